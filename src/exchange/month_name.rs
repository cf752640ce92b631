//! Months as people write them: `2024-11`, `11/2024`, `Nov 2024`, `novembre 2024`,
//! `تشرين الثاني 2024`.
//!
//! A full date is read without further ado only where the year comes first (`2024-11-30`):
//! `01/11/2024` could be in January or in November, which is decided for the file as a whole.

use super::{DateOrder, label::fold, number::western_digit};
use crate::domain::Month;

/// Names by month, already folded (see [`fold`]): English, French, and the Arabic of the Gulf and
/// Egypt, of the Levant and Iraq, of Morocco, and of Algeria and Tunisia.
const NAMES: [&[&str]; 12] = [
    &["january", "jan", "janvier", "janv", "يناير", "كانون الثاني", "جانفي"],
    &["february", "feb", "fevrier", "fevr", "fev", "فبراير", "شباط", "فيفري"],
    &["march", "mar", "mars", "مارس", "اذار"],
    &["april", "apr", "avril", "avr", "ابريل", "نيسان", "افريل"],
    &["may", "mai", "مايو", "ايار", "ماي"],
    &["june", "jun", "juin", "يونيو", "يونيه", "حزيران", "جوان"],
    &["july", "jul", "juillet", "juil", "يوليو", "يوليه", "تموز", "يوليوز", "جويليه"],
    &["august", "aug", "aout", "اغسطس", "اب", "غشت", "اوت"],
    &["september", "sep", "sept", "septembre", "سبتمبر", "ايلول", "شتنبر"],
    &["october", "oct", "octobre", "اكتوبر", "تشرين الاول"],
    &["november", "nov", "novembre", "نوفمبر", "تشرين الثاني", "نونبر"],
    &["december", "dec", "decembre", "ديسمبر", "كانون الاول", "دجنبر"],
];

/// The month that `text` names by itself, if it names exactly one.
pub(super) fn parse_month(text: &str) -> Option<Month> {
    parse_month_in(text, None)
}

/// The month that `text` names where dates have this order.
pub(super) fn parse_month_in(text: &str, order: Option<DateOrder>) -> Option<Month> {
    let text: String = fold(text).chars().map(western_digit).collect();
    let ordered = || match (order?, both_orders(&text)) {
        (DateOrder::DayFirst, [month, _]) | (DateOrder::MonthFirst, [_, month]) => month,
    };
    numeric(&text).or_else(|| named(&text)).or_else(ordered)
}

/// The months that a date with the year last is in: if the day stands first, if the month does.
pub(super) fn day_and_month(text: &str) -> [Option<Month>; 2] {
    // Most cells of a file are numbers and names: they are not worth folding.
    let sorted = text.len() >= 8 && text.len() <= 64 && text.contains(['/', '-', '.']);
    if !sorted {
        return [None, None];
    }
    let text: String = fold(text).chars().map(western_digit).collect();
    both_orders(&text)
}

fn date_part(text: &str) -> &str {
    text.split_once(['t', ' ']).map_or(text, |(date, time)| if time.contains(':') { date } else { text })
}

fn digits(part: &str, count: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let fits = count.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if fits { part.parse().ok() } else { None }
}

fn of_year(year: &str, month: &str) -> Option<Month> {
    Month::new(digits(year, 4..=4)?.try_into().ok()?, digits(month, 1..=2)?)
}

/// `month`, if it has such a day.
fn with_day(month: Month, day: &str) -> Option<Month> {
    let day = digits(day, 1..=2)?;
    (1..=u32::from(month.last_day().day().unsigned_abs())).contains(&day).then_some(month)
}

fn both_orders(text: &str) -> [Option<Month>; 2] {
    let parts: Vec<&str> = date_part(text).split(['-', '/', '.']).collect();
    match parts[..] {
        [first, second, year] => {
            [(second, first), (first, second)].map(|(month, day)| with_day(of_year(year, month)?, day))
        }
        _ => [None, None],
    }
}

fn numeric(text: &str) -> Option<Month> {
    let parts: Vec<&str> = date_part(text).split(['-', '/', '.']).collect();
    match parts[..] {
        [first, second] => of_year(first, second).or_else(|| of_year(second, first)),
        [year, month, day] => with_day(of_year(year, month)?, day),
        _ => None,
    }
}

/// A name, or the same month's names in two traditions (`تشرين الثاني/نوفمبر`), with a year.
fn named(text: &str) -> Option<Month> {
    let (mut year, mut words) = (None, String::new());
    for token in text.split([' ', '.', '-', '/', ',', '،', '(', ')', '\'']).filter(|token| !token.is_empty()) {
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            let number: i32 = token.parse().ok()?;
            let full = match token.len() {
                4 => number,
                // What a spreadsheet makes of a month: `Nov-24`.
                2 => 2000 + number,
                _ => return None,
            };
            if year.replace(full).is_some() {
                return None;
            }
        } else {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(token);
        }
    }
    Month::new(year?, month_of(&words)?)
}

fn month_of(words: &str) -> Option<u32> {
    let exact = |words: &str| (1..).zip(NAMES).find(|(_, names)| names.contains(&words)).map(|(number, _)| number);
    exact(words).or_else(|| {
        words.match_indices(' ').find_map(|(at, _)| {
            let first = exact(&words[..at])?;
            (exact(&words[at + 1..])? == first).then_some(first)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_month_in_every_spelling() {
        for text in [
            "2024-11",
            "2024/11",
            "11/2024",
            "11.2024",
            "2024-11-30",
            "2024-11-01 00:00:00",
            "2024-11-01T00:00:00",
            "Nov 2024",
            "nov. 2024",
            "NOVEMBER 2024",
            "2024 November",
            "Nov-24",
            "nov.-24",
            "novembre 2024",
            " Novembre\u{a0}2024 ",
            "نوفمبر 2024",
            "تشرين الثاني 2024",
            "نونبر 2024",
            "نوفمبر ٢٠٢٤",
            "٢٠٢٤-١١",
            "تشرين الثاني/نوفمبر 2024",
            "\u{200f}نوفمبر 2024",
        ] {
            assert_eq!(parse_month(text).map(|month| month.to_string()).as_deref(), Some("2024-11"), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_months_is_none() {
        for text in [
            "",
            "11",
            "2024",
            "01/11/2024",
            "13/2024",
            "2024-11-31",
            "Nov",
            "Nov 2024 2025",
            "K11",
            "آب نوفمبر 2024",
            "Total 2024",
            "34.6",
        ] {
            assert_eq!(parse_month(text), None, "{text}");
        }
    }

    #[test]
    fn no_name_stands_for_two_months() {
        let all: Vec<&str> = NAMES.iter().flat_map(|names| names.iter().copied()).collect();
        let distinct: std::collections::HashSet<&str> = all.iter().copied().collect();
        assert_eq!(distinct.len(), all.len());
        for name in all {
            assert_eq!(fold(name), name, "names are kept folded");
        }
    }

    #[test]
    fn the_arabic_traditions_agree_through_the_year() {
        let gulf = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";
        let morocco = "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر";
        let algeria = "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر";
        let levant = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول";
        let lists = [gulf, morocco, algeria].map(|list| list.split(' ').collect::<Vec<_>>());
        for list in lists.into_iter().chain([levant.split(',').collect()]) {
            let months: Vec<u32> =
                list.iter().map(|name| parse_month(&format!("{name} 2025")).unwrap().month()).collect();
            assert_eq!(months, (1..=12).collect::<Vec<_>>());
        }
    }
}
