//! What a meeting does about the signals of the month under review: each is explained, made a problem,
//! watched until a month, or answered with new limits by decision. A later word replaces the one before.

use rusqlite::{OptionalExtension as _, Transaction};
use serde::{Deserialize, Serialize};

use super::{
    Field, Made, Refusal, decision,
    decision::DecisionDraft,
    kpi::{NewPhase, insert_phase},
    problem,
    problem::ProblemDraft,
    write,
};
use crate::{
    analysis::rules::Rule,
    domain::{DispositionKind, Id, ItemKind, Month, kind},
    env::Env,
    queries,
    workspace::{Op, Workspace, values::Json},
};

/// What is done about a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Disposal {
    /// The cause is known.
    Explained { text: String },
    /// A problem that is on record.
    Problem { problem: Id<kind::Problem> },
    /// A problem that is raised with it.
    NewProblem(Box<ProblemDraft>),
    /// Looked at again until this month.
    Watch { until: Month, text: String },
    /// New limits.
    Rebased { phase: NewPhase, decision: RebaseBy },
}

/// The decision that new limits stand on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RebaseBy {
    Decision(Id<kind::Decision>),
    /// Taken with it, by consensus, in these words.
    Consensus(String),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum SignalCommand {
    Dispose {
        meeting: Id<kind::Meeting>,
        kpi: Id<kind::Kpi>,
        how: Disposal,
    },
    /// The signal is open again. A problem or phase that came of it stays.
    Reopen {
        meeting: Id<kind::Meeting>,
        kpi: Id<kind::Kpi>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &SignalCommand) -> Result<Made, Refusal> {
    match command {
        SignalCommand::Dispose { meeting, kpi, how } => {
            let op = Op::new(how.key()).arg("kpi", code(workspace, *kpi)?).in_meeting(*meeting);
            let op = match how {
                Disposal::Watch { until, .. } => op.arg("month", until.to_string()),
                Disposal::Rebased { phase, .. } => op.arg("month", phase.first.to_string()),
                Disposal::Explained { .. } | Disposal::Problem { .. } | Disposal::NewProblem(_) => op,
            };
            workspace.transact(env, op, |tx| dispose(tx, env, *meeting, *kpi, how))
        }
        SignalCommand::Reopen { meeting, kpi } => {
            let op = Op::new("reopen-signal").arg("kpi", code(workspace, *kpi)?).in_meeting(*meeting);
            workspace.transact(env, op, |tx| {
                write::meeting_in_session(tx, *meeting)?;
                let sql = "DELETE FROM signal_disposition WHERE meeting_id = ?1 AND kpi_id = ?2";
                match tx.execute(sql, (meeting, kpi))? {
                    0 => Err(Refusal::NotFound),
                    _ => Ok(None),
                }
            })
        }
    }
}

impl Disposal {
    const fn key(&self) -> &'static str {
        match self {
            Self::Explained { .. } => "explain-signal",
            Self::Problem { .. } | Self::NewProblem(_) => "signal-to-problem",
            Self::Watch { .. } => "watch-signal",
            Self::Rebased { .. } => "rebase-signal",
        }
    }

    const fn kind(&self) -> DispositionKind {
        match self {
            Self::Explained { .. } => DispositionKind::Explained,
            Self::Problem { .. } | Self::NewProblem(_) => DispositionKind::Problem,
            Self::Watch { .. } => DispositionKind::Watch,
            Self::Rebased { .. } => DispositionKind::Rebased,
        }
    }
}

fn code(workspace: &Workspace, kpi: Id<kind::Kpi>) -> Result<String, Refusal> {
    Ok(workspace.connection().query_row("SELECT code FROM kpi WHERE id = ?1", [kpi], |row| row.get(0))?)
}

/// What the row holds besides its kind.
#[derive(Default)]
struct Details<'a> {
    text: &'a str,
    problem: Option<Id<kind::Problem>>,
    watch_until: Option<Month>,
    phase: Option<Id<kind::Phase>>,
}

fn dispose(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    kpi: Id<kind::Kpi>,
    how: &Disposal,
) -> Result<Made, Refusal> {
    write::meeting_in_session(tx, meeting)?;
    // Read first: new limits take the signal away.
    let (month, rules) = fired(tx, meeting, kpi)?;
    let details = match how {
        Disposal::Explained { text } => Details { text: write::required(text, Field::Text)?, ..Details::default() },
        Disposal::Problem { problem } => {
            link(tx, env, *problem, kpi)?;
            Details { problem: Some(*problem), ..Details::default() }
        }
        Disposal::NewProblem(draft) => {
            let problem = problem::raise(tx, env, Some(meeting), draft)?;
            link(tx, env, problem, kpi)?;
            Details { problem: Some(problem), ..Details::default() }
        }
        Disposal::Watch { until, text } => {
            if *until <= month {
                return Err(Refusal::Invalid(Field::Month));
            }
            Details { text: text.trim(), watch_until: Some(*until), ..Details::default() }
        }
        Disposal::Rebased { phase, decision } => {
            let decision = match decision {
                RebaseBy::Decision(decision) => *decision,
                RebaseBy::Consensus(text) => decide(tx, env, meeting, text)?,
            };
            let phase = insert_phase(tx, env, kpi, phase, Some(decision))?;
            Details { phase: Some(phase), ..Details::default() }
        }
    };
    tx.execute("DELETE FROM signal_disposition WHERE meeting_id = ?1 AND kpi_id = ?2", (meeting, kpi))?;
    let id: Id<kind::SignalDisposition> = env.new_id();
    write::insert(
        tx,
        "signal_disposition",
        &[
            ("id", &id),
            ("meeting_id", &meeting),
            ("kpi_id", &kpi),
            ("rules", &Json(rules)),
            ("kind", &how.kind()),
            ("text", &details.text),
            ("problem_id", &details.problem),
            ("watch_until", &details.watch_until),
            ("phase_id", &details.phase),
        ],
    )?;
    Ok(Some(id.uuid()))
}

/// The month under review, and the rules that fired in it: now, or when the meeting spoke about it first.
fn fired(tx: &Transaction<'_>, meeting: Id<kind::Meeting>, kpi: Id<kind::Kpi>) -> Result<(Month, Vec<Rule>), Refusal> {
    let kpi = queries::kpi::one(tx, kpi)?.ok_or(Refusal::NotFound)?;
    let signal = queries::signal::of_kpis(tx, meeting, std::slice::from_ref(&kpi))?.pop();
    let signal = signal.ok_or_else(|| Refusal::NoSignal(kpi.card.code.clone()))?;
    let now = kpi.process.signals(signal.month);
    Ok((signal.month, if now.is_empty() { signal.rules } else { now.to_vec() }))
}

/// The problem concerns the KPI, whether or not that was said before.
fn link(tx: &Transaction<'_>, env: &Env, problem: Id<kind::Problem>, kpi: Id<kind::Kpi>) -> rusqlite::Result<()> {
    let sql = "SELECT EXISTS (SELECT 1 FROM problem_kpi WHERE problem_id = ?1 AND kpi_id = ?2)";
    if !tx.query_row(sql, (problem, kpi), |row| row.get::<_, bool>(0))? {
        let id: Id<kind::Problem> = env.new_id();
        write::insert(tx, "problem_kpi", &[("id", &id), ("problem_id", &problem), ("kpi_id", &kpi)])?;
    }
    Ok(())
}

fn decide(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    text: &str,
) -> Result<Id<kind::Decision>, Refusal> {
    let sql = "SELECT id FROM agenda_item WHERE meeting_id = ?1 AND kind = ?2 ORDER BY position LIMIT 1";
    let item = tx.query_row(sql, (meeting, ItemKind::Kpis), |row| row.get(0)).optional()?;
    let draft = DecisionDraft { text: text.to_owned(), item, ..DecisionDraft::default() };
    decision::take(tx, env, meeting, &draft)
}

#[cfg(test)]
mod tests;
