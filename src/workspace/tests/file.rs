use std::fs;

use super::support::{Desk, add, codes, env, names};
use crate::workspace::{
    FileStatus, LogQuery, Notice, OpenError, OpenMode, Places, Workspace, WorkspaceError, check, generations,
    left_behind, schema,
};

#[test]
fn a_new_workspace_is_a_sound_file_at_once() {
    let desk = Desk::new();
    let workspace = desk.create();
    assert!(check(&desk.path()).sound);
    assert!(matches!(workspace.status(), FileStatus::Published { generation: 1, .. }));
    workspace.close().unwrap();
    assert_eq!(desk.names(), ["committee.lajna"], "no lock stays");
}

#[test]
fn nothing_is_created_over_an_existing_path() {
    let desk = Desk::new();
    fs::write(desk.path(), "a letter").unwrap();
    let refused = Workspace::create(&desk.path(), &desk.places, &env());
    assert!(matches!(refused, Err(OpenError::AlreadyExists { .. })));
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), "a letter");
}

#[test]
fn closing_publishes_and_takes_the_working_copy_away() {
    let desk = Desk::with_units(&["A"]);
    let working = desk.laptop.path().join("working");
    let document = working.join(names(&working).remove(0));
    assert_eq!(names(&document), ["lock"]);
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A"]);
    assert!(workspace.notices().is_empty());
}

#[test]
fn undo_and_redo_survive_reopening() {
    let desk = Desk::with_units(&["A", "B"]);
    let mut workspace = desk.open();
    workspace.undo(&env()).unwrap();
    workspace.close().unwrap();
    let mut workspace = desk.open();
    assert_eq!(workspace.redo_op().unwrap().args["code"], "B");
    assert_eq!(workspace.undo_op().unwrap().args["code"], "A");
    workspace.redo(&env()).unwrap();
    assert_eq!(codes(&workspace), ["A", "B"]);
}

#[test]
fn after_a_crash_the_working_copy_goes_on_without_loss() {
    let desk = Desk::with_units(&["A"]);
    let mut workspace = desk.open();
    add(&mut workspace, "B").unwrap();
    add(&mut workspace, "C").unwrap();
    drop(workspace);
    assert_eq!(left_behind(&desk.places).len(), 1);
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A", "B", "C"]);
    assert_eq!(workspace.notices(), [Notice::ContinuedFromWorkingCopy { acts: 2 }]);
    assert!(matches!(workspace.status(), FileStatus::Unpublished { generation: 2 }));
    workspace.close().unwrap();
    assert!(left_behind(&desk.places).is_empty());
    assert!(check(&desk.path()).sound);
}

#[test]
fn a_crash_right_after_publishing_is_no_fork() {
    let desk = Desk::with_units(&["A"]);
    let mut workspace = desk.open();
    let working = desk.laptop.path().join("working");
    let lineage = working.join(&names(&working)[0]).join("lineage.json");
    let before = fs::read(&lineage).unwrap();
    add(&mut workspace, "B").unwrap();
    workspace.publish_now().unwrap();
    add(&mut workspace, "C").unwrap();
    drop(workspace);
    // As if the crash had come before the publication was written down.
    fs::write(&lineage, before).unwrap();
    let mut workspace = desk.open();
    assert_eq!(codes(&workspace), ["A", "B", "C"]);
    assert_eq!(workspace.notices(), [Notice::ContinuedFromWorkingCopy { acts: 1 }]);
    workspace.publish_now().unwrap();
    assert_eq!(workspace.path(), Some(desk.path().as_path()), "not taken for someone else's file");
}

#[test]
fn a_working_copy_behind_a_newer_file_yields_to_it() {
    let desk = Desk::with_units(&["A"]);
    // Open and clean when the program ended; another laptop went on.
    drop(desk.open());
    let other = tempfile::tempdir().unwrap();
    let mut elsewhere = Workspace::open(
        &desk.path(),
        OpenMode::TakeOver { reason: "moved to the meeting room".to_owned() },
        &Places::new(other.path()),
        &env(),
    )
    .unwrap();
    add(&mut elsewhere, "B").unwrap();
    elsewhere.close().unwrap();
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A", "B"]);
    assert!(workspace.notices().is_empty());
}

/// Ours went on unpublished while another laptop published.
fn forked() -> Desk {
    let desk = Desk::with_units(&["A"]);
    let mut ours = desk.open();
    add(&mut ours, "ours").unwrap();
    drop(ours);
    let other = tempfile::tempdir().unwrap();
    fs::remove_file(desk.stick.path().join("~committee.lajna.lock")).unwrap();
    let mut theirs = Workspace::open(&desk.path(), OpenMode::ReadWrite, &Places::new(other.path()), &env()).unwrap();
    add(&mut theirs, "theirs").unwrap();
    theirs.close().unwrap();
    desk
}

#[test]
fn a_fork_is_reported_and_both_sides_are_kept() {
    let desk = forked();
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A", "theirs"]);
    let [Notice::ForkKept { kept, acts: 1 }] = workspace.notices() else { panic!("{:?}", workspace.notices()) };
    assert_eq!(kept.file_name().unwrap(), "committee (recovered, Samira Haddad, 2026-11-23 14.03.00).lajna");
    assert!(check(kept).sound);
    workspace.close().unwrap();
    let recovered = Workspace::open(kept_path(&desk).as_path(), OpenMode::ReadOnly, &desk.places, &env()).unwrap();
    assert_eq!(codes(&recovered), ["A", "ours"]);
}

fn kept_path(desk: &Desk) -> std::path::PathBuf {
    let name = desk.names().into_iter().find(|name| name.contains("recovered")).unwrap();
    desk.stick.path().join(name)
}

#[test]
fn a_damaged_working_copy_is_kept_aside_and_the_file_opened() {
    let desk = Desk::with_units(&["A"]);
    let mut workspace = desk.open();
    add(&mut workspace, "B").unwrap();
    drop(workspace);
    let working = desk.laptop.path().join("working");
    let copy = working.join(&names(&working)[0]).join("copy.db");
    fs::write(&copy, vec![7; 10_000]).unwrap();
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A"]);
    let [Notice::WorkingCopyDamaged { kept }] = workspace.notices() else { panic!("{:?}", workspace.notices()) };
    assert_eq!(fs::read(kept.join("copy.db")).unwrap(), vec![7; 10_000]);
}

#[test]
fn a_file_that_is_away_is_continued_from_its_working_copy() {
    let desk = Desk::with_units(&["A"]);
    let mut workspace = desk.open();
    add(&mut workspace, "B").unwrap();
    let away = desk.stick.path().join("elsewhere");
    fs::rename(desk.path(), &away).unwrap();
    drop(workspace);
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A", "B"]);
    assert!(matches!(
        workspace.notices(),
        [Notice::FileWasMissing { .. }, Notice::ContinuedFromWorkingCopy { acts: 1 }]
    ));
    fs::rename(&away, desk.path()).unwrap();
    workspace.close().unwrap();
    assert_eq!(codes(&desk.open()), ["A", "B"]);
}

#[test]
fn a_second_window_may_only_read() {
    let desk = Desk::with_units(&["A"]);
    let first = desk.open();
    let Err(OpenError::InUse { person, here, since, .. }) = desk.try_open(OpenMode::ReadWrite) else {
        panic!("opened twice")
    };
    assert_eq!((person.as_str(), here), ("Samira Haddad", true));
    assert_eq!(since, env().now());
    let forced = desk.try_open(OpenMode::TakeOver { reason: "no".to_owned() });
    assert!(matches!(forced, Err(OpenError::InUse { .. })), "the other window is alive");
    let mut reading = desk.try_open(OpenMode::ReadOnly).unwrap();
    assert_eq!(codes(&reading), ["A"]);
    assert!(reading.is_read_only());
    assert!(matches!(add(&mut reading, "B"), Err(WorkspaceError::ReadOnly)));
    assert!(matches!(reading.undo(&env()), Ok(None)));
    assert!(matches!(reading.status(), FileStatus::ReadOnly { generation: 2, .. }));
    drop(first);
}

fn lock_of(desk: &Desk, machine: &str, pid: u32) {
    let lock = serde_json::json!({
        "person": "Karim", "machine": machine, "pid": pid, "since": "2026-11-20T09:00:00", "place": "elsewhere",
    });
    fs::write(desk.stick.path().join("~committee.lajna.lock"), lock.to_string()).unwrap();
}

#[test]
fn another_machines_lock_is_respected_until_it_is_taken_over_with_a_reason() {
    let desk = Desk::with_units(&["A"]);
    lock_of(&desk, "another-laptop", 1);
    let Err(OpenError::InUse { person, machine, here, .. }) = desk.try_open(OpenMode::ReadWrite) else {
        panic!("lock ignored")
    };
    assert_eq!((person.as_str(), machine.as_str(), here), ("Karim", "another-laptop", false));
    let workspace = desk.try_open(OpenMode::TakeOver { reason: "he went home".to_owned() }).unwrap();
    assert!(matches!(workspace.notices(), [Notice::TookOver { .. }]));
    let entry = workspace.log(&LogQuery::default()).unwrap().remove(0).record;
    assert_eq!((entry.key.as_str(), entry.args["reason"].as_str()), ("take-over", "he went home"));
    assert!(workspace.undo_op().is_some_and(|op| op.key == "add-unit"), "taking over is nothing to undo");
}

#[test]
fn a_lock_of_a_process_that_ended_is_taken_silently() {
    let desk = Desk::with_units(&["A"]);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--list", "--exact", "no such test"])
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    child.wait().unwrap();
    lock_of(&desk, &gethostname::gethostname().to_string_lossy(), child.id());
    assert!(desk.open().notices().is_empty());
    lock_of(&desk, &gethostname::gethostname().to_string_lossy(), std::process::id());
    assert!(matches!(desk.try_open(OpenMode::ReadWrite), Err(OpenError::InUse { here: true, .. })));
}

#[test]
fn reading_leaves_no_trace() {
    let desk = Desk::with_units(&["A"]);
    let before = fs::read(desk.path()).unwrap();
    let reading = desk.try_open(OpenMode::ReadOnly).unwrap();
    assert!(!desk.names().iter().any(|name| name.contains("lock")));
    drop(reading);
    assert!(names(&desk.laptop.path().join("scratch")).is_empty());
    assert_eq!(fs::read(desk.path()).unwrap(), before);
}

#[test]
fn private_copies_that_a_crash_left_are_removed() {
    let desk = Desk::with_units(&["A"]);
    let scratch = desk.laptop.path().join("scratch");
    let left = scratch.join("left");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("lock"), "").unwrap();
    fs::write(left.join("copy.db"), "secret").unwrap();
    let used = desk.try_open(OpenMode::ReadOnly).unwrap();
    assert!(!left.exists());
    assert_eq!(names(&scratch).len(), 1, "the copy that is in use stays");
    let other = desk.try_open(OpenMode::ReadOnly).unwrap();
    assert_eq!(codes(&used), codes(&other));
}

#[test]
fn an_older_file_is_copied_then_migrated() {
    let desk = Desk::new();
    old_file(&desk);
    let before = fs::read(desk.path()).unwrap();
    let workspace = desk.open();
    let [Notice::Migrated { from: 1, to, copy }] = workspace.notices() else { panic!("{:?}", workspace.notices()) };
    assert_eq!(*to, schema::VERSION);
    assert_eq!(fs::read(copy).unwrap(), before);
    assert!(codes(&workspace).is_empty());
    workspace.close().unwrap();
    assert_eq!(check(&desk.path()).schema_version, Some(schema::VERSION));
    assert!(check(&desk.path()).sound);
}

/// A file of schema 1, published as the protocol asks.
fn old_file(desk: &Desk) {
    let mut old = rusqlite::Connection::open_in_memory().unwrap();
    schema::migrate_to(&mut old, 1).unwrap();
    old.execute(
        "INSERT INTO file_state VALUES (?1, '2025-01-01T08:00:00', 0, '', '', '', '')",
        [crate::env::new_uuid().to_string()],
    )
    .unwrap();
    let snapshot = desk.laptop.path().join("old.db");
    old.execute("VACUUM INTO ?1", [snapshot.to_string_lossy()]).unwrap();
    super::publish::publication(desk, snapshot).run().unwrap();
}

#[test]
fn two_older_generations_stay_and_are_listed_newest_first() {
    let desk = Desk::with_units(&["A", "B", "C", "D"]);
    assert_eq!(desk.names(), [".committee.lajna.bak1", ".committee.lajna.bak2", "committee.lajna"]);
    let listed: Vec<u32> = generations(&desk.path()).into_iter().map(|found| found.generation).collect();
    assert_eq!(listed, [4, 3]);
    fs::write(desk.stick.path().join(".committee.lajna.bak1"), "broken").unwrap();
    fs::copy(desk.path(), desk.stick.path().join(".committee.lajna.saving-1")).unwrap();
    let listed: Vec<u32> = generations(&desk.path()).into_iter().map(|found| found.generation).collect();
    assert_eq!(listed, [5, 3], "a broken one is not offered, an interrupted save is");
}
