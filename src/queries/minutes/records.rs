//! What a meeting recorded, beside its figures and corrections.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        ApprovedAs, ConflictAction, DecisionStatus, ElementGroup, ElementState, Id, Language, MajorityRule, MeetingRef,
        MeetingState, Month, Names, NoteKind, Rating, Reached, Severity, VoteSum, VotingMethod, kind, number,
    },
    queries::{
        attendance, committee,
        meeting::Meeting,
        names,
        rating::{self, RatingRecord},
        voters::{self, Frozen},
    },
    workspace::values::{Iso, Json},
};

/// What a declared interest concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConflictAbout {
    Item(String),
    Element(String),
    General,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    pub id: Id<kind::Conflict>,
    pub attendee: Id<kind::Attendance>,
    pub about: ConflictAbout,
    pub text: String,
    pub action: ConflictAction,
}

pub fn conflicts(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Conflict>> {
    let elements: HashMap<Id<kind::Conflict>, String> = connection
        .prepare_cached(
            "SELECT conflict.id, element.code FROM conflict JOIN element ON element.id = conflict.element_id
             WHERE conflict.meeting_id = ?1 AND conflict.agenda_item_id IS NULL",
        )?
        .query_map([meeting], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let declared = attendance::conflicts(connection, meeting)?.into_iter();
    let about = |conflict: &attendance::Conflict| match elements.get(&conflict.id) {
        Some(element) => ConflictAbout::Element(element.clone()),
        None if conflict.about.is_empty() => ConflictAbout::General,
        None => ConflictAbout::Item(conflict.about.clone()),
    };
    Ok(declared
        .map(|conflict| Conflict {
            about: about(&conflict),
            id: conflict.id,
            attendee: conflict.attendee,
            text: conflict.text,
            action: conflict.action,
        })
        .collect())
}

/// Minutes that a later meeting approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub reference: MeetingRef,
    pub date: Date,
    pub approved_as: ApprovedAs,
}

pub fn approvals(connection: &Connection, by: &Meeting) -> rusqlite::Result<Vec<Approval>> {
    let sql = "SELECT year, number, date, coalesce(approved_as, 'as_is') FROM meeting
               WHERE approved_by_meeting_id = ?1 ORDER BY date, number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([by.id], |row| {
        Ok(Approval {
            reference: MeetingRef { committee: by.reference.committee.clone(), year: row.get(0)?, number: row.get(1)? },
            date: row.get(2).map(|Iso(date)| date)?,
            approved_as: row.get(3)?,
        })
    })?;
    rows.collect()
}

/// A numbered correction of approved minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrigendum {
    pub id: Id<kind::Corrigendum>,
    /// `RMC/2026/02-COR1`
    pub number: String,
    pub adopted_by: MeetingRef,
    pub adopted_on: Date,
    pub old_text: String,
    pub new_text: String,
}

/// Corrigenda to the minutes of `meeting`.
pub fn corrigenda_of(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Corrigendum>> {
    corrigenda(connection, "corrigendum.meeting_id = ?1", meeting)
}

/// Corrigenda to other minutes that `meeting` adopted.
pub fn corrigenda_adopted_by(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
) -> rusqlite::Result<Vec<Corrigendum>> {
    corrigenda(connection, "corrigendum.adopted_meeting_id = ?1", meeting)
}

fn corrigenda(connection: &Connection, which: &str, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Corrigendum>> {
    let sql = format!(
        "SELECT corrigendum.id, corrigendum.number, corrected.year, corrected.number, adopting.year, adopting.number,
           adopting.date, corrigendum.old_text, corrigendum.new_text
         FROM corrigendum
         JOIN meeting AS corrected ON corrected.id = corrigendum.meeting_id
         JOIN meeting AS adopting ON adopting.id = corrigendum.adopted_meeting_id
         WHERE {which} ORDER BY corrected.date, corrected.number, corrigendum.number"
    );
    let committee = committee::short_name(connection)?;
    let reference = |year, number| MeetingRef { committee: committee.clone(), year, number };
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([meeting], |row| {
        Ok(Corrigendum {
            id: row.get(0)?,
            number: number::corrigendum(&reference(row.get(2)?, row.get(3)?), row.get(1)?),
            adopted_by: reference(row.get(4)?, row.get(5)?),
            adopted_on: row.get(6).map(|Iso(date)| date)?,
            old_text: row.get(7)?,
            new_text: row.get(8)?,
        })
    })?;
    rows.collect()
}

/// How one element left the meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementLine {
    pub id: Id<kind::Element>,
    pub code: String,
    pub name: Names,
    pub short: Names,
    pub group: ElementGroup,
    pub last: Option<Rating>,
    /// `None`: the meeting has not dealt with it (yet).
    pub record: Option<RatingRecord>,
}

impl ElementLine {
    /// The short name where there is one.
    pub fn short_name(&self, language: Language) -> &str {
        if self.short.is_empty() { self.name.get(language) } else { self.short.get(language) }
    }
}

/// The elements in force on the day, and those that the meeting rated, in catalogue order.
pub fn elements(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<Vec<ElementLine>> {
    let mut records: HashMap<Id<kind::Element>, RatingRecord> =
        rating::of_meeting(connection, meeting.id)?.into_iter().map(|record| (record.element, record)).collect();
    let sql = "SELECT id, code, name_en, name_fr, name_ar, short_en, short_fr, short_ar, element_group FROM element
               WHERE retired_on IS NULL OR retired_on > ?2
                 OR id IN (SELECT element_id FROM element_rating WHERE meeting_id = ?1)
               ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query((meeting.id, Iso(meeting.date)))?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Id<kind::Element> = row.get(0)?;
        lines.push(ElementLine {
            id,
            code: row.get(1)?,
            name: names(row, 2)?,
            short: names(row, 5)?,
            group: row.get(8)?,
            last: rating::last_before(connection, meeting.id, id)?,
            record: records.remove(&id),
        });
    }
    Ok(lines)
}

/// What the meetings up to this one made of each element: one column per meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingGrid {
    /// The months reviewed, oldest first; at most [`RatingGrid::MOST_MONTHS`].
    pub months: Vec<Month>,
    /// By element and month; a month with a meeting but without a record is not in it.
    #[serde(with = "super::snapshot::pairs")]
    pub cells: HashMap<(Id<kind::Element>, Month), (ElementState, bool)>,
    /// Months whose meeting is not closed.
    pub open: Vec<Month>,
    /// Months for which a meeting was held or planned.
    pub met: Vec<Month>,
}

impl RatingGrid {
    pub const MOST_MONTHS: i32 = 24;
}

/// The ratings of the monthly reviews up to this meeting.
pub fn rating_grid(connection: &Connection, meeting: &Meeting) -> rusqlite::Result<RatingGrid> {
    let last = meeting.review_month;
    let sql = "SELECT id, review_month, state FROM meeting
               WHERE kind = 'monthly' AND (date, number) <= (?1, ?2) ORDER BY date, number";
    let mut statement = connection.prepare_cached(sql)?;
    let meetings: Vec<(Id<kind::Meeting>, Month, MeetingState)> = statement
        .query_map((Iso(meeting.date), meeting.reference.number), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let first =
        meetings.iter().map(|(_, month, _)| *month).min().unwrap_or(last).max(last.plus(1 - RatingGrid::MOST_MONTHS));
    let mut grid = RatingGrid { months: first.through(last).collect(), ..RatingGrid::default() };
    for (id, month, state) in meetings.into_iter().filter(|(_, month, _)| (first..=last).contains(month)) {
        grid.met.push(month);
        if matches!(state, MeetingState::Planned | MeetingState::InSession) {
            grid.open.push(month);
        }
        for record in rating::of_meeting(connection, id)? {
            grid.cells.insert((record.element, month), (record.state, record.en_bloc));
        }
    }
    Ok(grid)
}

/// A problem as the minutes tell it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub id: Id<kind::Problem>,
    /// `P-006`
    pub number: String,
    pub title: String,
    pub description: String,
    pub evidence: String,
    pub cause: String,
    pub severity: Severity,
    pub owner: Option<Names>,
    pub recurs_from: Option<String>,
    /// Codes of the elements and of the KPIs concerned.
    pub elements: Vec<String>,
    pub kpis: Vec<String>,
}

/// The problems that the meeting raised.
pub fn problems(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Problem>> {
    let sql = "SELECT problem.id, problem.number, problem.title, problem.description, problem.evidence, problem.cause,
                 problem.severity, office.title_en, office.title_fr, office.title_ar, earlier.number,
                 office.id IS NOT NULL
               FROM problem
               LEFT JOIN office ON office.id = problem.owner_office_id
               LEFT JOIN problem AS earlier ON earlier.id = problem.recurs_from_id
               WHERE problem.meeting_id = ?1 ORDER BY problem.number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        let id: Id<kind::Problem> = row.get(0)?;
        let owned: bool = row.get(11)?;
        let elements = "SELECT element.code FROM problem_element JOIN element ON element.id = element_id
                        WHERE problem_id = ?1 ORDER BY element.position";
        let kpis = "SELECT kpi.code FROM problem_kpi JOIN kpi ON kpi.id = kpi_id
                    WHERE problem_id = ?1 ORDER BY kpi.position";
        Ok(Problem {
            id,
            number: number::problem(row.get(1)?),
            title: row.get(2)?,
            description: row.get(3)?,
            evidence: row.get(4)?,
            cause: row.get(5)?,
            severity: row.get(6)?,
            owner: if owned { Some(names(row, 7)?) } else { None },
            recurs_from: row.get::<_, Option<u32>>(10)?.map(number::problem),
            elements: codes(connection, elements, id)?,
            kpis: codes(connection, kpis, id)?,
        })
    })?;
    rows.collect()
}

fn codes(connection: &Connection, sql: &str, problem: Id<kind::Problem>) -> rusqlite::Result<Vec<String>> {
    connection.prepare_cached(sql)?.query_map([problem], |row| row.get(0))?.collect()
}

/// Number and title of the problems that the meeting closed.
pub fn closed_problems(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<(String, String)>> {
    let sql = "SELECT number, title FROM problem WHERE closed_meeting_id = ?1 ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| Ok((number::problem(row.get(0)?), row.get(1)?)))?;
    rows.collect()
}

/// A note, a recommendation or a data gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub id: Id<kind::Note>,
    pub kind: NoteKind,
    /// `RMC/2026/04-R1`, for a recommendation.
    pub number: Option<String>,
    pub item: Option<Id<kind::AgendaItem>>,
    /// Codes of the element and of the KPI that it is about.
    pub element: Option<String>,
    pub kpi: Option<String>,
    pub text: String,
}

pub fn notes(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Note>> {
    let sql = "SELECT note.id, note.kind, note.number, note.agenda_item_id, element.code, kpi.code, note.text,
                 meeting.year, meeting.number, committee.short_name
               FROM note JOIN meeting ON meeting.id = note.meeting_id, committee
               LEFT JOIN element ON element.id = note.element_id
               LEFT JOIN kpi ON kpi.id = note.kpi_id
               WHERE note.meeting_id = ?1 ORDER BY note.position, note.id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([meeting], |row| {
        let reference = MeetingRef { committee: row.get(9)?, year: row.get(7)?, number: row.get(8)? };
        Ok(Note {
            id: row.get(0)?,
            kind: row.get(1)?,
            number: row.get::<_, Option<u32>>(2)?.map(|number| number::recommendation(&reference, number)),
            item: row.get(3)?,
            element: row.get(4)?,
            kpi: row.get(5)?,
            text: row.get(6)?,
        })
    })?;
    rows.collect()
}

/// A decision as the minutes print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub id: Id<kind::Decision>,
    /// `RMC/2026/04-D2`
    pub number: String,
    pub text: String,
    pub status: DecisionStatus,
    pub reached: Reached,
    /// How votes were given.
    pub ballot: Option<VotingMethod>,
    /// The rule that the vote was counted by, and what it came to.
    pub counted: Option<(MajorityRule, VoteSum)>,
    /// Who was in the room; empty for records that kept the number alone.
    pub seats: Vec<Frozen>,
    pub mover: Option<String>,
    pub seconder: Option<String>,
    /// Voting members in the room.
    pub present: Option<u32>,
    pub dissent: String,
    /// The number of the agenda item.
    pub item: Option<String>,
    /// The objective that it serves: code and text.
    pub objective: Option<(String, Names)>,
    pub supersedes: Option<String>,
    pub implements: Option<String>,
    pub ratifies: Option<String>,
    /// The corrections that it adopted.
    pub adopts: Vec<String>,
}

pub fn decisions(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Decision>> {
    let committee = committee::short_name(connection)?;
    let house_number = |row: &rusqlite::Row<'_>, first: usize| -> rusqlite::Result<Option<String>> {
        let Some(decision) = row.get::<_, Option<u32>>(first)? else { return Ok(None) };
        let reference =
            MeetingRef { committee: committee.clone(), year: row.get(first + 1)?, number: row.get(first + 2)? };
        Ok(Some(number::decision(&reference, decision)))
    };
    let mut adopting =
        connection.prepare_cached("SELECT number FROM correction WHERE decision_id = ?1 ORDER BY number")?;
    let mut statement = connection.prepare_cached(include_str!("decisions_of_meeting.sql"))?;
    let mut rows = statement.query([meeting])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let id: Id<kind::Decision> = row.get(0)?;
        let objective = match row.get::<_, Option<String>>(10)? {
            Some(code) => Some((code, names(row, 11)?)),
            None => None,
        };
        let adopts = adopting.query_map([id], |row| row.get(0).map(number::correction))?;
        let seats = voters::frozen(connection, id)?;
        let reached = rating::reached(row, 3)?.unwrap_or(Reached::Consensus);
        let (present, rule): (Option<u32>, Option<Json<MajorityRule>>) = (row.get(7)?, row.get(27)?);
        let members: u32 = row.get(28)?;
        let counted = reached
            .tally()
            .zip(rule)
            .map(|(tally, Json(rule))| (rule, rule.count(tally, present.unwrap_or_else(|| tally.cast()), members)));
        found.push(Decision {
            id,
            text: row.get(1)?,
            status: row.get(2)?,
            reached,
            ballot: row.get(26)?,
            counted,
            mover: voters::name_of(&seats, row.get(29)?),
            seconder: voters::name_of(&seats, row.get(30)?),
            seats,
            present,
            dissent: row.get(8)?,
            item: row.get(9)?,
            objective,
            number: house_number(row, 14)?.unwrap_or_default(),
            supersedes: house_number(row, 17)?,
            ratifies: house_number(row, 20)?,
            implements: house_number(row, 23)?,
            adopts: adopts.collect::<rusqlite::Result<_>>()?,
        });
    }
    Ok(found)
}
