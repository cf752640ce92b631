//! Everything that can be verified about a file, as a list of named checks.
//!
//! The file is copied first and only the copy is given to SQLite; the file itself is never touched.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;

use super::{connection, file::identify, schema, seal};

/// One thing that was verified, in the order of verification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckName {
    /// The header names our program, a known version, and the length that the file has.
    Header,
    /// Exactly one row says which document and generation this is.
    Identity,
    /// The bytes are those that were published.
    FileSeal,
    /// SQLite's own `integrity_check`.
    Integrity,
    /// Tables, indexes, triggers and views are exactly ours.
    Schema,
    /// Every reference leads to a row.
    ForeignKeys,
    /// The rows are those that were published.
    ContentSeal,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    pub name: CheckName,
    pub ok: bool,
    /// What was found, for a log or an expert; empty if there is nothing to add.
    pub detail: String,
}

/// Which document and generation a file is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileState {
    /// The document's UUID, the same in every copy.
    pub document: String,
    pub created_at: String,
    pub generation: u32,
    /// SHA-256 of the file that this generation replaced; empty in the first.
    pub parent: String,
    pub published_at: String,
    pub content_seal: String,
    pub file_seal: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    pub file: PathBuf,
    pub sound: bool,
    /// Version of the schema, if the header could be read.
    pub schema_version: Option<u32>,
    pub state: Option<FileState>,
    pub checks: Vec<Check>,
}

impl CheckReport {
    /// The checks that did not pass.
    pub fn failed(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter().filter(|check| !check.ok)
    }

    fn add(&mut self, name: CheckName, outcome: Result<String, String>) {
        let ok = outcome.is_ok();
        self.sound &= ok;
        self.checks.push(Check { name, ok, detail: outcome.unwrap_or_else(|detail| detail) });
    }
}

impl fmt::Display for CheckReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failed: Vec<String> = self.failed().map(|check| format!("{:?}: {}", check.name, check.detail)).collect();
        if failed.is_empty() { formatter.write_str("sound") } else { formatter.write_str(&failed.join("; ")) }
    }
}

/// Verifies the file at `path` through a private copy.
pub fn check(path: &Path) -> CheckReport {
    if let Err(error) = identify::identify(path) {
        return unreadable(path, &error.to_string());
    }
    let copied = tempfile::tempdir().and_then(|folder| {
        let copy = folder.path().join("copy");
        fs::copy(path, &copy)?;
        Ok((folder, copy))
    });
    match copied {
        Ok((_folder, copy)) => CheckReport { file: path.to_owned(), ..verify(&copy) },
        Err(error) => unreadable(path, &error.to_string()),
    }
}

fn unreadable(path: &Path, detail: &str) -> CheckReport {
    let mut report = empty_report(path);
    report.add(CheckName::Header, Err(detail.to_owned()));
    report
}

fn empty_report(path: &Path) -> CheckReport {
    CheckReport { file: path.to_owned(), sound: true, schema_version: None, state: None, checks: Vec::new() }
}

/// Verifies a private copy. It stops where going on would run statements on a foreign schema.
pub(super) fn verify(copy: &Path) -> CheckReport {
    let mut report = empty_report(copy);
    match identify::identify(copy) {
        Ok(header) => {
            report.schema_version = Some(header.schema_version);
            report.add(CheckName::Header, Ok(String::new()));
        }
        Err(error) => {
            report.add(CheckName::Header, Err(error.to_string()));
            return report;
        }
    }
    let connection = match connection::open_untrusted(copy) {
        Ok(connection) => connection,
        Err(error) => {
            report.add(CheckName::Integrity, Err(error.to_string()));
            return report;
        }
    };
    let state = read_state(&connection);
    report.add(CheckName::Identity, state.as_ref().map(|state| state.document.clone()).map_err(Clone::clone));
    if let Ok(state) = &state {
        report.add(CheckName::FileSeal, compare_file_seal(copy, state));
    }
    report.add(CheckName::Integrity, integrity(&connection));
    let schema = compare_schema(&connection, report.schema_version);
    let schema_is_ours = schema.is_ok();
    report.add(CheckName::Schema, schema);
    if schema_is_ours {
        report.add(CheckName::ForeignKeys, foreign_keys(&connection));
        if let Ok(state) = &state {
            report.add(CheckName::ContentSeal, compare_content_seal(&connection, state));
        }
    }
    report.state = state.ok();
    report
}

/// The one row of `file_state`.
pub(super) fn read_state(connection: &Connection) -> Result<FileState, String> {
    let read = || -> rusqlite::Result<Option<FileState>> {
        let mut statement = connection.prepare(
            "SELECT id, created_at, generation, parent, published_at, content_seal, file_seal FROM file_state",
        )?;
        let mut states = statement.query_map([], |row| {
            Ok(FileState {
                document: row.get(0)?,
                created_at: row.get(1)?,
                generation: row.get(2)?,
                parent: row.get(3)?,
                published_at: row.get(4)?,
                content_seal: row.get(5)?,
                file_seal: row.get(6)?,
            })
        })?;
        let state = states.next().transpose()?;
        Ok(if states.next().is_some() { None } else { state })
    };
    match read() {
        Ok(Some(state)) if state.document.parse::<uuid::Uuid>().is_ok() => Ok(state),
        Ok(Some(state)) => Err(format!("{} is not a UUID", state.document)),
        Ok(None) => Err("not exactly one row".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn compare_file_seal(copy: &Path, state: &FileState) -> Result<String, String> {
    match seal::file_seal(copy, &state.file_seal) {
        Ok(Some(found)) if found == state.file_seal => Ok(found),
        Ok(Some(found)) => Err(format!("{found} instead of {}", state.file_seal)),
        Ok(None) => Err("the seal is not in its place".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

pub(super) fn integrity(connection: &Connection) -> Result<String, String> {
    let found: rusqlite::Result<Vec<String>> = connection
        .prepare("PRAGMA integrity_check(20)")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect());
    match found {
        Ok(lines) if lines == ["ok"] => Ok(String::new()),
        Ok(lines) => Err(lines.join("; ")),
        Err(error) => Err(error.to_string()),
    }
}

/// A newer version's schema cannot be compared: opening is read-only then, and nothing of it runs.
fn compare_schema(connection: &Connection, version: Option<u32>) -> Result<String, String> {
    let version = version.unwrap_or_default();
    if version > schema::VERSION {
        return Ok(format!("newer: {version}"));
    }
    let expected = schema::expected_text(version).map_err(|error| error.to_string())?;
    let found = schema::text_of(connection).map_err(|error| error.to_string())?;
    if found == expected {
        return Ok(version.to_string());
    }
    let strange = found.iter().find(|object| !expected.contains(object));
    let missing = expected.iter().find(|object| !found.contains(object));
    let (word, object) =
        strange.map(|object| ("unexpected", object)).or(missing.map(|object| ("missing", object))).unzip();
    Err(match (word, object) {
        (Some(word), Some((kind, name, _))) => format!("{word} {kind} {name}"),
        _ => "in another order".to_owned(),
    })
}

fn foreign_keys(connection: &Connection) -> Result<String, String> {
    let first: rusqlite::Result<Option<(String, String)>> = connection
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut statement| statement.query_row([], |row| Ok((row.get(0)?, row.get(2)?))).optional());
    match first {
        Ok(None) => Ok(String::new()),
        Ok(Some((table, parent))) => Err(format!("{table} refers to a missing {parent}")),
        Err(error) => Err(error.to_string()),
    }
}

fn compare_content_seal(connection: &Connection, state: &FileState) -> Result<String, String> {
    match seal::content(connection) {
        Ok(found) if found == state.content_seal => Ok(found),
        Ok(found) => Err(format!("{found} instead of {}", state.content_seal)),
        Err(error) => Err(error.to_string()),
    }
}
