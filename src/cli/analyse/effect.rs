//! Whether a change that took effect within the series worked: the verdict that the effect ledger would propose.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use super::{super::Complaint, AnalyseArguments, Console, Expect, find, spoken, unknown, written};
use crate::{
    analysis::{
        effect::{ENOUGH, first_month},
        verdict::{
            self, Act, Confounder, ENOUGH_FOR_NO_EFFECT, Finding, Frozen, Nearby, NearbyKind, Proposal, Reason, Signal,
            Watched,
        },
        xmr::{Plan, Side},
    },
    domain::{Better, Expected, Month},
    exchange::series::Series,
    i18n::Messages,
};

/// What followed the change, and what is proposed.
pub(super) struct Effect {
    finding: Finding,
    frozen: Option<Frozen>,
    /// The first period that counts as after.
    start: usize,
    expect: Expect,
    /// Places of the other events, in the order of [`Watched::nearby`].
    events: Vec<usize>,
    slots: Slots,
}

/// Periods as the ledger knows them: months, if need be borrowed ones, one for each period.
#[derive(Clone, Copy)]
struct Slots {
    first: Month,
}

impl Slots {
    fn of(series: &Series) -> Option<Self> {
        let borrowed = || Month::new(1900, 1);
        let first = series.periods.month(0).filter(|_| series.periods.are_months());
        first.or_else(borrowed).map(|first| Self { first })
    }

    fn month(self, place: usize) -> Month {
        self.first.plus(i32::try_from(place).unwrap_or(i32::MAX))
    }

    fn place(self, month: Month) -> usize {
        usize::try_from(month.since(self.first)).unwrap_or(0)
    }
}

/// `None` if no change was named.
pub(super) fn judged(
    t: &Messages,
    arguments: &AnalyseArguments,
    series: &Series,
    plan: &Plan,
) -> Result<Option<Effect>, Complaint> {
    let (Some(period), Some(expect)) = (&arguments.effective, arguments.expect) else { return Ok(None) };
    let Some(slots) = Slots::of(series) else { return Ok(None) };
    let effective = effective(t, series, slots, period)?;
    let start = slots.place(first_month(effective));
    let places = |names: &[String]| names.iter().map(|name| find(t, series, name)).collect::<Result<Vec<_>, _>>();
    let (breaks, events) = (places(&arguments.breaks)?, places(&arguments.events)?);
    let breaks: Vec<Month> = breaks.into_iter().map(|place| slots.month(place)).collect();
    let values: Vec<(Month, f64)> =
        (0..).zip(&series.values).filter_map(|(place, value)| Some((slots.month(place), (*value)?))).collect();
    let excluded: BTreeSet<Month> = plan.excluded.iter().map(|place| slots.month(*place)).collect();
    let frozen = match (&arguments.baseline, plan.phases.first()) {
        (Some(_), Some(baseline)) if baseline.last >= start => {
            return Err(Complaint(t.analyse_baseline_after(series.periods.name(baseline.last), period.trim())));
        }
        (Some(_), Some(baseline)) => {
            verdict::freeze_over(&values, slots.month(baseline.first), slots.month(baseline.last), &excluded)
        }
        (Some(_) | None, _) => verdict::freeze(&values, &breaks, None, &excluded, effective),
    };
    let nearby = events.iter().map(|place| Nearby { month: slots.month(*place), kind: NearbyKind::Event }).collect();
    let expected = match expect {
        Expect::Higher => Expected::Up,
        Expect::Lower => Expected::Down,
    };
    let act =
        Act { effective, ended: None, until: None, rules: arguments.rules.into(), season: series.periods.in_a_year() };
    let watched =
        Watched { values, breaks, excluded, frozen: frozen.clone(), expected, better: Better::Neither, nearby };
    let finding = verdict::judge(act, &[watched], &[]).moves.into_iter().next();
    Ok(finding.map(|finding| Effect { finding, frozen, start, expect, events, slots }))
}

/// The day of a period, or the date itself in a series of months.
fn effective(t: &Messages, series: &Series, slots: Slots, period: &str) -> Result<Date, Complaint> {
    let day = period.trim().parse::<Date>().ok().filter(|_| series.periods.are_months());
    let within = |day: &Date| (0..=series.periods.len()).contains(&slots.place(first_month(*day)));
    let dated = day.filter(|day| Month::of(*day) >= slots.first && within(day));
    match (dated, series.periods.find(period)) {
        (Some(day), _) => Ok(day),
        (None, Some(place)) => Ok(slots.month(place).first_day()),
        (None, None) => Err(unknown(t, series, period.trim())),
    }
}

/// The effect as `--json` prints it.
#[derive(Serialize)]
pub(super) struct Report<'a> {
    verdict: &'static str,
    /// `break`, `season` or `event`, if the verdict is `confounded`.
    confounded_by: Option<&'static str>,
    expected: &'static str,
    first_after: String,
    /// The periods of the frozen limits, both included; `null` if there was no value before.
    baseline: Option<[String; 2]>,
    points_before: usize,
    points_after: usize,
    median_before: Option<f64>,
    median_after: Option<f64>,
    difference: Option<f64>,
    center: Option<f64>,
    lower: Option<f64>,
    upper: Option<f64>,
    first_signal: Option<ReportSignal<'a>>,
    reasons: Vec<&'static str>,
}

#[derive(Serialize)]
struct ReportSignal<'a> {
    period: String,
    rule: &'a str,
    side: Side,
    /// Since when values lie on that side of the average, and how many of them lie before the change.
    run_since: String,
    run_before: usize,
}

impl Effect {
    pub(super) fn report(&self, series: &Series) -> Report<'_> {
        let name = |month: Month| series.periods.name(self.slots.place(month));
        let figures = &self.finding.figures;
        let signal = |signal: &Signal| ReportSignal {
            period: name(signal.month),
            rule: signal.rule.name(),
            side: signal.side,
            run_since: name(signal.since),
            run_before: signal.before,
        };
        let limits = figures.limits;
        Report {
            verdict: code(self.finding.proposal),
            confounded_by: match self.finding.proposal {
                Proposal::Confounded { by: Confounder::Break(_) } => Some("break"),
                Proposal::Confounded { by: Confounder::Season } => Some("season"),
                Proposal::Confounded { by: Confounder::Nearby(_) } => Some("event"),
                _ => None,
            },
            expected: match self.expect {
                Expect::Higher => "higher",
                Expect::Lower => "lower",
            },
            first_after: series.periods.name(self.start),
            baseline: self.frozen.as_ref().map(|frozen| [name(frozen.first), name(frozen.last)]),
            points_before: figures.before.len(),
            points_after: figures.after.len(),
            median_before: figures.median_before(),
            median_after: figures.median_after(),
            difference: figures.difference(),
            center: limits.map(|limits| limits.center),
            lower: limits.map(|limits| limits.lower),
            upper: limits.map(|limits| limits.upper),
            first_signal: figures.signal.as_ref().map(signal),
            reasons: self.finding.reasons.iter().map(reason_code).collect(),
        }
    }

    pub(super) fn tell(&self, console: &mut Console<'_>, series: &Series) {
        let t = console.t;
        let written = |value: f64| written(t, series, value);
        let figures = &self.finding.figures;
        let start = spoken(t, series, self.start.min(series.periods.len().saturating_sub(1)));
        let wish = match self.expect {
            Expect::Higher => t.analyse_expected_higher(start),
            Expect::Lower => t.analyse_expected_lower(start),
        };
        console.say("");
        console.say(&wish);
        console.say(&t.analyse_verdict(self.proposal(t)));
        if let (Some(before), Some(after), Some(difference)) =
            (figures.median_before(), figures.median_after(), figures.difference())
        {
            let (before, after) = (written(before), written(after));
            console.say(&t.analyse_before_after(
                before,
                figures.before.len(),
                after,
                figures.after.len(),
                written(difference),
            ));
        }
        if let (Some(limits), Some(frozen)) = (figures.limits, &self.frozen) {
            let name = |month: Month| spoken(t, series, self.slots.place(month));
            let (lower, center, upper) = (written(limits.lower), written(limits.center), written(limits.upper));
            console.say(&t.analyse_frozen(name(frozen.first), name(frozen.last), center, lower, upper));
        }
        for reason in &self.finding.reasons {
            if let Some(sentence) = self.reason(t, series, reason) {
                console.say(&sentence);
            }
        }
    }

    fn proposal(&self, t: &Messages) -> String {
        match self.finding.proposal {
            Proposal::MovedAsIntended => t.effect_moved().to_owned(),
            Proposal::NoSignalYet { points } if points >= ENOUGH_FOR_NO_EFFECT => t.analyse_no_effect(points),
            Proposal::NoSignalYet { points } => t.analyse_no_signal(points),
            Proposal::MovedWrongWay => t.effect_wrong_way().to_owned(),
            Proposal::AlreadyMoving => t.effect_already_moving().to_owned(),
            Proposal::HarmfulSideEffect { .. } => t.effect_harmful().to_owned(),
            Proposal::Confounded { .. } => t.effect_confounded().to_owned(),
            Proposal::TooEarly { points } if points < ENOUGH => t.analyse_too_early(points),
            Proposal::TooEarly { .. } => t.analyse_too_few_before().to_owned(),
        }
    }

    /// `None` for what other lines say already.
    fn reason(&self, t: &Messages, series: &Series, reason: &Reason) -> Option<String> {
        let name = |month: Month| spoken(t, series, self.slots.place(month));
        Some(match reason {
            Reason::Signal(signal) => t.effect_because_signal(name(signal.month), signal.rule.name()),
            Reason::DidNotLast(signal) => t.effect_because_did_not_last(name(signal.month)),
            Reason::BackWithinLimits(month) => t.analyse_because_back(name(*month)),
            Reason::RunBeganBefore { since, months } => t.analyse_because_run(*months, name(*since)),
            Reason::SignalledBefore(month) => t.effect_because_signalled(name(*month)),
            Reason::SteppedFurther { since } => t.effect_because_stepped(name(*since)),
            Reason::RepeatsLastYear { now, then } => {
                t.analyse_because_season(written(t, series, *then), written(t, series, *now))
            }
            Reason::SeasonUnknown if series.periods.in_a_year().is_some() => t.analyse_because_unknown().to_owned(),
            Reason::TooFewAfter(points) => t.analyse_because_few_after(*points),
            Reason::TooFewBefore(points) => t.analyse_because_few_before(*points),
            Reason::ProvisionalLimits(points) => t.analyse_because_provisional(*points),
            Reason::BreakBetween(month) => t.effect_because_break(name(*month)),
            Reason::ClosedByBreak(month) => t.analyse_because_closed(name(*month)),
            Reason::Nearby { place, explains: true } => {
                t.analyse_because_event(spoken(t, series, self.events.get(*place).copied()?))
            }
            Reason::NoSignal { points, wanted: 1.. } => t.analyse_because_no_signal(*points, ENOUGH_FOR_NO_EFFECT),
            Reason::SeasonUnknown
            | Reason::NotSeasonal
            | Reason::Nearby { explains: false, .. }
            | Reason::NoSignal { .. }
            | Reason::KnownSince(_)
            | Reason::KnownBefore
            | Reason::StillMissing(_) => return None,
        })
    }
}

const fn code(proposal: Proposal) -> &'static str {
    match proposal {
        Proposal::MovedAsIntended => "moved_as_intended",
        Proposal::NoSignalYet { .. } => "no_signal_yet",
        Proposal::MovedWrongWay => "moved_wrong_way",
        Proposal::AlreadyMoving => "already_moving",
        Proposal::HarmfulSideEffect { .. } => "harmful_side_effect",
        Proposal::Confounded { .. } => "confounded",
        Proposal::TooEarly { .. } => "too_early",
    }
}

const fn reason_code(reason: &Reason) -> &'static str {
    match reason {
        Reason::Signal(_) => "signal",
        Reason::DidNotLast(_) => "did_not_last",
        Reason::BackWithinLimits(_) => "back_within_limits",
        Reason::RunBeganBefore { .. } => "run_began_before",
        Reason::SignalledBefore(_) => "signalled_before",
        Reason::SteppedFurther { .. } => "stepped_further",
        Reason::RepeatsLastYear { .. } => "repeats_last_year",
        Reason::NotSeasonal => "not_seasonal",
        Reason::SeasonUnknown => "season_unknown",
        Reason::TooFewAfter(_) => "too_few_after",
        Reason::TooFewBefore(_) => "too_few_before",
        Reason::ProvisionalLimits(_) => "provisional_limits",
        Reason::BreakBetween(_) => "break_between",
        Reason::ClosedByBreak(_) => "closed_by_break",
        Reason::Nearby { explains: true, .. } => "event_explains",
        Reason::Nearby { .. } => "event_nearby",
        Reason::NoSignal { .. } => "no_signal",
        Reason::KnownSince(_) | Reason::KnownBefore => "known",
        Reason::StillMissing(_) => "still_missing",
    }
}
