//! What a KPI's card can be linked to.

use rusqlite::Connection;

use super::{Linked, load::linked};
use crate::{
    domain::kind,
    queries::choices::{Choice, adopted},
};

/// What a KPI's card can be linked to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub kpas: Vec<Linked<kind::Kpa>>,
    pub offices: Vec<Linked<kind::Office>>,
    pub elements: Vec<Linked<kind::Element>>,
    pub objectives: Vec<Linked<kind::StrategyNode>>,
    pub kpis: Vec<Linked<kind::Kpi>>,
    /// The latest first.
    pub decisions: Vec<Choice<kind::Decision>>,
}

/// What [`choices`] reads: what invalidates it.
pub const CHOICE_TABLES: [&str; 8] =
    ["kpa", "office", "element", "strategy_node", "kpi", "decision", "meeting", "committee"];

pub fn choices(connection: &Connection) -> rusqlite::Result<Choices> {
    Ok(Choices {
        kpas: options(
            connection,
            "SELECT 0, id, code, name_en, name_fr, name_ar FROM kpa WHERE retired_on IS NULL ORDER BY position",
        )?,
        offices: options(
            connection,
            "SELECT 0, id, code, title_en, title_fr, title_ar FROM office WHERE retired_on IS NULL ORDER BY position",
        )?,
        elements: options(
            connection,
            "SELECT 0, id, code, short_en, short_fr, short_ar FROM element WHERE retired_on IS NULL ORDER BY position",
        )?,
        objectives: options(
            connection,
            "SELECT 0, id, code, text_en, text_fr, text_ar FROM strategy_node WHERE kind = 'objective' ORDER BY position",
        )?,
        kpis: options(
            connection,
            "SELECT 0, id, code, short_en, short_fr, short_ar FROM kpi WHERE retired_on IS NULL ORDER BY position",
        )?,
        decisions: adopted(connection)?,
    })
}

pub(super) fn options<Of>(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<Linked<Of>>> {
    connection.prepare_cached(sql)?.query_map([], linked)?.collect()
}
