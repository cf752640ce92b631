//! Corrections: the register by state, and one correction with its follow-up and what followed it.

mod effect;
mod ledger;
mod record;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::names;
use crate::{
    domain::{CorrectionState, Id, Language, Names, Verdict, days_overdue, kind},
    workspace::values::Iso,
};

pub use effect::{CloseBy, Effect, Found};
pub use ledger::{LEDGER_TABLES, Line, Part as LedgerPart, Tally, judgements, ledger, proposal};
pub use record::{Correction, Given, Link, Session, TABLES, Update, of};

/// An office with whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    pub office: Id<kind::Office>,
    pub title: Names,
    /// Empty while the seat is vacant.
    pub holder: String,
    pub holder_ar: String,
}

impl Owner {
    /// The holder's name in the script of `language`, if it is recorded in that script.
    pub fn holder_in(&self, language: Language) -> &str {
        match language {
            Language::Ar if !self.holder_ar.is_empty() => &self.holder_ar,
            Language::En | Language::Fr | Language::Ar => &self.holder,
        }
    }
}

/// A line of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: Id<kind::Correction>,
    pub number: u32,
    pub title: String,
    pub text: String,
    pub owner: Option<Owner>,
    /// The measure of lateness; it never moves.
    pub first_due: Option<Date>,
    /// The date now in force.
    pub due: Option<Date>,
    pub postponements: u32,
    pub effective: Option<Date>,
    pub state: CorrectionState,
    pub percent: u8,
    pub next_step: String,
    pub verdict: Option<Verdict>,
    /// Against the first due date; 0 unless it still awaits action.
    pub days_overdue: u32,
}

/// The parts of the register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    #[default]
    All,
    Overdue,
    /// The date in force lies within the next thirty days.
    DueSoon,
    InProgress,
    AwaitingVerdict,
    Proposed,
    Ended,
}

/// How far "due soon" looks ahead.
pub const SOON: i64 = 30;

impl Part {
    pub const ALL: [Self; 7] =
        [Self::All, Self::Overdue, Self::DueSoon, Self::InProgress, Self::AwaitingVerdict, Self::Proposed, Self::Ended];
}

impl Listed {
    pub fn is_in(&self, part: Part, today: Date) -> bool {
        match part {
            Part::All => true,
            Part::Overdue => self.days_overdue > 0,
            Part::DueSoon => {
                let days = self.due.and_then(|due| today.until(due).ok()).map(|span| i64::from(span.get_days()));
                self.state.awaits_action() && days.is_some_and(|days| (0..=SOON).contains(&days))
            }
            Part::InProgress => self.state.awaits_action(),
            Part::AwaitingVerdict => self.state.awaits_verdict(),
            Part::Proposed => self.state == CorrectionState::Proposed,
            Part::Ended => self.state.is_ended(),
        }
    }

    /// Whether every word of `sought` occurs in the number, title, text, owner or next step.
    pub fn matches(&self, sought: &str) -> bool {
        let owner = self.owner.as_ref();
        let title = owner.map(|owner| [&owner.title.en, &owner.title.fr, &owner.title.ar].map(String::as_str));
        let holder = owner.map(|owner| [owner.holder.as_str(), owner.holder_ar.as_str()]);
        let number = crate::domain::number::correction(self.number);
        let all = [number.as_str(), &self.title, &self.text, &self.next_step]
            .into_iter()
            .chain(title.into_iter().flatten())
            .chain(holder.into_iter().flatten())
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase();
        sought.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }
}

/// Every correction, in the order of their numbers.
pub fn register(connection: &Connection, today: Date) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(include_str!("correction/register.sql"))?;
    let rows = statement.query_map((Iso(today), None::<Id<kind::Correction>>), |row| listed(row, today))?;
    rows.collect()
}

/// The number of a correction, as in `C-007`.
pub fn number_of(connection: &Connection, correction: Id<kind::Correction>) -> rusqlite::Result<u32> {
    connection.query_row("SELECT number FROM correction WHERE id = ?1", [correction], |row| row.get(0))
}

/// The corrections that a meeting decided, in the order of their numbers.
pub fn decided_at(connection: &Connection, meeting: Id<kind::Meeting>) -> rusqlite::Result<Vec<Id<kind::Correction>>> {
    let sql = "SELECT correction.id FROM correction JOIN decision ON decision.id = correction.decision_id
               WHERE decision.meeting_id = ?1 ORDER BY correction.number";
    connection.prepare_cached(sql)?.query_map([meeting], |row| row.get(0))?.collect()
}

/// What [`register`] reads: what invalidates it.
pub const REGISTER_TABLES: [&str; 4] = ["correction", "office", "tenure", "person"];

fn listed(row: &Row<'_>, today: Date) -> rusqlite::Result<Listed> {
    let day = |index| row.get::<_, Option<Iso<Date>>>(index).map(|day| day.map(|Iso(day)| day));
    let office: Option<Id<kind::Office>> = row.get(4)?;
    let owner = match office {
        Some(office) => Some(Owner { office, title: names(row, 5)?, holder: row.get(8)?, holder_ar: row.get(9)? }),
        None => None,
    };
    let (first_due, state): (_, CorrectionState) = (day(10)?, row.get(14)?);
    Ok(Listed {
        id: row.get(0)?,
        number: row.get(1)?,
        title: row.get(2)?,
        text: row.get(3)?,
        owner,
        first_due,
        due: day(11)?,
        postponements: row.get(12)?,
        effective: day(13)?,
        state,
        percent: row.get(15)?,
        next_step: row.get(16)?,
        verdict: row.get(17)?,
        days_overdue: if state.awaits_action() { days_overdue(first_due, today) } else { 0 },
    })
}

#[cfg(test)]
mod tests;
