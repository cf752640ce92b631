//! The register of problems, one problem's page, and earlier cases.

use std::{cell::RefCell, rc::Rc};

use egui::Theme;
use egui_kittest::kittest::Queryable as _;
use lajna::{
    domain::{Id, Language, ProblemStatus, kind},
    queries::problem::{self, record::record},
    ui::{Route, screens},
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn proposals(committee: &Committee, problem: Id<kind::Problem>) -> Vec<u32> {
    let record = record(committee.workspace.connection(), problem).unwrap().unwrap();
    record.seen_before.iter().map(|line| line.number).collect()
}

#[test]
fn an_earlier_problem_of_the_same_element_in_similar_words_is_proposed() {
    let mut committee = Committee::new();
    committee.problem("Scanner at Talvek out of order", "Old power unit", &["E16"]);
    committee.problem("Scanner at Talvek out of order", "", &["E11"]);
    committee.problem("Refunds are late", "", &["E16"]);
    let again = committee.problem("Talvek scanner stands still", "", &["E16", "E10"]);
    assert_eq!(proposals(&committee, again), [1]);
}

#[test]
fn a_problem_with_a_linked_case_is_asked_no_more() {
    let mut committee = Committee::new();
    let first = committee.problem("Scanner out of order", "", &["E16"]);
    let again = committee.problem("Scanner out of order again", "", &["E16"]);
    let record_of = |committee: &Committee, of| record(committee.workspace.connection(), of).unwrap().unwrap();
    let mut draft = record_of(&committee, again).draft();
    draft.recurs_from = Some(first);
    committee.act(lajna::commands::ProblemCommand::Edit { problem: again, draft: draft.clone() });
    assert_eq!(proposals(&committee, again), [0; 0]);
    assert_eq!(record_of(&committee, again).draft(), draft);
    assert_eq!(record_of(&committee, first).came_back_as[0].id, again);
}

#[test]
fn a_row_of_the_register_opens_its_problem() {
    let mut committee = Committee::new();
    committee.problem("Refunds are late", "", &["E04"]);
    let scanner = committee.problem("Scanner out of order", "", &["E16"]);
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::problems::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::problems::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Search title, cause, element").focus();
    window.run();
    window.get_by_label("Search title, cause, element").type_text("scanner");
    window.run();
    assert!(window.query_by_label("P-001, Refunds are late").is_none());
    window.get_by_label("P-002, Scanner out of order").click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Problem(scanner)]);
}

#[test]
fn a_problem_is_closed_and_marked_as_seen_before_on_its_page() {
    let mut committee = Committee::new();
    let first = committee.problem("Scanner out of order", "", &["E16"]);
    let again = committee.problem("Scanner out of order again", "", &["E16"]);
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::problem::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::problem::show(ui, cx, &mut state, again));
    window.run();
    window.get_by_label("Not known yet");
    window.get_by_label("Mark P-001 as its earlier case").click();
    window.run();
    window.get_by_label("This problem came back from P-001.");
    window.get_by_label("Close").click();
    window.run();
    window.get_by_label("History").click();
    window.run();
    window.get_by_label("Seen before as: P-001");
    window.get_by_label("Status from Open to Closed");
    let stage = stage.borrow();
    let lines = problem::register(stage.committee.workspace.connection()).unwrap();
    assert_eq!(lines[0].status, ProblemStatus::Closed);
    assert_eq!((lines[0].id, lines[1].id), (again, first));
}

#[test]
fn a_problem_raised_from_the_register_opens_its_page() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let mut state = screens::problems::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::problems::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Raise a problem").click();
    window.run();
    window.get_by_label("Add the problem").click();
    window.run();
    assert!(stage.borrow().went.is_empty());
    window.get_by_label("What is wrong, required").focus();
    window.run();
    window.get_by_label("What is wrong, required").type_text("Refunds are late");
    window.run();
    window.get_by_label("Add the problem").click();
    window.run();
    let stage = stage.borrow();
    let lines = problem::register(stage.committee.workspace.connection()).unwrap();
    assert_eq!(lines[0].title, "Refunds are late");
    assert_eq!(stage.went, [Route::Problem(lines[0].id)]);
}

#[test]
fn a_correction_is_raised_from_its_problem() {
    let mut committee = Committee::new();
    let problem = committee.problem("Refunds are late", "", &["E04"]);
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::problem::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::problem::show(ui, cx, &mut state, problem));
    window.run();
    window.get_by_label("Raise a correction").click();
    window.run();
    window.get_by_label("What is to be done, required").focus();
    window.run();
    window.get_by_label("What is to be done, required").type_text("One signature less");
    window.run();
    window.get_by_label("Propose the correction").click();
    window.run();
    window.run();
    window.get_by_label("Not known yet");
    let record = record(stage.borrow().committee.workspace.connection(), problem).unwrap().unwrap();
    assert_eq!(record.line.corrections[0].title, "One signature less");
}
