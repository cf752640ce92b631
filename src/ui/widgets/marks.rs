//! Marks with a meaning: variation (is it changing?) and assurance (will it meet its target?).
//!
//! The shape says what the colour says, and a word always stands beside it.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::basics::triangle;
use crate::{
    analysis::signal::{Assurance as Promise, Variation},
    ui::{
        Dir, Tokens,
        text::{self, Fit},
        tokens::{size, space, stroke},
    },
};

/// What the process does. The triangle's direction means good or bad, not up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    Improving,
    Worsening,
    Routine,
    TooFew,
    /// A signal that is neither good nor bad.
    Changed,
}

impl From<Variation> for Signal {
    fn from(variation: Variation) -> Self {
        match variation {
            Variation::Improving => Self::Improving,
            Variation::Worsening => Self::Worsening,
            Variation::Routine => Self::Routine,
            Variation::TooFew => Self::TooFew,
            Variation::Changed => Self::Changed,
        }
    }
}

/// Whether the target lies within reach of the process as it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    WillMeet,
    WillNotMeet,
    HitAndMiss,
}

impl Assurance {
    /// `None` where nothing can be said about the target.
    pub const fn of(promise: Promise) -> Option<Self> {
        match promise {
            Promise::WillMeet => Some(Self::WillMeet),
            Promise::WillNotMeet => Some(Self::WillNotMeet),
            Promise::HitAndMiss => Some(Self::HitAndMiss),
            Promise::Withheld(_) => None,
        }
    }
}

impl Signal {
    pub fn color(self, t: &Tokens) -> Color32 {
        match self {
            Self::Improving => t.good,
            Self::Worsening => t.bad,
            Self::Routine | Self::TooFew => t.calm,
            Self::Changed => t.ink,
        }
    }
}

impl Assurance {
    pub fn color(self, t: &Tokens) -> Color32 {
        match self {
            Self::WillMeet => t.good,
            Self::WillNotMeet => t.bad,
            Self::HitAndMiss => t.calm,
        }
    }
}

/// ▲ improving, ▼ worsening, ■ changed, ● routine, a dashed ring for too few values.
pub fn paint_signal(painter: &Painter, center: Pos2, signal: Signal, t: &Tokens) {
    let color = signal.color(t);
    match signal {
        Signal::Improving => triangle(painter, center, 10.0, true, color),
        Signal::Worsening => triangle(painter, center, 10.0, false, color),
        Signal::Changed => {
            painter.rect_filled(egui::Rect::from_center_size(center, vec2(8.0, 8.0)), 0.0, color);
        }
        Signal::Routine => {
            painter.circle_filled(center, 4.0, color);
        }
        Signal::TooFew => {
            const DASHES: u8 = 8;
            for dash in 0..DASHES {
                let from = f32::from(dash) / f32::from(DASHES) * TAU;
                let at = |angle: f32| center + 4.5 * vec2(angle.cos(), angle.sin());
                let stroke = Stroke::new(stroke::DATA, color);
                painter.line_segment([at(from), at(from + TAU / f32::from(DASHES) * 0.55)], stroke);
            }
        }
    }
}

/// Three dots against a dashed line: beyond it, short of it, on both sides.
pub fn paint_assurance(painter: &Painter, center: Pos2, assurance: Assurance, t: &Tokens) {
    let color = assurance.color(t);
    let (line_y, dots): (f32, [f32; 3]) = match assurance {
        Assurance::WillMeet => (3.0, [-2.0, -3.0, -2.0]),
        Assurance::WillNotMeet => (-3.0, [2.0, 3.0, 2.0]),
        Assurance::HitAndMiss => (0.0, [-4.0, 4.0, -4.0]),
    };
    for dash in [-5.5_f32, -1.5, 2.5] {
        let from = center + vec2(dash, line_y);
        painter.line_segment([from, from + vec2(2.5, 0.0)], Stroke::new(stroke::THIN, color));
    }
    for (x, y) in [-4.0_f32, 0.0, 4.0].into_iter().zip(dots) {
        painter.circle_filled(center + vec2(x, y), 1.75, color);
    }
}

/// A signal with its word.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::{Assurance, Signal, assurance, signal};
/// signal(ui, Signal::Improving, "Improving");
/// assurance(ui, Assurance::WillNotMeet, "Will not meet");
/// # }
/// ```
pub fn signal(ui: &mut Ui, signal: Signal, word: &str) -> Response {
    let t = Tokens::of(ui);
    mark_with_word(ui, signal.color(t), word, |painter, center| paint_signal(painter, center, signal, t))
}

/// An assurance with its word.
pub fn assurance(ui: &mut Ui, assurance: Assurance, word: &str) -> Response {
    let t = Tokens::of(ui);
    mark_with_word(ui, assurance.color(t), word, |painter, center| paint_assurance(painter, center, assurance, t))
}

fn mark_with_word(ui: &mut Ui, color: Color32, word: &str, mark: impl FnOnce(&Painter, Pos2)) -> Response {
    let dir = Dir::of(ui);
    let words = text::layout(ui, word, text::SMALL_MEDIUM, color, Fit::Free);
    let wanted = vec2(size::MARK + space::XS + words.size().x, text::BODY.line);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    if ui.is_rect_visible(rect) {
        mark(ui.painter(), dir.place(rect, 0.0, size::MARK).center());
        text::paint(ui, dir.place(rect, size::MARK + space::XS, words.size().x), words);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response
}
