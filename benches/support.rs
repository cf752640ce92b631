//! The workspace that the benches work on: generated once for a run, then copied.

mod generate;

use std::{fs, path::PathBuf, sync::OnceLock};

use lajna::{
    domain::Language,
    env::{Clock, Env},
    workspace::{OpenMode, Places, Workspace},
};
use tempfile::TempDir;

pub use generate::{TODAY, found, kpi_codes, level};

/// How many years of monthly meetings the workspace holds.
pub fn years() -> i32 {
    std::env::var("LAJNA_BENCH_YEARS").ok().and_then(|years| years.parse().ok()).unwrap_or(10)
}

pub fn env() -> Env {
    Env::new(Clock::Fixed(TODAY.at(10, 40, 0, 0)), "Samira Haddad", Language::En)
}

/// A folder of its own with a copy of the generated file, as if on a laptop that never saw it.
pub struct Desk {
    folder: TempDir,
    pub file: PathBuf,
    pub places: Places,
}

impl Desk {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, places) = (folder.path().join("committee.lajna"), Places::new(folder.path().join("places")));
        Self { folder, file, places }
    }

    pub fn new() -> Self {
        static GENERATED: OnceLock<Vec<u8>> = OnceLock::new();
        let bytes = GENERATED.get_or_init(|| {
            let desk = Self::empty();
            generate::write(&desk.file, &desk.places, years());
            fs::read(&desk.file).expect("the generated file")
        });
        let desk = Self::empty();
        fs::write(&desk.file, bytes).expect("a copy");
        desk
    }

    pub fn open(&self) -> Workspace {
        Workspace::open(&self.file, OpenMode::ReadWrite, &self.places, &env()).expect("a sound workspace")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}
