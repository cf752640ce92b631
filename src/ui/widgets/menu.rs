//! A button that opens a short list of acts.

use egui::{EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::Button;
use crate::ui::{
    Dir, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space},
};

/// Shows `acts` below the button; gives the one that was chosen in this frame. Enter opens, ↑ ↓ walk, Enter
/// chooses, Esc closes.
pub fn menu(ui: &mut Ui, button: Button<'_>, acts: &[&str]) -> Option<usize> {
    let response = button.show(ui);
    let popup = Popup::default_response_id(&response);
    let marked_id = popup.with("marked");
    let was_open = Popup::is_id_open(ui, popup);
    let mut marked = ui.data(|data| data.get_temp::<usize>(marked_id)).unwrap_or(0);
    let by_key = if was_open {
        keys(ui, &response, acts.len(), &mut marked)
    } else {
        marked = 0;
        None
    };
    ui.data_mut(|data| data.insert_temp(marked_id, marked));
    let width = acts.iter().map(|words| room(ui, words)).fold(0.0, f32::max);
    let by_pointer = Popup::from_toggle_button_response(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .align(if Dir::of(ui).is_rtl() { egui::RectAlign::BOTTOM_START } else { egui::RectAlign::BOTTOM_END })
        .width(width)
        .show(|ui| list(ui, popup, acts, marked))
        .and_then(|shown| shown.inner);
    if by_key.is_some() {
        Popup::close_id(ui, popup);
    }
    by_key.or(by_pointer)
}

fn room(ui: &Ui, words: &str) -> f32 {
    text::layout(ui, words, text::BODY, Tokens::of(ui).ink, Fit::Free).size().x + 2.0 * space::S
}

/// Keys while the list is open; the act that they chose.
fn keys(ui: &Ui, button: &Response, count: usize, marked: &mut usize) -> Option<usize> {
    if !button.has_focus() || count == 0 {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        *marked = (*marked + 1).min(count - 1);
    } else if pressed(Key::ArrowUp) {
        *marked = marked.saturating_sub(1);
    }
    button.clicked().then_some(*marked)
}

fn list(ui: &mut Ui, popup: Id, acts: &[&str], marked: usize) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut chosen = None;
    for (index, words) in acts.iter().enumerate() {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::CONTROL_SMALL));
        // The focus stays on the button: arrow keys walk the list from there.
        let response = ui.interact(rect, popup.with(("act", index)), Sense::CLICK);
        let t = Tokens::of(ui);
        if index == marked || response.hovered() {
            ui.painter().rect_filled(rect, radius::CELL, t.accent_tint);
        }
        let inner = rect.width() - 2.0 * space::S;
        let galley = text::layout(ui, words, text::BODY, t.ink, Fit::line(inner));
        text::paint(ui, Dir::of(ui).place(rect, space::S, inner), galley);
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, words));
        if response.clicked() {
            chosen = Some(index);
        }
    }
    chosen
}
