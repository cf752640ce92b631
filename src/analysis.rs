//! Numbers from numbers: process behaviour, signals, effects of corrections, balance, intervals.
//!
//! Pure functions over plain slices, one slot per month (`None` = no value). Nothing here knows a
//! catalogue, a language or a clock, and nothing here decides: limits, phases and exclusions are
//! recorded acts of the committee and come in as arguments.

pub mod agreement;
pub mod balance;
pub mod effect;
pub mod interval;
pub mod onset;
pub mod push;
pub mod rules;
pub mod run;
pub mod season;
pub mod signal;
pub mod verdict;
pub mod wording;
pub mod xmr;

/// The middle value, or the mean of the two middle ones. `None` without values.
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = values.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    Some(f64::midpoint(sorted[sorted.len() / 2 - 1], upper))
}

/// The arithmetic mean. `None` without values.
pub fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.into_iter().fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
pub(crate) mod meridia {
    //! The demo's monthly values: 24 months from November 2024, M01 is index 0.

    const VALUES: &str = include_str!("../tests/data/kpi_values.csv");

    pub fn kpi(code: &str) -> Vec<Option<f64>> {
        let line = VALUES.lines().find(|line| line.starts_with(code)).unwrap();
        line.split(',').skip(1).map(|cell| (!cell.is_empty()).then(|| cell.parse().unwrap())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_count_lies_between_the_two_middle_values() {
        assert_eq!(median([3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median([]), None);
        assert_eq!(mean([]), None);
    }
}
