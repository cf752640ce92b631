//! The clock of the meeting: which item is before it since when. It goes on by itself, so nothing of it
//! is a step that undo takes back; an item that took longer than planned is told in the log.

use jiff::civil::DateTime;
use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, kind},
    env::Env,
    queries::clock,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClockCommand {
    /// The item is before the meeting since `at`; the one before it ends there.
    Begin { item: Id<kind::AgendaItem>, at: DateTime },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &ClockCommand) -> Result<Made, Refusal> {
    match command {
        ClockCommand::Begin { item, at } => begin(workspace, env, *item, *at),
    }
}

fn begin(workspace: &mut Workspace, env: &Env, item: Id<kind::AgendaItem>, at: DateTime) -> Result<Made, Refusal> {
    let sql = "SELECT meeting_id, number FROM agenda_item WHERE id = ?1";
    let (meeting, number): (Id<kind::Meeting>, String) =
        workspace.connection().query_row(sql, [item], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let clock = clock::clock(workspace.connection(), meeting)?;
    if clock.running.is_some_and(|(running, _)| running == item) {
        return Ok(None);
    }
    let op = match late(workspace, &clock, at)? {
        None => Op::new("begin-item").arg("number", number),
        Some(late) => Op::new("begin-item-after-overrun")
            .arg("number", number)
            .arg("late", late.number)
            .arg("actual", late.actual.to_string())
            .arg("planned", late.planned.to_string()),
    };
    workspace.note(env, op.in_meeting(meeting), |tx| {
        write::meeting_in_session(tx, meeting)?;
        if clock.running.is_some_and(|(_, since)| at < since) {
            return Err(Refusal::Invalid(Field::Time));
        }
        stop(tx, meeting, at)?;
        let run: Id<kind::AgendaRun> = env.new_id();
        write::insert(tx, "agenda_run", &[("id", &run), ("agenda_item_id", &item), ("started_at", &Iso(at))])?;
        Ok(None)
    })
}

/// Ends whatever is still before the meeting.
pub(super) fn stop(tx: &Transaction<'_>, meeting: Id<kind::Meeting>, at: DateTime) -> rusqlite::Result<()> {
    // A clock that was set back in between must not make an item end before it began.
    tx.execute(
        "UPDATE agenda_run SET ended_at = max(started_at, ?2)
         WHERE ended_at IS NULL AND agenda_item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?1)",
        (meeting, Iso(at)),
    )
    .map(drop)
}

/// An item that took longer than planned, in whole minutes.
struct Late {
    number: String,
    planned: u32,
    actual: u32,
}

/// The running item, if it ends late.
fn late(workspace: &Workspace, clock: &clock::Clock, at: DateTime) -> rusqlite::Result<Option<Late>> {
    let Some((item, _)) = clock.running else { return Ok(None) };
    let actual = clock.seconds(item, at).div_ceil(60);
    let sql = "SELECT number, minutes FROM agenda_item WHERE id = ?1 AND minutes BETWEEN 1 AND ?2 - 1";
    let late = workspace
        .connection()
        .query_row(sql, (item, actual), |row| Ok(Late { number: row.get(0)?, planned: row.get(1)?, actual }));
    late.optional()
}
