//! What the process behind a KPI does: the phases and the months left out that are on record, and
//! what the detection rules say about the values.
//!
//! A [`Process`] is part of [`Kpi`](super::kpi::Kpi): [`kpi::all`](super::kpi::all) and
//! [`kpi::one`](super::kpi::one) read it. It is computed from stored values, never from rounded ones.
//! Nothing here decides: a phase is a recorded act, and without one there are no limits.

mod proposal;

use std::collections::HashMap;

use rusqlite::{Connection, Row};

pub use proposal::{Proposal, Why};

use super::{committee, decision::Reference, kpi::grouped, value::Reading};
use crate::{
    analysis::{
        rules::{Rule, Rules},
        signal::{self, Assurance, Preference, Variation, Withheld},
        xmr::{self, Analysis, Baseline, Limits, Plan, Point, Scaling},
    },
    domain::{Id, MeetingRef, Month, kind, number},
};

/// A phase on record: its values from `first` to `baseline_last` make the limits that judge every
/// month until the next phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    pub id: Id<kind::Phase>,
    pub first: Month,
    pub baseline_last: Month,
    pub scaling: Scaling,
    pub reason: String,
    pub decision: Option<Reference>,
    /// The last month that it judges: before the next phase or a break in measurement. `None`: it has
    /// no month with values yet.
    pub last: Option<Month>,
    /// `None` with fewer than six usable values in its baseline.
    pub limits: Option<Limits>,
}

/// A month with a known cause: drawn, but no part of limits, ranges or signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    pub id: Id<kind::Exclusion>,
    pub month: Month,
    pub reason: String,
    pub decision: Option<Reference>,
}

/// A proposed phase that a meeting did not want.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub meeting: Id<kind::Meeting>,
    pub reference: MeetingRef,
    /// The month with which it would have begun.
    pub first: Month,
    pub reason: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Process {
    /// Every month from the first on record to the last, gaps included; a slot of `values` and of the
    /// analysis each.
    pub months: Vec<Month>,
    pub values: Vec<Option<f64>>,
    /// In order of time.
    pub phases: Vec<Phase>,
    /// In order of time.
    pub exclusions: Vec<Exclusion>,
    /// The latest first.
    pub refusals: Vec<Refusal>,
    /// By the rules of procedure in force. A stretch after a break in measurement that no phase covers
    /// stands in it as a phase without limits.
    pub analysis: Analysis,
    /// The phase that the values ask for.
    pub proposal: Option<Proposal>,
}

impl Process {
    /// The slot of a month; `None` outside the months on record.
    pub fn index(&self, month: Month) -> Option<usize> {
        let index = usize::try_from(month.since(*self.months.first()?)).ok()?;
        (index < self.months.len()).then_some(index)
    }

    pub fn point(&self, month: Month) -> Option<&Point> {
        self.analysis.points.get(self.index(month)?)
    }

    /// The limits that judge a month.
    pub fn limits(&self, month: Month) -> Option<&Limits> {
        self.analysis.limits_at(self.index(month)?)
    }

    /// The phase on record that a month belongs to.
    pub fn phase(&self, month: Month) -> Option<&Phase> {
        let holds = |phase: &&Phase| phase.first <= month && phase.last.is_some_and(|last| month <= last);
        self.phases.iter().rev().find(holds)
    }

    pub fn exclusion(&self, month: Month) -> Option<&Exclusion> {
        self.exclusions.iter().find(|exclusion| exclusion.month == month)
    }

    /// The rules that fired in a month, strongest first.
    pub fn signals(&self, month: Month) -> &[Rule] {
        self.point(month).map_or(&[], |point| &point.signals)
    }

    /// What the process does in a month.
    pub fn variation(&self, month: Month, preference: Preference) -> Variation {
        self.index(month).map_or(Variation::TooFew, |index| signal::variation(&self.analysis, index, preference))
    }

    /// Whether the process, as it runs in a month, meets the target.
    pub fn assurance(&self, month: Month, target: Option<f64>, preference: Preference) -> Assurance {
        let withheld = Assurance::Withheld(Withheld::NoLimits);
        self.index(month).map_or(withheld, |index| signal::assurance_at(&self.analysis, index, target, preference))
    }
}

/// What is on record about the processes, before the values are known.
pub(super) struct Records {
    rules: Rules,
    phases: HashMap<Id<kind::Kpi>, Vec<Phase>>,
    exclusions: HashMap<Id<kind::Kpi>, Vec<Exclusion>>,
    refusals: HashMap<Id<kind::Kpi>, Vec<Refusal>>,
}

/// What is known of a KPI that its process is read from.
pub(super) struct Known<'a> {
    pub kpi: Id<kind::Kpi>,
    /// In order of time.
    pub values: &'a [Reading],
    pub breaks: Vec<Month>,
    /// Months in which corrections took effect and outside events happened.
    pub changes: Vec<Month>,
    /// So few cases that no limits are proposed.
    pub is_thin: bool,
}

/// The records of one KPI, or of every one.
pub(super) fn records(connection: &Connection, kpi: Option<Id<kind::Kpi>>) -> rusqlite::Result<Records> {
    Ok(Records {
        rules: committee::signal_rules(connection)?,
        phases: grouped(connection, include_str!("kpi/phases.sql"), kpi, |row| {
            Ok(Phase {
                id: row.get(1)?,
                first: row.get(2)?,
                baseline_last: row.get(3)?,
                scaling: row.get(4)?,
                reason: row.get(5)?,
                decision: decision(row, 6)?,
                last: None,
                limits: None,
            })
        })?,
        exclusions: grouped(connection, include_str!("kpi/exclusions.sql"), kpi, |row| {
            Ok(Exclusion { id: row.get(1)?, month: row.get(2)?, reason: row.get(3)?, decision: decision(row, 4)? })
        })?,
        refusals: grouped(connection, include_str!("kpi/refusals.sql"), kpi, |row| {
            Ok(Refusal {
                first: row.get(1)?,
                reason: row.get(2)?,
                meeting: row.get(3)?,
                reference: MeetingRef { committee: row.get(4)?, year: row.get(5)?, number: row.get(6)? },
            })
        })?,
    })
}

/// Key, number, committee, year and number of the meeting, from column `first` on.
fn decision(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<Reference>> {
    let Some(id) = row.get(first)? else { return Ok(None) };
    let meeting = MeetingRef { committee: row.get(first + 2)?, year: row.get(first + 3)?, number: row.get(first + 4)? };
    Ok(Some((id, number::decision(&meeting, row.get(first + 1)?))))
}

impl Records {
    /// The process of a KPI; takes its records out.
    pub(super) fn process(&mut self, known: &Known<'_>) -> Process {
        let months: Vec<Month> = match (known.values.first(), known.values.last()) {
            (Some(first), Some(last)) => first.month.through(last.month).collect(),
            _ => Vec::new(),
        };
        let mut process = Process {
            values: vec![None; months.len()],
            months,
            phases: self.phases.remove(&known.kpi).unwrap_or_default(),
            exclusions: self.exclusions.remove(&known.kpi).unwrap_or_default(),
            refusals: self.refusals.remove(&known.kpi).unwrap_or_default(),
            ..Process::default()
        };
        for reading in known.values {
            if let Some(index) = process.index(reading.month) {
                process.values[index] = reading.value;
            }
        }
        process.analyse(self.rules, &known.breaks);
        if !known.is_thin {
            process.propose(known.changes.iter().copied());
        }
        process
    }
}

impl Process {
    fn analyse(&mut self, rules: Rules, breaks: &[Month]) {
        let Some(&axis) = self.months.first() else { return };
        // What began before the first value was in force when it came.
        let slot = |month: Month| usize::try_from(month.since(axis)).unwrap_or(0);
        let mut stretches: Vec<(Baseline, Option<usize>)> = self
            .phases
            .iter()
            .enumerate()
            .map(|(record, phase)| {
                (Baseline { first: slot(phase.first), last: slot(phase.baseline_last) }, Some(record))
            })
            .collect();
        // Limits of what was measured before say nothing about what is measured after.
        for broken in breaks.iter().filter(|month| **month > axis) {
            let first = slot(*broken);
            if stretches.iter().all(|(baseline, _)| baseline.first != first) {
                stretches.push((Baseline { first, last: first }, None));
            }
        }
        stretches.sort_by_key(|(baseline, record)| (baseline.first, *record));
        let plan = Plan {
            phases: stretches.iter().map(|(baseline, _)| *baseline).collect(),
            excluded: self.exclusions.iter().filter_map(|exclusion| self.index(exclusion.month)).collect(),
            scaling: Scaling::MeanRange,
            rules,
        };
        self.analysis = xmr::analyse(&self.values, &plan);
        self.scale_by_median(plan, &stretches);
        for ((_, record), found) in stretches.iter().zip(&self.analysis.phases) {
            let Some(phase) = record.and_then(|record| self.phases.get_mut(record)) else { continue };
            phase.limits = found.limits;
            phase.last = (found.end > found.baseline.first).then(|| axis.plus(found.end as i32 - 1));
        }
    }

    /// Takes over the phases whose limits the committee wants from the median range.
    fn scale_by_median(&mut self, plan: Plan, stretches: &[(Baseline, Option<usize>)]) {
        let is_median = |record: &Option<usize>| {
            let phase = record.and_then(|record| self.phases.get(record));
            phase.is_some_and(|phase| phase.scaling == Scaling::MedianRange)
        };
        if !stretches.iter().any(|(_, record)| is_median(record)) {
            return;
        }
        let mut other = xmr::analyse(&self.values, &plan.scaled_by(Scaling::MedianRange));
        for (index, (_, record)) in stretches.iter().enumerate() {
            if is_median(record) {
                let phase = &mut other.phases[index];
                let end = phase.end.min(self.values.len());
                let months = phase.baseline.first.min(end)..end;
                self.analysis.points[months.clone()].swap_with_slice(&mut other.points[months]);
                std::mem::swap(&mut self.analysis.phases[index], phase);
            }
        }
    }
}

#[cfg(test)]
mod tests;
