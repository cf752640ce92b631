//! Decisions: numbered within their meeting, by consensus, by the chair's ruling or by a vote, each with
//! the seats that took part and the rule that it was counted by.
//!
//! Read back, a decision's words are frozen; they open again only by an act of their own.

mod vote;

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use self::vote::Vote;
use super::{Field, Made, Refusal, write};
use crate::{
    domain::{DecisionStatus, Id, Reached, VoteTerms, kind, number},
    env::Env,
    queries::voters::{self, Floor, Voters},
    workspace::{
        Op, Workspace,
        values::{Iso, Json},
    },
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionDraft {
    pub text: String,
    /// In a roll call the count follows from the roll.
    pub reached: Reached,
    #[serde(default)]
    pub terms: VoteTerms,
    pub dissent: String,
    /// On a tie: whether the chair voted in favour.
    pub chair_in_favour: bool,
    pub item: Option<Id<kind::AgendaItem>>,
    pub objective: Option<Id<kind::StrategyNode>>,
    pub supersedes: Option<Id<kind::Decision>>,
    /// The earlier decision that this one carries out.
    #[serde(default)]
    pub implements: Option<Id<kind::Decision>>,
    /// The proposal of an inquorate meeting that this decision ratifies.
    pub ratifies: Option<Id<kind::Decision>>,
    /// The proposed correction that this decision adopts.
    pub adopts: Option<Id<kind::Correction>>,
}

/// By consensus, touching nothing.
impl Default for DecisionDraft {
    fn default() -> Self {
        Self {
            text: String::new(),
            reached: Reached::Consensus,
            terms: VoteTerms::default(),
            dissent: String::new(),
            chair_in_favour: false,
            item: None,
            objective: None,
            supersedes: None,
            implements: None,
            ratifies: None,
            adopts: None,
        }
    }
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
    /// Read aloud and confirmed: from here on its words are frozen.
    ConfirmWording {
        decision: Id<kind::Decision>,
    },
    /// Its words may be changed again, and it is read back anew.
    ReopenWording {
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
                let voters = voters::floor(tx, *meeting)?.voters(draft.item, &draft.terms.recused);
                let decision = insert(tx, env, *meeting, draft, DecisionStatus::Proposal, None)?;
                vote::freeze(tx, env, decision, &voters, &[])?;
                Ok(Some(decision.uuid()))
            })
        }
        DecisionCommand::Edit { decision, draft } => {
            let (meeting, reference) = locate(workspace, *decision)?;
            let op = Op::new("edit-decision").arg("decision", &reference).in_meeting(meeting);
            workspace.transact(env, op, |tx| edit(tx, meeting, &reference, *decision, draft))
        }
        DecisionCommand::Withdraw { decision } => {
            let (meeting, reference) = locate(workspace, *decision)?;
            let op = Op::new("withdraw-decision").arg("decision", &reference).in_meeting(meeting);
            workspace.transact(env, op, |tx| {
                write::editable_meeting(tx, meeting)?;
                require_open_wording(tx, *decision, &reference)?;
                write::update(tx, "decision", decision, &[("status", &DecisionStatus::Withdrawn)])?;
                Ok(None)
            })
        }
        DecisionCommand::ConfirmWording { decision } => {
            set_read_back(workspace, env, "confirm-wording", *decision, Some(env.now()))
        }
        DecisionCommand::ReopenWording { decision } => set_read_back(workspace, env, "reopen-wording", *decision, None),
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
    let floor = voters::floor(tx, meeting)?;
    let voters = require_quorum(&floor, draft)?;
    let vote = vote::weigh(&floor, &voters, draft)?;
    let decision = insert(tx, env, meeting, draft, vote.status, Some(&vote))?;
    vote::freeze(tx, env, decision, &voters, &vote.roll)?;
    if vote.status == DecisionStatus::Adopted {
        super::correction::adopt(tx, env, meeting, draft.adopts, decision)?;
    }
    Ok(decision)
}

/// Who decides, if they make a quorum without those who take no part.
fn require_quorum(floor: &Floor, draft: &DecisionDraft) -> Result<Voters, Refusal> {
    let voters = floor.voters(draft.item, &draft.terms.recused);
    let quorum = voters.quorum;
    if !quorum.holds() {
        return Err(Refusal::NoQuorum { present: quorum.present, needed: quorum.needed, led: quorum.led });
    }
    Ok(voters)
}

/// `vote`: none for a proposal, which nobody votes on yet.
fn insert(
    tx: &Transaction<'_>,
    env: &Env,
    meeting: Id<kind::Meeting>,
    draft: &DecisionDraft,
    status: DecisionStatus,
    vote: Option<&Vote>,
) -> Result<Id<kind::Decision>, Refusal> {
    let decision: Id<kind::Decision> = env.new_id();
    let number = write::next_number_in(tx, "decision", "number", "meeting_id", &meeting)?;
    with_columns(draft, vote, |columns| {
        let mut all: Vec<write::Column<'_>> =
            vec![("id", &decision), ("meeting_id", &meeting), ("number", &number), ("status", &status)];
        all.extend_from_slice(columns);
        Ok(write::insert(tx, "decision", &all)?)
    })?;
    Ok(decision)
}

/// What the draft and its vote write, whether the decision is new or edited.
fn with_columns(
    draft: &DecisionDraft,
    vote: Option<&Vote>,
    write: impl FnOnce(&[write::Column<'_>]) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let reached = vote.map_or(Reached::Consensus, |vote| vote.reached);
    let tally = reached.tally();
    let (ballot, rule) = (vote.and_then(|vote| vote.ballot), vote.and_then(|vote| vote.rule).map(Json));
    write(&[
        ("text", &write::required(&draft.text, Field::Text)?),
        ("manner", &reached.manner()),
        ("votes_for", &tally.map(|tally| tally.in_favour)),
        ("votes_against", &tally.map(|tally| tally.against)),
        ("abstained", &tally.map(|tally| tally.abstained)),
        ("dissent", &draft.dissent.trim()),
        ("present", &vote.map(|vote| vote.present)),
        ("ballot", &ballot),
        ("majority_rule", &rule),
        ("members", &vote.and_then(|vote| vote.rule.map(|_| vote.members))),
        ("mover_id", &draft.terms.mover),
        ("seconder_id", &draft.terms.seconder),
        ("agenda_item_id", &draft.item),
        ("objective_id", &draft.objective),
        ("supersedes_id", &draft.supersedes),
        ("implements_id", &draft.implements),
        ("ratifies_id", &draft.ratifies),
    ])
}

/// A vote is counted anew under its own rule, among those who were present then.
fn edit(
    tx: &Transaction<'_>,
    meeting: Id<kind::Meeting>,
    reference: &str,
    decision: Id<kind::Decision>,
    draft: &DecisionDraft,
) -> Result<Made, Refusal> {
    write::editable_meeting(tx, meeting)?;
    require_open_wording(tx, decision, reference)?;
    let status: DecisionStatus =
        tx.query_row("SELECT status FROM decision WHERE id = ?1", [decision], |row| row.get(0))?;
    let (status, vote) = match status {
        DecisionStatus::Adopted | DecisionStatus::Rejected => {
            let vote = vote::weigh_again(tx, decision, draft)?;
            (vote.status, Some(vote))
        }
        status @ (DecisionStatus::Proposal | DecisionStatus::Withdrawn) => (status, None),
    };
    with_columns(draft, vote.as_ref(), |columns| {
        let mut all: Vec<write::Column<'_>> = vec![("status", &status)];
        all.extend_from_slice(columns);
        write::update(tx, "decision", &decision, &all)
    })?;
    if let Some(vote) = vote {
        vote::call(tx, decision, &vote.roll)?;
    }
    Ok(None)
}

/// Refuses where the words were read back and confirmed.
fn require_open_wording(tx: &Transaction<'_>, decision: Id<kind::Decision>, reference: &str) -> Result<(), Refusal> {
    let sql = "SELECT read_back_at IS NOT NULL FROM decision WHERE id = ?1";
    let frozen: bool = tx.query_row(sql, [decision], |row| row.get(0))?;
    if frozen { Err(Refusal::WordingFrozen(reference.to_owned())) } else { Ok(()) }
}

fn set_read_back(
    workspace: &mut Workspace,
    env: &Env,
    op: &'static str,
    decision: Id<kind::Decision>,
    at: Option<jiff::civil::DateTime>,
) -> Result<Made, Refusal> {
    let (meeting, reference) = locate(workspace, decision)?;
    workspace.transact(env, Op::new(op).arg("decision", reference).in_meeting(meeting), |tx| {
        write::meeting_in_session(tx, meeting)?;
        write::update(tx, "decision", &decision, &[("read_back_at", &at.map(Iso))])?;
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
