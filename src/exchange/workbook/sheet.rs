//! The cells of one sheet, as they are shown.

use quick_xml::events::{BytesStart, Event};

use super::{
    Tells,
    number_format::{self, NumberFormat},
    package::{Package, Part, attribute, damaged},
    parts::Parts,
};
use crate::exchange::{
    Place, Progress, Refusal, limits,
    number::as_kept,
    progress::Part as Stage,
    table::{Kind, Written},
};

/// What of a sheet is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    /// Every cell. A formula is what its saved result shows; one without a result is refused.
    Whole,
    /// Only the first `lines` and `columns`; what stands elsewhere is passed over. A formula counts as one, with or
    /// without a result.
    Corner { lines: usize, columns: usize },
}

/// What a cell holds, whatever it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stored {
    Text,
    /// Before a number format makes a percentage of it.
    Number(f64),
    /// A day, a time of day or a span of time.
    Date,
    /// A logical value or an error.
    Other,
    Formula,
}

/// What stands in one place of a sheet; empty places are not kept.
#[derive(Debug)]
pub(super) struct GridCell {
    /// From 0.
    pub(super) column: usize,
    pub(super) stored: Stored,
    /// Of what it shows.
    pub(super) kind: Kind,
    pub(super) text: Box<str>,
}

#[derive(Debug)]
pub(super) struct GridRow {
    /// From 1.
    pub(super) line: usize,
    /// By column, ascending.
    pub(super) cells: Vec<GridCell>,
}

/// Places shown as one, with what stands in the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// From 1, inclusive.
    pub(super) lines: (usize, usize),
    /// From 0, inclusive.
    pub(super) columns: (usize, usize),
}

#[derive(Debug, Default)]
pub(super) struct Grid {
    /// Rows that hold anything, ascending.
    pub(super) rows: Vec<GridRow>,
    pub(super) merged: Vec<Merged>,
    pub(super) tells: Tells,
}

impl GridRow {
    pub(super) fn cell(&self, column: usize) -> Written<'_> {
        match self.cells.binary_search_by_key(&column, |cell| cell.column) {
            Ok(at) => self.cells.get(at).map_or(Written::EMPTY, GridCell::written),
            Err(_) => Written::EMPTY,
        }
    }

    /// One more than the last column that holds anything.
    pub(super) fn width(&self) -> usize {
        self.cells.last().map_or(0, |cell| cell.column + 1)
    }
}

impl GridCell {
    fn written(&self) -> Written<'_> {
        Written { text: &self.text, kind: self.kind }
    }
}

pub(super) fn read(
    package: &mut Package<'_>,
    parts: &Parts,
    path: &str,
    scope: Scope,
    progress: &Progress,
) -> Result<Grid, Refusal> {
    let mut reading = Reading { parts, scope, grid: Grid::default(), line: 0, column: 0, cells: 0, letters: 0 };
    let mut part = package.needed(path)?;
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let line = attribute(&element, "r")?.and_then(|line| line.parse().ok());
                    reading.row(line)?;
                    let (done, total) = part.position();
                    progress.reach(Stage::Cells, done, total);
                }
                "c" => {
                    progress.check()?;
                    let header = CellHeader::of(&element)?;
                    reading.cell(&mut part, &header)?;
                }
                "mergeCell" => {
                    let area = attribute(&element, "ref")?;
                    reading.grid.merged.extend(area.as_deref().and_then(merged));
                    if reading.grid.merged.len() > limits::MERGED {
                        return Err(Refusal::TooManyCells { limit: limits::CELLS });
                    }
                }
                _ => {}
            },
            Event::Eof => {
                let mut grid = reading.grid;
                grid.rows.retain(|row| !row.cells.is_empty());
                return Ok(grid);
            }
            _ => {}
        }
    }
}

/// The attributes of a cell.
#[derive(Default)]
struct CellHeader {
    at: Option<(usize, usize)>,
    style: usize,
    kind: String,
}

impl CellHeader {
    fn of(element: &BytesStart<'_>) -> Result<Self, Refusal> {
        let mut header = Self::default();
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute.map_err(damaged)?;
            match attribute.key.as_ref() {
                "r" => header.at = Some(address(&attribute.value).ok_or_else(|| damaged("a cell has no address"))?),
                "s" => header.style = attribute.value.parse().unwrap_or(0),
                "t" => header.kind = attribute.value.as_ref().to_owned(),
                _ => {}
            }
        }
        Ok(header)
    }
}

/// Line from 1 and column from 0 of `AB12`.
fn address(text: &str) -> Option<(usize, usize)> {
    let digits = text.find(|character: char| character.is_ascii_digit())?;
    let (letters, line) = text.split_at(digits);
    if !(1..=3).contains(&letters.len()) || !letters.bytes().all(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    let column =
        letters.bytes().fold(0, |column, letter| column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    let line: u32 = line.parse().ok()?;
    (1..=1_048_576).contains(&line).then_some((line as usize, column - 1))
}

fn merged(area: &str) -> Option<Merged> {
    let (first, last) = area.split_once(':')?;
    let (first, last) = (address(first)?, address(last)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some(Merged { lines: (first.0, last.0), columns: (first.1, last.1) })
}

struct Reading<'a> {
    parts: &'a Parts,
    scope: Scope,
    grid: Grid,
    /// Of the last row, from 1.
    line: usize,
    /// Where the next cell stands if it does not say so, from 0.
    column: usize,
    cells: usize,
    /// How many bytes of text are kept: a million cells may all name one long text.
    letters: u64,
}

/// What a cell element holds.
#[derive(Default)]
struct Content {
    value: String,
    has_value: bool,
    formula: bool,
}

impl Reading<'_> {
    fn row(&mut self, stated: Option<usize>) -> Result<(), Refusal> {
        let line = stated.unwrap_or(self.line + 1);
        if line <= self.line {
            return Err(damaged("rows are out of order"));
        }
        (self.line, self.column) = (line, 0);
        // Blank rows are replaced, not kept.
        match self.grid.rows.last_mut() {
            Some(row) if row.cells.is_empty() => row.line = line,
            _ => self.grid.rows.push(GridRow { line, cells: Vec::new() }),
        }
        // A title, a heading of two rows and a note under the table may stand around the values.
        if self.grid.rows.len() > limits::ROWS + super::heading::ROWS {
            return Err(Refusal::TooManyRows { limit: limits::ROWS });
        }
        Ok(())
    }

    fn cell(&mut self, part: &mut Part<'_>, header: &CellHeader) -> Result<(), Refusal> {
        let (line, column) = header.at.unwrap_or((self.line.max(1), self.column));
        if line != self.line {
            return Err(damaged("a cell stands outside its row"));
        }
        if column < self.column {
            return Err(damaged("cells are out of order"));
        }
        self.column = column + 1;
        let place = Place::in_sheet(line, column + 1);
        let content = content(part)?;
        let formula = content.formula;
        if !self.scope.holds(line, column) {
            return Ok(());
        }
        if formula && matches!(self.scope, Scope::Corner { .. }) {
            return self.keep(place, GridCell { column, stored: Stored::Formula, kind: Kind::Text, text: "".into() });
        }
        if formula && !content.has_value && header.kind != "str" {
            return Err(Refusal::NoResult { place });
        }
        let Some((stored, kind, text)) = self.shown(header, content)? else { return Ok(()) };
        if text.trim().is_empty() {
            return Ok(());
        }
        self.grid.tells.formulas += usize::from(formula);
        self.keep(place, GridCell { column, stored, kind, text: text.into_boxed_str() })
    }

    fn keep(&mut self, place: Place, cell: GridCell) -> Result<(), Refusal> {
        if cell.column >= limits::COLUMNS {
            return Err(Refusal::TooManyColumns { place, limit: limits::COLUMNS });
        }
        if cell.text.len() > limits::CELL_BYTES {
            return Err(Refusal::CellTooLong { place, limit: limits::CELL_BYTES });
        }
        self.cells += 1;
        if self.cells > limits::CELLS {
            return Err(Refusal::TooManyCells { limit: limits::CELLS });
        }
        self.letters += cell.text.len() as u64;
        if self.letters > limits::UNPACKED_BYTES {
            return Err(Refusal::Bomb { limit: limits::UNPACKED_BYTES });
        }
        self.grid.rows.last_mut().ok_or_else(|| damaged("a cell stands outside a row"))?.cells.push(cell);
        Ok(())
    }

    /// What the cell holds and shows; `None` if it is empty.
    fn shown(&mut self, header: &CellHeader, content: Content) -> Result<Option<(Stored, Kind, String)>, Refusal> {
        if !content.has_value && header.kind != "inlineStr" {
            return Ok(None);
        }
        let value = content.value;
        Ok(Some(match header.kind.as_str() {
            "s" => {
                let index = value.trim().parse().map_err(damaged)?;
                let text = self.parts.texts.get(index).ok_or_else(|| damaged("a text is missing"))?;
                (Stored::Text, Kind::Text, text.to_owned())
            }
            "e" => (Stored::Other, Kind::Error, value),
            "b" => (Stored::Other, Kind::Text, if value.trim() == "0" { "FALSE" } else { "TRUE" }.to_owned()),
            // A date in words of the standard: `2024-11-01T00:00:00`.
            "d" => (Stored::Date, Kind::Text, value),
            "str" | "inlineStr" => (Stored::Text, Kind::Text, value),
            _ => match value.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => self.number(number, header.style),
                _ => (Stored::Text, Kind::Text, value),
            },
        }))
    }

    fn number(&mut self, number: f64, style: usize) -> (Stored, Kind, String) {
        match self.parts.formats.get(style).copied().unwrap_or_default() {
            NumberFormat::Plain => (Stored::Number(number), Kind::Exact, plain(number)),
            NumberFormat::Percent => {
                self.grid.tells.percentages += 1;
                (Stored::Number(number), Kind::Exact, plain(number * 100.0) + "%")
            }
            NumberFormat::Date => match number_format::day(number, self.parts.from_1904) {
                Some(day) => (Stored::Date, Kind::Text, day.to_string()),
                None => (Stored::Date, Kind::Exact, plain(number)),
            },
            NumberFormat::Time => (Stored::Date, Kind::Text, clock(number)),
        }
    }
}

impl Scope {
    /// Line from 1 and column from 0.
    const fn holds(self, line: usize, column: usize) -> bool {
        match self {
            Self::Whole => true,
            Self::Corner { lines, columns } => line <= lines && column < columns,
        }
    }
}

fn content(part: &mut Part<'_>) -> Result<Content, Refusal> {
    let mut content = Content::default();
    loop {
        let name = match part.next()? {
            Event::Start(element) => element.local_name().as_ref().to_owned(),
            Event::End(element) if element.local_name().as_ref() == "c" => return Ok(content),
            Event::Eof => return Err(damaged("a cell is not closed")),
            _ => continue,
        };
        match name.as_str() {
            "v" => {
                part.text("v", &mut content.value)?;
                content.has_value |= !content.value.is_empty();
            }
            "is" => part.text("is", &mut content.value)?,
            "f" => {
                content.formula = true;
                part.text("f", &mut String::new())?;
            }
            _ => {}
        }
    }
}

fn plain(number: f64) -> String {
    as_kept(number).to_string()
}

/// A time of day or a span of time, in hours: no KPI takes it without being asked about.
fn clock(days: f64) -> String {
    let minutes = (days * 24.0 * 60.0).round();
    let sign = if minutes < 0.0 { "-" } else { "" };
    let minutes = minutes.abs();
    format!("{sign}{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}
