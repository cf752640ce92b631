//! Silent scoring: each member scores every element alone, and nobody sees a score before the opening.
//!
//! What a round is, what a ballot says, and the rules that were fixed beforehand. How ballots are sealed is
//! `sealing`'s, how scores are combined `analysis::agreement`'s.

use serde::{Deserialize, Serialize};

use super::{Fraction, Id, Rating, kind, stored::stored_enum};

stored_enum! {
    /// How a ballot reached the committee. All four give the same record.
    pub enum Way {
        /// The laptop goes round the table.
        Laptop = "laptop",
        /// Printed, filled in by hand, typed by the secretary.
        Paper = "paper",
        /// From the member's own computer, on a stick.
        File = "file",
        /// Cards held up together, typed row by row.
        Cards = "cards",
    }
}

impl Way {
    /// Whether such a ballot carries a number and no name.
    pub const fn is_numbered(self) -> bool {
        matches!(self, Self::Paper | Self::Cards)
    }
}

stored_enum! {
    /// What is kept of who scored what once the ballots are open.
    pub enum Naming {
        /// The link is destroyed at the opening.
        Anonymous = "anonymous",
        Named = "named",
        /// Kept, and shown to the secretary alone.
        SecretaryOnly = "secretary",
    }
}

stored_enum! {
    pub enum RoundState {
        /// Ballots are taken in; nothing can be read.
        Open = "open",
        Revealed = "revealed",
        /// Ended without an opening: its ballots are gone.
        Cancelled = "cancelled",
    }
}

/// What the committee fixed before it scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ScoringRules {
    /// At least this share of the scores lies within one level of the median…
    pub within_one: Fraction,
    /// …and the highest is no further than this from the lowest: then the room agrees.
    pub widest_range: u8,
    /// From this share of "cannot judge" on, the element is not assessed.
    pub cannot_judge: Fraction,
    pub naming: Naming,
    /// Whether members who are not in the room may score by file.
    pub absent_by_file: bool,
}

impl Default for ScoringRules {
    fn default() -> Self {
        Self {
            within_one: Fraction { numerator: 3, denominator: 4 },
            widest_range: 2,
            cannot_judge: Fraction { numerator: 1, denominator: 3 },
            naming: Naming::Anonymous,
            absent_by_file: false,
        }
    }
}

impl ScoringRules {
    /// Whether these can be rules at all.
    pub const fn are_sound(&self) -> bool {
        const fn sound(share: Fraction) -> bool {
            share.denominator > 0 && share.numerator > 0 && share.numerator <= share.denominator
        }
        sound(self.within_one) && sound(self.cannot_judge) && self.widest_range <= 4
    }
}

/// With fewer ballots than this, a score is easily guessed to be somebody's.
pub const FEW_BALLOTS: usize = 5;

/// What one member says of one element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Level(Rating),
    /// The member lacks evidence: shown, not counted in the median.
    CannotJudge,
    /// The member takes no part in this element: neither shown nor counted.
    Recused,
}

/// One line of a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    pub element: Id<kind::Element>,
    pub mark: Mark,
    /// A word of why, if the member wants to say one.
    #[serde(default)]
    pub comment: String,
}

/// What one member says of all elements of a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub lines: Vec<Marked>,
}

/// The longest comment, in characters: sealed ballots are all of one size.
pub const LONGEST_COMMENT: usize = 80;

impl Ballot {
    /// Whether it answers for each of these elements exactly once, with comments of bearable length.
    pub fn fits(&self, elements: &[Id<kind::Element>]) -> bool {
        self.lines.len() == elements.len()
            && elements.iter().all(|element| self.lines.iter().filter(|line| line.element == *element).count() == 1)
            && self.lines.iter().all(|line| line.comment.chars().count() <= LONGEST_COMMENT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_answers_for_every_element_once() {
        let (one, two): (Id<kind::Element>, _) =
            (Id::from_uuid(uuid::Uuid::from_u128(1)), Id::from_uuid(uuid::Uuid::from_u128(2)));
        let line = |element| Marked { element, mark: Mark::CannotJudge, comment: String::new() };
        assert!(Ballot { lines: vec![line(two), line(one)] }.fits(&[one, two]));
        assert!(!Ballot { lines: vec![line(one)] }.fits(&[one, two]));
        assert!(!Ballot { lines: vec![line(one), line(one)] }.fits(&[one, two]));
        let long = Marked { comment: "x".repeat(LONGEST_COMMENT + 1), ..line(one) };
        assert!(!Ballot { lines: vec![long] }.fits(&[one]));
    }

    #[test]
    fn rules_need_shares_between_nothing_and_all() {
        let rules = ScoringRules::default();
        assert!(rules.are_sound());
        assert!(!ScoringRules { within_one: Fraction { numerator: 4, denominator: 3 }, ..rules }.are_sound());
        assert!(!ScoringRules { cannot_judge: Fraction { numerator: 0, denominator: 3 }, ..rules }.are_sound());
        assert!(!ScoringRules { widest_range: 5, ..rules }.are_sound());
    }
}
