//! The series of meetings as a list: what each came to, and which months nobody reviewed.

use rusqlite::Connection;

use super::meeting::{self, Meeting};
use crate::domain::{MeetingKind, Month};

/// One line of the series.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    Held(Summary),
    /// A month between two regular meetings that none reviewed.
    Missed(Month),
}

/// A meeting and the size of its record.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub meeting: Meeting,
    /// Voting seats, and those of them that were filled.
    pub seats: u32,
    pub present: u32,
    pub decisions: u32,
    pub ratings: u32,
}

impl Line {
    /// The year that the line belongs to.
    pub fn year(&self) -> i32 {
        match self {
            Self::Held(summary) => summary.meeting.reference.year,
            Self::Missed(month) => month.next().year(),
        }
    }
}

/// Tables that [`lines`] reads: what invalidates it.
pub const TABLES: [&str; 6] = ["committee", "meeting", "attendance", "office", "decision", "element_rating"];

/// The latest meeting first, with a line for each month that was left out.
pub fn lines(connection: &Connection) -> rusqlite::Result<Vec<Line>> {
    let mut statement = connection.prepare_cached(include_str!("series.sql"))?;
    let mut lines = Vec::new();
    let mut later: Option<Month> = None;
    for meeting in meeting::series(connection)? {
        if meeting.kind == MeetingKind::Monthly {
            if let Some(later) = later {
                lines.extend(meeting.review_month.next().through(later.previous()).rev().map(Line::Missed));
            }
            later = Some(later.map_or(meeting.review_month, |later| later.min(meeting.review_month)));
        }
        let summary = statement.query_row([meeting.id], |row| {
            Ok(Summary {
                seats: row.get(0)?,
                present: row.get(1)?,
                decisions: row.get(2)?,
                ratings: row.get(3)?,
                meeting,
            })
        })?;
        lines.push(Line::Held(summary));
    }
    Ok(lines)
}
