//! The log as data: who did what when, and every field that changed.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use rusqlite::{Connection, Row, params};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    domain::{Id, id::kind},
    workspace::WorkspaceError,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    Do,
    Undo,
    Redo,
    /// Something that happened to the file (a lock taken over, a migration), or that undo passes over (a
    /// ballot that was cast).
    Event,
}

impl EntryKind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Event => "event",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Do, Self::Undo, Self::Redo, Self::Event].into_iter().find(|kind| kind.code() == code)
    }
}

/// One entry of the log, without the rows that it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpRecord {
    pub seq: i64,
    pub id: Uuid,
    /// The key of the message that names the act, e.g. `rate-element`; an undo has that of its act.
    pub key: String,
    /// Arguments of that message, by name.
    pub args: BTreeMap<String, String>,
    pub person: String,
    /// Local date and time.
    pub at: DateTime,
    pub meeting: Option<Id<kind::Meeting>>,
    pub kind: EntryKind,
    /// The act that an undo or redo is about.
    pub of: Option<i64>,
    /// Nothing up to and including this act can be undone.
    pub barrier: bool,
}

impl OpRecord {
    pub(super) fn args_json(&self) -> String {
        let pairs = self.args.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str())));
        Value::Object(pairs.collect()).to_string()
    }
}

/// One changed field of one row. `None` where the row did not exist or the field was empty (NULL).
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub table: String,
    pub row_id: String,
    pub column: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LogEntry {
    pub record: OpRecord,
    /// In the order in which the rows changed; columns in the order of the alphabet.
    pub changes: Vec<FieldChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LogFilter {
    #[default]
    All,
    /// Entries that changed the row with this key, with its changes only.
    Row(String),
    /// Entries made within a meeting.
    Meeting(Id<kind::Meeting>),
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogQuery {
    pub filter: LogFilter,
    pub limit: u32,
    pub offset: u32,
}

impl Default for LogQuery {
    fn default() -> Self {
        Self { filter: LogFilter::All, limit: 100, offset: 0 }
    }
}

const RECORD: &str = "SELECT seq, id, kind, of_seq, op, args, person, at, meeting_id, barrier FROM journal_entry";

/// A page of the log.
pub fn entries(connection: &Connection, query: &LogQuery) -> Result<Vec<LogEntry>, WorkspaceError> {
    let (condition, key) = match &query.filter {
        LogFilter::All => ("?1 IS NULL", None),
        LogFilter::Row(id) => ("seq IN (SELECT entry_seq FROM journal_change WHERE row_id = ?1)", Some(id.clone())),
        LogFilter::Meeting(meeting) => ("meeting_id = ?1", Some(meeting.to_string())),
    };
    let mut statement =
        connection.prepare_cached(&format!("{RECORD} WHERE {condition} ORDER BY seq DESC LIMIT ?2 OFFSET ?3"))?;
    let mut rows = statement.query(params![key, query.limit, query.offset])?;
    let only = match &query.filter {
        LogFilter::Row(id) => Some(id.as_str()),
        LogFilter::All | LogFilter::Meeting(_) => None,
    };
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let record = read_record(row)?;
        let changes = changes(connection, record.seq, only)?;
        entries.push(LogEntry { record, changes });
    }
    Ok(entries)
}

/// One entry with every row that it changed.
pub fn entry(connection: &Connection, seq: i64) -> Result<LogEntry, WorkspaceError> {
    Ok(LogEntry { record: record(connection, seq)?, changes: changes(connection, seq, None)? })
}

pub(super) fn record(connection: &Connection, seq: i64) -> Result<OpRecord, WorkspaceError> {
    let mut statement = connection.prepare_cached(&format!("{RECORD} WHERE seq = ?1"))?;
    let mut rows = statement.query([seq])?;
    let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    read_record(row)
}

fn read_record(row: &Row<'_>) -> Result<OpRecord, WorkspaceError> {
    let seq = row.get(0)?;
    let unreadable = |message: String| WorkspaceError::JournalUnreadable { seq, message };
    let text = |column: usize| row.get::<_, String>(column);
    let kind = text(2)?;
    let meeting: Option<String> = row.get(8)?;
    Ok(OpRecord {
        seq,
        id: text(1)?.parse().map_err(|error: uuid::Error| unreadable(error.to_string()))?,
        kind: EntryKind::from_code(&kind).ok_or_else(|| unreadable(format!("kind {kind}")))?,
        of: row.get(3)?,
        key: text(4)?,
        args: serde_json::from_str(&text(5)?).map_err(|error| unreadable(error.to_string()))?,
        person: text(6)?,
        at: text(7)?.parse().map_err(|error: jiff::Error| unreadable(error.to_string()))?,
        meeting: meeting
            .map(|id| id.parse())
            .transpose()
            .map_err(|error: uuid::Error| unreadable(error.to_string()))?,
        barrier: row.get(9)?,
    })
}

fn changes(connection: &Connection, seq: i64, only: Option<&str>) -> Result<Vec<FieldChange>, WorkspaceError> {
    let mut statement = connection.prepare_cached(
        "SELECT table_name, row_id, before, after FROM journal_change
         WHERE entry_seq = ?1 AND (?2 IS NULL OR row_id = ?2) ORDER BY position",
    )?;
    let mut rows = statement.query(params![seq, only])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let (table, row_id): (String, String) = (row.get(0)?, row.get(1)?);
        let image = |text: Option<String>| match text {
            None => Ok(BTreeMap::new()),
            Some(text) => serde_json::from_str::<BTreeMap<String, Value>>(&text)
                .map_err(|error| WorkspaceError::JournalUnreadable { seq, message: error.to_string() }),
        };
        let (mut before, after) = (image(row.get(2)?)?, image(row.get(3)?)?);
        let mut columns: Vec<String> = before.keys().chain(after.keys()).cloned().collect();
        columns.sort();
        columns.dedup();
        let mut after = after;
        for column in columns {
            let present = |value: Option<Value>| value.filter(|value| !value.is_null());
            let (before, after) = (present(before.remove(&column)), present(after.remove(&column)));
            if before != after {
                changes.push(FieldChange { table: table.clone(), row_id: row_id.clone(), column, before, after });
            }
        }
    }
    Ok(changes)
}
