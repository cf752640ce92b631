//! What stands between a meeting and its closing: each obstacle is one line that leads to its place.

use rusqlite::Connection;

use crate::{
    domain::{Id, ItemKind, MeetingKind, MeetingRef, kind, number},
    queries::{attendance, committee, meeting, signal},
};

/// One reason why the meeting cannot be closed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Nobody has said whether this seat is filled.
    AttendanceOpen {
        attendance: Id<kind::Attendance>,
        name: String,
    },
    /// "None declared" is a record too.
    ConflictsOpen,
    /// A rule fired in the month under review, and nobody has said what is done about it.
    SignalOpen {
        kpi: Id<kind::Kpi>,
        code: String,
    },
    /// Neither rated, confirmed, nor excused with a reason.
    ElementBlank {
        element: Id<kind::Element>,
        code: String,
    },
    /// Rated or decided although the room had no quorum at closing.
    NoQuorum {
        ratings: u32,
        decisions: u32,
    },
    /// Level 1 or 2 without an open problem on that element.
    WeakWithoutProblem {
        element: Id<kind::Element>,
        code: String,
        rating: u8,
    },
    CorrectionWithoutOwner {
        correction: Id<kind::Correction>,
        number: String,
    },
    CorrectionWithoutDue {
        correction: Id<kind::Correction>,
        number: String,
    },
    /// A decision that was not read back and confirmed.
    NotReadBack {
        decision: Id<kind::Decision>,
        number: String,
    },
    /// Nobody has said when the committee meets again.
    NextDateMissing,
}

/// Every obstacle, in the order of the agenda. Empty: the meeting may be closed.
pub fn obstacles(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Obstacle>> {
    let mut found = Vec::new();
    attendance_gaps(connection, meeting, &mut found)?;
    conflicts_gap(connection, meeting, &mut found)?;
    signals_open(connection, meeting, &mut found)?;
    elements_blank(connection, meeting, &mut found)?;
    weak_without_problem(connection, meeting, &mut found)?;
    corrections(connection, meeting, &mut found)?;
    quorum(connection, meeting, &mut found)?;
    read_back(connection, meeting, &mut found)?;
    next_date(connection, meeting, &mut found)?;
    Ok(found)
}

fn attendance_gaps(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    found: &mut Vec<Obstacle>,
) -> rusqlite::Result<()> {
    use crate::domain::AttendanceStatus::Expected;
    let open = attendance::list(connection, meeting)?.into_iter();
    let open = open.filter(|attendee| attendee.voting && attendee.status == Expected);
    found.extend(open.map(|attendee| Obstacle::AttendanceOpen { attendance: attendee.id, name: attendee.name }));
    Ok(())
}

fn conflicts_gap(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    found: &mut Vec<Obstacle>,
) -> rusqlite::Result<()> {
    let settled: bool = connection.query_row(
        "SELECT no_conflicts OR EXISTS (SELECT 1 FROM conflict WHERE meeting_id = ?1)
         FROM meeting WHERE id = ?1",
        [meeting],
        |row| row.get(0),
    )?;
    if !settled {
        found.push(Obstacle::ConflictsOpen);
    }
    Ok(())
}

/// A meeting called for one matter answers for the signals only if its agenda says so.
fn signals_open(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    found: &mut Vec<Obstacle>,
) -> rusqlite::Result<()> {
    let of = meeting::by_id(connection, meeting)?;
    let agenda = meeting::agenda(connection, meeting)?;
    if of.kind == MeetingKind::Monthly || agenda.iter().any(|item| item.kind == ItemKind::Kpis) {
        let open = signal::of_meeting(connection, meeting)?.into_iter().filter(|signal| signal.disposition.is_none());
        found.extend(open.map(|signal| Obstacle::SignalOpen { kpi: signal.kpi.id, code: signal.kpi.code }));
    }
    Ok(())
}

/// A meeting called for one matter rates only if its agenda says so.
fn elements_blank(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    found: &mut Vec<Obstacle>,
) -> rusqlite::Result<()> {
    let sql = "SELECT id, code FROM element
               WHERE retired_on IS NULL
                 AND id NOT IN (SELECT element_id FROM element_rating WHERE meeting_id = ?1)
                 AND (EXISTS (SELECT 1 FROM meeting WHERE id = ?1 AND kind = 'monthly')
                      OR EXISTS (SELECT 1 FROM agenda_item
                                 WHERE meeting_id = ?1 AND kind IN ('scoring', 'discussion', 'confirm')))
               ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows =
        statement.query_map([meeting], |row| Ok(Obstacle::ElementBlank { element: row.get(0)?, code: row.get(1)? }))?;
    for row in rows {
        found.push(row?);
    }
    Ok(())
}

fn weak_without_problem(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    found: &mut Vec<Obstacle>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(include_str!("weak_without_problem.sql"))?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Obstacle::WeakWithoutProblem { element: row.get(0)?, code: row.get(1)?, rating: row.get(2)? })
    })?;
    for row in rows {
        found.push(row?);
    }
    Ok(())
}

/// Corrections that this meeting decided need an owner and a date.
fn corrections(connection: &Connection, meeting: Id<kind::Meeting>, found: &mut Vec<Obstacle>) -> rusqlite::Result<()> {
    let sql = "SELECT correction.id, correction.number, owner_office_id IS NULL, due IS NULL FROM correction
               LEFT JOIN decision ON decision.id = correction.decision_id
               WHERE (correction.meeting_id = ?1 OR decision.meeting_id = ?1)
                 AND correction.state NOT IN ('rejected', 'superseded')
               ORDER BY correction.number";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([meeting])?;
    while let Some(row) = rows.next()? {
        let (correction, number) = (row.get(0)?, number::correction(row.get(1)?));
        let (ownerless, dateless): (bool, bool) = (row.get(2)?, row.get(3)?);
        if ownerless {
            found.push(Obstacle::CorrectionWithoutOwner { correction, number: number.clone() });
        }
        if dateless {
            found.push(Obstacle::CorrectionWithoutDue { correction, number });
        }
    }
    Ok(())
}

fn quorum(connection: &Connection, meeting: Id<kind::Meeting>, found: &mut Vec<Obstacle>) -> rusqlite::Result<()> {
    if attendance::quorum_of(connection, meeting)?.holds() {
        return Ok(());
    }
    let sql = "SELECT (SELECT count(*) FROM element_rating WHERE meeting_id = ?1 AND rating IS NOT NULL),
                 (SELECT count(*) FROM decision WHERE meeting_id = ?1 AND status IN ('adopted', 'rejected')
                   AND present IS NULL)";
    let (ratings, decisions) = connection.query_row(sql, [meeting], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if ratings > 0 || decisions > 0 {
        found.push(Obstacle::NoQuorum { ratings, decisions });
    }
    Ok(())
}

/// Every decision that stands is read aloud before the meeting ends.
fn read_back(connection: &Connection, meeting: Id<kind::Meeting>, found: &mut Vec<Obstacle>) -> rusqlite::Result<()> {
    let sql = "SELECT id, number FROM decision
               WHERE meeting_id = ?1 AND read_back_at IS NULL AND status <> 'withdrawn' ORDER BY number";
    let reference = reference(connection, meeting)?;
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Obstacle::NotReadBack { decision: row.get(0)?, number: number::decision(&reference, row.get(1)?) })
    })?;
    for row in rows {
        found.push(row?);
    }
    Ok(())
}

fn next_date(connection: &Connection, meeting: Id<kind::Meeting>, found: &mut Vec<Obstacle>) -> rusqlite::Result<()> {
    let set: bool =
        connection.query_row("SELECT next_date IS NOT NULL FROM meeting WHERE id = ?1", [meeting], |row| row.get(0))?;
    if !set {
        found.push(Obstacle::NextDateMissing);
    }
    Ok(())
}

/// The house number of a meeting.
pub fn reference(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<MeetingRef> {
    let (year, number) = connection
        .query_row("SELECT year, number FROM meeting WHERE id = ?1", [meeting], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(MeetingRef { committee: committee::short_name(connection)?, year, number })
}
