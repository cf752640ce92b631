use super::*;
use crate::charts::{
    sample,
    scene::{MarkerShape, Target},
    spec::PointState,
};

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

fn full(spec: &TimeSeries) -> Scene {
    layout(spec, 802.0, 460.0, Dress::Full, &Palette::PAPER, &sample::English)
}

fn markers(scene: &Scene, shape: MarkerShape) -> usize {
    let of = |prim: &&Prim| matches!(prim, Prim::Marker { shape: found, .. } if *found == shape);
    scene.panes[0].prims.iter().filter(of).count()
}

#[test]
fn each_rule_is_named_where_it_begins_to_fire() {
    let scene = full(&sample::k05());
    let names: Vec<&str> =
        scene.texts().map(|text| text.text.as_str()).filter(|text| ["R1", "R2", "R3"].contains(text)).collect();
    assert_eq!(names.iter().filter(|name| **name == "R1").count(), 1, "September; October goes on: {names:?}");
    assert!(names.contains(&"R2"), "{names:?}");
}

#[test]
fn provisional_and_revised_months_keep_the_mark_of_their_signal() {
    let mut spec = sample::k13();
    let before = full(&spec);
    for index in [22, 23] {
        spec.series[0].points[index].state = PointState::Final;
    }
    let after = full(&spec);
    assert_eq!(markers(&before, MarkerShape::Up), markers(&after, MarkerShape::Up) + 1, "the small one of a revision");
    let hollow = |scene: &Scene| {
        let of = |prim: &&Prim| {
            matches!(prim, Prim::Marker { shape: MarkerShape::Up, fill, radius, .. }
                if *fill == Palette::PAPER.surface && *radius > 4.0)
        };
        scene.panes[0].prims.iter().filter(of).count()
    };
    assert_eq!((hollow(&before), hollow(&after)), (1, 0));
}

#[test]
fn earlier_phases_stay_drawn_paler_than_the_current_one() {
    let spec = sample::k05();
    let scene = full(&spec);
    let dotted = |color| {
        let of = |prim: &&Prim| {
            matches!(prim, Prim::Line { stroke, .. }
                if *stroke == Stroke { color, width: 1.0, dash: crate::charts::scene::Dash::Dotted })
        };
        scene.panes[0].prims.iter().filter(of).count()
    };
    let ink = Palette::PAPER.ink3;
    assert_eq!((dotted(ink), dotted(ink.halfway(Palette::PAPER.surface))), (2, 2), "provisional: thin and dotted");
}

#[test]
fn every_mark_on_the_time_axis_can_be_pointed_at_and_is_told_in_the_legend() {
    let spec = sample::k13();
    let scene = full(&spec);
    let texts: Vec<&str> = scene.texts().map(|text| text.text.as_str()).collect();
    for (index, event) in spec.events.iter().enumerate() {
        assert!(scene.hits.iter().any(|hit| hit.target == Target::Event(index)), "{}", event.label);
        assert!(texts.contains(&event.text.as_str()), "{}", event.label);
    }
    for (index, step) in spec.targets.iter().enumerate() {
        assert!(scene.hits.iter().any(|hit| hit.target == Target::Step(index)), "{step:?}");
    }
    let pennants: Vec<Rect> =
        (0..2).map(|index| scene.hits.iter().find(|hit| hit.target == Target::Event(index)).unwrap().rect).collect();
    assert!(!pennants[0].overlaps(&pennants[1]), "two decisions of one day stand above each other");
}

#[test]
fn the_key_explains_what_occurs_and_nothing_else() {
    let words = |scene: &Scene| -> Vec<String> { scene.texts().map(|text| text.text.clone()).collect() };
    let k13 = words(&full(&sample::k13()));
    for word in ["improvement", "Provisional", "Revised", "YearBefore", "Run"] {
        assert!(k13.iter().any(|text| text == word), "{word}");
    }
    for word in ["left out", "Missing", "Thin", "Bad"] {
        assert!(!k13.iter().any(|text| text == word), "{word}");
    }
    assert!(words(&full(&sample::run_chart("K08"))).iter().any(|text| text == "Missing"));
}

#[test]
fn stacked_shares_fill_the_whole_and_leave_a_missing_month_open() {
    let spec = sample::shares();
    assert_eq!(value_axis(&spec, 5).high, 100.0);
    let scene = full(&spec);
    let areas: Vec<(&Vec<crate::charts::scene::Pos>, &Vec<crate::charts::scene::Pos>)> = scene.panes[0]
        .prims
        .iter()
        .filter_map(|prim| match prim {
            Prim::Area { top, bottom, .. } => Some((top, bottom)),
            _ => None,
        })
        .collect();
    assert_eq!(areas.len(), 8, "four shares before and after the gap");
    let frame = scene.panes[0].frame;
    for (top, _) in [areas[3], areas[7]] {
        assert!(top.iter().all(|at| (at.y - frame.rect.top).abs() < 0.5), "the last share reaches the whole");
    }
    let texts: Vec<&str> = scene.texts().map(|text| text.text.as_str()).collect();
    assert!(["green", "yellow", "blue", "red"].iter().all(|name| texts.iter().any(|text| text.starts_with(name))));
}

#[test]
fn a_chart_laid_out_around_its_values_draws_them_as_high_as_asked() {
    for spec in [sample::k05(), sample::k13(), sample::dots(), sample::shares()] {
        let scene = layout_around(&spec, 802.0, 240.0, Dress::Full, &Palette::PAPER, &sample::English);
        assert!((scene.panes[0].frame.rect.height() - 240.0).abs() < 0.5, "{}", spec.title);
    }
}

#[test]
fn words_around_the_picture_begin_where_their_language_does_and_time_runs_on_to_the_right() {
    let spec = sample::k13();
    let english = full(&spec);
    let arabic = layout(&spec, 802.0, 460.0, Dress::Full, &Palette::PAPER, &sample::Arabic);
    let title = |scene: &Scene| scene.texts().find(|text| text.text == spec.title).unwrap().at.x;
    assert_eq!((title(&english), title(&arabic)), (0.0, 802.0));
    let slot = |scene: &Scene, index: usize| {
        let of = |hit: &&crate::charts::scene::Hit| hit.target == Target::Point { series: 0, index };
        scene.hits.iter().find(of).unwrap().rect.center().x
    };
    assert!(slot(&arabic, 0) < slot(&arabic, 23));
}
