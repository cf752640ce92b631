//! One of a list that opens under its field.

use egui::{
    EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, vec2,
};

use super::{basics, field::field_label};
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space},
};

/// A field that offers a list. ↑ ↓ walk, Enter or Space opens and chooses, Esc closes, a letter jumps.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui, people: &[String], owner: &mut Option<usize>) {
/// use lajna::ui::widgets::Select;
/// if let Some(chosen) = Select::new("Owner", people).selected(*owner).placeholder("Nobody yet").show(ui) {
///     *owner = Some(chosen);
/// }
/// # }
/// ```
#[must_use = "call show"]
pub struct Select<'a, S> {
    label: &'a str,
    options: &'a [S],
    selected: Option<usize>,
    placeholder: &'a str,
    label_shown: bool,
    required: bool,
    error: Option<&'a str>,
    width: f32,
    height: f32,
}

impl<'a, S: AsRef<str>> Select<'a, S> {
    pub fn new(label: &'a str, options: &'a [S]) -> Self {
        Self {
            label,
            options,
            selected: None,
            placeholder: "",
            label_shown: true,
            required: false,
            error: None,
            width: f32::INFINITY,
            height: size::CONTROL,
        }
    }

    pub fn selected(mut self, index: Option<usize>) -> Self {
        self.selected = index;
        self
    }

    /// Shown while nothing is selected.
    pub fn placeholder(mut self, text: &'a str) -> Self {
        self.placeholder = text;
        self
    }

    pub fn label_hidden(mut self) -> Self {
        self.label_shown = false;
        self
    }

    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub fn error(mut self, text: Option<&'a str>) -> Self {
        self.error = text;
        self
    }

    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    pub fn small(mut self) -> Self {
        self.height = size::CONTROL_SMALL;
        self
    }

    /// The option that was chosen in this frame.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let width = self.width.min(ui.available_width()).max(size::MIN_FIELD.min(ui.available_width()));
        let layout = Dir::of(ui).column_layout();
        let height = if self.label_shown { 0.0 } else { self.height };
        ui.allocate_ui_with_layout(vec2(width, height), layout, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::XS;
            if self.label_shown {
                field_label(ui, self.label, self.required);
            }
            let chosen = self.button_and_list(ui, width);
            if let Some(error) = self.error {
                super::field::field_error(ui, error);
            }
            chosen
        })
        .inner
    }

    fn button_and_list(&self, ui: &mut Ui, width: f32) -> Option<usize> {
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), Sense::click());
        self.paint_button(ui, rect, &response);
        let value = self.value();
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(value.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, enabled, self.label)
        });
        if let Some(error) = self.error {
            basics::describe(ui, &response, error);
        }

        let popup_id = Popup::default_response_id(&response);
        let marked_id = popup_id.with("marked");
        let was_open = Popup::is_id_open(ui, popup_id);
        if response.clicked() && !was_open {
            ui.data_mut(|data| data.insert_temp(marked_id, self.selected.unwrap_or(0)));
        }
        // a closed list starts from the value: what was marked before belonged to another one in its place
        let remembered = ui.data(|data| data.get_temp::<usize>(marked_id)).filter(|_| was_open);
        let mut marked = remembered.or(self.selected).unwrap_or(0);
        let by_key = self.keys(ui, &response, was_open, &mut marked);
        ui.data_mut(|data| data.insert_temp(marked_id, marked));

        let dir = Dir::of(ui);
        let by_pointer = Popup::from_toggle_button_response(&response)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .align(if dir.is_rtl() { egui::RectAlign::BOTTOM_END } else { egui::RectAlign::BOTTOM_START })
            .width(width)
            .show(|ui| self.list(ui, popup_id, marked))
            .and_then(|shown| shown.inner);
        if by_key.is_some() && was_open {
            Popup::close_id(ui, popup_id);
        }
        by_key.or(by_pointer)
    }

    fn value(&self) -> &str {
        self.selected.and_then(|index| self.options.get(index)).map_or("", AsRef::as_ref)
    }

    fn paint_button(&self, ui: &Ui, rect: Rect, response: &Response) {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let outline = if self.error.is_some() { t.bad } else { t.edge };
        let ground = if response.hovered() { t.sunken } else { t.surface };
        basics::frame(ui, rect, radius::CONTROL, ground, outline);
        let chevron = dir.place_from_end(rect, space::S, size::ICON).center();
        Icon::ChevronDown.paint(ui, chevron, size::ICON, t.ink3);
        let room = (rect.width() - size::ICON - 3.0 * space::S).max(1.0);
        let (words, ink) = match self.selected {
            Some(_) => (self.value(), t.ink),
            None => (self.placeholder, t.ink3),
        };
        let galley = text::layout(ui, words, text::BODY, ink, Fit::line(room));
        text::paint(ui, dir.place(rect, space::S, room), galley);
        basics::focus_ring_if(ui, response, radius::CONTROL);
    }

    /// Keys while the field has the focus; the option that they chose.
    fn keys(&self, ui: &Ui, response: &Response, open: bool, marked: &mut usize) -> Option<usize> {
        if !response.has_focus() || self.options.is_empty() {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let last = self.options.len() - 1;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let before = *marked;
        if pressed(Key::ArrowDown) {
            *marked = if !open && self.selected.is_none() { 0 } else { (before + 1).min(last) };
        } else if pressed(Key::ArrowUp) {
            *marked = before.saturating_sub(1);
        } else if let Some(found) = self.typed(ui, before) {
            *marked = found;
        } else {
            return (open && (response.clicked() || pressed(Key::Enter))).then_some(*marked);
        }
        // a closed field takes the value at once, an open one waits for Enter
        (!open && self.selected != Some(*marked)).then_some(*marked)
    }

    /// The next option that begins with a letter typed in this frame.
    fn typed(&self, ui: &Ui, from: usize) -> Option<usize> {
        let letter = ui.input(|input| {
            input.events.iter().find_map(|event| match event {
                egui::Event::Text(text) => text.trim().to_lowercase().chars().next(),
                _ => None,
            })
        })?;
        let count = self.options.len();
        (1..=count)
            .map(|step| (from + step) % count)
            .find(|index| self.options[*index].as_ref().to_lowercase().starts_with(letter))
    }

    fn list(&self, ui: &mut Ui, popup: Id, marked: usize) -> Option<usize> {
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().max_height(size::POPUP_LIST).show(ui, |ui| {
            for (index, option) in self.options.iter().enumerate() {
                let response = self.option(ui, popup.with(("option", index)), option.as_ref(), index, marked);
                if index == marked {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    chosen = Some(index);
                }
            }
        });
        chosen
    }

    fn option(&self, ui: &mut Ui, id: Id, words: &str, index: usize, marked: usize) -> Response {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::CONTROL_SMALL));
        // the focus stays on the field: arrow keys walk the list from there
        let response = ui.interact(rect, id, Sense::CLICK);
        let selected = self.selected == Some(index);
        if index == marked || response.hovered() {
            ui.painter().rect_filled(rect, radius::CELL, t.accent_tint);
        }
        if selected {
            Icon::Check.paint(ui, dir.place_from_end(rect, space::S, size::ICON).center(), size::ICON, t.accent);
        }
        let room = rect.width() - size::ICON - 3.0 * space::S;
        let style = if selected { text::BODY_STRONG } else { text::BODY };
        text::paint(ui, dir.place(rect, space::S, room), text::layout(ui, words, style, t.ink, Fit::line(room)));
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, words));
        response
    }
}
