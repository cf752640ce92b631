//! KPI cards, their monthly values, and how their figures are read.
//!
//! One file per topic: the [`card`], its [`targets`], the [`values`], the [`layouts`] of the files that
//! bring them, the [`parts`] with their own values, the [`phases`] of the process.

mod card;
mod layouts;
mod parts;
mod phases;
mod targets;
mod values;

use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, Month, Reading, kind},
    env::Env,
    workspace::Workspace,
};

pub use card::KpiDraft;
pub use layouts::LayoutMapping;
pub use parts::{PartDraft, PartReading};
pub use phases::NewPhase;
pub(super) use phases::insert as insert_phase;
pub(super) use values::{ImportedFile, close, record};

/// One month's reading of one KPI, as a person or a file gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewReading {
    pub kpi: Id<kind::Kpi>,
    pub month: Month,
    pub reading: Reading,
    pub provisional: bool,
    /// Why an earlier value is replaced, or why the month is missing.
    pub reason: String,
    /// The question asked about an unusual value, and its answer.
    pub remark: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum KpiCommand {
    /// Writes one reading; an existing one is kept as an earlier version, and `reason` is then needed.
    Enter(NewReading),
    /// Changes a value of a closed month, by decision.
    Revise {
        reading: NewReading,
        decision: Id<kind::Decision>,
    },
    /// Writes many readings from one file, all or nothing, as one act.
    Import {
        file_name: String,
        sha256: String,
        readings: Vec<NewReading>,
        /// What was decided about the file's layout, for the next one like it.
        #[serde(default)]
        mapping: Option<LayoutMapping>,
    },
    /// The next file of this layout is read as if it were the first.
    ForgetMapping {
        layout: String,
    },
    Create(Box<KpiDraft>),
    Edit {
        kpi: Id<kind::Kpi>,
        draft: Box<KpiDraft>,
    },
    /// A card that measures something else from a month on: the earlier card is kept as a version, and the
    /// line breaks.
    Redefine {
        kpi: Id<kind::Kpi>,
        draft: Box<KpiDraft>,
        from: Month,
        reason: String,
        decision: Option<Id<kind::Decision>>,
    },
    Retire {
        kpi: Id<kind::Kpi>,
        retired: bool,
    },
    /// The target in force from `from` on; `None` takes that step away.
    SetTarget {
        kpi: Id<kind::Kpi>,
        from: Month,
        value: Option<f64>,
    },
    SetBaseline {
        kpi: Id<kind::Kpi>,
        value: f64,
        from: Month,
        to: Month,
    },
    /// What the KPI informs, what guards it and which objective it serves; replaces what was there.
    Link {
        kpi: Id<kind::Kpi>,
        elements: Vec<Id<kind::Element>>,
        guards: Vec<Id<kind::Kpi>>,
        objective: Option<Id<kind::StrategyNode>>,
    },
    /// From `month` on the KPI measures something else.
    MarkBreak {
        kpi: Id<kind::Kpi>,
        month: Month,
        text: String,
    },
    ClearBreak {
        kpi: Id<kind::Kpi>,
        month: Month,
    },
    /// New process limits from `phase.first` on; replaces a phase that begins there. Once a KPI has limits,
    /// others need a decision.
    SetPhase {
        kpi: Id<kind::Kpi>,
        phase: NewPhase,
        decision: Option<Id<kind::Decision>>,
    },
    RemovePhase {
        phase: Id<kind::Phase>,
    },
    /// The proposed phase is not wanted; it may be proposed again later.
    RefusePhase {
        kpi: Id<kind::Kpi>,
        meeting: Id<kind::Meeting>,
        first: Month,
        reason: String,
    },
    /// Leaves a month with a known cause out of limits, ranges and signals.
    Exclude {
        kpi: Id<kind::Kpi>,
        month: Month,
        reason: String,
        decision: Id<kind::Decision>,
    },
    /// Takes a month that was left out in again.
    Include {
        kpi: Id<kind::Kpi>,
        month: Month,
    },
    /// The values of the month are final: from now on they change by decision alone.
    CloseMonth(Month),
    ReopenMonth(Month),
    AddPart {
        kpi: Id<kind::Kpi>,
        part: PartDraft,
    },
    RetirePart {
        part: Id<kind::KpiPart>,
        retired: bool,
    },
    /// Values of the KPI's parts, all or nothing; in a closed month by decision alone.
    EnterParts {
        kpi: Id<kind::Kpi>,
        readings: Vec<PartReading>,
        decision: Option<Id<kind::Decision>>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &KpiCommand) -> Result<Made, Refusal> {
    match command {
        KpiCommand::Enter(reading) => values::enter(workspace, env, reading, None),
        KpiCommand::Revise { reading, decision } => values::enter(workspace, env, reading, Some(*decision)),
        KpiCommand::Import { file_name, sha256, readings, mapping } => {
            let file = ImportedFile { name: file_name, sha256, source: "" };
            values::import(workspace, env, &file, readings, mapping.as_ref())
        }
        KpiCommand::ForgetMapping { layout } => layouts::forget(workspace, env, layout),
        KpiCommand::CloseMonth(month) => values::close_month(workspace, env, *month, true),
        KpiCommand::ReopenMonth(month) => values::close_month(workspace, env, *month, false),
        KpiCommand::AddPart { kpi, part } => parts::add(workspace, env, *kpi, part),
        KpiCommand::RetirePart { part, retired } => parts::retire(workspace, env, *part, *retired),
        KpiCommand::EnterParts { kpi, readings, decision } => parts::enter(workspace, env, *kpi, readings, *decision),
        KpiCommand::Create(draft) => card::create(workspace, env, draft),
        KpiCommand::Edit { kpi, draft } => card::edit(workspace, env, *kpi, draft),
        KpiCommand::Redefine { kpi, draft, from, reason, decision } => {
            card::redefine(workspace, env, *kpi, draft, &card::Change { from: *from, reason, decision: *decision })
        }
        KpiCommand::Retire { kpi, retired } => card::retire(workspace, env, *kpi, *retired),
        KpiCommand::Link { kpi, elements, guards, objective } => {
            card::link(workspace, env, *kpi, elements, guards, *objective)
        }
        KpiCommand::SetTarget { kpi, from, value } => targets::set(workspace, env, *kpi, *from, *value),
        KpiCommand::SetBaseline { kpi, value, from, to } => {
            targets::set_baseline(workspace, env, *kpi, *value, (*from, *to))
        }
        KpiCommand::MarkBreak { kpi, month, text } => phases::mark_break(workspace, env, *kpi, *month, text),
        KpiCommand::ClearBreak { kpi, month } => phases::clear_break(workspace, env, *kpi, *month),
        KpiCommand::SetPhase { kpi, phase, decision } => phases::set(workspace, env, *kpi, phase, *decision),
        KpiCommand::RemovePhase { phase } => phases::remove(workspace, env, *phase),
        KpiCommand::RefusePhase { kpi, meeting, first, reason } => {
            phases::refuse(workspace, env, *kpi, *meeting, *first, reason)
        }
        KpiCommand::Exclude { kpi, month, reason, decision } => {
            phases::exclude(workspace, env, *kpi, *month, reason, *decision)
        }
        KpiCommand::Include { kpi, month } => phases::include(workspace, env, *kpi, *month),
    }
}

fn code(workspace: &Workspace, kpi: Id<kind::Kpi>) -> Result<String, Refusal> {
    Ok(workspace.connection().query_row("SELECT code FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?)
}

#[cfg(test)]
mod tests;
