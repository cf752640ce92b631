//! Department slips in the window: who is asked, what came back, and what is taken in.

use std::{cell::RefCell, rc::Rc};

use egui::Theme;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::date;
use lajna::{
    commands::SlipCommand,
    documents::slip::{Prepared, Request, prepare},
    domain::{Language, Month},
    queries::slip::{self, UnitSlip},
    ui::screens::slips,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
    slips::filled,
};

fn october() -> Month {
    "2026-10".parse().unwrap()
}

fn units(committee: &Committee) -> Vec<UnitSlip> {
    slip::board(committee.workspace.connection(), &committee.env, october()).unwrap().units
}

/// A committee that has handed out every slip of October; that of Operations.
fn handed_out() -> (Committee, Prepared) {
    let mut committee = Committee::new();
    let (month, due) = (october(), date(2026, 11, 20));
    let units = units(&committee).iter().map(|unit| unit.unit).collect();
    let request = Request { month, due, language: Language::En, units };
    let prepared = prepare(committee.workspace.connection(), &committee.env, &request).unwrap();
    let slips = prepared.iter().map(|slip| slip.slip.clone()).collect();
    committee.act(SlipCommand::Issue { month, due, slips });
    let operations = prepared.into_iter().find(|slip| slip.file_name.contains("operations")).unwrap();
    (committee, operations)
}

fn open(committee: Committee, files: Vec<(String, Vec<u8>)>) -> (Rc<RefCell<Stage>>, Harness<'static, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = slips::State::default();
    state.take(files);
    let mut window = window(&stage, Theme::Light, move |ui, cx| slips::show(ui, cx, &mut state));
    window.run();
    (stage, window)
}

#[test]
fn every_unit_that_has_a_kpi_is_listed_and_can_be_asked() {
    let committee = Committee::new();
    let count = units(&committee).len();
    let (stage, mut window) = open(committee, Vec::new());
    assert!(window.query_by_label("Operations: Not written yet").is_some());
    window.get_by_label(&format!("Write {count} slips…")).click();
    window.run();
    let asked = stage.borrow().asked.join(" ");
    assert!(asked.contains("WriteSlips") && asked.contains("due: 2026-11-15"), "{asked}");
}

#[test]
fn a_returned_slip_is_seen_before_it_is_taken_in() {
    let (committee, slip) = handed_out();
    let bytes = filled(slip.bytes(), &[("C6", "Idris Karam"), ("D9", "162"), ("F9", "1000")]);
    let (stage, mut window) = open(committee, vec![(slip.file_name, bytes)]);
    assert!(window.query_all_by_label_contains("K01").next().is_some());
    let standing = |stage: &Rc<RefCell<Stage>>| {
        let stage = stage.borrow();
        let units = units(&stage.committee);
        units.into_iter().find(|unit| unit.code == "operations").unwrap().standing(stage.committee.env.today())
    };
    assert_eq!(standing(&stage), slip::Standing::Issued);
    window.get_by_label("Take in 1 value").click();
    window.run();
    assert_eq!(standing(&stage), slip::Standing::Returned);
    window.run();
    assert!(window.query_all_by_label_contains("Idris Karam").next().is_some());
}

#[test]
fn a_slip_that_cannot_be_taken_in_says_why() {
    let (committee, slip) = handed_out();
    let text = filled(slip.bytes(), &[("D9", "12,5"), ("F9", "1000")]);
    let files = vec![("a.xlsx".to_owned(), text), ("b.xlsx".to_owned(), b"no workbook".to_vec())];
    let (_, mut window) = open(committee, files);
    assert!(window.query_by_label_contains("D9, K01: “12,5” is stored as text.").is_some());
    assert!(window.query_by_label("Take in 0 values").is_some_and(|button| button.accesskit_node().is_disabled()));
    window.get_by_label_contains("b.xlsx").click();
    window.run();
    assert!(window.query_by_label_contains("This is not an XLSX file.").is_some());
}
