//! The signals of the month under review: which KPI, what its process says, what was done about it.

use egui::{ScrollArea, Ui};

use crate::{
    domain::DispositionKind,
    i18n::{
        Messages, date, dots,
        signals::{self, Periods},
    },
    queries::{
        overview::{MonthSignal, Overview},
        signal::Signal,
    },
    ui::{
        Cx, Route,
        tokens::size,
        widgets::{Card, EmptyState, ListRow, Tint, section, show_scroll_handle},
    },
};

/// The column of KPI codes.
const CODES: f32 = 40.0;

pub fn list(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    let t = cx.t;
    let heading = t.overview_signals(date::month_name(cx.language, model.month));
    let open = model.signals.iter().filter(|row| row.signal.disposition.is_none()).count();
    let trailing =
        if model.signals.is_empty() { String::new() } else { t.overview_signals_open(open, model.signals.len()) };
    section(ui, &heading, &trailing);
    if model.signals.is_empty() {
        none(ui, cx, model);
        return;
    }
    let rows = model.signals.len() as f32;
    let fit = (ui.available_height() / size::ROW_TWO_LINES).floor().clamp(2.0, rows.max(2.0));
    let mut chosen = None;
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        show_scroll_handle(ui);
        ScrollArea::vertical().id_salt("signals").max_height(fit * size::ROW_TWO_LINES).show(ui, |ui| {
            for (index, row) in model.signals.iter().enumerate() {
                let signal = &row.signal;
                let title = dots(cx.language, &[signal.kpi.name.get(cx.language), t.label(signal.variation)]);
                let (tint, state) = state(t, signal);
                let shown = ListRow::new(&title)
                    .mark(signal.variation.into())
                    .code(&signal.kpi.code)
                    .code_width(CODES)
                    .second(&sentence(t, row))
                    .badge(tint, &state)
                    .last(index + 1 == model.signals.len())
                    .show(ui);
                if shown.clicked() {
                    chosen = Some(signal.kpi.id);
                }
            }
        });
    });
    if let Some(kpi) = chosen {
        cx.go(Route::Kpi(kpi));
    }
}

/// Nothing fired; or nothing could, for want of values.
fn none(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    let t = cx.t;
    let month = date::month_long(cx.language, model.month);
    if model.has_values {
        let _: Option<usize> = EmptyState::new(t.overview_signals_none(), &t.overview_signals_routine(month)).show(ui);
        return;
    }
    let body = t.overview_signals_no_values(month);
    match EmptyState::new(t.overview_signals_none(), &body).actions(&[t.kpi_add_values(), t.app_import()]).show(ui) {
        Some(0) => cx.go(Route::Values),
        Some(_) => cx.go(Route::Import),
        None => {}
    }
}

fn sentence(t: &Messages, row: &MonthSignal) -> String {
    let (process, month) = (&row.process, row.signal.month);
    let (Some(first), Some(index)) = (process.months.first(), process.index(month)) else { return String::new() };
    signals::sentence(t, &process.analysis, index, Periods::MonthsFrom(*first))
}

/// What was done about a signal; an open one says how often it was put off.
fn state(t: &Messages, signal: &Signal) -> (Tint, String) {
    match &signal.disposition {
        None if signal.carried > 0 => (Tint::Bad, t.overview_signal_open_watched(signal.carried)),
        None => (Tint::Bad, t.overview_signal_open().to_owned()),
        Some(done) if done.kind == DispositionKind::Watch => {
            (Tint::Calm, t.overview_signal_watched(signal.carried.saturating_add(1)))
        }
        Some(done) => match &done.problem {
            Some((_, number)) => (Tint::Accent, number.clone()),
            None => (Tint::Accent, t.label(done.kind).to_owned()),
        },
    }
}
