//! A returned slip against the one on file, and its figures against the rules of every import.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Cell, Found, FoundCell, Header, Line, Refusal, layout, layout::column};
use crate::{
    commands::kpi::NewReading,
    domain::{Id, Measure, Month, Reading, kind},
    exchange::{
        self, DecimalMark, KnownKpi, NewValue, Options, Preview, Separator, Source, Status, month_name, number,
    },
    queries::{kpi::Kpi, slip::Slip},
};

/// What a returned slip is held against.
#[derive(Clone, Copy, Debug)]
pub struct OnFile<'a> {
    pub workspace: Uuid,
    /// The slip with this key, if one was issued.
    pub slip: Option<&'a Slip>,
    pub kpis: &'a [Kpi],
    /// The last month that may have values.
    pub this_month: Month,
}

/// What taking a returned slip in would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Returned {
    pub slip: Id<kind::Slip>,
    pub unit: Id<kind::Unit>,
    pub month: Month,
    pub file_name: String,
    pub sha256: String,
    /// Who filled it in, as the slip says; may be empty.
    pub name: String,
    /// The figures, with every question that an import would ask. Lines are rows of the sheet.
    pub preview: Preview,
    pub missing: Vec<DeclaredMissing>,
    /// Codes of KPIs whose cells were left empty and that have no reading on file.
    pub undelivered: Vec<String>,
    /// What cannot be read; with one of them, nothing is taken in.
    pub faults: Vec<Fault>,
    /// What the unit said beside a figure, and whether it may still change.
    beside: HashMap<String, Beside>,
}

/// A KPI of which the unit says that there will be no figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclaredMissing {
    pub kpi: Id<kind::Kpi>,
    pub code: String,
    pub reason: String,
}

/// A cell that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub cell: Cell,
    pub code: String,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A number would have to be worked out by somebody else's program.
    Formula,
    /// `12,5` in a sheet that writes decimals with a point, or digits typed as text.
    NumberAsText(String),
    NotANumber(String),
    /// The spreadsheet took what was typed for a day.
    Date,
    /// A logical value or an error.
    NoValue,
    /// Neither of the two words that the list offers.
    UnknownState(String),
    MissingWithFigures,
    MissingWithoutReason,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Beside {
    provisional: bool,
    remark: String,
}

/// Compares a returned slip with the one on file and reads its figures. `options` holds the answers to
/// the questions of an earlier preview.
pub fn check(found: &Found, on_file: OnFile<'_>, options: &Options) -> Result<Returned, Refusal> {
    genuine(found, on_file)?;
    let mut sheet = Sheet { found, faults: Vec::new() };
    let (mut rows, mut missing, mut undelivered, mut beside) = (Vec::new(), Vec::new(), Vec::new(), HashMap::new());
    let (mut known, mut empty) = (Vec::new(), 0);
    for (row, line) in (layout::FIRST_LINE..).zip(&found.header.lines) {
        let changed = || Refusal::KpiChanged { code: line.code.clone() };
        let kpi = on_file.kpis.iter().find(|kpi| kpi.card.id == line.kpi).ok_or_else(changed)?;
        if kpi.card.measure != line.measure || kpi.card.retired_on.is_some() {
            return Err(changed());
        }
        let code = kpi.card.code.clone();
        known.push(KnownKpi::of(kpi));
        let figures = sheet.figures(row, line);
        let remark = sheet.words(Cell::new(row, column::REMARK), line);
        match sheet.state(row, line) {
            State::Missing => {
                if !figures.is_empty() {
                    sheet.fault(Cell::new(row, column::STATE), line, FaultKind::MissingWithFigures);
                } else if remark.is_empty() {
                    sheet.fault(Cell::new(row, column::REMARK), line, FaultKind::MissingWithoutReason);
                } else {
                    missing.push(DeclaredMissing { kpi: line.kpi, code, reason: remark });
                }
                rows.push(String::new());
            }
            state => {
                if figures.is_empty() && !sheet.has_fault_in(row) {
                    empty += 1;
                    if kpi.reading(found.header.month).is_none() {
                        undelivered.push(code.clone());
                    }
                }
                rows.push(if figures.is_empty() {
                    String::new()
                } else {
                    figures.row(&code, found.header.month, line)
                });
                beside.insert(code, Beside { provisional: state == State::Provisional, remark });
            }
        }
    }
    let faults = sheet.faults;
    if empty == found.header.lines.len() {
        return Err(Refusal::Empty);
    }
    let preview = preview(found, &rows, options, &known, on_file.this_month);
    Ok(Returned {
        slip: found.header.slip,
        unit: found.header.unit,
        month: found.header.month,
        file_name: found.file_name.clone(),
        sha256: found.sha256.clone(),
        name: found.name().to_owned(),
        preview,
        missing,
        undelivered,
        faults,
        beside,
    })
}

/// Whether this is a slip of ours that still waits, with nothing changed but its cells.
fn genuine(found: &Found, on_file: OnFile<'_>) -> Result<(), Refusal> {
    if found.header.workspace != on_file.workspace {
        return Err(Refusal::OtherWorkspace);
    }
    let slip = on_file.slip.ok_or(Refusal::Unknown)?;
    if let Some(back) = &slip.returned {
        return Err(Refusal::AlreadyReturned { file: back.file_name.clone(), at: back.at });
    }
    if found.carried != found.seal {
        return Err(what_was_changed(found, slip));
    }
    if found.carried != slip.seal { Err(Refusal::Replaced) } else { Ok(()) }
}

/// The change that a person would recognise; the seal alone says only that there is one.
fn what_was_changed(found: &Found, slip: &Slip) -> Refusal {
    let Header { month, lines, .. } = &found.header;
    if month_name::parse_month(found.text(layout::MONTH)).is_some_and(|shown| shown != *month) {
        return Refusal::MonthChanged { month: *month };
    }
    let names = [&slip.unit_name.en, &slip.unit_name.fr, &slip.unit_name.ar];
    if !names.iter().any(|name| name.trim() == found.text(layout::UNIT).trim()) {
        return Refusal::UnitChanged;
    }
    for (row, line) in (layout::FIRST_LINE..).zip(lines) {
        let shown = found.text(Cell::new(row, column::CODE)).trim();
        if shown != line.code.trim() {
            return Refusal::CodeChanged { row: row + 1, expected: line.code.clone(), found: shown.to_owned() };
        }
    }
    Refusal::TextChanged
}

/// The importer reads the figures as a text whose lines are the rows of the sheet, so that both ways in
/// have the same rules and the same questions.
fn preview(found: &Found, rows: &[String], options: &Options, known: &[KnownKpi], this_month: Month) -> Preview {
    let mut text = "\n".repeat(layout::CAPTIONS as usize);
    text.push_str("kpi\tmonth\tvalue\tnumerator\tdenominator\tp90\n");
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    let options = Options { separator: Some(Separator::Tab), decimal: Some(DecimalMark::Point), ..options.clone() };
    let mut preview = if rows.iter().all(String::is_empty) {
        Preview::default()
    } else {
        exchange::read(&Source::Pasted(text), &options, known, this_month)
    };
    preview.source.name = Some(found.file_name.clone());
    preview.source.fingerprint.clone_from(&found.sha256);
    preview
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Final,
    Provisional,
    Missing,
}

/// The figures of a row; numbers as they will be read again.
struct Figures {
    first: Option<f64>,
    second: Option<f64>,
}

impl Figures {
    const fn is_empty(&self) -> bool {
        self.first.is_none() && self.second.is_none()
    }

    fn row(&self, code: &str, month: Month, line: &Line) -> String {
        let figure = |figure: Option<f64>| figure.map_or_else(String::new, |figure| figure.to_string());
        let (first, second) = (figure(self.first), figure(self.second));
        let code = code.replace('"', "\"\"");
        match line.measure {
            Measure::Ratio => format!("\"{code}\"\t{month}\t\t{first}\t{second}\t"),
            Measure::Duration => format!("\"{code}\"\t{month}\t{first}\t\t\t{second}"),
            Measure::Number => format!("\"{code}\"\t{month}\t{first}\t\t\t"),
        }
    }
}

/// The sheet while it is read, with what cannot be.
struct Sheet<'f> {
    found: &'f Found,
    faults: Vec<Fault>,
}

impl Sheet<'_> {
    fn fault(&mut self, cell: Cell, line: &Line, kind: FaultKind) {
        self.faults.push(Fault { cell, code: line.code.clone(), kind });
    }

    fn has_fault_in(&self, row: u32) -> bool {
        self.faults.iter().any(|fault| fault.cell.row == row)
    }

    fn figures(&mut self, row: u32, line: &Line) -> Figures {
        let first = self.figure(Cell::new(row, column::FIRST), line);
        let second = match line.measure {
            Measure::Number => None,
            Measure::Ratio | Measure::Duration => self.figure(Cell::new(row, column::SECOND), line),
        };
        Figures { first, second }
    }

    fn figure(&mut self, cell: Cell, line: &Line) -> Option<f64> {
        let kind = match self.found.cells.get(&cell)? {
            FoundCell::Number(number) if number.is_finite() => return Some(*number),
            FoundCell::Number(_) | FoundCell::Other => FaultKind::NoValue,
            FoundCell::Formula => FaultKind::Formula,
            FoundCell::Date => FaultKind::Date,
            FoundCell::Text(text) => match number::Cell::of(text) {
                number::Cell::Missing => return None,
                number::Cell::Number(_) => FaultKind::NumberAsText(text.trim().to_owned()),
                number::Cell::NotFinite | number::Cell::Text => FaultKind::NotANumber(text.trim().to_owned()),
            },
        };
        self.fault(cell, line, kind);
        None
    }

    fn state(&mut self, row: u32, line: &Line) -> State {
        let cell = Cell::new(row, column::STATE);
        let said = self.words(cell, line);
        let header = &self.found.header;
        if said.is_empty() {
            State::Final
        } else if said == header.provisional.trim() {
            State::Provisional
        } else if said == header.missing.trim() {
            State::Missing
        } else {
            self.fault(cell, line, FaultKind::UnknownState(said));
            State::Final
        }
    }

    /// What was typed into a cell for words.
    fn words(&mut self, cell: Cell, line: &Line) -> String {
        match self.found.cells.get(&cell) {
            None => String::new(),
            Some(FoundCell::Text(text)) => text.trim().to_owned(),
            Some(FoundCell::Number(number)) => number.to_string(),
            Some(FoundCell::Formula) => {
                self.fault(cell, line, FaultKind::Formula);
                String::new()
            }
            Some(FoundCell::Date | FoundCell::Other) => {
                self.fault(cell, line, FaultKind::NoValue);
                String::new()
            }
        }
    }
}

impl Returned {
    /// Whether a value on file would change and the unit did not say why.
    pub fn needs_reason(&self) -> bool {
        let silent = |code: &str| self.beside.get(code).is_none_or(|beside| beside.remark.is_empty());
        self.preview
            .readings
            .iter()
            .any(|reading| matches!(reading.status, Status::Revision { .. }) && silent(&reading.value.code))
    }

    /// What the unit said beside a figure.
    pub fn remark(&self, code: &str) -> &str {
        self.beside.get(code).map_or("", |beside| &beside.remark)
    }

    pub fn is_provisional(&self, code: &str) -> bool {
        self.beside.get(code).is_some_and(|beside| beside.provisional)
    }

    /// How many KPIs would get a record, declared missing ones included.
    pub fn count(&self) -> usize {
        self.preview.counts.written() + self.missing.len()
    }

    /// The readings to record, or `None` while a fault, an error or a question stands. `reason` stands
    /// beside changed values of which the unit did not say why; `answered` gives the question that was
    /// answered about a value, if one was.
    pub fn readings(
        &self,
        kpis: &[Kpi],
        reason: &str,
        answered: impl Fn(&NewValue) -> String,
    ) -> Option<Vec<NewReading>> {
        if !self.faults.is_empty() {
            return None;
        }
        // A slip may do no more than declare months missing.
        let values = if self.preview.readings.is_empty() && self.preview.problems.is_empty() {
            Vec::new()
        } else {
            self.preview.accept().ok()?
        };
        let mut readings = Vec::new();
        for value in &values {
            let said = self.remark(&value.code);
            let reason = if said.is_empty() { reason } else { said };
            let remark = |value: &NewValue| {
                let parts = [said.to_owned(), answered(value)];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
            };
            let provisional = self.is_provisional(&value.code);
            readings.extend(exchange::readings(std::slice::from_ref(value), kpis, provisional, reason, remark));
        }
        readings.extend(self.missing.iter().map(|missing| NewReading {
            kpi: missing.kpi,
            month: self.month,
            reading: Reading::Missing,
            provisional: false,
            reason: missing.reason.clone(),
            remark: String::new(),
        }));
        Some(readings)
    }
}
