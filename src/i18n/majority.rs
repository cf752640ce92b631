//! A majority rule and the sum that it made, in words: the window and the documents say the same.

use super::{Messages, list};
use crate::{
    domain::{DecisionStatus, MajorityOf, MajorityRule, Part, Tally, Voice, VoteResult, VoteSum},
    queries::voters::Frozen,
};

/// "More than half of the votes cast", "At least 2/3 of all members"
pub fn rule(t: &Messages, rule: MajorityRule) -> String {
    match (rule.fraction, rule.of) {
        (None, MajorityOf::Voting) => t.decision_majority_half_voting().to_owned(),
        (None, MajorityOf::Present) => t.decision_majority_half_present().to_owned(),
        (None, MajorityOf::Members) => t.decision_majority_half_members().to_owned(),
        (Some(share), of) => {
            let share = format!("{}/{}", share.numerator, share.denominator);
            match of {
                MajorityOf::Voting => t.decision_majority_share_voting(share),
                MajorityOf::Present => t.decision_majority_share_present(share),
                MajorityOf::Members => t.decision_majority_share_members(share),
            }
        }
    }
}

/// "More than half of the votes cast: 5 of 6 in favour, 4 needed."; with the chair's part in a tie.
pub fn sum(t: &Messages, by: MajorityRule, tally: Tally, sum: VoteSum, status: DecisionStatus) -> String {
    let counted = t.decisions_sum_by(rule(t, by), tally.in_favour, sum.base, sum.needed);
    let casting = match (sum.result, status) {
        (VoteResult::Tied, DecisionStatus::Adopted) => t.decision_casting_for(),
        (VoteResult::Tied, DecisionStatus::Rejected) => t.decision_casting_against(),
        (VoteResult::Tied, DecisionStatus::Proposal | DecisionStatus::Withdrawn)
        | (VoteResult::Adopted | VoteResult::Rejected, _) => return counted,
    };
    format!("{counted} {casting}")
}

/// The seats behind a vote: who voted how in a roll call, and who took no part, a sentence each.
pub fn voices(t: &Messages, seats: &[Frozen]) -> Vec<String> {
    let names = |wanted: &dyn Fn(&Frozen) -> bool| {
        let names: Vec<&str> = seats.iter().filter(|seat| wanted(seat)).map(|seat| seat.name.as_str()).collect();
        (!names.is_empty()).then(|| list(t.language(), &names))
    };
    let voted = |voice| names(&|seat: &Frozen| seat.voice == Some(voice));
    let parts = [
        voted(Voice::For).map(|names| t.decision_voted_for(names)),
        voted(Voice::Against).map(|names| t.decision_voted_against(names)),
        voted(Voice::Abstained).map(|names| t.decision_voted_abstained(names)),
        names(&|seat: &Frozen| seat.part == Part::Recused).map(|names| t.decision_took_no_part(names)),
    ];
    parts.into_iter().flatten().collect()
}
