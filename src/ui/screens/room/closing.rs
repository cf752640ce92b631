//! The two ends of a meeting: before it is opened, and its closing with everything that still stands in
//! the way; the balance statement; and the room of a closed meeting, which is read only.

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use super::{Stage, Step, act::Head, height_left, minutes, push, quick::Editing, records};
use crate::{
    commands::{MeetingCommand, Refusal},
    documents::export::What,
    domain::{ItemKind, MeetingState},
    i18n::date,
    queries::{closing::Obstacle, room::Room},
    sentences,
    ui::{
        Cx, Dir, Icon, Intent, Tokens,
        forms::{CorrectionForm, Open},
        screen::Ticket,
        text::Text,
        tokens::{size, space},
        widgets::{Button, Card, DateField, ListRow, Notice, TextField, Tint, key_values},
    },
};

#[derive(Default)]
pub(super) struct State {
    next: Option<Date>,
    /// The field for the next date takes the focus in this frame.
    focus_date: bool,
    statement: Option<String>,
    ticket: Option<Ticket>,
    refused: Option<String>,
}

/// A planned meeting: its facts, and the way in.
pub(super) fn planned(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) -> Step {
    let (t, meeting) = (cx.t, &stage.room.meeting);
    let title = meeting.reference.to_string();
    let subtitle = t.room_reviewing(date::month_long(cx.language, meeting.review_month));
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let head = Head {
        title: &title,
        subtitle: &subtitle,
        primary: t.room_open_meeting(),
        reason: read_only,
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let minutes: u32 = stage.room.agenda.iter().map(|item| item.minutes).sum();
    Card::new().title(t.label(meeting.kind)).show(ui, |ui| {
        let (day, start) = (date::date_long(cx.language, meeting.date), date::time(meeting.start));
        let (seats, agenda) = (t.count_members(stage.room.quorum.seats), t.count_minutes(minutes));
        key_values(
            ui,
            &[
                (t.app_date(), &day),
                (t.app_time(), &start),
                (t.meetings_place(), &meeting.place),
                (t.people_voting(), &seats),
                (t.term_agenda(), &agenda),
            ],
        );
    });
    Notice::info(t.room_not_opened(), t.room_opening_fixes_time()).show(ui);
    if pressed.primary {
        cx.act(MeetingCommand::Open { meeting: meeting.id });
    }
    Step::Stay
}

/// A closed meeting: what it came to, and the ways on.
pub(super) fn closed(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) -> Step {
    let (t, meeting) = (cx.t, &stage.room.meeting);
    let title = meeting.reference.to_string();
    let subtitle = t.room_reviewing(date::month_long(cx.language, meeting.review_month));
    let reopen = meeting.state == MeetingState::Closed && !cx.is_read_only();
    let head = Head {
        title: &title,
        subtitle: &subtitle,
        badge: Some((Tint::Outline, t.label(meeting.state))),
        primary: t.room_minutes_export(),
        secondary: reopen.then(|| t.room_reopen()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let sentence = if reopen { t.room_closed_sentence() } else { t.room_minutes_fixed() };
    Notice::info(t.label(meeting.state), sentence).show(ui);
    let scroll = ScrollArea::vertical().id_salt("record").auto_shrink([false, true]);
    scroll.max_height(height_left(ui)).show(ui, |ui| records::what_happened(ui, cx, stage.room));
    if pressed.primary {
        cx.ask(Intent::Export(What::Minutes(meeting.id)));
    } else if pressed.secondary {
        cx.act(MeetingCommand::Reopen { meeting: meeting.id });
    }
    Step::Stay
}

/// What the committee says about the balance between facilitation and control.
pub(super) fn balance(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    let statement = state.statement.get_or_insert_with(|| room.meeting.balance_statement.clone());
    let changed = *statement != room.meeting.balance_statement;
    let head = Head {
        title: t.agenda_kind_balance(),
        subtitle: t.room_balance_hint(),
        primary: if changed { t.room_record_next() } else { t.room_next_item() },
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let mut save = pressed.primary && changed;
    Card::new().show(ui, |ui| {
        let field = TextField::new(t.room_balance_statement(), statement).lines(3).show(ui);
        save |= field.lost_focus() && changed;
    });
    push::show(ui, cx, room);
    if save {
        cx.act(MeetingCommand::SetBalanceStatement { meeting: room.meeting.id, text: statement.clone() });
        state.statement = None;
    }
    if pressed.primary { Step::Done } else { Step::Stay }
}

/// Other business, the next date, and what still stands between the meeting and its closing.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        state.ticket = None;
        state.refused = answer.err().map(|refusal: Refusal| sentences::refusal(t, &refusal));
    }
    let count = u32::try_from(room.obstacles.len()).unwrap_or(u32::MAX);
    let open = (!room.obstacles.is_empty()).then(|| t.refusal_cannot_close(count));
    let head = Head {
        title: t.agenda_kind_closing(),
        subtitle: t.room_closing_hint(),
        primary: t.room_close_meeting(),
        reason: open.as_deref(),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if let Some(refused) = &state.refused {
        Notice::warn(refused, "").show(ui);
    }
    let mut step = Step::Stay;
    Dir::columns(ui, &[1.2, 1.0], space::L, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 0 {
            step = obstacles(ui, cx, room);
            state.focus_date |= matches!(step, Step::Kind(ItemKind::Closing));
        } else {
            next_date(ui, cx, state, room);
            minutes::notes_of(ui, cx, stage, stage.item.map(|item| item.id));
        }
    });
    if pressed.primary {
        state.ticket = Some(cx.submit(MeetingCommand::Close { meeting: room.meeting.id }));
    }
    step
}

fn obstacles(ui: &mut Ui, cx: &Cx<'_>, room: &Room) -> Step {
    let t = cx.t;
    let mut step = Step::Stay;
    if room.obstacles.is_empty() {
        Notice::info(t.room_ready_to_close(), t.room_ready_to_close_hint()).show(ui);
        return step;
    }
    Card::new().title(t.room_still_open()).trailing(&t.count_matters(room.obstacles.len())).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let height = (height_left(ui) - space::L).max(size::ROW_TWO_LINES);
        ScrollArea::vertical().id_salt("obstacles").auto_shrink([false, true]).max_height(height).show(ui, |ui| {
            for (index, obstacle) in room.obstacles.iter().enumerate() {
                let sentence = sentences::obstacle(t, obstacle);
                let row = ListRow::new(&sentence).icon(Icon::TriangleAlert, Tint::Bad);
                if row.last(index + 1 == room.obstacles.len()).show(ui).clicked() {
                    step = place_of(obstacle, room);
                }
            }
        });
    });
    step
}

/// Where an obstacle is cleared.
fn place_of(obstacle: &Obstacle, room: &Room) -> Step {
    match obstacle {
        Obstacle::AttendanceOpen { .. } | Obstacle::NoQuorum { .. } => Step::Kind(ItemKind::Opening),
        Obstacle::ConflictsOpen => Step::Kind(ItemKind::Conflicts),
        Obstacle::SignalOpen { kpi, .. } => Step::Signal(*kpi),
        Obstacle::ElementBlank { element, .. } | Obstacle::WeakWithoutProblem { element, .. } => {
            Step::Element(*element)
        }
        Obstacle::CorrectionWithoutOwner { correction, .. } | Obstacle::CorrectionWithoutDue { correction, .. } => {
            let line = room.corrections.iter().find(|line| line.id == *correction);
            line.map_or(Step::Kind(ItemKind::Problems), |line| {
                let form = CorrectionForm::of(line.id, line.draft.clone(), false);
                Step::Edit(Box::new(Editing::Correction(Open::new(form))))
            })
        }
        Obstacle::NotReadBack { .. } => Step::Kind(ItemKind::ReadBack),
        Obstacle::NextDateMissing => Step::Kind(ItemKind::Closing),
    }
}

fn next_date(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, room: &Room) {
    let t = cx.t;
    Card::new().title(t.room_next_date()).show(ui, |ui| {
        let mut date = state.next.or(room.meeting.next_date);
        let field = DateField::new(t.app_date(), &mut date, cx.env.today()).required().show(ui);
        if std::mem::take(&mut state.focus_date) {
            field.request_focus();
        }
        if date != room.meeting.next_date && date.is_some() {
            state.next = date;
        }
        let left = field.lost_focus() || field.changed() && !field.has_focus();
        if left && let Some(date) = state.next.take().filter(|next| Some(*next) != room.meeting.next_date) {
            cx.act(MeetingCommand::SetNextDate { meeting: room.meeting.id, date: Some(date) });
        }
        let usual = room.usual_next;
        if room.meeting.next_date != Some(usual) {
            let label = t.room_usual_date(date::date_long(cx.language, usual));
            if Button::secondary(&label).shortcut("N").show(ui).clicked() || super::act::plain_key(ui, egui::Key::N) {
                state.next = None;
                cx.act(MeetingCommand::SetNextDate { meeting: room.meeting.id, date: Some(usual) });
            }
        } else {
            let color = Tokens::of(ui).ink2;
            ui.add(Text::new(date::date_long(cx.language, usual)).color(color));
        }
    });
}
