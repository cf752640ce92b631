//! The command line: the window, or one headless job.
//!
//! Arguments come in and text goes out as values, so that tests run every verb without a process;
//! `main` connects [`run`] to the world. Explanations go to standard error, one clear sentence first.

mod analyse;
mod export;
mod import;
mod slip;
mod workspace;

use std::{ffi::OsString, io::Write, path::PathBuf};

use clap::{Parser, Subcommand, error::ErrorKind};

use crate::{
    domain::Language,
    env::{Clock, Env},
    i18n::{Messages, without_marks},
    ui::preferences::{Preferences, system_language},
    workspace::Places,
};

/// What the command line needs from outside.
#[derive(Clone, Debug)]
pub struct System {
    pub places: Places,
    pub clock: Clock,
    /// Whose name goes into the log.
    pub person: String,
    /// The system's language.
    pub language: Language,
}

impl System {
    /// This computer, its clock, and whoever uses it.
    pub fn current() -> Self {
        let preferences = Preferences::usual_file().map(|file| Preferences::load(&file)).unwrap_or_default();
        let account = || ["USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        let person = Some(preferences.person).filter(|person| !person.is_empty()).or_else(account);
        Self {
            places: Places::system().unwrap_or_else(|| Places::new(std::env::temp_dir().join("lajna"))),
            clock: Clock::System,
            person: person.unwrap_or_default(),
            language: system_language(),
        }
    }
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Refused or found wrong; a sentence says why.
    Refused,
    /// The arguments make no call.
    Misused,
    /// The window is wanted, on this file if there is one.
    Window(Option<PathBuf>),
}

impl Outcome {
    /// The exit status: 0 done, 1 refused or found wrong, 2 wrong usage.
    pub const fn status(&self) -> u8 {
        match self {
            Self::Done | Self::Window(_) => 0,
            Self::Refused => 1,
            Self::Misused => 2,
        }
    }
}

/// The monthly review of a customs risk-management committee: offline, in one file.
#[derive(Debug, Parser)]
#[command(name = "lajna", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// The workspace to open in the window
    file: Option<PathBuf>,
    /// Language of sentences, documents and new workspaces: en, fr or ar
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    language: Option<Language>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Write the Meridia demo and open it
    Demo(workspace::DemoArguments),
    /// Make a new workspace with the starter catalogues
    New(workspace::NewArguments),
    /// Read KPI values from a file, all or nothing
    Import(import::ImportArguments),
    /// Write a document or a table
    Export(export::ExportArguments),
    /// Tell signal from noise in a series of values (XmR)
    Analyse(analyse::AnalyseArguments),
    /// Verify everything that can be verified about a workspace
    Check(workspace::CheckArguments),
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "en, fr, ar".to_owned())
}

/// Where a verb writes, and in whose words.
struct Console<'a> {
    t: &'static Messages,
    places: &'a Places,
    env: Env,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

impl Console<'_> {
    /// A line of the result.
    fn say(&mut self, line: &str) {
        // A closed pipe is no reason to fail: whoever reads has seen enough.
        drop(writeln!(self.out, "{}", without_marks(line)));
    }

    /// A line about what went wrong.
    fn complain(&mut self, line: &str) {
        drop(writeln!(self.err, "{}", without_marks(line)));
    }
}

/// A sentence about why a job was not done.
struct Complaint(String);

type Verdict = Result<Outcome, Complaint>;

/// Carries out one call. The first argument is the program's own name.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    system: &System,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return explain(&error, system.language, out, err),
    };
    let Some(verb) = arguments.verb else { return Outcome::Window(arguments.file) };
    let language = arguments.language.unwrap_or(system.language);
    let mut console = Console {
        t: Messages::of(language),
        places: &system.places,
        env: Env::new(system.clock, &system.person, language),
        out,
        err,
    };
    let verdict = match verb {
        Verb::Demo(arguments) => workspace::demo(&mut console, arguments),
        Verb::New(arguments) => workspace::new(&mut console, &arguments),
        Verb::Import(arguments) => import::import(&mut console, arguments),
        Verb::Export(arguments) => export::export(&mut console, &arguments),
        Verb::Analyse(arguments) => analyse::analyse(&mut console, &arguments),
        Verb::Check(arguments) => workspace::check(&mut console, &arguments),
    };
    verdict.unwrap_or_else(|Complaint(sentence)| {
        console.complain(&sentence);
        Outcome::Refused
    })
}

/// Help and version were asked for; anything else was not understood.
fn explain(error: &clap::Error, language: Language, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let text = error.render();
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        drop(write!(out, "{text}"));
        return Outcome::Done;
    }
    drop(writeln!(err, "{}\n{text}", without_marks(Messages::of(language).cli_usage())));
    Outcome::Misused
}
