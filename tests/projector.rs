//! The wall shows what the room may read, and nothing that somebody tries to leak into it.

use egui::{Key, Modifiers, Theme};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _, by},
};
use jiff::civil::date;
use lajna::{
    commands::{
        AgendaCommand, AttendanceCommand, ClockCommand, DecisionCommand, NoteCommand, PreparationCommand,
        decision::DecisionDraft,
    },
    domain::{ConflictAction, Id, ItemKind, Language, Names, NoteKind, kind},
    env::Clock,
    i18n::{Messages, without_marks},
    queries::{attendance, clock, meeting, room},
    ui::{
        Dir,
        projector::{self, Distribution, Level, Matter, Standing, View, Where},
    },
};

use crate::support::{committee::Committee, harness, scenes};

const SECRET: &str = "Zanzibar";

fn window<'a>(view: View, language: Language, theme: Theme) -> Harness<'a, ()> {
    let t = Messages::of(language);
    let mut window = harness::window([1366.0, 768.0], theme, Dir::from(language), (), move |ui, ()| {
        projector::show(ui, t, &view);
    });
    window.run();
    window
}

/// Everything that the window says to assistive tools: names, values, descriptions.
fn said(window: &Harness<'_, impl Sized>) -> String {
    let nodes = window.query_all(by().predicate(|_| true));
    let words = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.data().description().map(str::to_owned)]
    });
    without_marks(&words.flatten().collect::<Vec<_>>().join("\n")).into_owned()
}

/// A meeting in session with something secret in every place where a person can type.
fn meeting_with_secrets() -> (Committee, Id<kind::Meeting>) {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    for number in 1..=18 {
        committee.rate(september, &format!("E{number:02}"), Some(3), SECRET);
    }
    committee.close(september);
    let october = committee.plan("2026-10");
    let add = AgendaCommand::Add {
        meeting: october,
        number: "12".into(),
        title: Names::same(SECRET),
        kind: ItemKind::Other,
        minutes: 5,
    };
    let hidden = Id::from_uuid(committee.made(add));
    committee.act(PreparationCommand::SetConfidential { item: hidden, confidential: true });
    committee.open(october);
    let seats = attendance::list(committee.workspace.connection(), october).unwrap();
    committee.act(AttendanceCommand::Remark { attendance: seats[0].id, text: SECRET.into() });
    let element = committee.element("E09");
    committee.act(AttendanceCommand::DeclareConflict {
        attendance: seats[3].id,
        item: None,
        element: Some(element),
        text: SECRET.into(),
        action: ConflictAction::Silent,
    });
    committee.rate(october, "E09", Some(2), SECRET);
    committee.problem(SECRET, SECRET, &["E09"]);
    for item in meeting::agenda(committee.workspace.connection(), october).unwrap() {
        committee.act(NoteCommand::Add {
            meeting: october,
            kind: NoteKind::Note,
            item: Some(item.id),
            element: Some(element),
            kpi: None,
            text: SECRET.into(),
        });
    }
    let draft = DecisionDraft {
        text: "Profiles are reviewed each quarter.".into(),
        dissent: SECRET.into(),
        ..DecisionDraft::default()
    };
    committee.act(DecisionCommand::Take { meeting: october, draft });
    (committee, october)
}

fn view_at(committee: &Committee, of: Id<kind::Meeting>, language: Language, item: Id<kind::AgendaItem>) -> View {
    let connection = committee.workspace.connection();
    let (room, clock) = (room::room(connection, of).unwrap(), clock::clock(connection, of).unwrap());
    let at = Where {
        item: Some(item),
        element: Some(committee.element("E09")),
        kpi: room.kpis.first().map(|kpi| kpi.card.id),
    };
    projector::view(Messages::of(language), &room, &clock, committee.env.now(), at)
}

#[test]
fn no_note_reason_remark_name_or_confidential_item_reaches_the_wall() {
    let (committee, october) = meeting_with_secrets();
    let seats = attendance::list(committee.workspace.connection(), october).unwrap();
    for language in Language::ALL {
        for item in meeting::agenda(committee.workspace.connection(), october).unwrap() {
            let view = view_at(&committee, october, language, item.id);
            assert!(!format!("{view:?}").contains(SECRET), "{:?}: {view:?}", item.kind);
            let said = said(&window(view, language, Theme::Light));
            assert!(!said.contains(SECRET), "{:?}: {said}", item.kind);
            for seat in seats.iter().filter(|seat| !seat.name.is_empty()) {
                assert!(!said.contains(&format!("{}\n", seat.name)), "{}: {said}", seat.name);
            }
        }
    }
}

#[test]
fn what_the_room_may_read_is_there() {
    let (mut committee, october) = meeting_with_secrets();
    let agenda = meeting::agenda(committee.workspace.connection(), october).unwrap();
    let item = |kind| agenda.iter().find(|item| item.kind == kind).unwrap().id;
    let at = committee.env.now();
    committee.act(ClockCommand::Begin { item: item(ItemKind::Discussion), at });
    committee.env.clock = Clock::Fixed(date(2026, 11, 12).at(10, 2, 0, 0));
    let discussion = said(&window(
        view_at(&committee, october, Language::En, item(ItemKind::Discussion)),
        Language::En,
        Theme::Light,
    ));
    for words in ["E09", "Quorum holds, 10 of 10", "31 min left", "Agreed rating", "Last rating", "Partly effective"] {
        assert!(discussion.contains(words), "{words}: {discussion}");
    }
    let decisions =
        said(&window(view_at(&committee, october, Language::En, item(ItemKind::ReadBack)), Language::En, Theme::Dark));
    assert!(decisions.contains("Profiles are reviewed each quarter.") && decisions.contains("-D1"), "{decisions}");
}

#[test]
fn while_everyone_scores_not_even_the_last_rating_is_shown() {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    committee.rate(september, "E09", Some(3), "");
    committee.close(september);
    let october = committee.plan("2026-10");
    committee.open(october);
    let agenda = meeting::agenda(committee.workspace.connection(), october).unwrap();
    let standing = |kind| {
        let item = agenda.iter().find(|item| item.kind == kind).unwrap().id;
        match view_at(&committee, october, Language::En, item).matter {
            Matter::Element { standing, .. } => standing,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(standing(ItemKind::Scoring), Standing::Scoring);
    assert_eq!(standing(ItemKind::Discussion), Standing::Discussed { last: Some(3) });
}

#[test]
fn opened_scores_are_counts_without_names() {
    let levels =
        [("Not effective", 1), ("Weak", 2), ("Partly effective", 3), ("Largely effective", 4), ("Effective", 5)];
    let level = |(name, level): (&str, u8)| Level { level, name: name.into(), descriptor: String::new() };
    let scores = Distribution {
        round: 1,
        counts: [1, 3, 3, 2, 0],
        cannot_judge: 1,
        median: Some(3.0),
        needs_talk: true,
        last: Some(3),
    };
    assert_eq!((scores.scores(), scores.range()), (9, Some((1, 4))));
    let view = View {
        heading: "RMC/2026/04".into(),
        quorum: None,
        clock: None,
        matter: Matter::Element {
            title: "E09 Targeting".into(),
            purpose: String::new(),
            levels: levels.into_iter().map(level).collect(),
            standing: Standing::Revealed(scores),
            evidence: None,
        },
    };
    for (language, words) in [
        (Language::En, ["Round 1: 9 scores, 3 levels apart, one cannot judge", "1: 1, 2: 3, 3: 3, 4: 2, 5: 0"]),
        (Language::Fr, ["Tour 1 : 9 cotations, 3 niveaux d’écart, 1 ne peut se prononcer", "1 : 1, 2 : 3"]),
    ] {
        let said = said(&window(view.clone(), language, Theme::Light)).replace('\u{a0}', " ");
        for words in words {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
    said(&window(view, Language::Ar, Theme::Dark));
}

#[test]
fn the_presentation_covers_everything_walks_by_keys_and_ends_with_escape() {
    let folder = tempfile::tempdir().unwrap();
    let demo = scenes::build_demo(folder.path());
    let mut window = scenes::Window::new(&demo, [1366.0, 768.0], lajna::ui::tokens::ThemeChoice::Light, Language::En);
    for scene in scenes::SCENES {
        window.enter(scene);
        if scene.name == "room-opening" {
            break;
        }
    }
    let press = |window: &mut scenes::Window, modifiers, key| {
        window.harness.key_press_modifiers(modifiers, key);
        window.harness.run_ok();
    };
    let t = Messages::of(Language::En);
    press(&mut window, Modifiers::SHIFT, Key::F9);
    let covered = said(&window.harness);
    assert!(covered.contains("Opening, attendance, quorum") && covered.contains("item 1,"), "{covered}");
    assert!(!covered.contains(t.nav_settings()) && !covered.contains("Yara"), "{covered}");
    press(&mut window, Modifiers::NONE, Key::F7);
    assert!(said(&window.harness).contains("item 2,"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(said(&window.harness).contains(t.nav_settings()));
}

#[test]
fn f9_opens_the_second_window_and_closes_it() {
    let folder = tempfile::tempdir().unwrap();
    let demo = scenes::build_demo(folder.path());
    let mut window = scenes::Window::new(&demo, [1366.0, 768.0], lajna::ui::tokens::ThemeChoice::Light, Language::En);
    for scene in scenes::SCENES {
        window.enter(scene);
        if scene.name == "room-opening" {
            break;
        }
    }
    let t = Messages::of(Language::En);
    for open in [true, false] {
        window.harness.key_press(Key::F9);
        window.harness.run_ok();
        window.harness.run_ok();
        let said = said(&window.harness);
        assert_eq!(said.contains(t.projector_close()), open, "{said}");
        assert_eq!(said.contains("Quorum holds, 9 of 9"), open, "{said}");
    }
}
