//! The limits of the KPIs that a correction names, frozen as they stand when it takes effect.
//!
//! They are judged by from then on: neither a revised value nor a new phase moves them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rusqlite::Transaction;

use crate::{
    analysis::verdict::{self, Frozen},
    commands::{Refusal, write},
    domain::{Id, Month, kind},
    env::Env,
    queries::kpi::{self, Kpi},
    workspace::values::{Iso, Json},
};

/// The months that the committee's own papers name, instead of the twelve before.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    pub kpi: Id<kind::Kpi>,
    pub first: Month,
    pub last: Month,
    pub excluded: BTreeSet<Month>,
}

/// Freezes the limits of every KPI that the correction names.
pub(in crate::commands) fn freeze(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    effective: Date,
    chosen: &[Chosen],
) -> Result<(), Refusal> {
    write::delete_where(tx, "correction_baseline", "correction_id", &correction)?;
    for kpi in named(tx, correction)? {
        one(tx, env, correction, effective, kpi, chosen.iter().find(|chosen| chosen.kpi == kpi))?;
    }
    Ok(())
}

/// After the KPIs of a correction in effect were edited: those named anew are frozen, the others kept as they are.
pub(super) fn complete(tx: &Transaction<'_>, env: &Env, correction: Id<kind::Correction>) -> Result<(), Refusal> {
    tx.execute(
        "DELETE FROM correction_baseline WHERE correction_id = ?1
         AND kpi_id NOT IN (SELECT kpi_id FROM correction_kpi WHERE correction_id = ?1 AND kpi_id IS NOT NULL)",
        [correction],
    )?;
    let effective: Option<Iso<Date>> =
        tx.query_row("SELECT effective FROM correction WHERE id = ?1", [correction], |row| row.get(0))?;
    let Some(Iso(effective)) = effective else { return Ok(()) };
    for kpi in named(tx, correction)? {
        let sql = "SELECT 1 FROM correction_baseline WHERE correction_id = ?1 AND kpi_id = ?2";
        if !tx.prepare_cached(sql)?.exists((correction, kpi))? {
            one(tx, env, correction, effective, kpi, None)?;
        }
    }
    Ok(())
}

fn named(tx: &Transaction<'_>, correction: Id<kind::Correction>) -> rusqlite::Result<Vec<Id<kind::Kpi>>> {
    let sql = "SELECT DISTINCT kpi_id FROM correction_kpi WHERE correction_id = ?1 AND kpi_id IS NOT NULL";
    tx.prepare_cached(sql)?.query_map([correction], |row| row.get(0))?.collect()
}

/// A KPI without any value before has nothing to freeze: it gets no row.
fn one(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    effective: Date,
    kpi: Id<kind::Kpi>,
    chosen: Option<&Chosen>,
) -> Result<(), Refusal> {
    let Some(record) = kpi::one(tx, kpi)? else { return Ok(()) };
    let values: Vec<(Month, f64)> = record.values().collect();
    let frozen = match chosen {
        Some(chosen) => verdict::freeze_over(&values, chosen.first, chosen.last, &chosen.excluded),
        None => before(&record, &values, effective),
    };
    match frozen {
        Some(frozen) => Ok(insert(tx, env, correction, kpi, &values, &frozen)?),
        None => Ok(()),
    }
}

fn before(kpi: &Kpi, values: &[(Month, f64)], effective: Date) -> Option<Frozen> {
    let breaks: Vec<Month> = kpi.breaks.iter().map(|broken| broken.month).collect();
    let excluded = kpi.process.exclusions.iter().map(|exclusion| exclusion.month).collect();
    let phases = kpi.process.phases.iter().map(|phase| phase.first);
    let phase = phases.filter(|first| *first <= Month::of(effective)).max();
    verdict::freeze(values, &breaks, phase, &excluded, effective)
}

fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    kpi: Id<kind::Kpi>,
    values: &[(Month, f64)],
    frozen: &Frozen,
) -> rusqlite::Result<()> {
    let limits = frozen.limits.as_ref();
    let counted = |month: &Month| (frozen.first..=frozen.last).contains(month) && !frozen.excluded.contains(month);
    let count = values.iter().filter(|(month, _)| counted(month)).count();
    write::insert(
        tx,
        "correction_baseline",
        &[
            ("id", &env.new_id::<kind::Correction>()),
            ("correction_id", &correction),
            ("kpi_id", &kpi),
            ("first_month", &frozen.first),
            ("last_month", &frozen.last),
            ("count", &u32::try_from(count).unwrap_or(u32::MAX)),
            ("center", &limits.map(|limits| limits.center)),
            ("average_range", &limits.map(|limits| limits.average_range)),
            ("lower", &limits.map(|limits| limits.lower)),
            ("upper", &limits.map(|limits| limits.upper)),
            ("range_upper", &limits.map(|limits| limits.range_upper)),
            ("scaling", &limits.map(|limits| limits.scaling).unwrap_or_default()),
            ("excluded", &Json(&frozen.excluded)),
            ("frozen_at", &Iso(env.now())),
        ],
    )
}
