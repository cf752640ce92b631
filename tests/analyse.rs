//! `lajna analyse`, called as a function: published vectors, random series against an independent
//! computation, and what is refused.

mod independent;

use std::{ffi::OsString, fs};

use jiff::civil::date;
use lajna::{
    cli::{self, Outcome, System},
    domain::Language,
    env::Clock,
    workspace::Places,
};
use serde_json::Value;

struct Answer {
    outcome: Outcome,
    out: String,
    err: String,
}

/// Analyses a file with this content.
fn call(content: impl AsRef<[u8]>, options: &[&str]) -> Answer {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("series.csv");
    fs::write(&file, content).unwrap();
    let system = System {
        places: Places::new(folder.path().join("places")),
        clock: Clock::Fixed(date(2026, 11, 20).at(9, 0, 0, 0)),
        person: String::new(),
        language: Language::En,
    };
    let words = [OsString::from("lajna"), "analyse".into(), file.into()];
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = cli::run(words.into_iter().chain(options.iter().map(Into::into)), &system, &mut out, &mut err);
    Answer { outcome, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

fn text(content: impl AsRef<[u8]>, options: &[&str]) -> String {
    let answer = call(content, options);
    assert_eq!((answer.outcome, answer.err.as_str()), (Outcome::Done, ""), "{options:?}");
    answer.out
}

fn json(content: impl AsRef<[u8]>, options: &[&str]) -> Value {
    serde_json::from_str(&text(content, &[options, &["--json"]].concat())).unwrap()
}

fn refused(content: impl AsRef<[u8]>, options: &[&str]) -> String {
    let answer = call(content, options);
    assert_eq!((answer.outcome, answer.out.as_str()), (Outcome::Refused, ""), "{options:?}");
    answer.err.trim_end().to_owned()
}

fn vectors() -> Value {
    serde_json::from_str(include_str!("data/xmr.json")).unwrap()
}

/// `1,value` rows of a vector.
fn rows(values: &Value) -> String {
    let cell = |value: &Value| value.as_f64().map_or_else(String::new, |value| value.to_string());
    (1..).zip(values.as_array().unwrap()).map(|(number, value)| format!("{number},{}\n", cell(value))).collect()
}

fn flagged(report: &Value, rule: &str) -> Vec<String> {
    let points = report["points"].as_array().unwrap().iter();
    let flagged = points.filter(|point| point["signals"].as_array().unwrap().iter().any(|signal| signal == rule));
    flagged.map(|point| point["period"].as_str().unwrap().to_owned()).collect()
}

/// The demo's K05 as months.
fn k05() -> String {
    let line = include_str!("data/kpi_values.csv").lines().find(|line| line.starts_with("K05")).unwrap();
    let months = (0..24).map(|index| format!("{:04}-{:02}", 2024 + (10 + index) / 12, (10 + index) % 12 + 1));
    months.zip(line.split(',').skip(1)).map(|(month, value)| format!("{month},{value}\n")).collect()
}

#[test]
fn every_published_vector_has_its_limits() {
    for vector in vectors()["vectors"].as_array().unwrap() {
        let is_median = vector["expected"]["mr_median"].is_number();
        let baseline = vector["baseline_points"].as_u64().map(|last| format!("1:{last}"));
        let mut options: Vec<&str> = is_median.then_some("--median").into_iter().collect();
        options.extend(baseline.iter().flat_map(|baseline| ["--baseline", baseline.as_str()]));
        let report = json(rows(&vector["values"]), &options);
        let number = |name: &str| report[name].as_f64().unwrap();
        let published = &vector["recomputed_here"];
        let center = published["center"].as_f64().unwrap();
        let constant = if vector["constant"] == "3/1.128" { 3.0 / 1.128 } else { number("scaling") };
        // The file keeps ten decimals, of the median series six.
        let digits = if is_median { 1e-6 } else { 1e-9 };
        for (name, theirs) in [
            ("center", center),
            ("lower", published["lower"].as_f64().unwrap()),
            ("upper", published["upper"].as_f64().unwrap()),
        ] {
            let theirs = center + (theirs - center) * number("scaling") / constant;
            let difference = (number(name) - theirs).abs();
            assert!(difference <= 2.0 * digits * theirs.abs().max(1.0), "{} {name}: {difference}", vector["id"]);
        }
        let range = if is_median { ("median_moving_range", "mr_median") } else { ("mean_moving_range", "mr_bar") };
        let difference = number(range.0) - published[range.1].as_f64().unwrap();
        assert!(difference.abs() <= 2.0 * digits * number(range.0).max(1.0), "{}", vector["id"]);
        assert_eq!(report["points"].as_array().unwrap().len() as u64, vector["n"].as_u64().unwrap());
    }
}

#[test]
fn the_edge_cases_of_the_vectors_hold() {
    let vectors = vectors();
    let constant = json(rows(&vectors["edge_cases"][0]["values"]), &[]);
    assert_eq!((&constant["lower"], &constant["center"], &constant["upper"]), (&5.0.into(), &5.0.into(), &5.0.into()));
    assert_eq!(constant["variation"], "routine");
    let gaps = json(rows(&vectors["edge_cases"][1]["values"]), &[]);
    let ranges = gaps["points"].as_array().unwrap().iter().filter(|point| point["moving_range"].is_number()).count();
    assert_eq!((ranges, &gaps["n"]), (8, &11.into()));
    assert_eq!(gaps["points"][2]["value"], Value::Null);
}

#[test]
fn the_report_has_exactly_the_documented_keys() {
    let report = json(k05(), &["--baseline", "2024-11:2025-04", "--direction", "lower", "--target", "30"]);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let mut expected = [
        "n",
        "center",
        "mean_moving_range",
        "lower",
        "upper",
        "range_upper",
        "scaling",
        "rules",
        "status",
        "variation",
        "assurance",
        "season",
        "points",
    ];
    expected.sort_unstable();
    let mut found = keys(&report);
    found.sort_unstable();
    assert_eq!(found, expected);
    let mut found = keys(&report["points"][0]);
    found.sort_unstable();
    assert_eq!(found, ["moving_range", "period", "range_signal", "signals", "value"]);
    assert_eq!(
        (&report["n"], &report["status"], &report["rules"]),
        (&6.into(), &"provisional".into(), &"wheeler".into())
    );
    assert_eq!(report["scaling"], 2.66);
    assert_eq!((&report["variation"], &report["assurance"]), (&"improving".into(), &"withheld".into()));
    assert!((report["center"].as_f64().unwrap() - 47.9).abs() < 0.1, "{report}");
    let outside = flagged(&report, "R1");
    assert!(outside.contains(&"2025-10".to_owned()) && outside.contains(&"2025-11".to_owned()));
    assert!(!outside.contains(&"2025-12".to_owned()), "{outside:?}");
}

#[test]
fn excluded_months_make_no_limits_ranges_or_signals() {
    let options = ["--baseline", "2025-05:2026-01", "--exclude", "2025-10,2025-11", "--direction", "lower"];
    let report = json(k05(), &options);
    assert!((report["lower"].as_f64().unwrap() - 35.3).abs() < 0.1, "{report}");
    assert!((report["upper"].as_f64().unwrap() - 49.1).abs() < 0.1, "{report}");
    let point = &report["points"][11];
    assert_eq!((&point["value"], &point["moving_range"]), (&56.3.into(), &Value::Null));
    assert_eq!(point["signals"], Value::Array(vec![]));
    assert_eq!(flagged(&report, "R3"), ["2026-08", "2026-09", "2026-10"]);
}

#[test]
fn limits_are_not_clipped_in_the_report() {
    let report = json("a,0\nb,9\nc,0\nd,8\ne,1\nf,9\n", &[]);
    assert!(report["lower"].as_f64().unwrap() < 0.0);
}

#[test]
fn a_value_is_printed_with_every_digit_that_it_was_read_with() {
    let printed = text("a,-127194.36440816823\nb,5e-324\nc,0.1\n", &["--json"]);
    for digits in ["-127194.36440816823", "5e-324", " 0.1,"] {
        assert!(printed.contains(digits), "{digits}\n{printed}");
    }
}

#[test]
fn a_short_series_has_no_limits_and_says_how_many_values_lack() {
    let series = "2026-01,5\n2026-02,6\n2026-03,\n2026-04,7\n2026-05,5\n";
    let report = json(series, &["--direction", "higher", "--target", "4"]);
    for key in ["center", "mean_moving_range", "lower", "upper", "range_upper", "assurance"] {
        assert_eq!(report[key], Value::Null, "{key}");
    }
    assert_eq!(
        (&report["n"], &report["status"], &report["variation"]),
        (&4.into(), &"too_few".into(), &"too_few".into())
    );
    assert_eq!(report["points"][1]["moving_range"], 1.0);
    assert_eq!(text(series, &[]), "Only 4 values: too few for limits (6 needed).\n");
    assert!(text(series, &["--language", "ar"]).starts_with("4 قيم فقط"));
}

#[test]
fn the_two_words_follow_direction_and_target() {
    let words = |options: &[&str]| {
        let report = json(k05(), &[&["--baseline", "2024-11:2025-04"], options].concat());
        (report["variation"].as_str().unwrap().to_owned(), report["assurance"].clone())
    };
    assert_eq!(words(&[]), ("changed".to_owned(), Value::Null));
    assert_eq!(words(&["--direction", "higher"]), ("worsening".to_owned(), Value::Null));
    let routine = "a,5\nb,6\nc,5\nd,6\ne,5\nf,6\n";
    let assurance = |target: &str| json(routine, &["--direction", "higher", "--target", target])["assurance"].clone();
    assert_eq!([assurance("-1"), assurance("5.5"), assurance("20")], ["will_meet", "hit_and_miss", "will_not_meet"]);
}

#[test]
fn the_text_is_read_by_people_in_three_languages() {
    let options =
        ["--baseline", "2025-05:2026-01", "--exclude", "2025-10,2025-11", "--direction", "lower", "--target", "30"];
    let english = text(k05(), &options);
    for part in [
        "10 months in a row below the average: something changed around January 2026. The last value is below the lower limit.",
        "Average 42.21 · lower limit 35.30 · upper limit 49.13",
        "Variation: Improving",
        "Target: Limits out of date: a new phase is proposed",
        "New limits from January 2026 on are proposed; the committee decides.",
        "Left out: October 2025 and November 2025.",
        "October 2026: 33.9 · R1 R2 R3",
    ] {
        assert!(english.contains(part), "{part}\n{english}");
    }
    let french = text(k05(), &[&options[..], &["--language", "fr"]].concat());
    assert!(french.contains("10 mois de suite au-dessous de la moyenne") && french.contains("42,21"), "{french}");
    let arabic = text(k05(), &[&options[..], &["--language", "ar"]].concat());
    assert!(arabic.contains("10 أشهر متتالية تحت المتوسط"), "{arabic}");
    assert!(!arabic.contains(['\u{2068}', '\u{2069}']));
}

#[test]
fn a_month_that_the_file_leaves_out_is_said_to_be_missing() {
    let gap = "2026-01,5\n2026-02,6\n2026-04,5\n2026-05,6\n2026-06,5\n2026-07,6\n";
    assert!(text(gap, &[]).contains("1 month that the file leaves out counts as missing."));
    assert_eq!(json(gap, &[])["points"][2]["period"], "2026-03");
}

#[test]
fn bad_input_is_refused_with_its_line_and_what_to_do() {
    for (content, options, expected) in [
        ("a,1\nb,x\n", &[][..], "Line 2: “x” is not a number. Correct it, or leave it empty if the value is missing."),
        (
            "2026-02,1\n2026-01,2\n",
            &[],
            "Line 2: 2026-01 comes after 2026-02. Sort the rows by month, the oldest first.",
        ),
        ("a,1\na,2\n", &[], "“a” stands in line 1 and again in line 2. Keep one of them."),
        ("a;1.500\nb;2\n", &[], "Line 1: “1.500” could be two different numbers."),
        ("a,1,2\nb,3,4\n", &[], "Line 1 has 3 cells; a period and a value are wanted."),
        ("", &[], "There is no text in it."),
        ("a,1\nb,2\n", &["--exclude", "c"], "There is no period “c” in the file. Its periods run from a to b"),
        ("a,1\nb,2\n", &["--baseline", "a:z"], "There is no period “z” in the file."),
        ("a,1\nb,2\n", &["--baseline", "b:a"], "The baseline begins with b and ends earlier, with a."),
    ] {
        let sentence = refused(content, options);
        assert!(sentence.starts_with(expected), "{content:?}: {sentence}");
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
    }
    assert!(refused(b"\x89PNG\r\n\x1a\n0000", &[]).contains("PNG"));
    assert_eq!(json("a;1.500\nb;2\n", &["--decimal", "comma"])["points"][0]["value"], 1500.0);
}

fn drivers() -> String {
    let values = include_str!("data/uk_driver_deaths.csv");
    values.to_owned()
}

#[test]
fn a_season_is_warned_of_in_words_and_in_the_report() {
    let report = json(drivers(), &[]);
    assert_eq!(report["season"]["likely"], true);
    assert!(text(drivers(), &[]).contains("Season: values resemble those of a year before (correlation 0."));
    assert_eq!(json(k05(), &[])["season"]["likely"], false);
    assert_eq!(json("a,1\nb,2\n", &[])["season"], Value::Null);
    assert!(!text(k05(), &[]).contains("Season"));
}

#[test]
fn seat_belts_moved_as_intended_although_the_series_has_a_season() {
    let effect = |options: &[&str]| json(drivers(), options)["effect"].clone();
    let law = effect(&["--effective", "1983-02", "--expect", "lower"]);
    assert_eq!(law["verdict"], "moved_as_intended", "{law}");
    assert_eq!((&law["first_after"], &law["points_before"]), (&"1983-02".into(), &12.into()));
    assert_eq!(law["baseline"], serde_json::json!(["1982-02", "1983-01"]));
    assert_eq!(effect(&["--effective", "Feb 1983", "--expect", "lower"]), law, "the period in another spelling");
    assert_eq!(effect(&["--effective", "1983-01-31", "--expect", "lower"]), law, "the day of the law");
}

#[test]
fn what_had_moved_before_the_act_is_said_to_have() {
    // A new level from the ninth value on, an act at the thirteenth.
    let series = "50,52,49,51,50,52,49,51,41,40,42,40,41,40,42,41,40,41,42,40";
    let rows: String = (1..).zip(series.split(',')).map(|(number, value)| format!("{number},{value}\n")).collect();
    let options = ["--baseline", "1:8", "--effective", "13", "--expect", "lower"];
    let report = json(&rows, &options);
    assert_eq!(report["effect"]["verdict"], "already_moving", "{report}");
    assert_eq!(report["effect"]["first_signal"]["run_since"], "9");
    let said = text(&rows, &options);
    assert!(said.contains("The figures propose: Had already moved before we acted"), "{said}");
    let french = text(&rows, &[&options[..], &["--language", "fr"]].concat());
    assert!(french.contains("Les chiffres proposent :"), "{french}");
    let in_time = ["--baseline", "1:8", "--effective", "9", "--expect"];
    let verdict = |expect: &str| json(&rows, &[&in_time[..], &[expect]].concat())["effect"]["verdict"].clone();
    assert_eq!(verdict("lower"), "moved_as_intended");
    assert_eq!(verdict("higher"), "moved_wrong_way");
}

#[test]
fn short_still_and_confounded_series_get_no_more_than_they_say() {
    let rows = |values: &[u32]| (1..).zip(values).map(|(at, value)| format!("{at},{value}\n")).collect::<String>();
    let flat = rows(&[5, 6, 5, 7, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]);
    let effect = |series: &str, options: &[&str]| json(series, options)["effect"].clone();
    let expect = |effective| ["--effective", effective, "--expect", "lower"];
    assert_eq!(effect(&flat, &expect("15"))["verdict"], "too_early");
    assert_eq!(effect(&flat, &expect("13"))["verdict"], "no_signal_yet");
    assert!(text(&flat, &expect("9")).contains("No demonstrated effect (8 values)"));
    assert!(text(&flat, &expect("4")).contains("Too few values before"));
    let step = rows(&[50, 52, 49, 51, 50, 52, 49, 51, 30, 31, 30, 32, 31]);
    assert_eq!(effect(&step, &expect("9"))["verdict"], "moved_as_intended");
    let broken = effect(&step, &[&expect("9")[..], &["--break", "9"]].concat());
    assert_eq!((&broken["verdict"], &broken["confounded_by"]), (&"confounded".into(), &"break".into()));
    let strike = effect(&step, &[&expect("9")[..], &["--event", "9"]].concat());
    assert_eq!((&strike["verdict"], &strike["confounded_by"]), (&"confounded".into(), &"event".into()));
    let late = refused(&step, &[&expect("9")[..], &["--baseline", "1:9"]].concat());
    assert!(late.starts_with("The baseline ends with 9, but the change took effect with 9."), "{late}");
    assert!(refused(&step, &expect("40")).starts_with("There is no period “40” in the file."));
}

#[test]
fn wrong_options_are_wrong_usage() {
    for options in [
        &["--rules", "nelson"][..],
        &["--direction", "up"],
        &["--target", "NaN"],
        &["--target", "high"],
        &["--baseline", "a"],
        &["--effective", "a"],
        &["--expect", "lower"],
        &["--frobnicate"],
    ] {
        let answer = call("a,1\nb,2\n", options);
        assert_eq!((answer.outcome.status(), answer.out.as_str()), (2, ""), "{options:?}");
        assert!(answer.err.starts_with("This call was not understood."), "{}", answer.err);
    }
}
