//! Typed text: what egui's `TextEdit` needs to show and walk through Arabic.

use std::sync::Arc;

use egui::{Color32, Event, Galley, Id, Key, Ui, text::LayoutJob, text_edit::TextEditState};

use super::{Style, bidi, cache};
use crate::ui::Dir;

/// A layouter for `TextEdit::layouter`.
pub fn layout(ui: &Ui, text: &str, style: Style, color: Color32, wrap_width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), style.format(color));
    job.wrap.max_width = wrap_width;
    let dir = Dir::of(ui);
    if bidi::is_needed(text) {
        return cache::layout(ui, job, bidi::Alignment::Fill, dir);
    }
    job.halign = if dir.is_rtl() { egui::Align::RIGHT } else { egui::Align::LEFT };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Where typed text stands in its field.
pub fn align(ui: &Ui, text: &str) -> egui::Align {
    let reads_from_right = Dir::of(ui).is_rtl() || starts_right_to_left(text);
    if reads_from_right { egui::Align::RIGHT } else { egui::Align::LEFT }
}

fn starts_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| bidi::is_needed(c.encode_utf8(&mut [0; 4])))
}

/// Makes ← and → move as they look: `TextEdit` moves by logical position. Call before the field.
pub fn swap_arrows(ui: &Ui, field: Id, text: &str) {
    if !ui.memory(|memory| memory.has_focus(field)) {
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
