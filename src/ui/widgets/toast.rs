//! What just happened, with a way back; stands above the status line until it is closed.

use egui::{Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Stroke, vec2};

use super::{Button, icon_button};
use crate::ui::{
    Dir, Icon, Tokens, Words,
    text::{self, Text},
    tokens::{radius, size, space, stroke},
};

/// What the person did with a toast in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAnswer {
    None,
    Undo,
    Close,
}

/// A strip with a sentence; `undo` offers the way back. The caller decides how long it stays.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::{ToastAnswer, toast};
/// if toast(ui, "Rating 2 recorded for E09.", true) == ToastAnswer::Undo {}
/// # }
/// ```
pub fn toast(ctx: &Context, sentence: &str, undo: bool) -> ToastAnswer {
    let t = Tokens::of_context(ctx);
    let words = Words::of(ctx);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(stroke::THIN, t.edge))
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::symmetric(space::M as i8, space::XS as i8));
    let shown = Area::new(Id::unique("lajna toast"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -(size::STATUS_LINE + space::M)))
        .show(ctx, |ui| {
            frame
                .show(ui, |ui| {
                    let gap = ui.spacing().item_spacing.x;
                    let undo_width =
                        text::width(ui, &words.undo, text::BODY_STRONG) + size::ICON + 3.0 * space::S + gap;
                    let width = size::ICON
                        + gap
                        + text::width(ui, sentence, text::BODY)
                        + if undo { undo_width } else { 0.0 }
                        + gap
                        + size::CONTROL_SMALL;
                    let row = vec2(width.ceil(), size::CONTROL_SMALL);
                    ui.allocate_ui_with_layout(row, Dir::of(ui).row_layout(), |ui| {
                        Icon::CircleCheck.small(ui, t.accent);
                        ui.add(Text::new(sentence).free());
                        let undone = undo && Button::quiet(&words.undo).icon(Icon::Undo).small().show(ui).clicked();
                        let closed = icon_button(ui, Icon::X, &words.close).clicked();
                        match (undone, closed) {
                            (true, _) => ToastAnswer::Undo,
                            (_, true) => ToastAnswer::Close,
                            _ => ToastAnswer::None,
                        }
                    })
                    .inner
                })
                .inner
        });
    // read out without moving the focus
    ctx.accesskit_node_builder(shown.response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
        node.set_label(sentence);
    });
    shown.inner
}
