//! A returned workbook taken apart. Nothing in it is believed: what it unfolds to is counted before
//! anything is kept, and only the cells of a slip are looked at.

use std::{
    collections::HashMap,
    io::{Cursor, Read as _, copy, sink},
};

use calamine::{DataRef, Reader as _, Xlsx};
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use super::{
    Cell, Header, Refusal,
    layout::{self, Row, column},
};

/// A slip of a hundred KPIs has some 30 kB; a spreadsheet program that saves it adds its own styles.
const FILE_BYTES: usize = 4 * 1024 * 1024;
const UNFOLDED_BYTES: u64 = 32 * 1024 * 1024;
const PARTS: usize = 500;
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
    if !has_technical_sheet(&book) {
        return Err(Refusal::NotASlip);
    }
    let (header, carried) = Header::parse(&technical(&cells(&mut book, layout::TECHNICAL)?))?;
    let figures = book.sheet_names().into_iter().find(|name| name != layout::TECHNICAL).ok_or(Refusal::NotASlip)?;
    let cells = cells(&mut book, &figures)?;
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut found = Found { file_name: file_name.to_owned(), sha256, header, carried, seal: String::new(), cells };
    found.seal = layout::seal(&found.header, |cell| found.text(cell));
    Ok(found)
}

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

fn has_technical_sheet(book: &Book<'_>) -> bool {
    book.sheets_metadata().iter().any(|sheet| sheet.name == layout::TECHNICAL)
}

fn open(bytes: &[u8]) -> Result<Book<'_>, Refusal> {
    let too_large = Refusal::TooLarge { limit: FILE_BYTES };
    if bytes.len() > FILE_BYTES {
        return Err(too_large);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(not_a_workbook)?;
    if archive.len() > PARTS {
        return Err(too_large);
    }
    // What the archive states about sizes is not believed: each part is unfolded and counted.
    let mut left = UNFOLDED_BYTES;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(not_a_workbook)?;
        let unfolded = copy(&mut part.take(left + 1), &mut sink()).map_err(not_a_workbook)?;
        left = left.checked_sub(unfolded).ok_or_else(|| too_large.clone())?;
    }
    Xlsx::new(Cursor::new(bytes)).map_err(not_a_workbook)
}

fn not_a_workbook(error: impl ToString) -> Refusal {
    Refusal::NotAWorkbook { detail: error.to_string() }
}

/// The cells of a sheet that a slip may have.
fn cells(book: &mut Book<'_>, sheet: &str) -> Result<HashMap<Cell, FoundCell>, Refusal> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(not_a_workbook)?;
    let mut cells = HashMap::new();
    while let Some(cell) = reader.next_cell_with_formula().map_err(not_a_workbook)? {
        let (row, at) = cell.pos;
        let Some(at) = u16::try_from(at).ok().filter(|at| *at < column::COUNT) else { continue };
        if row >= layout::FIRST_LINE + LINES {
            continue;
        }
        let found = if cell.formula.is_some() { Some(FoundCell::Formula) } else { held(&cell.value) };
        if let Some(found) = found {
            cells.insert(Cell::new(row, at), found);
        }
    }
    Ok(cells)
}

fn held(value: &DataRef<'_>) -> Option<FoundCell> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| FoundCell::Text(text.to_owned()));
    match value {
        DataRef::Empty => None,
        DataRef::Int(number) => Some(FoundCell::Number(*number as f64)),
        DataRef::Float(number) => Some(FoundCell::Number(*number)),
        DataRef::String(string) => text(string),
        DataRef::SharedString(string) => text(string),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => Some(FoundCell::Date),
        DataRef::Bool(_) | DataRef::Error(_) => Some(FoundCell::Other),
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
