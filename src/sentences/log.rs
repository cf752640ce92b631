//! The log in a person's words: the act, and under it every field that changed.
//!
//! Field names come from the column's name (`log-field-of-…`); a column without one is technical and
//! is left out. Keys become house numbers and names, stored words become the screen's words.

mod value;

use serde_json::Value;

use crate::{
    domain::Language,
    i18n::Messages,
    queries::log::{Book, Entry},
    workspace::{EntryKind, FieldChange},
};

/// What happened to one record within an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// "Problem P-017", "Rating E09, RMC/2026/04, new".
    pub record: String,
    /// "Severity from “Low” to “High”".
    pub fields: Vec<String>,
}

/// The act itself, said as an undo or redo where it is one.
pub fn act(t: &Messages, entry: &Entry) -> String {
    let act = super::act(t, &entry.log.record);
    match entry.log.record.kind {
        EntryKind::Do | EntryKind::Event => act,
        EntryKind::Undo => t.log_undoing(act),
        EntryKind::Redo => t.log_redoing(act),
    }
}

/// One account for each record that the act changed, in the order of change.
pub fn accounts(t: &Messages, names: &Book, changes: &[FieldChange]) -> Vec<Account> {
    let by_row = changes.chunk_by(|a, b| a.row_id == b.row_id && a.table == b.table);
    by_row.map(|changes| account(t, names, changes)).filter(|account| !account.record.is_empty()).collect()
}

fn account(t: &Messages, names: &Book, changes: &[FieldChange]) -> Account {
    let Some(first) = changes.first() else { return Account { record: String::new(), fields: Vec::new() } };
    let table = t.message(&format!("log-record-{}", first.table.replace('_', "-")), &[]).unwrap_or_default();
    let own = names.of(&first.row_id).map(|names| names.get(t.language()));
    // A row of a list is named after the record that it belongs to.
    let parent = changes
        .iter()
        .filter(|change| Some(change.column.as_str()) == parent_column(&first.table))
        .find_map(|change| change.after.as_ref().or(change.before.as_ref())?.as_str())
        .and_then(|id| names.of(id))
        .map(|names| names.get(t.language()));
    let named = match own.or(parent) {
        Some(name) => format!("{table} {name}"),
        None => table,
    };
    let is_key_change = |change: &&FieldChange| change.column == "id";
    let record = match changes.iter().find(is_key_change) {
        Some(FieldChange { before: None, .. }) => t.log_record_added(named),
        Some(FieldChange { after: None, .. }) => t.log_record_removed(named),
        _ => named,
    };
    Account { record, fields: changes.iter().filter_map(|change| field(t, names, change)).collect() }
}

/// The column that says to which record a row of a list belongs; it is part of the row's name.
fn parent_column(table: &str) -> Option<&'static str> {
    Some(match table {
        "problem_element" | "problem_kpi" => "problem_id",
        "correction_kpi" | "correction_element" | "correction_update" => "correction_id",
        "element_question" => "element_id",
        "kpi_target" | "kpi_break" | "kpi_guard" | "kpi_element" | "kpi_value" | "kpi_phase" | "kpi_exclusion"
        | "kpi_phase_refusal" | "kpi_version" | "kpi_part" | "signal_disposition" => "kpi_id",
        "kpi_part_value" => "part_id",
        "agenda_item" | "attendance" | "element_rating" | "note" | "conflict" | "corrigendum" | "minutes_edit" => {
            "meeting_id"
        }
        "score_round" => "meeting_id",
        "score_round_element" | "score_roll" | "score" => "round_id",
        "presence" => "attendance_id",
        "agenda_answer" => "meeting_id",
        "agenda_run" => "agenda_item_id",
        "tenure" => "office_id",
        "plan_action_kpi" | "plan_milestone" | "plan_progress" => "action_id",
        _ => return None,
    })
}

/// The sentence for one changed field; `None` for technical columns and for values that say nothing.
fn field(t: &Messages, names: &Book, change: &FieldChange) -> Option<String> {
    if Some(change.column.as_str()) == parent_column(&change.table) {
        return None;
    }
    let label = label(t, &change.column)?;
    if value::is_opaque(&change.column) {
        return Some(t.log_field_rewritten(label));
    }
    let said = |value: &Option<Value>| {
        let value = value.as_ref().filter(|value| value::says_something(value))?;
        Some(value::written(t, names, &change.table, &change.column, value))
    };
    match (said(&change.before), said(&change.after)) {
        (None, None) => None,
        // A new record begins with its switches off, its counts at nothing, at some place in its list.
        (None, Some(_)) if change.after.as_ref().is_some_and(|after| value::is_usual(&change.column, after)) => None,
        (None, Some(after)) => Some(t.log_field_set(label, after)),
        (Some(before), None) => Some(t.log_field_cleared(label, before)),
        (Some(before), Some(after)) => Some(t.log_field_changed(label, before, after)),
    }
}

/// The field's name for people; with the language where a text exists in three.
fn label(t: &Messages, column: &str) -> Option<String> {
    let of = |column: &str| t.message(&format!("log-field-of-{}", column.replace('_', "-")), &[]);
    if let Some(label) = of(column) {
        return Some(label);
    }
    let (base, code) = column.rsplit_once('_')?;
    let language = Language::from_code(code)?;
    Some(t.log_field_in_language(of(base)?, language.own_name()))
}

#[cfg(test)]
mod tests;
