//! What stands between a file and its values: refusals, and questions with a proposed answer.

use super::{Answer, DecimalMark, QuestionKey, Separator, TextEncoding, layout::Column};

/// Where in the text: both count from 1, as spreadsheets do. A line is a line of the text, so that
/// an editor finds it; a column is a cell of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub line: usize,
    pub column: usize,
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
    /// An Excel or LibreOffice workbook in a ZIP container (`.xlsx`, `.ods`).
    Workbook,
    /// The older Office container (`.xls`, `.doc`).
    OldOffice,
    Zip,
    Gzip,
    Png,
    Jpeg,
    Sqlite,
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
    #[error("line {line} has more than {limit} columns")]
    TooManyColumns { line: usize, limit: usize },
    #[error("a cell in line {}, column {} is longer than {limit} bytes", .place.line, .place.column)]
    CellTooLong { place: Place, limit: usize },
    #[error("there is a header and nothing below it")]
    HeaderOnly,
    #[error("line {line} has {found} cells, the header has {expected}")]
    Ragged { line: usize, expected: usize, found: usize },
    #[error("the header names neither months nor known KPIs")]
    UnknownHeader { header: Vec<String>, separator: Separator },
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
    /// An unknown row or column: where it is first seen and how many filled cells it holds.
    Unmatched { place: Place, values: usize },
    /// A cell: the number that would be stored, and what speaks against it.
    Value { value: Option<f64>, against: Against },
}

/// Why a value is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    NotANumber,
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
    FarFromRecent,
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
