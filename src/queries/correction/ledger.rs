//! The effect ledger: every correction in effect, what the figures propose and what the committee found.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::Date;
use rusqlite::Connection;

use super::{
    Effect, Listed, effect,
    record::{self, Given},
    register,
};
use crate::{
    analysis::verdict::{Act, Proposal},
    domain::{Id, Month, Verdict, kind},
    queries::{committee, kpi, kpi::Kpi},
    workspace::values::Iso,
};

/// A correction in effect.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub record: Listed,
    /// First what it should move, then its guards.
    pub effects: Vec<Effect>,
    /// `None` if it names no KPI that it should move.
    pub proposal: Option<Proposal>,
    /// The latest first.
    pub verdicts: Vec<Given>,
}

/// The expectations of a correction with what followed, and the verdict that the figures propose.
pub type Judged = (Vec<Effect>, Option<Proposal>);

/// The parts of the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    #[default]
    All,
    /// Enough is known, and the committee has not judged.
    Ripe,
    Worked,
    DidNotWork,
    /// Too early, or not to be told apart.
    Open,
}

impl Part {
    pub const ALL: [Self; 5] = [Self::All, Self::Ripe, Self::Worked, Self::DidNotWork, Self::Open];
}

impl Line {
    /// The committee's verdict that stands.
    pub fn verdict(&self) -> Option<Verdict> {
        self.record.verdict
    }

    /// Enough is known, and the committee's verdict is awaited.
    pub fn is_ripe(&self) -> bool {
        let waits = self.record.state.awaits_judgement(true) && !self.verdict().is_some_and(Verdict::is_final);
        waits && self.proposal.is_some_and(Proposal::is_ripe)
    }

    pub fn is_in(&self, part: Part) -> bool {
        match part {
            Part::All => true,
            Part::Ripe => self.is_ripe(),
            Part::Worked => self.verdict() == Some(Verdict::Effective),
            Part::DidNotWork => {
                self.verdict().is_some_and(|verdict| verdict.is_final() && verdict != Verdict::Effective)
            }
            Part::Open => !self.verdict().is_some_and(Verdict::is_final),
        }
    }
}

/// How many corrections worked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub in_effect: usize,
    /// With a final verdict of the committee.
    pub judged: usize,
    pub worked: usize,
}

impl Tally {
    pub fn of(lines: &[Line]) -> Self {
        let count = |part: Part| lines.iter().filter(|line| line.is_in(part)).count();
        Self {
            in_effect: lines.len(),
            judged: count(Part::Worked) + count(Part::DidNotWork),
            worked: count(Part::Worked),
        }
    }
}

/// Every correction that took effect, in the order of their numbers.
pub fn ledger(connection: &Connection, today: Date) -> rusqlite::Result<Vec<Line>> {
    let mut found = judgements(connection)?;
    let mut verdicts = record::verdicts(connection, None)?;
    let lines = register(connection, today)?.into_iter().filter_map(|record| {
        let (effects, proposal) = found.remove(&record.id)?;
        Some(Line { proposal, effects, verdicts: verdicts.remove(&record.id).unwrap_or_default(), record })
    });
    Ok(lines.collect())
}

/// What the figures say about every correction that took effect.
pub fn judgements(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Correction>, Judged>> {
    let kpis: HashMap<Id<kind::Kpi>, Arc<Kpi>> =
        kpi::all(connection)?.into_iter().map(|kpi| (kpi.card.id, Arc::new(kpi))).collect();
    let mut effects = effect::read(connection, None, |kpi| Ok(kpis.get(&kpi).cloned()))?;
    let rules = committee::signal_rules(connection)?;
    let ended = ended(connection)?;
    let mut statement =
        connection.prepare_cached("SELECT id, effective FROM correction WHERE effective IS NOT NULL")?;
    let mut rows = statement.query([])?;
    let mut found = HashMap::new();
    while let Some(row) = rows.next()? {
        let (id, Iso(effective)): (Id<kind::Correction>, Iso<Date>) = (row.get(0)?, row.get(1)?);
        let mut effects = effects.remove(&id).unwrap_or_default();
        let act = Act { effective, ended: ended.get(&id).copied(), until: None, rules, season: Some(12) };
        let proposal = effect::judge(id, &mut effects, act);
        found.insert(id, (effects, proposal));
    }
    Ok(found)
}

/// What the figures propose for one correction, up to a month; `None` while it is not in effect.
pub fn proposal(
    connection: &Connection,
    correction: Id<kind::Correction>,
    until: Option<Month>,
) -> rusqlite::Result<Option<Proposal>> {
    Ok(judged(connection, correction, until)?.1)
}

/// The expectations of one correction with what followed, and what is proposed.
pub(super) fn judged(
    connection: &Connection,
    correction: Id<kind::Correction>,
    until: Option<Month>,
) -> rusqlite::Result<Judged> {
    let found = effect::read(connection, Some(correction), |kpi| Ok(kpi::one(connection, kpi)?.map(Arc::new)))?;
    let mut effects = found.into_values().next().unwrap_or_default();
    let sql = "SELECT effective FROM correction WHERE id = ?1";
    let effective: Option<Iso<Date>> = connection.prepare_cached(sql)?.query_row([correction], |row| row.get(0))?;
    let Some(Iso(effective)) = effective else { return Ok((effects, None)) };
    let ended = ended(connection)?.get(&correction).copied();
    let act = Act { effective, ended, until, rules: committee::signal_rules(connection)?, season: Some(12) };
    let proposal = effect::judge(correction, &mut effects, act);
    Ok((effects, proposal))
}

/// The last day on which corrections were in effect that were taken back. What takes their place comes into
/// effect after the decision, on a day that the follow-up does not hold: the month of the decision still counts.
fn ended(connection: &Connection) -> rusqlite::Result<HashMap<Id<kind::Correction>, Date>> {
    let sql = "SELECT correction_id, min(date) FROM correction_update WHERE kind IN ('reversed', 'superseded')
               GROUP BY correction_id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let Iso(date): Iso<Date> = row.get(1)?;
        Ok((row.get(0)?, date.last_of_month()))
    })?;
    rows.collect()
}

/// What [`ledger`] reads beyond the KPIs and the register.
pub const LEDGER_TABLES: [&str; 4] = ["correction_baseline", "correction_update", "correction_verdict", "tenure"];
