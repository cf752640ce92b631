//! The records of a meeting: notes, problems, corrections, decisions, and the follow-up of earlier corrections.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::Standing;
use crate::{
    analysis::verdict::Proposal,
    commands::{
        correction::{CorrectionDraft, KpiEffect},
        decision::DecisionDraft,
        problem::ProblemDraft,
    },
    domain::{
        CorrectionState, DecisionStatus, Expected, Id, MajorityRule, Names, NoteKind, ProblemStatus, Reached, Severity,
        UpdateKind, Verdict, VoteSum, days_overdue, kind, number,
    },
    queries::{
        correction, decision,
        meeting::Meeting,
        names, rating,
        voters::{self, Frozen},
    },
    workspace::values::{Iso, Json},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: Id<kind::Note>,
    pub kind: NoteKind,
    /// The house number of a recommendation.
    pub number: Option<String>,
    pub item: Option<Id<kind::AgendaItem>>,
    pub element: Option<Id<kind::Element>>,
    pub kpi: Option<Id<kind::Kpi>>,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ProblemLine {
    pub id: Id<kind::Problem>,
    /// `P-017`
    pub number: String,
    pub status: ProblemStatus,
    pub draft: ProblemDraft,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CorrectionLine {
    pub id: Id<kind::Correction>,
    /// `C-007`
    pub number: String,
    pub state: CorrectionState,
    pub owner_title: Names,
    pub draft: CorrectionDraft,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DecisionLine {
    pub id: Id<kind::Decision>,
    /// `RMC/2026/04-D2`
    pub number: String,
    pub status: DecisionStatus,
    /// Voting members in the room when it was taken.
    pub present: Option<u32>,
    /// The rule that the vote was counted by, and what it came to; `None` without a vote.
    pub counted: Option<(MajorityRule, VoteSum)>,
    /// Who was in the room then.
    pub seats: Vec<Frozen>,
    /// Read back and confirmed: its words are frozen.
    pub read_back: bool,
    pub draft: DecisionDraft,
}

/// A correction under follow-up.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    pub id: Id<kind::Correction>,
    pub number: String,
    pub title: String,
    pub state: CorrectionState,
    pub standing: Standing,
    /// Days past the first due date on the day of the meeting: a postponement does not shorten them.
    pub days_late: u32,
    pub owner_title: Names,
    /// Whoever holds the office on the day of the meeting.
    pub holder: Names,
    pub first_due: Option<Date>,
    pub due: Option<Date>,
    pub postponements: u32,
    pub effective: Option<Date>,
    pub percent: u8,
    pub next_step: String,
    pub verdict: Option<Verdict>,
    /// The figures say enough to ask for a verdict: what they propose.
    pub ripe: Option<Proposal>,
    /// What this meeting has said of it, in order.
    pub updates: Vec<Update>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    pub kind: UpdateKind,
    pub percent: Option<u8>,
    pub text: String,
    pub new_due: Option<Date>,
}

pub(super) fn notes(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Vec<Note>> {
    let sql = "SELECT id, kind, number, agenda_item_id, element_id, kpi_id, text FROM note
               WHERE meeting_id = ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting.id], |row| {
        let house = |own: u32| number::recommendation(&meeting.reference, own);
        Ok(Note {
            id: row.get(0)?,
            kind: row.get(1)?,
            number: row.get::<_, Option<u32>>(2)?.map(house),
            item: row.get(3)?,
            element: row.get(4)?,
            kpi: row.get(5)?,
            text: row.get(6)?,
        })
    })?;
    rows.collect()
}

const PROBLEM: &str = "SELECT id, number, status, title, description, evidence, cause, severity, owner_office_id,
  recurs_from_id FROM problem";

fn problem(row: &Row<'_>) -> rusqlite::Result<ProblemLine> {
    let severity: Severity = row.get(7)?;
    Ok(ProblemLine {
        id: row.get(0)?,
        number: number::problem(row.get(1)?),
        status: row.get(2)?,
        draft: ProblemDraft {
            title: row.get(3)?,
            description: row.get(4)?,
            evidence: row.get(5)?,
            cause: row.get(6)?,
            severity,
            owner: row.get(8)?,
            recurs_from: row.get(9)?,
            elements: Vec::new(),
            kpis: Vec::new(),
        },
    })
}

/// Problems raised in the meeting.
pub(super) fn problems_of(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<ProblemLine>> {
    let sql = format!("{PROBLEM} WHERE meeting_id = ?1 ORDER BY number");
    let mut problems: Vec<ProblemLine> =
        connection.prepare_cached(&sql)?.query_map([meeting], problem)?.collect::<rusqlite::Result<_>>()?;
    complete(connection, &mut problems)?;
    Ok(problems)
}

/// Problems open or in treatment, by the elements that they name.
pub(super) fn open_problems(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Element>, Vec<ProblemLine>>> {
    let sql = format!("{PROBLEM} WHERE status IN ('open', 'treated') ORDER BY number");
    let mut problems: Vec<ProblemLine> =
        connection.prepare_cached(&sql)?.query_map([], problem)?.collect::<rusqlite::Result<_>>()?;
    complete(connection, &mut problems)?;
    let mut by_element: HashMap<_, Vec<ProblemLine>> = HashMap::new();
    for problem in problems {
        for element in &problem.draft.elements {
            by_element.entry(*element).or_default().push(problem.clone());
        }
    }
    Ok(by_element)
}

/// Fills in the elements and KPIs that the problems name.
fn complete(connection: &Connection, problems: &mut [ProblemLine]) -> rusqlite::Result<()> {
    let mut elements = connection.prepare_cached("SELECT element_id FROM problem_element WHERE problem_id = ?1")?;
    let mut kpis = connection.prepare_cached("SELECT kpi_id FROM problem_kpi WHERE problem_id = ?1")?;
    for problem in problems {
        problem.draft.elements =
            elements.query_map([problem.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        problem.draft.kpis = kpis.query_map([problem.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    }
    Ok(())
}

/// Corrections proposed or decided in the meeting.
pub(super) fn corrections_of(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<Vec<CorrectionLine>> {
    let mut statement = connection.prepare_cached(include_str!("corrections.sql"))?;
    let rows = statement.query_map([meeting], |row| {
        Ok(CorrectionLine {
            id: row.get(0)?,
            number: number::correction(row.get(1)?),
            state: row.get(4)?,
            owner_title: names(row, 7)?,
            draft: CorrectionDraft {
                title: row.get(2)?,
                text: row.get(3)?,
                problem: row.get(5)?,
                owner: row.get(6)?,
                due: row.get::<_, Option<Iso<Date>>>(10)?.map(|Iso(due)| due),
                elements: Vec::new(),
                effects: Vec::new(),
            },
        })
    })?;
    let mut lines: Vec<CorrectionLine> = rows.collect::<rusqlite::Result<_>>()?;
    for line in &mut lines {
        let sql = "SELECT element_id FROM correction_element WHERE correction_id = ?1";
        let mut statement = connection.prepare_cached(sql)?;
        line.draft.elements = statement.query_map([line.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        line.draft.effects = effects(connection, line.id)?;
    }
    Ok(lines)
}

fn effects(connection: &Connection, correction: Id<kind::Correction>) -> rusqlite::Result<Vec<KpiEffect>> {
    let sql = "SELECT kpi_id, role = 'guard', expected, bound, text FROM correction_kpi
               WHERE correction_id = ?1 ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([correction], |row| {
        let (code, bound): (String, Option<f64>) = (row.get(2)?, row.get(3)?);
        let expected = Expected::from_code(&code, bound)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(2, code, rusqlite::types::Type::Text))?;
        Ok(KpiEffect { kpi: row.get(0)?, guard: row.get(1)?, expected, text: row.get(4)? })
    })?;
    rows.collect()
}

pub(super) fn decisions_of(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Vec<DecisionLine>> {
    let sql = "SELECT decision.id, decision.number, decision.text, status, manner, votes_for, votes_against, abstained,
                 dissent, present, agenda_item_id, objective_id, supersedes_id, ratifies_id,
                 implements_id, ballot, majority_rule, coalesce(members, 0), mover_id, seconder_id,
                 read_back_at IS NOT NULL,
                 (SELECT correction.id FROM correction WHERE correction.decision_id = decision.id LIMIT 1)
               FROM decision WHERE decision.meeting_id = ?1 ORDER BY decision.number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting.id], |row| {
        let id: Id<kind::Decision> = row.get(0)?;
        let seats = voters::frozen(connection, id)?;
        let (present, rule): (Option<u32>, Option<Json<MajorityRule>>) = (row.get(9)?, row.get(16)?);
        let (rule, members): (_, u32) = (rule.map(|Json(rule)| rule), row.get(17)?);
        let reached = rating::reached(row, 4)?.unwrap_or(Reached::Consensus);
        let sum = |rule: MajorityRule| {
            let tally = reached.tally()?;
            Some((rule, rule.count(tally, present.unwrap_or_else(|| tally.cast()), members)))
        };
        Ok(DecisionLine {
            id,
            number: number::decision(&meeting.reference, row.get(1)?),
            status: row.get(3)?,
            present,
            counted: rule.and_then(sum),
            read_back: row.get(20)?,
            draft: DecisionDraft {
                text: row.get(2)?,
                reached,
                terms: decision::terms(row.get(15)?, rule, &seats, row.get(18)?, row.get(19)?),
                dissent: row.get(8)?,
                chair_in_favour: row.get::<_, DecisionStatus>(3)? == DecisionStatus::Adopted,
                item: row.get(10)?,
                objective: row.get(11)?,
                supersedes: row.get(12)?,
                implements: row.get(14)?,
                ratifies: row.get(13)?,
                adopts: row.get(21)?,
            },
            seats,
        })
    })?;
    rows.collect()
}

/// Overdue first (the longest overdue first), then due (the nearest first), then awaiting a verdict, then settled.
pub(in crate::queries) fn follow_up(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Vec<FollowUp>> {
    let date =
        |row: &Row<'_>, column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Iso<Date>>>(column)?.map(|Iso(d)| d));
    let mut statement = connection.prepare_cached(include_str!("follow_up.sql"))?;
    let rows = statement.query_map([meeting.id], |row| {
        let (state, first_due): (CorrectionState, _) = (row.get(3)?, date(row, 9)?);
        let days_late = if state.awaits_action() { days_overdue(first_due, meeting.date) } else { 0 };
        let standing = match state {
            _ if days_late > 0 => Standing::Overdue,
            state if state.awaits_action() => Standing::Due,
            state if state.awaits_verdict() => Standing::AwaitsVerdict,
            _ => Standing::Settled,
        };
        Ok(FollowUp {
            id: row.get(0)?,
            number: number::correction(row.get(1)?),
            title: row.get(2)?,
            state,
            standing,
            days_late,
            owner_title: names(row, 4)?,
            holder: Names { en: row.get(7)?, fr: String::new(), ar: row.get(8)? },
            first_due,
            due: date(row, 10)?,
            postponements: row.get(11)?,
            effective: date(row, 12)?,
            percent: row.get(13)?,
            next_step: row.get(14)?,
            verdict: row.get(15)?,
            ripe: None,
            updates: Vec::new(),
        })
    })?;
    let mut lines: Vec<FollowUp> = rows.collect::<rusqlite::Result<_>>()?;
    lines.sort_by(|a, b| (a.standing, a.first_due, &a.number).cmp(&(b.standing, b.first_due, &b.number)));
    for line in &mut lines {
        if line.standing == Standing::AwaitsVerdict {
            let proposal = correction::proposal(connection, line.id, Some(meeting.review_month))?;
            line.ripe = proposal.filter(|proposal| proposal.is_ripe());
        }
        line.updates = updates(connection, line.id, meeting.id)?;
    }
    Ok(lines)
}

fn updates(
    connection: &Connection,
    correction: Id<kind::Correction>,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<Vec<Update>> {
    let sql = "SELECT kind, percent, text, new_due FROM correction_update
               WHERE correction_id = ?1 AND meeting_id = ?2 AND kind NOT IN ('proposed', 'decided') ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map((correction, meeting), |row| {
        let new_due = row.get::<_, Option<Iso<Date>>>(3)?.map(|Iso(due)| due);
        Ok(Update { kind: row.get(0)?, percent: row.get(1)?, text: row.get(2)?, new_due })
    })?;
    rows.collect()
}
