//! A process that is killed at any moment has lost no act that it acknowledged.
//!
//! The test runs itself again as a writer that says each act it was told is recorded; after a random
//! number of them the writer is killed (SIGKILL on Unix), in the midst of an act or of publishing, and
//! the file opened again. Nothing is timed: the pipe says where the writer is.

use std::{
    collections::BTreeSet,
    env,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use jiff::civil::datetime;
use lajna::{
    domain::Language,
    env::{Clock, Env},
    workspace::{Op, OpenMode, Places, Workspace, WorkspaceError, check},
};
use proptest::{
    prelude::Rng as _,
    test_runner::{RngAlgorithm, TestRng},
};

const KILLS: usize = 200;
const FOLDER: &str = "LAJNA_TEST_WRITER_FOLDER";
/// The writer ends itself after so many acts, should nobody kill it.
const MOST_ACTS: u32 = 10_000;

fn person() -> Env {
    Env::new(Clock::Fixed(datetime(2026, 11, 23, 14, 3, 0, 0)), "Samira Haddad", Language::En)
}

fn file(folder: &Path) -> PathBuf {
    folder.join("committee.lajna")
}

fn places(folder: &Path) -> Places {
    Places::new(folder.join("laptop"))
}

fn add(workspace: &mut Workspace, code: &str) -> Result<(), WorkspaceError> {
    workspace.transact(&person(), Op::new("add-unit").arg("code", code), |transaction| {
        transaction.execute(
            "INSERT INTO unit (id, code, kind, name_en, name_fr, name_ar, position)
             VALUES (?1, ?2, 'office', ?2, ?2, ?2, 1)",
            [lajna::env::new_uuid().to_string(), code.to_owned()],
        )?;
        Ok(())
    })
}

/// The writer: does nothing unless the test below started it.
#[test]
fn acts_are_acknowledged_by_a_writer() {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return };
    let mut workspace = Workspace::open(&file(&folder), OpenMode::ReadWrite, &places(&folder), &person()).unwrap();
    let mut out = std::io::stdout();
    for number in 0..MOST_ACTS {
        let code = format!("{}-{number}", std::process::id());
        add(&mut workspace, &code).unwrap();
        writeln!(out, "ack {code}").unwrap();
        out.flush().unwrap();
        if number % 5 == 4 {
            workspace.publish_now().unwrap();
        }
    }
}

/// Starts a writer, kills it after `acts` acknowledged acts, and gives all that it acknowledged.
fn killed_writer(folder: &Path, acts: usize) -> Vec<String> {
    let mut writer = Command::new(env::current_exe().unwrap())
        .args(["--exact", "kill::acts_are_acknowledged_by_a_writer", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(writer.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok)
        .filter_map(|line| line.split_once("ack ").map(|(_, code)| code.to_owned()));
    let mut acknowledged: Vec<String> = lines.by_ref().take(acts).collect();
    writer.kill().unwrap();
    writer.wait().unwrap();
    // What was said between our last look and the kill counts as well.
    acknowledged.extend(lines);
    acknowledged
}

#[test]
fn no_acknowledged_act_is_lost_by_a_killed_process() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    Workspace::create(&file(folder), &places(folder), &person()).unwrap().close().unwrap();
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[11; 32]);
    let mut acknowledged = BTreeSet::new();
    for kill in 0..KILLS {
        let acts = 1 + random.next_u32() as usize % 15;
        let new = killed_writer(folder, acts);
        assert!(new.len() >= acts, "kill {kill}: the writer ended by itself");
        acknowledged.extend(new);
        assert!(check(&file(folder)).sound, "kill {kill}: the person's file is damaged");
        let workspace = Workspace::open(&file(folder), OpenMode::ReadWrite, &places(folder), &person()).unwrap();
        let recorded: BTreeSet<String> = workspace
            .connection()
            .prepare("SELECT code FROM unit")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let lost: Vec<_> = acknowledged.difference(&recorded).collect();
        assert!(lost.is_empty(), "kill {kill}: lost {lost:?}");
    }
    let workspace = Workspace::open(&file(folder), OpenMode::ReadWrite, &places(folder), &person()).unwrap();
    workspace.close().unwrap();
    let left: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("saving")), "{left:?}");
}
