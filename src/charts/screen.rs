//! The painter for the screen: the same scenes as on paper, drawn by egui, with pointer and keyboard.
//!
//! Panes of a time series are egui_plot plots that never scroll, drag or zoom, so that a page
//! scrolls past them. Text goes through [`TextPainter`], since egui itself does not order
//! right-to-left words.

mod grid;
mod pane;
mod shapes;

use std::sync::Arc;

use egui::{Color32, Context, EventFilter, FontFamily, FontId, Galley, Id, Key, Response, Role, Sense, Ui, WidgetInfo};

pub use grid::heat_grid;

use super::{
    heat::HeatGrid,
    labels::Labels,
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

/// A run chart or process-behaviour chart.
pub fn time_series(
    ui: &mut Ui,
    id: Id,
    spec: &TimeSeries,
    size: egui::Vec2,
    dress: Dress,
    style: &Style<'_>,
) -> ChartResponse {
    let scene = time_series::layout(spec, size.x, size.y, dress, style.palette, style.labels);
    let note = |target| match target {
        Target::Point { series, index } => Some(spec.series.get(series)?.points.get(index)?.note.clone()),
        Target::Event(index) => spec.events.get(index).map(|event| format!("{}: {}", event.label, event.text)),
        Target::Cell { .. } => None,
    };
    chart(ui, id, &scene, &note, style)
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
    let scene = spark::layout(spec, size.x, size.y, style.palette);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
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
    let (_, rect) = ui.allocate_space(egui::vec2(scene.width, scene.height));
    let sense = if scene.hits.is_empty() { Sense::hover() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter_at(rect.expand(3.0));
        shapes::paint_all(&painter, scene.back.iter(), rect.min, style);
        for (index, pane) in scene.panes.iter().enumerate() {
            pane::show(ui, id.with(("pane", index)), pane, rect.min, style);
        }
        shapes::paint_all(&painter, scene.front.iter(), rect.min, style);
    }
    let chosen = walk_points(ui, &response, scene);
    let under = response.hover_pos().and_then(|at| scene.target_at(local(at, rect.min)));
    let pointed = under.or(chosen);
    if let Some(target) = chosen
        && let Some(hit) = scene.hits.iter().find(|hit| hit.target == target)
    {
        let center = hit.rect.center();
        let stroke = egui::Stroke::new(2.0, Color32::from(style.palette.accent));
        ui.painter().circle_stroke(rect.min + egui::vec2(center.x, center.y), 8.0, stroke);
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

/// Left and right walk through the points of the first series while the chart has the focus.
fn walk_points(ui: &Ui, response: &Response, scene: &Scene) -> Option<Target> {
    let memory = response.id.with("chosen");
    if !response.has_focus() {
        ui.data_mut(|data| data.remove::<usize>(memory));
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|state| state.set_focus_lock_filter(response.id, filter));
    let points: Vec<usize> = scene
        .hits
        .iter()
        .filter_map(|hit| match hit.target {
            Target::Point { series: 0, index } => Some(index),
            _ => None,
        })
        .collect();
    let (first, last) = (points.iter().copied().min()?, points.iter().copied().max()?);
    let mut chosen: Option<usize> = ui.data(|data| data.get_temp(memory));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::ArrowLeft) {
        let before = points.iter().copied().filter(|&index| chosen.is_none_or(|now| index < now));
        chosen = before.max().or(Some(first));
    }
    if pressed(Key::ArrowRight) {
        let after = points.iter().copied().filter(|&index| chosen.is_some_and(|now| index > now));
        chosen = after.min().or(Some(last));
    }
    if let Some(index) = chosen {
        ui.data_mut(|data| data.insert_temp(memory, index));
    }
    chosen.map(|index| Target::Point { series: 0, index })
}

#[cfg(test)]
mod tests;
