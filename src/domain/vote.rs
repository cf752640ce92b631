//! How a vote is given and by whom. What a vote comes to is counted by [`MajorityRule`].
//!
//! A secret ballot knows its totals only: there is no type here that could say who voted how in one.

use serde::{Deserialize, Serialize};

use super::{Fraction, Id, MajorityOf, MajorityRule, Tally, kind, stored::stored_enum};

stored_enum! {
    /// How votes are given.
    #[derive(Default)]
    pub enum VotingMethod {
        /// Hands are counted.
        #[default]
        Show = "show",
        /// Each seat is called, and its vote recorded.
        RollCall = "roll_call",
        /// Only the totals are known.
        Secret = "secret",
    }
}

stored_enum! {
    /// One member's vote.
    pub enum Voice {
        For = "for",
        Against = "against",
        Abstained = "abstained",
    }
}

stored_enum! {
    /// Whether a seat in the room takes part in a decision.
    pub enum Part {
        Present = "present",
        /// Takes no part, for an interest of its own.
        Recused = "recused",
    }
}

/// A seat's vote in a roll call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cast {
    pub seat: Id<kind::Attendance>,
    pub voice: Voice,
}

impl Tally {
    /// What the voices of a roll call add up to.
    pub fn of(voices: impl IntoIterator<Item = Voice>) -> Self {
        voices.into_iter().fold(Self::default(), |mut tally, voice| {
            let count = match voice {
                Voice::For => &mut tally.in_favour,
                Voice::Against => &mut tally.against,
                Voice::Abstained => &mut tally.abstained,
            };
            *count = count.saturating_add(1);
            tally
        })
    }
}

/// What the rules of procedure know of besides the votes for and against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct VotingRule {
    /// A vote names its mover and its seconder.
    pub movers: bool,
    /// Members may abstain.
    pub abstentions: bool,
    /// A member may ask that a dissent be recorded.
    pub dissent: bool,
}

impl Default for VotingRule {
    fn default() -> Self {
        Self { movers: false, abstentions: true, dissent: true }
    }
}

/// The terms of a decision's vote, besides its count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VoteTerms {
    pub ballot: VotingMethod,
    /// In a roll call the vote of every seat that takes part; empty otherwise.
    pub roll: Vec<Cast>,
    /// Another majority than the committee's usual one.
    pub rule: Option<MajorityRule>,
    pub mover: Option<Id<kind::Attendance>>,
    pub seconder: Option<Id<kind::Attendance>>,
    /// Seats that take no part, beside those whose declaration sends them out for the item.
    pub recused: Vec<Id<kind::Attendance>>,
}

/// The majorities that rules of procedure usually name: simple, two thirds and four fifths of the votes
/// cast, of those present and of the members. More than half of the members is the absolute majority.
pub const USUAL_MAJORITIES: [MajorityRule; 9] = {
    const fn rule(fraction: Option<Fraction>, of: MajorityOf) -> MajorityRule {
        MajorityRule { fraction, of, tie_to_chair: fraction.is_none() }
    }
    const TWO_THIRDS: Option<Fraction> = Some(Fraction { numerator: 2, denominator: 3 });
    const FOUR_FIFTHS: Option<Fraction> = Some(Fraction { numerator: 4, denominator: 5 });
    [
        rule(None, MajorityOf::Voting),
        rule(None, MajorityOf::Present),
        rule(None, MajorityOf::Members),
        rule(TWO_THIRDS, MajorityOf::Voting),
        rule(TWO_THIRDS, MajorityOf::Present),
        rule(TWO_THIRDS, MajorityOf::Members),
        rule(FOUR_FIFTHS, MajorityOf::Voting),
        rule(FOUR_FIFTHS, MajorityOf::Present),
        rule(FOUR_FIFTHS, MajorityOf::Members),
    ]
};

#[cfg(test)]
mod tests;
