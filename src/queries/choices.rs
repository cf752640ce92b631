//! What forms offer to choose from.

use jiff::civil::Date;
use rusqlite::Connection;
use uuid::Uuid;

use super::names;
use crate::{
    domain::{Id, MeetingRef, Names, kind, number},
    workspace::values::Iso,
};

/// An office that can own work, with whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeChoice {
    pub id: Id<kind::Office>,
    pub title: Names,
    /// Empty: vacant.
    pub holder: String,
}

/// A record with a code or house number and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<Of> {
    pub id: Id<Of>,
    pub code: String,
    pub name: Names,
}

/// Everything that the forms of the meeting choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub offices: Vec<OfficeChoice>,
    pub elements: Vec<Choice<kind::Element>>,
    pub kpis: Vec<Choice<kind::Kpi>>,
    pub objectives: Vec<Choice<kind::StrategyNode>>,
    /// Problems that are not closed or withdrawn.
    pub problems: Vec<Choice<kind::Problem>>,
    /// Corrections that no decision has adopted yet.
    pub proposed: Vec<Choice<kind::Correction>>,
    /// Adopted decisions, the latest first.
    pub decisions: Vec<Choice<kind::Decision>>,
    /// Proposals that wait for ratification.
    pub proposals: Vec<Choice<kind::Decision>>,
}

/// The tables that [`choices`] reads.
pub const TABLES: &[&str] = &[
    "office",
    "tenure",
    "person",
    "element",
    "kpi",
    "strategy_node",
    "problem",
    "correction",
    "decision",
    "meeting",
    "committee",
];

pub fn choices(connection: &Connection, today: Date) -> rusqlite::Result<Choices> {
    Ok(Choices {
        offices: offices(connection, today)?,
        elements: coded(
            connection,
            "SELECT id, code, short_en, short_fr, short_ar FROM element WHERE retired_on IS NULL ORDER BY position",
        )?,
        kpis: coded(
            connection,
            "SELECT id, code, short_en, short_fr, short_ar FROM kpi WHERE retired_on IS NULL ORDER BY position",
        )?,
        objectives: coded(
            connection,
            "SELECT id, code, text_en, text_fr, text_ar FROM strategy_node WHERE kind = 'objective' ORDER BY code",
        )?,
        problems: numbered(
            connection,
            "SELECT id, number, title FROM problem WHERE status IN ('open', 'treated') ORDER BY number DESC",
            number::problem,
        )?,
        proposed: numbered(
            connection,
            "SELECT id, number, title FROM correction WHERE state = 'proposed' ORDER BY number",
            number::correction,
        )?,
        decisions: decisions(connection, "adopted")?,
        proposals: decisions(connection, "proposal")?,
    })
}

fn offices(connection: &Connection, today: Date) -> rusqlite::Result<Vec<OfficeChoice>> {
    let sql = "SELECT office.id, office.title_en, office.title_fr, office.title_ar, coalesce(max(person.name), '')
               FROM office
               LEFT JOIN tenure ON tenure.office_id = office.id AND tenure.from_date <= ?1
                 AND (tenure.to_date IS NULL OR tenure.to_date >= ?1)
               LEFT JOIN person ON person.id = tenure.person_id
               WHERE office.retired_on IS NULL GROUP BY office.id ORDER BY office.position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([Iso(today)], |row| {
        Ok(OfficeChoice { id: row.get(0)?, title: names(row, 1)?, holder: row.get(4)? })
    })?;
    rows.collect()
}

fn coded<Of>(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<Choice<Of>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows =
        statement.query_map([], |row| Ok(Choice { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)? }))?;
    rows.collect()
}

fn numbered<Of>(
    connection: &Connection,
    sql: &str,
    house_number: fn(u32) -> String,
) -> rusqlite::Result<Vec<Choice<Of>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let title: String = row.get(2)?;
        Ok(Choice { id: row.get(0)?, code: house_number(row.get(1)?), name: Names::same(title) })
    })?;
    rows.collect()
}

fn decisions(connection: &Connection, status: &str) -> rusqlite::Result<Vec<Choice<kind::Decision>>> {
    let sql = "SELECT decision.id, committee.short_name, meeting.year, meeting.number, decision.number, decision.text
               FROM decision JOIN meeting ON meeting.id = decision.meeting_id, committee
               WHERE decision.status = ?1
                 AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.ratifies_id = decision.id)
               ORDER BY meeting.date DESC, decision.number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([status], |row| {
        let meeting = MeetingRef { committee: row.get(1)?, year: row.get(2)?, number: row.get(3)? };
        let text: String = row.get(5)?;
        Ok(Choice { id: row.get(0)?, code: number::decision(&meeting, row.get(4)?), name: Names::same(text) })
    })?;
    rows.collect()
}

/// Where a chosen key stands in a list.
pub fn position<Of>(list: &[Choice<Of>], id: Option<Id<Of>>) -> Option<usize> {
    let wanted: Uuid = id?.uuid();
    list.iter().position(|choice| choice.id.uuid() == wanted)
}
