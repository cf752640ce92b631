//! The numbered register of decisions across the years; the chosen one in full beside it.

mod details;

use egui::Ui;
use rusqlite::Connection;

use super::corrections::bar_room;
use crate::{
    documents::export::What,
    domain::{DecisionStatus, Id, kind},
    i18n::Messages,
    queries::{
        choices::{self, Choices},
        decision::{self, Decision},
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        forms::{DecisionForm, Open},
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Card, Column, EmptyState, Select, Sort, Table, TextField, Tint, chip},
    },
};

#[derive(Clone, Debug, Default, PartialEq)]
struct Filter {
    year: Option<i32>,
    status: Option<DecisionStatus>,
    sought: String,
    /// By number: the earliest first, or (without) the latest first.
    earliest_first: bool,
}

/// The lines that the filter leaves.
#[derive(Debug)]
struct View {
    rows: Vec<Decision>,
    /// All, then one for each [`DecisionStatus::ALL`], under the other filters.
    counts: Vec<usize>,
    /// The latest first.
    years: Vec<i32>,
    is_empty: bool,
}

#[derive(Default)]
pub struct State {
    view: Cached<Filter, View>,
    filter: Filter,
    selected: Option<Id<kind::Decision>>,
    form: Option<Open<DecisionForm>>,
    choices: Cached<jiff::civil::Date, Choices>,
    withdrawing: Option<Id<kind::Decision>>,
}

impl View {
    fn read(db: &Connection, filter: &Filter) -> rusqlite::Result<Self> {
        let all = decision::register(db)?;
        let is_empty = all.is_empty();
        let mut years: Vec<i32> = all.iter().map(|decision| decision.reference.year).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let fits = |decision: &Decision| {
            filter.year.is_none_or(|year| decision.reference.year == year) && decision.matches(&filter.sought)
        };
        let mut rows: Vec<Decision> = all.into_iter().filter(fits).collect();
        let of = |status| rows.iter().filter(|decision| decision.status == status).count();
        let counts = std::iter::once(rows.len()).chain(DecisionStatus::ALL.iter().map(|status| of(*status))).collect();
        rows.retain(|decision| filter.status.is_none_or(|status| decision.status == status));
        if filter.earliest_first {
            rows.reverse();
            rows.sort_by_key(|decision| (decision.date, decision.reference.number));
        }
        Ok(Self { rows, counts, years, is_empty })
    }
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_decisions().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let filter = state.filter.clone();
    let view = cx.read(&mut state.view, filter.clone(), &decision::TABLES, |db| View::read(db, &filter))?;
    let head = PageHead::new(cx.t.nav_decisions()).action(Some(Icon::Download), cx.t.app_export(), None);
    let (clicked, done) = Page::show(ui, &head, |ui| {
        filters(ui, cx.t, &mut state.filter, &view);
        content(ui, cx, state, &view)
    });
    done?;
    if clicked.action.is_some() {
        cx.ask(Intent::Export(What::Decisions));
    }
    details::withdrawal(ui, cx, state, &view);
    Ok(())
}

fn filters(ui: &mut Ui, t: &Messages, filter: &mut Filter, view: &View) {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let statuses = std::iter::once(None).chain(DecisionStatus::ALL.iter().copied().map(Some));
        for (status, count) in statuses.zip(&view.counts) {
            let label = match status {
                None => t.decisions_status_all(*count),
                Some(status) => t.decisions_status_count(t.label(status), *count),
            };
            if chip(ui, filter.status == status, &label).clicked() {
                filter.status = status;
            }
        }
        let mut years = vec![t.decisions_year_all().to_owned()];
        years.extend(view.years.iter().map(ToString::to_string));
        let chosen = filter.year.and_then(|year| view.years.iter().position(|other| *other == year));
        let select = Select::new(t.decisions_year_all(), &years).label_hidden().small().width(YEAR);
        let select = select.selected(Some(chosen.map_or(0, |place| place + 1)));
        if let Some(chosen) = bar_room(ui, YEAR, |ui| select.show(ui)) {
            filter.year = chosen.checked_sub(1).and_then(|place| view.years.get(place)).copied();
        }
        bar_room(ui, ui.available_width(), |ui| {
            TextField::new(t.decisions_search(), &mut filter.sought)
                .label_hidden()
                .placeholder(t.decisions_search())
                .small()
                .show(ui);
        });
    });
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) -> rusqlite::Result<()> {
    let t = cx.t;
    if view.is_empty {
        EmptyState::new(t.decisions_empty_title(), t.decisions_empty_hint()).show(ui);
        return Ok(());
    }
    if view.rows.is_empty() {
        let empty = EmptyState::new(t.decisions_none_title(), t.decisions_none_hint());
        if empty.actions(&[t.corrections_clear()]).show(ui).is_some() {
            state.filter = Filter::default();
        }
        return Ok(());
    }
    let today = cx.env.today();
    let choices = match state.form {
        Some(_) => Some(cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?),
        None => None,
    };
    let height = ui.available_height();
    Dir::columns(ui, &[2.2, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        match (column, &choices) {
            (0, _) => {
                Card::new().flush().show(ui, |ui| register(ui, t, state, view));
            }
            (_, Some(choices)) => details::form(ui, cx, state, choices),
            (_, None) => details::show(ui, cx, state, view),
        }
    });
    Ok(())
}

fn register(ui: &mut Ui, t: &Messages, state: &mut State, view: &View) {
    let rows = &view.rows;
    let table = Table::new("decisions", t.nav_decisions())
        .column(Column::exact(t.corrections_number(), 122.0).sortable())
        .column(Column::share(t.decision_text(), 1.6))
        .column(Column::share(t.decisions_how(), 0.8))
        .column(Column::exact(t.app_state(), 104.0))
        .column(Column::share(t.decisions_links(), 0.8))
        .row_height(size::ROW_TWO_LINES)
        .sorted(Some(Sort { column: 0, descending: !state.filter.earliest_first }))
        .selected(rows.iter().position(|row| Some(row.id) == state.selected));
    let name = |row: usize| [rows[row].number.as_str(), rows[row].text.as_str(), t.label(rows[row].status)].join(", ");
    let done = table.show(ui, rows.len(), name, |ui, row, column| cell(ui, t, &rows[row], column));
    if done.sort.is_some() {
        state.filter.earliest_first = !state.filter.earliest_first;
    }
    // A form that is open keeps its decision in view: what was typed is not thrown away by a click.
    if let Some(row) = done.selected.filter(|_| state.form.is_none()) {
        state.selected = Some(rows[row].id);
    }
}

fn cell(ui: &mut Ui, t: &Messages, row: &Decision, column: usize) {
    match column {
        0 => drop(ui.add(Text::new(row.number.as_str()).style(text::BODY_STRONG).elide())),
        1 => drop(ui.add(Text::new(row.text.as_str()).lines(2))),
        2 => drop(ui.add(Text::new(sentences::decision::reached(t, row.reached)).lines(2))),
        3 => drop(ui.add(Badge::new(tint(row.status), t.label(row.status)).max_width(ui.available_width()))),
        _ => drop(ui.add(Text::new(sentences::decision::links(t, row).join(" · ")).style(text::SMALL).lines(2))),
    }
}

const fn tint(status: DecisionStatus) -> Tint {
    match status {
        DecisionStatus::Adopted => Tint::Accent,
        DecisionStatus::Rejected => Tint::Bad,
        DecisionStatus::Proposal => Tint::Outline,
        DecisionStatus::Withdrawn => Tint::Calm,
    }
}

const YEAR: f32 = 156.0;
