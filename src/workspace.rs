//! The one owner of SQLite: a committee's file, its schema, its journal.
//!
//! A [`Workspace`] holds the connection. Commands write through [`Workspace::transact`], one
//! transaction each; queries read through [`Workspace::connection`]. Between transactions the
//! connection refuses to write, so nothing passes by the journal.
//!
//! It knows no table of the committee: what the records mean is the business of `commands` and
//! `queries`.

pub mod check;
mod connection;
mod error;
pub mod file;
pub mod journal;
pub mod schema;
mod seal;
#[cfg(test)]
mod tests;
pub mod values;

use std::{collections::HashMap, path::Path, time::Instant};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use self::{
    check::{Check, CheckReport, check},
    error::{OpenError, PublishError, Remedy, WorkspaceError},
    file::{FileStatus, Generation, LeftBehind, Notice, OpenMode, Places, generations, left_behind},
    journal::{EntryKind, FieldChange, LogEntry, LogFilter, LogQuery, OpRecord},
};
use self::{file::Home, journal::Stacks};
use crate::{
    domain::{Id, id::kind},
    env::Env,
};

/// What a person meant: the name of one transaction, one undo step, one line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// The key of the message that names the act, e.g. `rate-element`.
    pub key: &'static str,
    /// Arguments of that message, by name.
    pub args: Vec<(&'static str, String)>,
    pub meeting: Option<Id<kind::Meeting>>,
    /// Nothing up to and including this act can be undone (an approval).
    pub barrier: bool,
    /// Undo passes over it (a ballot that was cast): what came before can still be taken back.
    pub lasting: bool,
}

impl Op {
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new(), meeting: None, barrier: false, lasting: false }
    }

    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    pub fn in_meeting(mut self, meeting: Id<kind::Meeting>) -> Self {
        self.meeting = Some(meeting);
        self
    }

    pub fn barrier(mut self) -> Self {
        self.barrier = true;
        self
    }

    pub fn lasting(mut self) -> Self {
        self.lasting = true;
        self
    }
}

/// A committee's file, open.
#[derive(Debug)]
pub struct Workspace {
    connection: Connection,
    stacks: Stacks,
    revision: u64,
    table_revisions: HashMap<String, u64>,
    home: Home,
    notices: Vec<Notice>,
}

impl Workspace {
    /// A new file at `path`, published at once. Refuses a path where something is.
    pub fn create(path: &Path, places: &Places, env: &Env) -> Result<Self, OpenError> {
        let mut workspace = Self::assemble(file::create(path, places, env)?)?;
        if let Err(error) = workspace.publish_now() {
            workspace.home.abandon();
            return Err(error.into());
        }
        Ok(workspace)
    }

    /// Opens the file at `path` after a full check; the file itself is not touched.
    pub fn open(path: &Path, mode: OpenMode, places: &Places, env: &Env) -> Result<Self, OpenError> {
        Self::assemble(file::open(path, mode, places, env)?)
    }

    /// Schema and journal without a file: for tests of commands and queries.
    pub fn in_memory() -> Result<Self, OpenError> {
        let mut connection = connection::open_in_memory()?;
        schema::migrate(&mut connection)?;
        Self::assemble(file::Opened { connection, home: Home::Memory, notices: Vec::new() })
    }

    fn assemble(opened: file::Opened) -> Result<Self, OpenError> {
        let file::Opened { connection, home, notices } = opened;
        let stacks = if home.is_read_only() {
            Stacks::default()
        } else {
            journal::install(&connection)?;
            Stacks::load(&connection)?
        };
        refuse_writes(&connection, true)?;
        Ok(Self { connection, stacks, revision: 0, table_revisions: HashMap::new(), home, notices })
    }

    /// Runs `act` as one transaction, one undo step and one entry of the log.
    ///
    /// An error leaves nothing behind; an act that changed nothing leaves no entry.
    pub fn transact<T, E: From<WorkspaceError>>(
        &mut self,
        env: &Env,
        op: Op,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.record(|transaction| {
            let kind = if op.lasting { EntryKind::Event } else { EntryKind::Do };
            let record = journal::append(transaction, env, &op, kind, None)?;
            Ok((act(transaction)?, record))
        })
    }

    /// As [`Self::transact`], for what happened by itself, such as the clock going on: a line of the log,
    /// but nothing that a person would take back.
    pub fn note<T, E: From<WorkspaceError>>(
        &mut self,
        env: &Env,
        op: Op,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.record(|transaction| {
            let record = journal::append(transaction, env, &op, EntryKind::Event, None)?;
            Ok((act(transaction)?, record))
        })
    }

    /// Takes the last act back. `None` if there is none, or an approval lies in between.
    pub fn undo(&mut self, env: &Env) -> Result<Option<OpRecord>, WorkspaceError> {
        let next = self.stacks.next_undo().cloned();
        self.replay(env, next, EntryKind::Undo)
    }

    /// Does the act again that was undone last, unless something else was done since.
    pub fn redo(&mut self, env: &Env) -> Result<Option<OpRecord>, WorkspaceError> {
        let next = self.stacks.next_redo().cloned();
        self.replay(env, next, EntryKind::Redo)
    }

    /// The act that [`Self::undo`] would take back.
    pub fn undo_op(&self) -> Option<&OpRecord> {
        self.stacks.next_undo()
    }

    /// The act that [`Self::redo`] would do again.
    pub fn redo_op(&self) -> Option<&OpRecord> {
        self.stacks.next_redo()
    }

    fn replay(
        &mut self,
        env: &Env,
        original: Option<OpRecord>,
        kind: EntryKind,
    ) -> Result<Option<OpRecord>, WorkspaceError> {
        let Some(original) = original else { return Ok(None) };
        self.record(|transaction| {
            let record = journal::replay(transaction, env, &original, kind)?;
            Ok::<_, WorkspaceError>(((), record))
        })?;
        Ok(Some(original))
    }

    /// One immediate transaction around `act`, which appends the entry that it returns.
    fn record<T, E: From<WorkspaceError>>(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<(T, OpRecord), E>,
    ) -> Result<T, E> {
        if self.is_read_only() {
            return Err(WorkspaceError::ReadOnly.into());
        }
        refuse_writes(&self.connection, false).map_err(WorkspaceError::from)?;
        let outcome = self.record_writable(act);
        let refused = refuse_writes(&self.connection, true).map_err(WorkspaceError::from);
        if outcome.is_err() {
            self.home.make_room();
        }
        let (value, recorded) = outcome?;
        refused?;
        if let Some((record, tables)) = recorded {
            self.revision += 1;
            for table in tables {
                self.table_revisions.insert(table, self.revision);
            }
            self.stacks.push(&self.connection, &record)?;
            self.home.changed(record.seq, Instant::now());
        }
        Ok(value)
    }

    #[expect(clippy::type_complexity, reason = "the entry and the tables that it changed, used once")]
    fn record_writable<T, E: From<WorkspaceError>>(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<(T, OpRecord), E>,
    ) -> Result<(T, Option<(OpRecord, Vec<String>)>), E> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(WorkspaceError::from)?;
        // Dropping the transaction rolls back.
        let (value, record) = act(&transaction)?;
        let tables = journal::tables_changed(&transaction, record.seq)?;
        if tables.is_empty() && matches!(record.kind, EntryKind::Do | EntryKind::Event) {
            transaction.rollback().map_err(WorkspaceError::from)?;
            return Ok((value, None));
        }
        if let Err(error) = transaction.commit() {
            self.settle(&record, error)?;
        }
        Ok((value, Some((record, tables))))
    }

    /// After an error at COMMIT the outcome is unknown: a failed sync may have written the commit all the
    /// same. So the connection is dropped, the working copy opened again and asked for the entry.
    fn settle(&mut self, record: &OpRecord, error: rusqlite::Error) -> Result<(), WorkspaceError> {
        let certain = matches!(
            error.sqlite_error_code(),
            Some(rusqlite::ErrorCode::ConstraintViolation | rusqlite::ErrorCode::DatabaseBusy)
        );
        let Some(path) = self.home.working_copy().filter(|_| !certain) else {
            return Err(error.into());
        };
        let lost = |error: rusqlite::Error| WorkspaceError::WorkingCopyLost { message: error.to_string() };
        // The exclusive lock has to go before the file can be opened again.
        self.connection = Connection::open_in_memory().map_err(lost)?;
        self.connection = connection::open_working(&path).map_err(lost)?;
        journal::install(&self.connection)?;
        if journal::contains_act(&self.connection, record.id).map_err(lost)? {
            return Ok(());
        }
        Err(if connection::is_full(&error) {
            WorkspaceError::DiskFull
        } else {
            WorkspaceError::NotCommitted { message: error.to_string() }
        })
    }

    /// Runs `act` without waiting for the disk after each of its transactions: for filling a new file that
    /// is thrown away unless all of it succeeds. What counts is the publication that follows.
    pub(crate) fn in_haste<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> Result<T, WorkspaceError> {
        let careful: i64 = self.connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
        self.connection.pragma_update(None, "synchronous", "OFF")?;
        let outcome = act(self);
        self.connection.pragma_update(None, "synchronous", careful)?;
        Ok(outcome)
    }

    /// For queries, which only read: between transactions the connection refuses to write.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Counts the changes since opening. Read models made at the same revision are equal.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The newest revision that changed one of these tables; 0 if none did since opening.
    pub fn revision_of(&self, tables: &[&str]) -> u64 {
        tables.iter().filter_map(|table| self.table_revisions.get(*table)).copied().max().unwrap_or(0)
    }

    /// A page of the log, newest first.
    pub fn log(&self, query: &LogQuery) -> Result<Vec<LogEntry>, WorkspaceError> {
        journal::log::entries(&self.connection, query)
    }

    pub fn is_read_only(&self) -> bool {
        self.home.is_read_only()
    }

    /// What the status line says about saving.
    pub fn status(&self) -> FileStatus {
        self.home.status()
    }

    /// The person's file. It changes when a conflict moved our line to a file of its own.
    pub fn path(&self) -> Option<&Path> {
        self.home.path()
    }

    /// What people should know about how the file was opened or published, oldest first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Starts publishing a few seconds after the last change, and takes in the result of an earlier start.
    /// Cheap when there is nothing to do: call it every frame.
    pub fn publish_if_due(&mut self) {
        self.publish_if_due_at(Instant::now());
    }

    fn publish_if_due_at(&mut self, now: Instant) {
        self.notices.extend(self.home.collect(false));
        if self.home.is_due(now) {
            // A failure is kept in the status.
            let started = self.writable(|connection, home| home.start(connection, now));
            if let Err(error) = started {
                tracing::warn!(%error, "publishing did not start");
            }
        }
    }

    /// When [`Self::publish_if_due`] should be called next, if anything is waiting.
    pub fn next_publish(&self) -> Option<Instant> {
        self.home.next_due()
    }

    /// Publishes what is not published yet, and waits for it.
    pub fn publish_now(&mut self) -> Result<(), PublishError> {
        self.notices.extend(self.home.collect(true));
        if self.home.has_unpublished() {
            self.writable(|connection, home| home.start(connection, Instant::now()))?;
            self.notices.extend(self.home.collect(true));
        }
        self.home.publish_error().map_or(Ok(()), Err)
    }

    /// Publishes, then removes the working copy. If publishing fails, the working copy stays and the next
    /// opening goes on from it.
    pub fn close(mut self) -> Result<(), PublishError> {
        let published = self.publish_now();
        let Self { connection, home, .. } = self;
        if let Err((_, error)) = connection.close() {
            tracing::warn!(%error, "the working copy did not close");
        }
        home.leave(published.is_ok());
        published
    }

    /// `VACUUM INTO` counts as a write.
    fn writable<T>(
        &mut self,
        act: impl FnOnce(&Connection, &mut Home) -> Result<T, PublishError>,
    ) -> Result<T, PublishError> {
        let own = |error: rusqlite::Error| PublishError::OwnCheckFailed { detail: error.to_string() };
        refuse_writes(&self.connection, false).map_err(own)?;
        let outcome = act(&self.connection, &mut self.home);
        refuse_writes(&self.connection, true).map_err(own)?;
        outcome
    }
}

fn refuse_writes(connection: &Connection, refuse: bool) -> rusqlite::Result<()> {
    connection.pragma_update(None, "query_only", refuse)
}
