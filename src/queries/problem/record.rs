//! One problem, and the earlier ones that it may be the return of.

use rusqlite::{Connection, OptionalExtension as _};

use super::{Line, Linked, register};
use crate::{
    analysis::wording::likeness,
    commands::problem::ProblemDraft,
    domain::{Id, MeetingRef, kind},
    queries::names,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub line: Line,
    pub evidence: String,
    pub kpis: Vec<Linked<kind::Kpi>>,
    pub closed_in: Option<(Id<kind::Meeting>, MeetingRef)>,
    /// The earlier problem that this one is the return of.
    pub recurs_from: Option<Line>,
    /// Later problems that are its return.
    pub came_back_as: Vec<Line>,
    /// Earlier problems of the same elements in similar words, the most alike first. Empty once one is linked.
    pub seen_before: Vec<Line>,
}

impl Record {
    /// The record as its form takes it.
    pub fn draft(&self) -> ProblemDraft {
        ProblemDraft {
            title: self.line.title.clone(),
            description: self.line.description.clone(),
            evidence: self.evidence.clone(),
            cause: self.line.cause.clone(),
            severity: self.line.severity,
            owner: self.line.owner.as_ref().map(|(id, _)| *id),
            recurs_from: self.recurs_from.as_ref().map(|line| line.id),
            elements: self.line.elements.iter().map(|element| element.id).collect(),
            kpis: self.kpis.iter().map(|kpi| kpi.id).collect(),
        }
    }
}

/// Below this share of common words two problems are not proposed as the same.
const ALIKE: f64 = 0.34;
/// More proposals would not be read.
const PROPOSALS: usize = 3;

/// `None` if there is no such problem.
pub fn record(connection: &Connection, problem: Id<kind::Problem>) -> rusqlite::Result<Option<Record>> {
    let all = register(connection)?;
    let Some(line) = all.iter().find(|line| line.id == problem).cloned() else { return Ok(None) };
    let (evidence, from): (String, Option<Id<kind::Problem>>) =
        connection.query_row("SELECT evidence, recurs_from_id FROM problem WHERE id = ?1", [problem], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let returns = returns(connection, problem)?;
    let seen_before = if from.is_some() { Vec::new() } else { seen_before(&line, &all) };
    Ok(Some(Record {
        evidence,
        kpis: kpis(connection, problem)?,
        closed_in: closed_in(connection, problem)?,
        recurs_from: from.and_then(|from| all.iter().find(|line| line.id == from).cloned()),
        came_back_as: all.iter().filter(|line| returns.contains(&line.id)).cloned().collect(),
        seen_before,
        line,
    }))
}

/// Same element, similar words, raised before.
fn seen_before(line: &Line, all: &[Line]) -> Vec<Line> {
    let elements: Vec<Id<kind::Element>> = line.elements.iter().map(|element| element.id).collect();
    alike(&format!("{} {}", line.title, line.cause), &elements, all.iter().filter(|other| other.number < line.number))
}

/// Which of the `earlier` problems are of one of these elements and in similar words, the most alike first.
///
/// The likeness is our own count of common word beginnings: edit distances such as those of `strsim` compare
/// letters, and two sentences about one matter share words, not letters in order.
pub fn alike<'a>(words: &str, elements: &[Id<kind::Element>], earlier: impl Iterator<Item = &'a Line>) -> Vec<Line> {
    let shares_element = |other: &&Line| other.elements.iter().any(|element| elements.contains(&element.id));
    let mut alike: Vec<(f64, &Line)> = earlier
        .filter(shares_element)
        .map(|other| (likeness(words, &format!("{} {}", other.title, other.cause)), other))
        .filter(|(share, _)| *share >= ALIKE)
        .collect();
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    alike.into_iter().take(PROPOSALS).map(|(_, other)| other.clone()).collect()
}

fn returns(connection: &Connection, problem: Id<kind::Problem>) -> rusqlite::Result<Vec<Id<kind::Problem>>> {
    let sql = "SELECT id FROM problem WHERE recurs_from_id = ?1";
    connection.prepare_cached(sql)?.query_map([problem], |row| row.get(0))?.collect()
}

fn kpis(connection: &Connection, problem: Id<kind::Problem>) -> rusqlite::Result<Vec<Linked<kind::Kpi>>> {
    let sql = "SELECT kpi.id, code, name_en, name_fr, name_ar
               FROM problem_kpi JOIN kpi ON kpi.id = kpi_id WHERE problem_id = ?1 ORDER BY kpi.position";
    let mut statement = connection.prepare_cached(sql)?;
    let kpis = statement
        .query_map([problem], |row| Ok(Linked { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)? }))?;
    kpis.collect()
}

fn closed_in(
    connection: &Connection,
    problem: Id<kind::Problem>,
) -> rusqlite::Result<Option<(Id<kind::Meeting>, MeetingRef)>> {
    let sql = "SELECT meeting.id, committee.short_name, meeting.year, meeting.number
               FROM problem JOIN meeting ON meeting.id = problem.closed_meeting_id CROSS JOIN committee
               WHERE problem.id = ?1";
    let read = |row: &rusqlite::Row<'_>| {
        Ok((row.get(0)?, MeetingRef { committee: row.get(1)?, year: row.get(2)?, number: row.get(3)? }))
    };
    connection.prepare_cached(sql)?.query_row([problem], read).optional()
}
