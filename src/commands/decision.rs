//! Decisions: numbered within their meeting, by consensus or by a counted vote.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Field, Made, Refusal, rating::require_quorum_for, write};
use crate::{
    domain::{DecisionStatus, Id, MajorityRule, Reached, VoteResult, kind, number},
    env::Env,
    queries::{self, attendance::About},
    workspace::{Op, Workspace, values::Json},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionDraft {
    pub text: String,
    pub reached: Reached,
    pub dissent: String,
    /// On a tie: whether the chair voted in favour.
    pub chair_in_favour: bool,
    pub item: Option<Id<kind::AgendaItem>>,
    pub objective: Option<Id<kind::StrategyNode>>,
    pub supersedes: Option<Id<kind::Decision>>,
    /// The proposal of an inquorate meeting that this decision ratifies.
    pub ratifies: Option<Id<kind::Decision>>,
    /// The proposed correction that this decision adopts.
    pub adopts: Option<Id<kind::Correction>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum DecisionCommand {
    /// With quorum the vote decides whether it is adopted; without, it is kept as a proposal.
    Take {
        meeting: Id<kind::Meeting>,
        draft: DecisionDraft,
    },
    /// Keeps a proposal for ratification by a later, quorate meeting.
    Propose {
        meeting: Id<kind::Meeting>,
        draft: DecisionDraft,
    },
    Edit {
        decision: Id<kind::Decision>,
        draft: DecisionDraft,
    },
    /// Withdrawn; its number is not used again.
    Withdraw {
        decision: Id<kind::Decision>,
    },
}

pub(super) fn execute(workspace: &mut Workspace, env: &Env, command: &DecisionCommand) -> Result<Made, Refusal> {
    match command {
        DecisionCommand::Take { meeting, draft } => {
            let op = Op::new("take-decision").in_meeting(*meeting);
            workspace.transact(env, op, |tx| Ok(Some(take(tx, env, *meeting, draft)?.uuid())))
        }
        DecisionCommand::Propose { meeting, draft } => {
            workspace.transact(env, Op::new("propose-decision").in_meeting(*meeting), |tx| {
                write::meeting_in_session(tx, *meeting)?;
                let decision = insert(tx, env, *meeting, draft, DecisionStatus::Proposal, None)?;
                Ok(Some(decision.uuid()))
            })
        }
        DecisionCommand::Edit { decision, draft } => edit(workspace, env, *decision, draft),
        DecisionCommand::Withdraw { decision } => {
            let (meeting, reference) = locate(workspace, *decision)?;
            let op = Op::new("withdraw-decision").arg("decision", reference).in_meeting(meeting);
            workspace.transact(env, op, |tx| {
                write::editable_meeting(tx, meeting)?;
                write::update(tx, "decision", decision, &[("status", &DecisionStatus::Withdrawn)])?;
                Ok(None)
            })
        }
    }
}

/// Takes a decision, with quorum.
pub(super) fn take(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    draft: &DecisionDraft,
) -> Result<Id<kind::Decision>, Refusal> {
    write::meeting_in_session(tx, meeting)?;
    let present = require_quorum_for(tx, meeting, draft.item.map_or(About::Meeting, About::Item))?;
    let status = outcome(tx, meeting, draft, present)?;
    let decision = insert(tx, env, meeting, draft, status, Some(present))?;
    if status == DecisionStatus::Adopted {
        super::correction::adopt(tx, env, meeting, draft.adopts, decision)?;
    }
    Ok(decision)
}

/// What the draft's vote comes to under the committee's majority rule.
fn outcome(
    tx: &Transaction<'_>,
    meeting: Id<kind::Meeting>,
    draft: &DecisionDraft,
    present: u32,
) -> Result<DecisionStatus, Refusal> {
    let Some(tally) = draft.reached.tally() else { return Ok(DecisionStatus::Adopted) };
    if tally.cast() > present {
        return Err(Refusal::TooManyVotes { cast: tally.cast(), present });
    }
    if tally.cast() == 0 {
        return Err(Refusal::Missing(Field::Votes));
    }
    let Json(rule): Json<MajorityRule> = tx.query_row("SELECT majority_rule FROM committee", [], |row| row.get(0))?;
    let members = queries::attendance::quorum_of(tx, meeting)?.seats;
    Ok(match rule.count(tally, present, members).result {
        VoteResult::Adopted => DecisionStatus::Adopted,
        VoteResult::Tied if draft.chair_in_favour => DecisionStatus::Adopted,
        VoteResult::Tied | VoteResult::Rejected => DecisionStatus::Rejected,
    })
}

fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    draft: &DecisionDraft,
    status: DecisionStatus,
    present: Option<u32>,
) -> Result<Id<kind::Decision>, Refusal> {
    let decision: Id<kind::Decision> = env.new_id();
    let number = write::next_number_in(tx, "decision", "number", "meeting_id", &meeting)?;
    let tally = draft.reached.tally();
    write::insert(
        tx,
        "decision",
        &[
            ("id", &decision),
            ("meeting_id", &meeting),
            ("number", &number),
            ("text", &write::required(&draft.text, Field::Text)?),
            ("status", &status),
            ("manner", &draft.reached.manner()),
            ("votes_for", &tally.map(|tally| tally.in_favour)),
            ("votes_against", &tally.map(|tally| tally.against)),
            ("abstained", &tally.map(|tally| tally.abstained)),
            ("dissent", &draft.dissent.trim()),
            ("present", &present),
            ("agenda_item_id", &draft.item),
            ("objective_id", &draft.objective),
            ("supersedes_id", &draft.supersedes),
            ("ratifies_id", &draft.ratifies),
        ],
    )?;
    Ok(decision)
}

fn edit(
    workspace: &mut Workspace,
    env: &Env,
    decision: Id<kind::Decision>,
    draft: &DecisionDraft,
) -> Result<Made, Refusal> {
    let (meeting, reference) = locate(workspace, decision)?;
    let op = Op::new("edit-decision").arg("decision", reference).in_meeting(meeting);
    workspace.transact(env, op, |tx| {
        write::editable_meeting(tx, meeting)?;
        let (status, present): (DecisionStatus, Option<u32>) =
            tx.query_row("SELECT status, present FROM decision WHERE id = ?1", [decision], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let status = match (status, present) {
            (DecisionStatus::Adopted | DecisionStatus::Rejected, Some(present)) => {
                outcome(tx, meeting, draft, present)?
            }
            (status, _) => status,
        };
        let tally = draft.reached.tally();
        write::update(
            tx,
            "decision",
            &decision,
            &[
                ("text", &write::required(&draft.text, Field::Text)?),
                ("status", &status),
                ("manner", &draft.reached.manner()),
                ("votes_for", &tally.map(|tally| tally.in_favour)),
                ("votes_against", &tally.map(|tally| tally.against)),
                ("abstained", &tally.map(|tally| tally.abstained)),
                ("dissent", &draft.dissent.trim()),
                ("agenda_item_id", &draft.item),
                ("objective_id", &draft.objective),
                ("supersedes_id", &draft.supersedes),
                ("ratifies_id", &draft.ratifies),
            ],
        )?;
        Ok(None)
    })
}

/// The decision's meeting and its house number.
fn locate(workspace: &Workspace, decision: Id<kind::Decision>) -> Result<(Id<kind::Meeting>, String), Refusal> {
    let sql = "SELECT decision.meeting_id, decision.number, committee.short_name, meeting.year, meeting.number
               FROM decision JOIN meeting ON meeting.id = decision.meeting_id, committee WHERE decision.id = ?1";
    Ok(workspace.connection().query_row(sql, [decision], |row| {
        let reference = crate::domain::MeetingRef { committee: row.get(2)?, year: row.get(3)?, number: row.get(4)? };
        Ok((row.get(0)?, number::decision(&reference, row.get(1)?)))
    })?)
}
