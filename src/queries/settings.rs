//! What the settings show besides the committee itself: the agenda templates, the words of the scales,
//! the key performance areas, the units.

use rusqlite::Connection;

use super::names;
use crate::domain::{Id, ItemKind, Names, Scale, TemplateKind, kind};

/// One line of an agenda template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateItem {
    pub id: Id<kind::TemplateItem>,
    pub template: TemplateKind,
    pub number: String,
    pub kind: ItemKind,
    pub title: Names,
    pub minutes: u32,
}

/// Every template, line by line.
pub fn agenda_templates(connection: &Connection) -> rusqlite::Result<Vec<TemplateItem>> {
    let sql = "SELECT id, meeting_kind, number, kind, title_en, title_fr, title_ar, minutes
               FROM agenda_template ORDER BY meeting_kind, position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(TemplateItem {
            id: row.get(0)?,
            template: row.get(1)?,
            number: row.get(2)?,
            kind: row.get(3)?,
            title: names(row, 4)?,
            minutes: row.get(7)?,
        })
    })?;
    rows.collect()
}

/// The words of one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelWords {
    pub scale: Scale,
    pub level: u8,
    pub name: Names,
    pub descriptor: Names,
}

/// Both scales, the best level first.
pub fn scale_levels(connection: &Connection) -> rusqlite::Result<Vec<LevelWords>> {
    let sql = "SELECT scale, level, name_en, name_fr, name_ar, descriptor_en, descriptor_fr, descriptor_ar
               FROM scale_level ORDER BY scale, level DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(LevelWords { scale: row.get(0)?, level: row.get(1)?, name: names(row, 2)?, descriptor: names(row, 5)? })
    })?;
    rows.collect()
}

/// A key performance area with the KPIs that are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kpa {
    pub id: Id<kind::Kpa>,
    pub code: String,
    pub name: Names,
    pub kpis: u32,
}

pub fn kpas(connection: &Connection) -> rusqlite::Result<Vec<Kpa>> {
    let sql = "SELECT id, code, name_en, name_fr, name_ar,
                 (SELECT count(*) FROM kpi WHERE kpi.kpa_id = kpa.id AND kpi.retired_on IS NULL)
               FROM kpa WHERE retired_on IS NULL ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement
        .query_map([], |row| Ok(Kpa { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)?, kpis: row.get(5)? }))?;
    rows.collect()
}

/// A department or border office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: Id<kind::Unit>,
    pub code: String,
    pub name: Names,
    pub border_office: bool,
}

pub fn units(connection: &Connection) -> rusqlite::Result<Vec<Unit>> {
    let sql = "SELECT id, code, name_en, name_fr, name_ar, kind = 'office'
               FROM unit WHERE retired_on IS NULL ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Unit { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)?, border_office: row.get(5)? })
    })?;
    rows.collect()
}
