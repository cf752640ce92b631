//! Layout of the time-series chart: run chart and process-behaviour chart.

mod data;
mod events;
mod guides;
mod key;
mod marks;
mod months;
mod ranges;
mod stacked;

use self::{events::FlagRows, guides::Right};
use super::{
    axis::{self, Axis},
    labels::{Labels, Phrase},
    measure::{text_width, wrap},
    palette::{Palette, Rgb},
    place::Placer,
    scene::{Anchor, Frame, NORMAL, Pane, Prim, Rect, SMALL, Scene, Stroke, Text, Weight, pos},
    spec::{Shape, TimeSeries},
};

/// How much of the chart's words is part of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dress {
    /// Title, legend of events and footer belong to the picture: paper, copied images.
    Full,
    /// The screen around it shows them.
    Bare,
    /// A small multiple: as bare, with few month names and no line labels but the target's.
    Small,
}

/// What every part of the layout needs.
struct Context<'a> {
    spec: &'a TimeSeries,
    palette: &'a Palette,
    labels: &'a dyn Labels,
    dress: Dress,
    scene: Scene,
    placer: Placer,
    /// The picture is as high as its words need: nothing is cut short to save lines.
    is_ample: bool,
}

const LINE_HEIGHT: f32 = 18.0;
/// Of small print, which is read once.
const FOOT_HEIGHT: f32 = 15.0;
const AXIS_HEIGHT: f32 = 26.0;
const RANGE_HEIGHT: f32 = 62.0;
const RANGE_TITLE: f32 = 24.0;
const LOWEST_VALUES: f32 = 120.0;

/// Lays the chart out in `width` × `height` pixels.
pub fn layout(
    spec: &TimeSeries,
    width: f32,
    height: f32,
    dress: Dress,
    palette: &Palette,
    labels: &dyn Labels,
) -> Scene {
    Context::new(spec, (width, height), dress, palette, labels).build()
}

/// Lays the chart out so that its values are drawn `plot_height` high; words and marks take what they need.
pub fn layout_around(
    spec: &TimeSeries,
    width: f32,
    plot_height: f32,
    dress: Dress,
    palette: &Palette,
    labels: &dyn Labels,
) -> Scene {
    // Everything but the values is as high as it is, however high the picture.
    let within = |height| {
        let context = Context::new(spec, (width, height), dress, palette, labels);
        Context { is_ample: true, ..context }.build()
    };
    let trial = within(plot_height + AMPLE);
    let drawn = trial.panes.first().map_or(plot_height, |pane| pane.frame.rect.height());
    within(plot_height + AMPLE - drawn + plot_height)
}

/// More than title, flags, legend, key and foot together need.
const AMPLE: f32 = 900.0;

/// The value axis of the main pane; also tells the screen whether to say "axis cut".
pub fn value_axis(spec: &TimeSeries, most: usize) -> Axis {
    if spec.shape == Shape::Stacked {
        return axis::fixed(0.0, stacked::tallest(spec), most);
    }
    let values = spec.series.iter().flat_map(|series| &series.points).flat_map(|point| {
        let (low, high) = point.interval.unzip();
        [point.value, low, high]
    });
    let limits = spec.phases.iter().flat_map(|phase| [Some(phase.lower), Some(phase.upper)]);
    let targets = spec.targets.iter().map(|step| step.value);
    let baseline = spec.baseline.iter().map(|band| Some(band.value)).chain([spec.guard]);
    let before = spec.year_before.iter().copied().chain([spec.median]);
    let (low, high) = spec.reach.unzip();
    let all = values.chain(limits).chain(targets).chain(baseline).chain(before).chain([low, high]);
    axis::nice(all.flatten(), spec.from_zero, most)
}

impl<'a> Context<'a> {
    fn new(
        spec: &'a TimeSeries,
        (width, height): (f32, f32),
        dress: Dress,
        palette: &'a Palette,
        labels: &'a dyn Labels,
    ) -> Self {
        let (title, description) = (spec.title.clone(), spec.alt.clone());
        let scene = Scene { width, height, title, description, ..Scene::default() };
        let placer = Placer::within(Rect::new(0.0, 0.0, width, height));
        Self { spec, palette, labels, dress, scene, placer, is_ample: false }
    }
}

impl Context<'_> {
    fn build(mut self) -> Scene {
        let mut top = self.title();
        let bottom = self.footer();
        let flags = self.event_rows();
        top += flags.height();
        // The values matter more than their ranges: a low chart leaves the second pane out.
        let room = bottom - top - AXIS_HEIGHT - RANGE_TITLE - RANGE_HEIGHT;
        let has_ranges =
            self.dress != Dress::Small && room >= LOWEST_VALUES && self.spec.moving_ranges.iter().any(Option::is_some);
        let range_room = if has_ranges { RANGE_TITLE + RANGE_HEIGHT } else { 0.0 };
        let plot_bottom = (bottom - range_room - AXIS_HEIGHT).max(top + 24.0);
        let unit_room = if self.dress == Dress::Small { 6.0 } else { 18.0 };
        let plot_top = top + unit_room;

        let most = ((plot_bottom - plot_top) / 30.0).floor().max(2.0) as usize;
        let axis = value_axis(self.spec, most);
        let left = self.left_margin(&axis);
        let right = (self.scene.width - self.right_margin()).max(left + 40.0);
        let frame = Frame {
            rect: Rect::new(left, plot_top, right, plot_bottom),
            x: (-0.5, self.spec.months() as f64 - 0.5),
            y: (axis.low, axis.high),
        };

        self.value_labels(&frame, &axis);
        self.month_labels(&frame);
        self.unit(&frame, &axis);
        let mut pane = Pane { frame, prims: Vec::new() };
        match self.spec.shape {
            Shape::Lines => self.lines(&mut pane, &flags),
            Shape::Stacked => self.stacked(&mut pane, &flags),
        }
        self.scene.panes.push(pane);
        if has_ranges {
            let top = plot_bottom + AXIS_HEIGHT + RANGE_TITLE;
            self.ranges(Rect::new(left, top, right, top + RANGE_HEIGHT - 14.0));
        }
        self.scene
    }

    /// What the values are judged by, the values themselves, and the labels in the order of their right.
    fn lines(&mut self, pane: &mut Pane, flags: &FlagRows) {
        let frame = pane.frame;
        self.phases(pane);
        self.year_before(pane);
        self.runs(pane);
        self.event_lines(pane, flags);
        self.baseline(pane);
        self.guard(pane);
        self.targets(pane);
        self.end_labels(&frame, Right::First);
        self.data(pane);
        self.end_labels(&frame, Right::Later);
        self.phase_labels(&frame);
        self.rule_names(&frame);
    }

    fn text(&mut self, text: Text) {
        self.placer.block(text.rect());
        self.scene.front.push(text.into());
    }

    /// Title and subtitle; returns where they end.
    fn title(&mut self) -> f32 {
        if self.dress != Dress::Full {
            return 0.0;
        }
        let (spec, width) = (self.spec, self.scene.width);
        let mut y = 10.0;
        let subtitle_width = text_width(&spec.subtitle, SMALL, Weight::Regular);
        let mut title_width = 0.0;
        for line in wrap(&spec.title, width, NORMAL, Weight::Semibold) {
            title_width = text_width(&line, NORMAL, Weight::Semibold);
            self.text(self.leading_text(0.0, y, line, self.palette.ink).sized(NORMAL).strong());
            y += LINE_HEIGHT;
        }
        if spec.subtitle.is_empty() {
            return y + 4.0;
        }
        if title_width + 24.0 + subtitle_width <= width && y < 10.0 + LINE_HEIGHT * 1.5 {
            let mut subtitle = self.leading_text(width, y - LINE_HEIGHT, spec.subtitle.clone(), self.palette.ink2);
            subtitle.anchor = if self.is_mirrored() { Anchor::Left } else { Anchor::Right };
            self.text(subtitle);
        } else {
            for line in wrap(&spec.subtitle, width, SMALL, Weight::Regular) {
                self.text(self.leading_text(0.0, y, line, self.palette.ink2));
                y += LINE_HEIGHT;
            }
        }
        y + 4.0
    }

    /// Legend of events and footer, from the bottom up; returns where they begin.
    fn footer(&mut self) -> f32 {
        let (width, height) = (self.scene.width, self.scene.height);
        if self.dress != Dress::Full {
            return height;
        }
        let axis = value_axis(self.spec, 6);
        let mut footer = self.spec.footer.clone();
        if axis.is_cut() && self.spec.shape == Shape::Lines {
            footer = [footer.trim_end(), &self.axis_cut(&axis)].join(if footer.is_empty() { "" } else { " " });
        }
        let footer: Vec<String> = footer.lines().flat_map(|line| wrap(line, width, SMALL, Weight::Regular)).collect();
        let mut y = height - FOOT_HEIGHT * footer.len() as f32 - 3.0;
        let mut line_y = y + 8.0;
        for line in footer {
            self.text(self.leading_text(0.0, line_y, line, self.palette.ink3));
            line_y += FOOT_HEIGHT;
        }
        y = self.key(y);
        y = self.event_legend(y);
        y - 6.0
    }

    /// Words around the picture begin where their language begins; the picture itself runs left to right.
    fn is_mirrored(&self) -> bool {
        self.labels.language().is_right_to_left()
    }

    /// A place counted from the side where reading starts.
    fn x_from_start(&self, x: f32) -> f32 {
        if self.is_mirrored() { self.scene.width - x } else { x }
    }

    /// A text that begins `x` pixels from where reading starts.
    fn leading_text(&self, x: f32, y: f32, text: impl Into<String>, color: Rgb) -> Text {
        let anchor = if self.is_mirrored() { Anchor::Right } else { Anchor::Left };
        Text::small(pos(self.x_from_start(x), y), anchor, text, color)
    }

    /// The words that say that the axis does not start at zero.
    fn axis_cut(&self, axis: &Axis) -> String {
        let start = self.labels.number(axis.low, self.spec.decimals.min(axis.decimals));
        self.labels.phrase(Phrase::AxisCut(&start))
    }

    fn left_margin(&self, axis: &Axis) -> f32 {
        let widest = axis.ticks.iter().map(|&tick| self.tick_width(tick, axis.decimals)).fold(0.0, f32::max);
        widest + 10.0
    }

    fn tick_width(&self, tick: f64, decimals: u8) -> f32 {
        text_width(&self.labels.number(tick, decimals), SMALL, Weight::Regular)
    }

    fn value_labels(&mut self, frame: &Frame, axis: &Axis) {
        for &tick in &axis.ticks {
            let y = frame.y_at(tick);
            let (from, to) = (pos(frame.rect.left, y), pos(frame.rect.right, y));
            self.scene.back.push(Prim::line(from, to, Stroke::solid(self.palette.grid, 1.0)));
            let text = self.labels.number(tick, axis.decimals);
            self.text(Text::small(pos(frame.rect.left - 8.0, y), Anchor::Right, text, self.palette.ink2));
        }
        let (from, to) = (pos(frame.rect.left, frame.rect.bottom), pos(frame.rect.right, frame.rect.bottom));
        self.scene.back.push(Prim::line(from, to, Stroke::solid(self.palette.line, 1.0)));
    }

    fn unit(&mut self, frame: &Frame, axis: &Axis) {
        if self.dress == Dress::Small {
            return;
        }
        let at = pos(0.0, frame.rect.top - 8.0);
        let unit = Text::small(at, Anchor::Left, &self.spec.unit, self.palette.ink2);
        let after = unit.rect().right;
        if let Some(unit) = self.placer.put(unit).filter(|_| !self.spec.unit.is_empty()) {
            self.scene.front.push(unit.into());
        }
        // In full dress the footer says it.
        if self.dress == Dress::Bare && axis.is_cut() && self.spec.shape == Shape::Lines {
            let at = pos(after + 10.0, at.y);
            let words = Text::small(at, Anchor::Left, self.axis_cut(axis), self.palette.ink3);
            if let Some(words) = self.placer.put(words) {
                self.scene.front.push(words.into());
            }
        }
    }
}

#[cfg(test)]
mod tests;
