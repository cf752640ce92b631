//! Both balance charts beside each other.

use egui::{Id, Ui, vec2};

use crate::{
    charts::{path::PathChart, screen, time_series::Dress},
    i18n::list,
    queries::balance::{self, Balance},
    sentences,
    ui::{
        Cx, Dir, Route, chart_style,
        tokens::space,
        widgets::{Card, EmptyState},
    },
};

/// Taller than this the charts only get emptier.
const TALLEST: f32 = 600.0;

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance, height: f32) {
    let control = sentences::balance::control_over_facilitation(cx.t, balance);
    let finds = sentences::balance::finds_over_openings(cx.t, balance);
    Card::new().show(ui, |ui| {
        let height = (height.min(TALLEST) - 2.0 * space::M).max(200.0);
        if control.is_some() || finds.is_some() {
            ui.set_min_height(height);
        }
        Dir::columns(ui, &[1.0, 1.0], space::XL, |ui, column| {
            if column == 0 {
                match &control {
                    Some(spec) => chart(ui, cx, "b2", spec, height),
                    None => targets_missing(ui, cx, balance),
                }
            } else {
                match &finds {
                    Some(spec) => chart(ui, cx, "b1", spec, height),
                    None => values_missing(ui, cx),
                }
            }
        });
    });
}

fn chart(ui: &mut Ui, cx: &Cx<'_>, id: &str, spec: &PathChart, height: f32) {
    let size = vec2(ui.available_width(), height);
    screen::path(ui, Id::unique(("balance", id)), spec, size, Dress::Full, &chart_style::of(ui, cx.t));
}

fn targets_missing(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance) {
    let body = cx.t.balance_set_targets_body(list(cx.language, &balance.without_target));
    let actions = [cx.t.nav_kpis()];
    if EmptyState::new(cx.t.balance_set_targets(), &body).actions(&actions).show(ui).is_some() {
        cx.go(Route::Kpis);
    }
}

fn values_missing(ui: &mut Ui, cx: &mut Cx<'_>) {
    let body = cx.t.balance_no_values_body(balance::OPENINGS, balance::FINDS);
    let actions = [cx.t.app_import()];
    if EmptyState::new(cx.t.balance_no_values(), &body).actions(&actions).show(ui).is_some() {
        cx.go(Route::Import);
    }
}
