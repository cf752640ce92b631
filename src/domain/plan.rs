//! Rows of an action plan: where they stand, and when they are looked at again.

use jiff::{ToSpan as _, civil::Date};

/// Where a row stands. It follows from what was reported and is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActionState {
    NotBegun,
    InProgress,
    Done,
    Dropped,
}

impl ActionState {
    pub const ALL: [Self; 4] = [Self::NotBegun, Self::InProgress, Self::Done, Self::Dropped];

    pub const fn of(percent: u8, is_dropped: bool) -> Self {
        match percent {
            100.. => Self::Done,
            _ if is_dropped => Self::Dropped,
            0 => Self::NotBegun,
            1..=99 => Self::InProgress,
        }
    }

    /// Still to be carried out: it can be late.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotBegun | Self::InProgress)
    }
}

/// The day that lies `months` after `last`: its last report, or its start. The 31st becomes the last day of a
/// shorter month.
///
/// ```
/// use jiff::civil::date;
/// assert_eq!(lajna::domain::next_review(date(2025, 11, 30), 3), date(2026, 2, 28));
/// ```
pub fn next_review(last: Date, months: u8) -> Date {
    last.checked_add(i32::from(months).months()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::days_overdue;

    #[test]
    fn a_row_is_done_at_a_hundred_percent_even_if_it_was_dropped_later() {
        assert_eq!(ActionState::of(0, false), ActionState::NotBegun);
        assert_eq!(ActionState::of(1, false), ActionState::InProgress);
        assert_eq!(ActionState::of(60, true), ActionState::Dropped);
        assert_eq!(ActionState::of(100, true), ActionState::Done);
        assert!(!ActionState::Dropped.is_open());
    }

    #[test]
    fn reviews_keep_to_the_end_of_the_month_and_to_leap_days() {
        assert_eq!(next_review(date(2027, 11, 30), 3), date(2028, 2, 29));
        assert_eq!(next_review(date(2026, 8, 31), 1), date(2026, 9, 30));
        assert_eq!(next_review(date(2028, 2, 29), 12), date(2029, 2, 28));
    }

    proptest! {
        #[test]
        fn a_review_falls_in_the_month_that_its_interval_names(days in 0i32..20_000, months in 1u8..=24) {
            let last = date(2000, 1, 1).checked_add(days.days()).unwrap();
            let next = next_review(last, months);
            let count = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
            prop_assert_eq!(count(next) - count(last), i32::from(months));
            prop_assert!(next.day() <= last.day());
        }

        #[test]
        fn each_day_that_passes_after_the_due_date_adds_one_day(days in 0i32..20_000, late in 0u32..2_000) {
            let due = date(2000, 1, 1).checked_add(days.days()).unwrap();
            let today = due.checked_add(i64::from(late).days()).unwrap();
            prop_assert_eq!(days_overdue(Some(due), today), late);
        }
    }
}
