//! A whole meeting of two hours by keyboard alone: nine members score eighteen elements on paper, talk about the
//! two where they differ, record five problems and four corrections, vote three times in three ways.

use std::fs;

use egui::Key;
use lajna::{
    demo,
    domain::{AttendanceStatus, MeetingState, Reached, RoundState, Tally, Voice, VotingMethod},
    env::Env,
    queries::{decision, room::Room, scoring},
    workspace::{OpenMode, Places, Workspace, check},
};

use crate::story::{self, Keyboard};

const CODE: &str = "mountain lake above the town";
const REASON: &str = "Two offices still work without the common list.";
const PROBLEMS: [&str; 4] = [
    "Seals are not checked at Talvek",
    "Night shift without an analyst",
    "Two registers of guarantees",
    "Translations of rulings arrive late",
];
const CORRECTIONS: [&str; 4] = [
    "Check seals at every exit",
    "Staff the night shift",
    "Merge the registers of guarantees",
    "Translate rulings within a week",
];
const DECISIONS: [&str; 3] = [
    "Seals are checked at every exit from January.",
    "The night shift has an analyst from January.",
    "The two registers become one before the summer.",
];

/// What each member says of an element: the room differs about two, and keeps the last rating of the others.
fn signs(code: &str, last: u8) -> [u8; 9] {
    match code {
        "E04" => [4, 2, 2, 2, 2, 2, 1, 2, 3],
        "E09" => [4, 4, 3, 3, 3, 2, 2, 2, 1],
        _ => [last; 9],
    }
}

#[test]
fn nine_members_eighteen_elements_five_problems_four_corrections_and_three_votes_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let places = || Places::new(folder.path().join("places"));
    let file = folder.path().join("Meridia.lajna");
    let minutes = folder.path().join("November.html");
    demo::build(&file, &places()).unwrap().close().unwrap();

    let mut keyboard = story::window(places(), &file);
    keyboard.palette("room of RMC/2026/11");
    opening(&mut keyboard);
    story::earlier_minutes(&mut keyboard);
    signals(&mut keyboard);
    scores(&mut keyboard);
    agreement(&mut keyboard);
    problems_and_corrections(&mut keyboard);
    votes(&mut keyboard);
    end(&mut keyboard);
    story::closing(&mut keyboard);
    story::export(&mut keyboard, &minutes);
    keyboard.palette("close the workspace");
    let keys = keyboard.keys;
    drop(keyboard);

    assert!(check(&file).sound);
    let env = Env::new(story::clock(), "Yara Mondel", lajna::domain::Language::En);
    let workspace = Workspace::open(&file, OpenMode::ReadWrite, &places(), &env).unwrap();
    in_the_file(&workspace);
    in_the_minutes(&fs::read_to_string(&minutes).unwrap());
    // half of them are the letters of what was typed, a sixth the scores themselves
    assert!(keys < 2_000, "{keys} keys for a meeting");
}

/// Nine members are there, nobody declares a conflict.
fn opening(keyboard: &mut Keyboard) {
    keyboard.ctrl_enter();
    keyboard.ctrl_enter();
    let now = keyboard.record();
    assert!(now.attendees.iter().all(|attendee| attendee.status == AttendanceStatus::Present));
    keyboard.ctrl_enter();
    keyboard.ctrl_enter();
    assert!(keyboard.record().meeting.no_conflicts);
}

/// One signal becomes a problem, the others are watched.
fn signals(keyboard: &mut Keyboard) {
    keyboard.agenda_to("KPI trends");
    let open = |now: &Room| now.signals.iter().filter(|signal| signal.disposition.is_none()).count();
    let before = open(&keyboard.record());
    keyboard.tap(Key::P);
    keyboard.ctrl_enter();
    for _ in 1..before {
        keyboard.tap(Key::W);
        keyboard.ctrl_enter();
    }
    assert_eq!(open(&keyboard.record()), 0);
    keyboard.ctrl_enter();
}

/// Paper ballots, one key a score, sealed until the chair gives the code.
fn scores(keyboard: &mut Keyboard) {
    keyboard.agenda_to("E01 Mandate, legal basis and leadership");
    keyboard.tap(Key::S);
    keyboard.types(CODE);
    keyboard.tab_to("The same code again, required");
    keyboard.types(CODE);
    keyboard.ctrl_enter();
    keyboard.tap(Key::P);
    let elements: Vec<(String, u8)> = keyboard
        .record()
        .elements
        .iter()
        .map(|element| (element.code.clone(), element.last.as_ref().map_or(3, |last| last.rating.level())))
        .collect();
    assert_eq!(elements.len(), 18);
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    let before = keyboard.keys;
    for member in 0..9 {
        for (code, last) in &elements {
            keyboard.tap(digits[usize::from(signs(code, *last)[member]) - 1]);
        }
    }
    assert_eq!(keyboard.keys - before, 162);
    assert!(keyboard.shows("9 of 9 ballots sealed"));
    keyboard.tap(Key::Escape);
    keyboard.ctrl_enter();
    keyboard.types(CODE);
    keyboard.tap(Key::Enter);
    assert!(keyboard.shows("2 elements need talk"));
}

/// The two are talked about first and rated with a reason; the others are confirmed together.
fn agreement(keyboard: &mut Keyboard) {
    keyboard.ctrl_enter();
    for title in ["E04 Customs–business partnership and AEO", "E09 Targeting and selectivity"] {
        assert!(keyboard.shows_heading(title), "{title}");
        keyboard.tap(Key::Num3);
        keyboard.types(REASON);
        keyboard.ctrl_enter();
        keyboard.tap(Key::Escape);
        if title.starts_with("E04") {
            keyboard.agenda_back_to("Scores");
            keyboard.ctrl_enter();
        }
    }
    keyboard.agenda_to("Confirmation of the rest");
    keyboard.ctrl_enter();
    assert_eq!(keyboard.record().open_elements().count(), 0);
}

/// One line each; a correction also has an owner and a date.
fn problems_and_corrections(keyboard: &mut Keyboard) {
    keyboard.agenda_to("Problems, recommendations, corrections");
    for problem in PROBLEMS {
        keyboard.ctrl(Key::Num1);
        keyboard.types(problem);
        keyboard.tap(Key::Enter);
    }
    assert_eq!(keyboard.record().problems.len(), 5);
    let before = keyboard.record().corrections.len();
    for correction in CORRECTIONS {
        keyboard.ctrl(Key::Num2);
        keyboard.types(correction);
        keyboard.tap(Key::Enter);
        keyboard.tab_to("Owner");
        keyboard.arrow_to("Head of Risk");
        keyboard.tab_to("Due date");
        keyboard.types("2027-01-31");
        keyboard.ctrl_enter();
    }
    assert_eq!(keyboard.record().corrections.len(), before + 4);
}

/// By show of hands, by roll call, by secret ballot; the first two make a correction binding.
fn votes(keyboard: &mut Keyboard) {
    for (index, text) in DECISIONS.into_iter().enumerate() {
        keyboard.ctrl(Key::Num3);
        keyboard.types(text);
        keyboard.tap(Key::Enter);
        keyboard.tab_to("How it was reached: By vote");
        keyboard.tap(Key::Space);
        if index == 1 {
            keyboard.tab_to("How votes are given: Roll call");
            keyboard.tap(Key::Space);
            for voice in [1, 1, 1, 2, 1, 1, 3, 1, 1] {
                keyboard.tap([Key::Num1, Key::Num2, Key::Num3][voice - 1]);
            }
        } else {
            if index == 2 {
                keyboard.tab_to("How votes are given: Secret ballot");
                keyboard.tap(Key::Space);
            }
            for (name, count) in [("For", "6"), ("Against", "2"), ("Abstain", "1")] {
                keyboard.tab_to(name);
                keyboard.types(count);
            }
        }
        if index < 2 {
            keyboard.tab_to("Adopts the correction");
            keyboard.arrow_to(CORRECTIONS[index]);
        }
        keyboard.ctrl_enter();
        assert_eq!(keyboard.record().decisions.len(), index + 1);
    }
}

fn end(keyboard: &mut Keyboard) {
    keyboard.agenda_to("Balance check");
    keyboard.tab_to("What the committee says about the balance");
    keyboard.types("Both sides rose.");
    keyboard.ctrl_enter();
    keyboard.agenda_to("Decisions read back");
    for _ in DECISIONS {
        keyboard.tap(Key::Enter);
    }
    assert!(keyboard.record().decisions.iter().all(|decision| decision.read_back));
    keyboard.agenda_to("Other business, next date");
    keyboard.tap(Key::N);
}

fn in_the_file(workspace: &Workspace) {
    let now = story::room_of(workspace);
    assert_eq!((now.meeting.state, now.meeting.quorum_held), (MeetingState::Closed, Some(true)));
    let scored = scoring::scoring(workspace.connection(), now.meeting.id).unwrap();
    let [round] = scored.rounds.as_slice() else { panic!("one round: {:?}", scored.rounds) };
    assert_eq!((round.state, round.ballots, round.elements.len()), (RoundState::Revealed, 9, 18));
    for element in &now.elements {
        let result = scored.newest(element.id).unwrap();
        assert_eq!(result.scores.len(), 9);
        let moved = ["E04", "E09"].contains(&element.code.as_str());
        let record = element.record.as_ref().unwrap();
        assert_eq!(
            (record.state.rating().unwrap().level() == 3 && record.reason == REASON, record.en_bloc),
            (moved, !moved)
        );
    }
    assert_eq!(now.problems.len(), 5);
    let decisions = decision::register(workspace.connection()).unwrap();
    let of_tonight: Vec<_> = decisions.iter().filter(|decision| decision.meeting == now.meeting.id).collect();
    let found: Vec<_> =
        of_tonight.iter().map(|decision| (decision.ballot, decision.reached, decision.seats.len())).collect();
    let vote = |in_favour, against, abstained| Reached::Vote(Tally { in_favour, against, abstained });
    assert_eq!(
        found,
        [
            (Some(VotingMethod::Show), vote(6, 2, 1), 9),
            (Some(VotingMethod::RollCall), vote(7, 1, 1), 9),
            (Some(VotingMethod::Secret), vote(6, 2, 1), 9),
        ]
    );
    let voices = |wanted| of_tonight[1].seats.iter().filter(|seat| seat.voice == Some(wanted)).count();
    assert_eq!((voices(Voice::For), voices(Voice::Against), voices(Voice::Abstained)), (7, 1, 1));
    assert!(of_tonight[2].seats.iter().all(|seat| seat.voice.is_none()), "a secret ballot keeps no voice");
}

fn in_the_minutes(html: &str) {
    for text in PROBLEMS.iter().chain(&CORRECTIONS).chain(&DECISIONS).chain(&[REASON, "Annex A4", "Both sides rose."]) {
        assert!(html.contains(text), "the minutes lack “{text}”");
    }
}
