//! The log as people read it: a page of acts, whether they were undone, and the names of the records
//! that they touched.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, types::Type};
use serde_json::Value;
use uuid::Uuid;

use super::names;
use crate::{
    domain::{Id, MeetingRef, Names, kind},
    workspace::{FieldChange, LogEntry, WorkspaceError, journal::log::entry},
};

/// Which acts; what is empty does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub person: Option<String>,
    pub meeting: Option<Id<kind::Meeting>>,
    /// Words that occur in what was written or replaced.
    pub text: String,
    /// Acts on this record and on the rows that belong to it.
    pub record: Option<Uuid>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub log: LogEntry,
    /// Taken back since, and not done again.
    pub undone: bool,
    pub meeting: Option<MeetingRef>,
}

/// A page of the log, newest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub entries: Vec<Entry>,
    pub names: Book,
    pub has_older: bool,
}

/// What records are called: `P-017`, "E09 Targeting", "Head of IT".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book(HashMap<String, Names>);

impl Book {
    pub fn of(&self, id: &str) -> Option<&Names> {
        self.0.get(id)
    }
}

/// Acts on one page.
pub const PAGE: u32 = 50;

/// Page number `page`, from zero.
pub fn page(connection: &Connection, filter: &Filter, page: u32) -> rusqlite::Result<Page> {
    let mut statement = connection.prepare_cached(include_str!("log/page.sql"))?;
    let meeting = filter.meeting.map(|meeting| meeting.to_string());
    let text = Some(filter.text.trim()).filter(|text| !text.is_empty());
    let record = filter.record.map(|record| record.to_string());
    let parameters = (filter.person.as_deref(), meeting, text, record.as_deref(), PAGE + 1, page * PAGE);
    let read = |row: &rusqlite::Row<'_>| {
        let meeting: Option<i32> = row.get(3)?;
        let reference = match meeting {
            Some(year) => Some(MeetingRef { committee: row.get(2)?, year, number: row.get(4)? }),
            None => None,
        };
        Ok((row.get(0)?, row.get(1)?, reference))
    };
    let mut found: Vec<(i64, bool, Option<MeetingRef>)> =
        statement.query_map(parameters, read)?.collect::<rusqlite::Result<_>>()?;
    let has_older = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let entries = found.into_iter().map(|(seq, undone, meeting)| {
        let mut log = entry(connection, seq).map_err(unreadable)?;
        if let Some(record) = &record {
            log.changes = of_record(log.changes, record);
        }
        Ok(Entry { log, undone, meeting })
    });
    let entries: Vec<Entry> = entries.collect::<rusqlite::Result<_>>()?;
    Ok(Page { names: book(connection, &entries)?, entries, has_older })
}

/// Everybody who ever acted, in the order of the alphabet.
pub fn persons(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached("SELECT DISTINCT person FROM journal_entry WHERE person <> '' ORDER BY person")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// An act may change much at once: the record's own rows, and new or removed rows that point to it.
fn of_record(changes: Vec<FieldChange>, record: &str) -> Vec<FieldChange> {
    let is_record = |value: &Option<Value>| value.as_ref().and_then(Value::as_str) == Some(record);
    let points_to_it = |change: &&FieldChange| is_record(&change.before) || is_record(&change.after);
    let rows: HashSet<String> = changes.iter().filter(points_to_it).map(|change| change.row_id.clone()).collect();
    changes.into_iter().filter(|change| change.row_id == record || rows.contains(&change.row_id)).collect()
}

/// A journal that cannot be read is a file that cannot be read.
fn unreadable(error: WorkspaceError) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}

/// The names of every record that these entries touch or point to.
fn book(connection: &Connection, entries: &[Entry]) -> rusqlite::Result<Book> {
    let changes = entries.iter().flat_map(|entry| &entry.log.changes);
    let ids: HashSet<&str> = changes
        .flat_map(|change| {
            let values = [&change.before, &change.after].into_iter().flatten().filter_map(Value::as_str);
            values.filter(|value| is_key(value)).chain([change.row_id.as_str()])
        })
        .collect();
    let wanted = Value::from(ids.into_iter().collect::<Vec<_>>()).to_string();
    let mut book = HashMap::new();
    for sql in [include_str!("log/names.sql"), include_str!("log/strategy_names.sql")] {
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query([&wanted])?;
        while let Some(row) = rows.next()? {
            book.insert(row.get(0)?, names(row, 1)?);
        }
    }
    let mut statement = connection.prepare_cached(include_str!("log/numbers.sql"))?;
    let mut rows = statement.query([&wanted])?;
    while let Some(row) = rows.next()? {
        book.insert(row.get(0)?, Names::same(row.get::<_, String>(1)?));
    }
    Ok(Book(book))
}

/// Whether a stored text is the key of a record.
pub fn is_key(text: &str) -> bool {
    text.len() == 36 && Uuid::try_parse(text).is_ok()
}
