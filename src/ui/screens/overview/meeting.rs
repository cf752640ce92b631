//! The card of the next or current meeting, and whether it is ready.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    domain::{QuorumRule, Role as Seat},
    i18n::{Messages, date},
    queries::overview::{Overview, Readiness, Upcoming},
    ui::{
        Cx, Dir, Icon, Route, Tokens,
        text::{self, Fit, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Card, Tint, separator},
    },
};

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    Card::new().show(ui, |ui| match &model.meeting {
        Some(upcoming) => planned(ui, cx, upcoming),
        None => nothing_planned(ui, cx, model),
    });
}

fn planned(ui: &mut Ui, cx: &mut Cx<'_>, upcoming: &Upcoming) {
    let meeting = &upcoming.meeting;
    Dir::row_of_height(ui, text::HEADING.line, |ui| {
        let reference = meeting.reference.to_string();
        text::heading(ui, &reference);
        let (tint, when) = when(cx, upcoming);
        ui.add(Badge::new(tint, &when));
        Dir::at_trailing_end(ui, |ui| {
            let details = cx.t.app_details();
            let name = format!("{details}: {reference}");
            if Button::quiet(details).name(&name).small().show(ui).clicked() {
                cx.go(Route::Meeting(meeting.id));
            }
        });
    });
    Dir::row_of_height(ui, text::BODY.line, |ui| {
        let month = date::month_short(cx.language, meeting.review_month);
        text::secondary(ui, cx.t.overview_review_of(cx.t.label(meeting.kind), month));
        Dir::at_trailing_end(ui, |ui| {
            text::small(ui, quorum(cx.t, upcoming));
            Icon::UsersRound.show(ui, size::ICON, Tokens::of(ui).ink2);
        });
    });
    separator(ui);
    readiness(ui, cx.t, upcoming);
}

fn when(cx: &Cx<'_>, upcoming: &Upcoming) -> (Tint, String) {
    let (t, meeting, today) = (cx.t, &upcoming.meeting, cx.env.today());
    match meeting.opened_at.filter(|_| super::is_in_session(meeting.state)) {
        Some(opened) => (Tint::Accent, t.overview_in_session(date::time(opened.time()))),
        None if meeting.date < today => (Tint::Bad, t.overview_date_passed().to_owned()),
        None if meeting.date == today => (Tint::Accent, t.app_today_at(date::time(meeting.start))),
        None => {
            let at = t.overview_at(date::date(cx.language, meeting.date), date::time(meeting.start));
            (Tint::Accent, at)
        }
    }
}

fn quorum(t: &Messages, upcoming: &Upcoming) -> String {
    let (needed, seats) = (upcoming.quorum.needed, upcoming.quorum.seats);
    match roles(t, &upcoming.rule) {
        Some(roles) => t.overview_quorum_led(needed, seats, roles),
        None => t.overview_quorum(needed, seats),
    }
}

/// "Chair or Vice-chair"; `None` where nobody in particular is required.
fn roles(t: &Messages, rule: &QuorumRule) -> Option<String> {
    let words = rule.one_of.iter().map(|role: &Seat| t.label(*role).to_owned());
    words.reduce(|all, next| t.overview_either(all, next))
}

fn readiness(ui: &mut Ui, t: &Messages, upcoming: &Upcoming) {
    let checks = checks(t, &upcoming.readiness, date::month_long(t.language(), upcoming.meeting.review_month));
    let width: f32 = checks.iter().map(|(done, words)| check_width(ui, *done, words)).sum();
    if width + (checks.len() - 1) as f32 * space::M <= ui.available_width() {
        Dir::row_of_height(ui, text::BODY.line, |ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for (done, words) in &checks {
                check(ui, t, *done, words);
            }
        });
    } else {
        let half = checks.len().div_ceil(2);
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            ui.spacing_mut().item_spacing.y = space::XS;
            for (done, words) in checks.iter().skip(column).step_by(2).take(half) {
                check(ui, t, *done, words);
            }
        });
    }
}

fn check_width(ui: &Ui, done: bool, words: &str) -> f32 {
    size::ICON + space::XS + text::width(ui, words, if done { text::SMALL } else { text::SMALL_STRONG })
}

fn checks(t: &Messages, ready: &Readiness, month: String) -> [(bool, String); 4] {
    let data = match (ready.has_data(), ready.reported) {
        (true, _) => t.overview_data_imported().to_owned(),
        (false, 0) => t.overview_data_none(month),
        (false, _) => t.overview_data_partly(ready.reported, ready.awaited),
    };
    let agenda = if ready.has_agenda() { t.overview_agenda_ready() } else { t.overview_agenda_missing() };
    let minutes =
        if ready.has_approved_minutes() { t.overview_minutes_approved() } else { t.overview_minutes_to_approve() };
    let ratings = match (ready.has_ratings(), ready.settled) {
        (true, _) => t.overview_ratings_taken().to_owned(),
        (false, 0) => t.overview_ratings_not_taken().to_owned(),
        (false, _) => t.overview_ratings_partly(ready.settled, ready.elements),
    };
    [
        (ready.has_data(), data),
        (ready.has_agenda(), agenda.to_owned()),
        (ready.has_approved_minutes(), minutes.to_owned()),
        (ready.has_ratings(), ratings),
    ]
}

/// A tick and quiet words for what is done, a ring and strong words for what is open.
fn check(ui: &mut Ui, t: &Messages, done: bool, words: &str) {
    let colors = Tokens::of(ui);
    let (icon, ink, tint, style) = if done {
        (Icon::CircleCheck, colors.ink2, colors.accent, text::SMALL)
    } else {
        (Icon::Circle, colors.ink, colors.ink2, text::SMALL_STRONG)
    };
    let galley = text::layout(ui, words, style, ink, Fit::Free);
    let width = size::ICON + space::XS + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width, text::BODY.line), Sense::hover());
    let dir = Dir::of(ui);
    icon.paint(ui, dir.place(rect, 0.0, size::ICON).center(), size::ICON, tint);
    text::paint(ui, dir.place(rect, size::ICON + space::XS, galley.size().x), galley);
    let name = if done { t.overview_check_done(words) } else { t.overview_check_open(words) };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}

fn nothing_planned(ui: &mut Ui, cx: &Cx<'_>, model: &Overview) {
    let next = &model.next;
    text::heading(ui, cx.t.overview_no_meeting());
    let sentence = cx.t.overview_next_would_be(
        date::date(cx.language, next.date),
        date::time(next.start),
        date::month_long(cx.language, next.review_month),
    );
    let color = Tokens::of(ui).ink2;
    ui.add(Text::new(sentence).color(color).wrap());
}
