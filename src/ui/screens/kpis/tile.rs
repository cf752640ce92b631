//! One small multiple: code, name, line, last value, change and target, as one button.

use egui::{Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::MONTHS;
use crate::{
    analysis::signal::{Assurance as Promise, Variation, Withheld},
    charts::{
        screen,
        spark::Sparkline,
        spec::{self, Tone},
    },
    domain::{Month, Unit},
    i18n::{Quantity, date, number},
    queries::kpi::{Kpi, Need},
    ui::{
        Cx, Dir, Icon, Tokens, chart_style,
        text::{self, Fit},
        tokens::{radius, size, space},
        widgets::{self, Assurance, Signal, paint_assurance, paint_signal},
    },
};

/// The least width of a tile: five fit the smallest screen.
pub(super) const WIDTH: f32 = 216.0;
pub(super) const HEIGHT: f32 = 112.0;
const FIGURE: f32 = 84.0;

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
    /// What the process does, or since when there is no value.
    variation: (Option<Signal>, String),
    verdict: Verdict,
    /// Empty where nothing can be said.
    verdict_word: String,
}

/// Whether the target lies within reach; where no limits say so, whether it is met.
#[derive(Clone, Copy)]
enum Verdict {
    Assurance(Assurance),
    Met(bool),
    NotReported,
    Other,
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
        let (verdict, verdict_word) = self.verdict(cx);
        Words {
            name: card.label(cx.language).to_owned(),
            value: latest.map_or_else(|| number::NONE.to_owned(), |(_, value)| plain(value)),
            unit: quantity.symbol().to_owned(),
            target,
            variation: match (kpi.need(month), latest) {
                (Need::NotReported, Some((last, _))) => (None, t.kpis_last_of(date::month_short(cx.language, last))),
                _ => {
                    let variation = kpi.variation(month);
                    (Some(variation.into()), super::variation_word(t, kpi, month).to_owned())
                }
            },
            verdict,
            verdict_word,
        }
    }

    fn verdict(&self, cx: &Cx<'_>) -> (Verdict, String) {
        let (t, kpi, month) = (cx.t, self.kpi, self.month);
        if kpi.need(month) == Need::NotReported {
            return (Verdict::NotReported, t.kpis_not_reported().to_owned());
        }
        let promise = kpi.assurance(month);
        match (Assurance::of(promise), promise) {
            (Some(assurance), _) => (Verdict::Assurance(assurance), t.label(promise).to_owned()),
            (None, Promise::Withheld(Withheld::LimitsOutOfDate)) => (Verdict::Other, t.kpis_limits_old().to_owned()),
            (None, _) => match kpi.meets_target(month) {
                Some(true) => (Verdict::Met(true), t.kpis_target_met().to_owned()),
                Some(false) => (Verdict::Met(false), t.kpis_target_missed().to_owned()),
                None => (Verdict::Other, String::new()),
            },
        }
    }

    fn accessible_name(&self, words: &Words) -> String {
        let value = format!("{} {}", words.value, words.unit);
        [&self.kpi.card.code, &words.name, value.trim(), &words.target, &words.variation.1, &words.verdict_word]
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
        self.paint_foot(ui, foot, words);
    }

    /// What the process does, and whether the target lies within reach: each a shape and a word.
    fn paint_foot(&self, ui: &Ui, foot: Rect, words: &Words) {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let color = match words.verdict {
            Verdict::Assurance(assurance) => assurance.color(t),
            Verdict::Met(true) => t.good,
            Verdict::Met(false) | Verdict::NotReported => t.bad,
            Verdict::Other => t.ink2,
        };
        let (signal, said) = &words.variation;
        let mark_room = size::MARK + space::XS;
        let offset = if signal.is_some() { mark_room } else { 0.0 };
        let ink = signal.map_or(t.ink2, |signal| signal.color(t));
        let wanted = text::width(ui, &words.verdict_word, text::SMALL_MEDIUM) + mark_room + space::S;
        let room = (foot.width() - offset - wanted).max(foot.width() * 0.35);
        let own = text::layout(ui, said, text::SMALL_MEDIUM, ink, Fit::line(room));
        let taken = offset + own.size().x;
        if let Some(signal) = signal {
            paint_signal(ui.painter(), dir.place(foot, 0.0, size::MARK).center(), *signal, t);
        }
        text::paint(ui, dir.place(foot, offset, own.size().x), own);
        let room = (foot.width() - taken - mark_room - space::S).max(1.0);
        let word = text::layout(ui, &words.verdict_word, text::SMALL_MEDIUM, color, Fit::line(room));
        let width = word.size().x;
        text::paint(ui, dir.place_from_end(foot, 0.0, width), word);
        let center = dir.place_from_end(foot, width + space::XS, size::MARK).center();
        match words.verdict {
            Verdict::Assurance(assurance) => paint_assurance(ui.painter(), center, assurance, t),
            Verdict::Met(true) => Icon::Check.paint(ui, center, size::MARK, color),
            Verdict::Met(false) | Verdict::NotReported => Icon::TriangleAlert.paint(ui, center, size::MARK, color),
            Verdict::Other => {}
        }
    }

    fn paint_line(&self, ui: &mut Ui, cx: &Cx<'_>, place: Rect, words: &Words) {
        let first = self.month.plus(1 - MONTHS);
        let slot = |month: Month| usize::try_from(month.since(first)).ok();
        let spec = Sparkline {
            values: first.through(self.month).map(|month| self.kpi.value(month)).collect(),
            breaks: self.kpi.breaks.iter().filter_map(|broken| slot(broken.month)).collect(),
            target: self.kpi.target(self.month),
            is_dots: self.kpi.is_thin(),
            excluded: self.kpi.process.exclusions.iter().filter_map(|left_out| slot(left_out.month)).collect(),
            limits: self.limits(first),
            signal: self.signal(),
            alt: words.name.clone(),
        };
        let mut own = ui.new_child(UiBuilder::new().max_rect(place));
        screen::sparkline(&mut own, &spec, place.size(), &chart_style::of(ui, cx.t));
    }
}

impl Tile<'_> {
    /// The span of the limits that judge the latest month, from the month where their phase begins.
    fn limits(&self, first: Month) -> Option<(usize, f64, f64)> {
        let (latest, _) = self.kpi.latest(self.month)?;
        let process = &self.kpi.process;
        let most = (self.kpi.card.unit == Unit::Percent).then_some(100.0);
        let limits = process.limits(latest)?.clipped(Some(0.0), most);
        let begun = process.phase(latest).map_or(first, |phase| phase.first.max(first));
        Some((usize::try_from(begun.since(first)).ok()?, limits.lower, limits.upper))
    }

    /// The mark on the latest month.
    fn signal(&self) -> Option<spec::Signal> {
        let (latest, _) = self.kpi.latest(self.month)?;
        let rule = *self.kpi.process.signals(latest).first()?;
        let tone = match self.kpi.variation(self.month) {
            Variation::Improving => Tone::Good,
            Variation::Worsening => Tone::Bad,
            Variation::Changed => Tone::Neutral,
            Variation::Routine | Variation::TooFew => return None,
        };
        Some(spec::Signal { tone, rule: Some(rule) })
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
