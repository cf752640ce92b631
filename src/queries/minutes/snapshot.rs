//! What a closed meeting saw, frozen: the minutes' read model as canonical JSON, deflated, with its seal.
//!
//! A later change of names, rules, severities or causes never shows in the minutes of a meeting that was
//! closed before. A meeting that is taken up again drops out of its snapshot until it is closed anew.

use std::io::{Read as _, Write as _};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use rusqlite::{Connection, OptionalExtension as _, types::Type};
use sha2::{Digest as _, Sha256};

use super::Minutes;
use crate::{domain::MeetingState, queries::meeting::Meeting, workspace::values::Iso};

/// The shape of the content. A field that is added later is read with its default; any other change counts on,
/// and [`decode`] then turns the earlier shape into the present one.
pub const FORMAT: u32 = 1;

/// More than minutes of centuries take: a damaged file does not fill the memory.
const MOST_BYTES: u64 = 64 << 20;

/// A snapshot that cannot be made or read.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    #[error("the snapshot is not the one that was sealed at the closing")]
    SealBroken,
    /// A version of the program that does not know it must not put today's records in its place.
    #[error("the minutes were frozen in format {0}, which this version cannot read")]
    UnknownFormat(u32),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Minutes ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    pub format: u32,
    /// SHA-256 of the JSON, in hexadecimal.
    pub seal: String,
    pub content: Vec<u8>,
}

pub fn encode(minutes: &Minutes) -> Result<Encoded, SnapshotError> {
    // by way of a value: its maps keep their keys in order
    let json = serde_json::to_vec(&serde_json::to_value(minutes)?)?;
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&json)?;
    Ok(Encoded { format: FORMAT, seal: seal_of(&json), content: encoder.finish()? })
}

pub fn decode(encoded: &Encoded) -> Result<Minutes, SnapshotError> {
    if encoded.format != FORMAT {
        return Err(SnapshotError::UnknownFormat(encoded.format));
    }
    let mut json = Vec::new();
    DeflateDecoder::new(encoded.content.as_slice()).take(MOST_BYTES).read_to_end(&mut json)?;
    if seal_of(&json) != encoded.seal {
        return Err(SnapshotError::SealBroken);
    }
    Ok(serde_json::from_slice(&json)?)
}

fn seal_of(json: &[u8]) -> String {
    Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The snapshot of the closing that stands; `None` for a meeting that is open, or was closed without one.
pub(super) fn of(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Option<Minutes>> {
    let Some(closed_at) = meeting.closed_at else { return Ok(None) };
    if !matches!(meeting.state, MeetingState::Closed | MeetingState::Approved) {
        return Ok(None);
    }
    let sql = "SELECT format, seal, content FROM meeting_snapshot WHERE meeting_id = ?1 AND closed_at = ?2";
    let encoded = connection
        .prepare_cached(sql)?
        .query_row((meeting.id, Iso(closed_at)), |row| {
            Ok(Encoded { format: row.get(0)?, seal: row.get(1)?, content: row.get(2)? })
        })
        .optional()?;
    let minutes = encoded.map(|encoded| decode(&encoded)).transpose();
    minutes.map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, Type::Blob, error.into()))
}

/// A map whose keys are no text, as a list of pairs in order.
pub(super) mod pairs {
    use std::{collections::HashMap, hash::Hash};

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<K: Serialize + Ord, V: Serialize, S: Serializer>(
        map: &HashMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut pairs: Vec<(&K, &V)> = map.iter().collect();
        pairs.sort_by_key(|(key, _)| *key);
        pairs.serialize(serializer)
    }

    pub fn deserialize<'de, K: Deserialize<'de> + Eq + Hash, V: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<HashMap<K, V>, D::Error> {
        Ok(Vec::<(K, V)>::deserialize(deserializer)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests;
