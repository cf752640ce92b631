use super::*;
use crate::charts::{sample, scene::Target, spec::PointState};

fn bare(spec: &TimeSeries, width: f32, height: f32) -> Scene {
    layout(spec, width, height, Dress::Bare, &Palette::PAPER, &sample::English)
}

/// Polylines with the width of a data line, as slots.
fn data_lines(spec: &TimeSeries, scene: &Scene) -> Vec<Vec<i64>> {
    let pane = &scene.panes[0];
    let is_data = |stroke: &Stroke| *stroke == Stroke::solid(Palette::PAPER.ink2, 1.5);
    let lines = pane.prims.iter().filter_map(|prim| match prim {
        Prim::Line { points, stroke } if is_data(stroke) => Some(points),
        _ => None,
    });
    let slots = lines.map(|points| points.iter().map(|&at| pane.frame.data_at(at)[0].round() as i64).collect());
    assert!(spec.months() > 0);
    slots.collect()
}

#[test]
fn a_gap_is_never_bridged() {
    let spec = sample::run_chart("K08");
    let scene = bare(&spec, 700.0, 300.0);
    assert_eq!(data_lines(&spec, &scene), [(0..4).collect::<Vec<_>>(), (5..24).collect()]);
    let missing = Target::Point { series: 0, index: 4 };
    assert!(scene.hits.iter().any(|hit| hit.target == missing), "the gap itself can be pointed at");
}

#[test]
fn a_measurement_break_splits_the_line() {
    let spec = sample::k10();
    assert_eq!(data_lines(&spec, &bare(&spec, 700.0, 300.0)), [(0..8).collect::<Vec<_>>(), (8..24).collect()]);
}

#[test]
fn months_before_the_first_value_are_not_marked_missing() {
    let spec = sample::run_chart("K11");
    let scene = bare(&spec, 700.0, 300.0);
    let first = scene.hits.iter().filter_map(|hit| match hit.target {
        Target::Point { index, .. } => Some(index),
        _ => None,
    });
    assert_eq!(first.min(), Some(14));
}

#[test]
fn labels_never_overlap_and_never_leave_the_picture() {
    for (name, scene) in sample::scenes() {
        let texts: Vec<&Text> = scene.texts().collect();
        let picture = Rect::new(0.0, 0.0, scene.width, scene.height).grown(1.0);
        for (index, text) in texts.iter().enumerate() {
            assert!(picture.holds(&text.rect()), "{name}: “{}” leaves the picture: {:?}", text.text, text.rect());
            for other in &texts[index + 1..] {
                assert!(!text.rect().overlaps(&other.rect()), "{name}: “{}” and “{}” collide", text.text, other.text);
            }
        }
    }
}

#[test]
fn the_first_the_last_and_the_marked_points_are_labelled() {
    let spec = sample::k05();
    let scene = layout(&spec, 802.0, 520.0, Dress::Full, &Palette::PAPER, &sample::English);
    let texts: Vec<&str> = scene.texts().map(|text| text.text.as_str()).collect();
    for expected in ["33.9", "74.4", "56.3", "30 target", "49.1 upper", "42.2 mean", "35.3 lower", "54.0", "41.8"] {
        assert!(texts.contains(&expected), "{expected} is missing from {texts:?}");
    }
    for flag in ["C-001", "C-002", "C-004", "C-006", "C-007", "X-1"] {
        assert_eq!(texts.iter().filter(|text| **text == flag).count(), 2, "{flag}: flag and legend");
    }
}

#[test]
fn a_correction_stands_at_its_effective_date() {
    let spec = sample::k05();
    assert_eq!(spec.slot_of(spec.events[0].on), 5.5, "1 May 2025 is the start of the seventh slot");
    let outage = spec.slot_of(spec.events[2].on);
    assert!((outage - (10.5 + 8.0 / 31.0)).abs() < 1e-9);
}

#[test]
fn every_point_lies_within_its_pane_and_paper_clips_both_panes() {
    let spec = sample::k05();
    let mut scene = bare(&spec, 700.0, 400.0);
    assert_eq!(scene.panes.len(), 2, "values and moving ranges");
    let frame = scene.panes[0].frame;
    for hit in scene.hits.drain(..) {
        if let Target::Point { .. } = hit.target {
            assert!(frame.rect.contains(hit.rect.center()));
        }
    }
    let svg = crate::charts::svg::paint(&scene);
    let clips = svg.matches("<clipPath").count();
    assert_eq!((clips, svg.matches("clip-path=").count()), (2, 2), "both panes are clipped");
}

#[test]
fn excluded_months_are_hollow_and_make_no_moving_range() {
    let spec = sample::k05();
    let scene = bare(&spec, 700.0, 400.0);
    let hollow = scene.panes[0].prims.iter().filter(
        |prim| matches!(prim, Prim::Marker { fill, radius, .. } if *fill == Palette::PAPER.surface && *radius > 4.0),
    );
    assert_eq!(hollow.count(), 2);
    assert_eq!(spec.series[0].points.iter().filter(|point| point.state == PointState::Excluded).count(), 2);
    let dots = scene.panes[1].prims.iter().filter(|prim| matches!(prim, Prim::Marker { .. })).count();
    assert_eq!(dots, 19, "24 months less the first, a new phase, two left out and the one after them");
}

#[test]
fn a_chart_of_nothing_is_still_a_chart() {
    let mut spec = sample::run_chart("K08");
    for point in &mut spec.series[0].points {
        point.value = None;
    }
    assert_eq!(data_lines(&spec, &bare(&spec, 300.0, 150.0)), Vec::<Vec<i64>>::new());
    spec.series.clear();
    assert!(bare(&spec, 300.0, 150.0).hits.is_empty());
}
