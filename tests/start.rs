//! The start screen: what it asks for, and what it says when a file does not open.

use std::path::{Path, PathBuf};

use egui::{Key, Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use jiff::civil::date;
use lajna::{
    domain::Language,
    i18n::Messages,
    ui::{
        Dir, Purpose,
        preferences::Recent,
        screens::start::{self, StartEvent},
    },
    workspace::{LeftBehind, OpenError},
};

use crate::support::harness;

#[derive(Default)]
struct Stage {
    state: start::State,
    recent: Vec<Recent>,
    left_behind: Vec<LeftBehind>,
    events: Vec<StartEvent>,
}

fn window(stage: Stage, language: Language, theme: Theme) -> Harness<'static, Stage> {
    harness::window([1366.0, 720.0], theme, Dir::from(language), stage, move |ui, stage| {
        let Stage { state, recent, left_behind, events } = stage;
        events.extend(start::show(ui, Messages::of(language), language, recent, left_behind, state));
    })
}

fn recent() -> Vec<Recent> {
    ["meridia", "copy"]
        .map(|name| Recent {
            path: PathBuf::from(format!("/data/{name}.lajna")),
            name: "Customs Administration of Meridia".to_owned(),
            opened: date(2026, 11, 12),
        })
        .to_vec()
}

#[test]
fn enter_opens_the_last_workspace_and_the_arrow_the_one_before() {
    let mut window = window(Stage { recent: recent(), ..Stage::default() }, Language::En, Theme::Light);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let opened = |name: &str| StartEvent::Open(PathBuf::from(name));
    assert_eq!(window.state().events, [opened("/data/meridia.lajna"), opened("/data/copy.lajna")]);
}

#[test]
fn without_a_recent_file_there_are_four_ways_on() {
    let mut window = window(Stage::default(), Language::En, Theme::Light);
    window.run();
    window.get_by_label("No workspace was opened here yet");
    window.get_by_role_and_label(Role::Button, "Open another file").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Explore the demo").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Check a file").click();
    window.run();
    let picks = [Purpose::OpenWorkspace, Purpose::CheckFile].map(StartEvent::Pick);
    assert_eq!(window.state().events, [picks[0].clone(), StartEvent::Demo, picks[1].clone()]);
}

#[test]
fn a_new_workspace_says_what_is_missing_and_keeps_what_was_typed() {
    let mut window = window(Stage::default(), Language::En, Theme::Light);
    window.run();
    window.get_by_role_and_label(Role::Button, "New workspace").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Create workspace").click();
    window.run();
    window.get_by_label("This field is required.");
    window.get_by_label("Say where the file shall be.");
    window.get_by_role_and_label(Role::TextInput, "Administration, required").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Administration, required").type_text("Customs of Meridia");
    window.run();
    window.state_mut().state.place(PathBuf::from("/data/meridia"));
    window.run();
    window.get_by_role_and_label(Role::Button, "Create workspace").click();
    window.run();
    let [StartEvent::Create(new)] = &window.state().events[..] else { panic!("{:?}", window.state().events) };
    assert_eq!(new.path, Path::new("/data/meridia.lajna"));
    assert_eq!((new.profile.organisation.en.as_str(), new.profile.short_name.as_str()), ("Customs of Meridia", "RMC"));
    window.state_mut().state.say("/data/meridia.lajna already exists.".to_owned());
    window.run();
    window.get_by_label("/data/meridia.lajna already exists.");
    assert_eq!(
        window.get_by_role_and_label(Role::TextInput, "Administration, required").value().as_deref(),
        Some("Customs of Meridia")
    );
}

#[test]
fn a_file_that_another_machine_has_open_is_taken_over_only_with_a_reason() {
    let mut stage = Stage::default();
    let path = PathBuf::from("/data/meridia.lajna");
    stage.state.refuse(
        &path,
        OpenError::InUse {
            path: path.clone(),
            person: "Karim Osvel".to_owned(),
            machine: "OPS-3".to_owned(),
            since: date(2026, 11, 12).at(9, 40, 0, 0),
            here: false,
        },
    );
    let mut window = window(stage, Language::En, Theme::Light);
    window.run();
    window.get_by_label_contains("Karim Osvel has /data/meridia.lajna open on OPS-3");
    window.get_by_role_and_label(Role::Button, "Take over").click();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Reason, required").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Reason, required").type_text("He is on leave");
    window.run();
    let buttons: Vec<_> = window.get_all_by_role_and_label(Role::Button, "Take over").collect();
    buttons.last().unwrap().click();
    drop(buttons);
    window.run();
    assert_eq!(window.state().events, [StartEvent::TakeOver { path, reason: "He is on leave".to_owned() }]);
}

#[test]
fn acts_that_are_only_on_this_computer_are_offered_first() {
    let target = PathBuf::from("/media/stick/meridia.lajna");
    let left = LeftBehind { document: "d".to_owned(), target: target.clone(), acts: 3 };
    let mut window = window(Stage { left_behind: vec![left], ..Stage::default() }, Language::En, Theme::Light);
    window.run();
    window.get_by_label_contains("3 acts are not in /media/stick/meridia.lajna yet");
    window.get_by_role_and_label(Role::Button, "Go on").click();
    window.run();
    assert_eq!(window.state().events, [StartEvent::Open(target)]);
}
