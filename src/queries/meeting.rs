//! The series of meetings, and one meeting with its agenda.

use jiff::civil::{Date, DateTime, Time};
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

use super::{committee, names};
use crate::{
    domain::{ApprovedAs, Id, ItemKind, MeetingKind, MeetingRef, MeetingState, Month, Names, kind},
    env::Env,
    workspace::values::Iso,
};

/// One meeting of the series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: Id<kind::Meeting>,
    pub reference: MeetingRef,
    pub kind: MeetingKind,
    pub review_month: Month,
    pub date: Date,
    pub start: Time,
    pub place: String,
    pub state: MeetingState,
    pub opened_at: Option<DateTime>,
    pub closed_at: Option<DateTime>,
    pub next_date: Option<Date>,
    /// Kept from the committee's earlier records.
    pub imported: bool,
    pub no_conflicts: bool,
    pub balance_statement: String,
    pub approved_by: Option<Id<kind::Meeting>>,
    pub approved_as: Option<ApprovedAs>,
    /// The quorum as it stood at closing.
    pub quorum_held: Option<bool>,
    /// For how long it is called.
    pub planned_minutes: u32,
}

const COLUMNS: &str = "meeting.id, committee.short_name, meeting.year, meeting.number, meeting.kind,
  meeting.review_month, meeting.date, meeting.start_time, meeting.place, meeting.state, meeting.opened_at,
  meeting.closed_at, meeting.next_date, meeting.imported, meeting.no_conflicts, meeting.balance_statement,
  meeting.approved_by_meeting_id, meeting.approved_as, meeting.quorum_held, meeting.planned_minutes";

fn read(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    Ok(Meeting {
        id: row.get(0)?,
        reference: MeetingRef { committee: row.get(1)?, year: row.get(2)?, number: row.get(3)? },
        kind: row.get(4)?,
        review_month: row.get(5)?,
        date: row.get(6).map(|Iso(date)| date)?,
        start: row.get(7).map(|Iso(time)| time)?,
        place: row.get(8)?,
        state: row.get(9)?,
        opened_at: row.get::<_, Option<Iso<DateTime>>>(10)?.map(|Iso(at)| at),
        closed_at: row.get::<_, Option<Iso<DateTime>>>(11)?.map(|Iso(at)| at),
        next_date: row.get::<_, Option<Iso<Date>>>(12)?.map(|Iso(date)| date),
        imported: row.get(13)?,
        no_conflicts: row.get(14)?,
        balance_statement: row.get(15)?,
        approved_by: row.get(16)?,
        approved_as: row.get(17)?,
        quorum_held: row.get(18)?,
        planned_minutes: row.get(19)?,
    })
}

/// All meetings, the latest first.
pub fn series(connection: &Connection) -> rusqlite::Result<Vec<Meeting>> {
    let sql = format!("SELECT {COLUMNS} FROM meeting, committee ORDER BY meeting.date DESC, meeting.number DESC");
    connection.prepare_cached(&sql)?.query_map([], read)?.collect()
}

pub fn by_id(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Meeting> {
    let sql = format!("SELECT {COLUMNS} FROM meeting, committee WHERE meeting.id = ?1");
    connection.prepare_cached(&sql)?.query_row([meeting], read)
}

/// The meeting with this house number, if there is one.
pub fn by_reference(connection: &Connection, reference: &MeetingRef) -> rusqlite::Result<Option<Meeting>> {
    let sql = format!("SELECT {COLUMNS} FROM meeting, committee WHERE meeting.year = ?1 AND meeting.number = ?2");
    let found = connection.prepare_cached(&sql)?.query_row((reference.year, reference.number), read).optional()?;
    Ok(found.filter(|meeting| meeting.reference.committee == reference.committee))
}

/// The meeting that the committee works on: the one in session, else the next planned one, else the last.
pub fn current(connection: &Connection) -> rusqlite::Result<Option<Meeting>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM meeting, committee ORDER BY
           CASE meeting.state WHEN 'in_session' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END,
           CASE meeting.state WHEN 'planned' THEN meeting.date END,
           meeting.date DESC, meeting.number DESC
         LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([], read).optional()
}

/// The meeting that is in session now, if one is: what is recorded meanwhile belongs to it.
pub fn in_session(connection: &Connection) -> rusqlite::Result<Option<Id<kind::Meeting>>> {
    let sql = "SELECT id FROM meeting WHERE state = 'in_session' LIMIT 1";
    connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()
}

/// The meeting held just before this one.
pub fn previous(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Option<Meeting>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM meeting, committee, meeting AS this
         WHERE this.id = ?1 AND (meeting.date, meeting.number) < (this.date, this.number)
         ORDER BY meeting.date DESC, meeting.number DESC LIMIT 1"
    );
    connection.prepare_cached(&sql)?.query_row([meeting], read).optional()
}

/// Closed meetings whose minutes wait for approval, the oldest first.
pub fn awaiting_approval(connection: &Connection) -> rusqlite::Result<Vec<Meeting>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM meeting, committee WHERE meeting.state = 'closed' ORDER BY meeting.date, meeting.number"
    );
    connection.prepare_cached(&sql)?.query_map([], read)?.collect()
}

/// What the next meeting of the monthly series would be.
#[derive(Clone, Debug, PartialEq)]
pub struct NextMeeting {
    pub review_month: Month,
    pub date: Date,
    pub start: Time,
    pub place: String,
}

/// The month after the last one reviewed, on the regular day of the month that follows it; never before today.
pub fn next_in_series(connection: &Connection, env: &Env) -> rusqlite::Result<NextMeeting> {
    let committee = committee::committee(connection)?;
    let last: Option<Month> =
        connection.query_row("SELECT max(review_month) FROM meeting WHERE kind = 'monthly'", [], |row| row.get(0))?;
    let review_month = last.map_or_else(|| Month::of(env.today()).previous(), Month::next);
    let mut held_in = review_month.next();
    let mut date = committee.schedule.day_in(held_in);
    while date < env.today() {
        held_in = held_in.next();
        date = committee.schedule.day_in(held_in);
    }
    Ok(NextMeeting { review_month, date, start: committee.schedule.start, place: committee.profile.place })
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    pub id: Id<kind::AgendaItem>,
    pub number: String,
    pub kind: ItemKind,
    pub title: Names,
    pub minutes: u32,
    pub presenter: Option<Id<kind::Office>>,
    pub done: bool,
    /// How many meetings had put it off before this one.
    pub carried: u32,
    /// Stays off the projector.
    pub confidential: bool,
}

pub fn agenda(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<AgendaItem>> {
    let sql = "SELECT id, number, kind, title_en, title_fr, title_ar, minutes, presenter_office_id, done,
                 carried, confidential
               FROM agenda_item WHERE meeting_id = ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(AgendaItem {
            id: row.get(0)?,
            number: row.get(1)?,
            kind: row.get(2)?,
            title: names(row, 3)?,
            minutes: row.get(6)?,
            presenter: row.get(7)?,
            done: row.get(8)?,
            carried: row.get(9)?,
            confidential: row.get(10)?,
        })
    })?;
    rows.collect()
}
