//! What a meeting's agenda could hold: proposals read from the records, each with its reason, and the
//! matters that wait for a later meeting.
//!
//! Nothing here puts anything on an agenda: the secretary answers each proposal.

mod parked;
mod standing;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

pub use parked::{Parked, carried, waiting};

use super::{
    clock::{self, Usual},
    meeting::{self, AgendaItem, Meeting},
    room, signal,
};
use crate::{
    analysis::signal::Variation,
    domain::{Id, ItemKind, MeetingKind, MeetingRef, Month, Names, Subject, kind},
};

/// The tables that [`preparation`] reads.
pub fn tables() -> Vec<&'static str> {
    [room::TABLES.as_slice(), &["agenda_answer", "parked_matter", "agenda_run"]].concat()
}

/// Everything that the preparation of one meeting shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Preparation {
    pub meeting: Meeting,
    pub agenda: Vec<AgendaItem>,
    pub proposals: Vec<Proposal>,
    /// Matters on no agenda, the next promised first.
    pub waiting: Vec<Parked>,
    /// How long each kind of item usually takes.
    pub usual: HashMap<ItemKind, Usual>,
}

pub fn preparation(connection: &Connection, id: Id<kind::Meeting>) -> rusqlite::Result<Preparation> {
    Ok(Preparation {
        meeting: meeting::by_id(connection, id)?,
        agenda: meeting::agenda(connection, id)?,
        proposals: proposals(connection, id)?,
        waiting: waiting(connection)?,
        usual: clock::usual(connection, id)?,
    })
}

impl Preparation {
    /// Minutes that the agenda adds up to.
    pub fn planned(&self) -> u32 {
        self.agenda.iter().map(|item| item.minutes).sum()
    }

    /// Minutes that it takes by experience, where that is more than planned.
    pub fn usually(&self) -> Option<u32> {
        let usual = |item: &AgendaItem| self.usual.get(&item.kind).map_or(item.minutes, |usual| usual.minutes);
        let total = self.agenda.iter().map(usual).sum();
        (total > self.planned()).then_some(total)
    }

    /// The proposals that an item deals with.
    pub fn on(&self, item: Id<kind::AgendaItem>) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().filter(move |proposal| proposal.answer == Some(Answer::On(item)))
    }

    pub fn open(&self) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().filter(|proposal| proposal.answer.is_none())
    }
}

/// Something that the records put to a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub subject: Subject,
    pub reason: Reason,
    pub answer: Option<Answer>,
}

/// Why it is proposed.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    Overdue {
        number: String,
        title: String,
        owner: Names,
        days: u32,
        postponements: u32,
    },
    Due {
        number: String,
        title: String,
        owner: Names,
        due: Date,
    },
    /// In effect for long enough that the figures say something.
    Ripe {
        number: String,
        title: String,
        effective: Option<Date>,
    },
    Signal {
        code: String,
        name: Names,
        variation: Variation,
        carried: u32,
    },
    /// Elements that the last meeting did not rate.
    Unrated {
        codes: Vec<String>,
        meeting: MeetingRef,
    },
    TermEnds {
        office: Names,
        holder: Names,
        on: Date,
    },
    /// Decided without quorum.
    Ratify {
        meeting: MeetingRef,
        count: u32,
    },
    /// Minutes that wait for their approval.
    Confirm {
        meeting: MeetingRef,
        date: Date,
    },
    Parked(Parked),
    Unfinished {
        title: Names,
        meeting: MeetingRef,
        minutes: u32,
        carried: u32,
    },
}

impl Reason {
    /// The kind of item under which it is dealt with; [`ItemKind::Other`]: an item of its own.
    pub const fn home(&self) -> ItemKind {
        match self {
            Self::Overdue { .. } | Self::Due { .. } | Self::Ripe { .. } => ItemKind::FollowUp,
            Self::Signal { .. } => ItemKind::Kpis,
            Self::Unrated { .. } => ItemKind::Discussion,
            Self::Confirm { .. } => ItemKind::PreviousMinutes,
            Self::TermEnds { .. } | Self::Ratify { .. } | Self::Parked(_) | Self::Unfinished { .. } => ItemKind::Other,
        }
    }

    /// Minutes for an item of its own.
    pub fn minutes(&self) -> u32 {
        match self {
            Self::Parked(parked) => parked.minutes,
            Self::Unfinished { minutes, .. } => *minutes,
            Self::Overdue { .. }
            | Self::Due { .. }
            | Self::Ripe { .. }
            | Self::Signal { .. }
            | Self::Unrated { .. }
            | Self::TermEnds { .. }
            | Self::Ratify { .. }
            | Self::Confirm { .. } => 5,
        }
    }
}

/// What was said to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Dealt with under this item.
    On(Id<kind::AgendaItem>),
    /// Not this time.
    Struck,
}

/// A short fingerprint of what a meeting is called for: the same in every language, another as soon as the day,
/// the place or an item changes. 48 bits, in three groups.
pub fn fingerprint(meeting: &Meeting, agenda: &[AgendaItem]) -> String {
    let items = agenda.iter().map(|item| {
        let Names { en, fr, ar } = &item.title;
        let presenter = item.presenter.map(|office| office.uuid());
        format!("{}\u{1f}{en}\u{1f}{fr}\u{1f}{ar}\u{1f}{}\u{1f}{presenter:?}", item.number, item.minutes)
    });
    let head = format!("{}\u{1f}{}\u{1f}{}\u{1f}{}", meeting.reference, meeting.date, meeting.start, meeting.place);
    let canonical = std::iter::once(head).chain(items).collect::<Vec<_>>().join("\u{1e}");
    let digest = Sha256::digest(canonical.as_bytes());
    digest[..6].chunks(2).map(|pair| format!("{:02x}{:02x}", pair[0], pair[1])).collect::<Vec<_>>().join(" ")
}

/// Everything that the records put to the meeting, in the order in which a meeting works.
pub fn proposals(connection: &Connection, id: Id<kind::Meeting>) -> rusqlite::Result<Vec<Proposal>> {
    let of = meeting::by_id(connection, id)?;
    let monthly = of.kind == MeetingKind::Monthly;
    let mut found = standing::minutes(connection, &of)?;
    found.extend(standing::ratifications(connection, &of)?);
    found.extend(standing::corrections(connection, &of)?);
    if monthly {
        found.extend(signals(connection, id)?);
        found.extend(standing::unrated(connection, &of)?);
    }
    found.extend(standing::terms(connection, &of)?);
    found.extend(standing::unfinished(connection, &of)?);
    found.extend(parked::due(connection, &of)?);
    let answers = answers(connection, id)?;
    let answer = |subject| answers.iter().find(|(known, _)| *known == subject).map(|(_, answer)| *answer);
    Ok(found.into_iter().map(|(subject, reason)| Proposal { subject, reason, answer: answer(subject) }).collect())
}

/// A proposal before it is known what was said to it.
type Found = (Subject, Reason);

fn signals(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Found>> {
    let open = signal::of_meeting(connection, meeting)?.into_iter().filter(|signal| signal.disposition.is_none());
    let found = open.map(|signal| {
        let (code, name) = (signal.kpi.code, signal.kpi.name);
        let reason = Reason::Signal { code, name, variation: signal.variation, carried: signal.carried };
        (Subject::Signal(signal.kpi.id), reason)
    });
    Ok(found.collect())
}

fn answers(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<(Subject, Answer)>> {
    let sql = "SELECT subject, agenda_item_id FROM agenda_answer WHERE meeting_id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        let item: Option<Id<kind::AgendaItem>> = row.get(1)?;
        Ok((row.get(0)?, item.map_or(Answer::Struck, Answer::On)))
    })?;
    rows.collect()
}

/// The month after this meeting's: the soonest that a matter can be put off to.
pub fn soonest(held: Date) -> Month {
    Month::of(held).next()
}
