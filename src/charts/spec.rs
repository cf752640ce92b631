//! The model of a time-series chart: pure data, in the order in which people read it.
//!
//! Titles, notes and event labels arrive as finished words of one language; numbers and months are
//! formatted by [`Labels`] when the chart is laid out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    analysis::{
        rules::Rule,
        signal::{Assurance, Preference, Variation},
        xmr::{Limits, Scaling, Standing},
    },
    domain::{Id, Month, kind},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimeSeries {
    /// The message: "Faster since April, not yet fast enough".
    pub title: String,
    /// Code, unit and scope.
    pub subtitle: String,
    /// Rule set, constants, baseline months, months left out, date of data; a line each.
    pub footer: String,
    /// The describing sentence: alternative text and accessible name.
    pub alt: String,
    pub unit: String,
    pub decimals: u8,
    pub first: Month,
    pub last: Month,
    /// One series, two (median and p90), or the shares of a whole.
    pub series: Vec<Series>,
    pub shape: Shape,
    /// The middle of a run chart, where there are no limits.
    pub median: Option<f64>,
    /// The same months of the year before, behind the series: one slot per month. Empty: not asked for.
    pub year_before: Vec<Option<f64>>,
    /// In order of time.
    pub targets: Vec<TargetStep>,
    pub baseline: Option<BaselineBand>,
    /// A bound that must not be passed, over the whole chart.
    pub guard: Option<f64>,
    /// In order of time.
    pub phases: Vec<PhaseBand>,
    /// The second, small chart of an XmR pair: one slot per month. Empty: not asked for, or a run chart.
    pub moving_ranges: Vec<Option<MovingRange>>,
    /// The measurement changed with this month: the line breaks before it.
    pub breaks: Vec<Month>,
    pub events: Vec<Event>,
    pub from_zero: bool,
    /// Values that the axis takes in besides its own: charts beside each other share a scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<(f64, f64)>,
    pub preference: Preference,
    pub variation: Option<Variation>,
    pub assurance: Option<Assurance>,
}

/// How the series are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    #[default]
    Lines,
    /// Areas on top of each other, the first at the bottom: shares of a whole.
    Stacked,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    /// One for each month from the chart's first to its last.
    pub points: Vec<Point>,
    /// Tiny denominators are dots with counts, not lines.
    pub is_joined: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MovingRange {
    pub value: f64,
    /// Above the range limit.
    pub is_signal: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub value: Option<f64>,
    pub state: PointState,
    pub signal: Option<Signal>,
    /// A Wilson interval, where shown.
    pub interval: Option<(f64, f64)>,
    /// Part of a pattern that is a signal: highlighted lightly.
    pub run: Option<Tone>,
    /// Printed beside the point instead of its value: "4/5".
    pub counts: String,
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
    /// The strongest that fired; `None`: a bound was broken, which no rule says.
    pub rule: Option<Rule>,
}

impl Signal {
    /// Outside a limit or a bound, as against a weaker rule.
    pub const fn is_strong(self) -> bool {
        matches!(self.rule, Some(Rule::R1) | None)
    }
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
    /// Usable values behind the limits.
    pub count: usize,
    pub center: f64,
    /// Already held within what the measure can reach.
    pub lower: f64,
    pub upper: f64,
    pub was_clipped: bool,
    /// The mean or median moving range.
    pub range_center: f64,
    pub range_upper: f64,
    pub scaling: Scaling,
    pub standing: Standing,
}

impl PhaseBand {
    /// `limits` over `first` to `last`, made by the values up to `computed_to` and held between `least` and
    /// `most`, which the measure cannot leave.
    pub fn of(
        limits: &Limits,
        (first, computed_to, last): (Month, Month, Month),
        least: Option<f64>,
        most: Option<f64>,
    ) -> Self {
        let clipped = limits.clipped(least, most);
        Self {
            first,
            computed_to,
            last,
            count: limits.count,
            center: limits.center,
            lower: clipped.lower,
            upper: clipped.upper,
            was_clipped: clipped.was_clipped,
            range_center: limits.average_range,
            range_upper: limits.range_upper,
            scaling: limits.scaling,
            standing: limits.standing,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Number only: "C-007". The words stand in the legend.
    pub label: String,
    pub text: String,
    pub on: Date,
    pub kind: EventKind,
    /// What a click opens.
    pub record: Option<Record>,
}

/// A record with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    Correction(Id<kind::Correction>),
    Decision(Id<kind::Decision>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A correction, at its effective date.
    Correction,
    /// A decision about the KPI: a small flag on the axis.
    Decision,
    /// Something that the committee did not decide.
    Outside,
    /// The words of a break in measurement; the zig-zag is drawn for [`TimeSeries::breaks`].
    Break,
}

impl EventKind {
    pub const ALL: [Self; 4] = [Self::Correction, Self::Decision, Self::Outside, Self::Break];
}

impl TimeSeries {
    /// An empty chart over these months, to be filled.
    pub fn over(first: Month, last: Month) -> Self {
        Self {
            title: String::new(),
            subtitle: String::new(),
            footer: String::new(),
            alt: String::new(),
            unit: String::new(),
            decimals: 0,
            first,
            last,
            series: Vec::new(),
            shape: Shape::Lines,
            median: None,
            year_before: Vec::new(),
            targets: Vec::new(),
            baseline: None,
            guard: None,
            phases: Vec::new(),
            moving_ranges: Vec::new(),
            breaks: Vec::new(),
            events: Vec::new(),
            from_zero: false,
            reach: None,
            preference: Preference::Neither,
            variation: None,
            assurance: None,
        }
    }

    /// A target of 30 is written “30”, one of 0.8 “0.8”, however fine the values are.
    pub fn target_decimals(&self, value: f64) -> u8 {
        let is_whole = |decimals: &u8| {
            let scaled = value * 10f64.powi(i32::from(*decimals));
            (scaled - scaled.round()).abs() < 1e-6
        };
        (0..self.decimals).find(is_whole).unwrap_or(self.decimals)
    }

    /// The phase whose limits judge a month.
    pub fn phase_in(&self, month: Month) -> Option<&PhaseBand> {
        self.phases.iter().rfind(|phase| (phase.first..=phase.last).contains(&month))
    }

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
