//! What the data is judged by: process limits, baseline, target, and their labels.

use super::{Context, Dress};
use crate::{
    analysis::xmr::Standing,
    charts::{
        labels::Phrase,
        measure::text_width,
        palette::Rgb,
        scene::{Anchor, Dash, Frame, Hit, Pane, Pos, Prim, Rect, SMALL, Stroke, Target, Text, Weight, pos},
        spec::{PhaseBand, Shape},
    },
    domain::Month,
};

const GAP: f32 = 6.0;
/// How far an end label may move from its line to make room.
const NUDGES: [f32; 7] = [0.0, -4.0, 4.0, -8.0, 8.0, -12.0, 12.0];

/// Which labels get their place first: the target wins over values, values over limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right {
    First,
    Later,
}

/// A label at the right end of a line.
struct End {
    value: f64,
    text: String,
    right: Right,
}

impl Context<'_> {
    /// From the start of a month's slot to the end of another's, held within the chart.
    fn span(&self, frame: &Frame, first: Month, last: Month) -> Option<(f32, f32)> {
        let from = (self.spec.slot(first) - 0.5).max(frame.x.0);
        let to = (self.spec.slot(last) + 0.5).min(frame.x.1);
        (from < to).then(|| (frame.x_at(from), frame.x_at(to)))
    }

    /// Limits: dashed, or thin and dotted while they are provisional; those of earlier phases paler.
    pub(super) fn limit_stroke(&self, phase: &PhaseBand) -> Stroke {
        let (width, dash) = match phase.standing {
            Standing::Provisional => (1.0, Dash::Dotted),
            Standing::Full => (1.2, Dash::Dashed),
        };
        Stroke { color: self.faded(self.palette.ink3, phase), width, dash }
    }

    fn is_over(&self, phase: &PhaseBand) -> bool {
        self.spec.phases.last().is_some_and(|last| last.first > phase.first)
    }

    fn faded(&self, color: Rgb, phase: &PhaseBand) -> Rgb {
        if self.is_over(phase) { color.halfway(self.palette.surface) } else { color }
    }

    pub(super) fn phases(&self, pane: &mut Pane) {
        let frame = pane.frame;
        for phase in &self.spec.phases {
            let Some((left, right)) = self.span(&frame, phase.first, phase.last) else { continue };
            let (top, bottom) = (frame.y_at(phase.upper), frame.y_at(phase.lower));
            let made = self.faded(self.palette.calm_tint, phase);
            let carried = made.halfway(self.palette.surface);
            pane.prims.push(Prim::fill(Rect::new(left, top, right, bottom), carried));
            if let Some((left, right)) = self.span(&frame, phase.first, phase.computed_to.min(phase.last)) {
                pane.prims.push(Prim::fill(Rect::new(left, top, right, bottom), made));
            }
            let across = |y| (pos(left, y), pos(right, y));
            for y in [top, bottom] {
                let (from, to) = across(y);
                pane.prims.push(Prim::line(from, to, self.limit_stroke(phase)));
            }
            let (from, to) = across(frame.y_at(phase.center));
            pane.prims.push(Prim::line(from, to, Stroke::solid(self.faded(self.palette.ink3, phase), 1.0)));
        }
        if let Some(median) = self.spec.median.filter(|_| self.spec.phases.is_empty()) {
            let y = frame.y_at(median);
            let (from, to) = (pos(frame.rect.left, y), pos(frame.rect.right, y));
            pane.prims.push(Prim::line(from, to, Stroke::solid(self.palette.ink3, 1.0)));
        }
    }

    pub(super) fn baseline(&self, pane: &mut Pane) {
        let Some(band) = self.spec.baseline else { return };
        if let Some((left, right)) = self.span(&pane.frame, band.first, band.last) {
            let y = pane.frame.y_at(band.value);
            pane.prims.push(Prim::fill(Rect::new(left, y - 2.5, right, y + 2.5), self.palette.hatch));
        }
    }

    pub(super) fn guard(&self, pane: &mut Pane) {
        let Some(value) = self.spec.guard else { return };
        if let Some((left, right)) = self.span(&pane.frame, self.spec.first, self.spec.last) {
            let y = pane.frame.y_at(value);
            pane.prims.push(Prim::line(pos(left, y), pos(right, y), Stroke::solid(self.palette.bad, 1.5)));
        }
    }

    pub(super) fn targets(&mut self, pane: &mut Pane) {
        let frame = pane.frame;
        let mut before: Option<Pos> = None;
        for (index, step) in self.spec.targets.iter().enumerate() {
            let Some(value) = step.value else { continue };
            let last = self.spec.targets.get(index + 1).map_or(self.spec.last, |next| next.from.previous());
            if let Some((left, right)) = self.span(&frame, step.from, last) {
                let y = frame.y_at(value);
                let stroke = Stroke::dashed(self.palette.ink, 1.5);
                // The riser makes one path of steps that follow each other.
                let riser = before.filter(|end| (end.x - left).abs() < 0.5 && (end.y - y).abs() > 0.5);
                if let Some(end) = riser {
                    pane.prims.push(Prim::line(end, pos(left, y), Stroke::solid(self.palette.ink3, 1.0)));
                }
                pane.prims.push(Prim::line(pos(left, y), pos(right, y), stroke));
                before = Some(pos(right, y));
                self.placer.avoid(Rect::new(left, y - 1.0, right, y + 1.0));
                if self.dress != Dress::Small {
                    let rect = Rect::new(left, y - 4.0, right, y + 4.0);
                    self.scene.hits.push(Hit { rect, target: Target::Step(index) });
                }
            }
        }
    }

    fn number(&self, value: f64) -> String {
        self.labels.number(value, self.spec.decimals)
    }

    fn target_number(&self, value: f64) -> String {
        self.labels.number(value, self.spec.target_decimals(value))
    }

    /// The phase whose limits still hold in the last month.
    fn current_phase(&self) -> Option<&PhaseBand> {
        self.spec.phases.last().filter(|phase| phase.last >= self.spec.last)
    }

    /// Labels at the right end of the lines, most important first.
    fn ends(&self) -> Vec<End> {
        let mut ends = Vec::new();
        let mut push = |value, text, right| ends.push(End { value, text, right });
        if let Some(target) = self.spec.target_in(self.spec.last) {
            push(target, self.labels.phrase(Phrase::Target(&self.target_number(target))), Right::First);
        }
        if self.dress == Dress::Small {
            return ends;
        }
        if let Some(phase) = self.current_phase() {
            push(phase.upper, self.labels.phrase(Phrase::Upper(&self.number(phase.upper))), Right::Later);
            push(phase.lower, self.labels.phrase(Phrase::Lower(&self.number(phase.lower))), Right::Later);
            push(phase.center, self.labels.phrase(Phrase::Center(&self.number(phase.center))), Right::Later);
        } else if let Some(median) = self.spec.median.filter(|_| self.spec.phases.is_empty()) {
            push(median, self.labels.phrase(Phrase::Median(&self.number(median))), Right::Later);
        }
        // Several lines are told apart by their names.
        if self.spec.series.len() > 1 {
            for series in &self.spec.series {
                if let Some(last) = series.points.iter().rev().find_map(|point| point.value) {
                    push(last, series.name.clone(), Right::Later);
                }
            }
        }
        ends
    }

    pub(super) fn right_margin(&self) -> f32 {
        if self.spec.shape == Shape::Stacked {
            return self.share_margin();
        }
        let mut widest = 0.0f32;
        for end in self.ends() {
            widest = widest.max(text_width(&end.text, SMALL, weight_of(end.right)));
        }
        if let Some(limit) = self.range_limit_text().filter(|_| self.dress != Dress::Small) {
            widest = widest.max(text_width(&limit, SMALL, Weight::Regular));
        }
        if widest > 0.0 { widest + GAP + 2.0 } else { 8.0 }
    }

    pub(super) fn range_limit_text(&self) -> Option<String> {
        if self.spec.moving_ranges.is_empty() {
            return None;
        }
        let phase = self.current_phase()?;
        Some(self.labels.phrase(Phrase::RangeLimit(&self.number(phase.range_upper))))
    }

    /// The labels with this right to a place.
    pub(super) fn end_labels(&mut self, frame: &Frame, right: Right) {
        for end in self.ends().into_iter().filter(|end| end.right == right) {
            let color = match right {
                Right::First => self.palette.ink,
                Right::Later => self.palette.ink2,
            };
            let text = Text { weight: weight_of(right), ..Text::small(pos(0.0, 0.0), Anchor::Left, end.text, color) };
            self.put_nudged(pos(frame.rect.right + GAP, frame.y_at(end.value)), &text);
        }
    }

    pub(super) fn put_nudged(&mut self, at: Pos, text: &Text) {
        let offsets = NUDGES.map(|nudge| (0.0, nudge, Anchor::Left));
        if let Some(text) = self.placer.put_beside(at, text, &offsets) {
            self.scene.front.push(text.into());
        }
    }

    /// Limits of the phases that are over, and the words over the baseline.
    pub(super) fn phase_labels(&mut self, frame: &Frame) {
        if self.dress == Dress::Small {
            return;
        }
        let over: Vec<PhaseBand> = match self.current_phase() {
            Some(_) => self.spec.phases[..self.spec.phases.len() - 1].to_vec(),
            None => self.spec.phases.clone(),
        };
        for phase in over {
            let Some((left, _)) = self.span(frame, phase.first, phase.last) else { continue };
            for (value, offset) in [(phase.upper, -9.0), (phase.lower, 10.0)] {
                let at = pos(left + 2.0, frame.y_at(value) + offset);
                let label = Text::small(at, Anchor::Left, self.number(value), self.palette.ink2);
                if let Some(label) = self.placer.put(label) {
                    self.scene.front.push(label.into());
                }
            }
        }
        self.baseline_label(frame);
        self.guard_label(frame);
        self.earlier_targets(frame);
    }

    fn baseline_label(&mut self, frame: &Frame) {
        let Some(band) = self.spec.baseline else { return };
        let Some((left, right)) = self.span(frame, band.first, band.last) else { return };
        let text = self.labels.phrase(Phrase::Baseline(&self.number(band.value)));
        let label = Text::small(pos(0.0, 0.0), Anchor::Left, text, self.palette.ink2);
        let phase = self.spec.phases.iter().find(|phase| phase.first <= band.first && band.last <= phase.last);
        let (above, below) = phase.map_or((band.value, band.value), |phase| (phase.upper, phase.lower));
        let (above, below) = (frame.y_at(above), frame.y_at(below));
        let offsets = [
            (right - 4.0, above - 9.0, Anchor::Right),
            (left + 2.0, above - 9.0, Anchor::Left),
            (left + 44.0, above - 9.0, Anchor::Left),
            (left + 2.0, below + 10.0, Anchor::Left),
            (left + 44.0, below + 10.0, Anchor::Left),
            (left + 2.0, above - 24.0, Anchor::Left),
        ];
        if let Some(label) = self.placer.put_beside(pos(0.0, 0.0), &label, &offsets) {
            self.scene.front.push(label.into());
        }
    }

    fn guard_label(&mut self, frame: &Frame) {
        let Some(value) = self.spec.guard else { return };
        let Some((left, right)) = self.span(frame, self.spec.first, self.spec.last) else { return };
        let text = self.labels.phrase(Phrase::Guard(&self.labels.number(value, self.spec.target_decimals(value))));
        let label = Text::small(pos(0.0, 0.0), Anchor::Left, text, self.palette.bad);
        let y = frame.y_at(value);
        let offsets = [
            (left + 2.0, y - 9.0, Anchor::Left),
            (left + 2.0, y + 10.0, Anchor::Left),
            (right - 4.0, y - 9.0, Anchor::Right),
            (right - 4.0, y + 10.0, Anchor::Right),
        ];
        if let Some(label) = self.placer.put_beside(pos(0.0, 0.0), &label, &offsets) {
            self.scene.front.push(label.into());
        }
    }

    /// Targets that no longer hold keep their number where they began.
    fn earlier_targets(&mut self, frame: &Frame) {
        let current = self.spec.target_in(self.spec.last);
        for step in &self.spec.targets {
            let Some(value) = step.value.filter(|value| Some(*value) != current) else { continue };
            let x = frame.x_at((self.spec.slot(step.from) - 0.5).max(frame.x.0));
            let label = Text::small(pos(0.0, 0.0), Anchor::Left, self.target_number(value), self.palette.ink2);
            let at = pos(x + 2.0, frame.y_at(value));
            let offsets = [(0.0, -9.0, Anchor::Left), (0.0, 10.0, Anchor::Left)];
            if let Some(label) = self.placer.put_beside(at, &label, &offsets) {
                self.scene.front.push(label.into());
            }
        }
    }
}

const fn weight_of(right: Right) -> Weight {
    match right {
        Right::First => Weight::Semibold,
        Right::Later => Weight::Regular,
    }
}
