//! Monthly values of KPIs: as known now, or as they were known at an earlier moment.
//!
//! Every version stays in the file, so the minutes of a closed meeting print what the room saw and
//! a chart shows what is known today. A year is a ratio of sums, never a mean of percentages.

use std::collections::HashMap;

use jiff::civil::DateTime;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use crate::{
    domain::{Id, Measure, Month, kind},
    workspace::values::Iso,
};

/// One version of one month's value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub month: Month,
    /// 1 for the first report.
    pub version: u32,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    /// `None`: declared missing, with `reason`.
    pub value: Option<f64>,
    pub p90: Option<f64>,
    pub provisional: bool,
    /// Why this version replaced the one before, or why the value is missing.
    pub reason: String,
    /// The question asked about an unusual value, and the answer.
    pub remark: String,
    pub recorded_at: DateTime,
    pub recorded_by: String,
    /// The file it was imported from, and who answers for it where that is known; `None`: typed by hand.
    pub file_name: Option<String>,
    /// An earlier version held another value.
    pub revised: bool,
}

/// Every month of a KPI, the earliest first, each in the latest version recorded by `as_known_at`.
pub fn series(
    connection: &Connection,
    kpi: Id<kind::Kpi>,
    as_known_at: Option<DateTime>,
) -> rusqlite::Result<Vec<Reading>> {
    let mut statement = connection.prepare_cached(include_str!("readings.sql"))?;
    statement.query_map((Some(kpi), as_known_at.map(Iso)), read)?.collect()
}

/// The series of every KPI that has values, read in one go.
pub fn all_series(
    connection: &Connection,
    as_known_at: Option<DateTime>,
) -> rusqlite::Result<HashMap<Id<kind::Kpi>, Vec<Reading>>> {
    let mut statement = connection.prepare_cached(include_str!("readings.sql"))?;
    let mut rows = statement.query((None::<Id<kind::Kpi>>, as_known_at.map(Iso)))?;
    let mut all: HashMap<_, Vec<Reading>> = HashMap::new();
    while let Some(row) = rows.next()? {
        all.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(all)
}

/// Every version of one month, the first report first.
pub fn versions(connection: &Connection, kpi: Id<kind::Kpi>, month: Month) -> rusqlite::Result<Vec<Reading>> {
    let mut statement = connection.prepare_cached(include_str!("reading_versions.sql"))?;
    statement.query_map((kpi, month), read)?.collect()
}

/// The value of a whole year: the sum of its numerators over the sum of its denominators. Missing
/// months are left out. `None` where that has no meaning: medians, plain numbers, and rates of which
/// some month is known only as a result.
pub fn year(
    connection: &Connection,
    kpi: Id<kind::Kpi>,
    year: i32,
    as_known_at: Option<DateTime>,
) -> rusqlite::Result<Option<f64>> {
    let sql = "SELECT measure, factor FROM kpi WHERE id = ?1";
    let (measure, factor): (Measure, f64) =
        connection.prepare_cached(sql)?.query_row([kpi], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if measure != Measure::Ratio {
        return Ok(None);
    }
    let readings = series(connection, kpi, as_known_at)?;
    let of_year = readings.iter().filter(|reading| reading.month.year() == year && reading.value.is_some());
    let counts: Option<Vec<(f64, f64)>> = of_year.map(|reading| reading.numerator.zip(reading.denominator)).collect();
    let (numerator, denominator) = counts
        .into_iter()
        .flatten()
        .fold((0.0, 0.0), |(numerators, denominators), (n, d)| (numerators + n, denominators + d));
    Ok((denominator > 0.0).then(|| factor * numerator / denominator))
}

/// The columns of `readings.sql`.
fn read(row: &Row<'_>) -> rusqlite::Result<Reading> {
    Ok(Reading {
        month: row.get(1)?,
        version: row.get(2)?,
        numerator: row.get(3)?,
        denominator: row.get(4)?,
        value: row.get(5)?,
        p90: row.get(6)?,
        provisional: row.get(7)?,
        reason: row.get(8)?,
        remark: row.get(9)?,
        recorded_at: row.get(10).map(|Iso(at)| at)?,
        recorded_by: row.get(11)?,
        file_name: row.get(12)?,
        revised: row.get(13)?,
    })
}
