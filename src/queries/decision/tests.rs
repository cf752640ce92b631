//! Against the demo, whose decisions the story tells.

use super::*;
use crate::{demo, domain::VoteResult, workspace::Workspace};

fn decisions() -> Vec<Decision> {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    register(workspace.connection()).unwrap()
}

#[test]
fn the_vote_on_the_facilitation_package_is_counted() {
    let decisions = decisions();
    let package = decisions.iter().find(|decision| decision.number == "RMC/2026/01-D1").unwrap();
    assert_eq!(package.reached, Reached::Vote(Tally { in_favour: 5, against: 1, abstained: 1 }));
    assert_eq!(package.sum.map(|sum| (sum.base, sum.needed, sum.result)), Some((6, 4, VoteResult::Adopted)));
    assert_eq!(package.adopts.iter().map(|adopted| adopted.number.as_str()).collect::<Vec<_>>(), ["C-006"]);
}

#[test]
fn a_proposal_and_the_decision_that_ratifies_it_name_each_other() {
    let decisions = decisions();
    let ratified: Vec<&Decision> = decisions.iter().filter(|decision| decision.ratifies.is_some()).collect();
    assert_eq!(ratified.len(), 3);
    for decision in ratified {
        let (proposal, number) = decision.ratifies.as_ref().unwrap();
        let proposal = decisions.iter().find(|other| other.id == *proposal).unwrap();
        assert_eq!(&proposal.number, number);
        assert_eq!(proposal.status, DecisionStatus::Proposal);
        assert_eq!(proposal.ratified_by, [(decision.id, decision.number.clone())]);
    }
}

#[test]
fn the_latest_meeting_comes_first_and_its_decisions_in_order() {
    let decisions = decisions();
    assert!(decisions.windows(2).all(|pair| pair[0].date >= pair[1].date));
    let numbers: Vec<&str> = decisions
        .iter()
        .filter(|decision| decision.reference.to_string() == "RMC/2026/08")
        .map(|decision| decision.number.as_str())
        .collect();
    assert!(numbers.is_sorted() && !numbers.is_empty(), "{numbers:?}");
}

#[test]
fn a_search_finds_a_decision_by_the_correction_that_it_adopted() {
    let decisions = decisions();
    let found: Vec<&str> = decisions
        .iter()
        .filter(|decision| decision.matches("facilitation package"))
        .map(|decision| decision.number.as_str())
        .collect();
    assert_eq!(found, ["RMC/2026/01-D1"]);
}
