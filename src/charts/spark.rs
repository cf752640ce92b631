//! A sparkline: the shape of a series in the space of a word, without text.

use serde::{Deserialize, Serialize};

use super::{
    axis,
    palette::Palette,
    scene::{Frame, MarkerShape, Pane, Pos, Prim, Rect, Scene, Stroke, pos},
    spec::{Signal, Tone},
};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sparkline {
    /// One slot per month.
    pub values: Vec<Option<f64>>,
    /// Slots left out of the limits: hollow.
    pub excluded: Vec<usize>,
    /// Slots before which the line breaks.
    pub breaks: Vec<usize>,
    pub target: Option<f64>,
    /// The span of the current limits: first slot, lower, upper.
    pub limits: Option<(usize, f64, f64)>,
    /// The mark on the last point.
    pub signal: Option<Signal>,
    /// Dots instead of a line, for tiny denominators.
    pub is_dots: bool,
    /// Accessible name.
    pub alt: String,
}

pub fn layout(spec: &Sparkline, width: f32, height: f32, palette: &Palette) -> Scene {
    let limits = spec.limits.iter().flat_map(|&(_, lower, upper)| [lower, upper]);
    let values = spec.values.iter().flatten().copied().chain(spec.target).chain(limits);
    let axis = axis::nice(values, false, 2);
    let frame = Frame {
        rect: Rect::new(2.0, 2.0, width - 7.0, height - 2.0),
        x: (0.0, spec.values.len().saturating_sub(1).max(1) as f64),
        y: (axis.low, axis.high),
    };
    let mut prims = Vec::new();
    if let Some((first, lower, upper)) = spec.limits {
        let (left, top) = (frame.x_at(first as f64), frame.y_at(upper));
        prims.push(Prim::fill(Rect::new(left, top, frame.rect.right, frame.y_at(lower)), palette.calm_tint));
    }
    if let Some(target) = spec.target {
        let y = frame.y_at(target);
        let stroke = Stroke::dashed(palette.ink2, 1.2);
        prims.push(Prim::line(pos(frame.rect.left, y), pos(frame.rect.right, y), stroke));
    }
    for run in runs(spec) {
        let points: Vec<Pos> = run.iter().map(|&(slot, value)| frame.at(slot as f64, value)).collect();
        if !spec.is_dots && points.len() > 1 {
            prims.push(Prim::Line { points, stroke: Stroke::solid(palette.ink2, 1.5) });
        } else {
            prims.extend(points.into_iter().map(|at| dot(at, 1.8, palette)));
        }
    }
    for &slot in &spec.breaks {
        let x = frame.x_at(slot as f64 - 0.5);
        let zig = |step: u8| {
            let share = f32::from(step) / 6.0;
            pos(x + if step.is_multiple_of(2) { -2.5 } else { 2.5 }, frame.rect.top + share * frame.rect.height())
        };
        prims.push(Prim::Line { points: (0..=6).map(zig).collect(), stroke: Stroke::solid(palette.ink3, 1.0) });
    }
    missing(spec, &frame, palette, &mut prims);
    last_mark(spec, &frame, palette, &mut prims);
    let pane = Pane { frame, prims: Vec::new() };
    // Marks may reach over the frame's edge: nothing is clipped here, since nothing lies outside.
    Scene { width, height, description: spec.alt.clone(), panes: vec![pane], front: prims, ..Scene::default() }
}

fn runs(spec: &Sparkline) -> Vec<Vec<(usize, f64)>> {
    let mut runs: Vec<Vec<(usize, f64)>> = Vec::new();
    for (slot, value) in spec.values.iter().enumerate() {
        let Some(value) = value else { continue };
        let follows = slot > 0 && spec.values[slot - 1].is_some() && !spec.breaks.contains(&slot);
        match runs.last_mut().filter(|_| follows) {
            Some(run) => run.push((slot, *value)),
            None => runs.push(vec![(slot, *value)]),
        }
    }
    runs
}

fn dot(at: Pos, radius: f32, palette: &Palette) -> Prim {
    Prim::Marker { at, shape: MarkerShape::Circle, radius, fill: palette.ink2, stroke: None }
}

fn missing(spec: &Sparkline, frame: &Frame, palette: &Palette, prims: &mut Vec<Prim>) {
    let begun = spec.values.iter().position(Option::is_some).unwrap_or(spec.values.len());
    for slot in (begun..spec.values.len()).filter(|&slot| spec.values[slot].is_none()) {
        let (x, y) = (frame.x_at(slot as f64), frame.rect.bottom);
        prims.push(Prim::line(pos(x - 3.0, y), pos(x + 3.0, y), Stroke::solid(palette.bad, 2.0)));
    }
    for &slot in &spec.excluded {
        if let Some(value) = spec.values.get(slot).copied().flatten() {
            prims.push(Prim::Marker {
                at: frame.at(slot as f64, value),
                shape: MarkerShape::Circle,
                radius: 2.4,
                fill: palette.surface,
                stroke: Some(Stroke::solid(palette.ink2, 1.2)),
            });
        }
    }
}

fn last_mark(spec: &Sparkline, frame: &Frame, palette: &Palette, prims: &mut Vec<Prim>) {
    let last = spec.values.iter().enumerate().rev().find_map(|(slot, value)| Some((slot, (*value)?)));
    let Some((slot, value)) = last else { return };
    let (shape, radius, fill) = match spec.signal.map(|signal| signal.tone) {
        Some(Tone::Good) => (MarkerShape::Up, 4.8, palette.good),
        Some(Tone::Bad) => (MarkerShape::Down, 4.8, palette.bad),
        Some(Tone::Neutral) => (MarkerShape::Square, 3.4, palette.ink),
        None => (MarkerShape::Circle, 3.2, palette.calm),
    };
    let at = frame.at(slot as f64, value);
    prims.push(Prim::Marker { at, shape, radius, fill, stroke: Some(Stroke::solid(palette.surface, 1.0)) });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_and_a_break_both_split_the_line() {
        let spec = Sparkline {
            values: [Some(1.0), Some(2.0), None, Some(3.0), Some(4.0), Some(5.0)].to_vec(),
            breaks: vec![4],
            ..Sparkline::default()
        };
        let slots: Vec<Vec<usize>> = runs(&spec).iter().map(|run| run.iter().map(|point| point.0).collect()).collect();
        assert_eq!(slots, [vec![0, 1], vec![3], vec![4, 5]]);
    }

    #[test]
    fn a_sparkline_of_nothing_is_empty_and_does_not_fail() {
        let scene = layout(&Sparkline::default(), 100.0, 30.0, &Palette::PAPER);
        assert_eq!(scene.front, []);
    }
}
