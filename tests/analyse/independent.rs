//! Random series against a computation that is written from the definitions alone: every window is looked
//! at again for every point.

use proptest::{prelude::*, test_runner::Config};
use serde_json::Value;

use super::json;

#[derive(Clone, Debug)]
struct Case {
    values: Vec<Option<f64>>,
    first: usize,
    last: usize,
    excluded: Vec<usize>,
    nhs: bool,
    median: bool,
}

fn cases() -> impl Strategy<Value = Case> {
    // Small whole numbers make values on the centre line, constant stretches and long runs likely.
    let value = prop_oneof![1 => Just(None), 9 => (-6i32..=6).prop_map(|value| Some(f64::from(value)))];
    let wide = prop_oneof![1 => Just(None), 9 => (-1e6f64..1e6).prop_map(Some)];
    let values = prop_oneof![prop::collection::vec(value, 1..50), prop::collection::vec(wide, 1..50)];
    values.prop_flat_map(|values| {
        let count = values.len();
        (Just(values), 0..count, 0..count, prop::collection::vec(0..count, 0..4), any::<bool>(), any::<bool>())
            .prop_map(|(values, a, b, excluded, nhs, median)| {
                // Half of the time the whole series is the baseline.
                let (first, last) = if a % 2 == 0 { (0, values.len() - 1) } else { (a.min(b), a.max(b)) };
                Case { values, first, last, excluded, nhs, median }
            })
    })
}

fn analysed(case: &Case) -> Value {
    let rows: String = (0..)
        .zip(&case.values)
        .map(|(number, value)| format!("p{number},{}\n", value.map_or_else(String::new, |value| value.to_string())))
        .collect();
    let baseline = format!("p{}:p{}", case.first, case.last);
    let excluded = case.excluded.iter().map(|number| format!("p{number}")).collect::<Vec<_>>().join(",");
    let mut options = vec!["--baseline", &baseline, "--rules", if case.nhs { "nhs" } else { "wheeler" }];
    if !excluded.is_empty() {
        options.extend(["--exclude", &excluded]);
    }
    if case.median {
        options.push("--median");
    }
    json(rows, &options)
}

fn close(ours: &Value, theirs: Option<f64>) -> bool {
    match (ours.as_f64(), theirs) {
        (Some(ours), Some(theirs)) => (ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0),
        (None, None) => ours.is_null(),
        _ => false,
    }
}

impl Case {
    fn usable(&self, index: usize) -> Option<f64> {
        self.values[index].filter(|_| !self.excluded.contains(&index))
    }

    /// No range across a missing or excluded month, nor into the baseline from before it.
    fn range(&self, index: usize) -> Option<f64> {
        if index == 0 || index == self.first {
            return None;
        }
        Some((self.usable(index)? - self.usable(index - 1)?).abs())
    }

    /// Centre, and the average of the moving ranges.
    fn limits(&self) -> Option<(f64, f64)> {
        let values: Vec<f64> = (self.first..=self.last).filter_map(|index| self.usable(index)).collect();
        let mut ranges: Vec<f64> = (self.first..=self.last).filter_map(|index| self.range(index)).collect();
        if values.len() < 6 || ranges.is_empty() {
            return None;
        }
        let center = values.iter().sum::<f64>() / values.len() as f64;
        ranges.sort_by(f64::total_cmp);
        let average = if self.median {
            let half = ranges.len() / 2;
            if ranges.len() % 2 == 1 { ranges[half] } else { (ranges[half - 1] + ranges[half]) / 2.0 }
        } else {
            ranges.iter().sum::<f64>() / ranges.len() as f64
        };
        Some((center, average))
    }

    /// Rules that each point completes.
    fn signals(&self) -> Vec<Vec<&'static str>> {
        let mut signals = vec![Vec::new(); self.values.len()];
        let Some((center, average)) = self.limits() else { return signals };
        let reach = average * if self.median { 3.145 } else { 2.66 };
        let rounding = 1e-9 * center.abs().max((center + reach).abs()).max((center - reach).abs()).max(1e-9);
        let judged: Vec<(usize, f64)> =
            (self.first..self.values.len()).filter_map(|index| Some((index, self.usable(index)?))).collect();
        let side = |at: usize| {
            let away = judged[at].1 - center;
            if away.abs() <= rounding { 0 } else { away.signum() as i32 }
        };
        let beyond = |at: usize, share: f64| (judged[at].1 - center).abs() > share * reach + rounding;
        let on_one_side = |at: usize, length: usize| {
            at + 1 >= length && side(at) != 0 && (at + 1 - length..=at).all(|other| side(other) == side(at))
        };
        let two_of_three =
            |at: usize| on_one_side(at, 3) && (at - 2..=at).filter(|other| beyond(*other, 2.0 / 3.0)).count() >= 2;
        for at in 0..judged.len() {
            let found = &mut signals[judged[at].0];
            if beyond(at, 1.0) {
                found.push("R1");
            }
            if self.nhs {
                if two_of_three(at) && (beyond(at, 2.0 / 3.0) || !two_of_three(at - 1)) {
                    found.push("N2");
                }
                if on_one_side(at, 7) {
                    found.push("N3");
                }
                let steps =
                    || (at.saturating_sub(5)..=at).map(|other| judged[other].1 - judged[other.saturating_sub(1)].1);
                if at >= 6 && (steps().all(|step| step > 0.0) || steps().all(|step| step < 0.0)) {
                    found.push("N4");
                }
            } else {
                let near = (at.saturating_sub(3)..=at).filter(|other| side(*other) == side(at) && beyond(*other, 0.5));
                if beyond(at, 0.5) && near.count() >= 3 {
                    found.push("R2");
                }
                if on_one_side(at, 8) {
                    found.push("R3");
                }
            }
        }
        signals
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(400) })]

    #[test]
    fn a_random_series_has_the_limits_and_signals_of_the_definitions(case in cases()) {
        let report = analysed(&case);
        let limits = case.limits();
        let (factor, range_factor) = if case.median { (3.145, 3.865) } else { (2.66, 3.268) };
        prop_assert!(close(&report["center"], limits.map(|(center, _)| center)), "{report}");
        prop_assert!(close(&report["lower"], limits.map(|(center, range)| center - factor * range)), "{report}");
        prop_assert!(close(&report["upper"], limits.map(|(center, range)| center + factor * range)), "{report}");
        prop_assert!(close(&report["range_upper"], limits.map(|(_, range)| range_factor * range)), "{report}");
        let signals = case.signals();
        for (index, point) in report["points"].as_array().unwrap().iter().enumerate() {
            prop_assert!(close(&point["value"], case.values[index]), "{index}: {report}");
            prop_assert!(close(&point["moving_range"], case.range(index)), "{index}: {report}");
            let ours: Vec<&str> = point["signals"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
            prop_assert_eq!(ours, signals[index].clone(), "point {}", index);
        }
        let usable = (case.first..=case.last).filter(|index| case.usable(*index).is_some()).count();
        let status = match (limits, usable) {
            (None, _) => "too_few",
            (Some(_), 6..12) => "provisional",
            (Some(_), _) => "full",
        };
        prop_assert_eq!((report["n"].as_u64(), report["status"].as_str()), (Some(usable as u64), Some(status)));
    }

    #[test]
    fn a_series_moved_and_stretched_has_the_same_signals(case in cases(), shift in -40i32..40, stretch in 1i32..8) {
        let moved = Case {
            values: case.values.iter().map(|value| value.map(|value| value.mul_add(f64::from(stretch), f64::from(shift)))).collect(),
            ..case.clone()
        };
        let signals = |report: &Value| -> Vec<Value> {
            report["points"].as_array().unwrap().iter().map(|point| point["signals"].clone()).collect()
        };
        prop_assert_eq!(signals(&analysed(&case)), signals(&analysed(&moved)));
    }
}
