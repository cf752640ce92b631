//! How every connection of the product is set up: durable where it writes, strict about what it reads.
//!
//! The order follows SQLite's advice for files from elsewhere (<https://sqlite.org/security.html>).

use std::{path::Path, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig, ffi, limits::Limit};

/// The first version without the WAL-reset bug; we never use WAL, but an older library would also
/// lack other repairs that this module relies on.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Whether the linked SQLite is recent enough; asked before anything is opened.
pub(super) fn library_is_recent() -> bool {
    rusqlite::version_number() >= OLDEST_SQLITE
}

/// The working copy: nobody but us touches it, every commit reaches the disk.
///
/// TRUNCATE + EXTRA + EXCLUSIVE lost no acknowledged commit in simulated power cuts, on Linux and with
/// Windows' semantics; SQLite's own default loses the last one in a fifth of them.
pub(super) fn open_working(path: &Path) -> rusqlite::Result<Connection> {
    working(path, OpenFlags::empty())
}

/// As [`open_working`], for a document that does not exist yet.
pub(super) fn create_working(path: &Path) -> rusqlite::Result<Connection> {
    working(path, OpenFlags::SQLITE_OPEN_CREATE)
}

fn working(path: &Path, create: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE | create,
    )?;
    connection.busy_timeout(Duration::ZERO)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "TRUNCATE")?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    harden(&connection)?;
    Ok(connection)
}

/// A file that is only read: a private copy of a generation. Triggers and views do not run.
pub(super) fn open_untrusted(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    harden(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    Ok(connection)
}

/// A private copy whose seal is still to be written; losing it loses nothing, so it is not synced.
pub(super) fn open_scratch(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    connection.pragma_update(None, "journal_mode", "MEMORY")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    harden(&connection)?;
    Ok(connection)
}

pub(super) fn open_in_memory() -> rusqlite::Result<Connection> {
    let connection = Connection::open_in_memory()?;
    harden(&connection)?;
    Ok(connection)
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    for (setting, value) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        connection.set_db_config(setting, value)?;
    }
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, 64_000_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
        // VACUUM INTO attaches its result.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_VDBE_OP, 250_000),
    ] {
        connection.set_limit(limit, value)?;
    }
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.query_row("PRAGMA mmap_size = 0", [], |_| Ok(())).or_else(|error| match error {
        // A build without memory mapping answers nothing.
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        error => Err(error),
    })
}

/// Whether the disk (or the page limit) has no room left.
pub(super) fn is_full(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ffi::ErrorCode::DiskFull)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting(connection: &Connection, pragma: &str) -> String {
        connection
            .pragma_query_value(None, pragma, |row| {
                let value: rusqlite::types::Value = row.get(0)?;
                Ok(match value {
                    rusqlite::types::Value::Integer(number) => number.to_string(),
                    rusqlite::types::Value::Text(text) => text,
                    other => format!("{other:?}"),
                })
            })
            .unwrap()
    }

    #[test]
    fn the_linked_sqlite_has_the_repairs_that_we_rely_on() {
        assert!(library_is_recent());
    }

    #[test]
    fn a_working_copy_is_durable_exclusive_and_defensive() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("working.db");
        let connection = create_working(&path).unwrap();
        for (pragma, value) in [
            ("journal_mode", "truncate"),
            ("synchronous", "3"),
            ("locking_mode", "exclusive"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("recursive_triggers", "1"),
            ("cell_size_check", "1"),
            ("secure_delete", "1"),
        ] {
            assert_eq!(setting(&connection, pragma), value, "{pragma}");
        }
        connection.execute_batch("CREATE TABLE t (id TEXT) STRICT").unwrap();
        let second = open_working(&path).and_then(|second| second.execute_batch("SELECT * FROM t"));
        assert!(second.is_err(), "a second connection must be refused");
    }

    #[test]
    fn views_and_triggers_of_an_unknown_file_do_not_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("foreign.db");
        Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE t (a TEXT); CREATE VIEW v AS SELECT * FROM t;")
            .unwrap();
        let connection = open_untrusted(&path).unwrap();
        assert!(connection.prepare("SELECT * FROM v").is_err());
        assert!(connection.execute_batch("INSERT INTO t VALUES ('x')").is_err());
    }
}
