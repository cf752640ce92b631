//! A phase that the figures ask for. The committee sets it or refuses it; both are on record.

use super::{Process, Refusal};
use crate::{
    analysis::{
        onset::{self, Because},
        xmr::FEWEST_VALUES,
    },
    domain::Month,
};

/// More values than this make limits no better.
const LONGEST_BASELINE: usize = 24;

/// Why new limits are proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There are values enough, and no limits judge them yet.
    NoLimits,
    /// So many in a row on one side of the centre are a signal by themselves.
    Shift,
    /// Six values or more lie beyond a change that the committee knows of, in this month.
    KnownChange(Month),
}

/// A new phase for the committee to decide on.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub first: Month,
    pub baseline_last: Month,
    /// Usable values from `first` to `baseline_last`.
    pub count: usize,
    pub why: Why,
    /// The last meeting that refused a phase from this month on.
    pub refused: Option<Refusal>,
}

impl Process {
    /// What the values up to the last one propose. `known_changes`: months in which corrections took
    /// effect and outside events happened.
    pub(super) fn propose(&mut self, known_changes: impl Iterator<Item = Month>) {
        let Some(last) = self.analysis.latest() else { return };
        let known: Vec<usize> = known_changes.filter_map(|month| self.index(month)).collect();
        let (first, why) = match self.analysis.limits_at(last) {
            Some(_) => match onset::propose_phase(&self.analysis, last, &known) {
                Some(found) => match found.because {
                    Because::Shift => (found.first, Why::Shift),
                    Because::KnownChange(change) => (found.first, Why::KnownChange(self.months[change])),
                },
                None => return,
            },
            None => (self.stretch(last), Why::NoLimits),
        };
        let usable = |index: &usize| {
            let point = &self.analysis.points[*index];
            point.value.is_some() && !point.is_excluded
        };
        let baseline: Vec<usize> = (first..=last).filter(usable).take(LONGEST_BASELINE).collect();
        // Fewer make no limits; a phase may not begin where one begins.
        let (Some(&begin), Some(&end)) = (baseline.first(), baseline.last()) else { return };
        let first = self.months[begin];
        if baseline.len() < FEWEST_VALUES || self.phases.iter().any(|phase| phase.first == first) {
            return;
        }
        self.proposal = Some(Proposal {
            first,
            baseline_last: self.months[end],
            count: baseline.len(),
            why,
            refused: self.refusals.iter().find(|refusal| refusal.first == first).cloned(),
        });
    }

    /// Where the stretch without limits that `last` belongs to begins: at the start, or after a break.
    fn stretch(&self, last: usize) -> usize {
        let phase = self.analysis.points[last].phase;
        let before = self.analysis.points[..=last].iter().rposition(|point| point.phase != phase);
        before.map_or(0, |before| before + 1)
    }
}
