//! Tables of values for other programs: CSV and XLSX.
//!
//! What a person typed stays text and never becomes a formula; what is a number or a date is written
//! as one.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::text::Text;
use crate::domain::Language;

/// One table with typed columns.
#[derive(Clone, Debug)]
pub struct Sheet {
    pub name: Text,
    pub language: Language,
    /// When the values were as they stand; written into the file's properties.
    pub created: DateTime,
    pub columns: Vec<SheetColumn>,
    /// Cells beyond the columns are not written; missing ones are empty.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug)]
pub struct SheetColumn {
    pub title: Text,
    pub kind: Kind,
}

/// How a column is laid out. Each cell is written as what it is, whatever the column's kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Integer,
    Number,
    Percent,
    Date,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(Text),
    Integer(i64),
    Number(f64),
    /// Percent points: 6.1 is 6.1 %. CSV writes the points, XLSX a percentage.
    Percent(f64),
    Date(Date),
}

/// The XLSX format cannot hold the table; CSV can.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    #[error("row {row}, column {column} holds more than {LONGEST_TEXT} characters")]
    TextTooLong { row: usize, column: usize },
    #[error("more than {MOST_ROWS} rows or {MOST_COLUMNS} columns")]
    TooLarge,
    #[error("the workbook could not be made: {0}")]
    Workbook(#[from] XlsxError),
}

const LONGEST_TEXT: usize = 32_767;
const MOST_ROWS: usize = 1_048_575;
const MOST_COLUMNS: usize = 16_384;
const LONGEST_SHEET_NAME: usize = 31;

impl Sheet {
    fn cells<'a>(&'a self, row: &'a [Cell]) -> impl Iterator<Item = &'a Cell> {
        (0..self.columns.len()).map(|index| row.get(index).unwrap_or(&Cell::Empty))
    }

    /// UTF-8 with a byte-order mark (spreadsheets ask for it), commas, CRLF, decimal points.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut csv = String::from('\u{feff}');
        push_line(&mut csv, self.columns.iter().map(|column| defused(&column.title)));
        for row in &self.rows {
            push_line(&mut csv, self.cells(row).map(plain));
        }
        csv.into_bytes()
    }

    pub fn to_xlsx(&self) -> Result<Vec<u8>, SheetError> {
        let mut writer = Writer::new(self);
        writer.add(self)?;
        writer.finish()
    }

    /// The name on the sheet's tab.
    pub(super) fn tab(&self) -> String {
        sheet_name(&self.name)
    }

    /// Width in characters: what the first rows need, within what a screen bears.
    fn width(&self, index: usize, column: &SheetColumn) -> f64 {
        let widest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        let least = match column.kind {
            Kind::Date => 11,
            Kind::Text | Kind::Integer | Kind::Number | Kind::Percent => 8,
        };
        let cells = self.rows.iter().take(500).filter_map(|row| row.get(index)).map(|cell| widest(&plain(cell)));
        // The title shares its cell with the filter's button.
        let needed = cells.chain([widest(column.title.as_str()) + 3, least]).max().unwrap_or(least);
        needed.min(60) as f64 + 1.0
    }
}

/// A workbook in the making, one sheet after the other.
pub(super) struct Writer {
    workbook: Workbook,
    formats: Formats,
}

impl Writer {
    /// The first sheet's name and date become the file's.
    pub(super) fn new(first: &Sheet) -> Self {
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new().set_title(first.name.on_one_line());
        if let Some(created) = excel_moment(first.created) {
            properties = properties.set_creation_datetime(&created);
        }
        workbook.set_properties(&properties);
        Self { workbook, formats: Formats::new() }
    }

    pub(super) fn add(&mut self, sheet: &Sheet) -> Result<&mut Worksheet, SheetError> {
        if sheet.rows.len() > MOST_ROWS || sheet.columns.len() > MOST_COLUMNS {
            return Err(SheetError::TooLarge);
        }
        let worksheet = self.workbook.add_worksheet();
        worksheet.set_name(sheet.tab())?;
        worksheet.set_right_to_left(sheet.language.is_right_to_left());
        worksheet.set_freeze_panes(1, 0)?;
        for (index, column) in (0u16..).zip(&sheet.columns) {
            check_length(&column.title, 0, index)?;
            worksheet.write_string_with_format(0, index, column.title.as_str(), &self.formats.title)?;
            worksheet.set_column_width(index, sheet.width(usize::from(index), column))?;
        }
        for (row_index, row) in (1u32..).zip(&sheet.rows) {
            for (column, cell) in (0u16..).zip(sheet.cells(row)) {
                write_cell(worksheet, row_index, column, cell, &self.formats)?;
            }
        }
        if let Some(last) = sheet.columns.len().checked_sub(1) {
            // Both fit: they were checked against the format's limits above.
            let (rows, last) = (u32::try_from(sheet.rows.len()).unwrap_or(0), u16::try_from(last).unwrap_or(0));
            worksheet.autofilter(0, 0, rows, last)?;
        }
        Ok(worksheet)
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, SheetError> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

struct Formats {
    title: Format,
    text: Format,
    integer: Format,
    number: Format,
    percent: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            text: top().set_text_wrap(),
            integer: top().set_num_format("0"),
            number: top().set_num_format("General"),
            percent: top().set_num_format("0.0##%"),
            date: top().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn write_cell(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), SheetError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            check_length(text, row, column)?;
            worksheet.write_string_with_format(row, column, text.as_str(), &formats.text)?;
        }
        // Spreadsheets count in double precision; a longer integer would lose digits.
        Cell::Integer(integer) if integer.unsigned_abs() > 1 << 53 => {
            worksheet.write_string_with_format(row, column, integer.to_string(), &formats.text)?;
        }
        Cell::Integer(integer) => {
            worksheet.write_number_with_format(row, column, *integer as f64, &formats.integer)?;
        }
        Cell::Number(number) if number.is_finite() => {
            worksheet.write_number_with_format(row, column, *number, &formats.number)?;
        }
        Cell::Percent(points) if points.is_finite() => {
            worksheet.write_number_with_format(row, column, points / 100.0, &formats.percent)?;
        }
        Cell::Number(_) | Cell::Percent(_) => {}
        Cell::Date(date) => match excel_date(*date) {
            Some(excel) => {
                worksheet.write_datetime_with_format(row, column, &excel, &formats.date)?;
            }
            // Dates before 1900 do not exist in spreadsheets.
            None => {
                worksheet.write_string_with_format(row, column, date.to_string(), &formats.text)?;
            }
        },
    }
    Ok(())
}

fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs()).ok()
}

pub(super) fn excel_moment(moment: DateTime) -> Option<ExcelDateTime> {
    let part = i8::unsigned_abs;
    excel_date(moment.date())?
        .and_hms(u16::from(part(moment.hour())), part(moment.minute()), f64::from(part(moment.second())))
        .ok()
}

fn check_length(text: &Text, row: u32, column: u16) -> Result<(), SheetError> {
    // Spreadsheets count in UTF-16.
    if text.as_str().encode_utf16().count() > LONGEST_TEXT {
        return Err(SheetError::TextTooLong { row: row as usize + 1, column: usize::from(column) + 1 });
    }
    Ok(())
}

/// A name that spreadsheets accept: not empty, at most 31 units, without `[]:*?/\` and outer apostrophes.
fn sheet_name(name: &Text) -> String {
    let cleaned: String = name
        .on_one_line()
        .chars()
        .map(|character| if matches!(character, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { '-' } else { character })
        .collect();
    let mut short = String::new();
    for character in cleaned.trim_matches('\'').chars() {
        if short.encode_utf16().count() + character.len_utf16() > LONGEST_SHEET_NAME {
            break;
        }
        short.push(character);
    }
    let short = short.trim_matches(['\'', ' ']);
    if short.is_empty() { "Lajna".to_owned() } else { short.to_owned() }
}

/// A cell as it is written in CSV.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => defused(text),
        Cell::Integer(integer) => integer.to_string(),
        Cell::Number(number) | Cell::Percent(number) if number.is_finite() => number.to_string(),
        Cell::Number(_) | Cell::Percent(_) => String::new(),
        Cell::Date(date) => date.to_string(),
    }
}

/// Text that a spreadsheet would compute gets an apostrophe in front (OWASP, CSV injection). Spaces
/// before the sign do not help an attacker: some programs trim them.
fn defused(text: &Text) -> String {
    let formula = text.as_str().trim_start_matches([' ', '\u{a0}', '\n']);
    let starts = |character: char| matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠');
    if formula.starts_with(starts) { format!("'{text}") } else { text.as_str().to_owned() }
}

fn push_line(csv: &mut String, fields: impl Iterator<Item = String>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            csv.push(',');
        }
        if field.contains([',', '"', '\n', '\r', ';', '\t']) {
            csv.push('"');
            csv.push_str(&field.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(&field);
        }
    }
    csv.push_str("\r\n");
}

#[cfg(test)]
mod tests;
