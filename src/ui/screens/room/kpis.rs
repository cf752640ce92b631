//! The KPIs of the month under review: what needs a word first, and what the committee said.

use std::collections::HashMap;

use egui::{ScrollArea, Ui, vec2};

use super::{Stage, Step, act::Head, evidence, height_left, signals};
use crate::{
    analysis::signal::Variation,
    commands::NoteCommand,
    domain::{Id, Month, NoteKind, kind},
    i18n::{Messages, Quantity, date},
    queries::{kpi::Kpi, room::Room, signal::Signal},
    ui::{
        Cx, Dir, Icon, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Column, EmptyState, Table, TextField, icon_button, key_values, separator},
    },
};

#[derive(Default)]
pub(super) struct State {
    selected: Option<Id<kind::Kpi>>,
    comments: HashMap<Id<kind::Kpi>, String>,
    signals: signals::State,
}

impl State {
    pub(super) const fn chosen(&self) -> Option<Id<kind::Kpi>> {
        self.selected
    }

    pub(super) fn choose(&mut self, kpi: Id<kind::Kpi>) {
        self.selected = Some(kpi);
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    let month = room.meeting.review_month;
    let mut kpis: Vec<&Kpi> = room.kpis.iter().collect();
    // Open signals first: they keep the meeting from being closed.
    kpis.sort_by_key(|kpi| (signal_rank(room, kpi), kpi.need(month)));
    let is_open = |kpi: &&&Kpi| signal_rank(room, kpi) == 0;
    if state.signals.answer(cx) || state.selected.is_none() {
        state.selected = kpis.iter().find(is_open).map(|kpi| kpi.card.id).or(state.selected);
    }
    let open = room.signals.iter().filter(|signal| signal.disposition.is_none()).count();
    let hint = t.room_kpis_hint(date::month_long(cx.language, month));
    let subtitle = if open > 0 { t.room_signals_open(open) } else { hint };
    let begun = state.signals.is_begun(state.selected);
    let primary = if begun { t.room_record_next() } else { t.room_next_item() };
    let head = Head { title: t.agenda_kind_kpis(), subtitle: &subtitle, primary, ..Head::default() };
    let pressed = head.show(ui, stage.enter);
    if kpis.is_empty() {
        EmptyState::new(t.room_no_kpis(), t.room_no_kpis_hint()).show(ui);
    }
    if state.selected.is_none_or(|id| kpis.iter().all(|kpi| kpi.card.id != id)) {
        state.selected = kpis.first().map(|kpi| kpi.card.id);
    }
    Dir::columns(ui, &[2.0, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().flush().show(ui, |ui| table(ui, cx, state, stage, &kpis));
        } else if let Some(kpi) = kpis.iter().find(|kpi| Some(kpi.card.id) == state.selected) {
            let scroll = ScrollArea::vertical().id_salt("one KPI").auto_shrink([false, true]);
            scroll.max_height(height_left(ui)).show(ui, |ui| {
                Card::new().show(ui, |ui| one(ui, cx, state, stage, kpi));
            });
        }
    });
    match (pressed.primary, begun) {
        (true, true) => {
            if let Some(kpi) = kpis.iter().find(|kpi| Some(kpi.card.id) == state.selected) {
                state.signals.submit(cx, stage, kpi);
            }
            Step::Stay
        }
        (true, false) => Step::Done,
        (false, _) => Step::Stay,
    }
}

/// KPIs with an open signal, then those whose signal was answered, then the others.
fn signal_rank(room: &Room, kpi: &Kpi) -> u8 {
    match signal_of(room, kpi) {
        Some(signal) if signal.disposition.is_none() => 0,
        Some(_) => 1,
        None => 2,
    }
}

fn signal_of<'a>(room: &'a Room, kpi: &Kpi) -> Option<&'a Signal> {
    room.signals.iter().find(|signal| signal.kpi.id == kpi.card.id)
}

/// What the column says: an open signal first, or else how the value stands to the target.
fn reading<'a>(t: &'a Messages, room: &Room, kpi: &Kpi, month: Month) -> (&'a str, Ink) {
    match signal_of(room, kpi) {
        Some(signal) => match &signal.disposition {
            None => (t.label(signal.variation), Ink::of(signal.variation)),
            Some(done) => (t.label(done.kind), Ink::Calm),
        },
        None => {
            let (words, concern) = evidence::reading_words(t, kpi, month);
            (words, if concern { Ink::Bad } else { Ink::Calm })
        }
    }
}

/// How words in the column are told apart: never by colour alone.
#[derive(Clone, Copy)]
enum Ink {
    Good,
    Bad,
    Calm,
}

impl Ink {
    const fn of(variation: Variation) -> Self {
        match variation {
            Variation::Improving => Self::Good,
            Variation::Worsening => Self::Bad,
            Variation::Routine | Variation::TooFew | Variation::Changed => Self::Calm,
        }
    }
}

fn table(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, stage: &Stage<'_>, kpis: &[&Kpi]) {
    let (t, room) = (cx.t, stage.room);
    let month = room.meeting.review_month;
    let selected = kpis.iter().position(|kpi| Some(kpi.card.id) == state.selected);
    let wide = ui.available_width() >= WITH_PREVIOUS;
    let mut table = Table::new("kpis", t.nav_kpis())
        .column(Column::exact(t.app_code(), 36.0))
        .column(Column::share(t.term_kpi_short(), 1.0))
        .column(Column::exact(t.room_value(), 72.0).numeric());
    if wide {
        table = table.column(Column::exact(t.room_previous_value(), 76.0).numeric());
    }
    let table = table
        .column(Column::exact(t.term_target(), 72.0).numeric())
        .column(Column::exact(t.term_trend(), 80.0))
        .column(Column::exact(t.room_reading(), 146.0))
        .selected(selected)
        .max_height(height_left(ui) - size::ROW);
    let name = |row: usize| {
        let kpi = kpis[row];
        let (words, _) = reading(t, room, kpi, month);
        format!("{} {}, {}, {words}", kpi.card.code, kpi.card.label(cx.language), evidence::value(cx, room, kpi, month))
    };
    let tokens = Tokens::of(ui);
    let last = if wide { 6 } else { 5 };
    let done = table.show(ui, kpis.len(), name, |ui, row, column| {
        let kpi = kpis[row];
        let target = || {
            let quantity = Quantity::new(cx.language, kpi.card.unit, &room.currency);
            kpi.target(month).map_or_else(|| "–".to_owned(), |target| quantity.format(target, kpi.card.decimals))
        };
        match column {
            0 => text::strong(ui, kpi.card.code.as_str()),
            1 => text::body(ui, kpi.card.label(cx.language)),
            2 => text::strong(ui, evidence::value(cx, room, kpi, month)),
            3 if wide => text::secondary(ui, evidence::value(cx, room, kpi, month.previous())),
            _ if column == last - 2 => text::secondary(ui, target()),
            _ if column == last - 1 => {
                evidence::line(ui, cx, kpi, month, vec2(ui.available_width(), size::ROW - space::XS))
            }
            _ => {
                let (words, ink) = reading(t, room, kpi, month);
                let color = match ink {
                    Ink::Good => tokens.good,
                    Ink::Bad => tokens.bad,
                    Ink::Calm => tokens.ink2,
                };
                ui.add(Text::new(words).style(text::SMALL_MEDIUM).color(color).elide())
            }
        };
    });
    if let Some(kpi) = done.selected.and_then(|row| kpis.get(row)) {
        state.selected = Some(kpi.card.id);
    }
}

/// A table as wide as this has room for the value of the month before, which is also said beside it.
const WITH_PREVIOUS: f32 = 760.0;

fn one(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, kpi: &Kpi) {
    let (t, room) = (cx.t, stage.room);
    let month = room.meeting.review_month;
    ui.spacing_mut().item_spacing.y = space::S;
    let title = format!("{} {}", kpi.card.code, kpi.card.label(cx.language));
    text::heading(ui, title);
    text::small(ui, kpi.card.name.get(cx.language));
    evidence::line(ui, cx, kpi, month, vec2(ui.available_width(), 72.0));
    if let Some(signal) = signal_of(room, kpi) {
        signals::show(ui, cx, &mut state.signals, stage, signal, kpi);
    }
    let (value, previous) = (evidence::value(cx, room, kpi, month), evidence::value(cx, room, kpi, month.previous()));
    let mut pairs = vec![(t.room_value(), value.as_str()), (t.room_previous_value(), previous.as_str())];
    let reading = kpi.reading(month);
    let remark = reading.map_or("", |reading| reading.remark.as_str());
    let reason = reading.map_or("", |reading| reading.reason.as_str());
    for (name, words) in [(t.app_note(), remark), (t.app_reason(), reason)] {
        if !words.is_empty() {
            pairs.push((name, words));
        }
    }
    key_values(ui, &pairs);
    if Button::quiet(t.room_open_record()).small().show(ui).clicked() {
        cx.go(Route::Kpi(kpi.card.id));
    }
    separator(ui);
    for note in room.notes.iter().filter(|note| note.kpi == Some(kpi.card.id)) {
        Dir::row(ui, |ui| {
            let room = ui.available_width() - size::CONTROL_SMALL - space::S;
            let words = Text::new(format!("{}: ", t.label(note.kind))).style(text::BODY_STRONG);
            ui.add(words.then(note.text.as_str(), text::BODY, Tokens::of(ui).ink).wrap().max_width(room));
            if icon_button(ui, Icon::X, t.app_remove()).clicked() {
                cx.act(NoteCommand::Remove { note: note.id });
            }
        });
    }
    let comment = state.comments.entry(kpi.card.id).or_default();
    TextField::new(t.room_comment(), comment).lines(3).show(ui);
    let empty = comment.trim().is_empty().then(|| t.room_type_first());
    Dir::wrapped_row(ui, |ui| {
        for (kind, label) in [(NoteKind::Note, t.room_add_comment()), (NoteKind::DataGap, t.room_add_data_gap())] {
            if Button::secondary(label).small().disabled_because(empty).show(ui).clicked() {
                let (meeting, item) = (room.meeting.id, stage.item.map(|item| item.id));
                let text = std::mem::take(comment);
                cx.act(NoteCommand::Add { meeting, kind, item, element: None, kpi: Some(kpi.card.id), text });
            }
        }
    });
}
