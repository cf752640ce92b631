use jiff::civil::date;

use super::*;
use crate::{
    commands::{
        self, Field, PlanCommand, Refusal,
        plan::{ActionReport, MilestoneDraft},
    },
    demo,
    domain::Language,
    env::Env,
    workspace::Workspace,
};

fn workspace() -> (Workspace, Env) {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    (workspace, demo::env(Language::En).unwrap())
}

fn by_number(workspace: &Workspace, number: u32) -> Action {
    let plans = plans(workspace.connection()).unwrap();
    plans.actions.into_iter().find(|action| action.number == number).unwrap()
}

#[test]
fn the_demo_s_plan_has_rows_under_every_objective_and_each_row_names_a_kpi() {
    let (workspace, env) = workspace();
    let plans = plans(workspace.connection()).unwrap();
    let [plan] = plans.plans.as_slice() else { panic!("one plan") };
    assert_eq!(plans.rows(plan.id).count(), plans.actions.len());
    let mut objectives: Vec<&str> = plans.actions.iter().map(|action| action.objective.code.as_str()).collect();
    objectives.sort_unstable();
    objectives.dedup();
    assert_eq!(objectives, ["O1.1", "O1.2", "O2.1", "O2.2", "O2.3", "O3.1", "O3.2", "O3.3"]);
    assert!(plans.actions.iter().all(|action| !action.kpis.is_empty() && !action.acceptance.is_empty()));
    let late: Vec<(u32, u32)> = plans
        .actions
        .iter()
        .map(|action| {
            (action.correction.as_ref().map_or(0, |(_, number, _)| *number), action.days_overdue(env.today()))
        })
        .filter(|(_, days)| *days > 0)
        .collect();
    assert!(late.contains(&(13, 257)), "the Talvek server is late by the days of its correction: {late:?}");
}

#[test]
fn sums_are_those_of_the_rows() {
    let (workspace, _) = workspace();
    let plans = plans(workspace.connection()).unwrap();
    let sum: Resources = plans.actions.iter().map(|action| action.resources).sum();
    let by_hand: u64 = plans.actions.iter().map(|action| action.resources.budget).sum();
    assert_eq!(sum.budget, by_hand);
    assert!(sum.person_days > 0 && sum.budget_used <= sum.budget);
}

#[test]
fn a_row_is_late_by_the_workspace_s_day_until_it_is_done() {
    let (mut workspace, env) = workspace();
    let action = plans(workspace.connection())
        .unwrap()
        .actions
        .into_iter()
        .find(|action| action.correction.as_ref().is_some_and(|(_, number, _)| *number == 13));
    let action = action.unwrap();
    let report = ActionReport { percent: 100, text: "In service".into(), person_days_used: 70, budget_used: 200_000 };
    let command = PlanCommand::Report { action: action.id, report };
    commands::execute(&mut workspace, &env, &command.into()).unwrap();
    let done = by_number(&workspace, action.number);
    assert_eq!((done.state(), done.done_on, done.days_overdue(env.today())), (ActionState::Done, Some(env.today()), 0));
    assert_eq!(done.next_review(), None);
    assert_eq!(done.reports.first().map(|report| report.text.as_str()), Some("In service"));
    workspace.undo(&env).unwrap();
    assert_eq!(by_number(&workspace, action.number).days_overdue(env.today()), 257);
}

#[test]
fn a_row_without_objective_kpi_or_desirable_value_is_refused() {
    let (mut workspace, env) = workspace();
    let all = plans(workspace.connection()).unwrap();
    let (plan, whole) = (all.plans[0].id, all.actions[0].draft());
    let mut add = |change: fn(&mut ActionDraft)| {
        let mut draft = Box::new(whole.clone());
        change(&mut draft);
        commands::execute(&mut workspace, &env, &PlanCommand::AddAction { plan, draft }.into())
    };
    let missing = |answer: Result<_, Refusal>| match answer {
        Err(Refusal::Missing(field) | Refusal::Invalid(field)) => Some(field),
        _ => None,
    };
    assert_eq!(missing(add(|draft| draft.objective = None)), Some(Field::Objective));
    assert_eq!(missing(add(|draft| draft.owner = None)), Some(Field::Owner));
    assert_eq!(missing(add(|draft| draft.due = None)), Some(Field::Due));
    assert_eq!(missing(add(|draft| draft.due = Some(date(2000, 1, 1)))), Some(Field::Due));
    assert_eq!(missing(add(|draft| draft.kpis.clear())), Some(Field::Kpi));
    assert_eq!(missing(add(|draft| draft.kpis[0].desired = None)), Some(Field::Target));
    assert_eq!(missing(add(|draft| draft.kpis.push(draft.kpis[0]))), Some(Field::Kpi));
    assert_eq!(missing(add(|draft| draft.review_interval = 0)), Some(Field::Month));
    assert!(add(|_| {}).unwrap().is_some());
    assert_eq!(plans(workspace.connection()).unwrap().actions.len(), all.actions.len() + 1);
}

#[test]
fn editing_keeps_the_number_the_reports_and_what_was_reached() {
    let (mut workspace, env) = workspace();
    let before = plans(workspace.connection()).unwrap().actions.into_iter().find(|action| !action.reports.is_empty());
    let before = before.unwrap();
    let mut draft = Box::new(before.draft());
    draft.milestones.push(MilestoneDraft { title: "Opened".into(), due: Some(before.due), done_on: None });
    commands::execute(&mut workspace, &env, &PlanCommand::EditAction { action: before.id, draft }.into()).unwrap();
    let after = by_number(&workspace, before.number);
    assert_eq!(after.reports, before.reports);
    assert_eq!((after.percent, after.kpis), (before.percent, before.kpis));
    let opened = after.milestones.iter().find(|milestone| milestone.title == "Opened").unwrap().id;
    let reach = PlanCommand::ReachMilestone { milestone: opened, reached: true };
    commands::execute(&mut workspace, &env, &reach.into()).unwrap();
    let reached = by_number(&workspace, before.number);
    let opened = reached.milestones.iter().find(|milestone| milestone.id == opened).unwrap();
    assert_eq!(opened.done_on, Some(env.today()));
}

#[test]
fn dropping_needs_a_reason_and_can_be_taken_back() {
    let (mut workspace, env) = workspace();
    let open = plans(workspace.connection()).unwrap().actions.into_iter().find(|action| action.state().is_open());
    let open = open.unwrap();
    let drop = |reason: &str| PlanCommand::Drop { action: open.id, reason: reason.into() }.into();
    assert!(matches!(commands::execute(&mut workspace, &env, &drop(" ")), Err(Refusal::Missing(Field::Reason))));
    commands::execute(&mut workspace, &env, &drop("No money")).unwrap();
    let dropped = by_number(&workspace, open.number);
    assert_eq!((dropped.state(), dropped.days_overdue(env.today())), (ActionState::Dropped, 0));
    assert_eq!(dropped.percent, open.percent);
    commands::execute(&mut workspace, &env, &PlanCommand::TakeUp { action: open.id }.into()).unwrap();
    assert_eq!(by_number(&workspace, open.number).state(), open.state());
}
