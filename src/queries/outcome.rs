//! What came of one meeting: its problems, decisions, corrections and the ratings that moved.

use rusqlite::Connection;

use super::{
    attendance, meeting,
    minutes::records::{Corrigendum, corrigenda_of},
};
use crate::domain::{
    CorrectionState, DecisionStatus, Id, MeetingRef, MeetingState, Names, ProblemStatus, Quorum, Rating, kind, number,
};

/// The tables that [`read`] reads.
pub const TABLES: &[&str] = &[
    "meeting",
    "committee",
    "agenda_item",
    "attendance",
    "presence",
    "office",
    "person",
    "problem",
    "decision",
    "correction",
    "element_rating",
    "element",
    "corrigendum",
];

/// A rating that is not the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    pub element: Id<kind::Element>,
    pub code: String,
    pub short: Names,
    pub from: Option<Rating>,
    pub to: Rating,
}

/// A record that came of the meeting: its key, house number, words and state.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded<Of, State> {
    pub id: Id<Of>,
    pub number: String,
    pub words: String,
    pub state: State,
}

/// The page of one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub meeting: meeting::Meeting,
    pub agenda: Vec<meeting::AgendaItem>,
    pub attendees: Vec<attendance::Attendee>,
    pub quorum: Quorum,
    pub problems: Vec<Recorded<kind::Problem, ProblemStatus>>,
    pub decisions: Vec<Recorded<kind::Decision, DecisionStatus>>,
    pub corrections: Vec<Recorded<kind::Correction, CorrectionState>>,
    pub moved: Vec<Moved>,
    /// To its minutes, by later meetings.
    pub corrigenda: Vec<Corrigendum>,
    /// The meeting in session: it could adopt another one.
    pub in_session: Option<(Id<kind::Meeting>, MeetingRef)>,
}

pub fn read(connection: &Connection, id: Id<kind::Meeting>) -> rusqlite::Result<Outcome> {
    let meeting = meeting::by_id(connection, id)?;
    let reference = meeting.reference.clone();
    Ok(Outcome {
        meeting,
        agenda: meeting::agenda(connection, id)?,
        attendees: attendance::list(connection, id)?,
        quorum: attendance::quorum_of(connection, id)?,
        problems: problems(connection, id)?,
        decisions: decisions(connection, id, &reference)?,
        corrections: corrections(connection, id)?,
        moved: moved(connection, id)?,
        corrigenda: corrigenda_of(connection, id)?,
        in_session: meeting::series(connection)?
            .into_iter()
            .find(|other| other.state == MeetingState::InSession && other.id != id)
            .map(|other| (other.id, other.reference)),
    })
}

fn problems(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<Vec<Recorded<kind::Problem, ProblemStatus>>> {
    let sql = "SELECT id, number, title, status FROM problem WHERE meeting_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Recorded { id: row.get(0)?, number: number::problem(row.get(1)?), words: row.get(2)?, state: row.get(3)? })
    })?;
    rows.collect()
}

fn decisions(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    reference: &MeetingRef,
) -> rusqlite::Result<Vec<Recorded<kind::Decision, DecisionStatus>>> {
    let sql = "SELECT id, number, text, status FROM decision WHERE meeting_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Recorded {
            id: row.get(0)?,
            number: number::decision(reference, row.get(1)?),
            words: row.get(2)?,
            state: row.get(3)?,
        })
    })?;
    rows.collect()
}

fn corrections(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<Vec<Recorded<kind::Correction, CorrectionState>>> {
    let sql = "SELECT correction.id, correction.number, correction.title, correction.state FROM correction
               LEFT JOIN decision ON decision.id = correction.decision_id
               WHERE correction.meeting_id = ?1 OR decision.meeting_id = ?1 ORDER BY correction.number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Recorded {
            id: row.get(0)?,
            number: number::correction(row.get(1)?),
            words: row.get(2)?,
            state: row.get(3)?,
        })
    })?;
    rows.collect()
}

fn moved(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Moved>> {
    let sql = "SELECT element.id, element.code, element.short_en, element.short_fr, element.short_ar,
                 element_rating.rating
               FROM element_rating JOIN element ON element.id = element_rating.element_id
               WHERE element_rating.meeting_id = ?1 AND element_rating.rating IS NOT NULL ORDER BY element.position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([meeting])?;
    let mut moved = Vec::new();
    while let Some(row) = rows.next()? {
        let (element, to): (Id<kind::Element>, Rating) = (row.get(0)?, row.get(5)?);
        let from = super::rating::last_before(connection, meeting, element)?;
        if from != Some(to) {
            moved.push(Moved { element, code: row.get(1)?, short: super::names(row, 2)?, from, to });
        }
    }
    Ok(moved)
}
