//! The series of meetings: one line each, months without a meeting visible, the next one in one key.

use egui::{Key, Modifiers, Ui};
use jiff::civil::Date;

use crate::{
    commands::MeetingCommand,
    domain::{Id, MeetingKind, MeetingState, kind},
    i18n::{Messages, date},
    queries::{
        meeting::{self, NextMeeting},
        series::{self, Held, Line},
    },
    ui::{
        Cached, Cx, Dir, Icon, Route,
        forms::sitting::{Progress, SittingForm},
        screen::Ticket,
        shell::{Page, PageHead},
        text,
        tokens::size,
        widgets::{Badge, Card, Column, EmptyState, Table, Tint, chip},
    },
};

#[derive(Default)]
pub struct State {
    series: Cached<(), Vec<Line>>,
    next: Cached<Date, NextMeeting>,
    year: Option<i16>,
    selected: Option<usize>,
    form: Option<SittingForm>,
    planned: Option<Ticket>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_meetings().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let t = cx.t;
    let series = cx.read(&mut state.series, (), series::TABLES, series::series)?;
    let (env, today) = (cx.env, cx.env.today());
    let next = cx.read(&mut state.next, today, &["meeting", "committee"], |db| meeting::next_in_series(db, env))?;
    if let Some(Ok(Some(made))) = state.planned.and_then(|ticket| cx.answer(ticket)) {
        cx.go(Route::Meeting(Id::<kind::Meeting>::from_uuid(made)));
    }
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let plan = t.meetings_plan_next(date::date(cx.language, next.date));
    let head = PageHead::new(t.nav_meetings())
        .subtitle(t.meetings_subtitle())
        .action(Some(Icon::Plus), t.meetings_extraordinary(), read_only)
        .primary(Some(Icon::CalendarCheck), &plan, read_only)
        .primary_key(Key::N.name());
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, &series));
    let free = !ui.text_edit_focused() && state.form.is_none() && !egui::Popup::is_any_open(ui);
    let modal = ui.memory(|memory| memory.top_modal_layer().is_some());
    let by_key = free && !modal && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::N));
    if clicked.primary || (by_key && read_only.is_none()) {
        state.planned = Some(cx.submit(MeetingCommand::PlanNext));
    }
    if clicked.action == Some(0) {
        state.form = Some(SittingForm::extraordinary(&next, today));
    }
    match state.form.as_mut().map(|form| form.show(ui, cx)) {
        None | Some(Progress::Editing) => {}
        Some(Progress::Cancelled) => state.form = None,
        Some(Progress::Done(made)) => {
            state.form = None;
            if let Some(made) = made {
                cx.go(Route::Meeting(Id::from_uuid(made)));
            }
        }
    }
    Ok(())
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, series: &[Line]) {
    let t = cx.t;
    if series.is_empty() {
        EmptyState::new(t.meetings_none_title(), t.meetings_none_hint()).show(ui);
        return;
    }
    let mut years: Vec<i16> = series.iter().map(year).collect();
    years.dedup();
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if chip(ui, state.year.is_none(), t.app_all()).clicked() {
            state.year = None;
        }
        for year in years {
            if chip(ui, state.year == Some(year), &year.to_string()).clicked() {
                state.year = Some(year);
            }
        }
    });
    let shown: Vec<&Line> = series.iter().filter(|line| state.year.is_none_or(|wanted| year(line) == wanted)).collect();
    Card::new().flush().show(ui, |ui| {
        let done = Table::new("meetings", t.nav_meetings())
            .column(Column::exact(t.meetings_reference(), 120.0))
            .column(Column::exact(t.app_date(), 170.0))
            .column(Column::share(t.meetings_reviews(), 1.0))
            .column(Column::exact(t.meetings_present(), 90.0).numeric())
            .column(Column::exact(t.meetings_assessed(), 90.0).numeric())
            .column(Column::exact(t.nav_problems(), 90.0).numeric())
            .column(Column::exact(t.nav_decisions(), 90.0).numeric())
            .column(Column::exact(t.app_state(), 150.0))
            .selected(state.selected)
            .show(ui, shown.len(), |row| spoken(t, shown[row]), |ui, row, column| cell(ui, cx, shown[row], column));
        state.selected = done.selected.or(state.selected);
        let opened = done.opened.or(done.clicked);
        if let Some(Line::Held(held)) = opened.and_then(|row| shown.get(row)) {
            cx.go(Route::Meeting(held.meeting.id));
        }
    });
}

fn year(line: &Line) -> i16 {
    match line {
        Line::Held(held) => held.meeting.date.year(),
        Line::Missed(month) => month.last_day().year(),
    }
}

fn spoken(t: &Messages, line: &Line) -> String {
    match line {
        Line::Held(held) => {
            let reference = held.meeting.reference.to_string();
            format!("{reference}, {}", date::date_long(t.language(), held.meeting.date))
        }
        Line::Missed(month) => t.meetings_missed(date::month_long(t.language(), *month)),
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, line: &Line, column: usize) {
    let (t, language) = (cx.t, cx.language);
    let held = match line {
        Line::Held(held) => held,
        Line::Missed(month) => {
            if column == 2 {
                text::secondary(ui, t.meetings_missed(date::month_long(language, *month)));
            }
            return;
        }
    };
    match column {
        0 => drop(text::strong(ui, held.meeting.reference.to_string())),
        1 => drop(text::body(ui, date::date(language, held.meeting.date))),
        2 => drop(text::body(ui, reviews(t, held))),
        3 => number(ui, held.present, Some(held.seats)),
        4 => number(ui, held.assessed, None),
        5 => number(ui, held.problems, None),
        6 => number(ui, held.decisions, None),
        _ => state_badge(ui, t, held),
    }
}

fn reviews(t: &Messages, held: &Held) -> String {
    let month = date::month_long(t.language(), held.meeting.review_month);
    match held.meeting.kind {
        MeetingKind::Monthly => t.meetings_review_of(month),
        MeetingKind::Extraordinary => t.meeting_kind_extraordinary().to_owned(),
    }
}

fn number(ui: &mut Ui, count: u32, of: Option<u32>) {
    match (count, of) {
        (0, None) => drop(text::secondary(ui, "–")),
        (count, None) => drop(text::body(ui, count.to_string())),
        (count, Some(of)) => drop(text::body(ui, format!("{count} / {of}"))),
    }
}

fn state_badge(ui: &mut Ui, t: &Messages, held: &Held) {
    let (tint, word) = match held.meeting.state {
        MeetingState::Planned => (Tint::Outline, t.meeting_state_planned()),
        MeetingState::InSession => (Tint::Accent, t.meeting_state_in_session()),
        MeetingState::Closed | MeetingState::Approved if held.meeting.quorum_held == Some(false) => {
            (Tint::Bad, t.term_quorum_not_reached())
        }
        MeetingState::Closed => (Tint::Accent, t.meeting_state_closed()),
        MeetingState::Approved => (Tint::Calm, t.meeting_state_approved()),
    };
    ui.add(Badge::new(tint, word));
}
