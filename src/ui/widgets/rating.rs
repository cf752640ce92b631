//! Ratings: choosing one (1 to 5 and other states), showing one (heat cell).

use egui::{
    Align2, Color32, CornerRadius, EventFilter, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{basics, button::paint_tinted};
use crate::ui::{
    Dir, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space, stroke},
};

/// One of a few, side by side. ← → walk; a digit chooses the segment that begins with it.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, rating: &mut Option<usize>) {
/// use lajna::ui::widgets::Segmented;
/// let states = ["1", "2", "3", "4", "5", "Not assessed"];
/// if let Some(chosen) = Segmented::new("Final rating", &states).selected(*rating).tall().show(ui) {
///     *rating = Some(chosen);
/// }
/// # }
/// ```
#[must_use = "call show"]
pub struct Segmented<'a, S> {
    name: &'a str,
    segments: &'a [S],
    selected: Option<usize>,
    height: f32,
    large: bool,
}

impl<'a, S: AsRef<str>> Segmented<'a, S> {
    /// `name` is for assistive tools; a visible label is the caller's.
    pub fn new(name: &'a str, segments: &'a [S]) -> Self {
        Self { name, segments, selected: None, height: size::CONTROL_SMALL, large: false }
    }

    pub fn selected(mut self, index: Option<usize>) -> Self {
        self.selected = index;
        self
    }

    /// For the room: large digits.
    pub fn tall(mut self) -> Self {
        self.height = 38.0;
        self.large = true;
        self
    }

    /// The segment that was chosen in this frame.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let dir = Dir::of(ui);
        let widths: Vec<f32> = self.segments.iter().map(|segment| self.width(ui, segment.as_ref())).collect();
        let (_, whole) = ui.allocate_space(vec2(widths.iter().sum(), self.height));
        let id = ui.make_persistent_id(("segmented", self.name));
        let t = Tokens::of(ui);
        ui.painter().rect_filled(whole, radius::CONTROL, t.surface);

        let mut offset = 0.0;
        let mut responses = Vec::with_capacity(widths.len());
        for (index, width) in widths.iter().enumerate() {
            let rect = dir.place(whole, offset, *width);
            responses.push(self.segment(ui, id.with(index), rect, index));
            offset += width;
        }
        ui.painter().rect_stroke(whole, radius::CONTROL, Stroke::new(stroke::THIN, t.edge), StrokeKind::Inside);
        for response in &responses {
            basics::focus_ring_if(ui, response, radius::CELL);
        }
        let by_pointer = responses.iter().position(Response::clicked);
        by_pointer.or_else(|| self.by_key(ui, dir, &responses))
    }

    fn width(&self, ui: &Ui, label: &str) -> f32 {
        let least = if self.large { 40.0 } else { 32.0 };
        let style = self.style(label, true);
        (text::width(ui, label, style) + 2.0 * space::M).ceil().max(least)
    }

    fn style(&self, label: &str, selected: bool) -> text::Style {
        match (label.chars().count() == 1, self.large) {
            (true, true) => text::HEADING,
            (true, false) => text::BODY_STRONG,
            (false, _) if selected => text::BODY_STRONG,
            (false, _) => text::BODY,
        }
    }

    fn segment(&self, ui: &Ui, id: egui::Id, rect: Rect, index: usize) -> Response {
        let t = Tokens::of(ui);
        let label = self.segments[index].as_ref();
        let selected = self.selected == Some(index);
        let response = ui.interact(rect, id, Sense::click());
        let ground = match (selected, response.hovered()) {
            (true, _) => t.accent,
            (false, true) => t.sunken,
            (false, false) => Color32::TRANSPARENT,
        };
        let dir = Dir::of(ui);
        let (first, last) = (index == 0, index + 1 == self.segments.len());
        let (left, right) = if dir.is_rtl() { (last, first) } else { (first, last) };
        let round = |outer: bool| if outer { radius::CONTROL } else { 0 };
        let corners = CornerRadius { nw: round(left), sw: round(left), ne: round(right), se: round(right) };
        ui.painter().rect_filled(rect, corners, ground);
        if !first {
            ui.painter().vline(dir.start(rect), rect.y_range(), Stroke::new(stroke::THIN, t.edge));
        }
        let ink = match (selected, label.chars().count() == 1) {
            (true, _) => t.on_accent,
            (false, true) => t.ink,
            (false, false) => t.ink2,
        };
        let words = text::layout(ui, label, self.style(label, selected), Color32::PLACEHOLDER, Fit::line(rect.width()));
        paint_tinted(ui, rect, &words, ink);
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, enabled, selected, format!("{}: {label}", self.name))
        });
        response
    }

    fn by_key(&self, ui: &Ui, dir: Dir, responses: &[Response]) -> Option<usize> {
        let focused = responses.iter().position(Response::has_focus)?;
        let filter = EventFilter { horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(responses[focused].id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let chosen = if pressed(dir.forward_key()) {
            Some((focused + 1).min(responses.len() - 1))
        } else if pressed(dir.backward_key()) {
            Some(focused.saturating_sub(1))
        } else {
            let digit = ui.input(|input| {
                input.events.iter().find_map(|event| match event {
                    egui::Event::Text(text) => text.chars().next().filter(char::is_ascii_digit),
                    _ => None,
                })
            });
            digit.and_then(|digit| self.segments.iter().position(|segment| segment.as_ref().starts_with(digit)))
        };
        if let Some(chosen) = chosen {
            responses[chosen].request_focus();
        }
        chosen
    }
}

/// One rating in the grid: digit and shade together.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::widgets::HeatCell;
/// if HeatCell::rated(2).changed(true).name("E09, March 2026: 2, weak").show(ui).clicked() {}
/// HeatCell::not_assessed().name("E09, July 2026: not assessed").show(ui);
/// HeatCell::open().name("E09, October 2026: open").show(ui);
/// # }
/// ```
#[must_use = "call show"]
pub struct HeatCell<'a> {
    state: State,
    changed: bool,
    en_bloc: bool,
    name: &'a str,
    side: egui::Vec2,
}

#[derive(Clone, Copy)]
enum State {
    Rated(u8),
    NotAssessed,
    Open,
}

impl<'a> HeatCell<'a> {
    fn new(state: State) -> Self {
        Self { state, changed: false, en_bloc: false, name: "", side: size::HEAT_CELL }
    }

    /// 1 to 5.
    pub fn rated(rating: u8) -> Self {
        Self::new(State::Rated(rating))
    }

    /// Hatched.
    pub fn not_assessed() -> Self {
        Self::new(State::NotAssessed)
    }

    /// Dashed: this month has not been rated yet.
    pub fn open() -> Self {
        Self::new(State::Open)
    }

    /// A thick border: not the rating of the month before.
    pub fn changed(mut self, changed: bool) -> Self {
        self.changed = changed;
        self
    }

    /// A dot: confirmed together with others, without a discussion.
    pub fn en_bloc(mut self, en_bloc: bool) -> Self {
        self.en_bloc = en_bloc;
        self
    }

    /// What a person who does not see the shade is told.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = name;
        self
    }

    pub fn size(mut self, size: egui::Vec2) -> Self {
        self.side = size;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.side, Sense::click());
        self.finish(ui, rect, response)
    }

    /// In a place of the caller's, for grids that lay out their own cells.
    pub fn show_at(self, ui: &Ui, rect: Rect, id: egui::Id) -> Response {
        let response = ui.interact(rect, id, Sense::click());
        self.finish(ui, rect, response)
    }

    /// Only the picture, in a row that is a button of its own and says the state in its name.
    pub fn paint_at(self, ui: &Ui, rect: Rect) {
        self.paint(ui, rect.shrink(1.0));
    }

    fn finish(self, ui: &Ui, rect: Rect, response: Response) -> Response {
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect.shrink(1.0));
            basics::focus_ring_if(ui, &response, radius::CELL);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.name));
        response
    }

    fn paint(&self, ui: &Ui, cell: Rect) {
        let t = Tokens::of(ui);
        let shade = match self.state {
            State::Rated(rating) => t.heat_of(rating).map(|shade| (rating, shade)),
            State::NotAssessed => {
                hatch(ui, cell, t.hatch);
                basics::frame(ui, cell, radius::CELL, Color32::TRANSPARENT, t.line);
                None
            }
            State::Open => {
                basics::dashed_frame(ui, cell, t.edge);
                None
            }
        };
        let Some((rating, shade)) = shade else { return };
        basics::frame(ui, cell, radius::CELL, shade.ground, t.line);
        if self.changed {
            let border = Stroke::new(stroke::CHANGED_CELL, t.ink);
            ui.painter().rect_stroke(cell, radius::CELL, border, StrokeKind::Inside);
        }
        let style = if self.changed || self.side.y > 26.0 { text::BODY_STRONG } else { text::BODY };
        let digit = text::layout(ui, &rating.to_string(), style, shade.digit, Fit::Free);
        text::paint_aligned(ui.painter(), cell, Align2::CENTER_CENTER, digit);
        if self.en_bloc {
            let corner = pos2(Dir::of(ui).forward(cell.center(), cell.width() / 2.0 - 5.0).x, cell.top() + 5.0);
            ui.painter().circle_filled(corner, 1.5, shade.digit);
        }
    }
}

/// Diagonal lines, cut to the cell.
fn hatch(ui: &Ui, cell: Rect, color: Color32) {
    let painter = ui.painter().with_clip_rect(cell.shrink(1.0).intersect(ui.clip_rect()));
    let mut x = cell.left() - cell.height();
    while x < cell.right() {
        painter.line_segment(
            [pos2(x, cell.bottom()), pos2(x + cell.height(), cell.top())],
            Stroke::new(stroke::THIN, color),
        );
        x += 5.0;
    }
}
