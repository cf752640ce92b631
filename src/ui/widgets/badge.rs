//! Short states: "Draft", "257 days overdue".

use egui::{Color32, Rect, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::{basics, marks};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space},
};

/// What a badge says by its colour; its words say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// Under way, proposed.
    Accent,
    Good,
    Bad,
    /// Nothing to do.
    Calm,
    /// A fact: draft, sealed.
    Outline,
}

impl Tint {
    /// Ground, outline and ink.
    pub fn colors(self, t: &Tokens) -> (Color32, Color32, Color32) {
        match self {
            Self::Accent => (t.accent_tint, t.accent_tint, t.accent),
            Self::Good => (t.good_tint, t.good_tint, t.good),
            Self::Bad => (t.bad_tint, t.bad_tint, t.bad),
            Self::Calm => (t.calm_tint, t.calm_tint, t.calm),
            Self::Outline => (t.surface, t.edge, t.ink),
        }
    }
}

/// A badge, with an icon or a mark if wanted.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{Icon, widgets::{Badge, Tint, badge}};
/// badge(ui, Tint::Bad, "257 days overdue");
/// ui.add(Badge::new(Tint::Bad, "Discuss").icon(Icon::TriangleAlert));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Badge<'a> {
    tint: Tint,
    words: &'a str,
    icon: Option<Icon>,
    mark: Option<Mark>,
    max_width: f32,
}

#[derive(Clone, Copy, Debug)]
enum Mark {
    Signal(marks::Signal),
    Assurance(marks::Assurance),
}

impl<'a> Badge<'a> {
    pub fn new(tint: Tint, words: &'a str) -> Self {
        Self { tint, words, icon: None, mark: None, max_width: f32::INFINITY }
    }

    /// What the process does.
    pub fn signal(signal: marks::Signal, words: &'a str) -> Self {
        let tint = match signal {
            marks::Signal::Improving => Tint::Good,
            marks::Signal::Worsening => Tint::Bad,
            marks::Signal::Routine | marks::Signal::TooFew | marks::Signal::Changed => Tint::Calm,
        };
        Self { mark: Some(Mark::Signal(signal)), ..Self::new(tint, words) }
    }

    /// Whether the target lies within reach.
    pub fn assurance(assurance: marks::Assurance, words: &'a str) -> Self {
        let tint = match assurance {
            marks::Assurance::WillMeet => Tint::Good,
            marks::Assurance::WillNotMeet => Tint::Bad,
            marks::Assurance::HitAndMiss => Tint::Calm,
        };
        Self { mark: Some(Mark::Assurance(assurance)), ..Self::new(tint, words) }
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// The width that the badge takes.
    pub fn width(&self, ui: &Ui) -> f32 {
        let icon = if self.icon.is_some() || self.mark.is_some() { size::MARK + space::XS } else { 0.0 };
        (text::width(ui, self.words, text::SMALL_STRONG) + icon + 2.0 * 6.0).ceil()
    }
}

impl Badge<'_> {
    /// Paints the badge into a place of the caller's, for rows that lay out their own parts.
    pub(super) fn paint(&self, ui: &Ui, rect: Rect) {
        let (ground, outline, ink) = self.tint.colors(Tokens::of(ui));
        let dir = Dir::of(ui);
        basics::frame(ui, rect, radius::CELL, ground, outline);
        let mut offset = 6.0;
        if let Some(icon) = self.icon {
            icon.paint(ui, dir.place(rect, offset, size::MARK).center(), size::MARK, ink);
            offset += size::MARK + space::XS;
        }
        if let Some(mark) = self.mark {
            let (center, t) = (dir.place(rect, offset, size::MARK).center(), Tokens::of(ui));
            match mark {
                Mark::Signal(signal) => marks::paint_signal(ui.painter(), center, signal, t),
                Mark::Assurance(assurance) => marks::paint_assurance(ui.painter(), center, assurance, t),
            }
            offset += size::MARK + space::XS;
        }
        let room = (rect.width() - offset - 6.0).max(0.0) + 0.5;
        let galley = text::layout(ui, self.words, text::SMALL_STRONG, ink, Fit::line(room));
        text::paint(ui, dir.place(rect, offset, room), galley);
    }
}

impl Widget for Badge<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = self.width(ui).min(self.max_width);
        let (rect, response) = ui.allocate_exact_size(vec2(width, size::BADGE), Sense::hover());
        self.paint(ui, rect);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words));
        response
    }
}

/// A badge of words.
pub fn badge(ui: &mut Ui, tint: Tint, words: &str) -> Response {
    ui.add(Badge::new(tint, words))
}
