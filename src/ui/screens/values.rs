//! The values of all KPIs month by month, typed like a spreadsheet.

pub(super) mod entry;
mod grid;
mod months;

use egui::Ui;

use self::{
    entry::{Entry, Outcome},
    grid::{Cell, Grid, Key as GridKey},
    months::Months,
};
use super::import;
use crate::{
    domain::{Id, Month, kind},
    i18n::{Quantity, date},
    queries::kpi::{self, Kpi, KpiList},
    ui::{
        Cached, Cx, Icon, Route,
        shell::{Page, PageHead},
        text,
        tokens::space,
        widgets::{Card, EmptyState},
    },
};

/// Months in view: a year and the month that it is compared with.
const MONTHS: i32 = 13;
/// Room for the strip under the grid, with one line of what is asked.
const STRIP: f32 = 176.0;

#[derive(Default)]
pub struct State {
    list: Cached<(), KpiList>,
    selected: Option<(Id<kind::Kpi>, Month)>,
    entry: Option<Entry>,
    grid: Grid,
    months: Months,
}

/// Selects a cell of this screen from another one, which then comes here.
pub(super) fn select_there(ctx: &egui::Context, kpi: Id<kind::Kpi>, month: Month) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), Some((kpi, month))));
}

fn wanted_id() -> egui::Id {
    egui::Id::unique("the value to begin with")
}

pub fn crumbs(cx: &mut Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_kpis().to_owned(), Some(Route::Kpis)), (cx.t.values_title().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let wanted = ui.data_mut(|data| data.remove_temp::<Option<(Id<kind::Kpi>, Month)>>(wanted_id()));
    if let Some(Some(wanted)) = wanted {
        state.selected = Some(wanted);
        state.grid.take_focus();
    }
    let env = cx.env;
    let list = cx.read(&mut state.list, (), &kpi::TABLES, |db| kpi::list(db, env))?;
    let t = cx.t;
    let subtitle = t.values_subtitle(date::month_long(cx.language, list.review_month));
    let head = PageHead::new(t.values_title())
        .subtitle(&subtitle)
        .action(Some(Icon::FileSpreadsheet), t.slip_title(), None)
        .action(Some(Icon::Upload), t.app_import(), None);
    let (clicked, done) = Page::show(ui, &head, |ui| {
        let kpis: Vec<&Kpi> = list.kpis.iter().filter(|kpi| kpi.card.retired_on.is_none()).collect();
        if kpis.is_empty() {
            if EmptyState::new(t.values_empty(), t.values_empty_sentence()).actions(&[t.nav_kpis()]).show(ui).is_some()
            {
                cx.go(Route::Kpis);
            }
            return Ok(());
        }
        body(ui, cx, state, &list, &kpis)
    });
    done?;
    match clicked.action {
        Some(0) => cx.go(Route::Slips),
        Some(_) => cx.go(Route::Import),
        None => {}
    }
    Ok(())
}

fn body(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, list: &KpiList, kpis: &[&Kpi]) -> rusqlite::Result<()> {
    let last = list.review_month;
    let months: Vec<Month> = last.plus(1 - MONTHS).through(last).collect();
    let cell = selected(state, kpis, &months);
    if let Some(wanted) = state.months.show(ui, cx, list, kpis, months[cell.column])? {
        state.selected = Some(wanted);
        state.grid.take_focus();
    }
    let cell = selected(state, kpis, &months);
    let editing = state.entry.as_ref().is_some_and(|entry| entry.has_focus(ui));
    let height = (ui.available_height() - STRIP).max(160.0);
    let done = Card::new().flush().show(ui, |ui| state.grid.show(ui, cx, kpis, &months, cell, height, editing)).inner;
    if let Some(to) = done.moved_to {
        select(state, kpis, &months, to);
    }
    // Where a click went, the keys of the same frame follow.
    let cell = selected(state, kpis, &months);
    let (kpi, month) = (kpis[cell.row], months[cell.column]);
    let fresh = state.entry.as_ref().is_none_or(|entry| (entry.kpi, entry.month) != (kpi.card.id, month));
    if fresh {
        state.entry = Some(Entry::new(kpi.card.id, month));
    }
    if let (Some(entry), Some(key)) = (&mut state.entry, done.key) {
        entry.begin(cx.language, kpi);
        match key {
            GridKey::Typed(typed) => entry.type_over(kpi, &typed),
            GridKey::Edit => entry.edit(kpi),
            GridKey::Missing => entry.declare_missing(),
            GridKey::Block(text) => {
                import::offer_pasted(ui, with_headings(&text, kpis, &months, cell));
                cx.go(Route::Import);
            }
        }
    }
    strip(ui, cx, state, list, kpis, &months, cell)
}

fn strip(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    list: &KpiList,
    kpis: &[&Kpi],
    months: &[Month],
    cell: Cell,
) -> rusqlite::Result<()> {
    let (t, kpi) = (cx.t, kpis[cell.row]);
    let quantity = Quantity::new(cx.language, kpi.card.unit, &list.currency);
    let title = format!("{} {}", kpi.card.code, kpi.card.label(cx.language));
    let month = date::month_long(cx.language, months[cell.column]);
    let Some(entry) = &mut state.entry else { return Ok(()) };
    let outcome = Card::new()
        .title(&title)
        .trailing(&month)
        .show(ui, |ui| {
            let outcome = entry.strip(ui, cx, kpi, quantity)?;
            if outcome == Outcome::Open && !entry.has_focus(ui) {
                text::hint(ui, t.values_hint());
            }
            Ok::<_, rusqlite::Error>(outcome)
        })
        .inner?;
    ui.add_space(space::XS);
    match outcome {
        Outcome::Open => {}
        Outcome::Cancelled => {
            state.entry = None;
            state.grid.take_focus();
        }
        Outcome::Written { onwards } => {
            state.entry = None;
            let next = if onwards {
                Cell { column: (cell.column + 1).min(months.len() - 1), ..cell }
            } else {
                Cell { row: (cell.row + 1).min(kpis.len() - 1), ..cell }
            };
            select(state, kpis, months, next);
            state.grid.take_focus();
        }
    }
    Ok(())
}

/// The selected cell; at first the month under review of the first KPI.
fn selected(state: &State, kpis: &[&Kpi], months: &[Month]) -> Cell {
    let (kpi, month) = state.selected.unzip();
    Cell {
        row: kpis.iter().position(|row| Some(row.card.id) == kpi).unwrap_or(0),
        column: months.iter().position(|column| Some(*column) == month).unwrap_or(months.len() - 1),
    }
}

fn select(state: &mut State, kpis: &[&Kpi], months: &[Month], cell: Cell) {
    if let (Some(kpi), Some(month)) = (kpis.get(cell.row), months.get(cell.column)) {
        state.selected = Some((kpi.card.id, *month));
    }
}

/// A block of bare figures gets the headings of the cells that it was pasted over; a block with
/// headings of its own stays as it is.
fn with_headings(block: &str, kpis: &[&Kpi], months: &[Month], at: Cell) -> String {
    let rows: Vec<Vec<&str>> =
        block.trim_end_matches(['\r', '\n']).lines().map(|row| row.split('\t').collect()).collect();
    let is_figure =
        |cell: &str| cell.trim().is_empty() || cell.trim().starts_with(|c: char| c.is_numeric() || c == '-');
    let is_month = |cell: &str| date::parse_month(cell).is_some();
    if !rows.iter().flatten().all(|cell| is_figure(cell) && !is_month(cell)) {
        return block.to_owned();
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(months.len() - at.column);
    let mut text = "kpi".to_owned();
    for month in &months[at.column..at.column + width] {
        text.extend(["\t", &month.to_string()]);
    }
    for (kpi, row) in kpis[at.row..].iter().zip(&rows) {
        text.extend(["\n", &kpi.card.code]);
        for column in 0..width {
            text.extend(["\t", row.get(column).copied().unwrap_or_default()]);
        }
    }
    text.push('\n');
    text
}
