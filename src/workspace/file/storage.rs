//! What publishing asks of a file system. A trait, so that tests can let each step fail.

use std::{
    fmt::Debug,
    fs::{self, File, OpenOptions},
    io,
    path::Path,
};

use crate::workspace::seal;

/// The operations by which a generation reaches the person's folder.
pub trait Storage: Debug + Send + Sync {
    /// Copies to a name that must be free, and waits until the device says that it has the bytes.
    fn copy_and_sync(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn exists(&self, path: &Path) -> io::Result<bool>;
    /// SHA-256 of a file, in hexadecimal; `None` if there is no file.
    fn digest(&self, path: &Path) -> io::Result<Option<String>>;
    /// Replaces `to` if it exists.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// A second name for the same file; not every file system can.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes renames in this folder durable, where that is possible.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Bytes that can still be written.
    fn available_space(&self, folder: &Path) -> io::Result<u64>;
    /// Which device a folder lies on, where the system tells: an unmounted stick leaves an empty folder.
    fn device(&self, folder: &Path) -> io::Result<Option<u64>>;
}

/// The computer's own file systems.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Storage for Disk {
    fn copy_and_sync(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut source = File::open(from)?;
        let mut copy = OpenOptions::new().write(true).create_new(true).open(to)?;
        io::copy(&mut source, &mut copy)?;
        copy.sync_all()
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        fs::exists(path)
    }

    fn digest(&self, path: &Path) -> io::Result<Option<String>> {
        match seal::sha256_of(path) {
            Ok(digest) => Ok(Some(digest)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    /// Windows has no such call; NTFS writes names through its own log.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn available_space(&self, folder: &Path) -> io::Result<u64> {
        fs4::available_space(folder)
    }

    #[cfg(unix)]
    fn device(&self, folder: &Path) -> io::Result<Option<u64>> {
        use std::os::unix::fs::MetadataExt as _;
        Ok(Some(fs::metadata(folder)?.dev()))
    }

    #[cfg(not(unix))]
    fn device(&self, folder: &Path) -> io::Result<Option<u64>> {
        fs::metadata(folder).map(|_| None)
    }
}
