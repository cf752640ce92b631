//! What a closed meeting saw stays what its minutes say, whatever changes later.

use lajna::{
    commands::{
        self, CommitteeCommand, MeetingCommand, NoteCommand, PeopleCommand, ProblemCommand, Refusal,
        problem::ProblemDraft,
    },
    domain::{ApprovedAs, Id, MajorityOf, MajorityRule, MeetingState, NoteKind, Severity, kind},
    queries::{
        self, log,
        minutes::{Minutes, minutes},
    },
};

use crate::support::committee::Committee;

fn read(committee: &Committee, meeting: Id<kind::Meeting>) -> Minutes {
    minutes(committee.workspace.connection(), meeting).unwrap()
}

/// A meeting with a problem and a note, closed.
fn closed() -> (Committee, Id<kind::Meeting>, Id<kind::Problem>) {
    let mut committee = Committee::new();
    let meeting = committee.plan("2026-10");
    committee.open(meeting);
    let draft = draft("Results are not recorded", Severity::Moderate);
    let problem = Id::from_uuid(committee.made(ProblemCommand::Raise { meeting: Some(meeting), draft }));
    note(&mut committee, meeting, "The auditors come in January.");
    committee.close(meeting);
    (committee, meeting, problem)
}

fn draft(title: &str, severity: Severity) -> ProblemDraft {
    ProblemDraft {
        title: title.to_owned(),
        description: String::new(),
        evidence: String::new(),
        cause: String::new(),
        severity,
        owner: None,
        recurs_from: None,
        elements: Vec::new(),
        kpis: Vec::new(),
    }
}

fn note(committee: &mut Committee, meeting: Id<kind::Meeting>, text: &str) {
    let (kind, text) = (NoteKind::Note, text.to_owned());
    committee.act(NoteCommand::Add { meeting, kind, item: None, element: None, kpi: None, text });
}

#[test]
fn later_names_rules_severities_and_causes_do_not_change_the_minutes_of_a_closed_meeting() {
    let (mut committee, meeting, problem) = closed();
    let before = read(&committee, meeting);

    let later =
        ProblemDraft { cause: "No terminal".to_owned(), ..draft("Results are not recorded", Severity::Critical) };
    committee.act(ProblemCommand::Edit { problem, draft: later });
    let person = committee.ids("SELECT id FROM person")[0];
    committee.act(PeopleCommand::RenamePerson { person, name: "Another Name".to_owned(), name_ar: String::new() });
    let rules = queries::committee::committee(committee.workspace.connection()).unwrap();
    let majority = MajorityRule { fraction: None, of: MajorityOf::Members, tie_to_chair: false };
    committee.act(CommitteeCommand::SetRules { quorum: rules.quorum, majority, schedule: rules.schedule });

    assert_eq!(read(&committee, meeting), before);
    let row = queries::meeting::by_id(committee.workspace.connection(), meeting).unwrap();
    assert_eq!(before.problems[0].severity, Severity::Moderate);
    assert_eq!(row.state, MeetingState::Closed);
}

#[test]
fn a_meeting_that_is_reopened_and_closed_again_is_frozen_anew_and_the_log_tells_both() {
    let (mut committee, meeting, _) = closed();
    committee.act(MeetingCommand::Reopen { meeting });
    note(&mut committee, meeting, "Corrected: in February.");
    let open = read(&committee, meeting);
    assert_eq!(open.notes.len(), 2, "an open meeting is read as it stands");
    committee.close(meeting);
    let snapshots: Vec<Id<kind::Meeting>> = committee.ids("SELECT meeting_id FROM meeting_snapshot");
    assert_eq!(snapshots, [meeting]);
    assert_eq!(read(&committee, meeting).notes.len(), 2);

    let page = log::page(committee.workspace.connection(), &log::Filter::default(), 0).unwrap();
    let acts: Vec<&str> = page.entries.iter().map(|entry| entry.log.record.key.as_str()).collect();
    assert_eq!(acts.iter().filter(|act| **act == "close-meeting").count(), 2);
    assert!(acts.contains(&"reopen-meeting"), "{acts:?}");
}

#[test]
fn undoing_the_closing_and_doing_it_again_keeps_the_snapshot_of_that_closing() {
    let (mut committee, meeting, _) = closed();
    let before = read(&committee, meeting);
    committee.workspace.undo(&committee.env).unwrap();
    assert!(committee.ids::<kind::Meeting>("SELECT meeting_id FROM meeting_snapshot").is_empty());
    committee.workspace.redo(&committee.env).unwrap();
    assert_eq!(read(&committee, meeting), before);
}

#[test]
fn approval_by_a_later_meeting_shows_in_minutes_that_are_otherwise_frozen() {
    let (mut committee, meeting, _) = closed();
    let before = read(&committee, meeting);
    let next = committee.plan("2026-11");
    committee.open(next);
    committee.act(MeetingCommand::ApproveMinutes { meeting, by: next, approved_as: ApprovedAs::AsIs });
    let after = read(&committee, meeting);
    assert!(before.is_draft() && !after.is_draft());
    assert_eq!(after.approved_by.as_ref().map(|(by, _)| by.number), Some(2));
    assert_eq!((&after.notes, &after.attendees), (&before.notes, &before.attendees));
}

/// September approved by October, which is in session.
fn approved() -> (Committee, Id<kind::Meeting>, Id<kind::Meeting>) {
    let (mut committee, meeting, _) = closed();
    let next = committee.plan("2026-11");
    committee.open(next);
    committee.act(MeetingCommand::ApproveMinutes { meeting, by: next, approved_as: ApprovedAs::AsIs });
    (committee, meeting, next)
}

fn try_act(committee: &mut Committee, command: MeetingCommand) -> Result<Option<uuid::Uuid>, Refusal> {
    commands::execute(&mut committee.workspace, &committee.env, &command.into())
}

fn corrigendum(meeting: Id<kind::Meeting>, by: Id<kind::Meeting>, old: &str, new: &str) -> MeetingCommand {
    MeetingCommand::AdoptCorrigendum { meeting, by, old_text: old.to_owned(), new_text: new.to_owned() }
}

#[test]
fn approved_minutes_are_corrected_by_numbered_corrigenda_and_stay_as_they_are() {
    let (mut committee, meeting, next) = approved();
    let before = read(&committee, meeting);
    let words = ("The auditors come in January.", "The auditors come in February.");
    committee.act(corrigendum(meeting, next, words.0, words.1));
    committee.act(corrigendum(meeting, next, "Results are not recorded", "Results are recorded late"));

    let after = read(&committee, meeting);
    let numbers: Vec<&str> = after.corrigenda.iter().map(|one| one.number.rsplit('-').next().unwrap()).collect();
    assert_eq!(numbers, ["COR1", "COR2"]);
    let first = after.corrigenda[0].clone();
    assert_eq!((first.old_text.as_str(), first.new_text.as_str()), words);
    assert_eq!(first.adopted_by.number, 2);
    assert_eq!(Minutes { corrigenda: Vec::new(), ..after.clone() }, before);
    let adopting = read(&committee, next);
    assert_eq!(adopting.adopted_corrigenda.len(), 2);

    // a slip of the pen is taken back as long as the meeting sits; afterwards it stands
    let second = adopting.adopted_corrigenda[1].id;
    committee.act(MeetingCommand::RemoveCorrigendum { corrigendum: second });
    assert_eq!(read(&committee, meeting).corrigenda.len(), 1);
    committee.close(next);
    let refused = try_act(&mut committee, MeetingCommand::RemoveCorrigendum { corrigendum: first.id });
    assert!(matches!(refused, Err(Refusal::MeetingClosed(_))), "{refused:?}");
}

#[test]
fn a_corrigendum_needs_approved_minutes_a_meeting_in_session_and_both_wordings() {
    let (mut committee, meeting, next) = approved();
    let refused = try_act(&mut committee, corrigendum(next, next, "old", "new"));
    assert!(matches!(refused, Err(Refusal::MinutesNotApproved(_))), "{refused:?}");
    let refused = try_act(&mut committee, corrigendum(meeting, meeting, "old", "new"));
    assert!(matches!(refused, Err(Refusal::MinutesApproved(_))), "{refused:?}");
    for (old, new) in [("  ", "new"), ("old", "")] {
        let refused = try_act(&mut committee, corrigendum(meeting, next, old, new));
        assert!(matches!(refused, Err(Refusal::Missing(_))), "{refused:?}");
    }
    assert!(read(&committee, meeting).corrigenda.is_empty());
}
