//! Meetings, their agenda, and who was there.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::stored::stored_enum;

stored_enum! {
    pub enum MeetingKind {
        Monthly = "monthly",
        Extraordinary = "extraordinary",
    }
}

stored_enum! {
    /// Planned, in session, closed; then the minutes are approved by a later meeting.
    pub enum MeetingState {
        Planned = "planned",
        InSession = "in_session",
        Closed = "closed",
        Approved = "approved",
    }
}

stored_enum! {
    /// Which template a new meeting's agenda comes from.
    pub enum TemplateKind {
        Monthly = "monthly",
        Extraordinary = "extraordinary",
        /// The first meeting of a workspace: criteria, quorum rule, elements, baseline ratings.
        First = "first",
    }
}

stored_enum! {
    /// What an agenda item works on; it decides what the room shows.
    pub enum ItemKind {
        Opening = "opening",
        Conflicts = "conflicts",
        Agenda = "agenda",
        PreviousMinutes = "minutes",
        FollowUp = "follow_up",
        Kpis = "kpis",
        Scoring = "scoring",
        Discussion = "discussion",
        ConfirmRest = "confirm",
        Problems = "problems",
        Balance = "balance",
        ReadBack = "read_back",
        Closing = "closing",
        Other = "other",
    }
}

impl ItemKind {
    /// Attendance is taken at the opening, and only the closing ends a meeting.
    pub const fn is_in_every_meeting(self) -> bool {
        matches!(self, Self::Opening | Self::Closing)
    }
}

stored_enum! {
    pub enum AttendanceStatus {
        /// Not yet called.
        Expected = "expected",
        Present = "present",
        Excused = "excused",
        Absent = "absent",
        /// Someone else sits for the holder.
        Substituted = "substituted",
    }
}

stored_enum! {
    /// What someone with an interest does while the matter is dealt with.
    pub enum ConflictAction {
        Stays = "stays",
        Silent = "silent",
        Leaves = "leaves",
    }
}

stored_enum! {
    pub enum NoteKind {
        Note = "note",
        Recommendation = "recommendation",
        /// A figure or evidence that is missing.
        DataGap = "data_gap",
    }
}

stored_enum! {
    pub enum ApprovedAs {
        AsIs = "as_is",
        AsCorrected = "as_corrected",
    }
}

stored_enum! {
    pub enum DecisionStatus {
        Adopted = "adopted",
        Rejected = "rejected",
        /// Made without quorum: waits for ratification.
        Proposal = "proposal",
        Withdrawn = "withdrawn",
    }
}

/// A meeting's house number: `RMC/2026/04`, with the committee's short name in front.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MeetingRef {
    pub committee: String,
    pub year: i32,
    pub number: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a meeting number like RMC/2026/04")]
pub struct NotAMeetingRef(pub String);

impl fmt::Display for MeetingRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{:04}/{:02}", self.committee, self.year, self.number)
    }
}

impl FromStr for MeetingRef {
    type Err = NotAMeetingRef;

    fn from_str(text: &str) -> Result<Self, NotAMeetingRef> {
        let parse = || {
            let mut parts = text.trim().rsplitn(3, '/');
            let number = parts.next()?.parse().ok().filter(|&number| number > 0)?;
            let year = parts.next()?.parse().ok().filter(|year| (1900..=2199).contains(year))?;
            let committee = parts.next().filter(|name| !name.is_empty())?.to_owned();
            Some(Self { committee, year, number })
        };
        parse().ok_or_else(|| NotAMeetingRef(text.to_owned()))
    }
}

impl TryFrom<String> for MeetingRef {
    type Error = NotAMeetingRef;

    fn try_from(text: String) -> Result<Self, NotAMeetingRef> {
        text.parse()
    }
}

impl From<MeetingRef> for String {
    fn from(reference: MeetingRef) -> Self {
        reference.to_string()
    }
}

/// House numbers of the other records. Never reused.
pub mod number {
    use super::MeetingRef;

    /// `P-017`
    pub fn problem(number: u32) -> String {
        format!("P-{number:03}")
    }

    /// `C-007`
    pub fn correction(number: u32) -> String {
        format!("C-{number:03}")
    }

    /// `A-012`
    pub fn action(number: u32) -> String {
        format!("A-{number:03}")
    }

    /// `RMC/2026/04-D2`
    pub fn decision(meeting: &MeetingRef, number: u32) -> String {
        format!("{meeting}-D{number}")
    }

    /// `RMC/2026/04-R1`
    pub fn recommendation(meeting: &MeetingRef, number: u32) -> String {
        format!("{meeting}-R{number}")
    }

    /// `RMC/2026/02-COR1`
    pub fn corrigendum(meeting: &MeetingRef, number: u32) -> String {
        format!("{meeting}-COR{number}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_number_is_written_as_it_is_read() {
        let reference: MeetingRef = "RMC/2026/04".parse().unwrap();
        assert_eq!((reference.year, reference.number, reference.to_string()), (2026, 4, "RMC/2026/04".into()));
        assert_eq!("CGR/PORT/2026/12".parse::<MeetingRef>().unwrap().committee, "CGR/PORT");
        for text in ["", "2026/04", "/2026/04", "RMC/2026/00", "RMC/26/04", "RMC/2026/x"] {
            assert!(text.parse::<MeetingRef>().is_err(), "{text}");
        }
    }

    #[test]
    fn house_numbers_follow_the_registry() {
        let reference: MeetingRef = "RMC/2026/04".parse().unwrap();
        assert_eq!(number::decision(&reference, 2), "RMC/2026/04-D2");
        assert_eq!(number::problem(17), "P-017");
        assert_eq!(number::correction(1007), "C-1007");
    }
}
