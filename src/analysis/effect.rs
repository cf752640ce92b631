//! What followed a correction: the months before and after its effective date, side by side.
//!
//! It compares; it never says that one thing caused another, and it gives no verdict.

use jiff::civil::Date;

use super::median;
use crate::domain::{Better, Expected, Month};

/// No more months than these are taken on either side.
const WINDOW: usize = 12;
/// Fewer months than these on either side say nothing yet.
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

/// The months with a value on either side of an effective date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BeforeAfter {
    /// In order of time, like `after`.
    pub before: Vec<(Month, f64)>,
    pub after: Vec<(Month, f64)>,
}

/// Where the values stand against what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Too few months on one side.
    TooFew,
    AsIntended,
    Unchanged,
    OtherWay,
    /// The figure that was missing is there.
    Known,
    StillMissing,
    Held,
    Broken,
}

impl BeforeAfter {
    /// Splits `values` (in order of time) at the effective date; `end` is when it ceased to be in effect. A month
    /// in `breaks` begins another measurement: nothing is compared across it.
    pub fn split(
        values: impl IntoIterator<Item = (Month, f64)>,
        breaks: &[Month],
        effective: Date,
        end: Option<Date>,
    ) -> Self {
        let first = first_month(effective);
        let last = end.map(last_month);
        let opened = breaks.iter().copied().filter(|month| *month <= first).max();
        let closed = breaks.iter().copied().filter(|month| *month > first).min();
        let counts =
            |month: Month| opened.is_none_or(|opened| month >= opened) && closed.is_none_or(|closed| month < closed);
        let (before, mut after): (Vec<_>, Vec<_>) =
            values.into_iter().filter(|(month, _)| counts(*month)).partition(|(month, _)| *month < first);
        after.retain(|(month, _)| last.is_none_or(|last| *month <= last));
        after.truncate(WINDOW);
        let early = before.len().saturating_sub(WINDOW);
        Self { before: before[early..].to_vec(), after }
    }

    pub fn median_before(&self) -> Option<f64> {
        median(self.before.iter().map(|(_, value)| *value))
    }

    pub fn median_after(&self) -> Option<f64> {
        median(self.after.iter().map(|(_, value)| *value))
    }

    /// Median after less median before, where both stand on enough months.
    pub fn difference(&self) -> Option<f64> {
        if self.before.len() < ENOUGH || self.after.len() < ENOUGH {
            return None;
        }
        Some(self.median_after()? - self.median_before()?)
    }

    /// What came of an expectation about a KPI whose better way is `better`.
    pub fn outcome(&self, expected: Expected, better: Better) -> Outcome {
        let latest = self.after.last().map(|(_, value)| *value);
        let direction = |sign: f64| match self.difference() {
            None => Outcome::TooFew,
            Some(difference) if difference * sign > 0.0 => Outcome::AsIntended,
            Some(difference) if difference * sign < 0.0 => Outcome::OtherWay,
            Some(_) => Outcome::Unchanged,
        };
        let held = |holds: bool| if holds { Outcome::Held } else { Outcome::Broken };
        match expected {
            Expected::Up => direction(1.0),
            Expected::Down => direction(-1.0),
            Expected::Known => {
                if latest.is_some() {
                    Outcome::Known
                } else {
                    Outcome::StillMissing
                }
            }
            Expected::AtLeast(_) | Expected::AtMost(_) => {
                latest.map_or(Outcome::TooFew, |value| held(holds(expected, value) != Some(false)))
            }
            Expected::NotWorse => {
                if self.before.len() < ENOUGH {
                    return Outcome::TooFew;
                }
                let judged = latest.zip(self.median_before()).and_then(|(value, was)| better.meets(value, was));
                judged.map_or(Outcome::TooFew, held)
            }
        }
    }

    /// The first month after the effective date whose value broke a bound.
    pub fn first_broken(&self, expected: Expected) -> Option<(Month, f64)> {
        self.after.iter().copied().find(|(_, value)| holds(expected, *value) == Some(false))
    }

    /// Whether the bound was broken already in the last month before the effective date.
    pub fn was_broken(&self, expected: Expected) -> bool {
        self.before.last().is_some_and(|(_, value)| holds(expected, *value) == Some(false))
    }
}

/// Whether `value` keeps a bound; `None` where the expectation has none.
fn holds(expected: Expected, value: f64) -> Option<bool> {
    match expected {
        Expected::AtLeast(bound) => Some(value >= bound),
        Expected::AtMost(bound) => Some(value <= bound),
        Expected::Up | Expected::Down | Expected::Known | Expected::NotWorse => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn series(first: &str, values: &[f64]) -> Vec<(Month, f64)> {
        let first: Month = first.parse().unwrap();
        (0..).zip(values).map(|(index, value)| (first.plus(index), *value)).collect()
    }

    #[test]
    fn a_month_counts_as_after_when_the_correction_was_in_effect_for_half_of_it() {
        assert_eq!(first_month(date(2026, 8, 10)).to_string(), "2026-08");
        assert_eq!(first_month(date(2026, 6, 16)).to_string(), "2026-06");
        assert_eq!(first_month(date(2026, 6, 17)).to_string(), "2026-07");
        assert_eq!(last_month(date(2026, 4, 15)).to_string(), "2026-04");
        assert_eq!(last_month(date(2026, 4, 14)).to_string(), "2026-03");
    }

    #[test]
    fn medians_stand_on_either_side_of_the_effective_date() {
        let values = series("2025-11", &[10.0, 30.0, 20.0, 5.0, 1.0, 3.0, 90.0]);
        let split = BeforeAfter::split(values, &[], date(2026, 2, 1), Some(date(2026, 4, 30)));
        assert_eq!((split.median_before(), split.median_after()), (Some(20.0), Some(3.0)));
        assert_eq!(split.difference(), Some(-17.0));
        assert_eq!(split.outcome(Expected::Down, Better::Lower), Outcome::AsIntended);
        assert_eq!(split.outcome(Expected::Up, Better::Lower), Outcome::OtherWay);
    }

    #[test]
    fn fewer_than_three_months_on_a_side_say_nothing_about_a_move_but_a_bound_is_a_bound() {
        let split = BeforeAfter::split(series("2026-01", &[5.8, 6.3, 8.5, 9.4]), &[], date(2026, 2, 1), None);
        assert_eq!(split.difference(), None);
        assert_eq!(split.outcome(Expected::Up, Better::Lower), Outcome::TooFew);
        assert_eq!(split.outcome(Expected::AtMost(7.0), Better::Lower), Outcome::Broken);
        assert_eq!(split.first_broken(Expected::AtMost(7.0)), Some(("2026-03".parse().unwrap(), 8.5)));
        assert!(!split.was_broken(Expected::AtMost(7.0)));
        assert!(split.was_broken(Expected::AtLeast(6.0)));
    }

    #[test]
    fn equality_with_a_bound_keeps_it() {
        let split = BeforeAfter::split(series("2026-01", &[1.0, 15.0]), &[], date(2026, 2, 1), None);
        assert_eq!(split.outcome(Expected::AtLeast(15.0), Better::Higher), Outcome::Held);
    }

    #[test]
    fn nothing_is_compared_across_a_break_of_the_measurement() {
        let values = series("2026-01", &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        let month = |text: &str| text.parse::<Month>().unwrap();
        let split = BeforeAfter::split(values, &[month("2026-02"), month("2026-06")], date(2026, 4, 1), None);
        assert_eq!(split.before, [(month("2026-02"), 2.0), (month("2026-03"), 3.0)]);
        assert_eq!(split.after, [(month("2026-04"), 4.0), (month("2026-05"), 5.0)]);
    }

    #[test]
    fn not_worse_is_judged_against_the_median_before() {
        let split = BeforeAfter::split(series("2026-01", &[40.0, 42.0, 38.0, 39.0]), &[], date(2026, 4, 1), None);
        assert_eq!(split.outcome(Expected::NotWorse, Better::Lower), Outcome::Held);
        assert_eq!(split.outcome(Expected::NotWorse, Better::Higher), Outcome::Broken);
    }
}
