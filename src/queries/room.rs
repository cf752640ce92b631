//! One meeting with everything that the room needs: who is there, what is on the agenda, what was
//! known before, what has been recorded so far, and what still keeps it from being closed.
//!
//! Values of a closed meeting are read as they were known when it was closed.

mod records;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;

pub(super) use records::follow_up;
pub use records::{CorrectionLine, DecisionLine, FollowUp, Note, ProblemLine, Update};

use super::{
    attendance::{self, About, Attendee, Conflict},
    closing::{self, Obstacle},
    committee, kpi,
    meeting::{self, AgendaItem, Meeting},
    minutes::records::{Corrigendum, corrigenda_adopted_by},
    names,
    rating::{self, RatingRecord},
    signal::{self, Signal},
    value,
    voters::{self, Floor},
};
use crate::domain::{Id, MeetingRef, MeetingState, Month, Names, Quorum, QuorumRule, Rating, Scale, kind};

/// One meeting as the room shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    pub meeting: Meeting,
    pub agenda: Vec<AgendaItem>,
    pub attendees: Vec<Attendee>,
    pub quorum: Quorum,
    pub rule: QuorumRule,
    pub conflicts: Vec<Conflict>,
    pub notes: Vec<Note>,
    pub elements: Vec<RoomElement>,
    /// The words of the effectiveness scale, the highest level first.
    pub levels: Vec<Level>,
    /// KPIs in force, with their values up to the month under review.
    pub kpis: Vec<kpi::Kpi>,
    /// Of the month under review, in catalogue order.
    pub signals: Vec<Signal>,
    pub currency: String,
    pub follow_up: Vec<FollowUp>,
    /// Raised in this meeting.
    pub problems: Vec<ProblemLine>,
    /// Proposed or decided in this meeting.
    pub corrections: Vec<CorrectionLine>,
    pub decisions: Vec<DecisionLine>,
    /// Who votes, and by which rules.
    pub floor: Floor,
    /// Closed meetings whose minutes wait for approval, the oldest first.
    pub to_approve: Vec<Meeting>,
    /// Meetings whose minutes this one approved.
    pub approved: Vec<Meeting>,
    /// Every meeting whose minutes are approved, the latest first.
    pub correctable: Vec<(Id<kind::Meeting>, MeetingRef)>,
    /// Corrigenda to approved minutes that this meeting adopted.
    pub corrigenda: Vec<Corrigendum>,
    /// The regular day of the month after this meeting.
    pub usual_next: Date,
    /// What keeps the meeting from being closed; empty for one that is not in session.
    pub obstacles: Vec<Obstacle>,
}

/// An element with what was known of it before and what this meeting recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomElement {
    pub id: Id<kind::Element>,
    pub code: String,
    pub name: Names,
    pub short: Names,
    pub purpose: Names,
    pub questions: Vec<Names>,
    /// Cannot be set aside as not applicable.
    pub always_assessed: bool,
    pub last: Option<LastRating>,
    pub record: Option<RatingRecord>,
    pub problems: Vec<ProblemLine>,
}

/// The last rating before this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastRating {
    pub rating: Rating,
    pub meeting: MeetingRef,
    /// The first of the meetings in a row that gave this rating, if it was not the last one alone.
    pub unchanged_since: Option<MeetingRef>,
}

/// One level of the effectiveness scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    pub rating: Rating,
    pub name: Names,
    pub descriptor: Names,
}

/// Tables that [`room`] reads: what invalidates it.
pub const TABLES: [&str; 40] = [
    "committee",
    "office",
    "person",
    "tenure",
    "element",
    "element_question",
    "scale_level",
    "kpa",
    "strategy_node",
    "kpi",
    "kpi_target",
    "kpi_element",
    "kpi_guard",
    "kpi_break",
    "kpi_phase",
    "kpi_exclusion",
    "kpi_phase_refusal",
    "signal_disposition",
    "import_batch",
    "outside_event",
    "kpi_value",
    "meeting",
    "agenda_item",
    "attendance",
    "presence",
    "conflict",
    "element_rating",
    "problem",
    "problem_element",
    "problem_kpi",
    "decision",
    "decision_seat",
    "correction",
    "correction_kpi",
    "correction_element",
    "correction_update",
    "correction_baseline",
    "correction_verdict",
    "note",
    "corrigendum",
];

pub fn room(connection: &Connection, id: Id<kind::Meeting>) -> rusqlite::Result<Room> {
    let meeting = meeting::by_id(connection, id)?;
    let in_session = meeting.state == MeetingState::InSession;
    let series = meeting::series(connection)?;
    let committee = committee::committee(connection)?;
    let kpis = kpi::all(connection)?;
    Ok(Room {
        usual_next: committee.schedule.day_in(Month::of(meeting.date).next()),
        currency: committee.profile.currency,
        agenda: meeting::agenda(connection, id)?,
        attendees: attendance::list(connection, id)?,
        quorum: attendance::quorum_of(connection, id)?,
        rule: attendance::quorum_rule(connection)?,
        conflicts: attendance::conflicts(connection, id)?,
        notes: records::notes(connection, &meeting)?,
        elements: elements(connection, id)?,
        levels: levels(connection)?,
        signals: signal::of_kpis(connection, id, &kpis)?,
        kpis: in_force(connection, &meeting, kpis)?,
        follow_up: records::follow_up(connection, &meeting)?,
        problems: records::problems_of(connection, id)?,
        corrections: records::corrections_of(connection, id)?,
        decisions: records::decisions_of(connection, &meeting)?,
        floor: voters::floor(connection, id)?,
        to_approve: meeting::awaiting_approval(connection)?.into_iter().filter(|other| other.id != id).collect(),
        correctable: series
            .iter()
            .filter(|other| other.state == MeetingState::Approved)
            .map(|other| (other.id, other.reference.clone()))
            .collect(),
        corrigenda: corrigenda_adopted_by(connection, id)?,
        approved: series.into_iter().filter(|other| other.approved_by == Some(id)).collect(),
        obstacles: if in_session { closing::obstacles(connection, id)? } else { Vec::new() },
        meeting,
    })
}

impl Room {
    pub fn element(&self, id: Id<kind::Element>) -> Option<&RoomElement> {
        self.elements.iter().find(|element| element.id == id)
    }

    /// Elements that this meeting has not ended in one of the four states.
    pub fn open_elements(&self) -> impl Iterator<Item = &RoomElement> {
        self.elements.iter().filter(|element| element.record.is_none())
    }

    /// KPIs that are evidence for an element.
    pub fn evidence(&self, element: Id<kind::Element>) -> impl Iterator<Item = &kpi::Kpi> {
        self.kpis.iter().filter(move |kpi| kpi.elements.iter().any(|linked| linked.id == element))
    }

    /// The quorum of those who stay in the room for a matter.
    pub fn quorum_about(&self, about: About) -> Quorum {
        self.rule.judge(&attendance::seats_for(&self.attendees, &self.conflicts, about))
    }

    pub const fn is_in_session(&self) -> bool {
        matches!(self.meeting.state, MeetingState::InSession)
    }
}

/// The words of the effectiveness scale, the highest level first.
pub fn levels(connection: &Connection) -> rusqlite::Result<Vec<Level>> {
    let sql = "SELECT level, name_en, name_fr, name_ar, descriptor_en, descriptor_fr, descriptor_ar
               FROM scale_level WHERE scale = ?1 AND level BETWEEN 1 AND 5 ORDER BY level DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([Scale::Effectiveness], |row| {
        Ok(Level { rating: row.get(0)?, name: names(row, 1)?, descriptor: names(row, 4)? })
    })?;
    rows.collect()
}

/// KPIs in force; evidence stops at the month under review.
fn in_force(connection: &Connection, meeting: &Meeting, mut kpis: Vec<kpi::Kpi>) -> rusqlite::Result<Vec<kpi::Kpi>> {
    let mut as_closed = match meeting.closed_at {
        Some(at) => Some(value::all_series(connection, Some(at))?),
        None => None,
    };
    kpis.retain(|kpi| kpi.card.retired_on.is_none_or(|day| day > meeting.date));
    for kpi in &mut kpis {
        if let Some(series) = &mut as_closed {
            kpi.readings = series.remove(&kpi.card.id).unwrap_or_default();
        }
        kpi.readings.retain(|reading| reading.month <= meeting.review_month);
    }
    Ok(kpis)
}

fn elements(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<RoomElement>> {
    let mut questions: HashMap<Id<kind::Element>, Vec<Names>> = HashMap::new();
    let sql = "SELECT element_id, text_en, text_fr, text_ar FROM element_question ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        questions.entry(row.get(0)?).or_default().push(names(row, 1)?);
    }
    let mut last = last_ratings(connection, meeting)?;
    let mut problems = records::open_problems(connection)?;
    let mut records: HashMap<_, RatingRecord> =
        rating::of_meeting(connection, meeting)?.into_iter().map(|record| (record.element, record)).collect();

    let mut statement = connection.prepare_cached(include_str!("room/elements.sql"))?;
    let rows = statement.query_map([meeting], |row| {
        let id: Id<kind::Element> = row.get(0)?;
        Ok(RoomElement {
            id,
            code: row.get(1)?,
            name: names(row, 2)?,
            short: names(row, 5)?,
            purpose: names(row, 8)?,
            always_assessed: row.get(11)?,
            questions: questions.remove(&id).unwrap_or_default(),
            last: last.remove(&id),
            record: records.remove(&id),
            problems: problems.remove(&id).unwrap_or_default(),
        })
    })?;
    rows.collect()
}

/// The last rating of each element before the meeting, and since when it has been the same.
fn last_ratings(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<HashMap<Id<kind::Element>, LastRating>> {
    let committee = committee::short_name(connection)?;
    let mut statement = connection.prepare_cached(include_str!("room/earlier_ratings.sql"))?;
    let mut rows = statement.query([meeting])?;
    let mut found: HashMap<Id<kind::Element>, (LastRating, bool)> = HashMap::new();
    // latest first: the first row of an element is its last rating, equal rows after it prolong it
    while let Some(row) = rows.next()? {
        let (element, rating): (Id<kind::Element>, Rating) = (row.get(0)?, row.get(1)?);
        let reference = MeetingRef { committee: committee.clone(), year: row.get(2)?, number: row.get(3)? };
        match found.get_mut(&element) {
            None => {
                let last = LastRating { rating, meeting: reference, unchanged_since: None };
                found.insert(element, (last, true));
            }
            Some((last, running @ true)) if last.rating == rating => {
                *running = true;
                last.unchanged_since = Some(reference);
            }
            Some((_, running)) => *running = false,
        }
    }
    Ok(found.into_iter().map(|(element, (last, _))| (element, last)).collect())
}

/// How a correction stands on the day of the meeting: the order of the follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Overdue,
    Due,
    AwaitsVerdict,
    /// Ended in this meeting.
    Settled,
}
