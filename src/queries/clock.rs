//! The time that agenda items took: in this meeting so far, and usually.

use std::collections::HashMap;

use jiff::civil::DateTime;
use rusqlite::Connection;

use crate::{
    domain::{Id, ItemKind, agenda::usual_minutes, kind},
    workspace::values::Iso,
};

/// The tables that [`clock`] reads.
pub const TABLES: &[&str] = &["agenda_run", "agenda_item"];

/// Meetings back that a usual length is taken from.
const MEETINGS: u32 = 12;

/// The clock of one meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Seconds of the intervals that have ended.
    ended: HashMap<Id<kind::AgendaItem>, u32>,
    /// The item that is before the meeting, and since when.
    pub running: Option<(Id<kind::AgendaItem>, DateTime)>,
}

impl Clock {
    /// Seconds that the item has taken by `now`.
    pub fn seconds(&self, item: Id<kind::AgendaItem>, now: DateTime) -> u32 {
        let ended = self.ended.get(&item).copied().unwrap_or_default();
        match self.running {
            Some((running, since)) if running == item => ended.saturating_add(between(since, now)),
            Some(_) | None => ended,
        }
    }
}

/// Whole seconds from one moment to the next; none if the clock was set back.
pub fn between(from: DateTime, to: DateTime) -> u32 {
    u32::try_from(from.duration_until(to).as_secs()).unwrap_or_default()
}

pub fn clock(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Clock> {
    let sql = "SELECT agenda_item_id, started_at, ended_at FROM agenda_run
               WHERE agenda_item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?1) ORDER BY started_at, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([meeting])?;
    let mut clock = Clock::default();
    while let Some(row) = rows.next()? {
        let (item, Iso(since)): (_, Iso<DateTime>) = (row.get(0)?, row.get(1)?);
        match row.get::<_, Option<Iso<DateTime>>>(2)? {
            Some(Iso(until)) => {
                let seconds = clock.ended.entry(item).or_default();
                *seconds = seconds.saturating_add(between(since, until));
            }
            None => clock.running = Some((item, since)),
        }
    }
    Ok(clock)
}

/// What items of a kind took at earlier meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    pub minutes: u32,
    pub meetings: usize,
}

/// How long each kind of item usually takes, from the last twelve timed meetings before this one. Items
/// with a title of their own have no earlier length.
pub fn usual(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<HashMap<ItemKind, Usual>> {
    let mut statement = connection.prepare_cached(include_str!("clock/earlier.sql"))?;
    let mut rows = statement.query((meeting, MEETINGS))?;
    let mut seconds: HashMap<ItemKind, Vec<u32>> = HashMap::new();
    while let Some(row) = rows.next()? {
        seconds.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    let usual = seconds.into_iter().filter_map(|(kind, seconds)| {
        Some((kind, Usual { minutes: usual_minutes(&seconds)?, meetings: seconds.len() }))
    });
    Ok(usual.collect())
}
