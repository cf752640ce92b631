//! Action plans: rows under the objectives of the strategy, their resources, and how far they have come.

use jiff::civil::Date;
use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, Names, StrategyKind, kind, number},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// A plan: what it is called and the days that it covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDraft {
    pub title: Names,
    pub from: Option<Date>,
    pub to: Option<Date>,
}

/// What a person says of a row. Objective, owner, both days and at least one KPI must be given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionDraft {
    pub title: String,
    pub text: String,
    pub objective: Option<Id<kind::StrategyNode>>,
    pub owner: Option<Id<kind::Office>>,
    pub correction: Option<Id<kind::Correction>>,
    pub from: Option<Date>,
    pub due: Option<Date>,
    /// Human resources, in person-days.
    pub person_days: u32,
    pub technical: String,
    pub technical_quantity: Option<u32>,
    /// In whole units of the committee's currency.
    pub budget: u32,
    pub budget_year: Option<u16>,
    pub budget_note: String,
    /// By what the committee will know that it is done.
    pub acceptance: String,
    /// Months between two reviews, 1 to 24.
    pub review_interval: u8,
    pub kpis: Vec<KpiAim>,
    pub milestones: Vec<MilestoneDraft>,
}

impl Default for ActionDraft {
    fn default() -> Self {
        Self {
            title: String::new(),
            text: String::new(),
            objective: None,
            owner: None,
            correction: None,
            from: None,
            due: None,
            person_days: 0,
            technical: String::new(),
            technical_quantity: None,
            budget: 0,
            budget_year: None,
            budget_note: String::new(),
            acceptance: String::new(),
            review_interval: 3,
            kpis: Vec::new(),
            milestones: Vec::new(),
        }
    }
}

/// A KPI that the action is to move: from where, to where.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KpiAim {
    pub kpi: Id<kind::Kpi>,
    /// `None`: not measured yet.
    pub baseline: Option<f64>,
    pub desired: Option<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneDraft {
    pub title: String,
    pub due: Option<Date>,
    pub done_on: Option<Date>,
}

/// How far a row has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionReport {
    /// 0 to 100; a hundred ends the row.
    pub percent: u8,
    pub text: String,
    /// Used so far.
    pub person_days_used: u32,
    /// Spent so far.
    pub budget_used: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PlanCommand {
    AddPlan {
        draft: PlanDraft,
    },
    EditPlan {
        plan: Id<kind::Plan>,
        draft: PlanDraft,
    },
    AddAction {
        plan: Id<kind::Plan>,
        draft: Box<ActionDraft>,
    },
    EditAction {
        action: Id<kind::PlanAction>,
        draft: Box<ActionDraft>,
    },
    Report {
        action: Id<kind::PlanAction>,
        report: ActionReport,
    },
    /// It will not be carried out; the reason stands in its history.
    Drop {
        action: Id<kind::PlanAction>,
        reason: String,
    },
    /// It is carried out after all.
    TakeUp {
        action: Id<kind::PlanAction>,
    },
    ReachMilestone {
        milestone: Id<kind::PlanMilestone>,
        reached: bool,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &PlanCommand) -> Result<Made, Refusal> {
    match command {
        PlanCommand::AddPlan { draft } => {
            let op = Op::new("add-plan").arg("title", named(&draft.title));
            workspace.transact(env, op, |tx| {
                let plan: Id<kind::Plan> = env.new_id();
                with_plan(draft, |columns| {
                    let mut all: Vec<write::Column<'_>> = vec![("id", &plan)];
                    all.extend_from_slice(columns);
                    Ok(write::insert(tx, "action_plan", &all)?)
                })?;
                Ok(Some(plan.uuid()))
            })
        }
        PlanCommand::EditPlan { plan, draft } => {
            let op = Op::new("edit-plan").arg("title", named(&draft.title));
            workspace.transact(env, op, |tx| {
                with_plan(draft, |columns| write::update(tx, "action_plan", plan, columns))?;
                Ok(None)
            })
        }
        PlanCommand::AddAction { plan, draft } => {
            let op = Op::new("add-plan-action").arg("title", draft.title.trim());
            workspace.transact(env, op, |tx| Ok(Some(add(tx, env, *plan, draft)?.uuid())))
        }
        PlanCommand::EditAction { action, draft } => {
            let op = Op::new("edit-plan-action").arg("action", house_number(workspace, *action)?);
            workspace.transact(env, op, |tx| {
                with_action(tx, draft, |columns| write::update(tx, "plan_action", action, columns))?;
                write::delete_where(tx, "plan_action_kpi", "action_id", action)?;
                write::delete_where(tx, "plan_milestone", "action_id", action)?;
                hang(tx, env, *action, draft)?;
                Ok(None)
            })
        }
        PlanCommand::Report { action, report } => {
            let op = Op::new("report-plan-action")
                .arg("action", house_number(workspace, *action)?)
                .arg("percent", report.percent.to_string());
            workspace.transact(env, op, |tx| report_on(tx, env, *action, report).map(|()| None))
        }
        PlanCommand::Drop { action, reason } => {
            let op = Op::new("drop-plan-action").arg("action", house_number(workspace, *action)?);
            workspace.transact(env, op, |tx| {
                let reason = write::required(reason, Field::Reason)?;
                let percent = percent_of(tx, *action)?;
                write::update(tx, "plan_action", action, &[("dropped_on", &Iso(env.today()))])?;
                tell(tx, env, *action, percent, reason)?;
                Ok(None)
            })
        }
        PlanCommand::TakeUp { action } => {
            let op = Op::new("take-up-plan-action").arg("action", house_number(workspace, *action)?);
            workspace.transact(env, op, |tx| {
                write::update(tx, "plan_action", action, &[("dropped_on", &None::<String>)])?;
                Ok(None)
            })
        }
        PlanCommand::ReachMilestone { milestone, reached } => {
            let sql = "SELECT title FROM plan_milestone WHERE id = ?1";
            let title: String = workspace.connection().query_row(sql, [milestone], |row| row.get(0))?;
            let op = if *reached { Op::new("reach-milestone") } else { Op::new("reopen-milestone") };
            workspace.transact(env, op.arg("title", title), |tx| {
                let done_on = reached.then(|| Iso(env.today()));
                write::update(tx, "plan_milestone", milestone, &[("done_on", &done_on)])?;
                Ok(None)
            })
        }
    }
}

/// The first of the names that is not empty: the log quotes it.
fn named(names: &Names) -> String {
    [&names.en, &names.fr, &names.ar].into_iter().find(|name| !name.trim().is_empty()).cloned().unwrap_or_default()
}

fn house_number(workspace: &Workspace, action: Id<kind::PlanAction>) -> Result<String, Refusal> {
    let sql = "SELECT number FROM plan_action WHERE id = ?1";
    Ok(number::action(workspace.connection().query_row(sql, [action], |row| row.get(0))?))
}

fn with_plan<T>(
    draft: &PlanDraft,
    write: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    write::required_names(&draft.title, Field::Title)?;
    let from = draft.from.ok_or(Refusal::Missing(Field::Date))?;
    let to = draft.to.ok_or(Refusal::Missing(Field::Date))?;
    if to < from {
        return Err(Refusal::Invalid(Field::Date));
    }
    let title = &draft.title;
    write(&[
        ("title_en", &title.en.trim()),
        ("title_fr", &title.fr.trim()),
        ("title_ar", &title.ar.trim()),
        ("from_date", &Iso(from)),
        ("to_date", &Iso(to)),
    ])
}

fn add(
    tx: &Transaction<'_>,
    env: &Env,
    plan: Id<kind::Plan>,
    draft: &ActionDraft,
) -> Result<Id<kind::PlanAction>, Refusal> {
    let action: Id<kind::PlanAction> = env.new_id();
    let number = write::next_number(tx, "plan_action", "number")?;
    with_action(tx, draft, |columns| {
        let mut all: Vec<write::Column<'_>> = vec![("id", &action), ("plan_id", &plan), ("number", &number)];
        all.extend_from_slice(columns);
        Ok(write::insert(tx, "plan_action", &all)?)
    })?;
    hang(tx, env, action, draft)?;
    Ok(action)
}

fn with_action<T>(
    tx: &Transaction<'_>,
    draft: &ActionDraft,
    write: impl FnOnce(&[write::Column<'_>]) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let title = write::required(&draft.title, Field::Title)?;
    let objective = draft.objective.ok_or(Refusal::Missing(Field::Objective))?;
    let sql = "SELECT kind FROM strategy_node WHERE id = ?1";
    let of: Option<StrategyKind> = tx.query_row(sql, [objective], |row| row.get(0)).optional()?;
    if of != Some(StrategyKind::Objective) {
        return Err(Refusal::Invalid(Field::Objective));
    }
    let owner = draft.owner.ok_or(Refusal::Missing(Field::Owner))?;
    let from = draft.from.ok_or(Refusal::Missing(Field::Date))?;
    let due = draft.due.ok_or(Refusal::Missing(Field::Due))?;
    if due < from {
        return Err(Refusal::Invalid(Field::Due));
    }
    if !(1..=24).contains(&draft.review_interval) {
        return Err(Refusal::Invalid(Field::Month));
    }
    if draft.kpis.is_empty() {
        return Err(Refusal::Missing(Field::Kpi));
    }
    write(&[
        ("title", &title),
        ("text", &draft.text.trim()),
        ("objective_id", &objective),
        ("owner_office_id", &owner),
        ("correction_id", &draft.correction),
        ("from_date", &Iso(from)),
        ("due", &Iso(due)),
        ("person_days", &draft.person_days),
        ("technical", &draft.technical.trim()),
        ("technical_quantity", &draft.technical_quantity.filter(|quantity| *quantity > 0)),
        ("budget", &draft.budget),
        ("budget_year", &draft.budget_year),
        ("budget_note", &draft.budget_note.trim()),
        ("acceptance", &draft.acceptance.trim()),
        ("review_interval", &draft.review_interval),
    ])
}

/// The KPIs and the milestones of a row.
fn hang(tx: &Transaction<'_>, env: &Env, action: Id<kind::PlanAction>, draft: &ActionDraft) -> Result<(), Refusal> {
    let finite = |value: f64, field| if value.is_finite() { Ok(value) } else { Err(Refusal::Invalid(field)) };
    for (index, aim) in draft.kpis.iter().enumerate() {
        if draft.kpis[..index].iter().any(|earlier| earlier.kpi == aim.kpi) {
            return Err(Refusal::Invalid(Field::Kpi));
        }
        let baseline = aim.baseline.map(|value| finite(value, Field::Baseline)).transpose()?;
        let desired = finite(aim.desired.ok_or(Refusal::Missing(Field::Target))?, Field::Target)?;
        let id: Id<kind::PlanAction> = env.new_id();
        let columns: [write::Column<'_>; 5] =
            [("id", &id), ("action_id", &action), ("kpi_id", &aim.kpi), ("baseline", &baseline), ("desired", &desired)];
        write::insert(tx, "plan_action_kpi", &columns)?;
    }
    for milestone in &draft.milestones {
        let id: Id<kind::PlanMilestone> = env.new_id();
        let due = milestone.due.ok_or(Refusal::Missing(Field::Date))?;
        let columns: [write::Column<'_>; 5] = [
            ("id", &id),
            ("action_id", &action),
            ("title", &write::required(&milestone.title, Field::Title)?),
            ("due", &Iso(due)),
            ("done_on", &milestone.done_on.map(Iso)),
        ];
        write::insert(tx, "plan_milestone", &columns)?;
    }
    Ok(())
}

fn percent_of(tx: &Transaction<'_>, action: Id<kind::PlanAction>) -> Result<u8, Refusal> {
    Ok(tx.query_row("SELECT percent FROM plan_action WHERE id = ?1", [action], |row| row.get(0))?)
}

fn report_on(
    tx: &Transaction<'_>,
    env: &Env,
    action: Id<kind::PlanAction>,
    report: &ActionReport,
) -> Result<(), Refusal> {
    if report.percent > 100 {
        return Err(Refusal::Invalid(Field::Percent));
    }
    let sql = "SELECT done_on FROM plan_action WHERE id = ?1";
    let done_before: Option<Iso<Date>> = tx.query_row(sql, [action], |row| row.get(0))?;
    let done_on = (report.percent == 100).then(|| done_before.unwrap_or(Iso(env.today())));
    let columns: [write::Column<'_>; 4] = [
        ("percent", &report.percent),
        ("done_on", &done_on),
        ("person_days_used", &report.person_days_used),
        ("budget_used", &report.budget_used),
    ];
    write::update(tx, "plan_action", &action, &columns)?;
    tell(tx, env, action, report.percent, report.text.trim())
}

fn tell(tx: &Transaction<'_>, env: &Env, action: Id<kind::PlanAction>, percent: u8, text: &str) -> Result<(), Refusal> {
    let id: Id<kind::PlanProgress> = env.new_id();
    let columns: [write::Column<'_>; 6] = [
        ("id", &id),
        ("action_id", &action),
        ("date", &Iso(env.today())),
        ("percent", &percent),
        ("text", &text),
        ("by_person", &env.person),
    ];
    Ok(write::insert(tx, "plan_progress", &columns)?)
}
