//! Rules of the KPI commands, on the demo.

use super::*;
use crate::{
    analysis::xmr::Scaling,
    commands::{AttendanceCommand, Command, MeetingCommand, execute},
    demo,
    domain::{ApprovedAs, Language},
    queries::{
        kpi::{self, Kpi},
        part,
    },
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn workspace() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn by_code(workspace: &Workspace, code: &str) -> Kpi {
    kpi::all(workspace.connection()).unwrap().into_iter().find(|kpi| kpi.card.code == code).unwrap()
}

fn act(workspace: &mut Workspace, command: impl Into<Command>) -> Result<Made, Refusal> {
    execute(workspace, &demo::env(Language::En).unwrap(), &command.into())
}

fn decision(workspace: &Workspace, status: &str) -> Id<kind::Decision> {
    let sql = "SELECT id FROM decision WHERE status = ?1 LIMIT 1";
    workspace.connection().query_row(sql, [status], |row| row.get(0)).unwrap()
}

fn phase(first: &str, last: &str) -> NewPhase {
    let reason = "a new level".to_owned();
    NewPhase { first: month(first), baseline_last: month(last), scaling: Scaling::MeanRange, reason }
}

#[test]
fn other_limits_need_an_adopted_decision_and_first_limits_none() {
    let mut workspace = workspace();
    let (k05, k28) = (by_code(&workspace, "K05").card.id, by_code(&workspace, "K28").card.id);
    let set = |kpi, decision| KpiCommand::SetPhase { kpi, phase: phase("2026-03", "2026-10"), decision };
    assert!(matches!(act(&mut workspace, set(k05, None)), Err(Refusal::Missing(Field::Decision))));
    act(&mut workspace, set(k28, None)).unwrap();
    let adopted = decision(&workspace, "adopted");
    act(&mut workspace, set(k05, Some(adopted))).unwrap();
    let phases = by_code(&workspace, "K05").process.phases;
    assert_eq!((phases.len(), phases[2].decision.as_ref().map(|(id, _)| *id)), (3, Some(adopted)));
    act(&mut workspace, set(k05, Some(adopted))).unwrap();
    assert_eq!(by_code(&workspace, "K05").process.phases.len(), 3, "the same month, the same phase");
    act(&mut workspace, KpiCommand::RemovePhase { phase: phases[2].id }).unwrap();
    assert_eq!(by_code(&workspace, "K05").process.phases.len(), 2);
    let proposal = decision(&workspace, "proposal");
    assert!(matches!(act(&mut workspace, set(k05, Some(proposal))), Err(Refusal::Invalid(Field::Decision))));
}

#[test]
fn limits_are_not_computed_across_a_break() {
    let mut workspace = workspace();
    let (kpi, decision) = (by_code(&workspace, "K10").card.id, Some(decision(&workspace, "adopted")));
    let across = KpiCommand::SetPhase { kpi, phase: phase("2025-05", "2025-12"), decision };
    let refused = act(&mut workspace, across);
    assert!(matches!(refused, Err(Refusal::AcrossBreak(at)) if at == month("2025-07")));
    let from = KpiCommand::SetPhase { kpi, phase: phase("2025-07", "2025-12"), decision };
    act(&mut workspace, from).unwrap();
    assert!(by_code(&workspace, "K10").process.limits(month("2025-09")).is_some());
}

#[test]
fn a_value_of_a_closed_month_changes_by_decision_alone() {
    let mut workspace = workspace();
    let (kpi, october) = (by_code(&workspace, "K05").card.id, month("2026-10"));
    act(&mut workspace, KpiCommand::CloseMonth(october)).unwrap();
    assert!(matches!(act(&mut workspace, KpiCommand::CloseMonth(october.next())), Err(Refusal::Invalid(Field::Month))));
    let reading = NewReading {
        kpi,
        month: october,
        reading: Reading::Duration { median: 35.0, p90: None },
        provisional: false,
        reason: "late returns".to_owned(),
        remark: String::new(),
    };
    let refused = act(&mut workspace, KpiCommand::Enter(reading.clone()));
    assert!(matches!(refused, Err(Refusal::MonthClosed { month, .. }) if month == october));
    assert_eq!(by_code(&workspace, "K05").value(october), Some(33.9));
    let decision = decision(&workspace, "adopted");
    act(&mut workspace, KpiCommand::Revise { reading: reading.clone(), decision }).unwrap();
    assert_eq!(by_code(&workspace, "K05").value(october), Some(35.0));
    act(&mut workspace, KpiCommand::ReopenMonth(october)).unwrap();
    let reading = NewReading { reading: Reading::Duration { median: 36.0, p90: None }, ..reading };
    act(&mut workspace, KpiCommand::Enter(reading)).unwrap();
}

#[test]
fn approving_the_minutes_of_a_monthly_review_makes_its_figures_final() {
    let mut workspace = workspace();
    let reference = |reference: &str| {
        let found = crate::queries::meeting::by_reference(workspace.connection(), &reference.parse().unwrap());
        found.unwrap().unwrap()
    };
    let (last, coming) = (reference("RMC/2026/10"), reference("RMC/2026/11").id);
    act(&mut workspace, MeetingCommand::Open { meeting: coming }).unwrap();
    act(&mut workspace, AttendanceCommand::MarkRestPresent { meeting: coming }).unwrap();
    let approve = MeetingCommand::ApproveMinutes { meeting: last.id, by: coming, approved_as: ApprovedAs::AsIs };
    act(&mut workspace, approve).unwrap();
    let closed = crate::queries::month::closed(workspace.connection()).unwrap();
    assert_eq!(closed.iter().map(|closed| closed.month).collect::<Vec<_>>(), [last.review_month]);
}

#[test]
fn a_card_that_measures_something_else_keeps_the_earlier_one_and_breaks_the_line() {
    let mut workspace = workspace();
    let card = by_code(&workspace, "K05").card;
    let mut draft = Box::new(card.draft());
    draft.source.en = "another system".to_owned();
    act(&mut workspace, KpiCommand::Edit { kpi: card.id, draft: draft.clone() }).unwrap();
    assert!(by_code(&workspace, "K05").breaks.is_empty(), "the source is no other measure");
    draft.definition.en = "From arrival to release.".to_owned();
    let edited = act(&mut workspace, KpiCommand::Edit { kpi: card.id, draft: draft.clone() });
    assert!(matches!(edited, Err(Refusal::NewVersionNeeded(code)) if code == "K05"));
    let (from, reason) = (month("2026-10"), "arrival is now recorded".to_owned());
    let redefine = KpiCommand::Redefine { kpi: card.id, draft, from, reason, decision: None };
    act(&mut workspace, redefine.clone()).unwrap();
    let kpi = by_code(&workspace, "K05");
    assert_eq!(kpi.card.definition.en, "From arrival to release.");
    assert_eq!(kpi.breaks.iter().map(|broken| broken.month).collect::<Vec<_>>(), [from]);
    assert_eq!(kpi.process.limits(from), None, "limits of what was measured before say nothing");
    let sql = "SELECT json_extract(card, '$.definition.en') FROM kpi_version WHERE kpi_id = ?1 AND number = 1";
    let kept: String = workspace.connection().query_row(sql, [card.id], |row| row.get(0)).unwrap();
    assert_eq!(kept, card.definition.en);
    assert!(act(&mut workspace, redefine).is_err(), "nothing changed");
    workspace.undo(&demo::env(Language::En).unwrap()).unwrap();
    assert_eq!(by_code(&workspace, "K05").card.definition, card.definition, "one act, one step back");
    assert!(by_code(&workspace, "K05").breaks.is_empty());
}

#[test]
fn the_channels_of_k02_add_up_to_the_whole() {
    let workspace = workspace();
    let parts = part::of(workspace.connection(), by_code(&workspace, "K02").card.id).unwrap();
    assert_eq!(parts.iter().map(|part| part.code.as_str()).collect::<Vec<_>>(), ["green", "yellow", "red", "blue"]);
    for at in month("2024-11").through(month("2026-10")) {
        let sum: f64 = parts.iter().map(|part| part.value(at).unwrap()).sum();
        assert!((sum - 100.0).abs() < 1e-9, "{at}: {sum}");
    }
}
