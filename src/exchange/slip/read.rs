//! A returned workbook taken apart. Nothing in it is believed: what it unfolds to is counted before
//! anything is kept, and only the cells of a slip are looked at.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use super::{
    Cell, Header, Refusal,
    layout::{self, Row, column},
};
use crate::exchange::{
    self,
    signature::{self, Content},
    workbook::{Placed, PlacedContent, Workbook},
};

/// A slip of a hundred KPIs has some 30 kB; a spreadsheet program that saves it adds its own styles.
const FILE_BYTES: usize = 4 * 1024 * 1024;
const UNFOLDED_BYTES: u64 = 32 * 1024 * 1024;
/// Nobody keeps more KPIs in one unit; cells below are not the slip's.
const LINES: u32 = 500;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum FoundCell {
    Number(f64),
    Text(String),
    /// Whatever it comes to.
    Formula,
    Date,
    /// A logical value, or an error such as `#N/A`.
    Other,
}

/// A returned slip as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub file_name: String,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
    pub header: Header,
    /// The seal that the file carries.
    pub(super) carried: String,
    /// The seal of what the file says now.
    pub(super) seal: String,
    pub(super) cells: HashMap<Cell, FoundCell>,
}

impl Found {
    /// Who filled it in, as the slip says.
    pub fn name(&self) -> &str {
        self.text(layout::NAME).trim()
    }

    pub(super) fn text(&self, cell: Cell) -> &str {
        match self.cells.get(&cell) {
            Some(FoundCell::Text(text)) => text,
            _ => "",
        }
    }
}

/// Takes a workbook apart. `file_name` is only shown.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Found, Refusal> {
    let mut book = open(bytes)?;
    let sheets = book.sheets();
    let is_technical = |name: &str| name == layout::TECHNICAL;
    let hidden = sheets.iter().position(|sheet| is_technical(&sheet.name)).ok_or(Refusal::NotASlip)?;
    let (header, carried) = Header::parse(&technical(&cells(&mut book, hidden)?))?;
    let figures = sheets.iter().position(|sheet| !is_technical(&sheet.name)).ok_or(Refusal::NotASlip)?;
    let cells = cells(&mut book, figures)?;
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut found = Found { file_name: file_name.to_owned(), sha256, header, carried, seal: String::new(), cells };
    found.seal = layout::seal(&found.header, |cell| found.text(cell));
    Ok(found)
}

fn open(bytes: &[u8]) -> Result<Workbook<'_>, Refusal> {
    if bytes.len() > FILE_BYTES {
        return Err(Refusal::TooLarge { limit: FILE_BYTES });
    }
    match signature::content(bytes) {
        Content::Workbook => Workbook::open(bytes, UNFOLDED_BYTES).map_err(refused),
        Content::Protected => Err(Refusal::Protected),
        Content::Text => Err(Refusal::NotAWorkbook { detail: "it is text".to_owned() }),
        Content::Other(kind) => Err(Refusal::NotAWorkbook { detail: format!("it is {kind:?}") }),
    }
}

/// What every import is refused for, as it is said of a slip.
fn refused(refusal: exchange::Refusal) -> Refusal {
    use exchange::Refusal as Import;
    match refusal {
        Import::Protected => Refusal::Protected,
        Import::Bomb { .. }
        | Import::TooLarge { .. }
        | Import::TooManyCells { .. }
        | Import::TooManyRows { .. }
        | Import::TooManyColumns { .. }
        | Import::CellTooLong { .. } => Refusal::TooLarge { limit: FILE_BYTES },
        other => Refusal::Unreadable { detail: other.to_string() },
    }
}

/// The cells of a sheet that a slip may have.
fn cells(book: &mut Workbook<'_>, sheet: usize) -> Result<HashMap<Cell, FoundCell>, Refusal> {
    let lines = (layout::FIRST_LINE + LINES) as usize;
    let placed = book.corner(sheet, lines, usize::from(column::COUNT)).map_err(refused)?;
    let found = placed.into_iter().filter_map(|Placed { line, column, content }| {
        let cell = Cell::new(u32::try_from(line - 1).ok()?, u16::try_from(column).ok()?);
        Some((cell, held(content)))
    });
    Ok(found.collect())
}

fn held(content: PlacedContent) -> FoundCell {
    match content {
        PlacedContent::Text(text) => FoundCell::Text(text),
        PlacedContent::Number(number) => FoundCell::Number(number),
        PlacedContent::Date => FoundCell::Date,
        PlacedContent::Other => FoundCell::Other,
        PlacedContent::Formula => FoundCell::Formula,
    }
}

/// The rows of the hidden sheet.
fn technical(cells: &HashMap<Cell, FoundCell>) -> Vec<Row> {
    let rows = cells.keys().map(|cell| cell.row + 1).max().unwrap_or(0);
    let text = |row: u32, column: u16| match cells.get(&Cell::new(row, column)) {
        Some(FoundCell::Text(text)) => text.clone(),
        Some(FoundCell::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    (0..rows).map(|row| [0, 1, 2, 3].map(|column| text(row, column))).collect()
}
