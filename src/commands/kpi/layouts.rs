//! How files of one layout are read: decided once, at an import.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use crate::{
    commands::{Made, Refusal, write},
    domain::{Id, kind},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LayoutMapping {
    /// What the layout is recognised by.
    pub layout: String,
    /// What was decided, as JSON that only the importer understands.
    pub mapping: String,
}

/// Keeps how files of this layout are read, in place of what was decided before.
pub(super) fn remember(
    tx: &Transaction<'_>,
    env: &Env,
    file_name: &str,
    mapping: &LayoutMapping,
) -> Result<(), Refusal> {
    let (used_at, used_by) = (Iso(env.now()), &env.person);
    let known = tx.execute(
        "UPDATE import_mapping SET file_name = ?2, mapping = ?3, used_at = ?4, used_by = ?5 WHERE layout = ?1",
        (&mapping.layout, file_name, &mapping.mapping, &used_at, used_by),
    )?;
    if known == 0 {
        let id: Id<kind::ImportBatch> = env.new_id();
        write::insert(
            tx,
            "import_mapping",
            &[
                ("id", &id),
                ("layout", &mapping.layout),
                ("file_name", &file_name),
                ("mapping", &mapping.mapping),
                ("used_at", &used_at),
                ("used_by", used_by),
            ],
        )?;
    }
    Ok(())
}

/// The next file of this layout is read as if it were the first.
pub(super) fn forget(workspace: &mut Workspace, env: &Env, layout: &str) -> Result<Made, Refusal> {
    let file: Option<String> = workspace
        .connection()
        .query_row("SELECT file_name FROM import_mapping WHERE layout = ?1", [layout], |row| row.get(0))
        .optional()?;
    let op = Op::new("forget-mapping").arg("file", file.unwrap_or_default());
    workspace.transact(env, op, |tx| {
        tx.execute("DELETE FROM import_mapping WHERE layout = ?1", [layout])?;
        Ok(None)
    })
}
