//! The lines: runs that never bridge a gap, the year before, breaks and missing months, few labels.

use super::{Context, Dress};
use crate::charts::{
    place::BESIDE,
    scene::{Anchor, Frame, Hit, Pane, Pos, Prim, Rect, Stroke, Target, Text, pos},
    spec::{Point, PointState, Series},
};

/// How wide the light ground behind a signal's run is.
const RUN_WIDTH: f32 = 11.0;

impl Context<'_> {
    pub(super) fn data(&mut self, pane: &mut Pane) {
        let frame = pane.frame;
        let spec = self.spec;
        self.breaks(pane);
        for (number, series) in spec.series.iter().enumerate() {
            self.line(pane, series, number);
            self.missing_marks(&frame, number);
            for (index, point) in series.points.iter().enumerate().take(spec.months()) {
                let Some(value) = point.value.filter(|value| value.is_finite()) else { continue };
                let at = frame.at(index as f64, value);
                self.interval(pane, index, point);
                let radius = self.marker(pane, at, point, number);
                if frame.rect.contains(at) {
                    self.placer.block(Rect::around(at, radius, radius));
                    let rect = Rect::around(at, 8.0, 8.0);
                    self.scene.hits.push(Hit { rect, target: Target::Point { series: number, index } });
                }
            }
        }
        for number in 0..spec.series.len() {
            self.value_texts(&frame, number);
        }
    }

    fn line(&mut self, pane: &mut Pane, series: &Series, number: usize) {
        if !series.is_joined {
            return;
        }
        let stroke = match number {
            0 => Stroke::solid(self.palette.ink2, 1.5),
            _ => Stroke::dashed(self.palette.ink3, 1.5),
        };
        for run in self.spec.runs(series).into_iter().filter(|run| run.len() > 1) {
            let points: Vec<Pos> = run.iter().map(|&(index, value)| pane.frame.at(index as f64, value)).collect();
            for pair in points.windows(2) {
                self.placer.block_line(pair[0], pair[1]);
            }
            pane.prims.push(Prim::Line { points, stroke });
        }
    }

    /// The same months one year earlier, faint: whether this year differs or it is the season.
    pub(super) fn year_before(&self, pane: &mut Pane) {
        let slots: Vec<Option<Pos>> = (0..self.spec.months())
            .map(|index| {
                let value = self.spec.year_before.get(index).copied().flatten();
                value.filter(|value| value.is_finite()).map(|value| pane.frame.at(index as f64, value))
            })
            .collect();
        for run in slots.split(Option::is_none).filter(|run| !run.is_empty()) {
            let points: Vec<Pos> = run.iter().flatten().copied().collect();
            match points[..] {
                [at] => pane.prims.push(Prim::fill(Rect::around(at, 1.5, 1.5), self.palette.hatch)),
                _ => pane.prims.push(Prim::Line { points, stroke: Stroke::solid(self.palette.hatch, 1.5) }),
            }
        }
    }

    /// A light ground under the points that together are a signal.
    pub(super) fn runs(&self, pane: &mut Pane) {
        let spec = self.spec;
        let Some(series) = spec.series.first() else { return };
        for run in spec.runs(series) {
            let tone = |&(index, _): &(usize, f64)| series.points[index].run;
            for part in run.chunk_by(|a, b| tone(a) == tone(b)) {
                let Some(tone) = part.first().and_then(tone) else { continue };
                let color = self.tone_color(tone).halfway(self.palette.surface).halfway(self.palette.surface);
                let points: Vec<Pos> = part.iter().map(|&(index, value)| pane.frame.at(index as f64, value)).collect();
                match points[..] {
                    [at] => {
                        let rect = Rect::around(at, RUN_WIDTH / 2.0, RUN_WIDTH / 2.0);
                        let radius = RUN_WIDTH / 2.0;
                        pane.prims.push(Prim::Box { rect, radius, fill: Some(color), stroke: None });
                    }
                    _ => pane.prims.push(Prim::Line { points, stroke: Stroke::solid(color, RUN_WIDTH) }),
                }
            }
        }
    }

    /// A zig-zag through the pane, where the measurement changed.
    pub(super) fn breaks(&mut self, pane: &mut Pane) {
        let rect = pane.frame.rect;
        for month in &self.spec.breaks {
            let slot = self.spec.slot(*month) - 0.5;
            if slot <= pane.frame.x.0 || slot >= pane.frame.x.1 {
                continue;
            }
            let x = pane.frame.x_at(slot);
            let points = zig_zag(pos(x, rect.top), rect.height());
            self.placer.block(Rect::new(x - 3.0, rect.top, x + 3.0, rect.bottom));
            pane.prims.push(Prim::Line { points, stroke: Stroke::solid(self.palette.ink3, 1.0) });
        }
    }

    /// A dash on the axis for each month without a value, once the measure exists.
    fn missing_marks(&mut self, frame: &Frame, number: usize) {
        if number > 0 {
            return;
        }
        for index in missing(&self.spec.series[number].points, self.spec.months()) {
            let x = frame.x_at(index as f64);
            let y = frame.rect.bottom;
            let stroke = Stroke::solid(self.palette.bad, 2.5);
            self.scene.front.push(Prim::line(pos(x - 4.0, y), pos(x + 4.0, y), stroke));
            let rect = Rect::around(pos(x, y), 8.0, 8.0);
            self.scene.hits.push(Hit { rect, target: Target::Point { series: number, index } });
        }
    }

    /// Values (or counts) beside the last, the marked and the first point, in this order of right.
    fn value_texts(&mut self, frame: &Frame, number: usize) {
        let spec = self.spec;
        let points = &spec.series[number].points;
        let months = spec.months().min(points.len());
        let has_value = |index: &usize| points[*index].value.is_some_and(f64::is_finite);
        let Some(last) = (0..months).rev().find(has_value) else { return };
        let is_small = self.dress == Dress::Small;
        let is_wanted = |index: &usize| points[*index].is_labelled || !is_small && !points[*index].counts.is_empty();
        let mut wanted = vec![last];
        wanted.extend((0..last).rev().filter(|index| has_value(index) && is_wanted(index)));
        if self.dress != Dress::Small {
            wanted.extend((0..last).find(has_value).filter(|first| !is_wanted(first)));
        }
        for index in wanted {
            let Some(value) = points[index].value else { continue };
            let at = frame.at(index as f64, value);
            if !frame.rect.contains(at) {
                continue;
            }
            let is_first = index != last && !points[index].is_labelled;
            let color = match points[index].signal {
                Some(signal) if points[index].state != PointState::Excluded => self.tone_color(signal.tone),
                _ if is_first => self.palette.ink2,
                _ => self.palette.ink,
            };
            let words = match points[index].counts.as_str() {
                "" => self.labels.number(value, spec.decimals),
                counts => counts.to_owned(),
            };
            let text = Text::small(at, Anchor::Middle, words, color);
            let text = if is_first { text } else { text.strong() };
            if let Some(text) = self.placer.put_beside(at, &text, &BESIDE) {
                self.scene.front.push(text.into());
            }
        }
    }
}

/// Slots without a value after the first one with a value: before it the measure did not exist.
pub(super) fn missing(points: &[Point], months: usize) -> impl Iterator<Item = usize> {
    let begun = points.iter().position(|point| point.value.is_some()).unwrap_or(points.len());
    (begun..months.min(points.len())).filter(|&index| points[index].value.is_none())
}

/// A line that swings about `from`, downwards.
pub(super) fn zig_zag(from: Pos, height: f32) -> Vec<Pos> {
    let steps = (height / 7.0).floor().max(2.0) as usize;
    let swing = |step: usize| {
        let side = if step.is_multiple_of(2) { -3.0 } else { 3.0 };
        pos(from.x + side, from.y + step as f32 * height / steps as f32)
    };
    (0..=steps).map(swing).collect()
}
