//! The chart of the first KPI that a correction should move, with the effective date marked.

use crate::{
    charts::spec::{Event, EventKind, Point, PointState, Record, Series, TargetStep, TimeSeries},
    domain::{Month, Unit},
    i18n::{Messages, Quantity, date},
    queries::{correction::Correction, kpi::Kpi, value::Reading},
    sentences,
};

/// Months before the effective date that are shown.
const BEFORE: i32 = 12;

/// `None` while it moves no KPI that has values.
pub(super) fn spec(t: &Messages, of: &Correction) -> Option<TimeSeries> {
    let language = t.language();
    let effect = of.effects.iter().find(|effect| !effect.guard && effect.kpi.is_some())?;
    let kpi = effect.kpi.as_ref()?;
    let (begun, last) = (kpi.readings.first()?.month, kpi.readings.last()?.month);
    let from = of.record.effective.map_or(last.plus(-BEFORE), |effective| Month::of(effective).plus(-BEFORE));
    let (first, last) = (begun.max(from).min(last.plus(-BEFORE / 2)), last);
    let quantity = Quantity::new(language, kpi.card.unit, &of.currency);
    Some(TimeSeries {
        title: sentences::correction::subject(t, effect),
        subtitle: sentences::correction::expectation(t, effect),
        alt: sentences::correction::followed(t, of).unwrap_or_else(|| t.corrections_not_in_effect().to_owned()),
        unit: match kpi.card.unit {
            Unit::PerThousand | Unit::Ratio | Unit::Count => t.label(kpi.card.unit).to_owned(),
            Unit::Percent | Unit::Hours | Unit::Currency | Unit::OfficerHours => quantity.symbol().to_owned(),
        },
        decimals: kpi.card.decimals,
        series: vec![Series {
            name: kpi.card.label(language).to_owned(),
            points: first.through(last).map(|month| point(t, quantity, kpi, month)).collect(),
            is_joined: true,
        }],
        targets: kpi.targets.iter().map(|step| TargetStep { from: step.from, value: Some(step.value) }).collect(),
        breaks: kpi.breaks.iter().map(|broken| broken.month).filter(|month| (first..=last).contains(month)).collect(),
        events: events(kpi, first, last),
        from_zero: matches!(kpi.card.unit, Unit::Count),
        preference: kpi.card.better.into(),
        ..TimeSeries::over(first, last)
    })
}

fn point(t: &Messages, quantity: Quantity<'_>, kpi: &Kpi, month: Month) -> Point {
    let reading = kpi.reading(month);
    let value = reading.and_then(|reading| reading.value);
    let note = value.map(|value| {
        format!("{}\n{}", date::month_long(t.language(), month), quantity.format(value, kpi.card.decimals))
    });
    Point {
        value,
        state: reading.map_or(PointState::Final, state),
        is_labelled: kpi.readings.last().is_some_and(|last| last.month == month),
        note: note.unwrap_or_default(),
        ..Point::default()
    }
}

const fn state(reading: &Reading) -> PointState {
    match (reading.provisional, reading.revised) {
        (true, _) => PointState::Provisional,
        (false, true) => PointState::Revised,
        (false, false) => PointState::Final,
    }
}

/// This correction and every other one of the KPI, where each came into effect.
fn events(kpi: &Kpi, first: Month, last: Month) -> Vec<Event> {
    let shown = |link: &crate::queries::kpi::CorrectionLink| {
        let on = link.effective.filter(|on| *on > first.first_day() && Month::of(*on) <= last)?;
        Some(Event {
            label: link.number.clone(),
            text: link.title.clone(),
            on,
            kind: EventKind::Correction,
            record: Some(Record::Correction(link.id)),
        })
    };
    let mut events: Vec<Event> = kpi.corrections.iter().filter_map(shown).collect();
    events.sort_by_key(|event| event.on);
    events
}
