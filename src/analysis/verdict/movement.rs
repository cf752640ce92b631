//! One KPI that a correction should move: whether it did.

use super::{
    Act, Confounder, ENOUGH_FOR_NO_EFFECT, Figures, NearbyKind, Proposal, Reason, Signal, Watched, evidence::Evidence,
};
use crate::{
    analysis::{
        effect::{ENOUGH, first_month},
        xmr::{Side, Standing},
    },
    domain::{Better, Expected, Month},
};

/// What the figures of one KPI say.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub figures: Figures,
    pub proposal: Proposal,
    /// The telling one first.
    pub reasons: Vec<Reason>,
}

/// The side of the centre on which an expectation is fulfilled; `None` where no side is better.
pub(super) fn toward(expected: Expected, better: Better) -> Option<Side> {
    match (expected, better) {
        (Expected::Up | Expected::AtLeast(_), _) => Some(Side::Above),
        (Expected::Down | Expected::AtMost(_), _) => Some(Side::Below),
        (Expected::NotWorse, Better::Higher) => Some(Side::Above),
        (Expected::NotWorse, Better::Lower) => Some(Side::Below),
        (Expected::NotWorse, Better::Band { .. } | Better::Neither) | (Expected::Known, _) => None,
    }
}

pub(super) const fn opposite(side: Side) -> Side {
    match side {
        Side::Above => Side::Below,
        Side::Below => Side::Above,
    }
}

pub(super) fn find(act: Act, watched: &Watched) -> Finding {
    let evidence = Evidence::new(act, watched);
    let figures = evidence.figures();
    if watched.expected == Expected::Known {
        return known(act, watched, figures);
    }
    let mut trial = Trial { watched, evidence, figures, reasons: Vec::new() };
    let proposal = trial.proposal();
    trial.note_surroundings();
    Finding { figures: trial.figures, proposal, reasons: trial.reasons }
}

/// The movement that the figures show.
#[derive(Clone, Copy)]
enum Movement {
    /// A signal that stands, and whether it goes the way that was expected.
    Signal {
        signal: Signal,
        intended: bool,
    },
    Restored(Month),
}

struct Trial<'a> {
    watched: &'a Watched,
    evidence: Evidence,
    figures: Figures,
    reasons: Vec<Reason>,
}

impl Trial<'_> {
    fn proposal(&mut self) -> Proposal {
        if let Some(month) = self.evidence.break_between {
            self.reasons.push(Reason::BreakBetween(month));
            return Proposal::Confounded { by: Confounder::Break(month) };
        }
        let points = self.figures.after.len();
        if points < ENOUGH {
            if let Some(month) = self.evidence.closed_by {
                return Proposal::Confounded { by: Confounder::Break(month) };
            }
            self.reasons.push(Reason::TooFewAfter(points));
            return Proposal::TooEarly { points };
        }
        if self.evidence.limits().is_none() {
            self.reasons.push(Reason::TooFewBefore(self.figures.before.len()));
            return Proposal::TooEarly { points };
        }
        match self.movement() {
            Some(Movement::Restored(month)) => {
                self.reasons.push(Reason::BackWithinLimits(month));
                Proposal::MovedAsIntended
            }
            Some(Movement::Signal { signal, intended }) => {
                self.figures.signal = Some(signal);
                self.of_signal(signal, intended)
            }
            None => {
                let wanted = ENOUGH_FOR_NO_EFFECT.saturating_sub(points);
                self.reasons.push(Reason::NoSignal { points, wanted });
                Proposal::NoSignalYet { points }
            }
        }
    }

    /// A signal counts if most months since lie on its side, and the median moved that way.
    fn movement(&mut self) -> Option<Movement> {
        let toward = toward(self.watched.expected, self.watched.better)?;
        let difference = self.figures.difference()?;
        for (side, intended) in [(toward, true), (opposite(toward), false)] {
            let Some(signal) = self.evidence.first_signal(side) else { continue };
            let moved = match side {
                Side::Above => difference > 0.0,
                Side::Below => difference < 0.0,
            };
            if moved && self.evidence.lasts(&signal) {
                return Some(Movement::Signal { signal, intended });
            }
            self.reasons.push(Reason::DidNotLast(signal));
        }
        self.evidence.back_within_limits(toward).map(Movement::Restored)
    }

    fn of_signal(&mut self, signal: Signal, intended: bool) -> Proposal {
        self.reasons.push(Reason::Signal(signal));
        match self.evidence.against_last_year(signal.side) {
            Some((now, then)) if 2.0 * then >= now => {
                self.reasons.push(Reason::RepeatsLastYear { now, then });
                return Proposal::Confounded { by: Confounder::Season };
            }
            Some(_) => self.reasons.push(Reason::NotSeasonal),
            None => self.reasons.push(Reason::SeasonUnknown),
        }
        if let Some(under_way) = self.evidence.under_way(&signal) {
            if under_way.stepped_further {
                self.reasons.push(Reason::SteppedFurther { since: signal.since });
            } else {
                self.reasons.push(Reason::RunBeganBefore { since: signal.since, months: signal.before });
                self.reasons.extend(under_way.signalled.map(Reason::SignalledBefore));
                return Proposal::AlreadyMoving;
            }
        }
        match (0..self.watched.nearby.len()).find(|place| self.explains(*place, &signal)) {
            Some(place) => Proposal::Confounded { by: Confounder::Nearby(place) },
            None if intended => Proposal::MovedAsIntended,
            None => Proposal::MovedWrongWay,
        }
    }

    /// Whether the other act or event may as well be what the movement followed: it was there when the signal
    /// came, and nothing says that it worked the other way or was set aside.
    fn explains(&self, place: usize, signal: &Signal) -> bool {
        let other = self.watched.nearby[place];
        let fits = match other.kind {
            NearbyKind::Correction(Some(expected)) => {
                toward(expected, self.watched.better).is_none_or(|side| side == signal.side)
            }
            NearbyKind::Correction(None) => false,
            NearbyKind::Event => !self.figures.set_aside.contains(&other.month),
        };
        fits && other.month <= signal.month
    }

    /// What is worth knowing whatever is proposed.
    fn note_surroundings(&mut self) {
        if let Some(limits) = self.evidence.limits().filter(|limits| limits.standing == Standing::Provisional) {
            self.reasons.push(Reason::ProvisionalLimits(limits.count));
        }
        self.reasons.extend(self.evidence.closed_by.map(Reason::ClosedByBreak));
        for place in 0..self.watched.nearby.len() {
            let explains = match &self.figures.signal {
                Some(signal) => self.explains(place, signal),
                None => false,
            };
            self.reasons.push(Reason::Nearby { place, explains });
        }
    }
}

/// A figure that was missing and should become known.
fn known(act: Act, watched: &Watched, figures: Figures) -> Finding {
    let first = first_month(act.effective);
    let points = figures.after.len();
    let until = act.until.or_else(|| watched.values.last().map(|(month, _)| *month)).unwrap_or(first);
    let until = until.min(first.plus(11)).min(act.ended.map_or(until, crate::analysis::effect::last_month));
    let missing = first.through(until).count().saturating_sub(points);
    let had = |month: Month| watched.values.iter().any(|(known, _)| *known == month);
    let begun = watched.values.first().map(|(month, _)| *month).filter(|month| *month < first);
    let complete = begun.is_some_and(|begun| begun.max(first.plus(-12)).through(first.previous()).all(had));
    let (proposal, reason) = if points < ENOUGH && missing == 0 {
        (Proposal::TooEarly { points }, Reason::TooFewAfter(points))
    } else if missing > 0 {
        (Proposal::NoSignalYet { points: points + missing }, Reason::StillMissing(missing))
    } else if complete {
        (Proposal::AlreadyMoving, Reason::KnownBefore)
    } else {
        (Proposal::MovedAsIntended, Reason::KnownSince(figures.after[0].0))
    };
    Finding { figures, proposal, reasons: vec![reason] }
}
