//! How a decision was reached and what it touches, in words.

use crate::{domain::Reached, i18n::Messages, queries::decision::Decision};

/// "By consensus", "5 for, 1 against, 1 abstaining"
pub fn reached(t: &Messages, reached: Reached) -> String {
    match reached {
        Reached::Consensus | Reached::Ruling => t.label(reached.manner()).to_owned(),
        Reached::Vote(tally) => t.decision_votes(tally.in_favour, tally.against, tally.abstained),
    }
}

/// The arithmetic of the vote and who was in the room: "5 of 6 in favour, 4 needed."
pub fn arithmetic(t: &Messages, decision: &Decision) -> String {
    let sum = decision.reached.tally().zip(decision.sum);
    let sum = sum.map(|(tally, sum)| t.decisions_sum(tally.in_favour, sum.base, sum.needed));
    let present = decision.present.map(|present| t.decisions_present(present));
    sum.into_iter().chain(present).collect::<Vec<_>>().join(" ")
}

/// What it adopts, replaces, ratifies, and what did so to it, a phrase each.
pub fn links(t: &Messages, decision: &Decision) -> Vec<String> {
    let mut phrases: Vec<String> =
        decision.adopts.iter().map(|adopted| t.decisions_adopts(adopted.number.as_str())).collect();
    phrases.extend(decision.supersedes.iter().map(|(_, number)| t.decisions_supersedes(number.as_str())));
    phrases.extend(decision.superseded_by.iter().map(|(_, number)| t.decisions_superseded_by(number.as_str())));
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
        assert!(arithmetic(t, package).starts_with("5 of 6 in favour, 4 needed."), "{}", arithmetic(t, package));
        assert_eq!(links(t, package), ["Adopts C-006"]);
    }
}
