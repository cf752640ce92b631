//! What was said of elements, meeting by meeting.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use crate::{
    domain::{ElementState, Id, MeetingRef, Month, Rating, Reached, kind},
    queries::rating,
    workspace::values::Iso,
};

/// The meeting that a record comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: Id<kind::Meeting>,
    pub reference: MeetingRef,
    pub review_month: Month,
    pub date: Date,
}

/// How an element left one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub element: Id<kind::Element>,
    pub meeting: Source,
    pub state: ElementState,
    pub reason: String,
    pub reached: Option<Reached>,
    pub dissent: String,
    /// Confirmed together with others, without discussion.
    pub en_bloc: bool,
    /// The last rating of the element before this meeting.
    pub previous: Option<Rating>,
}

impl Said {
    /// Whether the rating differs from the last one before it; a first rating is no change.
    pub fn is_changed(&self) -> bool {
        matches!((self.state.rating(), self.previous), (Some(now), Some(before)) if now != before)
    }
}

/// What meetings recorded, the earliest first, of one element or of all.
pub fn said(connection: &Connection, element: Option<Id<kind::Element>>) -> rusqlite::Result<Vec<Said>> {
    let mut statement = connection.prepare_cached(include_str!("ratings.sql"))?;
    let mut rows = statement.query([element])?;
    let mut last: HashMap<Id<kind::Element>, Rating> = HashMap::new();
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let mut said = read(row)?;
        said.previous = last.get(&said.element).copied();
        if let Some(rating) = said.state.rating() {
            last.insert(said.element, rating);
        }
        all.push(said);
    }
    Ok(all)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Said> {
    let (code, rating): (String, Option<Rating>) = (row.get(7)?, row.get(8)?);
    let state = ElementState::from_code(&code, rating)
        .ok_or_else(|| rusqlite::Error::InvalidColumnType(7, code, rusqlite::types::Type::Text))?;
    Ok(Said {
        element: row.get(0)?,
        meeting: source(row, 1)?,
        state,
        reason: row.get(9)?,
        reached: rating::reached(row, 10)?,
        dissent: row.get(14)?,
        en_bloc: row.get(15)?,
        previous: None,
    })
}

/// The columns `id, short_name, year, number, review_month, date` that start at `first`.
pub(super) fn source(row: &Row<'_>, first: usize) -> rusqlite::Result<Source> {
    Ok(Source {
        id: row.get(first)?,
        reference: MeetingRef {
            committee: row.get(first + 1)?,
            year: row.get(first + 2)?,
            number: row.get(first + 3)?,
        },
        review_month: row.get(first + 4)?,
        date: row.get(first + 5).map(|Iso(date)| date)?,
    })
}
