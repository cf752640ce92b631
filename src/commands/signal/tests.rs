//! What may be done about a signal.

use super::*;
use crate::{
    commands::{Command, MeetingCommand, execute},
    demo,
    domain::Language,
    queries::{
        closing::{Obstacle, obstacles},
        signal::{Signal, of_meeting},
    },
};

fn open_meeting() -> (Workspace, Id<kind::Meeting>) {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let meeting = queries::meeting::current(workspace.connection()).unwrap().unwrap().id;
    act(&mut workspace, MeetingCommand::Open { meeting }).unwrap();
    (workspace, meeting)
}

fn act(workspace: &mut Workspace, command: impl Into<Command>) -> Result<Made, Refusal> {
    execute(workspace, &demo::env(Language::En).unwrap(), &command.into())
}

fn signal(workspace: &Workspace, meeting: Id<kind::Meeting>, code: &str) -> Signal {
    of_meeting(workspace.connection(), meeting).unwrap().into_iter().find(|signal| signal.kpi.code == code).unwrap()
}

fn is_open(workspace: &Workspace, meeting: Id<kind::Meeting>, kpi: Id<kind::Kpi>) -> bool {
    let found = obstacles(workspace.connection(), meeting).unwrap();
    found.iter().any(|obstacle| matches!(obstacle, Obstacle::SignalOpen { kpi: open, .. } if *open == kpi))
}

#[test]
fn a_signal_stands_in_the_way_of_closing_until_it_is_answered_and_again_when_reopened() {
    let (mut workspace, meeting) = open_meeting();
    let kpi = signal(&workspace, meeting, "K05").kpi.id;
    assert!(is_open(&workspace, meeting, kpi));
    let explain = |text: &str| {
        let how = Disposal::Explained { text: text.to_owned() };
        SignalCommand::Dispose { meeting, kpi, how }
    };
    assert!(matches!(act(&mut workspace, explain(" ")), Err(Refusal::Missing(Field::Text))));
    act(&mut workspace, explain("fewer examinations")).unwrap();
    assert!(!is_open(&workspace, meeting, kpi));
    act(&mut workspace, SignalCommand::Reopen { meeting, kpi }).unwrap();
    assert!(is_open(&workspace, meeting, kpi));
}

#[test]
fn what_shows_no_signal_needs_no_answer() {
    let (mut workspace, meeting) = open_meeting();
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let kpi = kpis.iter().find(|kpi| kpi.card.code == "K24").unwrap().card.id;
    let how = Disposal::Explained { text: "routine".to_owned() };
    let refused = act(&mut workspace, SignalCommand::Dispose { meeting, kpi, how });
    assert!(matches!(refused, Err(Refusal::NoSignal(code)) if code == "K24"));
}

#[test]
fn a_watch_ends_after_the_month_under_review_and_is_counted() {
    let (mut workspace, meeting) = open_meeting();
    let open = signal(&workspace, meeting, "K22");
    let watch = |until| {
        let how = Disposal::Watch { until, text: String::new() };
        SignalCommand::Dispose { meeting, kpi: open.kpi.id, how }
    };
    assert!(matches!(act(&mut workspace, watch(open.month)), Err(Refusal::Invalid(Field::Month))));
    act(&mut workspace, watch(open.month.plus(2))).unwrap();
    let later = act(&mut workspace, MeetingCommand::PlanNext).unwrap().unwrap();
    let env = demo::env(Language::En).unwrap();
    let figure = crate::domain::Reading::Value(16.0);
    let reading = crate::commands::kpi::NewReading {
        kpi: open.kpi.id,
        month: open.month.next(),
        reading: figure,
        provisional: false,
        reason: String::new(),
        remark: String::new(),
    };
    execute(&mut workspace, &env, &crate::commands::KpiCommand::Enter(reading).into()).unwrap();
    let again = signal(&workspace, Id::from_uuid(later), "K22");
    assert_eq!((again.carried, again.disposition), (1, None));
}

#[test]
fn new_limits_take_the_signal_away_but_the_minutes_keep_what_was_seen() {
    let (mut workspace, meeting) = open_meeting();
    let open = signal(&workspace, meeting, "K05");
    let kpi = queries::kpi::one(workspace.connection(), open.kpi.id).unwrap().unwrap();
    let proposal = kpi.process.proposal.unwrap();
    let phase = NewPhase {
        first: proposal.first,
        baseline_last: proposal.baseline_last,
        scaling: crate::analysis::xmr::Scaling::MeanRange,
        reason: "the new level lasts".to_owned(),
    };
    let how = Disposal::Rebased { phase, decision: RebaseBy::Consensus("New limits of K05.".to_owned()) };
    let rebase = SignalCommand::Dispose { meeting, kpi: open.kpi.id, how };
    assert!(matches!(act(&mut workspace, rebase.clone()), Err(Refusal::NoQuorum { .. })), "nobody is in the room yet");
    act(&mut workspace, crate::commands::AttendanceCommand::MarkRestPresent { meeting }).unwrap();
    act(&mut workspace, rebase).unwrap();
    let kpi = queries::kpi::one(workspace.connection(), open.kpi.id).unwrap().unwrap();
    assert!(kpi.process.signals(open.month).is_empty());
    let kept = signal(&workspace, meeting, "K05");
    assert_eq!(kept.rules, open.rules);
    assert_eq!(kept.disposition.unwrap().phase.map(|(_, first)| first), Some(proposal.first));
}
