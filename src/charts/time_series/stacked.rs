//! Shares of a whole as areas on top of each other, each with a pattern and its name at its end, so that
//! they can be told apart without colour.

use super::{Context, data, events::FlagRows};
use crate::charts::{
    measure::text_width,
    palette::Rgb,
    scene::{Anchor, Hit, Pane, Pos, Prim, Rect, SMALL, Stroke, Target, Text, Weight, pos},
    spec::TimeSeries,
};

/// Between the lines or dots of a pattern.
const STEP: f32 = 7.0;
const GAP: f32 = 6.0;

/// The highest sum of a month; 100 for shares that are complete.
pub(super) fn tallest(spec: &TimeSeries) -> f64 {
    let sum = |index: usize| spec.series.iter().filter_map(|series| series.points.get(index)?.value).sum::<f64>();
    let most = (0..spec.months()).map(sum).fold(0.0, f64::max);
    if most <= 0.0 {
        1.0
    } else if (most - 100.0).abs() < 0.5 {
        100.0
    } else {
        most
    }
}

/// An area between two months that have values, as pixels.
struct Band {
    series: usize,
    top: Vec<Pos>,
    bottom: Vec<Pos>,
}

impl Context<'_> {
    pub(super) fn stacked(&mut self, pane: &mut Pane, flags: &FlagRows) {
        for band in self.bands(pane) {
            let (fill, ink) = self.share_colors(band.series);
            pattern(&band, fill, ink, &mut pane.prims);
            let edge = Prim::Line { points: band.top.clone(), stroke: Stroke::solid(self.palette.surface, 1.5) };
            pane.prims.push(edge);
        }
        self.breaks(pane);
        self.event_lines(pane, flags);
        self.share_points(pane);
        self.share_names(pane);
    }

    /// Light and dark in turn; neighbours differ in a grey print too.
    fn share_colors(&self, series: usize) -> (Rgb, Rgb) {
        let palette = self.palette;
        match series % 4 {
            0 => (palette.accent.halfway(palette.surface), palette.accent),
            1 => (palette.calm_tint, palette.edge),
            2 => (palette.hatch, palette.ink3),
            _ => (palette.accent_tint, palette.accent),
        }
    }

    fn bands(&self, pane: &Pane) -> Vec<Band> {
        let spec = self.spec;
        let sum = |index: usize, up_to: usize| -> f64 {
            spec.series[..up_to].iter().filter_map(|series| series.points.get(index)?.value).sum()
        };
        let mut bands = Vec::new();
        // Whole months are missing, not single shares: the first series says which.
        let runs = spec.series.first().map(|series| spec.runs(series)).unwrap_or_default();
        for run in runs {
            for series in 0..spec.series.len() {
                let edge = |up_to: usize| -> Vec<Pos> {
                    let at = |x: f64, index: usize| pane.frame.at(x, sum(index, up_to));
                    match run[..] {
                        // A single month is a column.
                        [(index, _)] => {
                            vec![at(index as f64 - 0.3, index), at(index as f64 + 0.3, index)]
                        }
                        _ => run.iter().map(|&(index, _)| at(index as f64, index)).collect(),
                    }
                };
                bands.push(Band { series, top: edge(series + 1), bottom: edge(series) });
            }
        }
        bands
    }

    fn share_points(&mut self, pane: &Pane) {
        let spec = self.spec;
        let slot = pane.frame.rect.width() / spec.months().max(1) as f32;
        for index in 0..spec.months() {
            let mut below = 0.0;
            for (number, series) in spec.series.iter().enumerate() {
                let Some(value) = series.points.get(index).and_then(|point| point.value) else { continue };
                let (low, high) = (pane.frame.at(index as f64, below), pane.frame.at(index as f64, below + value));
                let rect = Rect::new(low.x - slot / 2.0, high.y, low.x + slot / 2.0, low.y);
                self.scene.hits.push(Hit { rect, target: Target::Point { series: number, index } });
                below += value;
            }
        }
        let Some(first) = spec.series.first() else { return };
        for index in data::missing(&first.points, spec.months()) {
            let (x, y) = (pane.frame.x_at(index as f64), pane.frame.rect.bottom);
            let stroke = Stroke::solid(self.palette.bad, 2.5);
            self.scene.front.push(Prim::line(pos(x - 4.0, y), pos(x + 4.0, y), stroke));
        }
    }

    /// Name and last share of each area: at the right end, the largest areas first where it is tight.
    pub(super) fn share_texts(&self) -> Vec<(f64, f64, String)> {
        let spec = self.spec;
        let has_value = |index: &usize| {
            spec.series.iter().any(|series| series.points.get(*index).is_some_and(|point| point.value.is_some()))
        };
        let Some(last) = (0..spec.months()).rev().find(has_value) else { return Vec::new() };
        let mut below = 0.0;
        let mut texts: Vec<(f64, f64, String)> = Vec::new();
        for series in &spec.series {
            let Some(value) = series.points.get(last).and_then(|point| point.value) else { continue };
            let words = format!("{} {}", series.name, self.labels.number(value, spec.decimals));
            texts.push((value, below + value / 2.0, words));
            below += value;
        }
        texts.sort_by(|a, b| b.0.total_cmp(&a.0));
        texts
    }

    fn share_names(&mut self, pane: &Pane) {
        for (_, middle, words) in self.share_texts() {
            let text = Text::small(pos(0.0, 0.0), Anchor::Left, words, self.palette.ink);
            self.put_nudged(pos(pane.frame.rect.right + GAP, pane.frame.y_at(middle)), &text);
        }
    }

    pub(super) fn share_margin(&self) -> f32 {
        let widths = self.share_texts().into_iter().map(|(.., text)| text_width(&text, SMALL, Weight::Regular));
        widths.fold(0.0, f32::max) + GAP + 2.0
    }
}

/// The area and its pattern: plain, upright lines, dots, level lines.
fn pattern(band: &Band, fill: Rgb, ink: Rgb, prims: &mut Vec<Prim>) {
    prims.push(Prim::Area { top: band.top.clone(), bottom: band.bottom.clone(), fill });
    let (Some(first), Some(last)) = (band.top.first(), band.top.last()) else { return };
    let columns = ((last.x - first.x) / STEP).floor().max(0.0) as usize;
    let ink = ink.halfway(fill);
    for column in 1..=columns {
        let x = first.x + column as f32 * STEP;
        let (Some(high), Some(low)) = (height_at(&band.top, x), height_at(&band.bottom, x)) else { continue };
        match band.series % 4 {
            1 => prims.push(Prim::line(pos(x, high), pos(x, low), Stroke::solid(ink, 1.0))),
            2 => {
                // Rows stand still while the area moves: dots of neighbouring columns line up.
                let rows = (high / STEP).ceil() as i32..(low / STEP).floor() as i32;
                for row in rows {
                    let at = pos(x, row as f32 * STEP + STEP / 2.0);
                    prims.push(Prim::fill(Rect::around(at, 0.9, 0.9), ink));
                }
            }
            3 => {
                let rows = (high / STEP).ceil() as i32..(low / STEP).ceil() as i32;
                for row in rows {
                    let at = pos(x, row as f32 * STEP);
                    prims.push(Prim::line(pos(at.x - 2.0, at.y), pos(at.x + 2.0, at.y), Stroke::solid(ink, 1.0)));
                }
            }
            _ => {}
        }
    }
}

/// Where a line that runs from left to right is at `x`.
fn height_at(line: &[Pos], x: f32) -> Option<f32> {
    let pair = line.windows(2).find(|pair| pair[0].x <= x && x <= pair[1].x)?;
    let share = (x - pair[0].x) / (pair[1].x - pair[0].x).max(f32::EPSILON);
    Some(pair[0].y + share * (pair[1].y - pair[0].y))
}
