//! Problems: what is wrong, where, how serious, why.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    domain::{Id, ProblemStatus, Severity, kind, number},
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// What a person says of a problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProblemDraft {
    pub title: String,
    pub description: String,
    pub evidence: String,
    /// Empty: not known yet, which is a legal answer.
    pub cause: String,
    pub severity: Severity,
    pub owner: Option<Id<kind::Office>>,
    pub recurs_from: Option<Id<kind::Problem>>,
    pub elements: Vec<Id<kind::Element>>,
    pub kpis: Vec<Id<kind::Kpi>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ProblemCommand {
    Raise { meeting: Option<Id<kind::Meeting>>, draft: ProblemDraft },
    Edit { problem: Id<kind::Problem>, draft: ProblemDraft },
    SetStatus { problem: Id<kind::Problem>, status: ProblemStatus, meeting: Option<Id<kind::Meeting>> },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &ProblemCommand) -> Result<Made, Refusal> {
    match command {
        ProblemCommand::Raise { meeting, draft } => {
            let mut op = Op::new("raise-problem").arg("title", &draft.title);
            if let Some(meeting) = meeting {
                op = op.in_meeting(*meeting);
            }
            workspace.transact(env, op, |tx| Ok(Some(raise(tx, env, *meeting, draft)?.uuid())))
        }
        ProblemCommand::Edit { problem, draft } => {
            let op = Op::new("edit-problem").arg("problem", house_number(workspace, *problem)?);
            workspace.transact(env, op, |tx| {
                let quoted =
                    [("title", &*draft.title), ("description", &draft.description), ("evidence", &draft.evidence)];
                write::unquoted_or_same(tx, "problem", problem, &quoted)?;
                write::update(
                    tx,
                    "problem",
                    problem,
                    &[
                        ("title", &write::required(&draft.title, Field::Title)?),
                        ("description", &draft.description.trim()),
                        ("evidence", &draft.evidence.trim()),
                        ("cause", &draft.cause.trim()),
                        ("severity", &draft.severity),
                        ("owner_office_id", &draft.owner),
                        ("recurs_from_id", &draft.recurs_from),
                    ],
                )?;
                write::delete_where(tx, "problem_element", "problem_id", problem)?;
                write::delete_where(tx, "problem_kpi", "problem_id", problem)?;
                link(tx, env, *problem, draft)?;
                Ok(None)
            })
        }
        ProblemCommand::SetStatus { problem, status, meeting } => {
            let op = Op::new("set-problem-status")
                .arg("problem", house_number(workspace, *problem)?)
                .arg("status", status.code());
            workspace.transact(env, op, |tx| {
                let closed_in = if *status == ProblemStatus::Closed { *meeting } else { None };
                write::update(tx, "problem", problem, &[("status", status), ("closed_meeting_id", &closed_in)])?;
                Ok(None)
            })
        }
    }
}

/// Records a new problem.
pub(super) fn raise(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Option<Id<kind::Meeting>>,
    draft: &ProblemDraft,
) -> Result<Id<kind::Problem>, Refusal> {
    if let Some(meeting) = meeting {
        write::editable_meeting(tx, meeting)?;
    }
    let problem: Id<kind::Problem> = env.new_id();
    write::insert(
        tx,
        "problem",
        &[
            ("id", &problem),
            ("number", &write::next_number(tx, "problem", "number")?),
            ("title", &write::required(&draft.title, Field::Title)?),
            ("description", &draft.description.trim()),
            ("evidence", &draft.evidence.trim()),
            ("cause", &draft.cause.trim()),
            ("severity", &draft.severity),
            ("status", &ProblemStatus::Open),
            ("meeting_id", &meeting),
            ("raised_on", &Iso(env.today())),
            ("owner_office_id", &draft.owner),
            ("recurs_from_id", &draft.recurs_from),
        ],
    )?;
    link(tx, env, problem, draft)?;
    Ok(problem)
}

fn house_number(workspace: &Workspace, problem: Id<kind::Problem>) -> Result<String, Refusal> {
    let sql = "SELECT number FROM problem WHERE id = ?1";
    Ok(number::problem(workspace.connection().query_row(sql, [problem], |row| row.get(0))?))
}

fn link(tx: &Transaction<'_>, env: &Env, problem: Id<kind::Problem>, draft: &ProblemDraft) -> rusqlite::Result<()> {
    for element in &draft.elements {
        let id: Id<kind::Problem> = env.new_id();
        write::insert(tx, "problem_element", &[("id", &id), ("problem_id", &problem), ("element_id", element)])?;
    }
    for kpi in &draft.kpis {
        let id: Id<kind::Problem> = env.new_id();
        write::insert(tx, "problem_kpi", &[("id", &id), ("problem_id", &problem), ("kpi_id", kpi)])?;
    }
    Ok(())
}
