//! A path through two measures, month by month: B2 (control over facilitation), B1 (finds over
//! openings). Model and layout.

use serde::{Deserialize, Serialize};

use super::{
    axis::{self, Axis},
    labels::Labels,
    measure::{text_width, wrap},
    palette::{Palette, Rgb},
    place::Placer,
    scene::{
        Anchor, Frame, Hit, MarkerShape, NORMAL, Pane, Prim, Rect, SMALL, Scene, Stroke, Target, Text, Weight, pos,
    },
    time_series::Dress,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PathChart {
    /// The message.
    pub title: String,
    pub subtitle: String,
    pub footer: String,
    pub alt: String,
    pub x_title: String,
    /// `None`: from the data.
    pub x_range: Option<(f64, f64)>,
    pub y_range: Option<(f64, f64)>,
    pub quadrants: Option<Quadrants>,
    /// A guide where both measures are equal.
    pub has_diagonal: bool,
    pub goal: Option<Goal>,
    /// In order of time.
    pub points: Vec<PathPoint>,
}

/// The words in the four corners, parted at 50.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quadrants {
    pub top_left: String,
    pub top_right: String,
    pub bottom_left: String,
    pub bottom_right: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    pub x: f64,
    pub y: f64,
    pub label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PathPoint {
    pub x: f64,
    pub y: f64,
    pub emphasis: Emphasis,
    /// A warning ring (K12 below 1).
    pub has_ring: bool,
    /// The month's name; shown if `is_labelled` and there is room.
    pub label: String,
    pub is_labelled: bool,
    /// What the pointer reads out.
    pub note: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    /// The older part of the path.
    Faded,
    /// Fast but blind: squares.
    Concern,
    /// The latest six months.
    Recent,
}

const LINE_HEIGHT: f32 = 17.0;
/// The distance of the lines of a quadrant's words.
const QUADRANT_LINE: f32 = 15.0;
const LABEL_OFFSETS: [(f32, f32, Anchor); 8] = [
    (11.0, 0.0, Anchor::Left),
    (-11.0, 0.0, Anchor::Right),
    (8.0, 13.0, Anchor::Left),
    (-8.0, -13.0, Anchor::Right),
    (8.0, -13.0, Anchor::Left),
    (-8.0, 13.0, Anchor::Right),
    (0.0, 15.0, Anchor::Middle),
    (0.0, -15.0, Anchor::Middle),
];

/// Lays the chart out in `width` × `height` pixels.
pub fn layout(
    spec: &PathChart,
    width: f32,
    height: f32,
    dress: Dress,
    palette: &Palette,
    labels: &dyn Labels,
) -> Scene {
    let scene = Scene { width, height, title: spec.title.clone(), description: spec.alt.clone(), ..Scene::default() };
    let placer = Placer::within(Rect::new(0.0, 0.0, width, height));
    let mut layout = Layout { spec, palette, labels, scene, placer };
    layout.build(dress);
    layout.scene
}

struct Layout<'a> {
    spec: &'a PathChart,
    palette: &'a Palette,
    labels: &'a dyn Labels,
    scene: Scene,
    placer: Placer,
}

impl Layout<'_> {
    fn build(&mut self, dress: Dress) {
        let (top, bottom) = if dress == Dress::Full { self.words() } else { (8.0, self.scene.height) };
        let most = ((bottom - top) / 48.0).clamp(2.0, 6.0) as usize;
        let x_axis = range_axis(self.spec.x_range, self.values(|point| point.x, |goal| goal.x), most);
        let y_axis = range_axis(self.spec.y_range, self.values(|point| point.y, |goal| goal.y), most);
        let tick_text = |axis: &Axis, tick: f64| self.labels.number(tick, axis.decimals);
        let widest = y_axis.ticks.iter().map(|&tick| text_width(&tick_text(&y_axis, tick), SMALL, Weight::Regular));
        let left = widest.fold(0.0, f32::max) + 10.0;
        let axis_room = if self.spec.x_title.is_empty() { 24.0 } else { 42.0 };
        let rect = Rect::new(left, top, self.scene.width - 12.0, bottom - axis_room);
        let frame = Frame { rect, x: (x_axis.low, x_axis.high), y: (y_axis.low, y_axis.high) };
        self.axes(&frame, &x_axis, &y_axis);
        let mut pane = Pane { frame, prims: Vec::new() };
        self.guides(&mut pane);
        self.path(&mut pane);
        self.scene.panes.push(pane);
        self.point_labels(&frame, false);
        self.quadrant_words(&frame);
        self.point_labels(&frame, true);
        self.goal_label(&frame);
    }

    fn values(&self, of: fn(&PathPoint) -> f64, of_goal: fn(&Goal) -> f64) -> Vec<f64> {
        self.spec.points.iter().map(of).chain(self.spec.goal.as_ref().map(of_goal)).collect()
    }

    fn text(&mut self, text: Text) {
        self.placer.block(text.rect());
        self.scene.front.push(text.into());
    }

    fn words(&mut self) -> (f32, f32) {
        let spec = self.spec;
        let (width, height) = (self.scene.width, self.scene.height);
        let mut y = 10.0;
        for line in wrap(&spec.title, width, NORMAL, Weight::Semibold) {
            self.text(Text::small(pos(0.0, y), Anchor::Left, line, self.palette.ink).sized(NORMAL).strong());
            y += LINE_HEIGHT;
        }
        for line in wrap(&spec.subtitle, width, SMALL, Weight::Regular) {
            self.text(Text::small(pos(0.0, y), Anchor::Left, line, self.palette.ink2));
            y += LINE_HEIGHT;
        }
        let footer = wrap(&spec.footer, width, SMALL, Weight::Regular);
        let footer_top = height - footer.len() as f32 * LINE_HEIGHT;
        for (index, line) in footer.into_iter().enumerate() {
            let at = pos(0.0, footer_top + 9.0 + index as f32 * LINE_HEIGHT);
            self.text(Text::small(at, Anchor::Left, line, self.palette.ink2));
        }
        (y + 4.0, footer_top - 4.0)
    }

    fn axes(&mut self, frame: &Frame, x_axis: &Axis, y_axis: &Axis) {
        let rect = frame.rect;
        let stroke = Stroke::solid(self.palette.grid, 1.0);
        for &tick in &x_axis.ticks {
            let x = frame.x_at(tick);
            self.scene.back.push(Prim::line(pos(x, rect.top), pos(x, rect.bottom), stroke));
            let text = self.labels.number(tick, x_axis.decimals);
            let label = Text::small(pos(x, rect.bottom + 13.0), Anchor::Middle, text, self.palette.ink2);
            if let Some(label) = self.placer.put(label) {
                self.scene.front.push(label.into());
            }
        }
        for &tick in &y_axis.ticks {
            let y = frame.y_at(tick);
            self.scene.back.push(Prim::line(pos(rect.left, y), pos(rect.right, y), stroke));
            let text = self.labels.number(tick, y_axis.decimals);
            self.text(Text::small(pos(rect.left - 8.0, y), Anchor::Right, text, self.palette.ink2));
        }
        if !self.spec.x_title.is_empty() {
            let at = pos(rect.center().x, rect.bottom + 31.0);
            self.text(Text::small(at, Anchor::Middle, &self.spec.x_title, self.palette.ink2));
        }
        let outline = Some(Stroke::solid(self.palette.line, 1.0));
        self.scene.back.push(Prim::Box { rect, radius: 0.0, fill: None, stroke: outline });
    }

    fn guides(&self, pane: &mut Pane) {
        let frame = pane.frame;
        if self.spec.quadrants.is_some() {
            let stroke = Stroke::solid(self.palette.line, 2.0);
            pane.prims.push(Prim::line(frame.at(50.0, frame.y.0), frame.at(50.0, frame.y.1), stroke));
            pane.prims.push(Prim::line(frame.at(frame.x.0, 50.0), frame.at(frame.x.1, 50.0), stroke));
        }
        if self.spec.has_diagonal {
            let (low, high) = (frame.x.0.max(frame.y.0), frame.x.1.min(frame.y.1));
            let stroke = Stroke::dashed(self.palette.edge, 1.0);
            pane.prims.push(Prim::line(frame.at(low, low), frame.at(high, high), stroke));
        }
        if let Some(goal) = &self.spec.goal {
            pane.prims.push(Prim::Marker {
                at: frame.at(goal.x, goal.y),
                shape: MarkerShape::Diamond,
                radius: 6.5,
                fill: self.palette.surface,
                stroke: Some(Stroke::solid(self.palette.ink, 1.4)),
            });
        }
    }

    fn color(&self, emphasis: Emphasis) -> Rgb {
        match emphasis {
            Emphasis::Faded => self.palette.hatch,
            Emphasis::Concern => self.palette.bad,
            Emphasis::Recent => self.palette.accent,
        }
    }

    fn path(&mut self, pane: &mut Pane) {
        let frame = pane.frame;
        let points = &self.spec.points;
        for pair in points.windows(2) {
            let (from, to) = (frame.at(pair[0].x, pair[0].y), frame.at(pair[1].x, pair[1].y));
            // A stretch that leaves or enters trouble is drawn as trouble; older ones stay faded.
            let emphasis = match (pair[0].emphasis, pair[1].emphasis) {
                (Emphasis::Faded, _) => Emphasis::Faded,
                (Emphasis::Concern, _) | (_, Emphasis::Concern) => Emphasis::Concern,
                (_, last) => last,
            };
            let width = if emphasis == Emphasis::Faded { 1.0 } else { 1.8 };
            pane.prims.push(Prim::line(from, to, Stroke::solid(self.color(emphasis), width)));
            if emphasis != Emphasis::Faded {
                self.placer.block_line(from, to);
            }
        }
        for (index, point) in points.iter().enumerate() {
            let at = frame.at(point.x, point.y);
            let is_last = index + 1 == points.len();
            let (shape, radius) = match point.emphasis {
                Emphasis::Faded => (MarkerShape::Circle, 2.0),
                Emphasis::Concern => (MarkerShape::Square, 3.2),
                Emphasis::Recent if is_last => (MarkerShape::Circle, 4.8),
                Emphasis::Recent => (MarkerShape::Circle, 2.8),
            };
            let color = self.color(point.emphasis);
            if point.has_ring {
                let stroke = Stroke::solid(color, 1.4);
                let ring = ring(at, 8.0, stroke);
                pane.prims.push(ring);
                self.placer.block(Rect::around(at, 8.0, 8.0));
            }
            pane.prims.push(Prim::Marker { at, shape, radius, fill: color, stroke: None });
            self.placer.block(Rect::around(at, radius, radius));
            let rect = Rect::around(at, 8.0, 8.0);
            self.scene.hits.push(Hit { rect, target: Target::Point { series: 0, index } });
        }
    }

    /// The last point is named first, then the others backwards.
    fn point_labels(&mut self, frame: &Frame, faded: bool) {
        let spec = self.spec;
        let wanted = |point: &&PathPoint| point.is_labelled && (point.emphasis == Emphasis::Faded) == faded;
        for point in spec.points.iter().rev().filter(wanted) {
            let color = match point.emphasis {
                Emphasis::Faded => self.palette.ink2,
                emphasis => self.color(emphasis),
            };
            let at = frame.at(point.x, point.y);
            let text = Text::small(at, Anchor::Left, &point.label, color);
            let text = if point.emphasis == Emphasis::Faded { text } else { text.strong() };
            if let Some(text) = self.placer.put_beside(at, &text, &LABEL_OFFSETS) {
                self.scene.front.push(text.into());
            }
        }
    }

    fn goal_label(&mut self, frame: &Frame) {
        if let Some(goal) = &self.spec.goal {
            let at = frame.at(goal.x, goal.y);
            let text = Text::small(at, Anchor::Middle, &goal.label, self.palette.ink2);
            let offsets = [(0.0, -15.0, Anchor::Middle), (0.0, 15.0, Anchor::Middle), (11.0, 0.0, Anchor::Left)];
            if let Some(text) = self.placer.put_beside(at, &text, &offsets) {
                self.scene.front.push(text.into());
            }
        }
    }

    fn quadrant_words(&mut self, frame: &Frame) {
        let Some(quadrants) = &self.spec.quadrants else { return };
        let rect = frame.rect;
        let (top, bottom) = (rect.top + 10.0, rect.bottom - 10.0);
        let middle = frame.x_at(50.0);
        let inner = [
            (&quadrants.top_left, rect.left + 5.0, middle - 5.0, top),
            (&quadrants.top_right, middle + 5.0, rect.right - 4.0, top),
            (&quadrants.bottom_left, rect.left + 5.0, middle - 5.0, bottom),
            (&quadrants.bottom_right, middle + 5.0, rect.right - 4.0, bottom),
        ];
        for (index, (words, left, right, y)) in inner.into_iter().enumerate() {
            let (is_right, is_bottom) = (index % 2 == 1, index > 1);
            let outer = if is_right { (right, Anchor::Right) } else { (left, Anchor::Left) };
            let inner = if is_right { (left, Anchor::Left) } else { (right, Anchor::Right) };
            // words that are wider than their quadrant take a second line, away from the edge
            let lines = wrap(words, right - left, SMALL, Weight::Regular);
            let first = if is_bottom { y - (lines.len().saturating_sub(1)) as f32 * QUADRANT_LINE } else { y };
            let placed = [outer, inner].into_iter().find_map(|(x, anchor)| {
                let line = |(number, words): (usize, &String)| {
                    Text::small(pos(x, first + number as f32 * QUADRANT_LINE), anchor, words, self.palette.ink2)
                };
                let texts: Vec<Text> = lines.iter().enumerate().map(line).collect();
                texts.iter().all(|text| self.placer.is_free(&text.rect())).then_some(texts)
            });
            for text in placed.into_iter().flatten() {
                self.placer.block(text.rect());
                self.scene.front.push(text.into());
            }
        }
    }
}

/// An outline without a fill, so that what lies under it stays visible.
fn ring(center: super::scene::Pos, radius: f32, stroke: Stroke) -> Prim {
    Prim::Box { rect: Rect::around(center, radius, radius), radius, fill: None, stroke: Some(stroke) }
}

fn range_axis(range: Option<(f64, f64)>, values: Vec<f64>, most: usize) -> Axis {
    match range {
        Some((low, high)) if low < high => axis::fixed(low, high, most),
        _ => axis::nice(values, false, most),
    }
}
