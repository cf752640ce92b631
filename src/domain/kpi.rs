//! Key performance indicators and their monthly values.

use serde::{Deserialize, Serialize};

use super::stored::stored_enum;

stored_enum! {
    /// Facilitation, control, resources against results, or governance.
    pub enum Side {
        Facilitation = "F",
        Control = "C",
        Resources = "R",
        Governance = "G",
    }
}

stored_enum! {
    pub enum Unit {
        Percent = "percent",
        Hours = "hours",
        PerThousand = "per_thousand",
        Ratio = "ratio",
        Currency = "currency",
        OfficerHours = "officer_hours",
        Count = "count",
    }
}

stored_enum! {
    pub enum Measure {
        /// Stored as numerator and denominator; the value is their quotient times a factor.
        Ratio = "ratio",
        /// Stored as median and 90th percentile.
        Duration = "duration",
        Number = "number",
    }
}

stored_enum! {
    pub enum Frequency {
        Monthly = "monthly",
        Quarterly = "quarterly",
    }
}

stored_enum! {
    /// The management level that reads the KPI.
    pub enum Audience {
        Top = "top",
        Middle = "middle",
        FirstLine = "first_line",
    }
}

stored_enum! {
    /// How good the figures are: A is checked and complete, D an estimate.
    pub enum Grade {
        A = "A",
        B = "B",
        C = "C",
        D = "D",
    }
}

stored_enum! {
    /// Dimensions of the WCO's performance measurement mechanism.
    pub enum WcoDimension {
        TradeFacilitation = "trade_facilitation",
        Revenue = "revenue",
        Enforcement = "enforcement",
        OrganisationalDevelopment = "organisational_development",
    }
}

stored_enum! {
    /// What a meeting did about a signal.
    pub enum DispositionKind {
        /// The cause is known and said.
        Explained = "explained",
        Problem = "problem",
        /// Watched until a month; counted each time that it is carried.
        Watch = "watch",
        /// A new phase begins, by decision.
        Rebased = "rebased",
    }
}

stored_enum! {
    /// What the parts of a KPI are.
    pub enum PartKind {
        Office = "office",
        /// Shares of one whole.
        Channel = "channel",
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    Higher,
    Lower,
    /// Between the two, both included; `low < high`.
    Band {
        low: f64,
        high: f64,
    },
    Neither,
}

impl Better {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Band { .. } => "band",
            Self::Neither => "neither",
        }
    }

    pub fn from_code(code: &str, band: Option<(f64, f64)>) -> Option<Self> {
        match (code, band) {
            ("higher", _) => Some(Self::Higher),
            ("lower", _) => Some(Self::Lower),
            ("band", Some((low, high))) if low < high => Some(Self::Band { low, high }),
            ("neither", _) => Some(Self::Neither),
            _ => None,
        }
    }

    /// Whether `value` is as good as `target` or better; equality counts as met. `None` where
    /// better has no meaning.
    pub fn meets(self, value: f64, target: f64) -> Option<bool> {
        match self {
            Self::Higher => Some(value >= target),
            Self::Lower => Some(value <= target),
            Self::Band { low, high } => Some((low..=high).contains(&value)),
            Self::Neither => None,
        }
    }
}

/// Values from `low` to `high`, both included; an end that is `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Range {
    pub low: Option<f64>,
    pub high: Option<f64>,
}

impl Range {
    pub const fn is_open(self) -> bool {
        self.low.is_none() && self.high.is_none()
    }

    pub fn contains(self, value: f64) -> bool {
        self.low.is_none_or(|low| value >= low) && self.high.is_none_or(|high| value <= high)
    }

    fn is_sound(self) -> bool {
        let ends = [self.low, self.high].into_iter().flatten().all(f64::is_finite);
        ends && self.low.zip(self.high).is_none_or(|(low, high)| low < high)
    }

    fn holds(self, inner: Self) -> bool {
        self.low.is_none_or(|low| inner.low.is_some_and(|inner| inner >= low))
            && self.high.is_none_or(|high| inner.high.is_some_and(|inner| inner <= high))
    }
}

/// What the committee accepts, and what it tolerates if something is done about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tolerance {
    pub acceptable: Range,
    pub tolerable: Range,
}

/// Where a value stands in the tolerance bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tolerated {
    Acceptable,
    /// Tolerable with action.
    Tolerable,
    Unacceptable,
}

impl Tolerance {
    /// Whether the outer band, if there is one, holds the inner one, and ends come in order.
    pub fn is_sound(self) -> bool {
        let nested = self.tolerable.is_open() || (!self.acceptable.is_open() && self.tolerable.holds(self.acceptable));
        self.acceptable.is_sound() && self.tolerable.is_sound() && nested
    }

    /// `None` where no band was set.
    pub fn judge(self, value: f64) -> Option<Tolerated> {
        if self.acceptable.is_open() {
            return None;
        }
        Some(if self.acceptable.contains(value) {
            Tolerated::Acceptable
        } else if !self.tolerable.is_open() && self.tolerable.contains(value) {
            Tolerated::Tolerable
        } else {
            Tolerated::Unacceptable
        })
    }
}

/// What one month holds for one KPI. A rate keeps both its numbers (a year is a ratio of sums).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    Counts {
        numerator: f64,
        denominator: f64,
    },
    /// A rate of which only the result is known, or a plain number.
    Value(f64),
    Duration {
        median: f64,
        p90: Option<f64>,
    },
    /// Known to be missing, with the reason recorded beside it.
    Missing,
}

impl Reading {
    /// The value to show: `factor × numerator ÷ denominator` for counts; `None` for a missing month.
    pub fn value(self, factor: f64) -> Option<f64> {
        match self {
            Self::Counts { numerator, denominator } => (denominator > 0.0).then(|| factor * numerator / denominator),
            Self::Value(value) => Some(value),
            Self::Duration { median, .. } => Some(median),
            Self::Missing => None,
        }
    }

    /// Why this reading cannot be stored for a KPI of kind `measure`, if it cannot.
    pub fn fault(self, measure: Measure) -> Option<ReadingFault> {
        let finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
        match self {
            Self::Counts { numerator, denominator } => {
                if measure != Measure::Ratio {
                    Some(ReadingFault::WrongKind)
                } else if !finite(&[numerator, denominator]) {
                    Some(ReadingFault::NotFinite)
                } else if denominator <= 0.0 {
                    Some(ReadingFault::NoDenominator)
                } else if numerator < 0.0 {
                    Some(ReadingFault::Negative)
                } else {
                    None
                }
            }
            Self::Value(value) if !value.is_finite() => Some(ReadingFault::NotFinite),
            Self::Value(value) if value < 0.0 => Some(ReadingFault::Negative),
            Self::Duration { .. } if measure != Measure::Duration => Some(ReadingFault::WrongKind),
            Self::Duration { median, p90 } if !finite(&[median, p90.unwrap_or(0.0)]) => Some(ReadingFault::NotFinite),
            Self::Duration { median, p90 } if median < 0.0 || p90.is_some_and(|p90| p90 < median) => {
                Some(ReadingFault::Negative)
            }
            Self::Value(_) | Self::Duration { .. } | Self::Missing => None,
        }
    }
}

/// Why a reading is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReadingFault {
    /// Counts for a KPI that is no rate, or a duration for one that is.
    WrongKind,
    NotFinite,
    /// The denominator is zero or less.
    NoDenominator,
    /// Negative, or a 90th percentile below the median.
    Negative,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_computed_from_its_counts() {
        let hits = Reading::Counts { numerator: 420.0, denominator: 9728.0 };
        assert!((hits.value(100.0).unwrap() - 4.317_434_210_526_316).abs() < 1e-12);
        assert_eq!(Reading::Missing.value(100.0), None);
    }

    #[test]
    fn a_reading_that_means_nothing_is_refused() {
        let zero = Reading::Counts { numerator: 1.0, denominator: 0.0 };
        assert_eq!(zero.fault(Measure::Ratio), Some(ReadingFault::NoDenominator));
        assert_eq!(Reading::Value(f64::NAN).fault(Measure::Number), Some(ReadingFault::NotFinite));
        assert_eq!(Reading::Value(-1.0).fault(Measure::Ratio), Some(ReadingFault::Negative));
        let counts = Reading::Counts { numerator: 1.0, denominator: 2.0 };
        assert_eq!(counts.fault(Measure::Duration), Some(ReadingFault::WrongKind));
        let duration = Reading::Duration { median: 5.0, p90: Some(4.0) };
        assert_eq!(duration.fault(Measure::Duration), Some(ReadingFault::Negative));
        assert_eq!(Reading::Value(0.0).fault(Measure::Ratio), None);
    }

    #[test]
    fn between_the_bands_a_value_is_tolerable_with_action() {
        let range = |low, high| Range { low, high };
        let risen = Tolerance { acceptable: range(None, Some(7.0)), tolerable: range(None, Some(9.0)) };
        assert!(risen.is_sound());
        assert_eq!(risen.judge(7.0), Some(Tolerated::Acceptable));
        assert_eq!(risen.judge(7.1), Some(Tolerated::Tolerable));
        assert_eq!(risen.judge(9.1), Some(Tolerated::Unacceptable));
        assert_eq!(Tolerance::default().judge(1.0), None);
        let crossed = Tolerance { acceptable: range(Some(1.0), Some(7.0)), tolerable: range(Some(2.0), Some(9.0)) };
        assert!(!crossed.is_sound());
        assert!(!Tolerance { acceptable: range(Some(3.0), Some(2.0)), ..Tolerance::default() }.is_sound());
    }

    #[test]
    fn equality_counts_as_met() {
        assert_eq!(Better::Lower.meets(30.0, 30.0), Some(true));
        assert_eq!(Better::Higher.meets(9.9, 10.0), Some(false));
        assert_eq!(Better::Band { low: 8.0, high: 15.0 }.meets(15.0, 12.0), Some(true));
        assert_eq!(Better::Neither.meets(1.0, 1.0), None);
    }
}
