//! The chart of one KPI from its records, for every place that shows it: the window, files, the chart pack.
//!
//! What a chart says is said here once: kind of chart, marks on the time axis, foot and describing sentence.

pub mod parts;
mod words;

pub use words::mark;

use jiff::civil::Date;

use crate::{
    analysis::{
        interval::{Interval, is_thin, wilson},
        rules::Rule,
        run::ChartKind,
        xmr::Side,
    },
    charts::{
        process::Process,
        spec::{BaselineBand, Event, EventKind, Point, PointState, Record, Series, TargetStep, TimeSeries},
    },
    domain::{Measure, Month, Unit},
    i18n::{Messages, Quantity, date},
    queries::{
        kpi::{CorrectionLink, Kpi},
        value::Reading,
    },
};

/// Months that a chart shows, as far as there are values: two years.
pub const MONTHS: i32 = 24;
/// The shortest time axis.
const LEAST: i32 = 6;

/// A KPI and how its chart is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub kpi: &'a Kpi,
    pub currency: &'a str,
    pub first: Month,
    pub last: Month,
    /// The day on which the values were known as they stand.
    pub known_on: Date,
    pub has_ranges: bool,
    pub has_year_before: bool,
}

impl<'a> Wanted<'a> {
    /// The last two years up to `month`, or to the last value if that is later.
    pub fn of(kpi: &'a Kpi, currency: &'a str, month: Month, known_on: Date) -> Self {
        let last = kpi.readings.last().map_or(month, |reading| reading.month.max(month));
        let begun = kpi.readings.first().map_or(last, |reading| reading.month);
        let first = begun.max(last.plus(1 - MONTHS)).min(last.plus(1 - LEAST));
        Self { kpi, currency, first, last, known_on, has_ranges: false, has_year_before: false }
    }

    fn quantity(&self, t: &Messages) -> Quantity<'a> {
        Quantity::new(t.language(), self.kpi.card.unit, self.currency)
    }
}

/// The chart in the language of `t`.
pub fn spec(t: &Messages, wanted: &Wanted<'_>) -> TimeSeries {
    let Wanted { kpi, first, last, .. } = *wanted;
    let (language, card) = (t.language(), &kpi.card);
    let short = |month| date::month_short(language, month);
    let mut spec = TimeSeries {
        title: card.name.get(language).to_owned(),
        subtitle: t.kpi_unit_months(t.label(card.unit), short(first), short(last)),
        unit: match card.unit {
            Unit::PerThousand | Unit::Ratio | Unit::Count => t.label(card.unit).to_owned(),
            Unit::Percent | Unit::Hours | Unit::Currency | Unit::OfficerHours => wanted.quantity(t).symbol().to_owned(),
        },
        decimals: card.decimals,
        series: series(t, wanted),
        targets: targets(wanted),
        baseline: baseline(wanted),
        breaks: kpi.breaks.iter().map(|broken| broken.month).filter(|month| (first..=last).contains(month)).collect(),
        events: events(t, wanted),
        from_zero: matches!(card.unit, Unit::Count) || kpi.chart().kind == ChartKind::Dots,
        preference: card.better.into(),
        ..TimeSeries::over(first, last)
    };
    if wanted.has_year_before {
        spec.year_before = first.through(last).map(|month| kpi.value(month.plus(-12))).collect();
    }
    if let Some(&from) = kpi.process.months.first() {
        let most = matches!(card.unit, Unit::Percent) && matches!(card.measure, Measure::Ratio);
        spec.judge(&Process {
            analysis: &kpi.process.analysis,
            from,
            // No measure of the catalogue can fall below nothing.
            least: Some(0.0),
            most: most.then_some(100.0),
            has_ranges: wanted.has_ranges,
        });
    }
    if matches!(kpi.chart().kind, ChartKind::Dots) {
        spec.median = None;
    }
    words::marks(t, wanted, &mut spec);
    spec.footer = words::foot(t, wanted, &spec);
    spec.alt = words::describe(t, wanted);
    spec
}

/// What the process says about the last month shown, in plain words; empty where it says nothing.
pub fn sentence(t: &Messages, wanted: &Wanted<'_>) -> String {
    words::signal(t, wanted)
}

fn series(t: &Messages, wanted: &Wanted<'_>) -> Vec<Series> {
    let (kpi, language) = (wanted.kpi, t.language());
    let is_dots = kpi.chart().kind == ChartKind::Dots;
    let months = || wanted.first.through(wanted.last);
    let latest = kpi.latest(wanted.last).map(|(month, _)| month);
    let point = |month| {
        let reading = kpi.reading(month);
        Point {
            is_labelled: latest == Some(month),
            note: reading.map_or_else(String::new, |reading| words::note(t, wanted, reading)),
            ..reading.map_or_else(Point::default, |reading| of_reading(kpi, reading, is_dots))
        }
    };
    let name = if kpi.readings.iter().any(|reading| reading.p90.is_some()) {
        t.chart_series_median().to_owned()
    } else {
        kpi.card.label(language).to_owned()
    };
    let mut series = vec![Series { name, points: months().map(point).collect(), is_joined: !is_dots }];
    if kpi.card.measure == Measure::Duration && kpi.readings.iter().any(|reading| reading.p90.is_some()) {
        let point = |month| Point { value: kpi.reading(month).and_then(|reading| reading.p90), ..Point::default() };
        let points = months().map(point).collect();
        series.push(Series { name: t.chart_series_p90().to_owned(), points, is_joined: true });
    }
    series
}

/// Value, state, and what says how sure a rate is.
fn of_reading(kpi: &Kpi, reading: &Reading, is_dots: bool) -> Point {
    let cases = cases(reading).filter(|_| kpi.card.unit == Unit::Percent && kpi.card.measure == Measure::Ratio);
    let is_few = cases.is_some_and(|(events, trials)| is_thin(events, trials));
    let state = match (reading.provisional, reading.revised) {
        (true, _) => PointState::Provisional,
        (false, true) => PointState::Revised,
        (false, false) if is_few => PointState::Thin,
        (false, false) => PointState::Final,
    };
    let percent = |Interval { lower, upper }: Interval| (lower * 100.0, upper * 100.0);
    Point {
        value: reading.value,
        state,
        interval: cases.filter(|_| is_few).and_then(|(events, trials)| wilson(events, trials)).map(percent),
        counts: match cases {
            Some((events, trials)) if is_dots => format!("{events}/{trials}"),
            _ => String::new(),
        },
        ..Point::default()
    }
}

/// Events and trials; `None` if the parts are no counts.
fn cases(reading: &Reading) -> Option<(u64, u64)> {
    let count = |part: f64| (part >= 0.0 && part.fract() == 0.0).then_some(part as u64);
    Some((count(reading.numerator?)?, count(reading.denominator?)?))
}

/// The steps within the chart; the one in force when it begins starts with it.
fn targets(wanted: &Wanted<'_>) -> Vec<TargetStep> {
    let mut steps: Vec<TargetStep> = Vec::new();
    for target in &wanted.kpi.targets {
        let from = target.from.max(wanted.first);
        steps.retain(|step| step.from != from);
        steps.push(TargetStep { from, value: Some(target.value) });
    }
    steps
}

fn baseline(wanted: &Wanted<'_>) -> Option<BaselineBand> {
    let baseline = wanted.kpi.card.baseline?;
    let (from, to) = baseline.months?;
    (to >= wanted.first && from <= wanted.last).then_some(BaselineBand {
        first: from.max(wanted.first),
        last: to.min(wanted.last),
        value: baseline.value,
    })
}

/// Corrections in effect, decisions that set limits, what the committee did not decide, and breaks, in order
/// of time. What has no number of its own is numbered X1, X2 … and B1, B2 …
fn events(t: &Messages, wanted: &Wanted<'_>) -> Vec<Event> {
    let kpi = wanted.kpi;
    let correction = |link: &CorrectionLink| {
        let text = match &link.decision {
            Some(decision) => t.kpi_by_decision(link.title.as_str(), decision.as_str()),
            None => link.title.clone(),
        };
        let record = Some(Record::Correction(link.id));
        Some(Event { label: link.number.clone(), text, on: link.effective?, kind: EventKind::Correction, record })
    };
    let decisions = kpi.process.phases.iter().filter_map(|phase| {
        let (id, number) = phase.decision.as_ref()?;
        Some(Event {
            label: number.clone(),
            text: t.chart_new_limits(phase.reason.as_str()),
            on: phase.first.first_day(),
            kind: EventKind::Decision,
            record: Some(Record::Decision(*id)),
        })
    });
    let outside = (1..).zip(&kpi.events).map(|(number, event)| Event {
        label: format!("X{number}"),
        text: event.text.clone(),
        on: event.date,
        kind: EventKind::Outside,
        record: None,
    });
    let breaks = (1..).zip(&kpi.breaks).map(|(number, broken)| Event {
        label: format!("B{number}"),
        text: t.kpi_break_before(broken.text.as_str()),
        on: broken.month.first_day(),
        kind: EventKind::Break,
        record: None,
    });
    let mut events: Vec<Event> =
        kpi.corrections.iter().filter_map(correction).chain(decisions).chain(outside).chain(breaks).collect();
    events.retain(|event| (wanted.first..=wanted.last).contains(&Month::of(event.on)));
    events.sort_by_key(|event| event.on);
    events
}

/// The side that a month's strongest signal points to.
fn side(kpi: &Kpi, month: Month) -> Option<(Rule, Side)> {
    let point = kpi.process.point(month)?;
    Some((*point.signals.first()?, point.heading.or(point.side)?))
}

#[cfg(test)]
mod tests;
