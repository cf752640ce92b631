//! Keeps labels apart: a label that would collide is left out, not shrunk.

use super::scene::{Anchor, Pos, Rect, Text, pos};

/// The space already taken on a chart.
#[derive(Debug, Default)]
pub struct Placer {
    taken: Vec<Rect>,
    /// Thin guides: avoided if a label has another place to go.
    avoided: Vec<Rect>,
    bounds: Option<Rect>,
}

/// Where a label may stand beside its point, best first.
pub const BESIDE: [(f32, f32, Anchor); 6] = [
    (0.0, -12.0, Anchor::Middle),
    (9.0, 0.0, Anchor::Left),
    (-9.0, 0.0, Anchor::Right),
    (0.0, 13.0, Anchor::Middle),
    (8.0, -10.0, Anchor::Left),
    (-8.0, -10.0, Anchor::Right),
];

impl Placer {
    pub fn within(bounds: Rect) -> Self {
        Self { bounds: Some(bounds), ..Self::default() }
    }

    pub fn block(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    pub fn avoid(&mut self, rect: Rect) {
        self.avoided.push(rect);
    }

    /// Blocks the way of a line by small squares along it.
    pub fn block_line(&mut self, from: Pos, to: Pos) {
        let steps = ((to.x - from.x).hypot(to.y - from.y) / 4.0).ceil().max(1.0);
        for step in 0..=steps as u32 {
            let share = step as f32 / steps;
            let at = pos(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
            self.block(Rect::around(at, 1.5, 1.5));
        }
    }

    pub fn is_free(&self, rect: &Rect) -> bool {
        self.bounds.is_none_or(|bounds| bounds.holds(rect)) && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }

    /// Takes the text's space, or leaves the text out.
    pub fn put(&mut self, text: Text) -> Option<Text> {
        let rect = text.rect();
        self.is_free(&rect).then(|| {
            self.block(rect.grown(1.0));
            text
        })
    }

    /// Puts the text at the first free of several offsets from `at`, clear of guides if possible.
    pub fn put_beside(&mut self, at: Pos, text: &Text, offsets: &[(f32, f32, Anchor)]) -> Option<Text> {
        let place = |&(x, y, anchor): &(f32, f32, Anchor)| Text { at: pos(at.x + x, at.y + y), anchor, ..text.clone() };
        let is_clear = |text: &Text| !self.avoided.iter().any(|guide| guide.overlaps(&text.rect()));
        let (clear, crossing): (Vec<Text>, Vec<Text>) = offsets.iter().map(place).partition(is_clear);
        clear.into_iter().chain(crossing).find_map(|text| self.put(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::palette::Palette;

    #[test]
    fn a_label_that_would_collide_moves_aside_or_is_left_out() {
        let mut placer = Placer::within(Rect::new(0.0, 0.0, 200.0, 60.0));
        let label = |text: &str| Text::small(pos(0.0, 0.0), Anchor::Middle, text, Palette::PAPER.ink);
        let first = placer.put_beside(pos(100.0, 30.0), &label("74.4"), &BESIDE).unwrap();
        let second = placer.put_beside(pos(100.0, 30.0), &label("56.3"), &BESIDE).unwrap();
        assert!(!first.rect().overlaps(&second.rect()));
        placer.block(Rect::new(0.0, 0.0, 200.0, 60.0));
        assert_eq!(placer.put_beside(pos(20.0, 30.0), &label("1"), &BESIDE), None);
    }
}
