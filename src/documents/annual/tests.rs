use jiff::civil::date;

use super::*;
use crate::{
    demo,
    documents::{html, minutes},
    domain::Month,
    workspace::Workspace,
};

fn text(language: Language, year: i32) -> String {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let now = date(2026, 11, 12).at(9, 0, 0, 0);
    let read = year::year(workspace.connection(), Month::new(year, 1).unwrap(), now.date()).unwrap();
    let document = document(Messages::of(language), &read, now);
    html::write(&document, &minutes::words(language)).unwrap()
}

#[test]
fn the_report_of_2025_prints_the_pooled_rate_and_every_objective_of_the_demo() {
    let text = text(Language::En, 2025).replace('\u{a0}', " ");
    assert!(text.contains("25.2 %"), "K01 of 2025");
    for code in ["O1.1", "O1.2", "O2.1", "O2.2", "O2.3"] {
        assert!(text.contains(&format!("{code} ")), "{code}");
    }
}

#[test]
fn the_verdicts_of_the_committee_stand_in_it_in_its_own_words() {
    let text = text(Language::Fr, 2026);
    assert!(text.contains("C-006"));
    assert!(text.contains("Harmful side effect"));
    assert!(text.contains("RMC/2026/08"));
}
