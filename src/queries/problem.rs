//! Problems: the register, and one problem with all that hangs on it.

pub mod record;
pub mod table;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::names;
use crate::{
    domain::{CorrectionState, Id, MeetingRef, Names, ProblemStatus, Severity, kind},
    workspace::values::Iso,
};

/// One line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: Id<kind::Problem>,
    pub number: u32,
    pub title: String,
    pub description: String,
    /// Empty: not known yet.
    pub cause: String,
    pub severity: Severity,
    pub status: ProblemStatus,
    pub raised_on: Date,
    /// Where it was raised, if in a meeting.
    pub raised_in: Option<(Id<kind::Meeting>, MeetingRef)>,
    pub owner: Option<(Id<kind::Office>, Names)>,
    pub elements: Vec<Linked<kind::Element>>,
    pub corrections: Vec<Answer>,
}

/// A record of a catalogue that a problem names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked<Of> {
    pub id: Id<Of>,
    pub code: String,
    pub name: Names,
}

/// A correction that answers a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub id: Id<kind::Correction>,
    pub number: u32,
    pub title: String,
    pub state: CorrectionState,
}

impl Line {
    /// Whether something is still to be done about it.
    pub const fn is_open(&self) -> bool {
        matches!(self.status, ProblemStatus::Open | ProblemStatus::Treated)
    }
}

/// The tables that the register and a record read.
pub const TABLES: &[&str] =
    &["problem", "problem_element", "problem_kpi", "element", "kpi", "correction", "office", "meeting", "committee"];

/// Every problem, the latest first.
pub fn register(connection: &Connection) -> rusqlite::Result<Vec<Line>> {
    let mut elements = elements(connection)?;
    let mut corrections = corrections(connection)?;
    let mut statement = connection.prepare_cached(include_str!("problem/register.sql"))?;
    let lines = statement.query_map([], |row| {
        let mut line = read(row)?;
        line.elements = elements.remove(&line.id).unwrap_or_default();
        line.corrections = corrections.remove(&line.id).unwrap_or_default();
        Ok(line)
    })?;
    lines.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Line> {
    let meeting: Option<Id<kind::Meeting>> = row.get(8)?;
    let raised_in = match meeting {
        Some(id) => Some((id, MeetingRef { committee: row.get(9)?, year: row.get(10)?, number: row.get(11)? })),
        None => None,
    };
    let office: Option<Id<kind::Office>> = row.get(12)?;
    let owner = match office {
        Some(id) => Some((id, names(row, 13)?)),
        None => None,
    };
    Ok(Line {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        description: row.get(3)?,
        cause: row.get(4)?,
        severity: row.get(5)?,
        status: row.get(6)?,
        raised_on: row.get(7).map(|Iso(date)| date)?,
        raised_in,
        owner,
        elements: Vec::new(),
        corrections: Vec::new(),
    })
}

type ByProblem<T> = HashMap<Id<kind::Problem>, Vec<T>>;

fn elements(connection: &Connection) -> rusqlite::Result<ByProblem<Linked<kind::Element>>> {
    let sql = "SELECT problem_id, element.id, code, name_en, name_fr, name_ar
               FROM problem_element JOIN element ON element.id = element_id ORDER BY code";
    gather(connection, sql, |row| Ok(Linked { id: row.get(1)?, code: row.get(2)?, name: names(row, 3)? }))
}

fn corrections(connection: &Connection) -> rusqlite::Result<ByProblem<Answer>> {
    let sql = "SELECT problem_id, id, number, title, state FROM correction
               WHERE problem_id IS NOT NULL ORDER BY number";
    gather(connection, sql, |row| {
        Ok(Answer { id: row.get(1)?, number: row.get(2)?, title: row.get(3)?, state: row.get(4)? })
    })
}

/// The rows of a query whose first column is the problem that they belong to.
fn gather<T>(
    connection: &Connection,
    sql: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<ByProblem<T>> {
    let mut by_problem: ByProblem<T> = HashMap::new();
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        by_problem.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(by_problem)
}
