//! The journal: one mechanism for undo, history and "since last meeting".
//!
//! Temporary triggers, generated from the live schema, write each changed row's image before and after
//! into `journal_change` under the newest `journal_entry`. Undo writes the images before back, redo the
//! images after; both are entries themselves, so the log is only ever appended to. Nothing here knows
//! any table of the committee.

pub mod log;
mod stacks;

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

pub use log::{EntryKind, FieldChange, LogEntry, LogFilter, LogQuery, OpRecord};
pub(super) use stacks::Stacks;

use super::{
    Op, WorkspaceError,
    schema::{self, quoted},
};
use crate::env::{self, Env};

/// How a column's value goes into an image and comes back.
fn image_expression(row: &str, column: &schema::Column) -> String {
    let value = format!("{row}.{}", quoted(&column.name));
    // JSON cannot hold bytes.
    if is_blob(column) { format!("CASE WHEN {value} IS NULL THEN NULL ELSE hex({value}) END") } else { value }
}

fn value_expression(column: &schema::Column) -> String {
    let path = format!("$.{}", quoted(&column.name)).replace('\'', "''");
    let value = format!("json_extract(?1, '{path}')");
    if is_blob(column) { format!("unhex({value})") } else { value }
}

fn is_blob(column: &schema::Column) -> bool {
    column.declared_type.eq_ignore_ascii_case("blob")
}

/// Installs the triggers for every record table of this connection's schema, the ballot box excepted.
pub(super) fn install(connection: &Connection) -> Result<(), WorkspaceError> {
    for table in schema::journaled_tables(connection)? {
        let columns = schema::columns_of(connection, &table)?;
        connection.execute_batch(&triggers(&table, &columns))?;
    }
    Ok(())
}

fn triggers(table: &str, columns: &[schema::Column]) -> String {
    let image = |row: &str| {
        let pairs: Vec<String> = columns
            .iter()
            .map(|column| format!("'{}', {}", column.name.replace('\'', "''"), image_expression(row, column)))
            .collect();
        format!("json_object({})", pairs.join(", "))
    };
    let list = |row: &str| {
        let values: Vec<String> = columns.iter().map(|column| format!("{row}.{}", quoted(&column.name))).collect();
        values.join(", ")
    };
    let (old, new) = (image("OLD"), image("NEW"));
    let trigger = |event: &str, when: String, id: &str, before: &str, after: &str| {
        format!(
            "CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table} {when} BEGIN
               INSERT INTO journal_change (entry_seq, table_name, row_id, before, after)
               VALUES ((SELECT max(seq) FROM journal_entry), '{text}', {id}, {before}, {after});
             END;\n",
            name = quoted(&format!("journal_{table}_{event}")),
            text = table.replace('\'', "''"),
            table = quoted(table),
        )
    };
    let fixed_key = format!(
        "CREATE TEMP TRIGGER {name} BEFORE UPDATE OF id ON main.{table} WHEN OLD.id IS NOT NEW.id BEGIN
           SELECT RAISE(ABORT, 'a key never changes');
         END;\n",
        name = quoted(&format!("journal_{table}_key")),
        table = quoted(table),
    );
    let changed = format!("WHEN ({}) IS NOT ({})", list("OLD"), list("NEW"));
    [
        fixed_key,
        trigger("INSERT", String::new(), "NEW.id", "NULL", &new),
        trigger("UPDATE", changed, "OLD.id", &old, &new),
        trigger("DELETE", String::new(), "OLD.id", &old, "NULL"),
    ]
    .concat()
}

/// Appends an entry; the triggers file the changes that follow under it.
pub(super) fn append(
    transaction: &Connection,
    env: &Env,
    op: &Op,
    kind: EntryKind,
    of: Option<i64>,
) -> Result<OpRecord, WorkspaceError> {
    let record = OpRecord {
        seq: transaction.query_row("SELECT coalesce(max(seq), 0) + 1 FROM journal_entry", [], |row| row.get(0))?,
        id: env::new_uuid(),
        key: op.key.to_owned(),
        args: op.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
        person: env.person.clone(),
        at: env.now(),
        meeting: op.meeting,
        kind,
        of,
        barrier: op.barrier,
    };
    insert(transaction, &record)?;
    Ok(record)
}

/// Appends the entry of an undo or redo of `original`.
fn append_replay(
    transaction: &Connection,
    env: &Env,
    original: &OpRecord,
    kind: EntryKind,
) -> Result<OpRecord, WorkspaceError> {
    let record = OpRecord {
        seq: transaction.query_row("SELECT coalesce(max(seq), 0) + 1 FROM journal_entry", [], |row| row.get(0))?,
        id: env::new_uuid(),
        person: env.person.clone(),
        at: env.now(),
        kind,
        of: Some(original.seq),
        barrier: false,
        ..original.clone()
    };
    insert(transaction, &record)?;
    Ok(record)
}

fn insert(transaction: &Connection, record: &OpRecord) -> Result<(), WorkspaceError> {
    transaction
        .prepare_cached(
            "INSERT INTO journal_entry (seq, id, kind, of_seq, op, args, person, at, meeting_id, barrier)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            record.seq,
            record.id.to_string(),
            record.kind.code(),
            record.of,
            record.key,
            record.args_json(),
            record.person,
            record.at.to_string(),
            record.meeting.map(|meeting| meeting.to_string()),
            record.barrier,
        ])?;
    Ok(())
}

/// The tables that an entry changed.
pub(super) fn tables_changed(connection: &Connection, seq: i64) -> Result<Vec<String>, WorkspaceError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT table_name FROM journal_change WHERE entry_seq = ?1")?;
    let tables = statement.query_map([seq], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(tables)
}

/// The number of the newest entry; 0 in a new workspace.
pub(super) fn last_seq(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("SELECT coalesce(max(seq), 0) FROM journal_entry", [], |row| row.get(0))
}

/// The key of the newest entry. Two copies of a document where one holds the other's newest entry are
/// one line: the first goes on from the second.
pub(super) fn last_id(connection: &Connection) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT id FROM journal_entry ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).optional()
}

pub(super) fn contains(connection: &Connection, id: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM journal_entry WHERE id = ?1")?.exists([id])
}

pub(super) fn contains_act(connection: &Connection, id: Uuid) -> rusqlite::Result<bool> {
    contains(connection, &id.to_string())
}

/// Undoes or redoes `original` inside a transaction: an entry of its own, and every row written back.
pub(super) fn replay(
    transaction: &Transaction<'_>,
    env: &Env,
    original: &OpRecord,
    kind: EntryKind,
) -> Result<OpRecord, WorkspaceError> {
    // A parent may come back after its children.
    transaction.pragma_update(None, "defer_foreign_keys", true)?;
    let record = append_replay(transaction, env, original, kind)?;
    let backwards = kind == EntryKind::Undo;
    let order = if backwards { "DESC" } else { "ASC" };
    let mut statement = transaction.prepare(&format!(
        "SELECT table_name, before, after FROM journal_change WHERE entry_seq = ?1 ORDER BY position {order}"
    ))?;
    let mut rows = statement.query([original.seq])?;
    let mut writer = ImageWriter::default();
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let (before, after): (Option<String>, Option<String>) = (row.get(1)?, row.get(2)?);
        let (from, to) = if backwards { (after, before) } else { (before, after) };
        writer.write(transaction, &table, from.as_deref(), to.as_deref())?;
    }
    Ok(record)
}

/// Turns the row of one image into the row of another. The SQL is composed once per table.
#[derive(Default)]
struct ImageWriter {
    upserts: std::collections::HashMap<String, String>,
}

impl ImageWriter {
    fn write(
        &mut self,
        transaction: &Transaction<'_>,
        table: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<(), WorkspaceError> {
        let Some(to) = to else {
            // A cascade may have been quicker: the row's absence is what counts.
            let sql = format!("DELETE FROM main.{} WHERE id = json_extract(?1, '$.id')", quoted(table));
            transaction.prepare_cached(&sql)?.execute([from])?;
            return Ok(());
        };
        if !self.upserts.contains_key(table) {
            self.upserts.insert(table.to_owned(), upsert(transaction, table)?);
        }
        if let Some(sql) = self.upserts.get(table) {
            transaction.prepare_cached(sql)?.execute([to])?;
        }
        Ok(())
    }
}

fn upsert(transaction: &Transaction<'_>, table: &str) -> rusqlite::Result<String> {
    let columns = schema::columns_of(transaction, table)?;
    let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
    let values: Vec<String> = columns.iter().map(value_expression).collect();
    let sets: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    Ok(format!(
        "INSERT INTO main.{} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        quoted(table),
        names.join(", "),
        values.join(", "),
        sets.join(", ")
    ))
}
