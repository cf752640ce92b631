//! A small line without axes, for cards and rows. Time runs left to right in every language.

use egui::{Color32, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};

use super::marks::{Signal, paint_signal};
use crate::ui::{Tokens, tokens::stroke};

/// Values with gaps, an optional target and an optional band of limits.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::{Signal, Sparkline};
/// let values = [Some(3.0), Some(2.5), None, Some(2.0)];
/// Sparkline::new("Release time, last four months", &values).target(1.5).last(Signal::Improving)
///     .show(ui, egui::vec2(140.0, 40.0));
/// # }
/// ```
#[must_use = "call show"]
pub struct Sparkline<'a> {
    name: &'a str,
    values: &'a [Option<f64>],
    hollow: &'a [bool],
    target: Option<f64>,
    limits: Option<(usize, f64, f64)>,
    last: Signal,
}

impl<'a> Sparkline<'a> {
    pub fn new(name: &'a str, values: &'a [Option<f64>]) -> Self {
        Self { name, values, hollow: &[], target: None, limits: None, last: Signal::Routine }
    }

    /// A dashed line.
    pub fn target(mut self, target: f64) -> Self {
        self.target = Some(target);
        self
    }

    /// The process limits, from the value with this index on.
    pub fn limits(mut self, from: usize, lower: f64, upper: f64) -> Self {
        self.limits = Some((from, lower, upper));
        self
    }

    /// Values that were left out of the limits, drawn hollow; as many as there are values.
    pub fn hollow(mut self, left_out: &'a [bool]) -> Self {
        self.hollow = left_out;
        self
    }

    /// The mark at the last value.
    pub fn last(mut self, signal: Signal) -> Self {
        self.last = signal;
        self
    }

    pub fn show(self, ui: &mut Ui, size: Vec2) -> Response {
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.name));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let t = Tokens::of(ui);
        let area = rect.shrink(5.0);
        let shown = self.values.iter().flatten().copied().chain(self.target);
        let shown = shown.chain(self.limits.iter().flat_map(|(_, lower, upper)| [*lower, *upper]));
        let (low, high) = shown.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        if low > high {
            return response;
        }
        let span = if high > low { high - low } else { 1.0 };
        let steps = self.values.len().saturating_sub(1).max(1) as f32;
        let place = |index: usize, value: f64| -> Pos2 {
            let share = ((value - low) / span) as f32;
            pos2(area.left() + area.width() * index as f32 / steps, area.bottom() - area.height() * share)
        };
        let painter = ui.painter();
        if let Some((from, lower, upper)) = self.limits {
            let end = self.values.len().saturating_sub(1);
            painter.rect_filled(egui::Rect::from_two_pos(place(from, lower), place(end, upper)), 0, t.calm_tint);
        }
        if let Some(target) = self.target {
            let y = place(0, target).y;
            let line = [pos2(area.left(), y), pos2(area.right(), y)];
            painter.extend(Shape::dashed_line(&line, Stroke::new(stroke::THIN, t.ink2), 4.0, 3.0));
        }
        let mut run: Vec<Pos2> = Vec::new();
        for (index, value) in self.values.iter().enumerate() {
            match value {
                Some(value) => run.push(place(index, *value)),
                None => draw_run(painter, std::mem::take(&mut run), t.ink2),
            }
        }
        draw_run(painter, run, t.ink2);
        for (index, value) in self.values.iter().enumerate() {
            if let (Some(value), Some(true)) = (value, self.hollow.get(index)) {
                painter.circle(place(index, *value), 2.5, t.surface, Stroke::new(stroke::THIN, t.ink2));
            }
        }
        let last =
            self.values.iter().enumerate().rev().find_map(|(index, value)| value.map(|value| place(index, value)));
        if let Some(last) = last {
            paint_signal(painter, last, self.last, t);
        }
        response
    }
}

/// A stretch without gaps; a single value is a dot.
fn draw_run(painter: &egui::Painter, run: Vec<Pos2>, color: Color32) {
    match run[..] {
        [] => {}
        [only] => {
            painter.circle_filled(only, 2.0, color);
        }
        _ => {
            painter.line(run, Stroke::new(stroke::DATA, color));
        }
    }
}
