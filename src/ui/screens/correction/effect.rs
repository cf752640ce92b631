//! The table of what it should move and must not harm, before and after.

use egui::Ui;

use crate::{
    analysis::effect::Outcome,
    i18n::{Messages, Quantity, date},
    queries::correction::{Correction, Effect},
    sentences::correction as said,
    ui::{
        Tokens,
        text::{self, Text},
        tokens::size,
        widgets::{Column, Signal, Table, section, signal},
    },
};

/// Something that the committee should know: a broken guard, a move the other way.
pub(super) fn is_concern(effect: &Effect) -> bool {
    matches!(effect.outcome(), Some(Outcome::Broken | Outcome::OtherWay))
}

pub(super) fn table(ui: &mut Ui, t: &Messages, of: &Correction) {
    section(ui, t.corrections_effect(), "");
    let effects = &of.effects;
    let table = Table::new("correction effects", t.corrections_effect())
        .column(Column::share(t.term_kpi(), 1.5))
        .column(Column::exact(t.corrections_months(), 124.0).numeric())
        .column(Column::exact(t.corrections_median_before(), 94.0).numeric())
        .column(Column::exact(t.corrections_median_after(), 88.0).numeric())
        .column(Column::exact(t.corrections_difference(), 78.0).numeric())
        .column(Column::exact(t.corrections_latest(), 104.0).numeric())
        .column(Column::share(t.corrections_outcome(), 0.9))
        .row_height(size::ROW_DENSE);
    let name = |row: usize| {
        let effect = &effects[row];
        let outcome = effect.outcome().map_or("", |outcome| said::outcome(t, outcome));
        [said::subject(t, effect).as_str(), &said::expectation(t, effect), outcome].join(", ")
    };
    table.show(ui, effects.len(), name, |ui, row, column| cell(ui, t, of, &effects[row], column));
    text::hint(ui, t.corrections_rule());
}

fn cell(ui: &mut Ui, t: &Messages, of: &Correction, effect: &Effect, column: usize) {
    if column == 0 {
        let (name, ink) = (said::subject(t, effect), Tokens::of(ui).ink2);
        let expected = format!("  {}", said::expectation(t, effect));
        ui.add(Text::new(name).style(text::BODY_MEDIUM).then(expected, text::SMALL, ink).elide());
        return;
    }
    let Some((kpi, figures)) = effect.kpi.as_ref().zip(effect.figures.as_ref()) else {
        if column == 6 && effect.kpi.is_none() {
            text::secondary(ui, t.corrections_in_words_only());
        }
        return;
    };
    let written = |value: f64| said::value(t, of, effect, value);
    let words = match column {
        1 => Some(format!("{} / {}", figures.before.len(), figures.after.len())),
        2 => figures.median_before().map(written),
        3 => figures.median_after().map(written),
        4 => figures.difference().map(|difference| {
            let quantity = Quantity::new(t.language(), kpi.card.unit, &of.currency);
            quantity.difference(difference, kpi.card.decimals)
        }),
        5 => kpi
            .values()
            .next_back()
            .map(|(month, value)| format!("{} · {}", written(value), date::month_axis(t.language(), month))),
        _ => {
            if let Some(outcome) = effect.outcome() {
                signal(ui, mark(outcome), said::outcome(t, outcome));
            }
            None
        }
    };
    if let Some(words) = words {
        text::body(ui, words);
    }
}

const fn mark(outcome: Outcome) -> Signal {
    match outcome {
        Outcome::AsIntended | Outcome::Known => Signal::Improving,
        Outcome::OtherWay | Outcome::Broken => Signal::Worsening,
        Outcome::Held | Outcome::Unchanged | Outcome::StillMissing => Signal::Routine,
        Outcome::TooFew => Signal::TooFew,
    }
}
