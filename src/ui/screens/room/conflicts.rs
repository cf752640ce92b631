//! Declarations of interest: who, in what, and what that person does meanwhile. "None" is a record too.

use egui::Ui;

use super::{Stage, Step, act::Head};
use crate::{
    commands::{AttendanceCommand, Field},
    domain::{AttendanceStatus, ConflictAction, Id, kind},
    queries::attendance::{About, Attendee},
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens,
        forms::Fault,
        screen::Ticket,
        text::{self, Text},
        tokens::space,
        widgets::{Button, Card, EmptyState, Segmented, Select, TextField, field_label, icon_button, separator},
    },
};

pub(super) struct State {
    who: usize,
    /// Index into the subjects; 0: in general.
    about: usize,
    text: String,
    action: ConflictAction,
    ticket: Option<Ticket>,
    fault: Fault,
}

impl Default for State {
    fn default() -> Self {
        Self {
            who: 0,
            about: 0,
            text: String::new(),
            action: ConflictAction::Leaves,
            ticket: None,
            fault: Fault::default(),
        }
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        *state = match answer {
            Ok(_) => State::default(),
            Err(refusal) => State { ticket: None, fault: Fault::of(t, &refusal), ..std::mem::take(state) },
        };
    }
    let settled = room.meeting.no_conflicts || !room.conflicts.is_empty();
    let head = Head {
        title: t.agenda_kind_conflicts(),
        subtitle: t.room_conflicts_hint(),
        primary: if settled { t.room_next_item() } else { t.room_none_declared() },
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    Dir::columns(ui, &[1.3, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().title(t.room_declared()).show(ui, |ui| declared(ui, cx, stage));
        } else {
            Card::new().title(t.room_declare()).show(ui, |ui| declare(ui, cx, state, stage));
        }
    });
    match (pressed.primary, settled) {
        (true, true) => Step::Done,
        (true, false) => {
            cx.act(AttendanceCommand::DeclareNoConflicts { meeting: room.meeting.id, none: true });
            Step::Done
        }
        (false, _) => Step::Stay,
    }
}

fn declared(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) {
    let (t, room) = (cx.t, stage.room);
    if room.conflicts.is_empty() {
        if room.meeting.no_conflicts {
            text::body(ui, t.minutes_none_declared());
        } else {
            EmptyState::new(t.room_nothing_declared_yet(), t.room_conflicts_hint()).show(ui);
        }
        return;
    }
    for conflict in &room.conflicts {
        let who = room.attendees.iter().find(|attendee| attendee.id == conflict.attendee);
        Dir::row(ui, |ui| {
            text::strong(ui, who.map_or("", |who| who.name_in(cx.language)));
            text::small(ui, format!("{} {}", conflict.about, t.label(conflict.action)));
            Dir::at_trailing_end(ui, |ui| {
                if icon_button(ui, Icon::X, t.app_remove()).clicked() {
                    cx.act(AttendanceCommand::WithdrawConflict { conflict: conflict.id });
                }
            });
        });
        text::paragraph(ui, conflict.text.as_str());
        let about = match (conflict.item, conflict.element) {
            (Some(item), _) => About::Item(item),
            (None, Some(element)) => About::Element(element),
            (None, None) => About::Meeting,
        };
        let about = (about, conflict.about.as_str());
        if let Some(sum) = sentences::quorum::recusal(t, &room.attendees, &room.conflicts, &room.rule, about) {
            ui.add(Text::new(sum).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
        }
        separator(ui);
    }
}

fn declare(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let (t, room, language) = (cx.t, stage.room, cx.language);
    ui.spacing_mut().item_spacing.y = space::S;
    let called =
        |attendee: &&Attendee| !matches!(attendee.status, AttendanceStatus::Absent | AttendanceStatus::Excused);
    let people: Vec<&Attendee> = room.attendees.iter().filter(called).collect();
    let names: Vec<String> = people
        .iter()
        .map(|attendee| format!("{} · {}", attendee.name_in(language), attendee.title.get(language)))
        .collect();
    state.who = Select::new(t.room_conflict_who(), &names).selected(Some(state.who)).show(ui).unwrap_or(state.who);

    let items = room.agenda.iter().map(|item| format!("{} {}", item.number, item.title.get(language)));
    let elements = room.elements.iter().map(|element| format!("{} {}", element.code, element.short.get(language)));
    let subjects: Vec<String> =
        std::iter::once(t.room_conflict_general().to_owned()).chain(items).chain(elements).collect();
    let about = Select::new(t.room_conflict_about(), &subjects).selected(Some(state.about)).show(ui);
    state.about = about.unwrap_or(state.about);

    TextField::new(t.room_conflict_text(), &mut state.text)
        .lines(2)
        .required()
        .error(state.fault.at(Field::Text))
        .show(ui);
    field_label(ui, t.room_conflict_action(), false);
    let words: Vec<&str> = ConflictAction::ALL.iter().map(|action| t.label(*action)).collect();
    let selected = ConflictAction::ALL.iter().position(|action| *action == state.action);
    let chosen = Segmented::new(t.room_conflict_action(), &words).selected(selected).show(ui);
    state.action = chosen.and_then(|index| ConflictAction::ALL.get(index)).copied().unwrap_or(state.action);
    state.fault.notice(ui, &[Field::Text]);
    if Button::secondary(t.room_declare_button()).show(ui).clicked()
        && let Some(who) = people.get(state.who)
    {
        let (item, element) = subject(stage, state.about);
        state.ticket = Some(cx.submit(AttendanceCommand::DeclareConflict {
            attendance: who.id,
            item,
            element,
            text: state.text.clone(),
            action: state.action,
        }));
    }
}

/// The item or element behind an entry of the list of subjects.
fn subject(stage: &Stage<'_>, index: usize) -> (Option<Id<kind::AgendaItem>>, Option<Id<kind::Element>>) {
    let Some(index) = index.checked_sub(1) else { return (None, None) };
    let items = stage.room.agenda.len();
    match index.checked_sub(items) {
        None => (stage.room.agenda.get(index).map(|item| item.id), None),
        Some(index) => (None, stage.room.elements.get(index).map(|element| element.id)),
    }
}
