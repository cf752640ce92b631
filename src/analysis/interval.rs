//! How sure a monthly rate is: the Wilson score interval.

use serde::{Deserialize, Serialize};

/// Below this denominator, or below [`FEW_EVENTS`] events, a monthly rate deserves a caution.
pub const SMALL_DENOMINATOR: u64 = 50;
pub const FEW_EVENTS: u64 = 10;

/// A range that contains the true share in 95 of 100 cases. Shares, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    pub lower: f64,
    pub upper: f64,
}

/// Whether a rate stands on too few cases to be read month by month.
pub const fn is_thin(events: u64, trials: u64) -> bool {
    trials < SMALL_DENOMINATOR || events < FEW_EVENTS
}

/// The 95 % Wilson interval of `events` among `trials`. `None` if that is no share.
pub fn wilson(events: u64, trials: u64) -> Option<Interval> {
    const Z: f64 = 1.959_963_984_540_054;
    if trials == 0 || events > trials {
        return None;
    }
    let (n, share) = (trials as f64, events as f64 / trials as f64);
    let scale = 1.0 + Z * Z / n;
    let center = (share + Z * Z / (2.0 * n)) / scale;
    let half = Z / scale * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some(Interval { lower: (center - half).max(0.0), upper: (center + half).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn per_cent(events: u64, trials: u64) -> (f64, f64) {
        let interval = wilson(events, trials).unwrap();
        let round = |share: f64| (share * 1000.0).round() / 10.0;
        (round(interval.lower), round(interval.upper))
    }

    #[test]
    fn the_demo_s_samples_have_their_published_intervals() {
        assert_eq!(per_cent(67, 725), (7.3, 11.6));
        assert_eq!(per_cent(70, 1147), (4.9, 7.6));
        assert_eq!(per_cent(125, 1409), (7.5, 10.5));
    }

    #[test]
    fn an_interval_stays_within_a_share_and_needs_trials() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(3, 2), None);
        let (none, all) = (wilson(0, 10).unwrap(), wilson(10, 10).unwrap());
        assert!((0.0..1e-12).contains(&none.lower) && (1.0 - 1e-12..=1.0).contains(&all.upper));
        assert!((none.upper + all.lower - 1.0).abs() < 1e-12, "the two are mirror images");
    }

    #[test]
    fn few_cases_are_called_thin() {
        assert!(is_thin(20, 49) && is_thin(9, 500) && !is_thin(10, 50));
    }
}
