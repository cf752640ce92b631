//! The records of meetings that were held before they were kept here.
//!
//! What a committee's earlier minutes say is written down as it stands: the checks of closing, the
//! evidence a rating needs and the quorum bind the meetings that are held in the program, not those
//! that it only remembers. Records are named as in the old papers, by their codes and numbers. Every
//! act is a barrier: nobody undoes the past step by step.

mod correction;
mod meeting;
mod scoring;

use jiff::civil::{Date, DateTime, Time};

use super::{Refusal, write};
use crate::{
    domain::{
        AttendanceStatus, ConflictAction, CorrectionState, DecisionStatus, ElementState, Expected, Id, Month, Names,
        NoteKind, Part, Rating, Reached, Severity, UpdateKind, Verdict, kind,
    },
    env::Env,
    workspace::{Op, Workspace, values::Iso},
};

/// What the papers of one meeting say. The meeting itself is planned first, like any other.
#[derive(Clone, Debug, PartialEq)]
pub struct PastMeeting {
    pub meeting: Id<kind::Meeting>,
    pub opened: DateTime,
    pub closed: DateTime,
    pub next_date: Option<Date>,
    pub seats: Vec<PastSeat>,
    /// It was asked, and nobody declared an interest.
    pub none_declared: bool,
    pub conflicts: Vec<PastConflict>,
    /// Meetings whose minutes were approved as they stood.
    pub approved: Vec<Id<kind::Meeting>>,
    pub notes: Vec<PastNote>,
    pub balance_statement: String,
    /// Rounds of silent scoring, the first before the second.
    pub rounds: Vec<PastRound>,
    pub ratings: Vec<PastRating>,
    pub problems: Vec<PastProblem>,
    /// Numbers of the problems found resolved.
    pub resolved: Vec<u32>,
    /// Corrections put forward.
    pub corrections: Vec<PastCorrection>,
    pub decisions: Vec<PastDecision>,
    /// Follow-up of corrections.
    pub updates: Vec<PastUpdate>,
    pub corrigenda: Vec<PastCorrigendum>,
    pub events: Vec<PastEvent>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastSeat {
    pub office: String,
    pub status: AttendanceStatus,
    pub substitute: String,
    pub arrived: Option<Time>,
    pub left: Option<Time>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastConflict {
    pub office: String,
    pub about: PastMatter,
    pub text: String,
    pub action: ConflictAction,
}

/// What a declared interest concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastMatter {
    /// Number of the agenda item.
    Item(String),
    /// Code of the element.
    Element(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastNote {
    pub kind: NoteKind,
    /// Number of the agenda item.
    pub item: Option<String>,
    pub kpi: Option<String>,
    pub text: String,
}

/// A round of silent scoring on paper, as the papers give it: whose scores are whose is not known.
#[derive(Clone, Debug, PartialEq)]
pub struct PastRound {
    pub began: DateTime,
    pub ended: DateTime,
    /// Codes of the offices that scored.
    pub roll: Vec<String>,
    pub elements: Vec<PastScores>,
}

/// What the members scored of one element before they spoke about it.
#[derive(Clone, Debug, PartialEq)]
pub struct PastScores {
    pub element: String,
    /// `None`: could not judge. Who was recused has no score.
    pub scores: Vec<Option<Rating>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastRating {
    pub element: String,
    pub state: ElementState,
    pub reason: String,
    pub en_bloc: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastProblem {
    pub number: u32,
    pub title: String,
    pub description: String,
    pub cause: String,
    pub severity: Severity,
    pub elements: Vec<String>,
    pub kpis: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastCorrection {
    pub number: u32,
    pub title: String,
    pub text: String,
    /// Code of the owner's office.
    pub owner: String,
    pub problem: Option<u32>,
    pub due: Option<Date>,
    pub elements: Vec<String>,
    pub effects: Vec<PastEffect>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastEffect {
    pub kpi: Option<String>,
    pub guard: bool,
    pub expected: Expected,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastDecision {
    pub number: u32,
    pub text: String,
    pub status: DecisionStatus,
    pub reached: Reached,
    /// Voting members in the room; none for a proposal of an inquorate meeting.
    pub room: Vec<PastVoter>,
    /// Number of the agenda item.
    pub item: String,
    pub objective: Option<String>,
    /// The proposal of an earlier meeting that it ratifies.
    pub ratifies: Option<(Id<kind::Meeting>, u32)>,
    /// Numbers of the corrections that it adopts.
    pub adopts: Vec<u32>,
}

/// A voting seat in the room when a decision was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastVoter {
    pub office: String,
    pub part: Part,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastUpdate {
    pub correction: u32,
    pub kind: UpdateKind,
    /// The state from then on; `None`: as before.
    pub state: Option<CorrectionState>,
    /// A postponement: the later date.
    pub new_due: Option<Date>,
    /// In effect since.
    pub effective: Option<Date>,
    /// The months that the papers compare with, where they are not the twelve before.
    pub baselines: Vec<PastBaseline>,
    pub verdict: Option<Verdict>,
    pub text: String,
}

/// The months whose values made the limits that a correction was judged by.
#[derive(Clone, Debug, PartialEq)]
pub struct PastBaseline {
    pub kpi: String,
    pub first: Month,
    pub last: Month,
    pub excluded: Vec<Month>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PastCorrigendum {
    /// The meeting whose minutes it corrects.
    pub corrects: Id<kind::Meeting>,
    pub number: u32,
    pub old_text: String,
    pub new_text: String,
}

/// Something that happened outside the committee and shows in a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct PastEvent {
    pub date: Date,
    pub kpi: String,
    pub text: String,
}

/// The time during which a person held an office.
#[derive(Clone, Debug, PartialEq)]
pub struct PastTenure {
    pub person: Id<kind::Person>,
    pub office: String,
    pub from: Date,
    pub until: Option<Date>,
}

/// A vision, a goal or an objective, with the KPIs that measure it.
#[derive(Clone, Debug, PartialEq)]
pub struct PastNode {
    pub kind: &'static str,
    pub code: String,
    /// Code of the node above.
    pub parent: Option<String>,
    pub text: Names,
    pub kpis: Vec<String>,
}

/// What a decision set for a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct PastAim {
    pub kpi: String,
    pub baseline: Option<(f64, Month, Month)>,
    pub target: Option<PastTarget>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PastTarget {
    pub value: f64,
    pub from: Month,
    pub due: Month,
}

fn op() -> Op {
    Op::new("import-history").barrier()
}

/// Everything that the papers of one meeting say, as one act.
pub fn record_meeting(workspace: &mut Workspace, env: &Env, past: &PastMeeting) -> Result<(), Refusal> {
    workspace.transact(env, op().in_meeting(past.meeting), |tx| meeting::record(tx, env, past))
}

/// Keeps what the minutes of a past meeting say, as its closing would have: once everything that it decided stands.
pub fn freeze_minutes(workspace: &mut Workspace, env: &Env, meeting: Id<kind::Meeting>) -> Result<(), Refusal> {
    workspace.transact(env, op().in_meeting(meeting), |tx| super::meeting::freeze(tx, env, meeting))
}

/// A correction that waits on the agenda of a meeting still to come.
pub fn put_forward(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Id<kind::Meeting>,
    past: &PastCorrection,
) -> Result<(), Refusal> {
    workspace.transact(env, op().in_meeting(meeting), |tx| correction::put_forward(tx, env, meeting, past))
}

/// The people, by name in Latin and in Arabic script; their keys in the same order.
pub fn add_people(
    workspace: &mut Workspace,
    env: &Env,
    people: &[(String, String)],
) -> Result<Vec<Id<kind::Person>>, Refusal> {
    workspace.transact(env, op(), |tx| {
        let mut keys = Vec::with_capacity(people.len());
        for (name, name_ar) in people {
            let person: Id<kind::Person> = env.new_id();
            write::insert(tx, "person", &[("id", &person), ("name", name), ("name_ar", name_ar)])?;
            keys.push(person);
        }
        Ok(keys)
    })
}

/// Who held which office, from when to when.
pub fn seat(workspace: &mut Workspace, env: &Env, tenures: &[PastTenure]) -> Result<(), Refusal> {
    workspace.transact(env, op(), |tx| {
        for tenure in tenures {
            write::insert(
                tx,
                "tenure",
                &[
                    ("id", &env.new_id::<kind::Tenure>()),
                    ("office_id", &write::id_of::<kind::Office>(tx, "office", &tenure.office)?),
                    ("person_id", &tenure.person),
                    ("from_date", &Iso(tenure.from)),
                    ("to_date", &tenure.until.map(Iso)),
                ],
            )?;
        }
        Ok(())
    })
}

/// The strategy, each node after the one above it.
pub fn adopt_strategy(workspace: &mut Workspace, env: &Env, nodes: &[PastNode]) -> Result<(), Refusal> {
    workspace.transact(env, op(), |tx| {
        for (position, node) in (1_u32..).zip(nodes) {
            let key: Id<kind::StrategyNode> = env.new_id();
            let parent = node.parent.as_deref();
            let parent =
                parent.map(|code| write::id_of::<kind::StrategyNode>(tx, "strategy_node", code)).transpose()?;
            write::insert(
                tx,
                "strategy_node",
                &[
                    ("id", &key),
                    ("parent_id", &parent),
                    ("kind", &node.kind),
                    ("code", &node.code),
                    ("text_en", &node.text.en),
                    ("text_fr", &node.text.fr),
                    ("text_ar", &node.text.ar),
                    ("position", &position),
                ],
            )?;
            for kpi in &node.kpis {
                let kpi: Id<kind::Kpi> = write::id_of(tx, "kpi", kpi)?;
                write::update(tx, "kpi", &kpi, &[("objective_id", &key)])?;
            }
        }
        Ok(())
    })
}

/// Starting values and targets, as one decision set them.
pub fn set_aims(
    workspace: &mut Workspace,
    env: &Env,
    meeting: Id<kind::Meeting>,
    aims: &[PastAim],
) -> Result<(), Refusal> {
    workspace.transact(env, op().in_meeting(meeting), |tx| {
        for aim in aims {
            let kpi: Id<kind::Kpi> = write::id_of(tx, "kpi", &aim.kpi)?;
            if let Some((value, from, to)) = &aim.baseline {
                let columns: [write::Column<'_>; 3] =
                    [("baseline", value), ("baseline_from", from), ("baseline_to", to)];
                write::update(tx, "kpi", &kpi, &columns)?;
            }
            if let Some(target) = &aim.target {
                write::insert(
                    tx,
                    "kpi_target",
                    &[
                        ("id", &env.new_id::<kind::Kpi>()),
                        ("kpi_id", &kpi),
                        ("from_month", &target.from),
                        ("value", &target.value),
                        ("due_month", &target.due),
                    ],
                )?;
            }
        }
        Ok(())
    })
}
