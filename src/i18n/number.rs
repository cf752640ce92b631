//! Numbers as each language writes them, always with Western digits.
//!
//! | | decimal | groups |
//! | --- | --- | --- |
//! | English | `.` | `,` |
//! | French | `,` | U+202F narrow no-break space |
//! | Arabic | `.` | `,` |
//!
//! The minus sign is U+2212. A unit follows a no-break space in all three languages. Ties round to
//! even, as in IEEE 754. What a program reads again (CSV, JSON) is not written here.

use crate::domain::Language;

use super::Messages;

/// Stands where a value does not exist.
pub const NONE: &str = "–";

const NO_BREAK: char = '\u{A0}';
const MINUS: char = '\u{2212}';
/// Keeps the sign before the digits in a right-to-left line (CLDR does the same for Arabic).
const LEFT_TO_RIGHT_MARK: char = '\u{200E}';

/// The number with exactly so many decimals; [`NONE`] if it is not finite.
pub fn number(language: Language, value: f64, decimals: u8) -> String {
    written(language, value, decimals, false)
}

/// A whole number.
pub fn integer(language: Language, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    with_sign(language, if value < 0 { Sign::Minus } else { Sign::None }, &grouped(language, &digits))
}

/// A percentage: `8.0 %`. `value` is already per hundred.
pub fn percent(language: Language, value: f64, decimals: u8) -> String {
    Unit::Percent.format(language, value, decimals)
}

/// A difference, with its sign unless it rounds to zero: `+0.4`, `−5.7`, `0.0`.
pub fn difference(language: Language, value: f64, decimals: u8) -> String {
    written(language, value, decimals, true)
}

/// The unit of a KPI's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit<'a> {
    Percent,
    Hours,
    /// Per thousand declarations: the number alone, as the KPI's name says the rest.
    PerThousand,
    Ratio,
    /// With the currency's code.
    Currency(&'a str),
    OfficerHours,
    Count,
    Plain,
}

impl<'a> Unit<'a> {
    /// What stands after the number, or nothing.
    pub fn symbol(self, language: Language) -> &'a str {
        let messages = Messages::of(language);
        match self {
            Self::Percent => "%",
            Self::Hours | Self::OfficerHours => messages.unit_hours_symbol(),
            Self::Currency(code) => code,
            Self::PerThousand | Self::Ratio | Self::Count | Self::Plain => "",
        }
    }

    /// The unit in words, as an axis or a table head names it.
    pub fn name(self, language: Language) -> &'a str {
        let messages = Messages::of(language);
        match self {
            Self::Percent => messages.unit_percent(),
            Self::Hours => messages.unit_hours(),
            Self::PerThousand => messages.unit_per_thousand(),
            Self::Ratio => messages.unit_ratio(),
            Self::Currency(code) => code,
            Self::OfficerHours => messages.unit_officer_hours(),
            Self::Count => messages.unit_count(),
            Self::Plain => messages.unit_plain(),
        }
    }

    /// The decimals that fit the unit where a KPI does not ask for others.
    pub const fn decimals(self) -> u8 {
        match self {
            Self::Ratio => 2,
            Self::Percent | Self::Hours | Self::PerThousand | Self::OfficerHours | Self::Plain => 1,
            Self::Currency(_) | Self::Count => 0,
        }
    }

    /// Number and symbol: `33.9 h`.
    pub fn format(self, language: Language, value: f64, decimals: u8) -> String {
        self.with_symbol(language, value, number(language, value, decimals))
    }

    /// A difference and its symbol: `+0.4 h`. A difference of percentages is in points.
    pub fn difference(self, language: Language, value: f64, decimals: u8) -> String {
        let text = difference(language, value, decimals);
        match self {
            Self::Percent if value.is_finite() => {
                format!("{text}{NO_BREAK}{}", Messages::of(language).unit_points_symbol())
            }
            _ => self.with_symbol(language, value, text),
        }
    }

    fn with_symbol(self, language: Language, value: f64, mut text: String) -> String {
        let symbol = self.symbol(language);
        if value.is_finite() && !symbol.is_empty() {
            text.push(NO_BREAK);
            text.push_str(symbol);
        }
        text
    }
}

#[derive(Clone, Copy)]
enum Sign {
    None,
    Plus,
    Minus,
}

fn written(language: Language, value: f64, decimals: u8, plus: bool) -> String {
    if !value.is_finite() {
        return NONE.to_owned();
    }
    let text = format!("{:.*}", usize::from(decimals), value.abs());
    let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    let sign = match (zero, value < 0.0) {
        (true, _) => Sign::None,
        (false, true) => Sign::Minus,
        (false, false) if plus => Sign::Plus,
        (false, false) => Sign::None,
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut digits = grouped(language, whole);
    if !fraction.is_empty() {
        digits.push(match language {
            Language::En | Language::Ar => '.',
            Language::Fr => ',',
        });
        digits.push_str(fraction);
    }
    with_sign(language, sign, &digits)
}

fn with_sign(language: Language, sign: Sign, digits: &str) -> String {
    let sign = match sign {
        Sign::None => return digits.to_owned(),
        Sign::Plus => '+',
        Sign::Minus => MINUS,
    };
    let mark = language.is_right_to_left().then_some(LEFT_TO_RIGHT_MARK);
    mark.into_iter().chain([sign]).chain(digits.chars()).collect()
}

fn grouped(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::En | Language::Ar => ',',
        Language::Fr => '\u{202F}',
    };
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Ar, En, Fr};

    #[test]
    fn each_language_groups_and_separates_in_its_own_way() {
        for (value, decimals, en, fr, ar) in [
            (0.0, 0, "0", "0", "0"),
            (999.0, 0, "999", "999", "999"),
            (1000.0, 0, "1,000", "1\u{202F}000", "1,000"),
            (1_234_567.891, 2, "1,234,567.89", "1\u{202F}234\u{202F}567,89", "1,234,567.89"),
            (-5.7, 1, "\u{2212}5.7", "\u{2212}5,7", "\u{200E}\u{2212}5.7"),
            (0.84, 2, "0.84", "0,84", "0.84"),
        ] {
            assert_eq!(number(En, value, decimals), en);
            assert_eq!(number(Fr, value, decimals), fr);
            assert_eq!(number(Ar, value, decimals), ar);
        }
        assert_eq!(integer(En, i64::MIN), "\u{2212}9,223,372,036,854,775,808");
        assert_eq!(integer(Fr, -12_000), "\u{2212}12\u{202F}000");
    }

    #[test]
    fn zero_has_no_sign_and_no_number_is_a_dash() {
        assert_eq!(number(En, -0.04, 1), "0.0");
        assert_eq!(number(Ar, -0.0, 0), "0");
        assert_eq!(difference(Fr, -0.001, 2), "0,00");
        assert_eq!(difference(En, 0.04, 1), "0.0");
        assert_eq!(number(En, f64::NAN, 1), NONE);
        assert_eq!(Unit::Percent.format(En, f64::INFINITY, 1), NONE);
        assert_eq!(Unit::Percent.difference(En, f64::NAN, 1), NONE);
    }

    #[test]
    fn a_difference_shows_its_sign() {
        assert_eq!(difference(En, 0.4, 1), "+0.4");
        assert_eq!(difference(En, -5.7, 1), "\u{2212}5.7");
        assert_eq!(difference(Ar, 13.2, 1), "\u{200E}+13.2");
        assert_eq!(Unit::Percent.difference(En, 13.2, 1), "+13.2\u{A0}pt");
        assert_eq!(Unit::Hours.difference(Fr, -5.7, 1), "\u{2212}5,7\u{A0}h");
    }

    #[test]
    fn a_unit_follows_a_no_break_space() {
        assert_eq!(percent(En, 8.0, 1), "8.0\u{A0}%");
        assert_eq!(percent(Fr, 12.5, 1), "12,5\u{A0}%");
        assert_eq!(percent(Ar, 8.4, 1), "8.4\u{A0}%");
        assert_eq!(Unit::Hours.format(En, 33.9, 1), "33.9\u{A0}h");
        assert_eq!(Unit::Hours.format(Ar, 33.9, 1), "33.9\u{A0}ساعة");
        assert_eq!(Unit::Currency("MCR").format(Fr, 1451.0, 0), "1\u{202F}451\u{A0}MCR");
        assert_eq!(Unit::PerThousand.format(En, 17.6, Unit::PerThousand.decimals()), "17.6");
        assert_eq!(Unit::Ratio.format(En, 2.31, Unit::Ratio.decimals()), "2.31");
    }
}
