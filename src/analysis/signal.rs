//! The two words under every KPI: what the process does (variation) and whether it can be trusted
//! to meet its target (assurance). The words themselves live in the catalogues of `i18n`.

use serde::{Deserialize, Serialize};

use super::xmr::{Analysis, Limits, Side};
use crate::domain::Better;

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preference {
    Higher,
    Lower,
    Band { low: f64, high: f64 },
    Neither,
}

impl From<Better> for Preference {
    fn from(better: Better) -> Self {
        match better {
            Better::Higher => Self::Higher,
            Better::Lower => Self::Lower,
            Better::Band { low, high } => Self::Band { low, high },
            Better::Neither => Self::Neither,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Variation {
    Improving,
    Worsening,
    Routine,
    /// No limits yet.
    TooFew,
    /// A signal that is neither good nor bad: no preferred direction, or inside the band.
    Changed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Assurance {
    WillMeet,
    WillNotMeet,
    HitAndMiss,
    Withheld(Withheld),
}

/// Why nothing can be said about the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    NoLimits,
    NoTarget,
    /// The latest month is part of a sustained signal: a new phase is proposed.
    LimitsOutOfDate,
}

/// Whether the last judged month up to `index` belongs to a sustained signal of its phase: Wheeler's R3,
/// in the NHS set N3.
pub fn sustained(analysis: &Analysis, index: usize) -> bool {
    let judged = analysis.judged(index).and_then(|judged| analysis.points.get(judged));
    judged.is_some_and(|point| point.signals.iter().any(|rule| rule.is_shift()))
}

/// What the process does in month `index`. Of several signals the strongest gives the direction; a trend
/// goes where it rises or falls to. Without a value in that month nothing is said about it: ask for
/// [`Analysis::latest`].
pub fn variation(analysis: &Analysis, index: usize, preference: Preference) -> Variation {
    let Some((point, value)) = analysis.points.get(index).and_then(|point| Some((point, point.value?))) else {
        return Variation::TooFew;
    };
    if analysis.limits_at(index).is_none() {
        return Variation::TooFew;
    }
    let Some(heading) = point.heading else {
        return Variation::Routine;
    };
    let better = match preference {
        Preference::Higher => Side::Above,
        Preference::Lower => Side::Below,
        Preference::Band { low, .. } if value < low => Side::Above,
        Preference::Band { high, .. } if value > high => Side::Below,
        Preference::Band { .. } | Preference::Neither => return Variation::Changed,
    };
    if heading == better { Variation::Improving } else { Variation::Worsening }
}

/// Whether the process, as it runs now, meets its target. `target` is the value to reach; for a
/// band the band itself decides.
pub fn assurance(limits: Option<&Limits>, target: Option<f64>, preference: Preference) -> Assurance {
    let Some(limits) = limits else { return Assurance::Withheld(Withheld::NoLimits) };
    let (lower, upper) = (limits.lower, limits.upper);
    let (meets, fails) = match (preference, target) {
        (Preference::Higher, Some(target)) => (lower >= target, upper < target),
        (Preference::Lower, Some(target)) => (upper <= target, lower > target),
        (Preference::Band { low, high }, _) => (lower >= low && upper <= high, upper < low || lower > high),
        (Preference::Neither, _) | (_, None) => return Assurance::Withheld(Withheld::NoTarget),
    };
    match (meets, fails) {
        (true, _) => Assurance::WillMeet,
        (_, true) => Assurance::WillNotMeet,
        _ => Assurance::HitAndMiss,
    }
}

/// [`assurance`] for month `index`, withheld while its limits are out of date: as long as the last judged
/// month is part of a sustained signal.
pub fn assurance_at(analysis: &Analysis, index: usize, target: Option<f64>, preference: Preference) -> Assurance {
    match assurance(analysis.limits_at(index), target, preference) {
        Assurance::Withheld(reason) => Assurance::Withheld(reason),
        _ if sustained(analysis, index) => Assurance::Withheld(Withheld::LimitsOutOfDate),
        word => word,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{
        super::{
            meridia::kpi,
            rules::{Rule, Rules},
            xmr::{Plan, Scaling, Standing, analyse},
        },
        *,
    };

    fn limits(lower: f64, upper: f64) -> Limits {
        let center = f64::midpoint(lower, upper);
        let average_range = (upper - center) / 2.66;
        Limits {
            count: 12,
            center,
            average_range,
            lower,
            upper,
            range_upper: 3.268 * average_range,
            scaling: Scaling::MeanRange,
            standing: Standing::Full,
        }
    }

    #[test]
    fn assurance_agrees_with_published_cases() {
        let vectors: Value = serde_json::from_str(include_str!("../../tests/data/xmr.json")).unwrap();
        let cases = vectors["rule_vectors"][2]["cases"].as_array().unwrap();
        assert_eq!(cases.len(), 6);
        for case in cases {
            let number = |name: &str| case[name].as_f64().unwrap();
            let preference = if case["better"] == "increase" { Preference::Higher } else { Preference::Lower };
            let expected = match case["icon"].as_str().unwrap() {
                "consistent_pass" => Assurance::WillMeet,
                "consistent_fail" => Assurance::WillNotMeet,
                _ => Assurance::HitAndMiss,
            };
            let limits = limits(number("lower"), number("upper"));
            assert_eq!(assurance(Some(&limits), Some(number("target")), preference), expected, "{case}");
        }
    }

    #[test]
    fn a_band_is_met_when_both_limits_lie_inside_it() {
        let band = Preference::Band { low: 40.0, high: 60.0 };
        let word = |lower, upper| assurance(Some(&limits(lower, upper)), Some(50.0), band);
        assert_eq!(word(41.0, 59.0), Assurance::WillMeet);
        assert_eq!(word(20.0, 39.0), Assurance::WillNotMeet);
        assert_eq!(word(61.0, 80.0), Assurance::WillNotMeet);
        assert_eq!(word(35.0, 45.0), Assurance::HitAndMiss);
        assert_eq!(word(30.0, 70.0), Assurance::HitAndMiss);
    }

    #[test]
    fn the_same_move_improves_worsens_or_merely_changes_by_direction() {
        let analysis = analyse(&kpi("K01"), &Plan::one(0, 5));
        let word = |preference| variation(&analysis, 6, preference);
        assert_eq!(word(Preference::Lower), Variation::Improving);
        assert_eq!(word(Preference::Higher), Variation::Worsening);
        assert_eq!(word(Preference::Neither), Variation::Changed);
        assert_eq!(word(Preference::Band { low: 8.0, high: 15.0 }), Variation::Improving);
        assert_eq!(word(Preference::Band { low: 30.0, high: 40.0 }), Variation::Worsening);
        assert_eq!(word(Preference::Band { low: 20.0, high: 30.0 }), Variation::Changed);
        assert_eq!(variation(&analysis, 3, Preference::Lower), Variation::Routine);
        assert_eq!(variation(&analyse(&kpi("K28"), &Plan::default()), 23, Preference::Higher), Variation::TooFew);
    }

    #[test]
    fn a_trend_improves_or_worsens_by_where_it_goes_not_by_where_it_is() {
        let mut values: Vec<_> = (0..12).map(|index| Some(10.0 + f64::from(index % 2))).collect();
        values.extend([9.9, 10.0, 10.1, 10.2, 10.3, 10.4, 10.45].map(Some));
        let analysis = analyse(&values, &Plan::one(0, 11).judged_by(Rules::Nhs));
        assert_eq!(analysis.points[18].signals, [Rule::N3, Rule::N4]);
        values[16] = Some(10.6); // no more on one side, and no more a trend
        assert_eq!(
            variation(&analyse(&values, &Plan::one(0, 11).judged_by(Rules::Nhs)), 18, Preference::Higher),
            Variation::Routine
        );
        let crossing = [9.9, 10.0, 10.1, 10.2, 10.3, 10.4, 10.6];
        for (slot, value) in values[12..].iter_mut().zip(crossing) {
            *slot = Some(value);
        }
        let analysis = analyse(&values, &Plan::one(0, 11).judged_by(Rules::Nhs));
        assert_eq!(analysis.points[18].signals, [Rule::N4]);
        assert_eq!(variation(&analysis, 18, Preference::Higher), Variation::Improving);
        assert_eq!(variation(&analysis, 18, Preference::Lower), Variation::Worsening);
        assert!(!sustained(&analysis, 18), "a trend has no new level yet");
    }

    #[test]
    fn a_missing_or_excluded_month_does_not_end_a_sustained_signal() {
        let mut values: Vec<_> = (0..12).map(|index| Some(f64::from((index + 1) % 2))).collect();
        values.extend([Some(0.7); 8]);
        values.extend([None, Some(0.0)]);
        let plan = Plan::one(0, 11).without([21]);
        let analysis = analyse(&values, &plan);
        assert!(sustained(&analysis, 20) && sustained(&analysis, 21));
        let seven = analyse(&values[..19], &plan.judged_by(Rules::Nhs));
        assert!(sustained(&seven, 18), "the NHS set needs seven");
        assert!(!sustained(&analyse(&values[..19], &Plan::one(0, 11)), 18), "Wheeler's needs eight");
    }

    #[test]
    fn assurance_is_withheld_while_a_sustained_signal_runs() {
        let k05 = analyse(&kpi("K05"), &Plan::one(0, 5).then(6, 14).without([11, 12]));
        let target = Some(30.0);
        assert_eq!(assurance_at(&k05, 20, target, Preference::Lower), Assurance::WillNotMeet);
        let withheld = Assurance::Withheld(Withheld::LimitsOutOfDate);
        assert_eq!(assurance_at(&k05, 23, target, Preference::Lower), withheld);
        assert_eq!(
            assurance_at(&k05, 23, None, Preference::Lower),
            Assurance::Withheld(Withheld::NoTarget),
            "without a target nothing was promised"
        );
    }
}
