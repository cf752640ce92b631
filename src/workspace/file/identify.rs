//! What a file is, from its first hundred bytes and its length, before SQLite sees it.
//! Format: <https://sqlite.org/fileformat2.html#the_database_header>.

use std::{fs, io::Read as _, path::Path};

use crate::workspace::{OpenError, schema};

const HEADER_LENGTH: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::workspace) struct Header {
    pub schema_version: u32,
    pub length: u64,
}

/// Refuses whatever cannot be a workspace. A newer version passes: it may be read.
pub(in crate::workspace) fn identify(path: &Path) -> Result<Header, OpenError> {
    let owned = || path.to_owned();
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => OpenError::NotFound { path: owned() },
        _ => OpenError::Unreadable { path: owned(), message: error.to_string() },
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    // Before opening: opening a pipe would wait for ever.
    if !metadata.is_file() {
        return Err(OpenError::NotAFile { path: owned() });
    }
    let length = metadata.len();
    if length == 0 {
        return Err(OpenError::Empty { path: owned() });
    }
    let mut start = Vec::with_capacity(HEADER_LENGTH);
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(HEADER_LENGTH as u64).read_to_end(&mut start).map_err(unreadable)?;
    if !start.starts_with(MAGIC.get(..start.len().min(MAGIC.len())).unwrap_or_default()) {
        return Err(OpenError::NotADatabase { path: owned() });
    }
    let Ok(header) = <[u8; HEADER_LENGTH]>::try_from(start) else {
        return Err(OpenError::Truncated { path: owned(), expected: HEADER_LENGTH as u64, found: length });
    };
    let application_id = number_at(&header, 68);
    if application_id != schema::APPLICATION_ID.cast_unsigned() {
        return Err(OpenError::OtherProgram { path: owned(), application_id });
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let expected = u64::from(number_at(&header, 28)) * page_size;
    if length < expected {
        return Err(OpenError::Truncated { path: owned(), expected, found: length });
    }
    Ok(Header { schema_version: number_at(&header, 60), length })
}

fn number_at(header: &[u8; HEADER_LENGTH], at: usize) -> u32 {
    header.iter().skip(at).take(4).fold(0, |number, &byte| number << 8 | u32::from(byte))
}
