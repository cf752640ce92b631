//! One series of `period,value` rows, as `lajna analyse` takes it: no KPI, no workspace.
//!
//! A header is optional; cells are separated by comma, semicolon, tab or bar. An empty value is a missing
//! one. Periods are months (`2026-10`) or any names; months must be in order, and a month that the file
//! leaves out is added as missing, so that no moving range is formed across it. What the text does not
//! settle is refused with its line, never guessed.

use std::{collections::HashMap, iter};

use super::{
    DecimalMark, Progress, Refusal, Separator, encoding, limits,
    number::{Cell, Evidence, Figure, Numeral},
    table::{self, Row},
};
use crate::domain::Month;

#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    pub periods: Periods,
    /// One for each period; `None` = missing.
    pub values: Vec<Option<f64>>,
    /// The most decimals that a value was typed with.
    pub decimals: u8,
    /// Months that the file left out.
    pub added: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Periods {
    /// Evenly spaced, `step` months apart.
    Months {
        first: Month,
        step: i32,
        count: usize,
    },
    Names(Vec<String>),
}

/// Why a series is not read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Fault {
    #[error(transparent)]
    File(#[from] Refusal),
    #[error("line {line} has {found} cells where two are wanted")]
    Columns { line: usize, found: usize },
    #[error("line {line} has no period")]
    NoPeriod { line: usize },
    #[error("line {line}: “{text}” is no number")]
    NotANumber { line: usize, text: String },
    #[error("line {point} has a decimal point, line {comma} a decimal comma")]
    MixedDecimals { point: usize, comma: usize },
    #[error("line {line}: “{text}” could be two numbers")]
    AmbiguousDecimal { line: usize, text: String },
    #[error("“{period}” stands in line {first} and in line {line}")]
    Twice { period: String, first: usize, line: usize },
    #[error("line {line}: {period} comes after {before}")]
    OutOfOrder { line: usize, period: Month, before: Month },
}

impl Periods {
    pub const fn len(&self) -> usize {
        match self {
            Self::Months { count, .. } => *count,
            Self::Names(names) => names.len(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The month of a period; `None` where periods are mere names.
    pub fn month(&self, index: usize) -> Option<Month> {
        match self {
            Self::Months { first, step, .. } => {
                Some(first.plus(i32::try_from(index).unwrap_or(i32::MAX).saturating_mul(*step)))
            }
            Self::Names(_) => None,
        }
    }

    /// The period's name as it stands in a file.
    pub fn name(&self, index: usize) -> String {
        match self {
            Self::Months { .. } => self.month(index).map_or_else(String::new, |month| month.to_string()),
            Self::Names(names) => names.get(index).cloned().unwrap_or_default(),
        }
    }

    /// The place of the period that is called so.
    pub fn find(&self, name: &str) -> Option<usize> {
        (0..self.len()).find(|index| self.name(*index) == name.trim())
    }
}

/// A row that holds a period.
struct Entry<'a> {
    line: usize,
    period: &'a str,
    raw: &'a str,
    cell: Cell,
}

/// Reads a whole file; `decimal` is what a person said about the decimal mark.
pub fn read(bytes: &[u8], decimal: Option<DecimalMark>) -> Result<Series, Fault> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: bytes.len(), limit: limits::FILE_BYTES }.into());
    }
    // Where two code pages are possible, the likelier one is good enough for the names of periods.
    let text = table::normalise(&encoding::decode(bytes, None)?.text)?;
    let (separator, rows) = rows(&text)?;
    let entries = entries(&rows)?;
    let mark = match decimal {
        Some(mark) => mark,
        None => decimal_mark(&entries, separator)?,
    };
    let figures = entries.iter().map(|entry| entry.figure(mark)).collect::<Result<Vec<_>, _>>()?;
    let decimals = figures.iter().flatten().map(|figure| figure.decimals).max().unwrap_or(0);
    let values = figures.into_iter().map(|figure| figure.map(|figure| figure.value)).collect();
    let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
    arranged(&entries, values, decimals)
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

fn entries(rows: &[Row]) -> Result<Vec<Entry<'_>>, Fault> {
    let mut entries = Vec::with_capacity(rows.len());
    for (position, row) in rows.iter().enumerate() {
        let found = row.cells().count();
        if row.cells().skip(2).any(|cell| !Cell::is_missing(cell)) || found < 2 {
            return Err(Fault::Columns { line: row.line, found });
        }
        let (period, raw) = (row.cell(0).trim(), row.cell(1).trim());
        let cell = Cell::of(raw);
        let is_header = position == 0 && as_float(raw).is_none() && cell == Cell::Text && month(period).is_none();
        if is_header {
            continue;
        }
        if period.is_empty() {
            return Err(Fault::NoPeriod { line: row.line });
        }
        entries.push(Entry { line: row.line, period, raw, cell });
    }
    if entries.is_empty() { Err(Refusal::HeaderOnly.into()) } else { Ok(entries) }
}

fn month(text: &str) -> Option<Month> {
    text.parse().ok()
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

/// Puts the values on their periods: months evenly spaced where all periods are months.
fn arranged(entries: &[Entry<'_>], values: Vec<Option<f64>>, decimals: u8) -> Result<Series, Fault> {
    let mut seen = HashMap::with_capacity(entries.len());
    for entry in entries {
        if let Some(first) = seen.insert(entry.period, entry.line) {
            return Err(Fault::Twice { period: entry.period.to_owned(), first, line: entry.line });
        }
    }
    let months: Option<Vec<Month>> = entries.iter().map(|entry| month(entry.period)).collect();
    let Some(months) = months else {
        let names = entries.iter().map(|entry| entry.period.to_owned()).collect();
        return Ok(Series { periods: Periods::Names(names), values, decimals, added: 0 });
    };
    let mut steps = Vec::with_capacity(months.len());
    for (pair, entry) in months.windows(2).zip(&entries[1..]) {
        if pair[1] < pair[0] {
            return Err(Fault::OutOfOrder { line: entry.line, period: pair[1], before: pair[0] });
        }
        steps.push(pair[1].since(pair[0]));
    }
    // Quarters stay quarters; one pair of neighbouring months makes it a monthly series.
    let shortest = steps.iter().copied().min().unwrap_or(1);
    let step = if steps.iter().all(|step| step % shortest == 0) { shortest } else { 1 };
    let first = months[0];
    let count = 1 + usize::try_from(months[months.len() - 1].since(first) / step).unwrap_or(0);
    let mut spaced = vec![None; count];
    for (month, value) in months.iter().zip(values) {
        let at = usize::try_from(month.since(first) / step).unwrap_or(0);
        if let Some(slot) = spaced.get_mut(at) {
            *slot = value;
        }
    }
    let added = count - months.len();
    Ok(Series { periods: Periods::Months { first, step, count }, values: spaced, decimals, added })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<Option<f64>> {
        read(text.as_bytes(), None).unwrap().values
    }

    fn fault(text: &str) -> Fault {
        read(text.as_bytes(), None).unwrap_err()
    }

    #[test]
    fn a_series_is_read_with_or_without_header_under_each_separator() {
        for text in [
            "period,value\n2026-01,1.5\n2026-02,\n2026-03,2\n",
            "2026-01,1.5\n2026-02,\n2026-03,2\n",
            "\u{feff}Mois;Valeur\r\n2026-01;1,5\r\n2026-02;\r\n2026-03;2\r\n",
            "2026-01\t1,5\n2026-02\tn/a\n2026-03\t2",
            "2026-01|1.5|\n2026-02|-|\n2026-03|2|\n",
            "\"2026-01\",\"1,5\"\n\"2026-02\",\"\"\n\"2026-03\",\"2\"\n",
            "الشهر;القيمة\n2026-01;١٫٥\n2026-02;\n2026-03;٢\n",
        ] {
            let series = read(text.as_bytes(), None).unwrap();
            assert_eq!(series.values, [Some(1.5), None, Some(2.0)], "{text}");
            assert_eq!((series.periods.name(2), series.decimals), ("2026-03".to_owned(), 1), "{text}");
        }
    }

    #[test]
    fn any_names_serve_as_periods() {
        let series = read(b"week,value\nW1,3\nW2,4\n1898,5\n", None).unwrap();
        assert_eq!(series.periods, Periods::Names(["W1", "W2", "1898"].map(str::to_owned).into()));
        assert_eq!((series.periods.find(" W2 "), series.periods.find("W9")), (Some(1), None));
        assert_eq!(values("1871,1120\n"), [Some(1120.0)], "one row is a series of one value");
    }

    #[test]
    fn a_month_that_is_left_out_is_missing() {
        let series = read(b"2025-11,1\n2026-02,4\n2026-03,5\n", None).unwrap();
        assert_eq!(series.values, [Some(1.0), None, None, Some(4.0), Some(5.0)]);
        assert_eq!((series.added, series.periods.name(1)), (2, "2025-12".to_owned()));
        let quarters = read(b"2025-03,1\n2025-06,2\n2025-12,3\n", None).unwrap();
        assert_eq!(quarters.values, [Some(1.0), Some(2.0), None, Some(3.0)]);
        assert_eq!(quarters.periods.name(2), "2025-09");
        let uneven = read(b"2025-01,1\n2025-03,2\n2025-06,3\n", None).unwrap();
        assert_eq!(uneven.values.len(), 6);
    }

    #[test]
    fn full_precision_is_kept() {
        assert_eq!(
            values("a,-0.560475646552\nb,5.5e-17\nc,1E3\n"),
            [Some(-0.560_475_646_552), Some(5.5e-17), Some(1000.0)]
        );
        assert_eq!(values("a,0.1\nb,123456789.123456789\n")[1], Some(123_456_789.123_456_79));
    }

    #[test]
    fn what_is_no_series_is_refused_by_line() {
        let text = |text: &str| text.to_owned();
        for (file, expected) in [
            ("", Fault::File(Refusal::Empty)),
            ("period,value\n", Fault::File(Refusal::HeaderOnly)),
            ("2026-01\n2026-02\n", Fault::File(Refusal::NoSeparator)),
            ("2026-01,1\n2026-02\n", Fault::File(Refusal::Ragged { line: 2, expected: 2, found: 1 })),
            ("2026-01,34,6\n2026-02,35,1\n", Fault::Columns { line: 1, found: 3 }),
            ("period,value\n,5\n", Fault::NoPeriod { line: 2 }),
            ("period,value\n2026-01,5\n2026-02,high\n", Fault::NotANumber { line: 3, text: text("high") }),
            ("2026-01,high\n2026-02,5\n", Fault::NotANumber { line: 1, text: text("high") }),
            ("a,5\nb,NaN\n", Fault::NotANumber { line: 2, text: text("NaN") }),
            ("a,5\nb,1e999\n", Fault::NotANumber { line: 2, text: text("1e999") }),
            ("a;1.5\nb;2,5\n", Fault::MixedDecimals { point: 1, comma: 2 }),
            ("a;1.500\nb;2\n", Fault::AmbiguousDecimal { line: 1, text: text("1.500") }),
            ("a,1\nb,2\na,3\n", Fault::Twice { period: text("a"), first: 1, line: 3 }),
            (
                "2026-02,1\n2026-01,2\n",
                Fault::OutOfOrder { line: 2, period: "2026-01".parse().unwrap(), before: "2026-02".parse().unwrap() },
            ),
        ] {
            assert_eq!(fault(file), expected, "{file:?}");
        }
    }

    #[test]
    fn three_decimals_are_plain_between_commas_and_asked_about_elsewhere() {
        assert_eq!(values("a,1.500\nb,2.250\n"), [Some(1.5), Some(2.25)]);
        let text = b"a;1.500\nb;2.250\n";
        assert_eq!(read(text, Some(DecimalMark::Comma)).unwrap().values, [Some(1500.0), Some(2250.0)]);
        assert_eq!(read(text, Some(DecimalMark::Point)).unwrap().values, [Some(1.5), Some(2.25)]);
        assert_eq!(values("a;1.500\nb;2,5\n"), [Some(1500.0), Some(2.5)], "another row settles it");
    }
}
