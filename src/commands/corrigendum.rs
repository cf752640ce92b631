//! Numbered corrections of approved minutes.

use rusqlite::{OptionalExtension as _, Transaction};

use super::{Field, Made, Refusal, meeting::require_quorum, write};
use crate::{
    domain::{Id, MeetingState, kind},
    env::Env,
    workspace::{Op, Workspace},
};

pub(super) fn adopt(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Id<kind::Meeting>,
    by: Id<kind::Meeting>,
    old_text: &str,
    new_text: &str,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("adopt-corrigendum").in_meeting(by), |tx| {
        write::meeting_in_session(tx, by)?;
        let row = write::meeting(tx, meeting)?;
        if row.state != MeetingState::Approved {
            return Err(Refusal::MinutesNotApproved(row.reference));
        }
        require_quorum(tx, by)?;
        let corrigendum: Id<kind::Corrigendum> = env.new_id();
        write::insert(
            tx,
            "corrigendum",
            &[
                ("id", &corrigendum),
                ("meeting_id", &meeting),
                ("number", &write::next_number_in(tx, "corrigendum", "number", "meeting_id", &meeting)?),
                ("adopted_meeting_id", &by),
                ("old_text", &write::required(old_text, Field::Text)?),
                ("new_text", &write::required(new_text, Field::Text)?),
            ],
        )?;
        Ok(Some(corrigendum.uuid()))
    })
}

pub(super) fn remove(
    workspace: &mut Workspace,
    env: &Env,
    corrigendum: Id<kind::Corrigendum>,
) -> Result<Made, Refusal> {
    workspace.transact(env, Op::new("remove-corrigendum"), |tx| {
        write::meeting_in_session(tx, adopted_by(tx, corrigendum)?)?;
        write::delete(tx, "corrigendum", &corrigendum)?;
        Ok(None)
    })
}

fn adopted_by(tx: &Transaction<'_>, corrigendum: Id<kind::Corrigendum>) -> Result<Id<kind::Meeting>, Refusal> {
    let sql = "SELECT adopted_meeting_id FROM corrigendum WHERE id = ?1";
    tx.query_row(sql, [corrigendum], |row| row.get(0)).optional()?.ok_or(Refusal::NotFound)
}
