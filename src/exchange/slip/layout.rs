//! Where everything stands in the workbook of a slip, and what its seal covers.
//!
//! The writer and the reader both go by these places. A change of any of them is a new [`FORMAT`].

use std::fmt;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Header, Line, Refusal};
use crate::domain::Measure;

/// The version of the layout.
pub const FORMAT: u32 = 1;

/// The name of the hidden sheet.
pub const TECHNICAL: &str = "lajna-slip";

/// A place in a sheet, counted from 0; shown as spreadsheets do (`B14`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    pub row: u32,
    pub column: u16,
}

impl Cell {
    pub const fn new(row: u32, column: u16) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u32::from(self.column) + 1;
        while rest > 0 {
            letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(formatter, "{letters}{}", self.row + 1)
    }
}

pub const TITLE: Cell = Cell::new(0, 0);
pub const UNIT: Cell = Cell::new(1, 0);
pub const MONTH: Cell = Cell::new(2, 0);
/// The day by which the slip is awaited: not sealed, it may be put off.
pub const DUE: Cell = Cell::new(3, 0);
pub const INSTRUCTIONS: Cell = Cell::new(4, 0);
pub const NAME_LABEL: Cell = Cell::new(5, column::INDICATOR);
/// Who filled the slip in.
pub const NAME: Cell = Cell::new(5, column::FIRST_LABEL);
/// The captions of the columns.
pub const CAPTIONS: u32 = 7;
/// The first row of figures; each KPI has one.
pub const FIRST_LINE: u32 = 8;

pub mod column {
    pub const CODE: u16 = 0;
    /// Name and definition.
    pub const INDICATOR: u16 = 1;
    /// What the first figure is: numerator, median or value.
    pub const FIRST_LABEL: u16 = 2;
    pub const FIRST: u16 = 3;
    /// What the second figure is: denominator or 90th percentile; empty where there is none.
    pub const SECOND_LABEL: u16 = 4;
    pub const SECOND: u16 = 5;
    pub const UNIT: u16 = 6;
    /// Worked out by the spreadsheet while someone types; never read.
    pub const RESULT: u16 = 7;
    /// The first of [`LAST_VALUES`].
    pub const LAST: u16 = 8;
    pub const LAST_VALUES: u16 = 3;
    /// Provisional or missing; empty: final.
    pub const STATE: u16 = 11;
    pub const REMARK: u16 = 12;
    /// How many there are.
    pub const COUNT: u16 = 13;
}

/// The row of the line with this index.
pub fn row_of(line: usize) -> u32 {
    FIRST_LINE.saturating_add(u32::try_from(line).unwrap_or(u32::MAX))
}

/// Cells that a person may fill in, of one row.
pub fn inputs(row: u32, measure: Measure) -> Vec<Cell> {
    let second = (measure != Measure::Number).then_some(column::SECOND);
    let columns = [Some(column::FIRST), second, Some(column::STATE), Some(column::REMARK)];
    columns.into_iter().flatten().map(|column| Cell::new(row, column)).collect()
}

/// The texts that nobody may change, in the order in which they are sealed.
pub fn sealed_cells(lines: usize) -> Vec<Cell> {
    let mut cells = vec![TITLE, UNIT, MONTH, INSTRUCTIONS, NAME_LABEL];
    cells.extend((0..column::COUNT).map(|column| Cell::new(CAPTIONS, column)));
    for line in 0..lines {
        let columns = [column::CODE, column::INDICATOR, column::FIRST_LABEL, column::SECOND_LABEL, column::UNIT];
        cells.extend(columns.map(|column| Cell::new(row_of(line), column)));
    }
    cells
}

/// SHA-256 over the hidden sheet and the texts that nobody may change. White space does not count:
/// spreadsheet programs keep it in different ways.
pub fn seal<'t>(header: &Header, text: impl Fn(Cell) -> &'t str) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        hash.update(text.as_bytes());
        hash.update(b"\0");
    };
    for row in header.rows() {
        row.iter().for_each(|text| add(text));
    }
    for cell in sealed_cells(header.lines.len()) {
        add(&cell.to_string());
        add(text(cell));
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A row of the hidden sheet: a key and its values.
pub type Row = [String; 4];

const ID: &str = "slip";
const WORKSPACE: &str = "workspace";
const THE_UNIT: &str = "unit";
const THE_MONTH: &str = "month";
const ISSUED: &str = "issued";
const WORDS: &str = "words";
const KPI: &str = "kpi";
/// The key of the seal's own row, which stands below the others.
pub const SEAL: &str = "sha256";

impl Header {
    /// The hidden sheet, its seal aside.
    pub fn rows(&self) -> Vec<Row> {
        let row = |key: &str, values: [&str; 3]| {
            let [one, two, three] = values.map(str::to_owned);
            [key.to_owned(), one, two, three]
        };
        let mut rows = vec![
            row("format", [&FORMAT.to_string(), "", ""]),
            row(ID, [&self.slip.to_string(), "", ""]),
            row(WORKSPACE, [&self.workspace.to_string(), "", ""]),
            row(THE_UNIT, [&self.unit.to_string(), "", ""]),
            row(THE_MONTH, [&self.month.to_string(), "", ""]),
            row(ISSUED, [&self.issued.to_string(), "", ""]),
            row(WORDS, [&self.provisional, &self.missing, ""]),
        ];
        rows.extend(self.lines.iter().map(|line| row(KPI, [&line.kpi.to_string(), &line.code, line.measure.code()])));
        rows
    }

    /// The hidden sheet understood, with its seal.
    pub(super) fn parse(rows: &[Row]) -> Result<(Self, String), Refusal> {
        let [format, slip, workspace, unit, month, issued, words, rest @ ..] = rows else {
            return Err(Refusal::NotASlip);
        };
        let found: u32 = value(format, "format", 0)?;
        if found != FORMAT {
            return Err(Refusal::NewerFormat { found, known: FORMAT });
        }
        let Some((last, lines)) = rest.split_last() else { return Err(Refusal::NotASlip) };
        let seal: String = value(last, SEAL, rows.len() - 1)?;
        let lines = (7..).zip(lines).map(|(row, line)| {
            let measure = Measure::from_code(&line[3]).ok_or(damaged(row))?;
            Ok(Line { kpi: value(line, KPI, row)?, code: line[2].clone(), measure })
        });
        let header = Self {
            slip: value(slip, ID, 1)?,
            workspace: value::<Uuid>(workspace, WORKSPACE, 2)?,
            unit: value(unit, THE_UNIT, 3)?,
            month: value(month, THE_MONTH, 4)?,
            issued: value(issued, ISSUED, 5)?,
            provisional: value(words, WORDS, 6)?,
            missing: words[2].clone(),
            lines: lines.collect::<Result<_, Refusal>>()?,
        };
        Ok((header, seal))
    }
}

fn value<T: std::str::FromStr>(row: &Row, key: &str, index: usize) -> Result<T, Refusal> {
    if row[0] != key {
        return Err(damaged(index));
    }
    row[1].parse().map_err(|_| damaged(index))
}

fn damaged(index: usize) -> Refusal {
    Refusal::Damaged { row: u32::try_from(index + 1).unwrap_or(u32::MAX) }
}
