//! Ratings of elements, meeting by meeting.

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::domain::{ElementState, Id, Rating, Reached, Tally, kind};

/// What a meeting recorded for an element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingRecord {
    pub element: Id<kind::Element>,
    pub state: ElementState,
    pub reason: String,
    pub reached: Option<Reached>,
    pub dissent: String,
    pub en_bloc: bool,
}

/// The last rating of the element in a meeting before this one (meetings without a rating are passed over).
pub fn last_before(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    element: Id<kind::Element>,
) -> rusqlite::Result<Option<Rating>> {
    connection
        .prepare_cached(include_str!("last_rating.sql"))?
        .query_row((meeting, element), |row| row.get(0))
        .optional()
}

/// Process elements cannot be switched off (S39).
pub fn always_assessed(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<bool> {
    connection.query_row("SELECT always_assessed FROM element WHERE id = ?1", [element], |row| row.get(0))
}

/// Elements in force that the meeting has not ended in one of the four states, in catalogue order.
pub fn open_elements(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Id<kind::Element>>> {
    let sql = "SELECT id FROM element
               WHERE retired_on IS NULL
                 AND id NOT IN (SELECT element_id FROM element_rating WHERE meeting_id = ?1)
               ORDER BY position";
    connection.prepare_cached(sql)?.query_map([meeting], |row| row.get(0))?.collect()
}

/// Everything that the meeting recorded, in catalogue order.
pub fn of_meeting(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<RatingRecord>> {
    let sql = "SELECT element_id, state, rating, reason, manner, votes_for, votes_against, abstained, dissent, en_bloc
               FROM element_rating JOIN element ON element.id = element_id
               WHERE meeting_id = ?1 ORDER BY element.position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        let (code, rating): (String, Option<Rating>) = (row.get(1)?, row.get(2)?);
        let state = ElementState::from_code(&code, rating)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(1, code, rusqlite::types::Type::Text))?;
        Ok(RatingRecord {
            element: row.get(0)?,
            state,
            reason: row.get(3)?,
            reached: reached(row, 4)?,
            dissent: row.get(8)?,
            en_bloc: row.get(9)?,
        })
    })?;
    rows.collect()
}

/// The columns `manner, votes_for, votes_against, abstained` that start at `first`.
pub(crate) fn reached(row: &rusqlite::Row<'_>, first: usize) -> rusqlite::Result<Option<Reached>> {
    use crate::domain::Manner;
    let count = |offset: usize| row.get::<_, Option<u32>>(first + offset).map(Option::unwrap_or_default);
    Ok(match row.get::<_, Option<Manner>>(first)? {
        None => None,
        Some(Manner::Consensus) => Some(Reached::Consensus),
        Some(Manner::Ruling) => Some(Reached::Ruling),
        Some(Manner::Vote) => {
            Some(Reached::Vote(Tally { in_favour: count(1)?, against: count(2)?, abstained: count(3)? }))
        }
    })
}
