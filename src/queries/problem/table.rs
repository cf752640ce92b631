//! Every problem with all that is recorded of it, for a table that people take away.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{Line, gather, register};
use crate::{
    domain::{Id, MeetingRef, kind},
    queries::committee,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemRow {
    pub line: Line,
    pub evidence: String,
    /// Codes.
    pub kpis: Vec<String>,
    pub closed_in: Option<MeetingRef>,
    /// The number of the earlier problem that it is the return of.
    pub recurs_from: Option<u32>,
}

struct Rest {
    evidence: String,
    closed_in: Option<MeetingRef>,
    recurs_from: Option<u32>,
}

/// Every problem, the oldest first.
pub fn rows(connection: &Connection) -> rusqlite::Result<Vec<ProblemRow>> {
    let sql = "SELECT problem_id, code FROM problem_kpi JOIN kpi ON kpi.id = kpi_id ORDER BY kpi.position";
    let mut kpis = gather(connection, sql, |row| row.get(1))?;
    let mut rests = rests(connection)?;
    let mut lines = register(connection)?;
    lines.sort_by_key(|line| line.number);
    let row = |line: Line| {
        let rest = rests.remove(&line.id)?;
        Some(ProblemRow {
            evidence: rest.evidence,
            kpis: kpis.remove(&line.id).unwrap_or_default(),
            closed_in: rest.closed_in,
            recurs_from: rest.recurs_from,
            line,
        })
    };
    Ok(lines.into_iter().filter_map(row).collect())
}

fn rests(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Problem>, Rest>> {
    let committee = committee::short_name(connection)?;
    let sql = "SELECT problem.id, problem.evidence, meeting.year, meeting.number, earlier.number
               FROM problem
               LEFT JOIN meeting ON meeting.id = problem.closed_meeting_id
               LEFT JOIN problem AS earlier ON earlier.id = problem.recurs_from_id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let closed: Option<i32> = row.get(2)?;
        let closed_in = match closed {
            Some(year) => Some(MeetingRef { committee: committee.clone(), year, number: row.get(3)? }),
            None => None,
        };
        Ok((row.get(0)?, Rest { evidence: row.get(1)?, closed_in, recurs_from: row.get(4)? }))
    })?;
    rows.collect()
}
