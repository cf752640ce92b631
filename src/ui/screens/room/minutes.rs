//! What was noted under an item: for items without a work of their own, and as a list under others.

use egui::{ScrollArea, Ui};

use super::{Stage, Step, act::Head, height_left};
use crate::{
    commands::{NoteCommand, PreparationCommand},
    domain::{Id, ItemKind, NoteKind, agenda::CARRIED_TOO_OFTEN, kind},
    i18n::date,
    queries::{agenda::soonest, room::Note},
    sentences::agenda as words,
    ui::{
        Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, EmptyState, Notice, icon_button, separator},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) -> Step {
    let t = cx.t;
    let Some(item) = stage.item else { return Step::Stay };
    let promised = soonest(stage.room.meeting.date);
    let month = date::month_long(cx.language, promised);
    let put_off = t.agenda_park_next(month.as_str());
    let may = stage.room.is_in_session() && item.kind == ItemKind::Other && !item.done && !cx.is_read_only();
    let head = Head {
        title: item.title.get(cx.language),
        subtitle: t.room_other_hint(),
        primary: t.room_next_item(),
        secondary: may.then_some(put_off.as_str()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let carried = words::carried(t, item.carried);
    if item.carried >= CARRIED_TOO_OFTEN {
        Notice::warn(item.title.get(cx.language), &carried).show(ui);
    } else if !carried.is_empty() {
        text::secondary(ui, carried);
    }
    if pressed.secondary {
        // Another month, or a reason, is set in the parking lot.
        let (reason, note) = (String::new(), t.agenda_park_note(month));
        cx.act(PreparationCommand::Park { item: item.id, promised, reason, note });
        return Step::Done;
    }
    notes_of(ui, cx, stage, Some(item.id));
    if pressed.primary { Step::Done } else { Step::Stay }
}

/// The notes of an item in a card; an empty state where there are none.
pub(super) fn notes_of(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, item: Option<Id<kind::AgendaItem>>) {
    let t = cx.t;
    let notes: Vec<&Note> =
        stage.room.notes.iter().filter(|note| note.item == item && note.kind == NoteKind::Note).collect();
    if notes.is_empty() {
        EmptyState::new(t.room_no_notes(), t.room_no_notes_hint()).show(ui);
        return;
    }
    Card::new().title(t.room_notes()).show(ui, |ui| {
        let height = (height_left(ui) - 2.0 * space::L).max(size::ROW);
        ScrollArea::vertical().id_salt("notes").auto_shrink([false, true]).max_height(height).show(ui, |ui| {
            for note in notes {
                note_row(ui, cx, stage, note);
            }
        });
    });
}

/// One note with a way to take it away.
pub(super) fn note_row(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, note: &Note) {
    let t = Tokens::of(ui);
    let code = note.number.clone().unwrap_or_else(|| {
        let element = note.element.and_then(|id| stage.room.element(id)).map(|element| element.code.clone());
        element.unwrap_or_default()
    });
    Dir::row(ui, |ui| {
        let room = ui.available_width() - size::CONTROL_SMALL - space::S;
        let words = Text::new(if code.is_empty() { code } else { format!("{code} ") }).style(text::BODY_STRONG);
        ui.add(words.then(note.text.as_str(), text::BODY, t.ink).wrap().max_width(room));
        if stage.room.is_in_session() && icon_button(ui, Icon::X, cx.t.app_remove()).clicked() {
            cx.act(NoteCommand::Remove { note: note.id });
        }
    });
    separator(ui);
}
