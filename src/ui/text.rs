//! Text as it is read: one call lays out any string, in any of the three languages.
//!
//! egui joins Arabic letters but does not order them; [`bidi`] does. Latin text takes egui's own
//! path. Everything keeps the *logical* string: labels, names for assistive tools, cursors, copying.

pub mod bidi;
mod cache;
mod label;
pub mod typing;

use std::sync::Arc;

use egui::{
    Color32, Context, FontId, Galley, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};

pub use label::{Text, body, heading, hint, paragraph, secondary, small, strong, title};

use super::{Dir, fonts};

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Medium,
    SemiBold,
}

/// A size of the type scale with its line height, and a weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub size: f32,
    pub line: f32,
    pub weight: Weight,
}

impl Style {
    const fn new(size: f32, line: f32, weight: Weight) -> Self {
        Self { size, line, weight }
    }

    pub const fn strong(self) -> Self {
        Self { weight: Weight::SemiBold, ..self }
    }

    pub const fn medium(self) -> Self {
        Self { weight: Weight::Medium, ..self }
    }

    pub fn font(self) -> FontId {
        FontId::new(self.size, fonts::family(self.weight))
    }

    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.line), ..TextFormat::simple(self.font(), color) }
    }
}

/// Screen title, one large figure per card.
pub const TITLE: Style = Style::new(24.0, 32.0, Weight::SemiBold);
/// Card title.
pub const HEADING: Style = Style::new(16.0, 24.0, Weight::SemiBold);
/// A describing sentence of the size of a heading.
pub const LEAD: Style = Style::new(16.0, 24.0, Weight::Regular);
/// Text, tables, fields.
pub const BODY: Style = Style::new(13.0, 20.0, Weight::Regular);
pub const BODY_MEDIUM: Style = BODY.medium();
/// Buttons, codes, emphasis.
pub const BODY_STRONG: Style = BODY.strong();
/// Labels, axes, hints.
pub const SMALL: Style = Style::new(12.0, 16.0, Weight::Regular);
pub const SMALL_MEDIUM: Style = SMALL.medium();
/// Badges.
pub const SMALL_STRONG: Style = SMALL.strong();
/// The projector's four.
pub const PROJECTOR_TITLE: Style = Style::new(44.0, 52.0, Weight::SemiBold);
pub const PROJECTOR_LARGE: Style = Style::new(28.0, 36.0, Weight::Regular);
pub const PROJECTOR_BODY: Style = Style::new(20.0, 28.0, Weight::Regular);
pub const PROJECTOR_CLOCK: Style = Style::new(28.0, 36.0, Weight::SemiBold);

/// How text meets the end of its room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// One line, as long as it gets.
    Free,
    /// Lines of at most this width.
    Wrap(f32),
    /// At most so many lines of this width; the rest becomes "…".
    Lines(f32, usize),
}

impl Fit {
    /// One line of at most this width, "…" at its end.
    pub fn line(width: f32) -> Self {
        Self::Lines(width, 1)
    }

    fn wrapping(self) -> TextWrapping {
        match self {
            Self::Free => TextWrapping::no_max_width(),
            Self::Wrap(width) => TextWrapping::wrap_at_width(width.max(1.0)),
            Self::Lines(width, rows) => TextWrapping {
                max_width: width.max(1.0),
                max_rows: rows,
                break_anywhere: rows == 1,
                overflow_character: Some('…'),
            },
        }
    }
}

/// Lays out one string in one style. Cached: calling it each frame is cheap.
pub fn layout(ctx: &Context, text: &str, style: Style, color: Color32, fit: Fit) -> Arc<Galley> {
    layout_spans(ctx, &[(text, style, color)], fit)
}

/// Lays out a paragraph of several styles: "**No quorum: 4 of 9.** Notes are kept."
pub fn layout_spans(ctx: &Context, spans: &[(&str, Style, Color32)], fit: Fit) -> Arc<Galley> {
    let mut job = LayoutJob { wrap: fit.wrapping(), break_on_newline: true, ..Default::default() };
    for (text, style, color) in spans {
        job.append(text, 0.0, style.format(*color));
    }
    layout_job(ctx, job, Dir::of(ctx))
}

/// Lays out any job, in reading order.
pub fn layout_job(ctx: &Context, mut job: LayoutJob, dir: Dir) -> Arc<Galley> {
    if bidi::is_needed(&job.text) {
        return cache::layout(ctx, job, bidi::Alignment::Shrink, dir);
    }
    job.halign = if dir.is_rtl() { egui::Align::RIGHT } else { egui::Align::LEFT };
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The width of one line of `text`.
pub fn width(ctx: &Context, text: &str, style: Style) -> f32 {
    layout(ctx, text, style, Color32::PLACEHOLDER, Fit::Free).size().x
}

/// Paints a galley into `rect`: at its leading edge, centred in height.
pub fn paint(ui: &Ui, rect: egui::Rect, galley: Arc<Galley>) {
    paint_aligned(ui.painter(), rect, Dir::of(ui).leading_center(), galley);
}

/// Paints a galley into `rect` with an alignment.
pub fn paint_aligned(painter: &egui::Painter, rect: egui::Rect, align: egui::Align2, galley: Arc<Galley>) {
    let place = align.align_size_within_rect(galley.size(), rect);
    let ppp = painter.pixels_per_point();
    let corner = place.min - galley.rect.min.to_vec2();
    let corner = egui::pos2((corner.x * ppp).round() / ppp, (corner.y * ppp).round() / ppp);
    painter.galley(corner, galley, Color32::PLACEHOLDER);
}
