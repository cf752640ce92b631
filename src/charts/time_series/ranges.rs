//! The small chart of moving ranges below an XmR chart, on the same time axis.

use super::Context;
use crate::charts::{
    axis,
    labels::Phrase,
    scene::{Anchor, Frame, MarkerShape, Pane, Pos, Prim, Rect, Stroke, Text, pos},
};

impl Context<'_> {
    pub(super) fn ranges(&mut self, rect: Rect) {
        let spec = self.spec;
        let limits = spec.phases.iter().map(|phase| phase.range_upper);
        let values = spec.moving_ranges.iter().flatten().map(|range| range.value);
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
        self.range_limits(&mut pane);
        self.range_line(&mut pane);
        self.scene.panes.push(pane);
        if let (Some(phase), Some(text)) = (spec.phases.last(), self.range_limit_text()) {
            let text = Text::small(pos(0.0, 0.0), Anchor::Left, text, self.palette.ink2);
            self.put_nudged(pos(rect.right + 6.0, frame.y_at(phase.range_upper)), &text);
        }
    }

    fn range_limits(&self, pane: &mut Pane) {
        let frame = pane.frame;
        for phase in &self.spec.phases {
            let from = (self.spec.slot(phase.first) - 0.5).max(frame.x.0);
            let to = (self.spec.slot(phase.last) + 0.5).min(frame.x.1);
            if from < to {
                let across = |value, stroke| Prim::line(frame.at(from, value), frame.at(to, value), stroke);
                pane.prims.push(across(phase.range_upper, self.limit_stroke(phase)));
                pane.prims.push(across(phase.range_center, Stroke::solid(self.palette.hatch, 1.0)));
            }
        }
    }

    fn range_line(&self, pane: &mut Pane) {
        let spec = self.spec;
        let at = |index: usize, value: f64| pane.frame.at(index as f64, value);
        let slots: Vec<Option<Pos>> = spec
            .moving_ranges
            .iter()
            .take(spec.months())
            .enumerate()
            .map(|(index, range)| range.map(|range| at(index, range.value)))
            .collect();
        for run in slots.split(Option::is_none).filter(|run| run.len() > 1) {
            let points = run.iter().flatten().copied().collect();
            pane.prims.push(Prim::Line { points, stroke: Stroke::solid(self.palette.ink2, 1.2) });
        }
        for (at, range) in slots.iter().zip(&spec.moving_ranges) {
            let (Some(at), Some(range)) = (*at, range) else { continue };
            let (shape, radius, fill) = if range.is_signal {
                (MarkerShape::Square, 4.0, self.palette.ink)
            } else {
                (MarkerShape::Circle, 2.0, self.palette.ink2)
            };
            pane.prims.push(Prim::Marker { at, shape, radius, fill, stroke: None });
        }
    }
}
