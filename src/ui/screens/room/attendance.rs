//! Who is in the room: one key per person, from the opening until the closing.

use egui::{Id as WidgetId, Key, ScrollArea, Ui};
use jiff::civil::Time;

use super::{
    Stage, Step,
    act::{Head, plain_key},
    height_left,
};
use crate::{
    commands::AttendanceCommand,
    domain::{AttendanceStatus, Id, kind},
    i18n::{Messages, date},
    queries::attendance::{self, Attendee, Presence},
    sentences,
    ui::{
        Cx, Dir, Icon,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Badge, Button, Card, Column, Notice, Table, TextField, Tint, field_error, field_label, separator},
    },
};

#[derive(Default)]
pub(super) struct State {
    selected: usize,
    substitute: String,
    /// Whose substitute is being named, and whether the field still has to take the focus.
    naming: Option<(Id<kind::Attendance>, bool)>,
    time: String,
    remark: Option<(Id<kind::Attendance>, String)>,
    guest: String,
    guest_title: String,
    ticket: Option<Ticket>,
    refused: Option<String>,
}

/// The states that a person can be marked with, and their keys.
const MARKS: [(AttendanceStatus, Key); 4] = [
    (AttendanceStatus::Present, Key::P),
    (AttendanceStatus::Excused, Key::E),
    (AttendanceStatus::Absent, Key::A),
    (AttendanceStatus::Substituted, Key::S),
];

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        state.ticket = None;
        state.refused = answer.err().map(|refusal| sentences::refusal(t, &refusal));
        if state.refused.is_none() {
            state.guest.clear();
            state.guest_title.clear();
            state.substitute.clear();
        }
    }
    let open = room.attendees.iter().filter(|attendee| attendee.status == AttendanceStatus::Expected).count();
    let primary = if open > 0 { t.room_rest_present(open) } else { t.room_next_item().to_owned() };
    let head = Head {
        title: t.agenda_kind_opening(),
        subtitle: t.room_attendance_keys(),
        primary: &primary,
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if !room.quorum.holds() && open == 0 {
        Notice::warn(&super::act::quorum_sentence(cx, room), t.room_inquorate_rule()).show(ui);
    }
    keys(ui, cx, state, stage);
    Dir::columns(ui, &[1.75, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().flush().show(ui, |ui| list(ui, cx, state, &room.attendees));
        } else {
            ScrollArea::vertical().id_salt("attendee").auto_shrink([false, true]).max_height(height_left(ui)).show(
                ui,
                |ui| {
                    ui.spacing_mut().item_spacing.y = space::M;
                    if let Some(attendee) = room.attendees.get(state.selected) {
                        Card::new().show(ui, |ui| one(ui, cx, state, attendee));
                    }
                    Card::new().title(t.room_guests()).show(ui, |ui| guests(ui, cx, state, stage));
                    turns(ui, cx, stage);
                },
            );
        }
    });
    match (pressed.primary, open > 0) {
        (true, true) => cx.act(AttendanceCommand::MarkRestPresent { meeting: room.meeting.id }),
        (true, false) => return Step::Done,
        (false, _) => {}
    }
    Step::Stay
}

/// P, E, A, S mark the selected person; ↑ ↓ walk also while nothing has the focus.
fn keys(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let attendees = &stage.room.attendees;
    let Some(attendee) = attendees.get(state.selected) else {
        state.selected = 0;
        return;
    };
    if ui.memory(|memory| memory.focused()).is_none() {
        if plain_key(ui, Key::ArrowDown) {
            state.selected = (state.selected + 1).min(attendees.len() - 1);
        } else if plain_key(ui, Key::ArrowUp) {
            state.selected = state.selected.saturating_sub(1);
        }
    }
    for (status, key) in MARKS {
        if plain_key(ui, key) {
            mark(cx, state, attendee, status, Some(attendees.len()));
        }
    }
}

/// Marks a person; by key the selection goes on to the next of `count`.
fn mark(cx: &mut Cx<'_>, state: &mut State, attendee: &Attendee, status: AttendanceStatus, count: Option<usize>) {
    if status == AttendanceStatus::Substituted {
        state.naming = Some((attendee.id, true));
        state.substitute.clone_from(&attendee.substitute);
        return;
    }
    cx.act(AttendanceCommand::Mark { attendance: attendee.id, status, arrived: None });
    if let Some(count) = count {
        state.selected = (state.selected + 1).min(count.saturating_sub(1));
    }
}

fn list(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, attendees: &[Attendee]) {
    let t = cx.t;
    let table = Table::new("attendance", t.minutes_attendance())
        .column(Column::share(t.app_name_field(), 1.0))
        .column(Column::share(t.people_office(), 1.7))
        .column(Column::exact(t.minutes_attendance(), 132.0))
        .column(Column::exact(t.room_times(), 92.0))
        .selected(Some(state.selected))
        .max_height(height_left(ui) - size::ROW);
    let name = |row: usize| {
        let attendee = &attendees[row];
        format!("{}, {}, {}", attendee.name_in(cx.language), attendee.title.get(cx.language), t.label(attendee.status))
    };
    let done = table.show(ui, attendees.len(), name, |ui, row, column| {
        let attendee = &attendees[row];
        match column {
            0 => {
                text::strong(ui, attendee.name_in(cx.language));
            }
            1 => {
                text::secondary(ui, attendee.title.get(cx.language));
            }
            2 => status_cell(ui, t, attendee),
            _ => {
                text::small(ui, times(t, &attendee.presence));
            }
        }
    });
    state.selected = done.selected.unwrap_or(state.selected);
}

fn status_cell(ui: &mut Ui, t: &Messages, attendee: &Attendee) {
    let tint = match attendee.status {
        AttendanceStatus::Present | AttendanceStatus::Substituted if attendee.in_room() => Tint::Accent,
        AttendanceStatus::Expected => Tint::Outline,
        _ => Tint::Calm,
    };
    let words = match attendee.status {
        AttendanceStatus::Present if !attendee.in_room() => t.room_has_left(),
        AttendanceStatus::Substituted if !attendee.substitute.is_empty() => &attendee.substitute,
        status => t.label(status),
    };
    ui.add(Badge::new(tint, words).max_width(132.0));
}

/// `10:20–11:05`; nothing for someone who is there from the opening to the closing.
fn times(t: &Messages, presence: &[Presence]) -> String {
    let intervals = presence.iter().map(|interval| match (interval.arrived, interval.left) {
        (Some(arrived), Some(left)) => format!("{}–{}", date::time(arrived), date::time(left)),
        (Some(arrived), None) => t.attendance_arrived(date::time(arrived)),
        (None, Some(left)) => t.attendance_left(date::time(left)),
        (None, None) => String::new(),
    });
    intervals.collect::<Vec<_>>().join(", ")
}

/// The selected person: state, substitute, coming and going.
fn one(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, attendee: &Attendee) {
    let t = cx.t;
    text::heading(ui, attendee.name_in(cx.language));
    text::small(ui, format!("{} · {}", attendee.title.get(cx.language), t.label(attendee.role)));
    field_label(ui, t.minutes_attendance(), false);
    let labels: Vec<String> =
        MARKS.iter().map(|(status, key)| format!("{} {}", key.name(), t.label(*status))).collect();
    for pair in [0, 2] {
        Dir::columns(ui, &[1.0, 1.0], space::S, |ui, column| {
            let ((status, _), label) = (MARKS[pair + column], &labels[pair + column]);
            let marked = attendee.status == status;
            let button = if marked { Button::primary(label) } else { Button::secondary(label) };
            if button.small().width(ui.available_width()).show(ui).clicked() {
                mark(cx, state, attendee, status, None);
            }
        });
    }
    if state.naming.is_some_and(|(of, _)| of == attendee.id) {
        substitute(ui, cx, state, attendee);
    }
    separator(ui);
    coming_and_going(ui, cx, state, attendee);
    remark(ui, cx, state, attendee);
    if let Some(refused) = &state.refused {
        field_error(ui, refused);
    }
}

fn substitute(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, attendee: &Attendee) {
    let id = WidgetId::unique("substitute");
    let field = TextField::new(cx.t.room_substitute(), &mut state.substitute).id(id).hint(cx.t.room_enter_records());
    let field = field.show(ui);
    if let Some((_, focus @ true)) = &mut state.naming {
        *focus = false;
        field.request_focus();
    }
    if field.lost_focus() {
        state.naming = None;
        let name = state.substitute.trim().to_owned();
        if name.is_empty() || name == attendee.substitute {
            return;
        }
        state.ticket = Some(cx.submit(AttendanceCommand::Substitute { attendance: attendee.id, name }));
    }
}

fn coming_and_going(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, attendee: &Attendee) {
    let t = cx.t;
    let now = date::time(cx.env.now().time());
    let id = WidgetId::unique("attendance time");
    let in_room = attendee.in_room();
    let label = if in_room { t.room_leaves_at() } else { t.room_arrives_at() };
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        text::small(ui, label);
        TextField::new(label, &mut state.time).label_hidden().id(id).width(70.0).limit(5).show(ui);
        let typed = if state.time.trim().is_empty() { &now } else { &state.time };
        let words = if in_room { t.room_leaves(typed) } else { t.room_arrives(typed) };
        if Button::secondary(&words).small().show(ui).clicked() {
            match date::parse_time(typed) {
                Some(at) => {
                    state.ticket = Some(cx.submit(move_command(attendee, at)));
                    state.time.clear();
                    state.refused = None;
                }
                None => state.refused = Some(t.room_not_a_time().to_owned()),
            }
        }
    });
}

fn move_command(attendee: &Attendee, at: Time) -> AttendanceCommand {
    let attendance = attendee.id;
    match (attendee.in_room(), attendee.presence.is_empty()) {
        (true, _) => AttendanceCommand::Leave { attendance, at },
        (false, false) => AttendanceCommand::Return { attendance, at },
        (false, true) => AttendanceCommand::Mark { attendance, status: AttendanceStatus::Present, arrived: Some(at) },
    }
}

fn remark(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, attendee: &Attendee) {
    if state.remark.as_ref().is_none_or(|(of, _)| *of != attendee.id) {
        state.remark = Some((attendee.id, attendee.remark.clone()));
    }
    let Some((_, text)) = &mut state.remark else { return };
    let field = TextField::new(cx.t.room_remark(), text).show(ui);
    if field.lost_focus() && *text != attendee.remark {
        cx.act(AttendanceCommand::Remark { attendance: attendee.id, text: text.clone() });
    }
}

/// When the quorum was lost and reached again: the lines that the minutes have.
fn turns(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>) {
    let turns = attendance::turns(&stage.room.attendees, &stage.room.rule);
    if turns.is_empty() {
        return;
    }
    Card::new().title(cx.t.quorum_turns()).show(ui, |ui| {
        for turn in &turns {
            text::paragraph(ui, sentences::quorum::turn(cx.t, turn));
        }
    });
}

fn guests(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let t = cx.t;
    for guest in stage.room.attendees.iter().filter(|attendee| attendee.guest) {
        Dir::row(ui, |ui| {
            text::body(ui, guest.name.as_str());
            text::small(ui, guest.title.get(cx.language));
            Dir::at_trailing_end(ui, |ui| {
                let name = t.form_remove_named(guest.name.as_str());
                if Button::quiet(t.app_remove()).small().name(&name).show(ui).clicked() {
                    cx.act(AttendanceCommand::RemoveGuest { attendance: guest.id });
                }
            });
        });
    }
    TextField::new(t.app_name_field(), &mut state.guest).show(ui);
    TextField::new(t.room_guest_title(), &mut state.guest_title).show(ui);
    let reason = state.guest.trim().is_empty().then(|| t.room_guest_needs_name());
    if Button::secondary(t.room_add_guest()).icon(Icon::Plus).disabled_because(reason).show(ui).clicked() {
        let (name, title) = (state.guest.trim().to_owned(), state.guest_title.trim().to_owned());
        state.ticket = Some(cx.submit(AttendanceCommand::AddGuest { meeting: stage.room.meeting.id, name, title }));
    }
}
