//! Where am I, where can I go: breadcrumb, tabs.

use egui::{Modifiers, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::{basics, button::paint_tinted};
use crate::ui::{
    Dir, Tokens,
    text::{self, Fit, Text},
    tokens::{radius, size, space, stroke},
};

/// The path to this screen; all but the last part can be clicked. The index of the part that was.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// let chosen = lajna::ui::widgets::breadcrumb(ui, &["Meetings", "RMC/2026/04", "Room"]);
/// # }
/// ```
pub fn breadcrumb(ui: &mut Ui, parts: &[&str]) -> Option<usize> {
    let t = Tokens::of(ui);
    let mut chosen = None;
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (index, part) in parts.iter().enumerate() {
            if index + 1 == parts.len() {
                ui.add(Text::new(*part).style(text::BODY_STRONG).elide());
                continue;
            }
            if crumb(ui, part).clicked() {
                chosen = Some(index);
            }
            Dir::of(ui).chevron().show(ui, size::MARK, t.ink3);
        }
    });
    chosen
}

fn crumb(ui: &mut Ui, part: &str) -> Response {
    let t = Tokens::of(ui);
    let words = text::layout(ui, part, text::BODY, egui::Color32::PLACEHOLDER, Fit::line(ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(vec2(words.size().x, text::BODY.line), Sense::click());
    paint_tinted(ui, rect, &words, if response.hovered() { t.accent } else { t.ink2 });
    basics::focus_ring_if(ui, &response, radius::CELL);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, part));
    response
}

/// Parts of one screen. ← → walk while a tab has the focus. The index that was chosen.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, tab: &mut usize) {
/// if let Some(chosen) = lajna::ui::widgets::tabs(ui, &["Text", "Actions", "History"], *tab) {
///     *tab = chosen;
/// }
/// # }
/// ```
pub fn tabs(ui: &mut Ui, labels: &[&str], selected: usize) -> Option<usize> {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let mut chosen = None;
    let row = Dir::row_of_height(ui, size::CONTROL, |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let mut responses = Vec::with_capacity(labels.len());
        for (index, label) in labels.iter().enumerate() {
            let current = index == selected;
            let style = if current { text::BODY_STRONG } else { text::BODY };
            let words = text::layout(ui, label, style, egui::Color32::PLACEHOLDER, Fit::Free);
            let (rect, response) = ui.allocate_exact_size(vec2(words.size().x, size::CONTROL), Sense::click());
            let ink = if current || response.hovered() { t.ink } else { t.ink2 };
            paint_tinted(ui, rect, &words, ink);
            if current {
                let y = rect.bottom() - stroke::FOCUS / 2.0;
                ui.painter().hline(rect.x_range(), y, Stroke::new(stroke::FOCUS, t.accent));
            }
            if response.has_focus() {
                basics::focus_ring(ui, rect.shrink2(vec2(0.0, space::XS)), radius::CELL);
            }
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, current, *label));
            if response.clicked() {
                chosen = Some(index);
            }
            responses.push(response);
        }
        if let Some(focused) = responses.iter().position(Response::has_focus) {
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let next = if pressed(dir.forward_key()) {
                Some((focused + 1).min(labels.len() - 1))
            } else if pressed(dir.backward_key()) {
                Some(focused.saturating_sub(1))
            } else {
                None
            };
            let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(responses[focused].id, filter));
            if let Some(next) = next {
                responses[next].request_focus();
                chosen = Some(next);
            }
        }
    });
    let whole = ui.max_rect().x_range();
    ui.painter().hline(whole, row.response.rect.bottom(), Stroke::new(stroke::THIN, t.line));
    chosen.filter(|index| *index != selected)
}
