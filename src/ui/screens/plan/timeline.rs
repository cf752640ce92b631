//! The rows of a plan along the time: a bar from start to due date, what is done of it, milestones, today.
//! Time runs left to right in every language, as in the charts.

use egui::{Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};
use jiff::{ToSpan as _, civil::Date};

use crate::{
    domain::number,
    i18n::date,
    queries::plan::{Action, Plan},
    ui::{
        Cx, Dir, Route, Tokens,
        text::{self, Fit},
        tokens::{radius, size, space, stroke},
        widgets::{focus_ring_if, tooltip},
    },
};

/// The days from which to which the plan is drawn.
struct Span {
    from: Date,
    days: f32,
}

impl Span {
    /// The days of the plan, and those of rows that begin before it or end after it.
    fn of(plan: &Plan, rows: &[&Action], today: Date) -> Self {
        let from = rows.iter().map(|row| row.from).chain([plan.from, today]).min().unwrap_or(plan.from);
        let to = rows.iter().map(|row| row.due).chain([plan.to, today]).max().unwrap_or(plan.to);
        Self { from: from.first_of_month(), days: between(from.first_of_month(), to.last_of_month()).max(1.0) }
    }

    /// The share of the width at which a day begins.
    fn share(&self, day: Date) -> f32 {
        (between(self.from, day) / self.days).clamp(0.0, 1.0)
    }
}

fn between(from: Date, to: Date) -> f32 {
    from.until(to).map_or(0.0, |span| span.get_days() as f32)
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, plan: &Plan, rows: &[&Action]) {
    let mut rows = rows.to_vec();
    rows.sort_by(|a, b| (&a.objective.code, a.from, a.number).cmp(&(&b.objective.code, b.from, b.number)));
    let span = Span::of(plan, &rows, cx.env.today());
    ui.spacing_mut().item_spacing.y = 0.0;
    axis(ui, cx, &span);
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("timeline").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for action in rows {
            if row(ui, cx, &span, action) {
                cx.go(Route::Action(action.id));
            }
        }
    });
}

/// The names at the leading edge, the time in the rest.
fn halves(ui: &Ui, rect: Rect) -> (Rect, Rect) {
    let dir = Dir::of(ui);
    let names = dir.place(rect, space::M, NAMES - space::M);
    (names, dir.place_from_end(rect, space::L, rect.width() - NAMES - space::L))
}

fn at(time: Rect, share: f32) -> f32 {
    time.left() + time.width() * share
}

/// Years, a line at each quarter, and today.
fn axis(ui: &mut Ui, cx: &Cx<'_>, span: &Span) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let (_, time) = halves(ui, rect);
    let t = Tokens::of(ui);
    for day in quarters(span) {
        if day.month() != 1 && day != span.from {
            continue;
        }
        let left = at(time, span.share(day));
        let galley = text::layout(ui, &day.year().to_string(), text::SMALL, t.ink2, Fit::Free);
        let place = Rect::from_min_size(pos2(left + space::XS, rect.top()), vec2(galley.size().x, rect.height()));
        text::paint_aligned(ui.painter(), place, egui::Align2::LEFT_CENTER, galley);
    }
    let today = cx.env.today();
    let words = format!("{} {}", cx.t.plan_today(), date::date(cx.language, today));
    let galley = text::layout(ui, &words, text::SMALL, t.accent, Fit::Free);
    let width = galley.size().x;
    let right = (at(time, span.share(today)) - space::XS).max(time.left() + width);
    let place = Rect::from_min_size(pos2(right - width, rect.top()), vec2(width, rect.height()));
    // over a year's number
    ui.painter().rect_filled(place, 0, t.surface);
    text::paint_aligned(ui.painter(), place, egui::Align2::LEFT_CENTER, galley);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(stroke::THIN, t.line));
}

/// The first days of the quarters that the span covers.
fn quarters(span: &Span) -> Vec<Date> {
    let months = (0i32..).map_while(|months| span.from.checked_add(months.months()).ok());
    months.take_while(|day| between(span.from, *day) < span.days).filter(|day| day.month() % 3 == 1).collect()
}

/// One action; whether it was opened.
fn row(ui: &mut Ui, cx: &Cx<'_>, span: &Span, action: &Action) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_TWO_LINES), Sense::click());
    let t = Tokens::of(ui);
    let code = number::action(action.number);
    let overdue = action.days_overdue(cx.env.today()) > 0;
    let (from, due) = (date::date(cx.language, action.from), date::date(cx.language, action.due));
    let named = format!("{code} {}", action.title);
    let words = if overdue {
        cx.t.plan_bar_overdue(named, from, due, action.percent)
    } else {
        cx.t.plan_bar(named, from, due, action.percent)
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, crate::i18n::without_marks(&words)));
    if ui.is_rect_visible(rect) {
        if response.hovered() {
            ui.painter().rect_filled(rect, 0, t.sunken);
        }
        let (names, time) = halves(ui, rect);
        label(ui, cx, action, &code, names);
        for day in quarters(span) {
            let x = at(time, span.share(day));
            ui.painter().vline(x, rect.y_range(), Stroke::new(stroke::THIN, t.grid));
        }
        bar(ui, span, action, time, overdue);
        let today = at(time, span.share(cx.env.today()));
        ui.painter().vline(today, rect.y_range(), Stroke::new(stroke::DATA, t.accent));
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(stroke::THIN, t.grid));
    }
    focus_ring_if(ui, &response, radius::CELL);
    tooltip(response, &words).clicked()
}

fn label(ui: &Ui, cx: &Cx<'_>, action: &Action, code: &str, names: Rect) {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let (top, bottom) = names.shrink2(vec2(0.0, space::XS)).split_top_bottom_at_fraction(0.5);
    let galley = text::layout(ui, code, text::BODY_STRONG, t.ink, Fit::Free);
    text::paint_aligned(ui.painter(), top, dir.leading_center(), galley);
    let place = dir.place(top, CODE, top.width() - CODE - space::S);
    let galley = text::layout(ui, &action.title, text::BODY, t.ink, Fit::line(place.width()));
    text::paint_aligned(ui.painter(), place, dir.leading_center(), galley);
    let place = dir.place(bottom, CODE, bottom.width() - CODE - space::S);
    let second = format!("{} · {}", action.objective.code, action.owner.1.get(cx.language));
    let galley = text::layout(ui, &second, text::SMALL, t.ink2, Fit::line(place.width()));
    text::paint_aligned(ui.painter(), place, dir.leading_center(), galley);
}

/// What is done fills the bar from its start; an overdue one is outlined in the colour of concern.
fn bar(ui: &Ui, span: &Span, action: &Action, time: Rect, overdue: bool) {
    let t = Tokens::of(ui);
    let (left, right) = (at(time, span.share(action.from)), at(time, span.share(action.due)));
    let whole = Rect::from_min_max(
        pos2(left, time.center().y - BAR / 2.0),
        pos2(right.max(left + BAR / 2.0), time.center().y + BAR / 2.0),
    );
    let (ground, ink) = if overdue { (t.bad_tint, t.bad) } else { (t.accent_tint, t.accent) };
    let (ground, ink) = if action.state().is_open() { (ground, ink) } else { (t.calm_tint, t.calm) };
    let painter = ui.painter();
    painter.rect(whole, radius::CELL, ground, Stroke::new(stroke::THIN, ink), egui::StrokeKind::Inside);
    let done = Rect::from_min_size(whole.min, vec2(whole.width() * f32::from(action.percent) / 100.0, BAR));
    painter.rect_filled(done, radius::CELL, ink);
    for milestone in &action.milestones {
        let center = pos2(at(time, span.share(milestone.due)), time.center().y);
        let fill = if milestone.done_on.is_some() { ink } else { t.surface };
        let corners = [vec2(0.0, -DIAMOND), vec2(DIAMOND, 0.0), vec2(0.0, DIAMOND), vec2(-DIAMOND, 0.0)];
        let corners = corners.map(|offset| center + offset).to_vec();
        painter.add(Shape::convex_polygon(corners, fill, Stroke::new(stroke::DATA, t.ink)));
    }
}

const NAMES: f32 = 400.0;
const CODE: f32 = 56.0;
const BAR: f32 = 14.0;
const DIAMOND: f32 = 6.0;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn quarters_begin_in_january_april_july_and_october() {
        let span = Span { from: date(2025, 2, 1), days: between(date(2025, 2, 1), date(2026, 1, 31)) };
        let expected = [date(2025, 4, 1), date(2025, 7, 1), date(2025, 10, 1), date(2026, 1, 1)];
        assert_eq!(quarters(&span), expected);
    }

    #[test]
    fn a_day_outside_lies_at_the_edge() {
        let span = Span { from: date(2025, 1, 1), days: 100.0 };
        assert_eq!(span.share(date(2024, 6, 1)), 0.0);
        assert_eq!(span.share(date(2030, 1, 1)), 1.0);
        assert_eq!(span.share(date(2025, 1, 26)), 0.25);
    }
}
