//! Each KPI beside those that guard it: what must be looked at together, so that nobody improves one
//! at the price of another.

use egui::{Ui, vec2};

use super::tile::{HEIGHT, Tile};
use crate::{
    analysis::signal::Variation,
    i18n::list as listed,
    queries::kpi::{Kpi, KpiList},
    ui::{
        Cx, Dir, Icon, Route, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::EmptyState,
    },
};

/// Room between a KPI and its guards.
const BETWEEN: f32 = 40.0;
/// Tiles beside each other: a KPI and up to four guards.
const COLUMNS: usize = 5;

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, list: &KpiList, kpis: &[&Kpi]) {
    let guarded: Vec<&&Kpi> = kpis.iter().filter(|kpi| !kpi.guards.is_empty()).collect();
    if guarded.is_empty() {
        EmptyState::new(cx.t.kpis_no_pairs(), cx.t.kpis_no_pairs_sentence()).show(ui);
        return;
    }
    for kpi in guarded {
        let guards: Vec<&Kpi> =
            kpi.guards.iter().filter_map(|guard| list.kpis.iter().find(|other| other.card.id == guard.id)).collect();
        ui.push_id(kpi.card.id, |ui| {
            message(ui, cx, list, kpi, &guards);
            row(ui, cx, list, kpi, &guards);
        });
        ui.add_space(space::S);
    }
}

/// What the pair says in the month under review.
fn message(ui: &mut Ui, cx: &Cx<'_>, list: &KpiList, kpi: &Kpi, guards: &[&Kpi]) {
    let t = cx.t;
    let month = list.review_month;
    let codes = |of: &[&Kpi]| {
        let codes: Vec<&str> = of.iter().map(|guard| guard.card.code.as_str()).collect();
        listed(cx.language, &codes)
    };
    let code = kpi.card.code.as_str();
    let worse: Vec<&Kpi> =
        guards.iter().copied().filter(|guard| guard.variation(month) == Variation::Worsening).collect();
    let improves = kpi.variation(month) == Variation::Improving;
    Dir::row_of_height(ui, text::BODY.line, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let bad = Tokens::of(ui).bad;
        if improves && !worse.is_empty() {
            Icon::TriangleAlert.small(ui, bad);
            ui.add(Text::new(t.kpis_pair_at_cost(code, codes(&worse))).style(text::BODY_STRONG).color(bad));
        } else if improves {
            text::strong(ui, t.kpis_pair_improves(code, codes(guards)));
        } else {
            text::secondary(ui, t.kpis_pair(code, codes(guards)));
        }
    });
}

fn row(ui: &mut Ui, cx: &mut Cx<'_>, list: &KpiList, kpi: &Kpi, guards: &[&Kpi]) {
    let dir = Dir::of(ui);
    let gap = space::M;
    let (_, area) = ui.allocate_space(vec2(ui.available_width(), HEIGHT));
    let width = ((area.width() - BETWEEN - gap * (COLUMNS - 2) as f32) / COLUMNS as f32).floor();
    let chevron = dir.place(area, width, BETWEEN);
    dir.chevron().paint(ui, chevron.center(), crate::ui::tokens::size::ICON, Tokens::of(ui).ink3);
    let first = std::iter::once((kpi, 0.0));
    let others = guards.iter().take(COLUMNS - 1).enumerate();
    let others = others.map(|(at, guard)| (*guard, width + BETWEEN + at as f32 * (width + gap)));
    for (shown, offset) in first.chain(others) {
        let tile = Tile { kpi: shown, month: list.review_month, currency: &list.currency };
        if tile.show(ui, cx, dir.place(area, offset, width)).clicked() {
            cx.go(Route::Kpi(shown.card.id));
        }
    }
}
