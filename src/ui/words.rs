//! The few words that widgets say themselves, in the language of the window.

use std::sync::Arc;

use egui::{Context, Id};
use jiff::civil::Date;

use crate::{
    domain::{Language, Month},
    i18n::{Messages, date},
};

/// Set once a frame; [`Words::default`] is English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// After the name of a field that must be filled, for assistive tools.
    pub required: String,
    /// Shortest names, Monday first.
    pub weekdays: [String; 7],
    /// January first.
    pub months: [String; 12],
    pub previous_month: String,
    pub next_month: String,
    pub open_calendar: String,
    /// Under a date field whose text is no date.
    pub not_a_date: String,
    pub close: String,
    pub undo: String,
    /// How a date is typed and shown.
    pub dates: DateOrder,
}

/// The order of a date's parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// `30/09/2026`
    #[default]
    DayMonthYear,
    /// `2026-09-30`
    YearMonthDay,
}

impl Default for Words {
    fn default() -> Self {
        Self::in_language(Messages::of(Language::En))
    }
}

impl Words {
    /// The words of a language.
    pub fn in_language(t: &Messages) -> Self {
        let language = t.language();
        // 2 January 2023 was a Monday.
        let weekdays = std::array::from_fn(|day| {
            let name = date::weekday(language, jiff::civil::date(2023, 1, 2 + day as i8).weekday());
            name.chars().take(if language == Language::Ar { 9 } else { 2 }).collect()
        });
        Self {
            required: t.app_required().to_owned(),
            weekdays,
            months: std::array::from_fn(|index| {
                Month::new(2026, index as u32 + 1)
                    .map_or_else(String::new, |month| date::month_name(language, month).to_owned())
            }),
            previous_month: t.words_previous_month().to_owned(),
            next_month: t.words_next_month().to_owned(),
            open_calendar: t.words_open_calendar().to_owned(),
            not_a_date: t.words_not_a_date().to_owned(),
            close: t.app_close().to_owned(),
            undo: t.app_undo().to_owned(),
            dates: DateOrder::default(),
        }
    }

    fn id() -> Id {
        Id::unique("lajna words")
    }

    pub fn of(ctx: &Context) -> Arc<Self> {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), Arc::new(self)));
    }

    pub fn month(&self, date: Date) -> &str {
        self.months.get(usize::from(date.month().unsigned_abs()) - 1).map_or("", String::as_str)
    }
}

impl DateOrder {
    /// The date as it is shown in a field.
    pub fn write(self, date: Date) -> String {
        match self {
            Self::DayMonthYear => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
            Self::YearMonthDay => date.to_string(),
        }
    }

    /// Reads `2026-09-30`, `30/09/2026`, `30.9.2026` or `30 9 2026`; the order of the year tells which.
    pub fn read(text: &str) -> Option<Date> {
        let parts: Vec<&str> = text.trim().split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
        let [first, month, last] = parts[..] else { return None };
        let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
        if year.len() != 4 {
            return None;
        }
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_is_read_in_either_order() {
        for text in ["2026-09-30", "30/09/2026", "30.9.2026", " 30 9 2026 "] {
            assert_eq!(DateOrder::read(text), Some(date(2026, 9, 30)), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_not_read() {
        for text in ["", "31/09/2026", "30/09/26", "2026-09", "soon"] {
            assert_eq!(DateOrder::read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for order in [DateOrder::DayMonthYear, DateOrder::YearMonthDay] {
            assert_eq!(DateOrder::read(&order.write(date(2026, 2, 3))), Some(date(2026, 2, 3)));
        }
    }
}
