//! Matters that wait for a later meeting, and how often they have been put off.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Found, Reason};
use crate::{
    domain::{Id, MeetingRef, Month, Names, Subject, kind},
    queries::{committee, meeting::Meeting, names},
    workspace::values::Iso,
};

/// A matter that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Parked {
    pub id: Id<kind::ParkedMatter>,
    pub title: Names,
    pub minutes: u32,
    pub reason: String,
    /// The meeting that put it off; `None`: noted between meetings.
    pub by: Option<MeetingRef>,
    /// It returns with the first meeting of this month or a later one.
    pub promised: Month,
    /// How many meetings have put it off, those included that were promised it and passed it over.
    pub carried: u32,
    pub parked_on: Date,
}

/// Everything that waits, the next promised first.
pub fn waiting(connection: &Connection) -> rusqlite::Result<Vec<Parked>> {
    let committee = committee::short_name(connection)?;
    connection
        .prepare_cached(include_str!("waiting.sql"))?
        .query_map([None::<String>], |row| read(row, &committee))?
        .collect()
}

fn read(row: &Row<'_>, committee: &str) -> rusqlite::Result<Parked> {
    let year: Option<i32> = row.get(6)?;
    let by = match year {
        Some(year) => Some(MeetingRef { committee: committee.to_owned(), year, number: row.get(7)? }),
        None => None,
    };
    Ok(Parked {
        id: row.get(0)?,
        title: names(row, 1)?,
        minutes: row.get(4)?,
        reason: row.get(5)?,
        by,
        promised: row.get(8)?,
        carried: row.get(9)?,
        parked_on: row.get(10).map(|Iso(day)| day)?,
    })
}

/// Matters promised to this meeting or an earlier one, also those that it has taken up.
pub(super) fn due(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let mut statement = connection.prepare_cached(include_str!("waiting.sql"))?;
    let rows = statement.query_map([of.id], |row| read(row, &of.reference.committee))?;
    let month = Month::of(of.date);
    let due = rows.filter(|parked| parked.as_ref().map_or(true, |parked| parked.promised <= month));
    due.map(|parked| parked.map(|parked| (Subject::Parked(parked.id), Reason::Parked(parked)))).collect()
}

/// How many meetings have put the subject of a proposal off before this one takes it up.
pub fn carried(connection: &Connection, meeting: Id<kind::Meeting>, subject: Subject) -> rusqlite::Result<u32> {
    match subject {
        Subject::Parked(matter) => {
            let mut statement = connection.prepare_cached(include_str!("waiting.sql"))?;
            let mut rows = statement.query([meeting])?;
            while let Some(row) = rows.next()? {
                if row.get::<_, Id<kind::ParkedMatter>>(0)? == matter {
                    return row.get(9);
                }
            }
            Ok(0)
        }
        Subject::Unfinished(item) => {
            let sql = "SELECT carried + 1 FROM agenda_item WHERE id = ?1";
            Ok(connection.query_row(sql, [item], |row| row.get(0)).optional()?.unwrap_or_default())
        }
        Subject::Correction(_)
        | Subject::Signal(_)
        | Subject::Elements
        | Subject::Tenure(_)
        | Subject::Ratification(_)
        | Subject::Minutes(_) => Ok(0),
    }
}
