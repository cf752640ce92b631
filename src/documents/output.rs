//! Finished bytes onto a disk, and the proof that they are there.
//!
//! A file appears whole or not at all, replaces another only when told to, and is read again after
//! writing: sticks and shares lie.

use std::{
    fs::{self, File},
    io::{self, Cursor, Read, Write},
    path::{Path, PathBuf},
};

use calamine::{Reader, Xlsx};
use sha2::{Digest, Sha256};
use tempfile::{NamedTempFile, TempPath};
use zip::ZipArchive;

use super::markup;

/// What kind of file the bytes are, and so what they are checked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Docx,
    Html,
    /// With the number of rows, header included, that must be found again.
    Xlsx {
        rows: usize,
    },
    Csv,
    Svg,
    Png,
    Ics,
    /// An invitation to score, or a sealed ballot: its own signature proves it.
    Ballot,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfThere {
    Refuse,
    Replace,
}

/// The file was not written. Where one was there before, it is still the old one, except after
/// [`OutputError::ReadBackDiffers`].
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    #[error("{0} already exists")]
    Exists(PathBuf),
    /// A folder or a device: replacing it would break what it is there for.
    #[error("{0} is no file")]
    NotAFile(PathBuf),
    #[error("{path} cannot be written: {reason}")]
    CannotWrite { path: PathBuf, reason: io::Error },
    #[error("there is no room left for {0}")]
    DiskFull(PathBuf),
    /// The disk gave back something else than was written.
    #[error("{path} did not read back as written: {what}")]
    ReadBackDiffers { path: PathBuf, what: String },
    /// The bytes were not a sound file to begin with; nothing was written.
    #[error("the document is not sound: {0}")]
    Unsound(String),
}

/// Writes `bytes` to `path` and reads them back.
pub fn write(path: &Path, bytes: &[u8], format: Format, if_there: IfThere) -> Result<(), OutputError> {
    check(bytes, format).map_err(OutputError::Unsound)?;
    if if_there == IfThere::Refuse && path.symlink_metadata().is_ok() {
        return Err(OutputError::Exists(path.to_owned()));
    }
    // A link stays a link: what it leads to is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if path.metadata().is_ok_and(|there| !there.is_file()) {
        return Err(OutputError::NotAFile(path.to_owned()));
    }
    let failed = |error: io::Error| explain(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = temporary_in(folder).map_err(failed)?;
    temporary.write_all(bytes).map_err(failed)?;
    temporary.as_file().sync_all().map_err(failed)?;
    // Closed before it is renamed: some systems move no open file.
    put_in_place(temporary.into_temp_path(), path, if_there)?;
    sync_folder(folder).map_err(failed)?;
    read_back(path, bytes, format)
}

fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".lajna-").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Like any new file: the person's umask decides.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn put_in_place(temporary: TempPath, path: &Path, if_there: IfThere) -> Result<(), OutputError> {
    let moved = match if_there {
        IfThere::Replace => temporary.persist(path),
        IfThere::Refuse => temporary.persist_noclobber(path).or_else(|refused| {
            // Sticks formatted with FAT know no rename that refuses; there a look must do.
            let exists = refused.error.kind() == io::ErrorKind::AlreadyExists || path.symlink_metadata().is_ok();
            if exists { Err(refused) } else { refused.path.persist(path) }
        }),
    };
    moved.map_err(|refused| explain(path, refused.error))
}

fn explain(path: &Path, error: io::Error) -> OutputError {
    let path = path.to_owned();
    match error.kind() {
        io::ErrorKind::AlreadyExists => OutputError::Exists(path),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => OutputError::DiskFull(path),
        _ => OutputError::CannotWrite { path, reason: error },
    }
}

/// Makes the new name itself durable. Windows has no such call and needs none.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some network shares cannot; the file itself is safe.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn read_back(path: &Path, bytes: &[u8], format: Format) -> Result<(), OutputError> {
    let differs = |what: String| OutputError::ReadBackDiffers { path: path.to_owned(), what };
    let mut found = Vec::new();
    File::open(path).and_then(|mut file| file.read_to_end(&mut found)).map_err(|error| differs(error.to_string()))?;
    if Sha256::digest(&found) != Sha256::digest(bytes) {
        return Err(differs(format!("{} of {} bytes, or others", found.len(), bytes.len())));
    }
    check(&found, format).map_err(differs)
}

/// Whether the bytes are a sound file of their kind, as far as reading it shows.
pub fn check(bytes: &[u8], format: Format) -> Result<(), String> {
    let text = || str::from_utf8(bytes).map_err(|error| error.to_string());
    let must = |holds: bool, what: &str| if holds { Ok(()) } else { Err(what.to_owned()) };
    match format {
        Format::Pdf => {
            must(bytes.starts_with(b"%PDF-"), "no PDF header")?;
            must(bytes.trim_ascii_end().ends_with(b"%%EOF"), "no PDF trailer")
        }
        Format::Docx => check_parts(bytes, "word/document.xml"),
        Format::Xlsx { rows } => {
            check_parts(bytes, "xl/workbook.xml")?;
            let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
            let range = workbook.worksheet_range_at(0).ok_or("no sheet")?.map_err(|error| error.to_string())?;
            must(range.height() == rows, &format!("{} rows instead of {rows}", range.height()))
        }
        Format::Html => {
            let text = text()?;
            must(text.starts_with("<!DOCTYPE html>"), "no document type")?;
            must(text.trim_end().ends_with("</html>"), "no end")
        }
        Format::Csv | Format::Ballot => text().map(drop),
        Format::Svg => markup::parse(text()?).map(drop).map_err(|error| error.to_string()),
        Format::Ics => {
            let text = text()?;
            must(text.starts_with("BEGIN:VCALENDAR\r\n"), "no calendar")?;
            must(text.ends_with("END:VCALENDAR\r\n"), "no end")
        }
        Format::Png => must(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "no PNG header"),
    }
}

/// Every part unpacks with its checksum, and every XML part is well-formed.
fn check_parts(bytes: &[u8], main: &str) -> Result<(), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut has_main = false;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|error| error.to_string())?;
        let name = file.name().map_err(|error| error.to_string())?.into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).map_err(|error| format!("{name}: {error}"))?;
        has_main |= name == main;
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = str::from_utf8(&content).map_err(|error| format!("{name}: {error}"))?;
            markup::parse(text).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    if has_main { Ok(()) } else { Err(format!("no part {main}")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        documents::{
            Sheet, docx, html, pdf,
            samples::{minutes, words},
            sheet::{Cell, Kind, SheetColumn},
        },
        domain::Language,
    };

    const CSV: &[u8] = b"a,b\r\n";

    #[test]
    fn what_every_writer_makes_is_written_and_found_sound_again() {
        let folder = tempfile::tempdir().unwrap();
        let (document, words) = (minutes(Language::Ar), words(Language::Ar));
        let sheet = Sheet {
            name: "x".into(),
            language: Language::En,
            created: document.created,
            columns: vec![SheetColumn { title: "a".into(), kind: Kind::Text }],
            rows: vec![vec![Cell::Text("b".into())], vec![Cell::Integer(3)]],
        };
        let files = [
            (pdf::write(&document, &words).unwrap().bytes, Format::Pdf),
            (docx::write(&document, &words, None).unwrap(), Format::Docx),
            (html::write(&document, &words).unwrap().into_bytes(), Format::Html),
            (sheet.to_xlsx().unwrap(), Format::Xlsx { rows: 3 }),
            (sheet.to_csv(), Format::Csv),
        ];
        for (index, (bytes, format)) in files.into_iter().enumerate() {
            let path = folder.path().join(format!("file {index} محضر"));
            write(&path, &bytes, format, IfThere::Refuse).unwrap();
            assert_eq!(fs::read(&path).unwrap(), bytes);
            // A file that was cut short is no longer sound.
            if format != Format::Csv {
                assert!(check(&bytes[..bytes.len() / 2], format).is_err(), "{format:?}");
            }
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5, "nothing temporary stays behind");
    }

    #[test]
    fn a_file_that_is_there_is_replaced_only_when_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("values.csv");
        fs::write(&path, "old").unwrap();
        assert!(matches!(write(&path, CSV, Format::Csv, IfThere::Refuse), Err(OutputError::Exists(_))));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write(&path, CSV, Format::Csv, IfThere::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), CSV);
    }

    #[test]
    fn an_unsound_document_leaves_the_old_file_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("minutes.pdf");
        fs::write(&path, "old").unwrap();
        let result = write(&path, b"%PDF-1.7 cut", Format::Pdf, IfThere::Replace);
        assert!(matches!(result, Err(OutputError::Unsound(_))));
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_place_that_takes_no_file_is_named_with_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("no such folder").join("a.csv");
        assert!(matches!(write(&missing, CSV, Format::Csv, IfThere::Refuse), Err(OutputError::CannotWrite { .. })));
        let result = write(folder.path(), CSV, Format::Csv, IfThere::Replace);
        assert!(matches!(result, Err(OutputError::NotAFile(_))), "{result:?}");
        let full = explain(Path::new("a"), io::ErrorKind::StorageFull.into());
        assert!(matches!(full, OutputError::DiskFull(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_device_stays_a_device() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link, device) =
            (folder.path().join("a.csv"), folder.path().join("link.csv"), folder.path().join("null.csv"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, CSV, Format::Csv, IfThere::Replace).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), CSV);

        std::os::unix::fs::symlink("/dev/null", &device).unwrap();
        let result = write(&device, CSV, Format::Csv, IfThere::Replace);
        assert!(matches!(result, Err(OutputError::NotAFile(_))), "{result:?}");
    }
}
