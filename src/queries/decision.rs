//! The numbered register of decisions across the years, each with what it touches.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{
    names,
    voters::{self, Frozen},
};
use crate::{
    commands::decision::DecisionDraft,
    domain::{
        Cast, DecisionStatus, Id, MajorityRule, Manner, MeetingRef, MeetingState, Names, Part, Reached, Tally, VoteSum,
        VoteTerms, VotingMethod, kind, number,
    },
    workspace::values::{Iso, Json},
};

/// Another decision, by its house number.
pub type Reference = (Id<kind::Decision>, String);

/// Another record that a decision serves: code and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served<Of> {
    pub id: Id<Of>,
    pub code: String,
    pub name: Names,
}

/// A correction that a decision made binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    pub id: Id<kind::Correction>,
    pub number: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub id: Id<kind::Decision>,
    /// `RMC/2026/04-D1`
    pub number: String,
    pub meeting: Id<kind::Meeting>,
    pub reference: MeetingRef,
    pub date: Date,
    /// Its meeting may still be edited.
    pub editable: bool,
    pub text: String,
    pub status: DecisionStatus,
    pub reached: Reached,
    /// How votes were given, and the rule that they were counted by; `None` without a vote.
    pub ballot: Option<VotingMethod>,
    pub rule: Option<MajorityRule>,
    /// How the votes count under that rule.
    pub sum: Option<VoteSum>,
    /// Voting seats of the committee that day.
    pub members: u32,
    /// Who was in the room; empty for records that kept the number alone.
    pub seats: Vec<Frozen>,
    pub mover: Option<Id<kind::Attendance>>,
    pub seconder: Option<Id<kind::Attendance>>,
    /// Read back and confirmed: its words are frozen.
    pub read_back: bool,
    pub dissent: String,
    /// Voting members in the room.
    pub present: Option<u32>,
    pub item: Option<Served<kind::AgendaItem>>,
    pub objective: Option<Served<kind::StrategyNode>>,
    pub supersedes: Option<Reference>,
    pub superseded_by: Vec<Reference>,
    pub implements: Option<Reference>,
    pub implemented_by: Vec<Reference>,
    pub ratifies: Option<Reference>,
    pub ratified_by: Vec<Reference>,
    pub adopts: Vec<Adopted>,
}

impl Decision {
    /// Whether every word of `sought` occurs in it or in what it touches.
    pub fn matches(&self, sought: &str) -> bool {
        let adopted = self.adopts.iter().flat_map(|adopted| [adopted.number.as_str(), &adopted.title]);
        let all = [self.number.as_str(), &self.text, &self.dissent]
            .into_iter()
            .chain(adopted)
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase();
        sought.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }

    /// The record as a form edits it.
    pub fn draft(&self) -> DecisionDraft {
        DecisionDraft {
            text: self.text.clone(),
            reached: self.reached,
            terms: terms(self.ballot, self.rule, &self.seats, self.mover, self.seconder),
            dissent: self.dissent.clone(),
            // An adopted tie was the chair's.
            chair_in_favour: self.status == DecisionStatus::Adopted,
            item: self.item.as_ref().map(|item| item.id),
            objective: self.objective.as_ref().map(|objective| objective.id),
            supersedes: self.supersedes.as_ref().map(|(id, _)| *id),
            implements: self.implements.as_ref().map(|(id, _)| *id),
            ratifies: self.ratifies.as_ref().map(|(id, _)| *id),
            adopts: self.adopts.first().map(|adopted| adopted.id),
        }
    }
}

/// The terms of a recorded vote, as a form edits them.
pub fn terms(
    ballot: Option<VotingMethod>,
    rule: Option<MajorityRule>,
    seats: &[Frozen],
    mover: Option<Id<kind::Attendance>>,
    seconder: Option<Id<kind::Attendance>>,
) -> VoteTerms {
    let cast = |seat: &Frozen| seat.voice.map(|voice| Cast { seat: seat.seat, voice });
    let recused = seats.iter().filter(|seat| seat.part == Part::Recused).map(|seat| seat.seat).collect();
    let roll = seats.iter().filter_map(cast).collect();
    VoteTerms { ballot: ballot.unwrap_or_default(), roll, rule, mover, seconder, recused }
}

/// What [`register`] reads: what invalidates it.
pub const TABLES: [&str; 9] = [
    "decision",
    "decision_seat",
    "meeting",
    "committee",
    "agenda_item",
    "strategy_node",
    "correction",
    "attendance",
    "office",
];

/// Every decision: the latest meeting first, within a meeting by number.
pub fn register(connection: &Connection) -> rusqlite::Result<Vec<Decision>> {
    let mut seats = voters::all_frozen(connection)?;
    let mut adopted = adopted(connection)?;
    let mut statement = connection.prepare_cached(include_str!("decision/register.sql"))?;
    let mut links = Vec::new();
    let mut found = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let decision = read(row, &mut seats, &mut adopted)?;
        let earlier: Earlier = [row.get(26)?, row.get(33)?, row.get(27)?];
        links.push(earlier);
        found.push(decision);
    }
    connect(&mut found, &links);
    Ok(found)
}

/// The decision with this number of a meeting.
pub fn by_number(
    connection: &Connection,
    meeting: Id<kind::Meeting>,
    number: u32,
) -> rusqlite::Result<Option<Id<kind::Decision>>> {
    let sql = "SELECT id FROM decision WHERE meeting_id = ?1 AND number = ?2";
    connection.prepare_cached(sql)?.query_row((meeting, number), |row| row.get(0)).optional()
}

/// The meeting that a decision is of.
pub fn meeting_of(connection: &Connection, id: Id<kind::Decision>) -> rusqlite::Result<Option<Id<kind::Meeting>>> {
    let sql = "SELECT meeting_id FROM decision WHERE id = ?1";
    connection.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()
}

fn read(
    row: &Row<'_>,
    seats: &mut HashMap<Id<kind::Decision>, Vec<Frozen>>,
    adopted: &mut HashMap<Id<kind::Decision>, Vec<Adopted>>,
) -> rusqlite::Result<Decision> {
    let id: Id<kind::Decision> = row.get(0)?;
    let reference = MeetingRef { committee: row.get(11)?, year: row.get(12)?, number: row.get(13)? };
    let state: MeetingState = row.get(15)?;
    let present: Option<u32> = row.get(9)?;
    let reached = match row.get(4)? {
        Manner::Consensus => Reached::Consensus,
        Manner::Ruling => Reached::Ruling,
        Manner::Vote => {
            let count = |index| Ok::<u32, rusqlite::Error>(row.get::<_, Option<u32>>(index)?.unwrap_or_default());
            Reached::Vote(Tally { in_favour: count(5)?, against: count(6)?, abstained: count(7)? })
        }
    };
    let members: u32 = row.get(28)?;
    let rule = row.get::<_, Option<Json<MajorityRule>>>(30)?.map(|Json(rule)| rule);
    let present_or = |tally: Tally| present.unwrap_or_else(|| tally.cast());
    Ok(Decision {
        id,
        number: number::decision(&reference, row.get(1)?),
        meeting: row.get(10)?,
        reference,
        date: row.get(14).map(|Iso(date)| date)?,
        editable: matches!(state, MeetingState::Planned | MeetingState::InSession),
        text: row.get(2)?,
        status: row.get(3)?,
        reached,
        ballot: row.get(29)?,
        rule,
        sum: reached.tally().zip(rule).map(|(tally, rule)| rule.count(tally, present_or(tally), members)),
        members,
        seats: seats.remove(&id).unwrap_or_default(),
        mover: row.get(31)?,
        seconder: row.get(32)?,
        read_back: row.get(34)?,
        dissent: row.get(8)?,
        present,
        item: served(row, 16)?,
        objective: served(row, 21)?,
        supersedes: None,
        superseded_by: Vec::new(),
        implements: None,
        implemented_by: Vec::new(),
        ratifies: None,
        ratified_by: Vec::new(),
        adopts: adopted.remove(&id).unwrap_or_default(),
    })
}

fn served<Of>(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Served<Of>>> {
    let id: Option<Id<Of>> = row.get(first)?;
    let Some(id) = id else { return Ok(None) };
    Ok(Some(Served { id, code: row.get(first + 1)?, name: names(row, first + 2)? }))
}

/// The decisions that one supersedes and implements, and the proposal that it ratifies.
type Earlier = [Option<Id<kind::Decision>>; 3];

/// Writes each link at both of its ends.
fn connect(decisions: &mut [Decision], links: &[Earlier]) {
    let places: HashMap<Id<kind::Decision>, usize> =
        decisions.iter().enumerate().map(|(place, decision)| (decision.id, place)).collect();
    for (place, [supersedes, implements, ratifies]) in links.iter().enumerate() {
        let own = (decisions[place].id, decisions[place].number.clone());
        if let Some(&other) = supersedes.as_ref().and_then(|id| places.get(id)) {
            decisions[place].supersedes = Some((decisions[other].id, decisions[other].number.clone()));
            decisions[other].superseded_by.push(own.clone());
        }
        if let Some(&other) = implements.as_ref().and_then(|id| places.get(id)) {
            decisions[place].implements = Some((decisions[other].id, decisions[other].number.clone()));
            decisions[other].implemented_by.push(own.clone());
        }
        if let Some(&other) = ratifies.as_ref().and_then(|id| places.get(id)) {
            decisions[place].ratifies = Some((decisions[other].id, decisions[other].number.clone()));
            decisions[other].ratified_by.push(own);
        }
    }
}

fn adopted(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Decision>, Vec<Adopted>>> {
    let sql = "SELECT decision_id, id, number, title FROM correction WHERE decision_id IS NOT NULL ORDER BY number";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found: HashMap<_, Vec<Adopted>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let adopted = Adopted { id: row.get(1)?, number: number::correction(row.get(2)?), title: row.get(3)? };
        found.entry(row.get(0)?).or_default().push(adopted);
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
