//! The card of a KPI: what it measures, whose it is and what it serves. A change of what it measures
//! keeps the earlier card as a version.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, code, phases::insert_break, write};
use crate::{
    domain::{
        Audience, Better, Frequency, Grade, Id, Measure, Month, Names, Side, Tolerance, Unit, WcoDimension, kind,
    },
    env::Env,
    queries,
    workspace::{
        Op, Workspace,
        values::{Iso, Json},
    },
};

/// What the committee may change on a KPI's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KpiDraft {
    pub code: String,
    pub kpa: Id<kind::Kpa>,
    /// The KPI that this performance indicator stands below.
    pub parent: Option<Id<kind::Kpi>>,
    pub side: Side,
    pub name: Names,
    pub short: Names,
    pub definition: Names,
    pub numerator: Names,
    pub denominator: Names,
    pub source: Names,
    /// How the figures are collected.
    pub method: Names,
    pub limitations: Names,
    pub gaming: Names,
    pub decision_use: Names,
    /// Who was asked before it was adopted.
    pub consulted: String,
    pub unit: Unit,
    pub measure: Measure,
    pub factor: f64,
    pub decimals: u8,
    pub better: Better,
    pub owner: Option<Id<kind::Office>>,
    pub tolerance: Tolerance,
    pub frequency: Frequency,
    pub audience: Audience,
    pub quality: Grade,
    /// The dimension of the WCO's performance measurement; `None`: not placed.
    pub wco: Option<WcoDimension>,
}

impl KpiDraft {
    /// Whether a KPI with this card measures something else than with the other.
    pub fn measures_otherwise(&self, other: &Self) -> bool {
        (&self.definition, &self.numerator, &self.denominator, self.unit, self.measure)
            != (&other.definition, &other.numerator, &other.denominator, other.unit, other.measure)
            || (self.measure == Measure::Ratio && self.factor != other.factor)
    }
}

fn check(tx: &Transaction<'_>, kpi: Option<Id<kind::Kpi>>, draft: &KpiDraft) -> Result<(), Refusal> {
    write::required(&draft.code, Field::Code)?;
    write::required_names(&draft.name, Field::Name)?;
    if !(draft.factor.is_finite() && draft.factor > 0.0) || draft.decimals > 6 {
        return Err(Refusal::Invalid(Field::Value));
    }
    if !draft.tolerance.is_sound() {
        return Err(Refusal::Invalid(Field::Tolerance));
    }
    if let Some(parent) = draft.parent {
        // Two levels: what stands below a KPI has nothing below itself.
        let sql = "SELECT parent_id IS NULL AND NOT EXISTS (SELECT 1 FROM kpi WHERE parent_id = ?2)
                   FROM kpi WHERE id = ?1";
        if Some(parent) == kpi || !tx.query_row(sql, (parent, kpi), |row| row.get::<_, bool>(0))? {
            return Err(Refusal::Invalid(Field::Parent));
        }
    }
    match draft.better {
        Better::Band { low, high } if !(low.is_finite() && high.is_finite() && low < high) => {
            Err(Refusal::Invalid(Field::Band))
        }
        Better::Band { .. } | Better::Higher | Better::Lower | Better::Neither => Ok(()),
    }
}

fn with_columns<T>(draft: &KpiDraft, act: impl FnOnce(&[write::Column<'_>]) -> T) -> T {
    let (low, high) = match draft.better {
        Better::Band { low, high } => (Some(low), Some(high)),
        Better::Higher | Better::Lower | Better::Neither => (None, None),
    };
    let code = draft.code.trim();
    let consulted = draft.consulted.trim();
    let wco = draft.wco.map_or("", WcoDimension::code);
    let better = draft.better.code();
    act(&[
        ("code", &code),
        ("kpa_id", &draft.kpa),
        ("parent_id", &draft.parent),
        ("side", &draft.side),
        ("name_en", &draft.name.en),
        ("name_fr", &draft.name.fr),
        ("name_ar", &draft.name.ar),
        ("short_en", &draft.short.en),
        ("short_fr", &draft.short.fr),
        ("short_ar", &draft.short.ar),
        ("definition_en", &draft.definition.en),
        ("definition_fr", &draft.definition.fr),
        ("definition_ar", &draft.definition.ar),
        ("numerator_en", &draft.numerator.en),
        ("numerator_fr", &draft.numerator.fr),
        ("numerator_ar", &draft.numerator.ar),
        ("denominator_en", &draft.denominator.en),
        ("denominator_fr", &draft.denominator.fr),
        ("denominator_ar", &draft.denominator.ar),
        ("source_en", &draft.source.en),
        ("source_fr", &draft.source.fr),
        ("source_ar", &draft.source.ar),
        ("method_en", &draft.method.en),
        ("method_fr", &draft.method.fr),
        ("method_ar", &draft.method.ar),
        ("consulted", &consulted),
        ("limitations_en", &draft.limitations.en),
        ("limitations_fr", &draft.limitations.fr),
        ("limitations_ar", &draft.limitations.ar),
        ("gaming_en", &draft.gaming.en),
        ("gaming_fr", &draft.gaming.fr),
        ("gaming_ar", &draft.gaming.ar),
        ("decision_use_en", &draft.decision_use.en),
        ("decision_use_fr", &draft.decision_use.fr),
        ("decision_use_ar", &draft.decision_use.ar),
        ("unit", &draft.unit),
        ("measure", &draft.measure),
        ("factor", &draft.factor),
        ("decimals", &draft.decimals),
        ("direction", &better),
        ("band_low", &low),
        ("band_high", &high),
        ("acceptable_low", &draft.tolerance.acceptable.low),
        ("acceptable_high", &draft.tolerance.acceptable.high),
        ("tolerable_low", &draft.tolerance.tolerable.low),
        ("tolerable_high", &draft.tolerance.tolerable.high),
        ("frequency", &draft.frequency),
        ("audience", &draft.audience),
        ("quality_grade", &draft.quality),
        ("wco_dimension", &wco),
        ("owner_office_id", &draft.owner),
    ])
}

/// Refuses a code that another KPI has.
fn check_code(tx: &Transaction<'_>, kpi: Option<Id<kind::Kpi>>, draft: &KpiDraft) -> Result<(), Refusal> {
    let code = draft.code.trim();
    let sql = "SELECT EXISTS (SELECT 1 FROM kpi WHERE code = ?1 AND id IS NOT ?2)";
    match tx.query_row(sql, (code, kpi), |row| row.get(0))? {
        true => Err(Refusal::Taken(code.to_owned())),
        false => Ok(()),
    }
}

pub(super) fn create(workspace: &mut Workspace, env: &Env, draft: &KpiDraft) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("create-kpi").arg("kpi", draft.code.trim()), |tx| {
        check(tx, None, draft)?;
        check_code(tx, None, draft)?;
        let kpi: Id<kind::Kpi> = env.new_id();
        let position = write::next_number(tx, "kpi", "position")?;
        with_columns(draft, |columns| {
            let mut all: Vec<write::Column<'_>> = vec![("id", &kpi), ("protected", &false), ("position", &position)];
            all.extend_from_slice(columns);
            write::insert(tx, "kpi", &all)
        })?;
        Ok(Some(kpi.uuid()))
    })
}

/// Changes that leave the measure what it is; once there are values, others go by [`redefine`].
pub(super) fn edit(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    draft: &KpiDraft,
) -> Result<Made, Refusal> {
    let op = Op::new("edit-kpi").arg("kpi", code(workspace, kpi)?);
    workspace.transact(env, op, |tx| {
        check(tx, Some(kpi), draft)?;
        check_code(tx, Some(kpi), draft)?;
        let earlier = stored(tx, kpi)?;
        let sql = "SELECT EXISTS (SELECT 1 FROM kpi_value WHERE kpi_id = ?1)";
        if draft.measures_otherwise(&earlier) && tx.query_row(sql, [kpi], |row| row.get(0))? {
            return Err(Refusal::NewVersionNeeded(earlier.code));
        }
        with_columns(draft, |columns| write::update(tx, "kpi", &kpi, columns))?;
        Ok(None)
    })
}

/// From when on a KPI measures something else, and why.
pub(super) struct Change<'a> {
    pub from: Month,
    pub reason: &'a str,
    pub decision: Option<Id<kind::Decision>>,
}

pub(super) fn redefine(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    draft: &KpiDraft,
    change: &Change<'_>,
) -> Result<Made, Refusal> {
    let op = Op::new("redefine-kpi").arg("kpi", code(workspace, kpi)?).arg("month", change.from.to_string());
    workspace.transact(env, op, |tx| {
        check(tx, Some(kpi), draft)?;
        check_code(tx, Some(kpi), draft)?;
        let reason = write::required(change.reason, Field::Reason)?;
        if let Some(decision) = change.decision {
            write::adopted_decision(tx, decision)?;
        }
        let earlier = stored(tx, kpi)?;
        if !draft.measures_otherwise(&earlier) {
            return Err(Refusal::Invalid(Field::Definition));
        }
        // Versions follow one another in time, too.
        let sql = "SELECT EXISTS (SELECT 1 FROM kpi_version WHERE kpi_id = ?1 AND until_month >= ?2)";
        if tx.query_row(sql, (kpi, change.from), |row| row.get(0))? {
            return Err(Refusal::Invalid(Field::Month));
        }
        let id: Id<kind::KpiVersion> = env.new_id();
        write::insert(
            tx,
            "kpi_version",
            &[
                ("id", &id),
                ("kpi_id", &kpi),
                ("number", &write::next_number_in(tx, "kpi_version", "number", "kpi_id", &kpi)?),
                ("until_month", &change.from),
                ("card", &Json(earlier)),
                ("reason", &reason),
                ("decision_id", &change.decision),
                ("recorded_at", &Iso(env.now())),
                ("recorded_by", &env.person),
            ],
        )?;
        with_columns(draft, |columns| write::update(tx, "kpi", &kpi, columns))?;
        insert_break(tx, env, kpi, change.from, reason)?;
        Ok(Some(id.uuid()))
    })
}

/// The card as it is stored now.
fn stored(tx: &Transaction<'_>, kpi: Id<kind::Kpi>) -> Result<KpiDraft, Refusal> {
    Ok(queries::kpi::card_of(tx, kpi)?.ok_or(Refusal::NotFound)?.draft())
}

pub(super) fn retire(workspace: &mut Workspace, env: &Env, kpi: Id<kind::Kpi>, retired: bool) -> Result<Made, Refusal> {
    let kpi_code = code(workspace, kpi)?;
    let op = Op::new(if retired { "retire-kpi" } else { "restore-kpi" }).arg("kpi", &kpi_code);
    workspace.transact(env, op, |tx| {
        let protected: bool = tx.query_row("SELECT protected FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?;
        if protected && retired {
            return Err(Refusal::Protected(kpi_code.clone()));
        }
        let on = retired.then(|| Iso(env.today()));
        write::update(tx, "kpi", &kpi, &[("retired_on", &on)])?;
        Ok(None)
    })
}

/// What the KPI informs, what guards it and which objective it serves; replaces what was there.
pub(super) fn link(
    workspace: &mut Workspace,
    env: &Env,
    kpi: Id<kind::Kpi>,
    elements: &[Id<kind::Element>],
    guards: &[Id<kind::Kpi>],
    objective: Option<Id<kind::StrategyNode>>,
) -> Result<Made, Refusal> {
    let op = Op::new("link-kpi").arg("kpi", code(workspace, kpi)?);
    workspace.transact(env, op, |tx| {
        if guards.contains(&kpi) {
            return Err(Refusal::Invalid(Field::Kpi));
        }
        write::update(tx, "kpi", &kpi, &[("objective_id", &objective)])?;
        write::delete_where(tx, "kpi_element", "kpi_id", &kpi)?;
        for element in elements {
            let id: Id<kind::Kpi> = env.new_id();
            write::insert(tx, "kpi_element", &[("id", &id), ("kpi_id", &kpi), ("element_id", element)])?;
        }
        write::delete_where(tx, "kpi_guard", "kpi_id", &kpi)?;
        for guard in guards {
            let id: Id<kind::Kpi> = env.new_id();
            write::insert(tx, "kpi_guard", &[("id", &id), ("kpi_id", &kpi), ("guard_id", guard)])?;
        }
        Ok(None)
    })
}
