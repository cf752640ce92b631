//! Silent scoring: a round is begun, ballots come in sealed, the chair opens them all at once.
//!
//! No command carries a score: ballots are sealed before they come here. Beginning, opening and cancelling a
//! round are barriers; undo passes over ballots, so that nobody takes one back for somebody else.

mod casting;
mod opening;

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, RoundState, ScoringRules, Way, kind},
    env::Env,
    queries,
    sealing::{self, Bytes, SHORTEST_OPENING_CODE, SeatKey, Secret, SignedBallot},
    workspace::{
        Op, Workspace,
        values::{Iso, Json},
    },
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ScoringCommand {
    /// How agreement is tested and what is kept of names, for the rounds to come.
    SetRules(ScoringRules),
    /// A round over these elements. Without the code nobody opens it, ever.
    Begin { meeting: Id<kind::Meeting>, elements: Vec<Id<kind::Element>>, code: Secret },
    /// A member's ballot from the laptop that goes round. The code that the member chooses lets the same
    /// member, and nobody else, hand in another one.
    Cast { round: Id<kind::Round>, seat: Id<kind::Attendance>, sealed: Bytes, code: Secret },
    /// These seats have a numbered ballot in hand (paper), or hold up cards.
    HandOut { round: Id<kind::Round>, way: Way, seats: Vec<Id<kind::Attendance>> },
    /// A seat gave its numbered ballot back unused.
    TakeBack { round: Id<kind::Round>, seat: Id<kind::Attendance> },
    /// A numbered ballot was typed to its end.
    Enter { round: Id<kind::Round>, number: u32, sealed: Bytes },
    /// A numbered ballot was typed wrongly: it is forgotten, and typed again.
    Discard { round: Id<kind::Round>, number: u32 },
    /// An invitation was written for members elsewhere; an earlier one no longer counts.
    Invite { round: Id<kind::Round>, invitation: Bytes, keys: Vec<SeatKey> },
    /// Ballots from files, in any order; all or none.
    TakeIn { round: Id<kind::Round>, ballots: Vec<SignedBallot> },
    /// Ends a round without an opening: its ballots are destroyed.
    Cancel { round: Id<kind::Round> },
    /// Every ballot is read, the box is destroyed.
    Open { round: Id<kind::Round>, code: Secret },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &ScoringCommand) -> Result<Made, Refusal> {
    match command {
        ScoringCommand::SetRules(rules) => set_rules(workspace, env, rules),
        ScoringCommand::Begin { meeting, elements, code } => begin(workspace, env, *meeting, elements, code),
        ScoringCommand::Cast { round, seat, sealed, code } => {
            casting::cast(workspace, env, *round, *seat, sealed, code)
        }
        ScoringCommand::HandOut { round, way, seats } => casting::hand_out(workspace, env, *round, *way, seats),
        ScoringCommand::TakeBack { round, seat } => casting::take_back(workspace, env, *round, *seat),
        ScoringCommand::Enter { round, number, sealed } => casting::enter(workspace, env, *round, *number, sealed),
        ScoringCommand::Discard { round, number } => casting::discard(workspace, env, *round, *number),
        ScoringCommand::Invite { round, invitation, keys } => invite(workspace, env, *round, invitation, keys),
        ScoringCommand::TakeIn { round, ballots } => casting::take_in(workspace, env, *round, ballots),
        ScoringCommand::Cancel { round } => opening::cancel(workspace, env, *round),
        ScoringCommand::Open { round, code } => opening::open(workspace, env, *round, code),
    }
}

fn set_rules(workspace: &mut Workspace, env: &Env, rules: &ScoringRules) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("set-scoring-rules"), |tx| {
        if !rules.are_sound() {
            return Err(Refusal::Invalid(Field::Value));
        }
        let committee: Id<kind::Committee> = tx.query_row("SELECT id FROM committee", [], |row| row.get(0))?;
        write::update(tx, "committee", &committee, &[("scoring_rules", &Json(rules))])?;
        Ok(None)
    })
}

/// Refuses while ballots of the meeting are still under seal.
pub(super) fn none_open(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    let sql = "SELECT number FROM score_round WHERE meeting_id = ?1 AND state = ?2";
    let open: Option<u32> = tx.query_row(sql, (meeting, RoundState::Open), |row| row.get(0)).optional()?;
    open.map_or(Ok(()), |number| Err(Refusal::RoundOpen(number)))
}

fn begin(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Id<kind::Meeting>,
    elements: &[Id<kind::Element>],
    code: &Secret,
) -> Result<Made, Refusal> {
    let sql = "SELECT coalesce(max(number), 0) + 1 FROM score_round WHERE meeting_id = ?1";
    let number: u32 = workspace.connection().query_row(sql, [meeting], |row| row.get(0))?;
    let op = Op::new("begin-scoring").arg("number", number.to_string()).in_meeting(meeting).barrier();
    workspace.transact(env, op, |tx| {
        write::meeting_in_session(tx, meeting)?;
        none_open(tx, meeting)?;
        if code.length() < SHORTEST_OPENING_CODE {
            return Err(Refusal::Invalid(Field::Code));
        }
        if elements.is_empty() {
            return Err(Refusal::Missing(Field::Rating));
        }
        let keys = sealing::new_keys(code)?;
        let round: Id<kind::Round> = env.new_id();
        write::insert(
            tx,
            "score_round",
            &[
                ("id", &round),
                ("meeting_id", &meeting),
                ("number", &number),
                ("state", &RoundState::Open),
                ("rules", &Json(queries::scoring::rules(tx)?)),
                ("public_key", &keys.public),
                ("began_at", &Iso(env.now())),
            ],
        )?;
        for element in elements {
            let columns: [write::Column<'_>; 3] =
                [("id", &env.new_id::<kind::Round>()), ("round_id", &round), ("element_id", element)];
            write::insert(tx, "score_round_element", &columns)?;
        }
        write::insert(
            tx,
            "sealed_key",
            &[
                ("id", &env.new_id::<kind::Round>()),
                ("round_id", &round),
                ("salt", &keys.wrapped.salt),
                ("sealed", &keys.wrapped.sealed),
            ],
        )?;
        Ok(Some(round.uuid()))
    })
}

fn invite(
    workspace: &mut Workspace,
    env: &Env,
    round: Id<kind::Round>,
    invitation: &Bytes,
    keys: &[SeatKey],
) -> Result<Made, Refusal> {
    let op = op(workspace, "invite-to-score", round)?.arg("count", keys.len().to_string());
    workspace.transact(env, op.lasting(), |tx| {
        open_round(tx, round)?;
        let keys = Json(keys);
        write::update(tx, "score_round", &round, &[("invitation", invitation), ("seat_keys", &keys)])?;
        Ok(None)
    })
}

/// An act on a round, in the log of its meeting.
fn op(workspace: &Workspace, key: &'static str, round: Id<kind::Round>) -> Result<Op, Refusal> {
    let sql = "SELECT meeting_id FROM score_round WHERE id = ?1";
    let meeting = workspace.connection().query_row(sql, [round], |row| row.get(0))?;
    Ok(Op::new(key).in_meeting(meeting))
}

/// The round, if ballots may still come in.
fn open_round(tx: &Transaction<'_>, round: Id<kind::Round>) -> Result<queries::scoring::Round, Refusal> {
    let round = queries::scoring::round(tx, round)?;
    write::meeting_in_session(tx, round.meeting)?;
    match round.state {
        RoundState::Open => Ok(round),
        RoundState::Revealed | RoundState::Cancelled => Err(Refusal::RoundOver(round.number)),
    }
}
