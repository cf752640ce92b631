//! One small multiple: code, name, line, last value, change and target, as one button.

use egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::MONTHS;
use crate::{
    charts::{screen, spark::Sparkline},
    domain::Month,
    i18n::{Quantity, date, number},
    queries::kpi::{Kpi, Need},
    ui::{
        Cx, Dir, Icon, Tokens, chart_style,
        text::{self, Fit},
        tokens::{radius, size, space},
        widgets,
    },
};

/// The least width of a tile: five fit the smallest screen.
pub(super) const WIDTH: f32 = 216.0;
pub(super) const HEIGHT: f32 = 112.0;
const FIGURE: f32 = 84.0;
/// Fewer values show no shape.
const LEAST: usize = 6;

pub(super) struct Tile<'a> {
    pub(super) kpi: &'a Kpi,
    pub(super) month: Month,
    pub(super) currency: &'a str,
}

/// The words of a tile.
struct Words {
    name: String,
    value: String,
    unit: String,
    target: String,
    /// For the eye: the signed figure; for the ear: with the month it counts from.
    change: String,
    change_said: String,
    verdict: Option<(bool, String)>,
}

impl Tile<'_> {
    pub(super) fn show(&self, ui: &mut Ui, cx: &Cx<'_>, rect: Rect) -> Response {
        let words = self.words(cx);
        let response = ui.interact(rect, ui.scope_id().with(("kpi", self.kpi.card.id)), Sense::click());
        let name = self.accessible_name(&words);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if ui.is_rect_visible(rect) {
            let t = Tokens::of(ui);
            let outline = if response.hovered() { t.edge } else { t.line };
            widgets::frame(ui, rect, radius::CARD, t.surface, outline);
            self.paint(ui, cx, rect.shrink2(vec2(space::M, space::S)), &words);
            if response.has_focus() {
                widgets::focus_ring(ui, rect.shrink(4.0), radius::CONTROL);
            }
        }
        response
    }

    fn words(&self, cx: &Cx<'_>) -> Words {
        let (t, kpi, month) = (cx.t, self.kpi, self.month);
        let card = &kpi.card;
        let quantity = Quantity::new(cx.language, card.unit, self.currency);
        let latest = kpi.latest(month);
        let plain = |value: f64| number::number(cx.language, value, card.decimals);
        let target = kpi.target(month).map_or_else(
            || t.assurance_no_target().to_owned(),
            |target| t.kpi_target_value(number::number(cx.language, target, decimals_of(target, card.decimals))),
        );
        let (change, change_said) = match (kpi.need(month), kpi.change(month), latest) {
            (Need::NotReported, _, Some((last, _))) => {
                let words = t.kpis_last_of(date::month_short(cx.language, last));
                (words.clone(), words)
            }
            _ if kpi.values().count() < LEAST => (t.kpis_too_few().to_owned(), t.kpis_too_few().to_owned()),
            (_, Some(change), _) => {
                let words = quantity.difference(change, card.decimals);
                let before = date::month_name(cx.language, month.previous());
                (words.clone(), t.kpis_change(words, before))
            }
            _ => (String::new(), String::new()),
        };
        let verdict = match kpi.need(month) {
            Need::NotReported => Some((false, t.kpis_not_reported().to_owned())),
            _ => kpi
                .meets_target(month)
                .map(|met| (met, if met { t.kpis_target_met() } else { t.kpis_target_missed() }.to_owned())),
        };
        Words {
            name: card.label(cx.language).to_owned(),
            value: latest.map_or_else(|| number::NONE.to_owned(), |(_, value)| plain(value)),
            unit: quantity.symbol().to_owned(),
            target,
            change,
            change_said,
            verdict,
        }
    }

    fn accessible_name(&self, words: &Words) -> String {
        let value = format!("{} {}", words.value, words.unit);
        let verdict = words.verdict.as_ref().map_or("", |(_, word)| word);
        [&self.kpi.card.code, &words.name, value.trim(), &words.target, &words.change_said, verdict]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn paint(&self, ui: &mut Ui, cx: &Cx<'_>, inner: Rect, words: &Words) {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let line = |top: f32, height: f32| Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), height));

        let head = line(inner.top(), text::BODY.line);
        let code = text::layout(ui, &self.kpi.card.code, text::BODY_MEDIUM, t.ink3, Fit::Free);
        let code_width = code.size().x + space::S;
        text::paint(ui, head, code);
        let room = head.width() - code_width;
        let name = text::layout(ui, &words.name, text::BODY_STRONG, t.ink, Fit::line(room));
        text::paint(ui, dir.place(head, code_width, room), name);

        let middle = line(head.bottom() + space::XS, 44.0);
        self.paint_line(ui, cx, dir.place(middle, 0.0, middle.width() - FIGURE - space::S), words);
        let figure = dir.place_from_end(middle, 0.0, FIGURE);
        let unit = if words.unit.is_empty() { String::new() } else { format!(" {}", words.unit) };
        let value = [(words.value.as_str(), text::HEADING, t.ink), (unit.as_str(), text::SMALL, t.ink3)];
        let value = text::layout_spans(ui, &value, Fit::line(FIGURE));
        let upper = Rect::from_min_max(figure.min, pos2(figure.right(), figure.top() + text::HEADING.line));
        text::paint_aligned(ui.painter(), upper, dir.trailing_center(), value);
        let target = text::layout(ui, &words.target, text::SMALL, t.ink2, Fit::line(FIGURE));
        let lower = Rect::from_min_max(pos2(figure.left(), upper.bottom()), figure.max);
        text::paint_aligned(ui.painter(), lower, dir.trailing_center(), target);

        let foot = line(inner.bottom() - text::BODY.line, text::BODY.line);
        let mut taken = 0.0;
        if let Some((good, word)) = &words.verdict {
            let (color, icon) = if *good { (t.good, Icon::Check) } else { (t.bad, Icon::TriangleAlert) };
            let word = text::layout(ui, word, text::SMALL_MEDIUM, color, Fit::Free);
            let width = word.size().x;
            text::paint(ui, dir.place_from_end(foot, 0.0, width), word);
            icon.paint(ui, dir.place_from_end(foot, width + space::XS, size::MARK).center(), size::MARK, color);
            taken = width + size::MARK + space::M;
        }
        let room = (foot.width() - taken).max(1.0);
        let change = text::layout(ui, &words.change, text::SMALL, t.ink2, Fit::line(room));
        text::paint(ui, dir.place(foot, 0.0, room), change);
    }

    fn paint_line(&self, ui: &mut Ui, cx: &Cx<'_>, place: Rect, words: &Words) {
        let first = self.month.plus(1 - MONTHS);
        let slot = |month: Month| usize::try_from(month.since(first)).ok();
        let spec = Sparkline {
            values: first.through(self.month).map(|month| self.kpi.value(month)).collect(),
            breaks: self.kpi.breaks.iter().filter_map(|broken| slot(broken.month)).collect(),
            target: self.kpi.target(self.month),
            is_dots: self.kpi.is_thin(),
            alt: words.name.clone(),
            ..Sparkline::default()
        };
        let mut own = ui.new_child(UiBuilder::new().max_rect(place));
        screen::sparkline(&mut own, &spec, place.size(), &chart_style::of(ui, cx.t));
    }
}

/// A target of 30 is written “30”, one of 0.8 “0.8”.
pub(in crate::ui::screens) fn decimals_of(value: f64, most: u8) -> u8 {
    let needed = (0..most).find(|&decimals| {
        let scale = 10_f64.powi(i32::from(decimals));
        ((value * scale).round() / scale - value).abs() < 1e-9
    });
    needed.unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_written_with_the_decimals_it_needs() {
        assert_eq!([(30.0, 1), (0.8, 2), (2.25, 1)].map(|(value, most)| decimals_of(value, most)), [0, 1, 1]);
    }
}
