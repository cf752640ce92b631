//! The bundled faces, so that text looks the same on every machine, in tests and on paper.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

use super::text::Weight;

pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
pub const INTER_MEDIUM: &[u8] = include_bytes!("../../assets/fonts/Inter-Medium.ttf");
pub const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");
pub const ARABIC_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
pub const ARABIC_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-SemiBold.ttf");

/// The family that carries a weight: Inter first, so that its line height rules, Arabic second.
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name("medium".into()),
        Weight::SemiBold => FontFamily::Name("semibold".into()),
    }
}

/// Makes the bundled faces the only ones. Call once, before the first frame.
pub fn install(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("inter", INTER_REGULAR),
        ("inter medium", INTER_MEDIUM),
        ("inter semibold", INTER_SEMIBOLD),
        ("arabic", ARABIC_REGULAR),
        ("arabic semibold", ARABIC_SEMIBOLD),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, faces) in [
        (family(Weight::Regular), ["inter", "arabic"]),
        (family(Weight::Medium), ["inter medium", "arabic"]),
        (family(Weight::SemiBold), ["inter semibold", "arabic semibold"]),
        (FontFamily::Monospace, ["inter", "arabic"]),
    ] {
        fonts.families.insert(family, faces.map(str::to_owned).to_vec());
    }
    ctx.set_fonts(fonts);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_have_one_width_in_each_weight() {
        let ctx = Context::default();
        install(&ctx);
        let mut widths = Vec::new();
        ctx.run_ui(egui::RawInput::default(), |ui| {
            for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold] {
                let font = egui::FontId::new(13.0, family(weight));
                widths.push(ui.fonts_mut(|f| ('0'..='9').map(|c| f.glyph_width(&font, c)).collect::<Vec<_>>()));
            }
        })
        .textures_delta
        .clear();
        for digits in widths {
            assert!(digits[0] > 5.0);
            assert!(digits.iter().all(|w| (w - digits[0]).abs() < 1e-4), "{digits:?}");
        }
    }
}
