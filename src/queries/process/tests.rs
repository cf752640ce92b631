//! The published figures of the demo, read from its file.

use super::*;
use crate::{
    analysis::{
        interval::wilson,
        signal::{Assurance, Withheld},
        xmr::Standing,
    },
    commands::{self, Command, KpiCommand, kpi::NewPhase},
    demo,
    domain::Language,
    env::Env,
    queries::kpi::{self, Kpi},
    workspace::Workspace,
};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// The month with this number: M01 is November 2024.
fn m(number: i32) -> Month {
    month("2024-11").plus(number - 1)
}

fn env() -> Env {
    demo::env(Language::En).unwrap()
}

fn demo_workspace() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn by_code(workspace: &Workspace, code: &str) -> Kpi {
    kpi::all(workspace.connection()).unwrap().into_iter().find(|kpi| kpi.card.code == code).unwrap()
}

fn run(workspace: &mut Workspace, command: KpiCommand) {
    commands::execute(workspace, &env(), &Command::Kpi(command)).unwrap();
}

fn signal_months(kpi: &Kpi) -> Vec<i32> {
    (1..=24).filter(|number| !kpi.process.signals(m(*number)).is_empty()).collect()
}

fn near(ours: f64, published: f64) {
    assert!((ours - published).abs() <= 0.1, "{ours} is not {published}");
}

/// Takes back every phase but the first, and every exclusion.
fn first_phase_alone(workspace: &mut Workspace, code: &str) {
    let kpi = by_code(workspace, code);
    for phase in &kpi.process.phases[1..] {
        run(workspace, KpiCommand::RemovePhase { phase: phase.id });
    }
    for exclusion in &kpi.process.exclusions {
        run(workspace, KpiCommand::Include { kpi: kpi.card.id, month: exclusion.month });
    }
}

#[test]
fn the_first_limits_of_k05_flag_the_two_months_of_the_outage() {
    let mut workspace = demo_workspace();
    first_phase_alone(&mut workspace, "K05");
    let kpi = by_code(&workspace, "K05");
    let limits = kpi.process.limits(m(1)).unwrap();
    near(limits.center, 47.9);
    near(limits.lower, 41.8);
    near(limits.upper, 54.0);
    assert_eq!(limits.standing, Standing::Provisional);
    let flagged = |number| kpi.process.signals(m(number)).contains(&Rule::R1);
    assert!(flagged(12) && flagged(13) && !flagged(14));
}

#[test]
fn leaving_the_outage_out_gives_limits_that_can_signal_again() {
    let mut workspace = demo_workspace();
    let kpi = by_code(&workspace, "K05");
    let limits = kpi.process.phases[1].limits.unwrap();
    near(limits.lower, 35.3);
    near(limits.upper, 49.1);
    assert_eq!(limits.count, 7);
    assert_eq!(kpi.process.point(m(14)).unwrap().moving_range, None, "no range across a month that is left out");
    assert_eq!(kpi.process.exclusions.iter().map(|out| out.month).collect::<Vec<_>>(), [m(12), m(13)]);

    let decision = kpi.process.phases[1].decision.as_ref().unwrap().0;
    first_phase_alone(&mut workspace, "K05");
    let (first, baseline_last, reason) = (m(10), m(15), "all six".to_owned());
    let phase = NewPhase { first, baseline_last, scaling: Scaling::MeanRange, reason };
    run(&mut workspace, KpiCommand::SetPhase { kpi: kpi.card.id, phase, decision: Some(decision) });
    let limits = by_code(&workspace, "K05").process.phases[1].limits.unwrap();
    near(limits.lower, 11.7);
    near(limits.upper, 87.6);
}

#[test]
fn k24_is_outside_its_limits_in_the_two_months_of_the_outage_alone() {
    let mut workspace = demo_workspace();
    first_phase_alone(&mut workspace, "K24");
    let kpi = by_code(&workspace, "K24");
    let outside = |number: &i32| kpi.process.signals(m(*number)).contains(&Rule::R1);
    assert_eq!((1..=24).filter(outside).collect::<Vec<_>>(), [12, 13]);
}

#[test]
fn k16_leaves_its_limits_with_the_compulsory_result_code() {
    let mut workspace = demo_workspace();
    first_phase_alone(&mut workspace, "K16");
    let kpi = by_code(&workspace, "K16");
    let flagged = |number| kpi.process.signals(m(number)).contains(&Rule::R1);
    assert!(!flagged(7) && !flagged(8) && flagged(9));
}

#[test]
fn k25_signals_from_the_joint_examination_on() {
    let months = signal_months(&by_code(&demo_workspace(), "K25"));
    assert_eq!(months.first(), Some(&22));
}

#[test]
fn k12_is_below_one_in_two_months() {
    let kpi = by_code(&demo_workspace(), "K12");
    let below: Vec<i32> = (1..=24).filter(|number| kpi.value(m(*number)).is_some_and(|value| value < 1.0)).collect();
    assert_eq!(below, [17, 18]);
}

#[test]
fn the_interval_of_k11_is_computed_from_its_counts() {
    let kpi = by_code(&demo_workspace(), "K11");
    let reading = kpi.reading(m(18)).unwrap();
    let (events, trials) = (reading.numerator.unwrap(), reading.denominator.unwrap());
    assert_eq!((events, trials), (67.0, 725.0));
    near(reading.value.unwrap(), 9.2);
    let interval = wilson(events as u64, trials as u64).unwrap();
    near(interval.lower * 100.0, 7.3);
    near(interval.upper * 100.0, 11.6);
}

#[test]
fn every_phase_of_the_demo_stands_on_a_decision() {
    for kpi in kpi::all(demo_workspace().connection()).unwrap() {
        for phase in &kpi.process.phases {
            assert!(phase.decision.is_some(), "{} {}", kpi.card.code, phase.first);
        }
    }
}

#[test]
fn a_break_ends_the_limits_until_a_phase_begins() {
    let kpi = by_code(&demo_workspace(), "K10");
    assert!(kpi.process.limits(m(8)).is_some());
    assert_eq!(kpi.process.limits(m(9)), None);
    assert_eq!(kpi.process.phases[0].last, Some(m(8)));
    assert_eq!(kpi.process.phase(m(12)), None);
    assert!(kpi.process.limits(m(19)).is_some());
}

#[test]
fn assurance_is_read_from_the_last_phase() {
    let workspace = demo_workspace();
    assert_eq!(by_code(&workspace, "K28").assurance(m(24)), Assurance::Withheld(Withheld::NoLimits));
    let k05 = by_code(&workspace, "K05");
    assert_eq!(k05.assurance(m(24)), Assurance::Withheld(Withheld::LimitsOutOfDate));
    assert_eq!(k05.process.proposal.as_ref().map(|proposal| proposal.first), Some(m(15)));
    assert_eq!(by_code(&workspace, "K28").process.proposal, None, "it is drawn as dots");
}
