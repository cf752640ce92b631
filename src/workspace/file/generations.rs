//! The older generations beside a file: what a person can go back to when the file does not open.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::publish::{SAVING, backup_name};
use crate::workspace::check::check;

/// A complete, verified file beside the one that people know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation {
    pub path: PathBuf,
    pub generation: u32,
    /// Local date and time of its publication.
    pub published_at: String,
}

/// The sound generations beside `target` (`.bak1`, `.bak2`, interrupted saves), newest first. The file
/// itself is not among them, and nothing is changed or removed.
pub fn generations(target: &Path) -> Vec<Generation> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let saving = format!(".{name}.{SAVING}");
    let unfinished = target
        .parent()
        .and_then(|folder| fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&saving))
        .map(|entry| entry.path());
    let mut found: Vec<Generation> = [1, 2]
        .map(|age| backup_name(target, age))
        .into_iter()
        .chain(unfinished)
        .filter(|path| path.is_file())
        .filter_map(|path| {
            let report = check(&path);
            let state = report.state.filter(|_| report.sound)?;
            Some(Generation { path, generation: state.generation, published_at: state.published_at })
        })
        .collect();
    found.sort_by(|one, other| other.generation.cmp(&one.generation).then_with(|| one.path.cmp(&other.path)));
    found
}
