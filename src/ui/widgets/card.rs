//! Surfaces: cards, notices, empty states, the title line of a section.

use egui::{Align, Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Response, Stroke, Ui};

use super::{Button, basics};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Text},
    tokens::{radius, size, space, stroke},
};

/// A white surface with an outline, at the full width at hand.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{text, widgets::Card};
/// Card::new().title("Evidence").trailing("to March 2026").show(ui, |ui| {
///     text::body(ui, "K12 Targeting lift");
/// });
/// Card::new().flush().show(ui, |ui| { /* rows up to the outline */ });
/// # }
/// ```
#[must_use = "call show"]
#[derive(Default)]
pub struct Card<'a> {
    title: Option<&'a str>,
    trailing: Option<&'a str>,
    flush: bool,
    sunken: bool,
    fill_height: bool,
}

impl<'a> Card<'a> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Quiet text at the trailing end of the title line.
    pub fn trailing(mut self, text: &'a str) -> Self {
        self.trailing = Some(text);
        self
    }

    /// No padding: lists and tables whose rows reach the outline.
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// On the sunken ground: what is missing, what is aside.
    pub fn sunken(mut self) -> Self {
        self.sunken = true;
        self
    }

    /// As tall as the room at hand.
    pub fn fill_height(mut self) -> Self {
        self.fill_height = true;
        self
    }

    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let t = Tokens::of(ui);
        let padding = if self.flush { Margin::ZERO } else { Margin::symmetric(space::L as i8, space::M as i8) };
        Frame::new()
            .fill(if self.sunken { t.sunken } else { t.surface })
            .stroke(Stroke::new(stroke::THIN, t.line))
            .corner_radius(CornerRadius::same(radius::CARD))
            .inner_margin(padding)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                if self.fill_height {
                    ui.set_min_height(ui.available_height());
                }
                Dir::column(ui, |ui| {
                    if let Some(title) = self.title {
                        section(ui, title, self.trailing.unwrap_or_default());
                    }
                    content(ui)
                })
                .inner
            })
    }
}

/// A heading with quiet text at the trailing end: inside a card, or above one.
pub fn section(ui: &mut Ui, title: &str, trailing: &str) -> Response {
    Dir::row_of_height(ui, text::HEADING.line, |ui| {
        text::heading(ui, title);
        if !trailing.is_empty() {
            Dir::at_trailing_end(ui, |ui| text::small(ui, trailing));
        }
    })
    .response
}

/// A message that stays: what holds for this card or this file.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::Notice;
/// Notice::info("Nothing is written yet.", "Writing is one step and can be undone.").show(ui);
/// let open = Notice::warn("No quorum: 4 of 9.", "Ratings wait.").action("Take the roll").show(ui);
/// # }
/// ```
#[must_use = "call show"]
pub struct Notice<'a> {
    warn: bool,
    title: &'a str,
    body: &'a str,
    action: Option<&'a str>,
}

impl<'a> Notice<'a> {
    pub fn info(title: &'a str, body: &'a str) -> Self {
        Self { warn: false, title, body, action: None }
    }

    pub fn warn(title: &'a str, body: &'a str) -> Self {
        Self { warn: true, title, body, action: None }
    }

    /// A quiet button at the trailing end.
    pub fn action(mut self, label: &'a str) -> Self {
        self.action = Some(label);
        self
    }

    /// True when the action was chosen.
    pub fn show(self, ui: &mut Ui) -> bool {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let (color, icon) = if self.warn { (t.bad, Icon::TriangleAlert) } else { (t.accent, Icon::Info) };
        let frame = Frame::new()
            .fill(t.surface)
            .stroke(Stroke::new(stroke::THIN, t.line))
            .corner_radius(CornerRadius::same(radius::CONTROL))
            .inner_margin(Margin::symmetric(space::L as i8, 5));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let action_room =
                self.action.map_or(0.0, |label| text::width(ui, label, text::BODY_STRONG) + 2.0 * space::L);
            let height = if self.action.is_some() { size::CONTROL_SMALL } else { text::BODY.line };
            Dir::row_of_height(ui, height, |ui| {
                icon.small(ui, color);
                let width = (ui.available_width() - action_room).max(size::MIN_FIELD);
                let body = if self.body.is_empty() { String::new() } else { format!(" {}", self.body) };
                let words = Text::new(self.title).style(text::BODY_STRONG).then(body, text::BODY, t.ink);
                ui.add(words.wrap().max_width(width));
                self.action.is_some_and(|label| {
                    Dir::at_trailing_end(ui, |ui| Button::quiet(label).small().show(ui).clicked()).inner
                })
            })
            .inner
        });
        leading_edge(ui, shown.response.rect, dir, color);
        shown.inner
    }
}

/// The coloured edge at the leading side of a rounded frame.
fn leading_edge(ui: &Ui, rect: Rect, dir: Dir, color: Color32) {
    let round = radius::CONTROL;
    let corners = if dir.is_rtl() {
        CornerRadius { ne: round, se: round, nw: 0, sw: 0 }
    } else {
        CornerRadius { nw: round, sw: round, ne: 0, se: 0 }
    };
    let edge = dir.place(rect, 0.0, stroke::NOTICE);
    // the whole frame in the colour, cut to its edge, so that the corners follow the frame's
    ui.painter().with_clip_rect(edge.intersect(ui.clip_rect())).rect_filled(rect, corners, color);
}

/// What stands where nothing is yet: why, and up to two ways on.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::EmptyState;
/// match EmptyState::new("K06 has no value yet", "Import a file or type the first month.")
///     .actions(&["Import values", "Type one"])
///     .show(ui)
/// {
///     Some(0) => { /* import */ }
///     _ => {}
/// }
/// # }
/// ```
#[must_use = "call show"]
pub struct EmptyState<'a> {
    title: &'a str,
    sentence: &'a str,
    actions: &'a [&'a str],
}

impl<'a> EmptyState<'a> {
    pub fn new(title: &'a str, sentence: &'a str) -> Self {
        Self { title, sentence, actions: &[] }
    }

    /// The first is outlined, the second quiet.
    pub fn actions(mut self, labels: &'a [&'a str]) -> Self {
        self.actions = labels;
        self
    }

    /// The index of the action that was chosen.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = Tokens::of(ui);
        let shown = Frame::new().inner_margin(Margin::same(space::L as i8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            Dir::column(ui, |ui| {
                ui.add(Text::new(self.title).style(text::BODY_STRONG).as_heading());
                ui.add(Text::new(self.sentence).style(text::SMALL).color(t.ink2).wrap());
                if self.actions.is_empty() {
                    return None;
                }
                ui.add_space(space::S);
                Dir::row(ui, |ui| {
                    let mut chosen = None;
                    for (index, label) in self.actions.iter().enumerate() {
                        let button = if index == 0 { Button::secondary(label) } else { Button::quiet(label) };
                        if button.small().show(ui).clicked() {
                            chosen = Some(index);
                        }
                    }
                    chosen
                })
                .inner
            })
            .inner
        });
        basics::dashed_frame(ui, shown.response.rect, t.edge);
        shown.inner
    }
}

/// Keeps `Align` out of the screens: text in a cell that holds a number.
pub(super) fn numeric_layout(dir: Dir) -> egui::Layout {
    dir.trailing_layout().with_cross_align(Align::Center)
}
