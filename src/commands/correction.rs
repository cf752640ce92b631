//! Corrections: what is changed, by whom, until when, to move which KPI, and whether it worked.

pub(super) mod baseline;

use jiff::civil::Date;
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, write};
use crate::{
    analysis::verdict::Proposal,
    domain::{CorrectionState, Expected, Id, Month, ProblemStatus, UpdateKind, Verdict, kind, number},
    env::Env,
    queries,
    workspace::{Op, Workspace, values::Iso},
};

/// A KPI (or another fact, in words) that a correction moves or must not harm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KpiEffect {
    pub kpi: Option<Id<kind::Kpi>>,
    pub guard: bool,
    pub expected: Expected,
    /// Words of a guard that is no KPI.
    pub text: String,
}

/// What a person says of a correction.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorrectionDraft {
    pub title: String,
    pub text: String,
    pub problem: Option<Id<kind::Problem>>,
    pub owner: Option<Id<kind::Office>>,
    pub due: Option<Date>,
    pub elements: Vec<Id<kind::Element>>,
    pub effects: Vec<KpiEffect>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum CorrectionCommand {
    Propose {
        meeting: Option<Id<kind::Meeting>>,
        draft: CorrectionDraft,
    },
    /// Owner, wording and KPIs; the due date of a decided correction moves by `Postpone` alone.
    Edit {
        correction: Id<kind::Correction>,
        draft: CorrectionDraft,
    },
    /// How far it is, and the next step.
    Report {
        correction: Id<kind::Correction>,
        meeting: Option<Id<kind::Meeting>>,
        percent: u8,
        text: String,
    },
    /// A new due date with its reason. The first one stays the measure of lateness.
    Postpone {
        correction: Id<kind::Correction>,
        meeting: Id<kind::Meeting>,
        due: Date,
        reason: String,
    },
    RefuseNewDate {
        correction: Id<kind::Correction>,
        meeting: Id<kind::Meeting>,
        reason: String,
    },
    /// Done, and in effect from `effective` on.
    Implement {
        correction: Id<kind::Correction>,
        meeting: Option<Id<kind::Meeting>>,
        effective: Date,
        text: String,
    },
    Judge {
        correction: Id<kind::Correction>,
        meeting: Id<kind::Meeting>,
        verdict: Verdict,
        text: String,
    },
    /// Rejected, superseded, reversed or closed, with the reason.
    End {
        correction: Id<kind::Correction>,
        meeting: Id<kind::Meeting>,
        state: CorrectionState,
        reason: String,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &CorrectionCommand) -> Result<Made, Refusal> {
    let of = |correction: &Id<kind::Correction>, key: &'static str| -> Result<Op, Refusal> {
        Ok(Op::new(key).arg("correction", house_number(workspace, *correction)?))
    };
    match command {
        CorrectionCommand::Propose { meeting, draft } => propose(workspace, env, *meeting, draft),
        CorrectionCommand::Edit { correction, draft } => {
            let op = of(correction, "edit-correction")?;
            edit(workspace, env, op, *correction, draft)
        }
        CorrectionCommand::Report { correction, meeting, percent, text } => {
            let op = of(correction, "report-correction")?.arg("percent", percent.to_string());
            workspace.transact(env, op, |tx| {
                check_meeting(tx, *meeting)?;
                if *percent > 100 {
                    return Err(Refusal::Invalid(Field::Percent));
                }
                let state = match state(tx, *correction)? {
                    CorrectionState::Decided | CorrectionState::Postponed => CorrectionState::InProgress,
                    other => other,
                };
                write::update(
                    tx,
                    "correction",
                    correction,
                    &[("state", &state), ("percent", percent), ("next_step", &text.trim())],
                )?;
                log(tx, env, *correction, *meeting, UpdateKind::Progress, Some(*percent), text, None)
            })
        }
        CorrectionCommand::Postpone { correction, meeting, due, reason } => {
            let op = of(correction, "postpone-correction")?.arg("due", due.to_string()).in_meeting(*meeting);
            workspace.transact(env, op, |tx| {
                check_meeting(tx, Some(*meeting))?;
                super::rating::require_quorum(tx, *meeting)?;
                let reason = write::required(reason, Field::Reason)?;
                let old: Option<Iso<Date>> =
                    tx.query_row("SELECT due FROM correction WHERE id = ?1", [correction], |row| row.get(0))?;
                if !state(tx, *correction)?.awaits_action() || old.is_some_and(|Iso(old)| *due <= old) {
                    return Err(Refusal::Invalid(Field::Due));
                }
                tx.execute(
                    "UPDATE correction SET due = ?2, postponements = postponements + 1 WHERE id = ?1",
                    (correction, Iso(*due)),
                )?;
                let dates = Some((old.map(|Iso(old)| old), *due));
                log(tx, env, *correction, Some(*meeting), UpdateKind::Postponed, None, reason, dates)
            })
        }
        CorrectionCommand::RefuseNewDate { correction, meeting, reason } => {
            let op = of(correction, "refuse-new-date")?.in_meeting(*meeting);
            workspace.transact(env, op, |tx| {
                check_meeting(tx, Some(*meeting))?;
                let reason = write::required(reason, Field::Reason)?;
                log(tx, env, *correction, Some(*meeting), UpdateKind::NewDateRefused, None, reason, None)
            })
        }
        CorrectionCommand::Implement { correction, meeting, effective, text } => {
            let op = of(correction, "implement-correction")?.arg("effective", effective.to_string());
            workspace.transact(env, op, |tx| {
                check_meeting(tx, *meeting)?;
                if !state(tx, *correction)?.awaits_action() {
                    return Err(Refusal::Invalid(Field::Effective));
                }
                write::update(
                    tx,
                    "correction",
                    correction,
                    &[("state", &CorrectionState::Implemented), ("effective", &Iso(*effective)), ("percent", &100)],
                )?;
                baseline::freeze(tx, env, *correction, *effective, &[])?;
                log(tx, env, *correction, *meeting, UpdateKind::Implemented, Some(100), text, None)
            })
        }
        CorrectionCommand::Judge { correction, meeting, verdict, text } => {
            let op = of(correction, "judge-correction")?.arg("verdict", verdict.code()).in_meeting(*meeting);
            workspace.transact(env, op, |tx| judge(tx, env, *correction, *meeting, *verdict, text))
        }
        CorrectionCommand::End { correction, meeting, state: target, reason } => {
            let op = of(correction, "end-correction")?.arg("state", target.code()).in_meeting(*meeting);
            workspace.transact(env, op, |tx| {
                check_meeting(tx, Some(*meeting))?;
                super::rating::require_quorum(tx, *meeting)?;
                let reason = write::required(reason, Field::Reason)?;
                let update = match target {
                    CorrectionState::Rejected => UpdateKind::Rejected,
                    CorrectionState::Superseded => UpdateKind::Superseded,
                    CorrectionState::Reversed => UpdateKind::Reversed,
                    CorrectionState::Closed => UpdateKind::Closed,
                    CorrectionState::Proposed
                    | CorrectionState::Decided
                    | CorrectionState::InProgress
                    | CorrectionState::Implemented
                    | CorrectionState::Observed
                    | CorrectionState::Postponed => return Err(Refusal::Invalid(Field::Reason)),
                };
                write::update(tx, "correction", correction, &[("state", target)])?;
                log(tx, env, *correction, Some(*meeting), update, None, reason, None)
            })
        }
    }
}

fn propose(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Option<Id<kind::Meeting>>,
    draft: &CorrectionDraft,
) -> Result<Made, Refusal> {
    let mut op = Op::new("propose-correction").arg("title", &draft.title);
    if let Some(meeting) = meeting {
        op = op.in_meeting(meeting);
    }
    workspace.transact(env, op, |tx| {
        check_meeting(tx, meeting)?;
        let correction: Id<kind::Correction> = env.new_id();
        write::insert(
            tx,
            "correction",
            &[
                ("id", &correction),
                ("number", &write::next_number(tx, "correction", "number")?),
                ("title", &write::required(&draft.title, Field::Title)?),
                ("text", &draft.text.trim()),
                ("problem_id", &draft.problem),
                ("owner_office_id", &draft.owner),
                ("meeting_id", &meeting),
                ("first_due", &draft.due.map(Iso)),
                ("due", &draft.due.map(Iso)),
                ("state", &CorrectionState::Proposed),
            ],
        )?;
        link(tx, env, correction, draft)?;
        log(tx, env, correction, meeting, UpdateKind::Proposed, None, "", None)?;
        Ok(Some(correction.uuid()))
    })
}

fn edit(
    workspace: &mut Workspace,
    env: &Env,
    op: Op,
    correction: Id<kind::Correction>,
    draft: &CorrectionDraft,
) -> Result<Made, Refusal> {
    workspace.transact(env, op, |tx| {
        write::unquoted_or_same(tx, "correction", &correction, &[("title", &draft.title), ("text", &draft.text)])?;
        let state = state(tx, correction)?;
        let due = draft.due.map(Iso);
        let columns: [write::Column<'_>; 4] = [
            ("title", &write::required(&draft.title, Field::Title)?),
            ("text", &draft.text.trim()),
            ("problem_id", &draft.problem),
            ("owner_office_id", &draft.owner),
        ];
        write::update(tx, "correction", &correction, &columns)?;
        let first_due: Option<Iso<Date>> =
            tx.query_row("SELECT first_due FROM correction WHERE id = ?1", [correction], |row| row.get(0))?;
        if state == CorrectionState::Proposed || first_due.is_none() {
            write::update(tx, "correction", &correction, &[("first_due", &due), ("due", &due)])?;
        }
        write::delete_where(tx, "correction_kpi", "correction_id", &correction)?;
        write::delete_where(tx, "correction_element", "correction_id", &correction)?;
        link(tx, env, correction, draft)?;
        baseline::complete(tx, env, correction)?;
        Ok(None)
    })
}

/// The decision of a meeting makes a proposed correction binding. It needs an owner and a due date.
pub(super) fn adopt(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    correction: Option<Id<kind::Correction>>,
    decision: Id<kind::Decision>,
) -> Result<(), Refusal> {
    let Some(correction) = correction else { return Ok(()) };
    let sql = "SELECT owner_office_id IS NULL, due IS NULL, problem_id FROM correction WHERE id = ?1";
    let (ownerless, dateless, problem): (bool, bool, Option<Id<kind::Problem>>) =
        tx.query_row(sql, [correction], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if ownerless {
        return Err(Refusal::Missing(Field::Owner));
    }
    if dateless {
        return Err(Refusal::Missing(Field::Due));
    }
    if state(tx, correction)? != CorrectionState::Proposed {
        return Err(Refusal::Taken(number::correction(tx.query_row(
            "SELECT number FROM correction WHERE id = ?1",
            [correction],
            |row| row.get(0),
        )?)));
    }
    write::update(tx, "correction", &correction, &[("state", &CorrectionState::Decided), ("decision_id", &decision)])?;
    if let Some(problem) = problem {
        tx.execute(
            "UPDATE problem SET status = ?2 WHERE id = ?1 AND status = ?3",
            (problem, ProblemStatus::Treated, ProblemStatus::Open),
        )?;
    }
    log(tx, env, correction, Some(meeting), UpdateKind::Decided, None, "", None).map(drop)
}

fn judge(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    meeting: Id<kind::Meeting>,
    verdict: Verdict,
    text: &str,
) -> Result<Made, Refusal> {
    check_meeting(tx, Some(meeting))?;
    super::rating::require_quorum(tx, meeting)?;
    let state = state(tx, correction)?;
    let effective: Option<Iso<Date>> =
        tx.query_row("SELECT effective FROM correction WHERE id = ?1", [correction], |row| row.get(0))?;
    if !state.awaits_judgement(effective.is_some()) {
        return Err(Refusal::Invalid(Field::Effective));
    }
    let text = write::required(text, Field::Text)?;
    let state = match verdict.is_final() {
        _ if state.is_ended() => state,
        true => CorrectionState::Closed,
        false => CorrectionState::Observed,
    };
    write::update(
        tx,
        "correction",
        &correction,
        &[("verdict", &verdict), ("verdict_text", &text), ("verdict_meeting_id", &meeting), ("state", &state)],
    )?;
    let review: Month = tx.query_row("SELECT review_month FROM meeting WHERE id = ?1", [meeting], |row| row.get(0))?;
    let proposed = queries::correction::proposal(tx, correction, Some(review))?.map(Proposal::as_verdict);
    record_verdict(tx, env, correction, meeting, &Given { verdict, proposed, text })?;
    log(tx, env, correction, Some(meeting), UpdateKind::Verdict, None, text, None)
}

/// A verdict as it goes on record.
pub(super) struct Given<'a> {
    pub verdict: Verdict,
    /// What the figures proposed at that moment.
    pub proposed: Option<Verdict>,
    pub text: &'a str,
}

/// Every meeting's verdict is a record of its own; a second one in the same meeting replaces the first.
pub(super) fn record_verdict(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    meeting: Id<kind::Meeting>,
    given: &Given<'_>,
) -> Result<(), Refusal> {
    tx.execute("DELETE FROM correction_verdict WHERE correction_id = ?1 AND meeting_id = ?2", (correction, meeting))?;
    let columns: [write::Column<'_>; 8] = [
        ("id", &env.new_id::<kind::Correction>()),
        ("correction_id", &correction),
        ("meeting_id", &meeting),
        ("verdict", &given.verdict),
        ("proposed", &given.proposed),
        ("text", &given.text),
        ("recorded_at", &Iso(env.now())),
        ("recorded_by", &env.person),
    ];
    Ok(write::insert(tx, "correction_verdict", &columns)?)
}

fn check_meeting(tx: &Transaction<'_>, meeting: Option<Id<kind::Meeting>>) -> Result<(), Refusal> {
    meeting.map_or(Ok(()), |meeting| write::editable_meeting(tx, meeting).map(drop))
}

fn state(tx: &Transaction<'_>, correction: Id<kind::Correction>) -> Result<CorrectionState, Refusal> {
    Ok(tx.query_row("SELECT state FROM correction WHERE id = ?1", [correction], |row| row.get(0))?)
}

fn house_number(workspace: &Workspace, correction: Id<kind::Correction>) -> Result<String, Refusal> {
    let sql = "SELECT number FROM correction WHERE id = ?1";
    Ok(number::correction(workspace.connection().query_row(sql, [correction], |row| row.get(0))?))
}

fn link(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    draft: &CorrectionDraft,
) -> Result<(), Refusal> {
    for element in &draft.elements {
        let id: Id<kind::Correction> = env.new_id();
        write::insert(
            tx,
            "correction_element",
            &[("id", &id), ("correction_id", &correction), ("element_id", element)],
        )?;
    }
    for (position, effect) in draft.effects.iter().enumerate() {
        let text = effect.text.trim();
        if effect.kpi.is_none() && text.is_empty() {
            return Err(Refusal::Missing(Field::Kpi));
        }
        let id: Id<kind::Correction> = env.new_id();
        write::insert(
            tx,
            "correction_kpi",
            &[
                ("id", &id),
                ("correction_id", &correction),
                ("kpi_id", &effect.kpi),
                ("role", &if effect.guard { "guard" } else { "moves" }),
                ("expected", &effect.expected.code()),
                ("bound", &effect.expected.bound()),
                ("text", &text),
                ("position", &u32::try_from(position).unwrap_or(u32::MAX)),
            ],
        )?;
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "the columns of one line of the follow-up")]
fn log(
    tx: &Transaction<'_>,
    env: &Env,
    correction: Id<kind::Correction>,
    meeting: Option<Id<kind::Meeting>>,
    update: UpdateKind,
    percent: Option<u8>,
    text: &str,
    dates: Option<(Option<Date>, Date)>,
) -> Result<Made, Refusal> {
    let id: Id<kind::Correction> = env.new_id();
    write::insert(
        tx,
        "correction_update",
        &[
            ("id", &id),
            ("correction_id", &correction),
            ("meeting_id", &meeting),
            ("date", &Iso(env.today())),
            ("kind", &update),
            ("percent", &percent),
            ("text", &text.trim()),
            ("old_due", &dates.and_then(|(old, _)| old).map(Iso)),
            ("new_due", &dates.map(|(_, new)| Iso(new))),
            ("by_person", &env.person),
        ],
    )?;
    Ok(None)
}
