//! Which months count as before and after an act.

use jiff::civil::Date;

use crate::domain::Month;

/// Fewer months than these after say nothing yet.
pub const ENOUGH: usize = 3;

/// The first month in which something in effect from `effective` on held for at least half of the days.
///
/// ```
/// use jiff::civil::date;
/// use lajna::analysis::effect::first_month;
/// assert_eq!(first_month(date(2026, 8, 10)).to_string(), "2026-08");
/// assert_eq!(first_month(date(2026, 8, 20)).to_string(), "2026-09");
/// ```
pub fn first_month(effective: Date) -> Month {
    let month = Month::of(effective);
    let held = i32::from(effective.days_in_month()) - i32::from(effective.day()) + 1;
    if 2 * held >= i32::from(effective.days_in_month()) { month } else { month.next() }
}

/// The last month in which something that ended on `end` had held for at least half of the days.
pub fn last_month(end: Date) -> Month {
    let month = Month::of(end);
    if 2 * i32::from(end.day()) >= i32::from(end.days_in_month()) { month } else { month.previous() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_counts_as_after_when_the_correction_was_in_effect_for_half_of_it() {
        assert_eq!(first_month(date(2026, 8, 10)).to_string(), "2026-08");
        assert_eq!(first_month(date(2026, 6, 16)).to_string(), "2026-06");
        assert_eq!(first_month(date(2026, 6, 17)).to_string(), "2026-07");
        assert_eq!(last_month(date(2026, 4, 15)).to_string(), "2026-04");
        assert_eq!(last_month(date(2026, 4, 14)).to_string(), "2026-03");
    }
}
