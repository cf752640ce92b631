//! The settings: each section saves by one act and keeps what was typed when it is refused.

use std::{cell::RefCell, rc::Rc};

use egui::{Theme, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use lajna::{
    domain::{Language, Minimum},
    queries,
    ui::screens::settings,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn open(language: Language, theme: Theme) -> (Rc<RefCell<Stage>>, Harness<'static, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), language)));
    let mut state = settings::State::default();
    let mut window = window(&stage, theme, move |ui, cx| settings::show(ui, cx, &mut state));
    window.run();
    (stage, window)
}

fn committee(stage: &Rc<RefCell<Stage>>) -> queries::committee::Committee {
    queries::committee::committee(stage.borrow().committee.workspace.connection()).unwrap()
}

fn retype(window: &mut Harness<'_, ()>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
}

#[test]
fn the_profile_is_saved_by_one_act() {
    let (stage, mut window) = open(Language::En, Theme::Light);
    retype(&mut window, "Place of meetings", "Headquarters, room 4");
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    assert_eq!(committee(&stage).profile.place, "Headquarters, room 4");
    let key = stage.borrow().committee.workspace.undo_op().unwrap().key.clone();
    assert_eq!(key, "edit-profile");
}

#[test]
fn the_quorum_rule_is_data_and_its_sum_is_shown_at_once() {
    let (stage, mut window) = open(Language::En, Theme::Light);
    window.get_by_role_and_label(Role::Tab, "Rules of procedure").click();
    window.run();
    window.get_by_label("Of 10 voting seats 6 must be filled, with Chair or Vice-chair.");
    window.get_by_role_and_label(Role::ComboBox, "How many seats must be filled").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "A number of seats").click();
    window.run();
    retype(&mut window, "Seats", "7");
    window.get_by_label("Of 10 voting seats 7 must be filled, with Chair or Vice-chair.");
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    assert_eq!(committee(&stage).quorum.minimum, Minimum::Seats(7));
}

#[test]
fn a_line_of_the_agenda_template_is_changed() {
    let (stage, mut window) = open(Language::En, Theme::Light);
    window.get_by_role_and_label(Role::Tab, "Agenda").click();
    window.run();
    let first = queries::settings::agenda_templates(stage.borrow().committee.workspace.connection())
        .unwrap()
        .into_iter()
        .find(|item| item.template == lajna::domain::TemplateKind::Monthly)
        .unwrap();
    window.get_by_label_contains(&first.title.en).click();
    window.run();
    retype(&mut window, "Minutes", "12");
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    let items = queries::settings::agenda_templates(stage.borrow().committee.workspace.connection()).unwrap();
    assert_eq!(items.iter().find(|item| item.id == first.id).unwrap().minutes, 12);
}

#[test]
fn lines_of_the_agenda_template_are_added_moved_and_removed_but_not_the_opening() {
    let (stage, mut window) = open(Language::En, Theme::Light);
    let lines = || -> Vec<String> {
        queries::settings::agenda_templates(stage.borrow().committee.workspace.connection())
            .unwrap()
            .into_iter()
            .filter(|item| item.template == lajna::domain::TemplateKind::Monthly)
            .map(|item| item.title.en)
            .collect()
    };
    let before = lines();
    window.get_by_role_and_label(Role::Tab, "Agenda").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "New line").click();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Title, English").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Title, English").type_text("Report of the audit");
    window.run();
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Move up").click();
    window.run();
    let mut expected = before.clone();
    expected.insert(before.len() - 1, "Report of the audit".to_owned());
    assert_eq!(lines(), expected);
    window.get_by_role_and_label(Role::Button, "Remove").click();
    window.run();
    assert_eq!(lines(), before);
    window.get_by_label_contains(&before[0]).click();
    window.run();
    assert!(window.get_by_role_and_label(Role::Button, "Remove").accesskit_node().is_disabled());
}

#[test]
fn a_unit_with_a_code_that_is_taken_is_refused_and_what_was_typed_stays() {
    let (stage, mut window) = open(Language::En, Theme::Light);
    window.get_by_role_and_label(Role::Tab, "Areas and units").click();
    window.run();
    let taken = queries::settings::units(stage.borrow().committee.workspace.connection()).unwrap()[0].code.clone();
    window.get_by_role_and_label(Role::Button, "New unit").click();
    window.run();
    retype(&mut window, "Code, required", &taken);
    retype(&mut window, "Name, English", "Northern office");
    window.get_by_role_and_label(Role::Button, "Save").click();
    window.run();
    window.get_by_label_contains("This did not work");
    assert_eq!(
        window.get_by_role_and_label(Role::TextInput, "Name, English").value().as_deref(),
        Some("Northern office")
    );
}
