//! Against series with known answers, and against the demo's story.

use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::analysis::meridia;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    first: Month,
    values: Vec<f64>,
    effective: Date,
    ended: Option<Date>,
    until: Option<Month>,
    expected: String,
    #[serde(default)]
    breaks: Vec<Month>,
    #[serde(default)]
    excluded: BTreeSet<Month>,
    baseline: Option<(Month, Month)>,
    #[serde(default)]
    nearby: Vec<Other>,
    limits: Option<[f64; 3]>,
    medians: Option<[f64; 2]>,
    signal: Option<String>,
    verdict: String,
    #[serde(default)]
    reasons: Vec<String>,
    #[serde(default)]
    guards: Vec<GuardCase>,
    whole: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Other {
    month: Month,
    expects: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuardCase {
    first: Month,
    values: Vec<f64>,
    expected: String,
    bound: Option<f64>,
    better: Option<String>,
    result: String,
}

fn months(first: Month, values: &[f64]) -> Vec<(Month, f64)> {
    (0..).zip(values).filter(|(_, value)| !value.is_nan()).map(|(index, value)| (first.plus(index), *value)).collect()
}

impl Case {
    fn act(&self) -> Act {
        Act { effective: self.effective, ended: self.ended, until: self.until, rules: Rules::Wheeler, season: Some(12) }
    }

    fn watched(&self) -> Watched {
        let values = months(self.first, &self.values);
        let frozen = match self.baseline {
            Some((first, last)) => freeze_over(&values, first, last, &self.excluded),
            None => freeze(&values, &self.breaks, None, &self.excluded, self.effective),
        };
        let nearby = self.nearby.iter().map(|other| Nearby {
            month: other.month,
            kind: match other.expects.as_str() {
                "event" => NearbyKind::Event,
                "guard" => NearbyKind::Correction(None),
                expects => NearbyKind::Correction(Expected::from_code(expects, None)),
            },
        });
        Watched {
            values,
            breaks: self.breaks.clone(),
            excluded: self.excluded.clone(),
            frozen,
            expected: Expected::from_code(&self.expected, None).unwrap(),
            better: Better::Neither,
            nearby: nearby.collect(),
        }
    }

    fn guards(&self) -> Vec<Watched> {
        let guard = |case: &GuardCase| {
            let values = months(case.first, &case.values);
            let better = case.better.as_deref().map_or(Some(Better::Neither), |code| Better::from_code(code, None));
            Watched {
                frozen: freeze(&values, &[], None, &BTreeSet::new(), self.effective),
                values,
                breaks: Vec::new(),
                excluded: BTreeSet::new(),
                expected: Expected::from_code(&case.expected, case.bound).unwrap(),
                better: better.unwrap(),
                nearby: Vec::new(),
            }
        };
        self.guards.iter().map(guard).collect()
    }
}

fn written(proposal: Proposal) -> String {
    match proposal {
        Proposal::MovedAsIntended => "moved".into(),
        Proposal::NoSignalYet { points } => format!("no_signal {points}"),
        Proposal::MovedWrongWay => "wrong_way".into(),
        Proposal::AlreadyMoving => "already_moving".into(),
        Proposal::HarmfulSideEffect { guard } => format!("side_effect {guard}"),
        Proposal::Confounded { by: Confounder::Break(month) } => format!("confounded break {month}"),
        Proposal::Confounded { by: Confounder::Season } => "confounded season".into(),
        Proposal::Confounded { by: Confounder::Nearby(place) } => format!("confounded nearby {place}"),
        Proposal::TooEarly { points } => format!("too_early {points}"),
    }
}

fn said(reason: &Reason) -> String {
    match reason {
        Reason::Signal(signal) => format!("signal {}", signal.month),
        Reason::DidNotLast(signal) => format!("did_not_last {}", signal.month),
        Reason::BackWithinLimits(month) => format!("back_within {month}"),
        Reason::RunBeganBefore { since, months } => format!("run_began {since}, {months} before"),
        Reason::SignalledBefore(month) => format!("signalled {month}"),
        Reason::SteppedFurther { .. } => "stepped_further".into(),
        Reason::RepeatsLastYear { .. } => "repeats".into(),
        Reason::NotSeasonal => "not_seasonal".into(),
        Reason::SeasonUnknown => "season_unknown".into(),
        Reason::TooFewAfter(points) => format!("too_few_after {points}"),
        Reason::TooFewBefore(points) => format!("too_few_before {points}"),
        Reason::ProvisionalLimits(count) => format!("provisional {count}"),
        Reason::BreakBetween(month) => format!("break {month}"),
        Reason::ClosedByBreak(month) => format!("closed_by {month}"),
        Reason::Nearby { place, explains } => format!("nearby {place} {}", if *explains { "yes" } else { "no" }),
        Reason::NoSignal { points, wanted } => format!("no_signal {points}, {wanted} more"),
        Reason::KnownSince(month) => format!("known_since {month}"),
        Reason::KnownBefore => "known_before".into(),
        Reason::StillMissing(months) => format!("missing {months}"),
    }
}

fn result(guard: &GuardResult) -> String {
    match guard {
        GuardResult::Held => "held".into(),
        GuardResult::Touched { month, .. } => format!("touched {month}"),
        GuardResult::Broken { month, months, .. } => format!("broken {month}, {months}"),
        GuardResult::BrokenWhenSet { month, .. } => format!("broken_when_set {month}"),
        GuardResult::Worsened(signal) => format!("worsened {}", signal.month),
        GuardResult::WorsenedAnyway(signal) => format!("worsened_anyway {}", signal.month),
        GuardResult::NotJudged => "not_judged".into(),
    }
}

fn near(name: &str, what: &str, found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{name}: {what} {found}, not {expected}");
}

#[test]
fn every_verdict_has_series_with_known_answers() {
    let cases: Cases = toml::from_str(include_str!("../../../tests/data/verdicts.toml")).unwrap();
    for case in &cases.case {
        let name = &case.name;
        let judgement = judge(case.act(), &[case.watched()], &case.guards());
        let finding = &judgement.moves[0];
        let reasons: Vec<String> = finding.reasons.iter().map(said).collect();
        assert_eq!(written(finding.proposal), case.verdict, "{name}: {reasons:?}");
        for reason in &case.reasons {
            assert!(reasons.contains(reason), "{name}: no {reason} in {reasons:?}");
        }
        if let Some([center, lower, upper]) = case.limits {
            let limits = finding.figures.limits.unwrap();
            near(name, "center", limits.center, center);
            near(name, "lower", limits.lower, lower);
            near(name, "upper", limits.upper, upper);
        }
        if let Some([before, after]) = case.medians {
            near(name, "median before", finding.figures.median_before().unwrap(), before);
            near(name, "median after", finding.figures.median_after().unwrap(), after);
        }
        if let Some(expected) = &case.signal {
            let signal = finding.figures.signal.unwrap();
            assert_eq!(format!("{} {} / {}", signal.month, signal.rule.name(), signal.since), *expected, "{name}");
        }
        for (guard, expected) in judgement.guards.iter().zip(&case.guards) {
            assert_eq!(result(&guard.result), expected.result, "{name}");
        }
        if let Some(whole) = &case.whole {
            assert_eq!(judgement.proposal.map(written).as_ref(), Some(whole), "{name}");
        }
    }
}

#[test]
fn every_proposal_is_among_the_cases() {
    let cases: Cases = toml::from_str(include_str!("../../../tests/data/verdicts.toml")).unwrap();
    let said: Vec<&str> =
        cases.case.iter().flat_map(|case| [Some(case.verdict.as_str()), case.whole.as_deref()]).flatten().collect();
    for word in [
        "moved",
        "no_signal",
        "wrong_way",
        "already_moving",
        "side_effect",
        "confounded break",
        "confounded season",
        "confounded nearby",
        "too_early",
    ] {
        assert!(said.iter().any(|said| said.starts_with(word)), "{word}");
    }
}

#[test]
fn values_revised_after_the_act_do_not_move_frozen_limits() {
    let values =
        months("2025-01".parse().unwrap(), &[50.0, 52.0, 48.0, 51.0, 49.0, 50.0, 52.0, 48.0, 51.0, 49.0, 50.0, 50.0]);
    let frozen = freeze(&values, &[], None, &BTreeSet::new(), jiff::civil::date(2026, 1, 1)).unwrap();
    let mut revised = values.clone();
    revised[3].1 = 90.0;
    revised.extend(months("2026-01".parse().unwrap(), &[40.0, 41.0, 39.0]));
    let watched = Watched {
        values: revised,
        breaks: Vec::new(),
        excluded: BTreeSet::new(),
        frozen: Some(frozen.clone()),
        expected: Expected::Down,
        better: Better::Lower,
        nearby: Vec::new(),
    };
    let act = Act {
        effective: jiff::civil::date(2026, 1, 1),
        ended: None,
        until: None,
        rules: Rules::Wheeler,
        season: Some(12),
    };
    let finding = &judge(act, &[watched], &[]).moves[0];
    assert_eq!(finding.figures.limits, frozen.limits);
    assert_eq!(finding.proposal, Proposal::MovedAsIntended);
}

#[test]
fn limits_are_frozen_over_a_phase_only_if_enough_of_it_has_passed() {
    let values = months("2025-01".parse().unwrap(), &[1.0; 12]);
    let month = |text: &str| text.parse::<Month>().unwrap();
    let first = |phase| {
        freeze(&values, &[], Some(month(phase)), &BTreeSet::new(), jiff::civil::date(2026, 1, 1)).unwrap().first
    };
    assert_eq!(first("2025-06"), month("2025-06"));
    assert_eq!(first("2025-10"), month("2025-01"), "three months make no limits");
}

/// The demo's KPI with limits frozen over the given months.
fn story(code: &str, expected: Expected, frozen: (&str, &str), excluded: &[&str]) -> Watched {
    let first: Month = "2024-11".parse().unwrap();
    let values: Vec<(Month, f64)> =
        (0..).zip(meridia::kpi(code)).filter_map(|(index, value)| Some((first.plus(index), value?))).collect();
    let excluded: BTreeSet<Month> = excluded.iter().map(|month| month.parse().unwrap()).collect();
    let frozen = freeze_over(&values, frozen.0.parse().unwrap(), frozen.1.parse().unwrap(), &excluded);
    Watched { values, breaks: Vec::new(), excluded, frozen, expected, better: Better::Lower, nearby: Vec::new() }
}

/// Domain research, mock-up of C-006: 9, 7 and 9 months before; medians 39.9 to 53.1, 27.2 to 21.5, 14.5 to 13.8.
#[test]
fn the_facilitation_package_moved_what_it_should_and_broke_both_guards() {
    let act = Act {
        effective: jiff::civil::date(2026, 2, 1),
        ended: Some(jiff::civil::date(2026, 4, 30)),
        until: None,
        rules: Rules::Wheeler,
        season: Some(12),
    };
    let nine = ("2025-05", "2026-01");
    let moves = [story("K02", Expected::Up, nine, &[]), story("K03", Expected::Down, nine, &["2025-10", "2025-11"])];
    let guards = [
        story("K11", Expected::AtMost(7.0), ("2026-01", "2026-01"), &[]),
        story("K13", Expected::AtLeast(15.0), nine, &[]),
    ];
    let judgement = judge(act, &moves, &guards);
    let of = |figures: &Figures| {
        let rounded = |value: Option<f64>| value.map(|value| (value * 10.0).round() / 10.0);
        (figures.before.len(), figures.after.len(), rounded(figures.median_before()), rounded(figures.median_after()))
    };
    assert_eq!(of(&judgement.moves[0].figures), (9, 3, Some(39.9), Some(53.1)));
    assert_eq!(of(&judgement.moves[1].figures), (7, 3, Some(27.2), Some(21.5)));
    assert_eq!(of(&judgement.guards[1].figures), (9, 3, Some(14.5), Some(13.8)));
    for finding in &judgement.moves {
        assert_eq!(finding.proposal, Proposal::MovedAsIntended);
        let signal = finding.figures.signal.unwrap();
        assert_eq!((signal.month.to_string().as_str(), signal.rule), ("2026-02", Rule::R1));
    }
    assert_eq!(result(&judgement.guards[0].result), "broken 2026-03, 2");
    assert_eq!(result(&judgement.guards[1].result), "broken 2026-02, 3");
    assert_eq!(judgement.guards[0].figures.limits, None, "one month before makes no limits");
    assert_eq!(judgement.guards[1].figures.signal, None, "a broken guard is not yet a signal");
    assert_eq!(judgement.proposal, Some(Proposal::HarmfulSideEffect { guard: 0 }));
}

#[test]
fn the_slow_rise_of_pre_arrival_declarations_was_under_way_before_its_incentive() {
    let act = Act {
        effective: jiff::civil::date(2025, 10, 1),
        ended: None,
        until: None,
        rules: Rules::Wheeler,
        season: Some(12),
    };
    let rise = story("K08", Expected::Up, ("2024-11", "2025-09"), &[]);
    let finding = &judge(act, &[rise], &[]).moves[0];
    assert_eq!(finding.proposal, Proposal::AlreadyMoving, "{:?}", finding.reasons);
}

proptest! {
    /// Up is to a series what down is to its mirror image, and nothing depends on where zero lies.
    #[test]
    fn a_mirrored_series_is_judged_as_the_mirrored_expectation(
        values in prop::collection::vec(0.0f64..100.0, 3..40),
        months_before in 0usize..30,
        gaps in prop::collection::btree_set(0usize..40, 0..4),
    ) {
        let first: Month = "2023-01".parse().unwrap();
        let effective = first.plus(i32::try_from(months_before).unwrap()).first_day();
        let act = Act { effective, ended: None, until: None, rules: Rules::Wheeler, season: Some(12) };
        let judged = |sign: f64, expected: Expected| {
            let known = (0..).zip(&values).enumerate().filter(|(slot, _)| !gaps.contains(slot));
            let values: Vec<(Month, f64)> =
                known.map(|(_, (index, value))| (first.plus(index), sign * (value - 50.0).round())).collect();
            let frozen = freeze(&values, &[], None, &BTreeSet::new(), effective);
            let watched = Watched {
                values,
                breaks: Vec::new(),
                excluded: BTreeSet::new(),
                frozen,
                expected,
                better: Better::Neither,
                nearby: Vec::new(),
            };
            judge(act, &[watched], &[])
        };
        let (up, down) = (judged(1.0, Expected::Up), judged(-1.0, Expected::Down));
        prop_assert_eq!(up.proposal, down.proposal);
        let finding = &up.moves[0];
        let points = finding.figures.after.len();
        let too_early = Proposal::TooEarly { points };
        prop_assert!(points >= ENOUGH || finding.proposal == too_early);
        if finding.proposal == Proposal::MovedAsIntended && finding.figures.signal.is_some() {
            prop_assert!(finding.figures.difference().unwrap() > 0.0);
        }
    }
}
