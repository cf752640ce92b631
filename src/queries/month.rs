//! Months whose values are final.

use jiff::civil::DateTime;
use rusqlite::Connection;

use crate::{domain::Month, workspace::values::Iso};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedMonth {
    pub month: Month,
    pub closed_at: DateTime,
    pub closed_by: String,
}

/// The latest first.
pub fn closed(connection: &Connection) -> rusqlite::Result<Vec<ClosedMonth>> {
    let sql = "SELECT month, closed_at, closed_by FROM closed_month ORDER BY month DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(ClosedMonth { month: row.get(0)?, closed_at: row.get(1).map(|Iso(at)| at)?, closed_by: row.get(2)? })
    })?;
    rows.collect()
}
