//! The two balances over all months on record: control against facilitation (B2), finds against
//! openings (B1). With starting values and targets as they are in force today.
//!
//! Reads figures and says which are missing; titles and pictures are `charts::balance`'s.

use std::collections::HashMap;

use rusqlite::Connection;

use super::value;
use crate::{
    analysis::balance::{self, BalanceMonth, Measure},
    domain::{Id, Month, kind},
};

/// Codes of the starter catalogue. A KPI that a committee has retired drops out of its side.
pub const FACILITATION: [&str; 7] = ["K01", "K02", "K03", "K05", "K07", "K08", "K23"];
pub const CONTROL: [&str; 6] = ["K10", "K13", "K15", "K16", "K20", "K24"];
/// Profiles against a random draw: the truth check of B2.
pub const LIFT: &str = "K12";
/// Openings (x) and finds (y) of B1.
pub const OPENINGS: &str = "K01";
pub const FINDS: &str = "K13";
/// Officer-hours per find.
pub const EFFORT: &str = "K27";

/// Where a month stands on B1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Yield {
    pub openings: f64,
    pub finds: f64,
}

/// A figure where it started and where it stands now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    pub start: Option<f64>,
    pub now: f64,
    pub decimals: u8,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Balance {
    pub months: Vec<Month>,
    /// `None`: a side has no value in that month, or no targets are set at all.
    pub path: Vec<Option<BalanceMonth>>,
    /// KPIs that B2 can count, of those it would count.
    pub counted: usize,
    pub wanted: usize,
    /// Codes of the KPIs of B2 that have no starting value or no target yet.
    pub without_target: Vec<String>,
    pub yields: Vec<Option<Yield>>,
    pub goal: Option<Yield>,
    pub effort: Option<Way>,
}

impl Balance {
    /// Both sides have a KPI with a start and a target, and some month has values.
    pub fn has_path(&self) -> bool {
        self.path.iter().any(Option::is_some)
    }

    pub fn has_yields(&self) -> bool {
        self.yields.iter().any(Option::is_some)
    }
}

struct Kpi {
    start: Option<f64>,
    target: Option<f64>,
    decimals: u8,
    values: Vec<Option<f64>>,
}

/// The balances of every month up to `until`.
pub fn balance(connection: &Connection, until: Month) -> rusqlite::Result<Balance> {
    let (months, kpis) = figures(connection, until)?;
    let wanted: Vec<&str> =
        FACILITATION.iter().chain(&CONTROL).copied().filter(|code| kpis.contains_key(*code)).collect();
    let has_way = |code: &&str| kpis.get(*code).is_some_and(|kpi| kpi.start.is_some() && kpi.target.is_some());
    let side = |codes: &[&str]| -> Vec<Measure<'_>> {
        let known = codes.iter().filter_map(|code| kpis.get(*code));
        known.filter_map(|kpi| Some(Measure { values: &kpi.values, start: kpi.start?, target: kpi.target? })).collect()
    };
    let values = |code: &str| kpis.get(code).map_or(&[][..], |kpi| &kpi.values);
    let path = balance::path(&side(&FACILITATION), &side(&CONTROL), values(LIFT), months.len());
    let yields = values(OPENINGS)
        .iter()
        .zip(values(FINDS))
        .map(|(openings, finds)| Some(Yield { openings: (*openings)?, finds: (*finds)? }))
        .collect();
    let target = |code: &str| kpis.get(code).and_then(|kpi| kpi.target);
    Ok(Balance {
        path,
        counted: wanted.iter().filter(|code| has_way(code)).count(),
        without_target: wanted.iter().filter(|code| !has_way(code)).map(|code| (*code).to_owned()).collect(),
        wanted: wanted.len(),
        yields,
        goal: target(OPENINGS).zip(target(FINDS)).map(|(openings, finds)| Yield { openings, finds }),
        effort: kpis.get(EFFORT).and_then(|kpi| {
            let now = kpi.values.iter().rev().find_map(|value| *value)?;
            Some(Way { start: kpi.start, now, decimals: kpi.decimals })
        }),
        months,
    })
}

/// All months on record up to `until`, and every KPI in force by its code.
fn figures(connection: &Connection, until: Month) -> rusqlite::Result<(Vec<Month>, HashMap<String, Kpi>)> {
    let readings = value::all_series(connection, None)?;
    let on_record = readings.values().flatten().map(|reading| reading.month).filter(|month| *month <= until);
    let months: Vec<Month> = on_record
        .clone()
        .min()
        .zip(on_record.max())
        .map_or_else(Vec::new, |(first, last)| first.through(last).collect());
    let mut statement = connection.prepare_cached(include_str!("balance/kpis.sql"))?;
    let mut rows = statement.query([until])?;
    let mut kpis = HashMap::new();
    while let Some(row) = rows.next()? {
        let id: Id<kind::Kpi> = row.get(0)?;
        let mut values = vec![None; months.len()];
        for reading in readings.get(&id).into_iter().flatten() {
            let index = months.first().and_then(|first| usize::try_from(reading.month.since(*first)).ok());
            if let Some(value) = index.and_then(|index| values.get_mut(index)) {
                *value = reading.value;
            }
        }
        kpis.insert(row.get(1)?, Kpi { start: row.get(2)?, target: row.get(3)?, decimals: row.get(4)?, values });
    }
    Ok((months, kpis))
}
