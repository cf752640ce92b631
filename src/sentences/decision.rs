//! How a decision was reached and what it touches, in words.

use crate::{
    domain::Reached,
    i18n::{Messages, majority},
    queries::{decision::Decision, voters::name_of},
};

/// "By consensus", "5 for, 1 against, 1 abstaining"
pub fn reached(t: &Messages, reached: Reached) -> String {
    match reached {
        Reached::Consensus | Reached::Ruling => t.label(reached.manner()).to_owned(),
        Reached::Vote(tally) => t.decision_votes(tally.in_favour, tally.against, tally.abstained),
    }
}

/// How the vote was given, the sum that it did by its own rule, and who was in the room: "More than half of
/// the votes cast: 5 of 6 in favour, 4 needed."
pub fn arithmetic(t: &Messages, decision: &Decision) -> String {
    let counted = decision.reached.tally().zip(decision.rule).zip(decision.sum);
    let sum = counted.map(|((tally, rule), sum)| majority::sum(t, rule, tally, sum, decision.status));
    let present = decision.present.map(|present| t.decisions_present(present));
    sum.into_iter().chain(present).collect::<Vec<_>>().join(" ")
}

/// Who moved and seconded, how each seat voted in a roll call, and who took no part, a sentence each.
pub fn people(t: &Messages, decision: &Decision) -> Vec<String> {
    let mut sentences = Vec::new();
    let mover = name_of(&decision.seats, decision.mover).zip(name_of(&decision.seats, decision.seconder));
    sentences.extend(mover.map(|(mover, seconder)| t.decision_moved_by(mover, seconder)));
    sentences.extend(majority::voices(t, &decision.seats));
    sentences
}

/// What it adopts, replaces, ratifies, and what did so to it, a phrase each.
pub fn links(t: &Messages, decision: &Decision) -> Vec<String> {
    let mut phrases: Vec<String> =
        decision.adopts.iter().map(|adopted| t.decisions_adopts(adopted.number.as_str())).collect();
    phrases.extend(decision.supersedes.iter().map(|(_, number)| t.decisions_supersedes(number.as_str())));
    phrases.extend(decision.superseded_by.iter().map(|(_, number)| t.decisions_superseded_by(number.as_str())));
    phrases.extend(decision.implements.iter().map(|(_, number)| t.decisions_implements(number.as_str())));
    phrases.extend(decision.implemented_by.iter().map(|(_, number)| t.decisions_implemented_by(number.as_str())));
    phrases.extend(decision.ratifies.iter().map(|(_, number)| t.decisions_ratifies(number.as_str())));
    phrases.extend(decision.ratified_by.iter().map(|(_, number)| t.decisions_ratified_by(number.as_str())));
    phrases
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::Language, queries::decision, workspace::Workspace};

    #[test]
    fn a_vote_is_told_with_its_arithmetic_and_what_it_adopted() {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let decisions = decision::register(workspace.connection()).unwrap();
        let package = decisions.iter().find(|decision| decision.number == "RMC/2026/01-D1").unwrap();
        let t = Messages::of(Language::En);
        assert_eq!(reached(t, package.reached), "5 for, 1 against, 1 abstaining");
        let sum = "More than half of the votes cast: 5 of 6 in favour, 4 needed.";
        assert!(arithmetic(t, package).starts_with(sum), "{}", arithmetic(t, package));
        assert_eq!(links(t, package), ["Adopts C-006"]);
    }
}
