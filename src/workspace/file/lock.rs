//! `~NAME.lock` beside the person's file: who has it open, where and since when.
//!
//! It only informs. Stale locks are the classic complaint about such files, and removing one the classic
//! loss; here the lineage check before every publication is what protects.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::places::Places;
use crate::env::Env;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Holder {
    pub person: String,
    pub machine: String,
    pub pid: u32,
    pub since: DateTime,
    /// Fingerprint of the folder of working copies: tells two accounts of one machine apart.
    pub place: String,
}

impl Holder {
    pub fn this_process(places: &Places, env: &Env) -> Self {
        Self {
            person: env.person.clone(),
            machine: gethostname::gethostname().to_string_lossy().into_owned(),
            pid: std::process::id(),
            since: env.now(),
            place: places.fingerprint(),
        }
    }

    /// Asked by a process that holds the working copy's lock.
    pub fn is_stale_for(&self, us: &Self) -> bool {
        // Whoever wrote this lock from our folder would still hold the working copy.
        self.machine == us.machine && (self.place == us.place || !may_run(self.pid))
    }
}

/// Whether a process may be running; `true` where the system does not tell.
fn may_run(pid: u32) -> bool {
    let processes = Path::new("/proc");
    !processes.join("self").exists() || processes.join(pid.to_string()).exists()
}

/// Our own lock, to be removed at closing.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    holder: Holder,
}

impl Lock {
    pub fn path_for(target: &Path) -> PathBuf {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        target.with_file_name(format!("~{name}.lock"))
    }

    /// Who holds the file at `target`; nobody if the lock is missing or unreadable.
    pub fn holder_of(target: &Path) -> Option<Holder> {
        let text = fs::read_to_string(Self::path_for(target)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// Writes the lock, over any that is there. A place that cannot be written to has none.
    pub fn take(target: &Path, holder: Holder) -> Self {
        let path = Self::path_for(target);
        let written =
            serde_json::to_string(&holder).map_err(std::io::Error::other).and_then(|text| fs::write(&path, text));
        if let Err(error) = written {
            tracing::warn!(%error, path = %path.display(), "no lock was written");
        }
        Self { path, holder }
    }

    /// Removes the lock, unless someone else has taken it over.
    pub fn release(&self) {
        let ours = fs::read_to_string(&self.path)
            .ok()
            .and_then(|text| serde_json::from_str::<Holder>(&text).ok())
            .is_some_and(|holder| holder == self.holder);
        if ours && let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(%error, path = %self.path.display(), "the lock was not removed");
        }
    }
}
