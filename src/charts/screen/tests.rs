use egui::Vec2;
use egui_kittest::{Harness, kittest::Queryable};

use super::*;
use crate::charts::sample::{self, English};

fn style(text: &PlainText) -> Style<'_> {
    Style { palette: &Palette::PAPER, labels: &English, text }
}

/// Installs the bundled face; it is there from the second frame on.
fn has_fonts(ui: &Ui) -> bool {
    if ui.ctx().cumulative_frame_nr() > 0 {
        return true;
    }
    let mut fonts = egui::FontDefinitions::empty();
    let bytes = include_bytes!("../../../assets/fonts/Inter-Regular.ttf");
    fonts.font_data.insert("inter".into(), Arc::new(egui::FontData::from_static(bytes)));
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["inter".into()]);
    }
    ui.ctx().set_fonts(fonts);
    false
}

#[derive(Default)]
struct Seen {
    pointed: Option<Target>,
    clicked: Option<Target>,
    selected: Option<grid::Cell>,
    wheel: bool,
}

fn k05() -> Harness<'static, Seen> {
    let spec = sample::k05();
    Harness::builder().with_size(Vec2::new(840.0, 520.0)).build_ui_state(
        move |ui, seen: &mut Seen| {
            if !has_fonts(ui) {
                return;
            }
            let text = PlainText::default();
            let size = Vec2::new(800.0, 400.0);
            let shown = time_series(ui, Id::unique("k05"), &spec, size, Dress::Bare, &style(&text));
            seen.pointed = shown.pointed;
            seen.clicked = seen.clicked.or(shown.clicked);
        },
        Seen::default(),
    )
}

fn heat() -> Harness<'static, Seen> {
    let grid = sample::heat_grid();
    Harness::builder().with_size(Vec2::new(1160.0, 640.0)).build_ui_state(
        move |ui, seen: &mut Seen| {
            if !has_fonts(ui) {
                return;
            }
            let text = PlainText::default();
            let shown =
                heat_grid(ui, Id::unique("heat"), &grid, egui::vec2(1120.0, 0.0), &mut seen.selected, &style(&text));
            seen.clicked = seen.clicked.or(shown.clicked);
        },
        Seen::default(),
    )
}

#[test]
fn a_chart_says_what_it_shows() {
    let harness = k05();
    harness.get_by_role_and_label(
        Role::Image,
        "Faster since April, not yet fast enough. K05, release time of inspected consignments, fell from 48.6 to 33.9 \
         hours.",
    );
}

#[test]
fn arrow_keys_walk_the_points_and_enter_returns_one() {
    let mut harness = k05();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().pointed, Some(Target::Point { series: 0, index: 23 }));
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().clicked, Some(Target::Point { series: 0, index: 22 }));
}

#[test]
fn up_and_down_walk_the_marks_on_the_time_axis() {
    let mut harness = k05();
    for key in [Key::Tab, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::ArrowDown, Key::ArrowDown] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().pointed, Some(Target::Event(2)));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().clicked, Some(Target::Event(2)));
}

/// Counts how often a layout asks for words.
#[derive(Default)]
struct Asked(std::cell::Cell<usize>);

impl Labels for Asked {
    fn language(&self) -> crate::domain::Language {
        English.language()
    }
    fn number(&self, value: f64, decimals: u8) -> String {
        self.0.set(self.0.get() + 1);
        English.number(value, decimals)
    }
    fn month_short(&self, month: crate::domain::Month) -> String {
        English.month_short(month)
    }
    fn month_axis(&self, month: crate::domain::Month) -> String {
        English.month_axis(month)
    }
    fn month_head(&self, month: crate::domain::Month) -> String {
        English.month_head(month)
    }
    fn year(&self, year: i32) -> String {
        English.year(year)
    }
    fn phrase(&self, phrase: Phrase<'_>) -> String {
        English.phrase(phrase)
    }
}

#[test]
fn a_chart_is_laid_out_again_only_when_something_about_it_changes() {
    let asked = std::rc::Rc::new(Asked::default());
    let labels = std::rc::Rc::clone(&asked);
    let mut spec = sample::k05();
    let mut harness = Harness::builder().with_size(Vec2::new(840.0, 520.0)).build_ui_state(
        move |ui, changed: &mut bool| {
            if !has_fonts(ui) {
                return;
            }
            if std::mem::take(changed) {
                spec.series[0].points[23].value = Some(35.0);
            }
            let text = PlainText::default();
            let style = Style { palette: &Palette::PAPER, labels: &*labels, text: &text };
            time_series(ui, Id::unique("k05"), &spec, Vec2::new(800.0, 400.0), Dress::Small, &style);
        },
        false,
    );
    harness.run();
    let first = asked.0.get();
    assert!(first > 0);
    for _ in 0..3 {
        harness.step();
    }
    assert_eq!(asked.0.get(), first, "nothing changed");
    *harness.state_mut() = true;
    harness.step();
    assert!(asked.0.get() > first, "a new value is a new picture");
}

#[test]
fn the_pointer_finds_a_point_and_a_correction() {
    let mut harness = k05();
    let scene = time_series::layout(&sample::k05(), 800.0, 400.0, Dress::Bare, &Palette::PAPER, &English);
    let origin = harness.get_by_role(Role::Image).rect().min;
    for wanted in [Target::Point { series: 0, index: 12 }, Target::Event(5)] {
        let hit = scene.hits.iter().rfind(|hit| hit.target == wanted).unwrap();
        let at = hit.rect.center();
        harness.hover_at(origin + Vec2::new(at.x, at.y));
        harness.run();
        assert_eq!(harness.state().pointed, Some(wanted));
    }
}

#[test]
fn the_wheel_scrolls_the_page_and_not_the_chart() {
    let spec = sample::k05();
    let mut harness = Harness::builder().with_size(Vec2::new(840.0, 300.0)).build_ui_state(
        move |ui, seen: &mut Seen| {
            if !has_fonts(ui) {
                return;
            }
            let text = PlainText::default();
            let shown = egui::ScrollArea::vertical().show(ui, |ui| {
                let size = Vec2::new(800.0, 400.0);
                time_series(ui, Id::unique("k05"), &spec, size, Dress::Bare, &style(&text));
                ui.add_space(400.0);
            });
            seen.wheel |= shown.state.clamped_offset().y > 0.0;
        },
        Seen::default(),
    );
    harness.hover_at(egui::pos2(400.0, 150.0));
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -60.0),
        modifiers: egui::Modifiers::NONE,
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
    });
    harness.run();
    assert!(harness.state().wheel);
}

#[test]
fn the_heat_grid_is_walked_by_arrow_keys_and_reads_out_its_cell() {
    let mut harness = heat();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().selected, Some((0, 22)), "the latest rated month is the start");
    for key in [Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::Home, Key::ArrowUp, Key::ArrowUp, Key::End] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(harness.state().selected, Some((0, 23)), "the edges hold");
    let node = harness.get_by_role_and_label(Role::Grid, "Rating by month reviewed");
    assert_eq!(node.value().as_deref(), Some("E01, Oct 26: o"));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().clicked, Some(Target::Cell { row: 0, column: 23 }));
}

#[test]
fn a_click_selects_the_cell_under_the_pointer() {
    let mut harness = heat();
    let scene = crate::charts::heat::layout(
        &sample::heat_grid(),
        1120.0,
        crate::charts::heat::ROW_HEIGHT,
        &Palette::PAPER,
        &English,
    );
    let wanted = Target::Cell { row: 8, column: 16 };
    let at = scene.hits.iter().find(|hit| hit.target == wanted).unwrap().rect.center();
    let at = harness.get_by_role(Role::Grid).rect().min + Vec2::new(at.x, at.y);
    harness.hover_at(at);
    harness.run();
    for pressed in [true, false] {
        let modifiers = egui::Modifiers::NONE;
        harness.event(egui::Event::PointerButton { pos: at, button: egui::PointerButton::Primary, pressed, modifiers });
        harness.run();
    }
    assert_eq!((harness.state().selected, harness.state().clicked), (Some((8, 16)), Some(wanted)));
}
