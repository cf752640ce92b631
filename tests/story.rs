//! The main job from beginning to end, in the whole window and by keyboard alone: a meeting of the demo
//! is opened, held and closed, its minutes are exported, and everything is found again in the two files.

use std::{fs, path::Path};

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::date;
use lajna::{
    demo,
    domain::{
        AttendanceStatus, CorrectionState, DecisionStatus, ElementState, Id, Language, MeetingRef, MeetingState,
        NoteKind, Rating, kind,
    },
    env::{Clock, Env},
    queries::{
        meeting::by_reference,
        room::{self, Room},
    },
    ui::{
        app::{App, Setup},
        preferences::Preferences,
    },
    workspace::{OpenMode, Places, Workspace, check},
};

use crate::support::harness;

/// Everything that is typed into the meeting.
const REASON: &str = "The founding order has not been renewed since October.";
const PROBLEM: &str = "No founding order in force after December";
const CORRECTION: &str = "Renew the founding order of the committee";
const DECISION: &str = "The founding order is renewed before the end of the year.";
const CAUSE: &str = "The rewritten profiles of May show.";
const KPIS: &str = "KPI trends";
const NOTE: &str = "The auditors ask for the signed order in January.";
const BALANCE: &str = "Facilitation and control rose together in October.";

const MEETING: &str = "RMC/2026/11";

/// The keyboard of a person in front of the window, and nothing else.
pub struct Keyboard {
    pub window: Harness<'static, App>,
    /// Keys pressed so far, letters typed among them.
    pub keys: usize,
}

impl Keyboard {
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.keys += 1;
        self.window.key_press_modifiers(modifiers, key);
        self.window.run_ok();
    }

    pub fn tap(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    pub fn ctrl(&mut self, key: Key) {
        self.press(Modifiers::COMMAND, key);
    }

    pub fn ctrl_enter(&mut self) {
        self.ctrl(Key::Enter);
    }

    /// Types into whatever has the focus.
    pub fn types(&mut self, text: &str) {
        self.keys += text.chars().count();
        self.window.event(Event::Text(text.to_owned()));
        self.window.run_ok();
    }

    /// Chooses an entry of the palette.
    pub fn palette(&mut self, words: &str) {
        self.ctrl(Key::K);
        self.types(words);
        self.tap(Key::Enter);
    }

    /// The name and the value of what has the focus.
    pub fn focused(&self) -> (String, String) {
        let node = self.window.query_by(|node| node.is_focused());
        let words = |words: Option<String>| words.unwrap_or_default();
        node.map(|node| (words(node.accesskit_node().label()), words(node.accesskit_node().value())))
            .unwrap_or_default()
    }

    /// Goes through the fields until the one with this name has the focus.
    pub fn tab_to(&mut self, name: &str) {
        let mut passed = Vec::new();
        while self.focused().0 != name {
            passed.push(self.focused().0);
            assert!(passed.len() < 100, "“{name}” is not reached by Tab: {passed:#?}");
            self.tap(Key::Tab);
        }
    }

    /// Walks the list of the focused field until the value holds these words.
    pub fn arrow_to(&mut self, words: &str) {
        let mut passed = Vec::new();
        while !self.focused().1.contains(words) {
            passed.push(self.focused().1);
            assert!(passed.len() < 100, "“{words}” is not reached by the arrows: {passed:#?}");
            self.tap(Key::ArrowDown);
        }
    }

    /// Goes down the agenda until the item with this title is on screen.
    pub fn agenda_to(&mut self, title: &str) {
        for _ in 0..13 {
            if self.shows_heading(title) {
                return;
            }
            self.press(Modifiers::ALT, Key::ArrowDown);
        }
        panic!("the agenda does not lead to “{title}”");
    }

    /// Goes up the agenda until the item with this title is on screen.
    pub fn agenda_back_to(&mut self, title: &str) {
        for _ in 0..13 {
            if self.shows_heading(title) {
                return;
            }
            self.press(Modifiers::ALT, Key::ArrowUp);
        }
        panic!("the agenda does not lead back to “{title}”");
    }

    pub fn shows_heading(&self, title: &str) -> bool {
        let heading = egui::accesskit::Role::Heading;
        self.window.query_all_by_role(heading).any(|node| node.accesskit_node().label().as_deref() == Some(title))
    }

    pub fn shows(&self, words: &str) -> bool {
        self.window.query_all_by_label_contains(words).next().is_some()
    }

    /// What the open workspace holds at this moment.
    pub fn record(&mut self) -> Room {
        let desk = self.window.state_mut().desk().expect("a workspace is open");
        room_of(&desk.workspace)
    }
}

pub fn room_of(workspace: &Workspace) -> Room {
    room::room(workspace.connection(), meeting(workspace, MEETING)).unwrap()
}

pub fn meeting(workspace: &Workspace, reference: &str) -> Id<kind::Meeting> {
    let reference: MeetingRef = reference.parse().unwrap();
    by_reference(workspace.connection(), &reference).unwrap().expect("a meeting of the demo").id
}

pub fn clock() -> Clock {
    Clock::Fixed(date(2026, 11, 12).at(10, 0, 0, 0))
}

/// The window on a file of the demo.
pub fn window(places: Places, file: &Path) -> Keyboard {
    let setup = Setup {
        places,
        preferences: Preferences { language: Some(Language::En), ..Preferences::default() },
        preferences_file: None,
        clock: clock(),
        open: Some(file.to_owned()),
    };
    let mut window = harness::builder([1366.0, 768.0], Theme::Light).build_eframe(|cc| App::new(&cc.egui_ctx, setup));
    window.run_ok();
    Keyboard { window, keys: 0 }
}

#[test]
fn a_meeting_is_held_closed_and_exported_by_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let places = || Places::new(folder.path().join("places"));
    let file = folder.path().join("Meridia.lajna");
    let minutes = folder.path().join("November.html");
    demo::build(&file, &places()).unwrap().close().unwrap();

    let mut keyboard = window(places(), &file);
    keyboard.window.get_by_label("Meridia");
    keyboard.palette("room of RMC/2026/11");
    opening(&mut keyboard);
    key_map(&mut keyboard);
    earlier_minutes(&mut keyboard);
    signals(&mut keyboard);
    ratings(&mut keyboard);
    records(&mut keyboard);
    undo_and_redo(&mut keyboard);
    closing(&mut keyboard);
    export(&mut keyboard, &minutes);
    keyboard.palette("close the workspace");
    assert!(keyboard.window.state_mut().desk().is_none(), "the start screen is shown");
    drop(keyboard);

    let report = check(&file);
    assert!(report.sound, "{:?}", report.failed().collect::<Vec<_>>());
    let env = Env::new(clock(), "Yara Mondel", Language::En);
    let workspace = Workspace::open(&file, OpenMode::ReadWrite, &places(), &env).unwrap();
    everything_is_in_the_file(&workspace);
    everything_is_in_the_minutes(&fs::read_to_string(&minutes).unwrap());
}

/// The meeting is opened, the third person is excused, everybody else is there; nobody declares a conflict.
fn opening(keyboard: &mut Keyboard) {
    assert!(keyboard.shows("The meeting has not been opened"));
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().meeting.state, MeetingState::InSession);
    keyboard.tap(Key::ArrowDown);
    keyboard.tap(Key::ArrowDown);
    keyboard.tap(Key::E);
    keyboard.ctrl_enter();
    assert!(keyboard.record().attendees.iter().all(|attendee| attendee.status != AttendanceStatus::Expected));
    keyboard.ctrl_enter();

    assert!(keyboard.shows_heading("Conflicts of interest"));
    keyboard.ctrl_enter();
    assert!(keyboard.record().meeting.no_conflicts);
}

/// All keys on one page, over the room, and away again.
fn key_map(keyboard: &mut Keyboard) {
    keyboard.press(Modifiers::SHIFT, Key::F1);
    assert!(keyboard.shows_heading("All keys"));
    assert!(keyboard.shows("next agenda item"));
    keyboard.tap(Key::Escape);
    assert!(!keyboard.shows_heading("All keys"));
    keyboard.press(Modifiers::SHIFT, Key::F1);
    keyboard.press(Modifiers::SHIFT, Key::F1);
    assert!(!keyboard.shows_heading("All keys"), "the same keys close it");
}

pub fn earlier_minutes(keyboard: &mut Keyboard) {
    keyboard.agenda_to("Approval of the previous minutes");
    keyboard.ctrl_enter();
    assert!(keyboard.shows("Approved minutes never change"));
    keyboard.tap(Key::Enter);
    let now = keyboard.record();
    assert_eq!(now.approved.iter().map(|meeting| meeting.reference.to_string()).collect::<Vec<_>>(), ["RMC/2026/10"]);
    keyboard.ctrl_enter();
}

/// Every signal of the month has its answer: one is explained, one becomes a problem, one gets new limits
/// by a decision, the others are watched.
fn signals(keyboard: &mut Keyboard) {
    keyboard.agenda_to(KPIS);
    let open = |keyboard: &mut Keyboard| {
        keyboard.record().signals.iter().filter(|signal| signal.disposition.is_none()).count()
    };
    let before = open(keyboard);
    assert!(before > 3, "{before} signals");
    keyboard.tap(Key::E);
    keyboard.types(CAUSE);
    keyboard.ctrl_enter();
    assert_eq!(open(keyboard), before - 1);
    keyboard.tap(Key::P);
    keyboard.ctrl_enter();
    assert_eq!(open(keyboard), before - 2);
    keyboard.tap(Key::L);
    keyboard.types(CAUSE);
    keyboard.ctrl_enter();
    assert_eq!(open(keyboard), before - 3);
    for _ in 3..before {
        keyboard.tap(Key::W);
        keyboard.ctrl_enter();
    }
    assert_eq!(open(keyboard), 0);
    keyboard.ctrl_enter();
}

/// E01 falls from 4 to 3 with a reason and a problem, E02 keeps its 4, the rest is confirmed.
fn ratings(keyboard: &mut Keyboard) {
    keyboard.agenda_to("E01 Mandate, legal basis and leadership");
    keyboard.tap(Key::Num3);
    keyboard.types(REASON);
    keyboard.ctrl(Key::Num1);
    keyboard.types(PROBLEM);
    keyboard.tap(Key::Enter);
    keyboard.ctrl_enter();
    assert!(keyboard.record().elements[0].record.is_some());
    keyboard.tap(Key::Escape);
    keyboard.tap(Key::K);
    assert!(keyboard.record().elements[1].record.is_some());
    keyboard.agenda_to("Confirmation of the rest");
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().open_elements().count(), 0);
}

/// A correction with owner and due date, the decision that adopts it, a note, the balance statement.
fn records(keyboard: &mut Keyboard) {
    keyboard.agenda_to("Problems, recommendations, corrections");
    keyboard.ctrl(Key::Num2);
    keyboard.types(CORRECTION);
    keyboard.tap(Key::Enter);
    keyboard.tab_to("Owner");
    keyboard.arrow_to("Head of Risk");
    keyboard.tab_to("Due date");
    keyboard.types("2026-12-31");
    keyboard.ctrl_enter();

    keyboard.ctrl(Key::Num3);
    keyboard.types(DECISION);
    keyboard.tap(Key::Enter);
    keyboard.tab_to("Adopts the correction");
    keyboard.arrow_to(CORRECTION);
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().decisions.len(), 2, "the new limits stand on one");

    keyboard.ctrl(Key::Num4);
    keyboard.types(NOTE);
    keyboard.tap(Key::Enter);
    keyboard.tap(Key::Escape);

    keyboard.agenda_to("Balance check");
    keyboard.tab_to("What the committee says about the balance");
    keyboard.types(BALANCE);
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().meeting.balance_statement, BALANCE);

    keyboard.agenda_to("Decisions read back");
    keyboard.tap(Key::Enter);
    keyboard.tap(Key::Enter);
    assert!(keyboard.record().decisions.iter().all(|decision| decision.read_back));
}

/// The next date is set, taken back and set again.
fn undo_and_redo(keyboard: &mut Keyboard) {
    keyboard.agenda_to("Other business, next date");
    keyboard.tap(Key::N);
    let usual = Some(date(2026, 12, 10));
    assert_eq!(keyboard.record().meeting.next_date, usual);
    keyboard.ctrl(Key::Z);
    assert_eq!(keyboard.record().meeting.next_date, None);
    assert!(keyboard.shows("Undone: "));
    keyboard.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(keyboard.record().meeting.next_date, usual);
    assert!(keyboard.shows("Done again: "));
}

/// The correction that lay on the table before the meeting has no due date yet: its line leads to its form.
pub fn closing(keyboard: &mut Keyboard) {
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().meeting.state, MeetingState::InSession);
    keyboard.tab_to("C-015 has no due date");
    keyboard.tap(Key::Enter);
    keyboard.tab_to("Due date");
    keyboard.types("2027-02-28");
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().obstacles, []);
    keyboard.ctrl_enter();
    let now = keyboard.record();
    assert_eq!(now.meeting.state, MeetingState::Closed, "still open: {:?}", now.obstacles);
}

/// As HTML, to a place that is typed.
pub fn export(keyboard: &mut Keyboard, minutes: &Path) {
    keyboard.palette("minutes of RMC/2026/11");
    keyboard.tab_to("Format");
    keyboard.arrow_to("html");
    keyboard.tab_to("Path of the file");
    keyboard.ctrl(Key::A);
    keyboard.types(&minutes.display().to_string());
    keyboard.tap(Key::Enter);
    // the file is written beside the window, which says so when it has been read back
    for _ in 0..100_000 {
        if keyboard.shows("Written and read back") {
            return;
        }
        std::thread::yield_now();
        keyboard.window.step();
    }
    panic!("the window does not say that the minutes were written");
}

fn everything_is_in_the_file(workspace: &Workspace) {
    let now = room_of(workspace);
    assert_eq!(now.meeting.state, MeetingState::Closed);
    assert_eq!(now.meeting.next_date, Some(date(2026, 12, 10)));
    assert_eq!(now.meeting.balance_statement, BALANCE);
    assert_eq!(now.meeting.quorum_held, Some(true));
    assert!(now.meeting.no_conflicts && now.conflicts.is_empty());
    assert!(
        now.agenda.iter().filter(|item| ["1", "2", "4", "9"].contains(&item.number.as_str())).all(|item| item.done)
    );

    use AttendanceStatus::{Excused, Present};
    for (position, attendee) in now.attendees.iter().enumerate() {
        assert_eq!(attendee.status, if position == 2 { Excused } else { Present }, "{position}");
    }
    let october = meeting(workspace, "RMC/2026/10");
    assert_eq!(now.approved.iter().map(|meeting| meeting.id).collect::<Vec<_>>(), [october]);

    let (three, four) = (Rating::new(3).unwrap(), Rating::new(4).unwrap());
    let ratings: Vec<_> = now.elements.iter().map(|element| element.record.as_ref().unwrap()).collect();
    assert_eq!((ratings[0].state, ratings[0].reason.as_str()), (ElementState::Rated(three), REASON));
    assert_eq!((ratings[1].state, ratings[1].en_bloc), (ElementState::Confirmed(four), false));
    assert_eq!(ratings.len(), 18);
    for (element, rating) in now.elements.iter().zip(&ratings).skip(2) {
        let kept = ElementState::Confirmed(element.last.as_ref().unwrap().rating);
        assert_eq!((rating.state, rating.en_bloc), (kept, true), "{}", element.code);
    }

    let problem = now.problems.iter().find(|problem| problem.draft.title == PROBLEM).unwrap();
    assert_eq!(problem.draft.elements, [now.elements[0].id]);
    let correction = now.corrections.iter().find(|correction| correction.draft.title == CORRECTION).unwrap();
    assert_eq!(correction.state, CorrectionState::Decided);
    assert_eq!(correction.owner_title.en, "Head of Risk");
    assert_eq!(correction.draft.due, Some(date(2026, 12, 31)));
    assert_eq!(correction.draft.problem, Some(problem.id));
    let slots = now.corrections.iter().find(|correction| correction.number == "C-015").unwrap();
    assert_eq!((slots.state, slots.draft.due), (CorrectionState::Proposed, Some(date(2027, 2, 28))));
    let [limits, decision] = now.decisions.as_slice() else { panic!("two decisions: {:?}", now.decisions) };
    assert!(now.signals.iter().any(|signal| {
        let phase = signal.disposition.as_ref().and_then(|done| done.phase);
        phase.is_some() && limits.draft.text.contains(&signal.kpi.code)
    }));
    assert_eq!((decision.draft.text.as_str(), decision.status), (DECISION, DecisionStatus::Adopted));
    assert_eq!(decision.draft.adopts, Some(correction.id));
    let notes: Vec<_> = now.notes.iter().map(|note| (note.kind, note.text.as_str())).collect();
    assert!(notes.contains(&(NoteKind::Note, NOTE)), "{notes:?}");
}

fn everything_is_in_the_minutes(html: &str) {
    for text in [
        MEETING,
        REASON,
        CAUSE,
        "What was decided",
        PROBLEM,
        CORRECTION,
        DECISION,
        NOTE,
        BALANCE,
        "31 Dec 2026",
        "10 December 2026",
    ] {
        assert!(html.contains(text), "the minutes lack “{text}”");
    }
}
