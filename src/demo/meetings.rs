//! The demo's meetings as the secretary recorded them.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::domain::{Month, catalogue::AgendaKind};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// `RMC/2026/04`
    #[serde(rename = "ref")]
    pub reference: String,
    pub held: Date,
    pub reviews: Month,
    /// Code of the agenda template.
    pub agenda: String,
    pub opened: Option<Time>,
    pub closed: Option<Time>,
    /// When a meeting that is still to come begins.
    pub opens_at: Option<Time>,
    /// The person in the chair.
    pub presided: Option<String>,
    /// The meeting that approved its minutes.
    pub approved_at: Option<String>,
    #[serde(default)]
    pub inquorate: bool,
    #[serde(default)]
    pub confirmed: Confirmed,
    #[serde(default)]
    pub absent: Vec<Exception>,
    /// What was typed per kind of agenda item, where the routine sentence does not do.
    #[serde(default)]
    pub said: BTreeMap<AgendaKind, String>,
    #[serde(default, rename = "conflict")]
    pub conflicts: Vec<Conflict>,
    /// Elements that changed or were discussed.
    #[serde(default, rename = "rating")]
    pub ratings: Vec<Reasoned>,
    #[serde(default, rename = "decision")]
    pub decisions: Vec<Decision>,
    #[serde(default, rename = "recommendation")]
    pub recommendations: Vec<Recommendation>,
    #[serde(default, rename = "note")]
    pub notes: Vec<Note>,
    /// What an inquorate meeting puts to the next one.
    #[serde(default, rename = "proposal")]
    pub proposals: Vec<Proposal>,
    #[serde(default, rename = "corrigendum")]
    pub corrigenda: Vec<Corrigendum>,
}

/// How the elements that did not move were confirmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confirmed {
    #[default]
    OneByOne,
    EnBloc,
}

/// A member who was not there from opening to closing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    pub person: String,
    pub state: ExceptionState,
    pub substitute: Option<String>,
    pub arrived: Option<Time>,
    pub left: Option<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionState {
    Excused,
    Absent,
    Substituted,
    Late,
    Left,
}

/// One line of the attendance list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub person: String,
    pub office: String,
    pub voting: bool,
    pub presence: Presence,
    pub arrived: Option<Time>,
    pub left: Option<Time>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    Present,
    Excused,
    Absent,
    /// By this person, who counts and votes.
    Substituted(String),
}

impl Attendance {
    /// Whether the seat was filled, for at least part of the meeting.
    pub fn is_filled(&self) -> bool {
        matches!(self.presence, Presence::Present | Presence::Substituted(_))
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    pub person: String,
    #[serde(default)]
    pub items: Vec<String>,
    #[serde(default)]
    pub elements: Vec<String>,
    pub matter: String,
    pub ruling: Ruling,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    Stays,
    StaysSilent,
    Leaves,
}

/// An element that was talked about, with the committee's reason.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasoned {
    pub element: String,
    pub reason: String,
    /// The members' scores, a list per round, where they are told.
    #[serde(default)]
    pub scores: Vec<Scores>,
}

/// Anonymous scores of one round; `None` is "cannot judge".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scores(pub Vec<Option<u8>>);

impl<'de> Deserialize<'de> for Scores {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let score = |word: &str| match word {
            "?" => Ok(None),
            "1" | "2" | "3" | "4" | "5" => Ok(word.parse().ok()),
            _ => Err(D::Error::custom(format!("“{word}” is not a score"))),
        };
        text.split_whitespace().map(score).collect::<Result<_, _>>().map(Self)
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// `D1`
    pub number: String,
    /// The agenda item.
    pub item: String,
    pub text: String,
    #[serde(default)]
    pub corrections: Vec<String>,
    pub objective: Option<String>,
    /// None: by consensus.
    pub votes: Option<Votes>,
    /// Members who did not take part.
    #[serde(default)]
    pub recused: Vec<String>,
    /// The number of the earlier inquorate meeting's proposal that it ratifies.
    pub ratifies: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    #[serde(rename = "for")]
    pub in_favour: u8,
    pub against: u8,
    pub abstained: u8,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recommendation {
    pub number: String,
    /// The office addressed.
    pub to: String,
    pub text: String,
    pub expected: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    pub item: String,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub number: String,
    pub text: String,
}

/// A correction to minutes that were approved before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrigendum {
    pub number: String,
    /// The meeting whose minutes it corrects.
    pub corrects: String,
    pub decision: String,
    pub old: String,
    pub new: String,
    pub reason: String,
}

impl Meeting {
    /// Whether the meeting is still to be held.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}
