//! The words of the minutes: paragraphs that the secretary words anew.
//!
//! Only what the program wrote can be worded; what was typed is changed at its record. A wording belongs to one
//! language and is kept with what the records said, so that a later change of theirs shows.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, Language, MeetingState, kind},
    env::Env,
    workspace::{Op, Workspace},
};

/// A paragraph of the minutes in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub meeting: Id<kind::Meeting>,
    pub language: Language,
    /// The key of the paragraph.
    pub paragraph: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum MinutesCommand {
    /// Prints `text` in place of `generated`, which the records say now. The same words as the records': they
    /// speak again.
    Reword { place: Place, generated: String, text: String },
    /// Keeps the wording, although the records say `generated` by now.
    Keep { place: Place, generated: String },
    /// Lets the records speak again.
    Restore { place: Place },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &MinutesCommand) -> Result<Made, Refusal> {
    match command {
        MinutesCommand::Reword { place, generated, text } => {
            workspace.transact(env, op("reword-minutes", place), |tx| {
                editable(tx, place.meeting)?;
                let text = write::required(text, Field::Text)?;
                let known = find(tx, place)?;
                match known {
                    Some(edit) if text == generated.as_str() => write::delete(tx, "minutes_edit", &edit)?,
                    Some(edit) => {
                        write::update(tx, "minutes_edit", &edit, &[("generated", generated), ("text", &text)])?
                    }
                    None if text == generated.as_str() => {}
                    None => insert(tx, env, place, generated, text)?,
                }
                Ok(None)
            })
        }
        MinutesCommand::Keep { place, generated } => workspace.transact(env, op("keep-minutes-wording", place), |tx| {
            editable(tx, place.meeting)?;
            let edit = find(tx, place)?.ok_or(Refusal::NotFound)?;
            write::update(tx, "minutes_edit", &edit, &[("generated", generated)])?;
            Ok(None)
        }),
        MinutesCommand::Restore { place } => workspace.transact(env, op("restore-minutes-wording", place), |tx| {
            editable(tx, place.meeting)?;
            let edit = find(tx, place)?.ok_or(Refusal::NotFound)?;
            write::delete(tx, "minutes_edit", &edit)?;
            Ok(None)
        }),
    }
}

fn op(key: &'static str, place: &Place) -> Op {
    Op::new(key).in_meeting(place.meeting)
}

/// From the opening of the meeting to the approval of its minutes.
fn editable(tx: &Transaction<'_>, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    let row = write::meeting(tx, meeting)?;
    match row.state {
        MeetingState::Planned => Err(Refusal::MeetingNotOpen(row.reference)),
        MeetingState::InSession | MeetingState::Closed => Ok(()),
        MeetingState::Approved => Err(Refusal::MinutesApproved(row.reference)),
    }
}

fn find(tx: &Transaction<'_>, place: &Place) -> Result<Option<Id<kind::MinutesEdit>>, Refusal> {
    let sql = "SELECT id FROM minutes_edit WHERE meeting_id = ?1 AND language = ?2 AND paragraph = ?3";
    Ok(tx.query_row(sql, (place.meeting, place.language, &place.paragraph), |row| row.get(0)).optional()?)
}

fn insert(tx: &Transaction<'_>, env: &Env, place: &Place, generated: &str, text: &str) -> Result<(), Refusal> {
    let id: Id<kind::MinutesEdit> = env.new_id();
    write::insert(
        tx,
        "minutes_edit",
        &[
            ("id", &id),
            ("meeting_id", &place.meeting),
            ("language", &place.language),
            ("paragraph", &place.paragraph),
            ("generated", &generated),
            ("text", &text),
        ],
    )?;
    Ok(())
}
