use std::{fs, path::Path};

use proptest::prelude::Rng as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng};
use rusqlite::Connection;

use super::support::{Desk, env};
use crate::workspace::{OpenError, OpenMode, Workspace, check, check::CheckName, generations, schema};

fn open(path: &Path, desk: &Desk) -> Result<Workspace, OpenError> {
    Workspace::open(path, OpenMode::ReadWrite, &desk.places, &env())
}

/// Writes `bytes` over the file, opens it, and proves that opening changed nothing.
fn open_bytes(desk: &Desk, bytes: &[u8]) -> OpenError {
    fs::write(desk.path(), bytes).unwrap();
    let before = desk.names();
    let error = open(&desk.path(), desk).expect_err("must be refused");
    assert_eq!(fs::read(desk.path()).unwrap(), bytes, "the file is untouched");
    assert_eq!(desk.names(), before, "nothing is left beside it");
    error
}

#[test]
fn what_is_not_a_workspace_is_named_for_what_it_is() {
    let desk = Desk::with_units(&["A"]);
    let sound = fs::read(desk.path()).unwrap();
    assert!(matches!(open_bytes(&desk, b""), OpenError::Empty { .. }));
    assert!(matches!(open_bytes(&desk, b"Dear colleagues"), OpenError::NotADatabase { .. }));
    assert!(matches!(open_bytes(&desk, &sound[..50]), OpenError::Truncated { .. }));
    for length in [100, 512, 4096, sound.len() / 2, sound.len() - 1] {
        let OpenError::Truncated { expected, found, .. } = open_bytes(&desk, &sound[..length]) else {
            panic!("{length} bytes")
        };
        assert_eq!((expected, found), (sound.len() as u64, length as u64));
    }
    assert!(matches!(open(desk.stick.path(), &desk), Err(OpenError::NotAFile { .. })));
    assert!(matches!(open(&desk.stick.path().join("none.lajna"), &desk), Err(OpenError::NotFound { .. })));
    fs::remove_file(desk.path()).unwrap();
    Connection::open(desk.path()).unwrap().execute_batch("CREATE TABLE t (a); PRAGMA application_id = 42;").unwrap();
    let foreign = fs::read(desk.path()).unwrap();
    assert!(matches!(open_bytes(&desk, &foreign), OpenError::OtherProgram { application_id: 42, .. }));
}

#[test]
fn a_newer_file_may_be_read_and_not_written() {
    let desk = Desk::with_units(&["A"]);
    let newer = schema::VERSION + 1;
    // Sealed by the newer program, so only the version is strange.
    let snapshot = desk.laptop.path().join("newer.db");
    fs::rename(desk.path(), &snapshot).unwrap();
    let file = Connection::open(&snapshot).unwrap();
    file.pragma_update(None, "user_version", newer).unwrap();
    file.execute_batch("CREATE TABLE of_the_future (id TEXT PRIMARY KEY NOT NULL) STRICT").unwrap();
    drop(file);
    super::publish::publication(&desk, snapshot).run().unwrap();
    let bytes = fs::read(desk.path()).unwrap();
    let OpenError::NewerSchema { found, known, .. } = open_bytes(&desk, &bytes) else { panic!("opened") };
    assert_eq!((found, known), (newer, schema::VERSION));
    let reading = desk.try_open(OpenMode::ReadOnly).unwrap();
    assert_eq!(super::support::codes(&reading), ["A"]);
}

#[test]
fn every_flipped_bit_is_found_at_opening_and_by_the_check() {
    let desk = Desk::with_units(&["A", "B"]);
    let sound = fs::read(desk.path()).unwrap();
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    // The whole header, then a seeded sample of the file.
    let mut places: Vec<(usize, u8)> = (0..100).map(|byte| (byte, (byte % 8) as u8)).collect();
    for _ in 0..Config::default().cases {
        places.push((random.next_u32() as usize % sound.len(), (random.next_u32() % 8) as u8));
    }
    for (byte, bit) in places {
        let mut bytes = sound.clone();
        bytes[byte] ^= 1 << bit;
        let error = open_bytes(&desk, &bytes);
        assert!(!check(&desk.path()).sound, "bit {bit} of byte {byte}: {error}");
    }
}

#[test]
fn zeroed_garbled_and_appended_bytes_are_found() {
    let desk = Desk::with_units(&["A", "B"]);
    let sound = fs::read(desk.path()).unwrap();
    for page in 0..sound.len() / 4096 {
        for filling in [0, 0x5A] {
            let mut bytes = sound.clone();
            let start = page * 4096 + if page == 0 { 100 } else { 0 };
            bytes[start..(page + 1) * 4096].fill(filling);
            if bytes != sound {
                open_bytes(&desk, &bytes);
            }
        }
    }
    let mut longer = sound.clone();
    longer.extend([0; 4096]);
    assert!(matches!(open_bytes(&desk, &longer), OpenError::Damaged { .. }));
}

#[test]
fn a_foreign_trigger_is_refused_even_if_the_seals_are_right() {
    let desk = Desk::with_units(&["A"]);
    let token = "cd".repeat(32);
    let file = Connection::open(desk.path()).unwrap();
    file.execute_batch("CREATE TRIGGER spy AFTER INSERT ON unit BEGIN DELETE FROM person; END").unwrap();
    file.execute("UPDATE file_state SET file_seal = ?1", [&token]).unwrap();
    drop(file);
    crate::workspace::seal::seal_file(&desk.path(), &token).unwrap();
    let report = check(&desk.path());
    let failed: Vec<_> = report.failed().map(|check| (check.name, check.detail.as_str())).collect();
    assert_eq!(failed, [(CheckName::Schema, "unexpected trigger spy")]);
    assert!(matches!(open(&desk.path(), &desk), Err(OpenError::Damaged { .. })));
}

#[test]
fn changed_rows_with_a_right_file_seal_are_found_by_the_content_seal() {
    let desk = Desk::with_units(&["A"]);
    let token = "cd".repeat(32);
    let file = Connection::open(desk.path()).unwrap();
    file.execute("UPDATE unit SET name_en = 'another'", []).unwrap();
    file.execute("UPDATE file_state SET file_seal = ?1", [&token]).unwrap();
    drop(file);
    crate::workspace::seal::seal_file(&desk.path(), &token).unwrap();
    let report = check(&desk.path());
    let failed: Vec<_> = report.failed().map(|check| check.name).collect();
    assert_eq!(failed, [CheckName::ContentSeal]);
}

#[test]
fn when_a_file_is_damaged_its_older_generations_are_found() {
    let desk = Desk::with_units(&["A", "B"]);
    let mut bytes = fs::read(desk.path()).unwrap();
    // On the last page: in the text of the schema it would be the identity that cannot be read.
    let last = bytes.len() - 1;
    bytes[last] ^= 4;
    let OpenError::Damaged { report, .. } = open_bytes(&desk, &bytes) else { panic!("another error") };
    assert!(report.failed().any(|check| check.name == CheckName::FileSeal));
    let older = generations(&desk.path());
    assert_eq!(older.first().map(|found| found.generation), Some(2));
    assert!(open(&older[0].path, &desk).is_ok());
}

#[test]
fn a_report_is_written_as_json() {
    let desk = Desk::with_units(&["A"]);
    let json = serde_json::to_value(check(&desk.path())).unwrap();
    assert_eq!(json["sound"], true);
    assert_eq!(json["state"]["generation"], 2);
    assert_eq!(json["checks"][2]["name"], "file-seal");
}
