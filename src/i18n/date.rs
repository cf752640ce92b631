//! Dates, months and times as each language writes and people type them.
//!
//! Arabic uses the month names of Egypt and the Gulf, with Western digits. Typed dates are understood
//! in all three languages at once, with the month names of the Maghreb and the Levant and with
//! Arabic-Indic digits. The day always comes before the month.

use jiff::civil::{Date, Time, Weekday};

use super::without_marks;
use crate::domain::{Language, Month};

type Twelve = [&'static str; 12];

const EN: Twelve = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const EN_SHORT: Twelve = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const FR: Twelve = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const FR_SHORT: Twelve =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const AR: Twelve =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
/// CLDR's narrow names.
const AR_LETTERS: Twelve = ["ي", "ف", "م", "أ", "و", "ن", "ل", "غ", "س", "ك", "ب", "د"];
/// Understood, never written.
const MAGHREB: Twelve =
    ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
const MOROCCO: Twelve =
    ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
const LEVANT: Twelve = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WEEKDAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const WEEKDAYS_AR: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// `Thursday 12 November 2026`, `jeudi 12 novembre 2026`, `الخميس 12 نوفمبر 2026`.
pub fn date_long(language: Language, date: Date) -> String {
    let month = month_name(language, Month::of(date));
    format!("{} {} {month} {}", weekday(language, date.weekday()), day(language, date), date.year())
}

/// `12 Nov 2026`, `12 nov. 2026`, `12 نوفمبر 2026`.
pub fn date(language: Language, date: Date) -> String {
    format!("{} {} {}", day(language, date), month_name_short(language, Month::of(date)), date.year())
}

/// `12/11/2026`.
pub fn date_numeric(date: Date) -> String {
    format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
}

/// `10:00`.
pub fn time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `October 2026`.
pub fn month_long(language: Language, month: Month) -> String {
    format!("{} {}", month_name(language, month), month.year())
}

/// `Oct 2026`.
pub fn month_short(language: Language, month: Month) -> String {
    format!("{} {}", month_name_short(language, month), month.year())
}

/// `Oct 26`: the label of an axis where the year must show.
pub fn month_axis(language: Language, month: Month) -> String {
    format!("{} {:02}", month_name_short(language, month), month.year().rem_euclid(100))
}

/// `October`.
pub const fn month_name(language: Language, month: Month) -> &'static str {
    let names = match language {
        Language::En => &EN,
        Language::Fr => &FR,
        Language::Ar => &AR,
    };
    names[month.month() as usize - 1]
}

/// `Oct`; Arabic does not shorten.
pub const fn month_name_short(language: Language, month: Month) -> &'static str {
    let names = match language {
        Language::En => &EN_SHORT,
        Language::Fr => &FR_SHORT,
        Language::Ar => &AR,
    };
    names[month.month() as usize - 1]
}

/// One letter, for the head of a narrow column.
pub fn month_letter(language: Language, month: Month) -> &'static str {
    match language {
        Language::En | Language::Fr => month_name(Language::En, month).get(..1).unwrap_or_default(),
        Language::Ar => AR_LETTERS[month.month() as usize - 1],
    }
}

pub fn weekday(language: Language, weekday: Weekday) -> &'static str {
    let names = match language {
        Language::En => &WEEKDAYS_EN,
        Language::Fr => &WEEKDAYS_FR,
        Language::Ar => &WEEKDAYS_AR,
    };
    // Monday is 0 and Sunday 6, for each of the seven names.
    names[usize::from(weekday.to_monday_zero_offset().unsigned_abs())]
}

fn day(language: Language, date: Date) -> String {
    match (language, date.day()) {
        (Language::Fr, 1) => "1er".to_owned(),
        (_, day) => day.to_string(),
    }
}

/// The typed text is no date between 1900 and 2199.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date like 2026-09-30 or 30/09/2026")]
pub struct NotADate(pub String);

/// Reads a typed date: `2026-09-30`, `30/09/2026`, `30.09.2026`, `30 Sep 2026`, `1er août 2026`,
/// `٣٠ سبتمبر ٢٠٢٦`, with or without the weekday.
pub fn parse_date(text: &str) -> Result<Date, NotADate> {
    read(text).ok_or_else(|| NotADate(text.trim().to_owned()))
}

/// A time of day as people type it: `10:25`, `10.25`, `10h25`, `1025`, or the hour alone: `10`, `10h`.
pub fn parse_time(text: &str) -> Option<Time> {
    let text = text.trim();
    let apart = || if text.len() <= 2 { Some((text, "")) } else { text.split_at_checked(text.len() - 2) };
    let (hour, minute) = text.split_once([':', '.', 'h', 'H']).or_else(apart)?;
    let minute = if minute.trim().is_empty() { 0 } else { minute.trim().parse().ok()? };
    Time::new(hour.trim().parse().ok()?, minute, 0, 0).ok()
}

/// Reads a typed month: `2026-09`, `09/2026`, `Sep 2026`, `septembre 2026`, `سبتمبر 2026`.
pub fn parse_month(text: &str) -> Option<Month> {
    let folded = fold(text);
    let (year, month) = match parts(&folded)?.as_slice() {
        [Part::Number(first, 4), Part::Number(second, 1 | 2)] => (*first, *second),
        [Part::Number(first, 1 | 2), Part::Number(second, 4)] => (*second, *first),
        [Part::Month(month), Part::Number(year, 4)] => (*year, *month),
        _ => return None,
    };
    Month::new(i32::try_from(year).ok()?, month)
}

fn read(text: &str) -> Option<Date> {
    let folded = fold(text);
    let (year, month, day) = match parts(&folded)?.as_slice() {
        [Part::Number(year, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)] => (*year, *month, *day),
        [Part::Number(day, 1 | 2), Part::Number(month, 1 | 2), Part::Number(year, 4)] => (*year, *month, *day),
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(year, 4)] => (*year, *month, *day),
        _ => return None,
    };
    let month = Month::new(i32::try_from(year).ok()?, month)?;
    month.first_day().with().day(i8::try_from(day).ok()?).build().ok()
}

enum Part {
    /// The number and how many digits it has.
    Number(u32, usize),
    Month(u32),
}

/// The numbers and month names of a folded text; weekdays are passed over.
fn parts(folded: &str) -> Option<Vec<Part>> {
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    let weekdays = [WEEKDAYS_EN, WEEKDAYS_FR, WEEKDAYS_AR];
    if words.first().is_some_and(|first| weekdays.as_flattened().iter().any(|name| fold(name) == *first)) {
        words.remove(0);
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let pair = words.get(at + 1).map(|next| format!("{word} {next}"));
        if let Some(month) = pair.and_then(|pair| month_of(&pair)) {
            parts.push(Part::Month(month));
            at += 2;
            continue;
        }
        at += 1;
        if let Some(month) = month_of(word) {
            parts.push(Part::Month(month));
        } else {
            let digits = if *word == "1er" { "1" } else { word };
            if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            parts.push(Part::Number(digits.parse().ok()?, digits.len()));
        }
    }
    Some(parts)
}

fn month_of(folded: &str) -> Option<u32> {
    const TABLES: [Twelve; 8] = [EN, EN_SHORT, FR, FR_SHORT, AR, MAGHREB, MOROCCO, LEVANT];
    if folded == "sept" {
        return Some(9);
    }
    let place = TABLES.as_flattened().iter().position(|name| fold(name) == folded)?;
    u32::try_from(place % 12 + 1).ok()
}

/// Small letters without accents, hamza forms and marks; Western digits; separators as spaces.
fn fold(text: &str) -> String {
    let fold = |character: char| match character {
        '٠'..='٩' => char::from_digit(u32::from(character) - u32::from('٠'), 10).unwrap_or(character),
        '۰'..='۹' => char::from_digit(u32::from(character) - u32::from('۰'), 10).unwrap_or(character),
        'é' | 'è' => 'e',
        'û' => 'u',
        'أ' | 'إ' | 'آ' => 'ا',
        '/' | '-' | '.' | ',' | '،' | '\u{2010}'..='\u{2013}' | '\u{2212}' => ' ',
        _ => character,
    };
    let folded: String = without_marks(text).to_lowercase().chars().map(fold).collect();
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Ar, En, Fr};
    use jiff::civil::date as day_of;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for text in ["10:25", "10.25", "1025", " 10h25 "] {
            assert_eq!(parse_time(text), Time::new(10, 25, 0, 0).ok(), "{text}");
        }
        for text in ["", "25", "10:75", "soon", "é"] {
            assert_eq!(parse_time(text), None, "{text}");
        }
        for text in ["14", "14h", "14:00", "14H00"] {
            assert_eq!(parse_time(text), Time::new(14, 0, 0, 0).ok(), "{text}");
        }
    }

    #[test]
    fn dates_are_written_as_in_each_language() {
        let meeting = day_of(2026, 11, 12);
        assert_eq!(date_long(En, meeting), "Thursday 12 November 2026");
        assert_eq!(date_long(Fr, meeting), "jeudi 12 novembre 2026");
        assert_eq!(date_long(Ar, meeting), "الخميس 12 نوفمبر 2026");
        assert_eq!(date(En, meeting), "12 Nov 2026");
        assert_eq!(date(Fr, meeting), "12 nov. 2026");
        assert_eq!(date(Ar, meeting), "12 نوفمبر 2026");
        assert_eq!(date_numeric(meeting), "12/11/2026");
        assert_eq!(date_long(Fr, day_of(2026, 8, 1)), "samedi 1er août 2026");
        assert_eq!(date(En, day_of(2026, 8, 1)), "1 Aug 2026");
        assert_eq!(time(Time::constant(9, 5, 59, 0)), "09:05");
    }

    #[test]
    fn months_have_a_long_a_short_and_a_narrow_name() {
        let october = Month::new(2026, 10).unwrap();
        assert_eq!(
            [En, Fr, Ar].map(|language| month_long(language, october)),
            ["October 2026", "octobre 2026", "أكتوبر 2026"]
        );
        assert_eq!(
            [En, Fr, Ar].map(|language| month_short(language, october)),
            ["Oct 2026", "oct. 2026", "أكتوبر 2026"]
        );
        assert_eq!([En, Fr, Ar].map(|language| month_axis(language, october)), ["Oct 26", "oct. 26", "أكتوبر 26"]);
        assert_eq!([En, Fr, Ar].map(|language| month_letter(language, october)), ["O", "O", "ك"]);
    }

    #[test]
    fn a_typed_date_is_understood_in_every_usual_form() {
        for text in [
            "2026-09-30",
            "30/09/2026",
            "30.09.2026",
            "30-9-2026",
            " 30 Sep 2026 ",
            "30 September 2026",
            "30 sept. 2026",
            "mercredi 30 septembre 2026",
            "Wednesday, 30 Sept 2026",
            "٣٠ سبتمبر ٢٠٢٦",
            "30 شتنبر 2026",
            "30 أيلول 2026",
            "الأربعاء 30 سبتمبر 2026",
            "٣٠/٠٩/٢٠٢٦",
        ] {
            assert_eq!(parse_date(text), Ok(day_of(2026, 9, 30)), "{text}");
        }
        assert_eq!(parse_date("1er aout 2026"), Ok(day_of(2026, 8, 1)));
        assert_eq!(parse_date("5 تشرين الثاني 2026"), Ok(day_of(2026, 11, 5)));
        assert_eq!(parse_date("5 ابريل 2026"), Ok(day_of(2026, 4, 5)));
        assert_eq!(parse_date("29/02/2024"), Ok(day_of(2024, 2, 29)));
    }

    #[test]
    fn every_written_date_is_read_again() {
        for language in Language::ALL {
            for month in 1..=12 {
                let written = day_of(2026, month, 1);
                assert_eq!(parse_date(&date_long(language, written)), Ok(written));
                assert_eq!(parse_date(&date(language, written)), Ok(written));
                let month = Month::of(written);
                assert_eq!(parse_month(&month_long(language, month)), Some(month));
                assert_eq!(parse_month(&month_short(language, month)), Some(month));
            }
        }
        assert_eq!(parse_month("09/2026"), Month::new(2026, 9));
        assert_eq!(parse_month("2026-13"), None);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "tomorrow", "31/09/2026", "29/02/2026", "09/30/2026", "30/09/26", "30 Sep", "2026", "1/1/1899"]
        {
            assert_eq!(parse_date(text), Err(NotADate(text.to_owned())), "{text}");
        }
    }
}
