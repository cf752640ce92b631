//! Words that lead to another record.

use egui::{Color32, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::{basics, button::paint_tinted};
use crate::ui::{
    Tokens,
    text::{self, Fit},
    tokens::{radius, stroke},
};

/// Words in the accent colour that begin where text begins and wrap where text wraps.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// if lajna::ui::widgets::link(ui, "P-017 Weak profiles").clicked() {}
/// # }
/// ```
pub fn link(ui: &mut Ui, words: &str) -> Response {
    let t = Tokens::of(ui);
    let galley = text::layout(ui, words, text::BODY_MEDIUM, Color32::PLACEHOLDER, Fit::Wrap(ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    if ui.is_rect_visible(rect) {
        paint_tinted(ui, rect, &galley, if response.hovered() { t.accent_hover } else { t.accent });
        if response.hovered() {
            let line = Stroke::new(stroke::THIN, t.accent_hover);
            ui.painter().hline(rect.x_range(), rect.bottom() - stroke::THIN, line);
        }
        basics::focus_ring_if(ui, &response, radius::CELL);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, words));
    response
}
