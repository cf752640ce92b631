//! Where working copies live on this computer, and how one is found again.
//!
//! One folder per document: `copy.db` (the working copy), `lineage.json` (what it is a copy of), `lock`
//! (held while it is open), `reserve` (room to work with when the disk is full).

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    publish::Base,
    storage::{Disk, Storage},
};
use crate::workspace::{OpenError, connection, journal};

/// The folders that belong to the program, and the file systems that it publishes to.
#[derive(Clone, Debug)]
pub struct Places {
    root: PathBuf,
    storage: Arc<dyn Storage>,
}

impl Places {
    /// The usual folder of this computer's account; `None` if the account has no home.
    pub fn system() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "Lajna")?;
        Some(Self::new(folders.state_dir().unwrap_or_else(|| folders.data_local_dir())))
    }

    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), storage: Arc::new(Disk) }
    }

    /// Publishes through `storage` instead of the computer's own file systems.
    #[must_use]
    pub fn with_storage(mut self, storage: Arc<dyn Storage>) -> Self {
        self.storage = storage;
        self
    }

    pub(super) fn storage(&self) -> &Arc<dyn Storage> {
        &self.storage
    }

    /// A private folder that vanishes with its value; those of processes that died go first.
    pub(super) fn scratch(&self) -> Result<Scratch, OpenError> {
        let parent = self.root.join("scratch");
        let made = private_folder(&parent).and_then(|()| {
            remove_abandoned(&parent)?;
            Scratch::new(&parent)
        });
        made.map_err(|error| unusable(&parent, &error))
    }

    /// For what must not be lost and cannot lie beside the person's file.
    pub(super) fn kept(&self) -> Result<PathBuf, OpenError> {
        let folder = self.root.join("kept");
        private_folder(&folder).map_err(|error| unusable(&folder, &error))?;
        Ok(folder)
    }

    /// Tells this folder from another one without naming it.
    pub(in crate::workspace) fn fingerprint(&self) -> String {
        let digest = Sha256::digest(self.root.as_os_str().as_encoded_bytes());
        digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    fn working(&self) -> PathBuf {
        self.root.join("working")
    }
}

/// A folder for private copies. Its lock tells other processes that it is in use.
#[derive(Debug)]
pub(super) struct Scratch {
    // Closed before the folder is removed, as Windows wants it.
    _lock: File,
    folder: tempfile::TempDir,
}

impl Scratch {
    fn new(parent: &Path) -> io::Result<Self> {
        let folder = tempfile::tempdir_in(parent)?;
        let lock = File::create_new(folder.path().join("lock"))?;
        lock.try_lock()?;
        Ok(Self { _lock: lock, folder })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// The copies hold the committee's data, so what a crash left is not kept.
fn remove_abandoned(parent: &Path) -> io::Result<()> {
    for entry in fs::read_dir(parent)? {
        let folder = entry?.path();
        let abandoned = File::open(folder.join("lock")).is_ok_and(|lock| lock.try_lock().is_ok());
        // Another process may be at it as well.
        if abandoned && let Err(error) = fs::remove_dir_all(&folder) {
            tracing::warn!(%error, "an abandoned copy was not removed");
        }
    }
    Ok(())
}

pub(super) fn unusable(path: &Path, error: &io::Error) -> OpenError {
    OpenError::WorkingFolder { path: path.to_owned(), message: error.to_string() }
}

/// The working copy holds the committee's data: no other account may read it.
#[cfg(unix)]
fn private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

/// Windows keeps an account's own folders private.
#[cfg(not(unix))]
fn private_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// What a working copy is a copy of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lineage {
    pub target: PathBuf,
    /// The generation that it was taken from or last published as; `None` before the first.
    pub base: Option<Base>,
    /// The newest journal entry in that generation; -1 before the first.
    pub covers: i64,
}

/// Everything that belongs into a document's folder between two publications.
const KNOWN: [&str; 5] = ["copy.db", "copy.db-journal", "lineage.json", "lock", "reserve"];

/// Room that is given back when the disk is full, so that acts that free space still work.
const RESERVE: u64 = 4 << 20;

/// The folder of one document, locked for this process.
#[derive(Debug)]
pub(super) struct WorkingFolder {
    path: PathBuf,
    _lock: File,
}

impl WorkingFolder {
    /// `None` if another window has the document open.
    pub fn lock(places: &Places, document: &str) -> Result<Option<Self>, OpenError> {
        let path = places.working().join(document);
        let locked = private_folder(&path).and_then(|()| {
            let lock = OpenOptions::new().write(true).create(true).truncate(false).open(path.join("lock"))?;
            match lock.try_lock() {
                Ok(()) => Ok(Some(lock)),
                Err(TryLockError::WouldBlock) => Ok(None),
                Err(TryLockError::Error(error)) => Err(error),
            }
        });
        let lock = locked.map_err(|error| unusable(&path, &error))?;
        Ok(lock.map(|lock| Self { path, _lock: lock }))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn copy(&self) -> PathBuf {
        self.path.join("copy.db")
    }

    /// A free name for a snapshot.
    pub fn snapshot(&self) -> PathBuf {
        self.path.join(format!("snapshot-{}.db", crate::env::new_uuid().simple()))
    }

    pub fn lineage(&self) -> Option<Lineage> {
        read_lineage(&self.path)
    }

    pub fn write_lineage(&self, lineage: &Lineage) -> io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(&self.path)?;
        file.write_all(serde_json::to_string(lineage)?.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(self.path.join("lineage.json"))?;
        Disk.sync_folder(&self.path)
    }

    /// Makes a verified private copy the working copy. The lineage is written before the copy gets its
    /// name, and nothing of an earlier copy (a journal above all) is left to be applied to it.
    pub fn adopt(&self, incoming: &Path, lineage: &Lineage) -> Result<(), OpenError> {
        let adopted = self.discard().and_then(|()| {
            self.write_lineage(lineage)?;
            File::options().write(true).open(incoming)?.sync_all()?;
            fs::rename(incoming, self.copy())?;
            Disk.sync_folder(&self.path)
        });
        adopted.map_err(|error| unusable(&self.path, &error))
    }

    /// Removes the working copy and everything that belongs to it; the lock stays.
    pub fn discard(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if entry.file_name() != "lock" && entry.file_name() != "reserve" {
                fs::remove_file(entry.path())?;
            }
        }
        Disk.sync_folder(&self.path)
    }

    /// Removes what an interrupted publication left in our own folder.
    pub fn tidy(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            if !KNOWN.iter().any(|known| entry.file_name() == *known) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Takes the room aside, if the disk has plenty.
    pub fn fill_reserve(&self, storage: &dyn Storage) {
        let path = self.path.join("reserve");
        let length = fs::metadata(&path).map_or(0, |metadata| metadata.len());
        if length < RESERVE && storage.available_space(&self.path).is_ok_and(|space| space > 4 * RESERVE) {
            let zeros = vec![0; RESERVE as usize];
            if let Err(error) = fs::write(&path, zeros) {
                tracing::warn!(%error, "no reserve was put aside");
            }
        }
    }

    /// Gives the room back if the disk is as good as full.
    pub fn release_reserve(&self, storage: &dyn Storage) {
        let path = self.path.join("reserve");
        let full = storage.available_space(&self.path).is_ok_and(|space| space < RESERVE);
        if full
            && path.exists()
            && let Err(error) = fs::remove_file(&path)
        {
            tracing::warn!(%error, "the reserve was not released");
        }
    }

    pub fn remove_reserve(&self) {
        fs::remove_file(self.path.join("reserve")).ok();
    }
}

fn read_lineage(folder: &Path) -> Option<Lineage> {
    serde_json::from_str(&fs::read_to_string(folder.join("lineage.json")).ok()?).ok()
}

/// A working copy with acts that no published file holds: after a crash, or a stick that was gone at closing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// The document's UUID.
    pub document: String,
    /// The file that it belongs to; opening that path goes on from here.
    pub target: PathBuf,
    /// Acts that are not in that file.
    pub acts: u64,
}

/// The working copies on this computer that nobody has open and that hold unpublished acts.
pub fn left_behind(places: &Places) -> Vec<LeftBehind> {
    let folders = fs::read_dir(places.working()).into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<LeftBehind> = folders
        .filter_map(|entry| {
            let document = entry.file_name().to_string_lossy().into_owned();
            read_lineage(&entry.path())?;
            let folder = WorkingFolder::lock(places, &document).ok().flatten()?;
            let lineage = folder.lineage()?;
            let last = connection::open_working(&folder.copy()).and_then(|copy| journal::last_seq(&copy)).ok()?;
            let acts = unpublished(last, &lineage);
            (acts > 0).then_some(LeftBehind { document, target: lineage.target, acts })
        })
        .collect();
    found.sort_by(|one, other| one.target.cmp(&other.target));
    found
}

/// Journal entries beyond those that the base holds.
pub(super) fn unpublished(last_seq: i64, lineage: &Lineage) -> u64 {
    u64::try_from(last_seq - lineage.covers.max(0)).unwrap_or(0)
}
