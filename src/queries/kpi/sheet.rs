//! What stands around the card of a KPI: its earlier versions, the KPI above it, the indicators below.

use jiff::civil::DateTime;
use rusqlite::Connection;

use super::{Linked, load::linked};
use crate::{
    commands::kpi::KpiDraft,
    domain::{Id, MeetingRef, Month, kind, number},
    workspace::values::{Iso, Json},
};

/// The card as it stood until a change of what it measures.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierCard {
    pub number: u32,
    /// Values before this month follow it.
    pub until: Month,
    pub card: KpiDraft,
    /// Why it was replaced.
    pub reason: String,
    /// `RMC/2026/04-D2`
    pub decision: Option<(Id<kind::Decision>, String)>,
    pub recorded_at: DateTime,
    pub recorded_by: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The latest first.
    pub versions: Vec<EarlierCard>,
    pub parent: Option<Linked<kind::Kpi>>,
    /// In force, in catalogue order.
    pub below: Vec<Linked<kind::Kpi>>,
}

/// What [`sheet`] reads: what invalidates it.
pub const SHEET_TABLES: [&str; 5] = ["kpi", "kpi_version", "decision", "meeting", "committee"];

pub fn sheet(connection: &Connection, kpi: Id<kind::Kpi>) -> rusqlite::Result<Sheet> {
    let near = |sql: &str| -> rusqlite::Result<Vec<Linked<kind::Kpi>>> {
        connection.prepare_cached(sql)?.query_map([kpi], linked)?.collect()
    };
    Ok(Sheet {
        versions: versions(connection, kpi)?,
        parent: near(
            "SELECT 0, above.id, above.code, above.short_en, above.short_fr, above.short_ar
             FROM kpi JOIN kpi AS above ON above.id = kpi.parent_id WHERE kpi.id = ?1",
        )?
        .pop(),
        below: near(
            "SELECT 0, id, code, short_en, short_fr, short_ar FROM kpi
             WHERE parent_id = ?1 AND retired_on IS NULL ORDER BY position",
        )?,
    })
}

fn versions(connection: &Connection, kpi: Id<kind::Kpi>) -> rusqlite::Result<Vec<EarlierCard>> {
    let mut statement = connection.prepare_cached(include_str!("versions.sql"))?;
    let rows = statement.query_map([kpi], |row| {
        let decision = match row.get(6)? {
            Some(id) => {
                let meeting = MeetingRef { committee: row.get(8)?, year: row.get(9)?, number: row.get(10)? };
                Some((id, number::decision(&meeting, row.get(7)?)))
            }
            None => None,
        };
        let Json(card) = row.get(2)?;
        Ok(EarlierCard {
            number: row.get(0)?,
            until: row.get(1)?,
            card,
            reason: row.get(3)?,
            decision,
            recorded_at: row.get(4).map(|Iso(at)| at)?,
            recorded_by: row.get(5)?,
        })
    })?;
    rows.collect()
}
