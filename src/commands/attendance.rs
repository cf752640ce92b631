//! Who is in the room, from when to when, and who declared an interest.

use jiff::civil::Time;
use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{AttendanceStatus, ConflictAction, Id, Role, kind},
    env::Env,
    queries,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum AttendanceCommand {
    /// Present, excused or absent. `arrived` for someone who comes after the opening.
    Mark {
        attendance: Id<kind::Attendance>,
        status: AttendanceStatus,
        arrived: Option<Time>,
    },
    /// Everyone not yet called is present.
    MarkRestPresent {
        meeting: Id<kind::Meeting>,
    },
    /// Someone else sits for the holder.
    Substitute {
        attendance: Id<kind::Attendance>,
        name: String,
    },
    Leave {
        attendance: Id<kind::Attendance>,
        at: Time,
    },
    Return {
        attendance: Id<kind::Attendance>,
        at: Time,
    },
    AddGuest {
        meeting: Id<kind::Meeting>,
        name: String,
        title: String,
    },
    RemoveGuest {
        attendance: Id<kind::Attendance>,
    },
    Remark {
        attendance: Id<kind::Attendance>,
        text: String,
    },
    DeclareConflict {
        attendance: Id<kind::Attendance>,
        item: Option<Id<kind::AgendaItem>>,
        element: Option<Id<kind::Element>>,
        text: String,
        action: ConflictAction,
    },
    WithdrawConflict {
        conflict: Id<kind::Conflict>,
    },
    /// "None declared" is recorded too.
    DeclareNoConflicts {
        meeting: Id<kind::Meeting>,
        none: bool,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &AttendanceCommand) -> Result<Made, Refusal> {
    match command {
        AttendanceCommand::Mark { attendance, status, arrived } => mark(workspace, env, *attendance, *status, *arrived),
        AttendanceCommand::MarkRestPresent { meeting } => {
            workspace.transact(env, Op::new("mark-rest-present").in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                tx.execute(
                    "UPDATE attendance SET status = 'present' WHERE meeting_id = ?1 AND status = 'expected'",
                    [meeting],
                )?;
                Ok(None)
            })
        }
        AttendanceCommand::Substitute { attendance, name } => {
            workspace.transact(env, Op::new("substitute").arg("name", name), |tx| {
                let meeting = meeting_of(tx, *attendance)?;
                write::editable_meeting(tx, meeting)?;
                let name = write::required(name, Field::Substitute)?;
                one_seat_each(tx, *attendance, meeting, name)?;
                write::update(
                    tx,
                    "attendance",
                    attendance,
                    &[("status", &AttendanceStatus::Substituted), ("substitute_name", &name)],
                )?;
                Ok(None)
            })
        }
        AttendanceCommand::Leave { attendance, at } => leave(workspace, env, *attendance, *at),
        AttendanceCommand::Return { attendance, at } => {
            workspace.transact(env, Op::new("return-to-room").arg("at", hour(*at)), |tx| {
                let meeting = meeting_of(tx, *attendance)?;
                write::editable_meeting(tx, meeting)?;
                let last: Option<Option<Iso<Time>>> = last_interval(tx, *attendance)?.map(|(_, left)| left);
                match last.flatten() {
                    Some(Iso(left)) if *at >= left => {}
                    Some(_) | None => return Err(Refusal::Invalid(Field::Time)),
                }
                insert_presence(tx, env, *attendance, Some(*at), None)?;
                Ok(None)
            })
        }
        AttendanceCommand::AddGuest { meeting, name, title } => {
            workspace.transact(env, Op::new("add-guest").arg("name", name).in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                let guest: Id<kind::Attendance> = env.new_id();
                let position = write::next_number_in(tx, "attendance", "position", "meeting_id", meeting)?;
                write::insert(
                    tx,
                    "attendance",
                    &[
                        ("id", &guest),
                        ("meeting_id", meeting),
                        ("guest_name", &write::required(name, Field::Name)?),
                        ("guest_title", &title.trim()),
                        ("role", &Role::Observer),
                        ("voting", &false),
                        ("status", &AttendanceStatus::Present),
                        ("position", &position),
                    ],
                )?;
                Ok(Some(guest.uuid()))
            })
        }
        AttendanceCommand::RemoveGuest { attendance } => workspace.transact(env, Op::new("remove-guest"), |tx| {
            let meeting = meeting_of(tx, *attendance)?;
            write::editable_meeting(tx, meeting)?;
            let seated: bool =
                tx.query_row("SELECT office_id IS NOT NULL FROM attendance WHERE id = ?1", [attendance], |row| {
                    row.get(0)
                })?;
            if seated {
                return Err(Refusal::Invalid(Field::Name));
            }
            write::delete_where(tx, "presence", "attendance_id", attendance)?;
            write::delete(tx, "attendance", attendance)?;
            Ok(None)
        }),
        AttendanceCommand::Remark { attendance, text } => workspace.transact(env, Op::new("remark-attendance"), |tx| {
            let meeting = meeting_of(tx, *attendance)?;
            write::editable_meeting(tx, meeting)?;
            write::update(tx, "attendance", attendance, &[("remark", &text.trim())])?;
            Ok(None)
        }),
        AttendanceCommand::DeclareConflict { attendance, item, element, text, action } => {
            workspace.transact(env, Op::new("declare-conflict"), |tx| {
                let meeting = meeting_of(tx, *attendance)?;
                write::editable_meeting(tx, meeting)?;
                let conflict: Id<kind::Conflict> = env.new_id();
                write::insert(
                    tx,
                    "conflict",
                    &[
                        ("id", &conflict),
                        ("meeting_id", &meeting),
                        ("attendance_id", attendance),
                        ("agenda_item_id", item),
                        ("element_id", element),
                        ("text", &write::required(text, Field::Text)?),
                        ("action", action),
                    ],
                )?;
                write::update(tx, "meeting", &meeting, &[("no_conflicts", &false)])?;
                Ok(Some(conflict.uuid()))
            })
        }
        AttendanceCommand::WithdrawConflict { conflict } => {
            workspace.transact(env, Op::new("withdraw-conflict"), |tx| {
                let meeting =
                    tx.query_row("SELECT meeting_id FROM conflict WHERE id = ?1", [conflict], |row| row.get(0))?;
                write::editable_meeting(tx, meeting)?;
                write::delete(tx, "conflict", conflict)?;
                Ok(None)
            })
        }
        AttendanceCommand::DeclareNoConflicts { meeting, none } => {
            workspace.transact(env, Op::new("declare-no-conflicts").in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                let declared: u64 =
                    tx.query_row("SELECT count(*) FROM conflict WHERE meeting_id = ?1", [meeting], |row| row.get(0))?;
                if *none && declared > 0 {
                    return Err(Refusal::InUse(declared));
                }
                write::update(tx, "meeting", meeting, &[("no_conflicts", none)])?;
                Ok(None)
            })
        }
    }
}

fn mark(
    workspace: &mut Workspace,
    env: &Env,
    attendance: Id<kind::Attendance>,
    status: AttendanceStatus,
    arrived: Option<Time>,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("mark-attendance").arg("status", status.code()), |tx| {
        let meeting = meeting_of(tx, attendance)?;
        write::editable_meeting(tx, meeting)?;
        if status == AttendanceStatus::Substituted {
            return Err(Refusal::Missing(Field::Substitute));
        }
        write::update(tx, "attendance", &attendance, &[("status", &status), ("substitute_name", &"")])?;
        write::delete_where(tx, "presence", "attendance_id", &attendance)?;
        if status == AttendanceStatus::Present && arrived.is_some() {
            insert_presence(tx, env, attendance, arrived, None)?;
        }
        Ok(None)
    })
}

fn leave(workspace: &mut Workspace, env: &Env, attendance: Id<kind::Attendance>, at: Time) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("leave-room").arg("at", hour(at)), |tx| {
        let meeting = meeting_of(tx, attendance)?;
        write::editable_meeting(tx, meeting)?;
        let sql = "SELECT id, arrived, left_at FROM presence WHERE attendance_id = ?1 ORDER BY id DESC LIMIT 1";
        let last = tx
            .query_row(sql, [attendance], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, Option<Iso<Time>>>(1)?, row.get::<_, Option<Iso<Time>>>(2)?))
            })
            .optional()?;
        match last {
            None => insert_presence(tx, env, attendance, None, Some(at))?,
            Some((_, arrived, None)) if arrived.is_some_and(|Iso(arrived)| at < arrived) => {
                return Err(Refusal::Invalid(Field::Time));
            }
            Some((interval, _, None)) => write::update(tx, "presence", &interval, &[("left_at", &Iso(at))])?,
            Some((_, _, Some(_))) => return Err(Refusal::Invalid(Field::Time)),
        }
        Ok(None)
    })
}

type Interval = (Option<Iso<Time>>, Option<Iso<Time>>);

fn last_interval(tx: &Transaction<'_>, attendance: Id<kind::Attendance>) -> rusqlite::Result<Option<Interval>> {
    let sql = "SELECT arrived, left_at FROM presence WHERE attendance_id = ?1 ORDER BY id DESC LIMIT 1";
    tx.query_row(sql, [attendance], |row| Ok((row.get(0)?, row.get(1)?))).optional()
}

fn insert_presence(
    tx: &Transaction<'_>,
    env: &Env,
    attendance: Id<kind::Attendance>,
    arrived: Option<Time>,
    left: Option<Time>,
) -> rusqlite::Result<()> {
    write::insert(
        tx,
        "presence",
        &[
            ("id", &env.new_id::<kind::Attendance>()),
            ("attendance_id", &attendance),
            ("arrived", &arrived.map(Iso)),
            ("left_at", &left.map(Iso)),
        ],
    )
}

/// Nobody sits on two seats: a substitute is neither at the table for another office nor for an own one.
fn one_seat_each(
    tx: &Transaction<'_>,
    attendance: Id<kind::Attendance>,
    meeting: Id<kind::Meeting>,
    name: &str,
) -> Result<(), Refusal> {
    let at_the_table = |status| {
        use AttendanceStatus::{Absent, Excused, Expected, Present, Substituted};
        match status {
            Expected | Present => true,
            Excused | Absent | Substituted => false,
        }
    };
    let seated =
        queries::attendance::list(tx, meeting)?.into_iter().filter(|other| other.id != attendance && !other.guest);
    let mut taken = seated.filter(|other| {
        other.substitute == name || (at_the_table(other.status) && (other.name == name || other.name_ar == name))
    });
    taken.next().map_or(Ok(()), |_| Err(Refusal::Taken(name.to_owned())))
}

fn meeting_of(tx: &Transaction<'_>, attendance: Id<kind::Attendance>) -> Result<Id<kind::Meeting>, Refusal> {
    Ok(tx.query_row("SELECT meeting_id FROM attendance WHERE id = ?1", [attendance], |row| row.get(0))?)
}

fn hour(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}
