//! The rating of the elements: an act of the committee, in session and with quorum.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{ElementState, Id, Rating, Reached, kind},
    env::Env,
    queries::{self, attendance::About},
    workspace::{Op, Workspace},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum RatingCommand {
    /// Ends the element in one of the four states. A rating that moves, and "not assessed", need a reason.
    Record {
        meeting: Id<kind::Meeting>,
        element: Id<kind::Element>,
        state: ElementState,
        reason: String,
        reached: Reached,
        dissent: String,
    },
    /// Confirms last meeting's rating of every element that has none yet, each on its own line.
    ConfirmRest { meeting: Id<kind::Meeting> },
    /// Takes a rating back: the element is open again.
    Clear { meeting: Id<kind::Meeting>, element: Id<kind::Element> },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &RatingCommand) -> Result<Made, Refusal> {
    match command {
        RatingCommand::Record { meeting, element, state, reason, reached, dissent } => {
            let code = element_code(workspace, *element)?;
            let rating = state.rating().map_or_else(|| "–".to_owned(), |rating| rating.level().to_string());
            let op = Op::new("rate-element").arg("element", code).arg("rating", rating).in_meeting(*meeting);
            workspace.transact(env, op, |tx| {
                record(tx, env, *meeting, *element, *state, reason, *reached, dissent)?;
                Ok(None)
            })
        }
        RatingCommand::ConfirmRest { meeting } => confirm_rest(workspace, env, *meeting),
        RatingCommand::Clear { meeting, element } => {
            let code = element_code(workspace, *element)?;
            workspace.transact(env, Op::new("clear-rating").arg("element", code).in_meeting(*meeting), |tx| {
                write::meeting_in_session(tx, *meeting)?;
                tx.execute("DELETE FROM element_rating WHERE meeting_id = ?1 AND element_id = ?2", (meeting, element))?;
                Ok(None)
            })
        }
    }
}

fn element_code(workspace: &Workspace, element: Id<kind::Element>) -> Result<String, Refusal> {
    let sql = "SELECT code FROM element WHERE id = ?1";
    Ok(workspace.connection().query_row(sql, [element], |row| row.get(0))?)
}

/// Refuses where ratings and decisions are frozen for want of a quorum.
pub(super) fn require_quorum(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> Result<u32, Refusal> {
    require_quorum_for(tx, meeting, About::Meeting)
}

/// [`require_quorum`] among those who stay in the room for this matter.
pub(super) fn require_quorum_for(
    tx: &Transaction<'_>,
    meeting: Id<kind::Meeting>,
    about: About,
) -> Result<u32, Refusal> {
    let quorum = queries::attendance::quorum_for(tx, meeting, about)?;
    if quorum.holds() {
        Ok(quorum.present)
    } else {
        Err(Refusal::NoQuorum { present: quorum.present, needed: quorum.needed, led: quorum.led })
    }
}

#[expect(clippy::too_many_arguments, reason = "one act with all that the minutes say of it")]
fn record(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    element: Id<kind::Element>,
    state: ElementState,
    reason: &str,
    reached: Reached,
    dissent: &str,
) -> Result<(), Refusal> {
    write::meeting_in_session(tx, meeting)?;
    let reason = reason.trim();
    // Without a quorum the committee can still record that it could not assess.
    if state != ElementState::NotAssessed {
        let present = require_quorum_for(tx, meeting, About::Element(element))?;
        let cast = reached.tally().map_or(0, |tally| tally.cast());
        if cast > present {
            return Err(Refusal::TooManyVotes { cast, present });
        }
    }
    let previous = queries::rating::last_before(tx, meeting, element)?;
    match state {
        ElementState::Rated(rating) if previous.is_some_and(|previous| previous != rating) && reason.is_empty() => {
            return Err(Refusal::ReasonNeeded);
        }
        ElementState::Confirmed(rating) if previous != Some(rating) => return Err(Refusal::Invalid(Field::Rating)),
        ElementState::NotAssessed if reason.is_empty() => return Err(Refusal::ReasonNeeded),
        ElementState::NotApplicable if queries::rating::always_assessed(tx, element)? => {
            return Err(Refusal::Invalid(Field::Rating));
        }
        ElementState::Rated(_)
        | ElementState::Confirmed(_)
        | ElementState::NotAssessed
        | ElementState::NotApplicable => {}
    }
    put(tx, env, meeting, element, state, reason, Some(reached), dissent.trim(), false)
}

#[expect(clippy::too_many_arguments, reason = "the columns of the record")]
fn put(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    element: Id<kind::Element>,
    state: ElementState,
    reason: &str,
    reached: Option<Reached>,
    dissent: &str,
    en_bloc: bool,
) -> Result<(), Refusal> {
    let tally = reached.and_then(Reached::tally);
    let (rating, manner) = (state.rating(), reached.map(Reached::manner));
    let code = state.code();
    let (votes_for, votes_against, abstained) =
        (tally.map(|t| t.in_favour), tally.map(|t| t.against), tally.map(|t| t.abstained));
    let columns: [write::Column<'_>; 9] = [
        ("state", &code),
        ("rating", &rating),
        ("reason", &reason),
        ("manner", &manner),
        ("votes_for", &votes_for),
        ("votes_against", &votes_against),
        ("abstained", &abstained),
        ("dissent", &dissent),
        ("en_bloc", &en_bloc),
    ];
    let existing: Option<String> = tx
        .query_row(
            "SELECT id FROM element_rating WHERE meeting_id = ?1 AND element_id = ?2",
            (meeting, element),
            |row| row.get(0),
        )
        .optional()?;
    match existing {
        Some(id) => write::update(tx, "element_rating", &id, &columns),
        None => {
            let id: Id<kind::Element> = env.new_id();
            let mut all: Vec<write::Column<'_>> = vec![("id", &id), ("meeting_id", &meeting), ("element_id", &element)];
            all.extend(columns);
            Ok(write::insert(tx, "element_rating", &all)?)
        }
    }
}

fn confirm_rest(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("confirm-rest").in_meeting(meeting), |tx| {
        write::meeting_in_session(tx, meeting)?;
        require_quorum(tx, meeting)?;
        for element in queries::rating::open_elements(tx, meeting)? {
            // An element for which too many have to leave is rated, or not, on its own.
            if !queries::attendance::quorum_for(tx, meeting, About::Element(element))?.holds() {
                continue;
            }
            let Some(rating): Option<Rating> = queries::rating::last_before(tx, meeting, element)? else { continue };
            let state = ElementState::Confirmed(rating);
            put(tx, env, meeting, element, state, "", Some(Reached::Consensus), "", true)?;
        }
        Ok(None)
    })
}
