//! The parking lot: matters that wait for a later meeting, and how often they have been put off.

use egui::Ui;

use super::{card, months, two_lines};
use crate::{
    commands::{Field, PreparationCommand},
    domain::{Id, ItemKind, Names, Subject, agenda::CARRIED_TOO_OFTEN, kind},
    queries::agenda::{Parked, Preparation, soonest},
    sentences::agenda as words,
    ui::{
        Cx, Dir, Icon, Tokens,
        forms::Fault,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Badge, Button, Column, EmptyState, Select, Table, TextField, Tint, separator},
    },
};

pub struct State {
    selected: Option<Id<kind::ParkedMatter>>,
    title: String,
    minutes: String,
    reason: String,
    month: usize,
    ticket: Option<Ticket>,
    fault: Fault,
}

impl Default for State {
    fn default() -> Self {
        Self {
            selected: None,
            title: String::new(),
            minutes: "10".to_owned(),
            reason: String::new(),
            month: 0,
            ticket: None,
            fault: Fault::default(),
        }
    }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, model: &Preparation) {
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        *state = match answer {
            Ok(_) => State { selected: state.selected, ..State::default() },
            Err(refusal) => State { ticket: None, fault: Fault::of(cx.t, &refusal), ..std::mem::take(state) },
        };
    }
    if model.waiting.iter().all(|parked| Some(parked.id) != state.selected) {
        state.selected = model.waiting.first().map(|parked| parked.id);
    }
    let read_only = cx.is_read_only();
    card(ui, |ui| {
        if model.waiting.is_empty() {
            let t = cx.t;
            EmptyState::new(t.agenda_parked_none_title(), t.agenda_parked_none_hint()).show(ui);
        } else {
            let height = (ui.available_height() - FORM).max(size::ROW_TWO_LINES);
            list(ui, cx, state, model, height);
        }
        if read_only {
            return;
        }
        egui::Frame::new().inner_margin(egui::Margin::symmetric(space::M as i8, space::XS as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if let Some(parked) = model.waiting.iter().find(|parked| Some(parked.id) == state.selected) {
                acts(ui, cx, model, parked);
                separator(ui);
            }
            form(ui, cx, state, model);
        });
    });
}

/// The acts of the selected matter and the form for a new one.
const FORM: f32 = 286.0;

fn list(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, model: &Preparation, height: f32) {
    let (t, tokens) = (cx.t, Tokens::of(ui));
    let title = |parked: &Parked| parked.title.get(cx.language).to_owned();
    let selected = model.waiting.iter().position(|parked| Some(parked.id) == state.selected);
    let done = Table::new("parked", &t.agenda_parked_tab(model.waiting.len()))
        .column(Column::share("", 1.0))
        .column(Column::exact("", 88.0))
        .without_header()
        .row_height(size::ROW_TWO_LINES)
        .selected(selected)
        .max_height(height)
        .show(
            ui,
            model.waiting.len(),
            |row| format!("{}, {}", title(&model.waiting[row]), words::parked(t, &model.waiting[row])),
            |ui, row, column| {
                let parked = &model.waiting[row];
                if column == 0 {
                    let color = if parked.carried >= CARRIED_TOO_OFTEN { tokens.bad } else { tokens.ink2 };
                    two_lines(ui, (&title(parked), text::BODY_MEDIUM), (&words::parked(t, parked), color));
                } else {
                    ui.add(Badge::new(Tint::Outline, &t.count_minutes(parked.minutes)));
                }
            },
        );
    if let Some(row) = done.selected {
        state.selected = model.waiting.get(row).map(|parked| parked.id);
    }
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, model: &Preparation, parked: &Parked) {
    let t = cx.t;
    let (choices, words) = months(t, soonest(model.meeting.date).previous());
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if Button::secondary(t.agenda_park_now()).icon(Icon::Check).small().show(ui).clicked() {
            cx.act(PreparationCommand::Accept {
                meeting: model.meeting.id,
                subject: Subject::Parked(parked.id),
                kind: ItemKind::Other,
                title: parked.title.clone(),
                minutes: parked.minutes,
            });
        }
        let chosen = choices.iter().position(|month| *month == parked.promised);
        let picked = Dir::field(ui, 170.0, |ui| {
            Select::new(t.agenda_park_until(), &words).selected(chosen).label_hidden().small().width(170.0).show(ui)
        });
        if let Some(promised) = picked.inner.and_then(|index| choices.get(index)) {
            cx.act(PreparationCommand::Promise { matter: parked.id, promised: *promised });
        }
        if Button::quiet(t.agenda_park_drop()).icon(Icon::Trash).small().show(ui).clicked() {
            cx.act(PreparationCommand::Drop { matter: parked.id });
        }
    });
}

fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, model: &Preparation) {
    let t = cx.t;
    let (choices, words) = months(t, soonest(model.meeting.date));
    let fault = state.fault.clone();
    TextField::new(t.agenda_park_matter(), &mut state.title).error(fault.at(Field::Title)).show(ui);
    Dir::columns(ui, &[2.0, 1.0], space::M, |ui, column| {
        if column == 0 {
            let chosen = Select::new(t.agenda_park_until(), &words).selected(Some(state.month)).show(ui);
            state.month = chosen.unwrap_or(state.month);
        } else {
            let minutes = TextField::new(t.agenda_park_minutes(), &mut state.minutes).numeric().limit(3);
            minutes.error(fault.at(Field::Minutes)).show(ui);
        }
    });
    TextField::new(t.agenda_park_reason(), &mut state.reason).show(ui);
    fault.notice(ui, &[Field::Title, Field::Minutes]);
    if Button::secondary(t.agenda_park_add()).icon(Icon::Plus).small().name(t.agenda_park_new()).show(ui).clicked() {
        let title = state.title.trim();
        let title = if title.is_empty() { Names::default() } else { Names::same(title) };
        match (state.minutes.trim().parse(), choices.get(state.month)) {
            (Ok(minutes), Some(promised)) => {
                let (promised, reason) = (*promised, state.reason.clone());
                state.ticket = Some(cx.submit(PreparationCommand::ParkNew { title, minutes, promised, reason }));
            }
            _ => state.fault = Fault::of(t, &crate::commands::Refusal::Invalid(Field::Minutes)),
        }
    }
}
