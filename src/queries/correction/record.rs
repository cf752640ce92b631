//! One correction with all that hangs on it.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{Effect, Listed, ledger, listed};
use crate::{
    analysis::verdict::Proposal,
    commands::correction::CorrectionDraft,
    domain::{Id, MeetingRef, MeetingState, Month, Quorum, UpdateKind, Verdict, kind, number},
    queries::{
        attendance,
        kpi::{self, Linked},
        meeting, names,
    },
    workspace::values::Iso,
};

/// Another record: where it is, its house number, its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<Of> {
    pub id: Id<Of>,
    pub number: String,
    pub text: String,
}

/// The meeting in session, with its quorum as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub meeting: Id<kind::Meeting>,
    pub reference: MeetingRef,
    pub review_month: Month,
    pub quorum: Quorum,
}

/// What the committee found about the effect in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub verdict: Verdict,
    /// What the figures proposed at that moment.
    pub proposed: Option<Verdict>,
    pub text: String,
    pub meeting: Option<(Id<kind::Meeting>, MeetingRef)>,
    pub by: String,
}

/// One line of the follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    pub kind: UpdateKind,
    pub date: Date,
    pub meeting: Option<(Id<kind::Meeting>, MeetingRef)>,
    pub percent: Option<u8>,
    pub text: String,
    pub old_due: Option<Date>,
    pub new_due: Option<Date>,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    pub record: Listed,
    pub problem: Option<Link<kind::Problem>>,
    /// The meeting in which it was proposed.
    pub proposed_in: Option<(Id<kind::Meeting>, MeetingRef)>,
    pub decision: Option<Link<kind::Decision>>,
    /// The meeting that took the decision.
    pub decided_in: Option<Id<kind::Meeting>>,
    pub verdict_text: String,
    pub judged_in: Option<(Id<kind::Meeting>, MeetingRef)>,
    pub elements: Vec<Linked<kind::Element>>,
    /// First what it should move, then its guards.
    pub effects: Vec<Effect>,
    /// The verdict that the figures propose; `None` while it is not in effect, or without a KPI to move.
    pub proposal: Option<Proposal>,
    /// What the committee found, the latest first.
    pub verdicts: Vec<Given>,
    /// The latest first.
    pub updates: Vec<Update>,
    pub session: Option<Session>,
    pub currency: String,
}

impl Correction {
    /// The record as a form edits it.
    pub fn draft(&self) -> CorrectionDraft {
        CorrectionDraft {
            title: self.record.title.clone(),
            text: self.record.text.clone(),
            problem: self.problem.as_ref().map(|problem| problem.id),
            owner: self.record.owner.as_ref().map(|owner| owner.office),
            due: self.record.due,
            elements: self.elements.iter().map(|element| element.id).collect(),
            effects: self.effects.iter().map(Effect::draft).collect(),
        }
    }
}

/// What [`of`] reads: what invalidates it.
pub const TABLES: [&str; 25] = [
    "committee",
    "correction",
    "correction_kpi",
    "correction_element",
    "correction_update",
    "correction_baseline",
    "correction_verdict",
    "kpi_phase",
    "kpi_exclusion",
    "kpi_guard",
    "outside_event",
    "import_batch",
    "office",
    "tenure",
    "person",
    "problem",
    "decision",
    "element",
    "kpi",
    "kpi_value",
    "kpi_break",
    "kpi_target",
    "meeting",
    "attendance",
    "presence",
];

/// One correction; `None` if there is none (any more).
pub fn of(connection: &Connection, id: Id<kind::Correction>, today: Date) -> rusqlite::Result<Option<Correction>> {
    let mut statement = connection.prepare_cached(include_str!("register.sql"))?;
    let found = statement.query_row((Iso(today), Some(id)), |row| listed(row, today)).optional()?;
    let Some(record) = found else { return Ok(None) };
    let updates = updates(connection, id)?;
    let session = session(connection)?;
    let until = session.as_ref().map(|session| session.review_month);
    let (effects, proposal) = ledger::judged(connection, id, until)?;
    let verdicts = verdicts(connection, Some(id))?.remove(&id).unwrap_or_default();
    let mut statement = connection.prepare_cached(include_str!("links.sql"))?;
    let links = statement.query_row([id], |row| {
        let committee: String = row.get(16)?;
        let meeting = |first: usize| at(row, first, &committee);
        let decision: Option<Id<kind::Decision>> = row.get(6)?;
        let decided = meeting(9)?;
        let problem: Option<Id<kind::Problem>> = row.get(0)?;
        Ok(Correction {
            problem: match problem {
                Some(id) => Some(Link { id, number: number::problem(row.get(1)?), text: row.get(2)? }),
                None => None,
            },
            proposed_in: meeting(3)?,
            decision: match (decision, &decided) {
                (Some(id), Some((_, reference))) => {
                    Some(Link { id, number: number::decision(reference, row.get(7)?), text: row.get(8)? })
                }
                _ => None,
            },
            decided_in: decided.map(|(meeting, _)| meeting),
            verdict_text: row.get(12)?,
            judged_in: meeting(13)?,
            elements: Vec::new(),
            record,
            effects,
            updates,
            proposal,
            verdicts,
            session,
            currency: String::new(),
        })
    })?;
    Ok(Some(Correction {
        elements: elements(connection, id)?,
        currency: connection.query_row("SELECT currency FROM committee", [], |row| row.get(0))?,
        ..links
    }))
}

/// Id, year and number of a meeting that may be missing.
fn at(row: &Row<'_>, first: usize, committee: &str) -> rusqlite::Result<Option<(Id<kind::Meeting>, MeetingRef)>> {
    let id: Option<Id<kind::Meeting>> = row.get(first)?;
    let Some(id) = id else { return Ok(None) };
    let committee = committee.to_owned();
    Ok(Some((id, MeetingRef { committee, year: row.get(first + 1)?, number: row.get(first + 2)? })))
}

/// The verdicts on correction `of`, or on every one, the latest first.
pub(super) fn verdicts(
    connection: &Connection,
    of: Option<Id<kind::Correction>>,
) -> rusqlite::Result<HashMap<Id<kind::Correction>, Vec<Given>>> {
    let mut statement = connection.prepare_cached(include_str!("verdicts.sql"))?;
    let mut rows = statement.query([of])?;
    let mut found: HashMap<_, Vec<Given>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let committee: String = row.get(8)?;
        let given = Given {
            verdict: row.get(1)?,
            proposed: row.get(2)?,
            text: row.get(3)?,
            by: row.get(4)?,
            meeting: at(row, 5, &committee)?,
        };
        found.entry(row.get(0)?).or_default().push(given);
    }
    Ok(found)
}

fn updates(connection: &Connection, id: Id<kind::Correction>) -> rusqlite::Result<Vec<Update>> {
    let mut statement = connection.prepare_cached(include_str!("updates.sql"))?;
    let rows = statement.query_map([id], |row| {
        let committee: String = row.get(5)?;
        let day = |index| row.get::<_, Option<Iso<Date>>>(index).map(|day| day.map(|Iso(day)| day));
        Ok(Update {
            kind: row.get(0)?,
            date: row.get(1).map(|Iso(date)| date)?,
            meeting: at(row, 2, &committee)?,
            percent: row.get(6)?,
            text: row.get(7)?,
            old_due: day(8)?,
            new_due: day(9)?,
            by: row.get(10)?,
        })
    })?;
    rows.collect()
}

fn elements(connection: &Connection, id: Id<kind::Correction>) -> rusqlite::Result<Vec<Linked<kind::Element>>> {
    let sql = "SELECT element.id, element.code, element.short_en, element.short_fr, element.short_ar
               FROM correction_element JOIN element ON element.id = correction_element.element_id
               WHERE correction_element.correction_id = ?1 ORDER BY element.position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement
        .query_map([id], |row| Ok(kpi::Linked { id: row.get(0)?, code: row.get(1)?, name: names(row, 2)? }))?;
    rows.collect()
}

/// The meeting that sits now, if one does.
fn session(connection: &Connection) -> rusqlite::Result<Option<Session>> {
    let current = meeting::current(connection)?.filter(|meeting| meeting.state == MeetingState::InSession);
    let Some(meeting) = current else { return Ok(None) };
    let quorum = attendance::quorum_of(connection, meeting.id)?;
    Ok(Some(Session { meeting: meeting.id, reference: meeting.reference, review_month: meeting.review_month, quorum }))
}
