//! The command line: a window or one headless job.
#![forbid(unsafe_code)]

use std::{env, io, process::ExitCode};

use lajna::{
    cli::{self, Outcome, System},
    i18n::Messages,
};

fn main() -> ExitCode {
    let system = System::current();
    let outcome = cli::run(env::args_os(), &system, &mut io::stdout().lock(), &mut io::stderr().lock());
    if let Outcome::Window(_) = outcome {
        eprintln!("{}", Messages::of(system.language).cli_no_window("this build has none."));
        return ExitCode::FAILURE;
    }
    ExitCode::from(outcome.status())
}
