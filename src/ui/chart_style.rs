//! How charts look in the window: colours from the tokens, text in reading order, words of the
//! screen's language. Every screen that draws a chart takes its style from here.

use std::sync::{Arc, LazyLock};

use egui::{Color32, Context, Galley, Ui};

use super::{
    Tokens,
    text::{self, Fit},
    tokens::Heat,
};
use crate::{
    charts::{
        palette::{HeatColor, Palette, Rgb},
        scene,
        screen::{Style, TextPainter},
    },
    i18n::Messages,
};

/// The style of every chart drawn in `ui`.
///
/// ```text
/// let chart = screen::time_series(ui, id, &spec, size, Dress::Bare, &chart_style::of(ui, cx.t));
/// ```
pub fn of(ui: &Ui, words: &'static Messages) -> Style<'static> {
    static LIGHT: LazyLock<Palette> = LazyLock::new(|| palette(Tokens::light()));
    static DARK: LazyLock<Palette> = LazyLock::new(|| palette(Tokens::dark()));
    let palette = if Tokens::of(ui).dark { &*DARK } else { &*LIGHT };
    Style { palette, labels: words, text: &ReadingOrder }
}

/// The chart colours of a theme.
pub fn palette(t: &Tokens) -> Palette {
    Palette {
        surface: rgb(t.surface),
        line: rgb(t.line),
        grid: rgb(t.grid),
        edge: rgb(t.edge),
        ink: rgb(t.ink),
        ink2: rgb(t.ink2),
        ink3: rgb(t.ink3),
        accent: rgb(t.accent),
        accent_tint: rgb(t.accent_tint),
        good: rgb(t.good),
        bad: rgb(t.bad),
        calm: rgb(t.calm),
        calm_tint: rgb(t.calm_tint),
        hatch: rgb(t.hatch),
        heat: t.heat.map(|Heat { ground, digit }| HeatColor { shade: rgb(ground), digit: rgb(digit) }),
    }
}

/// Tokens of charts are opaque.
const fn rgb(color: Color32) -> Rgb {
    Rgb(color.r(), color.g(), color.b())
}

/// Chart labels through the window's own text layout.
struct ReadingOrder;

impl TextPainter for ReadingOrder {
    fn layout(&self, ctx: &Context, text: &str, size: f32, weight: scene::Weight, color: Color32) -> Arc<Galley> {
        let weight = match weight {
            scene::Weight::Regular => text::Weight::Regular,
            scene::Weight::Semibold => text::Weight::SemiBold,
        };
        let style = text::Style { size, line: (size * 4.0 / 3.0).round(), weight };
        text::layout(ctx, text, style, color, Fit::Free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_and_the_light_window_show_a_chart_in_the_same_colours() {
        assert_eq!(palette(Tokens::light()), Palette::PAPER);
    }
}
