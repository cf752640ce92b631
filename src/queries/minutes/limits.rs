//! What a meeting did about the process limits of the KPIs.

use rusqlite::{Connection, types::Type};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    domain::{Id, Month, Names, kind},
    queries::names,
};

/// One act about limits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitsAct {
    /// The table and the key of its record.
    #[serde(deserialize_with = "source")]
    pub source: (&'static str, Uuid),
    pub code: String,
    pub name: Names,
    pub kind: LimitsActKind,
    pub reason: String,
    /// The number of its decision within the meeting; a refusal needs none.
    pub decision: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LimitsActKind {
    /// Limits from `first` on, computed to `baseline_last`.
    Set {
        first: Month,
        baseline_last: Month,
    },
    LeftOut(Month),
    /// Limits from this month on were proposed and not wanted.
    Refused(Month),
}

const TABLES: [&str; 3] = ["kpi_phase", "kpi_exclusion", "kpi_phase_refusal"];

/// The table of a snapshot, as one of ours.
fn source<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<(&'static str, Uuid), D::Error> {
    let (table, id) = <(String, Uuid)>::deserialize(deserializer)?;
    let known = TABLES.into_iter().find(|known| **known == table);
    known.map(|known| (known, id)).ok_or_else(|| serde::de::Error::custom(format!("no such table: {table}")))
}

/// In the order of the catalogue.
pub fn of_meeting(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<LimitsAct>> {
    let mut statement = connection.prepare_cached(include_str!("limits_of_meeting.sql"))?;
    let rows = statement.query_map([meeting], |row| {
        let (act, month): (String, Month) = (row.get(0)?, row.get(6)?);
        let (table, kind) = match act.as_str() {
            "set" => ("kpi_phase", LimitsActKind::Set { first: month, baseline_last: row.get(7)? }),
            "left_out" => ("kpi_exclusion", LimitsActKind::LeftOut(month)),
            "refused" => ("kpi_phase_refusal", LimitsActKind::Refused(month)),
            _ => return Err(rusqlite::Error::InvalidColumnType(0, act, Type::Text)),
        };
        let id: Id<kind::Phase> = row.get(1)?;
        Ok(LimitsAct {
            source: (table, id.uuid()),
            code: row.get(2)?,
            name: names(row, 3)?,
            kind,
            reason: row.get(8)?,
            decision: row.get(9)?,
        })
    })?;
    rows.collect()
}
