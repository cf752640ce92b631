//! The elements: their grid, their pages, their cards.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Theme};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;
use lajna::{
    commands::{self, CatalogueCommand, Refusal},
    domain::{ElementState, Language, Rating},
    queries::element::{
        grid::{self, Cell},
        page,
    },
    ui::{Route, screens},
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

/// Two closed meetings and one to come: E01 rises from 2 to 3, E06 stays 3, E09 is left out in May.
fn committee() -> Committee {
    let mut committee = Committee::new();
    committee.problem("Weak profiles", "", &["E01"]);
    let april = committee.plan("2026-04");
    committee.open(april);
    committee.rate(april, "E01", Some(2), "");
    committee.rate(april, "E06", Some(3), "");
    committee.rate(april, "E09", Some(4), "");
    committee.close(april);
    let may = committee.plan("2026-05");
    committee.open(may);
    committee.rate(may, "E01", Some(3), "The mandate was renewed.");
    committee.rate(may, "E09", None, "No figures came.");
    committee.close(may);
    committee.plan("2026-06");
    committee
}

fn cells<'a>(grid: &'a grid::Grid, code: &str) -> &'a [Cell] {
    &grid.rows.iter().find(|row| row.card.code == code).expect("the element").cells
}

#[test]
fn the_grid_shows_the_last_24_months_up_to_the_meeting_to_come() {
    let committee = committee();
    let grid = grid::grid(committee.workspace.connection(), date(2026, 11, 12)).unwrap();
    assert_eq!((grid.months.len(), grid.months[0].to_string()), (24, "2024-07".to_owned()));
    assert_eq!(grid.months[23].to_string(), "2026-06");
    assert_eq!(grid.rows.len(), 18);
    let [.., march, april, may, june] = cells(&grid, "E01") else { panic!("24 cells") };
    assert_eq!(march, &Cell::Empty);
    assert_eq!(april.recorded().and_then(|said| said.state.rating()), Rating::new(2));
    assert!(may.recorded().unwrap().is_changed());
    assert!(matches!(june, Cell::Open(meeting) if meeting.reference.to_string().ends_with("/2026/03")));
}

#[test]
fn a_first_rating_and_a_confirmed_one_are_no_change() {
    let committee = committee();
    let grid = grid::grid(committee.workspace.connection(), date(2026, 11, 12)).unwrap();
    assert!(!cells(&grid, "E01")[21].recorded().unwrap().is_changed());
    let confirmed = cells(&grid, "E06")[22].recorded().unwrap();
    assert!(confirmed.en_bloc && !confirmed.is_changed());
}

#[test]
fn an_element_left_out_keeps_its_earlier_rating_in_force() {
    let committee = committee();
    let grid = grid::grid(committee.workspace.connection(), date(2026, 11, 12)).unwrap();
    let row = grid.rows.iter().find(|row| row.card.code == "E09").unwrap();
    assert_eq!(row.cells[22].recorded().unwrap().state, ElementState::NotAssessed);
    assert_eq!(row.now, Rating::new(4));
    assert_eq!(row.year_before, None);
}

#[test]
fn an_element_is_moved_past_its_neighbour_in_its_own_group() {
    let mut committee = Committee::new();
    let order = |committee: &Committee| -> Vec<String> {
        let cards = lajna::queries::element::cards(committee.workspace.connection()).unwrap();
        cards.into_iter().map(|card| card.code).take(6).collect()
    };
    let last = committee.element("E05");
    committee.act(CatalogueCommand::MoveElement { element: last, later: true });
    assert_eq!(order(&committee), ["E01", "E02", "E03", "E04", "E05", "E06"]);
    committee.act(CatalogueCommand::MoveElement { element: last, later: false });
    assert_eq!(order(&committee), ["E01", "E02", "E03", "E05", "E04", "E06"]);
}

#[test]
fn a_code_is_not_given_twice() {
    let mut committee = Committee::new();
    let cards = lajna::queries::element::cards(committee.workspace.connection()).unwrap();
    let card = &cards[0];
    let draft = commands::catalogue::ElementDraft {
        code: "E02".to_owned(),
        group: card.group,
        name: card.name.clone(),
        short: card.short.clone(),
        purpose: card.purpose.clone(),
        questions: card.questions.clone(),
    };
    let edit = CatalogueCommand::EditElement { element: card.id, draft }.into();
    let answer = commands::execute(&mut committee.workspace, &committee.env, &edit);
    assert!(matches!(answer, Err(Refusal::Taken(code)) if code == "E02"));
}

#[test]
fn the_page_of_an_element_gathers_what_hangs_on_it() {
    let committee = committee();
    let element = committee.element("E01");
    let page = page::page(committee.workspace.connection(), element).unwrap().unwrap();
    assert_eq!(page.said.iter().map(|said| said.reason.as_str()).collect::<Vec<_>>(), ["The mandate was renewed.", ""]);
    assert_eq!(page.current().map(|(rating, _)| rating), Rating::new(3));
    assert_eq!(page.problems.iter().map(|problem| problem.title.as_str()).collect::<Vec<_>>(), ["Weak profiles"]);
    assert!(!page.kpis.is_empty());
    assert!(!page.can_move_up && page.can_move_down);
}

#[test]
fn the_chosen_cell_is_read_out_and_enter_opens_its_element() {
    let committee = committee();
    let first = committee.element("E01");
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::elements::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::elements::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Effectiveness of the elements by month").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.get_by_label_contains("E01, May 2026: 3, Partly effective. By consensus at");
    window.get_by_label_contains("It was 2 before. The mandate was renewed.");
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(stage.borrow().went, [Route::Element(first)]);
}

#[test]
fn a_filter_leaves_only_the_elements_that_it_names() {
    let stage = Rc::new(RefCell::new(Stage::new(committee(), Language::En)));
    let mut state = screens::elements::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::elements::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Changed 1").click();
    window.run();
    window.get_by_label("Effectiveness of the elements by month").focus();
    window.key_press(Key::ArrowDown);
    window.run();
    window.get_by_label_contains("E01, May 2026");
    window.get_by_label("Weak 0").click();
    window.run();
    window.get_by_label("No element here");
}

#[test]
fn a_card_that_lacks_its_code_is_kept_open_with_the_reason() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let mut state = screens::elements::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::elements::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Add element").click();
    window.run();
    window.get_by_label("Name, required").focus();
    window.run();
    window.get_by_label("Name, required").type_text("Crisis plan");
    window.run();
    window.get_by_label("Add").click();
    window.run();
    assert_eq!(window.get_by_label("Name, required").value().as_deref(), Some("Crisis plan"));
    window.get_by_label("Code, required").focus();
    window.run();
    window.get_by_label("Code, required").type_text("E19");
    window.run();
    window.get_by_label("Add").click();
    window.run();
    let cards = lajna::queries::element::cards(stage.borrow().committee.workspace.connection()).unwrap();
    assert!(cards.iter().any(|card| card.code == "E19" && card.name.get(Language::En) == "Crisis plan"));
}
