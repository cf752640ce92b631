//! Buttons: one primary per screen, secondary ones, quiet ones; icon buttons.

use egui::{Align2, Color32, Response, Role, Sense, Ui, Widget, WidgetInfo, vec2};

use super::basics;
use crate::ui::{
    Dir, Icon, Tokens,
    text::{self, Fit},
    tokens::{radius, size, space},
};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
}

/// A button with words.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{Icon, widgets::Button};
/// if Button::primary("Record rating 2").shortcut("Ctrl+Enter").show(ui).clicked() {}
/// Button::secondary("Export").icon(Icon::Download).show(ui);
/// Button::primary("Reveal").disabled_because(Some("3 of 9 have not scored yet.")).show(ui);
/// # }
/// ```
#[must_use = "call show"]
pub struct Button<'a> {
    kind: Kind,
    label: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    shortcut: Option<&'a str>,
    reason: Option<&'a str>,
    height: f32,
    width: Option<f32>,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, label: &'a str) -> Self {
        Self { kind, label, name: None, icon: None, shortcut: None, reason: None, height: size::CONTROL, width: None }
    }

    /// Filled: the one action that this screen is for.
    pub fn primary(label: &'a str) -> Self {
        Self::new(Kind::Primary, label)
    }

    /// Outlined.
    pub fn secondary(label: &'a str) -> Self {
        Self::new(Kind::Secondary, label)
    }

    /// Words in the accent colour: links and lesser actions.
    pub fn quiet(label: &'a str) -> Self {
        Self::new(Kind::Quiet, label)
    }

    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shown after the words, quieter.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = Some(keys);
        self
    }

    /// A reason makes the button unavailable; it is its tooltip and its description.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Inside a row or a bar.
    pub fn small(mut self) -> Self {
        self.height = size::CONTROL_SMALL;
        self
    }

    /// A fuller name for assistive tools, where the words alone are ambiguous on the screen.
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A fixed width, for buttons that stand below each other.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    pub fn show(self, ui: &mut Ui) -> Response {
        ui.add(self)
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = Tokens::of(ui);
        let dir = Dir::of(ui);
        let enabled = self.reason.is_none() && ui.is_enabled();
        let words = text::layout(ui, self.label, text::BODY_STRONG, Color32::PLACEHOLDER, Fit::Free);
        let keys = self.shortcut.map(|keys| text::layout(ui, keys, text::SMALL, Color32::PLACEHOLDER, Fit::Free));
        let padding = if self.kind == Kind::Quiet { space::S } else { space::M };
        let icon_room = if self.icon.is_some() { size::ICON + space::S } else { 0.0 };
        let keys_room = keys.as_ref().map_or(0.0, |keys| keys.size().x + space::S);
        let content = icon_room + words.size().x + keys_room;
        let width = self.width.unwrap_or((content + 2.0 * padding).ceil());
        let sense = if enabled { Sense::click() } else { Sense::focusable_noninteractive() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, self.height), sense);

        if ui.is_rect_visible(rect) {
            let over = enabled && (response.hovered() || response.is_pointer_button_down_on());
            let (fill, outline, ink) = match (self.kind, enabled) {
                (Kind::Primary, true) if over => (t.accent_hover, t.accent_hover, t.on_accent),
                (Kind::Primary, true) => (t.accent, t.accent, t.on_accent),
                (Kind::Secondary, true) => (if over { t.sunken } else { t.surface }, t.edge, t.ink),
                (Kind::Quiet, true) => {
                    (if over { t.accent_tint } else { Color32::TRANSPARENT }, Color32::TRANSPARENT, t.accent)
                }
                (Kind::Quiet, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT, t.ink3),
                (_, false) => (t.surface, t.line, t.ink3),
            };
            basics::frame(ui, rect, radius::CONTROL, fill, outline);
            let mut offset = ((width - content) / 2.0).max(padding.min(space::S));
            if let Some(icon) = self.icon {
                icon.paint(ui, dir.place(rect, offset, size::ICON).center(), size::ICON, ink);
                offset += icon_room;
            }
            let place = dir.place(rect, offset, words.size().x);
            paint_tinted(ui, place, &words, ink);
            if let Some(keys) = keys {
                let place = dir.place(rect, offset + words.size().x + space::S, keys.size().x);
                paint_tinted(ui, place, &keys, ink);
            }
            basics::focus_ring_if(ui, &response, radius::CONTROL);
        }

        let name = self.name.unwrap_or(self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        match self.reason {
            Some(reason) => {
                basics::describe(ui, &response, reason);
                basics::tooltip(response, reason)
            }
            None => response,
        }
    }
}

/// A galley that was laid out without a colour.
pub(super) fn paint_tinted(ui: &Ui, rect: egui::Rect, galley: &std::sync::Arc<egui::Galley>, color: Color32) {
    let corner = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min - galley.rect.min.to_vec2();
    let ppp = ui.pixels_per_point();
    let corner = egui::pos2((corner.x * ppp).round() / ppp, (corner.y * ppp).round() / ppp);
    ui.painter().galley(corner, std::sync::Arc::clone(galley), color);
}

/// A square button that is only an icon; `name` is its tooltip and its name.
///
/// ```no_run
/// # fn example(ui: &mut egui::Ui) {
/// use lajna::ui::{Icon, widgets::icon_button};
/// if icon_button(ui, Icon::Pencil, "Edit").clicked() {}
/// # }
/// ```
pub fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let t = Tokens::of(ui);
    let enabled = ui.is_enabled();
    let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::CONTROL_SMALL), Sense::click());
    if ui.is_rect_visible(rect) {
        let fill = if response.hovered() { t.sunken } else { Color32::TRANSPARENT };
        ui.painter().rect_filled(rect, radius::CONTROL, fill);
        icon.paint(ui, rect.center(), size::ICON, if enabled { t.ink2 } else { t.hatch });
        basics::focus_ring_if(ui, &response, radius::CONTROL);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    basics::tooltip(response, name)
}
