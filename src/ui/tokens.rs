//! Every colour and size of the window. A screen that needs another one adds it here first.
//!
//! Colours come in two sets, [`LIGHT`] and [`DARK`]; sizes are the same in both. What does not
//! belong here: how a widget uses a token.

use egui::{Color32, Context, CornerRadius, Margin, Shadow, Stroke, Theme, ThemePreference, Ui, Vec2, vec2};
use serde::{Deserialize, Serialize};

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// The window.
    pub paper: Color32,
    /// Cards, fields, dialogs.
    pub surface: Color32,
    /// Navigation rail and status line.
    pub rail: Color32,
    /// Wells and group rows.
    pub sunken: Color32,
    /// Outline of cards and panels.
    pub line: Color32,
    /// Row lines and the chart grid.
    pub grid: Color32,
    /// Outline of fields and buttons.
    pub edge: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text, chart lines.
    pub ink2: Color32,
    /// Hints and limits.
    pub ink3: Color32,
    /// Primary action, selection, focus.
    pub accent: Color32,
    /// Primary action under the pointer.
    pub accent_hover: Color32,
    /// Selected row, chip, neutral badge.
    pub accent_tint: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// Improvement.
    pub good: Color32,
    pub good_tint: Color32,
    /// Concern.
    pub bad: Color32,
    pub bad_tint: Color32,
    /// Routine.
    pub calm: Color32,
    pub calm_tint: Color32,
    /// Hatching and faded paths; decoration only.
    pub hatch: Color32,
    /// Ground and digit of the ratings 1 to 5; the weakest is furthest from the paper.
    pub heat: [Heat; 5],
    pub dark: bool,
}

/// The two colours of a heat cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heat {
    pub ground: Color32,
    pub digit: Color32,
}

#[expect(clippy::disallowed_methods, reason = "the one place where colours are named")]
const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const fn heat(ground: u32, digit: u32) -> Heat {
    Heat { ground: hex(ground), digit: hex(digit) }
}

pub static LIGHT: Tokens = Tokens {
    paper: hex(0xF8F6F2),
    surface: hex(0xFFFFFF),
    rail: hex(0xF3F0EA),
    sunken: hex(0xF1EEE8),
    line: hex(0xE2DED6),
    grid: hex(0xECE8E1),
    edge: hex(0x8C877D),
    ink: hex(0x201F1C),
    ink2: hex(0x57544C),
    ink3: hex(0x6B675E),
    accent: hex(0x0B5C5B),
    accent_hover: hex(0x084847),
    accent_tint: hex(0xE0EEEC),
    on_accent: hex(0xFFFFFF),
    good: hex(0x1A5BA3),
    good_tint: hex(0xE3EDF8),
    bad: hex(0xA84300),
    bad_tint: hex(0xFBEADD),
    calm: hex(0x65625A),
    calm_tint: hex(0xEDEAE4),
    hatch: hex(0xB9B4A9),
    heat: [
        heat(0x6B3105, 0xFFFFFF),
        heat(0xA65F22, 0xFFFFFF),
        heat(0xE3BE92, 0x201F1C),
        heat(0xF3E2CC, 0x201F1C),
        heat(0xFBF5EC, 0x201F1C),
    ],
    dark: false,
};

pub static DARK: Tokens = Tokens {
    paper: hex(0x161819),
    surface: hex(0x1E2122),
    rail: hex(0x121415),
    sunken: hex(0x121415),
    line: hex(0x33393A),
    grid: hex(0x282D2E),
    edge: hex(0x7E8583),
    ink: hex(0xECEAE5),
    ink2: hex(0xB9B6AE),
    ink3: hex(0xA6A39B),
    accent: hex(0x5CC4BB),
    accent_hover: hex(0x7AD3CB),
    accent_tint: hex(0x163B3A),
    on_accent: hex(0x0B1C1B),
    good: hex(0x82B7F2),
    good_tint: hex(0x182C44),
    bad: hex(0xF2A263),
    bad_tint: hex(0x43290F),
    calm: hex(0xA9A69E),
    calm_tint: hex(0x2B2F30),
    hatch: hex(0x5A605F),
    heat: [
        heat(0xF3B27A, 0x161819),
        heat(0xB9702F, 0x161819),
        heat(0x7A4A22, 0xECEAE5),
        heat(0x4A3220, 0xECEAE5),
        heat(0x2B2520, 0xECEAE5),
    ],
    dark: true,
};

impl Tokens {
    /// The colours of the theme that `ui` is drawn in.
    ///
    /// ```no_run
    /// # fn example(ui: &mut egui::Ui) {
    /// use lajna::ui::Tokens;
    /// let t = Tokens::of(ui);
    /// ui.painter().rect_filled(ui.max_rect(), 0, t.paper);
    /// # }
    /// ```
    pub fn of(ui: &Ui) -> &'static Self {
        Self::dark_or_light(ui.visuals().dark_mode)
    }

    /// The colours of `ctx`, where no [`Ui`] is at hand (windows, dialogs).
    pub fn of_context(ctx: &Context) -> &'static Self {
        Self::dark_or_light(ctx.theme() == Theme::Dark)
    }

    pub fn light() -> &'static Self {
        &LIGHT
    }

    pub fn dark() -> &'static Self {
        &DARK
    }

    fn dark_or_light(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// Ground and digit of a rating; `None` outside 1 to 5.
    pub fn heat_of(&self, rating: u8) -> Option<Heat> {
        self.heat.get(usize::from(rating.checked_sub(1)?)).copied()
    }
}

/// What the person wants: the system's theme or a fixed one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

impl From<ThemeChoice> for ThemePreference {
    fn from(choice: ThemeChoice) -> Self {
        match choice {
            ThemeChoice::System => Self::System,
            ThemeChoice::Light => Self::Light,
            ThemeChoice::Dark => Self::Dark,
        }
    }
}

/// Distances between things.
pub mod space {
    pub const XS: f32 = 4.0;
    pub const S: f32 = 8.0;
    pub const M: f32 = 12.0;
    pub const L: f32 = 16.0;
    pub const XL: f32 = 24.0;
    pub const XXL: f32 = 32.0;
    pub const HUGE: f32 = 48.0;
}

/// Corners.
pub mod radius {
    /// Badges and cells.
    pub const CELL: u8 = 4;
    /// Buttons and fields.
    pub const CONTROL: u8 = 6;
    /// Cards and dialogs.
    pub const CARD: u8 = 8;
}

/// Line widths.
pub mod stroke {
    pub const THIN: f32 = 1.0;
    pub const FOCUS: f32 = 2.0;
    /// Between a control and its focus ring.
    pub const FOCUS_GAP: f32 = 2.0;
    pub const CHANGED_CELL: f32 = 1.75;
    pub const DATA: f32 = 1.5;
    /// The coloured leading edge of a notice.
    pub const NOTICE: f32 = 4.0;
}

/// Sizes of things.
pub mod size {
    use super::{Vec2, vec2};

    pub const RAIL: f32 = 160.0;
    pub const RAIL_WIDEST: f32 = 208.0;
    pub const RAIL_ROOM: f32 = 52.0;
    pub const RAIL_ITEM: f32 = 38.0;
    pub const TITLE_BAR: f32 = 44.0;
    pub const STATUS_LINE: f32 = 28.0;
    /// Buttons and fields.
    pub const CONTROL: f32 = 32.0;
    /// Buttons and fields inside a row or a bar.
    pub const CONTROL_SMALL: f32 = 28.0;
    pub const ROW_TWO_LINES: f32 = 42.0;
    pub const ROW: f32 = 32.0;
    pub const ROW_DENSE: f32 = 26.0;
    pub const BADGE: f32 = 20.0;
    pub const HEAT_CELL: Vec2 = vec2(31.0, 25.0);
    pub const ICON: f32 = 16.0;
    pub const ICON_RAIL: f32 = 18.0;
    pub const MARK: f32 = 12.0;
    pub const DIALOG: f32 = 440.0;
    pub const TOOLTIP: f32 = 320.0;
    pub const POPUP_LIST: f32 = 280.0;
    pub const DAY_CELL: f32 = 32.0;
    pub const MIN_FIELD: f32 = 120.0;
}

/// Puts both themes into egui, with no motion, no shadows and no blinking.
pub fn install(ctx: &Context) {
    // a system that says nothing gets the light one
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    for (theme, tokens) in [(Theme::Light, &LIGHT), (Theme::Dark, &DARK)] {
        ctx.style_mut_of(theme, |style| apply(style, tokens));
    }
}

fn apply(style: &mut egui::Style, t: &Tokens) {
    use super::text;
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style.explanation_tooltips = false;
    style.text_styles = [
        (egui::TextStyle::Heading, text::HEADING),
        (egui::TextStyle::Body, text::BODY),
        (egui::TextStyle::Button, text::BODY),
        (egui::TextStyle::Monospace, text::BODY),
        (egui::TextStyle::Small, text::SMALL),
    ]
    .into_iter()
    .map(|(name, style)| (name, style.font()))
    .collect();

    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::M, 6.0);
    spacing.interact_size = vec2(size::CONTROL, size::CONTROL_SMALL);
    spacing.window_margin = Margin::same(space::XL as i8);
    spacing.menu_margin = Margin::same(space::XS as i8);
    spacing.tooltip_width = size::TOOLTIP;
    spacing.scroll =
        egui::style::ScrollStyle { bar_width: 8.0, floating_width: 3.0, ..egui::style::ScrollStyle::floating() };
    spacing.scroll.fade.strength = 0.0;

    let v = &mut style.visuals;
    v.dark_mode = t.dark;
    v.override_text_color = None;
    v.weak_text_color = Some(t.ink3);
    v.hyperlink_color = t.accent;
    v.faint_bg_color = t.sunken;
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.bad;
    v.error_fg_color = t.bad;
    v.window_fill = t.surface;
    v.panel_fill = t.paper;
    v.window_stroke = Stroke::new(stroke::THIN, t.line);
    v.window_corner_radius = CornerRadius::same(radius::CARD);
    v.menu_corner_radius = CornerRadius::same(radius::CONTROL);
    v.window_shadow = Shadow::NONE;
    v.popup_shadow = Shadow::NONE;
    v.selection.bg_fill = t.accent_tint;
    v.selection.stroke = Stroke::new(stroke::THIN, t.ink);
    v.striped = false;
    v.text_cursor.blink = false;
    v.text_cursor.stroke = Stroke::new(stroke::DATA, t.ink);
    v.disabled_alpha = 1.0;

    let control = |ground: Color32, outline: Color32, ink: Color32| egui::style::WidgetVisuals {
        bg_fill: ground,
        weak_bg_fill: ground,
        bg_stroke: Stroke::new(stroke::THIN, outline),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(stroke::THIN, ink),
        expansion: 0.0,
    };
    v.widgets.noninteractive = control(t.surface, t.line, t.ink);
    v.widgets.inactive = control(t.surface, t.edge, t.ink);
    v.widgets.hovered = control(t.sunken, t.edge, t.ink);
    v.widgets.active = control(t.accent_tint, t.accent, t.ink);
    v.widgets.open = control(t.accent_tint, t.accent, t.ink);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance and contrast of WCAG 2.2.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let channel = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = |c: Color32| 0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b());
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        // the grey that is known to pass AA on white by a hair
        assert!((contrast(hex(0x767676), Color32::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn every_text_can_be_read_on_every_ground_it_is_put_on() {
        for t in [&LIGHT, &DARK] {
            let grounds = [t.paper, t.surface, t.rail, t.sunken];
            let pairs = [t.ink, t.ink2, t.ink3, t.accent, t.good, t.bad, t.calm]
                .into_iter()
                .flat_map(|ink| grounds.map(|ground| (ink, ground)))
                .chain([
                    (t.on_accent, t.accent),
                    (t.on_accent, t.accent_hover),
                    (t.accent, t.accent_tint),
                    (t.ink, t.accent_tint),
                    (t.ink2, t.accent_tint),
                    (t.bad, t.accent_tint),
                    (t.good, t.good_tint),
                    (t.bad, t.bad_tint),
                    (t.calm, t.calm_tint),
                ])
                .chain(t.heat.map(|heat| (heat.digit, heat.ground)));
            for (ink, ground) in pairs {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{ink:?} on {ground:?} reaches {ratio:.2} (dark: {})", t.dark);
            }
        }
    }

    #[test]
    fn outlines_of_controls_and_the_focus_ring_can_be_seen() {
        for t in [&LIGHT, &DARK] {
            for ground in [t.paper, t.surface, t.rail] {
                assert!(contrast(t.edge, ground) >= 3.0);
                assert!(contrast(t.accent, ground) >= 3.0);
            }
        }
    }

    #[test]
    fn only_ratings_from_one_to_five_have_a_shade() {
        assert_eq!(LIGHT.heat_of(0), None);
        assert_eq!(LIGHT.heat_of(1), Some(LIGHT.heat[0]));
        assert_eq!(LIGHT.heat_of(5), Some(LIGHT.heat[4]));
        assert_eq!(LIGHT.heat_of(6), None);
    }
}
