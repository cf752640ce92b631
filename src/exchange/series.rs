//! One series of `period,value` rows, as `lajna analyse` takes it: no KPI, no workspace.
//!
//! A header is optional; cells are separated by comma, semicolon, tab or bar. An empty value is a missing
//! one. Of more than two columns, the header says which hold period and value (see [`columns`]). Periods are
//! months, quarters, years or numbers in one of many spellings (see [`periods`]), or any names; they must be
//! in order, and one that the file leaves out is added as missing, so that no moving range is formed across
//! it. What the text does not settle is refused with its line, never guessed.

mod columns;
mod periods;
#[cfg(test)]
mod tests;

use std::iter;

use super::{
    DecimalMark, Progress, Refusal, Separator, encoding, limits,
    number::{Cell, Evidence, Figure, Numeral},
    table::{self, Row},
};
use columns::Columns;
pub use periods::Periods;

#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub periods: Periods,
    /// One for each period; `None` = missing.
    pub values: Vec<Option<f64>>,
    /// The most decimals that a value was typed with.
    pub decimals: u8,
    /// Periods that the file left out.
    pub added: usize,
}

/// What a person says about the file; the rest is read from it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reading<'a> {
    pub decimal: Option<DecimalMark>,
    /// The header, or the number from 1, of the column that holds the values.
    pub column: Option<&'a str>,
}

/// Why a series is not read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    File(#[from] Refusal),
    #[error("line {line} has {found} cells where two are wanted")]
    Columns { line: usize, found: usize },
    #[error("several columns could be the value: {names:?}")]
    WhichColumn { names: Vec<String> },
    #[error("no column is called “{name}” among {names:?}")]
    NoColumn { name: String, names: Vec<String> },
    #[error("line {line} has no period")]
    NoPeriod { line: usize },
    #[error("line {line}: “{text}” is no number")]
    NotANumber { line: usize, text: String },
    #[error("line {line}: “{text}” is no month, and the others are")]
    NotAMonth { line: usize, text: String },
    #[error("line {line}: “{text}” could be two dates")]
    AmbiguousDate { line: usize, text: String },
    #[error("line {point} has a decimal point, line {comma} a decimal comma")]
    MixedDecimals { point: usize, comma: usize },
    #[error("line {line}: “{text}” could be two numbers")]
    AmbiguousDecimal { line: usize, text: String },
    #[error("“{period}” stands in line {first} and in line {line}")]
    Twice { period: String, first: usize, line: usize },
    #[error("line {line}: {period} comes after {before}")]
    OutOfOrder { line: usize, period: String, before: String },
}

/// A row that holds a period.
struct Entry<'a> {
    line: usize,
    period: String,
    raw: &'a str,
    cell: Cell,
}

/// Reads a whole file.
pub fn read(bytes: &[u8], reading: Reading<'_>) -> Result<Series, Fault> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len(), limit: limits::FILE_BYTES }.into());
    }
    // Where two code pages are possible, the likelier one is good enough for the names of periods.
    let text = table::normalise(&encoding::decode(bytes, None)?.text)?;
    let (separator, rows) = rows(&text)?;
    let columns = columns::choose(&rows, reading.column)?;
    let entries = entries(&rows, &columns)?;
    let mark = match reading.decimal {
        Some(mark) => mark,
        None => decimal_mark(&entries, separator)?,
    };
    let figures = entries.iter().map(|entry| entry.figure(mark)).collect::<Result<Vec<_>, _>>()?;
    let decimals = figures.iter().flatten().map(|figure| figure.decimals).max().unwrap_or(0);
    let values = figures.into_iter().map(|figure| figure.map(|figure| figure.value)).collect();
    let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
    let named: Vec<(usize, &str)> = entries.iter().map(|entry| (entry.line, entry.period.as_str())).collect();
    periods::arranged(&named, values, decimals)
}

/// All rows; the first may be a header. A single row does not show what separates it for sure.
fn rows(text: &str) -> Result<(Option<Separator>, Vec<Row>), Fault> {
    match table::parse(text, None, &Progress::default()) {
        Ok(table) => Ok((table.separator, iter::once(table.header).chain(table.rows).collect())),
        Err(refusals) => {
            let refusal = refusals.into_iter().next().unwrap_or(Refusal::Empty);
            let single = table::single_row(text).filter(|_| refusal == Refusal::HeaderOnly);
            single.map_or(Err(refusal.into()), |row| Ok((None, vec![row])))
        }
    }
}

fn entries<'a>(rows: &'a [Row], columns: &Columns) -> Result<Vec<Entry<'a>>, Fault> {
    let mut entries = Vec::with_capacity(rows.len());
    for (position, row) in rows.iter().enumerate() {
        let period = columns.period(row);
        let raw = row.cell(columns.value).trim();
        let cell = Cell::of(raw);
        let is_header = || as_float(raw).is_none() && cell == Cell::Text && !periods::is_period(&period);
        if position == 0 && (columns.has_header || is_header()) {
            continue;
        }
        if period.is_empty() {
            return Err(Fault::NoPeriod { line: row.line });
        }
        entries.push(Entry { line: row.line, period, raw, cell });
    }
    if entries.is_empty() { Err(Refusal::HeaderOnly.into()) } else { Ok(entries) }
}

/// What programs write for very large and very small numbers: `5.5e-17`.
fn as_float(raw: &str) -> Option<f64> {
    raw.contains(['e', 'E']).then(|| raw.parse().ok())?.filter(|value: &f64| value.is_finite())
}

impl Entry<'_> {
    const fn numeral(&self) -> Option<&Numeral> {
        match &self.cell {
            Cell::Number(numeral) => Some(numeral),
            Cell::Missing | Cell::NotFinite | Cell::Text => None,
        }
    }

    fn figure(&self, mark: DecimalMark) -> Result<Option<Figure>, Fault> {
        if self.cell == Cell::Missing {
            return Ok(None);
        }
        let typed = self.numeral().and_then(|numeral| numeral.under(mark));
        let computed = || as_float(self.raw).map(|value| Figure { value, decimals: 0, grouped: false });
        let figure = typed.or_else(computed).filter(|figure| figure.value.is_finite());
        figure.map(Some).ok_or_else(|| Fault::NotANumber { line: self.line, text: self.raw.to_owned() })
    }
}

/// The decimal mark that the numbers of the file show together.
fn decimal_mark(entries: &[Entry<'_>], separator: Option<Separator>) -> Result<DecimalMark, Fault> {
    let (mut point, mut comma, mut open) = (None, None, None);
    for (entry, numeral) in entries.iter().filter_map(|entry| Some((entry, entry.numeral()?))) {
        match numeral.evidence() {
            Evidence::Silent => {}
            Evidence::Only(DecimalMark::Point) => point = point.or(Some(entry.line)),
            Evidence::Only(DecimalMark::Comma) => comma = comma.or(Some(entry.line)),
            // Between commas that separate, a point can only be the decimal one.
            Evidence::Ambiguous { .. } if separator == Some(Separator::Comma) && !entry.raw.contains(',') => {
                point = point.or(Some(entry.line));
            }
            Evidence::Ambiguous { .. } => open = open.or(Some(entry)),
        }
    }
    match (point, comma, open) {
        (Some(point), Some(comma), _) => Err(Fault::MixedDecimals { point, comma }),
        (None, Some(_), _) => Ok(DecimalMark::Comma),
        (Some(_), None, _) | (None, None, None) => Ok(DecimalMark::Point),
        (None, None, Some(open)) => Err(Fault::AmbiguousDecimal { line: open.line, text: open.raw.to_owned() }),
    }
}
