//! What can go wrong with a workspace. Each variant carries what a translated sentence needs; the
//! `Display` texts are for logs.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::{check::CheckReport, connection};

/// Why a file was not opened. The person's file is untouched in every case.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("{path} does not exist")]
    NotFound { path: PathBuf },
    #[error("{path} already exists")]
    AlreadyExists { path: PathBuf },
    /// A folder, a pipe or a device.
    #[error("{path} is not a file")]
    NotAFile { path: PathBuf },
    #[error("{path} is empty")]
    Empty { path: PathBuf },
    #[error("{path} is not a database")]
    NotADatabase { path: PathBuf },
    #[error("{path} belongs to another program (application id {application_id:#010x})")]
    OtherProgram { path: PathBuf, application_id: u32 },
    #[error("{path} is cut off: {found} of {expected} bytes")]
    Truncated { path: PathBuf, expected: u64, found: u64 },
    /// Read-only opening stays possible.
    #[error("{path} was written with schema {found}; this program knows {known}")]
    NewerSchema { path: PathBuf, found: u32, known: u32 },
    #[error("{path} is damaged: {report}")]
    Damaged { path: PathBuf, report: Box<CheckReport> },
    /// Read-only opening stays possible; so does taking over, if the other is on another machine.
    #[error("{path} is open: {person} on {machine} since {since}")]
    InUse { path: PathBuf, person: String, machine: String, since: DateTime, here: bool },
    /// The local working folder cannot be used.
    #[error("cannot work in {path}: {message}")]
    WorkingFolder { path: PathBuf, message: String },
    #[error("cannot read {path}: {message}")]
    Unreadable { path: PathBuf, message: String },
    #[error("SQLite {found} is too old")]
    OldLibrary { found: String },
    #[error(transparent)]
    Publish(#[from] PublishError),
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Workspace(error.into())
    }
}

/// Why an act was not recorded. Nothing of it is left behind.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    #[error("the workspace is open for reading only")]
    ReadOnly,
    /// A reserve was released: deleting and publishing elsewhere still work.
    #[error("the disk of the working copy is full")]
    DiskFull,
    /// The commit failed, the working copy was opened again, and the act is not in it.
    #[error("the act was not recorded: {message}")]
    NotCommitted { message: String },
    /// The working copy cannot be opened again; what was acknowledged is in it.
    #[error("the working copy was lost from sight: {message}")]
    WorkingCopyLost { message: String },
    #[error("migrating from schema {from} to {to} broke a reference")]
    MigrationBrokeReferences { from: u32, to: u32 },
    #[error("journal entry {seq} cannot be read: {message}")]
    JournalUnreadable { seq: i64, message: String },
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for WorkspaceError {
    fn from(error: rusqlite::Error) -> Self {
        if connection::is_full(&error) { Self::DiskFull } else { Self::Sqlite(error) }
    }
}

/// Why the person's file does not hold the latest acts yet. They are safe in the working copy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// The stick was pulled out, the share went away, or the folder was removed.
    #[error("{folder} is gone")]
    PlaceVanished { folder: PathBuf },
    #[error("{folder} cannot be written to")]
    ReadOnlyPlace { folder: PathBuf },
    #[error("{folder} is full: {needed} bytes needed")]
    DiskFull { folder: PathBuf, needed: u64 },
    /// What was written does not read back as written: a failing or counterfeit stick.
    #[error("{folder} did not keep what was written to it")]
    ReadBackDiffers { folder: PathBuf },
    /// Another program holds the file and does not let go of its name.
    #[error("{path} is held by another program")]
    Held { path: PathBuf },
    /// The new generation did not pass its own check, so the old one stays.
    #[error("the new generation failed its check: {detail}")]
    OwnCheckFailed { detail: String },
    #[error("cannot publish {path}: {message}")]
    Io { path: PathBuf, message: String },
}

/// What a person can do about a [`PublishError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Put the stick back or reconnect the share; publishing goes on by itself.
    BringPlaceBack,
    /// Save a copy somewhere else.
    SaveElsewhere,
    FreeSpace,
    CloseOtherProgram,
    /// Run the check and keep the older generations.
    CheckFile,
}

impl PublishError {
    pub const fn remedy(&self) -> Remedy {
        match self {
            Self::PlaceVanished { .. } => Remedy::BringPlaceBack,
            Self::ReadOnlyPlace { .. } | Self::ReadBackDiffers { .. } | Self::Io { .. } => Remedy::SaveElsewhere,
            Self::DiskFull { .. } => Remedy::FreeSpace,
            Self::Held { .. } => Remedy::CloseOtherProgram,
            Self::OwnCheckFailed { .. } => Remedy::CheckFile,
        }
    }

    /// Sorts an error of the operating system at `path` into what a person can act on.
    pub(super) fn from_io(error: &std::io::Error, path: &Path, needed: u64) -> Self {
        use std::io::ErrorKind;
        let folder = || path.parent().unwrap_or(path).to_owned();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::PlaceVanished { folder: folder() },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyPlace { folder: folder() },
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { folder: folder(), needed }
            }
            ErrorKind::ResourceBusy => Self::Held { path: path.to_owned() },
            _ => Self::Io { path: path.to_owned(), message: error.to_string() },
        }
    }
}
