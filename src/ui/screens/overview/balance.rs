//! Both balance charts beside each other; a click leads to their page.

use egui::{Id, Ui, vec2};

use crate::{
    charts::{path::PathChart, screen, time_series::Dress},
    documents::balance_chart,
    queries::balance::Balance,
    ui::{
        Cx, Dir, Route, chart_style,
        screens::balance::{targets_missing, values_missing},
        tokens::space,
        widgets::Card,
    },
};

/// Taller than this the charts only get emptier.
const TALLEST: f32 = 600.0;

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance, height: f32) {
    let control = balance_chart::control_over_facilitation(cx.t, balance);
    let finds = balance_chart::finds_over_openings(cx.t, balance);
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

fn chart(ui: &mut Ui, cx: &mut Cx<'_>, id: &str, spec: &PathChart, height: f32) {
    let size = vec2(ui.available_width(), height);
    let style = chart_style::of(ui, cx.t);
    if screen::path(ui, Id::unique(("balance", id)), spec, size, Dress::Full, &style).response.clicked() {
        cx.go(Route::Balance);
    }
}
