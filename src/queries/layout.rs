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

#[cfg(test)]
pub(crate) mod tests {
    use rusqlite::{Connection, types::Value};

    /// Every row of a table as text, in the order of its keys.
    pub(crate) fn rows(connection: &Connection, table: &str) -> Vec<String> {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY id")).unwrap();
        let columns = statement.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            (0..columns).map(|column| row.get::<_, Value>(column)).collect::<rusqlite::Result<Vec<_>>>()
        };
        statement.query_map([], row).unwrap().map(|cells| format!("{table} {:?}", cells.unwrap())).collect()
    }
}
