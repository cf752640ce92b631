//! What a person meant, by topic. A command is one transaction, one undo step and one line in the
//! log; a refused one leaves nothing behind.
//!
//! Commands are plain data (`serde`, `Debug`): tests, the command line and bug reports replay them.
//! They say nothing to a person: a [`Refusal`] carries what a sentence needs, the words are i18n's.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{env::Env, workspace::Workspace};

pub mod agenda;
pub mod attendance;
pub mod catalogue;
pub mod clock;
pub mod committee;
pub mod correction;
mod corrigendum;
pub mod decision;
pub mod history;
pub mod kpi;
pub mod meeting;
pub mod minutes;
pub mod note;
pub mod people;
pub mod plan;
pub mod preparation;
pub mod problem;
pub mod rating;
mod refusal;
pub mod scoring;
pub mod signal;
pub mod slip;
pub mod starter;
pub mod strategy;
mod write;

pub use agenda::AgendaCommand;
pub use attendance::AttendanceCommand;
pub use catalogue::CatalogueCommand;
pub use clock::ClockCommand;
pub use committee::CommitteeCommand;
pub use correction::CorrectionCommand;
pub use decision::DecisionCommand;
pub use kpi::{KpiCommand, LayoutMapping};
pub use meeting::MeetingCommand;
pub use minutes::MinutesCommand;
pub use note::NoteCommand;
pub use people::PeopleCommand;
pub use plan::PlanCommand;
pub use preparation::PreparationCommand;
pub use problem::ProblemCommand;
pub use rating::RatingCommand;
pub use refusal::{Field, Refusal};
pub use scoring::ScoringCommand;
pub use signal::SignalCommand;
pub use slip::SlipCommand;
pub use strategy::StrategyCommand;

/// Any act on the workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    Committee(CommitteeCommand),
    People(PeopleCommand),
    Catalogue(CatalogueCommand),
    Kpi(KpiCommand),
    Meeting(MeetingCommand),
    Minutes(MinutesCommand),
    Agenda(AgendaCommand),
    Preparation(PreparationCommand),
    Clock(ClockCommand),
    Attendance(AttendanceCommand),
    Rating(RatingCommand),
    Scoring(ScoringCommand),
    Problem(ProblemCommand),
    Correction(CorrectionCommand),
    Decision(DecisionCommand),
    Note(NoteCommand),
    Signal(SignalCommand),
    Slip(SlipCommand),
    Strategy(StrategyCommand),
    Plan(PlanCommand),
}

/// What an executed command made: the key of the record it created, if it created one.
pub type Made = Option<Uuid>;

/// Carries out `command` as one transaction.
pub fn execute(workspace: &mut Workspace, env: &Env, command: &Command) -> Result<Made, Refusal> {
    match command {
        Command::Committee(command) => committee::execute(workspace, env, command),
        Command::People(command) => people::execute(workspace, env, command),
        Command::Catalogue(command) => catalogue::execute(workspace, env, command),
        Command::Kpi(command) => kpi::execute(workspace, env, command),
        Command::Meeting(command) => meeting::execute(workspace, env, command),
        Command::Minutes(command) => minutes::execute(workspace, env, command),
        Command::Agenda(command) => agenda::execute(workspace, env, command),
        Command::Preparation(command) => preparation::execute(workspace, env, command),
        Command::Clock(command) => clock::execute(workspace, env, command),
        Command::Attendance(command) => attendance::execute(workspace, env, command),
        Command::Rating(command) => rating::execute(workspace, env, command),
        Command::Scoring(command) => scoring::execute(workspace, env, command),
        Command::Problem(command) => problem::execute(workspace, env, command),
        Command::Correction(command) => correction::execute(workspace, env, command),
        Command::Decision(command) => decision::execute(workspace, env, command),
        Command::Note(command) => note::execute(workspace, env, command),
        Command::Signal(command) => signal::execute(workspace, env, command),
        Command::Slip(command) => slip::execute(workspace, env, command),
        Command::Strategy(command) => strategy::execute(workspace, env, command),
        Command::Plan(command) => plan::execute(workspace, env, command),
    }
}

macro_rules! from_topic {
    ($($topic:ident($command:ident)),* $(,)?) => { $(
        impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$topic(command)
            }
        }
    )* };
}
from_topic!(
    Minutes(MinutesCommand),
    Committee(CommitteeCommand),
    People(PeopleCommand),
    Catalogue(CatalogueCommand),
    Kpi(KpiCommand),
    Meeting(MeetingCommand),
    Agenda(AgendaCommand),
    Preparation(PreparationCommand),
    Clock(ClockCommand),
    Attendance(AttendanceCommand),
    Rating(RatingCommand),
    Scoring(ScoringCommand),
    Problem(ProblemCommand),
    Correction(CorrectionCommand),
    Decision(DecisionCommand),
    Note(NoteCommand),
    Signal(SignalCommand),
    Slip(SlipCommand),
    Strategy(StrategyCommand),
    Plan(PlanCommand),
);
