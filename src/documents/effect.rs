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
    let expected = match effect.expected {
        Expected::Up => t.correction_should_rise().to_owned(),
        Expected::Down => t.correction_should_fall().to_owned(),
        Expected::Known => t.correction_should_be_known().to_owned(),
        Expected::NotWorse => t.correction_should_not_worsen().to_owned(),
        Expected::AtLeast(least) => t.correction_guard_at_least(bound(least)),
        Expected::AtMost(most) => t.correction_guard_at_most(bound(most)),
    };
    t.minutes_effect_of(kpi, expected)
}
