//! Reads what was picked or dropped: one file, or those of a folder that have the right ending.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use crate::exchange::{
    ballot::{BALLOT_ENDING, LARGEST_FILE},
    limits::FILE_BYTES,
};

/// The name of a file, and its bytes.
type Named = (String, Vec<u8>);

/// A file of values. Opening what is no file, such as a pipe, could take for ever.
pub(super) fn open_values(path: &Path) -> io::Result<File> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

/// One byte more than is taken at most: enough to refuse the file.
pub(super) fn read_file(path: &Path, largest: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_values(path)?.take(largest as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The ballot file at the path, or those in the folder; what cannot be read is left out.
pub(super) fn read_ballots(path: &Path) -> Vec<Named> {
    let ballots = if path.is_dir() {
        in_folder(path, BALLOT_ENDING)
    } else {
        Some(path.to_owned()).into_iter().filter(|path| fits(path, BALLOT_ENDING)).collect()
    };
    read_all(&ballots, LARGEST_FILE)
}

/// The returned slip at the path, whatever its ending, or all workbooks of the folder; what cannot be read is
/// left out.
pub(super) fn read_slips(path: &Path) -> Vec<Named> {
    let slips = if path.is_dir() { in_folder(path, "xlsx") } else { vec![path.to_owned()] };
    read_all(&slips, FILE_BYTES)
}

fn read_all(paths: &[PathBuf], largest: usize) -> Vec<Named> {
    let named = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().filter_map(|path| Some((named(path), read_file(path, largest).ok()?))).collect()
}

/// In the order of their names; hidden files and those that an office suite holds open are left out.
fn in_folder(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = entries.filter(|path| fits(path, ending)).collect();
    paths.sort();
    paths
}

fn fits(path: &Path, ending: &str) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['.', '~']));
    !hidden && path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}
