//! One meeting outside the room: its facts, its agenda before it is held, its record afterwards.

use std::rc::Rc;

use egui::{ScrollArea, Ui};

use super::{
    meetings::{
        plan::{Outcome, PlanForm},
        tint,
    },
    room::{preparation, what_happened},
};
use crate::{
    commands::MeetingCommand,
    documents::export::What,
    domain::{AttendanceStatus, Id, MeetingState, kind},
    i18n::date,
    queries::room::{self, Room},
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        screen::Ticket,
        shell::{Page, PageHead},
        text,
        tokens::{size, space},
        widgets::{Card, Column, Notice, Table, key_values, tabs},
    },
};

#[derive(Default)]
pub struct State {
    model: Cached<Id<kind::Meeting>, Room>,
    meeting: Option<Id<kind::Meeting>>,
    tab: Option<usize>,
    agenda: preparation::State,
    form: Option<PlanForm>,
    withdrawing: Option<Ticket>,
    refused: Option<String>,
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> Vec<(String, Option<Route>)> {
    let reference = load(cx, state, id).map(|room| room.meeting.reference.to_string()).unwrap_or_default();
    vec![(cx.t.nav_meetings().to_owned(), Some(Route::Meetings)), (reference, None)]
}

fn load(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<Rc<Room>> {
    cx.read(&mut state.model, id, &room::TABLES, |db| room::room(db, id))
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<()> {
    if state.meeting != Some(id) {
        *state = State { meeting: Some(id), ..State::default() };
    }
    let t = cx.t;
    if let Some(answer) = state.withdrawing.and_then(|ticket| cx.answer(ticket)) {
        state.withdrawing = None;
        match answer {
            Ok(_) => {
                cx.go(Route::Meetings);
                return Ok(());
            }
            Err(refusal) => state.refused = Some(sentences::refusal(t, &refusal)),
        }
    }
    let room = load(cx, state, id)?;
    let meeting = &room.meeting;
    let title = meeting.reference.to_string();
    let subtitle = format!(
        "{} · {}",
        t.label(meeting.kind),
        t.room_reviewing(date::month_long(cx.language, meeting.review_month))
    );
    let planned = meeting.state == MeetingState::Planned;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let mut head = PageHead::new(&title).subtitle(&subtitle).badge(tint(meeting.state), t.label(meeting.state));
    head = head.action(Some(Icon::FileText), t.room_minutes_export(), None);
    if planned {
        head = head.action(Some(Icon::Pencil), t.meeting_edit_details(), read_only);
        head = head.action(Some(Icon::Trash), t.meeting_withdraw(), read_only);
    }
    head = head.primary(Some(Icon::Presentation), t.room_open(), None);
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, &room));
    match clicked.action {
        Some(0) => cx.ask(Intent::Export(What::Minutes(id))),
        Some(1) => state.form = Some(PlanForm::of(meeting)),
        Some(_) => state.withdrawing = Some(cx.submit(MeetingCommand::Withdraw { meeting: id })),
        None => {}
    }
    if clicked.primary {
        cx.go(Route::Room(id));
    }
    if let Some(form) = &mut state.form
        && !matches!(form.show(ui, cx), Outcome::Open)
    {
        state.form = None;
    }
    Ok(())
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, room: &Room) {
    let t = cx.t;
    if let Some(refused) = &state.refused {
        Notice::warn(refused, "").show(ui);
    }
    facts(ui, cx, room);
    let planned = room.meeting.state == MeetingState::Planned;
    let labels = [t.term_agenda(), t.minutes_attendance(), t.meeting_what_happened()];
    let tab = state.tab.unwrap_or(if planned { 0 } else { 2 });
    if let Some(chosen) = tabs(ui, &labels, tab) {
        state.tab = Some(chosen);
    }
    ui.add_space(space::S);
    match tab {
        0 => {
            let editable = matches!(room.meeting.state, MeetingState::Planned | MeetingState::InSession);
            preparation::editor(
                ui,
                cx,
                &mut state.agenda,
                room.meeting.id,
                &room.agenda,
                editable && !cx.is_read_only(),
            );
        }
        1 => attendance(ui, cx, room),
        _ => {
            let scroll = ScrollArea::vertical().id_salt("record").auto_shrink([false, false]);
            scroll.show(ui, |ui| what_happened(ui, cx, room));
        }
    }
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, room: &Room) {
    let (t, meeting) = (cx.t, &room.meeting);
    let clock = |at: Option<jiff::civil::DateTime>| at.map_or_else(|| "–".to_owned(), |at| date::time(at.time()));
    let day = date::date_long(cx.language, meeting.date);
    let hours = match (meeting.opened_at, meeting.closed_at) {
        (None, _) => date::time(meeting.start),
        (opened, closed) => format!("{}–{}", clock(opened), clock(closed)),
    };
    let minutes: u32 = room.agenda.iter().map(|item| item.minutes).sum();
    let present = format!("{} / {}", room.quorum.present, room.quorum.seats);
    let held = meeting.quorum_held.unwrap_or_else(|| room.quorum.holds());
    let quorum = if held { t.room_quorum_holds() } else { t.room_quorum_not_reached() };
    let next = meeting.next_date.map_or_else(|| "–".to_owned(), |next| date::date_long(cx.language, next));
    let planned = t.count_minutes(minutes);
    Card::new().show(ui, |ui| {
        Dir::columns(ui, &[1.0, 1.0, 1.0], space::XL, |ui, column| match column {
            0 => key_values(ui, &[(t.app_date(), &day), (t.app_time(), &hours)]),
            1 => key_values(ui, &[(t.meeting_place(), &meeting.place), (t.term_agenda(), &planned)]),
            _ if meeting.state == MeetingState::Planned => {
                key_values(ui, &[(t.people_voting(), &t.count_members(room.quorum.seats))]);
            }
            _ => key_values(ui, &[(quorum, &present), (t.room_next_date(), &next)]),
        });
    });
}

fn attendance(ui: &mut Ui, cx: &Cx<'_>, room: &Room) {
    let t = cx.t;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("attendance", t.minutes_attendance())
            .column(Column::share(t.app_name_field(), 1.0))
            .column(Column::share(t.people_office(), 1.4))
            .column(Column::share(t.app_state(), 0.8))
            .column(Column::share(t.room_remark(), 1.0))
            .max_height(ui.available_height() - size::ROW);
        let name = |row: usize| {
            let attendee = &room.attendees[row];
            format!("{}, {}", attendee.name_in(cx.language), t.label(attendee.status))
        };
        table.show(ui, room.attendees.len(), name, |ui, row, column| {
            let attendee = &room.attendees[row];
            match column {
                0 => text::strong(ui, attendee.name_in(cx.language)),
                1 => text::secondary(ui, attendee.title.get(cx.language)),
                2 if attendee.status == AttendanceStatus::Substituted => text::body(ui, attendee.substitute.as_str()),
                2 => text::body(ui, t.label(attendee.status)),
                _ => text::small(ui, attendee.remark.as_str()),
            };
        });
    });
}
