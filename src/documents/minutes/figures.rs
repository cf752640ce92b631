//! The table of the KPIs, as the meeting knew them.

use super::scribe::{Lines, Part, Scribe, column, figures};
use crate::{
    documents::model::{Paragraph, Row, Source},
    i18n::date,
    queries::minutes::KpiFigures,
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    let (t, language) = (scribe.t, scribe.language);
    let shown = &scribe.minutes.figures;
    scribe.section(t.minutes_kpi_summary());
    if shown.kpis.is_empty() {
        scribe.say(t.minutes_no_kpis());
    } else {
        scribe.say(match shown.known_at {
            Some(at) => t.minutes_figures_at(scribe.day(at.date()), date::time(at.time())),
            None => t.minutes_figures_now().to_owned(),
        });
        let columns = vec![
            column(t.minutes_column_kpi(), 3.2),
            figures(date::month_short(language, shown.last), 1.3),
            figures(date::month_short(language, shown.last.previous()), 1.3),
            figures(t.minutes_column_change(), 1.3),
            figures(t.minutes_column_target(), 1.8),
            column(t.minutes_column_comment(), 2.3),
        ];
        let rows = shown.kpis.iter().map(|kpi| row(scribe, kpi)).collect();
        scribe.table(columns, rows);
    }
    scribe.notes(Part::Kpis);
}

fn row(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Row {
    let quantity = |value| scribe.quantity(kpi.unit, kpi.decimals, value);
    let name = [&kpi.short, &kpi.name].map(|name| name.get(scribe.language));
    let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or("");
    let cells = vec![
        Lines::default().bold(&kpi.code).plain(name).cell(),
        Lines::default().bold(quantity(kpi.value())).cell(),
        Paragraph::plain(quantity(kpi.previous_value())),
        change(scribe, kpi),
        target(scribe, kpi),
        comment(scribe, kpi),
    ];
    Row { cells, source: Some(Source { table: "kpi", id: kpi.id.uuid() }) }
}

/// The difference to the month before with its word; whether it is good news is not said here,
/// because one month against another is no signal.
fn change(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let (Some(value), Some(before)) = (kpi.value(), kpi.previous_value()) else { return Paragraph::default() };
    // Of the two figures as they are printed, so that the reader's own subtraction agrees.
    let printed = |value: f64| format!("{value:.*}", usize::from(kpi.decimals)).parse().unwrap_or(value);
    let difference: f64 = printed(printed(value) - printed(before));
    let word = if difference == 0.0 {
        scribe.t.minutes_same()
    } else if difference > 0.0 {
        scribe.t.minutes_rose()
    } else {
        scribe.t.minutes_fell()
    };
    let lines = Lines::default().plain(word);
    if difference == 0.0 { lines } else { lines.plain(scribe.difference(kpi.unit, kpi.decimals, difference)) }.cell()
}

fn target(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let Some(target) = kpi.target else { return Paragraph::default() };
    let lines = Lines::default().plain(scribe.quantity(kpi.unit, kpi.decimals, Some(target)));
    let met = kpi.value().and_then(|value| kpi.better.meets(value, target));
    lines
        .plain(match met {
            Some(true) => scribe.t.minutes_target_met(),
            Some(false) => scribe.t.minutes_target_missed(),
            None => "",
        })
        .cell()
}

fn comment(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Paragraph {
    let t = scribe.t;
    let Some(value) = kpi.current() else {
        return Paragraph::plain(t.minutes_value_not_entered());
    };
    let mut lines = Lines::default();
    if value.value.is_none() {
        lines = lines.plain(t.kpi_value_missing());
    }
    if value.provisional {
        lines = lines.plain(t.kpi_value_provisional());
    }
    if value.version > 1 {
        lines = lines.plain(t.kpi_value_revised());
    }
    lines.plain(&value.reason).plain(&value.remark).cell()
}
