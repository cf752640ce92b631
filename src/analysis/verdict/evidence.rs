//! The months before and after an act as slots of one series, with the frozen limits and their signals.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Act, Figures, Frozen, Signal, Watched};
use crate::{
    analysis::{
        effect::{first_month, last_month},
        rules::{Pattern, Rule},
        xmr::{Analysis, Baseline, FEWEST_VALUES, Limits, Plan, Side, analyse, judge},
    },
    domain::Month,
};

/// No more months than these make frozen limits, or are taken after.
const WINDOW: i32 = 12;
/// A run that reaches so far back before the act was under way whatever rule its signal is of.
const RUN_UP: usize = 3;
/// How many months before the act are asked whether they already were signals.
const LOOK_BACK: usize = 3;

/// The months to freeze limits from, for something that takes effect on `effective`: the twelve before, of one
/// definition and, where enough remain, of the phase that began with `phase`. `None` without a value.
pub fn freeze(
    values: &[(Month, f64)],
    breaks: &[Month],
    phase: Option<Month>,
    excluded: &BTreeSet<Month>,
    effective: Date,
) -> Option<Frozen> {
    let last = first_month(effective).previous();
    let opened = breaks.iter().copied().filter(|month| *month <= last).max();
    let earliest = opened.map_or(last.plus(1 - WINDOW), |opened| opened.max(last.plus(1 - WINDOW)));
    let within =
        |from: Month| values.iter().map(|(month, _)| *month).filter(move |month| (from..=last).contains(month));
    let usable = |from: Month| within(from).filter(|month| !excluded.contains(month)).count();
    let first = phase.map_or(earliest, |phase| phase.max(earliest));
    let first = if usable(first) >= FEWEST_VALUES { first } else { earliest };
    freeze_over(values, within(first).next()?, within(first).next_back()?, excluded)
}

/// Limits from the months `first` to `last` without the excluded ones. `None` if the two are out of order.
pub fn freeze_over(values: &[(Month, f64)], first: Month, last: Month, excluded: &BTreeSet<Month>) -> Option<Frozen> {
    if last < first {
        return None;
    }
    let excluded: BTreeSet<Month> = excluded.range(first..=last).copied().collect();
    let slots: Vec<Option<f64>> = first.through(last).map(|month| at(values, month)).collect();
    let places = (0..).zip(first.through(last)).filter(|(_, month)| excluded.contains(month)).map(|(slot, _)| slot);
    let plan = Plan::one(0, slots.len().saturating_sub(1)).without(places);
    let limits = analyse(&slots, &plan).phases.first().and_then(|phase| phase.limits);
    Some(Frozen { first, last, excluded, limits })
}

fn at(values: &[(Month, f64)], month: Month) -> Option<f64> {
    values.iter().find(|(other, _)| *other == month).map(|(_, value)| *value)
}

/// One KPI's series around an act.
pub(super) struct Evidence {
    /// The month of slot 0.
    origin: Month,
    values: Vec<Option<f64>>,
    /// Slots that were set aside.
    excluded: BTreeSet<usize>,
    analysis: Analysis,
    /// The slot of the first month after.
    pub start: usize,
    /// The definition changed between the months before and after.
    pub break_between: Option<Month>,
    /// The definition changed after the act: later months are left out.
    pub closed_by: Option<Month>,
    frozen: Option<(usize, usize)>,
    season: Option<usize>,
}

impl Evidence {
    pub(super) fn new(act: Act, watched: &Watched) -> Self {
        let first = first_month(act.effective);
        let (opening, before) = watched.frozen.as_ref().map_or((first, first), |frozen| (frozen.first, frozen.last));
        let break_between = watched.breaks.iter().copied().filter(|month| *month > opening && *month <= first).max();
        let opened = watched.breaks.iter().copied().filter(|month| *month <= first).max();
        let closed = watched.breaks.iter().copied().filter(|month| *month > first).min();
        let last = [
            Some(first.plus(WINDOW - 1)),
            act.ended.map(last_month),
            act.until,
            closed.map(Month::previous),
            watched.values.last().map(|(month, _)| *month),
        ];
        let last = last.into_iter().flatten().min().unwrap_or(first).max(first.previous());
        let begun = watched.values.first().map_or(first, |(month, _)| *month);
        let origin = opened.map_or(begun, |opened| opened.max(begun)).min(first);
        let slot = |month: Month| usize::try_from(month.since(origin)).ok();
        let mut values = vec![None; slot(last).map_or(0, |last| last + 1)];
        for (month, value) in &watched.values {
            if let Some(place) = slot(*month).and_then(|slot| values.get_mut(slot)) {
                *place = Some(*value);
            }
        }
        let start = slot(first).unwrap_or(0);
        let frozen = watched.frozen.as_ref().and_then(|frozen| {
            let (from, to) = (slot(frozen.first.max(origin))?, slot(frozen.last)?);
            (from <= to && to < start).then_some((from, to))
        });
        let set_aside = watched.frozen.iter().flat_map(|frozen| frozen.excluded.iter().copied());
        let later = watched.excluded.iter().copied().filter(|month| *month > before);
        let excluded: BTreeSet<usize> = set_aside.chain(later).filter_map(slot).collect();
        let limits = watched.frozen.as_ref().and_then(|frozen| frozen.limits);
        let analysis = match frozen.zip(limits) {
            Some(((first, last), limits)) => judge(&values, Baseline { first, last }, &excluded, &limits, act.rules),
            None => analyse(&values, &Plan { excluded: excluded.clone(), rules: act.rules, ..Plan::default() }),
        };
        let closed_by = closed.filter(|month| act.until.is_none_or(|until| *month <= until));
        Self { origin, values, excluded, analysis, start, break_between, closed_by, frozen, season: act.season }
    }

    fn month(&self, slot: usize) -> Month {
        self.origin.plus(i32::try_from(slot).unwrap_or(i32::MAX))
    }

    pub(super) fn limits(&self) -> Option<&Limits> {
        self.analysis.phases.first()?.limits.as_ref()
    }

    /// The value of a slot, unless it is missing or set aside.
    fn usable(&self, slot: usize) -> Option<f64> {
        self.analysis.points.get(slot).filter(|point| !point.is_excluded)?.value
    }

    pub(super) fn figures(&self) -> Figures {
        let of = |slots: std::ops::Range<usize>| -> Vec<(Month, f64)> {
            slots.filter_map(|slot| Some((self.month(slot), self.usable(slot)?))).collect()
        };
        let base = self.frozen.map_or(0..0, |(from, to)| from..to + 1);
        let looked_at = base.clone().chain(self.start..self.values.len());
        Figures {
            before: of(base),
            after: of(self.start..self.values.len()),
            set_aside: looked_at
                .filter(|slot| self.analysis.points[*slot].is_excluded)
                .map(|slot| self.month(slot))
                .collect(),
            limits: self.limits().copied(),
            signal: None,
            flagged: (self.start..self.values.len()).filter_map(|slot| self.flag(slot)).collect(),
        }
    }

    fn flag(&self, slot: usize) -> Option<(Month, Rule, Side)> {
        let point = &self.analysis.points[slot];
        Some((self.month(slot), *point.signals.first()?, point.heading?))
    }

    /// The first signal after the act on `side`.
    pub(super) fn first_signal(&self, side: Side) -> Option<Signal> {
        (self.start..self.values.len()).find_map(|slot| {
            let (month, rule, _) = self.flag(slot).filter(|(_, _, heading)| *heading == side)?;
            let run = self.run_to(slot, side);
            let since = self.month(*run.first()?);
            let before = run.iter().filter(|slot| **slot < self.start).count();
            Some(Signal { month, rule, side, since, before })
        })
    }

    /// Slots of the unbroken run on `side` of the centre that ends with `last`. Missing months and those that
    /// were set aside are passed over.
    fn run_to(&self, last: usize, side: Side) -> Vec<usize> {
        let Some(limits) = self.limits() else { return Vec::new() };
        let known = (0..=last).rev().filter_map(|slot| Some((slot, self.usable(slot)?)));
        let mut run: Vec<usize> =
            known.take_while(|(_, value)| limits.side(*value) == Some(side)).map(|(slot, _)| slot).collect();
        run.reverse();
        run
    }

    /// Whether most months since the signal lie on its side.
    pub(super) fn lasts(&self, signal: &Signal) -> bool {
        let Some(limits) = self.limits() else { return false };
        let from = usize::try_from(signal.month.since(self.origin)).unwrap_or(0);
        let since: Vec<f64> = (from..self.values.len()).filter_map(|slot| self.usable(slot)).collect();
        let beside = since.iter().filter(|value| limits.side(**value) == Some(signal.side)).count();
        2 * beside > since.len()
    }

    /// The month since which values are within limits again, if at least two months up to the act lay beyond the
    /// limit opposite to `side`, set aside or not.
    pub(super) fn back_within_limits(&self, side: Side) -> Option<Month> {
        let limits = self.limits()?;
        let beyond = |value: f64| match side {
            Side::Above => value < limits.lower,
            Side::Below => value > limits.upper,
        };
        let trouble = (0..self.start).rev().take_while(|slot| self.values[*slot].is_some_and(beyond)).count();
        let after: Vec<(usize, f64)> =
            (self.start..self.values.len()).filter_map(|slot| Some((slot, self.usable(slot)?))).collect();
        let back = after.iter().rposition(|(_, value)| beyond(*value)).map_or(0, |last| last + 1);
        let stands = after.len() - back >= super::ENOUGH;
        (trouble >= 2 && stands).then(|| after.get(back).map(|(slot, _)| self.month(*slot)))?
    }

    /// How the movement was under way before the act, if it was.
    pub(super) fn under_way(&self, signal: &Signal) -> Option<UnderWay> {
        let before: Vec<usize> = self.run_to(self.start.checked_sub(1)?, signal.side);
        if signal.before == 0 {
            return None;
        }
        let carried = match signal.rule.pattern() {
            Pattern::Outside | Pattern::Near { .. } => signal.before >= RUN_UP,
            Pattern::Shift(_) | Pattern::Trend(_) => true,
        };
        let signalled = self.signalled_before(&before, signal.side);
        if !carried && signalled.is_none() {
            return None;
        }
        Some(UnderWay { signalled, stepped_further: self.stepped_further(&before, signal.side) })
    }

    /// One of the last months before the act that was a signal on `side`, by the frozen limits or by limits from
    /// the months before the run `before`, which it cannot have widened.
    fn signalled_before(&self, before: &[usize], side: Side) -> Option<Month> {
        let recent: Vec<usize> =
            (0..self.start).rev().filter(|slot| self.usable(*slot).is_some()).take(LOOK_BACK).collect();
        let first = |analysis: &Analysis| {
            let flagged = |slot: &&usize| {
                let point = &analysis.points[**slot];
                point.heading == Some(side) && !point.signals.is_empty()
            };
            recent.iter().rev().find(flagged).map(|slot| self.month(*slot))
        };
        first(&self.analysis).or_else(|| {
            let (from, _) = self.frozen?;
            let run = before.first().filter(|_| before.len() >= 2)?;
            let rules = self.analysis.rules;
            let narrow = Plan::one(from, run.checked_sub(1)?).without(self.excluded.iter().copied()).judged_by(rules);
            first(&analyse(&self.values, &narrow))
        })
    }

    /// Whether the first three months after lie further out than the run before the act leads to, by more than
    /// half the width of the limits. Its course is the middle of its last three months, moved on by the middle
    /// of its steps if those went the same way.
    fn stepped_further(&self, before: &[usize], side: Side) -> bool {
        let Some(limits) = self.limits() else { return false };
        let sign = match side {
            Side::Above => 1.0,
            Side::Below => -1.0,
        };
        let run: Vec<f64> = before.iter().filter_map(|slot| self.usable(*slot)).collect();
        let after: Vec<f64> =
            (self.start..self.values.len()).filter_map(|slot| self.usable(slot)).take(super::ENOUGH).collect();
        let recent = &run[run.len().saturating_sub(super::ENOUGH)..];
        let middle = |values: &[f64]| crate::analysis::median(values.iter().copied());
        let (Some(level), Some(reached)) = (middle(recent), middle(&after)) else { return false };
        let steps: Vec<f64> = run.windows(2).map(|pair| sign * (pair[1] - pair[0])).collect();
        let step = middle(&steps).unwrap_or(0.0).max(0.0);
        // Small counts: the run and the months after have at most three members each.
        let distance = f64::midpoint(recent.len() as f64, after.len() as f64);
        sign * (reached - level) - step * distance > limits.upper - limits.center
    }

    /// How far the months of the movement lie from the centre, and how far the same months a year earlier did:
    /// medians, towards `side`. `None` if fewer than half of them have one.
    pub(super) fn against_last_year(&self, side: Side) -> Option<(f64, f64)> {
        let (limits, season) = (self.limits()?, self.season?);
        let sign = match side {
            Side::Above => 1.0,
            Side::Below => -1.0,
        };
        let part = |slot: &usize| {
            let point = &self.analysis.points[*slot];
            point.side == Some(side) && !point.part_of.is_empty()
        };
        let months: Vec<usize> = (self.start..self.values.len()).filter(part).collect();
        let distance = |slot: usize| Some(sign * (self.usable(slot)? - limits.center));
        let pairs: Vec<(f64, f64)> =
            months.iter().filter_map(|slot| distance(*slot).zip(slot.checked_sub(season).and_then(distance))).collect();
        if pairs.is_empty() || 2 * pairs.len() < months.len() {
            return None;
        }
        let now = crate::analysis::median(pairs.iter().map(|(now, _)| *now))?;
        let then = crate::analysis::median(pairs.iter().map(|(_, then)| *then))?;
        Some((now, then))
    }
}

/// A movement that began before the act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct UnderWay {
    /// A month before the act that already was a signal.
    pub signalled: Option<Month>,
    /// It then stepped further than its own course and the limits explain.
    pub stepped_further: bool,
}
