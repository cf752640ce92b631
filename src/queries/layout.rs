//! What earlier imports decided about the layouts of files.

use std::collections::BTreeMap;

use rusqlite::Connection;

/// The decisions as the importer wrote them, by what the layout is recognised by.
pub fn mappings(connection: &Connection) -> rusqlite::Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare_cached("SELECT layout, mapping FROM import_mapping")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.collect()
}

/// What [`mappings`] reads: what invalidates it.
pub const TABLES: [&str; 1] = ["import_mapping"];
