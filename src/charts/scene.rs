//! A laid-out chart: positions, strokes and texts, in pixels from the top left, before any painter.

use super::{measure::text_width, palette::Rgb};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pos {
    pub x: f32,
    pub y: f32,
}

pub const fn pos(x: f32, y: f32) -> Pos {
    Pos { x, y }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Rect {
    pub const fn new(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self { left, top, right, bottom }
    }

    pub fn around(center: Pos, half_width: f32, half_height: f32) -> Self {
        Self::new(center.x - half_width, center.y - half_height, center.x + half_width, center.y + half_height)
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    pub fn center(&self) -> Pos {
        pos(f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom))
    }

    pub fn moved(&self, by: Pos) -> Self {
        Self::new(self.left + by.x, self.top + by.y, self.right + by.x, self.bottom + by.y)
    }

    pub fn grown(&self, by: f32) -> Self {
        Self::new(self.left - by, self.top - by, self.right + by, self.bottom + by)
    }

    pub fn contains(&self, at: Pos) -> bool {
        (self.left..=self.right).contains(&at.x) && (self.top..=self.bottom).contains(&at.y)
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    Solid,
    Dashed,
    Dotted,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub color: Rgb,
    pub width: f32,
    pub dash: Dash,
}

impl Stroke {
    pub const fn solid(color: Rgb, width: f32) -> Self {
        Self { color, width, dash: Dash::Solid }
    }

    pub const fn dashed(color: Rgb, width: f32) -> Self {
        Self { color, width, dash: Dash::Dashed }
    }

    pub const fn dotted(color: Rgb, width: f32) -> Self {
        Self { color, width, dash: Dash::Dotted }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerShape {
    Circle,
    Square,
    Diamond,
    Up,
    Down,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
}

/// Which part of a text stands at its position. Left and right are physical: charts do not mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    Left,
    Middle,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The anchor horizontally, the middle of the capitals vertically.
    pub at: Pos,
    pub anchor: Anchor,
    pub text: String,
    pub size: f32,
    pub weight: Weight,
    pub color: Rgb,
}

/// Labels, axes and hints.
pub const SMALL: f32 = 12.0;
/// Chart titles.
pub const NORMAL: f32 = 13.0;

impl Text {
    pub fn small(at: Pos, anchor: Anchor, text: impl Into<String>, color: Rgb) -> Self {
        Self { at, anchor, text: text.into(), size: SMALL, weight: Weight::Regular, color }
    }

    pub fn strong(self) -> Self {
        Self { weight: Weight::Semibold, ..self }
    }

    pub fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// The space that the text takes.
    pub fn rect(&self) -> Rect {
        let width = text_width(&self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Left => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::Right => self.at.x - width,
        };
        let half = self.size * 0.6;
        Rect::new(left, self.at.y - half, left + width, self.at.y + half)
    }
}

/// Whether a text reads from right to left: its first letter decides.
pub fn is_right_to_left(text: &str) -> bool {
    text.chars().find(|character| character.is_alphabetic()).is_some_and(
        |letter| matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'),
    )
}

#[derive(Clone, Debug, PartialEq)]
pub enum Prim {
    Line {
        points: Vec<Pos>,
        stroke: Stroke,
    },
    Box {
        rect: Rect,
        radius: f32,
        fill: Option<Rgb>,
        stroke: Option<Stroke>,
    },
    Marker {
        at: Pos,
        shape: MarkerShape,
        radius: f32,
        fill: Rgb,
        stroke: Option<Stroke>,
    },
    /// Filled between two lines of the same length, whose points stand above each other.
    Area {
        top: Vec<Pos>,
        bottom: Vec<Pos>,
        fill: Rgb,
    },
    Text(Text),
}

impl Prim {
    pub fn line(from: Pos, to: Pos, stroke: Stroke) -> Self {
        Self::Line { points: vec![from, to], stroke }
    }

    pub fn fill(rect: Rect, fill: Rgb) -> Self {
        Self::Box { rect, radius: 0.0, fill: Some(fill), stroke: None }
    }
}

impl From<Text> for Prim {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

/// A pane with axes: a rectangle in pixels that shows a range of months and values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    pub rect: Rect,
    pub x: (f64, f64),
    pub y: (f64, f64),
}

impl Frame {
    pub fn at(&self, x: f64, y: f64) -> Pos {
        pos(self.x_at(x), self.y_at(y))
    }

    pub fn x_at(&self, x: f64) -> f32 {
        let share = (x - self.x.0) / (self.x.1 - self.x.0);
        self.rect.left + share as f32 * self.rect.width()
    }

    pub fn y_at(&self, y: f64) -> f32 {
        let share = (y - self.y.0) / (self.y.1 - self.y.0);
        self.rect.bottom - share as f32 * self.rect.height()
    }

    /// Pixels back to data.
    pub fn data_at(&self, at: Pos) -> [f64; 2] {
        let across = f64::from((at.x - self.rect.left) / self.rect.width());
        let up = f64::from((self.rect.bottom - at.y) / self.rect.height());
        [self.x.0 + across * (self.x.1 - self.x.0), self.y.0 + up * (self.y.1 - self.y.0)]
    }
}

/// What is drawn inside a frame and clipped by it.
#[derive(Clone, Debug, PartialEq)]
pub struct Pane {
    pub frame: Frame,
    pub prims: Vec<Prim>,
}

/// Something that a person can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Point {
        series: usize,
        index: usize,
    },
    Event(usize),
    /// A step of the target.
    Step(usize),
    Cell {
        row: usize,
        column: usize,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub rect: Rect,
    pub target: Target,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    pub width: f32,
    pub height: f32,
    /// Under the panes.
    pub back: Vec<Prim>,
    pub panes: Vec<Pane>,
    /// Over the panes: labels.
    pub front: Vec<Prim>,
    pub hits: Vec<Hit>,
    /// The message of the chart.
    pub title: String,
    /// The describing sentence.
    pub description: String,
}

impl Prim {
    fn moved(self, by: Pos) -> Self {
        let place = |at: Pos| pos(at.x + by.x, at.y + by.y);
        let all = |points: Vec<Pos>| points.into_iter().map(place).collect();
        match self {
            Self::Line { points, stroke } => Self::Line { points: all(points), stroke },
            Self::Box { rect, radius, fill, stroke } => Self::Box { rect: rect.moved(by), radius, fill, stroke },
            Self::Marker { at, shape, radius, fill, stroke } => {
                Self::Marker { at: place(at), shape, radius, fill, stroke }
            }
            Self::Area { top, bottom, fill } => Self::Area { top: all(top), bottom: all(bottom), fill },
            Self::Text(text) => Self::Text(Text { at: place(text.at), ..text }),
        }
    }
}

/// Sizes times a factor.
#[derive(Clone, Copy)]
struct Enlargement(f32);

impl Enlargement {
    fn place(self, at: Pos) -> Pos {
        pos(at.x * self.0, at.y * self.0)
    }

    fn all(self, points: Vec<Pos>) -> Vec<Pos> {
        points.into_iter().map(|at| self.place(at)).collect()
    }

    fn rect(self, rect: Rect) -> Rect {
        Rect::new(rect.left * self.0, rect.top * self.0, rect.right * self.0, rect.bottom * self.0)
    }

    fn stroke(self, stroke: Stroke) -> Stroke {
        Stroke { width: stroke.width * self.0, ..stroke }
    }

    fn prim(self, prim: Prim) -> Prim {
        match prim {
            Prim::Line { points, stroke } => Prim::Line { points: self.all(points), stroke: self.stroke(stroke) },
            Prim::Box { rect, radius, fill, stroke } => Prim::Box {
                rect: self.rect(rect),
                radius: radius * self.0,
                fill,
                stroke: stroke.map(|stroke| self.stroke(stroke)),
            },
            Prim::Marker { at, shape, radius, fill, stroke } => Prim::Marker {
                at: self.place(at),
                shape,
                radius: radius * self.0,
                fill,
                stroke: stroke.map(|stroke| self.stroke(stroke)),
            },
            Prim::Area { top, bottom, fill } => Prim::Area { top: self.all(top), bottom: self.all(bottom), fill },
            Prim::Text(text) => Prim::Text(Text { at: self.place(text.at), size: text.size * self.0, ..text }),
        }
    }
}

impl Scene {
    /// The same picture with everything in it larger, letters and lines too: for the back of a room. It is
    /// looked at only: nothing in it can be pointed at.
    pub fn enlarged(self, by: f32) -> Self {
        let by = Enlargement(by);
        let prims = |prims: Vec<Prim>| prims.into_iter().map(|prim| by.prim(prim)).collect();
        Self {
            width: self.width * by.0,
            height: self.height * by.0,
            back: prims(self.back),
            panes: self
                .panes
                .into_iter()
                .map(|pane| Pane {
                    frame: Frame { rect: by.rect(pane.frame.rect), ..pane.frame },
                    prims: prims(pane.prims),
                })
                .collect(),
            front: prims(self.front),
            hits: Vec::new(),
            title: self.title,
            description: self.description,
        }
    }

    /// Puts another picture into this one, with its corner at `at`. It is looked at only: what could be
    /// pointed at stays behind.
    pub fn put(&mut self, other: Self, at: Pos) {
        self.back.extend(other.back.into_iter().map(|prim| prim.moved(at)));
        self.front.extend(other.front.into_iter().map(|prim| prim.moved(at)));
        self.panes.extend(other.panes.into_iter().map(|pane| Pane {
            frame: Frame { rect: pane.frame.rect.moved(at), ..pane.frame },
            prims: pane.prims.into_iter().map(|prim| prim.moved(at)).collect(),
        }));
    }

    /// Everything in painting order.
    pub fn prims(&self) -> impl Iterator<Item = &Prim> {
        self.back.iter().chain(self.panes.iter().flat_map(|pane| &pane.prims)).chain(&self.front)
    }

    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.prims().filter_map(|prim| match prim {
            Prim::Text(text) => Some(text),
            _ => None,
        })
    }

    /// The target at a position; later ones lie on top.
    pub fn target_at(&self, at: Pos) -> Option<Target> {
        let near = self.hits.iter().rev().filter(|hit| hit.rect.contains(at));
        near.min_by(|a, b| distance(a, at).total_cmp(&distance(b, at))).map(|hit| hit.target)
    }
}

fn distance(hit: &Hit, at: Pos) -> f32 {
    let center = hit.rect.center();
    (center.x - at.x).hypot(center.y - at.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_maps_there_and_back() {
        let frame = Frame { rect: Rect::new(40.0, 10.0, 240.0, 110.0), x: (0.0, 20.0), y: (30.0, 80.0) };
        assert_eq!(frame.at(10.0, 30.0), pos(140.0, 110.0));
        assert_eq!(frame.data_at(frame.at(5.0, 55.0)), [5.0, 55.0]);
    }

    #[test]
    fn the_first_letter_decides_a_text_s_direction() {
        assert!(is_right_to_left("30 الهدف"));
        assert!(!is_right_to_left("C-007 الهدف"));
        assert!(!is_right_to_left("12.5"));
    }

    #[test]
    fn the_nearest_of_overlapping_targets_is_hit() {
        let hit = |x: f32, index| Hit {
            rect: Rect::around(pos(x, 0.0), 10.0, 10.0),
            target: Target::Point { series: 0, index },
        };
        let scene = Scene { hits: vec![hit(0.0, 0), hit(12.0, 1)], ..Scene::default() };
        assert_eq!(scene.target_at(pos(4.0, 0.0)), Some(Target::Point { series: 0, index: 0 }));
        assert_eq!(scene.target_at(pos(8.0, 0.0)), Some(Target::Point { series: 0, index: 1 }));
        assert_eq!(scene.target_at(pos(40.0, 0.0)), None);
    }
}
