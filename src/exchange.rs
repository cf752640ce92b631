//! Values in: monthly KPI values from a CSV file or from cells pasted out of a spreadsheet.
//!
//! [`read`] takes bytes and gives a [`Preview`]: how the text was read, what each column means,
//! what would be written, and every point that a person has to decide. Nothing is guessed in
//! silence: what the text does not settle (code page, decimal mark, an odd value) is a
//! [`Question`] with a proposed answer. [`Preview::accept`] hands out the values only when no
//! error stands and every question is answered: all or nothing.
//!
//! This module writes nothing, knows no database and no language: problems are values that carry
//! what a sentence needs.
//!
//! The steps, one file each: `encoding` (bytes to text) → `table` (text to cells) → `layout`
//! (cells to KPI, month and figures) → `number` (figures, one decimal mark for the file) →
//! `assess` (is this figure believable?) → `ledger` (what would be written).
//!
//! [`slip`] takes in the sheets that departments fill in and send back, by the same rules.

mod assess;
mod decimal;
mod encoding;
mod known;
mod kpi;
mod label;
mod layout;
mod ledger;
mod month_name;
mod number;
mod options;
mod preview;
mod problem;
mod read;
pub mod series;
pub mod slip;
mod table;

#[cfg(test)]
mod tests;

pub use encoding::TextEncoding;
pub use known::readings;
pub use kpi::{ExistingValue, KnownKpi, Measure};
pub use layout::{Column, ColumnMapping, Shape};
pub use number::DecimalMark;
pub use options::{Answer, Options, QuestionKey, Source};
pub use preview::{Counts, Dialect, Highlight, Highlights, NewValue, Preview, Reading, SourceSummary, Status};
pub use problem::{Against, BinaryKind, Detail, Doubt, Part, Place, Problem, Question, Refusal};
pub use read::read;
pub use table::Separator;

/// What one import may hold; beyond it the file is refused with a clear sentence.
pub mod limits {
    pub const FILE_BYTES: usize = 20 * 1024 * 1024;
    /// Rows below the header.
    pub const ROWS: usize = 100_000;
    pub const COLUMNS: usize = 500;
    pub const CELL_BYTES: usize = 32 * 1024;
    /// Nobody answers more: such a file was read with the wrong mapping, or is not one of values.
    pub const QUESTIONS: usize = 10_000;
}
