//! What people take out of the workspace, from the question to the finished file.
//!
//! [`prepare`] reads; [`Prepared::write`] makes the bytes, writes them and reads them back, without
//! the database, so that the window can do it on a thread of its own.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    str::FromStr,
};

use jiff::civil::DateTime;
use rusqlite::Connection;

use super::{
    Document, Sheet, Words,
    agenda::AgendaPack,
    annual, ballots, calendar, chart_file,
    chart_pack::Pack,
    docx, html,
    kpi_chart::{self, Wanted},
    minutes,
    output::{self, IfThere, OutputError},
    papers, pdf, plan, reminder,
    sheet::SheetError,
    strategy, tables,
    workbook::KpiWorkbook,
};
use crate::{
    charts,
    domain::{Id, Language, Month, kind},
    env::Env,
    i18n::{Messages, without_marks},
    queries::{self, minutes::Minutes},
    workspace::Workspace,
};

/// A document or table that people take out of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Minutes(Id<kind::Meeting>),
    /// What a meeting is to deal with, and the charts as they stand before it.
    Agenda(Id<kind::Meeting>),
    /// Paper ballots for silent scoring.
    Ballots(Id<kind::Meeting>),
    /// To be signed by those who come.
    AttendanceSheet(Id<kind::Meeting>),
    /// One decision, certified by the secretary.
    DecisionExtract(Id<kind::Decision>),
    /// A month on one page, for whoever the committee reports to.
    OnePager(Id<kind::Meeting>),
    /// Corrections that await action, as days in a calendar.
    Actions,
    /// A page for the office that owns a correction: what it is to do, and report.
    CorrectionSlips(reminder::Slips),
    /// One KPI's chart, or the table behind it.
    Chart(Id<kind::Kpi>),
    /// The charts of all KPIs in force.
    ChartPack,
    /// Vision, goals, objectives and the KPIs that serve them.
    Strategy,
    /// The progress of the year that begins with this January.
    AnnualReport(Month),
    /// Rows under the objectives, with resources, KPIs and progress.
    ActionPlan,
    KpiValues,
    /// What counts for each KPI, and what is wanted of it.
    KpiCards,
    Problems,
    Corrections,
    Decisions,
    Ratings,
}

impl What {
    /// The formats that it can take, the usual one first.
    pub const fn formats(self) -> &'static [Format] {
        match self {
            Self::Minutes(_) | Self::Agenda(_) | Self::Strategy | Self::AnnualReport(_) => {
                &[Format::Docx, Format::Pdf, Format::Html]
            }
            Self::ActionPlan => &[Format::Xlsx, Format::Docx, Format::Pdf, Format::Html, Format::Csv],
            Self::Ballots(_)
            | Self::AttendanceSheet(_)
            | Self::DecisionExtract(_)
            | Self::OnePager(_)
            | Self::CorrectionSlips(_) => &[Format::Pdf, Format::Docx],
            Self::Actions => &[Format::Ics],
            Self::Chart(_) => &[Format::Svg, Format::Png, Format::Xlsx, Format::Csv],
            Self::ChartPack => &[Format::Pdf, Format::Docx, Format::Html, Format::Svg, Format::Png],
            Self::KpiValues | Self::KpiCards | Self::Problems | Self::Corrections | Self::Decisions | Self::Ratings => {
                &[Format::Xlsx, Format::Csv]
            }
        }
    }
}

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Docx,
    Pdf,
    Html,
    Xlsx,
    Csv,
    Svg,
    Png,
    /// A calendar (RFC 5545).
    Ics,
}

impl Format {
    pub const ALL: [Self; 8] =
        [Self::Docx, Self::Pdf, Self::Html, Self::Xlsx, Self::Csv, Self::Svg, Self::Png, Self::Ics];

    /// The ending of a file's name, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Ics => "ics",
        }
    }

    /// The format that a path's ending names.
    pub fn of(path: &Path) -> Result<Self, UnknownEnding> {
        path.extension().map(|ending| ending.to_string_lossy()).unwrap_or_default().parse()
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.ending())
    }
}

/// No format has this ending.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no known ending of a file")]
pub struct UnknownEnding(pub String);

impl FromStr for Format {
    type Err = UnknownEnding;

    fn from_str(ending: &str) -> Result<Self, UnknownEnding> {
        let known = Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending));
        known.ok_or_else(|| UnknownEnding(ending.to_owned()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    pub what: What,
    pub language: Language,
    pub format: Format,
}

/// Nothing was exported. The workspace is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The ending fits no format, or none that this can take.
    #[error("a .{ending} file cannot hold this")]
    WrongEnding { ending: String, formats: &'static [Format] },
    #[error("the meeting does not exist")]
    NoSuchMeeting,
    #[error("the decision does not exist")]
    NoSuchDecision,
    #[error("the KPI does not exist")]
    NoSuchKpi,
    #[error("the workspace could not be read: {0}")]
    Read(rusqlite::Error),
    #[error("the letterhead {path} cannot be read: {reason}")]
    NoLetterhead { path: PathBuf, reason: io::Error },
    #[error(transparent)]
    Pdf(#[from] pdf::PdfError),
    #[error(transparent)]
    Docx(#[from] docx::DocxError),
    #[error(transparent)]
    Html(#[from] super::svg::BadPicture),
    #[error(transparent)]
    Sheet(#[from] SheetError),
    #[error(transparent)]
    Output(#[from] OutputError),
}

impl From<rusqlite::Error> for ExportError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::NoSuchMeeting,
            other => Self::Read(other),
        }
    }
}

/// A file that was written and found again as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    pub bytes: usize,
    /// Pages of a PDF.
    pub pages: Option<usize>,
    /// Characters that the PDF's type faces cannot show, printed as a box.
    pub replaced: Vec<char>,
}

/// Everything that a file needs, read and put into words.
#[derive(Clone, Debug)]
pub struct Prepared {
    format: Format,
    name: String,
    content: Content,
    letterhead: Option<Vec<u8>>,
}

#[derive(Clone, Debug)]
enum Content {
    Document(Box<Document>, Words),
    Sheet(Sheet),
    Workbook(Box<KpiWorkbook>),
    /// An SVG picture.
    Picture(String),
    /// An iCalendar file.
    Calendar(String),
}

/// Reads what the request needs. `now` dates tables and drafts.
pub fn prepare(connection: &Connection, now: DateTime, request: &ExportRequest) -> Result<Prepared, ExportError> {
    let ExportRequest { what, language, format } = *request;
    let formats = what.formats();
    if !formats.contains(&format) {
        return Err(ExportError::WrongEnding { ending: format.to_string(), formats });
    }
    let t = Messages::of(language);
    let content = match what {
        What::Minutes(meeting) => {
            let read = queries::minutes::minutes(connection, meeting)?;
            Content::Document(Box::new(minutes::document(&read, language, now)), minutes::words(language))
        }
        What::Agenda(meeting) => agenda_pack(connection, now, meeting, t)?,
        What::Ballots(meeting) => {
            let read = ballots::read(connection, meeting)?;
            Content::Document(Box::new(ballots::document(&read, language, now)), minutes::words(language))
        }
        What::AttendanceSheet(meeting) => {
            let read = queries::minutes::minutes(connection, meeting)?;
            let pack = queries::agenda::fingerprint(&read.meeting, &read.agenda);
            let sheet = papers::attendance_sheet::document(&read, &pack, language, now);
            Content::Document(Box::new(sheet), minutes::words(language))
        }
        What::DecisionExtract(decision) => {
            let (read, index) = decided(connection, decision)?;
            let extract = papers::extract::document(&read, &read.decisions[index], language, now);
            Content::Document(Box::new(extract), minutes::words(language))
        }
        What::OnePager(meeting) => {
            let read = queries::minutes::minutes(connection, meeting)?;
            Content::Document(Box::new(papers::one_pager::document(&read, language, now)), minutes::words(language))
        }
        What::Actions => {
            let committee = queries::committee::committee(connection)?.profile;
            let name = t.calendar_name(committee.name.get(language));
            let corrections = queries::correction::register(connection, now.date())?;
            Content::Calendar(calendar::actions(t, &name, &corrections, now))
        }
        What::CorrectionSlips(which) => {
            let read = reminder::read(connection, now, which)?;
            Content::Document(Box::new(read.document(t, now)), minutes::words(language))
        }
        What::Chart(kpi) => chart(connection, now, kpi, request)?,
        What::ChartPack => {
            let kpis = queries::kpi::all(connection)?;
            let committee = queries::committee::committee(connection)?.profile;
            let pack = Pack { committee: &committee, kpis: &kpis, now };
            match format {
                Format::Svg | Format::Png => Content::Picture(charts::svg::paint(&pack.overview(t))),
                Format::Docx | Format::Pdf | Format::Html | Format::Xlsx | Format::Csv | Format::Ics => {
                    Content::Document(Box::new(pack.document(t)), minutes::words(language))
                }
            }
        }
        What::Strategy => {
            let committee = queries::committee::committee(connection)?.profile;
            let tree = queries::strategy::tree(connection)?;
            Content::Document(Box::new(strategy::document(t, &committee, &tree, now)), minutes::words(language))
        }
        What::AnnualReport(january) => {
            let year = queries::year::year(connection, january, now.date())?;
            Content::Document(Box::new(annual::document(t, &year, now)), minutes::words(language))
        }
        What::ActionPlan => {
            let committee = queries::committee::committee(connection)?.profile;
            let plans = queries::plan::plans(connection)?;
            match format {
                Format::Xlsx | Format::Csv => Content::Sheet(plan::sheet(language, &committee.currency, now, &plans)),
                Format::Docx | Format::Pdf | Format::Html | Format::Svg | Format::Png | Format::Ics => {
                    Content::Document(Box::new(plan::document(t, &committee, &plans, now)), minutes::words(language))
                }
            }
        }
        What::KpiValues => {
            let values = tables::kpi_values(language, now, &queries::register::values(connection)?);
            if format == Format::Xlsx {
                let kpis = queries::kpi::all(connection)?;
                let currency = queries::committee::committee(connection)?.profile.currency;
                Content::Workbook(Box::new(KpiWorkbook::new(t, values, &kpis, &currency, now)))
            } else {
                Content::Sheet(values)
            }
        }
        What::KpiCards => Content::Sheet(tables::kpi_cards(language, now, &queries::kpi::all(connection)?)),
        What::Problems => Content::Sheet(tables::problems(language, now, &queries::problem::table::rows(connection)?)),
        What::Corrections => {
            let currency = queries::committee::committee(connection)?.profile.currency;
            let rows = queries::register::corrections(connection)?;
            Content::Sheet(tables::corrections(language, &currency, now, &rows))
        }
        What::Decisions => Content::Sheet(tables::decisions(language, now, &queries::register::decisions(connection)?)),
        What::Ratings => Content::Sheet(tables::ratings(language, now, &queries::register::ratings(connection)?)),
    };
    Ok(Prepared { format, name: file_name(connection, request)?, content, letterhead: None })
}

/// The minutes of a decision's meeting, and the decision's place in them.
fn decided(connection: &Connection, decision: Id<kind::Decision>) -> Result<(Minutes, usize), ExportError> {
    let meeting = queries::decision::meeting_of(connection, decision)?.ok_or(ExportError::NoSuchDecision)?;
    let read = queries::minutes::minutes(connection, meeting)?;
    let index = read.decisions.iter().position(|one| one.id == decision).ok_or(ExportError::NoSuchDecision)?;
    Ok((read, index))
}

fn agenda_pack(
    connection: &Connection,
    now: DateTime,
    meeting: Id<kind::Meeting>,
    t: &'static Messages,
) -> Result<Content, ExportError> {
    let preparation = queries::agenda::preparation(connection, meeting)?;
    let pack = AgendaPack {
        committee: &queries::committee::committee(connection)?.profile,
        offices: &queries::choices::choices(connection, preparation.meeting.date)?.offices,
        kpis: &queries::kpi::all(connection)?,
        preparation: &preparation,
        now,
    };
    Ok(Content::Document(Box::new(pack.document(t)), minutes::words(t.language())))
}

/// The chart of a KPI as the KPI's page shows it, or its table.
fn chart(
    connection: &Connection,
    now: DateTime,
    kpi: Id<kind::Kpi>,
    request: &ExportRequest,
) -> Result<Content, ExportError> {
    let t = Messages::of(request.language);
    let kpi = queries::kpi::one(connection, kpi)?.ok_or(ExportError::NoSuchKpi)?;
    let currency = queries::committee::committee(connection)?.profile.currency;
    let month = kpi.readings.last().map_or_else(|| Month::of(now.date()), |reading| reading.month);
    let wanted = Wanted { has_ranges: true, ..Wanted::of(&kpi, &currency, month, now.date()) };
    let spec = kpi_chart::spec(t, &wanted);
    Ok(match request.format {
        Format::Xlsx | Format::Csv => Content::Sheet(chart_file::table(t, &kpi.card.code, kpi.card.unit, now, &spec)),
        Format::Docx | Format::Pdf | Format::Html | Format::Svg | Format::Png | Format::Ics => {
            Content::Picture(chart_file::svg(t, &spec))
        }
    })
}

/// Exports in one go.
pub fn write(
    workspace: &Workspace,
    env: &Env,
    request: &ExportRequest,
    path: &Path,
    overwrite: bool,
) -> Result<Written, ExportError> {
    prepare(workspace.connection(), env.now(), request)?.write(path, overwrite)
}

/// The name to suggest: `RMC-2026-10 minutes.docx`.
pub fn file_name(connection: &Connection, request: &ExportRequest) -> Result<String, ExportError> {
    let t = Messages::of(request.language);
    let reference = |meeting| {
        queries::meeting::by_id(connection, meeting).map(|found| found.reference.to_string().replace('/', "-"))
    };
    let stem = match request.what {
        What::Minutes(meeting) => t.export_name_minutes(reference(meeting)?),
        What::Agenda(meeting) => t.export_name_agenda(reference(meeting)?),
        What::Ballots(meeting) => t.export_name_ballots(reference(meeting)?),
        What::AttendanceSheet(meeting) => t.export_name_attendance(reference(meeting)?),
        What::OnePager(meeting) => t.export_name_one_pager(reference(meeting)?),
        What::DecisionExtract(decision) => {
            let (read, index) = decided(connection, decision)?;
            t.export_name_extract(read.decisions[index].number.replace('/', "-"))
        }
        What::Actions => t.export_name_actions().to_owned(),
        What::CorrectionSlips(which) => slips_name(connection, t, which)?,
        What::Chart(kpi) => {
            let kpi = queries::kpi::one(connection, kpi)?.ok_or(ExportError::NoSuchKpi)?;
            format!("{} {}", kpi.card.code, kpi.card.label(request.language))
        }
        What::ChartPack => t.pack_title().to_owned(),
        What::Strategy => t.term_strategy().to_owned(),
        What::AnnualReport(january) => t.annual_title(january.year().to_string()),
        What::ActionPlan => t.term_action_plan().to_owned(),
        What::KpiValues => t.export_name_kpi_values().to_owned(),
        What::KpiCards => t.export_name_kpi_cards().to_owned(),
        What::Problems => t.problem_title().to_owned(),
        What::Corrections => t.export_name_corrections().to_owned(),
        What::Decisions => t.export_name_decisions().to_owned(),
        What::Ratings => t.export_name_ratings().to_owned(),
    };
    let stem: String = without_marks(&stem).chars().filter(|character| !is_forbidden_in_names(*character)).collect();
    Ok(format!("{}.{}", stem.trim(), request.format))
}

/// With the meeting or the correction that the slips are about.
fn slips_name(connection: &Connection, t: &Messages, which: reminder::Slips) -> Result<String, ExportError> {
    let of = match which {
        reminder::Slips::Open => return Ok(t.reminder_title().to_owned()),
        reminder::Slips::DecidedAt(meeting) => queries::meeting::by_id(connection, meeting)?.reference.to_string(),
        reminder::Slips::One(correction) => {
            crate::domain::number::correction(queries::correction::number_of(connection, correction)?)
        }
    };
    Ok(t.reminder_name(of.replace('/', "-")))
}

/// Characters that some system refuses in the name of a file.
fn is_forbidden_in_names(character: char) -> bool {
    character.is_control() || matches!(character, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

impl Prepared {
    /// Takes the house's own Word file as letterhead; only a DOCX has one.
    pub fn on_letterhead(mut self, path: &Path) -> Result<Self, ExportError> {
        if self.format != Format::Docx {
            return Err(ExportError::WrongEnding { ending: self.format.to_string(), formats: &[Format::Docx] });
        }
        let unreadable = |reason| ExportError::NoLetterhead { path: path.to_owned(), reason };
        self.letterhead = Some(fs::read(path).map_err(unreadable)?);
        Ok(self)
    }

    /// The name to suggest for the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The finished bytes.
    fn bytes(&self) -> Result<(Vec<u8>, output::Format, Written), ExportError> {
        let mut written = Written { bytes: 0, pages: None, replaced: Vec::new() };
        let wrong = |formats| ExportError::WrongEnding { ending: self.format.to_string(), formats };
        let (bytes, format) = match (&self.content, self.format) {
            (Content::Document(document, words), Format::Pdf) => {
                let pdf = pdf::write(document, words)?;
                written.pages = Some(pdf.pages);
                written.replaced = pdf.replaced.into_iter().collect();
                (pdf.bytes, output::Format::Pdf)
            }
            (Content::Document(document, words), Format::Docx) => {
                (docx::write(document, words, self.letterhead.as_deref())?, output::Format::Docx)
            }
            (Content::Document(document, words), Format::Html) => {
                (html::write(document, words)?.into_bytes(), output::Format::Html)
            }
            (Content::Sheet(sheet), Format::Xlsx) => {
                (sheet.to_xlsx()?, output::Format::Xlsx { rows: sheet.rows.len() + 1 })
            }
            (Content::Sheet(sheet), Format::Csv) => (sheet.to_csv(), output::Format::Csv),
            (Content::Workbook(workbook), Format::Xlsx) => {
                (workbook.to_xlsx()?, output::Format::Xlsx { rows: workbook.rows() })
            }
            (Content::Picture(svg), Format::Svg) => (svg.clone().into_bytes(), output::Format::Svg),
            (Content::Picture(svg), Format::Png) => (chart_file::png(svg)?, output::Format::Png),
            (Content::Calendar(calendar), Format::Ics) => (calendar.clone().into_bytes(), output::Format::Ics),
            // What was read for one format is written in that format: no call from outside comes here.
            (Content::Document(..), _) => return Err(wrong(&[Format::Docx, Format::Pdf, Format::Html])),
            (Content::Sheet(_), _) => return Err(wrong(&[Format::Xlsx, Format::Csv])),
            (Content::Workbook(_), _) => return Err(wrong(&[Format::Xlsx])),
            (Content::Calendar(_), _) => return Err(wrong(&[Format::Ics])),
            (Content::Picture(_), _) => return Err(wrong(&[Format::Svg, Format::Png])),
        };
        written.bytes = bytes.len();
        Ok((bytes, format, written))
    }

    /// Makes the file and reads it back. Needs no database: it may run on another thread.
    pub fn write(&self, path: &Path, overwrite: bool) -> Result<Written, ExportError> {
        let if_there = if overwrite { IfThere::Replace } else { IfThere::Refuse };
        if if_there == IfThere::Refuse && path.symlink_metadata().is_ok() {
            // Said before the work, not after.
            return Err(OutputError::Exists(path.to_owned()).into());
        }
        let (bytes, format, written) = self.bytes()?;
        output::write(path, &bytes, format, if_there)?;
        Ok(written)
    }
}

#[cfg(test)]
mod tests;
