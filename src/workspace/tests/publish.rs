use std::{
    fs,
    io::ErrorKind,
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use super::support::{Desk, add, codes, env};
use crate::workspace::{
    FileStatus, Notice, Op, OpenMode, PublishError, Remedy, Workspace, WorkspaceError, check,
    file::{Disk, publish::Publication},
};

pub fn publication(desk: &Desk, snapshot: PathBuf) -> Publication {
    Publication {
        storage: Arc::new(Disk),
        snapshot,
        target: desk.path(),
        base: None,
        device: None,
        place: desk.places.fingerprint(),
        person: env().person,
        at: env().now(),
    }
}

fn reading(desk: &Desk) -> Vec<String> {
    codes(&desk.try_open(OpenMode::ReadOnly).unwrap())
}

#[test]
fn a_change_is_published_a_few_seconds_later() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    let now = Instant::now();
    workspace.publish_if_due_at(now);
    assert!(matches!(workspace.status(), FileStatus::Unpublished { generation: 1 }));
    workspace.publish_if_due_at(now + Duration::from_secs(60));
    assert!(matches!(workspace.status(), FileStatus::Publishing { generation: 2 }));
    workspace.publish_now().unwrap();
    assert_eq!(workspace.status(), FileStatus::Published { generation: 2, at: Some(env().now()) });
    assert_eq!(reading(&desk), ["A"]);
}

#[test]
fn what_happens_while_publishing_is_published_next() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    workspace.publish_if_due_at(Instant::now() + Duration::from_secs(60));
    add(&mut workspace, "B").unwrap();
    workspace.publish_now().unwrap();
    assert!(matches!(workspace.status(), FileStatus::Published { generation: 3, .. }));
    assert_eq!(reading(&desk), ["A", "B"]);
}

#[test]
fn every_single_failing_step_leaves_a_sound_file_and_publishing_recovers() {
    for links in [true, false] {
        for count in [1, usize::MAX] {
            let mut step = 0;
            loop {
                let (desk, storage) = Desk::failing();
                storage.links.store(links, Ordering::SeqCst);
                let mut workspace = desk.create();
                for unit in ["A", "B"] {
                    add(&mut workspace, unit).unwrap();
                    workspace.publish_now().unwrap();
                }
                add(&mut workspace, "C").unwrap();
                storage.arm(step, count, ErrorKind::Other);
                let outcome = workspace.publish_now();
                let reached = storage.calls() > step;
                storage.arm(usize::MAX, 0, ErrorKind::Other);

                let sound =
                    check(&desk.path()).sound || (!links && !crate::workspace::generations(&desk.path()).is_empty());
                assert!(sound, "step {step}, links {links}: no sound generation is left");
                assert_eq!(codes(&workspace), ["A", "B", "C"]);
                workspace.publish_now().unwrap();
                assert_eq!(reading(&desk), ["A", "B", "C"], "step {step}, links {links}, failed {outcome:?}");
                assert!(!desk.names().iter().any(|name| name.contains("saving") || name.contains("conflict")));
                if !reached {
                    assert!(outcome.is_ok());
                    assert!(step > 5, "the sweep has met every step");
                    break;
                }
                step += 1;
            }
        }
    }
}

/// The problem that publishing meets, with its remedy; afterwards the place is well again.
fn problem(
    spoil: impl FnOnce(&Desk, &super::support::Failing),
    mend: impl FnOnce(&Desk, &super::support::Failing),
) -> PublishError {
    let (desk, storage) = Desk::failing();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    spoil(&desk, &storage);
    let problem = workspace.publish_now().unwrap_err();
    assert_eq!(workspace.status(), FileStatus::CannotPublish { generation: 1, problem: problem.clone() });
    assert_eq!(codes(&workspace), ["A"], "nothing is lost on this computer");
    add(&mut workspace, "B").unwrap();
    mend(&desk, &storage);
    workspace.close().unwrap();
    assert_eq!(reading(&desk), ["A", "B"]);
    problem
}

#[test]
fn a_read_only_place_is_named_and_nothing_is_lost() {
    for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
        // The copy is the third call that can fail: device, exists, copy.
        let problem =
            problem(|_, storage| storage.arm(2, usize::MAX, kind), |_, storage| storage.arm(usize::MAX, 0, kind));
        assert!(matches!(problem, PublishError::ReadOnlyPlace { .. }), "{problem}");
        assert_eq!(problem.remedy(), Remedy::SaveElsewhere);
    }
}

#[test]
fn a_full_stick_is_named_and_nothing_is_lost() {
    let announced = problem(
        |_, storage| *storage.space.lock().unwrap() = Some(1000),
        |_, storage| *storage.space.lock().unwrap() = None,
    );
    let met = problem(
        |_, storage| storage.arm(2, 1, ErrorKind::StorageFull),
        |_, storage| storage.arm(usize::MAX, 0, ErrorKind::Other),
    );
    for problem in [announced, met] {
        assert!(matches!(problem, PublishError::DiskFull { needed: 1.., .. }), "{problem}");
        assert_eq!(problem.remedy(), Remedy::FreeSpace);
    }
}

#[test]
fn a_stick_that_forgets_is_found_out() {
    let problem = problem(
        |_, storage| storage.forgets.store(true, Ordering::SeqCst),
        |_, storage| storage.forgets.store(false, Ordering::SeqCst),
    );
    assert!(matches!(problem, PublishError::ReadBackDiffers { .. }), "{problem}");
}

#[test]
fn a_vanished_folder_is_named_and_publishing_goes_on_when_it_is_back() {
    let aside = tempfile::tempdir().unwrap();
    let aside = aside.path().join("stick");
    let problem = problem(
        |desk, _| fs::rename(desk.stick.path(), &aside).unwrap(),
        |desk, _| fs::rename(&aside, desk.stick.path()).unwrap(),
    );
    assert!(matches!(problem, PublishError::PlaceVanished { .. }), "{problem}");
    assert_eq!(problem.remedy(), Remedy::BringPlaceBack);
}

#[test]
fn an_unmounted_stick_is_not_mistaken_for_an_empty_folder() {
    let problem = problem(
        |desk, storage| {
            fs::rename(desk.path(), desk.laptop.path().join("away")).unwrap();
            *storage.device.lock().unwrap() = Some(u64::MAX);
        },
        |desk, storage| {
            fs::rename(desk.laptop.path().join("away"), desk.path()).unwrap();
            *storage.device.lock().unwrap() = None;
        },
    );
    assert!(matches!(problem, PublishError::PlaceVanished { .. }), "{problem}");
}

#[test]
fn a_file_that_could_not_be_published_at_closing_is_continued_at_the_next_opening() {
    let (desk, storage) = Desk::failing();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    storage.arm(0, usize::MAX, ErrorKind::PermissionDenied);
    assert!(workspace.close().is_err());
    storage.arm(usize::MAX, 0, ErrorKind::Other);
    assert!(reading(&desk).is_empty());
    let workspace = desk.open();
    assert_eq!(codes(&workspace), ["A"]);
}

#[test]
fn someone_elses_generation_is_never_overwritten() {
    let desk = Desk::with_units(&["A"]);
    let mut ours = desk.open();
    add(&mut ours, "ours").unwrap();
    let theirs = Desk::with_units(&["theirs"]);
    fs::copy(theirs.path(), desk.path()).unwrap();
    ours.publish_now().unwrap();
    assert_eq!(fs::read(desk.path()).unwrap(), fs::read(theirs.path()).unwrap());
    let name = "committee (conflict, Samira Haddad, 2026-11-23 14.03.00).lajna";
    let conflict = desk.path().with_file_name(name);
    assert_eq!(ours.notices(), [Notice::Diverged { theirs: desk.path(), ours: conflict.clone() }]);
    assert_eq!(ours.path(), Some(conflict.as_path()));
    add(&mut ours, "more").unwrap();
    ours.close().unwrap();
    let ours = Workspace::open(&conflict, OpenMode::ReadOnly, &desk.places, &env()).unwrap();
    assert_eq!(codes(&ours), ["A", "more", "ours"]);
    assert_eq!(reading(&desk), ["theirs"]);
}

#[test]
fn a_full_working_disk_refuses_the_act_and_keeps_the_others() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    let pages: i64 = workspace.connection().query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    limit_pages(&workspace, pages);
    let long = "x".repeat(200_000);
    let refused = workspace.transact(&env(), Op::new("write"), |transaction| {
        transaction.execute("UPDATE unit SET name_en = ?1", [&long])?;
        Ok::<_, WorkspaceError>(())
    });
    assert!(matches!(refused, Err(WorkspaceError::DiskFull)), "{refused:?}");
    assert_eq!(codes(&workspace), ["A"]);
    limit_pages(&workspace, pages + 1000);
    add(&mut workspace, "B").unwrap();
    workspace.close().unwrap();
    assert_eq!(reading(&desk), ["A", "B"]);
}

fn limit_pages(workspace: &Workspace, pages: i64) {
    workspace.connection().pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
}

#[test]
fn the_reserve_is_given_back_when_the_disk_is_full() {
    let (desk, storage) = Desk::failing();
    let mut workspace = desk.create();
    let reserve = workspace.home.working_copy().unwrap().with_file_name("reserve");
    assert_eq!(fs::metadata(&reserve).unwrap().len(), 4 << 20);
    let failed = |workspace: &mut Workspace| {
        let failed: Result<(), WorkspaceError> =
            workspace.transact(&env(), Op::new("write"), |_| Err(WorkspaceError::DiskFull));
        assert!(failed.is_err());
    };
    failed(&mut workspace);
    assert!(reserve.exists(), "there is room");
    *storage.space.lock().unwrap() = Some(100_000);
    failed(&mut workspace);
    assert!(!reserve.exists());
}

#[test]
fn after_an_error_at_commit_the_act_is_looked_for() {
    let desk = Desk::new();
    let mut workspace = desk.create();
    add(&mut workspace, "A").unwrap();
    let recorded = workspace.undo_op().unwrap().clone();
    let error = || rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_IOERR_FSYNC), None);
    workspace.settle(&recorded, error()).expect("the act is there");
    let unknown = crate::workspace::OpRecord { id: crate::env::new_uuid(), ..recorded };
    assert!(matches!(workspace.settle(&unknown, error()), Err(WorkspaceError::NotCommitted { .. })));
    add(&mut workspace, "B").expect("the new connection records");
    workspace.undo(&env()).unwrap();
    assert_eq!(codes(&workspace), ["A"]);
}
