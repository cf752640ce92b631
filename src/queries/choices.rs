//! What a form offers to choose from: offices with whoever holds them, elements, KPIs, objectives,
//! problems, decisions. Records no longer in force stay in the lists, so that a form that edits an
//! old record can name what it points to; pickers do not offer them.

use jiff::civil::Date;
use rusqlite::{Connection, ToSql};

use super::names;
use crate::{
    domain::{Id, Language, MeetingRef, Names, kind, number},
    workspace::values::Iso,
};

/// A record that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<Of> {
    pub id: Id<Of>,
    /// `E09`, `P-017`; empty for offices, which go by their title.
    pub code: String,
    pub name: Names,
    /// Whoever holds the office today; empty elsewhere.
    pub holder: Names,
    /// May be chosen for a new record.
    pub in_force: bool,
}

impl<Of> Choice<Of> {
    /// `E09 Targeting and selectivity`, `Head of IT · Karim Benali`.
    pub fn label(&self, language: Language) -> String {
        let (name, holder) = (self.name.get(language), self.holder.get(language));
        match (self.code.is_empty(), holder.is_empty()) {
            (false, _) => format!("{} {name}", self.code),
            (true, false) => format!("{name} · {holder}"),
            (true, true) => name.to_owned(),
        }
    }
}

/// Everything that the forms of problems, corrections and decisions choose from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub offices: Vec<Choice<kind::Office>>,
    pub elements: Vec<Choice<kind::Element>>,
    pub kpis: Vec<Choice<kind::Kpi>>,
    pub objectives: Vec<Choice<kind::StrategyNode>>,
    /// Every problem not withdrawn; in force while it is open or in treatment.
    pub problems: Vec<Choice<kind::Problem>>,
    /// Adopted decisions that no later one has superseded, the latest first.
    pub decisions: Vec<Choice<kind::Decision>>,
    /// Proposals of inquorate meetings that no decision has ratified.
    pub proposals: Vec<Choice<kind::Decision>>,
    /// Corrections that wait for a decision.
    pub proposed: Vec<Choice<kind::Correction>>,
}

/// What [`choices`] reads: what invalidates it.
pub const TABLES: [&str; 11] = [
    "office",
    "tenure",
    "person",
    "element",
    "kpi",
    "strategy_node",
    "problem",
    "decision",
    "correction",
    "meeting",
    "committee",
];

/// The lists as of `today`, which decides who holds an office.
pub fn choices(connection: &Connection, today: Date) -> rusqlite::Result<Choices> {
    Ok(Choices {
        offices: list(connection, include_str!("choices/offices.sql"), &[&Iso(today)])?,
        elements: list(
            connection,
            "SELECT id, code, short_en, short_fr, short_ar, '', '', retired_on IS NULL FROM element ORDER BY position",
            &[],
        )?,
        kpis: list(
            connection,
            "SELECT id, code, short_en, short_fr, short_ar, '', '', retired_on IS NULL FROM kpi ORDER BY position",
            &[],
        )?,
        objectives: list(
            connection,
            "SELECT id, code, text_en, text_fr, text_ar, '', '', 1 FROM strategy_node
             WHERE kind = 'objective' ORDER BY position",
            &[],
        )?,
        problems: numbered(
            connection,
            "SELECT id, number, title, status IN ('open', 'treated') FROM problem
             WHERE status <> 'withdrawn' ORDER BY number DESC",
            number::problem,
        )?,
        decisions: adopted(connection)?,
        proposals: decisions(connection, include_str!("choices/proposals.sql"))?,
        proposed: numbered(
            connection,
            "SELECT id, number, title, 1 FROM correction
             WHERE state = 'proposed' ORDER BY number",
            number::correction,
        )?,
    })
}

/// What [`adopted`] reads: what invalidates it.
pub const DECISION_TABLES: [&str; 3] = ["decision", "meeting", "committee"];

/// Decisions that something new can stand on, the latest first.
pub fn adopted(connection: &Connection) -> rusqlite::Result<Vec<Choice<kind::Decision>>> {
    decisions(connection, include_str!("choices/decisions.sql"))
}

fn list<Of>(connection: &Connection, sql: &str, parameters: &[&dyn ToSql]) -> rusqlite::Result<Vec<Choice<Of>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(parameters, |row| {
        let holder = Names { en: row.get(5)?, fr: String::new(), ar: row.get(6)? };
        Ok(Choice { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)?, holder, in_force: row.get(7)? })
    })?;
    rows.collect()
}

fn numbered<Of>(connection: &Connection, sql: &str, house: fn(u32) -> String) -> rusqlite::Result<Vec<Choice<Of>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Choice {
            id: row.get(0)?,
            code: house(row.get(1)?),
            name: Names::same(row.get::<_, String>(2)?),
            holder: Names::default(),
            in_force: row.get(3)?,
        })
    })?;
    rows.collect()
}

fn decisions(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<Choice<kind::Decision>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let meeting = MeetingRef { committee: row.get(1)?, year: row.get(2)?, number: row.get(3)? };
        Ok(Choice {
            id: row.get(0)?,
            code: number::decision(&meeting, row.get(4)?),
            name: Names::same(row.get::<_, String>(5)?),
            holder: Names::default(),
            in_force: true,
        })
    })?;
    rows.collect()
}
