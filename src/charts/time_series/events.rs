//! Corrections and outside events: a line at the effective date, a flag above, words in a legend.

use super::{Context, Dress, LINE_HEIGHT};
use crate::charts::{
    measure::text_width,
    scene::{Anchor, Hit, Pane, Prim, Rect, SMALL, Stroke, Target, Text, Weight, pos},
    spec::EventKind,
};

const FLAG_ROW: f32 = 22.0;
const FLAG_HALF: f32 = 9.0;
const MOST_ROWS: usize = 3;

/// Where the flags go: each event's row from the bottom, or none if its flag finds no room.
pub(super) struct FlagRows {
    rows: Vec<Option<usize>>,
    count: usize,
}

impl FlagRows {
    pub(super) fn height(&self) -> f32 {
        self.count as f32 * FLAG_ROW
    }
}

impl Context<'_> {
    fn is_shown(&self, slot: f64) -> bool {
        (-0.5..=self.spec.months() as f64 - 0.5).contains(&slot)
    }

    fn flag_half_width(&self, index: usize) -> f32 {
        text_width(&self.spec.events[index].label, SMALL, Weight::Semibold) / 2.0 + 5.0
    }

    /// Stacks flags that would collide. The exact frame is not known yet: an estimate of its width
    /// decides only how many rows are kept free; positions are settled in [`Self::event_lines`].
    pub(super) fn event_rows(&self) -> FlagRows {
        let slot_width =
            f64::from((self.scene.width - 90.0 - self.right_margin()).max(40.0)) / self.spec.months().max(1) as f64;
        let most = if self.dress == Dress::Small { 1 } else { MOST_ROWS };
        let mut ends: Vec<f64> = Vec::new();
        let rows: Vec<Option<usize>> = (0..self.spec.events.len())
            .map(|index| {
                let slot = self.spec.slot_of(self.spec.events[index].on);
                if !self.is_shown(slot) {
                    return None;
                }
                let (center, half) = (slot * slot_width, f64::from(self.flag_half_width(index)));
                let row = (0..most).find(|&row| ends.get(row).is_none_or(|end| *end + 4.0 < center - half))?;
                if row == ends.len() {
                    ends.push(0.0);
                }
                ends[row] = center + half;
                Some(row)
            })
            .collect();
        FlagRows { rows, count: ends.len() }
    }

    pub(super) fn event_lines(&mut self, pane: &mut Pane, flags: &FlagRows) {
        let rect = pane.frame.rect;
        for (index, event) in self.spec.events.iter().enumerate() {
            let slot = self.spec.slot_of(event.on);
            if !self.is_shown(slot) {
                continue;
            }
            let x = pane.frame.x_at(slot);
            let stroke = match event.kind {
                EventKind::Correction => Stroke::solid(self.palette.accent.halfway(self.palette.surface), 1.25),
                EventKind::Outside => Stroke::dashed(self.palette.ink3, 1.0),
            };
            // The unit's line stays free above the pane, so the line reaches up to its flag.
            let unit_room = if self.dress == Dress::Small { 4.0 } else { 14.0 };
            let row = flags.rows[index];
            let flag_y = rect.top - unit_room - FLAG_HALF - row.unwrap_or(0) as f32 * FLAG_ROW;
            self.scene.back.push(Prim::line(pos(x, flag_y), pos(x, rect.top), stroke));
            pane.prims.push(Prim::line(pos(x, rect.top), pos(x, rect.bottom), stroke));
            self.placer.avoid(Rect::new(x - 1.0, rect.top, x + 1.0, rect.bottom));
            let hit = Rect::new(x - 4.0, rect.top, x + 4.0, rect.bottom);
            self.scene.hits.push(Hit { rect: hit, target: Target::Event(index) });
            let half = self.flag_half_width(index);
            // A flag at the edge is moved inwards; its line stays where the date is.
            let x = x.clamp(half, (self.scene.width - half).max(half));
            let chip = Rect::around(pos(x, flag_y), half, FLAG_HALF);
            if row.is_none() || !self.placer.is_free(&chip) {
                continue;
            }
            self.placer.block(chip);
            let (fill, ink) = match event.kind {
                EventKind::Correction => (self.palette.accent_tint, self.palette.accent),
                EventKind::Outside => (self.palette.calm_tint, self.palette.ink2),
            };
            self.scene.front.push(Prim::Box { rect: chip, radius: 4.0, fill: Some(fill), stroke: None });
            let label = Text::small(pos(x, flag_y), Anchor::Middle, &event.label, ink).strong();
            self.scene.front.push(label.into());
            self.scene.hits.push(Hit { rect: chip, target: Target::Event(index) });
        }
    }

    /// Number and words of each event, in columns above the footer; returns where the legend begins.
    pub(super) fn event_legend(&mut self, bottom: f32) -> f32 {
        let shown: Vec<usize> = (0..self.spec.events.len())
            .filter(|&index| self.is_shown(self.spec.slot_of(self.spec.events[index].on)))
            .filter(|&index| !self.spec.events[index].text.is_empty())
            .collect();
        if shown.is_empty() {
            return bottom;
        }
        // one column for all labels, wide enough for Arabic words, which are only estimated
        let label_width = |&index: &usize| text_width(&self.spec.events[index].label, SMALL, Weight::Semibold);
        let words_at = shown.iter().map(label_width).fold(0.0, f32::max) + 10.0;
        let entry_width =
            |&index: &usize| words_at + text_width(&self.spec.events[index].text, SMALL, Weight::Regular) + 20.0;
        let widest = shown.iter().map(entry_width).fold(1.0, f32::max);
        let columns = ((self.scene.width / widest).floor() as usize).clamp(1, 4);
        let rows = shown.len().div_ceil(columns);
        let top = bottom - rows as f32 * LINE_HEIGHT - 8.0;
        let rule = Stroke::solid(self.palette.line, 1.0);
        self.scene.back.push(Prim::line(pos(0.0, top), pos(self.scene.width, top), rule));
        let column_width = self.scene.width / columns as f32;
        for (place, &index) in shown.iter().enumerate() {
            let event = &self.spec.events[index];
            let x = (place % columns) as f32 * column_width;
            let y = top + 14.0 + (place / columns) as f32 * LINE_HEIGHT;
            let ink = match event.kind {
                EventKind::Correction => self.palette.accent,
                EventKind::Outside => self.palette.ink2,
            };
            let label = Text::small(pos(x, y), Anchor::Left, &event.label, ink).strong();
            self.text(label);
            self.text(Text::small(pos(x + words_at, y), Anchor::Left, &event.text, self.palette.ink2));
        }
        top
    }
}
