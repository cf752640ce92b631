//! The action plan: sums, filters, and its rows as a table or along the time.

mod table;
mod timeline;

use std::rc::Rc;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use super::settings::form::{self, Form};
use crate::{
    commands::{PlanCommand, plan::PlanDraft},
    documents::export::What,
    domain::{ActionState, Id, kind},
    i18n::{date, number as figures},
    queries::{
        choices::{self, Choices},
        committee::committee,
        plan::{self, Action, Plan, Plans, Resources},
    },
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        forms::{ActionForm, ActionLists, Open, Progress},
        shell::{Page, PageHead},
        text,
        tokens::{size, space},
        widgets::{Card, DateField, EmptyState, Sort, Tint, chip, progress, tabs},
    },
};

#[derive(Default)]
pub struct State {
    plans: Cached<(), Plans>,
    lists: Cached<(), ActionLists>,
    choices: Cached<Date, Choices>,
    /// The plan that is shown; none: the latest.
    shown: Option<Id<kind::Plan>>,
    filter: Filter,
    tab: usize,
    sort: Option<Sort>,
    selected: Option<usize>,
    plan_form: Option<(Option<Id<kind::Plan>>, Form<PlanDraft>)>,
    form: Option<Open<ActionForm>>,
}

/// Which rows are shown: none chosen, all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    Overdue,
    State(ActionState),
}

impl Filter {
    fn takes(self, action: &Action, today: Date) -> bool {
        match self {
            Self::All => true,
            Self::Overdue => action.days_overdue(today) > 0,
            Self::State(state) => action.state() == state,
        }
    }
}

pub fn crumbs(cx: &Cx<'_>) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.term_strategy().to_owned(), Some(Route::Strategy)), (cx.t.term_action_plan().to_owned(), None)]
}

/// What the form of a row offers.
pub(super) fn lists(cx: &Cx<'_>, cached: &mut Cached<(), ActionLists>) -> rusqlite::Result<Rc<ActionLists>> {
    cx.read(cached, (), &["correction", "kpi", "kpi_target", "committee"], |db| {
        Ok(ActionLists {
            corrections: plan::corrections(db)?,
            aims: plan::usual_aims(db)?,
            currency: committee(db)?.profile.currency,
        })
    })
}

pub(super) const fn state_tint(state: ActionState) -> Tint {
    match state {
        ActionState::NotBegun => Tint::Outline,
        ActionState::InProgress => Tint::Accent,
        ActionState::Done | ActionState::Dropped => Tint::Calm,
    }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let plans = cx.read(&mut state.plans, (), plan::TABLES, plan::plans)?;
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let lists = lists(cx, &mut state.lists)?;
    let t = cx.t;
    let shown = plans.plans.iter().find(|plan| Some(plan.id) == state.shown).or_else(|| plans.plans.first());
    let subtitle = shown.map(|plan| {
        let (from, to) = (date::date(cx.language, plan.from), date::date(cx.language, plan.to));
        t.plan_subtitle(plan.title.get(cx.language), from, to)
    });
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let mut head = PageHead::new(t.term_action_plan());
    if let Some(subtitle) = &subtitle {
        let no_objective = choices.objectives.is_empty().then(|| t.plan_no_objective_title());
        head = head
            .subtitle(subtitle)
            .action(Some(Icon::Plus), t.plan_new(), read_only)
            .action(Some(Icon::Pencil), t.plan_edit(), read_only)
            .action(Some(Icon::Download), t.app_export(), None)
            .primary(Some(Icon::Plus), t.plan_add_action(), read_only.or(no_objective));
    }
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, &plans, shown, &choices, &lists));
    match clicked.action {
        Some(0) => state.plan_form = Some((None, Form::of(&PlanDraft::default()))),
        Some(1) => state.plan_form = shown.map(|plan| (Some(plan.id), Form::of(&plan.draft()))),
        Some(_) => cx.ask(Intent::Export(What::ActionPlan)),
        None => {}
    }
    if let (true, Some(plan), None) = (clicked.primary, shown, &state.form) {
        state.form = Some(Open::new(ActionForm::new(plan.id, (*lists).clone())));
    }
    Ok(())
}

fn content(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    plans: &Plans,
    shown: Option<&Plan>,
    choices: &Choices,
    lists: &ActionLists,
) {
    let t = cx.t;
    if plan_form(ui, cx, state) || action_form(ui, cx, state, choices) {
        return;
    }
    let Some(plan) = shown else {
        nothing(ui, cx, state, choices);
        return;
    };
    if plans.plans.len() > 1 {
        Dir::wrapped_row(ui, |ui| {
            for other in &plans.plans {
                if chip(ui, other.id == plan.id, other.title.get(cx.language)).clicked() {
                    state.shown = Some(other.id);
                }
            }
        });
    }
    let rows: Vec<&Action> = plans.rows(plan.id).collect();
    if rows.is_empty() {
        let _: Option<usize> = EmptyState::new(t.plan_empty_title(), t.plan_empty_hint()).show(ui);
        return;
    }
    sums(ui, cx, &rows, &lists.currency);
    filters(ui, cx, state, &rows);
    let today = cx.env.today();
    let mut rows: Vec<&Action> = rows.into_iter().filter(|action| state.filter.takes(action, today)).collect();
    if rows.is_empty() {
        let empty = EmptyState::new(t.plan_no_match_title(), t.plan_no_match_hint());
        if empty.actions(&[t.plan_show_all()]).show(ui).is_some() {
            state.filter = Filter::All;
        }
        return;
    }
    if let Some(chosen) = tabs(ui, &[t.plan_table(), t.plan_timeline()], state.tab) {
        state.tab = chosen;
    }
    if state.tab == 0 {
        table::sort(&mut rows, state.sort, cx.language);
        Card::new().flush().fill_height().show(ui, |ui| table::show(ui, cx, state, &rows));
    } else {
        Card::new().flush().fill_height().show(ui, |ui| timeline::show(ui, cx, plan, &rows));
    }
}

/// No plan: its form, or first an objective.
fn nothing(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, choices: &Choices) {
    let t = cx.t;
    if choices.objectives.is_empty() {
        let empty = EmptyState::new(t.plan_no_objective_title(), t.plan_no_objective_hint());
        if empty.actions(&[t.plan_open_strategy()]).show(ui).is_some() {
            cx.go(Route::Strategy);
        }
        return;
    }
    let begin = [t.plan_new()];
    let actions: &[&str] = if cx.is_read_only() { &[] } else { &begin };
    if EmptyState::new(t.plan_none_title(), t.plan_none_hint()).actions(actions).show(ui).is_some() {
        state.plan_form = Some((None, Form::of(&PlanDraft::default())));
    }
}

/// Name and days of a plan; `false` if they are not being written.
fn plan_form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> bool {
    let Some((plan, form)) = &mut state.plan_form else { return false };
    let (t, plan, today) = (cx.t, *plan, cx.env.today());
    let title = if plan.is_some() { t.plan_edit() } else { t.plan_new() };
    let closed = Card::new().title(title).show(ui, |ui| {
        form::names(ui, cx, t.app_name_field(), &mut form.draft.title, 1);
        Dir::columns(ui, &[1.0, 1.0, 2.0], space::L, |ui, column| match column {
            0 => drop(DateField::new(t.plan_from(), &mut form.draft.from, today).required().show(ui)),
            1 => drop(DateField::new(t.plan_to(), &mut form.draft.to, today).required().show(ui)),
            _ => {}
        });
        let draft = &form.draft;
        let missing = draft.title.is_empty() || draft.from.is_none() || draft.to.is_none();
        form.save(ui, cx, missing.then(|| t.error_required()), |draft| match plan {
            Some(plan) => PlanCommand::EditPlan { plan, draft: draft.clone() }.into(),
            None => PlanCommand::AddPlan { draft: draft.clone() }.into(),
        });
        let untouched = !form.is_changed();
        form.is_saved() || untouched && crate::ui::widgets::Button::quiet(t.app_cancel()).show(ui).clicked()
    });
    if closed.inner {
        state.plan_form = None;
    }
    true
}

/// The form of a new row; its page opens when it is saved. `false` if none is being written.
fn action_form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, choices: &Choices) -> bool {
    let Some(form) = &mut state.form else { return false };
    let progress = Card::new().title(cx.t.plan_add_action()).fill_height().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| form.show(ui, cx, choices)).inner
    });
    match progress.inner {
        Progress::Editing => return true,
        Progress::Done(Some(made)) => cx.go(Route::Action(Id::from_uuid(made))),
        Progress::Done(None) | Progress::Cancelled => {}
    }
    state.form = None;
    true
}

/// What is used of what is planned, over all rows of the plan.
fn sums(ui: &mut Ui, cx: &Cx<'_>, rows: &[&Action], currency: &str) {
    let t = cx.t;
    let sum: Resources = rows.iter().map(|action| action.resources).sum();
    let done = rows.iter().filter(|action| action.state() == ActionState::Done).count() as u64;
    let budget = format!("{} ({currency})", t.plan_sum_budget());
    let parts = [
        (t.plan_sum_done(), done, rows.len() as u64),
        (t.plan_sum_days(), sum.person_days_used, sum.person_days),
        (budget.as_str(), sum.budget_used, sum.budget),
    ];
    let whole = |value: u64| figures::integer(cx.language, i64::try_from(value).unwrap_or(i64::MAX));
    Dir::columns(ui, &[1.0, 1.0, 1.0], space::L, |ui, column| {
        let Some((name, used, planned)) = parts.get(column) else { return };
        Card::new().show(ui, |ui| {
            text::small(ui, *name);
            text::strong(ui, t.plan_of(whole(*used), whole(*planned)));
            progress(ui, name, if *planned == 0 { 0.0 } else { *used as f32 / *planned as f32 });
        });
    });
}

fn filters(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, rows: &[&Action]) {
    let (t, today) = (cx.t, cx.env.today());
    let overdue = rows.iter().filter(|action| action.days_overdue(today) > 0).count();
    let mut chips = vec![(Filter::Overdue, t.plan_overdue_only(overdue))];
    chips.extend(ActionState::ALL.into_iter().filter_map(|of| {
        let count = rows.iter().filter(|action| action.state() == of).count();
        (count > 0).then(|| (Filter::State(of), format!("{} {count}", t.label(of))))
    }));
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        for (filter, word) in chips {
            if chip(ui, state.filter == filter, &word).clicked() {
                state.filter = if state.filter == filter { Filter::All } else { filter };
            }
        }
    });
}
