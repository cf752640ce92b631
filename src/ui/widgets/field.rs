//! Fields for typing: label above, hint or error below, the typed text always stays.

use egui::{Frame, Margin, Response, Shape, Stroke, StrokeKind, TextEdit, Ui};

use super::basics;
use crate::ui::{
    Dir, Icon, Tokens, Words,
    text::{self, Text, typing},
    tokens::{radius, size, space, stroke},
};

/// A field for one line, several lines, or a number.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, reason: &mut String, value: &mut String, error: Option<String>) {
/// use lajna::ui::widgets::TextField;
/// TextField::new("Reason", reason).lines(3).required().show(ui);
/// if TextField::new("Value", value).numeric().error(error.as_deref()).show(ui).changed() {}
/// # }
/// ```
#[must_use = "call show"]
pub struct TextField<'a> {
    label: &'a str,
    text: &'a mut String,
    placeholder: &'a str,
    hint: &'a str,
    error: Option<&'a str>,
    required: bool,
    label_shown: bool,
    numeric: bool,
    path: bool,
    masked: bool,
    lines: usize,
    width: f32,
    height: f32,
    limit: usize,
    id: Option<egui::Id>,
    trailing_room: f32,
}

impl<'a> TextField<'a> {
    /// `label` stands above the field and is its name.
    pub fn new(label: &'a str, text: &'a mut String) -> Self {
        Self {
            label,
            text,
            placeholder: "",
            hint: "",
            error: None,
            required: false,
            label_shown: true,
            numeric: false,
            path: false,
            masked: false,
            lines: 1,
            width: f32::INFINITY,
            height: size::CONTROL,
            limit: usize::MAX,
            id: None,
            trailing_room: 0.0,
        }
    }

    /// Quiet text in the empty field; never the only place where something is said.
    pub fn placeholder(mut self, text: &'a str) -> Self {
        self.placeholder = text;
        self
    }

    /// Quiet text under the field, while there is no error.
    pub fn hint(mut self, text: &'a str) -> Self {
        self.hint = text;
        self
    }

    /// What is wrong and what to do, under the field.
    pub fn error(mut self, text: Option<&'a str>) -> Self {
        self.error = text;
        self
    }

    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The label is only the name; inside tables and bars.
    pub fn label_hidden(mut self) -> Self {
        self.label_shown = false;
        self
    }

    /// Several lines; Enter makes a new one.
    pub fn lines(mut self, lines: usize) -> Self {
        self.lines = lines.max(1);
        self
    }

    /// Aligned at the trailing end, as numbers are; what counts as a number is the caller's.
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// A path, an address: from left to right in every language.
    pub fn path(mut self) -> Self {
        self.path = true;
        self
    }

    /// A code that nobody should read over a shoulder.
    pub fn masked(mut self) -> Self {
        self.masked = true;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Inside a row or a bar.
    pub fn small(mut self) -> Self {
        self.height = size::CONTROL_SMALL;
        self
    }

    /// No more than so many characters.
    pub fn limit(mut self, characters: usize) -> Self {
        self.limit = characters;
        self
    }

    /// A fixed identity, to give the field the focus from elsewhere.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Room for something of the caller's at the trailing end.
    pub(super) fn trailing_room(mut self, width: f32) -> Self {
        self.trailing_room = width;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.width.min(ui.available_width()).max(size::MIN_FIELD.min(self.width).min(ui.available_width()));
        let dir = Dir::of(ui);
        // in a row, a field without a caption stands where its neighbours stand
        let height = if self.label_shown { 0.0 } else { self.height };
        ui.allocate_ui_with_layout(egui::vec2(width, height), dir.column_layout(), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::XS;
            if self.label_shown {
                field_label(ui, self.label, self.required);
            }
            let (label, error, hint, required) = (self.label, self.error, self.hint, self.required);
            let response = self.edit(ui, width);
            let name = if required { format!("{label}, {}", Words::of(ui).required) } else { label.to_owned() };
            let response = response.accessible_name(name);
            if let Some(error) = error {
                field_error(ui, error);
                basics::describe(ui, &response, error);
            } else if !hint.is_empty() {
                ui.add(Text::new(hint).style(text::SMALL).color(Tokens::of(ui).ink3).wrap());
                basics::describe(ui, &response, hint);
            }
            response
        })
        .inner
    }

    fn edit(self, ui: &mut Ui, width: f32) -> Response {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let id = self.id.unwrap_or_else(|| ui.make_persistent_id(("field", self.label)));
        let ground = ui.painter().add(Shape::Noop);
        typing::swap_arrows(ui, id, self.text, self.path);

        let align = if self.numeric { dir.trailing() } else { typing::align(ui, self.text, self.path) };
        let vertical = ((self.height - text::BODY.line) / 2.0) as i8;
        let (side, far) = (space::S as i8, space::S as i8 + self.trailing_room as i8);
        let (left, right) = if dir.is_rtl() { (far, side) } else { (side, far) };
        let (is_path, masked) = (self.path, self.masked);
        let mut layouter = |ui: &Ui, buffer: &dyn egui::TextBuffer, width: f32| {
            let dots = masked.then(|| "•".repeat(buffer.as_str().chars().count()));
            let shown = dots.as_deref().unwrap_or(buffer.as_str());
            typing::layout(ui, shown, text::BODY, t.ink, width, is_path)
        };
        let is_empty = self.text.is_empty();
        let edit = if self.lines > 1 { TextEdit::multiline(self.text) } else { TextEdit::singleline(self.text) };
        let vertical_align = if self.lines > 1 { egui::Align::Min } else { egui::Align::Center };
        let output = edit
            .id(id)
            .frame(Frame::new().inner_margin(Margin { left, right, top: vertical, bottom: vertical }))
            .align(egui::Align2([align, vertical_align]))
            .desired_width(width)
            .desired_rows(self.lines)
            .font(text::BODY.font())
            .text_color(t.ink)
            .char_limit(self.limit)
            .password(masked)
            .layouter(&mut layouter)
            .min_size(egui::vec2(width, self.height))
            .show(ui);
        let response = output.response.response.clone();
        typing::correct_pointer(ui, output);

        let outline = match (self.error.is_some(), response.has_focus()) {
            (true, _) => t.bad,
            (false, true) => t.accent,
            (false, false) => t.edge,
        };
        let frame = egui::epaint::RectShape::new(
            response.rect,
            radius::CONTROL,
            if ui.is_enabled() { t.surface } else { t.sunken },
            Stroke::new(stroke::THIN, outline),
            StrokeKind::Inside,
        );
        ui.painter().set(ground, frame);
        basics::focus_ring_if(ui, &response, radius::CONTROL);
        if is_empty && !self.placeholder.is_empty() {
            let inside = egui::Rect::from_min_max(
                response.rect.min + egui::vec2(f32::from(left), f32::from(vertical)),
                response.rect.max - egui::vec2(f32::from(right), f32::from(vertical)),
            );
            placeholder(ui, inside, self.placeholder);
            ui.accesskit_node_builder(response.id, |node| node.set_placeholder(self.placeholder));
        }
        response
    }
}

/// Quiet words where the typed ones will stand: on the first line, cut where the field ends.
fn placeholder(ui: &Ui, inside: egui::Rect, words: &str) {
    let t = Tokens::of(ui);
    let galley = text::layout(ui, words, text::BODY, t.ink3, text::Fit::line(inside.width()));
    let line = egui::Rect::from_min_size(inside.min, egui::vec2(inside.width(), text::BODY.line));
    text::paint(ui, line, galley);
}

/// The caption above a field; a required one carries a mark.
pub fn field_label(ui: &mut Ui, label: &str, required: bool) -> Response {
    let t = Tokens::of(ui);
    let mut words = Text::new(label).style(text::SMALL).color(t.ink2);
    if required {
        words = words.then(" *", text::SMALL_STRONG, t.bad);
    }
    ui.add(words.elide())
}

/// What is wrong, under the field it belongs to.
pub fn field_error(ui: &mut Ui, error: &str) -> Response {
    let color = Tokens::of(ui).bad;
    Dir::row_of_height(ui, text::SMALL.line, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS + 2.0;
        Icon::TriangleAlert.show(ui, 14.0, color);
        ui.add(Text::new(error).style(text::SMALL_MEDIUM).color(color).wrap());
    })
    .response
}
