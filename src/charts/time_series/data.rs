//! The data itself: runs that never bridge a gap, marks that survive a grey printer, few labels.

use super::{Context, Dress};
use crate::charts::{
    axis,
    labels::Phrase,
    place::BESIDE,
    scene::{Anchor, Frame, Hit, MarkerShape, Pane, Pos, Prim, Rect, Stroke, Target, Text, pos},
    spec::{Point, PointState, Signal, Tone},
};

impl Context<'_> {
    pub(super) fn data(&mut self, pane: &mut Pane) {
        let frame = pane.frame;
        let spec = self.spec;
        self.breaks(pane);
        for (number, series) in spec.series.iter().enumerate() {
            let stroke = match number {
                0 => Stroke::solid(self.palette.ink2, 1.5),
                _ => Stroke::dashed(self.palette.ink3, 1.5),
            };
            for run in spec.runs(series) {
                let points: Vec<Pos> = run.iter().map(|&(index, value)| frame.at(index as f64, value)).collect();
                if series.is_joined && points.len() > 1 {
                    for pair in points.windows(2) {
                        self.placer.block_line(pair[0], pair[1]);
                    }
                    pane.prims.push(Prim::Line { points, stroke });
                }
            }
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

    /// A zig-zag through the pane, where the measurement changed.
    fn breaks(&mut self, pane: &mut Pane) {
        let rect = pane.frame.rect;
        for month in &self.spec.breaks {
            let slot = self.spec.slot(*month) - 0.5;
            if slot <= pane.frame.x.0 || slot >= pane.frame.x.1 {
                continue;
            }
            let x = pane.frame.x_at(slot);
            let steps = (rect.height() / 7.0).floor().max(2.0) as usize;
            let points: Vec<Pos> = (0..=steps)
                .map(|step| {
                    let side = if step % 2 == 0 { -3.0 } else { 3.0 };
                    pos(x + side, rect.top + step as f32 * rect.height() / steps as f32)
                })
                .collect();
            self.placer.block(Rect::new(x - 3.0, rect.top, x + 3.0, rect.bottom));
            pane.prims.push(Prim::Line { points, stroke: Stroke::solid(self.palette.ink3, 1.0) });
        }
    }

    /// A dash on the axis for each month without a value, once the measure exists.
    fn missing_marks(&mut self, frame: &Frame, number: usize) {
        if number > 0 {
            return;
        }
        let points = &self.spec.series[number].points;
        let Some(begun) = points.iter().position(|point| point.value.is_some()) else { return };
        let last = self.spec.months().min(points.len());
        for index in (begun..last).filter(|&index| points[index].value.is_none()) {
            let x = frame.x_at(index as f64);
            let y = frame.rect.bottom;
            let stroke = Stroke::solid(self.palette.bad, 2.5);
            self.scene.front.push(Prim::line(pos(x - 4.0, y), pos(x + 4.0, y), stroke));
            let rect = Rect::around(pos(x, y), 8.0, 8.0);
            self.scene.hits.push(Hit { rect, target: Target::Point { series: number, index } });
        }
    }

    fn interval(&self, pane: &mut Pane, index: usize, point: &Point) {
        let Some((low, high)) = point.interval else { return };
        let (low, high) = (pane.frame.at(index as f64, low), pane.frame.at(index as f64, high));
        pane.prims.push(Prim::line(low, high, Stroke::solid(self.palette.hatch, 1.5)));
    }

    fn tone_color(&self, tone: Tone) -> crate::charts::palette::Rgb {
        match tone {
            Tone::Good => self.palette.good,
            Tone::Bad => self.palette.bad,
            Tone::Neutral => self.palette.ink,
        }
    }

    /// Draws the point's mark and returns its radius. State and signal have different shapes, so
    /// that nothing rests on colour.
    fn marker(&self, pane: &mut Pane, at: Pos, point: &Point, series: usize) -> f32 {
        let paper = self.palette.surface;
        let ink = if series == 0 { self.palette.ink2 } else { self.palette.ink3 };
        let small = if self.dress == Dress::Small { 0.8 } else { 1.0 };
        let (shape, radius, fill, stroke) = match (point.state, point.signal) {
            (PointState::Excluded, _) => (MarkerShape::Circle, 4.2, paper, Stroke::solid(ink, 1.6)),
            (_, Some(Signal { tone, is_strong })) => {
                let shape = match tone {
                    Tone::Good => MarkerShape::Up,
                    Tone::Bad => MarkerShape::Down,
                    Tone::Neutral => MarkerShape::Square,
                };
                let radius = if is_strong { 6.0 } else { 4.5 };
                (shape, radius, self.tone_color(tone), Stroke::solid(paper, 1.0))
            }
            (PointState::Final, None) => (MarkerShape::Circle, 3.0, ink, Stroke::solid(paper, 1.0)),
            (PointState::Provisional, None) => (MarkerShape::Circle, 3.0, paper, Stroke::solid(ink, 1.2)),
            (PointState::Revised, None) => (MarkerShape::Diamond, 4.0, ink, Stroke::solid(paper, 1.0)),
            (PointState::Thin, None) => (MarkerShape::Square, 3.0, paper, Stroke::solid(ink, 1.2)),
        };
        let radius = radius * small;
        pane.prims.push(Prim::Marker { at, shape, radius, fill, stroke: Some(stroke) });
        radius
    }

    /// Values beside the last, the marked and the first point, in this order of right.
    fn value_texts(&mut self, frame: &Frame, number: usize) {
        let spec = self.spec;
        let points = &spec.series[number].points;
        let months = spec.months().min(points.len());
        let has_value = |index: &usize| points[*index].value.is_some_and(f64::is_finite);
        let Some(last) = (0..months).rev().find(has_value) else { return };
        let mut wanted = vec![last];
        wanted.extend((0..last).filter(|&index| points[index].is_labelled));
        if self.dress != Dress::Small {
            wanted.extend((0..last).find(has_value).filter(|first| !points[*first].is_labelled));
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
            let text = Text::small(at, Anchor::Middle, self.labels.number(value, spec.decimals), color);
            let text = if is_first { text } else { text.strong() };
            if let Some(text) = self.placer.put_beside(at, &text, &BESIDE) {
                self.scene.front.push(text.into());
            }
        }
    }

    /// The small chart of moving ranges below an XmR chart, on the same time axis.
    pub(super) fn ranges(&mut self, rect: Rect) {
        let spec = self.spec;
        let limits = spec.phases.iter().map(|phase| phase.range_upper);
        let values = spec.moving_ranges.iter().flatten().copied();
        let axis = axis::nice(values.chain(limits), true, 2);
        let frame = Frame { rect, x: (-0.5, spec.months() as f64 - 0.5), y: (0.0, axis.high) };
        let title = self.labels.phrase(Phrase::MovingRange { unit: &spec.unit });
        self.text(Text::small(pos(0.0, rect.top - 14.0), Anchor::Left, title, self.palette.ink2).strong());
        for tick in [axis.ticks.first(), axis.ticks.last()].into_iter().flatten() {
            let at = pos(rect.left - 8.0, frame.y_at(*tick));
            let label = self.labels.number(*tick, axis.decimals);
            let label = Text::small(at, Anchor::Right, label, self.palette.ink2);
            if let Some(label) = self.placer.put(label) {
                self.scene.front.push(label.into());
            }
        }
        let mut pane = Pane { frame, prims: Vec::new() };
        let ground = (pos(rect.left, rect.bottom), pos(rect.right, rect.bottom));
        self.scene.back.push(Prim::line(ground.0, ground.1, Stroke::solid(self.palette.line, 1.0)));
        for phase in &spec.phases {
            let from = (spec.slot(phase.first) - 0.5).max(frame.x.0);
            let to = (spec.slot(phase.last) + 0.5).min(frame.x.1);
            if from < to {
                let line = Prim::line(
                    frame.at(from, phase.range_upper),
                    frame.at(to, phase.range_upper),
                    Stroke::dotted(self.palette.ink3, 1.0),
                );
                pane.prims.push(line);
            }
        }
        let slots: Vec<Option<Pos>> = spec
            .moving_ranges
            .iter()
            .take(spec.months())
            .enumerate()
            .map(|(index, range)| range.map(|range| frame.at(index as f64, range)))
            .collect();
        for run in slots.split(Option::is_none).filter(|run| !run.is_empty()) {
            let points: Vec<Pos> = run.iter().flatten().copied().collect();
            for &at in &points {
                let stroke = None;
                let marker =
                    Prim::Marker { at, shape: MarkerShape::Circle, radius: 2.0, fill: self.palette.ink2, stroke };
                pane.prims.push(marker);
            }
            if points.len() > 1 {
                pane.prims.push(Prim::Line { points, stroke: Stroke::solid(self.palette.ink2, 1.2) });
            }
        }
        self.scene.panes.push(pane);
        if let (Some(phase), Some(text)) = (spec.phases.last(), self.range_limit_text()) {
            let text = Text::small(pos(0.0, 0.0), Anchor::Left, text, self.palette.ink2);
            self.put_nudged(pos(rect.right + 6.0, frame.y_at(phase.range_upper)), &text);
        }
    }
}
