//! What is known about an element: its KPIs up to the month under review, its questions, its problems,
//! and how it was rated before.

use egui::{ScrollArea, Ui, vec2};

use crate::{
    domain::Month,
    i18n::{Messages, Quantity, date},
    queries::{
        kpi::Kpi,
        room::{Room, RoomElement},
    },
    ui::{
        Cx, Dir, Route, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Sparkline, separator, signal},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, room: &Room, element: &RoomElement, height: f32) {
    let t = cx.t;
    let trailing = t.room_evidence_to(date::month_long(cx.language, room.meeting.review_month));
    Card::new().title(t.room_evidence()).trailing(&trailing).show(ui, |ui| {
        let inside = (height - 2.0 * space::M - text::HEADING.line - space::M).max(size::ROW);
        ScrollArea::vertical().id_salt("evidence").auto_shrink([false, true]).max_height(inside).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            kpis(ui, cx, room, element);
            problems(ui, cx, element);
            before(ui, cx, element);
            questions(ui, cx, element);
        });
    });
}

/// The first KPI large, with its line; the others in a row each.
fn kpis(ui: &mut Ui, cx: &mut Cx<'_>, room: &Room, element: &RoomElement) {
    let month = room.meeting.review_month;
    let mut linked: Vec<&Kpi> = room.evidence(element.id).collect();
    linked.sort_by_key(|kpi| kpi.need(month));
    let Some((first, rest)) = linked.split_first() else {
        text::secondary(ui, cx.t.room_no_kpi_linked());
        return;
    };
    let (words, concern) = reading_words(cx.t, first, month);
    let t = Tokens::of(ui);
    let color = if concern { t.bad } else { t.ink };
    Dir::row_of_height(ui, text::TITLE.line, |ui| {
        if open_kpi(ui, cx, first) {
            cx.go(Route::Kpi(first.card.id));
        }
        Dir::at_trailing_end(ui, |ui| {
            ui.add(Text::new(value(cx, room, first, month)).style(text::TITLE).color(color));
        });
    });
    Dir::wrapped_row(ui, |ui| {
        if first.value(month).is_some() {
            movement(ui, cx.t, first, month);
        }
        ui.add(Text::new(words).style(text::SMALL_MEDIUM).color(if concern { t.bad } else { t.ink2 }).free());
    });
    line(ui, cx, first, month, vec2(ui.available_width(), 72.0));
    for kpi in rest {
        separator(ui);
        Dir::row_of_height(ui, size::ROW_DENSE, |ui| {
            if open_kpi(ui, cx, kpi) {
                cx.go(Route::Kpi(kpi.card.id));
            }
            Dir::at_trailing_end(ui, |ui| {
                if kpi.value(month).is_some() {
                    movement(ui, cx.t, kpi, month);
                } else {
                    ui.add(Text::new(cx.t.room_no_value()).style(text::SMALL_MEDIUM).color(t.bad).free());
                }
                ui.add(Text::new(value(cx, room, kpi, month)).style(text::BODY_STRONG).free());
            });
        });
    }
    separator(ui);
}

/// Whether the process behind a KPI moves: the mark with its word.
fn movement(ui: &mut Ui, t: &Messages, kpi: &Kpi, month: Month) {
    let variation = kpi.variation(month);
    signal(ui, variation.into(), t.label(variation));
}

fn open_kpi(ui: &mut Ui, cx: &Cx<'_>, kpi: &Kpi) -> bool {
    let label = kpi.card.label(cx.language);
    text::strong(ui, kpi.card.code.as_str());
    let room = (ui.available_width() - 150.0).max(size::MIN_FIELD);
    let shown = ui.add(Text::new(label).elide().max_width(room));
    let click = ui.interact(shown.rect, shown.id.with("open"), egui::Sense::click());
    let name = format!("{} {label}", kpi.card.code);
    click.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
    crate::ui::widgets::focus_ring_if(ui, &click, 2);
    click.clicked()
}

/// The value of the month, or a dash.
pub(super) fn value(cx: &Cx<'_>, room: &Room, kpi: &Kpi, month: Month) -> String {
    let quantity = Quantity::new(cx.language, kpi.card.unit, &room.currency);
    kpi.value(month).map_or_else(|| "–".to_owned(), |value| quantity.format(value, kpi.card.decimals))
}

/// What the value means against its target and the month before, and whether it is a concern.
pub(super) fn reading_words<'a>(t: &'a Messages, kpi: &Kpi, month: Month) -> (&'a str, bool) {
    match (kpi.value(month), kpi.meets_target(month), kpi.worsened(month)) {
        (None, ..) => (t.room_no_value(), true),
        (_, Some(false), Some(true)) => (t.room_missed_and_worse(), true),
        (_, Some(false), _) => (t.room_target_missed(), true),
        (_, Some(true), _) => (t.room_target_met(), false),
        (_, None, Some(true)) => (t.room_worse_than_before(), true),
        (_, None, _) => (t.room_no_target(), false),
    }
}

/// The last twelve months as a small line.
pub(super) fn line(ui: &mut Ui, cx: &Cx<'_>, kpi: &Kpi, month: Month, extent: egui::Vec2) -> egui::Response {
    let values: Vec<Option<f64>> = month.plus(-11).through(month).map(|month| kpi.value(month)).collect();
    let name = cx.t.room_line_name(kpi.card.code.as_str(), kpi.card.label(cx.language));
    let spark = Sparkline::new(&name, &values);
    match kpi.target(month) {
        Some(target) => spark.target(target).show(ui, extent),
        None => spark.show(ui, extent),
    }
}

fn problems(ui: &mut Ui, cx: &mut Cx<'_>, element: &RoomElement) {
    if element.problems.is_empty() {
        return;
    }
    ui.add(Text::new(cx.t.room_open_problems()).style(text::BODY_STRONG));
    for problem in &element.problems {
        let label = format!("{} {}", problem.number, problem.draft.title);
        if Button::quiet(&problem.number).small().name(&label).show(ui).clicked() {
            cx.go(Route::Problem(problem.id));
        }
        text::small(ui, problem.draft.title.as_str());
    }
}

fn before(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement) {
    let t = cx.t;
    let Some(last) = &element.last else {
        text::small(ui, t.room_never_rated_before());
        return;
    };
    ui.add(Text::new(t.room_before()).style(text::BODY_STRONG));
    let (level, meeting) = (last.rating.level(), last.meeting.to_string());
    text::small(
        ui,
        match &last.unchanged_since {
            Some(since) => t.room_rated_since(level, meeting, since.to_string()),
            None => t.room_rated_at(level, meeting),
        },
    );
}

fn questions(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement) {
    if element.questions.is_empty() {
        return;
    }
    ui.add(Text::new(cx.t.element_questions()).style(text::BODY_STRONG));
    for question in &element.questions {
        text::small(ui, question.get(cx.language));
    }
}
