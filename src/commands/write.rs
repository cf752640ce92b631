//! Writing rows by column name, and reading the little that a command must know before it writes.

use rusqlite::{OptionalExtension as _, ToSql, Transaction};

use super::{Field, Refusal};
use crate::domain::{DecisionStatus, Id, MeetingRef, MeetingState, Names, kind};

/// One column and its new value.
pub(super) type Column<'a> = (&'a str, &'a dyn ToSql);

/// Inserts a row; table and column names come from the code, never from a person.
pub(super) fn insert(tx: &Transaction<'_>, table: &str, columns: &[Column<'_>]) -> rusqlite::Result<()> {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|index| format!("?{index}")).collect();
    let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), marks.join(", "));
    let values: Vec<&dyn ToSql> = columns.iter().map(|(_, value)| *value).collect();
    tx.prepare_cached(&sql)?.execute(values.as_slice()).map(drop)
}

/// Changes the row with this key; [`Refusal::NotFound`] if there is none.
pub(super) fn update(tx: &Transaction<'_>, table: &str, id: &dyn ToSql, columns: &[Column<'_>]) -> Result<(), Refusal> {
    let sets: Vec<String> = columns.iter().enumerate().map(|(i, (name, _))| format!("{name} = ?{}", i + 2)).collect();
    let sql = format!("UPDATE {table} SET {} WHERE id = ?1", sets.join(", "));
    let mut values: Vec<&dyn ToSql> = vec![id];
    values.extend(columns.iter().map(|(_, value)| *value));
    match tx.prepare_cached(&sql)?.execute(values.as_slice())? {
        0 => Err(Refusal::NotFound),
        _ => Ok(()),
    }
}

pub(super) fn delete(tx: &Transaction<'_>, table: &str, id: &dyn ToSql) -> Result<(), Refusal> {
    match tx.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([id])? {
        0 => Err(Refusal::NotFound),
        _ => Ok(()),
    }
}

/// Deletes the rows whose `column` holds `key` (a record's own lists, before they are written anew).
pub(super) fn delete_where(tx: &Transaction<'_>, table: &str, column: &str, key: &dyn ToSql) -> rusqlite::Result<()> {
    tx.prepare_cached(&format!("DELETE FROM {table} WHERE {column} = ?1"))?.execute([key]).map(drop)
}

/// The next free number or position: one more than the greatest in the table.
pub(super) fn next_number(tx: &Transaction<'_>, table: &str, column: &str) -> rusqlite::Result<u32> {
    tx.query_row(&format!("SELECT coalesce(max({column}), 0) + 1 FROM {table}"), [], |row| row.get(0))
}

/// The next number among the rows of one owner.
pub(super) fn next_number_in(
    tx: &Transaction<'_>,
    table: &str,
    column: &str,
    owner: &str,
    key: &dyn ToSql,
) -> rusqlite::Result<u32> {
    let sql = format!("SELECT coalesce(max({column}), 0) + 1 FROM {table} WHERE {owner} = ?1");
    tx.query_row(&sql, [key], |row| row.get(0))
}

/// A text that must not be blank, without the white space around it.
pub(super) fn required(text: &str, field: Field) -> Result<&str, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::Missing(field)) } else { Ok(text) }
}

/// Names of which at least one language is given.
pub(super) fn required_names(names: &Names, field: Field) -> Result<(), Refusal> {
    if names.is_empty() { Err(Refusal::Missing(field)) } else { Ok(()) }
}

/// What a command needs to know of a meeting before it touches its records.
pub(super) struct MeetingRow {
    pub reference: MeetingRef,
    pub state: MeetingState,
}

pub(super) fn meeting(tx: &Transaction<'_>, id: Id<kind::Meeting>) -> Result<MeetingRow, Refusal> {
    let sql = "SELECT committee.short_name, meeting.year, meeting.number, meeting.state
               FROM meeting, committee WHERE meeting.id = ?1";
    let row = tx.query_row(sql, [id], |row| {
        let reference = MeetingRef { committee: row.get(0)?, year: row.get(1)?, number: row.get(2)? };
        Ok((reference, row.get::<_, String>(3)?))
    });
    let (reference, state) = row.optional()?.ok_or(Refusal::NotFound)?;
    let state = MeetingState::from_code(&state).ok_or(Refusal::NotFound)?;
    Ok(MeetingRow { reference, state })
}

/// The meeting's reference if its records may still be edited (not closed, not approved).
pub(super) fn editable_meeting(tx: &Transaction<'_>, id: Id<kind::Meeting>) -> Result<MeetingRow, Refusal> {
    let row = meeting(tx, id)?;
    match row.state {
        MeetingState::Planned | MeetingState::InSession => Ok(row),
        MeetingState::Closed => Err(Refusal::MeetingClosed(row.reference)),
        MeetingState::Approved => Err(Refusal::MinutesApproved(row.reference)),
    }
}

/// Fails unless the meeting is still to come: only then can it be moved or withdrawn.
pub(super) fn planned_meeting(tx: &Transaction<'_>, id: Id<kind::Meeting>) -> Result<(), Refusal> {
    let row = editable_meeting(tx, id)?;
    match row.state {
        MeetingState::Planned => Ok(()),
        MeetingState::InSession | MeetingState::Closed | MeetingState::Approved => {
            Err(Refusal::MeetingInSession(row.reference))
        }
    }
}

/// Refuses new words for a record that approved minutes already quote. `columns` are the quoted ones.
pub(super) fn unquoted_or_same<Of>(
    tx: &Transaction<'_>,
    table: &str,
    record: &Id<Of>,
    columns: &[(&str, &str)],
) -> Result<(), Refusal> {
    let sql = format!("SELECT meeting_id FROM {table} WHERE id = ?1");
    let meeting_id: Option<Id<kind::Meeting>> = tx.query_row(&sql, [record], |row| row.get(0))?;
    let Some(meeting_id) = meeting_id else { return Ok(()) };
    let row = meeting(tx, meeting_id)?;
    if row.state != MeetingState::Approved {
        return Ok(());
    }
    for (column, words) in columns {
        let sql = format!("SELECT {column} FROM {table} WHERE id = ?1");
        let quoted: String = tx.query_row(&sql, [record], |row| row.get(0))?;
        if quoted != words.trim() {
            return Err(Refusal::MinutesApproved(row.reference));
        }
    }
    Ok(())
}

/// The meeting's reference if it is in session now.
pub(super) fn meeting_in_session(tx: &Transaction<'_>, id: Id<kind::Meeting>) -> Result<MeetingRef, Refusal> {
    let row = editable_meeting(tx, id)?;
    match row.state {
        MeetingState::InSession => Ok(row.reference),
        MeetingState::Planned | MeetingState::Closed | MeetingState::Approved => {
            Err(Refusal::MeetingNotOpen(row.reference))
        }
    }
}

/// Refuses a decision that was not adopted.
pub(super) fn adopted_decision(tx: &Transaction<'_>, id: Id<kind::Decision>) -> Result<(), Refusal> {
    let status: DecisionStatus = tx.query_row("SELECT status FROM decision WHERE id = ?1", [id], |row| row.get(0))?;
    if status == DecisionStatus::Adopted { Ok(()) } else { Err(Refusal::Invalid(Field::Decision)) }
}

/// The key of the record with this code, in a table whose records have one.
pub(super) fn id_of<Of>(tx: &Transaction<'_>, table: &str, code: &str) -> Result<Id<Of>, Refusal> {
    let sql = format!("SELECT id FROM {table} WHERE code = ?1");
    Ok(tx.prepare_cached(&sql)?.query_row([code], |row| row.get(0))?)
}
