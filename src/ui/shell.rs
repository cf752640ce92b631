//! The frame around every screen: rail, title bar, status line, page. Drawing only: it is given
//! what to show and returns what was clicked; which screen is shown is not its business.

mod page;

use egui::{
    CentralPanel, Color32, Frame, Margin, Panel, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space, stroke},
    widgets::{breadcrumb, focus_ring_if, frame, tooltip},
};

pub use page::{Page, PageHead, PageResponse};

/// One place of the navigation rail.
#[derive(Clone, Copy, Debug)]
pub struct RailItem<'a> {
    pub icon: Icon,
    pub label: &'a str,
}

/// The navigation rail.
#[derive(Clone, Copy, Debug)]
pub struct Rail<'a> {
    /// The administration's short name; its first letter is the mark.
    pub brand: &'a str,
    pub items: &'a [RailItem<'a>],
    pub current: Option<usize>,
    /// Icons only, in the room.
    pub collapsed: bool,
}

/// The title bar.
#[derive(Clone, Copy, Debug)]
pub struct TitleBar<'a> {
    pub path: &'a [&'a str],
    /// The word in the search button and its keys.
    pub search: (&'a str, &'a str),
    pub commands: (&'a str, &'a str),
    /// More buttons at the trailing end, such as "Projector", with their keys.
    pub extra: &'a [(Icon, &'a str, &'a str)],
}

/// One fact of the status line.
#[derive(Clone, Copy, Debug)]
pub struct StatusItem<'a> {
    pub icon: Icon,
    pub label: &'a str,
}

/// The status line: what is true of the file at the leading end, of the person at the trailing one.
#[derive(Clone, Copy, Debug)]
pub struct StatusLine<'a> {
    pub leading: &'a [StatusItem<'a>],
    pub trailing: &'a [StatusItem<'a>],
}

/// Everything around a screen.
#[derive(Clone, Copy, Debug)]
pub struct Shell<'a> {
    pub rail: Rail<'a>,
    pub title: TitleBar<'a>,
    pub status: StatusLine<'a>,
}

/// What was clicked in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShellClick {
    Rail(usize),
    Path(usize),
    Search,
    Commands,
    /// The extra button with this index.
    Extra(usize),
    /// An item of the leading end of the status line.
    StatusLeading(usize),
    StatusTrailing(usize),
}

impl Shell<'_> {
    /// Draws the frame and `content` inside it.
    ///
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui, shell: &lajna::ui::shell::Shell<'_>) {
    /// use lajna::ui::shell::ShellClick;
    /// let (click, ()) = shell.show(ui, |ui| { /* the screen */ });
    /// if let Some(ShellClick::Rail(place)) = click { /* go there */ }
    /// # }
    /// ```
    pub fn show<R>(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> (Option<ShellClick>, R) {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let bare = |fill: Color32| Frame::new().fill(fill);
        let mut click = None;
        Panel::bottom("status line")
            .exact_size(size::STATUS_LINE)
            .resizable(false)
            .frame(bare(t.rail))
            .show_separator_line(false)
            .show(ui, |ui| {
                ui.painter().hline(
                    ui.max_rect().x_range(),
                    ui.max_rect().top() + 0.5,
                    Stroke::new(stroke::THIN, t.line),
                );
                click = click.or(self.status.show(ui));
            });
        let width = self.rail.width(ui);
        let rail =
            dir.leading_panel("rail").exact_size(width).resizable(false).frame(bare(t.rail)).show_separator_line(false);
        rail.show(ui, |ui| {
            let inner_edge = dir.end(ui.max_rect()) - if dir.is_rtl() { -0.5 } else { 0.5 };
            ui.painter().vline(inner_edge, ui.max_rect().y_range(), Stroke::new(stroke::THIN, t.line));
            click = click.or(self.rail.show(ui));
        });
        Panel::top("title bar")
            .exact_size(size::TITLE_BAR)
            .resizable(false)
            .frame(bare(t.paper))
            .show_separator_line(false)
            .show(ui, |ui| {
                ui.painter().hline(
                    ui.max_rect().x_range(),
                    ui.max_rect().bottom() - 0.5,
                    Stroke::new(stroke::THIN, t.line),
                );
                click = click.or(self.title.show(ui));
            });
        let shown = CentralPanel::default().frame(bare(t.paper)).show(ui, content);
        (click, shown.inner)
    }
}

/// Where the label of a rail item begins.
const RAIL_LABEL: f32 = space::S + size::ICON_RAIL + space::S;

impl Rail<'_> {
    /// As wide as its longest label asks for, within limits; the same whichever place is current.
    fn width(&self, ui: &Ui) -> f32 {
        if self.collapsed {
            return size::RAIL_ROOM;
        }
        let longest = self.items.iter().map(|item| text::width(ui, item.label, text::BODY_STRONG)).fold(0.0, f32::max);
        (2.0 * space::S + RAIL_LABEL + longest + space::S).ceil().clamp(size::RAIL, size::RAIL_WIDEST)
    }

    fn show(&self, ui: &mut Ui) -> Option<ShellClick> {
        let dir = Dir::of(ui);
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        self.brand(ui, dir);
        for (index, item) in self.items.iter().enumerate() {
            if self.item(ui, dir, index, *item).clicked() {
                chosen = Some(ShellClick::Rail(index));
            }
        }
        chosen
    }

    fn brand(&self, ui: &mut Ui, dir: Dir) {
        let t = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::TITLE_BAR), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.brand));
        let side = 20.0;
        let place = Rect::from_center_size(dir.place(rect, space::L, side).center(), vec2(side, side));
        ui.painter().rect_filled(place, radius::CELL, t.accent);
        // the product's own letter, the same in each language
        let letter = text::layout(ui, "L", text::SMALL_STRONG, t.on_accent, Fit::Free);
        text::paint_aligned(ui.painter(), place, egui::Align2::CENTER_CENTER, letter);
        if !self.collapsed {
            let room = rect.width() - space::L - side - 2.0 * space::S;
            let words = text::layout(ui, self.brand, text::BODY_STRONG, t.ink, Fit::line(room));
            text::paint(ui, dir.place(rect, space::L + side + space::S, room), words);
        }
    }

    fn item(&self, ui: &mut Ui, dir: Dir, index: usize, item: RailItem<'_>) -> Response {
        let t = Tokens::of(ui);
        let current = self.current == Some(index);
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::RAIL_ITEM), Sense::hover());
        let rect = row.shrink2(vec2(space::S, 1.0));
        let response = ui.interact(rect, ui.scope_id().with(("rail", index)), Sense::click());
        if current {
            frame(ui, rect, radius::CONTROL, t.surface, t.line);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, radius::CONTROL, t.calm_tint);
        }
        let color = if current { t.accent } else { t.ink2 };
        let icon_at = if self.collapsed { rect.center() } else { dir.place(rect, space::S, size::ICON_RAIL).center() };
        item.icon.paint(ui, icon_at, size::ICON_RAIL, color);
        if !self.collapsed {
            let start = RAIL_LABEL;
            let room = rect.width() - start - space::XS;
            let (style, ink) = if current { (text::BODY_STRONG, t.ink) } else { (text::BODY, t.ink2) };
            let words = text::layout(ui, item.label, style, ink, Fit::line(room));
            text::paint(ui, dir.place(rect, start, room), words);
        }
        focus_ring_if(ui, &response, radius::CONTROL);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, item.label));
        if self.collapsed { tooltip(response, item.label) } else { response }
    }
}

impl TitleBar<'_> {
    fn show(&self, ui: &mut Ui) -> Option<ShellClick> {
        let dir = Dir::of(ui);
        let mut click = None;
        let inside = ui.max_rect().shrink2(vec2(space::XL, 0.0));
        let layout = dir.row_layout();
        ui.scope_builder(egui::UiBuilder::new().max_rect(inside).layout(layout), |ui| {
            let bar_width = ui.available_width();
            let buttons = if bar_width > 760.0 { 400.0 } else { 250.0 } + EXTRA * self.extra.len() as f32;
            let path_room = (bar_width - buttons).max(size::MIN_FIELD);
            ui.allocate_ui_with_layout(vec2(path_room, size::TITLE_BAR), layout, |ui| {
                click = breadcrumb(ui, self.path).map(ShellClick::Path);
            });
            Dir::at_trailing_end(ui, |ui| {
                for (index, (icon, label, keys)) in self.extra.iter().enumerate().rev() {
                    let button = super::widgets::Button::secondary(label).icon(*icon).small();
                    let button = if keys.is_empty() { button } else { button.shortcut(keys) };
                    if button.show(ui).clicked() {
                        click = Some(ShellClick::Extra(index));
                    }
                }
                let search_width = if bar_width > 760.0 { 208.0 } else { size::MIN_FIELD };
                if bar_button(ui, Icon::Command, self.commands, None).clicked() {
                    click = Some(ShellClick::Commands);
                }
                if bar_button(ui, Icon::Search, self.search, Some(search_width)).clicked() {
                    click = Some(ShellClick::Search);
                }
            });
        });
        click
    }
}

/// The width kept for one more button.
const EXTRA: f32 = 160.0;

/// A field-like button with its keys at the trailing end.
fn bar_button(ui: &mut Ui, icon: Icon, (label, keys): (&str, &str), width: Option<f32>) -> Response {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let words = text::layout(ui, label, text::SMALL, t.ink2, Fit::Free);
    let hint = text::layout(ui, keys, text::SMALL, t.ink2, Fit::Free);
    let start = space::S + size::ICON + space::S;
    let width = width.unwrap_or(start + words.size().x + space::M + hint.size().x + space::S).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL_SMALL), Sense::click());
    frame(ui, rect, radius::CONTROL, if response.hovered() { t.sunken } else { t.surface }, t.line);
    icon.paint(ui, dir.place(rect, space::S, size::ICON).center(), size::ICON, t.ink3);
    let hint_width = hint.size().x;
    text::paint(ui, dir.place(rect, start, words.size().x), words);
    text::paint(ui, dir.place_from_end(rect, space::S, hint_width), hint);
    focus_ring_if(ui, &response, radius::CONTROL);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label));
    response
}

impl StatusLine<'_> {
    fn show(&self, ui: &mut Ui) -> Option<ShellClick> {
        let dir = Dir::of(ui);
        let mut click = None;
        let inside = ui.max_rect().shrink2(vec2(space::L - space::XS, 0.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inside).layout(dir.row_layout()), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for (index, item) in self.leading.iter().enumerate() {
                if status_item(ui, *item).clicked() {
                    click = Some(ShellClick::StatusLeading(index));
                }
            }
            Dir::at_trailing_end(ui, |ui| {
                for (index, item) in self.trailing.iter().enumerate().rev() {
                    if status_item(ui, *item).clicked() {
                        click = Some(ShellClick::StatusTrailing(index));
                    }
                }
            });
        });
        click
    }
}

fn status_item(ui: &mut Ui, item: StatusItem<'_>) -> Response {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let icon = 14.0;
    let room = (ui.available_width() - icon - space::L).max(1.0);
    let words = text::layout(ui, item.label, text::SMALL, Color32::PLACEHOLDER, Fit::line(room));
    let width = space::XS + icon + 6.0 + words.size().x + space::XS;
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::STATUS_LINE - space::XS), Sense::click());
    let ink = if response.hovered() { t.accent } else { t.ink2 };
    item.icon.paint(ui, dir.place(rect, space::XS, icon).center(), icon, ink);
    let place = dir.place(rect, space::XS + icon + 6.0, words.size().x);
    let corner = pos2(place.left(), place.center().y - words.size().y / 2.0).round();
    ui.painter().galley(corner - words.rect.min.to_vec2(), words, ink);
    if response.has_focus() {
        super::widgets::focus_ring(ui, rect.shrink(2.0 * stroke::FOCUS), 2);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, item.label));
    response
}

/// The margin of a page, for screens that draw without [`Page`] (the room).
pub fn page_margin() -> Margin {
    Margin { left: space::XL as i8, right: space::XL as i8, top: space::L as i8, bottom: space::M as i8 }
}
