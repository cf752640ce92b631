//! The two seals of a published file.
//!
//! * The **content seal** is a SHA-256 over the canonical rows of all tables: equal content has an equal
//!   seal, whatever the layout of the pages. `integrity_check` alone finds a tenth of flipped bits.
//! * The **file seal** is a SHA-256 over the bytes of the file in which its own 64 characters count as
//!   zeros: one flipped bit anywhere, unused space included, breaks it.
//!
//! Neither is a signature: whoever can write the file can compute new seals.

use std::{fmt::Write as _, fs, io, io::Read as _, path::Path};

use rusqlite::{Connection, types::ValueRef};
use sha2::{Digest, Sha256};

use super::schema::{self, quoted};

/// Characters of a SHA-256 in hexadecimal.
const SEAL_LENGTH: usize = 64;
const BLANK: [u8; SEAL_LENGTH] = [b'0'; SEAL_LENGTH];

/// The content seal of everything in the file.
pub(super) fn content(connection: &Connection) -> rusqlite::Result<String> {
    let mut tables = schema::record_tables(connection)?;
    tables.extend(["file_state", "journal_change", "journal_entry"].map(str::to_owned));
    tables.sort();
    of_tables(connection, &tables)
}

/// The seal of the committee's records alone, without their history.
#[cfg(test)]
pub(super) fn records(connection: &Connection) -> rusqlite::Result<String> {
    of_tables(connection, &schema::record_tables(connection)?)
}

fn of_tables(connection: &Connection, tables: &[String]) -> rusqlite::Result<String> {
    let mut digest = Sha256::new();
    for table in tables {
        let columns: Vec<String> = schema::columns_of(connection, table)?
            .into_iter()
            .map(|column| column.name)
            .filter(|name| table != "file_state" || !name.ends_with("_seal"))
            .collect();
        add_text(&mut digest, table);
        for column in &columns {
            add_text(&mut digest, column);
        }
        let list = columns.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
        let key = match table.as_str() {
            "journal_entry" => "seq",
            "journal_change" => "position",
            _ => "id",
        };
        let mut statement = connection.prepare(&format!("SELECT {list} FROM {} ORDER BY {key}", quoted(table)))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns.len() {
                add_value(&mut digest, row.get_ref(column)?);
            }
        }
    }
    Ok(hexadecimal(&digest.finalize()))
}

fn add_value(digest: &mut Sha256, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => digest.update([0]),
        ValueRef::Integer(number) => {
            digest.update([1]);
            digest.update(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            digest.update([2]);
            digest.update(number.to_bits().to_be_bytes());
        }
        ValueRef::Text(bytes) => {
            digest.update([3]);
            add_bytes(digest, bytes);
        }
        ValueRef::Blob(bytes) => {
            digest.update([4]);
            add_bytes(digest, bytes);
        }
    }
}

fn add_text(digest: &mut Sha256, text: &str) {
    add_bytes(digest, text.as_bytes());
}

fn add_bytes(digest: &mut Sha256, bytes: &[u8]) {
    digest.update((bytes.len() as u64).to_be_bytes());
    digest.update(bytes);
}

/// Replaces `token`, which the closed file holds exactly once as its seal, by the seal of its bytes.
pub(super) fn seal_file(path: &Path, token: &str) -> io::Result<()> {
    let mut bytes = fs::read(path)?;
    let misplaced = || io::Error::other("the place of the seal was not found");
    let seal = file_seal_in(&bytes, token).ok_or_else(misplaced)?;
    let start = only_place_of(&bytes, token).ok_or_else(misplaced)?;
    bytes.get_mut(start..start + SEAL_LENGTH).ok_or_else(misplaced)?.copy_from_slice(seal.as_bytes());
    fs::write(path, bytes)
}

/// The seal that the bytes of the file should carry, given the one they do carry.
///
/// `None` if `seal` does not stand in the file exactly once.
pub(super) fn file_seal(path: &Path, seal: &str) -> io::Result<Option<String>> {
    Ok(file_seal_in(&fs::read(path)?, seal))
}

fn file_seal_in(bytes: &[u8], seal: &str) -> Option<String> {
    let start = only_place_of(bytes, seal)?;
    let mut digest = Sha256::new();
    digest.update(bytes.get(..start)?);
    digest.update(BLANK);
    digest.update(bytes.get(start + SEAL_LENGTH..)?);
    Some(hexadecimal(&digest.finalize()))
}

fn only_place_of(bytes: &[u8], seal: &str) -> Option<usize> {
    let seal = seal.as_bytes();
    let (&first, _) = seal.split_first().filter(|_| seal.len() == SEAL_LENGTH)?;
    let mut places = bytes
        .iter()
        .enumerate()
        .filter(|&(start, &byte)| byte == first && bytes.get(start..start + SEAL_LENGTH) == Some(seal))
        .map(|(start, _)| start);
    let place = places.next()?;
    places.next().is_none().then_some(place)
}

/// SHA-256 of a whole file, in hexadecimal.
pub(super) fn sha256_of(path: &Path) -> io::Result<String> {
    let mut file = fs::File::open(path)?;
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hexadecimal(&digest.finalize())),
            read => digest.update(buffer.get(..read).unwrap_or_default()),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_the_published_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("abc");
        fs::write(&path, "abc").unwrap();
        // FIPS 180-2, appendix B.1.
        assert_eq!(sha256_of(&path).unwrap(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_sealed_file_carries_the_digest_of_itself_with_the_seal_as_zeros() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sealed");
        let token = "ab".repeat(32);
        fs::write(&path, format!("before {token} after")).unwrap();
        seal_file(&path, &token).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let seal = text.split(' ').nth(1).unwrap();
        let blank = folder.path().join("blank");
        fs::write(&blank, format!("before {} after", "0".repeat(64))).unwrap();
        assert_eq!(seal, sha256_of(&blank).unwrap());
        assert_eq!(file_seal(&path, seal).unwrap().as_deref(), Some(seal));
        assert_eq!(file_seal(&path, &token).unwrap(), None);
    }
}
