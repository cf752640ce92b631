//! How the figures of a KPI are read: phases with their limits, months left out, breaks in measurement.
//!
//! The figures propose, the committee decides: limits that replace others, and months that are left
//! out, stand on a decision.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, code, write};
use crate::{
    analysis::xmr::Scaling,
    domain::{Id, Month, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// Limits from the values of `first` to `baseline_last`, in force from `first` on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPhase {
    pub first: Month,
    pub baseline_last: Month,
    pub scaling: Scaling,
    pub reason: String,
}

pub(super) fn set(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    phase: &NewPhase,
    decision: Option<Id<kind::Decision>>,
) -> Result<Made, Refusal> {
    let op = Op::new("set-phase").arg("kpi", code(workspace, kpi)?).arg("month", phase.first.to_string());
    workspace.transact(env, op, |tx| Ok(Some(insert(tx, env, kpi, phase, decision)?.uuid())))
}

/// Records a phase, or replaces the one that begins in the same month.
pub(in crate::commands) fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    kpi: Id<kind::Kpi>,
    phase: &NewPhase,
    decision: Option<Id<kind::Decision>>,
) -> Result<Id<kind::Phase>, Refusal> {
    if phase.first > phase.baseline_last {
        return Err(Refusal::Invalid(Field::Phase));
    }
    let sql = "SELECT min(month) FROM kpi_break WHERE kpi_id = ?1 AND month > ?2 AND month <= ?3";
    if let Some(month) = tx.query_row(sql, (kpi, phase.first, phase.baseline_last), |row| row.get(0))? {
        return Err(Refusal::AcrossBreak(month));
    }
    match decision {
        Some(decision) => write::adopted_decision(tx, decision)?,
        None => {
            let sql = "SELECT EXISTS (SELECT 1 FROM kpi_phase WHERE kpi_id = ?1)";
            if tx.query_row(sql, [kpi], |row| row.get(0))? {
                return Err(Refusal::Missing(Field::Decision));
            }
        }
    }
    let sql = "SELECT id FROM kpi_phase WHERE kpi_id = ?1 AND first_month = ?2";
    let known: Option<Id<kind::Phase>> = tx.query_row(sql, (kpi, phase.first), |row| row.get(0)).optional()?;
    let columns: [write::Column<'_>; 6] = [
        ("baseline_last", &phase.baseline_last),
        ("scaling", &phase.scaling),
        ("reason", &write::required(&phase.reason, Field::Reason)?),
        ("decision_id", &decision),
        ("recorded_at", &Iso(env.now())),
        ("recorded_by", &env.person),
    ];
    if let Some(id) = known {
        write::update(tx, "kpi_phase", &id, &columns)?;
        return Ok(id);
    }
    let id: Id<kind::Phase> = env.new_id();
    let mut all: Vec<write::Column<'_>> = vec![("id", &id), ("kpi_id", &kpi), ("first_month", &phase.first)];
    all.extend(columns);
    write::insert(tx, "kpi_phase", &all)?;
    Ok(id)
}

/// Takes a phase away, and with it what a meeting that is not over said about it.
pub(super) fn remove(workspace: &mut Workspace, env: &Env, phase: Id<kind::Phase>) -> Result<Made, Refusal> {
    let sql = "SELECT kpi.code, kpi_phase.first_month FROM kpi_phase
               JOIN kpi ON kpi.id = kpi_phase.kpi_id WHERE kpi_phase.id = ?1";
    let (kpi, first): (String, Month) =
        workspace.connection().query_row(sql, [phase], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let op = Op::new("remove-phase").arg("kpi", kpi).arg("month", first.to_string());
    workspace.transact(env, op, |tx| {
        let mut statement = tx.prepare("SELECT meeting_id FROM signal_disposition WHERE phase_id = ?1")?;
        let meetings: Vec<Id<kind::Meeting>> =
            statement.query_map([phase], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for meeting in meetings {
            write::editable_meeting(tx, meeting)?;
        }
        write::delete_where(tx, "signal_disposition", "phase_id", &phase)?;
        write::delete(tx, "kpi_phase", &phase)?;
        Ok(None)
    })
}

pub(super) fn refuse(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    meeting: Id<kind::Meeting>,
    first: Month,
    reason: &str,
) -> Result<Made, Refusal> {
    let op = Op::new("refuse-phase").arg("kpi", code(workspace, kpi)?).in_meeting(meeting);
    workspace.transact(env, op, |tx| {
        write::meeting_in_session(tx, meeting)?;
        let reason = write::required(reason, Field::Reason)?;
        tx.execute("DELETE FROM kpi_phase_refusal WHERE kpi_id = ?1 AND meeting_id = ?2", (kpi, meeting))?;
        let id: Id<kind::Phase> = env.new_id();
        write::insert(
            tx,
            "kpi_phase_refusal",
            &[("id", &id), ("kpi_id", &kpi), ("meeting_id", &meeting), ("first_month", &first), ("reason", &reason)],
        )?;
        Ok(None)
    })
}

pub(super) fn exclude(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    month: Month,
    reason: &str,
    decision: Id<kind::Decision>,
) -> Result<Made, Refusal> {
    let op = Op::new("exclude-month").arg("kpi", code(workspace, kpi)?).arg("month", month.to_string());
    workspace.transact(env, op, |tx| {
        let reason = write::required(reason, Field::Reason)?;
        write::adopted_decision(tx, decision)?;
        tx.execute("DELETE FROM kpi_exclusion WHERE kpi_id = ?1 AND month = ?2", (kpi, month))?;
        let id: Id<kind::Exclusion> = env.new_id();
        write::insert(
            tx,
            "kpi_exclusion",
            &[
                ("id", &id),
                ("kpi_id", &kpi),
                ("month", &month),
                ("reason", &reason),
                ("decision_id", &decision),
                ("recorded_at", &Iso(env.now())),
                ("recorded_by", &env.person),
            ],
        )?;
        Ok(Some(id.uuid()))
    })
}

pub(super) fn include(workspace: &mut Workspace, env: &Env, kpi: Id<kind::Kpi>, month: Month) -> Result<Made, Refusal> {
    let op = Op::new("include-month").arg("kpi", code(workspace, kpi)?).arg("month", month.to_string());
    workspace.transact(env, op, |tx| {
        match tx.execute("DELETE FROM kpi_exclusion WHERE kpi_id = ?1 AND month = ?2", (kpi, month))? {
            0 => Err(Refusal::NotFound),
            _ => Ok(None),
        }
    })
}

pub(super) fn mark_break(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    month: Month,
    text: &str,
) -> Result<Made, Refusal> {
    let op = Op::new("mark-break").arg("kpi", code(workspace, kpi)?).arg("month", month.to_string());
    workspace.transact(env, op, |tx| {
        insert_break(tx, env, kpi, month, write::required(text, Field::Text)?)?;
        Ok(None)
    })
}

pub(super) fn insert_break(
    tx: &Transaction<'_>,
    env: &Env,
    kpi: Id<kind::Kpi>,
    month: Month,
    text: &str,
) -> rusqlite::Result<()> {
    tx.execute("DELETE FROM kpi_break WHERE kpi_id = ?1 AND month = ?2", (kpi, month))?;
    let id: Id<kind::Kpi> = env.new_id();
    write::insert(tx, "kpi_break", &[("id", &id), ("kpi_id", &kpi), ("month", &month), ("text", &text)])
}

pub(super) fn clear_break(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    month: Month,
) -> Result<Made, Refusal> {
    let op = Op::new("clear-break").arg("kpi", code(workspace, kpi)?).arg("month", month.to_string());
    workspace.transact(env, op, |tx| {
        tx.execute("DELETE FROM kpi_break WHERE kpi_id = ?1 AND month = ?2", (kpi, month))?;
        Ok(None)
    })
}
