//! One publication: from a private snapshot to a verified generation under the person's name.
//!
//! Seal → full check of the result → copy beside the target → wait for the device → read back and
//! compare → lineage check → rotate the names. Whatever fails, the file that was there stays.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::storage::Storage;
use crate::{
    env,
    workspace::{PublishError, check, connection, seal},
};

/// A generation as it lies in the person's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::workspace) struct Base {
    pub generation: u32,
    /// SHA-256 of the whole file.
    pub sha256: String,
}

/// Everything that a publication needs; it runs without the workspace.
#[derive(Debug)]
pub(in crate::workspace) struct Publication {
    pub storage: Arc<dyn Storage>,
    /// The snapshot: private, consumed by the publication.
    pub snapshot: PathBuf,
    pub target: PathBuf,
    /// What the target must be for us to replace it; `None` for a new file.
    pub base: Option<Base>,
    /// The device of the target's folder at opening.
    pub device: Option<u64>,
    /// Fingerprint of this computer's folder: interrupted saves of others are not touched.
    pub place: String,
    pub person: String,
    pub at: DateTime,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::workspace) struct Published {
    pub path: PathBuf,
    pub base: Base,
    pub at: DateTime,
}

pub(super) const SAVING: &str = "saving-";

/// `.NAME.bak1`, `.NAME.bak2` beside the file.
pub(super) fn backup_name(target: &Path, age: u8) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.bak{age}"))
}

/// `NAME (WORD, PERSON, TIME).lajna`, or with a number if that is taken.
pub(super) fn beside(target: &Path, word: &str, person: &str, at: DateTime) -> PathBuf {
    let stem = target.file_stem().unwrap_or_default().to_string_lossy();
    let ending = target.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    // What no file system of ours allows in a name, and what would end a folder name on Windows.
    let person: String =
        person.chars().map(|c| if c.is_control() || r#"\/:*?"<>|"#.contains(c) { '_' } else { c }).take(60).collect();
    let time = at.strftime("%Y-%m-%d %H.%M.%S");
    (1u32..)
        .map(|number| {
            let number = if number == 1 { String::new() } else { format!(" {number}") };
            target.with_file_name(format!("{stem} ({word}, {person}, {time}){number}{ending}"))
        })
        .find(|path| !path.exists())
        .unwrap_or_else(|| target.to_owned())
}

impl Publication {
    /// Runs the whole protocol.
    pub fn run(self) -> Result<Published, PublishError> {
        let outcome = self.prepare().and_then(|base| self.deliver(base));
        if let Err(error) = std::fs::remove_file(&self.snapshot) {
            tracing::warn!(%error, "the snapshot was not removed");
        }
        outcome
    }

    /// Seals the snapshot and verifies the result before it counts.
    fn prepare(&self) -> Result<Base, PublishError> {
        let generation = self.base.as_ref().map_or(1, |base| base.generation + 1);
        let failed = |detail: String| PublishError::OwnCheckFailed { detail };
        // Two random UUIDs: 64 characters that stand nowhere else in the file.
        let token = format!("{}{}", env::new_uuid().simple(), env::new_uuid().simple());
        self.write_state(generation, &token).map_err(|error| failed(error.to_string()))?;
        seal::seal_file(&self.snapshot, &token).map_err(|error| failed(error.to_string()))?;
        let report = check::verify(&self.snapshot);
        if !report.sound {
            return Err(failed(report.to_string()));
        }
        let sha256 = seal::sha256_of(&self.snapshot).map_err(|error| failed(error.to_string()))?;
        Ok(Base { generation, sha256 })
    }

    fn write_state(&self, generation: u32, token: &str) -> rusqlite::Result<()> {
        let connection = connection::open_scratch(&self.snapshot)?;
        let parent = self.base.as_ref().map_or("", |base| base.sha256.as_str());
        connection.execute(
            "UPDATE file_state SET generation = ?1, parent = ?2, published_at = ?3, content_seal = '', file_seal = ?4",
            rusqlite::params![generation, parent, self.at.to_string(), token],
        )?;
        let content = seal::content(&connection)?;
        connection.execute("UPDATE file_state SET content_seal = ?1", [content])?;
        connection.close().map_err(|(_, error)| error)
    }

    /// Brings the verified snapshot beside the target and gives it its name.
    fn deliver(&self, base: Base) -> Result<Published, PublishError> {
        let folder = self.target.parent().unwrap_or(Path::new("")).to_owned();
        let length = std::fs::metadata(&self.snapshot).map_or(0, |metadata| metadata.len());
        let explain = |error: &io::Error| PublishError::from_io(error, &self.target, length);
        let device = self.storage.device(&folder).map_err(|error| explain(&error))?;
        let present = self.storage.exists(&self.target).map_err(|error| explain(&error))?;
        if !present && self.base.is_some() && device != self.device {
            // The folder is only where the stick was.
            return Err(PublishError::PlaceVanished { folder });
        }
        if self.storage.available_space(&folder).is_ok_and(|space| space < length) {
            return Err(PublishError::DiskFull { folder, needed: length });
        }
        let name = self.target.file_name().unwrap_or_default().to_string_lossy();
        let saving = self.target.with_file_name(format!(".{name}.{SAVING}{}", self.place));
        // What an interrupted save of ours left: the snapshot holds all that it held.
        self.storage.remove(&saving).ok();
        let placed = self.copy_verified(&saving, &base, &folder, length).and_then(|()| self.place(&saving, &explain));
        match placed {
            Ok(path) => {
                // The names are there; whether they are durable yet, the device alone knows.
                if let Err(error) = self.storage.sync_folder(&folder) {
                    tracing::warn!(%error, "the folder was not synced");
                }
                Ok(Published { path, base, at: self.at })
            }
            Err(error) => {
                self.storage.remove(&saving).ok();
                Err(error)
            }
        }
    }

    fn copy_verified(&self, saving: &Path, base: &Base, folder: &Path, length: u64) -> Result<(), PublishError> {
        let explain = |error: io::Error| PublishError::from_io(&error, &self.target, length);
        self.storage.copy_and_sync(&self.snapshot, saving).map_err(explain)?;
        let read_back = self.storage.digest(saving).map_err(explain)?;
        if read_back.as_ref() == Some(&base.sha256) {
            Ok(())
        } else {
            Err(PublishError::ReadBackDiffers { folder: folder.to_owned() })
        }
    }

    /// The lineage check, as late as possible, then the names.
    fn place(&self, saving: &Path, explain: &dyn Fn(&io::Error) -> PublishError) -> Result<PathBuf, PublishError> {
        let present = self.storage.digest(&self.target).map_err(|error| explain(&error))?;
        let ours = self.base.as_ref().map(|base| &base.sha256);
        match present.as_ref() {
            None => self.rename(saving, &self.target).map_err(|error| explain(&error))?,
            Some(present) if Some(present) == ours => {
                self.rotate(saving).map_err(|error| explain(&error))?;
            }
            Some(_) => {
                let conflict = beside(&self.target, "conflict", &self.person, self.at);
                self.rename(saving, &conflict).map_err(|error| explain(&error))?;
                return Ok(conflict);
            }
        }
        Ok(self.target.clone())
    }

    /// doc → bak1 → bak2, saving → doc. With hard links the document's name never points to nothing.
    fn rotate(&self, saving: &Path) -> io::Result<()> {
        let [first, second] = [1, 2].map(|age| backup_name(&self.target, age));
        match self.storage.rename(&first, &second) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
        if self.storage.link(&self.target, &first).is_ok() {
            return self.rename(saving, &self.target).inspect_err(|_| {
                // The first backup is only a second name of the target; the real one comes back.
                self.storage.rename(&second, &first).ok();
            });
        }
        self.rename(&self.target, &first)?;
        self.rename(saving, &self.target).inspect_err(|_| {
            // Back to where it was; the backup holds it in any case.
            self.storage.rename(&first, &self.target).ok();
        })
    }

    /// On Windows a virus scanner or an indexer may hold a name for a moment.
    #[expect(clippy::disallowed_methods, reason = "nothing tells when the scanner lets go")]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut tries = if cfg!(windows) { 10 } else { 1 };
        loop {
            tries -= 1;
            match self.storage.rename(from, to) {
                Err(error) if tries > 0 && error.kind() == io::ErrorKind::PermissionDenied => {
                    std::thread::sleep(std::time::Duration::from_millis(200));
                }
                outcome => return outcome,
            }
        }
    }
}
