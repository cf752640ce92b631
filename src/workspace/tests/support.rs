//! A desk (a stick and a laptop in temporary folders), simple acts, and a storage whose steps fail.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use jiff::civil::datetime;
use tempfile::TempDir;

use crate::{
    domain::Language,
    env::{self, Clock, Env},
    workspace::{
        Op, OpenError, OpenMode, Places, Workspace, WorkspaceError, connection,
        file::{self, Disk, Home, Storage},
        schema,
    },
};

pub fn env() -> Env {
    Env::new(Clock::Fixed(datetime(2026, 11, 23, 14, 3, 0, 0)), "Samira Haddad", Language::En)
}

/// Adds a unit: the plainest act there is.
pub fn add(workspace: &mut Workspace, code: &str) -> Result<(), WorkspaceError> {
    workspace.transact(&env(), Op::new("add-unit").arg("code", code), |transaction| {
        transaction.execute(
            "INSERT INTO unit (id, code, kind, name_en, name_fr, name_ar, position)
             VALUES (?1, ?2, 'office', ?2, ?2, ?2, 1)",
            [env::new_uuid().to_string(), code.to_owned()],
        )?;
        Ok(())
    })
}

/// The codes of all units, in order.
pub fn codes(workspace: &Workspace) -> Vec<String> {
    let mut statement = workspace.connection().prepare("SELECT code FROM unit ORDER BY code").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// A workspace in memory with these tables beside the product's own.
pub fn with_tables(sql: &str) -> Workspace {
    let mut connection = connection::open_in_memory().unwrap();
    schema::migrate(&mut connection).unwrap();
    connection.execute_batch(sql).unwrap();
    Workspace::assemble(file::Opened { connection, home: Home::Memory, notices: Vec::new() }).unwrap()
}

/// A stick with a file on it, and a laptop with working copies.
pub struct Desk {
    pub stick: TempDir,
    pub laptop: TempDir,
    pub places: Places,
}

impl Desk {
    pub fn new() -> Self {
        let laptop = tempfile::tempdir().unwrap();
        Self { stick: tempfile::tempdir().unwrap(), places: Places::new(laptop.path()), laptop }
    }

    pub fn failing() -> (Self, Arc<Failing>) {
        let mut desk = Self::new();
        let failing = Arc::new(Failing::default());
        desk.places = desk.places.clone().with_storage(failing.clone());
        (desk, failing)
    }

    pub fn path(&self) -> PathBuf {
        self.stick.path().canonicalize().unwrap().join("committee.lajna")
    }

    pub fn create(&self) -> Workspace {
        Workspace::create(&self.path(), &self.places, &env()).unwrap()
    }

    pub fn try_open(&self, mode: OpenMode) -> Result<Workspace, OpenError> {
        Workspace::open(&self.path(), mode, &self.places, &env())
    }

    pub fn open(&self) -> Workspace {
        self.try_open(OpenMode::ReadWrite).unwrap()
    }

    /// A closed file with these units, each published as a generation of its own.
    pub fn with_units(units: &[&str]) -> Self {
        let desk = Self::new();
        let mut workspace = desk.create();
        for unit in units {
            add(&mut workspace, unit).unwrap();
            workspace.publish_now().unwrap();
        }
        workspace.close().unwrap();
        desk
    }

    /// Names on the stick, in order.
    pub fn names(&self) -> Vec<String> {
        names(self.stick.path())
    }
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The disk, except that calls fail from a chosen one on.
#[derive(Debug)]
pub struct Failing {
    calls: AtomicUsize,
    /// The number of the first call that fails, counted from [`Failing::arm`].
    first: AtomicUsize,
    /// How many calls fail from there.
    count: AtomicUsize,
    pub kind: std::sync::Mutex<io::ErrorKind>,
    pub space: std::sync::Mutex<Option<u64>>,
    /// What is written does not stay what it was.
    pub forgets: std::sync::atomic::AtomicBool,
    pub links: std::sync::atomic::AtomicBool,
    pub device: std::sync::Mutex<Option<u64>>,
}

impl Default for Failing {
    fn default() -> Self {
        Self {
            calls: AtomicUsize::new(0),
            first: AtomicUsize::new(usize::MAX),
            count: AtomicUsize::new(0),
            kind: io::ErrorKind::Other.into(),
            space: None.into(),
            forgets: false.into(),
            links: true.into(),
            device: None.into(),
        }
    }
}

impl Failing {
    pub fn arm(&self, first: usize, count: usize, kind: io::ErrorKind) {
        self.calls.store(0, Ordering::SeqCst);
        self.first.store(first, Ordering::SeqCst);
        self.count.store(count, Ordering::SeqCst);
        *self.kind.lock().unwrap() = kind;
    }

    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    fn step(&self) -> io::Result<()> {
        let call = self.calls.fetch_add(1, Ordering::SeqCst);
        let first = self.first.load(Ordering::SeqCst);
        if call >= first && call - first < self.count.load(Ordering::SeqCst) {
            return Err(io::Error::from(*self.kind.lock().unwrap()));
        }
        Ok(())
    }
}

impl Storage for Failing {
    fn copy_and_sync(&self, from: &Path, to: &Path) -> io::Result<()> {
        if let Err(error) = self.step() {
            // A write that fails leaves half a file.
            let bytes = fs::read(from)?;
            fs::write(to, &bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        Disk.copy_and_sync(from, to)?;
        if self.forgets.load(Ordering::SeqCst) {
            let mut bytes = fs::read(to)?;
            let last = bytes.len() - 1;
            bytes[last] ^= 1;
            fs::write(to, bytes)?;
        }
        Ok(())
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.step()?;
        Disk.exists(path)
    }

    fn digest(&self, path: &Path) -> io::Result<Option<String>> {
        self.step()?;
        Disk.digest(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        Disk.rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        if !self.links.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::Unsupported.into());
        }
        Disk.link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        Disk.sync_folder(folder)
    }

    fn available_space(&self, folder: &Path) -> io::Result<u64> {
        (*self.space.lock().unwrap()).map_or_else(|| Disk.available_space(folder), Ok)
    }

    fn device(&self, folder: &Path) -> io::Result<Option<u64>> {
        self.step()?;
        let pretended = *self.device.lock().unwrap();
        Disk.device(folder).map(|device| pretended.or(device))
    }
}
