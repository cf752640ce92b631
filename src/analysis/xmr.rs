//! Process-behaviour charts (XmR, "individuals and moving range").
//!
//! Scaling 2.66 and 3.268 on the mean moving range, 3.145 and 3.865 on its median; ranges are not
//! screened. No moving range is formed across a missing month, an excluded month or the start of a
//! phase. Limits come from a phase's baseline months and are carried forward until the next phase.
//! Limits are not clipped here: see [`Limits::clipped`].

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{mean, median};

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
    const fn factors(self) -> (f64, f64) {
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

    fn is_outside(&self, value: f64) -> bool {
        value > self.upper + self.rounding() || value < self.lower - self.rounding()
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

    /// Whether the value is nearer to the limit of its own side than to the centre.
    fn is_near_limit(&self, value: f64) -> bool {
        let half = (self.upper - self.center) / 2.0;
        (value - self.center).abs() > half + self.rounding()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Above,
    Below,
}

/// Wheeler's detection rules, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// One point outside a limit.
    R1,
    /// Three of four consecutive points nearer to a limit than to the centre, on one side.
    R2,
    /// Eight points in a row on one side of the centre.
    R3,
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
    pub side: Option<Side>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
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
}

/// Analyses a monthly series according to `plan`.
pub fn analyse(values: &[Option<f64>], plan: &Plan) -> Analysis {
    let mut points: Vec<Point> = values
        .iter()
        .enumerate()
        .map(|(index, value)| Point {
            value: value.filter(|value| value.is_finite()),
            is_excluded: plan.excluded.contains(&index),
            phase: plan.phases.iter().rposition(|baseline| baseline.first <= index),
            ..Point::default()
        })
        .collect();
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
            flag_signals(&mut points[phase.baseline.first..phase.end], limits);
        }
    }
    Analysis { phases, points }
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

/// Applies the rules within one phase. Missing and excluded months are passed over: they neither
/// lengthen nor break a run.
fn flag_signals(points: &mut [Point], limits: &Limits) {
    let mut seen: Vec<(Option<Side>, bool)> = Vec::with_capacity(points.len());
    for point in points.iter_mut().filter(|point| !point.is_excluded) {
        let Some(value) = point.value else { continue };
        let side = limits.side(value);
        let is_near = limits.is_near_limit(value);
        seen.push((side, is_near));
        let near_beside = seen.iter().rev().take(4).filter(|&&(other, near)| near && other == side).count();
        let run = seen.iter().rev().take_while(|&&(other, _)| other.is_some() && other == side).count();
        point.side = side;
        point.signals =
            [(Rule::R1, limits.is_outside(value)), (Rule::R2, is_near && near_beside >= 3), (Rule::R3, run >= 8)]
                .into_iter()
                .filter_map(|(rule, holds)| holds.then_some(rule))
                .collect();
        point.range_signal = point.moving_range.is_some_and(|range| range > limits.range_upper + limits.rounding());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{
        super::{meridia::kpi, signal::sustained},
        *,
    };

    fn vectors() -> Value {
        serde_json::from_str(include_str!("../../tests/data/xmr.json")).unwrap()
    }

    fn series(value: &Value) -> Vec<Option<f64>> {
        value.as_array().unwrap().iter().map(Value::as_f64).collect()
    }

    fn near(ours: f64, theirs: f64, tolerance: f64, what: &str) {
        assert!((ours - theirs).abs() <= tolerance, "{what}: {ours} is not {theirs} ± {tolerance}");
    }

    fn flagged(analysis: &Analysis, rule: Rule) -> Vec<usize> {
        let points = analysis.points.iter().enumerate();
        points.filter(|(_, point)| point.signals.contains(&rule)).map(|(index, _)| index + 1).collect()
    }

    fn signal_months(analysis: &Analysis) -> Vec<usize> {
        let points = analysis.points.iter().enumerate();
        points.filter(|(_, point)| !point.signals.is_empty()).map(|(index, _)| index + 1).collect()
    }

    #[test]
    fn limits_agree_with_published_figures() {
        for vector in vectors()["vectors"].as_array().unwrap() {
            let id = vector["id"].as_str().unwrap();
            let values = series(&vector["values"]);
            let last = vector["baseline_points"].as_u64().map_or(values.len(), |n| n as usize) - 1;
            let is_median = id.contains("median");
            let scaling = if is_median { Scaling::MedianRange } else { Scaling::MeanRange };
            let analysis = analyse(&values, &Plan::one(0, last).scaled_by(scaling));
            let limits = analysis.phases[0].limits.unwrap();
            let expected = &vector["expected"];
            let tolerance = expected["tolerance"].as_f64().unwrap();
            near(limits.center, expected["center"].as_f64().unwrap(), tolerance, id);
            let range = if is_median { "mr_median" } else { "mr_bar" };
            if let Some(published) = expected[range].as_f64() {
                near(limits.average_range, published, tolerance, id);
            }
            // Some publishers scale by 3 / 1.128: their limits are brought to our constant.
            let factor = match vector["constant"].as_str() {
                Some("3/1.128") => 2.66 / (3.0 / 1.128),
                _ => 1.0,
            };
            for (ours, name) in [(limits.lower, "lower"), (limits.upper, "upper")] {
                let published = expected[name].as_f64().unwrap();
                let center = expected["center"].as_f64().unwrap();
                near(ours, center + (published - center) * factor, tolerance * 2.0, id);
            }
            if let Some(published) = expected["range_upper"].as_f64() {
                near(limits.range_upper, published, published * 5e-4 + tolerance, id);
            }
        }
    }

    #[test]
    fn no_moving_range_is_formed_across_a_gap() {
        let gaps = &vectors()["edge_cases"][1];
        let analysis = analyse(&series(&gaps["values"]), &Plan::one(0, 12));
        assert_eq!(analysis.points.iter().filter(|point| point.moving_range.is_some()).count(), 8);
        let limits = analysis.phases[0].limits.unwrap();
        let expected = &gaps["expected_qicharts2"];
        near(limits.center, expected["center"].as_f64().unwrap(), 1e-9, "center");
        let published = expected["lower"].as_f64().unwrap();
        near(limits.lower, limits.center - (limits.center - published) * 2.66 * 1.128 / 3.0, 1e-8, "lower");
    }

    #[test]
    fn a_constant_series_has_limits_on_its_value_and_no_signal() {
        let analysis = analyse(&[Some(5.0); 12], &Plan::one(0, 11));
        let limits = analysis.phases[0].limits.unwrap();
        assert_eq!((limits.lower, limits.center, limits.upper), (5.0, 5.0, 5.0));
        assert_eq!(signal_months(&analysis), Vec::<usize>::new());
    }

    #[test]
    fn a_point_on_a_limit_is_no_signal() {
        // Mean 1.5 and every range 1: the limits are 1.5 ± 2.66.
        let mut values: Vec<_> = (0..8).map(|index| Some(f64::from(index % 2) + 1.0)).collect();
        values.extend([Some(4.16), Some(4.161), Some(-1.16), Some(-1.161)]);
        let analysis = analyse(&values, &Plan::one(0, 7));
        assert_eq!(flagged(&analysis, Rule::R1), [10, 12]);
    }

    #[test]
    fn six_values_make_provisional_limits_and_twelve_make_full_ones() {
        let standing = |count| {
            let values: Vec<_> = (0..count).map(|index| Some(f64::from(index % 3))).collect();
            analyse(&values, &Plan::one(0, values.len() - 1)).phases[0].limits.map(|limits| limits.standing)
        };
        assert_eq!(standing(5), None);
        assert_eq!(standing(6), Some(Standing::Provisional));
        assert_eq!(standing(11), Some(Standing::Provisional));
        assert_eq!(standing(12), Some(Standing::Full));
    }

    #[test]
    fn eight_in_a_row_on_one_side_are_flagged_when_the_eighth_comes() {
        let smoking = &vectors()["rule_vectors"][3];
        let analysis = analyse(&series(&smoking["values"]), &Plan::one(0, 13));
        // The publisher colours the whole run of points 7 to 14; the fourteenth completes it.
        assert_eq!(flagged(&analysis, Rule::R3), [14]);
        assert!(sustained(&analysis, 13));
    }

    #[test]
    fn a_gap_neither_lengthens_nor_breaks_a_run() {
        let mut values: Vec<_> = (0..8).map(|index| Some(f64::from(index % 2))).collect();
        values.extend([0.6; 7].map(Some));
        values.push(None);
        assert_eq!(flagged(&analyse(&values, &Plan::one(0, 7)), Rule::R3), [15]);
        values.push(Some(0.5)); // on the centre line: the run ends
        values.push(Some(0.6));
        assert_eq!(flagged(&analyse(&values, &Plan::one(0, 7)), Rule::R3), [15]);
    }

    #[test]
    fn k05_of_the_first_six_months_signals_the_outage_and_not_the_repair() {
        let analysis = analyse(&kpi("K05"), &Plan::one(0, 5));
        let limits = analysis.phases[0].limits.unwrap();
        near(limits.center, 47.9, 0.1, "mean");
        near(limits.lower, 41.8, 0.1, "lower");
        near(limits.upper, 54.0, 0.1, "upper");
        let outside = flagged(&analysis, Rule::R1);
        assert!(outside.contains(&12) && outside.contains(&13) && !outside.contains(&14), "{outside:?}");
    }

    #[test]
    fn excluding_the_outage_months_gives_k05_limits_that_can_signal() {
        let values = kpi("K05");
        let all = analyse(&values[..15], &Plan::one(9, 14)).phases[0].limits.unwrap();
        near(all.lower, 11.7, 0.1, "lower");
        near(all.upper, 87.6, 0.1, "upper");
        let analysis = analyse(&values, &Plan::one(0, 5).then(6, 14).without([11, 12]));
        let limits = analysis.phases[1].limits.unwrap();
        near(limits.lower, 35.3, 0.1, "lower");
        near(limits.upper, 49.1, 0.1, "upper");
        assert_eq!((limits.count, limits.standing), (7, Standing::Provisional));
        let without_range: Vec<_> = (0..24).filter(|&index| analysis.points[index].moving_range.is_none()).collect();
        assert_eq!(without_range, [0, 6, 11, 12, 13], "no range at a phase's start, nor at or after excluded months");
        assert_eq!(flagged(&analysis, Rule::R2), [18, 19, 20, 22, 23, 24]);
        assert_eq!(flagged(&analysis, Rule::R3), [22, 23, 24]);
        assert_eq!(flagged(&analysis, Rule::R1), [23, 24]);
    }

    #[test]
    fn k24_signals_in_the_two_outage_months_only() {
        assert_eq!(flagged(&analyse(&kpi("K24"), &Plan::one(0, 5)), Rule::R1), [12, 13]);
    }

    #[test]
    fn k16_leaves_its_limits_in_the_ninth_month() {
        let analysis = analyse(&kpi("K16"), &Plan::one(0, 5));
        assert!(analysis.points[6].signals.is_empty() && analysis.points[7].signals.is_empty());
        assert_eq!(analysis.points[8].signals.first(), Some(&Rule::R1));
    }

    #[test]
    fn k25_does_not_signal_before_the_joint_examinations() {
        let analysis = analyse(&kpi("K25"), &Plan::one(0, 5).then(6, 14));
        assert_eq!(signal_months(&analysis).first(), Some(&22));
    }

    #[test]
    fn a_clipped_limit_says_so() {
        let analysis = analyse(&kpi("K05"), &Plan::one(9, 14));
        let limits = analysis.phases[0].limits.unwrap();
        let clipped = limits.clipped(Some(20.0), None);
        assert_eq!((clipped.lower, clipped.upper, clipped.was_clipped), (20.0, limits.upper, true));
        assert!(!limits.clipped(Some(0.0), Some(100.0)).was_clipped);
    }
}
