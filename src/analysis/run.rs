//! Which chart a series deserves, and the run chart for those that have no limits.
//!
//! A run chart draws no limits and flags nothing: one rule set is used per committee, and it needs limits.

use super::{
    interval::is_thin,
    median,
    xmr::{self, FEWEST_VALUES},
};
use crate::domain::Measure;

/// Below this many cases in the middle month one case moves a rate by more than ten points.
const FEWEST_CASES: u64 = 10;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Dots that are not joined, each with its counts, and the table: too few cases for a line.
    Dots,
    /// A line without limits.
    Run,
    /// The process-behaviour chart.
    Xmr,
    /// Median and 90th percentile; limits, if there are any, are the median's.
    MedianAndP90,
}

/// The counts behind one month of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cases {
    pub events: u64,
    pub trials: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub kind: ChartKind,
    /// Months whose rate stands on fewer than 50 cases or 10 events: quarters, or an interval for each
    /// point, would say more.
    pub thin: usize,
}

/// The chart for a measure with so many values; `cases` are the counts of a ratio's months.
pub fn choose(measure: Measure, values: usize, cases: &[Cases]) -> Choice {
    let middle = median(cases.iter().map(|cases| cases.trials as f64));
    let is_tiny = middle.is_some_and(|middle| middle < FEWEST_CASES as f64);
    let kind = match measure {
        Measure::Ratio if is_tiny => ChartKind::Dots,
        Measure::Duration => ChartKind::MedianAndP90,
        Measure::Ratio | Measure::Number if values < FEWEST_VALUES => ChartKind::Run,
        Measure::Ratio | Measure::Number => ChartKind::Xmr,
    };
    Choice { kind, thin: cases.iter().filter(|cases| is_thin(cases.events, cases.trials)).count() }
}

/// The line in the middle of a run chart: the median, from six values on. Excluded months count: nothing
/// is computed from the line.
pub fn middle(values: &[Option<f64>]) -> Option<f64> {
    let known: Vec<f64> = values.iter().copied().flatten().filter(|value| value.is_finite()).collect();
    if known.len() < xmr::FEWEST_VALUES { None } else { median(known) }
}

#[cfg(test)]
mod tests {
    use super::{super::meridia::kpi, *};

    fn kind(measure: Measure, values: usize, trials: &[u64]) -> ChartKind {
        let cases: Vec<Cases> = trials.iter().map(|&trials| Cases { events: trials / 2, trials }).collect();
        choose(measure, values, &cases).kind
    }

    #[test]
    fn a_series_has_limits_from_six_values_and_a_plain_line_below() {
        assert_eq!(kind(Measure::Number, 5, &[]), ChartKind::Run);
        assert_eq!(kind(Measure::Number, 6, &[]), ChartKind::Xmr);
        assert_eq!(kind(Measure::Ratio, 24, &[400, 300, 500]), ChartKind::Xmr);
    }

    #[test]
    fn a_rate_of_one_to_six_cases_is_shown_as_dots_however_long_it_is() {
        assert_eq!(kind(Measure::Ratio, 14, &[1, 2, 1, 3, 4, 6, 5]), ChartKind::Dots);
        assert_eq!(kind(Measure::Ratio, 3, &[2, 2, 60]), ChartKind::Dots);
        assert_eq!(kind(Measure::Ratio, 14, &[9, 10, 10]), ChartKind::Xmr);
    }

    #[test]
    fn a_duration_has_its_median_and_90th_percentile() {
        assert_eq!(kind(Measure::Duration, 3, &[]), ChartKind::MedianAndP90);
        assert_eq!(kind(Measure::Duration, 24, &[]), ChartKind::MedianAndP90);
    }

    #[test]
    fn thin_months_are_counted() {
        let cases = [(12, 400), (9, 400), (30, 49), (10, 50)].map(|(events, trials)| Cases { events, trials });
        assert_eq!(choose(Measure::Ratio, 4, &cases).thin, 2);
    }

    #[test]
    fn the_middle_line_needs_six_values() {
        let values = [Some(3.0), None, Some(1.0), Some(9.0), Some(2.0), Some(8.0)];
        assert_eq!(middle(&values), None);
        assert_eq!(middle(&[&values[..], &[Some(4.0)]].concat()), Some(3.5));
        assert_eq!(middle(&kpi("K08")[..3]), None);
    }
}
