//! Paragraphs of the minutes that were worded by hand.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::domain::{Id, Language, kind};

/// A paragraph as the secretary worded it, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub id: Id<kind::MinutesEdit>,
    pub language: Language,
    /// The key of the paragraph.
    pub paragraph: String,
    /// What the records said when it was worded.
    pub generated: String,
    pub text: String,
}

/// Every paragraph of the minutes of `meeting` that was worded by hand.
pub fn of_meeting(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Wording>> {
    let sql = "SELECT id, language, paragraph, generated, text FROM minutes_edit
               WHERE meeting_id = ?1 ORDER BY language, paragraph";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Wording {
            id: row.get(0)?,
            language: row.get(1)?,
            paragraph: row.get(2)?,
            generated: row.get(3)?,
            text: row.get(4)?,
        })
    })?;
    rows.collect()
}
