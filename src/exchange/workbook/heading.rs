//! Where a sheet's table begins, and what its heading says.
//!
//! Above a table people write titles; a heading may have two rows, with the year merged over its
//! months. The heading is whichever row, or pair of rows, near the top names the most columns.

use super::{
    Tells,
    sheet::{Grid, GridCell, GridRow, Merged, Stored},
};
use crate::exchange::{
    Refusal,
    kpi::KpiIndex,
    layout::{is_month, recognised},
    limits,
    table::{Kind, Row, Table, Written},
};

/// How far down a heading may begin.
pub(super) const ROWS: usize = 20;

/// A heading that may be meant: its columns, where it begins and how many rows it takes.
struct Candidate {
    columns: Vec<String>,
    at: usize,
    rows: usize,
    /// How many columns are understood.
    score: usize,
}

/// The table of a sheet that holds anything, and whether its heading is understood.
pub(super) fn table(grid: &mut Grid, index: &KpiIndex<'_>, tells: &mut Tells) -> Result<(Table, bool), Refusal> {
    unmerge(grid)?;
    let best = candidates(&grid.rows, index).max_by_key(|candidate| {
        // Of equals the shortest and the first: a title joined to a heading adds nothing.
        (candidate.score, std::cmp::Reverse((candidate.rows, candidate.at)))
    });
    let understood = best.as_ref().is_some_and(|best| best.score > 0);
    let heading = best.filter(|best| best.score > 0).unwrap_or_else(|| plainest(&grid.rows));
    let body = grid.rows.get(heading.at + heading.rows..).unwrap_or_default();
    if body.is_empty() {
        return Err(Refusal::HeaderOnly);
    }
    if body.len() > limits::ROWS {
        return Err(Refusal::TooManyRows { limit: limits::ROWS });
    }
    // Places between cells cost a little too.
    if body.iter().map(GridRow::width).sum::<usize>() > 4 * limits::CELLS {
        return Err(Refusal::TooManyCells { limit: limits::CELLS });
    }
    tells.skipped = heading.at;
    let width = body.iter().map(GridRow::width).max().unwrap_or(0).max(heading.columns.len());
    let line = grid.rows.get(heading.at + heading.rows - 1).map_or(1, |row| row.line);
    let header = (0..width).map(|column| {
        let text = heading.columns.get(column).map_or("", String::as_str);
        Written { text, kind: Kind::Text }
    });
    let header = Row::of_sheet(line, header);
    let rows = body.iter().map(|row| Row::of_sheet(row.line, (0..row.width()).map(|column| row.cell(column))));
    Ok((Table { separator: None, header, rows: rows.collect() }, understood))
}

/// Writes what stands in merged cells into each of them. Numbers stay where they are: a value that
/// spans two months is not the value of both. A year is no such value.
fn unmerge(grid: &mut Grid) -> Result<(), Refusal> {
    let mut written = 0;
    for Merged { lines, columns } in std::mem::take(&mut grid.merged) {
        let at = |line: usize| grid.rows.partition_point(|row| row.line < line);
        let (first, end) = (at(lines.0), at(lines.1 + 1));
        let Some(corner) = grid.rows.get(first).filter(|row| row.line == lines.0) else { continue };
        let corner = corner.cell(columns.0);
        if corner.text.is_empty() || corner.kind == Kind::Error || (corner.kind == Kind::Exact && !is_year(corner.text))
        {
            continue;
        }
        let (text, kind): (Box<str>, Kind) = (corner.text.into(), corner.kind);
        for row in grid.rows.get_mut(first..end).unwrap_or_default() {
            for column in columns.0..=columns.1.min(limits::COLUMNS - 1) {
                if let Err(at) = row.cells.binary_search_by_key(&column, |cell| cell.column) {
                    row.cells.insert(at, GridCell { column, stored: Stored::Text, kind, text: text.clone() });
                    written += 1;
                }
            }
            if written > limits::CELLS {
                return Err(Refusal::TooManyCells { limit: limits::CELLS });
            }
        }
    }
    Ok(())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u32| (1900..2200).contains(&year))
}

fn candidates(rows: &[GridRow], index: &KpiIndex<'_>) -> impl Iterator<Item = Candidate> {
    let candidate = |columns: Vec<String>, at, rows| {
        let score = recognised(columns.iter().map(String::as_str), index);
        Candidate { columns, at, rows, score }
    };
    rows.iter().take(ROWS).enumerate().flat_map(move |(at, row)| {
        let mut found = vec![candidate(texts(row), at, 1)];
        if let Some(below) = rows.get(at + 1) {
            let (upper, lower) = (texts(row), texts(below));
            found.push(candidate(joined(&upper, &lower), at, 2));
            // The year may stand over its first month only.
            found.push(candidate(joined(&filled_on(&upper), &lower), at, 2));
        }
        found
    })
}

fn texts(row: &GridRow) -> Vec<String> {
    (0..row.width()).map(|column| row.cell(column).text.trim().to_owned()).collect()
}

fn filled_on(texts: &[String]) -> Vec<String> {
    let mut last = "";
    let filled = texts.iter().map(|text| {
        if !text.is_empty() {
            last = text;
        }
        last.to_owned()
    });
    filled.collect()
}

/// Two rows of a heading as one. What a title says above a column that names itself is left away.
fn joined(upper: &[String], lower: &[String]) -> Vec<String> {
    let last = upper.last().map_or("", String::as_str);
    let one = |column: usize| {
        // A filled-on year goes on to the end of the months.
        let above = upper.get(column).map_or(last, String::as_str);
        let below = lower.get(column).map_or("", String::as_str);
        let either = [format!("{below} {above}"), format!("{above} {below}")];
        match (above, below) {
            (above, "") => above.to_owned(),
            ("", below) => below.to_owned(),
            (above, below) if above == below => above.to_owned(),
            _ => either.into_iter().find(|text| is_month(text)).unwrap_or_else(|| below.to_owned()),
        }
    };
    (0..upper.len().max(lower.len())).map(one).collect()
}

/// The first row with more than one cell, or the first of all: what a person is shown when nothing is
/// understood.
fn plainest(rows: &[GridRow]) -> Candidate {
    let at = rows.iter().take(ROWS).position(|row| row.cells.len() > 1).unwrap_or(0);
    Candidate { columns: rows.get(at).map(texts).unwrap_or_default(), at, rows: 1, score: 0 }
}
