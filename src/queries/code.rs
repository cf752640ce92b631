//! The keys behind the codes that people and files use: `K01`, `E09`, `risk`.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::{Id, kind};

pub fn kpis(connection: &Connection) -> rusqlite::Result<HashMap<String, Id<kind::Kpi>>> {
    keys(connection, "SELECT code, id FROM kpi")
}

pub fn elements(connection: &Connection) -> rusqlite::Result<HashMap<String, Id<kind::Element>>> {
    keys(connection, "SELECT code, id FROM element")
}

pub fn offices(connection: &Connection) -> rusqlite::Result<HashMap<String, Id<kind::Office>>> {
    keys(connection, "SELECT code, id FROM office")
}

pub fn units(connection: &Connection) -> rusqlite::Result<HashMap<String, Id<kind::Unit>>> {
    keys(connection, "SELECT code, id FROM unit")
}

fn keys<Of>(connection: &Connection, sql: &str) -> rusqlite::Result<HashMap<String, Id<Of>>> {
    connection.prepare_cached(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
