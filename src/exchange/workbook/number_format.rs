//! What a cell's number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31), and the dates
//! behind serial numbers.

use jiff::{ToSpan as _, civil::Date};

/// How a number is shown, as far as it changes what the number means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NumberFormat {
    #[default]
    Plain,
    /// A hundredth is shown as one per cent.
    Percent,
    /// Days since the epoch, with or without a time.
    Date,
    /// A time of day, or a span of time in days.
    Time,
}

impl NumberFormat {
    /// The formats that every program knows by their number. Those of East Asia are dates all of them.
    pub(super) fn built_in(id: &str) -> Self {
        match id.parse() {
            Ok(9 | 10) => Self::Percent,
            Ok(14..=17 | 22 | 27..=36 | 50..=58) => Self::Date,
            Ok(18..=21 | 45..=47) => Self::Time,
            Ok(_) | Err(_) => Self::Plain,
        }
    }

    /// From a code such as `0.0%`, `dd/mm/yyyy` or `[Red]-#,##0.00`; its first section counts.
    pub(super) fn of_code(code: &str) -> Self {
        let (mut date, mut time, mut percent) = (false, false, false);
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character {
                ';' => break,
                // A literal, a space as wide as a character, a fill: the next one is no token.
                '\\' | '_' | '*' => drop(characters.next()),
                '"' => drop(characters.by_ref().find(|character| *character == '"')),
                '[' => {
                    let inside: String = characters.by_ref().take_while(|character| *character != ']').collect();
                    // `[h]`, `[mm]`: a span of time; anything else is a colour, a condition or a locale.
                    let letters = inside.to_ascii_lowercase();
                    time |= !letters.is_empty() && letters.chars().all(|letter| matches!(letter, 'h' | 'm' | 's'));
                }
                '%' => percent = true,
                'd' | 'D' | 'y' | 'Y' => date = true,
                'h' | 'H' | 's' | 'S' => time = true,
                // Months and minutes share a letter: alone it is a month.
                'm' | 'M' if !time => date = true,
                // `General` holds an `e`, `a` and `r`, but no letter of a date.
                _ => {}
            }
        }
        match (date, time, percent) {
            (_, _, true) => Self::Percent,
            // `mm:ss` begins with what looks like a month.
            (true, true, false) if !code.to_ascii_lowercase().contains(['d', 'y']) => Self::Time,
            (true, ..) => Self::Date,
            (false, true, false) => Self::Time,
            (false, false, false) => Self::Plain,
        }
    }
}

/// The day of a serial number. The count from 1900 holds a 29 February 1900 that never was (serial
/// 60): days before it are one later than the plain count says.
pub(super) fn day(serial: f64, from_1904: bool) -> Option<Date> {
    /// 31 December 9999 in the count from 1900.
    const LAST: f64 = 2_958_465.0;
    if !(0.0..=LAST).contains(&serial) {
        return None;
    }
    let days = serial.floor() as i64;
    let start = match (from_1904, days) {
        (true, _) => Date::new(1904, 1, 1),
        (false, 0 | 60) => return None,
        (false, 1..60) => Date::new(1899, 12, 31),
        (false, _) => Date::new(1899, 12, 30),
    };
    start.ok()?.checked_add(days.days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_whether_a_number_is_a_date_a_time_or_a_percentage() {
        for (code, format) in [
            ("General", NumberFormat::Plain),
            ("0.00", NumberFormat::Plain),
            ("#,##0.00;[Red]-#,##0.00", NumberFormat::Plain),
            ("0.0%", NumberFormat::Percent),
            ("0\\%", NumberFormat::Plain),
            ("0\" %\"", NumberFormat::Plain),
            ("0.0;0%", NumberFormat::Plain),
            ("mm-dd-yy", NumberFormat::Date),
            ("[$-40C]mmm\\-yy;@", NumberFormat::Date),
            ("[$-F800]dddd, mmmm dd, yyyy", NumberFormat::Date),
            ("yyyy\\-mm\\-dd hh:mm", NumberFormat::Date),
            ("mmmm", NumberFormat::Date),
            ("h:mm AM/PM", NumberFormat::Time),
            ("mm:ss", NumberFormat::Time),
            ("[h]:mm:ss", NumberFormat::Time),
            ("0 \"days\"", NumberFormat::Plain),
            ("_-* #,##0.00\\ [$€-40C]_-", NumberFormat::Plain),
        ] {
            assert_eq!(NumberFormat::of_code(code), format, "{code}");
        }
        assert_eq!(NumberFormat::built_in("10"), NumberFormat::Percent);
        assert_eq!(NumberFormat::built_in("14"), NumberFormat::Date);
    }

    #[test]
    fn serial_numbers_are_days_in_both_counts() {
        let day_of = |serial, from_1904| day(serial, from_1904).map(|day| day.to_string()).unwrap_or_default();
        // Microsoft's own example: 5 July 1998 is 35981 in the one count and 34519 in the other.
        assert_eq!(day_of(35_981.0, false), "1998-07-05");
        assert_eq!(day_of(34_519.0, true), "1998-07-05");
        assert_eq!(day_of(1.0, false), "1900-01-01");
        assert_eq!(day_of(59.0, false), "1900-02-28");
        assert_eq!(day_of(61.0, false), "1900-03-01");
        assert_eq!(day_of(45_597.75, false), "2024-11-01");
        for serial in [-1.0, 60.0, 3_000_000.0, f64::NAN, f64::INFINITY] {
            assert_eq!(day(serial, false), None, "{serial}");
        }
    }
}
