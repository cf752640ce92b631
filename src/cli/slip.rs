//! Department slips without the window: written into a folder, and taken in when they come back.

use std::path::Path;

use jiff::civil::Date;

use super::{Complaint, Console, Outcome, Verdict, import::ImportArguments};
use crate::{
    commands::{self, Refusal, SlipCommand},
    documents::slip::{self, Request},
    domain::Month,
    exchange::{
        NewValue, Options, QuestionKey,
        slip::{OnFile, Returned, check, read},
    },
    i18n::Messages,
    queries, sentences,
    workspace::{OpenMode, Workspace},
};

/// Writes a slip for every unit that is asked for something, and puts them on file.
pub(super) fn export(
    console: &mut Console<'_>,
    file: &Path,
    month: Month,
    due: Option<Date>,
    folder: &Path,
) -> Verdict {
    if !folder.is_dir() {
        return Err(Complaint(console.t.slip_not_a_folder(folder.display().to_string())));
    }
    let mut workspace = console.open(file, OpenMode::ReadWrite)?;
    let outcome = hand_out(console, &mut workspace, month, due, folder);
    // Whatever the outcome, the file is left in order.
    let closed = console.close(workspace);
    let outcome = outcome?;
    closed?;
    Ok(outcome)
}

fn hand_out(
    console: &mut Console<'_>,
    workspace: &mut Workspace,
    month: Month,
    due: Option<Date>,
    folder: &Path,
) -> Verdict {
    let t = console.t;
    let board = queries::slip::board(workspace.connection(), &console.env, month).map_err(|error| refused(t, error))?;
    if board.units.is_empty() {
        return Err(Complaint(t.slip_nobody_sentence().to_owned()));
    }
    let due = due.unwrap_or(board.proposed_due);
    let units = board.units.iter().map(|unit| unit.unit).collect();
    let request = Request { month, due, language: console.env.language, units };
    let prepared = slip::prepare(workspace.connection(), &console.env, &request)
        .map_err(|error| Complaint(sentences::export(t, &error)))?;
    if let Some(path) = slip::in_the_way(folder, &prepared) {
        return Err(Complaint(t.slip_exists(path.display().to_string())));
    }
    let (mut slips, mut failed) = (Vec::new(), None);
    for slip in prepared {
        match slip.write(folder) {
            Ok(path) => {
                console.say(&t.cli_written(path.display().to_string()));
                slips.push(slip.slip);
            }
            Err(error) => {
                failed = Some(Complaint(sentences::export(t, &error.into())));
                break;
            }
        }
    }
    if !slips.is_empty() {
        let command = SlipCommand::Issue { month, due, slips }.into();
        commands::execute(workspace, &console.env, &command).map_err(|error| refused(t, error))?;
    }
    failed.map_or(Ok(Outcome::Done), Err)
}

fn refused(t: &Messages, error: impl Into<Refusal>) -> Complaint {
    Complaint(sentences::refusal(t, &error.into()))
}

/// Takes in a returned slip, all or nothing, by the same rules as any file of values.
pub(super) fn import(
    console: &mut Console<'_>,
    workspace: &mut Workspace,
    name: &str,
    bytes: &[u8],
    arguments: &ImportArguments,
) -> Verdict {
    let t = console.t;
    let kpis = queries::kpi::all(workspace.connection()).map_err(|error| refused(t, error))?;
    let found = read(name, bytes).map_err(|refusal| Complaint(sentences::slip::refusal(t, &refusal, None)))?;
    let slip = queries::slip::by_id(workspace.connection(), found.header.slip).map_err(|error| refused(t, error))?;
    let on_file = OnFile {
        workspace: queries::slip::workspace(workspace.connection()).map_err(|error| refused(t, error))?,
        slip: slip.as_ref(),
        kpis: &kpis,
        this_month: Month::of(console.env.today()),
    };
    let check = |options: &Options| {
        check(&found, on_file, options)
            .map_err(|refusal| Complaint(sentences::slip::refusal(t, &refusal, slip.as_ref())))
    };
    let mut options = Options::default();
    let mut returned = check(&options)?;
    if arguments.accept_proposals {
        options.accept_proposals(&returned.preview);
        returned = check(&options)?;
    }
    if !returned.faults.is_empty() {
        for fault in &returned.faults {
            console.complain(&sentences::slip::fault(t, fault, &found.header));
        }
        console.complain(t.import_nothing_written());
        return Ok(Outcome::Refused);
    }
    if !returned.preview.readings.is_empty()
        && let Err(problems) = returned.preview.accept()
    {
        super::import::complain(console, &problems);
        return Ok(Outcome::Refused);
    }
    super::import::report(console, &returned.preview);
    if arguments.dry_run {
        console.say(t.cli_import_dry_run());
        return Ok(Outcome::Done);
    }
    write(console, workspace, &kpis, &returned, &arguments.reason)
}

fn write(
    console: &mut Console<'_>,
    workspace: &mut Workspace,
    kpis: &[queries::kpi::Kpi],
    returned: &Returned,
    reason: &str,
) -> Verdict {
    let t = console.t;
    if returned.needs_reason() && reason.trim().is_empty() {
        return Err(Complaint(t.cli_import_reason(returned.preview.counts.revised)));
    }
    let asked = |value: &NewValue| {
        let about = returned.preview.questions().find(|question| match &question.key {
            QuestionKey::Value { code, .. } => *code == value.code,
            _ => false,
        });
        about.map(|question| sentences::import::explanation(t, question)).unwrap_or_default()
    };
    let Some(readings) = returned.readings(kpis, reason.trim(), asked).filter(|readings| !readings.is_empty()) else {
        console.say(t.cli_import_nothing_new());
        return Ok(Outcome::Done);
    };
    let count = readings.len();
    let command = SlipCommand::TakeIn {
        slip: returned.slip,
        file_name: returned.file_name.clone(),
        sha256: returned.sha256.clone(),
        returned_by: returned.name.clone(),
        readings,
    };
    commands::execute(workspace, &console.env, &command.into()).map_err(|error| refused(t, error))?;
    console.say(&t.cli_import_written(count));
    Ok(Outcome::Done)
}
