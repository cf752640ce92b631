//! Read models: what one screen or document shows, read in one go. Queries only read; they take the
//! connection and return plain data in every language, so that the same model serves screen and paper.

pub mod agenda;
pub mod attendance;
pub mod balance;
pub mod choices;
pub mod clock;
pub mod closing;
pub mod code;
pub mod committee;
pub mod correction;
pub mod decision;
pub mod element;
pub mod kpi;
pub mod layout;
pub mod log;
pub mod meeting;
pub mod minutes;
pub mod month;
pub mod outcome;
pub mod overview;
pub mod part;
pub mod people;
pub mod plan;
pub mod problem;
pub mod process;
pub mod rating;
pub mod register;
pub mod room;
pub mod scoring;
pub mod search;
pub mod series;
pub mod settings;
pub mod signal;
pub mod slip;
pub mod strategy;
pub mod value;
pub mod voters;
pub mod year;

use rusqlite::Row;

use crate::domain::Names;

/// Three columns `…_en`, `…_fr`, `…_ar` that start at `first`.
pub(crate) fn names(row: &Row<'_>, first: usize) -> rusqlite::Result<Names> {
    Ok(Names { en: row.get(first)?, fr: row.get(first + 1)?, ar: row.get(first + 2)? })
}
