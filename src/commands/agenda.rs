//! The agenda of a meeting, and the template that new ones start from.

use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, ItemKind, Names, kind},
    env::Env,
    workspace::{Op, Workspace},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum AgendaCommand {
    Add {
        meeting: Id<kind::Meeting>,
        number: String,
        title: Names,
        kind: ItemKind,
        minutes: u32,
    },
    Edit {
        item: Id<kind::AgendaItem>,
        number: String,
        title: Names,
        minutes: u32,
        presenter: Option<Id<kind::Office>>,
    },
    Remove {
        item: Id<kind::AgendaItem>,
    },
    /// Exchanges the item with its neighbour.
    Move {
        item: Id<kind::AgendaItem>,
        later: bool,
    },
    SetDone {
        item: Id<kind::AgendaItem>,
        done: bool,
    },
    /// Changes one line of the template; meetings already planned keep theirs.
    EditTemplate {
        item: Id<kind::TemplateItem>,
        number: String,
        title: Names,
        minutes: u32,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &AgendaCommand) -> Result<Made, Refusal> {
    match command {
        AgendaCommand::Add { meeting, number, title, kind, minutes } => {
            workspace.transact(env, Op::new("add-agenda-item").arg("number", number).in_meeting(*meeting), |tx| {
                write::editable_meeting(tx, *meeting)?;
                write::required_names(title, Field::Title)?;
                let item: Id<kind::AgendaItem> = env.new_id();
                let position = write::next_number_in(tx, "agenda_item", "position", "meeting_id", meeting)?;
                write::insert(tx, "agenda_item", &[
                    ("id", &item),
                    ("meeting_id", meeting),
                    ("position", &position),
                    ("number", &number.trim()),
                    ("kind", kind),
                    ("title_en", &title.en),
                    ("title_fr", &title.fr),
                    ("title_ar", &title.ar),
                    ("minutes", minutes),
                ])?;
                Ok(Some(item.uuid()))
            })
        }
        AgendaCommand::Edit { item, number, title, minutes, presenter } => {
            workspace.transact(env, Op::new("edit-agenda-item").arg("number", number), |tx| {
                editable_item(tx, *item)?;
                write::required_names(title, Field::Title)?;
                write::update(tx, "agenda_item", item, &[
                    ("number", &number.trim()),
                    ("title_en", &title.en),
                    ("title_fr", &title.fr),
                    ("title_ar", &title.ar),
                    ("minutes", minutes),
                    ("presenter_office_id", presenter),
                ])?;
                Ok(None)
            })
        }
        AgendaCommand::Remove { item } => workspace.transact(env, Op::new("remove-agenda-item"), |tx| {
            editable_item(tx, *item)?;
            let used: u64 = tx.query_row(include_str!("agenda_item_uses.sql"), [item], |row| row.get(0))?;
            if used > 0 {
                return Err(Refusal::InUse(used));
            }
            write::delete(tx, "agenda_item", item)?;
            Ok(None)
        }),
        AgendaCommand::Move { item, later } => workspace.transact(env, Op::new("move-agenda-item"), |tx| {
            let (meeting, position) = editable_item(tx, *item)?;
            let sql = if *later {
                "SELECT id, position FROM agenda_item WHERE meeting_id = ?1 AND position > ?2 ORDER BY position LIMIT 1"
            } else {
                "SELECT id, position FROM agenda_item WHERE meeting_id = ?1 AND position < ?2 ORDER BY position DESC LIMIT 1"
            };
            let mut statement = tx.prepare_cached(sql)?;
            let mut rows = statement.query((meeting, position))?;
            if let Some(row) = rows.next()? {
                let (neighbour, its_position): (Id<kind::AgendaItem>, i64) = (row.get(0)?, row.get(1)?);
                write::update(tx, "agenda_item", item, &[("position", &its_position)])?;
                write::update(tx, "agenda_item", &neighbour, &[("position", &position)])?;
            }
            Ok(None)
        }),
        AgendaCommand::SetDone { item, done } => {
            workspace.transact(env, Op::new(if *done { "finish-agenda-item" } else { "resume-agenda-item" }), |tx| {
                editable_item(tx, *item)?;
                write::update(tx, "agenda_item", item, &[("done", done)])?;
                Ok(None)
            })
        }
        AgendaCommand::EditTemplate { item, number, title, minutes } => {
            workspace.transact(env, Op::new("edit-agenda-template").arg("number", number), |tx| {
                write::required_names(title, Field::Title)?;
                write::update(tx, "agenda_template", item, &[
                    ("number", &number.trim()),
                    ("title_en", &title.en),
                    ("title_fr", &title.fr),
                    ("title_ar", &title.ar),
                    ("minutes", minutes),
                ])?;
                Ok(None)
            })
        }
    }
}

/// The item's meeting and position, if that meeting may still be edited.
fn editable_item(
    tx: &rusqlite::Transaction<'_>,
    item: Id<kind::AgendaItem>,
) -> Result<(Id<kind::Meeting>, i64), Refusal> {
    let found = tx.query_row("SELECT meeting_id, position FROM agenda_item WHERE id = ?1", [item], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    write::editable_meeting(tx, found.0)?;
    Ok(found)
}
