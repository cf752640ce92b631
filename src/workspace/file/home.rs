//! What stands behind an open connection: nothing, a private copy to read, or a working copy that is
//! published. Holds the state of publishing.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
    time::Instant,
};

use jiff::civil::DateTime;
use rusqlite::Connection;

use super::{
    FileStatus, Notice,
    lock::{Holder, Lock},
    places::{Lineage, Scratch, WorkingFolder},
    publish::{Publication, Published},
    schedule::Schedule,
    storage::Storage,
};
use crate::{
    env::Env,
    workspace::{PublishError, check::FileState, connection},
};

#[derive(Debug)]
pub(in crate::workspace) enum Home {
    Memory,
    Reading(Reading),
    Working(Box<Document>),
}

/// A private copy that vanishes at closing.
#[derive(Debug)]
pub(in crate::workspace) struct Reading {
    pub(super) target: PathBuf,
    pub(super) state: FileState,
    pub(super) _scratch: Scratch,
}

/// The working copy of a document, and the publication that may be running.
#[derive(Debug)]
pub(in crate::workspace) struct Document {
    folder: WorkingFolder,
    lineage: Lineage,
    storage: Arc<dyn Storage>,
    device: Option<u64>,
    lock: Lock,
    holder: Holder,
    env: Env,
    last_seq: i64,
    schedule: Schedule,
    running: Option<Running>,
    problem: Option<PublishError>,
    published_at: Option<DateTime>,
}

#[derive(Debug)]
struct Running {
    thread: JoinHandle<Result<Published, PublishError>>,
    covers: i64,
}

impl Drop for Document {
    /// Lets a running publication finish: its result is found again by its lineage.
    fn drop(&mut self) {
        if let Some(running) = self.running.take()
            && running.thread.join().is_err()
        {
            tracing::error!("publishing panicked");
        }
    }
}

impl Document {
    pub(super) fn new(
        folder: WorkingFolder,
        lineage: Lineage,
        storage: Arc<dyn Storage>,
        holder: Holder,
        env: &Env,
        last_seq: i64,
    ) -> Self {
        if let Err(error) = folder.tidy() {
            tracing::warn!(%error, "the working folder was not tidied");
        }
        folder.fill_reserve(storage.as_ref());
        let place = lineage.target.parent().unwrap_or(Path::new(""));
        let mut schedule = Schedule::default();
        if last_seq > lineage.covers {
            schedule.changed(Instant::now());
        }
        Self {
            device: storage.device(place).ok().flatten(),
            lock: Lock::take(&lineage.target, holder.clone()),
            env: env.clone(),
            running: None,
            problem: None,
            published_at: None,
            folder,
            lineage,
            storage,
            holder,
            last_seq,
            schedule,
        }
    }

    fn generation(&self) -> u32 {
        self.lineage.base.as_ref().map_or(0, |base| base.generation)
    }

    fn has_unpublished(&self) -> bool {
        self.last_seq > self.lineage.covers
    }

    fn status(&self) -> FileStatus {
        let generation = self.generation();
        match (&self.running, &self.problem) {
            (Some(_), _) => FileStatus::Publishing { generation: generation + 1 },
            (None, Some(problem)) => FileStatus::CannotPublish { generation, problem: problem.clone() },
            (None, None) if self.has_unpublished() => FileStatus::Unpublished { generation },
            (None, None) => FileStatus::Published { generation, at: self.published_at },
        }
    }

    fn start(&mut self, connection: &Connection, now: Instant) -> Result<(), PublishError> {
        if self.running.is_some() {
            return Ok(());
        }
        self.schedule.started(now);
        let started = self.spawn(connection);
        match started {
            Ok(running) => self.running = Some(running),
            Err(error) => {
                // Tried again after the usual time.
                self.schedule.changed(now);
                self.problem = Some(error.clone());
                return Err(error);
            }
        }
        Ok(())
    }

    /// The snapshot is taken here, on the connection's own thread; the rest may take its time.
    fn spawn(&self, connection: &Connection) -> Result<Running, PublishError> {
        let snapshot = self.folder.snapshot();
        let taken = connection.execute("VACUUM INTO ?1", [snapshot.to_string_lossy()]);
        if let Err(error) = taken {
            self.folder.release_reserve(self.storage.as_ref());
            std::fs::remove_file(&snapshot).ok();
            return Err(if connection::is_full(&error) {
                PublishError::DiskFull { folder: self.folder.path().to_owned(), needed: 0 }
            } else {
                PublishError::Io { path: snapshot, message: error.to_string() }
            });
        }
        let publication = Publication {
            storage: Arc::clone(&self.storage),
            snapshot,
            target: self.lineage.target.clone(),
            base: self.lineage.base.clone(),
            device: self.device,
            place: self.holder.place.clone(),
            person: self.env.person.clone(),
            at: self.env.now(),
        };
        let target = self.lineage.target.clone();
        std::thread::Builder::new()
            .name("publish".to_owned())
            .spawn(move || publication.run())
            .map(|thread| Running { thread, covers: self.last_seq })
            .map_err(|error| PublishError::Io { path: target, message: error.to_string() })
    }

    /// Takes in the result of a publication that has ended; waits for it if asked to.
    fn collect(&mut self, wait: bool) -> Option<Notice> {
        let running = self.running.take_if(|running| wait || running.thread.is_finished())?;
        let covers = running.covers;
        let outcome = running.thread.join().unwrap_or_else(|_| {
            Err(PublishError::Io { path: self.lineage.target.clone(), message: "publishing panicked".to_owned() })
        });
        match outcome {
            Ok(published) => self.published(published, covers),
            Err(error) => {
                tracing::warn!(%error, "not published");
                self.problem = Some(error);
                self.schedule.changed(Instant::now());
                None
            }
        }
    }

    fn published(&mut self, published: Published, covers: i64) -> Option<Notice> {
        self.problem = None;
        self.published_at = Some(published.at);
        let theirs = std::mem::replace(&mut self.lineage.target, published.path);
        self.lineage.base = Some(published.base);
        self.lineage.covers = covers;
        if let Err(error) = self.folder.write_lineage(&self.lineage) {
            // The file itself proves its lineage at the next opening.
            tracing::warn!(%error, "the lineage was not written");
        }
        self.folder.fill_reserve(self.storage.as_ref());
        if theirs == self.lineage.target {
            return None;
        }
        self.lock.release();
        self.lock = Lock::take(&self.lineage.target, self.holder.clone());
        Some(Notice::Diverged { theirs, ours: self.lineage.target.clone() })
    }

    fn leave(&mut self, published: bool) {
        self.lock.release();
        if published {
            self.folder.remove_reserve();
            if let Err(error) = self.folder.discard() {
                tracing::warn!(%error, "the working copy was not removed");
            }
        }
    }
}

impl Home {
    pub fn is_read_only(&self) -> bool {
        matches!(self, Self::Reading(_))
    }

    fn document(&self) -> Option<&Document> {
        match self {
            Self::Working(document) => Some(document),
            Self::Memory | Self::Reading(_) => None,
        }
    }

    fn document_mut(&mut self) -> Option<&mut Document> {
        match self {
            Self::Working(document) => Some(document),
            Self::Memory | Self::Reading(_) => None,
        }
    }

    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Memory => None,
            Self::Reading(reading) => Some(&reading.target),
            Self::Working(document) => Some(&document.lineage.target),
        }
    }

    /// The database behind the connection, where an act can be looked for after a failed commit.
    pub fn working_copy(&self) -> Option<PathBuf> {
        self.document().map(|document| document.folder.copy())
    }

    pub fn status(&self) -> FileStatus {
        match self {
            Self::Memory => FileStatus::Memory,
            Self::Reading(reading) => FileStatus::ReadOnly {
                generation: reading.state.generation,
                published_at: reading.state.published_at.clone(),
            },
            Self::Working(document) => document.status(),
        }
    }

    pub fn changed(&mut self, seq: i64, now: Instant) {
        if let Some(document) = self.document_mut() {
            document.last_seq = seq;
            document.schedule.changed(now);
        }
    }

    /// After a failed act: gives room back if the disk is full.
    pub fn make_room(&self) {
        if let Some(document) = self.document() {
            document.folder.release_reserve(document.storage.as_ref());
        }
    }

    pub fn has_unpublished(&self) -> bool {
        self.document().is_some_and(Document::has_unpublished)
    }

    pub fn is_due(&self, now: Instant) -> bool {
        self.document().is_some_and(|document| document.running.is_none() && document.schedule.is_due(now))
    }

    pub fn next_due(&self) -> Option<Instant> {
        self.document().and_then(|document| document.schedule.due())
    }

    pub fn publish_error(&self) -> Option<PublishError> {
        self.document().and_then(|document| document.problem.clone())
    }

    pub fn start(&mut self, connection: &Connection, now: Instant) -> Result<(), PublishError> {
        self.document_mut().map_or(Ok(()), |document| document.start(connection, now))
    }

    pub fn collect(&mut self, wait: bool) -> Option<Notice> {
        self.document_mut().and_then(|document| document.collect(wait))
    }

    /// At closing, with the connection gone: the working copy goes if the file holds everything.
    pub fn leave(mut self, published: bool) {
        if let Some(document) = self.document_mut() {
            document.leave(published);
        }
    }

    /// A new file that could not be published leaves nothing behind.
    pub fn abandon(&mut self) {
        if let Some(document) = self.document_mut() {
            document.leave(true);
        }
    }
}
