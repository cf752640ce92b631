//! A calendar month, the unit of the review.

use std::{fmt, str::FromStr};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A calendar month between 1900-01 and 2199-12. Written `2026-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(i32);

/// The text is not a month between `1900-01` and `2199-12`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a month like 2026-10")]
pub struct NotAMonth(pub String);

impl Month {
    const FIRST: i32 = 1900 * 12;
    const LAST: i32 = 2199 * 12 + 11;

    /// `month` counts from 1. `None` outside 1900–2199 or 1–12.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let month = i32::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        (1900..=2199).contains(&year).then(|| Self(year * 12 + month - 1))
    }

    /// The month that a date lies in (clamped to the supported years).
    pub fn of(date: Date) -> Self {
        let index = i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
        Self(index.clamp(Self::FIRST, Self::LAST))
    }

    pub const fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// 1 for January to 12 for December.
    pub const fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// Months since year 0: a plain number for an axis. Neighbouring months differ by one.
    pub const fn index(self) -> i32 {
        self.0
    }

    /// This month moved by `months`, held within the supported years.
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months).clamp(Self::FIRST, Self::LAST))
    }

    pub fn next(self) -> Self {
        self.plus(1)
    }

    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// Months from `earlier` to this one; negative if `earlier` is later.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Every month from `self` to `last`, both included; empty if `last` is earlier.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (self.0..last.0.saturating_add(1).max(self.0)).map(Self).collect::<Vec<_>>().into_iter()
    }

    pub fn first_day(self) -> Date {
        Date::constant(self.year() as i16, self.month() as i8, 1)
    }

    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year(), self.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let parts = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let parsed = parts.and_then(|(year, month)| {
            let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
            (digits(year) && digits(month)).then(|| Self::new(year.parse().ok()?, month.parse().ok()?))?
        });
        parsed.ok_or_else(|| NotAMonth(text.to_owned()))
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;

    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_written_as_it_is_read() {
        for text in ["1900-01", "2024-11", "2026-10", "2199-12"] {
            assert_eq!(text.parse::<Month>().map(|month| month.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "2026", "2026-1", "2026-13", "2026-00", "26-10", "+026-10", "2026-1０", "1899-12", "2200-01"]
        {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth(text.to_owned())));
        }
    }

    #[test]
    fn december_is_followed_by_january() {
        let december: Month = "2025-12".parse().unwrap();
        assert_eq!(december.next().to_string(), "2026-01");
        assert_eq!(december.next().since(december), 1);
        assert_eq!(december.through(december.plus(2)).count(), 3);
        assert_eq!(december.through(december.previous()).count(), 0);
        assert_eq!(december.last_day().to_string(), "2025-12-31");
    }
}
