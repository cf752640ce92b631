//! Marks on the time axis: a line at each correction's effective date and at each outside event, with a flag
//! above; a pennant on the axis for a decision; the flag of a break. Their words stand in a legend.

use super::{Context, Dress, LINE_HEIGHT, data};
use crate::charts::{
    measure::{elide, text_width},
    palette::Rgb,
    scene::{Anchor, Hit, Pane, Pos, Prim, Rect, SMALL, Stroke, Target, Text, Weight, pos},
    spec::{Event, EventKind},
};

const FLAG_ROW: f32 = 22.0;
const FLAG_HALF: f32 = 9.0;
const MOST_ROWS: usize = 3;
const PENNANT: f32 = 12.0;
/// Room for the mark before an entry of the legend.
const MARK_WIDTH: f32 = 16.0;
const BETWEEN: f32 = 20.0;
/// How much of the picture the legend may take; what finds no room can still be pointed at.
const LEGEND_SHARE: f32 = 0.4;
/// Rows of a legend that leave the values their room, and the narrowest column if there are more.
const FEW_ROWS: usize = 2;
const LEAST_COLUMN: f32 = 270.0;

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
        let rows: Vec<Option<usize>> = self
            .spec
            .events
            .iter()
            .enumerate()
            .map(|(index, event)| {
                let slot = self.spec.slot_of(event.on);
                if !self.is_shown(slot) || event.kind == EventKind::Decision || event.label.is_empty() {
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

    fn event_ink(&self, event: &Event) -> Rgb {
        match event.kind {
            EventKind::Correction | EventKind::Decision => self.palette.accent,
            EventKind::Outside | EventKind::Break => self.palette.ink2,
        }
    }

    pub(super) fn event_lines(&mut self, pane: &mut Pane, flags: &FlagRows) {
        let rect = pane.frame.rect;
        let mut pennants: Vec<f32> = Vec::new();
        for (index, event) in self.spec.events.iter().enumerate() {
            let slot = self.spec.slot_of(event.on);
            if !self.is_shown(slot) {
                continue;
            }
            let x = pane.frame.x_at(slot);
            let stroke = match event.kind {
                EventKind::Correction => Some(Stroke::solid(self.palette.accent.halfway(self.palette.surface), 1.25)),
                EventKind::Outside => Some(Stroke::dashed(self.palette.ink3, 1.0)),
                // Its zig-zag is drawn with the line that it breaks.
                EventKind::Break => None,
                EventKind::Decision => {
                    // Decisions of one day stand above each other.
                    let level = pennants.iter().filter(|other| (**other - x).abs() < PENNANT).count();
                    pennants.push(x);
                    let foot = pos(x, rect.bottom - level as f32 * PENNANT);
                    self.scene.front.extend(self.pennant(foot));
                    let hit = Rect::new(x - 4.0, foot.y - PENNANT - 1.0, x + PENNANT, foot.y);
                    self.placer.block(hit);
                    self.scene.hits.push(Hit { rect: hit, target: Target::Event(index) });
                    continue;
                }
            };
            let hit = Rect::new(x - 4.0, rect.top, x + 4.0, rect.bottom);
            self.scene.hits.push(Hit { rect: hit, target: Target::Event(index) });
            // The unit's line stays free above the pane, so the line reaches up to its flag.
            let unit_room = if self.dress == Dress::Small { 4.0 } else { 14.0 };
            let row = flags.rows.get(index).copied().flatten();
            let flag_y = rect.top - unit_room - FLAG_HALF - row.unwrap_or(0) as f32 * FLAG_ROW;
            if let Some(stroke) = stroke {
                let from = if row.is_some() { flag_y } else { rect.top };
                self.scene.back.push(Prim::line(pos(x, from), pos(x, rect.top), stroke));
                pane.prims.push(Prim::line(pos(x, rect.top), pos(x, rect.bottom), stroke));
                self.placer.avoid(Rect::new(x - 1.0, rect.top, x + 1.0, rect.bottom));
            }
            if row.is_some() {
                self.flag(index, pos(x, flag_y));
            }
        }
    }

    fn flag(&mut self, index: usize, at: Pos) {
        let event = &self.spec.events[index];
        let half = self.flag_half_width(index);
        // A flag at the edge is moved inwards; its line stays where the date is.
        let at = pos(at.x.clamp(half, (self.scene.width - half).max(half)), at.y);
        let chip = Rect::around(at, half, FLAG_HALF);
        if !self.placer.is_free(&chip) {
            return;
        }
        self.placer.block(chip);
        let fill = match event.kind {
            EventKind::Correction | EventKind::Decision => self.palette.accent_tint,
            EventKind::Outside | EventKind::Break => self.palette.calm_tint,
        };
        self.scene.front.push(Prim::Box { rect: chip, radius: 4.0, fill: Some(fill), stroke: None });
        self.scene.front.push(Text::small(at, Anchor::Middle, &event.label, self.event_ink(event)).strong().into());
        self.scene.hits.push(Hit { rect: chip, target: Target::Event(index) });
    }

    /// A small flag whose pole stands on `foot`.
    fn pennant(&self, foot: Pos) -> [Prim; 2] {
        let ink = self.palette.accent;
        let top = foot.y - PENNANT;
        let cloth = Prim::Area {
            top: vec![pos(foot.x, top), pos(foot.x + 8.0, top + 3.5)],
            bottom: vec![pos(foot.x, top + 7.0), pos(foot.x + 8.0, top + 3.5)],
            fill: ink,
        };
        [Prim::line(foot, pos(foot.x, top), Stroke::solid(ink, 1.25)), cloth]
    }

    fn legend_mark(&self, kind: EventKind, at: Pos) -> Vec<Prim> {
        let upright = |stroke| vec![Prim::line(pos(at.x, at.y - 6.0), pos(at.x, at.y + 6.0), stroke)];
        match kind {
            EventKind::Correction => upright(Stroke::solid(self.palette.accent.halfway(self.palette.surface), 1.5)),
            EventKind::Outside => upright(Stroke::dashed(self.palette.ink3, 1.2)),
            EventKind::Decision => self.pennant(pos(at.x - 3.0, at.y + 6.0)).to_vec(),
            EventKind::Break => {
                let points = data::zig_zag(pos(at.x, at.y - 6.0), 14.0);
                vec![Prim::Line { points, stroke: Stroke::solid(self.palette.ink3, 1.0) }]
            }
        }
    }

    /// Mark, number and words of each event, in columns above `bottom`; returns where the legend begins.
    pub(super) fn event_legend(&mut self, bottom: f32) -> f32 {
        let most = (self.scene.height * LEGEND_SHARE / LINE_HEIGHT).floor().max(1.0) as usize;
        let mut shown: Vec<usize> = (0..self.spec.events.len())
            .filter(|&index| self.is_shown(self.spec.slot_of(self.spec.events[index].on)))
            .filter(|&index| !self.spec.events[index].text.is_empty())
            .collect();
        if shown.is_empty() {
            return bottom;
        }
        // One column for all labels, wide enough for Arabic words, which are only estimated.
        let label_width = |&index: &usize| text_width(&self.spec.events[index].label, SMALL, Weight::Semibold);
        let words_at = MARK_WIDTH + shown.iter().map(label_width).fold(0.0, f32::max) + 10.0;
        let entry_width =
            |&index: &usize| words_at + text_width(&self.spec.events[index].text, SMALL, Weight::Regular) + BETWEEN;
        let widest = shown.iter().map(entry_width).fold(1.0, f32::max);
        let columns = ((self.scene.width / widest).floor() as usize).clamp(1, 4);
        // Where the values need the room, long words are cut short: the pointer reads them out whole.
        let is_tight = !self.is_ample && shown.len().div_ceil(columns) > FEW_ROWS;
        let columns = if is_tight { columns.max((self.scene.width / LEAST_COLUMN) as usize) } else { columns };
        let columns = columns.clamp(1, 4);
        shown.truncate(most * columns);
        let rows = shown.len().div_ceil(columns);
        let top = bottom - rows as f32 * LINE_HEIGHT - 8.0;
        let rule = Stroke::solid(self.palette.line, 1.0);
        self.scene.back.push(Prim::line(pos(0.0, top), pos(self.scene.width, top), rule));
        let column_width = self.scene.width / columns as f32;
        for (place, &index) in shown.iter().enumerate() {
            let x = (place % columns) as f32 * column_width;
            let y = top + 14.0 + (place / columns) as f32 * LINE_HEIGHT;
            // Where words would be cut, each begins after its own number.
            let words_at = if is_tight { MARK_WIDTH + label_width(&index) + 8.0 } else { words_at };
            self.legend_entry(index, pos(x, y), words_at, column_width - BETWEEN / 2.0);
        }
        top
    }

    fn legend_entry(&mut self, index: usize, at: Pos, words_at: f32, width: f32) {
        let event = &self.spec.events[index];
        let mark = self.legend_mark(event.kind, pos(self.x_from_start(at.x + 5.0), at.y));
        self.scene.front.extend(mark);
        let label = self.leading_text(at.x + MARK_WIDTH, at.y, &event.label, self.event_ink(event)).strong();
        let text_x = at.x + words_at;
        let words = elide(&event.text, (at.x + width - text_x).max(0.0), SMALL, Weight::Regular);
        let text = self.leading_text(text_x, at.y, words, self.palette.ink2);
        let (start, end) = (self.x_from_start(at.x), self.x_from_start(at.x + width));
        let rect = Rect::new(start.min(end), at.y - 8.0, start.max(end), at.y + 8.0);
        self.scene.hits.push(Hit { rect, target: Target::Event(index) });
        if !event.label.is_empty() {
            self.text(label);
        }
        if !text.text.is_empty() {
            self.text(text);
        }
    }
}
