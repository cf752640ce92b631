//! The two balances over all months on record: control against facilitation (B2), finds against
//! openings (B1). With starting values and targets as they are in force today.
//!
//! Reads figures and says which are missing; titles and pictures are `charts::balance`'s.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{code, names, part, value};
use crate::{
    analysis::balance::{self, BalanceMonth, Measure, Share},
    domain::{Id, Month, Names, PartKind, Unit, kind},
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

/// Which index of B2 a KPI counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Facilitation,
    Control,
}

/// A KPI that B2 counts, or would count if it had a starting value and a target.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: Id<kind::Kpi>,
    pub code: String,
    /// The short name.
    pub name: Names,
    pub side: Side,
    pub unit: Unit,
    pub decimals: u8,
    pub start: Option<f64>,
    pub target: Option<f64>,
    /// One for each month.
    pub values: Vec<Option<f64>>,
}

impl Member {
    /// How far the KPI has come in the month at `index`, in per cent.
    pub fn attainment(&self, index: usize) -> Option<f64> {
        balance::attainment(self.values.get(index).copied().flatten()?, self.start?, self.target?)
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Balance {
    pub months: Vec<Month>,
    /// Facilitation first, each side in the order of the catalogue.
    pub members: Vec<Member>,
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
    /// Officer-hours per find, one for each month.
    pub efforts: Vec<Option<f64>>,
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
    id: Id<kind::Kpi>,
    name: Names,
    unit: Unit,
    start: Option<f64>,
    target: Option<f64>,
    decimals: u8,
    values: Vec<Option<f64>>,
}

impl Kpi {
    fn member(&self, code: &str, side: Side) -> Member {
        Member {
            id: self.id,
            code: code.to_owned(),
            name: self.name.clone(),
            side,
            unit: self.unit,
            decimals: self.decimals,
            start: self.start,
            target: self.target,
            values: self.values.clone(),
        }
    }
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
    let members = |codes: &'static [&'static str], side| {
        codes.iter().filter_map({
            let kpis = &kpis;
            move |code| Some(kpis.get(*code)?.member(code, side))
        })
    };
    Ok(Balance {
        members: members(&FACILITATION, Side::Facilitation).chain(members(&CONTROL, Side::Control)).collect(),
        efforts: values(EFFORT).to_vec(),
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

/// B1, who takes the work and who brings the finds: the parts of K27 in the last month with counts of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Spending {
    pub month: Month,
    pub kind: PartKind,
    /// The largest share of the work first.
    pub parts: Vec<(Names, Share)>,
}

/// The last split of officer-hours and finds up to `until`, by office and by channel, as far as either was
/// entered.
pub fn spending(connection: &Connection, until: Month) -> rusqlite::Result<Vec<Spending>> {
    let Some(kpi) = code::kpis(connection)?.get(EFFORT).copied() else { return Ok(Vec::new()) };
    let parts = part::of(connection, kpi)?;
    Ok([PartKind::Office, PartKind::Channel].into_iter().filter_map(|kind| split(&parts, kind, until)).collect())
}

fn split(parts: &[part::Part], kind: PartKind, until: Month) -> Option<Spending> {
    let parts = || parts.iter().filter(|part| part.kind == kind);
    let counted = |part: &part::Part, month: Option<Month>| {
        let within =
            |reading: &&part::PartReading| month.map_or(reading.month <= until, |month| reading.month == month);
        let found = part.readings.iter().rev().filter(within);
        found.filter_map(|reading| Some((reading.month, (reading.numerator?, reading.denominator?)))).next()
    };
    let month = parts().filter_map(|part| Some(counted(part, None)?.0)).max()?;
    let (names, counts): (Vec<Names>, Vec<(f64, f64)>) =
        parts().filter_map(|part| Some((part.name.clone(), counted(part, Some(month))?.1))).unzip();
    let mut parts: Vec<(Names, Share)> = names.into_iter().zip(balance::shares(&counts)).collect();
    parts.sort_by(|(_, one), (_, other)| other.spent.total_cmp(&one.spent));
    (parts.len() >= 2).then_some(Spending { month, kind, parts })
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
        let kpi = Kpi {
            id,
            name: names(row, 6)?,
            unit: row.get(5)?,
            start: row.get(2)?,
            target: row.get(3)?,
            decimals: row.get(4)?,
            values,
        };
        kpis.insert(row.get(1)?, kpi);
    }
    Ok((months, kpis))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{
            KpiCommand, execute,
            kpi::{PartDraft, PartReading},
        },
        demo,
        domain::{Language, Reading},
        workspace::Workspace,
    };

    fn october() -> Month {
        "2026-10".parse().unwrap()
    }

    #[test]
    fn b1_stands_where_the_demo_says() {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let balance = balance(workspace.connection(), october()).unwrap();
        let rounded = |value: f64| (value * 10.0).round() / 10.0;
        let stands: Vec<_> =
            balance.yields.iter().flatten().map(|at| (rounded(at.openings), rounded(at.finds))).collect();
        assert_eq!((stands.len(), stands[0], stands[23]), (24, (34.6, 14.4), (16.0, 17.6)));
        let effort: Vec<f64> = balance.efforts.iter().flatten().copied().map(rounded).collect();
        assert_eq!((effort[0], effort[23]), (37.3, 13.8));
        assert_eq!(spending(workspace.connection(), october()).unwrap(), [], "nobody split the hours");
    }

    #[test]
    fn hours_and_finds_by_office_are_shares_of_the_month() {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let env = demo::env(Language::En).unwrap();
        let kpi = code::kpis(workspace.connection()).unwrap()[EFFORT];
        let units = code::units(workspace.connection()).unwrap();
        for (name, unit) in ["North", "South"].into_iter().zip(units.values()) {
            let names = Names { en: name.to_owned(), ..Names::default() };
            let part = PartDraft { kind: PartKind::Office, code: name.to_owned(), unit: Some(*unit), name: names };
            execute(&mut workspace, &env, &KpiCommand::AddPart { kpi, part }.into()).unwrap();
        }
        let parts = part::of(workspace.connection(), kpi).unwrap();
        let counts = [(300.0, 60.0), (900.0, 40.0)];
        let readings = parts.iter().zip(counts).map(|(part, (numerator, denominator))| PartReading {
            part: part.id,
            month: october(),
            reading: Reading::Counts { numerator, denominator },
            reason: String::new(),
        });
        let command = KpiCommand::EnterParts { kpi, readings: readings.collect(), decision: None };
        execute(&mut workspace, &env, &command.into()).unwrap();
        let found = spending(workspace.connection(), october()).unwrap();
        let south = &found[0].parts[0];
        assert_eq!((found.len(), found[0].month, south.0.en.as_str()), (1, october(), "South"));
        assert_eq!(south.1, Share { spent: 75.0, found: 40.0 });
        assert!(south.1.is_above_one() && !found[0].parts[1].1.is_above_one());
        assert_eq!(spending(workspace.connection(), october().previous()).unwrap(), []);
    }
}
