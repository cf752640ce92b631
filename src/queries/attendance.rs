//! Who is expected, who is in the room, and whether that makes a quorum.

use jiff::civil::Time;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::names;
pub use crate::domain::Presence;
use crate::{
    domain::{
        AttendanceStatus, ConflictAction, Filled, Id, Names, Quorum, QuorumRule, Role, Seat, SeatStory, Turn, kind,
        presence,
    },
    workspace::values::{Iso, Json},
};

/// One line of the attendance list: a seat with its holder that day, or a guest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    pub id: Id<kind::Attendance>,
    pub office: Option<Id<kind::Office>>,
    /// The office's title, or the guest's.
    pub title: Names,
    pub role: Role,
    pub voting: bool,
    /// The holder's name (also in Arabic script, if recorded), or the guest's; empty for a vacant seat.
    pub name: String,
    pub name_ar: String,
    pub guest: bool,
    pub status: AttendanceStatus,
    pub substitute: String,
    pub remark: String,
    pub presence: Vec<Presence>,
}

impl Attendee {
    /// In the room now: present or substituted, and not gone.
    pub fn in_room(&self) -> bool {
        let called = matches!(self.status, AttendanceStatus::Present | AttendanceStatus::Substituted);
        called && self.presence.last().is_none_or(|interval| interval.left.is_none())
    }

    fn filled(&self) -> Filled {
        if self.in_room() { self.filled_while_there() } else { Filled::Empty }
    }

    const fn filled_while_there(&self) -> Filled {
        match self.status {
            AttendanceStatus::Substituted => Filled::BySubstitute,
            AttendanceStatus::Present => Filled::ByHolder,
            AttendanceStatus::Expected | AttendanceStatus::Excused | AttendanceStatus::Absent => Filled::Empty,
        }
    }

    /// The name in the script of `language`, if it is recorded in that script.
    pub fn name_in(&self, language: crate::domain::Language) -> &str {
        match language {
            crate::domain::Language::Ar if !self.name_ar.is_empty() => &self.name_ar,
            _ => &self.name,
        }
    }
}

/// The attendance list in protocol order: chair, vice-chair, members, secretary, observers, guests.
pub fn list(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Attendee>> {
    let mut statement = connection.prepare_cached(include_str!("attendance_list.sql"))?;
    let mut rows = statement.query([meeting])?;
    let mut list: Vec<Attendee> = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Id<kind::Attendance> = row.get(0)?;
        if list.last().is_none_or(|last| last.id != id) {
            list.push(Attendee {
                id,
                office: row.get(1)?,
                title: names(row, 2)?,
                role: row.get(5)?,
                voting: row.get(6)?,
                name: row.get(7)?,
                name_ar: row.get(8)?,
                guest: row.get(9)?,
                status: row.get(10)?,
                substitute: row.get(11)?,
                remark: row.get(12)?,
                presence: Vec::new(),
            });
        }
        let in_room: bool = row.get(13)?;
        if let (true, Some(last)) = (in_room, list.last_mut()) {
            let (arrived, left): (Option<Iso<Time>>, Option<Iso<Time>>) = (row.get(14)?, row.get(15)?);
            last.presence.push(Presence { arrived: arrived.map(|Iso(at)| at), left: left.map(|Iso(at)| at) });
        }
    }
    Ok(list)
}

/// The quorum of those who are in the room, by the rule in force.
pub fn quorum_of(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Quorum> {
    Ok(quorum_rule(connection)?.judge(&seats(&list(connection, meeting)?)))
}

/// The voting seats among the attendees.
pub fn seats(attendees: &[Attendee]) -> Vec<Seat> {
    let voting = attendees.iter().filter(|attendee| attendee.voting);
    voting.map(|attendee| Seat { role: attendee.role, filled: attendee.filled() }).collect()
}

/// What a quorum is counted for: whoever leaves the room for a matter does not count for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    #[default]
    Meeting,
    Item(Id<kind::AgendaItem>),
    Element(Id<kind::Element>),
}

impl About {
    /// Whether the declaration sends someone out while this is dealt with.
    fn sends_out(self, conflict: &Conflict) -> bool {
        conflict.action == ConflictAction::Leaves
            && match self {
                Self::Meeting => false,
                Self::Item(item) => conflict.item == Some(item),
                Self::Element(element) => conflict.element == Some(element),
            }
    }
}

/// Those in the room who leave it for this matter, seats with a vote only.
pub fn recused<'a>(
    attendees: &'a [Attendee],
    conflicts: &'a [Conflict],
    about: About,
) -> impl Iterator<Item = &'a Attendee> {
    let sent_out = move |attendee: &Attendee| {
        conflicts.iter().any(|conflict| conflict.attendee == attendee.id && about.sends_out(conflict))
    };
    attendees.iter().filter(move |attendee| attendee.voting && attendee.in_room() && sent_out(attendee))
}

/// [`seats`] while this matter is dealt with.
pub fn seats_for(attendees: &[Attendee], conflicts: &[Conflict], about: About) -> Vec<Seat> {
    let out: Vec<Id<kind::Attendance>> = recused(attendees, conflicts, about).map(|attendee| attendee.id).collect();
    let voting = attendees.iter().filter(|attendee| attendee.voting);
    let filled = |attendee: &Attendee| if out.contains(&attendee.id) { Filled::Empty } else { attendee.filled() };
    voting.map(|attendee| Seat { role: attendee.role, filled: filled(attendee) }).collect()
}

/// [`quorum_of`] while this matter is dealt with.
pub fn quorum_for(connection: &Connection, meeting: Id<kind::Meeting>, about: About) -> rusqlite::Result<Quorum> {
    let (attendees, conflicts) = (list(connection, meeting)?, conflicts(connection, meeting)?);
    Ok(quorum_rule(connection)?.judge(&seats_for(&attendees, &conflicts, about)))
}

/// When the quorum was lost and when it was reached again, by the times recorded.
pub fn turns(attendees: &[Attendee], rule: &QuorumRule) -> Vec<Turn> {
    let voting = attendees.iter().filter(|attendee| attendee.voting);
    let story = |attendee: &Attendee| SeatStory {
        role: attendee.role,
        by: attendee.filled_while_there(),
        stays: attendee.presence.clone(),
    };
    presence::turns(rule, &voting.map(story).collect::<Vec<_>>())
}

pub fn quorum_rule(connection: &Connection) -> rusqlite::Result<QuorumRule> {
    connection.query_row("SELECT quorum_rule FROM committee", [], |row| row.get(0)).map(|Json(rule)| rule)
}

/// A declared interest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub id: Id<kind::Conflict>,
    pub attendee: Id<kind::Attendance>,
    pub item: Option<Id<kind::AgendaItem>>,
    pub element: Option<Id<kind::Element>>,
    /// The number of the agenda item or the code of the element that it concerns; empty: in general.
    pub about: String,
    pub text: String,
    pub action: ConflictAction,
}

pub fn conflicts(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Conflict>> {
    let sql = "SELECT conflict.id, conflict.attendance_id, coalesce(agenda_item.number, element.code, ''),
                 conflict.text, conflict.action, conflict.agenda_item_id, conflict.element_id
               FROM conflict
               LEFT JOIN agenda_item ON agenda_item.id = conflict.agenda_item_id
               LEFT JOIN element ON element.id = conflict.element_id
               WHERE conflict.meeting_id = ?1 ORDER BY conflict.id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Conflict {
            id: row.get(0)?,
            attendee: row.get(1)?,
            about: row.get(2)?,
            text: row.get(3)?,
            action: row.get(4)?,
            item: row.get(5)?,
            element: row.get(6)?,
        })
    })?;
    rows.collect()
}

#[cfg(test)]
mod tests;
