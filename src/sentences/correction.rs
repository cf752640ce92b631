//! What is said of a correction: its expectations, its follow-up, what followed it.

use crate::{
    domain::{Expected, UpdateKind},
    i18n::{Messages, Quantity, date, isolated, list, number},
    queries::correction::{Correction, Effect, Update},
};

/// "should rise", "at most 7.0"
pub fn expectation(t: &Messages, effect: &Effect) -> String {
    let decimals = effect.kpi.as_ref().map_or(1, |kpi| kpi.card.decimals);
    let bound = |bound| number::number(t.language(), bound, decimals);
    match effect.expected {
        Expected::Up => t.correction_should_rise().to_owned(),
        Expected::Down => t.correction_should_fall().to_owned(),
        Expected::Known => t.correction_should_be_known().to_owned(),
        Expected::NotWorse => t.correction_should_not_worsen().to_owned(),
        Expected::AtLeast(least) => t.correction_guard_at_least(bound(least)),
        Expected::AtMost(most) => t.correction_guard_at_most(bound(most)),
    }
}

/// "K02 Green share", or the words of a guard that is no KPI.
pub fn subject(t: &Messages, effect: &Effect) -> String {
    match &effect.kpi {
        Some(kpi) => format!("{} {}", kpi.card.code, kpi.card.label(t.language())),
        None => effect.text.clone(),
    }
}

/// A value of the effect's KPI with its unit.
pub fn value(t: &Messages, of: &Correction, effect: &Effect, value: f64) -> String {
    match &effect.kpi {
        Some(kpi) => Quantity::new(t.language(), kpi.card.unit, &of.currency).format(value, kpi.card.decimals),
        None => number::number(t.language(), value, 1),
    }
}

/// What followed, in one sentence; never that it was caused. `None` while it is not in effect.
pub fn followed(t: &Messages, of: &Correction) -> Option<String> {
    let effective = date::date(t.language(), of.record.effective?);
    let phrase = |effect: &Effect| {
        let figures = effect.figures()?;
        let code = effect.kpi.as_ref()?.card.code.as_str();
        let written = |figure| value(t, of, effect, figure);
        Some(t.corrections_followed_move(code, written(figures.median_before()?), written(figures.median_after()?)))
    };
    let moves: Vec<String> = of.effects.iter().filter(|effect| !effect.guard).filter_map(phrase).collect();
    Some(if moves.is_empty() {
        t.corrections_followed_nothing(effective)
    } else {
        t.corrections_followed(effective, list(t.language(), &moves))
    })
}

/// Where and when a line of the follow-up was said: "9 April 2026, RMC/2026/04".
pub fn when(t: &Messages, update: &Update) -> String {
    let day = date::date(t.language(), update.date);
    match &update.meeting {
        Some((_, meeting)) => t.corrections_when_in(day, meeting.to_string()),
        None if update.by.is_empty() => day,
        None => t.corrections_when_by(day, update.by.as_str()),
    }
}

/// A line of the follow-up: "Postponed from 28 February to 30 April 2026. Tender without a bid."
pub fn update(t: &Messages, update: &Update) -> String {
    let day = |day| date::date(t.language(), day);
    let said = match (update.kind, update.percent) {
        (UpdateKind::Postponed, _) => match (update.old_due, update.new_due) {
            (Some(old), Some(new)) => t.corrections_said_postponed(day(old), day(new)),
            (None, Some(new)) => t.corrections_said_date_set(day(new)),
            (_, None) => t.corrections_said(t.label(update.kind)),
        },
        (UpdateKind::Progress, Some(percent)) => t.corrections_said_percent(percent),
        (kind, _) => t.corrections_said(t.label(kind)),
    };
    if update.text.is_empty() { said } else { format!("{said} {}", isolated(t.language(), &update.text)) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{demo, domain::Language, queries::correction, workspace::Workspace};

    fn one(number: u32) -> Correction {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let (db, today) = (workspace.connection(), date(2026, 11, 12));
        let register = correction::register(db, today).unwrap();
        let id = register.iter().find(|listed| listed.number == number).unwrap().id;
        correction::of(db, id, today).unwrap().unwrap()
    }

    #[test]
    fn what_followed_is_told_without_a_cause() {
        let package = one(6);
        let english = followed(Messages::of(Language::En), &package).unwrap();
        assert!(english.contains("followed by") && english.contains("K02"), "{english}");
        for language in Language::ALL {
            assert!(followed(Messages::of(language), &package).unwrap().contains("K03"));
        }
        assert!(!english.contains("caus"), "{english}");
    }

    #[test]
    fn a_postponement_says_both_dates_and_the_reason() {
        let server = one(13);
        let postponed = server.updates.iter().find(|update| update.kind == UpdateKind::Postponed).unwrap();
        let said = update(Messages::of(Language::En), postponed);
        assert!(
            said.starts_with("Postponed from ") && said.contains(" to ") && said.ends_with(&postponed.text),
            "{said}"
        );
    }
}
