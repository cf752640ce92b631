//! The agenda of a meeting, and the template that new ones start from.

use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, ItemKind, Names, TemplateKind, kind},
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
    /// Adds a line at the end of a template.
    AddTemplate {
        template: TemplateKind,
        number: String,
        title: Names,
        kind: ItemKind,
        minutes: u32,
    },
    /// Every meeting has an opening and a closing: these lines stay.
    RemoveTemplate {
        item: Id<kind::TemplateItem>,
    },
    /// Exchanges the line with its neighbour.
    MoveTemplate {
        item: Id<kind::TemplateItem>,
        later: bool,
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
                write::insert(
                    tx,
                    "agenda_item",
                    &[
                        ("id", &item),
                        ("meeting_id", meeting),
                        ("position", &position),
                        ("number", &number.trim()),
                        ("kind", kind),
                        ("title_en", &title.en),
                        ("title_fr", &title.fr),
                        ("title_ar", &title.ar),
                        ("minutes", minutes),
                    ],
                )?;
                Ok(Some(item.uuid()))
            })
        }
        AgendaCommand::Edit { item, number, title, minutes, presenter } => {
            workspace.transact(env, Op::new("edit-agenda-item").arg("number", number), |tx| {
                editable_item(tx, *item)?;
                write::required_names(title, Field::Title)?;
                write::update(
                    tx,
                    "agenda_item",
                    item,
                    &[
                        ("number", &number.trim()),
                        ("title_en", &title.en),
                        ("title_fr", &title.fr),
                        ("title_ar", &title.ar),
                        ("minutes", minutes),
                        ("presenter_office_id", presenter),
                    ],
                )?;
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
            editable_item(tx, *item)?;
            exchange(tx, "agenda_item", "meeting_id", item, *later)?;
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
                write::update(
                    tx,
                    "agenda_template",
                    item,
                    &[
                        ("number", &number.trim()),
                        ("title_en", &title.en),
                        ("title_fr", &title.fr),
                        ("title_ar", &title.ar),
                        ("minutes", minutes),
                    ],
                )?;
                Ok(None)
            })
        }
        AgendaCommand::AddTemplate { template, number, title, kind, minutes } => {
            workspace.transact(env, Op::new("add-agenda-template").arg("number", number), |tx| {
                write::required_names(title, Field::Title)?;
                let item: Id<kind::TemplateItem> = env.new_id();
                let position = write::next_number_in(tx, "agenda_template", "position", "meeting_kind", template)?;
                write::insert(
                    tx,
                    "agenda_template",
                    &[
                        ("id", &item),
                        ("meeting_kind", template),
                        ("position", &position),
                        ("number", &number.trim()),
                        ("kind", kind),
                        ("title_en", &title.en),
                        ("title_fr", &title.fr),
                        ("title_ar", &title.ar),
                        ("minutes", minutes),
                    ],
                )?;
                Ok(Some(item.uuid()))
            })
        }
        AgendaCommand::RemoveTemplate { item } => workspace.transact(env, Op::new("remove-agenda-template"), |tx| {
            let kind: Option<ItemKind> =
                tx.query_row("SELECT kind FROM agenda_template WHERE id = ?1", [item], |row| row.get(0)).optional()?;
            if kind.is_some_and(ItemKind::is_in_every_meeting) {
                return Err(Refusal::Needed);
            }
            write::delete(tx, "agenda_template", item)?;
            Ok(None)
        }),
        AgendaCommand::MoveTemplate { item, later } => workspace.transact(env, Op::new("move-agenda-template"), |tx| {
            exchange(tx, "agenda_template", "meeting_kind", item, *later)?;
            Ok(None)
        }),
    }
}

/// Exchanges a row with its neighbour among the rows that share its `scope`; at an end nothing happens.
fn exchange(
    tx: &rusqlite::Transaction<'_>,
    table: &str,
    scope: &str,
    item: &dyn rusqlite::ToSql,
    later: bool,
) -> Result<(), Refusal> {
    let (beyond, order) = if later { (">", "ASC") } else { ("<", "DESC") };
    let sql = format!(
        "SELECT own.position, other.id, other.position FROM {table} own
         JOIN {table} other ON other.{scope} = own.{scope} AND other.position {beyond} own.position
         WHERE own.id = ?1 ORDER BY other.position {order} LIMIT 1"
    );
    let found: Option<(i64, String, i64)> =
        tx.prepare_cached(&sql)?.query_row([item], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    if let Some((own, neighbour, its)) = found {
        write::update(tx, table, item, &[("position", &its)])?;
        write::update(tx, table, &neighbour, &[("position", &own)])?;
    }
    Ok(())
}

/// Refuses unless the item's meeting may still be edited.
fn editable_item(tx: &rusqlite::Transaction<'_>, item: Id<kind::AgendaItem>) -> Result<(), Refusal> {
    let meeting: Id<kind::Meeting> =
        tx.query_row("SELECT meeting_id FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?;
    write::editable_meeting(tx, meeting).map(drop)
}
