//! Verbs about the file as a whole: `demo`, `new`, `check`.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Complaint, Console, Outcome, Verdict};
use crate::{
    commands::starter::{self, CreateError, Founding},
    demo, queries, sentences,
    workspace::{self, CheckReport, OpenMode, Workspace},
};

#[derive(Debug, Args)]
pub(super) struct DemoArguments {
    /// The new file; without it, one in the temporary folder
    file: Option<PathBuf>,
    /// Write the file and open no window
    #[arg(long)]
    no_window: bool,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The new file
    file: PathBuf,
    /// Name of the administration
    #[arg(long)]
    name: String,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The workspace
    file: PathBuf,
    /// Print the report as JSON
    #[arg(long)]
    json: bool,
}

impl Console<'_> {
    pub(super) fn not_created(&self, error: &CreateError) -> Complaint {
        Complaint(sentences::create(self.t, error))
    }

    /// Opens a workspace; in the demo, time stands still on its day.
    pub(super) fn open(&mut self, path: &Path, mode: OpenMode) -> Result<Workspace, Complaint> {
        let opened = Workspace::open(path, mode, self.places, &self.env);
        let workspace = opened.map_err(|error| Complaint(sentences::file::open(self.t, &error)))?;
        let committee = queries::committee::committee(workspace.connection())
            .map_err(|_| Complaint(self.t.cli_not_a_committee(path.display().to_string())))?;
        if let Some(day) = committee.fixed_today {
            self.env.clock = crate::env::Clock::FixedDay(day);
        }
        Ok(workspace)
    }

    /// Publishes and leaves the file.
    pub(super) fn close(&self, workspace: Workspace) -> Result<(), Complaint> {
        workspace.close().map_err(|error| Complaint(sentences::file::publish(self.t, &error)))
    }

    fn say_written(&mut self, path: &Path) {
        let line = self.t.cli_written(path.display().to_string());
        self.say(&line);
    }
}

pub(super) fn demo(console: &mut Console<'_>, arguments: DemoArguments) -> Verdict {
    let built = match &arguments.file {
        Some(file) => demo::build(file, console.places),
        None => demo::build_temporary(console.places),
    };
    let workspace = built.map_err(|error| console.not_created(&error))?;
    let path = workspace.path().map(Path::to_owned);
    console.close(workspace)?;
    if let Some(path) = &path {
        console.say_written(path);
    }
    Ok(if arguments.no_window { Outcome::Done } else { Outcome::Window(path) })
}

pub(super) fn new(console: &mut Console<'_>, arguments: &NewArguments) -> Verdict {
    let founding = Founding::starter(&arguments.name, console.env.language);
    let founding = founding.map_err(|error| console.not_created(&error.into()))?;
    let created = starter::create(&arguments.file, console.places, &console.env, &founding.profile);
    let workspace = created.map_err(|error| console.not_created(&error))?;
    console.close(workspace)?;
    console.say_written(&arguments.file);
    Ok(Outcome::Done)
}

pub(super) fn check(console: &mut Console<'_>, arguments: &CheckArguments) -> Verdict {
    let report = workspace::check(&arguments.file);
    if arguments.json {
        let json = serde_json::to_string_pretty(&report).map_err(|error| Complaint(error.to_string()))?;
        console.say(&json);
    }
    if report.sound {
        if !arguments.json {
            console.say(console.t.check_sound());
        }
        return Ok(Outcome::Done);
    }
    complain(console, &report);
    Ok(Outcome::Refused)
}

fn complain(console: &mut Console<'_>, report: &CheckReport) {
    let t = console.t;
    console.complain(&t.check_findings(report.failed().count()));
    for check in report.failed() {
        console.complain(&t.check_finding(sentences::file::check(t, check.name), check.detail.as_str()));
    }
}
