//! The key: the marks that the chart uses, each with its word. What does not occur is not explained.

use super::{Context, Dress, LINE_HEIGHT, data};
use crate::{
    analysis::{rules::Rule, xmr::Standing},
    charts::{
        labels::{Key, Phrase},
        scene::{Pos, Prim, Rect, SMALL, Stroke, Text, pos},
        spec::{Point, PointState, Shape, Signal, Tone},
    },
};

const MARK_WIDTH: f32 = 18.0;
const BETWEEN: f32 = 16.0;

impl Context<'_> {
    fn has(&self, key: Key) -> bool {
        let spec = self.spec;
        let points = || spec.series.iter().flat_map(|series| &series.points).filter(|point| point.value.is_some());
        let state = |state: PointState| points().any(|point| point.state == state);
        let tone = |tone: Tone| {
            let counts = |point: &Point| point.state != PointState::Excluded;
            points().any(|point| counts(point) && point.signal.is_some_and(|signal| signal.tone == tone))
        };
        match key {
            Key::Good => tone(Tone::Good),
            Key::Bad => tone(Tone::Bad),
            Key::Change => tone(Tone::Neutral),
            Key::Run => points().any(|point| point.run.is_some()),
            Key::Excluded => state(PointState::Excluded),
            Key::Provisional => state(PointState::Provisional),
            Key::Revised => state(PointState::Revised),
            Key::Thin => state(PointState::Thin),
            Key::Missing => {
                spec.series.first().is_some_and(|series| data::missing(&series.points, spec.months()).next().is_some())
            }
            Key::YearBefore => spec.year_before.iter().any(Option::is_some),
            Key::ProvisionalLimits => spec.phases.iter().any(|phase| phase.standing == Standing::Provisional),
        }
    }

    /// Lines of marks and words above `bottom`; returns where they begin.
    pub(super) fn key(&mut self, bottom: f32) -> f32 {
        if self.dress != Dress::Full {
            return bottom;
        }
        let is_drawn = |key: &Key| self.spec.shape == Shape::Lines || *key == Key::Missing;
        let entries: Vec<(Key, Text)> = Key::ALL
            .into_iter()
            .filter(|key| is_drawn(key) && self.has(*key))
            .map(|key| {
                let words = self.labels.phrase(Phrase::Key(key));
                (key, self.from_start(0.0, 0.0, words, self.palette.ink2))
            })
            .collect();
        if entries.is_empty() {
            return bottom;
        }
        let mut lines: Vec<Vec<(Key, f32, Text)>> = vec![Vec::new()];
        let mut x = 0.0;
        for (key, text) in entries {
            let width = MARK_WIDTH + text.rect().width();
            if x > 0.0 && x + width > self.scene.width {
                lines.push(Vec::new());
                x = 0.0;
            }
            if let Some(line) = lines.last_mut() {
                line.push((key, x, text));
            }
            x += width + BETWEEN;
        }
        let top = bottom - lines.len() as f32 * LINE_HEIGHT - 4.0;
        for (row, line) in lines.into_iter().enumerate() {
            for (key, x, text) in line {
                let y = top + 10.0 + row as f32 * LINE_HEIGHT;
                self.key_mark(key, pos(self.x_from_start(x + MARK_WIDTH / 2.0 - 1.0), y));
                self.text(Text { at: pos(self.x_from_start(x + MARK_WIDTH), y), ..text });
            }
        }
        top
    }

    fn key_mark(&mut self, key: Key, at: Pos) {
        let palette = self.palette;
        let signal = |tone| Point { signal: Some(Signal { tone, rule: Some(Rule::R1) }), ..Point::default() };
        let state = |state| Point { state, ..Point::default() };
        let level = |stroke| vec![Prim::line(pos(at.x - 6.0, at.y), pos(at.x + 6.0, at.y), stroke)];
        let mark = |point: &Point| self.mark(at, point, palette.ink2, 0.0).0;
        let prims = match key {
            Key::Good => mark(&signal(Tone::Good)),
            Key::Bad => mark(&signal(Tone::Bad)),
            Key::Change => mark(&signal(Tone::Neutral)),
            Key::Run => {
                let tint = palette.good.halfway(palette.surface).halfway(palette.surface);
                let mut prims = vec![Prim::fill(Rect::around(at, 7.0, 5.0), tint)];
                prims.extend(level(Stroke::solid(palette.ink2, 1.5)));
                prims
            }
            Key::Excluded => mark(&state(PointState::Excluded)),
            Key::Provisional => mark(&state(PointState::Provisional)),
            Key::Revised => self.mark(pos(at.x, at.y + SMALL * 0.25), &state(PointState::Revised), palette.ink2, 0.0).0,
            Key::Thin => {
                let stroke = Stroke::solid(palette.edge, 1.2);
                let mut prims = vec![Prim::line(pos(at.x, at.y - 6.0), pos(at.x, at.y + 6.0), stroke)];
                prims.extend(mark(&state(PointState::Thin)));
                prims
            }
            Key::Missing => level(Stroke::solid(palette.bad, 2.5)),
            Key::YearBefore => level(Stroke::solid(palette.hatch, 1.5)),
            Key::ProvisionalLimits => level(Stroke::dotted(palette.ink3, 1.0)),
        };
        self.scene.front.extend(prims);
    }
}
