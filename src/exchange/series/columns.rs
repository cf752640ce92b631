//! Which columns hold the period and the value.
//!
//! Two columns are period and value. Of more, the header decides: `period`, `month`, `date`, `year` … (or a year
//! and a month beside each other), and `value`, or the only other column of numbers. Where that leaves several,
//! a person says which.

use std::borrow::Cow;

use super::{
    super::{label::fold, number::Cell, table::Row},
    Fault, as_float, periods,
};

/// Headers of a column of periods, folded (see [`fold`]).
const PERIOD: [&str; 21] = [
    "period",
    "periods",
    "month",
    "months",
    "date",
    "dates",
    "time",
    "year",
    "years",
    "quarter",
    "week",
    "periode",
    "mois",
    "temps",
    "annee",
    "trimestre",
    "semaine",
    "الفتره",
    "الشهر",
    "التاريخ",
    "السنه",
];
const YEAR: [&str; 5] = ["year", "yr", "annee", "an", "السنه"];
const MONTH: [&str; 4] = ["month", "mon", "mois", "الشهر"];
const VALUE: [&str; 6] = ["value", "values", "valeur", "valeurs", "القيمه", "قيمه"];
/// Headers of a column that only numbers the rows.
const COUNTER: [&str; 13] =
    ["", "i", "n", "obs", "rownames", "row names", "row", "index", "id", "no", "nr", "#", "unnamed: 0"];

#[derive(Debug)]
pub(super) struct Columns {
    period: usize,
    /// The column of the month's number or name, where `period` is the year.
    month: Option<usize>,
    pub(super) value: usize,
    pub(super) has_header: bool,
}

impl Columns {
    /// The period of a row as one text.
    pub(super) fn period(&self, row: &Row) -> String {
        let period = row.cell(self.period).trim();
        match self.month.map(|month| row.cell(month).trim()) {
            Some(month) if month.bytes().all(|byte| byte.is_ascii_digit()) => format!("{period}-{month:0>2}"),
            Some(month) => format!("{month} {period}"),
            None => period.to_owned(),
        }
    }
}

pub(super) fn choose(rows: &[Row], wanted: Option<&str>) -> Result<Columns, Fault> {
    let Some(first) = rows.first() else { return Ok(Columns { period: 0, month: None, value: 1, has_header: false }) };
    let width = rows.iter().map(filled).max().unwrap_or(0).max(2);
    let bare = Columns { period: 0, month: None, value: 1, has_header: false };
    let headed = is_header(first) && rows.len() > 1;
    if width == 2 && wanted.is_none() {
        let short = rows.iter().find(|row| row.cells().count() < 2);
        return short.map_or(Ok(bare), |row| Err(Fault::Columns { line: row.line, found: row.cells().count() }));
    }
    if !headed && wanted.is_none() {
        let wide = rows.iter().find(|row| filled(row) > 2).unwrap_or(first);
        return Err(Fault::Columns { line: wide.line, found: wide.cells().count() });
    }
    let (header, body) = if headed { (Some(first), &rows[1..]) } else { (None, rows) };
    let names: Vec<String> =
        (0..width).map(|index| header.map_or_else(String::new, |header| fold(header.cell(index).trim()))).collect();
    let numeric = |index: &usize| is_numeric(body, *index);
    let (period, month) = period(&names, body);
    let free: Vec<usize> = (0..width).filter(|index| *index != period && Some(*index) != month).collect();
    let value = match wanted {
        Some(wanted) => named(&names, wanted).ok_or_else(|| Fault::NoColumn {
            name: wanted.to_owned(),
            names: free.iter().map(|index| spoken(header, *index)).collect(),
        })?,
        None => value(&names, &free, &numeric)
            .map_err(|several| Fault::WhichColumn { names: several.iter().map(|at| spoken(header, *at)).collect() })?,
    };
    Ok(Columns { period, month, value, has_header: headed })
}

/// Cells up to the last that holds something.
fn filled(row: &Row) -> usize {
    (1..).zip(row.cells()).filter(|(_, cell)| !Cell::is_missing(*cell)).last().map_or(0, |(count, _)| count)
}

/// Whether a first row has words where the rows below have values.
fn is_header(row: &Row) -> bool {
    let word = |cell: &str| Cell::is_missing(cell) || (Cell::of(cell) == Cell::Text && as_float(cell).is_none());
    row.cells().skip(1).all(|cell| word(cell.trim())) && !periods::is_period(row.cell(0).trim())
}

fn is_numeric(body: &[Row], index: usize) -> bool {
    let cells = || body.iter().map(|row| row.cell(index).trim()).filter(|cell| !Cell::is_missing(*cell));
    let number = |cell: &str| matches!(Cell::of(cell), Cell::Number(_)) || as_float(cell).is_some();
    cells().next().is_some() && cells().all(number)
}

/// The column of the period, and that of the month if the period is a year.
fn period(names: &[String], body: &[Row]) -> (usize, Option<usize>) {
    let called = |list: &[&str]| names.iter().position(|name| list.contains(&name.as_str()));
    if let (Some(year), Some(month)) = (called(&YEAR), called(&MONTH)) {
        let joined = Columns { period: year, month: Some(month), value: 0, has_header: true };
        if body.iter().all(|row| periods::is_period(&joined.period(row))) {
            return (year, Some(month));
        }
    }
    let counter = names.first().is_some_and(|name| COUNTER.contains(&name.as_str())) && names.len() > 2;
    (called(&PERIOD).unwrap_or(usize::from(counter)), None)
}

/// The column of the value, or those that it could be.
fn value(names: &[String], free: &[usize], numeric: &dyn Fn(&usize) -> bool) -> Result<usize, Vec<usize>> {
    let called: Vec<usize> = free.iter().copied().filter(|index| VALUE.contains(&names[*index].as_str())).collect();
    let counted = |index: &usize| COUNTER.contains(&names[*index].as_str());
    let numbers: Vec<usize> = free.iter().copied().filter(|index| numeric(index) && !counted(index)).collect();
    match (&called[..], &numbers[..], free) {
        ([only], _, _) | ([], [only], _) | ([], [], [only]) => Ok(*only),
        ([], [], _) => Err(free.to_vec()),
        ([], several, _) | (several, _, _) => Err(several.to_vec()),
    }
}

/// The column with this header, or this number from 1.
fn named(names: &[String], wanted: &str) -> Option<usize> {
    let folded = fold(wanted.trim());
    let numbered = || folded.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < names.len());
    names.iter().position(|name| !name.is_empty() && *name == folded).or_else(numbered)
}

/// What to call a column by: its header, or its number.
fn spoken(header: Option<&Row>, index: usize) -> String {
    let name: Cow<'_, str> = header.map_or("".into(), |header| header.cell(index).trim().into());
    if name.is_empty() { (index + 1).to_string() } else { name.into_owned() }
}
