//! The effectiveness rating of an element: a committee act that ends in one of four states (S42).

use serde::{Deserialize, Serialize};

use super::{Tally, stored::stored_enum};

/// A level of the effectiveness scale, 1 (not effective) to 5 (effective).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a rating lies between 1 and 5, not {0}")]
pub struct NotARating(pub u8);

impl Rating {
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    pub const fn new(level: u8) -> Option<Self> {
        if level >= 1 && level <= 5 { Some(Self(level)) } else { None }
    }

    pub const fn level(self) -> u8 {
        self.0
    }

    /// Weak enough to need a problem record (level 1 or 2).
    pub const fn is_weak(self) -> bool {
        self.0 <= 2
    }
}

impl TryFrom<u8> for Rating {
    type Error = NotARating;

    fn try_from(level: u8) -> Result<Self, NotARating> {
        Self::new(level).ok_or(NotARating(level))
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

/// How an element left a meeting. There is no blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", content = "rating", rename_all = "snake_case")]
pub enum ElementState {
    /// Discussed and rated.
    Rated(Rating),
    /// Last month's rating kept by an act of the committee.
    Confirmed(Rating),
    NotAssessed,
    NotApplicable,
}

impl ElementState {
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Rated(rating) | Self::Confirmed(rating) => Some(rating),
            Self::NotAssessed | Self::NotApplicable => None,
        }
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Rated(_) => "rated",
            Self::Confirmed(_) => "confirmed",
            Self::NotAssessed => "not_assessed",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The state with this stored word; `None` if the word is unknown or does not fit the rating.
    pub fn from_code(code: &str, rating: Option<Rating>) -> Option<Self> {
        match (code, rating) {
            ("rated", Some(rating)) => Some(Self::Rated(rating)),
            ("confirmed", Some(rating)) => Some(Self::Confirmed(rating)),
            ("not_assessed", None) => Some(Self::NotAssessed),
            ("not_applicable", None) => Some(Self::NotApplicable),
            _ => None,
        }
    }
}

stored_enum! {
    /// How the committee came to a result.
    pub enum Manner {
        Consensus = "consensus",
        Vote = "vote",
        /// The chair ruled.
        Ruling = "ruling",
    }
}

/// How a result was reached, with the count where there was a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "manner", content = "tally", rename_all = "snake_case")]
pub enum Reached {
    Consensus,
    Vote(Tally),
    Ruling,
}

impl Reached {
    pub const fn manner(self) -> Manner {
        match self {
            Self::Consensus => Manner::Consensus,
            Self::Vote(_) => Manner::Vote,
            Self::Ruling => Manner::Ruling,
        }
    }

    pub const fn tally(self) -> Option<Tally> {
        match self {
            Self::Vote(tally) => Some(tally),
            Self::Consensus | Self::Ruling => None,
        }
    }
}

stored_enum! {
    /// A committee scale whose words the workspace holds.
    pub enum Scale {
        Effectiveness = "effectiveness",
        Maturity = "maturity",
    }
}

stored_enum! {
    /// Where an element belongs: framework, process, or tools.
    pub enum ElementGroup {
        Framework = "F",
        Process = "P",
        Tools = "T",
    }
}
