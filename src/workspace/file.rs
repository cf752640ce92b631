//! The person's file: a local working copy, published as complete, verified generations.
//!
//! The path that people know always holds a whole file. Work happens in a private working copy on this
//! computer; a few seconds after the last change, and at closing, a new generation is written beside
//! the old one, read back, and given its name. Two older generations stay (`.NAME.bak1`, `.NAME.bak2`).
//! So a stick may be pulled out at any moment, and a crash loses no acknowledged act.
//!
//! * [`identify`]: what a file is, from its first bytes, before SQLite sees it.
//! * [`places`]: where working copies live, and how one is found again.
//! * [`open`]: from a path to a working copy; forks are detected and both sides kept.
//! * [`publish`]: the protocol of a publication, in a thread of its own.
//! * [`lock`]: who has the file open. It informs; the lineage check protects.

mod generations;
mod home;
pub(super) mod identify;
mod lock;
mod open;
mod places;
pub(super) mod publish;
mod schedule;
pub(super) mod storage;

use std::path::PathBuf;

use jiff::civil::DateTime;
use rusqlite::Connection;

pub use self::{
    generations::{Generation, generations},
    places::{LeftBehind, Places, left_behind},
    storage::{Disk, Storage},
};
pub(super) use self::{
    home::Home,
    open::{create, open},
};
use super::PublishError;

/// How a file is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenMode {
    ReadWrite,
    /// Nothing is locked and nothing is written: a private copy is shown.
    ReadOnly,
    /// Although another machine's lock is there. The reason goes into the log.
    TakeOver {
        reason: String,
    },
}

/// What the status line says about saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileStatus {
    /// No file: everything is in memory.
    Memory,
    ReadOnly {
        generation: u32,
        published_at: String,
    },
    /// Everything is in the person's file.
    Published {
        generation: u32,
        at: Option<DateTime>,
    },
    /// The last acts are safe on this computer, and not yet in the person's file.
    Unpublished {
        generation: u32,
    },
    /// A new generation is being written and verified.
    Publishing {
        generation: u32,
    },
    /// The last acts are safe on this computer; the person's file holds `generation` until `problem` is
    /// solved (see [`PublishError::remedy`]). Publishing is tried again by itself.
    CannotPublish {
        generation: u32,
        problem: PublishError,
    },
}

/// What people should know about how the file was opened or published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// After a crash: the acts that were not in the file yet are there.
    ContinuedFromWorkingCopy { acts: u64 },
    /// The file was not at its path; the working copy was, and goes on.
    FileWasMissing { path: PathBuf },
    /// The working copy and the file had both gone on. The file is open; the other is in `kept`.
    ForkKept { kept: PathBuf, acts: u64 },
    /// The working copy could not be read. The file is open; the working copy is in `kept`.
    WorkingCopyDamaged { kept: PathBuf },
    /// Another machine's lock was taken over.
    TookOver { person: String, machine: String, since: DateTime },
    /// An older file was brought to the present schema; a copy of it is in `copy`.
    Migrated { from: u32, to: u32, copy: PathBuf },
    /// Someone else's changes were found at `theirs`. Ours went to `ours`, and go on there.
    Diverged { theirs: PathBuf, ours: PathBuf },
}

/// A connection and what stands behind it.
pub(super) struct Opened {
    pub connection: Connection,
    pub home: Home,
    pub notices: Vec<Notice>,
}
