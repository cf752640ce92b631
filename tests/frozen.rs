//! What a closed meeting saw stays what its minutes say, whatever changes later.

use lajna::{
    commands::{CommitteeCommand, MeetingCommand, NoteCommand, PeopleCommand, ProblemCommand, problem::ProblemDraft},
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
