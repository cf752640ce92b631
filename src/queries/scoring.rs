//! Silent scoring as screens and documents show it: rounds, the roll, and scores once they are open.
//!
//! Nothing here reads a sealed ballot.

mod receipt;

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

use super::{
    attendance::{self, Attendee},
    names,
};
use crate::{
    analysis::agreement::{self, Agreement},
    domain::{FEW_BALLOTS, Id, Names, Rating, Role, RoundState, ScoringRules, Way, kind},
    sealing::{Bytes, SeatKey},
    workspace::values::Json,
};

pub use receipt::{Received, assess};

/// One round of scoring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: Id<kind::Round>,
    pub meeting: Id<kind::Meeting>,
    pub number: u32,
    pub state: RoundState,
    /// As they stood when it began.
    pub rules: ScoringRules,
    pub public_key: Bytes,
    /// SHA-256 of the invitation in force; empty: none was written.
    pub invitation: Bytes,
    pub seat_keys: Vec<SeatKey>,
    /// In catalogue order.
    pub elements: Vec<Id<kind::Element>>,
    pub roll: Vec<RollLine>,
    /// Numbers of the ballots that were typed.
    pub typed: Vec<u32>,
    /// Known when it has been opened.
    pub ballots: u32,
    pub unreadable: u32,
}

/// A seat that has scored, or has a numbered ballot in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollLine {
    pub seat: Id<kind::Attendance>,
    pub way: Way,
}

impl Round {
    /// Seats with a numbered ballot.
    pub fn handed_out(&self) -> usize {
        self.roll.iter().filter(|line| line.way.is_numbered()).count()
    }

    /// Ballots in the box, or those that counted.
    pub fn cast(&self) -> usize {
        match self.state {
            RoundState::Open => self.roll.len() - self.handed_out() + self.typed.len(),
            RoundState::Revealed | RoundState::Cancelled => self.ballots as usize,
        }
    }

    pub fn way_of(&self, seat: Id<kind::Attendance>) -> Option<Way> {
        self.roll.iter().find(|line| line.seat == seat).map(|line| line.way)
    }

    /// Whether so few have scored that a score is easily guessed to be somebody's.
    pub fn is_thin(&self) -> bool {
        self.cast() < FEW_BALLOTS
    }
}

/// One score, open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// `None`: cannot judge.
    pub level: Option<Rating>,
    pub comment: String,
    /// Where the rules keep names.
    pub seat: Option<Id<kind::Attendance>>,
}

/// What a round said of one element.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElementRound {
    pub round: u32,
    pub element: Id<kind::Element>,
    /// From the lowest level up, those who cannot judge last.
    pub scores: Vec<Score>,
    pub agreement: Agreement,
}

/// Everything about scoring in one meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scoring {
    pub rounds: Vec<Round>,
    /// The voting seats in protocol order.
    pub seats: Vec<Attendee>,
    /// Names of those who keep the minutes.
    pub secretary: Vec<String>,
    /// Of opened rounds, the earliest first.
    pub results: Vec<ElementRound>,
}

/// Tables that [`scoring`] reads: what invalidates it.
pub const TABLES: [&str; 12] = [
    "committee",
    "office",
    "person",
    "tenure",
    "element",
    "meeting",
    "attendance",
    "presence",
    "score_round",
    "score_round_element",
    "score_roll",
    "score",
];

impl Scoring {
    /// The round that takes ballots now.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| round.state == RoundState::Open)
    }

    pub fn is_revealed(&self) -> bool {
        !self.results.is_empty()
    }

    /// What the rounds said of an element, the earliest first.
    pub fn of_element(&self, element: Id<kind::Element>) -> impl Iterator<Item = &ElementRound> {
        self.results.iter().filter(move |result| result.element == element)
    }

    /// What the newest round said of an element.
    pub fn newest(&self, element: Id<kind::Element>) -> Option<&ElementRound> {
        self.of_element(element).last()
    }

    /// Ballots that are still awaited: of everybody in the room, and of numbered ballots in hand.
    pub fn missing(&self, round: &Round) -> usize {
        let present = self.seats.iter().filter(|seat| seat.in_room() && round.way_of(seat.id).is_none()).count();
        present + round.handed_out().saturating_sub(round.typed.len())
    }
}

/// The rules for rounds to come.
pub fn rules(connection: &Connection) -> rusqlite::Result<ScoringRules> {
    connection.query_row("SELECT scoring_rules FROM committee", [], |row| row.get(0)).map(|Json(rules)| rules)
}

const ROUND: &str = "SELECT id, meeting_id, number, state, rules, public_key, invitation, seat_keys,
  coalesce(ballots, 0), coalesce(unreadable, 0) FROM score_round";

fn read_round(row: &Row<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id: row.get(0)?,
        meeting: row.get(1)?,
        number: row.get(2)?,
        state: row.get(3)?,
        rules: row.get::<_, Json<_>>(4)?.0,
        public_key: row.get(5)?,
        invitation: row.get(6)?,
        seat_keys: row.get::<_, Json<_>>(7)?.0,
        ballots: row.get(8)?,
        unreadable: row.get(9)?,
        elements: Vec::new(),
        roll: Vec::new(),
        typed: Vec::new(),
    })
}

pub fn round(connection: &Connection, id: Id<kind::Round>) -> rusqlite::Result<Round> {
    let round = connection.prepare_cached(&format!("{ROUND} WHERE id = ?1"))?.query_row([id], read_round)?;
    complete(connection, round)
}

/// The rounds of a meeting, in their order.
pub fn rounds(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Round>> {
    let mut statement = connection.prepare_cached(&format!("{ROUND} WHERE meeting_id = ?1 ORDER BY number"))?;
    let rounds: Vec<Round> = statement.query_map([meeting], read_round)?.collect::<rusqlite::Result<_>>()?;
    rounds.into_iter().map(|round| complete(connection, round)).collect()
}

/// Fills in elements, roll and the numbers typed.
fn complete(connection: &Connection, mut round: Round) -> rusqlite::Result<Round> {
    let sql = "SELECT element_id FROM score_round_element JOIN element ON element.id = element_id
               WHERE round_id = ?1 ORDER BY element.position";
    round.elements =
        connection.prepare_cached(sql)?.query_map([round.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let sql = "SELECT attendance_id, way FROM score_roll WHERE round_id = ?1 ORDER BY id";
    let line = |row: &Row<'_>| Ok(RollLine { seat: row.get(0)?, way: row.get(1)? });
    round.roll = connection.prepare_cached(sql)?.query_map([round.id], line)?.collect::<rusqlite::Result<_>>()?;
    let sql = "SELECT number FROM sealed_ballot WHERE round_id = ?1 AND number IS NOT NULL ORDER BY number";
    round.typed =
        connection.prepare_cached(sql)?.query_map([round.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(round)
}

/// What the opened rounds of a meeting said, round by round, in catalogue order.
pub fn results(connection: &Connection, rounds: &[Round]) -> rusqlite::Result<Vec<ElementRound>> {
    let sql = "SELECT level, comment, attendance_id FROM score WHERE round_id = ?1 AND element_id = ?2
               ORDER BY level IS NULL, level, id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut results = Vec::new();
    for round in rounds.iter().filter(|round| round.state == RoundState::Revealed) {
        for element in &round.elements {
            let read = |row: &Row<'_>| Ok(Score { level: row.get(0)?, comment: row.get(1)?, seat: row.get(2)? });
            let scores: Vec<Score> =
                statement.query_map((round.id, element), read)?.collect::<rusqlite::Result<_>>()?;
            let levels: Vec<Rating> = scores.iter().filter_map(|score| score.level).collect();
            let agreement = agreement::judge(&round.rules, &levels, scores.len() - levels.len());
            results.push(ElementRound { round: round.number, element: *element, scores, agreement });
        }
    }
    Ok(results)
}

/// What the opened rounds of all meetings said of one element: of each meeting, the earliest round first.
pub fn of_element(
    connection: &Connection,
    element: Id<kind::Element>,
) -> rusqlite::Result<HashMap<Id<kind::Meeting>, Vec<ElementRound>>> {
    let sql = format!(
        "{ROUND} WHERE state = ?1 AND id IN (SELECT round_id FROM score_round_element WHERE element_id = ?2)
         ORDER BY meeting_id, number"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rounds: Vec<Round> =
        statement.query_map((RoundState::Revealed, element), read_round)?.collect::<rusqlite::Result<_>>()?;
    let mut found: HashMap<Id<kind::Meeting>, Vec<ElementRound>> = HashMap::new();
    for round in &mut rounds {
        round.elements = vec![element];
    }
    for (meeting, result) in results(connection, &rounds)?.into_iter().zip(&rounds).map(|(said, of)| (of.meeting, said))
    {
        found.entry(meeting).or_default().push(result);
    }
    Ok(found)
}

/// An element with what it asks, as a ballot shows it.
pub type BallotElement = (Id<kind::Element>, String, Names, Vec<Names>);

/// These elements, in their order.
pub fn ballot_elements(
    connection: &Connection,
    elements: &[Id<kind::Element>],
) -> rusqlite::Result<Vec<BallotElement>> {
    let mut element = connection.prepare_cached("SELECT code, name_en, name_fr, name_ar FROM element WHERE id = ?1")?;
    let sql = "SELECT text_en, text_fr, text_ar FROM element_question WHERE element_id = ?1 ORDER BY position";
    let mut questions = connection.prepare_cached(sql)?;
    let mut found = Vec::with_capacity(elements.len());
    for id in elements {
        let (code, name) = element.query_row([id], |row| Ok((row.get(0)?, names(row, 1)?)))?;
        let asked = questions.query_map([id], |row| names(row, 0))?.collect::<rusqlite::Result<_>>()?;
        found.push((*id, code, name, asked));
    }
    Ok(found)
}

/// Elements in force, in catalogue order.
pub fn elements_in_force(connection: &Connection) -> rusqlite::Result<Vec<Id<kind::Element>>> {
    let sql = "SELECT id FROM element WHERE retired_on IS NULL ORDER BY position";
    connection.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// The round that takes ballots now, in whichever meeting is in session.
pub fn open_round(connection: &Connection) -> rusqlite::Result<Option<Round>> {
    let sql = format!("{ROUND} WHERE state = ?1");
    let found = connection.prepare_cached(&sql)?.query_row([RoundState::Open], read_round).optional()?;
    found.map(|round| complete(connection, round)).transpose()
}

pub fn scoring(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Scoring> {
    let rounds = rounds(connection, meeting)?;
    let mut seats = attendance::list(connection, meeting)?;
    let secretary = seats.iter().filter(|seat| seat.role == Role::Secretary).map(|seat| seat.name.clone()).collect();
    seats.retain(|seat| seat.voting);
    Ok(Scoring { results: results(connection, &rounds)?, rounds, seats, secretary })
}
