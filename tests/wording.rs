//! Paragraphs of the minutes worded by hand: they stay, they print, and a record that changes later shows.

use std::{cell::RefCell, rc::Rc};

use egui::{Theme, accesskit::Role};
use egui_kittest::{Harness, kittest::Queryable as _};
use lajna::{
    commands::{MeetingCommand, MinutesCommand, NoteCommand, Refusal, execute, minutes::Place},
    documents::minutes::{self, Phrase},
    domain::{ApprovedAs, Id, Language, NoteKind, kind},
    i18n::{Messages, dots},
    queries::minutes::minutes as read,
    ui::screens,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

type Meeting = Id<kind::Meeting>;

const MINE: &str = "Nobody had a problem <to> report & all went home.";

fn opened() -> (Committee, Meeting) {
    let mut committee = Committee::new();
    let meeting = committee.plan("2026-10");
    committee.open(meeting);
    (committee, meeting)
}

fn phrases(committee: &Committee, meeting: Meeting, language: Language) -> Vec<Phrase> {
    minutes::phrases(&read(committee.workspace.connection(), meeting).unwrap(), language)
}

fn phrase(committee: &Committee, meeting: Meeting, key: &str) -> Phrase {
    phrases(committee, meeting, Language::En).into_iter().find(|phrase| phrase.key == key).unwrap()
}

fn place(meeting: Meeting, key: &str) -> Place {
    Place { meeting, language: Language::En, paragraph: key.to_owned() }
}

fn reword(committee: &mut Committee, meeting: Meeting, key: &str, text: &str) {
    let generated = phrase(committee, meeting, key).generated;
    committee.act(MinutesCommand::Reword { place: place(meeting, key), generated, text: text.to_owned() });
}

fn try_act(committee: &mut Committee, command: MinutesCommand) -> Result<(), Refusal> {
    execute(&mut committee.workspace, &committee.env, &command.into()).map(drop)
}

/// The pages as HTML.
fn page(committee: &Committee, meeting: Meeting, language: Language) -> String {
    let minutes = read(committee.workspace.connection(), meeting).unwrap();
    let document = lajna::documents::minutes::document(&minutes, language, committee.env.now());
    lajna::documents::html::write(&document, &lajna::documents::minutes::words(language)).unwrap()
}

#[test]
fn every_paragraph_has_a_key_of_its_own_that_is_the_same_in_every_language() {
    let (committee, meeting) = opened();
    let keys = |language| -> Vec<String> {
        phrases(&committee, meeting, language).into_iter().map(|phrase| phrase.key).collect()
    };
    let english = keys(Language::En);
    let mut unique = english.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), english.len(), "{english:?}");
    assert!(english.len() >= 10, "{english:?}");
    assert_eq!(keys(Language::Fr), english);
    assert_eq!(keys(Language::Ar), english);
    assert!(phrases(&committee, meeting, Language::En).iter().all(|one| !one.section.is_empty() && !one.is_stale()));
}

#[test]
fn a_wording_prints_in_its_language_alone_as_plain_text_and_survives_the_closing() {
    let (mut committee, meeting) = opened();
    let others = page(&committee, meeting, Language::Fr);
    let generated = phrase(&committee, meeting, "problems").generated;
    let before = page(&committee, meeting, Language::En);
    reword(&mut committee, meeting, "problems", MINE);
    let printed = page(&committee, meeting, Language::En);
    let escaped = "Nobody had a problem &lt;to&gt; report &amp; all went home.";
    assert!(printed.contains(escaped) && !printed.contains(&generated));
    assert_eq!(printed.replace(escaped, &generated), before, "everything else still appears");
    assert_eq!(page(&committee, meeting, Language::Fr), others);
    committee.close(meeting);
    assert!(page(&committee, meeting, Language::En).contains(escaped));
    reword(&mut committee, meeting, "problems", "Closed, and worded again.");
    assert!(page(&committee, meeting, Language::En).contains("Closed, and worded again."));
}

#[test]
fn a_record_that_changes_later_marks_the_wording_and_each_answer_clears_the_mark() {
    let (mut committee, meeting) = opened();
    reword(&mut committee, meeting, "closing", MINE);
    assert!(!phrase(&committee, meeting, "closing").is_stale());
    committee.close(meeting);
    let stale = phrase(&committee, meeting, "closing");
    assert!(stale.is_stale() && stale.text() == MINE, "the wording survives");
    assert_ne!(stale.wording.as_ref().unwrap().generated, stale.generated, "both texts are known");

    let generated = stale.generated;
    committee.act(MinutesCommand::Keep { place: place(meeting, "closing"), generated: generated.clone() });
    let kept = phrase(&committee, meeting, "closing");
    assert!(!kept.is_stale() && kept.text() == MINE);
    committee.workspace.undo(&committee.env).unwrap();
    assert!(phrase(&committee, meeting, "closing").is_stale());

    reword(&mut committee, meeting, "closing", "Closed at last.");
    assert_eq!(phrase(&committee, meeting, "closing").text(), "Closed at last.");
    committee.act(MinutesCommand::Restore { place: place(meeting, "closing") });
    let restored = phrase(&committee, meeting, "closing");
    assert!(restored.wording.is_none() && restored.text() == generated);
}

#[test]
fn a_wording_whose_paragraph_is_gone_is_kept_and_not_printed() {
    let (mut committee, meeting) = opened();
    reword(&mut committee, meeting, "no-other-business", MINE);
    let (kind, text) = (NoteKind::Note, "The auditors come in January.".to_owned());
    committee.act(NoteCommand::Add { meeting, kind, item: None, element: None, kpi: None, text });
    let minutes = read(committee.workspace.connection(), meeting).unwrap();
    assert_eq!(minutes.wordings.len(), 1);
    assert!(!page(&committee, meeting, Language::En).contains("Nobody had"));
    assert!(page(&committee, meeting, Language::En).contains("The auditors come in January."));
}

#[test]
fn the_records_own_words_are_no_wording_and_approved_minutes_take_none() {
    let (mut committee, meeting) = opened();
    let generated = phrase(&committee, meeting, "problems").generated;
    reword(&mut committee, meeting, "problems", &generated);
    assert!(phrase(&committee, meeting, "problems").wording.is_none());
    reword(&mut committee, meeting, "problems", MINE);
    committee.close(meeting);
    let next = committee.plan("2026-11");
    committee.open(next);
    committee.act(MeetingCommand::ApproveMinutes { meeting, by: next, approved_as: ApprovedAs::AsIs });
    let (place, text) = (place(meeting, "problems"), "Too late".to_owned());
    let refused = try_act(&mut committee, MinutesCommand::Reword { place: place.clone(), generated, text });
    assert!(refused.is_err());
    assert!(try_act(&mut committee, MinutesCommand::Restore { place }).is_err());
    assert!(page(&committee, meeting, Language::En).contains("all went home"), "approved as worded");
}

fn screen<'a>(committee: Committee, of: Meeting) -> (Rc<RefCell<Stage>>, Harness<'a, ()>) {
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::wording::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::wording::show(ui, cx, &mut state, of));
    window.run();
    (stage, window)
}

#[test]
fn the_secretary_words_a_paragraph_on_the_screen_and_answers_when_it_is_out_of_date() {
    let (mut committee, meeting) = opened();
    reword(&mut committee, meeting, "closing", MINE);
    committee.close(meeting);
    let (stage, mut window) = screen(committee, meeting);
    let t = Messages::of(Language::En);
    let button = |word: &str, section: &str, key: &str| dots(Language::En, &[word, section, key]);
    assert!(window.query_by_label_contains(t.wording_stale()).is_some());
    let keep = button(t.wording_keep(), t.minutes_closing(), "closing");
    window.get_by_role_and_label(Role::Button, &keep).click_accesskit();
    window.run();
    assert!(!phrase(&stage.borrow().committee, meeting, "closing").is_stale());

    let edit = button(t.wording_reword(), t.minutes_attendance(), "quorum");
    window.get_by_role_and_label(Role::Button, &edit).click();
    window.run();
    let field = window.get_by_role_and_label(Role::MultilineTextInput, t.wording_text());
    field.focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, t.wording_text()).type_text(" In good order.");
    window.run();
    window.get_by_role_and_label(Role::Button, t.app_save()).click();
    window.run();
    let quorum = phrase(&stage.borrow().committee, meeting, "quorum");
    assert!(quorum.text().contains("In good order.") && quorum.wording.is_some(), "{}", quorum.text());
}
