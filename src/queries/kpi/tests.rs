use jiff::civil::date;

use super::*;
use crate::{
    analysis::xmr::Scaling,
    commands::{
        self, Command, KpiCommand,
        kpi::{NewPhase, NewReading},
        starter::{Founding, found},
    },
    domain::{Language, Reading as Figure},
    env::Clock,
    workspace::Workspace,
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn env() -> Env {
    Env::new(Clock::Fixed(date(2026, 11, 12).at(9, 0, 0, 0)), "Yara Mondel", Language::En)
}

fn founded() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    found(&mut workspace, &env(), &Founding::starter("Meridia", Language::En).unwrap()).unwrap();
    workspace
}

fn run(workspace: &mut Workspace, command: KpiCommand) {
    commands::execute(workspace, &env(), &Command::Kpi(command)).unwrap();
}

fn by_code(workspace: &Workspace, code: &str) -> Kpi {
    all(workspace.connection()).unwrap().into_iter().find(|kpi| kpi.card.code == code).unwrap()
}

fn enter(workspace: &mut Workspace, kpi: Id<kind::Kpi>, month: Month, reading: Figure, reason: &str) {
    let (reason, remark) = (reason.to_owned(), String::new());
    run(workspace, KpiCommand::Enter(NewReading { kpi, month, reading, provisional: false, reason, remark }));
}

#[test]
fn the_page_of_a_kpi_and_its_place_in_the_list_show_the_same_facts() {
    let mut workspace = founded();
    let kpi = by_code(&workspace, "K05").card.id;
    enter(&mut workspace, kpi, month("2026-09"), Figure::Duration { median: 34.6, p90: None }, "");
    run(&mut workspace, KpiCommand::SetTarget { kpi, from: month("2026-01"), value: Some(30.0) });
    let listed = by_code(&workspace, "K05");
    assert_eq!(one(workspace.connection(), kpi).unwrap(), Some(listed.clone()));
    assert_eq!(listed.latest(month("2026-10")), Some((month("2026-09"), 34.6)));
    assert_eq!(listed.target(month("2025-12")), None);
    assert_eq!(listed.target(month("2026-10")), Some(30.0));
    assert!(!listed.elements.is_empty() && !listed.card.name.ar.is_empty());
}

#[test]
fn a_worsening_signal_comes_before_a_missing_month_and_that_before_a_missed_target() {
    let mut workspace = founded();
    let (september, october) = (month("2026-09"), month("2026-10"));
    let kpi = by_code(&workspace, "K05").card.id;
    assert_eq!(by_code(&workspace, "K05").need(october), Need::NoValue);
    let hours = |median| Figure::Duration { median, p90: None };
    for (back, median) in [34.0, 33.0, 34.0, 33.0, 34.0, 33.0].into_iter().enumerate() {
        enter(&mut workspace, kpi, september.plus(-(back as i32)), hours(median), "");
    }
    assert_eq!(by_code(&workspace, "K05").need(october), Need::NotReported);
    enter(&mut workspace, kpi, october, hours(34.0), "");
    assert_eq!(by_code(&workspace, "K05").need(october), Need::Nothing);
    run(&mut workspace, KpiCommand::SetTarget { kpi, from: september, value: Some(33.0) });
    assert_eq!(by_code(&workspace, "K05").need(october), Need::Missed);
    let phase = NewPhase {
        first: september.plus(-5),
        baseline_last: september,
        scaling: Scaling::MeanRange,
        reason: "first limits".into(),
    };
    run(&mut workspace, KpiCommand::SetPhase { kpi, phase, decision: None });
    assert_eq!(by_code(&workspace, "K05").need(october), Need::Missed, "33 lies within the limits");
    run(&mut workspace, KpiCommand::SetTarget { kpi, from: september, value: Some(20.0) });
    assert_eq!(by_code(&workspace, "K05").need(october), Need::OutOfReach);
    enter(&mut workspace, kpi, october, hours(60.0), "late returns");
    assert_eq!(by_code(&workspace, "K05").need(october), Need::Worsening);
    run(&mut workspace, KpiCommand::SetTarget { kpi, from: september, value: Some(60.0) });
    enter(&mut workspace, kpi, october, hours(10.0), "late returns");
    assert_eq!(by_code(&workspace, "K05").need(october), Need::Changed);
    assert!(Need::Worsening < Need::NotReported && Need::NotReported < Need::Missed && Need::Nothing < Need::NoValue);
}

#[test]
fn no_change_is_read_across_a_break_or_a_gap() {
    let mut workspace = founded();
    let kpi = by_code(&workspace, "K05").card.id;
    for (at, median) in [("2026-07", 40.0), ("2026-09", 38.0), ("2026-10", 35.0)] {
        enter(&mut workspace, kpi, month(at), Figure::Duration { median, p90: None }, "");
    }
    assert_eq!(by_code(&workspace, "K05").change(month("2026-09")), None);
    assert_eq!(by_code(&workspace, "K05").change(month("2026-10")), Some(-3.0));
    let text = "result code compulsory".to_owned();
    run(&mut workspace, KpiCommand::MarkBreak { kpi, month: month("2026-10"), text });
    assert_eq!(by_code(&workspace, "K05").change(month("2026-10")), None);
    run(&mut workspace, KpiCommand::ClearBreak { kpi, month: month("2026-10") });
    assert_eq!(by_code(&workspace, "K05").worsened(month("2026-10")), Some(false));
}

#[test]
fn confirming_a_provisional_value_needs_no_reason_and_is_no_revision() {
    let mut workspace = founded();
    let (kpi, october) = (by_code(&workspace, "K05").card.id, month("2026-10"));
    let reading = Figure::Duration { median: 34.0, p90: Some(80.0) };
    let new =
        NewReading { kpi, month: october, reading, provisional: true, reason: String::new(), remark: String::new() };
    run(&mut workspace, KpiCommand::Enter(new.clone()));
    run(&mut workspace, KpiCommand::Enter(NewReading { provisional: false, ..new }));
    let known = by_code(&workspace, "K05").reading(october).unwrap().clone();
    assert_eq!((known.version, known.provisional, known.revised), (2, false, false));
    enter(&mut workspace, kpi, october, Figure::Duration { median: 35.0, p90: Some(80.0) }, "late returns");
    let known = by_code(&workspace, "K05").reading(october).unwrap().clone();
    assert_eq!((known.version, known.revised, known.reason.as_str()), (3, true, "late returns"));
}

#[test]
fn a_missing_month_needs_its_reason() {
    let mut workspace = founded();
    let kpi = by_code(&workspace, "K05").card.id;
    let (reason, remark) = (String::new(), String::new());
    let new = NewReading { kpi, month: month("2026-10"), reading: Figure::Missing, provisional: false, reason, remark };
    let refusal = commands::execute(&mut workspace, &env(), &Command::Kpi(KpiCommand::Enter(new.clone())));
    assert!(matches!(refusal, Err(commands::Refusal::Missing(commands::Field::Reason))));
    let reason = "server down".to_owned();
    run(&mut workspace, KpiCommand::Enter(NewReading { reason, ..new }));
    assert_eq!(by_code(&workspace, "K05").reading(month("2026-10")).unwrap().value, None);
}

#[test]
fn links_replace_what_was_there_and_a_kpi_does_not_guard_itself() {
    let mut workspace = founded();
    let (kpi, guard) = (by_code(&workspace, "K10").card.id, by_code(&workspace, "K01").card.id);
    let element = choices(workspace.connection()).unwrap().elements[0].id;
    run(&mut workspace, KpiCommand::Link { kpi, elements: vec![element], guards: vec![guard], objective: None });
    let linked = by_code(&workspace, "K10");
    assert_eq!(linked.elements.iter().map(|element| element.id).collect::<Vec<_>>(), [element]);
    assert_eq!(linked.guards.iter().map(|guard| guard.id).collect::<Vec<_>>(), [guard]);
    let own = KpiCommand::Link { kpi, elements: vec![], guards: vec![kpi], objective: None };
    assert!(commands::execute(&mut workspace, &env(), &Command::Kpi(own)).is_err());
    assert_eq!(by_code(&workspace, "K10"), linked);
}

#[test]
fn without_a_planned_meeting_the_month_before_this_one_is_reviewed() {
    let workspace = founded();
    assert_eq!(list(workspace.connection(), &env()).unwrap().review_month, month("2026-10"));
}
