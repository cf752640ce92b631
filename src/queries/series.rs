//! The series of meetings as a list, gaps included.

use rusqlite::Connection;

use super::meeting::{self, Meeting};
use crate::domain::{MeetingKind, Month};

/// The tables that [`series`] reads.
pub const TABLES: &[&str] = &["meeting", "committee", "attendance", "office", "decision", "problem", "element_rating"];

/// One meeting with what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub meeting: Meeting,
    /// Voting seats that were filled, and all of them.
    pub present: u32,
    pub seats: u32,
    pub decisions: u32,
    pub problems: u32,
    /// Elements that ended in one of the four states.
    pub assessed: u32,
}

/// A line of the series: a meeting, or a month that nobody reviewed.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    Held(Box<Held>),
    Missed(Month),
}

/// Meetings, the latest first, with a line for every month of the monthly series that has none.
pub fn series(connection: &Connection) -> rusqlite::Result<Vec<Line>> {
    let mut statement = connection.prepare_cached(include_str!("series.sql"))?;
    let mut lines: Vec<Line> = Vec::new();
    let mut later: Option<Month> = None;
    for meeting in meeting::series(connection)? {
        let [present, seats, decisions, problems, assessed] = statement
            .query_row([meeting.id], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?]))?;
        if meeting.kind == MeetingKind::Monthly {
            let missed = later.map_or(meeting.review_month, |later| later).previous();
            lines.extend(meeting.review_month.next().through(missed).rev().map(Line::Missed));
            later = Some(meeting.review_month);
        }
        lines.push(Line::Held(Box::new(Held { meeting, present, seats, decisions, problems, assessed })));
    }
    Ok(lines)
}
