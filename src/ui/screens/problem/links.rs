//! What a problem is about and what answers it; earlier cases, linked or proposed.

use egui::{ScrollArea, Ui};

use crate::{
    commands::ProblemCommand,
    domain::number,
    i18n::{date, list},
    queries::problem::{Line, record::Record},
    ui::{
        Cx, Dir, Icon, Route,
        screens::problems::status_tint,
        text,
        tokens::space,
        widgets::{Button, Card, ListRow, Tint},
    },
};

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, record: &Record) {
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("links").show(ui, |ui| {
        Card::new().title(cx.t.problem_corrections()).show(ui, |ui| corrections(ui, cx, record));
        Card::new().title(cx.t.problem_elements()).show(ui, |ui| {
            let elements = &record.line.elements;
            let rows = elements.iter().map(|of| (of.code.as_str(), of.name.get(cx.language), Route::Element(of.id)));
            named(ui, cx, rows.collect());
        });
        Card::new().title(cx.t.problem_kpis()).show(ui, |ui| {
            let rows = record.kpis.iter().map(|of| (of.code.as_str(), of.name.get(cx.language), Route::Kpi(of.id)));
            named(ui, cx, rows.collect());
        });
        Card::new().title(cx.t.problem_recurs()).show(ui, |ui| recurrence(ui, cx, record));
    });
}

fn named(ui: &mut Ui, cx: &mut Cx<'_>, rows: Vec<(&str, &str, Route)>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    if rows.is_empty() {
        text::secondary(ui, cx.t.problem_links_none());
    }
    let count = rows.len();
    for (index, (code, name, route)) in rows.into_iter().enumerate() {
        if ListRow::new(name).code(code).code_width(CODE).last(index + 1 == count).show(ui).clicked() {
            cx.go(route);
        }
    }
}

fn corrections(ui: &mut Ui, cx: &mut Cx<'_>, record: &Record) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let corrections = &record.line.corrections;
    if corrections.is_empty() {
        text::secondary(ui, cx.t.problem_links_none());
    }
    for (index, correction) in corrections.iter().enumerate() {
        let tint = if correction.state.is_ended() { Tint::Calm } else { Tint::Accent };
        let number = number::correction(correction.number);
        let row = ListRow::new(&correction.title)
            .icon(Icon::Wrench, Tint::Outline)
            .code(&number)
            .code_width(CODE)
            .badge(tint, cx.t.label(correction.state))
            .last(index + 1 == corrections.len());
        if row.show(ui).clicked() {
            cx.go(Route::Correction(correction.id));
        }
    }
}

/// The app proposes an earlier case; a person says whether it is one.
fn recurrence(ui: &mut Ui, cx: &mut Cx<'_>, record: &Record) {
    let t = cx.t;
    let writable = !cx.is_read_only();
    if let Some(earlier) = &record.recurs_from {
        text::small(ui, t.problem_recurs_from(number::problem(earlier.number)));
        earlier_row(ui, cx, earlier);
        if writable && Button::quiet(t.problem_recurs_unlink()).small().show(ui).clicked() {
            link(cx, record, None);
        }
    }
    for later in &record.came_back_as {
        text::small(ui, t.problem_recurs_in(number::problem(later.number)));
        earlier_row(ui, cx, later);
    }
    if record.recurs_from.is_none() && !record.seen_before.is_empty() {
        text::small(ui, t.problem_recurs_proposed());
        for earlier in &record.seen_before {
            earlier_row(ui, cx, earlier);
            let name = t.problem_recurs_link_name(number::problem(earlier.number));
            let button = Button::quiet(t.problem_recurs_link()).icon(Icon::Link).name(&name).small();
            if writable && Dir::row(ui, |ui| button.show(ui).clicked()).inner {
                link(cx, record, Some(earlier));
            }
            ui.add_space(space::XS);
        }
    }
    if record.recurs_from.is_none() && record.came_back_as.is_empty() && record.seen_before.is_empty() {
        text::secondary(ui, t.problem_recurs_none());
    }
}

fn link(cx: &mut Cx<'_>, record: &Record, earlier: Option<&Line>) {
    let mut draft = record.draft();
    draft.recurs_from = earlier.map(|earlier| earlier.id);
    cx.act(ProblemCommand::Edit { problem: record.line.id, draft });
}

fn earlier_row(ui: &mut Ui, cx: &mut Cx<'_>, line: &Line) {
    let raised = line
        .raised_in
        .as_ref()
        .map_or_else(|| date::date(cx.language, line.raised_on), |(_, meeting)| meeting.to_string());
    let status = cx.t.label(line.status);
    let answers: Vec<String> = line.corrections.iter().map(|of| number::correction(of.number)).collect();
    let second = if answers.is_empty() {
        cx.t.problem_earlier_line(raised, status)
    } else {
        cx.t.problem_earlier_corrected(raised, status, list(cx.language, &answers))
    };
    let number = number::problem(line.number);
    let row = ListRow::new(&line.title)
        .icon(Icon::History, status_tint(line.status))
        .code(&number)
        .code_width(CODE)
        .second(&second)
        .last(true);
    if row.show(ui).clicked() {
        cx.go(Route::Problem(line.id));
    }
}

const CODE: f32 = 44.0;
