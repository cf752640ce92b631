//! The charts of the annexes: specs from the figures and ratings that the meeting knew.

use super::scribe::Scribe;
use crate::{
    charts::{
        heat::{CellState, Change, HeatCell, HeatGrid, HeatGroup, HeatRow},
        spec::{BaselineBand, Event, EventKind, Point, PointState, Series, TargetStep, TimeSeries, Tone},
    },
    domain::{ElementGroup, ElementState, Month, Rating},
    i18n::{Quantity, date, without_marks},
    queries::{
        minutes::{ElementLine, KpiFigures},
        value::Reading,
    },
};

/// A KPI over the months that the meeting knew. Its marks outside the committee are numbered X1, X2 …
pub(super) fn time_series(scribe: &Scribe<'_>, kpi: &KpiFigures) -> TimeSeries {
    let (t, language, figures) = (scribe.t, scribe.language, &scribe.minutes.figures);
    let text = |text: String| without_marks(&text).into_owned();
    let short = if kpi.short.is_empty() { &kpi.name } else { &kpi.short };
    let symbol = Quantity::new(language, kpi.unit, &scribe.minutes.committee.profile.currency).symbol();
    let unit = if symbol.is_empty() { t.label(kpi.unit) } else { symbol };
    TimeSeries {
        title: text(t.minutes_chart_caption(&kpi.code, short.get(language))),
        subtitle: kpi.name.get(language).to_owned(),
        alt: alt(scribe, kpi),
        unit: unit.to_owned(),
        decimals: kpi.decimals,
        series: vec![Series {
            name: kpi.code.clone(),
            points: kpi.values.iter().map(|value| point(value.as_ref())).collect(),
            is_joined: true,
        }],
        targets: targets(kpi, figures.first),
        baseline: baseline(kpi, figures.first),
        breaks: kpi.breaks.iter().map(|(month, _)| *month).collect(),
        events: events(kpi),
        preference: kpi.better.into(),
        ..TimeSeries::over(figures.first, figures.last)
    }
}

fn point(value: Option<&Reading>) -> Point {
    let Some(value) = value else { return Point::default() };
    let state = match (value.provisional, value.version) {
        (true, _) => PointState::Provisional,
        (false, 2..) => PointState::Revised,
        (false, _) => PointState::Final,
    };
    Point { value: value.value, state, ..Point::default() }
}

/// The steps within the chart; the one in force when it begins starts with it.
fn targets(kpi: &KpiFigures, first: Month) -> Vec<TargetStep> {
    let mut steps: Vec<TargetStep> = Vec::new();
    for (from, value) in &kpi.targets {
        let from = (*from).max(first);
        steps.retain(|step| step.from != from);
        steps.push(TargetStep { from, value: Some(*value) });
    }
    steps
}

fn baseline(kpi: &KpiFigures, first: Month) -> Option<BaselineBand> {
    let (value, from, to) = kpi.baseline?;
    (to >= first).then_some(BaselineBand { first: from.max(first), last: to, value })
}

fn events(kpi: &KpiFigures) -> Vec<Event> {
    let mut outside = 0;
    let event = |mark: &crate::queries::minutes::figures::Mark| {
        let (label, kind) = if mark.number.is_empty() {
            outside += 1;
            (format!("X{outside}"), EventKind::Outside)
        } else {
            (mark.number.clone(), EventKind::Correction)
        };
        Event { label, text: mark.text.clone(), on: mark.on, kind, record: None }
    };
    kpi.marks.iter().map(event).collect()
}

/// What the chart shows, in sentences.
fn alt(scribe: &Scribe<'_>, kpi: &KpiFigures) -> String {
    let (t, figures) = (scribe.t, &scribe.minutes.figures);
    let quantity = |value| scribe.quantity(kpi.unit, kpi.decimals, Some(value));
    let months = figures.first.through(figures.last).zip(&kpi.values);
    let known: Vec<(Month, f64)> = months.filter_map(|(month, value)| Some((month, value.as_ref()?.value?))).collect();
    let (Some(&(first, _)), Some(&(latest, value))) = (known.first(), known.last()) else { return String::new() };
    let low = known.iter().min_by(|a, b| a.1.total_cmp(&b.1)).copied().unwrap_or((latest, value));
    let high = known.iter().max_by(|a, b| a.1.total_cmp(&b.1)).copied().unwrap_or((latest, value));
    let mut sentences = vec![t.minutes_chart_alt(
        &kpi.code,
        scribe.month(first),
        scribe.month(figures.last),
        quantity(value),
        scribe.month(latest),
        quantity(low.1),
        scribe.month(low.0),
        quantity(high.1),
        scribe.month(high.0),
    )];
    if let Some(target) = kpi.target {
        sentences.push(t.minutes_chart_alt_target(quantity(target)));
    }
    let span = usize::try_from(figures.last.since(first) + 1).unwrap_or(0);
    if known.len() < span {
        sentences.push(t.minutes_chart_alt_gaps(span - known.len()));
    }
    sentences.join(" ")
}

/// Effectiveness by element and month reviewed. `None` before the first meeting with elements.
pub(in crate::documents) fn heat_grid(scribe: &Scribe<'_>) -> Option<HeatGrid> {
    let (t, language, minutes) = (scribe.t, scribe.language, scribe.minutes);
    let months = &minutes.ratings.months;
    let (first, last) = (*months.first()?, *months.last()?);
    let groups = ElementGroup::ALL.iter().filter_map(|group| {
        let rows: Vec<HeatRow> =
            minutes.elements.iter().filter(|line| line.group == *group).map(|line| heat_row(scribe, line)).collect();
        (!rows.is_empty()).then(|| HeatGroup { name: t.label(*group).to_owned(), rows })
    });
    let groups: Vec<HeatGroup> = groups.collect();
    let alt = t.minutes_heat_alt(minutes.elements.len(), scribe.month(first), scribe.month(last));
    let from = last.plus(-12).max(first);
    let span = t.app_from_to(date::month_axis(language, from), date::month_axis(language, last));
    (!groups.is_empty()).then(|| HeatGrid {
        title: t.minutes_heat_title().to_owned(),
        alt: without_marks(&alt).into_owned(),
        columns: months.clone(),
        groups,
        change_title: t.minutes_heat_change().to_owned(),
        change_subtitle: without_marks(&span).into_owned(),
    })
}

fn heat_row(scribe: &Scribe<'_>, line: &ElementLine) -> HeatRow {
    let grid = &scribe.minutes.ratings;
    let mut before: Option<Rating> = None;
    let cells = grid.months.iter().map(|month| {
        let (state, is_changed, is_en_bloc) = match grid.cells.get(&(line.id, *month)) {
            Some((state, en_bloc)) => match state {
                ElementState::Rated(rating) | ElementState::Confirmed(rating) => {
                    let is_changed = before.is_some_and(|before| before != *rating);
                    before = Some(*rating);
                    (CellState::Rated(rating.level()), is_changed, *en_bloc)
                }
                ElementState::NotAssessed => (CellState::NotAssessed, false, false),
                ElementState::NotApplicable => (CellState::Empty, false, false),
            },
            None if grid.open.contains(month) => (CellState::Open, false, false),
            None => (CellState::Empty, false, false),
        };
        HeatCell { state, is_changed, is_en_bloc, text: String::new() }
    });
    let cells = cells.collect();
    HeatRow {
        code: line.code.clone(),
        name: line.short_name(scribe.language).to_owned(),
        cells,
        change: change(scribe, line),
    }
}

/// The latest rating against the one twelve months before.
fn change(scribe: &Scribe<'_>, line: &ElementLine) -> Option<Change> {
    let grid = &scribe.minutes.ratings;
    let rating = |month: Month| grid.cells.get(&(line.id, month)).and_then(|(state, _)| state.rating());
    let last = *grid.months.last()?;
    let to = rating(last)?;
    let from = rating(last.plus(-12))?;
    let by = i16::from(to.level()) - i16::from(from.level());
    let detail = scribe.t.minutes_from_to_level(from.level(), to.level());
    Some(Change {
        tone: match by {
            0 => Tone::Neutral,
            1.. => Tone::Good,
            _ => Tone::Bad,
        },
        text: if by == 0 {
            "=".to_owned()
        } else {
            without_marks(&crate::i18n::number::difference(scribe.language, f64::from(by), 0)).into_owned()
        },
        detail: without_marks(&detail).into_owned(),
    })
}
