//! All KPIs on one page, most urgent first: small multiples on the same months, or each beside its guards.

mod filter;
mod pairs;
mod tile;

use std::rc::Rc;

use egui::{ScrollArea, Ui, vec2};

use self::{
    filter::Filter,
    tile::{HEIGHT, Tile, WIDTH},
};
use super::kpi::sheet::{Progress, SheetForm};
use crate::{
    analysis::{signal::Variation, xmr::FEWEST_VALUES},
    domain::{Id, Month, kind},
    i18n::{Messages, date},
    queries::kpi::{self, Choices, Kpi, KpiList, Need},
    ui::{
        Cached, Cx, Dir, Icon, Route, Tokens,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::{size, space, stroke},
        widgets::{Button, Card, EmptyState},
    },
};
pub(super) use tile::decimals_of;

/// Months that a tile shows.
pub(super) const MONTHS: i32 = 24;

#[derive(Default)]
pub struct State {
    list: Cached<(), KpiList>,
    choices: Cached<(), Choices>,
    filter: Filter,
    /// A new KPI being defined; it waits while the person looks something up.
    sheet: Option<SheetForm>,
}

/// Begins an indicator below a KPI on this screen, to which the caller then goes.
pub(super) fn begin_below(ctx: &egui::Context, parent: Id<kind::Kpi>) {
    ctx.data_mut(|data| data.insert_temp(below_id(), Some(parent)));
}

fn below_id() -> egui::Id {
    egui::Id::unique("the KPI to define an indicator below")
}

pub fn crumbs(cx: &mut Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_kpis().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let env = cx.env;
    let tables: Vec<&str> = kpi::TABLES.into_iter().chain(["unit"]).collect();
    let list = cx.read(&mut state.list, (), &tables, |db| kpi::list(db, env))?;
    let t = cx.t;
    let parent = ui.data_mut(|data| data.remove_temp::<Option<Id<kind::Kpi>>>(below_id())).flatten();
    if parent.is_some() {
        begin(cx, state, &list, parent)?;
    }
    if state.sheet.is_some() {
        return sheet(ui, cx, state);
    }
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let subtitle = t.kpis_subtitle(date::month_long(cx.language, list.review_month));
    let head = PageHead::new(t.nav_kpis())
        .subtitle(&subtitle)
        .action(Some(Icon::ChartLine), t.balance_title(), None)
        .action(Some(Icon::Plus), t.sheet_new(), read_only)
        .action(Some(Icon::Upload), t.app_import(), None)
        .primary(Some(Icon::Pencil), t.kpis_enter_values(), None);
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        state.filter.show(ui, cx, &list);
        tiles(ui, cx, state, &list);
    });
    if clicked.primary {
        cx.go(Route::Values);
    }
    match clicked.action {
        Some(0) => cx.go(Route::Balance),
        Some(1) => begin(cx, state, &list, None)?,
        Some(_) => cx.go(Route::Import),
        None => {}
    }
    Ok(())
}

/// Opens an empty sheet, below a KPI if one is named.
fn begin(cx: &mut Cx<'_>, state: &mut State, list: &KpiList, parent: Option<Id<kind::Kpi>>) -> rusqlite::Result<()> {
    let choices = cx.read(&mut state.choices, (), &kpi::CHOICE_TABLES, kpi::choices)?;
    state.sheet = SheetForm::new(&choices, parent, list.review_month, cx.language);
    if state.sheet.is_none() {
        // Every KPI belongs to an area: without one, the first step is there.
        cx.go(Route::Settings);
    }
    Ok(())
}

/// The sheet of a new KPI instead of the list; its page opens when it is saved.
fn sheet(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let choices = cx.read(&mut state.choices, (), &kpi::CHOICE_TABLES, kpi::choices)?;
    let Some(form) = &mut state.sheet else { return Ok(()) };
    let above = form.parent().and_then(|parent| choices.kpis.iter().find(|kpi| kpi.id == parent));
    let title = above.map_or_else(|| cx.t.sheet_new().to_owned(), |kpi| cx.t.sheet_new_below(kpi.code.as_str()));
    let (_, progress) = Page::show(ui, &PageHead::new(&title), |ui| form.show(ui, cx, &choices));
    match progress {
        Progress::Editing => return Ok(()),
        Progress::Saved(kpi) => cx.go(Route::Kpi(kpi)),
        Progress::Cancelled => {}
    }
    state.sheet = None;
    Ok(())
}

/// What the process of a KPI does in a month; with values enough for limits, that none have been set yet.
pub(super) fn variation_word<'t>(t: &'t Messages, kpi: &Kpi, month: Month) -> &'t str {
    let variation = kpi.variation(month);
    let enough = kpi.values().count() >= FEWEST_VALUES && !kpi.is_thin();
    if variation == Variation::TooFew && enough { t.kpis_no_limits() } else { t.label(variation) }
}

/// The KPIs that the filters leave, most urgent first, then in catalogue order.
fn chosen<'l>(filter: &Filter, list: &'l KpiList) -> Vec<&'l Kpi> {
    let mut chosen: Vec<&Kpi> = list.kpis.iter().filter(|kpi| filter.takes(kpi, list)).collect();
    chosen.sort_by_key(|kpi| kpi.need(list.review_month));
    chosen
}

fn tiles(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, list: &Rc<KpiList>) {
    let chosen = chosen(&state.filter, list);
    if chosen.is_empty() {
        let t = cx.t;
        let empty = EmptyState::new(t.kpis_none_match(), t.kpis_none_match_sentence());
        if empty.actions(&[t.kpis_show_all()]).show(ui).is_some() {
            state.filter = Filter::default();
        }
        return;
    }
    let (with, without): (Vec<&Kpi>, Vec<&Kpi>) =
        chosen.into_iter().partition(|kpi| kpi.need(list.review_month) != Need::NoValue);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        if state.filter.in_pairs {
            pairs::show(ui, cx, list, &with);
        } else {
            grid(ui, cx, list, &with);
        }
        if !without.is_empty() && !state.filter.in_pairs {
            no_values(ui, cx, &without);
        }
        if !with.is_empty() {
            legend(ui, cx, list.review_month);
        }
    });
}

fn grid(ui: &mut Ui, cx: &mut Cx<'_>, list: &KpiList, kpis: &[&Kpi]) {
    let dir = Dir::of(ui);
    let gap = ui.spacing().item_spacing;
    let columns = (((ui.available_width() + gap.x) / (WIDTH + gap.x)).floor() as usize).max(1);
    let width = ((ui.available_width() - gap.x * (columns - 1) as f32) / columns as f32).floor();
    let mut responses = Vec::with_capacity(kpis.len());
    for row in kpis.chunks(columns) {
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), HEIGHT));
        for (column, kpi) in row.iter().enumerate() {
            let place = dir.place(area, column as f32 * (width + gap.x), width);
            let tile = Tile { kpi, month: list.review_month, currency: &list.currency };
            let response = tile.show(ui, cx, place);
            if response.clicked() {
                cx.go(Route::Kpi(kpi.card.id));
            }
            responses.push(response);
        }
    }
    walk(ui, &responses, columns);
}

/// The arrow keys go from tile to tile.
fn walk(ui: &Ui, tiles: &[egui::Response], columns: usize) {
    let Some(focused) = tiles.iter().position(egui::Response::has_focus) else { return };
    let dir = Dir::of(ui);
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(tiles[focused].id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let next = if pressed(dir.forward_key()) {
        focused + 1
    } else if pressed(dir.backward_key()) {
        focused.wrapping_sub(1)
    } else if pressed(egui::Key::ArrowDown) {
        focused + columns
    } else if pressed(egui::Key::ArrowUp) {
        focused.wrapping_sub(columns)
    } else {
        return;
    };
    if let Some(next) = tiles.get(next) {
        next.request_focus();
        next.scroll_to_me(None);
    }
}

/// KPIs without any value, by name: a chart of nothing says nothing.
fn no_values(ui: &mut Ui, cx: &mut Cx<'_>, kpis: &[&Kpi]) {
    let t = cx.t;
    Card::new().sunken().show(ui, |ui| {
        Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
            ui.add(Text::new(t.kpis_without_values(kpis.len())).style(text::BODY_STRONG).as_heading());
            Dir::at_trailing_end(ui, |ui| {
                if Button::quiet(t.kpi_add_values()).small().show(ui).clicked() {
                    cx.go(Route::Values);
                }
            });
        });
        Dir::wrapped_row(ui, |ui| {
            for kpi in kpis {
                let name = format!("{} {}", kpi.card.code, kpi.card.label(cx.language));
                if Button::quiet(&name).small().show(ui).clicked() {
                    cx.go(Route::Kpi(kpi.card.id));
                }
            }
        });
    });
}

fn legend(ui: &mut Ui, cx: &Cx<'_>, last: Month) {
    let t = cx.t;
    let first = last.plus(1 - MONTHS);
    let tokens = Tokens::of(ui);
    Dir::wrapped_row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        text::small(ui, t.kpis_scale(date::month_short(cx.language, first), date::month_short(cx.language, last)));
        type Mark = fn(&egui::Painter, egui::Rect, &Tokens);
        let marks: [(Mark, &str); 5] = [
            (limits_mark, t.kpis_legend_limits()),
            (target_mark, t.kpis_legend_target()),
            (left_out_mark, t.kpis_legend_left_out()),
            (gap_mark, t.kpis_legend_gap()),
            (break_mark, t.kpis_legend_break()),
        ];
        for (mark, words) in marks {
            ui.add_space(space::S);
            let (rect, _) = ui.allocate_exact_size(vec2(space::L, size::MARK), egui::Sense::hover());
            mark(ui.painter(), rect, tokens);
            text::small(ui, words);
        }
    });
}

fn limits_mark(painter: &egui::Painter, rect: egui::Rect, t: &Tokens) {
    painter.rect_filled(rect, 0.0, t.calm_tint);
}

fn left_out_mark(painter: &egui::Painter, rect: egui::Rect, t: &Tokens) {
    painter.circle_stroke(rect.center(), 3.5, egui::Stroke::new(stroke::DATA, t.ink2));
}

fn target_mark(painter: &egui::Painter, rect: egui::Rect, t: &Tokens) {
    let line = [rect.left_center(), rect.right_center()];
    painter.extend(egui::Shape::dashed_line(&line, egui::Stroke::new(stroke::THIN, t.ink2), 4.0, 3.0));
}

fn gap_mark(painter: &egui::Painter, rect: egui::Rect, t: &Tokens) {
    painter.hline(rect.shrink2(vec2(4.0, 0.0)).x_range(), rect.center().y, egui::Stroke::new(stroke::FOCUS, t.bad));
}

fn break_mark(painter: &egui::Painter, rect: egui::Rect, t: &Tokens) {
    let zig = |step: u8| {
        let side = if step.is_multiple_of(2) { -2.5 } else { 2.5 };
        egui::pos2(rect.center().x + side, rect.top() + rect.height() * f32::from(step) / 5.0)
    };
    painter.line((0..=5).map(zig).collect(), egui::Stroke::new(stroke::THIN, t.ink3));
}
