//! One row of an action plan: what, for which objective, by whom, until when, with which means, and how far.

mod links;

use std::rc::Rc;

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use super::plan::lists;
use crate::{
    commands::PlanCommand,
    documents::plan::technical,
    domain::{Id, kind, number},
    i18n::{date, number as figures},
    queries::{
        choices::{self, Choices},
        plan::{self, Action, Plans},
    },
    ui::{
        Cached, Cx, Dir, Icon, Route,
        forms::{ActionForm, ActionLists, DropForm, Open, Progress, ReportForm},
        history,
        screens::plan::state_tint,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::space,
        widgets::{Card, EmptyState, Tint, key_values, tabs},
    },
};

#[derive(Default)]
pub struct State {
    plans: Cached<(), Plans>,
    lists: Cached<(), ActionLists>,
    choices: Cached<Date, Choices>,
    tab: usize,
    history: history::State,
    form: Option<(Id<kind::PlanAction>, Editing)>,
}

/// The form that stands in place of the record.
enum Editing {
    Row(Box<Open<ActionForm>>),
    Report(Open<ReportForm>),
    Drop(Open<DropForm>),
}

fn read(cx: &Cx<'_>, state: &mut State) -> rusqlite::Result<Rc<Plans>> {
    cx.read(&mut state.plans, (), plan::TABLES, plan::plans)
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, action: Id<kind::PlanAction>) -> Vec<(String, Option<Route>)> {
    let mut crumbs = vec![
        (cx.t.term_strategy().to_owned(), Some(Route::Strategy)),
        (cx.t.term_action_plan().to_owned(), Some(Route::Plan)),
    ];
    let number =
        read(cx, state).ok().and_then(|plans| plans.action(action).map(|action| number::action(action.number)));
    crumbs.extend(number.map(|number| (number, None)));
    crumbs
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, action: Id<kind::PlanAction>) -> rusqlite::Result<()> {
    let plans = read(cx, state)?;
    let Some(row) = plans.action(action) else {
        let (_, ()) = Page::show(ui, &PageHead::new(cx.t.term_action_plan()), |ui| {
            EmptyState::new(cx.t.plan_missing(), "").show(ui);
        });
        return Ok(());
    };
    let t = cx.t;
    let lists = lists(cx, &mut state.lists)?;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let title = format!("{} {}", number::action(row.number), row.title);
    let overdue = row.days_overdue(cx.env.today());
    let late = t.count_days_overdue(overdue);
    let mut head = PageHead::new(&title).badge(state_tint(row.state()), t.label(row.state()));
    if overdue > 0 {
        head = head.badge(Tint::Bad, &late);
    }
    let is_dropped = row.dropped_on.is_some();
    let (icon, word) = if is_dropped { (Icon::RotateCcw, t.plan_take_up()) } else { (Icon::Undo, t.plan_drop()) };
    let may_turn = is_dropped || row.state().is_open();
    if may_turn {
        head = head.action(Some(icon), word, read_only);
    }
    head = head.action(Some(Icon::Pencil), t.app_edit(), read_only);
    if !is_dropped {
        head = head.primary(Some(Icon::Check), t.plan_report(), read_only);
    }
    let (clicked, outcome) = Page::show(ui, &head, |ui| content(ui, cx, state, row, &lists));
    outcome?;
    match clicked.action {
        Some(0) if may_turn && is_dropped => cx.act(PlanCommand::TakeUp { action }),
        Some(0) if may_turn => edit(state, action, Editing::Drop(Open::new(DropForm::new(action)))),
        Some(_) => {
            let form = ActionForm::of(action, row.draft(), (*lists).clone());
            edit(state, action, Editing::Row(Box::new(Open::new(form))));
        }
        None => {}
    }
    if clicked.primary {
        edit(state, action, Editing::Report(Open::new(ReportForm::of(row, &lists.currency))));
    }
    Ok(())
}

/// Opens a form, unless another of this row is being written.
fn edit(state: &mut State, action: Id<kind::PlanAction>, form: Editing) {
    state.tab = 0;
    if state.form.as_ref().is_none_or(|(open, _)| *open != action) {
        state.form = Some((action, form));
    }
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, row: &Action, lists: &ActionLists) -> rusqlite::Result<()> {
    if matches!(&state.form, Some((open, Editing::Row(_))) if *open == row.id) {
        // the long form takes the whole width
        return Card::new().fill_height().show(ui, |ui| form(ui, cx, state, row).map(drop)).inner;
    }
    let height = ui.available_height();
    let mut outcome = Ok(());
    Dir::columns(ui, &[1.6, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        if column == 1 {
            links::show(ui, cx, row, &lists.currency);
            return;
        }
        if let Some(chosen) = tabs(ui, &[cx.t.plan_record(), cx.t.plan_history()], state.tab) {
            state.tab = chosen;
        }
        if state.tab == 0 {
            outcome = Card::new().fill_height().show(ui, |ui| record_or_form(ui, cx, state, row, lists)).inner;
        } else {
            outcome = history::show(ui, cx, &mut state.history, row.id);
        }
    });
    outcome
}

/// The open form of this row; `false` if there is none.
fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, row: &Action) -> rusqlite::Result<bool> {
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let Some((_, editing)) = state.form.as_mut().filter(|(open, _)| *open == row.id) else { return Ok(false) };
    let shown = ScrollArea::vertical().auto_shrink([false, false]).id_salt("form").show(ui, |ui| match editing {
        Editing::Row(form) => form.show(ui, cx, &choices),
        Editing::Report(form) => {
            text::strong(ui, cx.t.plan_report_title());
            form.show(ui, cx, &choices)
        }
        Editing::Drop(form) => {
            text::strong(ui, cx.t.plan_drop_title());
            form.show(ui, cx, &choices)
        }
    });
    match shown.inner {
        Progress::Editing => {}
        Progress::Done(_) | Progress::Cancelled => state.form = None,
    }
    Ok(true)
}

fn record_or_form(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    row: &Action,
    lists: &ActionLists,
) -> rusqlite::Result<()> {
    if !form(ui, cx, state, row)? {
        ScrollArea::vertical().auto_shrink([false, false]).id_salt("record").show(ui, |ui| words(ui, cx, row, lists));
    }
    Ok(())
}

fn words(ui: &mut Ui, cx: &Cx<'_>, row: &Action, lists: &ActionLists) {
    let (t, language) = (cx.t, cx.language);
    let day = |day: Date| date::date(language, day);
    let whole = |value: u64| figures::integer(language, i64::try_from(value).unwrap_or(i64::MAX));
    let of = row.resources;
    let mut facts = vec![
        (t.plan_owner(), row.owner.1.get(language).to_owned()),
        (t.plan_start(), day(row.from)),
        (t.plan_due(), day(row.due)),
        (t.plan_column_progress(), figures::percent(language, f64::from(row.percent), 0)),
    ];
    match (row.done_on, row.dropped_on, row.next_review()) {
        (Some(on), ..) => facts.push((t.plan_done_on(), day(on))),
        (None, Some(on), _) => facts.push((t.plan_dropped_on(), day(on))),
        (None, None, Some(review)) => {
            let every = t.plan_reviewed_every(u32::from(row.review_interval));
            facts.push((t.plan_next_review(), format!("{} · {every}", day(review))));
        }
        (None, None, None) => {}
    }
    show_facts(ui, &facts);
    ui.add_space(space::S);
    passage(ui, t.plan_text(), &row.text, t.plan_not_said());
    passage(ui, t.plan_acceptance(), &row.acceptance, t.plan_not_said());
    ui.add(Text::new(t.plan_resources()).style(text::BODY_STRONG).as_heading());
    let budget = t.plan_budget(lists.currency.as_str());
    let mut facts = vec![
        (t.plan_person_days(), t.plan_of(whole(of.person_days_used), whole(of.person_days))),
        (t.plan_technical(), technical(t, row)),
        (budget.as_str(), t.plan_of(whole(of.budget_used), whole(of.budget))),
    ];
    if let Some(year) = row.budget_year {
        facts.push((t.plan_budget_year(), year.to_string()));
    }
    if !row.budget_note.is_empty() {
        facts.push((t.plan_budget_note(), row.budget_note.clone()));
    }
    facts.retain(|(_, value)| !value.is_empty());
    show_facts(ui, &facts);
    ui.add_space(space::S);
    ui.add(Text::new(t.plan_reports()).style(text::BODY_STRONG).as_heading());
    if row.reports.is_empty() {
        text::secondary(ui, t.plan_reports_none());
    }
    for report in &row.reports {
        text::small(ui, t.plan_report_line(day(report.date), report.percent));
        if !report.text.is_empty() {
            text::paragraph(ui, report.text.as_str());
        }
    }
}

fn show_facts(ui: &mut Ui, facts: &[(&str, String)]) {
    let facts: Vec<(&str, &str)> = facts.iter().map(|(key, value)| (*key, value.as_str())).collect();
    key_values(ui, &facts);
}

/// A titled text, or quietly that there is none.
fn passage(ui: &mut Ui, title: &str, words: &str, none: &str) {
    ui.add(Text::new(title).style(text::BODY_STRONG).as_heading());
    if words.is_empty() {
        text::secondary(ui, none);
    } else {
        text::paragraph(ui, words);
    }
    ui.add_space(space::S);
}
