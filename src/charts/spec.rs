//! The model of a time-series chart: pure data, in the order in which people read it.
//!
//! Titles, notes and event labels arrive as finished words of one language; numbers and months are
//! formatted by [`Labels`] when the chart is laid out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::labels::Labels;
use crate::{
    analysis::{
        signal::{Assurance, Preference, Variation},
        xmr::Standing,
    },
    domain::Month,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeSeries {
    /// The message: "Faster since April, not yet fast enough".
    pub title: String,
    /// Code, unit and scope.
    pub subtitle: String,
    /// Date of data, snapshot, rule set, months left out.
    pub footer: String,
    /// The describing sentence: alternative text and accessible name.
    pub alt: String,
    pub unit: String,
    pub decimals: u8,
    pub first: Month,
    pub last: Month,
    /// One series, or two (median and p90).
    pub series: Vec<Series>,
    /// In order of time.
    pub targets: Vec<TargetStep>,
    pub baseline: Option<BaselineBand>,
    /// In order of time.
    pub phases: Vec<PhaseBand>,
    /// The second, small chart of an XmR pair: one slot per month. Empty for a run chart.
    pub moving_ranges: Vec<Option<f64>>,
    /// The measurement changed with this month: the line breaks before it.
    pub breaks: Vec<Month>,
    pub events: Vec<Event>,
    pub from_zero: bool,
    pub preference: Preference,
    pub variation: Option<Variation>,
    pub assurance: Option<Assurance>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    /// One for each month from the chart's first to its last.
    pub points: Vec<Point>,
    /// Tiny denominators are dots with counts, not lines.
    pub is_joined: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub value: Option<f64>,
    pub state: PointState,
    pub signal: Option<Signal>,
    /// A Wilson interval, where shown.
    pub interval: Option<(f64, f64)>,
    /// Print the value beside the point, if there is room.
    pub is_labelled: bool,
    /// What the pointer reads out: month, value, source, who, earlier values.
    pub note: String,
    /// The words in the twin table: "8th below mean", "left out".
    pub mark: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointState {
    #[default]
    Final,
    Provisional,
    Revised,
    /// Left out of the limits, for a known cause.
    Excluded,
    /// Few cases stand behind the rate.
    Thin,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    pub tone: Tone,
    /// Outside a limit, as against a weaker rule.
    pub is_strong: bool,
}

/// Good or bad news. The shape says it too: a triangle points up for good, down for bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Good,
    Bad,
    Neutral,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetStep {
    pub from: Month,
    /// `None`: from here on there is no target.
    pub value: Option<f64>,
}

/// The starting value, over the months that it was taken from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineBand {
    pub first: Month,
    pub last: Month,
    pub value: f64,
}

/// Process limits, over the months that they judge.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PhaseBand {
    pub first: Month,
    /// The last month whose value made the limits; after it they are carried forward.
    pub computed_to: Month,
    pub last: Month,
    pub center: f64,
    /// Already held within what the measure can reach.
    pub lower: f64,
    pub upper: f64,
    pub range_upper: f64,
    pub standing: Standing,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Number only: "C-007". The words stand in the legend.
    pub label: String,
    pub text: String,
    pub on: Date,
    pub kind: EventKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A correction, at its effective date.
    Correction,
    /// Something that the committee did not decide.
    Outside,
}

/// One row of the twin table, latest month first when shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub month: Month,
    /// One for each series, formatted; `None` = missing.
    pub values: Vec<Option<String>>,
    pub moving_range: Option<String>,
    pub mark: String,
}

impl TimeSeries {
    /// Months shown.
    pub fn months(&self) -> usize {
        usize::try_from(self.last.since(self.first) + 1).unwrap_or(0)
    }

    /// The place of a month on the time axis: the first month is 0.
    pub fn slot(&self, month: Month) -> f64 {
        f64::from(month.since(self.first))
    }

    /// Where a day lies on the time axis. A month's slot reaches half a month to either side.
    pub fn slot_of(&self, date: Date) -> f64 {
        let share = f64::from(date.day() - 1) / f64::from(date.days_in_month());
        self.slot(Month::of(date)) - 0.5 + share
    }

    /// The target in force in a month.
    pub fn target_in(&self, month: Month) -> Option<f64> {
        self.targets.iter().rfind(|step| step.from <= month)?.value
    }

    /// The same chart as a table, oldest month first.
    pub fn table(&self, labels: &dyn Labels) -> Vec<TableRow> {
        let format = |value: f64| labels.number(value, self.decimals);
        let month_rows = self.first.through(self.last).enumerate();
        month_rows
            .map(|(index, month)| {
                let points = || self.series.iter().map(|series| series.points.get(index));
                TableRow {
                    month,
                    values: points().map(|point| point.and_then(|point| point.value).map(format)).collect(),
                    moving_range: self.moving_ranges.get(index).copied().flatten().map(format),
                    mark: points()
                        .flatten()
                        .map(|point| point.mark.as_str())
                        .find(|mark| !mark.is_empty())
                        .map_or_else(String::new, str::to_owned),
                }
            })
            .collect()
    }

    /// Runs of neighbouring months that a line may join: a missing month or a break ends a run.
    pub fn runs(&self, series: &Series) -> Vec<Vec<(usize, f64)>> {
        let broken: Vec<i32> = self.breaks.iter().map(|month| month.since(self.first)).collect();
        let mut runs: Vec<Vec<(usize, f64)>> = Vec::new();
        let mut is_open = false;
        for (index, point) in series.points.iter().enumerate().take(self.months()) {
            is_open &= !broken.contains(&(index as i32));
            match point.value.filter(|value| value.is_finite()) {
                Some(value) => match runs.last_mut().filter(|_| is_open) {
                    Some(run) => run.push((index, value)),
                    None => runs.push(vec![(index, value)]),
                },
                None => {
                    is_open = false;
                    continue;
                }
            }
            is_open = true;
        }
        runs
    }
}
