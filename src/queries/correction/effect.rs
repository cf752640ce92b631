//! What a correction should move and must not harm, with the figures before and after.

use jiff::civil::Date;
use rusqlite::{Connection, types::Type};

use super::{Listed, Update};
use crate::{
    analysis::effect::{BeforeAfter, Outcome},
    commands::correction::KpiEffect,
    domain::{Expected, Month, UpdateKind},
    queries::kpi::{self, CorrectionLink, Kpi},
};

/// One expectation, and what followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// `None`: a guard in words only.
    pub kpi: Option<Kpi>,
    pub guard: bool,
    pub expected: Expected,
    pub text: String,
    /// `None` while the correction is not in effect, or without a KPI.
    pub figures: Option<BeforeAfter>,
}

/// Months to either side in which another correction of the same KPI blurs what followed.
const CLOSE_BY: i32 = 3;

impl Effect {
    pub(super) fn draft(&self) -> KpiEffect {
        KpiEffect {
            kpi: self.kpi.as_ref().map(|kpi| kpi.card.id),
            guard: self.guard,
            expected: self.expected,
            text: self.text.clone(),
        }
    }

    pub fn outcome(&self) -> Option<Outcome> {
        let better = self.kpi.as_ref()?.card.better;
        Some(self.figures.as_ref()?.outcome(self.expected, better))
    }

    /// Other corrections of the same KPI that took effect within three months.
    pub fn close_by<'a>(&'a self, record: &'a Listed) -> impl Iterator<Item = &'a CorrectionLink> {
        let links = self.kpi.iter().flat_map(|kpi| &kpi.corrections);
        links.filter(|other| {
            let months = other.effective.zip(record.effective);
            let distance = months.map(|(there, here)| Month::of(there).since(Month::of(here)).abs());
            other.id != record.id && distance.is_some_and(|distance| distance <= CLOSE_BY)
        })
    }
}

/// The last day on which it was in effect, if it was taken back. What takes its place comes into effect
/// after the decision, on a day that the follow-up does not hold: the month of the decision still counts.
pub(super) fn ended(updates: &[Update]) -> Option<Date> {
    let ends = |kind| matches!(kind, UpdateKind::Reversed | UpdateKind::Superseded);
    let first = updates.iter().filter(|update| ends(update.kind)).map(|update| update.date).min();
    first.map(Date::last_of_month)
}

pub(super) fn effects(connection: &Connection, of: &Listed, ended: Option<Date>) -> rusqlite::Result<Vec<Effect>> {
    let sql = "SELECT kpi_id, role = 'guard', expected, bound, text FROM correction_kpi
               WHERE correction_id = ?1 ORDER BY role = 'guard', position";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([of.id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(2)?;
        let expected = Expected::from_code(&code, row.get(3)?);
        let expected = expected.ok_or(rusqlite::Error::InvalidColumnType(2, code, Type::Text))?;
        let kpi = match row.get(0)? {
            Some(kpi) => kpi::one(connection, kpi)?,
            None => None,
        };
        let figures = kpi.as_ref().zip(of.effective).map(|(kpi, effective)| {
            let breaks: Vec<Month> = kpi.breaks.iter().map(|broken| broken.month).collect();
            BeforeAfter::split(kpi.values(), &breaks, effective, ended)
        });
        found.push(Effect { kpi, guard: row.get(1)?, expected, text: row.get(4)?, figures });
    }
    Ok(found)
}
