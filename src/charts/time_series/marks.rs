//! The mark of a point. State and signal are told apart by shape, so that nothing rests on colour:
//! hollow is provisional, crossed is left out, a small triangle above is revised; a triangle up is an
//! improvement, one down a concern, a square a change that is neither; larger is stronger.

use super::{Context, Dress};
use crate::charts::{
    palette::Rgb,
    place::BESIDE,
    scene::{Anchor, Frame, MarkerShape, Pane, Pos, Prim, Stroke, Text, pos},
    spec::{Point, PointState, Signal, Tone},
};

impl Context<'_> {
    pub(super) fn tone_color(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Good => self.palette.good,
            Tone::Bad => self.palette.bad,
            Tone::Neutral => self.palette.ink,
        }
    }

    /// A Wilson interval as a bar with caps.
    pub(super) fn interval(&self, pane: &mut Pane, index: usize, point: &Point) {
        let Some((low, high)) = point.interval.filter(|_| self.dress != Dress::Small) else { return };
        let (low, high) = (pane.frame.at(index as f64, low), pane.frame.at(index as f64, high));
        let stroke = Stroke::solid(self.palette.edge, 1.2);
        pane.prims.push(Prim::line(low, high, stroke));
        for end in [low, high] {
            pane.prims.push(Prim::line(pos(end.x - 3.0, end.y), pos(end.x + 3.0, end.y), stroke));
        }
    }

    /// Draws the point's mark and returns its radius.
    pub(super) fn marker(&self, pane: &mut Pane, at: Pos, point: &Point, series: usize) -> f32 {
        let (prims, radius) =
            self.mark(at, point, if series == 0 { self.palette.ink2 } else { self.palette.ink3 }, pane.frame.rect.top);
        pane.prims.extend(prims);
        radius
    }

    /// The shapes of a mark below `top`, and its radius.
    pub(super) fn mark(&self, at: Pos, point: &Point, ink: Rgb, top: f32) -> (Vec<Prim>, f32) {
        let paper = self.palette.surface;
        let scale = if self.dress == Dress::Small { 0.8 } else { 1.0 };
        let signal = point.signal.filter(|_| point.state != PointState::Excluded);
        let (shape, size, color) = match (signal, point.state) {
            (Some(Signal { tone, .. }), _) => {
                let shape = match tone {
                    Tone::Good => MarkerShape::Up,
                    Tone::Bad => MarkerShape::Down,
                    Tone::Neutral => MarkerShape::Square,
                };
                (shape, if signal.is_some_and(Signal::is_strong) { 6.0 } else { 4.5 }, self.tone_color(tone))
            }
            (None, PointState::Excluded) => (MarkerShape::Circle, 4.4, ink),
            (None, PointState::Thin) => (MarkerShape::Square, 3.0, ink),
            (None, PointState::Final | PointState::Provisional | PointState::Revised) => {
                (MarkerShape::Circle, 3.0, ink)
            }
        };
        let radius = size * scale;
        let (fill, stroke) = match point.state {
            PointState::Provisional | PointState::Excluded | PointState::Thin => (paper, Stroke::solid(color, 1.4)),
            PointState::Final | PointState::Revised => (color, Stroke::solid(paper, 1.0)),
        };
        let mut prims = vec![Prim::Marker { at, shape, radius, fill, stroke: Some(stroke) }];
        match point.state {
            PointState::Excluded => {
                let arm = radius * 0.62;
                for (x, y) in [(arm, arm), (arm, -arm)] {
                    let line = Prim::line(pos(at.x - x, at.y - y), pos(at.x + x, at.y + y), Stroke::solid(ink, 1.2));
                    prims.push(line);
                }
            }
            PointState::Revised => {
                // Below the point where the pane ends above it.
                let side = if at.y - radius - 9.0 < top { 1.0 } else { -1.0 };
                let above = pos(at.x, at.y + side * (radius + 5.0));
                let shape = MarkerShape::Up;
                let stroke = Some(Stroke::solid(ink, 1.0));
                prims.push(Prim::Marker { at: above, shape, radius: 3.2 * scale, fill: paper, stroke });
            }
            PointState::Final | PointState::Provisional | PointState::Thin => {}
        }
        (prims, radius)
    }

    /// The name of the rule beside the first of the points that it flags in a row, if there is room.
    pub(super) fn rule_names(&mut self, frame: &Frame) {
        if self.dress == Dress::Small {
            return;
        }
        let Some(series) = self.spec.series.first() else { return };
        let mut before = None;
        for (index, point) in series.points.iter().enumerate().take(self.spec.months()) {
            let Some(value) = point.value.filter(|_| point.state != PointState::Excluded) else { continue };
            let rule = point.signal.and_then(|signal| signal.rule);
            if let Some((signal, rule)) = point.signal.zip(rule).filter(|(_, rule)| Some(*rule) != before) {
                let at = frame.at(index as f64, value);
                let color = self.tone_color(signal.tone);
                let text = Text::small(at, Anchor::Middle, rule.name(), color);
                if let Some(text) = self.placer.put_beside(at, &text, &BESIDE).filter(|_| frame.rect.contains(at)) {
                    self.scene.front.push(text.into());
                }
            }
            before = rule;
        }
    }
}
