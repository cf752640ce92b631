//! What a KPI splits into: the shares of its channels as one chart, its offices as charts on one scale.

use crate::{
    charts::spec::{Point, Series, Shape, TargetStep, TimeSeries},
    domain::{Month, PartKind, Unit},
    i18n::{Messages, Quantity, date, list},
    queries::{kpi::Kpi, part::Part},
};

/// The parts of one kind that are still reported and have a value within the months.
fn reported(parts: &[Part], kind: PartKind, (first, last): (Month, Month)) -> Vec<&Part> {
    let has_value = |part: &&Part| first.through(last).any(|month| part.value(month).is_some());
    parts.iter().filter(|part| part.kind == kind && part.retired_on.is_none()).filter(has_value).collect()
}

fn points(t: &Messages, kpi: &Kpi, currency: &str, part: &Part, (first, last): (Month, Month)) -> Vec<Point> {
    let quantity = Quantity::new(t.language(), kpi.card.unit, currency);
    let note = |month: Month, value: f64| {
        let named = date::month_long(t.language(), month);
        format!(
            "{}\n{}",
            part.name.get(t.language()),
            t.kpi_month_value(named, quantity.format(value, kpi.card.decimals))
        )
    };
    let point = |month: Month| {
        let value = part.value(month);
        Point { value, note: value.map_or_else(String::new, |value| note(month, value)), ..Point::default() }
    };
    first.through(last).map(point).collect()
}

fn empty(t: &Messages, kpi: &Kpi, currency: &str, (first, last): (Month, Month)) -> TimeSeries {
    TimeSeries {
        unit: match kpi.card.unit {
            Unit::PerThousand | Unit::Ratio | Unit::Count => t.label(kpi.card.unit).to_owned(),
            unit @ (Unit::Percent | Unit::Hours | Unit::Currency | Unit::OfficerHours) => {
                Quantity::new(t.language(), unit, currency).symbol().to_owned()
            }
        },
        decimals: kpi.card.decimals,
        ..TimeSeries::over(first, last)
    }
}

/// The channels of a KPI on top of each other. `None` unless two or more shares, in per cent, have values.
pub fn shares(t: &Messages, kpi: &Kpi, currency: &str, parts: &[Part], span: (Month, Month)) -> Option<TimeSeries> {
    let channels = reported(parts, PartKind::Channel, span);
    if channels.len() < 2 || kpi.card.unit != Unit::Percent {
        return None;
    }
    let language = t.language();
    let quantity = Quantity::new(language, kpi.card.unit, currency);
    let (first, last) = span;
    let latest = first.through(last).rev().find(|month| channels.iter().any(|part| part.value(*month).is_some()))?;
    let said: Vec<String> = channels
        .iter()
        .filter_map(|part| Some((part, part.value(latest)?)))
        .map(|(part, value)| t.kpi_part_value(part.name.get(language), quantity.format(value, kpi.card.decimals)))
        .collect();
    let title = t.kpi_part_shares(kpi.card.code.as_str());
    Some(TimeSeries {
        alt: t.kpi_part_alt(title.as_str(), date::month_long(language, latest), list(language, &said)),
        title,
        subtitle: t.kpi_unit_months(
            t.label(kpi.card.unit),
            date::month_short(language, first),
            date::month_short(language, last),
        ),
        shape: Shape::Stacked,
        series: channels
            .iter()
            .map(|part| Series {
                name: part.name.get(language).to_owned(),
                points: points(t, kpi, currency, part, span),
                is_joined: true,
            })
            .collect(),
        ..empty(t, kpi, currency, span)
    })
}

/// A chart for each office, the highest last value first, all on one scale and with the KPI's target.
pub fn offices(t: &Messages, kpi: &Kpi, currency: &str, parts: &[Part], span: (Month, Month)) -> Vec<TimeSeries> {
    let (first, last) = span;
    let latest = |part: &Part| first.through(last).rev().find_map(|month| part.value(month));
    let mut offices = reported(parts, PartKind::Office, span);
    offices.sort_by(|one, other| latest(other).partial_cmp(&latest(one)).unwrap_or(std::cmp::Ordering::Equal));
    let all = || offices.iter().flat_map(|part| first.through(last).filter_map(|month| part.value(month)));
    let reach = all().next().map(|_| (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max)));
    let target = kpi.target(last).map(|value| TargetStep { from: first, value: Some(value) });
    let quantity = Quantity::new(t.language(), kpi.card.unit, currency);
    let chart = |part: &&Part| {
        let name = part.name.get(t.language());
        let value = latest(part).map_or_else(String::new, |value| quantity.format(value, kpi.card.decimals));
        let mut points = points(t, kpi, currency, part, span);
        if let Some(point) = points.iter_mut().rfind(|point| point.value.is_some()) {
            point.is_labelled = true;
        }
        TimeSeries {
            title: name.to_owned(),
            alt: t.kpi_part_value(name, value),
            series: vec![Series { name: String::new(), points, is_joined: true }],
            targets: target.into_iter().collect(),
            reach,
            ..empty(t, kpi, currency, span)
        }
    };
    offices.iter().map(chart).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{demo, domain::Language, queries, workspace::Workspace};

    fn k02() -> (Kpi, Vec<Part>) {
        let mut workspace = Workspace::in_memory().unwrap();
        demo::fill(&mut workspace).unwrap();
        let kpi = queries::kpi::all(workspace.connection()).unwrap().into_iter().find(|kpi| kpi.card.code == "K02");
        let kpi = kpi.unwrap();
        let parts = queries::part::of(workspace.connection(), kpi.card.id).unwrap();
        (kpi, parts)
    }

    fn span() -> (Month, Month) {
        ("2024-11".parse().unwrap(), "2026-10".parse().unwrap())
    }

    #[test]
    fn the_channels_of_k02_are_stacked_shares_that_say_their_last_values() {
        let (kpi, parts) = k02();
        let t = Messages::of(Language::En);
        let chart = shares(t, &kpi, "", &parts, span()).unwrap();
        assert_eq!((chart.shape, chart.series.len(), chart.months()), (Shape::Stacked, 4, 24));
        let sum: f64 = chart.series.iter().map(|series| series.points[23].value.unwrap()).sum();
        assert!((sum - 100.0).abs() < 1e-9);
        assert!(chart.alt.contains("October 2026"), "{}", chart.alt);
        assert!(shares(t, &kpi, "", &parts[..1], span()).is_none(), "one share is no split");
        assert!(offices(t, &kpi, "", &parts, span()).is_empty());
    }

    #[test]
    fn offices_share_a_scale_and_come_with_the_highest_first() {
        let (kpi, mut parts) = k02();
        parts.iter_mut().for_each(|part| part.kind = PartKind::Office);
        let charts = offices(Messages::of(Language::En), &kpi, "", &parts, span());
        assert_eq!(charts.len(), 4);
        let last = |chart: &TimeSeries| chart.series[0].points[23].value.unwrap();
        assert!(charts.windows(2).all(|pair| last(&pair[0]) >= last(&pair[1]) && pair[0].reach == pair[1].reach));
        parts[0].retired_on = Some(jiff::civil::date(2026, 1, 1));
        assert_eq!(offices(Messages::of(Language::En), &kpi, "", &parts, span()).len(), 3, "a retired one is left out");
    }
}
