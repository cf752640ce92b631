//! A date, typed or taken from a small calendar.

use egui::{Align2, Id, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};
use jiff::{ToSpan as _, civil::Date};

use super::{TextField, basics, icon_button};
use crate::ui::{
    Dir, Icon, Tokens, Words,
    text::{self, Fit, Text},
    tokens::{radius, size, space},
    words::DateOrder,
};

/// A field for a date: `30/09/2026` or `2026-09-30`, or a click in the calendar.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, due: &mut Option<jiff::civil::Date>, today: jiff::civil::Date) {
/// use lajna::ui::widgets::DateField;
/// if DateField::new("Due", due, today).required().show(ui).changed() {}
/// # }
/// ```
#[must_use = "call show"]
pub struct DateField<'a> {
    label: &'a str,
    date: &'a mut Option<Date>,
    today: Date,
    error: Option<&'a str>,
    hint: &'a str,
    required: bool,
    width: f32,
}

/// What is typed, while it is no date yet.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    of: Option<Date>,
}

impl<'a> DateField<'a> {
    /// `today` is where the calendar opens while there is no date.
    pub fn new(label: &'a str, date: &'a mut Option<Date>, today: Date) -> Self {
        Self { label, date, today, error: None, hint: "", required: false, width: 200.0 }
    }

    pub fn error(mut self, text: Option<&'a str>) -> Self {
        self.error = text;
        self
    }

    pub fn hint(mut self, text: &'a str) -> Self {
        self.hint = text;
        self
    }

    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        let words = Words::of(ui);
        let id = ui.make_persistent_id(("date", self.label));
        let mut typed = ui.data(|data| data.get_temp::<Typed>(id)).unwrap_or_default();
        if typed.of != *self.date || (typed.text.is_empty() && self.date.is_some()) {
            typed = Typed { text: self.date.map(|date| words.dates.write(date)).unwrap_or_default(), of: *self.date };
        }

        let focused = ui.memory(|memory| memory.has_focus(id));
        let unreadable = !typed.text.trim().is_empty() && DateOrder::read(&typed.text).is_none();
        let error = self.error.or((unreadable && !focused).then_some(words.not_a_date.as_str()));
        let mut field = TextField::new(self.label, &mut typed.text)
            .id(id)
            .error(error)
            .hint(self.hint)
            .width(self.width)
            .limit(24)
            .trailing_room(size::ICON + space::S);
        if self.required {
            field = field.required();
        }
        let mut response = field.show(ui);

        let before = *self.date;
        if response.changed() {
            *self.date = DateOrder::read(&typed.text);
            typed.of = *self.date;
        }
        if let Some(day) = calendar_button(ui, &response, id, *self.date, self.today, &words) {
            *self.date = Some(day);
            typed = Typed { text: words.dates.write(day), of: Some(day) };
        }
        if *self.date != before {
            response.mark_changed();
        }
        ui.data_mut(|data| data.insert_temp(id, typed));
        response
    }
}

/// The calendar at the trailing end of the field; the day that was chosen.
fn calendar_button(
    ui: &mut Ui,
    field: &Response,
    id: Id,
    selected: Option<Date>,
    today: Date,
    words: &Words,
) -> Option<Date> {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let place = dir.place_from_end(field.rect, space::S, size::ICON);
    let place = Rect::from_center_size(place.center(), vec2(size::ICON + space::S, size::ICON + space::S));
    let button = ui.interact(place, id.with("calendar"), Sense::click());
    Icon::Calendar.paint(ui, place.center(), size::ICON, if button.hovered() { t.accent } else { t.ink3 });
    basics::focus_ring_if(ui, &button, radius::CELL);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words.open_calendar));
    let shown = selected.unwrap_or(today);
    let month_id = id.with("month");
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(month_id, shown.first_of_month()));
    }
    let chosen = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .align(if dir.is_rtl() { egui::RectAlign::BOTTOM_START } else { egui::RectAlign::BOTTOM_END })
        .show(|ui| {
            let mut month = ui.data(|data| data.get_temp::<Date>(month_id)).unwrap_or(shown.first_of_month());
            let chosen = calendar(ui, &mut month, selected, today, words);
            ui.data_mut(|data| data.insert_temp(month_id, month));
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
    chosen.and_then(|shown| shown.inner)
}

fn calendar(ui: &mut Ui, month: &mut Date, selected: Option<Date>, today: Date, words: &Words) -> Option<Date> {
    let dir = Dir::of(ui);
    ui.set_width(7.0 * size::DAY_CELL);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        ui.add_space(space::XS);
        ui.add(Text::new(format!("{} {}", words.month(*month), month.year())).style(text::BODY_STRONG));
        Dir::at_trailing_end(ui, |ui| {
            if icon_button(ui, dir.chevron(), &words.next_month).clicked() {
                *month = month.saturating_add(1.month());
            }
            if icon_button(ui, dir.chevron_back(), &words.previous_month).clicked() {
                *month = month.saturating_sub(1.month());
            }
        });
    });
    let (_, heads) = ui.allocate_space(vec2(7.0 * size::DAY_CELL, text::BODY.line));
    for (column, name) in words.weekdays.iter().enumerate() {
        let place = dir.place(heads, column as f32 * size::DAY_CELL, size::DAY_CELL);
        let galley = text::layout(ui, name, text::SMALL, Tokens::of(ui).ink3, Fit::Free);
        text::paint_aligned(ui.painter(), place, Align2::CENTER_CENTER, galley);
    }
    let first_column = i64::from(month.weekday().to_monday_zero_offset());
    let monday = month.saturating_sub(first_column.days());
    let mut chosen = None;
    for week in 0..6_i64 {
        let (_, row) = ui.allocate_space(vec2(7.0 * size::DAY_CELL, size::CONTROL_SMALL));
        for column in 0..7_i64 {
            let day = monday.saturating_add((7 * week + column).days());
            let place = dir.place(row, column as f32 * size::DAY_CELL, size::DAY_CELL);
            if day.month() == month.month() && day_cell(ui, place, day, Some(day) == selected, day == today) {
                chosen = Some(day);
            }
        }
    }
    chosen
}

fn day_cell(ui: &Ui, rect: Rect, day: Date, selected: bool, today: bool) -> bool {
    let t = Tokens::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(day.to_string()), Sense::click());
    let own = rect.shrink(1.0);
    if selected {
        ui.painter().rect_filled(own, radius::CELL, t.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(own, radius::CELL, t.accent_tint);
    }
    if today {
        basics::frame(ui, own, radius::CELL, egui::Color32::TRANSPARENT, t.accent);
    }
    let ink = if selected { t.on_accent } else { t.ink };
    let galley = text::layout(ui, &day.day().to_string(), text::BODY, ink, Fit::Free);
    text::paint_aligned(ui.painter(), own, Align2::CENTER_CENTER, galley);
    if response.has_focus() {
        basics::focus_ring(ui, own.shrink(3.0), 1);
    }
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, DateOrder::YearMonthDay.write(day)));
    response.clicked()
}
