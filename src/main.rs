//! The command line: a window or one headless job.

use std::{env, io, process::ExitCode};

use tracing_subscriber::{filter::Targets, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use lajna::{
    cli::{self, Outcome, System},
    i18n::Messages,
    ui::app,
};

#[expect(clippy::print_stderr, reason = "where no window opens, the console is all there is")]
fn main() -> ExitCode {
    log_to_standard_error();
    let system = System::current();
    let outcome = cli::run(env::args_os(), &system, &mut io::stdout(), &mut io::stderr());
    match outcome {
        Outcome::Window(file) => match app::run(file) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{}", Messages::of(system.language).cli_no_window(error.to_string()));
                ExitCode::FAILURE
            }
        },
        Outcome::Done | Outcome::Refused | Outcome::Misused => ExitCode::from(outcome.status()),
    }
}

/// Our own warnings only: what libraries say to their developers helps nobody here.
fn log_to_standard_error() {
    let ours = Targets::new().with_target("lajna", tracing::Level::WARN);
    tracing_subscriber::registry().with(tracing_subscriber::fmt::layer().with_writer(io::stderr)).with(ours).init();
}
