//! The expected effect of a correction in words: "K10 should rise".

use crate::{
    domain::{Expected, Language, Unit},
    i18n::{Messages, Quantity},
    queries::minutes::follow_up::Effect,
};

/// The words; empty for a guard that is no KPI, whose own text says it.
pub(super) fn words(language: Language, currency: &str, effect: &Effect) -> String {
    let kpi = effect.kpi.as_ref().map(|(kpi, unit, decimals)| (kpi.as_str(), *unit, *decimals));
    sentence(Messages::of(language), currency, kpi, effect.expected)
}

/// The same from its parts: the KPI's code, unit and decimals, and what is expected of it.
pub(super) fn sentence(t: &Messages, currency: &str, kpi: Option<(&str, Unit, u8)>, expected: Expected) -> String {
    let Some((kpi, unit, decimals)) = kpi else { return String::new() };
    let bound = |bound| Quantity::new(t.language(), unit, currency).format(bound, decimals);
    match expected {
        Expected::Up => t.minutes_effect_up(kpi),
        Expected::Down => t.minutes_effect_down(kpi),
        Expected::Known => t.minutes_effect_known(kpi),
        Expected::NotWorse => t.minutes_effect_not_worse(kpi),
        Expected::AtLeast(least) => t.minutes_effect_at_least(kpi, bound(least)),
        Expected::AtMost(most) => t.minutes_effect_at_most(kpi, bound(most)),
    }
}
