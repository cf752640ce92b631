//! Against the demo, whose figures the story tells.

use jiff::civil::{Date, date};

use super::*;
use crate::{
    analysis::verdict::{GuardFinding, GuardResult, Proposal},
    demo,
    domain::UpdateKind,
    workspace::Workspace,
};

const TODAY: Date = date(2026, 11, 12);

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn numbers(register: &[Listed], part: Part) -> Vec<u32> {
    register.iter().filter(|listed| listed.is_in(part, TODAY)).map(|listed| listed.number).collect()
}

fn one(workspace: &Workspace, number: u32) -> Correction {
    let register = register(workspace.connection(), TODAY).unwrap();
    let listed = register.iter().find(|listed| listed.number == number).unwrap();
    of(workspace.connection(), listed.id, TODAY).unwrap().unwrap()
}

#[test]
fn the_register_counts_lateness_from_the_first_due_date() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    assert_eq!(register.len(), 15);
    let server = register.iter().find(|listed| listed.number == 13).unwrap();
    assert_eq!((server.days_overdue, server.postponements), (257, 3));
    assert!(server.due > server.first_due);
    assert!(server.owner.as_ref().is_some_and(|owner| !owner.holder.is_empty()));
    assert!(numbers(&register, Part::Overdue).contains(&13));
}

#[test]
fn every_correction_is_in_exactly_one_part_of_its_life() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    let parts = [Part::InProgress, Part::AwaitingVerdict, Part::Proposed, Part::Ended];
    for listed in &register {
        assert_eq!(parts.iter().filter(|part| listed.is_in(**part, TODAY)).count(), 1, "C-{:03}", listed.number);
    }
}

#[test]
fn a_search_needs_every_word_anywhere_in_the_record() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    let found = |sought: &str| -> Vec<u32> {
        register.iter().filter(|listed| listed.matches(sought)).map(|listed| listed.number).collect()
    };
    assert_eq!(found("96 dead PROFILES"), [1]);
    assert!(found("c-006").contains(&6));
    assert_eq!(found("profiles zebra"), Vec::<u32>::new());
}

fn rounded(value: Option<f64>) -> Option<f64> {
    value.map(|value| (value * 10.0).round() / 10.0)
}

/// The figures of the story's own page about it: 9, 7 and 9 months; medians 39.9 to 53.1, 27.2 to 21.5, 14.5 to 13.8.
#[test]
fn the_facilitation_package_moved_what_it_should_and_broke_both_guards() {
    let package = one(&meridia(), 6);
    let effect = |code: &str| {
        package.effects.iter().find(|effect| effect.kpi.as_ref().is_some_and(|kpi| kpi.card.code == code)).unwrap()
    };
    let told = |code: &str| {
        let figures = effect(code).figures().unwrap();
        let medians = (rounded(figures.median_before()), rounded(figures.median_after()));
        (figures.before.len(), figures.after.len(), medians, figures.signal.map(|signal| signal.month.to_string()))
    };
    let february = Some("2026-02".to_owned());
    assert_eq!(told("K02"), (9, 3, (Some(39.9), Some(53.1)), february.clone()));
    assert_eq!(told("K03"), (7, 3, (Some(27.2), Some(21.5)), february));
    assert_eq!(told("K13"), (9, 3, (Some(14.5), Some(13.8)), None));
    assert_eq!(told("K11"), (1, 3, (Some(5.8), Some(8.5)), None));
    for code in ["K02", "K03"] {
        assert_eq!(effect(code).finding().unwrap().proposal, Proposal::MovedAsIntended, "{code}");
    }
    let broken = |code: &str| match &effect(code).found {
        Some(Found::Guard(GuardFinding { result: GuardResult::Broken { month, value, .. }, .. })) => {
            Some((month.to_string(), rounded(Some(*value))))
        }
        _ => None,
    };
    assert_eq!(broken("K11"), Some(("2026-03".into(), Some(8.5))));
    assert_eq!(broken("K13"), Some(("2026-02".into(), Some(14.0))));
    assert_eq!(package.proposal, Some(Proposal::HarmfulSideEffect { guard: 0 }));
    let close: Vec<&str> = effect("K13")
        .close_by
        .iter()
        .filter_map(|other| match other {
            CloseBy::Correction(link) => Some(link.number.as_str()),
            CloseBy::Event(_) => None,
        })
        .collect();
    assert_eq!(close, ["C-007"]);
    assert_eq!(package.verdicts[0].verdict, Verdict::Harmful);
}

/// What the figures propose is what the story's committee found, wherever it has found something; the slow rise of
/// K08 was under way before its incentive.
#[test]
fn the_figures_of_the_demo_propose_what_its_committee_found() {
    let workspace = meridia();
    let ledger = ledger(workspace.connection(), TODAY).unwrap();
    let proposed: Vec<(u32, Option<Verdict>)> =
        ledger.iter().map(|line| (line.record.number, line.proposal.map(Proposal::as_verdict))).collect();
    let moved = Some(Verdict::Effective);
    assert_eq!(
        proposed,
        [
            (1, moved),
            (2, moved),
            (3, moved),
            (4, moved),
            (5, moved),
            (6, Some(Verdict::Harmful)),
            (7, moved),
            (8, moved),
            (9, moved),
            (10, moved),
            (11, moved),
            (12, Some(Verdict::AlreadyMoving)),
        ]
    );
    for line in &ledger {
        if let Some(found) = line.verdict() {
            assert_eq!(line.proposal.map(Proposal::as_verdict), Some(found), "C-{:03}", line.record.number);
        }
    }
    assert_eq!(Tally::of(&ledger), Tally { in_effect: 12, judged: 9, worked: 8 });
    let ripe: Vec<u32> = ledger.iter().filter(|line| line.is_ripe()).map(|line| line.record.number).collect();
    assert_eq!(ripe, [10, 11]);
}

#[test]
fn a_meeting_judges_by_the_months_up_to_the_one_that_it_reviews() {
    let workspace = meridia();
    let connection = workspace.connection();
    let joint = register(connection, TODAY).unwrap().into_iter().find(|listed| listed.number == 11).unwrap().id;
    let until = |month: &str| proposal(connection, joint, Some(month.parse().unwrap())).unwrap();
    assert_eq!(until("2026-09"), Some(Proposal::TooEarly { points: 2 }));
    assert_eq!(until("2026-10"), Some(Proposal::MovedAsIntended));
}

#[test]
fn the_follow_up_is_told_from_its_end() {
    let server = one(&meridia(), 13);
    let postponed: Vec<&Update> = server.updates.iter().filter(|update| update.kind == UpdateKind::Postponed).collect();
    assert_eq!(postponed.len(), 3);
    assert!(postponed.iter().all(|update| update.new_due > update.old_due));
    assert!(server.updates.windows(2).all(|pair| pair[0].date >= pair[1].date));
    assert_eq!(postponed[0].new_due, server.record.due);
}

#[test]
fn the_draft_of_a_record_holds_what_the_record_says() {
    let package = one(&meridia(), 6);
    let draft = package.draft();
    assert_eq!((draft.title.as_str(), draft.effects.len(), draft.elements.len()), ("Facilitation package", 4, 2));
    assert_eq!(draft.effects.iter().filter(|effect| effect.guard).count(), 2);
}
