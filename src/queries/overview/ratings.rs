//! How the last meeting that rated left the elements.

use rusqlite::{Connection, OptionalExtension as _};

use crate::{
    domain::{Id, Month, Names, Rating, kind},
    queries::names,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRatings {
    /// The month that was reviewed.
    pub month: Month,
    pub elements: Vec<ElementRating>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementRating {
    pub element: Id<kind::Element>,
    pub code: String,
    pub name: Names,
    /// `None`: not assessed in that meeting.
    pub rating: Option<Rating>,
    pub en_bloc: bool,
    pub before: Option<Rating>,
}

impl ElementRating {
    /// Steps up (or down, if negative) since the rating before.
    pub fn change(&self) -> i8 {
        let level = |rating: Rating| rating.level().cast_signed();
        self.rating.zip(self.before).map_or(0, |(now, before)| level(now) - level(before))
    }
}

/// `None` before the first rating.
pub fn last(connection: &Connection) -> rusqlite::Result<Option<LastRatings>> {
    let sql = "SELECT meeting.id, meeting.review_month FROM meeting
               WHERE EXISTS (SELECT 1 FROM element_rating WHERE meeting_id = meeting.id AND rating IS NOT NULL)
               ORDER BY meeting.date DESC, meeting.number DESC LIMIT 1";
    let found =
        connection.query_row(sql, [], |row| Ok((row.get::<_, Id<kind::Meeting>>(0)?, row.get(1)?))).optional()?;
    let Some((meeting, month)) = found else { return Ok(None) };
    let mut statement = connection.prepare_cached(include_str!("ratings.sql"))?;
    let rows = statement.query_map([meeting], |row| {
        Ok(ElementRating {
            element: row.get(0)?,
            code: row.get(1)?,
            name: names(row, 2)?,
            rating: row.get(5)?,
            en_bloc: row.get(6)?,
            before: row.get(7)?,
        })
    })?;
    Ok(Some(LastRatings { month, elements: rows.collect::<Result<_, _>>()? }))
}
