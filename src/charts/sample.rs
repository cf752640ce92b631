//! The demo's charts, for tests and pictures.

use super::{
    heat::{CellState, Change, HeatCell, HeatGrid, HeatGroup, HeatRow},
    labels::{Key, Labels, Phrase},
    palette::Palette,
    path::{Emphasis, Goal, PathChart, PathPoint, Quadrants},
    process::Process,
    scene::Scene,
    spark::{self, Sparkline},
    spec::{BaselineBand, Event, EventKind, Point, PointState, Series, Shape, Signal, TargetStep, TimeSeries, Tone},
    time_series::{self, Dress},
};
use crate::{
    analysis::{
        balance,
        meridia::kpi,
        signal::{Preference, Variation, variation},
        xmr::{Plan, analyse},
    },
    domain::{Language, Month},
};

pub struct English;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Labels for English {
    fn language(&self) -> Language {
        Language::En
    }
    fn number(&self, value: f64, decimals: u8) -> String {
        format!("{value:.*}", usize::from(decimals)).replace('-', "−")
    }
    fn month_short(&self, month: Month) -> String {
        format!("{} {:02}", self.month_head(month), month.year() % 100)
    }
    fn month_axis(&self, month: Month) -> String {
        self.month_head(month)[..1].to_owned()
    }
    fn month_head(&self, month: Month) -> String {
        MONTHS[month.month() as usize - 1].to_owned()
    }
    fn year(&self, year: i32) -> String {
        year.to_string()
    }
    fn phrase(&self, phrase: Phrase<'_>) -> String {
        match phrase {
            Phrase::Target(value) => format!("{value} target"),
            Phrase::Upper(value) => format!("{value} upper"),
            Phrase::Center(value) => format!("{value} mean"),
            Phrase::Lower(value) => format!("{value} lower"),
            Phrase::RangeLimit(value) => format!("{value} limit"),
            Phrase::Baseline(value) => format!("baseline, mean {value}"),
            Phrase::Guard(value) => format!("guard {value}"),
            Phrase::MovingRange { unit } => format!("Moving range, {unit}"),
            Phrase::AxisCut(value) => format!("Axis cut at {value}."),
            Phrase::Median(value) => format!("{value} median"),
            Phrase::TargetFrom { value, month } => format!("target {value} from {month}"),
            Phrase::Key(Key::Good) => "improvement".into(),
            Phrase::Key(Key::Excluded) => "left out".into(),
            Phrase::Key(key) => format!("{key:?}"),
        }
    }
}

/// Arabic words, to see right-to-left labels on both painters.
pub struct Arabic;

impl Labels for Arabic {
    fn language(&self) -> Language {
        Language::Ar
    }
    fn number(&self, value: f64, decimals: u8) -> String {
        English.number(value, decimals)
    }
    fn month_short(&self, month: Month) -> String {
        format!("{} {}", self.month_head(month), month.year())
    }
    fn month_axis(&self, month: Month) -> String {
        month.month().to_string()
    }
    fn month_head(&self, month: Month) -> String {
        const NAMES: [&str; 12] = [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ];
        NAMES[month.month() as usize - 1].to_owned()
    }
    fn year(&self, year: i32) -> String {
        year.to_string()
    }
    fn phrase(&self, phrase: Phrase<'_>) -> String {
        match phrase {
            Phrase::Target(value) => format!("{value} الهدف"),
            Phrase::Upper(value) => format!("{value} الحد الأعلى"),
            Phrase::Center(value) => format!("{value} المتوسط"),
            Phrase::Lower(value) => format!("{value} الحد الأدنى"),
            Phrase::RangeLimit(value) => format!("{value} الحد"),
            Phrase::Baseline(value) => format!("خط الأساس {value}"),
            Phrase::Guard(value) => format!("الضابط {value}"),
            Phrase::MovingRange { unit } => format!("المدى المتحرك ({unit})"),
            Phrase::AxisCut(value) => format!("يبدأ المحور عند {value}."),
            Phrase::Median(value) => format!("{value} الوسيط"),
            Phrase::TargetFrom { value, month } => format!("{value} المستهدف منذ {month}"),
            Phrase::Key(Key::Good) => "تحسّن".into(),
            Phrase::Key(Key::Excluded) => "مستبعد".into(),
            Phrase::Key(_) => "علامة".into(),
        }
    }
}

pub fn month(index: usize) -> Month {
    Month::new(2024, 11).unwrap().plus(i32::try_from(index).unwrap())
}

pub fn with_plan(code: &str, plan: &Plan, preference: Preference) -> TimeSeries {
    let values = kpi(code);
    let analysis = analyse(&values, plan);
    let point = |(index, &value): (usize, &Option<f64>)| Point {
        value,
        note: format!("{}: {}", English.month_short(month(index)), value.map_or("–".into(), |v| v.to_string())),
        mark: analysis.points[index].signals.first().map_or(String::new(), |rule| rule.name().to_owned()),
        ..Point::default()
    };
    let points = values.iter().enumerate().map(point).collect();
    let mut spec = TimeSeries {
        title: code.to_owned(),
        alt: format!("{code} from November 2024 to October 2026."),
        unit: "%".into(),
        decimals: 1,
        series: vec![Series { name: code.into(), points, is_joined: true }],
        preference,
        ..TimeSeries::over(month(0), month(23))
    };
    spec.judge(&Process {
        analysis: &analysis,
        from: month(0),
        least: Some(0.0),
        most: (code != "K05").then_some(100.0),
        has_ranges: !plan.phases.is_empty(),
    });
    spec
}

pub fn run_chart(code: &str) -> TimeSeries {
    with_plan(code, &Plan::default(), Preference::Higher)
}

fn event(label: &str, text: &str, on: &str, kind: EventKind) -> Event {
    Event { label: label.into(), text: text.into(), on: on.parse().unwrap(), kind, record: None }
}

pub fn k05() -> TimeSeries {
    let plan = Plan::one(0, 5).then(6, 14).without([11, 12]);
    TimeSeries {
        title: "Faster since April, not yet fast enough".into(),
        subtitle: "K05, median hours, all offices, Nov 2024 to Oct 2026".into(),
        footer: "Wheeler rules. Provisional limits: Nov 2024 to Apr 2025 (6 values), then May 2025 to Jan 2026 \
                 (7 values, 2 left out), carried forward."
            .into(),
        alt: "K05, release time of inspected consignments, fell from 48.6 to 33.9 hours.".into(),
        unit: "h".into(),
        targets: vec![TargetStep { from: month(0), value: Some(30.0) }],
        baseline: Some(BaselineBand { first: month(0), last: month(5), value: 47.9 }),
        events: vec![
            event("C-001", "dead profiles off", "2025-05-01", EventKind::Correction),
            event("C-002", "result code compulsory", "2025-07-01", EventKind::Correction),
            event("X-1", "scanner fails", "2025-10-09", EventKind::Outside),
            event("C-004", "scanner repaired", "2025-12-02", EventKind::Correction),
            event("C-006", "facilitation package", "2026-02-01", EventKind::Correction),
            event("C-007", "18 rewritten profiles", "2026-05-01", EventKind::Correction),
        ],
        ..with_plan("K05", &plan, Preference::Lower)
    }
}

/// Targets that step up, a measurement break, every point state and two events close together.
pub fn k10() -> TimeSeries {
    let mut spec = TimeSeries {
        title: "More finds per opening, above the target since June".into(),
        subtitle: "K10, %, all offices".into(),
        targets: vec![
            TargetStep { from: month(0), value: Some(6.0) },
            TargetStep { from: month(14), value: Some(10.0) },
        ],
        breaks: vec![month(8)],
        events: vec![
            event("C-002", "result code compulsory", "2025-07-01", EventKind::Correction),
            event("C-003", "override needs a supervisor", "2025-08-01", EventKind::Correction),
            event("C-005", "3 % random sample", "2026-01-01", EventKind::Correction),
            event("C-006", "facilitation package", "2026-02-01", EventKind::Correction),
        ],
        from_zero: true,
        ..run_chart("K10")
    };
    let points = &mut spec.series[0].points;
    points[10].state = PointState::Revised;
    points[10].is_labelled = true;
    points[23].state = PointState::Provisional;
    points[3].state = PointState::Thin;
    points[3].interval = Some((3.1, 5.6));
    spec
}

/// Every mark on the time axis, two decisions on one day, the year before, and a signal of each tone.
pub fn k13() -> TimeSeries {
    let mut spec = TimeSeries {
        title: "More finds for each thousand declarations".into(),
        subtitle: "K13, per 1,000".into(),
        footer: "Limits from Nov 2024 to Oct 2025, 12 values.\nData of 5 November 2026.".into(),
        unit: "per 1,000".into(),
        breaks: vec![month(20)],
        events: vec![
            event("D1", "RMC/2025/10-D1", "2025-10-14", EventKind::Decision),
            event("D2", "RMC/2025/10-D2", "2025-10-14", EventKind::Decision),
            event("C-006", "facilitation package", "2026-02-01", EventKind::Correction),
            event("X1", "strike at Port Serrane", "2026-04-09", EventKind::Outside),
            event("B1", "offices counted anew", "2026-07-01", EventKind::Break),
        ],
        targets: vec![
            TargetStep { from: month(0), value: Some(14.0) },
            TargetStep { from: month(12), value: Some(16.0) },
            TargetStep { from: month(18), value: Some(18.0) },
        ],
        ..with_plan("K13", &Plan::one(0, 11), Preference::Higher)
    };
    spec.year_before = vec![None; 12].into_iter().chain(kpi("K13").into_iter().take(12)).collect();
    let points = &mut spec.series[0].points;
    points[22].state = PointState::Revised;
    points[23].state = PointState::Provisional;
    spec
}

/// Few cases: dots with their counts, not joined, with intervals.
pub fn dots() -> TimeSeries {
    let mut spec = run_chart("K28");
    spec.median = None;
    spec.series[0].is_joined = false;
    for (index, point) in spec.series[0].points.iter_mut().enumerate() {
        let Some(value) = point.value else { continue };
        let of = 4 + index as u64 % 4;
        let events = (value / 100.0 * of as f64).round() as u64;
        point.counts = format!("{events}/{of}");
        point.state = PointState::Thin;
        let interval = crate::analysis::interval::wilson(events, of).unwrap();
        point.interval = Some((interval.lower * 100.0, interval.upper * 100.0));
    }
    spec
}

/// Median and 90th percentile.
pub fn durations() -> TimeSeries {
    let mut spec = k05();
    spec.series[0].name = "median".into();
    let points =
        spec.series[0].points.iter().map(|point| Point { value: point.value.map(|v| v * 1.6), ..Point::default() });
    let points = points.collect();
    spec.series.push(Series { name: "p90".into(), points, is_joined: true });
    spec
}

/// Shares of a whole with a missing month.
pub fn shares() -> TimeSeries {
    let share = |of: &dyn Fn(f64) -> f64| -> Vec<Point> {
        let value = |index: usize| (index != 6).then(|| of(index as f64));
        (0..24).map(|index| Point { value: value(index), ..Point::default() }).collect()
    };
    let series = |name: &str, points| Series { name: name.into(), points, is_joined: true };
    TimeSeries {
        title: "Half of all declarations are green".into(),
        alt: "Share of declarations by channel.".into(),
        unit: "%".into(),
        decimals: 1,
        shape: Shape::Stacked,
        series: vec![
            series("red", share(&|x| 30.0 - x * 0.6)),
            series("yellow", share(&|x| 34.0 - x * 0.2)),
            series("blue", share(&|x| 8.0 + (x * 0.7).sin() * 2.0)),
            series("green", share(&|x| 28.0 + x * 0.8 - (x * 0.7).sin() * 2.0)),
        ],
        events: vec![event("C-006", "facilitation package", "2026-02-01", EventKind::Correction)],
        ..TimeSeries::over(month(0), month(23))
    }
}

pub fn balance() -> PathChart {
    let path = balance::tests::meridia_path();
    let point = |(index, month_point): (usize, &balance::BalanceMonth)| {
        let emphasis = match index {
            18.. => Emphasis::Recent,
            _ if month_point.is_blind() => Emphasis::Concern,
            _ => Emphasis::Faded,
        };
        let head = English.month_head(month(index));
        PathPoint {
            x: month_point.facilitation.value,
            y: month_point.control.value,
            emphasis,
            has_ring: month_point.is_below_chance(),
            label: if matches!(index, 0 | 17 | 23) { English.month_short(month(index)) } else { head },
            is_labelled: index == 0 || (15..=18).contains(&index) || index == 23,
            note: String::new(),
        }
    };
    PathChart {
        title: "Fast and watchful since May".into(),
        subtitle: "B2: control index over facilitation index".into(),
        footer: "Ring: K12 below 1, so profiles found no more than a random draw would.".into(),
        alt: "Control over facilitation from November 2024 to October 2026.".into(),
        x_title: "Facilitation index".into(),
        x_range: Some((0.0, 100.0)),
        y_range: Some((0.0, 100.0)),
        quadrants: Some(Quadrants {
            top_left: "careful but slow".into(),
            top_right: "fast and watchful".into(),
            bottom_left: "slow and blind".into(),
            bottom_right: "fast but blind".into(),
        }),
        has_diagonal: true,
        goal: None,
        points: path.iter().enumerate().map(point).collect(),
    }
}

pub fn openings() -> PathChart {
    let (x, y) = (kpi("K01"), kpi("K13"));
    let mut chart = balance();
    for (index, point) in chart.points.iter_mut().enumerate() {
        (point.x, point.y) = (x[index].unwrap(), y[index].unwrap());
        point.is_labelled = matches!(index, 0 | 15 | 17 | 23);
    }
    PathChart {
        title: "Fewer openings, more finds".into(),
        subtitle: "B1: finds per 1,000 (K13) over K01".into(),
        footer: "Goal: left without falling. K27 is 13.8 officer-hours per find (start 39.1). Axes cut.".into(),
        x_title: "Examined, % of declarations".into(),
        x_range: Some((10.0, 36.0)),
        y_range: Some((12.0, 20.0)),
        quadrants: None,
        has_diagonal: false,
        goal: Some(Goal { x: 12.0, y: 18.0, label: "target".into() }),
        ..chart
    }
}

pub fn sparkline(code: &str, target: f64, plan: &Plan, preference: Preference) -> Sparkline {
    let values = kpi(code);
    let analysis = analyse(&values, plan);
    let tone = match variation(&analysis, values.len() - 1, preference) {
        Variation::Improving => Tone::Good,
        Variation::Worsening => Tone::Bad,
        _ => Tone::Neutral,
    };
    let last = analysis.points.last().and_then(|point| Some(Signal { tone, rule: Some(*point.signals.first()?) }));
    let phase = analysis.phases.last();
    Sparkline {
        excluded: plan.excluded.iter().copied().collect(),
        target: Some(target),
        limits: phase.and_then(|phase| Some((phase.baseline.first, phase.limits?.lower, phase.limits?.upper))),
        signal: last,
        values,
        alt: code.into(),
        ..Sparkline::default()
    }
}

const NAMES: [&str; 18] = [
    "Mandate and leadership",
    "Strategy and risk criteria",
    "People, skills, integrity",
    "Partnership and AEO",
    "Co-operation with agencies",
    "Risk identification",
    "Risk analysis, prioritisation",
    "Risk profiling",
    "Targeting and selectivity",
    "Treatment at the border",
    "Post-clearance audit",
    "Outcomes and feedback",
    "Monitoring and review",
    "Data and advance information",
    "Risk engine and analytics",
    "Scanners and facilities",
    "Intelligence",
    "Random selection",
];

pub fn heat_grid() -> HeatGrid {
    let lines: Vec<Vec<&str>> = include_str!("../../tests/data/element_ratings.csv")
        .lines()
        .skip(1)
        .map(|line| line.split(',').collect())
        .collect();
    let row = |index: usize| {
        let ratings = &lines[index][1..];
        let mut before = None;
        let cells = ratings.iter().enumerate().map(|(column, text)| {
            let rating: Option<u8> = text.parse().ok();
            let is_changed = rating.is_some() && before.is_some() && rating != before;
            before = rating.or(before);
            HeatCell {
                state: match (rating, *text) {
                    (Some(rating), _) => CellState::Rated(rating),
                    (None, "o") => CellState::Open,
                    (None, _) => CellState::NotAssessed,
                },
                is_changed,
                is_en_bloc: column == 7 && !is_changed,
                text: format!("{}, {}: {text}", lines[index][0], English.month_short(month(column))),
            }
        });
        let cells = cells.collect();
        let rating = |column: usize| ratings[column].parse::<i8>().unwrap();
        let (from, to) = (rating(10), rating(22));
        let by = to - from;
        HeatRow {
            code: lines[index][0].to_owned(),
            name: NAMES[index].to_owned(),
            cells,
            change: Some(Change {
                tone: match by {
                    0 => Tone::Neutral,
                    1.. => Tone::Good,
                    _ => Tone::Bad,
                },
                text: if by == 0 { "same".into() } else { format!("{by:+}") },
                detail: format!("{from} to {to}"),
            }),
        }
    };
    let group =
        |name: &str, rows: std::ops::Range<usize>| HeatGroup { name: name.into(), rows: rows.map(row).collect() };
    HeatGrid {
        title: "Rating by month reviewed".into(),
        alt: "Ratings of 18 elements from November 2024 to October 2026.".into(),
        columns: (0..24).map(month).collect(),
        groups: vec![group("Framework", 0..5), group("Process", 5..13), group("Tools", 13..18)],
        change_title: "12 months".into(),
        change_subtitle: "Sep 25 to Sep 26".into(),
    }
}

/// Every sample, laid out as on paper.
pub fn scenes() -> Vec<(&'static str, Scene)> {
    let palette = &Palette::PAPER;
    let series = |spec: &TimeSeries, width, height, dress, labels: &dyn Labels| {
        time_series::layout(spec, width, height, dress, palette, labels)
    };
    let band = Preference::Band { low: 40.0, high: 60.0 };
    let k20 = with_plan("K20", &Plan::one(0, 5).then(18, 23), band);
    let k25 = Plan::one(6, 14);
    vec![
        ("k05", series(&k05(), 802.0, 520.0, Dress::Full, &English)),
        ("k05-arabic", series(&k05(), 802.0, 520.0, Dress::Full, &Arabic)),
        ("k05-narrow", series(&k05(), 420.0, 360.0, Dress::Full, &English)),
        ("k10", series(&k10(), 802.0, 380.0, Dress::Full, &English)),
        ("k13", series(&k13(), 802.0, 460.0, Dress::Full, &English)),
        ("k13-arabic", series(&k13(), 802.0, 460.0, Dress::Full, &Arabic)),
        ("dots", series(&dots(), 802.0, 320.0, Dress::Full, &English)),
        ("durations", series(&durations(), 802.0, 480.0, Dress::Full, &English)),
        ("shares", series(&shares(), 802.0, 340.0, Dress::Full, &English)),
        ("shares-narrow", series(&shares(), 300.0, 200.0, Dress::Small, &English)),
        ("k08-run", series(&run_chart("K08"), 640.0, 300.0, Dress::Full, &English)),
        ("k20", series(&k20, 640.0, 300.0, Dress::Bare, &English)),
        ("k08-small", series(&run_chart("K08"), 240.0, 130.0, Dress::Small, &English)),
        ("k05-small", series(&k05(), 420.0, 130.0, Dress::Small, &English)),
        ("b2", super::path::layout(&balance(), 260.0, 380.0, Dress::Full, palette, &English)),
        ("b1", super::path::layout(&openings(), 260.0, 380.0, Dress::Full, palette, &English)),
        ("heat", super::heat::layout(&heat_grid(), 1120.0, super::heat::ROW_HEIGHT, palette, &English)),
        ("heat-paper", super::heat::layout(&heat_grid(), 760.0, super::heat::ROW_HEIGHT, palette, &English)),
        ("spark-k25", spark::layout(&sparkline("K25", 5.0, &k25, Preference::Lower), 140.0, 48.0, palette)),
        (
            "spark-k05",
            spark::layout(
                &sparkline("K05", 30.0, &Plan::one(6, 14).without([11, 12]), Preference::Lower),
                140.0,
                48.0,
                palette,
            ),
        ),
        (
            "spark-k08",
            spark::layout(&sparkline("K08", 45.0, &Plan::one(6, 14), Preference::Higher), 140.0, 48.0, palette),
        ),
    ]
}
