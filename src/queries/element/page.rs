//! Everything about one element: its card, what was said of it, and what hangs on it.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::{
    Card, cards,
    history::{Said, Source, said, source},
};
use crate::{
    domain::{
        Better, CorrectionState, ElementState, Id, Month, Names, NoteKind, ProblemStatus, Rating, Severity, Unit, kind,
    },
    queries::{
        names,
        scoring::{self, ElementRound},
    },
    workspace::values::Iso,
};

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub card: Card,
    /// The latest meeting first.
    pub said: Vec<Said>,
    /// Silent scores that were opened, by meeting.
    pub scores: HashMap<Id<kind::Meeting>, Vec<ElementRound>>,
    pub kpis: Vec<LinkedKpi>,
    pub problems: Vec<LinkedProblem>,
    pub corrections: Vec<LinkedCorrection>,
    pub notes: Vec<LinkedNote>,
    /// Whether an element of the same group stands before and after it.
    pub can_move_up: bool,
    pub can_move_down: bool,
}

impl Page {
    /// The rating in force and the record it comes from.
    pub fn current(&self) -> Option<(Rating, &Said)> {
        self.said.iter().find_map(|said| Some((said.state.rating()?, said)))
    }

    /// Whether the latest record of all says that nothing was assessed.
    pub fn was_left_out(&self) -> bool {
        self.said.first().is_some_and(|said| said.state == ElementState::NotAssessed)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct LinkedKpi {
    pub id: Id<kind::Kpi>,
    pub code: String,
    pub name: Names,
    pub unit: Unit,
    pub decimals: u8,
    pub better: Option<Better>,
    /// The latest month that has a value.
    pub last: Option<(Month, f64)>,
    /// The value of the month with one before it.
    pub previous: Option<f64>,
    pub target: Option<f64>,
}

impl LinkedKpi {
    /// Whether the last value is at the target or better; `None` where that cannot be said.
    pub fn meets(&self) -> Option<bool> {
        self.better?.meets(self.last?.1, self.target?)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedProblem {
    pub id: Id<kind::Problem>,
    pub number: u32,
    pub title: String,
    pub severity: Severity,
    pub status: ProblemStatus,
    pub raised_on: Date,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedCorrection {
    pub id: Id<kind::Correction>,
    pub number: u32,
    pub title: String,
    pub state: CorrectionState,
    pub due: Option<Date>,
    pub effective: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedNote {
    pub meeting: Source,
    pub kind: NoteKind,
    pub text: String,
}

/// The tables that [`page`] reads.
pub const TABLES: &[&str] = &[
    "element",
    "element_question",
    "element_rating",
    "meeting",
    "kpi",
    "kpi_element",
    "kpi_value",
    "kpi_target",
    "problem",
    "problem_element",
    "correction",
    "correction_element",
    "note",
    "committee",
    "score_round",
    "score_round_element",
    "score",
];

/// `None` if there is no such element.
pub fn page(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<Option<Page>> {
    let all = cards(connection)?;
    let Some(index) = all.iter().position(|card| card.id == element) else { return Ok(None) };
    let card = all[index].clone();
    let beside = |other: &Card| other.group == card.group && other.retired_on.is_some() == card.retired_on.is_some();
    let (can_move_up, can_move_down) = (all[..index].iter().any(beside), all[index + 1..].iter().any(beside));
    let mut said = said(connection, Some(element))?;
    said.reverse();
    Ok(Some(Page {
        said,
        scores: scoring::of_element(connection, element)?,
        kpis: kpis(connection, element)?,
        problems: problems(connection, element)?,
        corrections: corrections(connection, element)?,
        notes: notes(connection, element)?,
        can_move_up,
        can_move_down,
        card,
    }))
}

fn kpis(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<Vec<LinkedKpi>> {
    let read = |row: &Row<'_>| {
        let (short, name) = (names(row, 2)?, names(row, 5)?);
        let band = row.get::<_, Option<f64>>(11)?.zip(row.get::<_, Option<f64>>(12)?);
        Ok(LinkedKpi {
            id: row.get(0)?,
            code: row.get(1)?,
            name: if short.is_empty() { name } else { short },
            unit: row.get(8)?,
            decimals: row.get(9)?,
            better: Better::from_code(&row.get::<_, String>(10)?, band),
            last: row.get::<_, Option<Month>>(13)?.zip(row.get::<_, Option<f64>>(14)?),
            previous: row.get(15)?,
            target: row.get(16)?,
        })
    };
    connection.prepare_cached(include_str!("linked_kpis.sql"))?.query_map([element], read)?.collect()
}

fn problems(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<Vec<LinkedProblem>> {
    let sql = "SELECT problem.id, number, title, severity, status, raised_on
               FROM problem JOIN problem_element ON problem_element.problem_id = problem.id
               WHERE problem_element.element_id = ?1
               ORDER BY status IN ('closed', 'withdrawn'), number DESC";
    let read = |row: &Row<'_>| {
        Ok(LinkedProblem {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            severity: row.get(3)?,
            status: row.get(4)?,
            raised_on: row.get(5).map(|Iso(date)| date)?,
        })
    };
    connection.prepare_cached(sql)?.query_map([element], read)?.collect()
}

fn corrections(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<Vec<LinkedCorrection>> {
    let read = |row: &Row<'_>| {
        let date = |column: usize| row.get::<_, Option<Iso<Date>>>(column).map(|date| date.map(|Iso(date)| date));
        Ok(LinkedCorrection {
            id: row.get(0)?,
            number: row.get(1)?,
            title: row.get(2)?,
            state: row.get(3)?,
            due: date(4)?,
            effective: date(5)?,
        })
    };
    connection.prepare_cached(include_str!("linked_corrections.sql"))?.query_map([element], read)?.collect()
}

fn notes(connection: &Connection, element: Id<kind::Element>) -> rusqlite::Result<Vec<LinkedNote>> {
    let sql = "SELECT meeting.id, committee.short_name, meeting.year, meeting.number, meeting.review_month,
                 meeting.date, note.kind, note.text
               FROM note JOIN meeting ON meeting.id = note.meeting_id CROSS JOIN committee
               WHERE note.element_id = ?1
               ORDER BY meeting.date DESC, meeting.number DESC, note.position";
    let read = |row: &Row<'_>| Ok(LinkedNote { meeting: source(row, 0)?, kind: row.get(6)?, text: row.get(7)? });
    connection.prepare_cached(sql)?.query_map([element], read)?.collect()
}
