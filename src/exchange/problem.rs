//! What stands between a file and its values: refusals, and questions with a proposed answer.

use super::{Answer, DecimalMark, QuestionKey, Separator, TextEncoding, layout::Column};
use crate::domain::Month;

/// Where in the source: both count from 1, as spreadsheets do. A line is a line of the text, so that
/// an editor finds it, or a row of the sheet; a column is a cell of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    /// A cell of a sheet is found by its address.
    pub in_sheet: bool,
}

impl Place {
    pub const fn in_text(line: usize, column: usize) -> Self {
        Self { line, column, in_sheet: false }
    }

    pub const fn in_sheet(line: usize, column: usize) -> Self {
        Self { line, column, in_sheet: true }
    }

    /// The cell's address in a sheet: `AB12`.
    pub fn address(self) -> String {
        let (mut letters, mut rest) = (Vec::new(), self.column);
        while rest > 0 {
            letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().collect::<String>() + &self.line.to_string()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Nothing of the file can be written.
    Error(Refusal),
    /// Nothing is written until this is answered.
    Question(Question),
}

/// What a file is that is not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryKind {
    Pdf,
    /// A LibreOffice workbook (`.ods`).
    OpenDocument,
    /// An Excel workbook in binary parts (`.xlsb`).
    BinaryWorkbook,
    /// The older Office container (`.xls`, `.doc`).
    OldOffice,
    Zip,
    Gzip,
    Png,
    Jpeg,
    Sqlite,
    /// HTML or XML.
    WebPage,
}

/// A part that a table of values needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Kpi,
    Month,
    Value,
}

/// Why the file as a whole is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge { bytes: usize, limit: usize },
    #[error("there is no text")]
    Empty,
    #[error("this is not a text file but {0:?}")]
    Binary(BinaryKind),
    #[error("this is a workbook where only text is read")]
    Workbook,
    #[error("the file is protected by a password")]
    Protected,
    #[error("the workbook is damaged: {detail}")]
    Damaged { detail: String },
    #[error("the workbook unfolds to more than {limit} bytes")]
    Bomb { limit: u64 },
    #[error("the workbook has no sheet")]
    NoSheet,
    #[error("the sheet {sheet:?} is empty")]
    EmptySheet { sheet: String },
    #[error("the sheet has more than {limit} cells")]
    TooManyCells { limit: usize },
    #[error("{} holds a formula without a result", .place.address())]
    NoResult { place: Place },
    #[error("reading was stopped")]
    Stopped,
    #[error("line {line} holds a NUL byte")]
    NulByte { line: usize },
    #[error("line {line} is not {encoding:?}")]
    Undecodable { encoding: TextEncoding, line: usize },
    #[error("line {line} ends in a carriage return without a line feed")]
    LoneCarriageReturn { line: usize },
    #[error("a quotation mark opened in line {line} is never closed")]
    UnclosedQuote { line: usize },
    #[error("no separator splits the text into columns")]
    NoSeparator,
    #[error("the file has more than {limit} rows")]
    TooManyRows { limit: usize },
    #[error("line {} has more than {limit} columns", .place.line)]
    TooManyColumns { place: Place, limit: usize },
    #[error("a cell in line {}, column {} is longer than {limit} bytes", .place.line, .place.column)]
    CellTooLong { place: Place, limit: usize },
    #[error("there is a header and nothing below it")]
    HeaderOnly,
    #[error("line {line} has {found} cells, the header has {expected}")]
    Ragged { line: usize, expected: usize, found: usize },
    #[error("the header names neither months nor known KPIs")]
    UnknownHeader { header: Vec<String>, separator: Option<Separator> },
    #[error("no column holds the {0:?}")]
    MissingPart(Part),
    #[error("columns {first} and {second} both hold {column:?}")]
    RepeatedColumn { column: Column, first: usize, second: usize },
    #[error("there are more than {limit} open questions")]
    TooManyQuestions { limit: usize },
}

/// One thing that a person decides, with what we propose.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub key: QuestionKey,
    pub detail: Detail,
    /// Never empty; contains `proposed`. Cancelling the import is always possible besides.
    pub offered: Vec<Answer>,
    pub proposed: Answer,
    /// What the person answered.
    pub answer: Option<Answer>,
}

impl Question {
    /// The answer that the preview counts with.
    pub fn effective(&self) -> Answer {
        self.answer.unwrap_or(self.proposed)
    }

    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }
}

/// What the question's sentence shows besides its key.
#[derive(Clone, Debug, PartialEq)]
pub enum Detail {
    /// The same passage read both ways.
    Encoding { samples: Vec<(TextEncoding, String)> },
    /// The first cell that could mean two numbers.
    AmbiguousDecimal { place: Place, raw: String, as_point: f64, as_comma: f64 },
    /// Two cells that contradict each other, each with the mark that it can only have.
    MixedDecimals { cells: [(DecimalMark, Place, String); 2] },
    /// The first date that could be in two months.
    AmbiguousDate { place: Place, raw: String, day_first: Month, month_first: Month },
    /// The first percentage that could be written as a part of one.
    PartOfOne { place: Place, raw: String, value: f64 },
    /// An unknown row or column: where it is first seen and how many filled cells it holds.
    Unmatched { place: Place, values: usize },
    /// A cell: the number that would be stored, and what speaks against it.
    Value { value: Option<f64>, against: Against },
}

/// Why a value is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    NotANumber,
    /// The spreadsheet could not work the value out: `#N/A`, `#DIV/0!`.
    SheetError,
    NotFinite,
    /// A numerator without denominator, or a 90th percentile without a median.
    Incomplete,
    ZeroDenominator,
    NegativeCount,
    NumeratorExceedsDenominator,
    Negative,
    OutOfBounds,
    /// The value beside the counts is not their ratio, at the precision that was typed.
    ValueDisagrees,
    /// Counts for a KPI that is not a ratio: only the value is kept.
    CountsNotExpected,
    /// A 90th percentile for a KPI that is not a duration: only the value is kept.
    PercentileNotExpected,
    PercentileBelowMedian,
    /// A percent sign on a duration or on a ratio that is not per hundred.
    UnexpectedPercent,
    /// A second value of the KPI for the month; importing it replaces the first.
    DuplicateMonth,
    FutureMonth,
    /// About ten, a hundred or a thousand times what is usual, or that part of it.
    DecimalSlip,
    FarFromRecent,
    OutsideLimits,
}

/// What a doubtful value is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Against {
    Nothing,
    Bounds {
        low: f64,
        high: f64,
    },
    /// `distance` counts median moving ranges of the recent values.
    Recent {
        median: f64,
        distance: f64,
    },
    /// The value is about `factor` times the median of the recent ones.
    Times {
        median: f64,
        factor: f64,
    },
    /// The natural process limits of the values on file.
    Limits {
        lower: f64,
        upper: f64,
    },
    /// The first value of the same KPI and month in this file.
    Earlier {
        place: Place,
        same: bool,
    },
    /// The ratio of the counts.
    Counts {
        value: f64,
    },
}
