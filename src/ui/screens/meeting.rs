//! One meeting outside the room: its date and place, its agenda, who came, what came of it.

mod agenda;
mod details;
mod preparation;
mod record;

use egui::Ui;

use self::agenda::ItemForm;
use crate::{
    commands::MeetingCommand,
    documents::export::What,
    domain::{Id, MeetingState, kind},
    i18n::{commas, date},
    queries::outcome::{self, Outcome},
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        forms::{
            self, CorrigendumForm,
            sitting::{Progress, SittingForm},
        },
        shell::{Page, PageHead},
        text,
        tokens::space,
        widgets::{Answer, Dialog, Tint},
    },
};

#[derive(Default)]
pub struct State {
    outcome: Cached<Id<kind::Meeting>, Outcome>,
    selected_item: Option<usize>,
    item: Option<ItemForm>,
    details: Option<SittingForm>,
    corrigendum: Option<CorrigendumForm>,
    withdrawing: bool,
    preparation: preparation::State,
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> Vec<(String, Option<Route>)> {
    let mut trail = vec![(cx.t.nav_meetings().to_owned(), Some(Route::Meetings))];
    if let Ok(outcome) = cx.read(&mut state.outcome, id, outcome::TABLES, |db| outcome::read(db, id)) {
        trail.push((outcome.meeting.reference.to_string(), None));
    }
    trail
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<()> {
    let t = cx.t;
    let outcome = cx.read(&mut state.outcome, id, outcome::TABLES, |db| outcome::read(db, id))?;
    let meeting = &outcome.meeting;
    let reference = meeting.reference.to_string();
    let when = commas(cx.language, &[date::date_long(cx.language, meeting.date), date::time(meeting.start)]);
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let planned = meeting.state == MeetingState::Planned;
    let room = if planned || meeting.state == MeetingState::InSession { t.room_open() } else { t.nav_room() };
    // Before the meeting its agenda is what people take along, afterwards its minutes.
    let papers = if planned {
        [(t.agenda_pack(), What::Agenda(id)), (t.paper_attendance(), What::AttendanceSheet(id))]
    } else {
        [(t.meeting_export_minutes(), What::Minutes(id)), (t.paper_one_page(), What::OnePager(id))]
    };
    let head = PageHead::new(&reference).subtitle(&when).badge(tint(meeting.state), t.label(meeting.state));
    let mut head = papers.iter().fold(head, |head, (paper, _)| head.action(Some(Icon::Download), paper, None));
    head = if planned {
        head.action(Some(Icon::Trash), t.meeting_withdraw(), read_only)
    } else {
        head.action(Some(Icon::Pencil), t.wording_title(), None)
    };
    head = head.primary(Some(Icon::Presentation), room, None);
    let (clicked, shown) = Page::show(ui, &head, |ui| content(ui, cx, state, &outcome));
    shown?;
    match (clicked.primary, clicked.action) {
        (true, _) => cx.go(Route::Room(id)),
        (_, Some(chosen)) => match papers.get(chosen) {
            Some((_, what)) => cx.ask(Intent::Export(*what)),
            None if planned => state.withdrawing = true,
            None => cx.go(Route::Wording(id)),
        },
        (false, None) => {}
    }
    dialogs(ui, cx, state, &outcome);
    Ok(())
}

const fn tint(state: MeetingState) -> Tint {
    match state {
        MeetingState::Planned => Tint::Outline,
        MeetingState::InSession | MeetingState::Closed => Tint::Accent,
        MeetingState::Approved => Tint::Calm,
    }
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, outcome: &Outcome) -> rusqlite::Result<()> {
    if outcome.meeting.state == MeetingState::Planned {
        return preparation::show(ui, cx, state, outcome);
    }
    Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
        if column == 0 {
            agenda::card(ui, cx, state, outcome);
        } else {
            details::card(ui, cx, state, outcome);
            record::corrigenda(ui, cx, outcome);
            record::attendance(ui, cx, outcome);
            record::outcome(ui, cx, outcome);
        }
    });
    Ok(())
}

fn dialogs(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, outcome: &Outcome) {
    let t = cx.t;
    if let Some(mut form) = state.item.take()
        && form.show(ui, cx)
    {
        state.item = Some(form);
    }
    let moving = state.details.as_mut().map(|form| form.show(ui, cx));
    if matches!(moving, Some(Progress::Done(_) | Progress::Cancelled)) {
        state.details = None;
    }
    let correcting = state.corrigendum.as_mut().map(|form| form.show(ui, cx));
    if matches!(correcting, Some(forms::Progress::Done(_) | forms::Progress::Cancelled)) {
        state.corrigendum = None;
    }
    if state.withdrawing {
        let title = t.meeting_withdraw_question(outcome.meeting.reference.to_string());
        let dialog = Dialog::new("withdraw meeting", &title, t.meeting_withdraw(), t.app_cancel());
        let (answer, ()) = dialog.show(ui, |ui| drop(text::paragraph(ui, t.meeting_withdraw_body())));
        if answer == Answer::Confirmed {
            cx.act(MeetingCommand::Withdraw { meeting: outcome.meeting.id });
            cx.go(Route::Meetings);
        }
        state.withdrawing = answer == Answer::Open;
    }
}
