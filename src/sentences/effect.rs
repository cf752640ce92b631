//! What the figures say about the effect of a correction: the verdict that they propose, and why. What came
//! after followed; it is never said to be caused.

use crate::{
    analysis::{
        effect::ENOUGH,
        rules::{Pattern, Rule},
        verdict::{ENOUGH_FOR_NO_EFFECT, Figures, GuardResult, Proposal, Reason},
    },
    domain::Month,
    i18n::{Messages, Quantity, date, list},
    queries::correction::{CloseBy, Effect, Found},
    sentences::correction as said,
};

/// The proposed verdict in a few words. `effects`: the correction's own, in which a harmed guard is looked up.
pub fn proposal(t: &Messages, proposal: Proposal, effects: &[Effect]) -> String {
    match proposal {
        Proposal::MovedAsIntended => t.effect_moved().to_owned(),
        Proposal::NoSignalYet { points } if points >= ENOUGH_FOR_NO_EFFECT => t.effect_no_effect(points),
        Proposal::NoSignalYet { points } => t.effect_no_signal(points),
        Proposal::MovedWrongWay => t.effect_wrong_way().to_owned(),
        Proposal::AlreadyMoving => t.effect_already_moving().to_owned(),
        Proposal::HarmfulSideEffect { guard } => {
            let mut guards = effects.iter().filter(|effect| effect.guard).filter_map(|effect| effect.kpi.as_deref());
            guards
                .nth(guard)
                .map_or_else(|| t.effect_harmful().to_owned(), |kpi| t.effect_harmful_on(kpi.card.code.as_str()))
        }
        Proposal::Confounded { .. } => t.effect_confounded().to_owned(),
        Proposal::TooEarly { points } if points < ENOUGH => t.effect_too_early(points),
        Proposal::TooEarly { .. } => t.effect_too_few_before().to_owned(),
    }
}

/// "Moved as intended", "Broken in March 2026": what became of one expectation. `None` while it cannot be told.
pub fn outcome(t: &Messages, effect: &Effect) -> Option<String> {
    match effect.found.as_ref()? {
        Found::Move(finding) => Some(proposal(t, finding.proposal, &[])),
        Found::Guard(finding) => Some(guard(t, finding.result)),
    }
}

fn guard(t: &Messages, result: GuardResult) -> String {
    let short = |month| date::month_short(t.language(), month);
    match result {
        GuardResult::Held => t.effect_guard_held().to_owned(),
        GuardResult::Touched { month, .. } => t.effect_guard_touched(short(month)),
        GuardResult::Broken { month, months, .. } => t.effect_guard_broken(months, short(month)),
        GuardResult::BrokenWhenSet { .. } => t.effect_guard_broken_when_set().to_owned(),
        GuardResult::Worsened(signal) => t.effect_guard_worsened(short(signal.month)),
        GuardResult::WorsenedAnyway(_) => t.effect_guard_worsened_anyway().to_owned(),
        GuardResult::NotJudged => t.effect_guard_not_judged().to_owned(),
    }
}

/// "R1, a month outside the limits"
pub fn rule(t: &Messages, rule: Rule) -> String {
    match rule.pattern() {
        Pattern::Outside => t.effect_rule_outside(rule.name()),
        Pattern::Near { .. } => t.effect_rule_near(rule.name()),
        Pattern::Shift(_) => t.effect_rule_shift(rule.name()),
        Pattern::Trend(_) => t.effect_rule_trend(rule.name()),
    }
}

/// "R1 in Feb 2026", or why there is none.
pub fn first_signal(t: &Messages, figures: &Figures) -> String {
    match (&figures.signal, &figures.limits) {
        (Some(signal), _) => t.effect_signal_at(signal.rule.name(), date::month_short(t.language(), signal.month)),
        (None, Some(_)) => t.effect_signal_none().to_owned(),
        (None, None) => t.effect_signal_no_limits().to_owned(),
    }
}

/// What is expected, and the months that the limits were frozen over.
pub fn expectation(t: &Messages, effect: &Effect) -> String {
    let expected = said::expectation(t, effect);
    match &effect.frozen {
        Some(frozen) => {
            let short = |month| date::month_short(t.language(), month);
            t.effect_frozen_over(expected, short(frozen.first), short(frozen.last))
        }
        None => expected,
    }
}

/// Why the figures propose what they propose about one expectation, a sentence each.
pub fn reasons(t: &Messages, effect: &Effect, currency: &str) -> Vec<String> {
    match &effect.found {
        Some(Found::Move(finding)) => {
            finding.reasons.iter().filter_map(|reason| self::reason(t, effect, currency, reason)).collect()
        }
        Some(Found::Guard(finding)) => guard_note(t, effect, currency, finding.result).into_iter().collect(),
        None if effect.guard && effect.kpi.is_none() => vec![t.effect_because_in_words().to_owned()],
        None => Vec::new(),
    }
}

fn guard_note(t: &Messages, effect: &Effect, currency: &str, result: GuardResult) -> Option<String> {
    let (GuardResult::Touched { value, .. }
    | GuardResult::Broken { value, .. }
    | GuardResult::BrokenWhenSet { value, .. }) = result
    else {
        return None;
    };
    let kpi = effect.kpi.as_deref()?;
    let value = Quantity::new(t.language(), kpi.card.unit, currency).format(value, kpi.card.decimals);
    Some(t.effect_guard_note(kpi.card.code.as_str(), guard(t, result), value))
}

/// `None` for what the table or the list of what is close by says already, and for a season that is not there.
fn reason(t: &Messages, effect: &Effect, currency: &str, reason: &Reason) -> Option<String> {
    let long = |month: Month| date::month_long(t.language(), month);
    Some(match reason {
        Reason::Signal(signal) => t.effect_because_signal(long(signal.month), rule(t, signal.rule)),
        Reason::DidNotLast(signal) => t.effect_because_did_not_last(long(signal.month)),
        Reason::BackWithinLimits(month) => t.effect_because_back(long(*month)),
        Reason::RunBeganBefore { since, months } => t.effect_because_run(*months, long(*since)),
        Reason::SignalledBefore(month) => t.effect_because_signalled(long(*month)),
        Reason::SteppedFurther { since } => t.effect_because_stepped(long(*since)),
        Reason::RepeatsLastYear { now, then } => {
            let kpi = effect.kpi.as_deref()?;
            let quantity = Quantity::new(t.language(), kpi.card.unit, currency);
            let distance = |value: f64| quantity.difference(value, kpi.card.decimals);
            t.effect_because_season(distance(*then), distance(*now))
        }
        Reason::TooFewAfter(points) => t.effect_because_few_after(*points),
        Reason::TooFewBefore(months) => t.effect_because_few_before(*months),
        Reason::ProvisionalLimits(months) => t.effect_because_provisional(*months),
        Reason::BreakBetween(month) => t.effect_because_break(long(*month)),
        Reason::ClosedByBreak(month) => t.effect_because_closed(long(*month)),
        Reason::Nearby { place, explains: true } => t.effect_because_nearby(close_by(t, effect.close_by.get(*place)?)),
        Reason::Nearby { explains: false, .. } | Reason::NotSeasonal | Reason::SeasonUnknown => return None,
        Reason::NoSignal { points, wanted: 0 } => t.effect_because_no_signal(*points),
        Reason::NoSignal { points, wanted } => {
            format!("{} {}", t.effect_because_no_signal(*points), t.effect_because_wanted(*wanted))
        }
        Reason::KnownSince(month) => t.effect_because_known(long(*month)),
        Reason::KnownBefore => t.effect_because_known_before().to_owned(),
        Reason::StillMissing(months) => t.effect_because_missing(*months),
    })
}

/// "C-007", or the words of an event with its month.
fn close_by(t: &Messages, other: &CloseBy) -> String {
    match other {
        CloseBy::Correction(link) => link.number.clone(),
        CloseBy::Event(event) => {
            let month = date::month_short(t.language(), Month::of(event.date));
            t.effect_event_of(event.text.trim_end_matches('.'), month)
        }
    }
}

/// Everything within three months on the same KPIs, each once. `None` without any.
pub fn all_close_by(t: &Messages, effects: &[Effect]) -> Option<String> {
    let mut found: Vec<String> =
        effects.iter().flat_map(|effect| &effect.close_by).map(|other| close_by(t, other)).collect();
    found.sort_unstable();
    found.dedup();
    (!found.is_empty()).then(|| t.corrections_close_by(list(t.language(), &found)))
}
