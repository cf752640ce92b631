//! Corrections, decisions and people: their registers and pages, asked by name, with the demo's records.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Theme, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::date;
use lajna::{
    demo,
    domain::{Id, Language, kind, number},
    env::{Clock, Env},
    queries::{correction, people},
    ui::{Route, screens},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn meridia(language: Language) -> Rc<RefCell<Stage>> {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let env = Env::new(Clock::Fixed(date(2026, 11, 12).at(9, 58, 0, 0)), "Yara Mondel", language);
    Rc::new(RefCell::new(Stage::new(Committee { workspace, env }, language)))
}

fn correction(stage: &Rc<RefCell<Stage>>, number: u32) -> Id<kind::Correction> {
    stage.borrow().committee.ids(&format!("SELECT id FROM correction WHERE number = {number}"))[0]
}

fn rows(window: &Harness<'_, ()>) -> Vec<String> {
    window.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect()
}

#[test]
fn the_register_of_corrections_begins_with_what_is_latest_and_filters_by_state() {
    let stage = meridia(Language::En);
    let mut state = screens::corrections::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::corrections::show(ui, cx, &mut state));
    window.run();
    assert_eq!(rows(&window)[0], "C-013, Replace Talvek server, In progress, 257 days overdue");
    window.get_by_role_and_label(Role::Button, "Proposed 1").click();
    window.run();
    assert_eq!(rows(&window), ["C-015, Appointment slots for examinations, Proposed"]);
    window.get_by_role(Role::Row).click();
    window.run();
    let open = correction(&stage, 15);
    assert_eq!(stage.borrow().went, [Route::Correction(open)]);
}

#[test]
fn a_search_without_a_match_offers_to_clear_the_filters() {
    let stage = meridia(Language::En);
    let mut state = screens::corrections::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::corrections::show(ui, cx, &mut state));
    window.run();
    let search = window.get_by_label("Search the corrections");
    search.focus();
    search.type_text("zebra");
    window.run();
    assert!(rows(&window).is_empty());
    window.get_by_label("Clear the filters").click();
    window.run();
    assert!(rows(&window).len() > 3);
}

#[test]
fn what_needs_the_committee_says_so_while_no_meeting_is_in_session() {
    let stage = meridia(Language::En);
    let server = correction(&stage, 13);
    let mut state = screens::correction::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::correction::show(ui, cx, &mut state, server));
    window.run();
    for act in ["Postpone", "Refuse a new date", "End it"] {
        let button = window.get_by_role_and_label(Role::Button, act);
        let button = button.accesskit_node();
        assert!(button.is_disabled(), "{act}");
        assert_eq!(
            button.description().as_deref(),
            Some("The committee decides this in session: open a meeting first.")
        );
    }
}

#[test]
fn progress_is_reported_in_a_dialog_and_stands_first_in_the_follow_up() {
    let stage = meridia(Language::En);
    let server = correction(&stage, 13);
    let mut state = screens::correction::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::correction::show(ui, cx, &mut state, server));
    window.run();
    window.get_by_role_and_label(Role::Button, "Report progress").click();
    window.run();
    let text = window.get_by_role_and_label(Role::MultilineTextInput, "What was done, and the next step");
    text.focus();
    text.type_text("Server racked.");
    window.run();
    window.get_by_role_and_label(Role::Button, "Confirm").click();
    window.run();
    window.run();
    let stage = stage.borrow();
    let of = correction::of(stage.committee.workspace.connection(), server, date(2026, 11, 12)).unwrap().unwrap();
    assert_eq!((of.updates[0].text.as_str(), of.record.next_step.as_str()), ("Server racked.", "Server racked."));
}

#[test]
fn a_percentage_above_a_hundred_is_refused_under_its_field_and_the_text_stays() {
    let stage = meridia(Language::En);
    let server = correction(&stage, 13);
    let mut state = screens::correction::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::correction::show(ui, cx, &mut state, server));
    window.run();
    window.get_by_role_and_label(Role::Button, "Report progress").click();
    window.run();
    let percent = window.get_by_role_and_label(Role::TextInput, "Done, in percent");
    percent.focus();
    percent.type_text("500");
    window.run();
    window.get_by_role_and_label(Role::Button, "Confirm").click();
    window.run();
    window.run();
    let percent = window.get_by_role_and_label(Role::TextInput, "Done, in percent");
    let percent = percent.accesskit_node();
    assert!(percent.description().is_some_and(|why| !why.is_empty()));
    assert!(percent.value().is_some_and(|typed| typed.contains("500")));
}

#[test]
fn the_page_of_a_correction_says_what_followed_and_never_what_was_caused() {
    for language in Language::ALL {
        let stage = meridia(language);
        let package = correction(&stage, 6);
        let mut state = screens::correction::State::default();
        let mut window =
            window(&stage, Theme::Light, move |ui, cx| screens::correction::show(ui, cx, &mut state, package));
        window.run();
        let title = format!("{} Facilitation package", number::correction(6));
        assert!(window.query_by_label(&title).is_some(), "{language:?}");
        let effects: Vec<String> = rows(&window);
        // Those that are in sight: the last one may lie below.
        assert!(effects.len() >= 3 && effects[0].contains("K02"), "{effects:?}");
        assert!(window.query_by_label_contains("caused").is_none());
    }
}

#[test]
fn a_decision_is_read_in_full_and_leads_to_the_correction_that_it_adopted() {
    let stage = meridia(Language::En);
    let mut state = screens::decisions::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::decisions::show(ui, cx, &mut state));
    window.run();
    let search = window.get_by_label("Search the decisions");
    search.focus();
    search.type_text("facilitation package");
    window.run();
    window.get_by_role(Role::Row).click();
    window.run();
    assert!(window.query_by_label_contains("5 of 6 in favour, 4 needed.").is_some());
    window.get_by_role_and_label(Role::Link, "Adopts C-006").click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Correction(correction(&stage, 6))]);
}

#[test]
fn somebody_new_is_appointed_from_a_day_on_and_the_holder_leaves_the_day_before() {
    let stage = meridia(Language::En);
    let mut state = screens::people::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::people::show(ui, cx, &mut state));
    window.run();
    window.query_all_by_role(Role::Row).next().unwrap().click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Appoint").click();
    window.run();
    window.get_by_role_and_label(Role::ComboBox, "Person").focus();
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    for (field, typed) in [("Name, required", "Dalia Rahim"), ("From, required", "01/12/2026")] {
        let node = window.get_by_label(field);
        node.focus();
        node.type_text(typed);
        window.run();
    }
    window.get_by_role_and_label(Role::Button, "Save").click();
    for _ in 0..4 {
        window.run();
    }
    let stage = stage.borrow();
    let model = people::people(stage.committee.workspace.connection(), date(2026, 11, 12)).unwrap();
    let chair = &model.offices[0];
    assert_eq!(chair.holder(date(2026, 12, 1)).map(|tenure| tenure.name.as_str()), Some("Dalia Rahim"));
    assert_eq!(chair.tenures[1].to, Some(date(2026, 11, 30)));
}

#[test]
fn a_seat_that_nobody_holds_is_flagged() {
    let stage = meridia(Language::En);
    let tenure = {
        let stage = stage.borrow();
        let model = people::people(stage.committee.workspace.connection(), date(2026, 11, 12)).unwrap();
        model.offices[0].holder(date(2026, 11, 12)).unwrap().id
    };
    let end = lajna::commands::PeopleCommand::EndTenure { tenure, on: date(2026, 11, 11) };
    stage.borrow_mut().committee.act(end);
    let mut state = screens::people::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::people::show(ui, cx, &mut state));
    window.run();
    assert!(window.query_by_label_contains("1 vacant seat").is_some());
    assert!(rows(&window)[0].ends_with("Vacant"), "{:?}", rows(&window));
}

#[test]
fn a_correction_shows_who_changed_it_beside_its_record() {
    let stage = meridia(Language::En);
    let id = correction(&stage, 13);
    let mut state = screens::correction::State::default();
    let mut window = window(&stage, Theme::Light, |ui, cx| screens::correction::show(ui, cx, &mut state, id));
    window.run();
    window.get_by_role_and_label(Role::Tab, "History").click();
    window.run();
    assert!(window.query_all_by_label_contains("Yara Mondel").next().is_some(), "the acts name their person");
}
