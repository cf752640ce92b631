//! A list whose entries are as high as their words need: what is out of view is not laid out again.

use egui::{Response, Sense, Ui, pos2, vec2};

/// How high each entry of a list was when it was last drawn.
///
/// Heights hold for one width and one content; [`TallList::forget`] when the words change.
#[derive(Default)]
pub struct TallList {
    width: f32,
    heights: Vec<Option<f32>>,
}

impl TallList {
    pub fn forget(&mut self) {
        self.heights.clear();
    }

    /// Draws `count` entries below each other, inside a scroll area. `must_draw` names an entry that is
    /// needed even out of view, to scroll to it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        count: usize,
        must_draw: Option<usize>,
        mut entry: impl FnMut(&mut Ui, usize) -> Response,
    ) {
        let width = ui.available_width();
        if (width - self.width).abs() > 0.5 || self.heights.len() != count {
            self.width = width;
            self.heights = vec![None; count];
        }
        // One view more on each side, so that the Tab key always finds the next entry.
        let near = ui.clip_rect().expand2(vec2(0.0, ui.clip_rect().height()));
        for (index, known) in self.heights.iter_mut().enumerate() {
            if let Some(height) = *known
                && must_draw != Some(index)
            {
                let next =
                    egui::Rect::from_min_size(pos2(ui.max_rect().left(), ui.cursor().top()), vec2(width, height));
                if !near.intersects(next) {
                    ui.allocate_exact_size(next.size(), Sense::hover());
                    continue;
                }
            }
            *known = Some(entry(ui, index).rect.height());
        }
    }
}
