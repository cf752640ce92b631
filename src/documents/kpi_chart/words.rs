//! What a chart of a KPI says in words: the foot, the describing sentence, notes and marks of its points.

use super::{Wanted, side};
use crate::{
    charts::spec::TimeSeries,
    domain::Month,
    i18n::{Messages, date, list, number, signals},
    queries::{kpi::Kpi, value::Reading},
};

/// Lines under the chart: limits and rules, reasons of what was left out, clipping, date of the data.
pub(super) fn foot(t: &Messages, wanted: &Wanted<'_>, spec: &TimeSeries) -> String {
    let (language, kpi) = (t.language(), wanted.kpi);
    let mut lines = Vec::new();
    if let Some((periods, last)) = periods(kpi, wanted.last)
        && let Some(print) = signals::small_print(t, &kpi.process.analysis, last, periods)
    {
        lines.push(print);
    }
    let shown = kpi.process.exclusions.iter().filter(|excluded| (wanted.first..=wanted.last).contains(&excluded.month));
    let reasons: Vec<String> = shown
        .map(|excluded| {
            let month = date::month_short(language, excluded.month);
            match &excluded.decision {
                Some((_, decision)) => t.chart_excluded_by(month, excluded.reason.as_str(), decision.as_str()),
                None => t.chart_excluded(month, excluded.reason.as_str()),
            }
        })
        .collect();
    if !reasons.is_empty() {
        lines.push(reasons.join(" "));
    }
    let mut last = Vec::new();
    if spec.phases.iter().any(|phase| phase.was_clipped) {
        let most = spec.phases.iter().map(|phase| phase.upper).fold(f64::NEG_INFINITY, f64::max);
        last.push(if most >= 100.0 { t.chart_clipped_both() } else { t.chart_clipped_zero() }.to_owned());
    }
    last.push(t.kpi_chart_footer(date::date(language, wanted.known_on)));
    lines.push(last.join(" "));
    lines.join("\n")
}

/// How the slots of the analysis are called, and the slot of the last month shown.
fn periods(kpi: &Kpi, last: Month) -> Option<(signals::Periods<'static>, usize)> {
    let (&from, &end) = (kpi.process.months.first()?, kpi.process.months.last()?);
    Some((signals::Periods::MonthsFrom(from), kpi.process.index(last.min(end))?))
}

pub(super) fn signal(t: &Messages, wanted: &Wanted<'_>) -> String {
    let kpi = wanted.kpi;
    periods(kpi, wanted.last)
        .map(|(periods, last)| signals::sentence(t, &kpi.process.analysis, last, periods))
        .unwrap_or_default()
}

/// The chart in a few sentences, for those who cannot see it: what it says first, then its ends and extremes.
pub(super) fn describe(t: &Messages, wanted: &Wanted<'_>) -> String {
    let (language, kpi) = (t.language(), wanted.kpi);
    let months = wanted.first..=wanted.last;
    let shown: Vec<(Month, f64)> = kpi.values().filter(|(month, _)| months.contains(month)).collect();
    let (Some(&(begun, from)), Some(&(latest, to))) = (shown.first(), shown.last()) else {
        return t.kpi_sentence_none().to_owned();
    };
    let quantity = wanted.quantity(t);
    let written = |value| quantity.format(value, kpi.card.decimals);
    let low = shown.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min);
    let high = shown.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max);
    let long = |month| date::month_long(language, month);
    let mut sentences = vec![signal(t, wanted)];
    sentences.push(t.kpi_alt(long(begun), written(from), long(latest), written(to), written(low), written(high)));
    let missing: Vec<String> = begun.through(latest).filter(|month| kpi.value(*month).is_none()).map(long).collect();
    if !missing.is_empty() {
        sentences.push(t.kpi_alt_missing(list(language, &missing)));
    }
    if let Some(target) = kpi.target(wanted.last) {
        sentences.push(t.kpi_alt_target(number::number(language, target, kpi.card.decimals)));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// What the pointer reads out: month, value, counts, and why if there is a reason.
pub(super) fn note(t: &Messages, wanted: &Wanted<'_>, reading: &Reading) -> String {
    let (language, card) = (t.language(), &wanted.kpi.card);
    let quantity = wanted.quantity(t);
    let value =
        reading.value.map_or_else(|| t.kpi_value_missing().to_owned(), |value| quantity.format(value, card.decimals));
    let mut lines = vec![t.kpi_month_value(date::month_long(language, reading.month), value)];
    if let (Some(numerator), Some(denominator)) = (reading.numerator, reading.denominator) {
        let plain = |value: f64| {
            let decimals = if value.fract() == 0.0 { 0 } else { card.decimals };
            number::number(language, value, decimals)
        };
        lines.push(t.kpi_counts_of(plain(numerator), plain(denominator)));
    }
    if let Some((rule, side)) = side(wanted.kpi, reading.month) {
        lines.push(signals::mark(t, rule, side).to_owned());
    }
    if let Some(excluded) = wanted.kpi.process.exclusion(reading.month) {
        lines.push(t.chart_excluded(date::month_short(language, reading.month), excluded.reason.as_str()));
    }
    if !reading.reason.is_empty() {
        lines.push(t.kpi_because(reading.reason.as_str()));
    }
    lines.join("\n")
}

/// The words of the table twin: what is special about each month.
pub(super) fn marks(t: &Messages, wanted: &Wanted<'_>, spec: &mut TimeSeries) {
    let kpi = wanted.kpi;
    let Some(series) = spec.series.first_mut() else { return };
    for (point, month) in series.points.iter_mut().zip(wanted.first.through(wanted.last)) {
        point.mark = mark(t, kpi, month);
    }
}

/// What is special about a month, in a few words.
pub fn mark(t: &Messages, kpi: &Kpi, month: Month) -> String {
    if let Some(broken) = kpi.breaks.iter().find(|broken| broken.month == month) {
        return t.kpi_break_before(broken.text.as_str());
    }
    if kpi.process.exclusion(month).is_some() {
        return t.chart_key_excluded().to_owned();
    }
    if let Some((rule, side)) = side(kpi, month) {
        return signals::mark(t, rule, side).to_owned();
    }
    let state = match kpi.reading(month) {
        None => "",
        Some(reading) if reading.value.is_none() => t.kpi_value_missing(),
        Some(reading) if reading.provisional => t.kpi_value_provisional(),
        Some(reading) if reading.revised => t.kpi_value_revised(),
        Some(_) if kpi.process.phases.iter().any(|phase| phase.first == month) => t.chart_limits_begin(),
        Some(_) => "",
    };
    state.to_owned()
}
