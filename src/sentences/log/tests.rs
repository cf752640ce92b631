use serde_json::json;

use super::*;
use crate::{
    env::{Clock, Env},
    i18n::without_marks,
    queries::log::{Filter, page},
    workspace::{Op, Workspace, WorkspaceError},
};

fn change(column: &str, before: Value, after: Value) -> FieldChange {
    let present = |value: Value| Some(value).filter(|value| !value.is_null());
    FieldChange {
        table: "problem".to_owned(),
        row_id: "0190b0c0-0000-7000-8000-000000000001".to_owned(),
        column: column.to_owned(),
        before: present(before),
        after: present(after),
    }
}

fn said(language: Language, change: &FieldChange) -> Option<String> {
    field(Messages::of(language), &Book::default(), change).map(|words| without_marks(&words).into_owned())
}

#[test]
fn a_stored_word_is_said_in_the_language_of_the_screen() {
    let change = change("severity", json!("low"), json!("critical"));
    assert_eq!(said(Language::En, &change).as_deref(), Some("Severity from Low to Critical"));
    assert_eq!(said(Language::Fr, &change).as_deref(), Some("Gravité de Faible à Critique"));
}

#[test]
fn what_was_typed_is_quoted_and_days_are_written_out() {
    let title = change("title", json!("Old"), json!("New"));
    assert_eq!(said(Language::En, &title).as_deref(), Some("Title from “Old” to “New”"));
    let raised = change("retired_on", Value::Null, json!("2026-04-09"));
    assert_eq!(said(Language::En, &raised).as_deref(), Some("Retired on: 9 Apr 2026"));
}

#[test]
fn a_field_that_was_and_stays_empty_is_not_mentioned() {
    assert_eq!(said(Language::En, &change("cause", Value::Null, json!(""))), None);
    assert_eq!(said(Language::En, &change("id", Value::Null, json!("x"))), None);
}

#[test]
fn a_record_that_is_gone_is_said_to_be_gone() {
    let gone = change("owner_office_id", json!("0190b0c0-0000-7000-8000-000000000009"), Value::Null);
    let expected = "Owner, until then a record that no longer exists";
    assert_eq!(said(Language::En, &gone).as_deref(), Some(expected));
}

/// Columns that mean nothing to people: keys, and what the entry itself says (who, when).
const TECHNICAL: &[&str] = &[
    "id",
    "fixed_today",
    "sha256",
    "seal",
    "recorded_at",
    "recorded_by",
    "imported_at",
    "imported_by",
    "year",
    "public_key",
    "invitation",
    "seat_keys",
    "subject",
    "format",
    "content",
];

#[test]
fn every_column_has_a_name_for_people_or_is_known_to_be_technical() {
    let workspace = Workspace::in_memory().unwrap();
    let sql = "SELECT tables.name, columns.name FROM pragma_table_list AS tables
               JOIN pragma_table_xinfo(tables.name) AS columns
               WHERE tables.schema = 'main' AND tables.name NOT LIKE 'sqlite_%'
                 AND tables.name NOT LIKE 'journal_%' AND tables.name <> 'file_state'
                 -- the journal does not record the ballot box
                 AND tables.name NOT LIKE 'sealed_%'";
    let mut statement = workspace.connection().prepare(sql).unwrap();
    let columns = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    let t = Messages::of(Language::En);
    for column in columns {
        let (table, column) = column.unwrap();
        assert!(t.message(&format!("log-record-{}", table.replace('_', "-")), &[]).is_some(), "{table} has no name");
        let technical = TECHNICAL.contains(&column.as_str());
        assert!(technical != label(t, &column).is_some(), "{table}.{column}");
    }
}

#[test]
fn an_act_that_was_undone_is_marked_until_it_is_done_again() {
    let env = Env::new(Clock::Fixed(jiff::civil::date(2026, 11, 12).at(10, 0, 0, 0)), "Yara", Language::En);
    let mut workspace = Workspace::in_memory().unwrap();
    workspace
        .transact::<_, WorkspaceError>(&env, Op::new("add-person").arg("name", "Ana"), |tx| {
            tx.execute("INSERT INTO person (id, name) VALUES ('0190b0c0-0000-7000-8000-000000000001', 'Ana')", [])
                .map_err(WorkspaceError::from)
        })
        .unwrap();
    let marks = |workspace: &Workspace| -> Vec<(String, bool)> {
        let page = page(workspace.connection(), &Filter::default(), 0).unwrap();
        page.entries.iter().map(|entry| (act(Messages::of(Language::En), entry), entry.undone)).collect()
    };
    workspace.undo(&env).unwrap();
    assert_eq!(marks(&workspace), [("Undone: Add Ana".to_owned(), false), ("Add Ana".to_owned(), true)]);
    workspace.redo(&env).unwrap();
    assert!(!marks(&workspace)[2].1);
}
