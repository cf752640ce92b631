//! Rows of two lines, where a person chooses; pairs of name and value.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Badge, Signal, Tint, basics, paint_signal};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit, Text},
    tokens::{size, space, stroke},
};

/// Icon, code, title over a second line, badge. The whole row is one button.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{Icon, widgets::{Card, ListRow, Tint}};
/// Card::new().flush().show(ui, |ui| {
///     ui.spacing_mut().item_spacing.y = 0.0;
///     if ListRow::new("Replace Talvek server")
///         .icon(Icon::Clock, Tint::Bad)
///         .code("C-013")
///         .second("Head of IT · 3 postponements")
///         .badge(Tint::Bad, "257 days overdue")
///         .show(ui)
///         .clicked()
///     {}
/// });
/// # }
/// ```
#[must_use = "call show"]
pub struct ListRow<'a> {
    title: &'a str,
    second: &'a str,
    code: &'a str,
    code_width: f32,
    icon: Option<(Icon, Tint)>,
    mark: Option<Signal>,
    badge: Option<(Tint, &'a str)>,
    selected: bool,
    last: bool,
}

impl<'a> ListRow<'a> {
    pub fn new(title: &'a str) -> Self {
        Self {
            title,
            second: "",
            code: "",
            code_width: 98.0,
            icon: None,
            mark: None,
            badge: None,
            selected: false,
            last: false,
        }
    }

    /// The quieter second line.
    pub fn second(mut self, text: &'a str) -> Self {
        self.second = text;
        self
    }

    pub fn code(mut self, code: &'a str) -> Self {
        self.code = code;
        self
    }

    /// The width of the column of codes; the same for all rows of a list.
    pub fn code_width(mut self, width: f32) -> Self {
        self.code_width = width;
        self
    }

    pub fn icon(mut self, icon: Icon, tint: Tint) -> Self {
        self.icon = Some((icon, tint));
        self
    }

    /// The shape of a signal in the icon's place; its word belongs into the title.
    pub fn mark(mut self, mark: Signal) -> Self {
        self.mark = Some(mark);
        self
    }

    pub fn badge(mut self, tint: Tint, words: &'a str) -> Self {
        self.badge = Some((tint, words));
        self
    }

    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// No line under the last row of a card.
    pub fn last(mut self, last: bool) -> Self {
        self.last = last;
        self
    }

    fn name(&self) -> String {
        let badge = self.badge.map_or("", |(_, words)| words);
        [self.code, self.title, self.second, badge]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_TWO_LINES), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.selected, self.name()));
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let ground = match (self.selected, response.hovered()) {
            (true, _) => t.accent_tint,
            (false, true) => t.sunken,
            (false, false) => Color32::TRANSPARENT,
        };
        let inside = rect.shrink2(vec2(stroke::THIN, 0.0));
        ui.painter().rect_filled(inside, 0, ground);
        if !self.last {
            ui.painter().hline(inside.x_range(), rect.bottom() - 0.5, egui::Stroke::new(stroke::THIN, t.grid));
        }

        let mut offset = space::L - 2.0;
        if let Some((icon, tint)) = self.icon {
            let color = if tint == Tint::Outline { t.ink2 } else { tint.colors(t).2 };
            icon.paint(ui, dir.place(rect, offset, size::ICON_RAIL).center(), size::ICON_RAIL, color);
            offset += size::ICON_RAIL + space::M;
        }
        if let Some(mark) = self.mark {
            paint_signal(ui.painter(), dir.place(rect, offset, size::MARK).center(), mark, t);
            offset += size::MARK + space::M;
        }
        if !self.code.is_empty() {
            let galley = text::layout(ui, self.code, text::BODY_STRONG, t.ink, Fit::line(self.code_width));
            text::paint(ui, dir.place(rect, offset, self.code_width), galley);
            offset += self.code_width + space::S;
        }
        let badge_room = self.badge.map_or(0.0, |(tint, words)| self.put_badge(ui, rect, tint, words));
        let room = (rect.width() - offset - badge_room - space::M).max(1.0);
        self.put_lines(ui, dir.place(rect, offset, room));
        if response.has_focus() {
            basics::focus_ring(ui, rect.shrink(2.0 * stroke::FOCUS), 2);
        }
        response
    }

    fn put_badge(&self, ui: &Ui, rect: Rect, tint: Tint, words: &str) -> f32 {
        let badge = Badge::new(tint, words);
        let width = badge.width(ui).min(rect.width() / 2.0);
        let place = Dir::of(ui).place_from_end(rect, space::M, width);
        let place = Rect::from_center_size(place.center(), vec2(width, size::BADGE));
        badge.paint(ui, place);
        width + space::M
    }

    fn put_lines(&self, ui: &Ui, room: Rect) {
        let t = Tokens::of(ui);
        let title = text::layout(ui, self.title, text::BODY_MEDIUM, t.ink, Fit::line(room.width()));
        if self.second.is_empty() {
            text::paint(ui, room, title);
            return;
        }
        let second = text::layout(ui, self.second, text::SMALL, t.ink2, Fit::line(room.width()));
        let middle = room.top() + 22.0;
        text::paint(ui, Rect::from_min_max(pos2(room.left(), middle - 18.0), pos2(room.right(), middle)), title);
        text::paint(ui, Rect::from_min_max(pos2(room.left(), middle), pos2(room.right(), middle + 15.0)), second);
    }
}

/// Names and values, one pair per line, the names in a column of their own.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// lajna::ui::widgets::key_values(ui, &[("Owner", "Head of IT"), ("Due", "30 September 2026")]);
/// # }
/// ```
pub fn key_values(ui: &mut Ui, pairs: &[(&str, &str)]) {
    let widest = pairs.iter().map(|(name, _)| text::width(ui, name, text::BODY)).fold(0.0, f32::max);
    let names = widest.min(ui.available_width() * 0.45).ceil();
    let t = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    for (name, value) in pairs {
        Dir::row_of_height(ui, text::BODY.line, |ui| {
            let dir = Dir::of(ui);
            ui.allocate_ui_with_layout(vec2(names, text::BODY.line), dir.column_layout(), |ui| {
                ui.set_width(names);
                ui.add(Text::new(*name).color(t.ink2).elide());
            });
            ui.add_space(space::S);
            ui.add(Text::new(*value).style(text::BODY_MEDIUM).wrap());
        });
    }
}
