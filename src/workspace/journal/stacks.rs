//! Which act undo and redo would take, derived from the log alone, so that it survives reopening.

use rusqlite::Connection;

use super::log::{self, EntryKind, OpRecord};
use crate::workspace::WorkspaceError;

/// The acts that can be undone and redone, the next one last. The next of each is kept read.
#[derive(Debug, Default)]
pub(in crate::workspace) struct Stacks {
    undo: Vec<i64>,
    redo: Vec<i64>,
    next_undo: Option<OpRecord>,
    next_redo: Option<OpRecord>,
}

impl Stacks {
    /// Replays the log since the newest barrier.
    pub fn load(connection: &Connection) -> Result<Self, WorkspaceError> {
        let mut stacks = Self::default();
        let mut statement = connection.prepare(
            "SELECT seq, kind, of_seq, barrier FROM journal_entry
             WHERE seq >= coalesce((SELECT max(seq) FROM journal_entry WHERE barrier = 1), 0) ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let kind: String = row.get(1)?;
            let seq: i64 = row.get(0)?;
            let kind = EntryKind::from_code(&kind)
                .ok_or_else(|| WorkspaceError::JournalUnreadable { seq, message: format!("kind {kind}") })?;
            stacks.apply(seq, kind, row.get(2)?, row.get(3)?);
        }
        stacks.refresh(connection)?;
        Ok(stacks)
    }

    /// Takes a new entry into account.
    pub fn push(&mut self, connection: &Connection, record: &OpRecord) -> Result<(), WorkspaceError> {
        self.apply(record.seq, record.kind, record.of, record.barrier);
        if record.kind == EntryKind::Do && !record.barrier {
            self.next_undo = Some(record.clone());
            self.next_redo = None;
            return Ok(());
        }
        self.refresh(connection)
    }

    pub fn next_undo(&self) -> Option<&OpRecord> {
        self.next_undo.as_ref()
    }

    pub fn next_redo(&self) -> Option<&OpRecord> {
        self.next_redo.as_ref()
    }

    fn apply(&mut self, seq: i64, kind: EntryKind, of: Option<i64>, barrier: bool) {
        match kind {
            EntryKind::Do => {
                self.redo.clear();
                if barrier {
                    self.undo.clear();
                } else {
                    self.undo.push(seq);
                }
            }
            EntryKind::Undo => {
                self.undo.pop_if(|last| Some(*last) == of);
                self.redo.extend(of);
            }
            EntryKind::Redo => {
                self.redo.pop_if(|last| Some(*last) == of);
                self.undo.extend(of);
            }
            EntryKind::Event => {}
        }
    }

    fn refresh(&mut self, connection: &Connection) -> Result<(), WorkspaceError> {
        let read = |seq: Option<&i64>| seq.map(|seq| log::record(connection, *seq)).transpose();
        self.next_undo = read(self.undo.last())?;
        self.next_redo = read(self.redo.last())?;
        Ok(())
    }
}
