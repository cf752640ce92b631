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

use crate::domain::{Language, Unit};

use super::Messages;

/// Stands where a value does not exist.
pub const NONE: &str = "–";

const NO_BREAK: char = '\u{A0}';
const MINUS: char = '\u{2212}';
/// Keeps the sign before the digits in a right-to-left line. An isolate and not a mark: a mark is a strong
/// letter, and would turn the sentence or the unit after the number to the left.
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const END_OF_ISOLATE: char = '\u{2069}';

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
    followed_by(number(language, value, decimals), value, "%")
}

/// A difference, with its sign unless it rounds to zero: `+0.4`, `−5.7`, `0.0`.
pub fn difference(language: Language, value: f64, decimals: u8) -> String {
    written(language, value, decimals, true)
}

/// Reads a typed number: `1,234.5`, `1 234,5`, `٣٤٫٦`. `None` for what is no number, and for `1.234`
/// where the language would not write it: nothing is ever read a thousand times too small.
pub fn parse(language: Language, text: &str) -> Option<f64> {
    let plain = |character: char| match character {
        '٠'..='٩' => char::from_digit(character as u32 - '٠' as u32, 10).unwrap_or(character),
        '۰'..='۹' => char::from_digit(character as u32 - '۰' as u32, 10).unwrap_or(character),
        '٫' => '.',
        MINUS => '-',
        _ => character,
    };
    let text = super::without_marks(text.trim());
    let arabic_marks = text.contains(['٫', '٬']);
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '٬' | '\'')).map(plain).collect();
    let (negative, digits) = text.strip_prefix('-').map_or((false, text.as_str()), |rest| (true, rest));
    let (decimal, group) = match language {
        Language::En | Language::Ar => ('.', ','),
        Language::Fr => (',', '.'),
    };
    let grouped = |whole: &str, mark: char| {
        let mut parts = whole.split(mark);
        parts.next().is_some_and(|first| (1..=3).contains(&first.len())) && parts.all(|part| part.len() == 3)
    };
    let marks: Vec<char> = digits.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let decimal = match marks[..] {
        [] => decimal,
        _ if arabic_marks => '.',
        [only] if only == decimal => decimal,
        [only] => {
            let (whole, rest) = digits.split_once(only)?;
            let could_group = rest.len() == 3 && (1..=3).contains(&whole.len());
            match language {
                // A point that groups is not how French writes: it could as well be a decimal point.
                Language::Fr if could_group => return None,
                Language::En | Language::Ar if could_group => decimal,
                _ => only,
            }
        }
        [first, .., last] if first != last => last,
        [first, ..] => {
            if first == group {
                decimal
            } else {
                group
            }
        }
    };
    let other = if decimal == '.' { ',' } else { '.' };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    if whole.contains(other) && !grouped(whole, other) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = whole.replace(other, "");
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value: f64 = format!("{whole}.{fraction}0").parse().ok()?;
    value.is_finite().then_some(if negative { -value } else { value })
}

/// Writes the values of one KPI: its unit, the currency of the workspace and the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity<'a> {
    pub language: Language,
    pub unit: Unit,
    /// The code of the workspace's currency; read by [`Unit::Currency`] only.
    pub currency: &'a str,
}

impl<'a> Quantity<'a> {
    pub const fn new(language: Language, unit: Unit, currency: &'a str) -> Self {
        Self { language, unit, currency }
    }

    /// What stands after the number, or nothing where the KPI's name says it (per thousand, ratio).
    pub fn symbol(self) -> &'a str {
        match self.unit {
            Unit::Percent => "%",
            Unit::Hours | Unit::OfficerHours => Messages::of(self.language).unit_hours_symbol(),
            Unit::Currency => self.currency,
            Unit::PerThousand | Unit::Ratio | Unit::Count => "",
        }
    }

    /// The decimals that fit the unit where a KPI does not ask for others.
    pub const fn usual_decimals(self) -> u8 {
        match self.unit {
            Unit::Ratio => 2,
            Unit::Percent | Unit::Hours | Unit::PerThousand | Unit::OfficerHours => 1,
            Unit::Currency | Unit::Count => 0,
        }
    }

    /// Number and symbol: `33.9 h`.
    pub fn format(self, value: f64, decimals: u8) -> String {
        followed_by(number(self.language, value, decimals), value, self.symbol())
    }

    /// A difference and its symbol: `+0.4 h`. A difference of percentages is in points.
    pub fn difference(self, value: f64, decimals: u8) -> String {
        let symbol = match self.unit {
            Unit::Percent => Messages::of(self.language).unit_points_symbol(),
            Unit::Hours | Unit::PerThousand | Unit::Ratio | Unit::Currency | Unit::OfficerHours | Unit::Count => {
                self.symbol()
            }
        };
        followed_by(difference(self.language, value, decimals), value, symbol)
    }
}

fn followed_by(mut text: String, value: f64, symbol: &str) -> String {
    if value.is_finite() && !symbol.is_empty() {
        text.push(NO_BREAK);
        text.push_str(symbol);
    }
    text
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
    if language.is_right_to_left() {
        format!("{LEFT_TO_RIGHT_ISOLATE}{sign}{digits}{END_OF_ISOLATE}")
    } else {
        format!("{sign}{digits}")
    }
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

    fn quantity(language: Language, unit: Unit) -> Quantity<'static> {
        Quantity::new(language, unit, "MCR")
    }

    #[test]
    fn a_typed_number_is_read_as_its_language_writes_it_and_never_guessed() {
        for (language, text, value) in [
            (Language::En, "34.6", Some(34.6)),
            (Language::En, "34,6", Some(34.6)),
            (Language::En, "1,234", Some(1234.0)),
            (Language::En, "1.234", Some(1.234)),
            (Language::En, "1,234.5", Some(1234.5)),
            (Language::En, "1.234.567", Some(1_234_567.0)),
            (Language::Fr, "1 234,5", Some(1234.5)),
            (Language::Fr, "1,234", Some(1.234)),
            (Language::Fr, "1.234", None),
            (Language::Fr, "1.5", Some(1.5)),
            (Language::Ar, "٣٤٫٦", Some(34.6)),
            (Language::Ar, "١٬٢٣٤", Some(1234.0)),
            (Language::En, "\u{2212}5.70", Some(-5.7)),
            (Language::En, "12,34,5", None),
            (Language::En, "1.2.3", None),
            (Language::En, "12 %", None),
            (Language::En, "abc", None),
            (Language::En, "", None),
            (Language::En, ".5", None),
        ] {
            assert_eq!(parse(language, text), value, "{language:?} {text}");
        }
    }

    #[test]
    fn each_language_groups_and_separates_in_its_own_way() {
        for (value, decimals, en, fr, ar) in [
            (0.0, 0, "0", "0", "0"),
            (999.0, 0, "999", "999", "999"),
            (1000.0, 0, "1,000", "1\u{202F}000", "1,000"),
            (1_234_567.891, 2, "1,234,567.89", "1\u{202F}234\u{202F}567,89", "1,234,567.89"),
            (-5.7, 1, "\u{2212}5.7", "\u{2212}5,7", "\u{2066}\u{2212}5.7\u{2069}"),
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
        assert_eq!(quantity(En, Unit::Percent).format(f64::INFINITY, 1), NONE);
        assert_eq!(quantity(En, Unit::Percent).difference(f64::NAN, 1), NONE);
    }

    #[test]
    fn a_difference_shows_its_sign() {
        assert_eq!(difference(En, 0.4, 1), "+0.4");
        assert_eq!(difference(En, -5.7, 1), "\u{2212}5.7");
        assert_eq!(difference(Ar, 13.2, 1), "\u{2066}+13.2\u{2069}");
        assert_eq!(quantity(En, Unit::Percent).difference(13.2, 1), "+13.2\u{A0}pt");
        assert_eq!(quantity(Fr, Unit::Hours).difference(-5.7, 1), "\u{2212}5,7\u{A0}h");
    }

    #[test]
    fn a_unit_follows_a_no_break_space() {
        assert_eq!(percent(En, 8.0, 1), "8.0\u{A0}%");
        assert_eq!(percent(Fr, 12.5, 1), "12,5\u{A0}%");
        assert_eq!(percent(Ar, 8.4, 1), "8.4\u{A0}%");
        assert_eq!(quantity(En, Unit::Hours).format(33.9, 1), "33.9\u{A0}h");
        assert_eq!(quantity(Ar, Unit::Hours).format(33.9, 1), "33.9\u{A0}ساعة");
        assert_eq!(quantity(Fr, Unit::Currency).format(1451.0, 0), "1\u{202F}451\u{A0}MCR");
        assert_eq!(
            quantity(En, Unit::PerThousand).format(17.6, quantity(En, Unit::PerThousand).usual_decimals()),
            "17.6"
        );
        assert_eq!(quantity(En, Unit::Ratio).format(2.31, quantity(En, Unit::Ratio).usual_decimals()), "2.31");
    }
}
