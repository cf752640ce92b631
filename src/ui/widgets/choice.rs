//! Choosing: checkbox, radio button, filter chip.

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{basics, button::paint_tinted, marks};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space},
};

/// A box with a check mark and words; the whole line can be clicked.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, mut present: bool) {
/// use lajna::ui::widgets::checkbox;
/// if checkbox(ui, &mut present, "Yara Mondel").changed() {}
/// # }
/// ```
pub fn checkbox(ui: &mut Ui, checked: &mut bool, label: &str) -> Response {
    let mut response = mark_and_words(ui, Role::CheckBox, *checked, label, |ui, rect, t| {
        let (fill, outline) = if *checked { (t.accent, t.accent) } else { (t.surface, t.edge) };
        basics::frame(ui, rect, radius::CELL, fill, outline);
        if *checked {
            Icon::Check.paint(ui, rect.center(), size::MARK, t.on_accent);
        }
    });
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    response
}

/// One of several; the caller keeps which.
pub fn radio(ui: &mut Ui, selected: bool, label: &str) -> Response {
    mark_and_words(ui, Role::RadioButton, selected, label, |ui, rect, t| {
        let outline = egui::Stroke::new(1.0, if selected { t.accent } else { t.edge });
        ui.painter().circle(rect.center(), 7.5, t.surface, outline);
        if selected {
            ui.painter().circle_filled(rect.center(), 4.0, t.accent);
        }
    })
}

fn mark_and_words(
    ui: &mut Ui,
    role: Role,
    selected: bool,
    label: &str,
    mark: impl FnOnce(&Ui, egui::Rect, &Tokens),
) -> Response {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let room = (ui.available_width() - size::ICON - space::S).max(size::ICON);
    let words = text::layout(ui, label, text::BODY, t.ink, Fit::Wrap(room));
    let wanted = vec2(size::ICON + space::S + words.size().x, words.size().y.max(size::CONTROL_SMALL));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    if ui.is_rect_visible(rect) {
        let place = dir.place(rect, 0.0, size::ICON);
        let place = egui::Rect::from_center_size(place.center(), egui::Vec2::splat(size::ICON));
        mark(ui, place, t);
        text::paint(ui, dir.place(rect, size::ICON + space::S, words.size().x), words);
        basics::focus_ring_if(ui, &response, radius::CONTROL);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(role, enabled, selected, label));
    response
}

/// A filter that is on or off.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, only_open: bool) {
/// use lajna::ui::{Dir, widgets::{Signal, chip, chip_with_mark}};
/// Dir::wrapped_row(ui, |ui| {
///     if chip(ui, only_open, "Open 12").clicked() {}
///     chip_with_mark(ui, false, "8 improving", Signal::Improving);
/// });
/// # }
/// ```
pub fn chip(ui: &mut Ui, selected: bool, label: &str) -> Response {
    chip_of(ui, selected, label, None)
}

/// A filter chip with a signal in front.
pub fn chip_with_mark(ui: &mut Ui, selected: bool, label: &str, signal: marks::Signal) -> Response {
    chip_of(ui, selected, label, Some(signal))
}

fn chip_of(ui: &mut Ui, selected: bool, label: &str, signal: Option<marks::Signal>) -> Response {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let style = if selected { text::BODY_STRONG } else { text::BODY };
    let words = text::layout(ui, label, style, Color32::PLACEHOLDER, Fit::Free);
    let mark_room = if signal.is_some() { size::MARK + space::S } else { 0.0 };
    let width = (words.size().x + mark_room + 2.0 * space::M).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL_SMALL), Sense::click());
    if ui.is_rect_visible(rect) {
        let (fill, outline, ink) = match selected {
            true => (t.accent_tint, t.accent, t.accent),
            false if response.hovered() => (t.sunken, t.edge, t.ink2),
            false => (t.surface, t.line, t.ink2),
        };
        basics::frame(ui, rect, radius::CONTROL, fill, outline);
        if let Some(signal) = signal {
            marks::paint_signal(ui.painter(), dir.place(rect, space::M, size::MARK).center(), signal, t);
        }
        paint_tinted(ui, dir.place(rect, space::M + mark_room, words.size().x), &words, ink);
        basics::focus_ring_if(ui, &response, radius::CONTROL);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, label));
    response
}
