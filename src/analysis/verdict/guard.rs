//! A guard: what must not get worse meanwhile. A broken bound and a signal of the process are two facts.

use super::{Act, Figures, Signal, Watched, evidence::Evidence, movement};
use crate::domain::{Better, Expected, Month};

/// What became of a guard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum GuardResult {
    Held,
    /// Beyond its bound in one month, and within it since.
    Touched {
        month: Month,
        value: f64,
    },
    /// Beyond its bound in the latest month or in two at least; the first of them.
    Broken {
        month: Month,
        value: f64,
        months: usize,
    },
    /// It was beyond its bound already when it was set: nothing can be said to have followed.
    BrokenWhenSet {
        month: Month,
        value: f64,
    },
    /// It should not worsen, and did: a signal that stands.
    Worsened(Signal),
    /// It worsened, but had begun to before the act, or does so every year.
    WorsenedAnyway(Signal),
    /// Too few months on a side, or no side that is worse.
    NotJudged,
}

#[derive(Clone, Debug, PartialEq)]
pub struct GuardFinding {
    pub figures: Figures,
    pub result: GuardResult,
}

impl GuardFinding {
    pub const fn is_harmed(&self) -> bool {
        match self.result {
            GuardResult::Broken { .. } | GuardResult::Worsened(_) => true,
            GuardResult::Held
            | GuardResult::Touched { .. }
            | GuardResult::BrokenWhenSet { .. }
            | GuardResult::WorsenedAnyway(_)
            | GuardResult::NotJudged => false,
        }
    }
}

pub(super) fn find(act: Act, watched: &Watched) -> GuardFinding {
    let evidence = Evidence::new(act, watched);
    let mut figures = evidence.figures();
    let worse = movement::toward(watched.expected, watched.better).map(movement::opposite);
    figures.signal = worse.and_then(|side| evidence.first_signal(side));
    let result = match within(watched) {
        Some(holds) => bounded(&holds, watched, &figures),
        None => process(&evidence, &figures),
    };
    GuardFinding { figures, result }
}

/// Whether a value keeps the guard, where the guard is a bound.
fn within(watched: &Watched) -> Option<Box<dyn Fn(f64) -> bool>> {
    match (watched.expected, watched.better) {
        (Expected::AtLeast(least), _) => Some(Box::new(move |value| value >= least)),
        (Expected::AtMost(most), _) => Some(Box::new(move |value| value <= most)),
        (Expected::NotWorse, Better::Band { low, high }) => Some(Box::new(move |value| (low..=high).contains(&value))),
        (Expected::NotWorse | Expected::Up | Expected::Down | Expected::Known, _) => None,
    }
}

fn bounded(holds: &dyn Fn(f64) -> bool, watched: &Watched, figures: &Figures) -> GuardResult {
    let Some((first, _)) = figures.after.first() else { return GuardResult::NotJudged };
    let set = watched.values.iter().rfind(|(month, _)| month < first && !figures.set_aside.contains(month));
    let was_broken = set.is_some_and(|(_, value)| !holds(*value));
    let broken: Vec<(Month, f64)> = figures.after.iter().copied().filter(|(_, value)| !holds(*value)).collect();
    let Some((month, value)) = broken.first().copied() else { return GuardResult::Held };
    if let Some((month, value)) = set.copied().filter(|_| was_broken) {
        GuardResult::BrokenWhenSet { month, value }
    } else if broken.len() > 1 || figures.after.last() == broken.last() {
        GuardResult::Broken { month, value, months: broken.len() }
    } else {
        GuardResult::Touched { month, value }
    }
}

/// "Not worse" without a bound: judged by the frozen limits.
fn process(evidence: &Evidence, figures: &Figures) -> GuardResult {
    if evidence.break_between.is_some() || figures.limits.is_none() || figures.after.is_empty() {
        return GuardResult::NotJudged;
    }
    let Some(signal) = figures.signal.filter(|signal| evidence.lasts(signal)) else { return GuardResult::Held };
    let seasonal = evidence.against_last_year(signal.side).is_some_and(|(now, then)| 2.0 * then >= now);
    let under_way = evidence.under_way(&signal).is_some_and(|way| !way.stepped_further);
    if seasonal || under_way { GuardResult::WorsenedAnyway(signal) } else { GuardResult::Worsened(signal) }
}
