//! The elements: their cards, the grid of their ratings, and everything about one of them.

pub mod grid;
pub mod history;
pub mod page;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use super::names;
use crate::{
    domain::{ElementGroup, Id, Names, Rating, Scale, kind},
    workspace::values::Iso,
};

/// An element as the catalogue holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub id: Id<kind::Element>,
    pub code: String,
    pub group: ElementGroup,
    pub name: Names,
    /// At most some twenty characters, for grids and lists.
    pub short: Names,
    pub purpose: Names,
    pub questions: Vec<Names>,
    pub iso31000: String,
    pub comcec: String,
    pub safe_pillar: String,
    /// Cannot be "not applicable" and cannot be retired.
    pub always_assessed: bool,
    pub retired_on: Option<Date>,
}

impl Card {
    /// The short name, or the full one where there is none.
    pub fn short_or_name(&self) -> &Names {
        if self.short.is_empty() { &self.name } else { &self.short }
    }
}

const COLUMNS: &str = "SELECT id, code, element_group, name_en, name_fr, name_ar, short_en, short_fr, short_ar,
    purpose_en, purpose_fr, purpose_ar, iso31000, comcec, safe_pillar, always_assessed, retired_on FROM element";

fn read(row: &Row<'_>) -> rusqlite::Result<Card> {
    Ok(Card {
        id: row.get(0)?,
        code: row.get(1)?,
        group: row.get(2)?,
        name: names(row, 3)?,
        short: names(row, 6)?,
        purpose: names(row, 9)?,
        questions: Vec::new(),
        iso31000: row.get(12)?,
        comcec: row.get(13)?,
        safe_pillar: row.get(14)?,
        always_assessed: row.get(15)?,
        retired_on: row.get::<_, Option<Iso<Date>>>(16)?.map(|Iso(date)| date),
    })
}

/// Every element with its questions, retired ones included: framework, process, tools; then by position.
pub fn cards(connection: &Connection) -> rusqlite::Result<Vec<Card>> {
    let sql = format!("{COLUMNS} ORDER BY element_group, position");
    let mut cards: Vec<Card> =
        connection.prepare_cached(&sql)?.query_map([], read)?.collect::<rusqlite::Result<_>>()?;
    let mut questions: HashMap<Id<kind::Element>, Vec<Names>> = HashMap::new();
    let mut statement = connection
        .prepare_cached("SELECT element_id, text_en, text_fr, text_ar FROM element_question ORDER BY position")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        questions.entry(row.get(0)?).or_default().push(names(row, 1)?);
    }
    for card in &mut cards {
        card.questions = questions.remove(&card.id).unwrap_or_default();
    }
    Ok(cards)
}

/// The words of a scale, from its lowest level up.
pub fn levels(connection: &Connection, scale: Scale) -> rusqlite::Result<Levels> {
    let sql = "SELECT level, name_en, name_fr, name_ar FROM scale_level WHERE scale = ?1 ORDER BY level";
    let mut statement = connection.prepare_cached(sql)?;
    let words = statement.query_map([scale], |row| Ok((row.get(0)?, names(row, 1)?)))?;
    Ok(Levels(words.collect::<rusqlite::Result<_>>()?))
}

/// The committee's own word for each level of a scale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Levels(HashMap<u8, Names>);

impl Levels {
    /// The word for a rating; empty names if the committee has none.
    pub fn of(&self, rating: Rating) -> Names {
        self.0.get(&rating.level()).cloned().unwrap_or_default()
    }
}
