//! What a chart says, as data for one sentence. The words are made where the language is known.

use serde::{Deserialize, Serialize};

use super::{
    heat::{CellState, HeatGrid},
    path::{Emphasis, PathChart},
    spec::TimeSeries,
};
use crate::{
    analysis::signal::{Assurance, Variation},
    domain::Month,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "chart")]
pub enum Description {
    TimeSeries {
        first: Month,
        last: Month,
        latest: Option<(Month, f64)>,
        earliest: Option<(Month, f64)>,
        lowest: Option<(Month, f64)>,
        highest: Option<(Month, f64)>,
        missing: Vec<Month>,
        target: Option<f64>,
        variation: Option<Variation>,
        assurance: Option<Assurance>,
    },
    Path {
        points: usize,
        first: Option<(f64, f64)>,
        last: Option<(f64, f64)>,
        /// Labels of the points of concern.
        concerns: Vec<String>,
    },
    HeatGrid {
        rows: usize,
        first: Month,
        last: Month,
        /// The latest month with ratings, and how many rows have each rating from 1 to 5.
        latest: Option<(Month, [usize; 5])>,
        not_assessed: Vec<Month>,
    },
}

impl TimeSeries {
    pub fn describe(&self) -> Description {
        let points = self.series.first().map_or(&[][..], |series| &series.points);
        let months: Vec<(Month, Option<f64>)> =
            self.first.through(self.last).zip(points).map(|(month, point)| (month, point.value)).collect();
        let values = || months.iter().filter_map(|&(month, value)| Some((month, value?)));
        // Months before the first value are not missing: the measure did not exist yet.
        let begun = months.iter().skip_while(|(_, value)| value.is_none());
        Description::TimeSeries {
            first: self.first,
            last: self.last,
            latest: values().next_back(),
            earliest: values().next(),
            lowest: values().min_by(|a, b| a.1.total_cmp(&b.1)),
            highest: values().max_by(|a, b| a.1.total_cmp(&b.1)),
            missing: begun.filter(|(_, value)| value.is_none()).map(|&(month, _)| month).collect(),
            target: self.target_in(self.last),
            variation: self.variation,
            assurance: self.assurance,
        }
    }
}

impl PathChart {
    pub fn describe(&self) -> Description {
        let place = |point: &super::path::PathPoint| (point.x, point.y);
        Description::Path {
            points: self.points.len(),
            first: self.points.first().map(place),
            last: self.points.last().map(place),
            concerns: self
                .points
                .iter()
                .filter(|point| point.emphasis == Emphasis::Concern)
                .map(|point| point.label.clone())
                .collect(),
        }
    }
}

impl HeatGrid {
    /// `None` for a grid without months.
    pub fn describe(&self) -> Option<Description> {
        let column = |index: usize| self.rows().filter_map(move |row| row.cells.get(index)).map(|cell| cell.state);
        let latest = (0..self.columns.len()).rev().find_map(|index| {
            let mut counts = [0; 5];
            for state in column(index) {
                if let CellState::Rated(rating) = state
                    && let Some(count) = counts.get_mut(usize::from(rating).wrapping_sub(1))
                {
                    *count += 1;
                }
            }
            (counts != [0; 5]).then_some((self.columns[index], counts))
        });
        let is_not_assessed =
            |index: &usize| self.rows().next().is_some() && column(*index).all(|state| state == CellState::NotAssessed);
        Some(Description::HeatGrid {
            rows: self.rows().count(),
            first: *self.columns.first()?,
            last: *self.columns.last()?,
            latest,
            not_assessed: (0..self.columns.len()).filter(is_not_assessed).map(|index| self.columns[index]).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn a_series_is_described_by_its_ends_extremes_and_gaps() {
        let Description::TimeSeries { latest, highest, missing, target, .. } = sample::k05().describe() else {
            panic!("a time series");
        };
        assert_eq!(latest.map(|(month, value)| (month.to_string(), value)), Some(("2026-10".into(), 33.9)));
        assert_eq!(highest.map(|(month, value)| (month.to_string(), value)), Some(("2025-11".into(), 74.4)));
        assert_eq!((missing, target), (vec![], Some(30.0)));
        let Description::TimeSeries { missing, .. } = sample::run_chart("K11").describe() else { panic!() };
        assert_eq!(missing, [], "K11 begins in January 2026");
        let Description::TimeSeries { missing, .. } = sample::run_chart("K08").describe() else { panic!() };
        assert_eq!(missing.len(), 1);
    }

    #[test]
    fn a_heat_grid_is_described_by_its_latest_ratings() {
        let Some(Description::HeatGrid { rows, latest, not_assessed, .. }) = sample::heat_grid().describe() else {
            panic!("a heat grid");
        };
        assert_eq!(rows, 18);
        assert_eq!(
            latest.map(|(month, counts)| (month.to_string(), counts)),
            Some(("2026-09".into(), [0, 0, 3, 14, 1]))
        );
        assert_eq!(not_assessed.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-07"]);
    }

    #[test]
    fn a_path_is_described_by_its_ends_and_concerns() {
        let Description::Path { points, concerns, .. } = sample::balance().describe() else { panic!("a path") };
        assert_eq!((points, concerns.len()), (24, 3));
    }
}
