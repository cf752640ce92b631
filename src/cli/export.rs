//! `export`: one document or table in the format that the new file's ending names.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Complaint, Console, Outcome, Verdict, slip};
use crate::{
    documents::{
        export::{self, ExportError, ExportRequest, Format},
        output::OutputError,
        reminder::Slips,
    },
    domain::{Id, MeetingRef, Month, kind},
    queries, sentences,
    workspace::{OpenMode, Workspace},
};

#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The workspace
    file: PathBuf,
    what: What,
    /// The meeting, such as RMC/2026/04
    #[arg(long, value_name = "REF", required_if_eq_any([
        ("what", "minutes"), ("what", "agenda"), ("what", "ballots"), ("what", "attendance-sheet"), ("what", "one-pager"),
    ]))]
    meeting: Option<String>,
    /// The decision, such as RMC/2026/04-D1
    #[arg(long, value_name = "NUMBER", required_if_eq("what", "decision-extract"))]
    decision: Option<String>,
    /// The month that departments are asked for, such as 2026-10
    #[arg(long, value_name = "YYYY-MM", required_if_eq("what", "kpi-slips"))]
    month: Option<Month>,
    /// The calendar year of an annual report, such as 2026
    #[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(i32).range(1900..=2199), required_if_eq("what", "annual-report"))]
    year: Option<i32>,
    /// The day by which slips are wanted back, such as 2026-11-10
    #[arg(long, value_name = "DATE")]
    due: Option<Date>,
    /// The new file, or the folder for slips; a file's ending chooses the format
    #[arg(long, value_name = "OUT")]
    output: PathBuf,
    /// A Word file whose header, footer, styles and page a DOCX takes over
    #[arg(long, value_name = "FILE.docx")]
    letterhead: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    Minutes,
    /// What a meeting is to deal with, and the charts as they stand before it
    Agenda,
    /// Paper ballots for silent scoring, a page for each seat
    Ballots,
    /// To be signed by those who come to a meeting
    AttendanceSheet,
    /// One decision with its votes, certified by the secretary
    DecisionExtract,
    /// A month on one page, for whoever the committee reports to
    OnePager,
    /// Corrections that await action, as a calendar
    Actions,
    /// A page for the owner of each open correction, or of each that --meeting decided
    CorrectionSlips,
    ChartPack,
    Strategy,
    /// What the objectives, elements, corrections and the committee itself came to in a year
    AnnualReport,
    /// Rows under the objectives, with resources, KPIs and progress
    ActionPlan,
    KpiValues,
    KpiCards,
    Problems,
    Corrections,
    Decisions,
    Ratings,
    /// A workbook for each unit to fill in; they count as handed out
    KpiSlips,
}

pub(super) fn export(console: &mut Console<'_>, arguments: &ExportArguments) -> Verdict {
    if let (What::KpiSlips, Some(month)) = (arguments.what, arguments.month) {
        return slip::export(console, &arguments.file, month, arguments.due, &arguments.output);
    }
    let workspace = console.open(&arguments.file, OpenMode::ReadOnly)?;
    let what = what(console, &workspace, arguments)?;
    let not_exported = |error: &ExportError| match error {
        ExportError::Output(OutputError::Exists(path)) => Complaint(console.t.cli_exists(path.display().to_string())),
        error => Complaint(sentences::export(console.t, error)),
    };
    let format = Format::of(&arguments.output)
        .map_err(|error| not_exported(&ExportError::WrongEnding { ending: error.0, formats: what.formats() }))?;
    let request = ExportRequest { what, language: console.env.language, format };
    export::prepare(workspace.connection(), console.env.now(), &request)
        .and_then(|prepared| match &arguments.letterhead {
            Some(letterhead) => prepared.on_letterhead(letterhead),
            None => Ok(prepared),
        })
        .and_then(|prepared| prepared.write(&arguments.output, arguments.force))
        .map_err(|error| not_exported(&error))?;
    console.close(workspace)?;
    let line = console.t.cli_written(arguments.output.display().to_string());
    console.say(&line);
    Ok(Outcome::Done)
}

fn what(console: &Console<'_>, workspace: &Workspace, arguments: &ExportArguments) -> Result<export::What, Complaint> {
    Ok(match arguments.what {
        What::ChartPack => export::What::ChartPack,
        What::KpiValues => export::What::KpiValues,
        What::Strategy => export::What::Strategy,
        What::ActionPlan => export::What::ActionPlan,
        What::KpiCards => export::What::KpiCards,
        What::Problems => export::What::Problems,
        What::Corrections => export::What::Corrections,
        What::Decisions => export::What::Decisions,
        What::Ratings => export::What::Ratings,
        What::AnnualReport => {
            let january = arguments.year.and_then(|year| Month::new(year, 1));
            export::What::AnnualReport(january.ok_or_else(|| Complaint(console.t.cli_usage().to_owned()))?)
        }
        // The month is required: the call was carried out before.
        What::KpiSlips => return Err(Complaint(console.t.cli_usage().to_owned())),
        What::Actions => export::What::Actions,
        What::DecisionExtract => {
            let text = arguments.decision.as_deref().unwrap_or_default();
            export::What::DecisionExtract(decision(console, workspace, text)?)
        }
        What::CorrectionSlips if arguments.meeting.is_none() => export::What::CorrectionSlips(Slips::Open),
        What::Minutes
        | What::Agenda
        | What::Ballots
        | What::AttendanceSheet
        | What::OnePager
        | What::CorrectionSlips => {
            let text = arguments.meeting.as_deref().unwrap_or_default();
            let reference = reference(console, text)?;
            let found = queries::meeting::by_reference(workspace.connection(), &reference);
            let meeting = found.map_err(ExportError::from).and_then(|found| found.ok_or(ExportError::NoSuchMeeting));
            let meeting = meeting.map_err(|error| Complaint(sentences::export(console.t, &error)))?;
            match arguments.what {
                What::Agenda => export::What::Agenda(meeting.id),
                What::Ballots => export::What::Ballots(meeting.id),
                What::AttendanceSheet => export::What::AttendanceSheet(meeting.id),
                What::OnePager => export::What::OnePager(meeting.id),
                What::CorrectionSlips => export::What::CorrectionSlips(Slips::DecidedAt(meeting.id)),
                _ => export::What::Minutes(meeting.id),
            }
        }
    })
}

fn reference(console: &Console<'_>, text: &str) -> Result<MeetingRef, Complaint> {
    text.parse().map_err(|_| Complaint(console.t.cli_not_a_reference(text)))
}

/// The decision with a house number such as `RMC/2026/04-D1`.
fn decision(console: &Console<'_>, workspace: &Workspace, text: &str) -> Result<Id<kind::Decision>, Complaint> {
    let connection = workspace.connection();
    let parts = text.rsplit_once("-D").and_then(|(meeting, number)| Some((meeting, number.parse().ok()?)));
    let (meeting, number): (&str, u32) = parts.ok_or_else(|| Complaint(console.t.cli_not_a_decision(text)))?;
    let found = queries::meeting::by_reference(connection, &reference(console, meeting)?).and_then(|meeting| {
        meeting.map_or(Ok(None), |meeting| queries::decision::by_number(connection, meeting.id, number))
    });
    let found = found.map_err(ExportError::from).and_then(|found| found.ok_or(ExportError::NoSuchDecision));
    found.map_err(|error| Complaint(sentences::export(console.t, &error)))
}
