//! Notes, recommendations and data gaps of a meeting.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, NoteKind, kind},
    env::Env,
    workspace::{Op, Workspace},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum NoteCommand {
    Add {
        meeting: Id<kind::Meeting>,
        kind: NoteKind,
        item: Option<Id<kind::AgendaItem>>,
        element: Option<Id<kind::Element>>,
        kpi: Option<Id<kind::Kpi>>,
        text: String,
    },
    Edit {
        note: Id<kind::Note>,
        text: String,
    },
    Remove {
        note: Id<kind::Note>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &NoteCommand) -> Result<Made, Refusal> {
    match command {
        NoteCommand::Add { meeting, kind, item, element, kpi, text } => {
            workspace.transact(env, Op::new("add-note").arg("kind", kind.code()).in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                let note = insert(tx, env, *meeting, *kind, About { item: *item, element: *element, kpi: *kpi }, text)?;
                Ok(Some(note.uuid()))
            })
        }
        NoteCommand::Edit { note, text } => workspace.transact(env, Op::new("edit-note"), |tx| {
            editable(tx, *note)?;
            write::update(tx, "note", note, &[("text", &write::required(text, Field::Text)?)])?;
            Ok(None)
        }),
        NoteCommand::Remove { note } => workspace.transact(env, Op::new("remove-note"), |tx| {
            editable(tx, *note)?;
            write::delete(tx, "note", note)?;
            Ok(None)
        }),
    }
}

/// What a note stands under.
#[derive(Default)]
struct About {
    item: Option<Id<kind::AgendaItem>>,
    element: Option<Id<kind::Element>>,
    kpi: Option<Id<kind::Kpi>>,
}

fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    kind: NoteKind,
    about: About,
    text: &str,
) -> Result<Id<kind::Note>, Refusal> {
    let note: Id<kind::Note> = env.new_id();
    let number = match kind {
        NoteKind::Recommendation => Some(write::next_number_in(tx, "note", "number", "meeting_id", &meeting)?),
        NoteKind::Note | NoteKind::DataGap => None,
    };
    let position = write::next_number_in(tx, "note", "position", "meeting_id", &meeting)?;
    write::insert(
        tx,
        "note",
        &[
            ("id", &note),
            ("meeting_id", &meeting),
            ("kind", &kind),
            ("number", &number),
            ("agenda_item_id", &about.item),
            ("element_id", &about.element),
            ("kpi_id", &about.kpi),
            ("text", &write::required(text, Field::Text)?),
            ("position", &position),
        ],
    )?;
    Ok(note)
}

/// What the minutes say under an item about an act of another topic; nothing for blank words.
pub(super) fn minute(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    item: Id<kind::AgendaItem>,
    text: &str,
) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Ok(());
    }
    insert(tx, env, meeting, NoteKind::Note, About { item: Some(item), ..About::default() }, text).map(drop)
}

fn editable(tx: &Transaction<'_>, note: Id<kind::Note>) -> Result<(), Refusal> {
    let meeting = tx.query_row("SELECT meeting_id FROM note WHERE id = ?1", [note], |row| row.get(0))?;
    write::editable_meeting(tx, meeting).map(drop)
}
