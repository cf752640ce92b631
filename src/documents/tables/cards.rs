//! The cards of the KPIs as a sheet: what counts, whose it is, where it starts and what is wanted.

use jiff::civil::DateTime;

use super::{Builder, Sheet, count, maybe, said, text};
use crate::{
    documents::sheet::{Cell, Kind},
    domain::{Better, Language, Month, Range},
    queries::kpi::Kpi,
};

/// The card of every KPI, retired ones included. Targets are those in force in the month of `created`.
pub fn kpi_cards(language: Language, created: DateTime, kpis: &[Kpi]) -> Sheet {
    let month = Month::of(created.date());
    let rows = kpis.iter().map(|kpi| row(language, month, kpis, kpi)).collect();
    let builder = Builder::new(language);
    let t = builder.t;
    let [acceptable_low, acceptable_high, tolerable_low, tolerable_high] = [
        (t.sheet_acceptable(), t.sheet_at_least()),
        (t.sheet_acceptable(), t.sheet_at_most()),
        (t.sheet_tolerable(), t.sheet_at_least()),
        (t.sheet_tolerable(), t.sheet_at_most()),
    ]
    .map(|(band, end)| format!("{band}: {end}"));
    builder
        .columns(
            Kind::Text,
            &[
                t.export_column_code(),
                t.export_column_name(),
                t.kpi_short_name(),
                t.term_kpa(),
                t.term_objective(),
                t.sheet_parent(),
                t.kpi_definition(),
                t.term_numerator(),
                t.term_denominator(),
                t.kpi_unit(),
                t.kpi_measured_as(),
            ],
        )
        .columns(Kind::Number, &[t.kpi_factor()])
        .columns(Kind::Text, &[t.term_better_direction()])
        .columns(Kind::Number, &[t.kpi_band_low(), t.kpi_band_high()])
        .columns(
            Kind::Text,
            &[
                t.kpis_side(),
                t.kpis_audience(),
                t.term_frequency(),
                t.term_owner(),
                t.term_data_source(),
                t.sheet_method(),
                t.kpi_quality_grade(),
                t.kpi_limitations(),
                t.kpi_decision_use(),
                t.kpi_gaming(),
                t.sheet_consulted(),
                t.sheet_wco(),
                t.export_column_elements(),
                t.export_column_guards(),
            ],
        )
        .columns(Kind::Number, &[t.term_baseline()])
        .columns(Kind::Date, &[t.kpi_from_month(), t.kpi_to_month()])
        .columns(Kind::Number, &[t.term_target()])
        .columns(Kind::Date, &[t.export_column_due()])
        .columns(Kind::Number, &[&acceptable_low, &acceptable_high, &tolerable_low, &tolerable_high])
        .columns(Kind::Date, &[t.kpis_retired()])
        .columns(Kind::Integer, &[t.kpi_decimals()])
        .sheet(t.export_name_kpi_cards(), created, rows)
}

fn row(language: Language, month: Month, kpis: &[Kpi], kpi: &Kpi) -> Vec<Cell> {
    let t = crate::i18n::Messages::of(language);
    let card = &kpi.card;
    let number = |value: Option<f64>| maybe(value, Cell::Number);
    let first_day = |month: Month| Cell::Date(month.first_day());
    let parent = card.parent.and_then(|parent| kpis.iter().find(|other| other.card.id == parent));
    let target = kpi.targets.iter().rfind(|target| target.from <= month);
    let codes = |codes: Vec<&str>| text(codes.join(", "));
    let band = match card.better {
        Better::Band { low, high } => (Some(low), Some(high)),
        Better::Higher | Better::Lower | Better::Neither => (None, None),
    };
    let months = card.baseline.and_then(|baseline| baseline.months);
    let ends = |range: Range| [number(range.low), number(range.high)];
    let mut cells = vec![
        text(card.code.as_str()),
        text(card.name.get(language)),
        text(card.short.get(language)),
        text(card.kpa_name.get(language)),
        text(format!("{} {}", card.objective_code, card.objective_text.get(language)).trim()),
        maybe(parent, |parent| text(parent.card.code.as_str())),
        text(card.definition.get(language)),
        text(card.numerator.get(language)),
        text(card.denominator.get(language)),
        said(t.label(card.unit)),
        said(t.label(card.measure)),
        Cell::Number(card.factor),
        said(t.label(card.better)),
        number(band.0),
        number(band.1),
        said(t.label(card.side)),
        said(t.label(card.audience)),
        said(t.label(card.frequency)),
        text(card.owner_title.get(language)),
        text(card.source.get(language)),
        text(card.method.get(language)),
        text(card.quality_grade.code()),
        text(card.limitations.get(language)),
        text(card.decision_use.get(language)),
        text(card.gaming.get(language)),
        text(card.consulted.as_str()),
        maybe(card.wco, |dimension| said(t.label(dimension))),
        codes(kpi.elements.iter().map(|element| element.code.as_str()).collect()),
        codes(kpi.guards.iter().map(|guard| guard.code.as_str()).collect()),
        number(card.baseline.map(|baseline| baseline.value)),
        maybe(months, |(from, _)| first_day(from)),
        maybe(months, |(_, to)| first_day(to)),
        number(target.map(|target| target.value)),
        maybe(target.and_then(|target| target.due), first_day),
    ];
    cells.extend(ends(card.tolerance.acceptable));
    cells.extend(ends(card.tolerance.tolerable));
    cells.push(maybe(card.retired_on, Cell::Date));
    cells.push(count(u32::from(card.decimals)));
    cells
}
