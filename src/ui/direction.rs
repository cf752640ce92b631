//! The one value that mirrors a layout.
//!
//! Set once a frame ([`Dir::set`]); every widget reads it ([`Dir::of`]). Not mirrored: charts,
//! time, digits, codes, keyboard hints.

use egui::{Align, Align2, Context, Id, InnerResponse, Layout, Pos2, Rect, Ui, Vec2, pos2, vec2};

use crate::domain::{Direction, Language};

use super::icon::Icon;

/// Left to right or right to left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Dir {
    #[default]
    Ltr,
    Rtl,
}

impl From<Direction> for Dir {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::LeftToRight => Self::Ltr,
            Direction::RightToLeft => Self::Rtl,
        }
    }
}

impl From<Language> for Dir {
    fn from(language: Language) -> Self {
        language.direction().into()
    }
}

impl Dir {
    fn id() -> Id {
        Id::unique("lajna direction")
    }

    /// The direction of the window.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Sets the direction for everything drawn from now on.
    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    pub fn is_rtl(self) -> bool {
        self == Self::Rtl
    }

    /// Where a line begins: the left in English, the right in Arabic.
    pub fn leading(self) -> Align {
        if self.is_rtl() { Align::Max } else { Align::Min }
    }

    pub fn trailing(self) -> Align {
        if self.is_rtl() { Align::Min } else { Align::Max }
    }

    pub fn leading_center(self) -> Align2 {
        Align2([self.leading(), Align::Center])
    }

    pub fn trailing_center(self) -> Align2 {
        Align2([self.trailing(), Align::Center])
    }

    /// Items follow each other from the leading end, centred in height.
    pub fn row_layout(self) -> Layout {
        if self.is_rtl() { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) }
    }

    /// As [`Self::row_layout`], from the trailing end.
    pub fn trailing_layout(self) -> Layout {
        self.opposite().row_layout()
    }

    /// Items stand below each other at the leading edge.
    pub fn column_layout(self) -> Layout {
        Layout::top_down(self.leading())
    }

    pub fn opposite(self) -> Self {
        if self.is_rtl() { Self::Ltr } else { Self::Rtl }
    }

    /// A row of widgets from the leading end.
    ///
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui) {
    /// use lajna::ui::{Dir, text};
    /// Dir::row(ui, |ui| {
    ///     text::strong(ui, "C-013");
    ///     text::body(ui, "Replace Talvek server");
    /// });
    /// # }
    /// ```
    pub fn row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        Self::row_of_height(ui, ui.spacing().interact_size.y, content)
    }

    /// As [`Self::row`], with a given least height.
    pub fn row_of_height<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let dir = Self::of(ui);
        let size = vec2(ui.available_size_before_wrap().x, height);
        ui.allocate_ui_with_layout(size, dir.row_layout(), content)
    }

    /// A row that continues on the next line when it is full: chips, badges.
    pub fn wrapped_row<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let dir = Self::of(ui);
        let size = vec2(ui.available_size_before_wrap().x, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, dir.row_layout().with_main_wrap(true), content)
    }

    /// In a row: the rest of it, filled from the trailing end.
    pub fn at_trailing_end<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let dir = Self::of(ui);
        ui.with_layout(dir.trailing_layout(), content)
    }

    /// In a row: a place of this width for a field, which would else hang below the middle of the row.
    pub fn field<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let dir = Self::of(ui);
        let height = ui.spacing().interact_size.y;
        ui.allocate_ui_with_layout(vec2(width, height), dir.column_layout(), content)
    }

    /// A column of widgets at the leading edge.
    pub fn column<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let dir = Self::of(ui);
        ui.with_layout(dir.column_layout(), content)
    }

    /// Columns side by side, of the given shares of the width, the first at the leading end.
    ///
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui) {
    /// use lajna::ui::{Dir, text};
    /// Dir::columns(ui, &[2.0, 1.0], 16.0, |ui, column| {
    ///     text::body(ui, if column == 0 { "wide" } else { "narrow" });
    /// });
    /// # }
    /// ```
    pub fn columns(ui: &mut Ui, shares: &[f32], gap: f32, mut content: impl FnMut(&mut Ui, usize)) {
        let dir = Self::of(ui);
        let area = ui.available_rect_before_wrap();
        let width = (area.width() - gap * (shares.len().saturating_sub(1)) as f32).max(0.0);
        let total: f32 = shares.iter().sum();
        let (mut offset, mut bottom) = (0.0, area.top());
        for (index, share) in shares.iter().enumerate() {
            let own = (width * share / total).floor();
            let rect = dir.place(area, offset, own);
            let mut column = ui.new_child(
                egui::UiBuilder::new().id_salt(("column", index)).max_rect(rect).layout(dir.column_layout()),
            );
            column.set_width(own);
            content(&mut column, index);
            bottom = bottom.max(column.min_rect().bottom());
            offset += own + gap;
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(area.min, pos2(area.right(), bottom)));
    }

    /// A panel at the leading edge of the window.
    pub fn leading_panel(self, id: impl egui::AsIdSalt) -> egui::Panel {
        if self.is_rtl() { egui::Panel::right(id) } else { egui::Panel::left(id) }
    }

    /// The part of `area` that begins `offset` from its leading edge and is `width` wide.
    pub fn place(self, area: Rect, offset: f32, width: f32) -> Rect {
        let left = if self.is_rtl() { area.right() - offset - width } else { area.left() + offset };
        Rect::from_min_size(pos2(left, area.top()), vec2(width, area.height()))
    }

    /// The part of `area` of this width that ends `offset` before its trailing edge.
    pub fn place_from_end(self, area: Rect, offset: f32, width: f32) -> Rect {
        self.opposite().place(area, offset, width)
    }

    /// The leading edge of a rectangle.
    pub fn start(self, rect: Rect) -> f32 {
        if self.is_rtl() { rect.right() } else { rect.left() }
    }

    /// The trailing edge of a rectangle.
    pub fn end(self, rect: Rect) -> f32 {
        self.opposite().start(rect)
    }

    /// `position` moved by `distance` in reading direction.
    pub fn forward(self, position: Pos2, distance: f32) -> Pos2 {
        position + Vec2::X * if self.is_rtl() { -distance } else { distance }
    }

    /// The chevron that points onwards.
    pub fn chevron(self) -> Icon {
        if self.is_rtl() { Icon::ChevronLeft } else { Icon::ChevronRight }
    }

    /// The chevron that points back.
    pub fn chevron_back(self) -> Icon {
        self.opposite().chevron()
    }

    /// The arrow that points back.
    pub fn arrow_back(self) -> Icon {
        if self.is_rtl() { Icon::ArrowRight } else { Icon::ArrowLeft }
    }

    /// The arrow that points onwards.
    pub fn arrow(self) -> Icon {
        self.opposite().arrow_back()
    }

    /// The arrow key that moves on in a row of things.
    pub fn forward_key(self) -> egui::Key {
        if self.is_rtl() { egui::Key::ArrowLeft } else { egui::Key::ArrowRight }
    }

    /// The arrow key that moves back in a row of things.
    pub fn backward_key(self) -> egui::Key {
        self.opposite().forward_key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leading_part_lies_left_in_english_and_right_in_arabic() {
        let area = Rect::from_min_max(pos2(100.0, 0.0), pos2(300.0, 20.0));
        assert_eq!(Dir::Ltr.place(area, 10.0, 50.0).x_range(), egui::Rangef::new(110.0, 160.0));
        assert_eq!(Dir::Rtl.place(area, 10.0, 50.0).x_range(), egui::Rangef::new(240.0, 290.0));
        assert_eq!(Dir::Rtl.place_from_end(area, 10.0, 50.0), Dir::Ltr.place(area, 10.0, 50.0));
    }

    #[test]
    fn arabic_is_the_only_mirrored_language() {
        assert_eq!(Language::ALL.map(Dir::from), [Dir::Ltr, Dir::Ltr, Dir::Rtl]);
    }
}
