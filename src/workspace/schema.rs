//! The schema as numbered migrations over `user_version`.
//!
//! A file of `schema/` is never edited once a workspace may have been written with it: a change is a
//! new file. Every table is STRICT and has `id TEXT PRIMARY KEY NOT NULL` (a UUID), so that the
//! journal treats all of them alike; the journal's own tables and `file_state` are the exceptions.

use rusqlite::Connection;

use super::WorkspaceError;

/// "Lajn" in ASCII: what makes an SQLite file ours.
pub const APPLICATION_ID: i32 = 0x4C61_6A6E;

const MIGRATIONS: &[&str] = &[
    include_str!("schema/0001_file.sql"),
    include_str!("schema/0002_committee.sql"),
    include_str!("schema/0003_kpis.sql"),
    include_str!("schema/0004_scoring.sql"),
    include_str!("schema/0005_agenda.sql"),
    include_str!("schema/0006_votes.sql"),
    include_str!("schema/0007_wording.sql"),
    include_str!("schema/0008_action_plan.sql"),
];

/// The version of the schema that this program writes.
pub const VERSION: u32 = MIGRATIONS.len() as u32;

/// The version of the schema in this database: the number of migrations applied to it.
pub(super) fn version_of(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings an empty or older database to [`VERSION`], all or nothing.
///
/// Foreign keys are off while tables are rebuilt, and checked before the commit.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), WorkspaceError> {
    migrate_to(connection, VERSION)
}

pub(super) fn migrate_to(connection: &mut Connection, version: u32) -> Result<(), WorkspaceError> {
    connection.pragma_update(None, "foreign_keys", false)?;
    let outcome = apply(connection, version);
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn apply(connection: &mut Connection, version: u32) -> Result<(), WorkspaceError> {
    let transaction = connection.transaction()?;
    let present = version_of(&transaction)?;
    let missing = MIGRATIONS.iter().take(version as usize).skip(present as usize);
    for migration in missing {
        transaction.execute_batch(migration)?;
    }
    if transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(WorkspaceError::MigrationBrokeReferences { from: present, to: version });
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", version)?;
    Ok(transaction.commit()?)
}

/// Every object of the schema as SQLite wrote it down: the file's is compared with ours before any
/// other statement runs on it, so that a foreign trigger or view never does.
pub(super) fn text_of(connection: &Connection) -> rusqlite::Result<Vec<(String, String, Option<String>)>> {
    connection
        .prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// What [`text_of`] gives for a sound file of this version.
pub(super) fn expected_text(version: u32) -> Result<Vec<(String, String, Option<String>)>, WorkspaceError> {
    let mut connection = Connection::open_in_memory()?;
    migrate_to(&mut connection, version)?;
    Ok(text_of(&connection)?)
}

/// The tables that hold the committee's records: all but the journal's own and `file_state`.
pub(super) fn record_tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(
            "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'file_state'
             AND name NOT LIKE 'journal\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// The one exception to the journal: a ballot box whose every earlier state is to be forgotten. The content
/// seal covers these tables like all others; undo, redo and log know nothing of them.
const UNRECORDED: [&str; 2] = ["sealed_ballot", "sealed_key"];

/// The record tables whose changes the journal keeps.
pub(super) fn journaled_tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut tables = record_tables(connection)?;
    tables.retain(|table| !UNRECORDED.contains(&table.as_str()));
    Ok(tables)
}

/// A stored (not generated) column of a table.
pub(super) struct Column {
    pub name: String,
    pub declared_type: String,
}

pub(super) fn columns_of(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    connection
        .prepare("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden = 0 ORDER BY cid")?
        .query_map([table], |row| Ok(Column { name: row.get(0)?, declared_type: row.get(1)? }))?
        .collect()
}

/// An SQL identifier in quotes.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn all_migrations_apply_to_an_empty_file_and_leave_the_newest_version() {
        let connection = fresh();
        assert_eq!(version_of(&connection).unwrap(), VERSION);
        assert_eq!(text_of(&connection).unwrap(), expected_text(VERSION).unwrap());
    }

    #[test]
    fn migrating_step_by_step_gives_the_same_schema_as_migrating_at_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        for version in 1..=VERSION {
            migrate_to(&mut connection, version).unwrap();
            assert_eq!(version_of(&connection).unwrap(), version);
        }
        assert_eq!(text_of(&connection).unwrap(), text_of(&fresh()).unwrap());
    }

    #[test]
    fn verdicts_given_before_they_were_records_of_their_own_are_kept_as_such() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate_to(&mut connection, 2).unwrap();
        connection
            .execute_batch(
                "INSERT INTO correction (id, number, title, state, verdict, verdict_text) VALUES
                   ('a', 1, 'Dead profiles', 'closed', 'effective', 'Followed by 25.5.'),
                   ('b', 2, 'Package', 'reversed', 'harmful', 'Both guards broke.'),
                   ('c', 3, 'Server', 'decided', NULL, '');
                 INSERT INTO correction_update (id, correction_id, date, kind, by_person) VALUES
                   ('d', 'a', '2025-09-11', 'verdict', 'Yara Mondel');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let sql = "SELECT correction.number, correction.verdict, given.verdict, given.text, given.recorded_at,
                     given.recorded_by
                   FROM correction LEFT JOIN correction_verdict AS given ON given.correction_id = correction.id
                   ORDER BY correction.number";
        let mut statement = connection.prepare(sql).unwrap();
        let text =
            |row: &rusqlite::Row<'_>, column| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
        let rows = statement
            .query_map([], |row| Ok([text(row, 1)?, text(row, 2)?, text(row, 3)?, text(row, 4)?, text(row, 5)?]));
        let rows: Vec<[String; 5]> = rows.unwrap().map(Result::unwrap).collect();
        assert_eq!(rows[0], ["moved", "moved", "Followed by 25.5.", "2025-09-11T00:00:00", "Yara Mondel"]);
        assert_eq!(rows[1][..3], ["side_effect", "side_effect", "Both guards broke."]);
        assert_eq!(rows[2], ["", "", "", "", ""]);
    }

    #[test]
    fn every_table_is_strict_and_every_record_has_a_text_key_called_id() {
        let connection = fresh();
        let mut tables = connection
            .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'")
            .unwrap();
        let tables: Vec<(String, bool)> =
            tables.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        assert!(tables.len() > 3);
        for (table, strict) in tables {
            assert!(strict, "{table} is not STRICT");
        }
        for table in record_tables(&connection).unwrap() {
            let key: Vec<(String, String, bool)> = connection
                .prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1) WHERE pk > 0")
                .unwrap()
                .query_map([&table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert_eq!(key, [("id".to_owned(), "TEXT".to_owned(), true)], "key of {table}");
            for column in columns_of(&connection, &table).unwrap() {
                assert_ne!(column.declared_type, "ANY", "{table}.{}: the journal cannot hold ANY", column.name);
            }
        }
    }
}
