//! A table: header, sorting, one selected row, arrow keys; draws only the rows in view.

use egui::{
    Align, Color32, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{basics, card::numeric_layout};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{size, space, stroke},
};

/// One column: its caption, its width, what it holds.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    caption: &'a str,
    width: Width,
    numeric: bool,
    sortable: bool,
}

#[derive(Clone, Copy, Debug)]
enum Width {
    Exact(f32),
    Share(f32),
}

impl<'a> Column<'a> {
    /// So many points wide.
    pub fn exact(caption: &'a str, width: f32) -> Self {
        Self { caption, width: Width::Exact(width), numeric: false, sortable: false }
    }

    /// A share of what the exact columns leave.
    pub fn share(caption: &'a str, share: f32) -> Self {
        Self { caption, width: Width::Share(share), numeric: false, sortable: false }
    }

    /// Caption and cells at the trailing edge.
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// The caption can be clicked.
    pub fn sortable(mut self) -> Self {
        self.sortable = true;
        self
    }
}

/// By which column the rows are sorted; the caller sorts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: usize,
    pub descending: bool,
}

/// What happened in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableResponse {
    /// The row that was clicked.
    pub clicked: Option<usize>,
    /// The row that a click or an arrow key moved to.
    pub selected: Option<usize>,
    /// The row that was double-clicked or opened with Enter.
    pub opened: Option<usize>,
    /// The order that a click on a caption asks for.
    pub sort: Option<Sort>,
}

/// Rows of one line each. Columns run from the leading edge, so they mirror by themselves.
///
/// ```no_run
/// # struct C { code: String, title: String, days: u32 }
/// # fn example(ui: &mut egui::Ui, rows: &[C], selected: &mut Option<usize>) {
/// use lajna::ui::{text, widgets::{Column, Table}};
/// let table = Table::new("corrections", "Corrections")
///     .column(Column::exact("No", 80.0).sortable())
///     .column(Column::share("Correction", 1.0))
///     .column(Column::exact("Overdue", 90.0).numeric())
///     .selected(*selected);
/// let done = table.show(ui, rows.len(), |row| rows[row].code.clone(), |ui, row, column| match column {
///     0 => { text::strong(ui, &rows[row].code); }
///     1 => { text::body(ui, &rows[row].title); }
///     _ => { text::body(ui, rows[row].days.to_string()); }
/// });
/// if let Some(row) = done.selected { *selected = Some(row); }
/// # }
/// ```
#[must_use = "call show"]
pub struct Table<'a> {
    id: &'a str,
    name: &'a str,
    columns: Vec<Column<'a>>,
    row_height: f32,
    selected: Option<usize>,
    sort: Option<Sort>,
    header: bool,
    max_height: f32,
    unfolded: bool,
}

impl<'a> Table<'a> {
    /// `name` is for assistive tools.
    pub fn new(id: &'a str, name: &'a str) -> Self {
        Self {
            id,
            name,
            columns: Vec::new(),
            row_height: size::ROW,
            selected: None,
            sort: None,
            header: true,
            max_height: f32::INFINITY,
            unfolded: false,
        }
    }

    pub fn column(mut self, column: Column<'a>) -> Self {
        self.columns.push(column);
        self
    }

    /// `size::ROW` (the default), `ROW_DENSE` or `ROW_TWO_LINES`.
    pub fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    pub fn selected(mut self, row: Option<usize>) -> Self {
        self.selected = row;
        self
    }

    pub fn sorted(mut self, sort: Option<Sort>) -> Self {
        self.sort = sort;
        self
    }

    pub fn without_header(mut self) -> Self {
        self.header = false;
        self
    }

    /// Scrolls beyond this height; the default is the room at hand.
    pub fn max_height(mut self, height: f32) -> Self {
        self.max_height = height;
        self
    }

    /// All rows, however little room there is: a short table on a page that scrolls as a whole.
    pub fn unfolded(mut self) -> Self {
        self.unfolded = true;
        self
    }

    /// `row_name` is what assistive tools read for a row; `cell` draws one cell.
    pub fn show(
        self,
        ui: &mut Ui,
        rows: usize,
        row_name: impl Fn(usize) -> String,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> TableResponse {
        let id = ui.make_persistent_id(("table", self.id));
        let mut done = TableResponse::default();
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            basics::show_scroll_handle(ui);
            let places = self.places(ui.available_width());
            if self.header {
                done.sort = self.header_row(ui, id, &places);
            }
            let whole = rows as f32 * self.row_height;
            let height = self.whole_rows(ui.available_height().min(self.max_height), whole);
            let area = ScrollArea::vertical().id_salt(id).max_height(height).auto_shrink([false, true]);
            // inside a page that scrolls, the room at hand would cut it
            let area = if self.unfolded { area.min_scrolled_height(whole) } else { area };
            area.show_viewport(ui, |ui, view| {
                ui.set_height(whole);
                ui.set_width(ui.available_width());
                let last = rows.saturating_sub(1);
                // one row more at either end, so that the arrow keys find the next one
                let from = ((view.top() / self.row_height).floor() as usize).saturating_sub(1);
                let to = ((view.bottom() / self.row_height).ceil() as usize + 1).min(rows);
                let top = ui.max_rect().top();
                let focusable = ui.data(|data| data.get_temp::<usize>(id)).or(self.selected).unwrap_or(0).min(last);
                let focused = ui.memory(|memory| memory.has_focus(id.with(("row", focusable))));
                // the row with the focus is kept alive while it is scrolled out of view
                let elsewhere = (rows > 0 && focused && !(from..to).contains(&focusable)).then_some(focusable);
                let mut to_focus = None;
                for row in (from..to).chain(elsewhere) {
                    let corner = pos2(ui.max_rect().left(), top + row as f32 * self.row_height);
                    let rect = Rect::from_min_size(corner, vec2(ui.available_width(), self.row_height));
                    let response = self.row(ui, id, rect, row, row == focusable, &row_name(row));
                    self.cells(ui, rect, row, &places, &mut cell);
                    to_focus = self.keys_and_clicks(ui, row, rows, &response, &mut done).or(to_focus);
                }
                // only now: a row that is drawn after the request, and cannot be reached yet, would undo it
                if let Some(row) = to_focus {
                    focus_row(ui, id, row);
                }
            });
        });
        ui.accesskit_node_builder(id, |node| node.set_label(self.name));
        done
    }

    /// A table that scrolls ends on a whole row: half a row looks like a fault.
    fn whole_rows(&self, room: f32, whole: f32) -> f32 {
        if self.unfolded {
            return whole;
        }
        if whole <= room { room } else { ((room / self.row_height).floor() * self.row_height).max(self.row_height) }
    }

    /// Offset and width of each column from the leading edge.
    fn places(&self, width: f32) -> Vec<(f32, f32)> {
        let inner = width - 2.0 * space::M - space::M * self.columns.len().saturating_sub(1) as f32;
        let (mut exact, mut shares) = (0.0, 0.0);
        for column in &self.columns {
            match column.width {
                Width::Exact(points) => exact += points,
                Width::Share(share) => shares += share,
            }
        }
        let rest = (inner - exact).max(0.0);
        let mut offset = space::M;
        self.columns
            .iter()
            .map(|column| {
                let own = match column.width {
                    Width::Exact(points) => points,
                    Width::Share(share) => rest * share / shares,
                };
                let place = (offset, own);
                offset += own + space::M;
                place
            })
            .collect()
    }

    fn header_row(&self, ui: &mut Ui, id: Id, places: &[(f32, f32)]) -> Option<Sort> {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let lines = self.captions(ui, places);
        let height =
            if lines > 1 { lines as f32 * text::SMALL.line + space::S } else { self.row_height.min(size::ROW) };
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(stroke::THIN, t.line));
        let mut asked = None;
        for (index, (column, (offset, width))) in self.columns.iter().zip(places).enumerate() {
            let place = dir.place(rect, *offset, *width);
            let order = self.sort.filter(|sort| sort.column == index);
            let (words, mark_room) = self.caption_words(ui, index, *width);
            let own = words.size().x;
            let start = if column.numeric { width - own - mark_room } else { 0.0 };
            let words_place = dir.place(place, start.max(0.0), own);
            text::paint(ui, words_place, words);
            if let Some(order) = order {
                let icon = if order.descending { Icon::ArrowDown } else { Icon::ArrowUp };
                let at = dir.place(place, start.max(0.0) + own + space::XS, size::MARK).center();
                icon.paint(ui, at, size::MARK, t.ink2);
            }
            if column.sortable && self.caption(ui, id.with(("caption", index)), place, column.caption).clicked() {
                asked = Some(Sort { column: index, descending: order.is_some_and(|order| !order.descending) });
            } else if !column.sortable && !column.caption.is_empty() {
                let response = ui.interact(place, id.with(("caption", index)), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, column.caption));
            }
        }
        asked
    }

    /// The words over a column, in at most two lines, and the room beside them for the mark of the order.
    fn caption_words(&self, ui: &Ui, index: usize, width: f32) -> (std::sync::Arc<egui::Galley>, f32) {
        let is_sorted = self.sort.is_some_and(|sort| sort.column == index);
        let style = if is_sorted { text::SMALL_STRONG } else { text::SMALL };
        let mark_room = if is_sorted { size::MARK + space::XS } else { 0.0 };
        let room = (width - mark_room).max(1.0);
        let caption = self.columns.get(index).map_or("", |column| column.caption);
        let fit = if text::width(ui, caption, style) <= room { Fit::line(room) } else { Fit::Lines(room, 2) };
        (text::layout(ui, caption, style, Tokens::of(ui).ink2, fit), mark_room)
    }

    /// The lines that the tallest caption takes.
    fn captions(&self, ui: &Ui, places: &[(f32, f32)]) -> usize {
        let lines =
            places.iter().enumerate().map(|(index, (_, width))| self.caption_words(ui, index, *width).0.rows.len());
        lines.max().unwrap_or(1)
    }

    fn caption(&self, ui: &Ui, id: Id, place: Rect, caption: &str) -> Response {
        let response = ui.interact(place, id, Sense::click());
        if response.has_focus() {
            basics::focus_ring(ui, place.shrink2(vec2(0.0, space::XS)), 2);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, caption));
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }

    /// Only one row can be reached with Tab; the arrow keys do the rest.
    fn row(&self, ui: &Ui, id: Id, rect: Rect, row: usize, focusable: bool, name: &str) -> Response {
        let t = Tokens::of(ui);
        let selected = self.selected == Some(row);
        let sense = if focusable { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id.with(("row", row)), sense);
        let ground = match (selected, response.hovered()) {
            (true, _) => t.accent_tint,
            (false, true) => t.sunken,
            (false, false) => Color32::TRANSPARENT,
        };
        let inside = rect.shrink2(vec2(stroke::THIN, 0.0));
        ui.painter().rect_filled(inside, 0, ground);
        ui.painter().hline(inside.x_range(), rect.bottom() - 0.5, Stroke::new(stroke::THIN, t.grid));
        if response.has_focus() {
            basics::focus_ring(ui, rect.shrink(2.0 * stroke::FOCUS), 2);
        }
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, name));
        response
    }

    fn cells(
        &self,
        ui: &mut Ui,
        rect: Rect,
        row: usize,
        places: &[(f32, f32)],
        cell: &mut impl FnMut(&mut Ui, usize, usize),
    ) {
        let dir = Dir::of(ui);
        for (index, (column, (offset, width))) in self.columns.iter().zip(places).enumerate() {
            let place = dir.place(rect, *offset, *width);
            let layout: Layout = if column.numeric { numeric_layout(dir) } else { dir.row_layout() };
            let builder = UiBuilder::new()
                .id_salt(("cell", row, index))
                .max_rect(place)
                .layout(layout.with_cross_align(Align::Center));
            let mut own = ui.new_child(builder);
            own.shrink_clip_rect(place.expand2(vec2(space::XS, 0.0)));
            cell(&mut own, row, index);
        }
    }

    /// What the person does with a row; the row that the focus moves to.
    fn keys_and_clicks(
        &self,
        ui: &Ui,
        row: usize,
        rows: usize,
        response: &Response,
        done: &mut TableResponse,
    ) -> Option<usize> {
        let by_enter = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if response.double_clicked() || by_enter {
            done.opened = Some(row);
        }
        if response.clicked() && !by_enter {
            done.clicked = Some(row);
            done.selected = Some(row);
        }
        if !response.has_focus() {
            return response.clicked().then_some(row);
        }
        let filter = EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = rows - 1;
        let next = if pressed(Key::ArrowDown) {
            (row + 1).min(last)
        } else if pressed(Key::ArrowUp) {
            row.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        done.selected = Some(next);
        let distance = (next as f32 - row as f32) * self.row_height;
        ui.scroll_to_rect(response.rect.translate(vec2(0.0, distance)), None);
        Some(next)
    }
}

/// Makes a row the one that Tab reaches, and moves the focus there.
fn focus_row(ui: &Ui, id: Id, row: usize) {
    ui.data_mut(|data| data.insert_temp(id, row));
    ui.memory_mut(|memory| memory.request_focus(id.with(("row", row))));
    // the row claims the arrow keys in the next frame, before one is pressed
    ui.request_repaint();
}
