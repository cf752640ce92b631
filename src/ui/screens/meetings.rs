//! The series of meetings: the latest first, the months that were left out in their places.

pub(super) mod plan;

use egui::Ui;

use self::plan::{Outcome, PlanForm};
use crate::{
    commands::MeetingCommand,
    domain::{Id, MeetingKind, MeetingState},
    i18n::date,
    queries::{
        meeting::{self, NextMeeting},
        series::{self, Line, Summary},
    },
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Route, Tokens,
        screen::Ticket,
        shell::{Page, PageHead},
        text::{self, Text},
        tokens::size,
        widgets::{Badge, Card, Column, EmptyState, Notice, Table, Tint, chip},
    },
};

#[derive(Default)]
pub struct State {
    lines: Cached<(), Vec<Line>>,
    next: Cached<jiff::civil::Date, NextMeeting>,
    year: Option<i32>,
    selected: Option<usize>,
    form: Option<PlanForm>,
    planning: Option<Ticket>,
    refused: Option<String>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_meetings().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let t = cx.t;
    let lines = cx.read(&mut state.lines, (), &series::TABLES, series::lines)?;
    let env = cx.env.clone();
    let next = cx.read(&mut state.next, env.today(), &series::TABLES, |db| meeting::next_in_series(db, &env))?;
    if let Some(answer) = state.planning.and_then(|ticket| cx.answer(ticket)) {
        state.planning = None;
        match answer {
            Ok(Some(made)) => cx.go(Route::Meeting(Id::from_uuid(made))),
            Ok(None) => {}
            Err(refusal) => state.refused = Some(sentences::refusal(t, &refusal)),
        }
    }
    let planned = lines.iter().filter_map(|line| match line {
        Line::Held(summary) => Some(&summary.meeting),
        Line::Missed(_) => None,
    });
    let unheld =
        planned.clone().find(|meeting| matches!(meeting.state, MeetingState::Planned | MeetingState::InSession));
    let plan = t.meeting_plan_next(date::date(cx.language, next.date));
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let (primary, icon) = match unheld {
        Some(_) => (t.room_open().to_owned(), Icon::Presentation),
        None => (plan.clone(), Icon::CalendarCheck),
    };
    let mut head = PageHead::new(t.nav_meetings())
        .subtitle(t.meeting_series_hint())
        .action(Some(Icon::Plus), t.meeting_extraordinary(), read_only)
        .primary(Some(icon), &primary, read_only.filter(|_| unheld.is_none()));
    if unheld.is_some() {
        head = head.action(Some(Icon::CalendarCheck), &plan, read_only);
    }
    let (clicked, ()) = Page::show(ui, &head, |ui| content(ui, cx, state, &lines));
    match (clicked.primary, clicked.action, unheld) {
        (true, _, Some(meeting)) => cx.go(Route::Room(meeting.id)),
        (true, _, None) | (_, Some(1), _) => state.planning = Some(cx.submit(MeetingCommand::PlanNext)),
        (_, Some(_), _) => state.form = Some(PlanForm::new(MeetingKind::Extraordinary, &next, cx.env.today())),
        (false, None, _) => {}
    }
    if let Some(form) = &mut state.form {
        match form.show(ui, cx) {
            Outcome::Open => {}
            Outcome::Cancelled => state.form = None,
            Outcome::Done(made) => {
                state.form = None;
                if let Some(made) = made {
                    cx.go(Route::Meeting(Id::from_uuid(made)));
                }
            }
        }
    }
    Ok(())
}

fn content(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, lines: &[Line]) {
    let t = cx.t;
    if let Some(refused) = &state.refused {
        Notice::warn(refused, "").show(ui);
    }
    if lines.is_empty() {
        if EmptyState::new(t.meeting_none(), t.meeting_none_hint())
            .actions(&[t.meeting_plan_first()])
            .show(ui)
            .is_some()
        {
            state.planning = Some(cx.submit(MeetingCommand::PlanNext));
        }
        return;
    }
    years(ui, cx, state, lines);
    let shown: Vec<&Line> = lines.iter().filter(|line| state.year.is_none_or(|year| line.year() == year)).collect();
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("meetings", t.nav_meetings())
            .column(Column::exact(t.meeting_reference(), 120.0))
            .column(Column::share(t.app_date(), 1.2))
            .column(Column::share(t.meeting_review_month(), 1.0))
            .column(Column::exact(t.app_state(), 150.0))
            .column(Column::exact(t.meeting_present(), 90.0).numeric())
            .column(Column::exact(t.meeting_ratings(), 90.0).numeric())
            .column(Column::exact(t.nav_decisions(), 90.0).numeric())
            .selected(state.selected)
            .max_height(ui.available_height() - size::ROW);
        let done =
            table.show(ui, shown.len(), |row| name(cx, shown[row]), |ui, row, column| cell(ui, cx, shown[row], column));
        state.selected = done.selected.or(state.selected);
        if let Some(Line::Held(summary)) = done.opened.or(done.clicked).and_then(|row| shown.get(row)) {
            cx.go(Route::Meeting(summary.meeting.id));
        }
    });
}

fn years(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, lines: &[Line]) {
    let mut years: Vec<i32> = lines.iter().map(Line::year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if chip(ui, state.year.is_none(), cx.t.app_all()).clicked() {
            state.year = None;
        }
        for year in years {
            if chip(ui, state.year == Some(year), &year.to_string()).clicked() {
                state.year = Some(year);
                state.selected = None;
            }
        }
    });
}

fn name(cx: &Cx<'_>, line: &Line) -> String {
    match line {
        Line::Held(Summary { meeting, .. }) => format!(
            "{}, {}, {}",
            meeting.reference,
            date::date_long(cx.language, meeting.date),
            cx.t.label(meeting.state)
        ),
        Line::Missed(month) => cx.t.meeting_missed(date::month_long(cx.language, *month)),
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, line: &Line, column: usize) {
    let t = Tokens::of(ui);
    let Line::Held(summary) = line else {
        let Line::Missed(month) = line else { return };
        match column {
            1 => {
                let words = cx.t.meeting_missed(date::month_long(cx.language, *month));
                ui.add(Text::new(words).color(t.bad).elide());
            }
            2 => {
                ui.add(Text::new(date::month_long(cx.language, *month)).color(t.ink3).elide());
            }
            _ => {}
        }
        return;
    };
    let meeting = &summary.meeting;
    let dash_if_planned = |value: String| {
        if meeting.state == MeetingState::Planned { "–".to_owned() } else { value }
    };
    match column {
        0 => text::strong(ui, meeting.reference.to_string()),
        1 => {
            let day = date::date_long(cx.language, meeting.date);
            let kind = if meeting.kind == MeetingKind::Extraordinary { cx.t.label(meeting.kind) } else { "" };
            ui.add(Text::new(day).then(format!(" {kind}"), text::SMALL, t.ink2).elide())
        }
        2 => text::body(ui, date::month_long(cx.language, meeting.review_month)),
        3 => ui.add(Badge::new(tint(meeting.state), cx.t.label(meeting.state)).max_width(146.0)),
        4 => text::body(ui, dash_if_planned(format!("{} / {}", summary.present, summary.seats))),
        5 => text::body(ui, dash_if_planned(summary.ratings.to_string())),
        _ => text::body(ui, dash_if_planned(summary.decisions.to_string())),
    };
}

/// The colour of a meeting's state; its word says the same.
pub(super) const fn tint(state: MeetingState) -> Tint {
    match state {
        MeetingState::Planned => Tint::Outline,
        MeetingState::InSession => Tint::Accent,
        MeetingState::Closed => Tint::Good,
        MeetingState::Approved => Tint::Calm,
    }
}
