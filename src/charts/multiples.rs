//! Small multiples: many charts on one sheet, each with its name above it and its last word beside.

use super::{
    labels::Labels,
    measure::{elide, text_width},
    palette::Palette,
    scene::{Anchor, Prim, Rect, SMALL, Scene, Stroke, Text, Weight, pos},
    spec::{TimeSeries, Tone},
    time_series::{self, Dress},
};

/// One chart with its head.
#[derive(Clone, Debug)]
pub struct Multiple {
    /// "K05 Release time, inspected"
    pub name: String,
    /// The last value with its unit.
    pub value: String,
    /// What the process does and whether it meets its target, in a word or two.
    pub word: String,
    pub tone: Option<Tone>,
    pub spec: TimeSeries,
}

const HEAD: f32 = 40.0;
const GAP: f32 = 18.0;

/// The charts in rows of `columns`, in reading order from the left, on a sheet `width` wide.
pub fn layout(
    multiples: &[Multiple],
    columns: usize,
    width: f32,
    cell_height: f32,
    palette: &Palette,
    labels: &dyn Labels,
) -> Scene {
    let columns = columns.max(1);
    let cell_width = (width - GAP * (columns - 1) as f32) / columns as f32;
    let rows = multiples.len().div_ceil(columns);
    let height = (rows as f32 * (cell_height + GAP) - GAP).max(1.0);
    let mut sheet = Scene { width, height, ..Scene::default() };
    for (index, multiple) in multiples.iter().enumerate() {
        let left = (index % columns) as f32 * (cell_width + GAP);
        let top = (index / columns) as f32 * (cell_height + GAP);
        let rule = Stroke::solid(palette.line, 1.0);
        sheet.back.push(Prim::line(pos(left, top), pos(left + cell_width, top), rule));
        head(&mut sheet, multiple, Rect::new(left, top, left + cell_width, top + HEAD), palette);
        let room = cell_height - HEAD;
        let chart = time_series::layout(&multiple.spec, cell_width, room, Dress::Small, palette, labels);
        sheet.put(chart, pos(left, top + HEAD));
    }
    sheet
}

/// Name and value on the first line, the word on the second.
fn head(sheet: &mut Scene, multiple: &Multiple, rect: Rect, palette: &Palette) {
    let (first, second) = (rect.top + 12.0, rect.top + 29.0);
    let value_width = text_width(&multiple.value, SMALL, Weight::Semibold);
    let name = elide(&multiple.name, rect.width() - value_width - 8.0, SMALL, Weight::Semibold);
    let ink = match multiple.tone {
        Some(Tone::Good) => palette.good,
        Some(Tone::Bad) => palette.bad,
        Some(Tone::Neutral) | None => palette.ink2,
    };
    let word = elide(&multiple.word, rect.width(), SMALL, Weight::Regular);
    let texts = [
        Text::small(pos(rect.left, first), Anchor::Left, name, palette.ink).strong(),
        Text::small(pos(rect.right, first), Anchor::Right, &multiple.value, palette.ink).strong(),
        Text::small(pos(rect.left, second), Anchor::Left, word, ink),
    ];
    sheet.front.extend(texts.into_iter().filter(|text| !text.text.is_empty()).map(Prim::from));
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn each_chart_stays_in_its_cell() {
        let multiple = |code: &str| Multiple {
            name: format!("{code} with a name that is much too long for the width of its cell"),
            value: "33.9 h".into(),
            word: "Improving".into(),
            tone: Some(Tone::Good),
            spec: sample::run_chart(code),
        };
        let sheet =
            layout(&["K01", "K02", "K08", "K10"].map(multiple), 3, 720.0, 170.0, &Palette::PAPER, &sample::English);
        assert_eq!((sheet.panes.len(), sheet.height), (4, 170.0 * 2.0 + GAP));
        let cell = (720.0 - 2.0 * GAP) / 3.0;
        for (index, pane) in sheet.panes.iter().enumerate() {
            let left = (index % 3) as f32 * (cell + GAP);
            let top = (index / 3) as f32 * (170.0 + GAP);
            assert!(Rect::new(left, top, left + cell, top + 170.0).holds(&pane.frame.rect), "{index}");
        }
        let picture = Rect::new(0.0, 0.0, 720.0, sheet.height).grown(1.0);
        assert!(sheet.texts().all(|text| picture.holds(&text.rect())));
    }
}
