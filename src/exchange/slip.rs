//! Department slips: one workbook per unit and month, filled in by people who have no other program.
//!
//! [`layout`] says where everything stands in the workbook and what its seal covers; `documents::slip`
//! writes it. [`read`] takes a returned workbook apart without believing it; [`check`] compares it with
//! the slip on file and holds its figures to the rules of every import. Nothing is written here, and
//! nothing is said to a person: refusals and faults are values.
//!
//! A spreadsheet's locks are a courtesy, and a seal that lies beside its text proves little: what
//! protects is the seal kept with the slip on file. Who really filled the cells in, nobody can tell.

mod check;
mod read;

pub mod layout;

#[cfg(test)]
mod tests;

use jiff::civil::DateTime;
use uuid::Uuid;

use crate::domain::{Id, Measure, Month, kind};

pub use check::{DeclaredMissing, Fault, FaultKind, OnFile, Returned, check};
pub use layout::{Cell, seal};
pub use read::{Found, FoundCell, read};

/// Which slip a workbook is: the hidden sheet in a form of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub slip: Id<kind::Slip>,
    /// The workspace that it was written from, whatever its file is called.
    pub workspace: Uuid,
    pub unit: Id<kind::Unit>,
    pub month: Month,
    /// When it was first handed out, or again after it had come back.
    pub issued: DateTime,
    /// The words that the list beside each figure offers, in the slip's language.
    pub provisional: String,
    pub missing: String,
    /// One for each row of figures, in their order.
    pub lines: Vec<Line>,
}

/// One row of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kpi: Id<kind::Kpi>,
    pub code: String,
    pub measure: Measure,
}

/// Why a returned workbook is not taken in at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the file has more than {limit} bytes, or unfolds to more than a slip can hold")]
    TooLarge { limit: usize },
    #[error("this is not an XLSX workbook: {detail}")]
    NotAWorkbook { detail: String },
    #[error("the workbook is protected by a password")]
    Protected,
    #[error("the workbook is damaged: {detail}")]
    Unreadable { detail: String },
    #[error("the workbook has no slip's hidden sheet")]
    NotASlip,
    #[error("the slip has format {found}, this program knows {known}")]
    NewerFormat { found: u32, known: u32 },
    #[error("the hidden sheet cannot be understood in row {row}")]
    Damaged { row: u32 },
    #[error("the slip was written from another workspace")]
    OtherWorkspace,
    #[error("no such slip was issued here")]
    Unknown,
    #[error("the slip was taken in before, from {file}")]
    AlreadyReturned { file: String, at: DateTime },
    #[error("the month in the heading is not that of the slip, {month}")]
    MonthChanged { month: Month },
    #[error("the unit in the heading is not the one that the slip is for")]
    UnitChanged,
    #[error("row {row} says {found} instead of {expected}")]
    CodeChanged { row: u32, expected: String, found: String },
    #[error("a text of the slip that nobody may change was changed")]
    TextChanged,
    #[error("the slip was written anew after this copy was handed out")]
    Replaced,
    #[error("{code} is not measured any more as the slip asks")]
    KpiChanged { code: String },
    #[error("the slip holds no figure and declares nothing missing")]
    Empty,
}
