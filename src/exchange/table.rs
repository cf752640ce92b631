//! Text to cells. The `csv` crate takes the rows apart; before it, one pass over the text finds
//! what that crate lets through: unclosed quotation marks and unbounded rows and cells.
//!
//! A [`Table`] is also what a sheet of a workbook becomes (see `workbook`), so that whatever follows
//! knows one kind of table.

use csv::StringRecord;

use super::{Place, Progress, Refusal, limits};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Tab,
    Semicolon,
    Comma,
    Pipe,
}

impl Separator {
    /// In order of preference where two split the text equally well: a comma is often a decimal
    /// mark, the others never are.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Pipe];

    const fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Pipe => b'|',
        }
    }
}

/// A header and rows below it.
#[derive(Debug)]
pub(super) struct Table {
    /// `None` for a sheet, whose cells nothing has to separate.
    pub(super) separator: Option<Separator>,
    pub(super) header: Row,
    pub(super) rows: Vec<Row>,
}

/// What a cell's text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Somebody's writing: numbers in it have the file's decimal mark.
    Text,
    /// A number of a spreadsheet, here with a point: nothing about it is open.
    Exact,
    /// A spreadsheet's error, such as `#DIV/0!`.
    Error,
}

/// A cell as its source holds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written<'t> {
    pub(super) text: &'t str,
    pub(super) kind: Kind,
}

impl<'t> From<&'t str> for Written<'t> {
    fn from(text: &'t str) -> Self {
        Self { text, kind: Kind::Text }
    }
}

impl<'t> From<&'t String> for Written<'t> {
    fn from(text: &'t String) -> Self {
        text.as_str().into()
    }
}

impl Written<'static> {
    pub(super) const EMPTY: Self = Self { text: "", kind: Kind::Text };
}

#[derive(Debug)]
pub(super) struct Row {
    /// From 1, as an editor or a spreadsheet counts.
    pub(super) line: usize,
    in_sheet: bool,
    cells: StringRecord,
    /// Of the cells, in order; those beyond are text, as all cells of a text file are.
    kinds: Vec<Kind>,
}

impl Row {
    /// A row of a sheet.
    pub(super) fn of_sheet<'t>(line: usize, cells: impl Iterator<Item = Written<'t>>) -> Self {
        let (mut texts, mut kinds) = (StringRecord::new(), Vec::new());
        for cell in cells {
            texts.push_field(cell.text);
            kinds.push(cell.kind);
        }
        Self { line, in_sheet: true, cells: texts, kinds }
    }

    /// The cell's text, or nothing where the row ends early.
    pub(super) fn cell(&self, index: usize) -> &str {
        self.cells.get(index).unwrap_or("")
    }

    pub(super) fn written(&self, index: usize) -> Written<'_> {
        Written { text: self.cell(index), kind: self.kinds.get(index).copied().unwrap_or(Kind::Text) }
    }

    pub(super) fn place(&self, index: usize) -> Place {
        Place { line: self.line, column: index + 1, in_sheet: self.in_sheet }
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// Cells up to the last that is not blank.
    pub(super) fn filled(&self) -> usize {
        (1..).zip(&self.cells).filter(|(_, cell)| !cell.trim().is_empty()).last().map_or(0, |(count, _)| count)
    }
}

/// The text with line feeds only, or why it cannot be a table.
pub(super) fn normalise(text: &str) -> Result<String, Refusal> {
    let line_at = |at: usize| 1 + text[..at].bytes().filter(|byte| *byte == b'\n').count();
    if let Some(at) = text.find('\0') {
        return Err(Refusal::NulByte { line: line_at(at) });
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let unix = text.replace("\r\n", "\n");
    match unix.find('\r') {
        Some(at) => Err(Refusal::LoneCarriageReturn { line: 1 + unix[..at].matches('\n').count() }),
        None => Ok(unix),
    }
}

/// Takes normalised text apart; every row that the header's width does not fit is named.
pub(super) fn parse(text: &str, separator: Option<Separator>, progress: &Progress) -> Result<Table, Vec<Refusal>> {
    /// Enough to see what went wrong.
    const RAGGED_SHOWN: usize = 20;
    let separator = match separator {
        Some(separator) => separator,
        None => most_regular(text).ok_or_else(|| vec![no_separator(text)])?,
    };
    let one = |refusal| vec![refusal];
    survey(text, separator).map_err(one)?;
    progress.check().map_err(one)?;
    let mut rows = records(text, separator);
    let header = rows.next().ok_or_else(|| vec![Refusal::Empty])?;
    let rows: Vec<Row> = rows.map(|row| progress.check().map(|()| row)).collect::<Result<_, _>>().map_err(one)?;
    if rows.is_empty() {
        return Err(vec![Refusal::HeaderOnly]);
    }
    let expected = header.cells.len();
    let ragged = rows.iter().filter(|row| row.cells.len() < expected || row.filled() > expected);
    let ragged: Vec<Refusal> = ragged
        .map(|row| Refusal::Ragged { line: row.line, expected, found: row.cells.len() })
        .take(RAGGED_SHOWN)
        .collect();
    if ragged.is_empty() { Ok(Table { separator: Some(separator), header, rows }) } else { Err(ragged) }
}

/// Rows that hold anything.
fn records(text: &str, separator: Separator) -> impl Iterator<Item = Row> {
    let reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .terminator(csv::Terminator::Any(b'\n'))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    // Reading from memory cannot fail, and cells cut at ASCII bytes out of a `str` are UTF-8.
    reader.into_records().map_while(Result::ok).filter_map(|cells| {
        // The position is that of the blank lines that were skipped before the record.
        let (line, byte) = cells.position().map_or((1, 0), |at| (at.line() as usize, at.byte() as usize));
        let blank_lines = text.as_bytes().get(byte..)?.iter().take_while(|byte| **byte == b'\n').count();
        let row = Row { line: line + blank_lines, in_sheet: false, cells, kinds: Vec::new() };
        (row.filled() > 0).then_some(row)
    })
}

/// The separator under which most rows are as wide as the header; if several, the widest.
fn most_regular(text: &str) -> Option<Separator> {
    const SAMPLE: usize = 200;
    const SAMPLE_BYTES: usize = 256 * 1024;
    let text = whole_lines(text, SAMPLE_BYTES);
    let score = |separator: &Separator| {
        let widths: Vec<usize> = records(text, *separator).take(SAMPLE).map(|row| row.cells.len()).collect();
        let (header, rows) = widths.split_first()?;
        let regular = rows.iter().filter(|width| *width == header).count();
        (*header > 1).then(|| (regular * 1000 / rows.len().max(1), *header))
    };
    let scored = Separator::ALL.into_iter().filter_map(|separator| Some((score(&separator)?, separator)));
    // `max_by_key` gives the last of equals; the preferred ones come first.
    scored.rev().max_by_key(|(score, _)| *score).map(|(_, separator)| separator)
}

/// The lines that fit into `limit` bytes, or as much of the first as does.
fn whole_lines(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    let start = &text[..text.floor_char_boundary(limit)];
    start.rfind('\n').map_or(start, |end| &start[..end])
}

/// The row of a text that holds one row and no more.
pub(super) fn single_row(text: &str) -> Option<Row> {
    let mut rows = records(text, most_regular(text)?);
    rows.next().filter(|_| rows.next().is_none())
}

/// Nothing splits the header: an unclosed quotation mark is the likelier reason, if there is one.
fn no_separator(text: &str) -> Refusal {
    match survey(text, Separator::Tab) {
        Err(refusal @ Refusal::UnclosedQuote { .. }) => refusal,
        Ok(()) | Err(_) => Refusal::NoSeparator,
    }
}

/// Checks what the `csv` crate does not: that quotation marks close, and that no row, column or
/// cell goes beyond the limits, before memory is spent on them.
fn survey(text: &str, separator: Separator) -> Result<(), Refusal> {
    #[derive(PartialEq)]
    enum State {
        CellStart,
        Bare,
        Quoted,
        /// After a quotation mark inside quotes: the end, or the first of two.
        Closing,
    }
    let (mut line, mut column, mut rows, mut cell_start, mut opened) = (1, 1, 0, 0, 1);
    let mut state = State::CellStart;
    for (at, byte) in text.bytes().enumerate() {
        if at - cell_start > limits::CELL_BYTES {
            return Err(Refusal::CellTooLong { place: Place::in_text(line, column), limit: limits::CELL_BYTES });
        }
        match byte {
            b'"' => {
                state = match state {
                    State::CellStart => {
                        opened = line;
                        State::Quoted
                    }
                    State::Quoted => State::Closing,
                    State::Closing => State::Quoted,
                    State::Bare => State::Bare,
                }
            }
            b'\n' if state == State::Quoted => line += 1,
            _ if state == State::Quoted => {}
            b'\n' => {
                // Blank lines are skipped, not counted.
                if column > 1 || at > cell_start {
                    rows += 1;
                }
                (line, column, cell_start, state) = (line + 1, 1, at + 1, State::CellStart);
                if rows > limits::ROWS + 1 {
                    return Err(Refusal::TooManyRows { limit: limits::ROWS });
                }
            }
            byte if byte == separator.byte() => {
                (column, cell_start, state) = (column + 1, at + 1, State::CellStart);
                if column > limits::COLUMNS {
                    let place = Place::in_text(line, column);
                    return Err(Refusal::TooManyColumns { place, limit: limits::COLUMNS });
                }
            }
            _ => state = State::Bare,
        }
    }
    if state == State::Quoted {
        return Err(Refusal::UnclosedQuote { line: opened });
    }
    // The last line may lack its line feed.
    if rows + usize::from(cell_start < text.len() || column > 1) > limits::ROWS + 1 {
        return Err(Refusal::TooManyRows { limit: limits::ROWS });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Table, Vec<Refusal>> {
        parse(&normalise(text).map_err(|refusal| vec![refusal])?, None, &Progress::default())
    }

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let table = parsed(text).unwrap();
        table.rows.iter().map(|row| (row.line, row.cells().map(str::to_owned).collect())).collect()
    }

    #[test]
    fn the_separator_is_the_one_that_makes_regular_rows() {
        for (text, separator) in [
            ("kpi,2024-11,2024-12\nK01,34.6,33.6\n", Separator::Comma),
            ("kpi;2024-11;2024-12\nK01;34,6;33,6\nK02;25,7;26,7\n", Separator::Semicolon),
            ("kpi\t2024-11\nK01\t34,6\n", Separator::Tab),
            ("kpi|2024-11\nK01|34.6\n", Separator::Pipe),
            ("\"kpi; code\",2024-11\n\"a; b; c\",34.6\n", Separator::Comma),
            ("kpi;value, in %\nK01;34,6\n", Separator::Semicolon),
        ] {
            assert_eq!(parsed(text).unwrap().separator, Some(separator), "{text}");
        }
        assert_eq!(parsed("just a sentence\nand another\n").unwrap_err(), [Refusal::NoSeparator]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let expected =
            vec![(3, vec!["K01".to_owned(), "a\nb".to_owned()]), (6, vec!["K02".to_owned(), "5".to_owned()])];
        assert_eq!(rows("kpi,x\n\nK01,\"a\nb\"\n\nK02,5"), expected);
        assert_eq!(rows("kpi,x\r\n\r\nK01,\"a\r\nb\"\r\n\r\nK02,5\r\n"), expected);
        assert_eq!(rows("kpi,x\n,\nK02,5\n")[0].0, 3, "a row of empty cells is no row");
        assert_eq!(rows("kpi,x\nK02,5,,\n").len(), 1, "empty cells beyond the header are nothing");
    }

    #[test]
    fn each_defect_has_its_own_refusal() {
        for (text, refusal) in [
            ("", Refusal::Empty),
            (" \n\n ", Refusal::Empty),
            ("kpi,x\nK\0,5\n", Refusal::NulByte { line: 2 }),
            ("kpi,x\rK01,5\r", Refusal::LoneCarriageReturn { line: 1 }),
            ("kpi,x\nK01,5\nK02,\"6\n", Refusal::UnclosedQuote { line: 3 }),
            ("\"kpi,x\nK01,5\n", Refusal::UnclosedQuote { line: 1 }),
            ("kpi,x\n", Refusal::HeaderOnly),
            ("kpi,x\nK01,5\nK02\n", Refusal::Ragged { line: 3, expected: 2, found: 1 }),
            ("kpi,x\nK01,5\nK02,6,7\n", Refusal::Ragged { line: 3, expected: 2, found: 3 }),
        ] {
            assert_eq!(parsed(text).unwrap_err(), [refusal], "{text:?}");
        }
    }

    #[test]
    fn what_goes_beyond_a_limit_is_refused_and_what_reaches_it_is_read() {
        let with_rows = |count: usize| format!("kpi,x\n{}", "K01,5\n".repeat(count));
        assert_eq!(parsed(&with_rows(limits::ROWS)).unwrap().rows.len(), limits::ROWS);
        let refused = parsed(with_rows(limits::ROWS + 1).trim_end()).unwrap_err();
        assert_eq!(refused, [Refusal::TooManyRows { limit: limits::ROWS }]);

        let wide = |columns: usize| format!("{0}\n{0}\n", vec!["1"; columns].join(";"));
        assert_eq!(parsed(&wide(limits::COLUMNS)).unwrap().header.cells().count(), limits::COLUMNS);
        let refused = parsed(&wide(limits::COLUMNS + 1)).unwrap_err();
        let place = Place::in_text(1, limits::COLUMNS + 1);
        assert_eq!(refused, [Refusal::TooManyColumns { place, limit: limits::COLUMNS }]);

        let long = |bytes: usize| format!("kpi,x\n{},5\n", "k".repeat(bytes));
        assert!(parsed(&long(limits::CELL_BYTES)).is_ok());
        let place = Place::in_text(2, 1);
        let refused = parsed(&long(limits::CELL_BYTES + 1)).unwrap_err();
        assert_eq!(refused, [Refusal::CellTooLong { place, limit: limits::CELL_BYTES }]);
    }
}
