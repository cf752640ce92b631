//! The chart of one KPI that a correction names: the months around its effective date, with the frozen limits.

use jiff::civil::Date;

use crate::{
    analysis::xmr::{Limits, Side},
    charts::spec::{Event, EventKind, PhaseBand, Point, PointState, Record, Series, Signal, TimeSeries, Tone},
    domain::{Better, Expected, Month, Unit},
    i18n::{Messages, Quantity, date},
    queries::{
        correction::{CloseBy, Correction, Effect},
        kpi::Kpi,
        value::Reading,
    },
    sentences,
};

/// Months before the effective date that are shown, and after it.
const BEFORE: i32 = 12;
const AFTER: i32 = 6;
const LEAST: i32 = 3;

/// `None` while the KPI has no values.
pub(super) fn spec(t: &Messages, of: &Correction, effect: &Effect) -> Option<TimeSeries> {
    let language = t.language();
    let kpi = effect.kpi.as_deref()?;
    let (begun, latest) = (kpi.readings.first()?.month, kpi.readings.last()?.month);
    let (first, last) = span(of.record.effective, begun, latest);
    let quantity = Quantity::new(language, kpi.card.unit, &of.currency);
    let outcome = sentences::effect::outcome(t, effect).unwrap_or_default();
    Some(TimeSeries {
        title: sentences::correction::subject(t, effect),
        subtitle: sentences::correction::expectation(t, effect),
        alt: [sentences::correction::subject(t, effect), sentences::correction::expectation(t, effect), outcome]
            .join(", "),
        unit: match kpi.card.unit {
            Unit::PerThousand | Unit::Ratio | Unit::Count => t.label(kpi.card.unit).to_owned(),
            Unit::Percent | Unit::Hours | Unit::Currency | Unit::OfficerHours => quantity.symbol().to_owned(),
        },
        decimals: kpi.card.decimals,
        series: vec![Series {
            name: kpi.card.label(language).to_owned(),
            points: first.through(last).map(|month| point(t, quantity, effect, kpi, month)).collect(),
            is_joined: true,
        }],
        guard: effect.expected.bound(),
        phases: limits(kpi, effect, first, last).into_iter().collect(),
        breaks: kpi.breaks.iter().map(|broken| broken.month).filter(|month| (first..=last).contains(month)).collect(),
        events: events(t, of, effect, first, last),
        from_zero: matches!(kpi.card.unit, Unit::Count),
        preference: kpi.card.better.into(),
        ..TimeSeries::over(first, last)
    })
}

fn span(effective: Option<Date>, begun: Month, latest: Month) -> (Month, Month) {
    let Some(effective) = effective.map(Month::of) else {
        return (begun.max(latest.plus(-BEFORE)), latest);
    };
    let last = latest.min(effective.plus(AFTER)).max(effective);
    // A little room before, where the figures only begin with it: the mark of the act stands there.
    (begun.max(effective.plus(-BEFORE)).min(effective.plus(-LEAST)), last)
}

/// The frozen limits, from the months that made them to the end of the chart.
fn limits(kpi: &Kpi, effect: &Effect, first: Month, last: Month) -> Option<PhaseBand> {
    let frozen = effect.frozen.as_ref()?;
    let limits: &Limits = frozen.limits.as_ref()?;
    let most = (kpi.card.unit == Unit::Percent).then_some(100.0);
    let clipped = limits.clipped(Some(0.0), most);
    Some(PhaseBand {
        first: frozen.first.max(first),
        computed_to: frozen.last,
        last,
        count: limits.count,
        center: limits.center,
        lower: clipped.lower,
        upper: clipped.upper,
        was_clipped: clipped.was_clipped,
        range_center: limits.average_range,
        range_upper: limits.range_upper,
        scaling: limits.scaling,
        standing: limits.standing,
    })
}

fn point(t: &Messages, quantity: Quantity<'_>, effect: &Effect, kpi: &Kpi, month: Month) -> Point {
    let reading = kpi.reading(month);
    let value = reading.and_then(|reading| reading.value);
    let note = value.map(|value| {
        format!("{}\n{}", date::month_long(t.language(), month), quantity.format(value, kpi.card.decimals))
    });
    let set_aside = effect.figures().is_some_and(|figures| figures.set_aside.contains(&month));
    Point {
        value,
        state: if set_aside { PointState::Excluded } else { reading.map_or(PointState::Final, state) },
        signal: signal(effect, month),
        note: note.unwrap_or_default(),
        ..Point::default()
    }
}

/// A signal after the act, or a broken bound.
fn signal(effect: &Effect, month: Month) -> Option<Signal> {
    let figures = effect.figures()?;
    let value = figures.after.iter().find(|(after, _)| *after == month).map(|(_, value)| *value)?;
    let broken = match effect.expected {
        Expected::AtLeast(bound) => value < bound,
        Expected::AtMost(bound) => value > bound,
        Expected::Up | Expected::Down | Expected::Known | Expected::NotWorse => false,
    };
    if broken {
        return Some(Signal { tone: Tone::Bad, rule: None });
    }
    let (_, rule, side) = figures.flagged.iter().find(|(flagged, _, _)| *flagged == month)?;
    Some(Signal { tone: tone(effect, *side), rule: Some(*rule) })
}

fn tone(effect: &Effect, side: Side) -> Tone {
    let better = match (effect.expected, effect.kpi.as_deref().map(|kpi| kpi.card.better)) {
        (Expected::Up | Expected::AtLeast(_), _) | (Expected::NotWorse, Some(Better::Higher)) => Side::Above,
        (Expected::Down | Expected::AtMost(_), _) | (Expected::NotWorse, Some(Better::Lower)) => Side::Below,
        (Expected::Known | Expected::NotWorse, _) => return Tone::Neutral,
    };
    if side == better { Tone::Good } else { Tone::Bad }
}

const fn state(reading: &Reading) -> PointState {
    match (reading.provisional, reading.revised) {
        (true, _) => PointState::Provisional,
        (false, true) => PointState::Revised,
        (false, false) => PointState::Final,
    }
}

/// This correction, and what else happened to the KPI close by.
fn events(t: &Messages, of: &Correction, effect: &Effect, first: Month, last: Month) -> Vec<Event> {
    let own = of.record.effective.map(|on| Event {
        label: crate::domain::number::correction(of.record.number),
        text: of.record.title.clone(),
        on,
        kind: EventKind::Correction,
        record: Some(Record::Correction(of.record.id)),
    });
    let others = effect.close_by.iter().filter_map(|other| match other {
        CloseBy::Correction(link) => Some(Event {
            label: link.number.clone(),
            text: link.title.clone(),
            on: link.effective?,
            kind: EventKind::Correction,
            record: Some(Record::Correction(link.id)),
        }),
        CloseBy::Event(event) => Some(Event {
            label: t.effect_event().to_owned(),
            text: event.text.clone(),
            on: event.date,
            kind: EventKind::Outside,
            record: None,
        }),
    });
    let shown = |event: &Event| event.on > first.first_day() && Month::of(event.on) <= last;
    let mut events: Vec<Event> = own.into_iter().chain(others).filter(shown).collect();
    events.sort_by_key(|event| event.on);
    events
}
