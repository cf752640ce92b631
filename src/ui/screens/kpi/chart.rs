//! The chart of one KPI from its records: values, targets, baseline, breaks, corrections, events.

use crate::{
    charts::spec::{BaselineBand, Event, EventKind, Point, PointState, Record, Series, TargetStep, TimeSeries},
    domain::{Measure, Month, Unit},
    i18n::{date, list, number},
    queries::{
        kpi::{CorrectionLink, FEW_CASES, Kpi},
        value::Reading,
    },
    ui::Cx,
};

use super::{Subject, months};

pub(in crate::ui::screens) fn spec(cx: &Cx<'_>, subject: &Subject) -> TimeSeries {
    let (t, language, kpi) = (cx.t, cx.language, &subject.kpi);
    let card = &kpi.card;
    let (first, last) = subject.span();
    let short = |month| date::month_short(language, month);
    let mut series = vec![Series {
        name: card.label(language).to_owned(),
        points: points(cx, subject, first, last),
        is_joined: !kpi.is_thin(),
    }];
    if card.measure == Measure::Duration && kpi.readings.iter().any(|reading| reading.p90.is_some()) {
        let point = |month| Point { value: kpi.reading(month).and_then(|reading| reading.p90), ..Point::default() };
        let points = first.through(last).map(point).collect();
        series.push(Series { name: t.values_percentile().to_owned(), points, is_joined: true });
    }
    TimeSeries {
        title: card.name.get(language).to_owned(),
        subtitle: t.kpi_unit_months(t.label(card.unit), short(first), short(last)),
        footer: t.kpi_chart_footer(date::date(language, cx.env.today())),
        alt: describe(cx, subject, first, last),
        unit: match card.unit {
            Unit::PerThousand | Unit::Ratio | Unit::Count => t.label(card.unit).to_owned(),
            _ => subject.quantity(language).symbol().to_owned(),
        },
        decimals: card.decimals,
        series,
        targets: kpi.targets.iter().map(|step| TargetStep { from: step.from, value: Some(step.value) }).collect(),
        baseline: card.baseline.and_then(|baseline| {
            let (from, to) = baseline.months?;
            (to >= first && from <= last).then_some(BaselineBand {
                first: from.max(first),
                last: to.min(last),
                value: baseline.value,
            })
        }),
        breaks: kpi.breaks.iter().map(|broken| broken.month).filter(|month| (first..=last).contains(month)).collect(),
        events: events(cx, kpi),
        from_zero: matches!(card.unit, Unit::Count),
        preference: card.better.into(),
        ..TimeSeries::over(first, last)
    }
}

fn points(cx: &Cx<'_>, subject: &Subject, first: Month, last: Month) -> Vec<Point> {
    let latest = subject.kpi.latest(last).map(|(month, _)| month);
    let point = |month| {
        let reading = subject.kpi.reading(month);
        Point {
            value: reading.and_then(|reading| reading.value),
            state: reading.map_or(PointState::Final, state),
            is_labelled: latest == Some(month),
            note: reading.map_or_else(String::new, |reading| note(cx, subject, reading)),
            mark: months::mark(cx, &subject.kpi, month),
            ..Point::default()
        }
    };
    first.through(last).map(point).collect()
}

fn state(reading: &Reading) -> PointState {
    let few = reading.denominator.is_some_and(|cases| cases < FEW_CASES);
    match (reading.provisional, reading.revised) {
        (true, _) => PointState::Provisional,
        (false, true) => PointState::Revised,
        (false, false) if few => PointState::Thin,
        (false, false) => PointState::Final,
    }
}

/// What the pointer reads out: the value, its counts, its source.
fn note(cx: &Cx<'_>, subject: &Subject, reading: &Reading) -> String {
    let (t, language) = (cx.t, cx.language);
    let value =
        reading.value.map_or_else(|| t.kpi_value_missing().to_owned(), |value| subject.written(language, value));
    let mut lines = vec![t.kpi_month_value(date::month_long(language, reading.month), value)];
    lines.extend(months::counts(cx, &subject.kpi.card, reading));
    lines.push(months::origin(cx, reading));
    if !reading.reason.is_empty() {
        lines.push(t.kpi_because(reading.reason.as_str()));
    }
    lines.join("\n")
}

/// Corrections in effect first, then what the committee did not decide.
fn events(cx: &Cx<'_>, kpi: &Kpi) -> Vec<Event> {
    let correction = |link: &CorrectionLink| {
        let text = match &link.decision {
            Some(decision) => cx.t.kpi_by_decision(link.title.as_str(), decision.as_str()),
            None => link.title.clone(),
        };
        Some(Event {
            label: link.number.clone(),
            text,
            on: link.effective?,
            kind: EventKind::Correction,
            record: Some(Record::Correction(link.id)),
        })
    };
    let corrections = kpi.corrections.iter().filter_map(correction);
    let outside = kpi.events.iter().map(|event| Event {
        label: cx.t.kpi_event().to_owned(),
        text: event.text.clone(),
        on: event.date,
        kind: EventKind::Outside,
        record: None,
    });
    corrections.chain(outside).collect()
}

/// The chart in one sentence, for those who cannot see it.
fn describe(cx: &Cx<'_>, subject: &Subject, first: Month, last: Month) -> String {
    let (t, language, kpi) = (cx.t, cx.language, &subject.kpi);
    let shown: Vec<(Month, f64)> = kpi.values().filter(|(month, _)| (first..=last).contains(month)).collect();
    let (Some(&(begun, from)), Some(&(latest, to))) = (shown.first(), shown.last()) else {
        return t.kpi_sentence_none().to_owned();
    };
    let written = |value| subject.written(language, value);
    let low = shown.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    let high = shown.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    let long = |month| date::month_long(language, month);
    let mut sentences =
        vec![t.kpi_alt(long(begun), written(from), long(latest), written(to), written(low), written(high))];
    let missing: Vec<String> = begun.through(latest).filter(|month| kpi.value(*month).is_none()).map(long).collect();
    if !missing.is_empty() {
        sentences.push(t.kpi_alt_missing(list(language, &missing)));
    }
    if let Some(target) = kpi.target(last) {
        sentences.push(t.kpi_alt_target(number::number(language, target, kpi.card.decimals)));
    }
    sentences.join(" ")
}
