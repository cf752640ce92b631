//! The committee's world as plain types and rules: no I/O, no SQL, no clock, no window.

pub mod agenda;
pub mod catalogue;
pub mod correction;
pub mod id;
pub mod kpi;
pub mod language;
pub mod meeting;
pub mod month;
pub mod names;
pub mod plan;
pub mod presence;
pub mod rating;
pub mod rules;
pub mod score;
mod stored;
pub mod strategy;
pub mod vote;

pub use agenda::Subject;
pub use correction::{CorrectionState, Expected, ProblemStatus, Severity, UpdateKind, Verdict, days_overdue};
pub use id::{Id, kind};
pub use kpi::{
    Audience, Better, DispositionKind, Frequency, Grade, Measure, PartKind, Range, Reading, ReadingFault, Side,
    Tolerance, Tolerated, Unit, WcoDimension,
};
pub use language::{Direction, Language};
pub use meeting::{
    ApprovedAs, AttendanceStatus, ConflictAction, DecisionStatus, ItemKind, MeetingKind, MeetingRef, MeetingState,
    NoteKind, TemplateKind, number,
};
pub use month::Month;
pub use names::Names;
pub use plan::{ActionState, next_review};
pub use presence::{Presence, SeatStory, Turn};
pub use rating::{ElementGroup, ElementState, Manner, Rating, Reached, Scale};
pub use rules::{
    Filled, Fraction, MajorityOf, MajorityRule, Minimum, Quorum, QuorumRule, Role, Schedule, Seat, Tally, VoteResult,
    VoteSum,
};
pub use score::{Ballot, FEW_BALLOTS, LONGEST_COMMENT, Mark, Marked, Naming, RoundState, ScoringRules, Way};
pub use strategy::StrategyKind;
pub use vote::{Cast, Part, Voice, VoteTerms, VotingMethod, VotingRule};
