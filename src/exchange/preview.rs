//! What an import would do, before anything is written.

use sha2::{Digest, Sha256};

use super::{
    ColumnMapping, DateOrder, DecimalMark, ExistingValue, Mapping, PercentScale, Place, Problem, Question, Separator,
    Shape, SheetName, Source, Tells, TextEncoding,
};
use crate::domain::Month;

/// Where the values come from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceSummary {
    /// The file's name; `None` for pasted text.
    pub name: Option<String>,
    pub bytes: usize,
    /// SHA-256 of the bytes, in hexadecimal digits: the import's line in the log.
    pub fingerprint: String,
    /// Rows below the header.
    pub rows: usize,
    pub columns: usize,
}

impl SourceSummary {
    pub(super) fn of(source: &Source) -> Self {
        let (name, bytes) = match source {
            Source::Bytes { name, bytes } => (Some(name.clone()), bytes.as_slice()),
            Source::Pasted(text) => (None, text.as_bytes()),
        };
        let fingerprint = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name, bytes: bytes.len(), fingerprint, rows: 0, columns: 0 }
    }
}

/// How the text was read; as much of it as was found out before an error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dialect {
    /// `None` for pasted text and workbooks.
    pub encoding: Option<TextEncoding>,
    pub separator: Option<Separator>,
    /// `None` if no number needs one.
    pub decimal: Option<DecimalMark>,
    /// Whether a thousands mark is used.
    pub thousands: bool,
    /// `None` if no date needs one.
    pub date_order: Option<DateOrder>,
    /// `None` if nothing about percentages is open.
    pub percent: Option<PercentScale>,
    pub shape: Option<Shape>,
}

/// A value as it would be stored. Every number in it is finite.
#[derive(Clone, Debug, PartialEq)]
pub struct NewValue {
    /// The KPI's code.
    pub code: String,
    pub month: Month,
    /// Both counts, or neither.
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub value: f64,
    pub p90: Option<f64>,
    /// Whether another value is on file: the revision needs a reason.
    pub replaces: bool,
    /// As typed.
    pub raw: String,
    pub place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Status {
    New,
    Revision {
        earlier: ExistingValue,
    },
    /// Already on file.
    Unchanged,
    LeftOut,
}

/// A value of the file that can be stored, and what would become of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub value: NewValue,
    pub status: Status,
    /// From the median of the KPI's recent values, in median moving ranges.
    pub distance: Option<f64>,
}

impl Reading {
    pub fn is_written(&self) -> bool {
        matches!(self.status, Status::New | Status::Revision { .. })
    }
}

/// Open questions count as answered with what is proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub revised: usize,
    pub unchanged: usize,
    /// Cells that say that there is no value.
    pub missing: usize,
    pub left_out: usize,
}

impl Counts {
    /// How many values would be written.
    pub const fn written(&self) -> usize {
        self.new + self.revised
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Highlight {
    pub value: NewValue,
    pub distance: Option<f64>,
}

/// The values that betray a wrong reading of the file, out of those that would be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlights {
    pub first: Option<Highlight>,
    /// By absolute value.
    pub largest: Option<Highlight>,
    /// Farthest from its KPI's recent values.
    pub strangest: Option<Highlight>,
}

impl Highlights {
    pub(super) fn of(readings: &[Reading]) -> Self {
        let written = || readings.iter().filter(|reading| reading.is_written());
        let highlight = |reading: &Reading| Highlight { value: reading.value.clone(), distance: reading.distance };
        // Of equals the first in the file: `max_by` gives the last of them.
        let largest = written().rev().max_by(|a, b| a.value.value.abs().total_cmp(&b.value.value.abs()));
        let judged = written().rev().filter_map(|reading| Some((reading.distance?, reading)));
        let strangest = judged.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, reading)| reading);
        Self {
            first: written().next().map(highlight),
            largest: largest.map(highlight),
            strangest: strangest.map(highlight),
        }
    }
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    pub source: SourceSummary,
    /// Those of a workbook, hidden ones included.
    pub sheets: Vec<SheetName>,
    /// The one that is read, by position.
    pub sheet: Option<usize>,
    pub tells: Tells,
    pub dialect: Dialect,
    /// What the layout is recognised by, once there is a heading.
    pub layout: Option<String>,
    /// Whether an earlier import's decisions about this layout were applied.
    pub recalled: bool,
    /// The decisions about this layout, to be remembered with the import.
    pub mapping: Mapping,
    pub columns: Vec<ColumnMapping>,
    pub readings: Vec<Reading>,
    /// Codes of known KPIs that the file does not mention.
    pub absent: Vec<String>,
    pub counts: Counts,
    pub highlights: Highlights,
    /// Errors first, then questions in the order of the file, answered ones included.
    pub problems: Vec<Problem>,
}

impl Preview {
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.problems.iter().filter_map(|problem| match problem {
            Problem::Question(question) => Some(question),
            Problem::Error(_) => None,
        })
    }

    /// Whether a value on file would change, for which a person has to give the reason.
    pub const fn needs_reason(&self) -> bool {
        self.counts.revised > 0
    }

    /// The values to write: all of them, or else everything that still stands in the way.
    pub fn accept(&self) -> Result<Vec<NewValue>, Vec<Problem>> {
        let stands = |problem: &&Problem| match problem {
            Problem::Error(_) => true,
            Problem::Question(question) => question.is_open(),
        };
        let obstacles: Vec<Problem> = self.problems.iter().filter(stands).cloned().collect();
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        Ok(self.readings.iter().filter(|reading| reading.is_written()).map(|reading| reading.value.clone()).collect())
    }
}
