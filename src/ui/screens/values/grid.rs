//! The grid of months: draws the rows in view, moves the selection, hands typed keys on.

use egui::{
    Event, EventFilter, Id as WidgetId, Key as Pressed, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::{
    domain::Month,
    i18n::{date, number},
    queries::{kpi::Kpi, value::Reading},
    ui::{
        Cx, Dir, Tokens,
        text::{self, Fit},
        tokens::{radius, size, space, stroke},
        widgets,
    },
};

const NAMES: f32 = 232.0;

/// A place in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
}

/// What was typed into the selected cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Typed(String),
    Edit,
    Missing,
    /// Several cells were pasted.
    Block(String),
}

#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) moved_to: Option<Cell>,
    pub(super) key: Option<Key>,
}

/// The grid's own small state.
#[derive(Debug, Default)]
pub(super) struct Grid {
    take_focus: bool,
    begun: bool,
}

impl Grid {
    /// The selected cell gets the keyboard in the next frame.
    pub(super) fn take_focus(&mut self) {
        self.take_focus = true;
    }

    #[expect(clippy::too_many_arguments, reason = "a grid is its rows, its columns and where one is")]
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        kpis: &[&Kpi],
        months: &[Month],
        selected: Cell,
        height: f32,
        editing: bool,
    ) -> Done {
        let mut done = Done::default();
        if !std::mem::replace(&mut self.begun, true) {
            self.take_focus = true;
        }
        let width = ui.available_width();
        let step = ((width - NAMES - space::S) / months.len().max(1) as f32).floor();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            header(ui, cx, months, step);
            let area =
                ScrollArea::vertical().id_salt("values").max_height(height - size::ROW).auto_shrink([false, true]);
            area.show_rows(ui, size::ROW_DENSE, kpis.len(), |ui, rows| {
                // The row to go to next must exist before the keyboard can go there.
                for row in rows {
                    let (_, rect) = ui.allocate_space(vec2(width, size::ROW_DENSE));
                    name_cell(ui, cx, kpis[row], rect);
                    for (column, month) in months.iter().enumerate() {
                        let cell = Cell { row, column };
                        let place = Dir::of(ui).place(rect, NAMES + column as f32 * step, step);
                        let response = self.cell(ui, cx, kpis[row], *month, place, cell == selected, editing);
                        if response.clicked() {
                            done.moved_to = Some(cell);
                            self.take_focus = true;
                        }
                        if response.double_clicked() {
                            done.key = Some(Key::Edit);
                        }
                        if cell == selected && response.has_focus() {
                            self.keys(ui, &response, cell, kpis.len(), months.len(), &mut done);
                        }
                    }
                }
                if self.take_focus && !rows_shown(ui, selected.row) {
                    scroll_to(ui, selected.row);
                }
            });
        });
        done
    }

    #[expect(clippy::too_many_arguments, reason = "what is drawn, where, and how it stands out")]
    fn cell(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        kpi: &Kpi,
        month: Month,
        rect: Rect,
        selected: bool,
        editing: bool,
    ) -> Response {
        let t = Tokens::of(ui);
        let sense = if selected { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, WidgetId::unique(("value", kpi.card.id, month)), sense);
        let reading = kpi.reading(month);
        let value = shown(cx, kpi, reading);
        let name = cx.t.values_cell(
            kpi.card.code.as_str(),
            date::month_long(cx.language, month),
            if value == number::NONE { cx.t.values_no_value() } else { &value },
        );
        response.widget_info(|| WidgetInfo::selected(Role::Cell, true, selected, crate::i18n::without_marks(&name)));
        if selected && self.take_focus && !editing {
            response.request_focus();
            response.scroll_to_me(None);
            self.take_focus = false;
        }
        if response.hovered() {
            ui.painter().rect_filled(rect, 0, t.sunken);
        }
        let declared = reading.is_some_and(|reading| reading.value.is_none());
        let ink = if declared || reading.is_none() { t.ink3 } else { t.ink };
        let galley = text::layout(ui, &value, text::BODY, ink, Fit::line(rect.width() - space::S));
        let inner = rect.shrink2(vec2(space::XS, 0.0));
        text::paint_aligned(ui.painter(), inner, Dir::of(ui).trailing_center(), galley);
        if let Some(reading) = reading {
            mark(ui, reading, inner);
        }
        if selected {
            let ring = Stroke::new(stroke::FOCUS, t.accent);
            ui.painter().rect_stroke(rect.shrink(1.0), radius::CELL, ring, egui::StrokeKind::Inside);
        }
        let words = reading.filter(|reading| reading.provisional || reading.revised || reading.value.is_none());
        match words {
            Some(reading) => widgets::tooltip(response, state_words(cx, reading)),
            None => response,
        }
    }

    fn keys(&mut self, ui: &Ui, response: &Response, at: Cell, rows: usize, columns: usize, done: &mut Done) {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let dir = Dir::of(ui);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let next = if pressed(Pressed::ArrowDown) {
            Cell { row: (at.row + 1).min(rows - 1), ..at }
        } else if pressed(Pressed::ArrowUp) {
            Cell { row: at.row.saturating_sub(1), ..at }
        } else if pressed(dir.forward_key()) {
            Cell { column: (at.column + 1).min(columns - 1), ..at }
        } else if pressed(dir.backward_key()) {
            Cell { column: at.column.saturating_sub(1), ..at }
        } else if pressed(Pressed::Home) {
            Cell { column: 0, ..at }
        } else if pressed(Pressed::End) {
            Cell { column: columns - 1, ..at }
        } else {
            at
        };
        if next != at {
            done.moved_to = Some(next);
            self.take_focus = true;
            return;
        }
        if pressed(Pressed::Enter) || pressed(Pressed::F2) {
            done.key = Some(Key::Edit);
        } else if pressed(Pressed::Delete) {
            done.key = Some(Key::Missing);
        } else {
            done.key = ui.input(|input| input.events.iter().find_map(typed));
        }
    }
}

/// What an event types into a cell.
fn typed(event: &Event) -> Option<Key> {
    match event {
        Event::Text(text) if text.starts_with(|c: char| c.is_numeric() || matches!(c, '-' | '\u{2212}')) => {
            Some(Key::Typed(text.clone()))
        }
        Event::Paste(text) if text.trim_end_matches(['\r', '\n']).contains(['\t', '\n']) => {
            Some(Key::Block(text.clone()))
        }
        Event::Paste(text) => Some(Key::Typed(text.trim().to_owned())),
        _ => None,
    }
}

fn rows_shown(ui: &Ui, row: usize) -> bool {
    let top = ui.min_rect().top() + row as f32 * size::ROW_DENSE;
    ui.clip_rect().top() <= top && top + size::ROW_DENSE <= ui.clip_rect().bottom()
}

fn scroll_to(ui: &Ui, row: usize) {
    let top = ui.min_rect().top() + row as f32 * size::ROW_DENSE;
    let left = ui.min_rect().left();
    ui.scroll_to_rect(Rect::from_min_size(pos2(left, top), vec2(1.0, size::ROW_DENSE)), None);
}

fn header(ui: &mut Ui, cx: &Cx<'_>, months: &[Month], step: f32) {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(stroke::THIN, t.line));
    for (column, month) in months.iter().enumerate() {
        let place = dir.place(rect, NAMES + column as f32 * step, step);
        let last = column + 1 == months.len();
        let style = if last { text::SMALL_STRONG } else { text::SMALL };
        let words = date::month_axis(cx.language, *month);
        let galley = text::layout(ui, &words, style, if last { t.accent } else { t.ink2 }, Fit::line(step - space::XS));
        let inner = place.shrink2(vec2(space::XS, 0.0));
        text::paint_aligned(ui.painter(), inner, dir.trailing_center(), galley);
        let response = ui.interact(place, WidgetId::unique(("month", *month)), Sense::hover());
        let name = date::month_long(cx.language, *month);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
    }
}

fn name_cell(ui: &Ui, cx: &Cx<'_>, kpi: &Kpi, rect: Rect) {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(stroke::THIN, t.grid));
    const CODE: f32 = 40.0;
    let code = text::layout(ui, &kpi.card.code, text::BODY_STRONG, t.ink, Fit::line(CODE));
    text::paint(ui, dir.place(rect, space::M, CODE), code);
    let room = NAMES - space::M - CODE - space::S;
    let name = text::layout(ui, kpi.card.label(cx.language), text::BODY, t.ink2, Fit::line(room));
    text::paint(ui, dir.place(rect, space::M + CODE, room), name);
}

fn shown(cx: &Cx<'_>, kpi: &Kpi, reading: Option<&Reading>) -> String {
    match reading {
        None => number::NONE.to_owned(),
        Some(Reading { value: None, .. }) => cx.t.kpi_value_missing().to_owned(),
        Some(Reading { value: Some(value), .. }) => number::number(cx.language, *value, kpi.card.decimals),
    }
}

fn state_words<'t>(cx: &Cx<'t>, reading: &Reading) -> &'t str {
    match (reading.value, reading.provisional) {
        (None, _) => cx.t.kpi_value_missing(),
        (_, true) => cx.t.kpi_value_provisional(),
        (_, false) => cx.t.kpi_value_revised(),
    }
}

/// A hollow dot for provisional, a triangle for revised: as on the charts.
fn mark(ui: &Ui, reading: &Reading, inner: Rect) {
    let t = Tokens::of(ui);
    let at = Dir::of(ui).place(inner, 0.0, space::S).center();
    if reading.provisional {
        ui.painter().circle_stroke(at, 3.0, Stroke::new(stroke::DATA, t.ink2));
    } else if reading.revised && reading.value.is_some() {
        let corners = vec![at + vec2(0.0, -3.5), at + vec2(3.5, 3.0), at + vec2(-3.5, 3.0)];
        ui.painter().add(egui::Shape::closed_line(corners, Stroke::new(stroke::THIN, t.ink2)));
    }
}
