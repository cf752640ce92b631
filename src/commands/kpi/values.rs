//! Monthly readings: typed, imported, revised; and months that are closed.
//!
//! Every version of a value is kept. In a closed month nothing changes without a decision.

use rusqlite::{OptionalExtension as _, Transaction};

use super::{Field, LayoutMapping, Made, NewReading, Refusal, code, layouts, write};
use crate::{
    domain::{Id, Measure, Month, Reading, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// One reading, typed by hand. `decision`: what a closed month is opened by.
pub(super) fn enter(
    workspace: &mut Workspace,
    env: &Env,
    reading: &NewReading,
    decision: Option<Id<kind::Decision>>,
) -> Result<Made, Refusal> {
    let key = if decision.is_some() { "revise-closed-value" } else { "enter-value" };
    let op = Op::new(key).arg("kpi", code(workspace, reading.kpi)?).arg("month", reading.month.to_string());
    workspace.transact(env, op, |tx| {
        if let Some(decision) = decision {
            write::adopted_decision(tx, decision)?;
        }
        put(tx, env, reading, &Origin { decision, ..Origin::default() })?;
        Ok(None)
    })
}

/// Makes the values of a month final, or lets them change again.
pub(super) fn close_month(workspace: &mut Workspace, env: &Env, month: Month, closed: bool) -> Result<Made, Refusal> {
    let op = Op::new(if closed { "close-month" } else { "reopen-month" }).arg("month", month.to_string());
    workspace.transact(env, op, |tx| {
        if !closed {
            tx.execute("DELETE FROM closed_month WHERE month = ?1", [month])?;
            return Ok(None);
        }
        // A month that is not over has no final values.
        if month >= Month::of(env.today()) {
            return Err(Refusal::Invalid(Field::Month));
        }
        close(tx, env, month)?;
        Ok(None)
    })
}

/// From now on the values of the month change by decision alone.
pub(in crate::commands) fn close(tx: &Transaction<'_>, env: &Env, month: Month) -> Result<(), Refusal> {
    if !is_closed(tx, month)? {
        let id: Id<kind::ClosedMonth> = env.new_id();
        write::insert(
            tx,
            "closed_month",
            &[("id", &id), ("month", &month), ("closed_at", &Iso(env.now())), ("closed_by", &env.person)],
        )?;
    }
    Ok(())
}

pub(super) fn is_closed(tx: &Transaction<'_>, month: Month) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM closed_month WHERE month = ?1)";
    tx.prepare_cached(sql)?.query_row([month], |row| row.get(0))
}

/// The figures of a version: numerator, denominator, value, 90th percentile.
type Figures = (Option<f64>, Option<f64>, Option<f64>, Option<f64>);

/// The latest version of a month.
struct Latest {
    version: u32,
    figures: Figures,
    provisional: bool,
}

/// A file that readings come from.
pub(in crate::commands) struct ImportedFile<'a> {
    pub(in crate::commands) name: &'a str,
    pub(in crate::commands) sha256: &'a str,
    /// Who answers for the readings, where the file says more than its name.
    pub(in crate::commands) source: &'a str,
}

/// Where a reading comes from, and what allows it in a closed month.
#[derive(Default)]
struct Origin<'a> {
    batch: Option<Id<kind::ImportBatch>>,
    source: &'a str,
    decision: Option<Id<kind::Decision>>,
}

/// Adds a version of a month's reading. Writing what is already there changes nothing.
fn put(tx: &Transaction<'_>, env: &Env, new: &NewReading, origin: &Origin<'_>) -> Result<(), Refusal> {
    let (code, measure, factor): (String, Measure, f64) = tx
        .prepare_cached("SELECT code, measure, factor FROM kpi WHERE id = ?1")?
        .query_row([new.kpi], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if let Some(fault) = new.reading.fault(measure) {
        return Err(Refusal::Reading { code, month: new.month, fault });
    }
    let latest: Option<Latest> = tx
        .prepare_cached(
            "SELECT version, numerator, denominator, value, p90, provisional FROM kpi_value
             WHERE kpi_id = ?1 AND month = ?2 ORDER BY version DESC LIMIT 1",
        )?
        .query_row((new.kpi, new.month), |row| {
            let figures = (row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?);
            Ok(Latest { version: row.get(0)?, figures, provisional: row.get(5)? })
        })
        .optional()?;
    let (numerator, denominator, p90) = match new.reading {
        Reading::Counts { numerator, denominator } => (Some(numerator), Some(denominator), None),
        Reading::Duration { p90, .. } => (None, None, p90),
        Reading::Value(_) | Reading::Missing => (None, None, None),
    };
    let value = new.reading.value(factor);
    let reason = new.reason.trim();
    if reason.is_empty() && value.is_none() {
        return Err(Refusal::Missing(Field::Reason));
    }
    if let Some(latest) = &latest {
        let same = latest.figures == (numerator, denominator, value, p90);
        if same && latest.provisional == new.provisional {
            return Ok(());
        }
        // Confirming a provisional figure changes nothing that anyone has read.
        let replaces = !same && latest.figures.2.is_some();
        if replaces && reason.is_empty() {
            return Err(Refusal::RevisionNeedsReason { code, month: new.month });
        }
    }
    if origin.decision.is_none() && is_closed(tx, new.month)? {
        return Err(Refusal::MonthClosed { code, month: new.month });
    }
    let id: Id<kind::KpiValue> = env.new_id();
    write::insert(
        tx,
        "kpi_value",
        &[
            ("id", &id),
            ("kpi_id", &new.kpi),
            ("month", &new.month),
            ("version", &latest.map_or(1, |latest| latest.version + 1)),
            ("numerator", &numerator),
            ("denominator", &denominator),
            ("value", &value),
            ("p90", &p90),
            ("provisional", &new.provisional),
            ("reason", &reason),
            ("remark", &new.remark.trim()),
            ("source", &origin.source),
            ("batch_id", &origin.batch),
            ("decision_id", &origin.decision),
            ("recorded_at", &Iso(env.now())),
            ("recorded_by", &env.person),
        ],
    )?;
    Ok(())
}

pub(super) fn import(
    workspace: &mut Workspace,
    env: &Env,
    file: &ImportedFile<'_>,
    readings: &[NewReading],
    mapping: Option<&LayoutMapping>,
) -> Result<Made, Refusal> {
    let op = Op::new("import-values").arg("file", file.name).arg("count", readings.len().to_string());
    workspace.transact(env, op, |tx| {
        let batch = record(tx, env, file, readings)?;
        if let Some(mapping) = mapping {
            layouts::remember(tx, env, file.name, mapping)?;
        }
        Ok(Some(batch.uuid()))
    })
}

/// Writes the readings of one file, and what file it was.
pub(in crate::commands) fn record(
    tx: &Transaction<'_>,
    env: &Env,
    file: &ImportedFile<'_>,
    readings: &[NewReading],
) -> Result<Id<kind::ImportBatch>, Refusal> {
    let batch: Id<kind::ImportBatch> = env.new_id();
    write::insert(
        tx,
        "import_batch",
        &[
            ("id", &batch),
            ("file_name", &file.name),
            ("sha256", &file.sha256),
            ("value_count", &u32::try_from(readings.len()).unwrap_or(u32::MAX)),
            ("imported_at", &Iso(env.now())),
            ("imported_by", &env.person),
        ],
    )?;
    let origin = Origin { batch: Some(batch), source: file.source, decision: None };
    readings.iter().try_for_each(|reading| put(tx, env, reading, &origin))?;
    Ok(batch)
}
