//! The painter for the screen: the same scenes as on paper, drawn by egui, with pointer and keyboard.
//!
//! Panes of a time series are egui_plot plots that never scroll, drag or zoom, so that a page
//! scrolls past them. Text goes through [`TextPainter`], since egui itself does not order
//! right-to-left words.

mod grid;
mod kept;
mod pane;
mod shapes;

use std::sync::Arc;

use egui::{Color32, Context, EventFilter, FontFamily, FontId, Galley, Id, Key, Response, Role, Sense, Ui, WidgetInfo};

pub use grid::heat_grid;

use super::{
    heat::HeatGrid,
    labels::{Labels, Phrase},
    palette::{Palette, Rgb},
    path::{self, PathChart},
    scene::{Pos, Scene, Target, Weight, pos},
    spark::{self, Sparkline},
    spec::TimeSeries,
    time_series::{self, Dress},
};

/// Lays out one line of text. The application plugs in its own, which knows bidi.
pub trait TextPainter {
    fn layout(&self, ctx: &Context, text: &str, size: f32, weight: Weight, color: Color32) -> Arc<Galley>;
}

/// egui's own layout: enough for left-to-right text.
#[derive(Clone, Debug)]
pub struct PlainText {
    pub regular: FontFamily,
    pub semibold: FontFamily,
}

impl Default for PlainText {
    fn default() -> Self {
        Self { regular: FontFamily::Proportional, semibold: FontFamily::Proportional }
    }
}

impl TextPainter for PlainText {
    fn layout(&self, ctx: &Context, text: &str, size: f32, weight: Weight, color: Color32) -> Arc<Galley> {
        let family = match weight {
            Weight::Regular => self.regular.clone(),
            Weight::Semibold => self.semibold.clone(),
        };
        ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), FontId::new(size, family), color))
    }
}

/// What every chart of a screen shares.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    pub palette: &'a Palette,
    pub labels: &'a dyn Labels,
    pub text: &'a dyn TextPainter,
}

/// What a person did with a chart.
#[derive(Debug)]
pub struct ChartResponse {
    pub response: Response,
    /// Under the pointer, or chosen with the arrow keys.
    pub pointed: Option<Target>,
    /// Clicked, or Enter on the chosen one.
    pub clicked: Option<Target>,
}

#[expect(clippy::disallowed_methods, reason = "a palette's colour came from the tokens")]
impl From<Rgb> for Color32 {
    fn from(Rgb(red, green, blue): Rgb) -> Self {
        Self::from_rgb(red, green, blue)
    }
}

/// A run chart, process-behaviour chart or stacked shares. Laid out when something about it changes, not
/// in every frame.
pub fn time_series(
    ui: &mut Ui,
    id: Id,
    spec: &TimeSeries,
    size: egui::Vec2,
    dress: Dress,
    style: &Style<'_>,
) -> ChartResponse {
    let scene = kept::scene(ui, id, (spec, dress), size, style, || {
        time_series::layout(spec, size.x, size.y, dress, style.palette, style.labels)
    });
    let note = |target| match target {
        Target::Point { series, index } => Some(spec.series.get(series)?.points.get(index)?.note.clone()),
        Target::Event(index) => spec.events.get(index).map(|event| match event.label.as_str() {
            "" => event.text.clone(),
            label => format!("{label}: {}", event.text),
        }),
        Target::Step(index) => {
            let step = spec.targets.get(index)?;
            let value = style.labels.number(step.value?, spec.target_decimals(step.value?));
            let month = style.labels.month_short(step.from);
            Some(style.labels.phrase(Phrase::TargetFrom { value: &value, month: &month }))
        }
        Target::Cell { .. } => None,
    };
    match dress {
        Dress::Full | Dress::Bare => chart(ui, id, &scene, &note, style),
        // Plots cost more than what a small multiple shows.
        Dress::Small => picture(ui, id, &scene, &note, style, &flat),
    }
}

/// A time series to be looked at from afar: letters and lines `scale` times as large.
pub fn time_series_enlarged(
    ui: &mut Ui,
    id: Id,
    spec: &TimeSeries,
    size: egui::Vec2,
    scale: f32,
    style: &Style<'_>,
) -> Response {
    let size = size / scale;
    let scene = time_series::layout(spec, size.x, size.y, Dress::Bare, style.palette, style.labels).enlarged(scale);
    picture(ui, id, &scene, &|_| None, style, &flat).response
}

/// A path through two measures (B1, B2).
pub fn path(ui: &mut Ui, id: Id, spec: &PathChart, size: egui::Vec2, dress: Dress, style: &Style<'_>) -> ChartResponse {
    let scene = path::layout(spec, size.x, size.y, dress, style.palette, style.labels);
    let note = |target| match target {
        Target::Point { index, .. } => spec.points.get(index).map(|point| point.note.clone()),
        _ => None,
    };
    chart(ui, id, &scene, &note, style)
}

/// A sparkline. It cannot be pointed at: the card around it is the target.
pub fn sparkline(ui: &mut Ui, spec: &Sparkline, size: egui::Vec2, style: &Style<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let scene =
            kept::scene(ui, response.id, spec, size, style, || spark::layout(spec, size.x, size.y, style.palette));
        let painter = ui.painter_at(rect);
        shapes::paint_all(&painter, scene.prims(), rect.min, style);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spec.alt));
    response
}

/// Any laid-out chart; `note` gives the words for what is pointed at.
pub fn chart(
    ui: &mut Ui,
    id: Id,
    scene: &Scene,
    note: &dyn Fn(Target) -> Option<String>,
    style: &Style<'_>,
) -> ChartResponse {
    let paint = |ui: &mut Ui, origin| {
        for (index, pane) in scene.panes.iter().enumerate() {
            pane::show(ui, id.with(("pane", index)), pane, origin, style);
        }
    };
    picture(ui, id, scene, note, style, &|ui, _, origin, _| paint(ui, origin))
}

/// Paints the panes of a scene whose picture begins at a position.
type PaintPanes<'a> = dyn Fn(&mut Ui, &Scene, egui::Pos2, &Style<'_>) + 'a;

/// Panes without plots: shapes, clipped by their frames.
fn flat(ui: &mut Ui, scene: &Scene, origin: egui::Pos2, style: &Style<'_>) {
    for pane in &scene.panes {
        let frame = pane.frame.rect;
        let min = origin + egui::vec2(frame.left, frame.top);
        let clip = egui::Rect::from_min_size(min, egui::vec2(frame.width(), frame.height()));
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(clip));
        shapes::paint_all(&painter, pane.prims.iter(), origin, style);
    }
}

fn picture(
    ui: &mut Ui,
    id: Id,
    scene: &Scene,
    note: &dyn Fn(Target) -> Option<String>,
    style: &Style<'_>,
    paint_panes: &PaintPanes<'_>,
) -> ChartResponse {
    let (_, rect) = ui.allocate_space(egui::vec2(scene.width, scene.height));
    let sense = if scene.hits.is_empty() { Sense::hover() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter_at(rect.expand(3.0));
        shapes::paint_all(&painter, scene.back.iter(), rect.min, style);
        paint_panes(ui, scene, rect.min, style);
        shapes::paint_all(&painter, scene.front.iter(), rect.min, style);
    }
    let chosen = walk(ui, &response, scene);
    let under = response.hover_pos().and_then(|at| scene.target_at(local(at, rect.min)));
    let pointed = under.or(chosen);
    if let Some(target) = chosen
        && let Some(hit) = scene.hits.iter().rfind(|hit| hit.target == target)
    {
        let stroke = egui::Stroke::new(2.0, Color32::from(style.palette.accent));
        let center = hit.rect.center();
        let center = rect.min + egui::vec2(center.x, center.y);
        match target {
            Target::Point { .. } | Target::Cell { .. } => {
                ui.painter().circle_stroke(center, 8.0, stroke);
            }
            Target::Event(_) | Target::Step(_) => {
                let size = egui::vec2(hit.rect.width(), hit.rect.height());
                let around = egui::Rect::from_center_size(center, size).expand(2.0);
                ui.painter().rect_stroke(around, 4.0, stroke, egui::StrokeKind::Outside);
            }
        }
    } else if response.has_focus() {
        let stroke = egui::Stroke::new(2.0, Color32::from(style.palette.accent));
        ui.painter().rect_stroke(rect.expand(2.0), 6.0, stroke, egui::StrokeKind::Outside);
    }
    describe(&response, scene, chosen.and_then(note));
    let words = pointed.and_then(note).filter(|words| !words.is_empty());
    if let Some(words) = words {
        tooltip(&response, &words, style, under.is_some());
    }
    let clicked = if response.clicked() { pointed } else { None };
    ChartResponse { response, pointed, clicked }
}

fn local(at: egui::Pos2, origin: egui::Pos2) -> Pos {
    pos(at.x - origin.x, at.y - origin.y)
}

fn describe(response: &Response, scene: &Scene, chosen: Option<String>) {
    let name = [scene.title.as_str(), scene.description.as_str()].map(str::trim);
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if let Some(chosen) = chosen {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_value(chosen));
    }
}

#[expect(clippy::disallowed_methods, reason = "the words are laid out already")]
fn tooltip(response: &Response, words: &str, style: &Style<'_>, at_pointer: bool) {
    let show = |ui: &mut Ui| {
        let ink = ui.visuals().text_color();
        for (index, line) in words.lines().enumerate() {
            let weight = if index == 0 { Weight::Semibold } else { Weight::Regular };
            ui.label(style.text.layout(ui.ctx(), line, super::scene::SMALL, weight, ink));
        }
    };
    if at_pointer {
        response.clone().on_hover_ui_at_pointer(show);
    } else {
        response.show_tooltip_ui(show);
    }
}

/// While the chart has the focus, left and right walk through the points of the first series, up and down
/// through the marks on the time axis.
fn walk(ui: &Ui, response: &Response, scene: &Scene) -> Option<Target> {
    let memory = response.id.with("chosen");
    if !response.has_focus() {
        ui.data_mut(|data| data.remove::<Target>(memory));
        return None;
    }
    let (mut points, mut events) = (Vec::new(), Vec::new());
    for hit in &scene.hits {
        match hit.target {
            Target::Point { series: 0, index } => points.push(index),
            Target::Event(index) => events.push(index),
            Target::Point { .. } | Target::Step(_) | Target::Cell { .. } => {}
        }
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: !events.is_empty(), ..EventFilter::default() };
    ui.memory_mut(|state| state.set_focus_lock_filter(response.id, filter));
    let mut chosen: Option<Target> = ui.data(|data| data.get_temp(memory));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let of_points = |chosen| if let Some(Target::Point { index, .. }) = chosen { Some(index) } else { None };
    let of_events = |chosen| if let Some(Target::Event(index)) = chosen { Some(index) } else { None };
    for (key, forward) in [(Key::ArrowLeft, false), (Key::ArrowRight, true)] {
        if pressed(key) {
            chosen = step(&points, of_points(chosen), forward).map(|index| Target::Point { series: 0, index });
        }
    }
    for (key, forward) in [(Key::ArrowUp, false), (Key::ArrowDown, true)] {
        if pressed(key) {
            chosen = step(&events, of_events(chosen), forward).map(Target::Event);
        }
    }
    if let Some(chosen) = chosen {
        ui.data_mut(|data| data.insert_temp(memory, chosen));
    }
    chosen
}

/// The next of several numbers after `now`, or the one before. Going back, it begins with the last.
fn step(all: &[usize], now: Option<usize>, forward: bool) -> Option<usize> {
    let (first, last) = (all.iter().copied().min()?, all.iter().copied().max()?);
    let mut others = all.iter().copied();
    Some(match (now, forward) {
        (None, true) => first,
        (None, false) => last,
        (Some(now), true) => others.filter(|&index| index > now).min().unwrap_or(last),
        (Some(now), false) => others.by_ref().filter(|&index| index < now).max().unwrap_or(first),
    })
}

#[cfg(test)]
mod tests;
