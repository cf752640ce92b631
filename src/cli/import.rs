//! `import`: the values of a file, all or nothing. What the file leaves open is asked, never guessed.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

use super::{Complaint, Console, Outcome, Verdict, slip};
use crate::{
    commands::{self, Command, KpiCommand, Refusal},
    domain::Month,
    exchange::{
        self, DecimalMark, KnownKpi, Mapping, NewValue, Options, Preview, Problem, Source, TextEncoding, limits,
    },
    queries, sentences,
    workspace::{OpenMode, Workspace},
};

#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The workspace
    file: PathBuf,
    /// The values, as CSV or XLSX
    values: PathBuf,
    /// Report what would be written, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// How the letters were stored
    #[arg(long)]
    encoding: Option<Encoding>,
    /// The sheet of a workbook; else the first visible one that holds values
    #[arg(long)]
    sheet: Option<String>,
    /// The decimal mark
    #[arg(long)]
    decimal: Option<Decimal>,
    /// Take the proposed answer to every question
    #[arg(long)]
    pub(super) accept_proposals: bool,
    /// Why values that are on file change
    #[arg(long, default_value = "")]
    pub(super) reason: String,
    /// The values may still change
    #[arg(long)]
    provisional: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Encoding {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "utf-16le")]
    Utf16Le,
    #[value(name = "utf-16be")]
    Utf16Be,
    #[value(name = "windows-1252")]
    Windows1252,
    #[value(name = "windows-1256")]
    Windows1256,
}

impl From<Encoding> for TextEncoding {
    fn from(encoding: Encoding) -> Self {
        match encoding {
            Encoding::Utf8 => Self::Utf8,
            Encoding::Utf16Le => Self::Utf16Le,
            Encoding::Utf16Be => Self::Utf16Be,
            Encoding::Windows1252 => Self::Windows1252,
            Encoding::Windows1256 => Self::Windows1256,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Decimal {
    Point,
    Comma,
}

impl From<Decimal> for DecimalMark {
    fn from(mark: Decimal) -> Self {
        match mark {
            Decimal::Point => Self::Point,
            Decimal::Comma => Self::Comma,
        }
    }
}

pub(super) fn import(console: &mut Console<'_>, arguments: ImportArguments) -> Verdict {
    let source = source(console, &arguments.values)?;
    let mode = if arguments.dry_run { OpenMode::ReadOnly } else { OpenMode::ReadWrite };
    let mut workspace = console.open(&arguments.file, mode)?;
    let outcome = match &source {
        Source::Bytes { name, bytes } if exchange::has_sheet(bytes, exchange::slip::layout::TECHNICAL) => {
            slip::import(console, &mut workspace, name, bytes, &arguments)
        }
        source => import_into(console, &mut workspace, source, &arguments),
    };
    // Whatever the outcome, the file is left in order.
    let closed = console.close(workspace);
    let outcome = outcome?;
    closed?;
    Ok(outcome)
}

fn source(console: &Console<'_>, path: &Path) -> Result<Source, Complaint> {
    let bytes = content(console, path)?;
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(Source::Bytes { name, bytes })
}

/// The bytes of a file of values.
pub(super) fn content(console: &Console<'_>, path: &Path) -> Result<Vec<u8>, Complaint> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // One byte more than allowed shows the importer that the file is too large.
        File::open(path)?.take(limits::FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| Complaint(console.t.file_unreadable(path.display().to_string(), error.to_string())))
}

fn import_into(
    console: &mut Console<'_>,
    workspace: &mut Workspace,
    source: &Source,
    arguments: &ImportArguments,
) -> Verdict {
    let refused = |console: &Console<'_>, error: Refusal| Complaint(sentences::refusal(console.t, &error));
    let kpis = queries::kpi::all(workspace.connection()).map_err(|error| refused(console, error.into()))?;
    let known: Vec<KnownKpi> = kpis.iter().map(KnownKpi::of).collect();
    let stored = queries::layout::mappings(workspace.connection()).map_err(|error| refused(console, error.into()))?;
    let preview = preview(console, source, arguments, &known, exchange::remembered(&stored));
    if preview.recalled {
        console.say(console.t.import_recalled());
    }
    let values = match preview.accept() {
        Ok(values) => values,
        Err(problems) => {
            complain(console, &problems);
            return Ok(Outcome::Refused);
        }
    };
    report(console, &preview);
    if arguments.dry_run {
        console.say(console.t.cli_import_dry_run());
        return Ok(Outcome::Done);
    }
    if preview.needs_reason() && arguments.reason.trim().is_empty() {
        return Err(Complaint(console.t.cli_import_reason(preview.counts.revised)));
    }
    if values.is_empty() {
        console.say(console.t.cli_import_nothing_new());
    } else {
        let remark = |value: &NewValue| sentences::import::remark(console.t, &preview, value);
        let readings = exchange::readings(&values, &kpis, arguments.provisional, &arguments.reason, remark);
        let command = Command::from(KpiCommand::Import {
            file_name: preview.source.name.clone().unwrap_or_default(),
            sha256: preview.source.fingerprint.clone(),
            readings,
            mapping: exchange::to_remember(&preview),
        });
        commands::execute(workspace, &console.env, &command).map_err(|error| refused(console, error))?;
        console.say(&console.t.cli_import_written(values.len()));
    }
    Ok(Outcome::Done)
}

/// Reads the file with the answers that the call gives.
fn preview(
    console: &Console<'_>,
    source: &Source,
    arguments: &ImportArguments,
    known: &[KnownKpi],
    remembered: BTreeMap<String, Mapping>,
) -> Preview {
    let mut options = Options {
        remembered,
        sheet: arguments.sheet.clone(),
        encoding: arguments.encoding.map(Into::into),
        decimal: arguments.decimal.map(Into::into),
        ..Options::default()
    };
    let read = |options: &Options| exchange::read(source, options, known, Month::of(console.env.today()));
    let mut preview = read(&options);
    // An answer about the file as a whole lets later questions be asked: a few rounds at most.
    for _ in 0..5 {
        if !arguments.accept_proposals || preview.questions().all(|question| !question.is_open()) {
            break;
        }
        options.accept_proposals(&preview);
        preview = read(&options);
    }
    preview
}

pub(super) fn report(console: &mut Console<'_>, preview: &Preview) {
    let counts = preview.counts;
    let line =
        console.t.cli_import_report(counts.new, counts.revised, counts.unchanged, counts.missing, counts.left_out);
    console.say(&line);
}

/// Errors first; without any, the questions with what is proposed.
pub(super) fn complain(console: &mut Console<'_>, problems: &[Problem]) {
    let t = console.t;
    let errors: Vec<_> = problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Error(refusal) => Some(sentences::import::refusal(t, refusal)),
            Problem::Question(_) => None,
        })
        .collect();
    if !errors.is_empty() {
        errors.iter().for_each(|error| console.complain(error));
        console.complain(t.import_nothing_written());
        return;
    }
    console.complain(&t.cli_import_undecided(problems.len()));
    for problem in problems {
        if let Problem::Question(question) = problem {
            let proposed = t.cli_import_proposed(sentences::import::answer(t, question.proposed));
            let asked = sentences::import::question(t, question);
            console.complain(&format!("- {asked} · {} · {proposed}", sentences::import::explanation(t, question)));
        }
    }
}
