//! The expected effect of a correction in words: "K10 should rise".

use crate::{
    domain::{Expected, Language},
    i18n::{Messages, Quantity},
    queries::minutes::follow_up::Effect,
};

/// The words; empty for a guard that is no KPI, whose own text says it.
pub(super) fn words(language: Language, currency: &str, effect: &Effect) -> String {
    let t = Messages::of(language);
    let Some((kpi, unit, decimals)) = &effect.kpi else { return String::new() };
    let bound = |bound| Quantity::new(language, *unit, currency).format(bound, *decimals);
    match effect.expected {
        Expected::Up => t.minutes_effect_up(kpi),
        Expected::Down => t.minutes_effect_down(kpi),
        Expected::Known => t.minutes_effect_known(kpi),
        Expected::NotWorse => t.minutes_effect_not_worse(kpi),
        Expected::AtLeast(least) => t.minutes_effect_at_least(kpi, bound(least)),
        Expected::AtMost(most) => t.minutes_effect_at_most(kpi, bound(most)),
    }
}
