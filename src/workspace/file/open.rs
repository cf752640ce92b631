//! From a path to a working copy.
//!
//! The person's file is copied, the copy verified, and only then compared with a working copy that an
//! earlier run may have left. Nothing here writes to the person's file.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::Connection;

use super::{
    Notice, OpenMode, Opened, Places,
    home::{Document, Home, Reading},
    identify::identify,
    left_behind,
    lock::{Holder, Lock},
    places::{Lineage, Scratch, WorkingFolder, unpublished, unusable},
    publish::{Base, Publication, beside},
};
use crate::{
    env::{self, Env},
    workspace::{
        EntryKind, Op, OpenError,
        check::{self, FileState},
        connection, journal, schema, seal,
    },
};

/// The working copy of a new document; the caller publishes it.
pub(in crate::workspace) fn create(path: &Path, places: &Places, env: &Env) -> Result<Opened, OpenError> {
    require_recent_library()?;
    let target = resolved(path)?;
    if target.symlink_metadata().is_ok() {
        return Err(OpenError::AlreadyExists { path: target });
    }
    let document = env::new_uuid().to_string();
    let folder = WorkingFolder::lock(places, &document)?.ok_or_else(|| {
        // A key that was just made is nobody else's.
        unusable(&target, &io::Error::from(io::ErrorKind::WouldBlock))
    })?;
    let lineage = Lineage { target, base: None, covers: -1 };
    folder.write_lineage(&lineage).map_err(|error| unusable(folder.path(), &error))?;
    let mut connection = connection::create_working(&folder.copy())?;
    schema::migrate(&mut connection)?;
    connection.execute(
        "INSERT INTO file_state (id, created_at, generation, parent, published_at, content_seal, file_seal)
         VALUES (?1, ?2, 0, '', '', '', '')",
        [&document, &env.now().to_string()],
    )?;
    let holder = Holder::this_process(places, env);
    let document = Document::new(folder, lineage, places.storage().clone(), holder, env, 0);
    Ok(Opened { connection, home: Home::Working(Box::new(document)), notices: Vec::new() })
}

pub(in crate::workspace) fn open(path: &Path, mode: OpenMode, places: &Places, env: &Env) -> Result<Opened, OpenError> {
    require_recent_library()?;
    let target = resolved(path)?;
    match identify(&target) {
        Ok(header) if header.schema_version > schema::VERSION && mode != OpenMode::ReadOnly => {
            Err(OpenError::NewerSchema { path: target, found: header.schema_version, known: schema::VERSION })
        }
        Ok(_) => {
            let incoming = Incoming::take(&target, places)?;
            if mode == OpenMode::ReadOnly { read(target, incoming) } else { work(target, incoming, &mode, places, env) }
        }
        Err(OpenError::NotFound { path }) if mode != OpenMode::ReadOnly => go_on_without_file(path, places, env),
        Err(error) => Err(error),
    }
}

fn require_recent_library() -> Result<(), OpenError> {
    if connection::library_is_recent() {
        return Ok(());
    }
    Err(OpenError::OldLibrary { found: rusqlite::version().to_owned() })
}

/// The absolute path with links followed, so that a publication replaces the file and not a link to it.
fn resolved(path: &Path) -> Result<PathBuf, OpenError> {
    let unreadable = |error: io::Error| OpenError::Unreadable { path: path.to_owned(), message: error.to_string() };
    match fs::canonicalize(path) {
        Ok(target) => Ok(target),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let absolute = std::path::absolute(path).map_err(unreadable)?;
            let folder = absolute.parent().and_then(|folder| fs::canonicalize(folder).ok());
            Ok(match (folder, absolute.file_name()) {
                (Some(folder), Some(name)) => folder.join(name),
                _ => absolute,
            })
        }
        Err(error) => Err(unreadable(error)),
    }
}

/// A verified private copy of the person's file.
struct Incoming {
    scratch: Scratch,
    copy: PathBuf,
    sha256: String,
    state: FileState,
}

impl Incoming {
    fn take(target: &Path, places: &Places) -> Result<Self, OpenError> {
        let unreadable =
            |error: io::Error| OpenError::Unreadable { path: target.to_owned(), message: error.to_string() };
        let scratch = places.scratch()?;
        let copy = scratch.path().join("copy.db");
        // A plain copy would take over the rights of a read-only file.
        let mut source = fs::File::open(target).map_err(unreadable)?;
        fs::File::create_new(&copy)
            .and_then(|mut file| io::copy(&mut source, &mut file))
            .map_err(|error| unusable(scratch.path(), &error))?;
        let report = check::verify(&copy);
        match report.state.clone().filter(|_| report.sound) {
            Some(state) => {
                let sha256 = seal::sha256_of(&copy).map_err(unreadable)?;
                Ok(Self { scratch, copy, sha256, state })
            }
            None => {
                let report = Box::new(check::CheckReport { file: target.to_owned(), ..report });
                Err(OpenError::Damaged { path: target.to_owned(), report })
            }
        }
    }

    fn base(&self) -> Base {
        Base { generation: self.state.generation, sha256: self.sha256.clone() }
    }
}

fn read(target: PathBuf, incoming: Incoming) -> Result<Opened, OpenError> {
    let connection = connection::open_untrusted(&incoming.copy)?;
    let reading = Reading { target, state: incoming.state, _scratch: incoming.scratch };
    Ok(Opened { connection, home: Home::Reading(reading), notices: Vec::new() })
}

fn work(target: PathBuf, incoming: Incoming, mode: &OpenMode, places: &Places, env: &Env) -> Result<Opened, OpenError> {
    let holder = Holder::this_process(places, env);
    let present = Lock::holder_of(&target);
    let Some(folder) = WorkingFolder::lock(places, &incoming.state.document)? else {
        let other = present.unwrap_or_else(|| holder.clone());
        return Err(in_use(target, other, true));
    };
    let other = present.filter(|present| !present.is_stale_for(&holder));
    let mut notices = Vec::new();
    let mut events = Vec::new();
    match (other, mode) {
        (None, _) => {}
        (Some(other), OpenMode::TakeOver { reason }) => {
            events.push(
                Op::new("take-over")
                    .arg("person", &other.person)
                    .arg("machine", &other.machine)
                    .arg("since", other.since.to_string())
                    .arg("reason", reason),
            );
            notices.push(Notice::TookOver { person: other.person, machine: other.machine, since: other.since });
        }
        (Some(other), OpenMode::ReadWrite | OpenMode::ReadOnly) => {
            let here = other.machine == holder.machine;
            return Err(in_use(target, other, here));
        }
    }
    let lineage = resume(&folder, &target, &incoming, places, env, &mut notices)?;
    let mut connection = connection::open_working(&folder.copy())?;
    let version = schema::version_of(&connection)?;
    if version < schema::VERSION {
        let copy = keep_original(&target, &incoming.state, version, places)?;
        schema::migrate(&mut connection)?;
        events.push(Op::new("migrate").arg("from", version.to_string()).arg("to", schema::VERSION.to_string()));
        notices.push(Notice::Migrated { from: version, to: schema::VERSION, copy });
    }
    finish(connection, folder, lineage, holder, events, notices, places, env)
}

fn in_use(path: PathBuf, other: Holder, here: bool) -> OpenError {
    OpenError::InUse { path, person: other.person, machine: other.machine, since: other.since, here }
}

#[expect(clippy::too_many_arguments, reason = "the parts of an opened document, put together once")]
fn finish(
    connection: Connection,
    folder: WorkingFolder,
    lineage: Lineage,
    holder: Holder,
    events: Vec<Op>,
    notices: Vec<Notice>,
    places: &Places,
    env: &Env,
) -> Result<Opened, OpenError> {
    for event in &events {
        journal::append(&connection, env, event, EntryKind::Event, None)?;
    }
    let last_seq = journal::last_seq(&connection)?;
    let document = Document::new(folder, lineage, places.storage().clone(), holder, env, last_seq);
    Ok(Opened { connection, home: Home::Working(Box::new(document)), notices })
}

/// Decides between the file and the working copy of an earlier run, by their journals.
fn resume(
    folder: &WorkingFolder,
    target: &Path,
    incoming: &Incoming,
    places: &Places,
    env: &Env,
    notices: &mut Vec<Notice>,
) -> Result<Lineage, OpenError> {
    let file = connection::open_untrusted(&incoming.copy)?;
    let base = incoming.base();
    let fresh = Lineage { target: target.to_owned(), base: Some(base.clone()), covers: journal::last_seq(&file)? };
    let left = folder.lineage().filter(|_| folder.copy().exists());
    let verdict = match &left {
        None => Verdict::TakeFile,
        Some(lineage) => match WorkingCopy::read(folder, lineage, &file) {
            Ok(copy) => copy.compare(lineage, &base, &incoming.state, &file)?,
            Err(detail) => Verdict::SetAside { detail },
        },
    };
    drop(file);
    match verdict {
        Verdict::TakeFile => {}
        Verdict::GoOn { acts } => {
            notices.push(Notice::ContinuedFromWorkingCopy { acts });
            folder.write_lineage(&fresh).map_err(|error| unusable(folder.path(), &error))?;
            return Ok(fresh);
        }
        Verdict::Fork { acts } => {
            let kept = keep_fork(folder, target, left.and_then(|lineage| lineage.base), places, env)?;
            notices.push(Notice::ForkKept { kept, acts });
        }
        Verdict::SetAside { detail } => {
            tracing::warn!(%detail, "the working copy is damaged");
            let kept = set_aside(folder, places)?;
            notices.push(Notice::WorkingCopyDamaged { kept });
        }
    }
    folder.adopt(&incoming.copy, &fresh)?;
    Ok(fresh)
}

enum Verdict {
    /// The file holds everything.
    TakeFile,
    /// The working copy goes on from exactly this file.
    GoOn {
        acts: u64,
    },
    /// Both have gone on.
    Fork {
        acts: u64,
    },
    SetAside {
        detail: String,
    },
}

/// What the journals of a left working copy tell.
struct WorkingCopy {
    acts: u64,
    /// The newest entry of the copy is in the file.
    within_file: bool,
    /// The newest entry of the file is in the copy.
    holds_file: bool,
}

impl WorkingCopy {
    fn read(folder: &WorkingFolder, lineage: &Lineage, file: &Connection) -> Result<Self, String> {
        let copy = connection::open_working(&folder.copy()).map_err(|error| error.to_string())?;
        check::integrity(&copy)?;
        let facts = || -> rusqlite::Result<Self> {
            let acts = unpublished(journal::last_seq(&copy)?, lineage);
            let (newest, newest_in_file) = (journal::last_id(&copy)?, journal::last_id(file)?);
            let within_file = newest.map_or(Ok(true), |id| journal::contains(file, &id))?;
            let holds_file = newest_in_file.map_or(Ok(true), |id| journal::contains(&copy, &id))?;
            Ok(Self { acts, within_file, holds_file })
        };
        facts().map_err(|error| error.to_string())
    }

    fn compare(
        &self,
        lineage: &Lineage,
        base: &Base,
        state: &FileState,
        file: &Connection,
    ) -> Result<Verdict, OpenError> {
        if self.acts == 0 || self.within_file {
            return Ok(Verdict::TakeFile);
        }
        let same = lineage.base.as_ref() == Some(base);
        // Published right before a crash, and not yet written down.
        let parent = lineage.base.as_ref().map_or("", |base| base.sha256.as_str());
        let own = self.holds_file && state.parent == parent;
        if same || own {
            let covered = u64::try_from(journal::last_seq(file)? - lineage.covers.max(0)).unwrap_or(0);
            return Ok(Verdict::GoOn { acts: self.acts.saturating_sub(covered) });
        }
        Ok(Verdict::Fork { acts: self.acts })
    }
}

/// Writes the working copy of a fork as a file of its own: beside the person's file, else in our folder.
fn keep_fork(
    folder: &WorkingFolder,
    target: &Path,
    base: Option<Base>,
    places: &Places,
    env: &Env,
) -> Result<PathBuf, OpenError> {
    let copy = connection::open_working(&folder.copy())?;
    let at = env.now();
    let here = places.kept()?.join(target.file_name().unwrap_or_default());
    let mut outcome = Ok(PathBuf::new());
    for place in [target, &here] {
        let snapshot = folder.snapshot();
        copy.execute("VACUUM INTO ?1", [snapshot.to_string_lossy()])?;
        let publication = Publication {
            storage: places.storage().clone(),
            snapshot,
            target: beside(place, "recovered", &env.person, at),
            base: base.clone(),
            // The name is new, so there is no stick to miss.
            device: places.storage().device(place.parent().unwrap_or(place)).ok().flatten(),
            place: places.fingerprint(),
            person: env.person.clone(),
            at,
        };
        outcome = publication.run().map(|published| published.path);
        if outcome.is_ok() {
            break;
        }
    }
    Ok(outcome?)
}

/// Moves a working copy that cannot be read out of the way, with its journal.
fn set_aside(folder: &WorkingFolder, places: &Places) -> Result<PathBuf, OpenError> {
    let kept = places.kept()?.join(format!("damaged-{}", env::new_uuid().simple()));
    let moved = fs::create_dir(&kept).and_then(|()| {
        for name in ["copy.db", "copy.db-journal", "lineage.json"] {
            let from = folder.path().join(name);
            if from.exists() {
                fs::rename(from, kept.join(name))?;
            }
        }
        Ok(())
    });
    moved.map_err(|error| unusable(&kept, &error))?;
    Ok(kept)
}

/// A dated copy of an older file, before it is migrated: beside it, else in our folder.
fn keep_original(target: &Path, state: &FileState, version: u32, places: &Places) -> Result<PathBuf, OpenError> {
    let stem = target.file_stem().unwrap_or_default().to_string_lossy();
    let day = state.published_at.get(..10).unwrap_or_default();
    let name = format!("{stem} (schema {version}, {day}).lajna");
    let here = places.kept()?.join(&name);
    let mut outcome = Ok(());
    for copy in [target.with_file_name(&name), here] {
        if copy.exists() {
            return Ok(copy);
        }
        outcome = places.storage().copy_and_sync(target, &copy);
        if outcome.is_ok() {
            return Ok(copy);
        }
    }
    outcome.map_err(|error| unusable(target, &error))?;
    Ok(target.to_owned())
}

/// The path is empty (a stick that is away), but a working copy of it is here with unpublished acts.
fn go_on_without_file(path: PathBuf, places: &Places, env: &Env) -> Result<Opened, OpenError> {
    let missing = || OpenError::NotFound { path: path.clone() };
    let left = left_behind(places).into_iter().find(|left| left.target == path).ok_or_else(missing)?;
    let folder = WorkingFolder::lock(places, &left.document)?.ok_or_else(missing)?;
    let lineage = folder.lineage().ok_or_else(missing)?;
    let mut connection = connection::open_working(&folder.copy())?;
    schema::migrate(&mut connection)?;
    let holder = Holder::this_process(places, env);
    let notices =
        vec![Notice::FileWasMissing { path: path.clone() }, Notice::ContinuedFromWorkingCopy { acts: left.acts }];
    finish(connection, folder, lineage, holder, Vec::new(), notices, places, env)
}
