//! Text as a widget: [`Text`] and shorthands for the usual styles.

use egui::{Color32, Response, Role, Sense, Ui, Widget, WidgetInfo};

use super::{BODY, BODY_STRONG, Fit, HEADING, SMALL, Style, TITLE};
use crate::{
    domain::Language,
    i18n::isolated,
    ui::{Dir, Tokens},
};

#[derive(Clone, Copy)]
enum Room {
    /// Wrap in a column, "…" in a row.
    Auto,
    Free,
    Wrap,
    Lines(usize),
}

/// A piece of text in one or more styles.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{Tokens, text::{self, Text}};
/// let t = Tokens::of(ui);
/// ui.add(Text::new("257 days").style(text::BODY_STRONG).color(t.bad));
/// ui.add(Text::new("No quorum: 4 of 9.").style(text::BODY_STRONG).then(" Notes are kept.", text::BODY, t.ink2));
/// # }
/// ```
#[must_use = "add it to a ui"]
pub struct Text {
    first: (String, Style, Option<Color32>),
    more: Vec<(String, Style, Color32)>,
    room: Room,
    max_width: f32,
    role: Role,
}

impl Text {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            first: (text.into(), BODY, None),
            more: Vec::new(),
            room: Room::Auto,
            max_width: f32::INFINITY,
            role: Role::Label,
        }
    }

    pub fn style(mut self, style: Style) -> Self {
        self.first.1 = style;
        self
    }

    /// The default is `ink`.
    pub fn color(mut self, color: Color32) -> Self {
        self.first.2 = Some(color);
        self
    }

    /// Goes on in another style.
    pub fn then(mut self, text: impl Into<String>, style: Style, color: Color32) -> Self {
        self.more.push((text.into(), style, color));
        self
    }

    /// Lines of the width at hand (the default in a column).
    pub fn wrap(mut self) -> Self {
        self.room = Room::Wrap;
        self
    }

    /// One line, "…" at its end when room is short (the default in a row); the whole text is its tooltip.
    pub fn elide(mut self) -> Self {
        self.room = Room::Lines(1);
        self
    }

    /// At most so many lines, then "…".
    pub fn lines(mut self, lines: usize) -> Self {
        self.room = Room::Lines(lines);
        self
    }

    /// One line, however long.
    pub fn free(mut self) -> Self {
        self.room = Room::Free;
        self
    }

    /// Takes no more than this width.
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// Announces the text as a heading.
    pub fn as_heading(mut self) -> Self {
        self.role = Role::Heading;
        self
    }

    fn whole(&self) -> String {
        self.more.iter().fold(self.first.0.clone(), |all, (text, ..)| all + text)
    }
}

impl Widget for Text {
    fn ui(self, ui: &mut Ui) -> Response {
        let width = ui.available_width().min(self.max_width);
        let fit = match self.room {
            Room::Free => Fit::Free,
            Room::Wrap => Fit::Wrap(width),
            Room::Lines(lines) => Fit::Lines(width, lines),
            Room::Auto if ui.layout().is_horizontal() && !ui.layout().main_wrap => Fit::line(width),
            Room::Auto => Fit::Wrap(width),
        };
        let (text, style, color) = &self.first;
        let ink = color.unwrap_or(Tokens::of(ui).ink);
        let galley = if self.more.is_empty() {
            super::layout(ui, text, *style, ink, fit)
        } else {
            // each style says something of its own, in a direction of its own
            let language = if Dir::of(ui).is_rtl() { Language::Ar } else { Language::En };
            let all = std::iter::once((text, *style, ink))
                .chain(self.more.iter().map(|(text, style, color)| (text, *style, *color)));
            let own: Vec<_> = all.map(|(text, style, color)| (isolated(language, text), style, color)).collect();
            let spans: Vec<(&str, Style, Color32)> =
                own.iter().map(|(text, style, color)| (text.as_ref(), *style, *color)).collect();
            super::layout_spans(ui, &spans, fit)
        };
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        let elided = galley.elided;
        if ui.is_rect_visible(rect) {
            super::paint(ui, rect, galley);
        }
        response.widget_info(|| WidgetInfo::labeled(self.role, true, self.whole()));
        if elided { crate::ui::widgets::tooltip(response, &self.whole()) } else { response }
    }
}

/// 24 / 600: the screen's title.
pub fn title(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Text::new(text).style(TITLE).as_heading())
}

/// 16 / 600: a card's title.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Text::new(text).style(HEADING).as_heading())
}

/// 13 / 400 in `ink`.
pub fn body(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Text::new(text))
}

/// 13 / 600 in `ink`: codes, emphasis.
pub fn strong(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Text::new(text).style(BODY_STRONG))
}

/// 13 / 400 in `ink2`.
pub fn secondary(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui).ink2;
    ui.add(Text::new(text).color(color))
}

/// 12 / 400 in `ink2`: labels, second lines.
pub fn small(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui).ink2;
    ui.add(Text::new(text).style(SMALL).color(color))
}

/// 12 / 400 in `ink3`: hints.
pub fn hint(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui).ink3;
    ui.add(Text::new(text).style(SMALL).color(color))
}

/// 13 / 400 that wraps, also inside a row.
pub fn paragraph(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Text::new(text).wrap())
}
