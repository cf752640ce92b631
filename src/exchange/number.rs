//! Numbers as people type them, read under one decimal mark for the whole file.
//!
//! A cell is first taken apart without deciding what `.` and `,` mean ([`Cell::of`]); the file's
//! cells together then show which mark is the decimal one ([`Numeral::evidence`]); only then does
//! a cell become a number ([`Numeral::under`]).

use super::{
    label::is_direction_mark,
    table::{Kind, Written},
};

/// The sign between whole and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DecimalMark {
    Point,
    Comma,
}

impl DecimalMark {
    const fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Not measured: never zero.
    Missing,
    Number(Numeral),
    NotFinite,
    /// No number: words, or a spreadsheet's error.
    Text,
}

/// The digits and marks of a number whose decimal mark is not known yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Numeral {
    negative: bool,
    pub(super) percent: bool,
    /// Of a spreadsheet: the point is the decimal mark, whatever the file's is.
    exact: bool,
    /// Western digits and `.` `,` ` ` `'`; [`ARABIC_DECIMAL`] and [`ARABIC_GROUP`] as typed.
    marks: String,
}

/// A number with the precision in which it was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    /// Possibly infinite, if someone typed 400 digits.
    pub(super) value: f64,
    pub(super) decimals: usize,
    /// Whether a thousands mark was used.
    pub(super) grouped: bool,
}

/// What a numeral says about the file's decimal mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Evidence {
    /// The same number under both marks (`12`, `1 234`), or a number under neither.
    Silent,
    Only(DecimalMark),
    /// `1.000` and `1,000`: one, or a thousand.
    Ambiguous {
        as_point: f64,
        as_comma: f64,
    },
}

const ARABIC_DECIMAL: char = '٫';
const ARABIC_GROUP: char = '٬';

/// `number` in the fifteen digits that spreadsheets keep, so that 100 × 0.043 is 4.3.
pub(super) fn as_kept(number: f64) -> f64 {
    // Adding zero makes zero of negative zero.
    format!("{number:.14e}").parse().unwrap_or(number) + 0.0
}

/// `character`, or the Western digit for an Arabic-Indic or Persian one.
pub(super) fn western_digit(character: char) -> char {
    let digit = match character {
        '٠'..='٩' => character as u32 - '٠' as u32,
        '۰'..='۹' => character as u32 - '۰' as u32,
        _ => return character,
    };
    char::from_digit(digit, 10).unwrap_or(character)
}

impl Cell {
    pub(super) fn of<'t>(written: impl Into<Written<'t>>) -> Self {
        let written = written.into();
        match written.kind {
            Kind::Error => return Self::Text,
            _ if written.text.is_empty() => return Self::Missing,
            Kind::Text | Kind::Exact => {}
        }
        let raw = written.text;
        let plain: String = raw.chars().filter(|character| !is_direction_mark(*character)).map(plain).collect();
        let text = plain.trim();
        if is_missing(text) {
            return Self::Missing;
        }
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
        };
        if ["nan", "inf", "infinity", "∞"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
            return Self::NotFinite;
        }
        let (percent, text) = text.strip_suffix('%').map_or((false, text), |rest| (true, rest.trim_end()));
        let exact = written.kind == Kind::Exact;
        let numeral = Numeral { negative, percent, exact, marks: text.to_owned() };
        if [DecimalMark::Point, DecimalMark::Comma].into_iter().any(|mark| numeral.under(mark).is_some()) {
            Self::Number(numeral)
        } else {
            Self::Text
        }
    }

    /// Whether the cell holds nothing that anyone could miss.
    pub(super) fn is_missing<'t>(written: impl Into<Written<'t>>) -> bool {
        Self::of(written) == Self::Missing
    }
}

/// One sign for all spellings of a sign.
fn plain(character: char) -> char {
    match character {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' => ' ',
        '’' | 'ʼ' => '\'',
        '−' | '‐' | '‑' | '–' | '—' => '-',
        '٪' | '％' => '%',
        '،' => ',',
        other => western_digit(other),
    }
}

fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 10] = ["", "-", "--", "..", "...", "…", "n/a", "na", "n.a.", "#n/a"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

impl Numeral {
    /// The number, if the marks make sense with `mark` as the decimal one.
    pub(super) fn under(&self, mark: DecimalMark) -> Option<Figure> {
        let mark = if self.exact { DecimalMark::Point } else { mark };
        let is_decimal = |character: char| character == mark.sign() || character == ARABIC_DECIMAL;
        let (whole, fraction) = match self.marks.split_once(is_decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (self.marks.as_str(), None),
        };
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if fraction.is_some_and(|fraction| fraction.is_empty() || !digits(fraction)) {
            return None;
        }
        let group_marks = [mark.other().sign(), ' ', '\'', ARABIC_GROUP];
        let group_mark = whole.chars().find(|character| group_marks.contains(character));
        let groups: Vec<&str> = group_mark.map_or_else(|| vec![whole], |mark| whole.split(mark).collect());
        let well_grouped = match groups[..] {
            [all] => digits(all) && (!all.is_empty() || fraction.is_some()),
            [first, ref rest @ ..] => {
                (1..=3).contains(&first.len())
                    && !first.starts_with('0')
                    && digits(first)
                    && rest.iter().all(|group| group.len() == 3 && digits(group))
            }
            [] => false,
        };
        if !well_grouped {
            return None;
        }
        let sign = if self.negative { "-" } else { "" };
        let fraction = fraction.unwrap_or("0");
        let value = format!("{sign}0{}.{fraction}", groups.concat()).parse().ok()?;
        let decimals = if self.marks.contains(is_decimal) { fraction.len() } else { 0 };
        Some(Figure { value, decimals, grouped: groups.len() > 1 })
    }

    pub(super) fn evidence(&self) -> Evidence {
        match (self.under(DecimalMark::Point), self.under(DecimalMark::Comma)) {
            (Some(point), Some(comma)) if point.value == comma.value => Evidence::Silent,
            (Some(point), Some(comma)) => Evidence::Ambiguous { as_point: point.value, as_comma: comma.value },
            (Some(_), None) => Evidence::Only(DecimalMark::Point),
            (None, Some(_)) => Evidence::Only(DecimalMark::Comma),
            (None, None) => Evidence::Silent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(raw: &str, mark: DecimalMark) -> Option<f64> {
        match Cell::of(raw) {
            Cell::Number(numeral) => numeral.under(mark).map(|figure| figure.value),
            Cell::Missing | Cell::NotFinite | Cell::Text => None,
        }
    }

    #[test]
    fn a_number_is_read_under_the_mark_of_its_file() {
        for (raw, point, comma) in [
            ("34.6", Some(34.6), None),
            ("34,6", None, Some(34.6)),
            ("1.234,5", None, Some(1234.5)),
            ("1,234.5", Some(1234.5), None),
            ("1.000", Some(1.0), Some(1000.0)),
            ("1,000", Some(1000.0), Some(1.0)),
            ("1.234.567", None, Some(1_234_567.0)),
            ("0.125", Some(0.125), None),
            ("-110.7", Some(-110.7), None),
            ("−110,7", None, Some(-110.7)),
            ("46 683", Some(46683.0), Some(46683.0)),
            ("46\u{a0}683", Some(46683.0), Some(46683.0)),
            ("46\u{202f}683,25", None, Some(46683.25)),
            ("46'683", Some(46683.0), Some(46683.0)),
            ("46’683.5", Some(46683.5), None),
            ("٣٤٫٦", Some(34.6), Some(34.6)),
            ("٤٦٬٦٨٣٫٥", Some(46683.5), Some(46683.5)),
            ("۳۴٫۶", Some(34.6), Some(34.6)),
            ("\u{200f}34.6 %", Some(34.6), None),
            ("٣٤٫٦٪", Some(34.6), Some(34.6)),
            (".5", Some(0.5), None),
            ("+7", Some(7.0), Some(7.0)),
            ("1 23", None, None),
            ("12,34,567", None, None),
            ("1 234'567", None, None),
            ("5.", None, None),
            ("1.2.3", None, None),
            ("--5", None, None),
            ("1e5", None, None),
            ("=1+1", None, None),
            ("12 h", None, None),
            ("%", None, None),
            ("1,234,5", None, None),
        ] {
            assert_eq!((under(raw, DecimalMark::Point), under(raw, DecimalMark::Comma)), (point, comma), "{raw}");
        }
    }

    #[test]
    fn an_empty_cell_is_missing_and_never_zero() {
        for raw in ["", "  ", "-", "–", "—", "..", "…", "n/a", "N/A", "na", "n.a.", "#N/A", "\u{200f}", "\u{a0}"]
        {
            assert_eq!(Cell::of(raw), Cell::Missing, "{raw:?}");
        }
        assert_eq!(under("0", DecimalMark::Point), Some(0.0));
    }

    #[test]
    fn words_are_not_numbers_and_infinity_is_not_a_value() {
        for raw in ["pending", "34.6*", "#DIV/0!", "1O", "(5)", "0x1F"] {
            assert_eq!(Cell::of(raw), Cell::Text, "{raw}");
        }
        for raw in ["NaN", "inf", "-Infinity", "∞"] {
            assert_eq!(Cell::of(raw), Cell::NotFinite, "{raw}");
        }
        assert_eq!(under(&"9".repeat(400), DecimalMark::Point), Some(f64::INFINITY));
    }

    #[test]
    fn only_a_group_of_three_after_one_mark_is_ambiguous() {
        let evidence = |raw: &str| match Cell::of(raw) {
            Cell::Number(numeral) => numeral.evidence(),
            other => panic!("{other:?}"),
        };
        assert_eq!(evidence("1.000"), Evidence::Ambiguous { as_point: 1.0, as_comma: 1000.0 });
        assert_eq!(evidence("1,000"), Evidence::Ambiguous { as_point: 1000.0, as_comma: 1.0 });
        assert_eq!(evidence("12.5"), Evidence::Only(DecimalMark::Point));
        assert_eq!(evidence("1.234,5"), Evidence::Only(DecimalMark::Comma));
        assert_eq!(evidence("0,125"), Evidence::Only(DecimalMark::Comma));
        assert_eq!(evidence("1 234"), Evidence::Silent);
        assert_eq!(evidence("٣٤٫٦"), Evidence::Silent);
    }

    #[test]
    fn a_spreadsheets_number_is_never_ambiguous_and_its_error_never_missing() {
        let Cell::Number(numeral) = Cell::of(Written { text: "1.234", kind: Kind::Exact }) else { panic!() };
        assert_eq!(numeral.evidence(), Evidence::Silent);
        assert_eq!(numeral.under(DecimalMark::Comma).map(|figure| figure.value), Some(1.234));
        assert_eq!(Cell::of(Written { text: "#N/A", kind: Kind::Error }), Cell::Text);
    }
}
