//! What hangs on an element: its KPIs with their last values, its problems, its corrections.

use egui::{ScrollArea, Ui};

use super::View;
use crate::{
    domain::{CorrectionState, ProblemStatus, number},
    i18n::{Quantity, date, number as numbers},
    queries::element::page::{LinkedCorrection, LinkedKpi},
    ui::{
        Cx, Icon, Route, text,
        widgets::{Card, ListRow, Tint},
    },
};

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("linked").show(ui, |ui| {
        kpis(ui, cx, view);
        problems(ui, cx, view);
        corrections(ui, cx, view);
    });
}

/// A card of rows, or the sentence that says that there are none.
fn section(ui: &mut Ui, title: &str, none: &str, count: usize, rows: impl FnOnce(&mut Ui)) {
    let trailing = if count == 0 { String::new() } else { count.to_string() };
    Card::new().title(title).trailing(&trailing).show(ui, |ui| {
        if count == 0 {
            text::secondary(ui, none);
        } else {
            ui.spacing_mut().item_spacing.y = 0.0;
            rows(ui);
        }
    });
}

fn kpis(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let kpis = &view.page.kpis;
    section(ui, cx.t.element_kpis(), cx.t.element_kpis_none(), kpis.len(), |ui| {
        for (index, kpi) in kpis.iter().enumerate() {
            let second = kpi_line(cx, kpi, &view.currency);
            let mut row = ListRow::new(kpi.name.get(cx.language))
                .code(&kpi.code)
                .code_width(CODE_WIDTH)
                .second(&second)
                .last(index + 1 == kpis.len());
            row = match kpi.meets() {
                Some(true) => row.badge(Tint::Good, cx.t.element_kpi_meets()),
                Some(false) => row.badge(Tint::Bad, cx.t.element_kpi_misses()),
                None => row,
            };
            if row.show(ui).clicked() {
                cx.go(Route::Kpi(kpi.id));
            }
        }
    });
}

fn kpi_line(cx: &Cx<'_>, kpi: &LinkedKpi, currency: &str) -> String {
    let Some((month, last)) = kpi.last else { return cx.t.element_kpi_no_value().to_owned() };
    let quantity = Quantity::new(cx.language, kpi.unit, currency);
    let value = |value: f64| quantity.format(value, kpi.decimals);
    let or_none = |given: Option<f64>| given.map_or_else(|| numbers::NONE.to_owned(), value);
    cx.t.element_kpi_line(value(last), date::month_axis(cx.language, month), or_none(kpi.previous), or_none(kpi.target))
}

fn problems(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let problems = &view.page.problems;
    section(ui, cx.t.element_problems(), cx.t.element_problems_none(), problems.len(), |ui| {
        for (index, problem) in problems.iter().enumerate() {
            let second = format!(
                "{} · {}",
                cx.t.label(problem.severity),
                cx.t.element_raised_on(date::date(cx.language, problem.raised_on))
            );
            let tint = match problem.status {
                ProblemStatus::Open => Tint::Bad,
                ProblemStatus::Treated => Tint::Accent,
                ProblemStatus::Closed | ProblemStatus::Withdrawn => Tint::Calm,
            };
            let row = ListRow::new(&problem.title)
                .icon(Icon::DiamondAlert, tint)
                .code(&number::problem(problem.number))
                .code_width(CODE_WIDTH)
                .second(&second)
                .badge(tint, cx.t.label(problem.status))
                .last(index + 1 == problems.len())
                .show(ui);
            if row.clicked() {
                cx.go(Route::Problem(problem.id));
            }
        }
    });
}

fn corrections(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let corrections = &view.page.corrections;
    section(ui, cx.t.element_corrections(), cx.t.element_corrections_none(), corrections.len(), |ui| {
        for (index, correction) in corrections.iter().enumerate() {
            let row = ListRow::new(&correction.title)
                .icon(Icon::Wrench, Tint::Outline)
                .code(&number::correction(correction.number))
                .code_width(CODE_WIDTH)
                .second(&correction_line(cx, correction))
                .badge(correction_tint(correction.state), cx.t.label(correction.state))
                .last(index + 1 == corrections.len())
                .show(ui);
            if row.clicked() {
                cx.go(Route::Correction(correction.id));
            }
        }
    });
}

fn correction_line(cx: &Cx<'_>, correction: &LinkedCorrection) -> String {
    match (correction.effective, correction.due) {
        (Some(from), _) => cx.t.element_in_effect_from(date::date(cx.language, from)),
        (None, Some(due)) => cx.t.element_due_on(date::date(cx.language, due)),
        (None, None) => String::new(),
    }
}

const fn correction_tint(state: CorrectionState) -> Tint {
    if state.is_ended() {
        Tint::Calm
    } else if state.awaits_verdict() {
        Tint::Good
    } else {
        Tint::Accent
    }
}

const CODE_WIDTH: f32 = 44.0;
