//! The parts that a KPI splits into, by office or by channel, and their monthly values.
//!
//! A part is measured as its KPI is. Its values are kept like the KPI's own: every version stays, and in
//! a closed month nothing changes without a decision.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, code, values, write};
use crate::{
    domain::{Id, Measure, Month, Names, PartKind, Reading, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// One part of a KPI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartDraft {
    pub kind: PartKind,
    pub code: String,
    /// Of an office.
    pub unit: Option<Id<kind::Unit>>,
    pub name: Names,
}

/// One month's reading of one part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartReading {
    pub part: Id<kind::KpiPart>,
    pub month: Month,
    pub reading: Reading,
    /// Why an earlier value is replaced.
    pub reason: String,
}

pub(super) fn add(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    draft: &PartDraft,
) -> Result<Made, Refusal> {
    let op = Op::new("add-part").arg("kpi", code(workspace, kpi)?).arg("part", draft.code.trim());
    workspace.transact(env, op, |tx| {
        let part_code = write::required(&draft.code, Field::Code)?;
        write::required_names(&draft.name, Field::Name)?;
        if (draft.kind == PartKind::Office) != draft.unit.is_some() {
            return Err(Refusal::Invalid(Field::Owner));
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM kpi_part WHERE kpi_id = ?1 AND kind = ?2 AND code = ?3)";
        if tx.query_row(sql, (kpi, draft.kind, part_code), |row| row.get(0))? {
            return Err(Refusal::Taken(part_code.to_owned()));
        }
        let id: Id<kind::KpiPart> = env.new_id();
        write::insert(
            tx,
            "kpi_part",
            &[
                ("id", &id),
                ("kpi_id", &kpi),
                ("kind", &draft.kind),
                ("code", &part_code),
                ("unit_id", &draft.unit),
                ("name_en", &draft.name.en),
                ("name_fr", &draft.name.fr),
                ("name_ar", &draft.name.ar),
                ("position", &write::next_number_in(tx, "kpi_part", "position", "kpi_id", &kpi)?),
            ],
        )?;
        Ok(Some(id.uuid()))
    })
}

/// A part that is no longer reported keeps its values.
pub(super) fn retire(
    workspace: &mut Workspace,
    env: &Env,
    part: Id<kind::KpiPart>,
    retired: bool,
) -> Result<Made, Refusal> {
    let sql = "SELECT kpi.code, kpi_part.code FROM kpi_part JOIN kpi ON kpi.id = kpi_part.kpi_id
               WHERE kpi_part.id = ?1";
    let (kpi, part_code): (String, String) =
        workspace.connection().query_row(sql, [part], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let op = Op::new(if retired { "retire-part" } else { "restore-part" }).arg("kpi", kpi).arg("part", part_code);
    workspace.transact(env, op, |tx| {
        let on = retired.then(|| Iso(env.today()));
        write::update(tx, "kpi_part", &part, &[("retired_on", &on)])?;
        Ok(None)
    })
}

/// Writes readings of a KPI's parts, all or nothing.
pub(super) fn enter(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    readings: &[PartReading],
    decision: Option<Id<kind::Decision>>,
) -> Result<Made, Refusal> {
    let op = Op::new("enter-parts").arg("kpi", code(workspace, kpi)?).arg("count", readings.len().to_string());
    workspace.transact(env, op, |tx| {
        if let Some(decision) = decision {
            write::adopted_decision(tx, decision)?;
        }
        for reading in readings {
            put(tx, env, kpi, reading, decision)?;
        }
        Ok(None)
    })
}

/// Numerator, denominator, value.
type Figures = (Option<f64>, Option<f64>, Option<f64>);

/// Adds a version of a month's reading. Writing what is already there changes nothing.
fn put(
    tx: &Transaction<'_>,
    env: &Env,
    kpi: Id<kind::Kpi>,
    new: &PartReading,
    decision: Option<Id<kind::Decision>>,
) -> Result<(), Refusal> {
    let sql = "SELECT kpi.code || ' ' || kpi_part.code, kpi.measure, kpi.factor FROM kpi_part
               JOIN kpi ON kpi.id = kpi_part.kpi_id WHERE kpi_part.id = ?1 AND kpi.id = ?2";
    let (code, measure, factor): (String, Measure, f64) =
        tx.prepare_cached(sql)?.query_row((new.part, kpi), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if let Some(fault) = new.reading.fault(measure) {
        return Err(Refusal::Reading { code, month: new.month, fault });
    }
    let (numerator, denominator) = match new.reading {
        Reading::Counts { numerator, denominator } => (Some(numerator), Some(denominator)),
        Reading::Value(_) | Reading::Duration { .. } | Reading::Missing => (None, None),
    };
    let (value, reason) = (new.reading.value(factor), new.reason.trim());
    if reason.is_empty() && value.is_none() {
        return Err(Refusal::Missing(Field::Reason));
    }
    let sql = "SELECT version, numerator, denominator, value FROM kpi_part_value
               WHERE part_id = ?1 AND month = ?2 ORDER BY version DESC LIMIT 1";
    let latest: Option<(u32, Figures)> = tx
        .prepare_cached(sql)?
        .query_row((new.part, new.month), |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?, row.get(3)?))))
        .optional()?;
    if let Some((_, figures)) = &latest {
        if *figures == (numerator, denominator, value) {
            return Ok(());
        }
        if figures.2.is_some() && reason.is_empty() {
            return Err(Refusal::RevisionNeedsReason { code, month: new.month });
        }
    }
    if decision.is_none() && values::is_closed(tx, new.month)? {
        return Err(Refusal::MonthClosed { code, month: new.month });
    }
    let id: Id<kind::KpiValue> = env.new_id();
    write::insert(
        tx,
        "kpi_part_value",
        &[
            ("id", &id),
            ("part_id", &new.part),
            ("month", &new.month),
            ("version", &latest.map_or(1, |(version, _)| version + 1)),
            ("numerator", &numerator),
            ("denominator", &denominator),
            ("value", &value),
            ("reason", &reason),
            ("decision_id", &decision),
            ("recorded_at", &Iso(env.now())),
            ("recorded_by", &env.person),
        ],
    )?;
    Ok(())
}
