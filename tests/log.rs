//! The log: what was done, by whom, and every field that changed.

use std::{cell::RefCell, rc::Rc};

use egui::Theme;
use egui_kittest::kittest::Queryable as _;
use lajna::{
    commands::{ProblemCommand, RatingCommand},
    domain::{Id, Language, Severity, kind},
    queries::{
        log::{Filter, page},
        problem::record::record,
    },
    ui::screens,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn committee() -> Committee {
    let mut committee = Committee::new();
    let problem = committee.problem("Refunds are late", "", &["E04"]);
    let mut draft = record(committee.workspace.connection(), problem).unwrap().unwrap().draft();
    draft.severity = Severity::Low;
    draft.cause = "Three signatures".to_owned();
    committee.env.person = "Omar Idrane".to_owned();
    committee.act(ProblemCommand::Edit { problem, draft });
    committee
}

fn acts(committee: &Committee, filter: &Filter) -> Vec<String> {
    let page = page(committee.workspace.connection(), filter, 0).unwrap();
    page.entries.into_iter().map(|entry| entry.log.record.key).collect()
}

#[test]
fn the_log_is_filtered_by_person_and_by_what_was_typed() {
    let committee = committee();
    let by_person = Filter { person: Some("Omar Idrane".to_owned()), ..Filter::default() };
    assert_eq!(acts(&committee, &by_person), ["edit-problem"]);
    let by_text = Filter { text: " refunds ".to_owned(), ..Filter::default() };
    assert_eq!(acts(&committee, &by_text), ["edit-problem", "raise-problem"]);
    assert!(acts(&committee, &Filter { text: "no such words".to_owned(), ..Filter::default() }).is_empty());
}

#[test]
fn the_history_of_a_record_has_its_own_acts_and_those_of_its_lists() {
    let mut committee = committee();
    let second = committee.problem("Scanner out of order", "", &["E16"]);
    let filter = Filter { record: Some(second.uuid()), ..Filter::default() };
    assert_eq!(acts(&committee, &filter), ["raise-problem"]);
}

#[test]
fn of_an_act_on_many_records_a_history_shows_only_its_own() {
    let mut committee = Committee::new();
    let april = committee.plan("2026-04");
    committee.open(april);
    committee.rate(april, "E06", Some(3), "");
    committee.rate(april, "E07", Some(3), "");
    committee.close(april);
    let may = committee.plan("2026-05");
    committee.open(may);
    committee.act(RatingCommand::ConfirmRest { meeting: may });
    let ratings: Vec<Id<kind::Element>> = committee.ids("SELECT id FROM element_rating WHERE en_bloc = 1");
    assert_eq!(ratings.len(), 2);
    let filter = Filter { record: Some(ratings[0].uuid()), ..Filter::default() };
    let page = page(committee.workspace.connection(), &filter, 0).unwrap();
    let changes = &page.entries[0].log.changes;
    assert!(!changes.is_empty() && changes.iter().all(|change| change.row_id == ratings[0].to_string()));
}

#[test]
fn older_acts_stand_on_the_next_page() {
    let mut committee = Committee::new();
    for number in 0..60 {
        committee.problem(&format!("Problem {number}"), "", &[]);
    }
    let first = page(committee.workspace.connection(), &Filter::default(), 0).unwrap();
    let second = page(committee.workspace.connection(), &Filter::default(), 1).unwrap();
    assert!(first.has_older);
    let last = first.entries.last().map(|entry| entry.log.record.seq).unwrap();
    assert_eq!(second.entries[0].log.record.seq, last - 1);
}

#[test]
fn every_changed_field_is_a_readable_sentence() {
    let stage = Rc::new(RefCell::new(Stage::new(committee(), Language::En)));
    let mut state = screens::log::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::log::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Change P-001");
    window.get_by_label("Severity from High to Low");
    window.get_by_label("Cause: “Three signatures”");
}
