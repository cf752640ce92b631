//! What a KPI splits into, by office or by channel, with the values of each part as known now.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::names;
use crate::{
    domain::{Id, Month, Names, PartKind, kind},
    workspace::values::Iso,
};

#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub id: Id<kind::KpiPart>,
    pub kind: PartKind,
    pub code: String,
    /// Of an office.
    pub unit: Option<Id<kind::Unit>>,
    pub name: Names,
    pub retired_on: Option<Date>,
    /// The latest version of every month, in order of time.
    pub readings: Vec<PartReading>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PartReading {
    pub month: Month,
    pub version: u32,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    /// `None`: declared missing, with `reason`.
    pub value: Option<f64>,
    pub reason: String,
}

impl Part {
    /// The value of a month; `None` if it is missing or not reported.
    pub fn value(&self, month: Month) -> Option<f64> {
        let index = self.readings.binary_search_by_key(&month, |reading| reading.month).ok()?;
        self.readings.get(index)?.value
    }
}

/// What [`of`] and [`all`] read: what invalidates them.
pub const TABLES: [&str; 2] = ["kpi_part", "kpi_part_value"];

/// The parts of one KPI: offices, then channels, each in their order.
pub fn of(connection: &Connection, kpi: Id<kind::Kpi>) -> rusqlite::Result<Vec<Part>> {
    Ok(load(connection, Some(kpi))?.remove(&kpi).unwrap_or_default())
}

/// The parts of every KPI that has some.
pub fn all(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Kpi>, Vec<Part>>> {
    load(connection, None)
}

fn load(connection: &Connection, kpi: Option<Id<kind::Kpi>>) -> rusqlite::Result<HashMap<Id<kind::Kpi>, Vec<Part>>> {
    let mut statement = connection.prepare_cached(include_str!("part/parts.sql"))?;
    let mut rows = statement.query([kpi])?;
    let mut found: HashMap<_, Vec<Part>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let parts = found.entry(row.get(0)?).or_default();
        let id = row.get(1)?;
        if parts.last().is_none_or(|part| part.id != id) {
            parts.push(part(row)?);
        }
        if let (Some(part), Some(month)) = (parts.last_mut(), row.get::<_, Option<Month>>(9)?) {
            part.readings.push(PartReading {
                month,
                version: row.get(10)?,
                numerator: row.get(11)?,
                denominator: row.get(12)?,
                value: row.get(13)?,
                reason: row.get(14)?,
            });
        }
    }
    Ok(found)
}

fn part(row: &Row<'_>) -> rusqlite::Result<Part> {
    Ok(Part {
        id: row.get(1)?,
        kind: row.get(2)?,
        code: row.get(3)?,
        unit: row.get(4)?,
        name: names(row, 5)?,
        retired_on: row.get::<_, Option<Iso<Date>>>(8)?.map(|Iso(date)| date),
        readings: Vec::new(),
    })
}
