//! Where a KPI started and where it is to go.

use super::{Field, Made, Refusal, code, write};
use crate::{
    domain::{Id, Month, kind},
    env::Env,
    workspace::{Op, Workspace},
};

/// The target in force from a month on; `None` takes that step away.
pub(super) fn set(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    from: Month,
    value: Option<f64>,
) -> Result<Made, Refusal> {
    let op = Op::new("set-target").arg("kpi", code(workspace, kpi)?).arg("month", from.to_string());
    workspace.transact(env, op, |tx| {
        tx.execute("DELETE FROM kpi_target WHERE kpi_id = ?1 AND from_month = ?2", (kpi, from))?;
        if let Some(value) = value {
            if !value.is_finite() {
                return Err(Refusal::Invalid(Field::Target));
            }
            let id: Id<kind::Kpi> = env.new_id();
            write::insert(
                tx,
                "kpi_target",
                &[("id", &id), ("kpi_id", &kpi), ("from_month", &from), ("value", &value)],
            )?;
        }
        Ok(None)
    })
}

/// The value that the KPI started from, and the months that it was taken over.
pub(super) fn set_baseline(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    value: f64,
    (from, to): (Month, Month),
) -> Result<Made, Refusal> {
    let op = Op::new("set-baseline").arg("kpi", code(workspace, kpi)?);
    workspace.transact(env, op, |tx| {
        if !value.is_finite() || from > to {
            return Err(Refusal::Invalid(Field::Baseline));
        }
        write::update(tx, "kpi", &kpi, &[("baseline", &value), ("baseline_from", &from), ("baseline_to", &to)])?;
        Ok(None)
    })
}
