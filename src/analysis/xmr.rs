//! Process-behaviour charts (XmR, "individuals and moving range").
//!
//! Scaling 2.66 and 3.268 on the mean moving range, 3.145 and 3.865 on its median; ranges are not
//! screened. No moving range is formed across a missing month, an excluded month or the start of a
//! phase. Limits come from a phase's baseline months and are carried forward until the next phase.
//! Limits are not clipped here: see [`Limits::clipped`]. Which patterns count as signals is said in
//! [`rules`](super::rules).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    mean, median,
    rules::{self, Rule, Rules},
};

/// Fewer usable baseline values than this give no limits.
pub const FEWEST_VALUES: usize = 6;
/// Limits from fewer usable baseline values than this are provisional.
pub const ENOUGH_VALUES: usize = 12;

/// Which average of the moving ranges scales the limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scaling {
    #[default]
    MeanRange,
    /// Robust to one wild month.
    MedianRange,
}

impl Scaling {
    /// What the average moving range is multiplied by: for the limits, and for the range's own limit.
    pub const fn factors(self) -> (f64, f64) {
        match self {
            Self::MeanRange => (2.66, 3.268),
            Self::MedianRange => (3.145, 3.865),
        }
    }
}

/// The months whose values make a phase's limits, as indices into the series, both included.
/// The phase itself begins at `first` and lasts until the next one begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    pub first: usize,
    pub last: usize,
}

/// How a series is to be analysed: recorded acts, not guesses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In order of `first`. Months before the first phase have no limits.
    pub phases: Vec<Baseline>,
    /// Months with a known special cause: they stay visible, but make no limits, ranges or signals.
    pub excluded: BTreeSet<usize>,
    pub scaling: Scaling,
    #[serde(default)]
    pub rules: Rules,
}

impl Plan {
    /// One phase whose limits come from `first` to `last`.
    pub fn one(first: usize, last: usize) -> Self {
        Self { phases: vec![Baseline { first, last }], ..Self::default() }
    }

    pub fn then(mut self, first: usize, last: usize) -> Self {
        self.phases.push(Baseline { first, last });
        self
    }

    pub fn without(mut self, months: impl IntoIterator<Item = usize>) -> Self {
        self.excluded.extend(months);
        self
    }

    pub fn scaled_by(self, scaling: Scaling) -> Self {
        Self { scaling, ..self }
    }

    pub fn judged_by(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }
}

/// How far limits may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// From 6 to 11 values: drawn thin.
    Provisional,
    Full,
}

/// Natural process limits, unclipped.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// Usable baseline values.
    pub count: usize,
    pub center: f64,
    /// The mean or the median moving range, as `scaling` says.
    pub average_range: f64,
    pub lower: f64,
    pub upper: f64,
    pub range_upper: f64,
    pub scaling: Scaling,
    pub standing: Standing,
}

/// Limits held within what the measure can reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ClippedLimits {
    pub lower: f64,
    pub upper: f64,
    /// Whether either limit was moved; charts have to say so.
    pub was_clipped: bool,
}

impl Limits {
    /// The limits held between `least` and `most` (0 and 100 for a percentage).
    pub fn clipped(&self, least: Option<f64>, most: Option<f64>) -> ClippedLimits {
        let lower = least.map_or(self.lower, |least| self.lower.max(least));
        let upper = most.map_or(self.upper, |most| self.upper.min(most));
        ClippedLimits { lower, upper, was_clipped: lower > self.lower || upper < self.upper }
    }

    /// Differences below this are rounding: a point on a line is not beyond it.
    fn rounding(&self) -> f64 {
        1e-9 * self.center.abs().max(self.upper.abs()).max(self.lower.abs()).max(1e-9)
    }

    pub(super) fn is_outside(&self, value: f64) -> bool {
        value > self.upper + self.rounding() || value < self.lower - self.rounding()
    }

    pub(super) fn is_range_outside(&self, range: f64) -> bool {
        range > self.range_upper + self.rounding()
    }

    /// The side of the centre line that a value lies on; `None` on the line itself.
    pub fn side(&self, value: f64) -> Option<Side> {
        if value > self.center + self.rounding() {
            Some(Side::Above)
        } else if value < self.center - self.rounding() {
            Some(Side::Below)
        } else {
            None
        }
    }

    /// Whether the value has come further than this share of the way from the centre to a limit.
    pub(super) fn is_beyond(&self, value: f64, share: f64) -> bool {
        (value - self.center).abs() > (self.upper - self.center) * share + self.rounding()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Above,
    Below,
}

/// A stretch of the series that is judged by one set of limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    pub baseline: Baseline,
    /// The first month after the phase.
    pub end: usize,
    /// `None` if the baseline has fewer than six usable values.
    pub limits: Option<Limits>,
}

/// What the analysis says about one month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    pub value: Option<f64>,
    pub is_excluded: bool,
    /// Index into [`Analysis::phases`].
    pub phase: Option<usize>,
    pub moving_range: Option<f64>,
    pub range_signal: bool,
    /// Rules that this point completes, strongest first. Earlier points of a run are not flagged:
    /// in their own month nobody could have seen the signal.
    pub signals: Vec<Rule>,
    /// Rules whose signal this point is a part of, seen from today: what publishers colour who mark
    /// the whole run.
    pub part_of: Vec<Rule>,
    /// Where the strongest signal points: above or below, and for a trend, up or down.
    pub heading: Option<Side>,
    pub side: Option<Side>,
}

impl Point {
    /// Whether the month has a value that counts.
    pub const fn is_usable(&self) -> bool {
        self.value.is_some() && !self.is_excluded
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    pub rules: Rules,
    pub phases: Vec<Phase>,
    /// One for each slot of the series.
    pub points: Vec<Point>,
}

impl Analysis {
    /// The limits that judge month `index`.
    pub fn limits_at(&self, index: usize) -> Option<&Limits> {
        self.phases.get(self.points.get(index)?.phase?)?.limits.as_ref()
    }

    /// The last month with a value.
    pub fn latest(&self) -> Option<usize> {
        self.points.iter().rposition(|point| point.value.is_some())
    }

    /// The last month up to `index`, in the phase of `index`, that limits judge: it has a value and is
    /// not excluded.
    pub fn judged(&self, index: usize) -> Option<usize> {
        self.limits_at(index)?;
        let phase = self.points.get(index)?.phase;
        let mut points = self.points.get(..=index)?.iter();
        points.rposition(|point| point.phase == phase && point.is_usable())
    }

    /// How many usable values the limits of month `index` come from, or would come from if they were
    /// enough; in a month without a phase, how many values there are up to it.
    pub fn usable(&self, index: usize) -> usize {
        let phase = self.points.get(index).and_then(|point| self.phases.get(point.phase?));
        let (first, last) = phase.map_or((0, index), |phase| (phase.baseline.first, phase.baseline.last));
        let end = phase.map_or(self.points.len(), |phase| phase.end).min(last.saturating_add(1));
        let points = self.points.get(first..end.min(self.points.len())).unwrap_or_default();
        points.iter().filter(|point| point.is_usable()).count()
    }
}

/// Analyses a monthly series according to `plan`.
pub fn analyse(values: &[Option<f64>], plan: &Plan) -> Analysis {
    let mut points = points_of(values, plan);
    form_ranges(&mut points);
    let phases: Vec<Phase> = plan
        .phases
        .iter()
        .enumerate()
        .map(|(index, &baseline)| {
            let next = plan.phases.get(index + 1).map_or(values.len(), |next| next.first);
            let end = next.min(values.len()).max(baseline.first);
            Phase { baseline, end, limits: limits_of(&points, baseline, end, plan.scaling) }
        })
        .collect();
    for phase in &phases {
        if let Some(limits) = &phase.limits {
            rules::flag(&mut points[phase.baseline.first..phase.end], limits, plan.rules);
        }
    }
    Analysis { rules: plan.rules, phases, points }
}

/// Judges a series by limits that were computed and recorded before: one phase over `baseline`, whose values
/// make no limits any more.
pub fn judge(
    values: &[Option<f64>],
    baseline: Baseline,
    excluded: &BTreeSet<usize>,
    by: &Limits,
    rules: Rules,
) -> Analysis {
    let plan = Plan { phases: vec![baseline], excluded: excluded.clone(), scaling: by.scaling, rules };
    let mut points = points_of(values, &plan);
    form_ranges(&mut points);
    if let Some(points) = points.get_mut(baseline.first..) {
        rules::flag(points, by, rules);
    }
    let phase = Phase { baseline, end: values.len().max(baseline.first), limits: Some(*by) };
    Analysis { rules, phases: vec![phase], points }
}

fn points_of(values: &[Option<f64>], plan: &Plan) -> Vec<Point> {
    values
        .iter()
        .enumerate()
        .map(|(index, value)| Point {
            value: value.filter(|value| value.is_finite()),
            is_excluded: plan.excluded.contains(&index),
            phase: plan.phases.iter().rposition(|baseline| baseline.first <= index),
            ..Point::default()
        })
        .collect()
}

fn form_ranges(points: &mut [Point]) {
    for index in 1..points.len() {
        let (before, now) = (&points[index - 1], &points[index]);
        if before.is_excluded || now.is_excluded || before.phase != now.phase {
            continue;
        }
        points[index].moving_range = before.value.zip(now.value).map(|(before, now)| (now - before).abs());
    }
}

fn limits_of(points: &[Point], baseline: Baseline, end: usize, scaling: Scaling) -> Option<Limits> {
    let months = points.get(baseline.first..end.min(baseline.last + 1))?;
    let usable: Vec<f64> = months.iter().filter(|point| !point.is_excluded).filter_map(|point| point.value).collect();
    if usable.len() < FEWEST_VALUES {
        return None;
    }
    let ranges = months.iter().filter_map(|point| point.moving_range);
    let average_range = match scaling {
        Scaling::MeanRange => mean(ranges),
        Scaling::MedianRange => median(ranges),
    }?;
    let (factor, range_factor) = scaling.factors();
    let center = mean(usable.iter().copied())?;
    Some(Limits {
        count: usable.len(),
        center,
        average_range,
        lower: center - factor * average_range,
        upper: center + factor * average_range,
        range_upper: range_factor * average_range,
        scaling,
        standing: if usable.len() < ENOUGH_VALUES { Standing::Provisional } else { Standing::Full },
    })
}

#[cfg(test)]
mod tests;
