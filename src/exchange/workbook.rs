//! XLSX workbooks to cells.
//!
//! Written for files that nobody vouches for: every part is unpacked through a counter, nothing is
//! allocated by a size that the file states, and what a sheet holds is kept cell by cell, so that
//! two cells at opposite corners cost two cells. Formulas are not worked out: their saved results
//! are taken. It says nothing about what a cell means; see `layout`.
//!
//! The parts: `package` (the container), `parts` (list of sheets, texts, formats), `number_format`
//! (date, percentage or plain), `sheet` (cells), `heading` (merged and two-line headings).

mod heading;
mod number_format;
mod package;
mod parts;
mod sheet;

use super::{
    Progress, Refusal,
    kpi::KpiIndex,
    limits,
    signature::{self, Content},
    table::Table,
};
use package::Package;
use parts::Parts;
use sheet::{Scope, Stored};

/// One sheet of a workbook, as its tab shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    pub name: String,
    /// Hidden by its author: read only when a person chooses it.
    pub hidden: bool,
}

/// What was found out about the cells on the way, for the preview to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tells {
    /// Cells shown as a percentage, which hold a hundredth of what they show.
    pub percentages: usize,
    /// Cells whose value is the saved result of a formula.
    pub formulas: usize,
    /// Rows above the heading.
    pub skipped: usize,
}

/// Whether these bytes are a workbook with a sheet of this name; its cells are not looked at.
pub fn has_sheet(bytes: &[u8], name: &str) -> bool {
    let named = |book: Workbook<'_>| book.position(name).is_some();
    bytes.len() <= limits::FILE_BYTES
        && signature::content(bytes) == Content::Workbook
        && Workbook::open(bytes, limits::UNPACKED_BYTES).is_ok_and(named)
}

pub(super) struct Workbook<'b> {
    package: Package<'b>,
    parts: Parts,
}

/// A sheet as a table, and what there is to tell about it.
pub(super) struct Opened {
    /// Where the sheet stands among [`Workbook::sheets`].
    pub(super) sheet: usize,
    pub(super) table: Table,
    pub(super) tells: Tells,
}

/// A cell of a known place, as it is stored: nothing is said about how it is shown.
pub(super) struct Placed {
    /// From 1.
    pub(super) line: usize,
    /// From 0.
    pub(super) column: usize,
    pub(super) content: PlacedContent,
}

pub(super) enum PlacedContent {
    Text(String),
    Number(f64),
    /// A day, a time of day or a span of time.
    Date,
    /// A logical value or an error.
    Other,
    /// Whatever it comes to.
    Formula,
}

impl<'b> Workbook<'b> {
    /// The workbook, which may unfold to `unpacked` bytes.
    pub(super) fn open(bytes: &'b [u8], unpacked: u64) -> Result<Self, Refusal> {
        let mut package = Package::open(bytes, unpacked)?;
        let parts = Parts::read(&mut package)?;
        if parts.sheets.is_empty() { Err(Refusal::NoSheet) } else { Ok(Self { package, parts }) }
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.parts.sheets.iter().position(|sheet| sheet.name.name == name)
    }

    pub(super) fn sheets(&self) -> Vec<SheetName> {
        self.parts.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The chosen sheet; without a choice the first visible one with a heading that is understood,
    /// else the first visible one that holds anything.
    pub(super) fn table(
        &mut self,
        chosen: Option<&str>,
        index: &KpiIndex<'_>,
        progress: &Progress,
    ) -> Result<Opened, Refusal> {
        if let Some(sheet) = chosen.and_then(|name| self.position(name)) {
            return self.sheet(sheet, index, progress).map(|(opened, _)| opened);
        }
        let visible = self.parts.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.name.hidden);
        let visible: Vec<usize> = visible.map(|(sheet, _)| sheet).collect();
        let mut first: Option<Result<Opened, Refusal>> = None;
        for sheet in visible {
            match self.sheet(sheet, index, progress) {
                Ok((opened, true)) => return Ok(opened),
                Ok((opened, false)) => {
                    if !matches!(first, Some(Ok(_))) {
                        first = Some(Ok(opened));
                    }
                }
                Err(refusal @ (Refusal::Stopped | Refusal::Bomb { .. })) => return Err(refusal),
                Err(refusal) => {
                    // An empty sheet says less than whatever is wrong with another one.
                    if first.is_none() || matches!(first, Some(Err(Refusal::EmptySheet { .. }))) {
                        first = Some(Err(refusal));
                    }
                }
            }
        }
        first.unwrap_or(Err(Refusal::NoSheet))
    }

    /// The first `lines` and `columns` of the sheet at this place of the tabs, for one whose every place is known
    /// beforehand; what stands elsewhere is passed over.
    pub(super) fn corner(&mut self, sheet: usize, lines: usize, columns: usize) -> Result<Vec<Placed>, Refusal> {
        let part = &self.parts.sheets.get(sheet).ok_or(Refusal::NoSheet)?.part;
        let scope = Scope::Corner { lines, columns };
        let grid = sheet::read(&mut self.package, &self.parts, part, scope, &Progress::default())?;
        let placed = grid.rows.into_iter().flat_map(|row| {
            let line = row.line;
            row.cells.into_iter().map(move |cell| Placed {
                line,
                column: cell.column,
                content: match cell.stored {
                    Stored::Text => PlacedContent::Text(cell.text.into()),
                    Stored::Number(number) => PlacedContent::Number(number),
                    Stored::Date => PlacedContent::Date,
                    Stored::Other => PlacedContent::Other,
                    Stored::Formula => PlacedContent::Formula,
                },
            })
        });
        Ok(placed.collect())
    }

    /// The sheet, and whether its heading is understood.
    fn sheet(&mut self, sheet: usize, index: &KpiIndex<'_>, progress: &Progress) -> Result<(Opened, bool), Refusal> {
        let described = self.parts.sheets.get(sheet).ok_or(Refusal::NoSheet)?;
        let mut grid = sheet::read(&mut self.package, &self.parts, &described.part, Scope::Whole, progress)?;
        if grid.rows.is_empty() {
            return Err(Refusal::EmptySheet { sheet: described.name.name.clone() });
        }
        let mut tells = grid.tells;
        let (table, understood) = heading::table(&mut grid, index, &mut tells)?;
        Ok((Opened { sheet, table, tells }, understood))
    }
}
