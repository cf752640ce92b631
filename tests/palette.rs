//! The box for commands and search.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use lajna::{
    demo,
    domain::Language,
    queries::search::{Hit, SearchIndex, Subject},
    ui::{Route, Section, palette::Palette},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn meridia() -> Committee {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    Committee { workspace, env: demo::env(Language::En).unwrap() }
}

fn hits(committee: &Committee, query: &str) -> Vec<Hit> {
    SearchIndex::default().search(&committee.workspace, query, Language::En).unwrap()
}

/// The stage, and a window with the open box; it is opened anew whenever it closes.
fn open(language: Language, palette: fn() -> Palette) -> (Rc<RefCell<Stage>>, Harness<'static, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(meridia(), language)));
    let (mut index, mut open) = (SearchIndex::default(), palette());
    let mut window = window(&stage, Theme::Light, move |ui, cx| {
        if open.show(ui, cx, &mut index) {
            open = palette();
        }
        Ok(())
    });
    window.run();
    (stage, window)
}

fn type_and_enter(window: &mut Harness<'_, ()>, text: &str) {
    window.get_by_role(Role::TextInput).type_text(text);
    window.run();
    window.key_press(Key::Enter);
    window.run();
}

#[test]
fn one_box_finds_every_kind_of_record() {
    let committee = meridia();
    for (query, subject) in [
        ("Yara Mondel", Subject::Person),
        ("profiling", Subject::Element),
        ("K05", Subject::Kpi),
        ("Talvek server", Subject::Correction),
        ("RMC/2026/04", Subject::Meeting),
    ] {
        let found = hits(&committee, query);
        assert!(found.iter().any(|hit| hit.subject == subject), "“{query}” finds a {subject:?}: {found:?}");
    }
    for (sql, subject) in [
        ("SELECT title FROM problem LIMIT 1", Subject::Problem),
        ("SELECT text FROM decision LIMIT 1", Subject::Decision),
        ("SELECT text FROM note LIMIT 1", Subject::Note),
        ("SELECT reason FROM element_rating WHERE reason <> '' LIMIT 1", Subject::Rating),
    ] {
        let words: String = committee.workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        let found = hits(&committee, &words);
        assert!(found.iter().any(|hit| hit.subject == subject), "“{words}” finds a {subject:?}");
    }
}

#[test]
fn what_was_typed_about_figures_limits_and_minutes_is_found_too() {
    let committee = meridia();
    for (sql, subject) in [
        ("SELECT reason FROM kpi_value WHERE reason <> '' LIMIT 1", Subject::Kpi),
        ("SELECT text FROM kpi_break LIMIT 1", Subject::Kpi),
        ("SELECT reason FROM kpi_phase LIMIT 1", Subject::Kpi),
        ("SELECT reason FROM kpi_exclusion LIMIT 1", Subject::Kpi),
        ("SELECT text_en FROM element_question LIMIT 1", Subject::Element),
        ("SELECT new_text FROM corrigendum LIMIT 1", Subject::Meeting),
    ] {
        let words: String = committee.workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        let found = hits(&committee, &words);
        assert!(found.iter().any(|hit| hit.subject == subject), "“{words}” finds a {subject:?}: {found:?}");
    }
}

#[test]
fn spellings_of_arabic_letters_find_the_same() {
    let committee = meridia();
    let codes = |query: &str| -> Vec<String> { hits(&committee, query).into_iter().map(|hit| hit.number).collect() };
    let name: String = committee
        .workspace
        .connection()
        .query_row("SELECT name_ar FROM element WHERE code = 'E05'", [], |row| row.get(0))
        .unwrap();
    let plain: String = name.replace(['أ', 'إ', 'آ'], "ا").replace('ة', "ه").replace('ى', "ي");
    assert_eq!(codes(&name), codes(&plain));
    assert!(codes(&plain).contains(&"E05".to_owned()));
}

#[test]
fn enter_goes_to_what_was_found() {
    let (stage, mut window) = open(Language::En, Palette::search);
    type_and_enter(&mut window, "C-013");
    let id: String = stage
        .borrow()
        .committee
        .workspace
        .connection()
        .query_row("SELECT id FROM correction WHERE number = 13", [], |row| row.get(0))
        .unwrap();
    assert_eq!(stage.borrow().went, [Route::Correction(id.parse().unwrap())]);
}

#[test]
fn the_beginning_of_a_number_leads_to_records_before_what_mentions_them() {
    let (stage, mut window) = open(Language::En, Palette::search);
    type_and_enter(&mut window, "c-01");
    assert!(matches!(stage.borrow().went[..], [Route::Correction(_)]), "{:?}", stage.borrow().went);
}

#[test]
fn the_commands_lead_to_every_section() {
    let (stage, mut window) = open(Language::En, Palette::commands);
    let words = [
        "overview",
        "meetings",
        "elements",
        "kpis",
        "strategy",
        "problems",
        "corrections",
        "decisions",
        "people",
        "log",
        "settings",
        "help",
    ];
    for word in words {
        type_and_enter(&mut window, &format!("go to {word}"));
    }
    assert_eq!(stage.borrow().went, Section::ALL.map(Section::route));
}

#[test]
fn the_arrows_walk_the_list_and_enter_takes_the_marked_line() {
    let (stage, mut window) = open(Language::En, Palette::commands);
    window.get_by_role(Role::TextInput).type_text("export the table of");
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(stage.borrow().asked, ["Export(Problems)"]);
}

#[test]
fn commands_are_found_in_the_language_of_the_screen() {
    let (stage, mut window) = open(Language::Fr, Palette::commands);
    type_and_enter(&mut window, "decisions");
    assert_eq!(stage.borrow().went, [Route::Decisions]);
}

#[test]
fn the_last_act_can_be_undone_by_its_name() {
    let (stage, mut window) = open(Language::En, Palette::commands);
    stage
        .borrow_mut()
        .committee
        .act(lajna::commands::PeopleCommand::AddPerson { name: "Ana Korvin".to_owned(), name_ar: String::new() });
    window.run();
    type_and_enter(&mut window, "undo");
    assert_eq!(stage.borrow().asked, ["Undo"]);
}
