//! The chart as a table: every number that the picture shows, unrounded, a row per month.

use super::spec::{PointState, TimeSeries};
use crate::domain::Month;

/// One month. Oldest first; what shows them may turn the order.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub month: Month,
    /// One for each series; `None` = missing.
    pub values: Vec<Option<f64>>,
    /// "4/5", where the chart shows counts.
    pub counts: String,
    pub state: PointState,
    pub moving_range: Option<f64>,
    /// The limits that judge the month, as drawn.
    pub limits: Option<Limits>,
    pub target: Option<f64>,
    /// "8th below mean", "left out".
    pub mark: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub lower: f64,
    pub center: f64,
    pub upper: f64,
    pub range_upper: f64,
}

/// The rows of a chart.
pub fn rows(spec: &TimeSeries) -> Vec<Row> {
    let row = |(index, month): (usize, Month)| {
        let points = || spec.series.iter().map(|series| series.points.get(index));
        let first = points().next().flatten();
        Row {
            month,
            values: points().map(|point| point.and_then(|point| point.value)).collect(),
            counts: first.map_or_else(String::new, |point| point.counts.clone()),
            state: first.map_or(PointState::Final, |point| point.state),
            moving_range: spec.moving_ranges.get(index).copied().flatten().map(|range| range.value),
            limits: spec.phase_in(month).map(|phase| Limits {
                lower: phase.lower,
                center: phase.center,
                upper: phase.upper,
                range_upper: phase.range_upper,
            }),
            target: spec.target_in(month),
            mark: points()
                .flatten()
                .map(|point| point.mark.as_str())
                .find(|mark| !mark.is_empty())
                .map_or_else(String::new, str::to_owned),
        }
    };
    spec.first.through(spec.last).enumerate().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn the_table_tells_the_same_as_the_picture() {
        let table = rows(&sample::k05());
        assert_eq!(table.len(), 24);
        assert_eq!((&table[12].values[..], table[12].state), (&[Some(74.4)][..], PointState::Excluded));
        assert_eq!(table[13].moving_range, None, "none is formed across a month left out");
        let limits = table[23].limits.unwrap();
        assert!((limits.lower - 35.3).abs() < 0.05 && (limits.upper - 49.1).abs() < 0.05, "{limits:?}");
        assert_eq!((table[23].target, table[23].mark.as_str()), (Some(30.0), "R1"));
        assert_eq!(rows(&sample::run_chart("K08"))[4].values, [None]);
    }
}
