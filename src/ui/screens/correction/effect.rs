//! The table of what it should move and must not harm, before and after.

use egui::Ui;

use crate::{
    analysis::effect::Outcome,
    i18n::{Messages, Quantity},
    queries::correction::{Correction, Effect},
    sentences::correction as said,
    ui::{
        screens::corrections::two_lines,
        text,
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
        .column(Column::share(t.term_kpi_short(), 1.0))
        .column(Column::exact(t.corrections_months(), 56.0).numeric())
        .column(Column::exact(t.corrections_median_before(), 72.0).numeric())
        .column(Column::exact(t.corrections_median_after(), 72.0).numeric())
        .column(Column::exact(t.corrections_difference(), 76.0).numeric())
        .column(Column::exact(t.corrections_latest(), 72.0).numeric())
        .column(Column::exact(t.corrections_outcome(), 132.0))
        .row_height(size::ROW_TWO_LINES)
        .unfolded();
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
        two_lines(ui, &said::subject(t, effect), &said::expectation(t, effect));
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
        5 => kpi.values().next_back().map(|(_, value)| written(value)),
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
