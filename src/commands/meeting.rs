//! The life of a meeting: planned, opened, closed, its minutes approved.

use jiff::civil::{Date, Time};
use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{ApprovedAs, Id, MeetingKind, MeetingRef, MeetingState, Month, TemplateKind, kind},
    env::Env,
    queries::{self, closing},
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MeetingCommand {
    /// A new meeting with the next number of its year, its agenda from the template and a seat for
    /// every office that is held that day.
    Plan {
        kind: MeetingKind,
        review_month: Month,
        date: Date,
        start: Time,
        place: String,
    },
    /// The next of the monthly series, day and time from the rules of procedure.
    PlanNext,
    Reschedule {
        meeting: Id<kind::Meeting>,
        review_month: Month,
        date: Date,
        start: Time,
        place: String,
    },
    /// Takes away a meeting that was planned and never opened.
    Withdraw {
        meeting: Id<kind::Meeting>,
    },
    Open {
        meeting: Id<kind::Meeting>,
    },
    SetNextDate {
        meeting: Id<kind::Meeting>,
        date: Option<Date>,
    },
    /// What the committee said about the two balances.
    SetBalanceStatement {
        meeting: Id<kind::Meeting>,
        text: String,
    },
    /// Closes after every check of [`closing::obstacles`] passes; the figures of the day are frozen.
    Close {
        meeting: Id<kind::Meeting>,
    },
    /// Takes a closed meeting up again, as long as its minutes are not approved.
    Reopen {
        meeting: Id<kind::Meeting>,
    },
    /// The minutes of `meeting` are approved in the session of `by`: from here on nothing of it is undone.
    ApproveMinutes {
        meeting: Id<kind::Meeting>,
        by: Id<kind::Meeting>,
        approved_as: ApprovedAs,
    },
    /// The meeting `by`, in session and with a quorum, corrects the approved minutes of `meeting`: where they say
    /// `old_text`, `new_text` is read. The minutes themselves stay as they are.
    AdoptCorrigendum {
        meeting: Id<kind::Meeting>,
        by: Id<kind::Meeting>,
        old_text: String,
        new_text: String,
    },
    /// Takes a corrigendum back, as long as the meeting that adopted it is in session.
    RemoveCorrigendum {
        corrigendum: Id<kind::Corrigendum>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &MeetingCommand) -> Result<Made, Refusal> {
    match command {
        MeetingCommand::Plan { kind, review_month, date, start, place } => {
            plan(workspace, env, *kind, *review_month, *date, *start, place)
        }
        MeetingCommand::PlanNext => plan_next(workspace, env),
        MeetingCommand::Reschedule { meeting, review_month, date, start, place } => {
            workspace.transact(env, Op::new("reschedule-meeting").in_meeting(*meeting), |tx| {
                write::planned_meeting(tx, *meeting)?;
                write::update(
                    tx,
                    "meeting",
                    meeting,
                    &[
                        ("review_month", review_month),
                        ("date", &Iso(*date)),
                        ("start_time", &Iso(*start)),
                        ("place", &place.trim()),
                    ],
                )?;
                Ok(None)
            })
        }
        MeetingCommand::Withdraw { meeting } => withdraw(workspace, env, *meeting),
        MeetingCommand::Open { meeting } => open(workspace, env, *meeting),
        MeetingCommand::SetNextDate { meeting, date } => {
            workspace.transact(env, Op::new("set-next-date").in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                write::update(tx, "meeting", meeting, &[("next_date", &date.map(Iso))])?;
                Ok(None)
            })
        }
        MeetingCommand::SetBalanceStatement { meeting, text } => {
            workspace.transact(env, Op::new("set-balance-statement").in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                write::update(tx, "meeting", meeting, &[("balance_statement", &text.trim())])?;
                Ok(None)
            })
        }
        MeetingCommand::Close { meeting } => close(workspace, env, *meeting),
        MeetingCommand::Reopen { meeting } => reopen(workspace, env, *meeting),
        MeetingCommand::ApproveMinutes { meeting, by, approved_as } => {
            approve(workspace, env, *meeting, *by, *approved_as)
        }
        MeetingCommand::AdoptCorrigendum { meeting, by, old_text, new_text } => {
            super::corrigendum::adopt(workspace, env, *meeting, *by, old_text, new_text)
        }
        MeetingCommand::RemoveCorrigendum { corrigendum } => super::corrigendum::remove(workspace, env, *corrigendum),
    }
}

fn plan(
    workspace: &mut Workspace,
    env: &Env,
    kind: MeetingKind,
    review_month: Month,
    date: Date,
    start: Time,
    place: &str,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("plan-meeting").arg("date", date.to_string()), |tx| {
        let first = tx.query_row("SELECT NOT EXISTS (SELECT 1 FROM meeting)", [], |row| row.get::<_, bool>(0))?;
        let template = match kind {
            MeetingKind::Extraordinary => TemplateKind::Extraordinary,
            MeetingKind::Monthly if first => TemplateKind::First,
            MeetingKind::Monthly => TemplateKind::Monthly,
        };
        let meeting: Id<kind::Meeting> = env.new_id();
        let number = write::next_number_in(tx, "meeting", "number", "year", &i32::from(date.year()))?;
        write::insert(
            tx,
            "meeting",
            &[
                ("id", &meeting),
                ("year", &i32::from(date.year())),
                ("number", &number),
                ("kind", &kind),
                ("review_month", &review_month),
                ("date", &Iso(date)),
                ("start_time", &Iso(start)),
                ("place", &place.trim()),
                ("state", &MeetingState::Planned),
            ],
        )?;
        let minutes = copy_agenda(tx, env, meeting, template)?;
        if minutes > 0 {
            write::update(tx, "meeting", &meeting, &[("planned_minutes", &minutes)])?;
        }
        seat_everyone(tx, env, meeting, date)?;
        Ok(Some(meeting.uuid()))
    })
}

/// Copies the template; gives the minutes that it adds up to.
fn copy_agenda(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    from: TemplateKind,
) -> rusqlite::Result<i64> {
    let sql = "SELECT position, number, kind, title_en, title_fr, title_ar, minutes
               FROM agenda_template WHERE meeting_kind = ?1 ORDER BY position";
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query([from])?;
    let mut total = 0;
    while let Some(row) = rows.next()? {
        let minutes: i64 = row.get(6)?;
        total += minutes;
        write::insert(
            tx,
            "agenda_item",
            &[
                ("id", &env.new_id::<kind::AgendaItem>()),
                ("meeting_id", &meeting),
                ("position", &row.get::<_, i64>(0)?),
                ("number", &row.get::<_, String>(1)?),
                ("kind", &row.get::<_, String>(2)?),
                ("title_en", &row.get::<_, String>(3)?),
                ("title_fr", &row.get::<_, String>(4)?),
                ("title_ar", &row.get::<_, String>(5)?),
                ("minutes", &minutes),
            ],
        )?;
    }
    Ok(total)
}

/// A row for every seat held on the day, in protocol order.
fn seat_everyone(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>, date: Date) -> rusqlite::Result<()> {
    let mut statement = tx.prepare_cached(include_str!("seats_on_day.sql"))?;
    let mut rows = statement.query([Iso(date)])?;
    let mut position = 0;
    while let Some(row) = rows.next()? {
        position += 1;
        write::insert(
            tx,
            "attendance",
            &[
                ("id", &env.new_id::<kind::Attendance>()),
                ("meeting_id", &meeting),
                ("office_id", &row.get::<_, String>(0)?),
                ("person_id", &row.get::<_, Option<String>>(1)?),
                ("role", &row.get::<_, String>(2)?),
                ("voting", &row.get::<_, bool>(3)?),
                ("status", &"expected"),
                ("position", &position),
            ],
        )?;
    }
    Ok(())
}

fn plan_next(workspace: &mut Workspace, env: &Env) -> Result<Made, Refusal> {
    let proposal = queries::meeting::next_in_series(workspace.connection(), env)?;
    plan(workspace, env, MeetingKind::Monthly, proposal.review_month, proposal.date, proposal.start, &proposal.place)
}

fn withdraw(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("withdraw-meeting"), |tx| {
        write::planned_meeting(tx, meeting)?;
        let used: u64 = tx.query_row(include_str!("meeting_records.sql"), [meeting], |row| row.get(0))?;
        if used > 0 {
            return Err(Refusal::InUse(used));
        }
        tx.execute(
            "DELETE FROM presence WHERE attendance_id IN (SELECT id FROM attendance WHERE meeting_id = ?1)",
            [meeting],
        )?;
        write::delete_where(tx, "attendance", "meeting_id", &meeting)?;
        write::delete_where(tx, "agenda_answer", "meeting_id", &meeting)?;
        write::delete_where(tx, "agenda_item", "meeting_id", &meeting)?;
        // What was put off while it was prepared still waits.
        tx.execute("UPDATE parked_matter SET meeting_id = NULL WHERE meeting_id = ?1", [meeting])?;
        write::delete(tx, "meeting", &meeting)?;
        Ok(None)
    })
}

fn open(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("open-meeting").in_meeting(meeting), |tx| {
        let row = write::editable_meeting(tx, meeting)?;
        if let Some(other) = other_in_session(tx, meeting)? {
            return Err(Refusal::OtherMeetingOpen(other));
        }
        if row.state == MeetingState::Planned {
            write::update(
                tx,
                "meeting",
                &meeting,
                &[("state", &MeetingState::InSession), ("opened_at", &Iso(env.now()))],
            )?;
        }
        Ok(None)
    })
}

fn other_in_session(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> rusqlite::Result<Option<MeetingRef>> {
    let sql = "SELECT committee.short_name, meeting.year, meeting.number FROM meeting, committee
               WHERE meeting.state = 'in_session' AND meeting.id <> ?1";
    tx.query_row(sql, [meeting], |row| {
        Ok(MeetingRef { committee: row.get(0)?, year: row.get(1)?, number: row.get(2)? })
    })
    .optional()
}

fn close(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("close-meeting").in_meeting(meeting), |tx| {
        write::meeting_in_session(tx, meeting)?;
        super::scoring::none_open(tx, meeting)?;
        let obstacles = closing::obstacles(tx, meeting)?;
        if !obstacles.is_empty() {
            return Err(Refusal::CannotClose(obstacles));
        }
        super::clock::stop(tx, meeting, env.now())?;
        let quorum = queries::attendance::quorum_of(tx, meeting)?;
        write::update(
            tx,
            "meeting",
            &meeting,
            &[("state", &MeetingState::Closed), ("closed_at", &Iso(env.now())), ("quorum_held", &quorum.holds())],
        )?;
        freeze(tx, env, meeting)?;
        Ok(None)
    })
}

/// Keeps what the minutes say at this closing, in place of what they said at an earlier one.
pub(super) fn freeze(tx: &Transaction<'_>, env: &Env, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    let row = queries::meeting::by_id(tx, meeting)?;
    let closed_at = row.closed_at.map(Iso);
    let snapshot = queries::minutes::snapshot::encode(&queries::minutes::as_it_stands(tx, row)?)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    write::delete_where(tx, "meeting_snapshot", "meeting_id", &meeting)?;
    write::insert(
        tx,
        "meeting_snapshot",
        &[
            ("id", &env.new_id::<kind::Meeting>()),
            ("meeting_id", &meeting),
            ("closed_at", &closed_at),
            ("format", &snapshot.format),
            ("seal", &snapshot.seal),
            ("content", &snapshot.content),
        ],
    )?;
    Ok(())
}

fn reopen(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("reopen-meeting").in_meeting(meeting), |tx| {
        let row = write::meeting(tx, meeting)?;
        match row.state {
            MeetingState::Approved => return Err(Refusal::MinutesApproved(row.reference)),
            MeetingState::Planned | MeetingState::InSession => return Ok(None),
            MeetingState::Closed => {}
        }
        if let Some(other) = other_in_session(tx, meeting)? {
            return Err(Refusal::OtherMeetingOpen(other));
        }
        write::update(
            tx,
            "meeting",
            &meeting,
            &[("state", &MeetingState::InSession), ("closed_at", &None::<String>), ("quorum_held", &None::<bool>)],
        )?;
        Ok(None)
    })
}

pub(super) fn require_quorum(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    let quorum = queries::attendance::quorum_of(tx, meeting)?;
    if quorum.holds() {
        return Ok(());
    }
    Err(Refusal::NoQuorum { present: quorum.present, needed: quorum.needed, led: quorum.led })
}

fn approve(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Id<kind::Meeting>,
    by: Id<kind::Meeting>,
    approved_as: ApprovedAs,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("approve-minutes").in_meeting(meeting).barrier(), |tx| {
        write::meeting_in_session(tx, by)?;
        let row = write::meeting(tx, meeting)?;
        match row.state {
            MeetingState::Closed if meeting != by => {}
            MeetingState::Approved => return Err(Refusal::MinutesApproved(row.reference)),
            MeetingState::Closed | MeetingState::Planned | MeetingState::InSession => {
                return Err(Refusal::Invalid(Field::Date));
            }
        }
        require_quorum(tx, by)?;
        write::update(
            tx,
            "meeting",
            &meeting,
            &[("state", &MeetingState::Approved), ("approved_by_meeting_id", &by), ("approved_as", &approved_as)],
        )?;
        // The minutes quote the figures of the month: with them, it is final.
        let of: (MeetingKind, Month) =
            tx.query_row("SELECT kind, review_month FROM meeting WHERE id = ?1", [meeting], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        if let (MeetingKind::Monthly, month) = of {
            super::kpi::close(tx, env, month)?;
        }
        Ok(None)
    })
}
