//! Why a command was not carried out.

use crate::{
    domain::{MeetingRef, Month, ReadingFault},
    queries::closing::Obstacle,
    workspace::WorkspaceError,
};

/// A field of a form, so that the sentence about it can stand under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Name,
    Title,
    Text,
    Code,
    Date,
    Rating,
    Reason,
    Owner,
    Due,
    Effective,
    Percent,
    Kpi,
    Band,
    Value,
    Votes,
    Substitute,
    Time,
    Minutes,
    Target,
    Baseline,
    Decision,
    Definition,
    Month,
    Parent,
    Phase,
    Tolerance,
    Mover,
    Seconder,
    Objective,
}

/// A command was refused; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("{0:?} is missing")]
    Missing(Field),
    #[error("{0:?} is not usable as it stands")]
    Invalid(Field),
    #[error("the record does not exist (any more)")]
    NotFound,
    /// The opening and the closing of an agenda.
    #[error("every meeting needs this item")]
    Needed,
    /// Another record already has this code, number or month.
    #[error("“{0}” is already taken")]
    Taken(String),
    #[error("meeting {0} is closed: reopen it first")]
    MeetingClosed(MeetingRef),
    #[error("the minutes of {0} are approved: they change only by a corrigendum")]
    MinutesApproved(MeetingRef),
    #[error("the minutes of {0} are not approved: they are corrected in their records")]
    MinutesNotApproved(MeetingRef),
    /// It has begun, so it can no longer be planned otherwise.
    #[error("meeting {0} is in session: it can be neither moved nor withdrawn")]
    MeetingInSession(MeetingRef),
    #[error("meeting {0} has not been opened")]
    MeetingNotOpen(MeetingRef),
    /// Another meeting is in session.
    #[error("meeting {0} is still in session")]
    OtherMeetingOpen(MeetingRef),
    #[error("no quorum: {present} of {needed} needed")]
    NoQuorum { present: u32, needed: u32, led: bool },
    #[error("more votes than voting members in the room ({cast} of {present})")]
    TooManyVotes { cast: u32, present: u32 },
    /// In a roll call every seat that takes part answers.
    #[error("{0} seats have not answered the roll call")]
    RollIncomplete(u32),
    #[error("the rules of procedure know no abstention")]
    NoAbstention,
    /// Read back and confirmed.
    #[error("the words of {0} are frozen: reopen them first")]
    WordingFrozen(String),
    #[error("a rating that moves needs a reason")]
    ReasonNeeded,
    #[error("the meeting cannot be closed: {} obstacles", .0.len())]
    CannotClose(Vec<Obstacle>),
    #[error("{code} of {month}: {fault:?}")]
    Reading { code: String, month: Month, fault: ReadingFault },
    /// An existing value would change without a reason.
    #[error("{code} of {month} already has a value: changing it needs a reason")]
    RevisionNeedsReason { code: String, month: Month },
    /// A value of a closed month would change without a decision.
    #[error("{month} is closed: {code} changes there by decision alone")]
    MonthClosed { code: String, month: Month },
    /// Limits would be computed over values that do not measure the same.
    #[error("the measurement changed in {0}: limits cannot be computed across it")]
    AcrossBreak(Month),
    /// The card would measure something else while values follow it.
    #[error("{0} would measure something else: a new version is needed")]
    NewVersionNeeded(String),
    /// No rule fired for this KPI in the month under review.
    #[error("{0} has no signal in the month under review")]
    NoSignal(String),
    /// Used by other records: retire it instead.
    #[error("it is used by {0} records: retire it instead")]
    InUse(u64),
    /// The report's own indicators and the process elements stay on.
    #[error("{0} belongs to the core of the review and stays on")]
    Protected(String),
    /// The department slip came back before, in this file.
    #[error("the slip was taken in before, from {0}")]
    SlipReturned(String),
    /// A round is being scored; another one, or the closing of the meeting, waits for its end.
    #[error("scoring round {0} is still open")]
    RoundOpen(u32),
    /// It was opened or cancelled: no ballot comes in any more.
    #[error("scoring round {0} is over")]
    RoundOver(u32),
    /// The seat has no vote, nobody sits on it, or it has a paper ballot in hand.
    #[error("this seat cannot score in this way")]
    MayNotScore,
    /// The code opens nothing: neither the round nor the member's earlier ballot.
    #[error("the code is wrong")]
    WrongCode,
    #[error("nothing could be sealed: {0}")]
    Seal(#[from] crate::sealing::SealError),
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            other => Self::Workspace(other.into()),
        }
    }
}
