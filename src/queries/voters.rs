//! Who takes part in a decision: the voting seats in the room, without those that leave it for the matter.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{
    attendance::{self, Attendee},
    names,
};
use crate::{
    domain::{
        AttendanceStatus, Filled, Id, MajorityRule, Names, Part, Quorum, QuorumRule, Seat, Voice, VotingRule, kind,
    },
    workspace::values::Json,
};

/// A voting seat in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    pub seat: Id<kind::Attendance>,
    pub title: Names,
    /// Whoever sits there: the holder or the substitute.
    pub name: String,
    pub part: Part,
}

/// The voting seats in the room for one matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voters {
    /// In protocol order, the recused among them.
    pub seats: Vec<Voter>,
    /// The quorum without the recused.
    pub quorum: Quorum,
}

impl Voters {
    pub fn present(&self) -> impl Iterator<Item = &Voter> {
        self.seats.iter().filter(|voter| voter.part == Part::Present)
    }
}

/// What a vote in the room needs to know: the voting seats, who leaves for which item, and the rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    attendees: Vec<Attendee>,
    /// Seats whose declaration has them leave the room for an item.
    sent_out: Vec<(Id<kind::Attendance>, Id<kind::AgendaItem>)>,
    quorum: QuorumRule,
    pub majority: MajorityRule,
    pub voting: VotingRule,
}

/// The floor of `meeting` as it is now.
pub fn floor(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Floor> {
    let sql = "SELECT attendance_id, agenda_item_id FROM conflict
               WHERE meeting_id = ?1 AND agenda_item_id IS NOT NULL AND action = 'leaves'";
    let mut statement = connection.prepare_cached(sql)?;
    let sent_out = statement.query_map([meeting], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut attendees = attendance::list(connection, meeting)?;
    attendees.retain(|attendee| attendee.voting);
    Ok(Floor {
        attendees,
        sent_out: sent_out.collect::<rusqlite::Result<_>>()?,
        quorum: attendance::quorum_rule(connection)?,
        majority: connection
            .query_row("SELECT majority_rule FROM committee", [], |row| row.get(0))
            .map(|Json(rule)| rule)?,
        voting: connection
            .query_row("SELECT voting_rule FROM committee", [], |row| row.get(0))
            .map(|Json(rule)| rule)?,
    })
}

impl Floor {
    /// The seats that decide on `item`. Besides those whose declaration sends them out for it, the seats in
    /// `recused` take no part.
    pub fn voters(&self, item: Option<Id<kind::AgendaItem>>, recused: &[Id<kind::Attendance>]) -> Voters {
        let is_out = |seat: Id<kind::Attendance>| {
            recused.contains(&seat) || self.sent_out.iter().any(|out| out.0 == seat && Some(out.1) == item)
        };
        let judged = self.attendees.iter().map(|attendee| Seat {
            role: attendee.role,
            filled: if is_out(attendee.id) { Filled::Empty } else { filled(attendee) },
        });
        let quorum = self.quorum.judge(&judged.collect::<Vec<_>>());
        let votes = |attendee: &&Attendee| match filled(attendee) {
            Filled::ByHolder => true,
            Filled::BySubstitute => self.quorum.substitutes_count,
            Filled::Empty => false,
        };
        let voter = |attendee: &Attendee| Voter {
            seat: attendee.id,
            title: attendee.title.clone(),
            name: sitting(attendee).to_owned(),
            part: if is_out(attendee.id) { Part::Recused } else { Part::Present },
        };
        Voters { seats: self.attendees.iter().filter(votes).map(voter).collect(), quorum }
    }
}

fn filled(attendee: &Attendee) -> Filled {
    match attendee.status {
        _ if !attendee.in_room() => Filled::Empty,
        AttendanceStatus::Substituted => Filled::BySubstitute,
        _ => Filled::ByHolder,
    }
}

fn sitting(attendee: &Attendee) -> &str {
    if attendee.status == AttendanceStatus::Substituted { &attendee.substitute } else { &attendee.name }
}

/// A seat as a decision froze it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Frozen {
    pub seat: Id<kind::Attendance>,
    pub name: String,
    pub title: Names,
    pub part: Part,
    /// Its vote, in a roll call.
    pub voice: Option<Voice>,
}

/// The seats that a decision froze, in protocol order; none for records from before they were kept.
pub fn frozen(connection: &Connection, decision: Id<kind::Decision>) -> rusqlite::Result<Vec<Frozen>> {
    Ok(read_frozen(connection, Some(decision))?.remove(&decision).unwrap_or_default())
}

/// [`frozen`] of every decision that has any.
pub fn all_frozen(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Decision>, Vec<Frozen>>> {
    read_frozen(connection, None)
}

fn read_frozen(
    connection: &Connection,
    decision: Option<Id<kind::Decision>>,
) -> rusqlite::Result<HashMap<Id<kind::Decision>, Vec<Frozen>>> {
    let mut statement = connection.prepare_cached(include_str!("voters/frozen.sql"))?;
    let mut rows = statement.query([decision])?;
    let mut found: HashMap<_, Vec<Frozen>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(7)?).or_default().push(Frozen {
            seat: row.get(0)?,
            name: row.get(1)?,
            title: names(row, 2)?,
            part: row.get(5)?,
            voice: row.get(6)?,
        });
    }
    Ok(found)
}

/// The name of whoever sat on `seat`.
pub fn name_of(seats: &[Frozen], seat: Option<Id<kind::Attendance>>) -> Option<String> {
    seats.iter().find(|frozen| Some(frozen.seat) == seat).map(|frozen| frozen.name.clone())
}
