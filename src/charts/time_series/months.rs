//! The time axis: years stand out, months are letters, and what does not fit is left out.

use super::{Context, Dress};
use crate::{
    charts::scene::{Anchor, Frame, Text, pos},
    domain::Month,
};

/// Room that a month's letter needs.
const LETTER: f32 = 15.0;

impl Context<'_> {
    pub(super) fn month_labels(&mut self, frame: &Frame) {
        let slot = frame.rect.width() / self.spec.months().max(1) as f32;
        let y = frame.rect.bottom + 14.0;
        let months: Vec<Month> = self.spec.first.through(self.spec.last).collect();
        let (Some(&first), Some(&last)) = (months.first(), months.last()) else { return };
        if self.dress == Dress::Small || slot < LETTER {
            self.put_month(frame, y, first, self.labels.month_short(first), false);
            self.put_month(frame, y, last, self.labels.month_short(last), false);
            for &january in months.iter().filter(|month| month.month() == 1) {
                self.put_month(frame, y, january, self.labels.year(january.year()), true);
            }
            return;
        }
        // Years first, so that they win over letters.
        for &month in months.iter().filter(|&&month| month == first || month.month() == 1) {
            self.put_month(frame, y, month, self.labels.year(month.year()), true);
        }
        for &month in &months[1..] {
            if month.month() != 1 {
                self.put_month(frame, y, month, self.labels.month_axis(month), false);
            }
        }
    }

    fn put_month(&mut self, frame: &Frame, y: f32, month: Month, text: String, is_year: bool) {
        let color = if is_year { self.palette.ink } else { self.palette.ink2 };
        let label = Text::small(pos(frame.x_at(self.spec.slot(month)), y), Anchor::Middle, text, color);
        let mut label = if is_year { label.strong() } else { label };
        // The outermost names stay inside the picture.
        let rect = label.rect();
        label.at.x += (0.0 - rect.left).max(0.0) - (rect.right - self.scene.width).max(0.0);
        if let Some(label) = self.placer.put(label) {
            self.scene.front.push(label.into());
        }
    }
}
