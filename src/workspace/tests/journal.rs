use proptest::prelude::*;
use rusqlite::params;

use super::support::{add, codes, env, with_tables};
use crate::{
    domain::Id,
    env::{self, Env},
    workspace::{EntryKind, FieldChange, LogFilter, LogQuery, Op, Workspace, WorkspaceError, seal},
};

fn log(workspace: &Workspace) -> Vec<(EntryKind, String)> {
    let entries = workspace.log(&LogQuery::default()).unwrap();
    entries.into_iter().map(|entry| (entry.record.kind, entry.record.key)).collect()
}

#[test]
fn an_act_is_one_entry_and_one_undo_step() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    add(&mut workspace, "B").unwrap();
    assert_eq!(workspace.undo_op().unwrap().args["code"], "B");
    assert_eq!(workspace.undo(&env()).unwrap().unwrap().args["code"], "B");
    assert_eq!(codes(&workspace), ["A"]);
    assert_eq!(workspace.redo_op().unwrap().args["code"], "B");
    workspace.undo(&env()).unwrap();
    assert!(codes(&workspace).is_empty());
    assert!(workspace.undo(&env()).unwrap().is_none());
    workspace.redo(&env()).unwrap();
    workspace.redo(&env()).unwrap();
    assert_eq!(codes(&workspace), ["A", "B"]);
    assert!(workspace.redo(&env()).unwrap().is_none());
}

#[test]
fn undo_and_redo_are_entries_of_the_log_themselves() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    workspace.undo(&env()).unwrap();
    workspace.redo(&env()).unwrap();
    let name = "add-unit".to_owned();
    assert_eq!(
        log(&workspace),
        [(EntryKind::Redo, name.clone()), (EntryKind::Undo, name.clone()), (EntryKind::Do, name)]
    );
}

#[test]
fn a_new_act_discards_what_could_be_redone() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    workspace.undo(&env()).unwrap();
    add(&mut workspace, "B").unwrap();
    assert!(workspace.redo_op().is_none());
    assert!(workspace.redo(&env()).unwrap().is_none());
    assert_eq!(codes(&workspace), ["B"]);
}

#[test]
fn an_error_leaves_nothing_behind() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    let (before, revision) = (seal::content(workspace.connection()).unwrap(), workspace.revision());
    assert!(add(&mut workspace, "A").is_err(), "codes are unique");
    let failed: Result<(), WorkspaceError> = workspace.transact(&env(), Op::new("rename"), |transaction| {
        transaction.execute("UPDATE unit SET code = 'Z'", [])?;
        Err(WorkspaceError::ReadOnly)
    });
    assert!(failed.is_err());
    assert_eq!(seal::content(workspace.connection()).unwrap(), before);
    assert_eq!(workspace.revision(), revision);
}

#[test]
fn an_act_that_changed_nothing_leaves_no_entry() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    let revision = workspace.revision();
    workspace
        .transact(&env(), Op::new("rename"), |transaction| {
            transaction.execute("UPDATE unit SET code = 'A'", [])?;
            Ok::<_, WorkspaceError>(())
        })
        .unwrap();
    assert_eq!(log(&workspace).len(), 1);
    assert_eq!(workspace.revision(), revision);
}

#[test]
fn undo_stops_at_a_barrier() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    workspace
        .transact(&env(), Op::new("approve-minutes").barrier(), |transaction| {
            transaction.execute("UPDATE unit SET name_en = 'approved'", [])?;
            Ok::<_, WorkspaceError>(())
        })
        .unwrap();
    assert!(workspace.undo_op().is_none());
    assert!(workspace.undo(&env()).unwrap().is_none());
    add(&mut workspace, "B").unwrap();
    workspace.undo(&env()).unwrap();
    assert!(workspace.undo(&env()).unwrap().is_none());
    assert_eq!(codes(&workspace), ["A"]);
}

#[test]
fn queries_cannot_write_past_the_journal() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    assert!(workspace.connection().execute("DELETE FROM unit", []).is_err());
    assert_eq!(codes(&workspace), ["A"]);
}

#[test]
fn a_revision_is_counted_for_each_table_that_changed() {
    let mut workspace = Workspace::in_memory().unwrap();
    assert_eq!(workspace.revision_of(&["unit", "person"]), 0);
    add(&mut workspace, "A").unwrap();
    let first = workspace.revision_of(&["unit"]);
    assert_eq!(first, workspace.revision());
    assert_eq!(workspace.revision_of(&["person"]), 0);
    workspace.undo(&env()).unwrap();
    assert!(workspace.revision_of(&["person", "unit"]) > first);
}

#[test]
fn the_log_tells_every_field_that_changed_by_row_and_by_meeting() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    add(&mut workspace, "B").unwrap();
    let id: String =
        workspace.connection().query_row("SELECT id FROM unit WHERE code = 'A'", [], |row| row.get(0)).unwrap();
    let meeting = Id::from_uuid(env::new_uuid());
    workspace
        .transact(&env(), Op::new("close-unit").in_meeting(meeting), |transaction| {
            transaction.execute("UPDATE unit SET retired_on = '2026-11-30', position = 7", [])?;
            Ok::<_, WorkspaceError>(())
        })
        .unwrap();

    let query = |filter| LogQuery { filter, ..LogQuery::default() };
    let of_row = workspace.log(&query(LogFilter::Row(id.clone()))).unwrap();
    assert_eq!(of_row.len(), 2);
    let change = |column: &str, before, after| FieldChange {
        table: "unit".to_owned(),
        row_id: id.clone(),
        column: column.to_owned(),
        before,
        after,
    };
    assert_eq!(
        of_row[0].changes,
        [change("position", Some(1.into()), Some(7.into())), change("retired_on", None, Some("2026-11-30".into())),]
    );
    assert_eq!(of_row[0].record.person, "Samira Haddad");
    assert_eq!(of_row[0].record.at.to_string(), "2026-11-23T14:03:00");
    let of_meeting = workspace.log(&query(LogFilter::Meeting(meeting))).unwrap();
    assert_eq!(of_meeting.len(), 1);
    assert_eq!(of_meeting[0].changes.len(), 4, "both units");
    let page = workspace.log(&LogQuery { filter: LogFilter::All, limit: 1, offset: 1 }).unwrap();
    assert_eq!(page[0].record.args["code"], "B");
}

#[test]
fn a_key_never_changes() {
    let mut workspace = Workspace::in_memory().unwrap();
    add(&mut workspace, "A").unwrap();
    let changed: Result<(), WorkspaceError> = workspace.transact(&env(), Op::new("rekey"), |transaction| {
        transaction.execute("UPDATE unit SET id = 'another'", [])?;
        Ok(())
    });
    assert!(changed.unwrap_err().to_string().contains("a key never changes"));
}

#[test]
fn what_a_cascade_removed_comes_back_with_its_parent() {
    let mut workspace = with_tables(
        "CREATE TABLE parent (id TEXT PRIMARY KEY NOT NULL) STRICT;
         CREATE TABLE child (id TEXT PRIMARY KEY NOT NULL,
           parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE,
           other_id TEXT REFERENCES parent (id) ON DELETE SET NULL) STRICT;",
    );
    let mut act = |sql: &str| {
        workspace
            .transact(&env(), Op::new("act"), |transaction| {
                transaction.execute_batch(sql)?;
                Ok::<_, WorkspaceError>(())
            })
            .unwrap();
        seal::records(workspace.connection()).unwrap()
    };
    let full = act("INSERT INTO parent VALUES ('p'), ('q');
                    INSERT INTO child VALUES ('c', 'p', 'q'), ('d', 'q', 'p');");
    let rest = act("DELETE FROM parent WHERE id = 'p'");
    assert_ne!(full, rest);
    for _ in 0..2 {
        workspace.undo(&env()).unwrap();
        assert_eq!(seal::records(workspace.connection()).unwrap(), full);
        workspace.redo(&env()).unwrap();
        assert_eq!(seal::records(workspace.connection()).unwrap(), rest);
    }
}

/// One step of a random history over the two tables of [`TABLES`].
#[derive(Clone, Debug)]
enum Step {
    Insert { key: u8, text: String, real: f64, bytes: Option<Vec<u8>>, number: i64, parent: Option<u8> },
    Update { key: u8, text: String, real: f64, number: i64 },
    Replace { key: u8, text: String },
    Shift,
    Delete { key: u8 },
}

const TABLES: &str = "CREATE TABLE thing (
   id TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL, real REAL, bytes BLOB, number INTEGER NOT NULL,
   parent_id TEXT REFERENCES thing (id) ON DELETE CASCADE) STRICT;
 CREATE TABLE \"odd name\" (id TEXT PRIMARY KEY NOT NULL, \"a column\" TEXT UNIQUE) STRICT;";

fn step() -> impl Strategy<Value = Step> {
    let key = 0..6u8;
    let real = prop_oneof![any::<f64>().prop_filter("SQLite has no NaN", |real| !real.is_nan()), Just(0.1), Just(-0.0)];
    prop_oneof![
        3 => (key.clone(), any::<String>(), real.clone(), any::<Option<Vec<u8>>>(), any::<i64>(), proptest::option::of(0..6u8))
            .prop_map(|(key, text, real, bytes, number, parent)| Step::Insert { key, text, real, bytes, number, parent }),
        2 => (key.clone(), any::<String>(), real, any::<i64>())
            .prop_map(|(key, text, real, number)| Step::Update { key, text, real, number }),
        1 => (key.clone(), any::<String>()).prop_map(|(key, text)| Step::Replace { key, text }),
        1 => Just(Step::Shift),
        1 => key.prop_map(|key| Step::Delete { key }),
    ]
}

/// Takes a step inside a transaction; one that a constraint refuses is skipped.
fn take(transaction: &rusqlite::Transaction<'_>, step: &Step) {
    let name = |key: &u8| format!("thing-{key}");
    let _refused = match step {
        Step::Insert { key, text, real, bytes, number, parent } => transaction.execute(
            "INSERT INTO thing VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![name(key), text, real, bytes, number, parent.as_ref().map(name)],
        ),
        Step::Update { key, text, real, number } => transaction.execute(
            "UPDATE thing SET text = ?2, real = ?3, number = ?4 WHERE id = ?1",
            params![name(key), text, real, number],
        ),
        Step::Replace { key, text } => {
            transaction.execute("INSERT OR REPLACE INTO \"odd name\" VALUES (?1, ?2)", params![name(key), text])
        }
        Step::Shift => transaction.execute("UPDATE thing SET number = number / 2 + 1", []),
        Step::Delete { key } => transaction.execute("DELETE FROM thing WHERE id = ?1", [name(key)]),
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_the_first_content_and_redoing_all_the_last(
        acts in prop::collection::vec(prop::collection::vec(step(), 1..5), 1..12)
    ) {
        let mut workspace = with_tables(TABLES);
        let env: Env = env();
        let content = |workspace: &Workspace| seal::records(workspace.connection()).unwrap();
        let mut states = vec![content(&workspace)];
        for act in &acts {
            let before = workspace.revision();
            workspace.transact(&env, Op::new("act"), |transaction| {
                act.iter().for_each(|step| take(transaction, step));
                Ok::<_, WorkspaceError>(())
            }).unwrap();
            if workspace.revision() > before {
                states.push(content(&workspace));
            }
        }
        for _ in 0..2 {
            for state in states.iter().rev().skip(1) {
                prop_assert!(workspace.undo(&env).unwrap().is_some());
                prop_assert_eq!(&content(&workspace), state);
            }
            prop_assert!(workspace.undo(&env).unwrap().is_none());
            for state in states.iter().skip(1) {
                prop_assert!(workspace.redo(&env).unwrap().is_some());
                prop_assert_eq!(&content(&workspace), state);
            }
            prop_assert!(workspace.redo(&env).unwrap().is_none());
        }
    }
}
