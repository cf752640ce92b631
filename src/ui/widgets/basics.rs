//! Tooltip, focus ring, frames: what other widgets are made of.

use egui::{Color32, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::{
    Tokens,
    text::{self, Text},
    tokens::{radius, size, space, stroke},
};

/// Adds a tooltip, in reading order.
pub fn tooltip(response: Response, text: &str) -> Response {
    let show = |ui: &mut Ui| {
        ui.set_max_width(size::TOOLTIP);
        ui.add(Text::new(text).style(text::SMALL).wrap());
    };
    response.on_hover_ui(show).on_disabled_hover_ui(show)
}

/// Gives assistive tools a longer explanation of a widget ("why can I not press this?").
pub fn describe(ui: &Ui, response: &Response, description: &str) {
    ui.accesskit_node_builder(response.id, |node| node.set_description(description));
}

/// The 2 px ring, 2 px away, that shows where the keyboard is.
pub fn focus_ring(ui: &Ui, rect: Rect, corner: u8) {
    let ring = Stroke::new(stroke::FOCUS, Tokens::of(ui).accent);
    let away = rect.expand(stroke::FOCUS_GAP);
    ui.painter().rect_stroke(away, corner + stroke::FOCUS_GAP as u8, ring, StrokeKind::Outside);
}

/// Draws the ring if the widget has the focus.
pub fn focus_ring_if(ui: &Ui, response: &Response, corner: u8) {
    if response.has_focus() {
        focus_ring(ui, response.rect, corner);
    }
}

/// A filled and outlined rectangle.
pub fn frame(ui: &Ui, rect: Rect, corner: u8, fill: Color32, outline: Color32) {
    ui.painter().rect(rect, corner, fill, Stroke::new(stroke::THIN, outline), StrokeKind::Inside);
}

/// A dashed outline: empty states, open cells.
pub fn dashed_frame(ui: &Ui, rect: Rect, color: Color32) {
    let rect = rect.shrink(0.5);
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(egui::Shape::dashed_line(&corners, Stroke::new(stroke::THIN, color), 3.0, 2.0));
}

/// A horizontal hairline over the whole width.
pub fn separator(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), stroke::THIN), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(stroke::THIN, Tokens::of(ui).grid));
}

/// `Ctrl+K` in a small outlined box; never mirrored.
pub fn keyboard_hint(ui: &mut Ui, keys: &str) -> Response {
    let t = Tokens::of(ui);
    let galley = text::layout(ui, keys, text::SMALL, t.ink3, text::Fit::Free);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(space::S, space::XS), Sense::hover());
    frame(ui, rect, radius::CELL, t.surface, t.line);
    text::paint_aligned(ui.painter(), rect, egui::Align2::CENTER_CENTER, galley);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, keys));
    response
}

/// Progress from 0 to 1 as a thin bar; `name` says of what.
pub fn progress(ui: &mut Ui, name: &str, share: f32) -> Response {
    let t = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), space::XS), Sense::hover());
    let share = share.clamp(0.0, 1.0);
    ui.painter().rect_filled(rect, 2, t.line);
    let done = crate::ui::Dir::of(ui).place(rect, 0.0, rect.width() * share);
    ui.painter().rect_filled(done, 2, t.accent);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(share));
        info
    });
    response
}

/// Makes lists in this ui show a thin handle also while the pointer is elsewhere: that a list of whole rows
/// goes on below its edge is not seen otherwise. For rows with a margin, which the handle lies in.
pub fn show_scroll_handle(ui: &mut Ui) {
    ui.spacing_mut().scroll.dormant_handle_opacity = HANDLE;
}

const HANDLE: f32 = 0.18;

/// A filled triangle around `center`: up or down.
pub(super) fn triangle(painter: &egui::Painter, center: Pos2, side: f32, up: bool, color: Color32) {
    let (half, tall) = (side / 2.0, side * 0.42 * if up { -1.0 } else { 1.0 });
    let points = vec![center + vec2(0.0, tall), center + vec2(half, -tall), center + vec2(-half, -tall)];
    painter.add(egui::Shape::convex_polygon(points, color, Stroke::NONE));
}
