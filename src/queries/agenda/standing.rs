//! Proposals from the records that the committee keeps anyway: minutes, decisions, corrections,
//! ratings, offices, items left over.

use jiff::{ToSpan as _, civil::Date};
use rusqlite::Connection;

use super::{Found, Reason};
use crate::{
    domain::{Id, MeetingKind, MeetingRef, MeetingState, Month, Names, Subject, kind},
    queries::{
        meeting::{self, Meeting},
        names,
        room::{self, Standing},
    },
    workspace::values::Iso,
};

/// A term that ends within so many months of a meeting is told.
const TERM_ENDS_WITHIN: i64 = 2;

pub(super) fn minutes(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let earlier = |other: &Meeting| (other.date, other.reference.number) < (of.date, of.reference.number);
    let closed = meeting::awaiting_approval(connection)?.into_iter().filter(earlier);
    let found = closed
        .map(|closed| (Subject::Minutes(closed.id), Reason::Confirm { meeting: closed.reference, date: closed.date }));
    Ok(found.collect())
}

/// Proposals that no decision has ratified or refused, by the meeting that made them.
pub(super) fn ratifications(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let sql = "SELECT meeting.id, meeting.year, meeting.number, count(*)
               FROM decision JOIN meeting ON meeting.id = decision.meeting_id
               JOIN meeting AS this ON this.id = ?1
               WHERE decision.status = 'proposal' AND (meeting.date, meeting.number) < (this.date, this.number)
                 AND NOT EXISTS (
                   SELECT 1 FROM decision AS later
                   WHERE later.ratifies_id = decision.id AND later.status IN ('adopted', 'rejected'))
               GROUP BY meeting.id ORDER BY meeting.date";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([of.id], |row| {
        let committee = of.reference.committee.clone();
        let meeting = MeetingRef { committee, year: row.get(1)?, number: row.get(2)? };
        Ok((Subject::Ratification(row.get(0)?), Reason::Ratify { meeting, count: row.get(3)? }))
    })?;
    rows.collect()
}

/// Late first, then due by the end of the meeting's month, then ripe for a verdict.
pub(super) fn corrections(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let month_end = Month::of(of.date).last_day();
    let found = room::follow_up(connection, of)?.into_iter().filter_map(|line| {
        let subject = Subject::Correction(line.id);
        let (number, title, owner) = (line.number, line.title, line.owner_title);
        let reason = match (line.standing, line.due) {
            (Standing::Overdue, _) => {
                Reason::Overdue { number, title, owner, days: line.days_late, postponements: line.postponements }
            }
            (Standing::Due, Some(due)) if due <= month_end => Reason::Due { number, title, owner, due },
            (Standing::AwaitsVerdict, _) if line.ripe.is_some() => {
                Reason::Ripe { number, title, effective: line.effective }
            }
            (Standing::Due | Standing::AwaitsVerdict | Standing::Settled, _) => return None,
        };
        Some((subject, reason))
    });
    Ok(found.collect())
}

/// Elements in force that the monthly meeting before this one left without a rating.
pub(super) fn unrated(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let earlier = |other: &&Meeting| {
        other.kind == MeetingKind::Monthly
            && matches!(other.state, MeetingState::Closed | MeetingState::Approved)
            && (other.date, other.reference.number) < (of.date, of.reference.number)
    };
    let series = meeting::series(connection)?;
    let Some(last) = series.iter().find(earlier) else { return Ok(Vec::new()) };
    let sql = "SELECT code FROM element
               WHERE retired_on IS NULL AND NOT EXISTS (
                 SELECT 1 FROM element_rating
                 WHERE element_id = element.id AND meeting_id = ?1 AND state <> 'not_assessed')
               ORDER BY position";
    let codes: Vec<String> =
        connection.prepare_cached(sql)?.query_map([last.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let reason = Reason::Unrated { codes, meeting: last.reference.clone() };
    Ok(match &reason {
        Reason::Unrated { codes, .. } if codes.is_empty() => Vec::new(),
        _ => vec![(Subject::Elements, reason)],
    })
}

/// Seats whose holder's term ends soon, or has ended lately, and that nobody was appointed to after it.
pub(super) fn terms(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let months = TERM_ENDS_WITHIN.months();
    let (from, until) = (of.date.saturating_sub(months), of.date.saturating_add(months));
    let mut statement = connection.prepare_cached(include_str!("terms.sql"))?;
    let rows = statement.query_map((Iso(from), Iso(until)), |row| {
        let holder = Names { en: row.get(4)?, fr: String::new(), ar: row.get(5)? };
        let on = row.get::<_, Iso<Date>>(6).map(|Iso(on)| on)?;
        Ok((Subject::Tenure(row.get(0)?), Reason::TermEnds { office: names(row, 1)?, holder, on }))
    })?;
    rows.collect()
}

/// Items with a title of their own that the meeting before this one neither finished nor put off.
pub(super) fn unfinished(connection: &Connection, of: &Meeting) -> rusqlite::Result<Vec<Found>> {
    let Some(last) = meeting::previous(connection, of.id)? else { return Ok(Vec::new()) };
    if last.imported || !matches!(last.state, MeetingState::Closed | MeetingState::Approved) {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, title_en, title_fr, title_ar, minutes, carried + 1 FROM agenda_item
               WHERE meeting_id = ?1 AND kind = 'other' AND done = 0 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([last.id], |row| {
        let item: Id<kind::AgendaItem> = row.get(0)?;
        let meeting = last.reference.clone();
        let reason = Reason::Unfinished { title: names(row, 1)?, meeting, minutes: row.get(4)?, carried: row.get(5)? };
        Ok((Subject::Unfinished(item), reason))
    })?;
    rows.collect()
}
