//! Typed text: what egui's `TextEdit` needs to show and walk through Arabic.

use std::sync::Arc;

use egui::{
    Color32, Event, Galley, Id, Key, Ui, Vec2,
    text::{CCursor, CCursorRange, CharIndex, LayoutJob},
    text_edit::{TextEditOutput, TextEditState},
};

use super::{Style, bidi, cache};
use crate::ui::Dir;

/// A layouter for `TextEdit::layouter`. A path runs from the left in every language.
pub fn layout(ui: &Ui, text: &str, style: Style, color: Color32, wrap_width: f32, is_path: bool) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), style.format(color));
    job.wrap.max_width = wrap_width;
    let dir = Dir::of(ui);
    if bidi::is_needed(text) {
        let alignment = if is_path { bidi::Alignment::FillFromLeft } else { bidi::Alignment::Fill };
        return cache::layout(ui, job, alignment, dir);
    }
    job.halign = if dir.is_rtl() && !is_path { egui::Align::RIGHT } else { egui::Align::LEFT };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Where typed text stands in its field.
pub fn align(ui: &Ui, text: &str, is_path: bool) -> egui::Align {
    let reads_from_right = !is_path && (Dir::of(ui).is_rtl() || starts_right_to_left(text));
    if reads_from_right { egui::Align::RIGHT } else { egui::Align::LEFT }
}

fn starts_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| bidi::is_needed(c.encode_utf8(&mut [0; 4])))
}

/// Makes ← and → move as they look: `TextEdit` moves by logical position. Call before the field.
pub fn swap_arrows(ui: &Ui, field: Id, text: &str, is_path: bool) {
    if is_path || !ui.memory(|memory| memory.has_focus(field)) {
        return;
    }
    let Some(cursor) = TextEditState::load(ui, field).and_then(|state| state.cursor.char_range()) else { return };
    let before: usize = text.char_indices().nth(cursor.primary.index.0).map_or(text.len(), |(at, _)| at);
    let start = text[..before].rfind('\n').map_or(0, |at| at + 1);
    let end = text[before..].find('\n').map_or(text.len(), |at| before + at);
    if !starts_right_to_left(&text[start..end]) {
        return;
    }
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Key { key, .. } = event {
                *key = match *key {
                    Key::ArrowLeft => Key::ArrowRight,
                    Key::ArrowRight => Key::ArrowLeft,
                    other => other,
                };
            }
        }
    });
}

/// The cursor nearest to a place in the galley. egui's own search takes it for granted that the
/// characters of a line go from left to right.
pub fn cursor_at(galley: &Galley, place: Vec2) -> CCursor {
    let mut first = 0;
    let mut best = (f32::INFINITY, CCursor::default());
    for row in &galley.rows {
        let count = row.glyphs.len();
        let above_or_below = (row.min_y() - place.y).max(place.y - row.max_y()).max(0.0);
        for column in 0..=count {
            let x = row.pos.x + row.x_offset(CharIndex(column));
            let distance = above_or_below * 1000.0 + (x - place.x).abs();
            if distance < best.0 {
                best = (distance, CCursor { index: CharIndex(first + column), prefer_next_row: column < count });
            }
        }
        first += count + usize::from(row.ends_with_newline);
    }
    best.1
}

/// Puts the cursor where the pointer is, in text that needs ordering. Call after the field.
pub fn correct_pointer(ui: &Ui, output: TextEditOutput) {
    let TextEditOutput { response, galley, galley_pos, mut state, .. } = output;
    if !bidi::is_needed(galley.text()) {
        return;
    }
    let Some(pointer) = response.interact_pointer_pos() else { return };
    let pressed = ui.input(|input| input.pointer.any_pressed());
    if !pressed && !response.dragged() {
        return;
    }
    let primary = cursor_at(&galley, pointer - galley_pos);
    let range = match state.cursor.char_range() {
        Some(range) if !pressed => CCursorRange { primary, ..range },
        _ => CCursorRange::one(primary),
    };
    state.cursor.set_char_range(Some(range));
    state.store(ui, response.id);
    ui.request_repaint();
}
