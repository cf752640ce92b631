//! The KPIs' values as a meeting knew them.

use std::collections::HashMap;

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::known_at;
use crate::{
    domain::{Better, Grade, Id, Month, Names, Range, Side, Tolerance, Unit, kind, number},
    queries::{
        meeting::Meeting,
        names,
        value::{self, Reading},
    },
    workspace::values::Iso,
};

/// Months of history behind the charts, the review month included.
const MONTHS: i32 = 24;

/// Something on the time axis of a KPI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// `C-007`; empty for an event outside the committee.
    pub number: String,
    pub text: String,
    pub on: Date,
}

/// One KPI as the meeting knew it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KpiFigures {
    pub id: Id<kind::Kpi>,
    pub code: String,
    pub name: Names,
    pub short: Names,
    pub side: Side,
    pub unit: Unit,
    pub decimals: u8,
    pub better: Better,
    /// How good the figures are.
    pub grade: Grade,
    /// What the figure does not show.
    pub limitations: Names,
    /// What the committee accepts, and what it tolerates.
    pub tolerance: Tolerance,
    /// The target in force in the review month.
    pub target: Option<f64>,
    /// Every step of the target, oldest first.
    pub targets: Vec<(Month, f64)>,
    pub baseline: Option<(f64, Month, Month)>,
    /// From [`Figures::first`] to the review month; `None`: nothing was entered.
    pub values: Vec<Option<Reading>>,
    pub breaks: Vec<(Month, String)>,
    pub marks: Vec<Mark>,
}

impl KpiFigures {
    /// The value of the review month.
    pub fn current(&self) -> Option<&Reading> {
        self.values.last()?.as_ref()
    }

    /// The value of the month before.
    pub fn previous(&self) -> Option<&Reading> {
        self.values.len().checked_sub(2).and_then(|index| self.values.get(index))?.as_ref()
    }

    pub fn value(&self) -> Option<f64> {
        self.current()?.value
    }

    pub fn previous_value(&self) -> Option<f64> {
        self.previous()?.value
    }

    pub fn has_values(&self) -> bool {
        self.values.iter().flatten().any(|value| value.value.is_some())
    }
}

/// A value that was replaced between two meetings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    pub id: Uuid,
    pub code: String,
    pub unit: Unit,
    pub decimals: u8,
    pub month: Month,
    pub before: Option<f64>,
    pub after: Option<f64>,
    pub reason: String,
    pub at: DateTime,
    pub by: String,
}

/// All figures of the minutes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    pub first: Month,
    /// The review month.
    pub last: Month,
    /// The moment that they were taken at; `None`: the meeting is open and they may still change.
    pub known_at: Option<DateTime>,
    pub kpis: Vec<KpiFigures>,
    pub revisions: Vec<Revision>,
}

/// The figures as the meeting knew them, with what changed since `since` (the closing of the one before).
pub fn as_known(connection: &Connection, meeting: &Meeting, since: Option<DateTime>) -> rusqlite::Result<Figures> {
    let (last, at) = (meeting.review_month, known_at(meeting));
    let mut readings = value::all_series(connection, at)?;
    // A young committee's charts begin with its first figures.
    let begun =
        readings.values().flatten().filter(|reading| reading.value.is_some()).map(|reading| reading.month).min();
    let first = begun.unwrap_or(last).max(last.plus(1 - MONTHS)).min(last);
    let mut kpis = cards(connection, meeting.date)?;
    for kpi in &mut kpis {
        let mut of_kpi: HashMap<Month, Reading> =
            readings.remove(&kpi.id).unwrap_or_default().into_iter().map(|reading| (reading.month, reading)).collect();
        kpi.values = first.through(last).map(|month| of_kpi.remove(&month)).collect();
        kpi.targets = targets(connection, kpi.id, last)?;
        kpi.target = kpi.targets.last().map(|(_, value)| *value);
        kpi.breaks = breaks(connection, kpi.id, first, last)?;
        kpi.marks = marks(connection, kpi.id, meeting.date, first.first_day())?;
    }
    Ok(Figures { first, last, known_at: at, kpis, revisions: revisions(connection, since, at)? })
}

/// The KPIs in force on the day, without their values.
fn cards(connection: &Connection, day: Date) -> rusqlite::Result<Vec<KpiFigures>> {
    let sql =
        "SELECT id, code, name_en, name_fr, name_ar, short_en, short_fr, short_ar, side, unit, decimals, direction,
                 band_low, band_high, baseline, baseline_from, baseline_to, acceptable_low, acceptable_high,
                 tolerable_low, tolerable_high, quality_grade, limitations_en, limitations_fr, limitations_ar
               FROM kpi WHERE retired_on IS NULL OR retired_on > ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([Iso(day)], |row| {
        let band = match (row.get(12)?, row.get(13)?) {
            (Some(low), Some(high)) => Some((low, high)),
            _ => None,
        };
        let code: String = row.get(11)?;
        let better = Better::from_code(&code, band)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(11, code, rusqlite::types::Type::Text))?;
        let baseline = match (row.get(14)?, row.get(15)?, row.get(16)?) {
            (Some(value), Some(from), Some(to)) => Some((value, from, to)),
            _ => None,
        };
        Ok(KpiFigures {
            id: row.get(0)?,
            code: row.get(1)?,
            name: names(row, 2)?,
            short: names(row, 5)?,
            side: row.get(8)?,
            unit: row.get(9)?,
            decimals: row.get(10)?,
            better,
            grade: row.get(21)?,
            limitations: names(row, 22)?,
            tolerance: Tolerance {
                acceptable: Range { low: row.get(17)?, high: row.get(18)? },
                tolerable: Range { low: row.get(19)?, high: row.get(20)? },
            },
            target: None,
            targets: Vec::new(),
            baseline,
            values: Vec::new(),
            breaks: Vec::new(),
            marks: Vec::new(),
        })
    })?;
    rows.collect()
}

fn targets(connection: &Connection, kpi: Id<kind::Kpi>, until: Month) -> rusqlite::Result<Vec<(Month, f64)>> {
    let sql = "SELECT from_month, value FROM kpi_target WHERE kpi_id = ?1 AND from_month <= ?2 ORDER BY from_month";
    connection.prepare_cached(sql)?.query_map((kpi, until), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

fn breaks(
    connection: &Connection,
    kpi: Id<kind::Kpi>,
    first: Month,
    last: Month,
) -> rusqlite::Result<Vec<(Month, String)>> {
    let sql = "SELECT month, text FROM kpi_break WHERE kpi_id = ?1 AND month BETWEEN ?2 AND ?3 ORDER BY month";
    connection.prepare_cached(sql)?.query_map((kpi, first, last), |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Corrections that were in effect by `day` and should move the KPI, and outside events.
fn marks(connection: &Connection, kpi: Id<kind::Kpi>, day: Date, since: Date) -> rusqlite::Result<Vec<Mark>> {
    let sql = "SELECT correction.number, correction.title, correction.effective AS day FROM correction_kpi
               JOIN correction ON correction.id = correction_kpi.correction_id
               WHERE correction_kpi.kpi_id = ?1 AND correction_kpi.role = 'moves'
                 AND correction.effective BETWEEN ?3 AND ?2
               UNION ALL
               SELECT NULL, text, date AS day FROM outside_event
               WHERE (kpi_id = ?1 OR kpi_id IS NULL) AND date BETWEEN ?3 AND ?2
               ORDER BY day";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map((kpi, Iso(day), Iso(since)), |row| {
        Ok(Mark {
            number: row.get::<_, Option<u32>>(0)?.map(number::correction).unwrap_or_default(),
            text: row.get(1)?,
            on: row.get(2).map(|Iso(date)| date)?,
        })
    })?;
    rows.collect()
}

fn revisions(
    connection: &Connection,
    since: Option<DateTime>,
    until: Option<DateTime>,
) -> rusqlite::Result<Vec<Revision>> {
    let mut statement = connection.prepare_cached(include_str!("revisions_between.sql"))?;
    let rows = statement.query_map((since.map(Iso), until.map(Iso)), |row| {
        let id: Id<kind::KpiValue> = row.get(9)?;
        Ok(Revision {
            id: id.uuid(),
            code: row.get(0)?,
            unit: row.get(1)?,
            decimals: row.get(2)?,
            month: row.get(3)?,
            before: row.get(4)?,
            after: row.get(5)?,
            reason: row.get(6)?,
            at: row.get(7).map(|Iso(at)| at)?,
            by: row.get(8)?,
        })
    })?;
    rows.collect()
}
