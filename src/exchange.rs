//! Values in: monthly KPI values from a CSV file, an XLSX workbook or cells pasted out of a spreadsheet.
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
//! The steps, one file each: `signature` (what the file is, whatever its name) → `encoding` and `table`
//! (text to cells) or `workbook` (sheet to cells) → `mapping` (what was decided about this layout before)
//! → `layout` (cells to KPI, month and figures) → `date_order`, `decimal`, `percent` (one decision each for
//! the file) → `number` (figures) → `assess` (is this figure believable?) → `ledger` (what would be written).
//!
//! [`slip`] takes in the sheets that departments fill in and send back, by the same rules.

mod assess;
pub mod ballot;
mod date_order;
mod decimal;
mod encoding;
mod known;
mod kpi;
mod label;
mod layout;
mod ledger;
mod mapping;
mod month_name;
mod number;
mod options;
mod percent;
mod preview;
mod problem;
mod progress;
mod read;
pub mod series;
mod signature;
pub mod slip;
mod table;
mod workbook;

#[cfg(test)]
mod tests;

pub use date_order::DateOrder;
pub use encoding::TextEncoding;
pub use known::{readings, remembered, to_remember};
pub use kpi::{ExistingValue, KnownKpi, Measure};
pub use layout::{Column, ColumnMapping, Shape};
pub use mapping::Mapping;
pub use number::DecimalMark;
pub use options::{Answer, Options, QuestionKey, Source};
pub use percent::PercentScale;
pub use preview::{Counts, Dialect, Highlight, Highlights, NewValue, Preview, Reading, SourceSummary, Status};
pub use problem::{Against, BinaryKind, Detail, Doubt, Part, Place, Problem, Question, Refusal};
pub use progress::Progress;
pub use read::{read, read_with};
pub use table::Separator;
pub use workbook::{SheetName, Tells, has_sheet};

/// What one import may hold; beyond it the file is refused with a clear sentence.
pub mod limits {
    pub const FILE_BYTES: usize = 20 * 1024 * 1024;
    /// Rows below the header.
    pub const ROWS: usize = 100_000;
    pub const COLUMNS: usize = 500;
    pub const CELL_BYTES: usize = 32 * 1024;
    /// Of a sheet, empty ones aside, and texts of a workbook.
    pub const CELLS: usize = 1_000_000;
    /// Of a workbook, unpacked.
    pub const UNPACKED_BYTES: u64 = 64 * 1024 * 1024;
    /// Sheets and other parts of a workbook.
    pub const PARTS: usize = 2_000;
    /// Merged areas of a sheet.
    pub const MERGED: usize = 20_000;
    /// Nobody answers more: such a file was read with the wrong mapping, or is not one of values.
    pub const QUESTIONS: usize = 10_000;
}
