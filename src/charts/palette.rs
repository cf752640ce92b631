//! The colours of a chart. The screen's values come from the design tokens; paper is always light.

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From `0xRRGGBB`.
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }

    /// Half way to `other`: a fainter tint without transparency, which old printers dither.
    pub const fn halfway(self, other: Self) -> Self {
        Self(self.0.midpoint(other.0), self.1.midpoint(other.1), self.2.midpoint(other.2))
    }
}

impl Rgb {
    /// Relative luminance from 0 (black) to 1 (white): what a grey printer keeps of a colour.
    pub fn luminance(self) -> f64 {
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(self.0) + 0.7152 * channel(self.1) + 0.0722 * channel(self.2)
    }

    /// Contrast from 1 (none) to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// A heat cell: its shade and the digit on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeatColor {
    pub shade: Rgb,
    pub digit: Rgb,
}

/// Every colour that a chart may use, named like the design tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub surface: Rgb,
    pub line: Rgb,
    pub grid: Rgb,
    pub edge: Rgb,
    pub ink: Rgb,
    pub ink2: Rgb,
    pub ink3: Rgb,
    pub accent: Rgb,
    pub accent_tint: Rgb,
    pub good: Rgb,
    pub bad: Rgb,
    pub calm: Rgb,
    pub calm_tint: Rgb,
    pub hatch: Rgb,
    /// Ratings 1 to 5; the weakest is furthest from the paper.
    pub heat: [HeatColor; 5],
}

impl Palette {
    /// Paper is white in every theme.
    pub const PAPER: Self = Self {
        surface: Rgb::hex(0xFF_FF_FF),
        line: Rgb::hex(0xE2_DE_D6),
        grid: Rgb::hex(0xEC_E8_E1),
        edge: Rgb::hex(0x8C_87_7D),
        ink: Rgb::hex(0x20_1F_1C),
        ink2: Rgb::hex(0x57_54_4C),
        ink3: Rgb::hex(0x6B_67_5E),
        accent: Rgb::hex(0x0B_5C_5B),
        accent_tint: Rgb::hex(0xE0_EE_EC),
        good: Rgb::hex(0x1A_5B_A3),
        bad: Rgb::hex(0xA8_43_00),
        calm: Rgb::hex(0x65_62_5A),
        calm_tint: Rgb::hex(0xED_EA_E4),
        hatch: Rgb::hex(0xB9_B4_A9),
        heat: [
            HeatColor { shade: Rgb::hex(0x6B_31_05), digit: Rgb::hex(0xFF_FF_FF) },
            HeatColor { shade: Rgb::hex(0xA6_5F_22), digit: Rgb::hex(0xFF_FF_FF) },
            HeatColor { shade: Rgb::hex(0xE3_BE_92), digit: Rgb::hex(0x20_1F_1C) },
            HeatColor { shade: Rgb::hex(0xF3_E2_CC), digit: Rgb::hex(0x20_1F_1C) },
            HeatColor { shade: Rgb::hex(0xFB_F5_EC), digit: Rgb::hex(0x20_1F_1C) },
        ],
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Palette = Palette::PAPER;

    #[test]
    fn what_must_be_read_stands_out_from_the_paper_in_grey_too() {
        for ink in [PAPER.ink, PAPER.ink2, PAPER.ink3, PAPER.accent, PAPER.good, PAPER.bad] {
            assert!(ink.contrast(PAPER.surface) >= 4.5, "{ink}: text needs 4.5");
            assert!(ink.contrast(PAPER.calm_tint) >= 4.5, "{ink} on the ground between limits");
        }
        for mark in [PAPER.edge, PAPER.accent.halfway(PAPER.surface)] {
            assert!(mark.contrast(PAPER.surface) >= 2.0, "{mark}: lines of corrections, whiskers");
        }
    }

    #[test]
    fn the_ground_of_a_signal_s_run_differs_from_that_between_limits() {
        for tone in [PAPER.good, PAPER.bad, PAPER.ink] {
            let run = tone.halfway(PAPER.surface).halfway(PAPER.surface);
            assert!(run.contrast(PAPER.calm_tint) >= 1.15, "{run}");
            assert!(PAPER.ink2.contrast(run) >= 3.0, "the line on it: marks need 3");
        }
    }

    #[test]
    fn neighbouring_shares_differ_in_grey_or_in_pattern() {
        let fills = [PAPER.accent.halfway(PAPER.surface), PAPER.calm_tint, PAPER.hatch, PAPER.accent_tint];
        for (index, fill) in fills.iter().enumerate() {
            let next = fills[(index + 1) % fills.len()];
            assert!(fill.contrast(next) >= 1.5, "{fill} beside {next}");
        }
    }
}
