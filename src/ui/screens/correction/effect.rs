//! What followed: the charts of its KPIs with frozen limits, and the table before and after.

use egui::Ui;

use super::View;
use crate::{
    analysis::verdict::{GuardResult, Proposal},
    charts::{scene::Target, screen, spec::Record, time_series::Dress},
    i18n::{Messages, Quantity},
    queries::correction::{Correction, Effect, Found},
    sentences::{self, correction as said},
    ui::{
        Cx, Dir, Route, chart_style,
        screens::corrections::two_lines,
        text,
        tokens::{size, space},
        widgets::{Card, Column, Signal, Table, section, signal},
    },
};

/// What it should move on the leading side, its guards on the other: a contradiction shows at once.
pub(super) fn charts(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let side = |guard: bool| -> Vec<usize> {
        let effects = view.correction.effects.iter().enumerate();
        effects.filter(|(_, effect)| effect.guard == guard).map(|(place, _)| place).collect()
    };
    let drawn = |places: &[usize]| -> Vec<usize> {
        places.iter().copied().filter(|place| view.charts[*place].is_some()).collect()
    };
    let (moves, guards) = (drawn(&side(false)), drawn(&side(true)));
    let columns: Vec<&[usize]> = match (moves.is_empty(), guards.is_empty()) {
        (true, true) => return,
        (false, true) => {
            let (first, rest) = moves.split_at(moves.len().div_ceil(2));
            if rest.is_empty() { vec![first] } else { vec![first, rest] }
        }
        (true, false) => vec![&guards],
        (false, false) => vec![&moves, &guards],
    };
    let shares = vec![1.0; columns.len()];
    Dir::columns(ui, &shares, space::M, |ui, column| {
        for place in columns[column] {
            chart(ui, cx, view, *place);
        }
    });
}

fn chart(ui: &mut Ui, cx: &mut Cx<'_>, view: &View, place: usize) {
    let t = cx.t;
    let Some(spec) = &view.charts[place] else { return };
    let effect = &view.correction.effects[place];
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text::strong(ui, spec.title.as_str());
        Dir::row_of_height(ui, text::SMALL.line, |ui| {
            text::small(ui, spec.subtitle.as_str());
            if let Some(outcome) = sentences::effect::outcome(t, effect) {
                Dir::at_trailing_end(ui, |ui| signal(ui, mark(effect), &outcome));
            }
        });
        let size = egui::vec2(ui.available_width(), CHART);
        let id = ui.make_persistent_id(("correction chart", place));
        let done = screen::time_series(ui, id, spec, size, Dress::Bare, &chart_style::of(ui, cx.t));
        let Some(Target::Event(event)) = done.clicked else { return };
        match spec.events.get(event).and_then(|event| event.record) {
            Some(Record::Correction(other)) if other != view.correction.record.id => cx.go(Route::Correction(other)),
            Some(Record::Correction(_) | Record::Decision(_)) | None => {}
        }
    });
}

pub(super) fn table(ui: &mut Ui, t: &Messages, of: &Correction) {
    section(ui, t.corrections_effect(), "");
    let effects = &of.effects;
    let table = Table::new("correction effects", t.corrections_effect())
        .column(Column::share(t.term_kpi_short(), 1.0))
        .column(Column::exact(t.corrections_months(), 62.0).numeric())
        .column(Column::exact(t.corrections_median_before(), 72.0).numeric())
        .column(Column::exact(t.corrections_median_after(), 72.0).numeric())
        .column(Column::exact(t.corrections_difference(), 72.0).numeric())
        .column(Column::exact(t.effect_first_signal(), 110.0))
        .column(Column::exact(t.corrections_outcome(), 172.0))
        .row_height(size::ROW_TWO_LINES)
        .unfolded();
    let name = |row: usize| {
        let effect = &effects[row];
        let outcome = sentences::effect::outcome(t, effect).unwrap_or_default();
        [said::subject(t, effect), said::expectation(t, effect), outcome].join(", ")
    };
    table.show(ui, effects.len(), name, |ui, row, column| cell(ui, t, of, &effects[row], column));
    text::hint(ui, t.corrections_rule());
}

fn cell(ui: &mut Ui, t: &Messages, of: &Correction, effect: &Effect, column: usize) {
    if column == 0 {
        two_lines(ui, &said::subject(t, effect), &sentences::effect::expectation(t, effect));
        return;
    }
    let Some((kpi, figures)) = effect.kpi.as_deref().zip(effect.figures()) else {
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
        5 => Some(sentences::effect::first_signal(t, figures)),
        _ => {
            if let Some(outcome) = sentences::effect::outcome(t, effect) {
                signal(ui, mark(effect), &outcome);
            }
            None
        }
    };
    if let Some(words) = words {
        text::body(ui, words);
    }
}

pub(in crate::ui::screens) fn mark(effect: &Effect) -> Signal {
    match &effect.found {
        Some(Found::Move(finding)) => proposal_mark(finding.proposal),
        Some(Found::Guard(finding)) => match finding.result {
            GuardResult::Broken { .. } | GuardResult::Worsened(_) => Signal::Worsening,
            GuardResult::Held
            | GuardResult::Touched { .. }
            | GuardResult::BrokenWhenSet { .. }
            | GuardResult::WorsenedAnyway(_) => Signal::Routine,
            GuardResult::NotJudged => Signal::TooFew,
        },
        None => Signal::TooFew,
    }
}

pub(in crate::ui::screens) const fn proposal_mark(proposal: Proposal) -> Signal {
    match proposal {
        Proposal::MovedAsIntended => Signal::Improving,
        Proposal::MovedWrongWay | Proposal::HarmfulSideEffect { .. } => Signal::Worsening,
        Proposal::NoSignalYet { .. } | Proposal::AlreadyMoving | Proposal::Confounded { .. } => Signal::Routine,
        Proposal::TooEarly { .. } => Signal::TooFew,
    }
}

const CHART: f32 = 132.0;
