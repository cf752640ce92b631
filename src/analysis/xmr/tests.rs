use serde_json::Value;

use super::{
    super::{meridia::kpi, signal::sustained},
    *,
};

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../../tests/data/xmr.json")).unwrap()
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

/// Where a publisher gives many digits, ours agree in nine of them.
#[test]
fn limits_agree_with_published_figures_to_nine_digits() {
    let mut compared = 0;
    for vector in vectors()["vectors"].as_array().unwrap() {
        let expected = &vector["expected"];
        if expected["tolerance"].as_f64() != Some(1e-9) {
            continue;
        }
        let values = series(&vector["values"]);
        let last = vector["baseline_points"].as_u64().map_or(values.len(), |n| n as usize) - 1;
        let limits = analyse(&values, &Plan::one(0, last)).phases[0].limits.unwrap();
        let factor = if vector["constant"] == "3/1.128" { 2.66 / (3.0 / 1.128) } else { 1.0 };
        let published = |name: &str| expected[name].as_f64().unwrap();
        let center = published("center");
        for (ours, name) in [(limits.center, "center"), (limits.lower, "lower"), (limits.upper, "upper")] {
            let theirs = center + (published(name) - center) * factor;
            near(ours, theirs, theirs.abs() * 1e-9, vector["id"].as_str().unwrap());
        }
        compared += 1;
    }
    assert_eq!(compared, 4);
}

#[test]
fn every_vector_agrees_with_an_independent_recomputation() {
    for vector in vectors()["vectors"].as_array().unwrap() {
        let (id, recomputed) = (vector["id"].as_str().unwrap(), &vector["recomputed_here"]);
        let number = |name: &str| recomputed[name].as_f64();
        let values = series(&vector["values"]);
        let last = vector["baseline_points"].as_u64().map_or(values.len(), |n| n as usize) - 1;
        let scaling = if number("mr_median").is_some() { Scaling::MedianRange } else { Scaling::MeanRange };
        let limits = analyse(&values, &Plan::one(0, last).scaled_by(scaling)).phases[0].limits.unwrap();
        let factor = if vector["constant"] == "3/1.128" { 2.66 / (3.0 / 1.128) } else { 1.0 };
        // The file keeps ten decimals, of the median series six.
        let digits = if scaling == Scaling::MedianRange { 1e-6 } else { 1e-9 };
        let center = number("center").unwrap();
        near(limits.center, center, digits * center.abs().max(1.0), id);
        let range = number("mr_bar").or(number("mr_median")).unwrap();
        near(limits.average_range, range, digits * range.abs().max(1.0), id);
        for (ours, name) in [(limits.lower, "lower"), (limits.upper, "upper")] {
            let theirs = center + (number(name).unwrap() - center) * factor;
            near(ours, theirs, 2.0 * digits * theirs.abs().max(1.0), id);
        }
    }
}

#[test]
fn wheeler_s_series_for_verifying_software_is_flagged_point_by_point() {
    let vector = &vectors()["vectors"][1];
    let values = series(&vector["values"]);
    let analysis = analyse(&values, &Plan::one(0, 15).judged_by(Rules::Nhs));
    let ranges: Vec<_> = analysis.points.iter().map(|point| point.moving_range).collect();
    assert_eq!(ranges, series(&vector["moving_ranges"]));
    // The publisher gives each point the strongest of its signals, and colours whole runs.
    let strongest = |rule: Rule| -> Vec<u64> {
        let points = (1..).zip(&analysis.points);
        points.filter(|(_, point)| point.part_of.first() == Some(&rule)).map(|(number, _)| number).collect()
    };
    let types = &vector["signals"]["ptd_types_unscreened"];
    for (rule, name) in [(Rule::N3, "7 Points Below CL"), (Rule::N2, "2 in 3 Below CL"), (Rule::R1, "Above UCL")] {
        let published: Vec<u64> = types[name].as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        assert_eq!(strongest(rule), published, "{name}");
    }
    assert_eq!(strongest(Rule::N4), Vec::<u64>::new());
    assert_eq!(flagged(&analyse(&values, &Plan::one(0, 15)), Rule::R1), [16]);
    let nist = series(&vectors()["vectors"][0]["values"]);
    assert!(signal_months(&analyse(&nist, &Plan::one(0, 9))).is_empty());
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
    let run: Vec<u64> = (1..)
        .zip(&analysis.points)
        .filter(|(_, point)| point.part_of.contains(&Rule::R3))
        .map(|(number, _)| number)
        .collect();
    assert_eq!(serde_json::json!(run), smoking["flagged_1based"]["run of 8 one side"]);
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
