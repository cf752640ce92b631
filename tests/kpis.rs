//! KPIs: their list, their pages, the monthly grid, the import.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use lajna::{
    commands::{KpiCommand, kpi::NewReading},
    domain::{Id, Language, Month, Reading, kind},
    queries::{kpi, value},
    ui::{Route, screens},
    workspace::LogQuery,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn id(committee: &Committee, code: &str) -> Id<kind::Kpi> {
    committee.ids(&format!("SELECT id FROM kpi WHERE code = '{code}'"))[0]
}

fn enter(committee: &mut Committee, code: &str, at: &str, reading: Reading) {
    let kpi = id(committee, code);
    let (reason, remark) = (String::new(), String::new());
    committee.act(KpiCommand::Enter(NewReading { kpi, month: month(at), reading, provisional: false, reason, remark }));
}

/// K05 falls from 41 to 33.9 hours against a target of 30; K01 is a rate with its counts.
fn committee() -> Committee {
    let mut committee = Committee::new();
    for (at, median) in [("2026-05", 38.5), ("2026-06", 37.8), ("2026-07", 41.3), ("2026-08", 36.6), ("2026-09", 34.6)]
    {
        enter(&mut committee, "K05", at, Reading::Duration { median, p90: None });
    }
    enter(&mut committee, "K05", "2026-10", Reading::Duration { median: 33.9, p90: Some(81.0) });
    let counts = Reading::Counts { numerator: 7459.0, denominator: 46_683.0 };
    enter(&mut committee, "K01", "2026-09", counts);
    let kpi = id(&committee, "K05");
    committee.act(KpiCommand::SetTarget { kpi, from: month("2026-01"), value: Some(30.0) });
    committee
}

fn stage(language: Language) -> Rc<RefCell<Stage>> {
    Rc::new(RefCell::new(Stage::new(committee(), language)))
}

fn versions(stage: &Rc<RefCell<Stage>>, code: &str, at: &str) -> Vec<value::Reading> {
    let stage = stage.borrow();
    let kpi = id(&stage.committee, code);
    value::versions(stage.committee.workspace.connection(), kpi, month(at)).expect("versions")
}

fn values_window(stage: &Rc<RefCell<Stage>>) -> Harness<'_, ()> {
    let mut state = screens::values::State::default();
    let mut window = window(stage, Theme::Light, move |ui, cx| screens::values::show(ui, cx, &mut state));
    window.run();
    window
}

fn type_text(window: &mut Harness<'_, ()>, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.run();
}

fn press(window: &mut Harness<'_, ()>, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn the_list_names_each_kpi_with_value_target_change_and_verdict_and_opens_its_page() {
    let stage = stage(Language::En);
    let mut state = screens::kpis::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::kpis::show(ui, cx, &mut state));
    window.run();
    let name = "K05, Release time, inspected, 33.9 h, target 30, No limits yet, Target missed";
    window.get_by_role_and_label(Role::Button, name).focus();
    window.run();
    press(&mut window, Key::Enter);
    let kpi = id(&stage.borrow().committee, "K05");
    assert_eq!(stage.borrow().went, [Route::Kpi(kpi)]);
    window.get_by_label("K01, Examination rate, 16.0 %, No target, last: Sep 2026, Not reported yet");
}

#[test]
fn a_search_that_finds_nothing_offers_the_way_back() {
    let stage = stage(Language::En);
    let mut state = screens::kpis::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::kpis::show(ui, cx, &mut state));
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Find a KPI").focus();
    window.run();
    type_text(&mut window, "zebra");
    window.get_by_label("Show all").click();
    window.run();
    assert!(window.query_by_label("No KPI matches").is_none());
}

#[test]
fn the_page_says_where_a_figure_comes_from_and_the_chart_describes_itself() {
    let stage = stage(Language::En);
    let kpi = id(&stage.borrow().committee, "K05");
    let mut state = screens::kpi::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::kpi::show(ui, cx, &mut state, kpi));
    window.run();
    window
        .get_by_label("33.9\u{a0}h in October 2026, −0.7\u{a0}h since September. The target of 30\u{a0}h is not met.");
    window.get_by_label("typed by Yara Mondel, 12 Nov 2026 09:58");
    let chart = window.get_by_role(Role::Image);
    let described = chart.accesskit_node().label().unwrap_or_default();
    assert!(described.contains("lowest 33.9\u{a0}h, highest 41.3\u{a0}h"), "{described}");
}

#[test]
fn a_figure_is_typed_like_in_a_spreadsheet_and_the_cell_below_is_next() {
    let stage = stage(Language::En);
    let mut window = values_window(&stage);
    // K01 of October: numerator, Enter, denominator, Enter.
    type_text(&mut window, "7");
    type_text(&mut window, "459");
    press(&mut window, Key::Enter);
    type_text(&mut window, "46683");
    press(&mut window, Key::Enter);
    let written = versions(&stage, "K01", "2026-10");
    assert_eq!(written.len(), 1);
    assert_eq!((written[0].numerator, written[0].denominator), (Some(7459.0), Some(46_683.0)));
    let below = window.get_by_label("K02, October 2026: no value");
    assert!(below.accesskit_node().is_focused(), "the cell below has the keyboard");
}

#[test]
fn a_changed_figure_asks_why_and_keeps_the_earlier_one() {
    let stage = stage(Language::En);
    let mut window = values_window(&stage);
    for _ in 0..4 {
        press(&mut window, Key::ArrowDown);
    }
    assert!(window.get_by_label("K05, October 2026: 33.9").accesskit_node().is_focused());
    type_text(&mut window, "34.2");
    press(&mut window, Key::Enter);
    assert_eq!(versions(&stage, "K05", "2026-10").len(), 1, "nothing is written without a reason");
    type_text(&mut window, "late returns");
    press(&mut window, Key::Enter);
    let written = versions(&stage, "K05", "2026-10");
    let told: Vec<(Option<f64>, &str)> =
        written.iter().map(|version| (version.value, version.reason.as_str())).collect();
    assert_eq!(told, [(Some(33.9), ""), (Some(34.2), "late returns")]);
}

#[test]
fn an_unusual_figure_is_asked_about_and_the_answer_stays_beside_it() {
    let stage = stage(Language::En);
    let mut window = values_window(&stage);
    press(&mut window, Key::Home);
    for _ in 0..4 {
        press(&mut window, Key::ArrowDown);
    }
    type_text(&mut window, "339");
    press(&mut window, Key::Enter);
    assert!(versions(&stage, "K05", "2025-10").is_empty());
    type_text(&mut window, "strike");
    press(&mut window, Key::Enter);
    let written = versions(&stage, "K05", "2025-10");
    assert_eq!(written[0].value, Some(339.0));
    assert!(written[0].remark.ends_with("Is it right? strike"), "{}", written[0].remark);
}

#[test]
fn escape_gives_the_cell_back_unchanged() {
    let stage = stage(Language::En);
    let mut window = values_window(&stage);
    type_text(&mut window, "99");
    press(&mut window, Key::Escape);
    assert!(window.get_by_label("K01, October 2026: no value").accesskit_node().is_focused());
    assert!(versions(&stage, "K01", "2026-10").is_empty());
}

#[test]
fn a_pasted_block_goes_to_the_import_with_the_headings_of_its_cells() {
    let stage = stage(Language::En);
    let mut values = screens::values::State::default();
    let mut import = screens::import::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| {
        screens::values::show(ui, cx, &mut values)?;
        screens::import::show(ui, cx, &mut import)
    });
    window.run();
    window.event(egui::Event::Paste("16.1\n49.3\n".to_owned()));
    window.run();
    assert_eq!(stage.borrow().went.last(), Some(&Route::Import));
    window.get_by_label("Write 2 values");
    assert!(window.get_all_by_label("K02, October 2026: 49.3\u{a0}%").next().is_some());
}

#[test]
fn an_import_is_seen_first_then_written_as_one_step_that_is_taken_back_as_one() {
    let stage = stage(Language::En);
    let mut state = screens::import::State::default();
    state.take("october.csv", b"kpi,2026-09,2026-10\nK05,34.6,35.2\nK02,49.2,49.3\n".to_vec());
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::import::show(ui, cx, &mut state));
    window.run();
    let button = window.get_by_role_and_label(Role::Button, "Write 3 values");
    assert!(button.accesskit_node().is_disabled(), "a revision needs its reason");
    window.get_by_label("Reason for the revisions, required").focus();
    window.run();
    type_text(&mut window, "late returns");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert_eq!(stage.borrow().went, [Route::Kpis]);
    let written = versions(&stage, "K05", "2026-10");
    assert_eq!(
        written.last().map(|version| (version.value, version.file_name.as_deref())),
        Some((Some(35.2), Some("october.csv")))
    );
    assert_eq!(written.last().map(|version| version.reason.as_str()), Some("late returns"));
    assert_eq!(versions(&stage, "K05", "2026-09").len(), 1, "what is already on file is not written again");
    drop(window);
    let mut stage = stage.borrow_mut();
    let Committee { workspace, env } = &mut stage.committee;
    let undone = workspace.undo(env).expect("undo").expect("an act");
    assert_eq!(undone.key, "import-values");
    let all = kpi::all(workspace.connection()).expect("the list");
    let latest = all.iter().find(|kpi| kpi.card.code == "K05").and_then(|kpi| kpi.value(month("2026-10")));
    assert_eq!(latest, Some(33.9));
    assert!(!workspace.log(&LogQuery::default()).expect("the log").is_empty());
}

#[test]
fn what_is_unclear_is_asked_and_nothing_is_written_before_it_is_answered() {
    let stage = stage(Language::Fr);
    let mut state = screens::import::State::default();
    state.take("octobre.csv", b"kpi;2026-10\nK05;1.000\nK99;3\n".to_vec());
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::import::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("« K99 » n’est pas un indicateur connu");
    window.get_by_label_contains("1.000 : 1 ou 1\u{202f}000");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert!(stage.borrow().went.is_empty());
    assert_eq!(versions(&stage, "K05", "2026-10").len(), 1);
}

#[test]
fn a_file_that_is_no_text_is_refused_with_what_to_do() {
    let stage = stage(Language::En);
    let mut state = screens::import::State::default();
    state.take("minutes.pdf", b"%PDF-1.7 ...".to_vec());
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::import::show(ui, cx, &mut state));
    window.run();
    window.get_by_label_contains("This is a PDF document, neither text nor an XLSX workbook.");
}

#[test]
fn a_problem_raised_on_a_kpi_page_names_the_kpi_and_its_elements() {
    let committee = committee();
    let kpi = id(&committee, "K05");
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::kpi::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::kpi::show(ui, cx, &mut state, kpi));
    window.run();
    window.get_by_role_and_label(Role::Button, "Raise a problem").click();
    window.run();
    window.event(egui::Event::Text("Release slows down".to_owned()));
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let stage = stage.borrow();
    let problems = lajna::queries::problem::register(stage.committee.workspace.connection()).unwrap();
    assert_eq!(stage.went, [Route::Problem(problems[0].id)]);
    let of = "SELECT kpi_id FROM problem_kpi";
    assert_eq!(stage.committee.ids::<kind::Kpi>(of), [kpi]);
    assert!(!problems[0].elements.is_empty(), "the elements that K05 speaks for");
}

#[test]
fn a_label_is_explained_once_and_the_next_file_with_these_headings_says_so_until_it_is_forgotten() {
    let stage = stage(Language::En);
    let file = |value: &str| format!("kpi,2026-10\nOur delay,{value}\nTotal,5\n").into_bytes();
    let mut state = screens::import::State::default();
    state.take("october.csv", file("35.2"));
    let mut first = window(&stage, Theme::Light, move |ui, cx| screens::import::show(ui, cx, &mut state));
    first.run();
    first.get_by_label("“Our delay” is no known KPI");
    first.get_all_by_label_contains("It is the KPI").next().expect("a list of KPIs").click();
    first.run();
    first.get_by_label_contains("K05 ").click();
    first.run();
    assert!(first.get_all_by_label("K05, October 2026: 35.2\u{a0}h").next().is_some());
    first.get_by_label("Leave out (proposed)").click();
    first.run();
    first.get_by_label("Reason for the revisions, required").focus();
    first.run();
    type_text(&mut first, "late returns");
    first.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    first.run();
    assert_eq!(versions(&stage, "K05", "2026-10").last().and_then(|version| version.value), Some(35.2));
    drop(first);

    let mut state = screens::import::State::default();
    state.take("november.csv", file("35.3"));
    let mut next = window(&stage, Theme::Light, move |ui, cx| screens::import::show(ui, cx, &mut state));
    next.run();
    next.get_by_label_contains("Read like the last file with these headings.");
    next.get_by_label("Nothing is unclear.");
    next.get_by_label("Forget that").click();
    next.run();
    next.get_by_label("“Our delay” is no known KPI");
}

#[test]
fn a_new_kpi_needs_its_name_and_then_opens_on_its_page() {
    let stage = stage(Language::En);
    let mut state = screens::kpis::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::kpis::show(ui, cx, &mut state));
    window.run();
    window.get_by_role_and_label(Role::Button, "New KPI").click();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert!(stage.borrow().went.is_empty(), "a KPI without a name is no KPI");
    window.get_by_label("Name, required").focus();
    window.run();
    type_text(&mut window, "Appeals upheld");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let kpi = id(&stage.borrow().committee, "K29");
    assert_eq!(stage.borrow().went, [Route::Kpi(kpi)]);
}

#[test]
fn the_proposed_limits_are_set_with_their_reason() {
    let stage = stage(Language::En);
    let kpi = id(&stage.borrow().committee, "K05");
    let mut state = screens::kpi::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::kpi::show(ui, cx, &mut state, kpi));
    window.run();
    window.get_by_role_and_label(Role::Tab, "Limits").click();
    window.run();
    window.get_by_label("Set these limits…").click();
    window.run();
    window.get_by_label("Reason, required").focus();
    window.run();
    type_text(&mut window, "first six values");
    window.get_by_role_and_label(Role::Button, "Set limits").click();
    window.run();
    drop(window);
    let stage = stage.borrow();
    let found = kpi::one(stage.committee.workspace.connection(), kpi).expect("a query").expect("K05");
    let phases: Vec<_> = found.process.phases.iter().map(|phase| (phase.first, phase.baseline_last)).collect();
    assert_eq!(phases, [(month("2026-05"), month("2026-10"))]);
    assert_eq!(found.process.phases[0].reason, "first six values");
}

#[test]
fn a_closed_month_changes_by_decision_alone_until_it_is_opened_again() {
    let stage = stage(Language::En);
    let mut window = values_window(&stage);
    window.get_by_label("Close October").click();
    window.run();
    window.get_by_label("Reopen October");
    window.get_by_label("K05, October 2026: 33.9").focus();
    window.run();
    window.get_by_label("K05, October 2026: 33.9").click();
    window.run();
    type_text(&mut window, "34.2");
    press(&mut window, Key::Enter);
    type_text(&mut window, "late returns");
    press(&mut window, Key::Enter);
    assert_eq!(versions(&stage, "K05", "2026-10").len(), 1, "nothing is written into a closed month");
    window.get_by_label_contains("changes there only by a decision");
    window.get_by_role_and_label(Role::ComboBox, "Decision");
}
