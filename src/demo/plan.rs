//! The story's action plan, and how its rows came about.

use std::collections::HashMap;

use jiff::{
    ToSpan as _,
    civil::{Date, time},
};
use serde::Deserialize;

use super::Story;
use crate::{
    commands::{
        Command, PlanCommand, execute,
        plan::{ActionDraft, ActionReport, KpiAim, MilestoneDraft, PlanDraft},
        starter::CreateError,
    },
    domain::{Id, Names, catalogue::Catalogue, kind, number},
    env::Env,
    queries,
    workspace::Workspace,
};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionPlan {
    pub title: Names,
    pub from: Date,
    pub to: Date,
    #[serde(rename = "action")]
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// When the row came into the plan.
    pub added: Date,
    pub objective: String,
    pub title: String,
    #[serde(default)]
    pub text: String,
    pub owner: String,
    /// The number of the correction that carries it out.
    pub correction: Option<u32>,
    pub kpis: Vec<String>,
    pub from: Date,
    pub due: Date,
    pub person_days: u32,
    #[serde(default)]
    pub technical: String,
    pub technical_quantity: Option<u32>,
    #[serde(default)]
    pub budget: u32,
    pub budget_year: Option<u16>,
    #[serde(default)]
    pub budget_note: String,
    pub acceptance: String,
    pub review_interval: u8,
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    #[serde(default)]
    pub reports: Vec<Report>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub title: String,
    pub due: Date,
    pub done_on: Option<Date>,
}

/// Used so far, not since the report before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub on: Date,
    pub percent: u8,
    pub text: String,
    pub person_days: u32,
    #[serde(default)]
    pub budget: u32,
}

/// What happened to a row; on one day in this order.
#[derive(Clone, Copy)]
enum Event<'a> {
    Added,
    Reached(&'a Milestone),
    Reported(&'a Report),
}

/// The keys that the plan and its rows were given.
#[derive(Default)]
pub(super) struct Kept {
    plan: Option<Id<kind::Plan>>,
    actions: HashMap<usize, Id<kind::PlanAction>>,
}

impl Kept {
    /// What happened to the plan after `before`, until `today`; `env` is that of a moment.
    pub(super) fn carry_on(
        &mut self,
        workspace: &mut Workspace,
        story: &Story,
        catalogue: &Catalogue,
        (before, today): (Date, Date),
        env: impl Fn(jiff::civil::DateTime) -> Env,
    ) -> Result<(), CreateError> {
        for (day, index, event) in events(&story.plan, before, today) {
            let env = env(day.to_datetime(time(14, 0, 0, 0)));
            let Some(row) = story.plan.actions.get(index) else { continue };
            let act = |workspace: &mut Workspace, command: PlanCommand| -> Result<_, CreateError> {
                let made = execute(workspace, &env, &Command::from(command))?;
                Ok(made)
            };
            match event {
                Event::Added => {
                    let plan = match self.plan {
                        Some(plan) => plan,
                        None => {
                            let ActionPlan { title, from, to, .. } = &story.plan;
                            let draft = PlanDraft { title: title.clone(), from: Some(*from), to: Some(*to) };
                            let made = act(workspace, PlanCommand::AddPlan { draft })?;
                            Id::from_uuid(made.ok_or_else(|| lost(row))?)
                        }
                    };
                    self.plan = Some(plan);
                    let draft = Box::new(draft(workspace, story, catalogue, row)?);
                    let made = act(workspace, PlanCommand::AddAction { plan, draft })?;
                    self.actions.insert(index, Id::from_uuid(made.ok_or_else(|| lost(row))?));
                }
                Event::Reached(milestone) => {
                    let action = *self.actions.get(&index).ok_or_else(|| lost(row))?;
                    let plans = queries::plan::plans(workspace.connection())?;
                    let kept = plans.action(action).and_then(|action| {
                        action.milestones.iter().find(|kept| kept.title == milestone.title).map(|kept| kept.id)
                    });
                    let milestone = kept.ok_or_else(|| lost(row))?;
                    act(workspace, PlanCommand::ReachMilestone { milestone, reached: true })?;
                }
                Event::Reported(report) => {
                    let action = *self.actions.get(&index).ok_or_else(|| lost(row))?;
                    let report = ActionReport {
                        percent: report.percent,
                        text: report.text.clone(),
                        person_days_used: report.person_days,
                        budget_used: report.budget,
                    };
                    act(workspace, PlanCommand::Report { action, report })?;
                }
            }
        }
        Ok(())
    }
}

fn lost(row: &Action) -> CreateError {
    CreateError::Story(row.title.clone())
}

/// In order of time. What was reached before its row came into the plan was reached the day after.
fn events(plan: &ActionPlan, before: Date, today: Date) -> Vec<(Date, usize, Event<'_>)> {
    let mut events = Vec::new();
    for (index, row) in plan.actions.iter().enumerate() {
        let next = row.added.checked_add(1.day()).unwrap_or(row.added);
        events.push((row.added, index, Event::Added));
        let reached =
            row.milestones.iter().filter_map(|one| Some((one.done_on?.max(next), index, Event::Reached(one))));
        events.extend(reached);
        events.extend(row.reports.iter().map(|report| (report.on.max(next), index, Event::Reported(report))));
    }
    events.retain(|(day, ..)| *day > before && *day <= today);
    events.sort_by_key(|(day, index, _)| (*day, *index));
    events
}

/// A row as it came into the plan: nothing reached yet; starting and desirable values from the cards.
fn draft(
    workspace: &Workspace,
    story: &Story,
    catalogue: &Catalogue,
    row: &Action,
) -> Result<ActionDraft, CreateError> {
    let connection = workspace.connection();
    let kpis = queries::code::kpis(connection)?;
    let aim = |code: &String| {
        let card = catalogue.kpis.iter().find(|card| card.code == *code)?;
        let baseline = story.baseline(card).map(|(value, _)| (value * 10.0).round() / 10.0);
        Some(KpiAim { kpi: *kpis.get(code)?, baseline, desired: Some(card.target) })
    };
    let aims: Option<Vec<KpiAim>> = row.kpis.iter().map(aim).collect();
    let objective = queries::strategy::tree(connection)?;
    let objective = objective.top.iter().flat_map(|vision| &vision.below).flat_map(|goal| &goal.below);
    let objective = objective.into_iter().find(|node| node.code == row.objective).map(|node| node.id);
    let correction = row.correction.map(number::correction);
    let corrections = queries::plan::corrections(connection)?;
    let milestone = |one: &Milestone| MilestoneDraft { title: one.title.clone(), due: Some(one.due), done_on: None };
    Ok(ActionDraft {
        title: row.title.clone(),
        text: row.text.clone(),
        objective: Some(objective.ok_or_else(|| lost(row))?),
        owner: Some(*queries::code::offices(connection)?.get(&row.owner).ok_or_else(|| lost(row))?),
        correction: match correction {
            Some(code) => Some(corrections.iter().find(|choice| choice.code == code).ok_or_else(|| lost(row))?.id),
            None => None,
        },
        from: Some(row.from),
        due: Some(row.due),
        person_days: row.person_days,
        technical: row.technical.clone(),
        technical_quantity: row.technical_quantity,
        budget: row.budget,
        budget_year: row.budget_year,
        budget_note: row.budget_note.clone(),
        acceptance: row.acceptance.clone(),
        review_interval: row.review_interval,
        kpis: aims.ok_or_else(|| lost(row))?,
        milestones: row.milestones.iter().map(milestone).collect(),
    })
}
