//! The room: a whole meeting by keyboard alone, and what the screen says on the way.

use std::{cell::RefCell, rc::Rc};

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::{Harness, kittest::Queryable as _};
use jiff::civil::{date, time};
use lajna::{
    commands::{self, AttendanceCommand, MeetingCommand},
    domain::{
        AttendanceStatus, CorrectionState, DecisionStatus, ElementState, Id, Language, MeetingKind, MeetingState,
        NoteKind, Rating, kind,
    },
    i18n::Messages,
    queries::{
        closing::{self, Obstacle},
        room::{self, Room},
    },
    sentences,
    ui::{Route, screens},
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

/// September is closed with every element rated 3; October is planned.
fn committee() -> (Committee, Id<kind::Meeting>) {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    for number in 1..=18 {
        committee.rate(september, &format!("E{number:02}"), Some(3), "");
    }
    committee.close(september);
    let october = committee.plan("2026-10");
    (committee, october)
}

/// The room of a meeting in a window, and the stage behind it.
fn room_window<'a>(committee: Committee, meeting: Id<kind::Meeting>) -> (Rc<RefCell<Stage>>, Harness<'a, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::room::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::room::show(ui, cx, &mut state, meeting));
    window.run();
    (stage, window)
}

fn record(stage: &Rc<RefCell<Stage>>, meeting: Id<kind::Meeting>) -> Room {
    room::room(stage.borrow().committee.workspace.connection(), meeting).unwrap()
}

fn press(window: &mut Harness<'_, ()>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn ctrl_enter(window: &mut Harness<'_, ()>) {
    press(window, Modifiers::COMMAND, Key::Enter);
}

fn tap(window: &mut Harness<'_, ()>, key: Key) {
    press(window, Modifiers::NONE, key);
}

/// Types into whatever has the focus.
fn types(window: &mut Harness<'_, ()>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
}

#[test]
fn a_meeting_in_session_is_neither_moved_nor_withdrawn_and_the_refusal_says_so() {
    let (mut committee, meeting) = committee();
    committee.open(meeting);
    let (review_month, day, start) = ("2026-10".parse().unwrap(), date(2026, 11, 19), time(10, 0, 0, 0));
    let moved = MeetingCommand::Reschedule { meeting, review_month, date: day, start, place: "Elsewhere".to_owned() };
    for command in [moved, MeetingCommand::Withdraw { meeting }] {
        let Committee { workspace, env } = &mut committee;
        let refusal = commands::execute(workspace, env, &command.into()).unwrap_err();
        let sentence = sentences::refusal(Messages::of(Language::En), &refusal);
        assert!(sentence.contains("has begun") && !sentence.contains("Reopen"), "{sentence}");
    }
}

#[test]
fn a_meeting_is_run_from_opening_to_closing_by_keyboard_alone() {
    let (committee, meeting) = committee();
    let (stage, mut window) = room_window(committee, meeting);

    window.get_by_label("The meeting has not been opened. Opening it records the time; attendance and quorum follow.");
    ctrl_enter(&mut window);
    assert_eq!(record(&stage, meeting).meeting.state, MeetingState::InSession);

    // the third person is excused, the fourth absent, the fifth sends somebody, everybody else is there
    tap(&mut window, Key::ArrowDown);
    tap(&mut window, Key::ArrowDown);
    tap(&mut window, Key::E);
    tap(&mut window, Key::A);
    tap(&mut window, Key::S);
    types(&mut window, "Deputy of five");
    tap(&mut window, Key::Enter);
    ctrl_enter(&mut window);
    let now = record(&stage, meeting);
    let status: Vec<AttendanceStatus> = now.attendees.iter().take(6).map(|attendee| attendee.status).collect();
    use AttendanceStatus::{Absent, Excused, Present, Substituted};
    assert_eq!(status, [Present, Present, Excused, Absent, Substituted, Present]);
    assert_eq!(now.attendees[4].substitute, "Deputy of five");
    assert_eq!((now.quorum.present, now.quorum.seats, now.quorum.holds()), (8, 10, true));
    ctrl_enter(&mut window);

    // no conflicts, agenda adopted, the September minutes approved after the question
    ctrl_enter(&mut window);
    ctrl_enter(&mut window);
    assert!(record(&stage, meeting).meeting.no_conflicts);
    ctrl_enter(&mut window);
    window.get_by_label_contains("Approved minutes never change");
    tap(&mut window, Key::Enter);
    assert_eq!(record(&stage, meeting).approved.len(), 1);
    ctrl_enter(&mut window);

    // nothing to follow up, the KPIs
    ctrl_enter(&mut window);
    ctrl_enter(&mut window);

    // E01 falls to 2: that needs a reason and an open problem
    tap(&mut window, Key::Num2);
    ctrl_enter(&mut window);
    assert_eq!(record(&stage, meeting).elements[0].record, None, "a rating that moves needs a reason");
    types(&mut window, "The mandate has lapsed.");
    window.get_by_label_contains("Level 2 needs an open problem");
    press(&mut window, Modifiers::COMMAND, Key::Num1);
    types(&mut window, "No mandate since September");
    tap(&mut window, Key::Enter);
    window.run();
    ctrl_enter(&mut window);
    window.run();
    let now = record(&stage, meeting);
    let first = now.elements[0].record.as_ref().unwrap();
    assert_eq!(first.state, ElementState::Rated(Rating::new(2).unwrap()));
    assert_eq!(first.reason, "The mandate has lapsed.");
    assert_eq!(now.problems[0].draft.title, "No mandate since September");
    assert_eq!(now.problems[0].draft.elements, [now.elements[0].id]);

    // E02 keeps its 3 with one key; the rest is confirmed en bloc
    tap(&mut window, Key::Escape);
    tap(&mut window, Key::K);
    window.run();
    let now = record(&stage, meeting);
    let second = now.elements[1].record.as_ref().unwrap();
    assert_eq!((second.state, second.en_bloc), (ElementState::Confirmed(Rating::new(3).unwrap()), false));
    tap(&mut window, Key::F7);
    tap(&mut window, Key::F7);
    ctrl_enter(&mut window);
    let now = record(&stage, meeting);
    assert_eq!(now.open_elements().count(), 0);
    assert!(now.elements[2..].iter().all(|element| element.record.as_ref().unwrap().en_bloc));
    ctrl_enter(&mut window);

    // a correction with owner and due date, the decision that adopts it, a note
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    types(&mut window, "Renew the mandate");
    tap(&mut window, Key::Enter);
    tap(&mut window, Key::Tab);
    tap(&mut window, Key::ArrowDown);
    tap(&mut window, Key::ArrowDown);
    tap(&mut window, Key::Tab);
    types(&mut window, "2026-12-31");
    ctrl_enter(&mut window);
    window.run();
    let now = record(&stage, meeting);
    assert_eq!(now.corrections[0].draft.title, "Renew the mandate");
    assert_eq!(now.corrections[0].draft.due, Some(date(2026, 12, 31)));
    assert!(now.corrections[0].draft.owner.is_some());
    assert_eq!(now.corrections[0].draft.problem, Some(now.problems[0].id));

    press(&mut window, Modifiers::COMMAND, Key::Num3);
    types(&mut window, "The mandate is renewed.");
    tap(&mut window, Key::Enter);
    ctrl_enter(&mut window);
    window.run();
    let decision = &record(&stage, meeting).decisions[0];
    assert_eq!((decision.status, decision.present), (DecisionStatus::Adopted, Some(8)));
    press(&mut window, Modifiers::COMMAND, Key::Num4);
    types(&mut window, "The audit comes in January.");
    tap(&mut window, Key::Enter);
    tap(&mut window, Key::Escape);
    let note = &record(&stage, meeting).notes[0];
    assert_eq!((note.kind, note.text.as_str()), (NoteKind::Note, "The audit comes in January."));

    // balance, read back, next date, close
    ctrl_enter(&mut window);
    ctrl_enter(&mut window);
    window.get_by_label("The mandate is renewed.");
    tap(&mut window, Key::Enter);
    assert!(record(&stage, meeting).decisions[0].read_back);
    ctrl_enter(&mut window);
    window.get_by_label("The date of the next meeting is not set");
    tap(&mut window, Key::N);
    assert_eq!(record(&stage, meeting).meeting.next_date, Some(date(2026, 12, 10)));
    ctrl_enter(&mut window);
    window.run();
    let now = record(&stage, meeting);
    assert_eq!(now.meeting.state, MeetingState::Closed, "still open: {:?}", now.obstacles);
    assert_eq!(stage.borrow().asked, [""; 0], "nothing was refused");
    window.get_by_label("Reopen");
}

/// A key as a keyboard sends it: the press and, in the same frame, its character.
fn strike(window: &mut Harness<'_, ()>, key: Key, character: &str) {
    let events = &mut window.input_mut().events;
    events.push(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE });
    events.push(Event::Text(character.to_owned()));
    window.run();
}

#[test]
fn the_digit_of_a_rating_is_not_typed_into_its_reason_and_the_next_element_takes_a_digit_again() {
    let (mut committee, meeting) = committee();
    committee.act(MeetingCommand::Open { meeting });
    for attendance in committee.ids(&format!("SELECT id FROM attendance WHERE meeting_id = '{meeting}'")) {
        committee.act(AttendanceCommand::Mark { attendance, status: AttendanceStatus::Present, arrived: None });
    }
    let (stage, mut window) = room_window(committee, meeting);
    for _ in 0..6 {
        tap(&mut window, Key::F7);
    }
    strike(&mut window, Key::Num4, "4");
    types(&mut window, "Two offices joined.");
    ctrl_enter(&mut window);
    strike(&mut window, Key::Num3, "3");
    ctrl_enter(&mut window);
    let elements = record(&stage, meeting).elements;
    let first = elements[0].record.as_ref().unwrap();
    assert_eq!(first.state, ElementState::Rated(Rating::new(4).unwrap()));
    assert_eq!(first.reason, "Two offices joined.");
    assert_eq!(elements[1].record.as_ref().unwrap().state, ElementState::Rated(Rating::new(3).unwrap()));
}

#[test]
fn without_a_quorum_ratings_wait_and_a_decision_is_kept_as_a_proposal() {
    let (mut committee, meeting) = committee();
    committee.act(MeetingCommand::Open { meeting });
    for attendance in committee.ids(&format!("SELECT id FROM attendance WHERE meeting_id = '{meeting}'")) {
        committee.act(AttendanceCommand::Mark { attendance, status: AttendanceStatus::Excused, arrived: None });
    }
    let (stage, mut window) = room_window(committee, meeting);
    window.get_by_label("Quorum lost");
    for _ in 0..6 {
        tap(&mut window, Key::F7);
    }
    tap(&mut window, Key::Num3);
    ctrl_enter(&mut window);
    window.run();
    assert_eq!(record(&stage, meeting).elements[0].record, None);

    press(&mut window, Modifiers::COMMAND, Key::Num3);
    types(&mut window, "Replace the server.");
    tap(&mut window, Key::Enter);
    window.get_by_label_contains("kept as a proposal");
    ctrl_enter(&mut window);
    window.run();
    assert_eq!(record(&stage, meeting).decisions[0].status, DecisionStatus::Proposal);
}

#[test]
fn an_obstacle_leads_to_its_place() {
    let (mut committee, meeting) = committee();
    committee.open(meeting);
    let (stage, mut window) = room_window(committee, meeting);
    while window.query_by_label("Close the meeting").is_none() {
        tap(&mut window, Key::F7);
    }
    window.get_by_label("E01 has no rating and no reason").click();
    window.run();
    window.get_by_label_contains("Keep 3 (unchanged)");
    assert_eq!(stage.borrow().went, [] as [Route; 0]);
}

#[test]
fn the_follow_up_hears_the_longest_overdue_correction_first() {
    use lajna::commands::{CorrectionCommand, DecisionCommand, correction::CorrectionDraft, decision::DecisionDraft};
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    let owner = committee.ids("SELECT id FROM office ORDER BY position")[0];
    for (title, due) in [("Later", date(2026, 12, 1)), ("First", date(2026, 10, 20)), ("Second", date(2026, 11, 1))] {
        let draft = CorrectionDraft {
            title: title.to_owned(),
            text: String::new(),
            problem: None,
            owner: Some(owner),
            due: Some(due),
            elements: Vec::new(),
            effects: Vec::new(),
        };
        let correction = Id::from_uuid(committee.made(CorrectionCommand::Propose { meeting: Some(september), draft }));
        committee.act(DecisionCommand::Take {
            meeting: september,
            draft: DecisionDraft { text: title.to_owned(), adopts: Some(correction), ..DecisionDraft::default() },
        });
    }
    // a new date does not make it less late
    let first = committee.ids("SELECT id FROM correction WHERE title = 'First'")[0];
    let (due, reason) = (date(2026, 12, 20), "The parts came late.".to_owned());
    committee.act(CorrectionCommand::Postpone { correction: first, meeting: september, due, reason });
    committee.close(september);
    let october = committee.plan("2026-10");
    committee.open(october);
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let now = record(&stage, october);
    let order: Vec<(&str, u32)> = now.follow_up.iter().map(|line| (line.title.as_str(), line.days_late)).collect();
    // the meeting is held on 12 November 2026
    assert_eq!(order, [("First", 23), ("Second", 11), ("Later", 0)]);
    assert!(now.follow_up.iter().all(|line| line.state == CorrectionState::Decided));

    let mut state = screens::room::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::room::show(ui, cx, &mut state, october));
    window.run();
    for _ in 0..4 {
        tap(&mut window, Key::F7);
    }
    window.get_by_label_contains("3 still to be heard");
    window.get_by_label_contains("23 days overdue");
}

#[test]
fn an_extraordinary_meeting_closes_without_rating_the_elements() {
    let mut committee = Committee::new();
    let meeting = Id::from_uuid(committee.made(MeetingCommand::Plan {
        kind: MeetingKind::Extraordinary,
        review_month: "2026-10".parse().unwrap(),
        date: date(2026, 11, 20),
        start: time(10, 0, 0, 0),
        place: "Board room".to_owned(),
    }));
    committee.open(meeting);
    committee.act(MeetingCommand::SetNextDate { meeting, date: Some(date(2026, 12, 10)) });
    assert_eq!(closing::obstacles(committee.workspace.connection(), meeting).unwrap(), []);
    committee.act(MeetingCommand::Close { meeting });

    let monthly = committee.plan("2026-11");
    committee.open(monthly);
    let blank = closing::obstacles(committee.workspace.connection(), monthly).unwrap();
    assert!(blank.iter().any(|obstacle| matches!(obstacle, Obstacle::ElementBlank { .. })));
}
