//! Rules of the KPI commands, on the demo.

use super::*;
use crate::{
    analysis::{
        rules::{Rule, Rules},
        xmr::Scaling,
    },
    commands::{AttendanceCommand, Command, CommitteeCommand, MeetingCommand, execute},
    demo,
    domain::{ApprovedAs, Language, Names, PartKind, Range, Tolerance},
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

#[test]
fn a_refused_phase_needs_a_meeting_in_session_and_a_reason_and_is_said_once() {
    let mut workspace = workspace();
    let kpi = by_code(&workspace, "K05").card.id;
    let coming = crate::queries::meeting::by_reference(workspace.connection(), &"RMC/2026/11".parse().unwrap());
    let meeting = coming.unwrap().unwrap().id;
    let refuse =
        |reason: &str| KpiCommand::RefusePhase { kpi, meeting, first: month("2026-01"), reason: reason.to_owned() };
    assert!(act(&mut workspace, refuse("A trial.")).is_err(), "the meeting has not begun");
    act(&mut workspace, MeetingCommand::Open { meeting }).unwrap();
    assert!(matches!(act(&mut workspace, refuse("  ")), Err(Refusal::Missing(Field::Reason))));
    act(&mut workspace, refuse("A trial.")).unwrap();
    act(&mut workspace, refuse("The lane is still a trial.")).unwrap();
    let sql = "SELECT group_concat(reason) FROM kpi_phase_refusal WHERE kpi_id = ?1";
    let said: String = workspace.connection().query_row(sql, [kpi], |row| row.get(0)).unwrap();
    assert_eq!(said, "The lane is still a trial.");
    assert_eq!(by_code(&workspace, "K05").process.phases.len(), 2, "a refusal changes no limits");
}

#[test]
fn the_tolerable_band_holds_the_acceptable_one_and_ends_come_in_order() {
    let mut workspace = workspace();
    let card = by_code(&workspace, "K05").card;
    let mut edit = |acceptable: (Option<f64>, Option<f64>), tolerable: (Option<f64>, Option<f64>)| {
        let range = |(low, high)| Range { low, high };
        let mut draft = Box::new(card.draft());
        draft.tolerance = Tolerance { acceptable: range(acceptable), tolerable: range(tolerable) };
        act(&mut workspace, KpiCommand::Edit { kpi: card.id, draft })
    };
    for (acceptable, tolerable) in [
        ((Some(30.0), Some(20.0)), (None, None)),
        ((Some(f64::NAN), None), (None, None)),
        ((None, None), (Some(10.0), Some(40.0))),
        ((Some(10.0), Some(30.0)), (Some(15.0), Some(40.0))),
        ((None, Some(30.0)), (None, Some(20.0))),
    ] {
        let refused = edit(acceptable, tolerable);
        assert!(
            matches!(refused, Err(Refusal::Invalid(Field::Tolerance))),
            "{acceptable:?} {tolerable:?}: {refused:?}"
        );
    }
    edit((None, Some(30.0)), (None, Some(40.0))).unwrap();
    edit((Some(10.0), Some(30.0)), (Some(10.0), Some(30.0))).unwrap();
    edit((None, None), (None, None)).unwrap();
}

#[test]
fn a_performance_indicator_stands_below_a_kpi_that_stands_below_none() {
    let mut workspace = workspace();
    let cards = ["K05", "K02", "K10"].map(|code| by_code(&workspace, code).card);
    let mut put = |kpi: usize, parent: Option<usize>| {
        let mut draft = Box::new(cards[kpi].draft());
        draft.parent = parent.map(|parent| cards[parent].id);
        act(&mut workspace, KpiCommand::Edit { kpi: cards[kpi].id, draft })
    };
    assert!(matches!(put(0, Some(0)), Err(Refusal::Invalid(Field::Parent))), "below itself");
    put(0, Some(1)).unwrap();
    assert!(matches!(put(2, Some(0)), Err(Refusal::Invalid(Field::Parent))), "a third level");
    assert!(matches!(put(1, Some(2)), Err(Refusal::Invalid(Field::Parent))), "one that has others below it");
    put(0, None).unwrap();
    put(1, Some(2)).unwrap();
}

#[test]
fn a_retired_part_keeps_its_values_and_can_come_back() {
    let mut workspace = workspace();
    let kpi = by_code(&workspace, "K02").card.id;
    let blue = |workspace: &Workspace| part::of(workspace.connection(), kpi).unwrap().pop().unwrap();
    let before = blue(&workspace);
    act(&mut workspace, KpiCommand::RetirePart { part: before.id, retired: true }).unwrap();
    let retired = blue(&workspace);
    assert_eq!(retired.retired_on, Some(demo::env(Language::En).unwrap().today()));
    assert_eq!(retired.readings, before.readings);
    act(&mut workspace, KpiCommand::RetirePart { part: before.id, retired: false }).unwrap();
    assert_eq!(blue(&workspace), before);
}

#[test]
fn a_part_is_named_once_and_only_an_office_has_a_unit() {
    let mut workspace = workspace();
    let kpi = by_code(&workspace, "K02").card.id;
    let unit = Some(workspace.connection().query_row("SELECT id FROM unit LIMIT 1", [], |row| row.get(0)).unwrap());
    let add = |kind, code: &str, unit| KpiCommand::AddPart {
        kpi,
        part: PartDraft { kind, code: code.to_owned(), unit, name: part_name() },
    };
    let (office, channel) = (PartKind::Office, PartKind::Channel);
    assert!(matches!(act(&mut workspace, add(channel, "green", None)), Err(Refusal::Taken(_))));
    assert!(matches!(act(&mut workspace, add(channel, "white", unit)), Err(Refusal::Invalid(Field::Owner))));
    assert!(matches!(act(&mut workspace, add(office, "north", None)), Err(Refusal::Invalid(Field::Owner))));
    act(&mut workspace, add(channel, "white", None)).unwrap();
}

fn part_name() -> Names {
    Names { en: "Part".to_owned(), fr: "Part".to_owned(), ar: "جزء".to_owned() }
}

#[test]
fn the_rules_of_signals_change_what_is_a_signal_and_can_be_taken_back() {
    let mut workspace = workspace();
    let signals = |workspace: &Workspace| {
        let process = by_code(workspace, "K05").process;
        month("2024-11").through(month("2026-10")).flat_map(|at| process.signals(at).to_vec()).collect::<Vec<_>>()
    };
    let wheeler = signals(&workspace);
    let rules = |workspace: &Workspace| crate::queries::committee::signal_rules(workspace.connection()).unwrap();
    assert_eq!(rules(&workspace), Rules::Wheeler);
    act(&mut workspace, CommitteeCommand::SetSignalRules(Rules::Nhs)).unwrap();
    assert_eq!(rules(&workspace), Rules::Nhs);
    let nhs = signals(&workspace);
    assert!(!wheeler.is_empty() && !nhs.is_empty());
    assert!(nhs.iter().all(|rule| !matches!(rule, Rule::R2 | Rule::R3)), "{nhs:?}");
    act(&mut workspace, CommitteeCommand::SetSignalRules(Rules::Wheeler)).unwrap();
    assert_eq!(signals(&workspace), wheeler);
}
