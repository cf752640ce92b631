//! The page of a planned meeting and the clock of its room, by keyboard.

use std::{cell::RefCell, rc::Rc};

use egui::{Key, Modifiers, Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use jiff::civil::date;
use lajna::{
    commands::{MeetingCommand, PreparationCommand},
    domain::{Id, ItemKind, Language, Names, kind},
    env::Clock,
    i18n::Messages,
    queries::{
        agenda::{self, Answer, Proposal},
        clock, meeting,
    },
    ui::screens,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

type Meeting = Id<kind::Meeting>;

/// September is closed and not approved; October is planned; one matter waits for it.
fn committee() -> (Committee, Meeting) {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    committee.close(september);
    committee.act(PreparationCommand::ParkNew {
        title: Names::same("Scanner at Talvek"),
        minutes: 10,
        promised: "2026-11".parse().unwrap(),
        reason: String::new(),
    });
    let october = committee.plan("2026-10");
    (committee, october)
}

fn page<'a>(committee: Committee, of: Meeting) -> (Rc<RefCell<Stage>>, Harness<'a, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::meeting::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::meeting::show(ui, cx, &mut state, of));
    window.run();
    (stage, window)
}

fn proposals(stage: &Rc<RefCell<Stage>>, of: Meeting) -> Vec<Proposal> {
    agenda::proposals(stage.borrow().committee.workspace.connection(), of).unwrap()
}

fn items(stage: &Rc<RefCell<Stage>>, of: Meeting) -> Vec<meeting::AgendaItem> {
    meeting::agenda(stage.borrow().committee.workspace.connection(), of).unwrap()
}

fn press(window: &mut Harness<'_, ()>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

#[test]
fn proposals_are_accepted_and_struck_by_one_key_each() {
    let (committee, october) = committee();
    let (stage, mut window) = page(committee, october);
    let count = proposals(&stage, october).len();
    assert!(count >= 3);
    window.get_by_label_contains("Minutes of RMC/2026/01").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Delete);
    let answers: Vec<Option<Answer>> = proposals(&stage, october).into_iter().map(|found| found.answer).collect();
    assert!(matches!(answers[..2], [Some(Answer::On(_)), Some(Answer::Struck)]), "{answers:?}");
    window.get_by_label_contains("Minutes of RMC/2026/01").click();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Backspace);
    assert_eq!(proposals(&stage, october)[0].answer, None);
    assert!(stage.borrow().asked.is_empty(), "{:?}", stage.borrow().asked);
}

#[test]
fn all_open_proposals_are_accepted_at_once_and_the_sum_warns_of_the_overrun() {
    let (committee, october) = committee();
    let (stage, mut window) = page(committee, october);
    let open = proposals(&stage, october).len();
    let t = Messages::of(Language::En);
    assert!(window.query_by_label_contains(&t.agenda_fits(120, 120)).is_some());
    window.get_by_role_and_label(Role::Button, &t.agenda_accept_all(open)).click();
    window.run();
    assert!(proposals(&stage, october).iter().all(|found| matches!(found.answer, Some(Answer::On(_)))));
    assert!(items(&stage, october).iter().any(|item| item.title.en == "Scanner at Talvek" && item.minutes == 10));
    assert!(window.query_by_label_contains(&t.agenda_overrun(10, 130, 120)).is_some());
}

#[test]
fn alt_and_the_arrows_move_the_chosen_item_and_number_the_agenda_anew() {
    let (committee, october) = committee();
    let (stage, mut window) = page(committee, october);
    let before = items(&stage, october);
    window.get_by_label_contains("5 Follow-up of decisions").click();
    window.run();
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    press(&mut window, Modifiers::ALT, Key::ArrowUp);
    press(&mut window, Modifiers::ALT, Key::ArrowDown);
    let after = items(&stage, october);
    assert_eq!((after[3].id, after[3].number.as_str()), (before[4].id, "4"));
    assert_eq!((after[4].id, after[4].number.as_str()), (before[3].id, "5"));
}

#[test]
fn an_item_is_dragged_to_its_place() {
    let (committee, october) = committee();
    let (stage, mut window) = page(committee, october);
    let before = items(&stage, october);
    let t = Messages::of(Language::En);
    let from = window.get_by_label(&t.agenda_drag("6")).rect().center();
    let to = window.get_by_label(&t.agenda_drag("2")).rect().center() - egui::vec2(0.0, 8.0);
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    window.drop_at(to);
    window.run();
    let after = items(&stage, october);
    assert_eq!((after[1].id, after[1].kind), (before[5].id, ItemKind::Kpis));
    assert_eq!(after[1].number, "2");
}

#[test]
fn the_clock_follows_an_item_that_stays_on_the_screen_and_no_leafing_through() {
    let (mut committee, october) = committee();
    let opening = date(2026, 11, 12).at(10, 0, 0, 0);
    committee.env.clock = Clock::Fixed(opening);
    committee.act(MeetingCommand::Open { meeting: october });
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::room::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::room::show(ui, cx, &mut state, october));
    window.run();
    let agenda = items(&stage, october);
    let set = |stage: &Rc<RefCell<Stage>>, minute, second| {
        stage.borrow_mut().committee.env.clock = Clock::Fixed(date(2026, 11, 12).at(10, minute, second, 0));
    };
    let running = |stage: &Rc<RefCell<Stage>>| {
        clock::clock(stage.borrow().committee.workspace.connection(), october).unwrap().running
    };
    assert_eq!(running(&stage), None);
    set(&stage, 0, 6);
    window.run();
    window.run();
    assert_eq!(running(&stage), Some((agenda[0].id, opening)), "counted from when it was opened");
    let t = Messages::of(Language::En);
    assert!(window.query_by_label_contains(&t.clock_left(3, 3)).is_some());
    // To the second item and back within a few seconds.
    press(&mut window, Modifiers::NONE, Key::F7);
    set(&stage, 0, 8);
    press(&mut window, Modifiers::NONE, Key::F6);
    set(&stage, 4, 30);
    window.run();
    assert_eq!(running(&stage), Some((agenda[0].id, opening)));
    assert!(window.query_by_label_contains(&t.clock_over(2, 3)).is_some());
    assert!(stage.borrow().asked.is_empty(), "{:?}", stage.borrow().asked);
}
