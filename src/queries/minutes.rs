//! Everything that the minutes of one meeting say, in one read.
//!
//! Minutes are a record of a day: attendance with the titles held then, corrections as they stood
//! when the meeting ended, figures as they were known when it closed. What happened later does not
//! show, so that printing old minutes again gives the same text. Closing a meeting freezes all of it
//! ([`snapshot`]); for meetings closed before there were snapshots it is read from the records, and what
//! the catalogues say now (names, titles in three languages) is taken from them.

pub mod figures;
pub mod follow_up;
mod limits;
pub mod records;
pub mod snapshot;
pub mod wording;

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

pub use self::{
    figures::{Figures, KpiFigures, Revision},
    follow_up::CorrectionAt,
    limits::{LimitsAct, LimitsActKind},
    records::{Approval, Conflict, ConflictAbout, Corrigendum, Decision, ElementLine, Note, Problem},
    wording::Wording,
};
use super::{
    attendance::{self, Attendee},
    committee::{self, Committee},
    element::{self, Levels},
    meeting::{self, AgendaItem, Meeting},
    scoring::{self, Scoring},
    signal::{self, Signal},
};
use crate::domain::{AttendanceStatus, Id, MeetingRef, MeetingState, Quorum, Scale, kind};

/// The minutes of one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Minutes {
    pub committee: Committee,
    pub meeting: Meeting,
    /// The later meeting that approved these minutes.
    pub approved_by: Option<(MeetingRef, Date)>,
    /// In protocol order.
    pub attendees: Vec<Attendee>,
    /// The sum at the end of the meeting.
    pub quorum: Quorum,
    /// Voting seats that were filled at some time.
    pub attended: u32,
    pub conflicts: Vec<Conflict>,
    pub agenda: Vec<AgendaItem>,
    /// Earlier minutes that this meeting approved.
    pub approvals: Vec<Approval>,
    /// Corrigenda to other minutes that this meeting adopted.
    pub adopted_corrigenda: Vec<Corrigendum>,
    /// Corrigenda to these minutes, adopted by later meetings.
    pub corrigenda: Vec<Corrigendum>,
    pub corrections: Vec<CorrectionAt>,
    pub figures: Figures,
    /// Of the month under review; once the meeting is closed, those that it spoke about.
    pub signals: Vec<Signal>,
    pub limits: Vec<LimitsAct>,
    pub elements: Vec<ElementLine>,
    /// The words of the levels of effectiveness.
    pub levels: Levels,
    pub problems: Vec<Problem>,
    /// House numbers of problems that this meeting closed, with their titles.
    pub closed_problems: Vec<(String, String)>,
    pub notes: Vec<Note>,
    pub decisions: Vec<Decision>,
    pub ratings: records::RatingGrid,
    /// Silent scores, once they are open.
    pub scoring: Scoring,
    /// Paragraphs that were worded by hand.
    #[serde(default)]
    pub wordings: Vec<Wording>,
}

impl Minutes {
    /// Whether the quorum held: as recorded at closing, or else as it stands.
    pub fn quorum_held(&self) -> bool {
        self.meeting.quorum_held.unwrap_or_else(|| self.quorum.holds())
    }

    pub fn is_draft(&self) -> bool {
        self.meeting.state != MeetingState::Approved
    }

    /// Corrections that were open when the meeting began, or that it dealt with again.
    pub fn followed_up(&self) -> impl Iterator<Item = &CorrectionAt> {
        self.corrections.iter().filter(|correction| correction.was_open())
    }

    /// Corrections that this meeting proposed or decided.
    pub fn actions(&self) -> impl Iterator<Item = &CorrectionAt> {
        self.corrections.iter().filter(|correction| correction.is_of_meeting)
    }
}

/// What the minutes of `meeting` say: as they were frozen when it was closed, with what happened to the minutes
/// themselves since; while it is open, and for records without a snapshot, as the workspace has it now.
pub fn minutes(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Minutes> {
    let row = meeting::by_id(connection, meeting)?;
    match snapshot::of(connection, &row)? {
        Some(frozen) => with_later_acts(connection, frozen, row),
        None => as_it_stands(connection, row),
    }
}

/// Approval, corrigenda and the wording of the minutes come after the closing; nothing else does.
fn with_later_acts(connection: &Connection, frozen: Minutes, now: Meeting) -> rusqlite::Result<Minutes> {
    let approved_by = now.approved_by.map(|by| meeting::by_id(connection, by)).transpose()?;
    Ok(Minutes {
        approved_by: approved_by.map(|by| (by.reference, by.date)),
        corrigenda: records::corrigenda_of(connection, now.id)?,
        wordings: wording::of_meeting(connection, now.id)?,
        meeting: Meeting {
            state: now.state,
            approved_by: now.approved_by,
            approved_as: now.approved_as,
            ..frozen.meeting
        },
        ..frozen
    })
}

/// What the minutes say by the records of this moment.
pub(crate) fn as_it_stands(connection: &Connection, row: Meeting) -> rusqlite::Result<Minutes> {
    let meeting = row.id;
    let attendees = attendance::list(connection, meeting)?;
    let committee = committee::committee(connection)?;
    let quorum = committee.quorum.judge(&attendance::seats(&attendees));
    let came = |attendee: &&Attendee| {
        attendee.voting && matches!(attendee.status, AttendanceStatus::Present | AttendanceStatus::Substituted)
    };
    let attended = u32::try_from(attendees.iter().filter(came).count()).unwrap_or(u32::MAX);
    let previous = meeting::previous(connection, meeting)?;
    let approved_by = row.approved_by.map(|by| meeting::by_id(connection, by)).transpose()?;
    Ok(Minutes {
        approved_by: approved_by.map(|by| (by.reference, by.date)),
        quorum,
        attended,
        conflicts: records::conflicts(connection, meeting)?,
        agenda: meeting::agenda(connection, meeting)?,
        approvals: records::approvals(connection, &row)?,
        adopted_corrigenda: records::corrigenda_adopted_by(connection, meeting)?,
        corrigenda: records::corrigenda_of(connection, meeting)?,
        corrections: follow_up::as_at(connection, &row, previous.as_ref().map(|previous| previous.date))?,
        signals: signals(connection, &row)?,
        limits: limits::of_meeting(connection, meeting)?,
        figures: figures::as_known(connection, &row, previous.as_ref().and_then(known_at))?,
        elements: records::elements(connection, &row)?,
        levels: element::levels(connection, Scale::Effectiveness)?,
        problems: records::problems(connection, meeting)?,
        closed_problems: records::closed_problems(connection, meeting)?,
        notes: records::notes(connection, meeting)?,
        decisions: records::decisions(connection, meeting)?,
        ratings: records::rating_grid(connection, &row)?,
        scoring: scoring::scoring(connection, meeting)?,
        wordings: wording::of_meeting(connection, meeting)?,
        attendees,
        committee,
        meeting: row,
    })
}

/// What fires today in a month that was reviewed long ago is no matter of that meeting.
fn signals(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Vec<Signal>> {
    let mut signals = signal::of_meeting(connection, meeting.id)?;
    signals.retain(|signal| signal.disposition.is_some() || known_at(meeting).is_none());
    Ok(signals)
}

/// The moment up to which a meeting knew the figures; `None` while it is open: all that is there.
pub fn known_at(meeting: &Meeting) -> Option<DateTime> {
    match meeting.state {
        MeetingState::Planned | MeetingState::InSession => None,
        // Records taken over from paper may lack the moment of closing: the end of the day stands for it.
        MeetingState::Closed | MeetingState::Approved => {
            Some(meeting.closed_at.unwrap_or_else(|| meeting.date.at(23, 59, 59, 0)))
        }
    }
}
