//! Both balances on a page of their own: facilitation against control (B2), resources against
//! results (B1), each with the month that is looked at and the same figures as a table.
//!
//! Never one score: a mean of both would hide the trade.

mod control;
mod finds;
mod spending;

use egui::{Id, Ui, Vec2};

use self::finds::FindsTab;
use crate::{
    charts::{
        path::{self, PathChart},
        scene::{Prim, Rect, Stroke, Target},
        screen,
        time_series::Dress,
    },
    domain::Month,
    i18n::{date, list},
    queries::{
        balance::{self, Balance},
        kpi,
    },
    ui::{
        Cached, Cx, Icon, Route, chart_style,
        shell::{Page, PageHead},
        tokens::{space, stroke},
        widgets::{EmptyState, tabs},
    },
};

/// Round the mark of the month that is looked at; the warning ring lies within.
const RING: f32 = 11.0;

#[derive(Default)]
pub struct State {
    model: Cached<jiff::civil::Date, Balance>,
    tab: usize,
    /// The month that is looked at; the latest one until someone chooses.
    month: Option<Month>,
    finds: FindsTab,
}

pub fn crumbs(cx: &mut Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_kpis().to_owned(), Some(Route::Kpis)), (cx.t.balance_title().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let env = cx.env;
    let model = cx.read(&mut state.model, env.today(), &kpi::TABLES, |db| {
        let month = kpi::review_month(db, env)?;
        balance::balance(db, month)
    })?;
    let t = cx.t;
    let until = model.months.last().map_or_else(String::new, |month| date::month_long(cx.language, *month));
    let head =
        PageHead::new(t.balance_title()).subtitle(&until).action(Some(Icon::ChartLine), t.balance_all_kpis(), None);
    let (clicked, done) = Page::show(ui, &head, |ui| {
        if let Some(chosen) = tabs(ui, &[t.balance_tab_control(), t.balance_tab_finds()], state.tab) {
            state.tab = chosen;
        }
        ui.add_space(space::XS);
        if state.tab == 0 {
            control::show(ui, cx, &model, &mut state.month);
            Ok(())
        } else {
            state.finds.show(ui, cx, &model, &mut state.month)
        }
    });
    if clicked.action.is_some() {
        cx.go(Route::Kpis);
    }
    done
}

/// The path with a ring round the chosen point, and the point that was clicked.
fn path_chart(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: &str,
    spec: &PathChart,
    chosen: Option<usize>,
    size: Vec2,
) -> Option<usize> {
    let style = chart_style::of(ui, cx.t);
    let mut scene = path::layout(spec, size.x, size.y, Dress::Full, style.palette, style.labels);
    let wanted = chosen.map(|index| Target::Point { series: 0, index });
    if let Some(hit) = scene.hits.iter().find(|hit| Some(hit.target) == wanted) {
        let rect = Rect::around(hit.rect.center(), RING, RING);
        let outline = Some(Stroke::solid(style.palette.accent, stroke::FOCUS));
        scene.front.push(Prim::Box { rect, radius: RING, fill: None, stroke: outline });
    }
    let note = |target| match target {
        Target::Point { index, .. } => spec.points.get(index).map(|point| point.note.clone()),
        Target::Event(_) | Target::Step(_) | Target::Cell { .. } => None,
    };
    match screen::chart(ui, Id::unique(("balance page", id)), &scene, &note, &style).clicked {
        Some(Target::Point { index, .. }) => Some(index),
        Some(Target::Event(_) | Target::Step(_) | Target::Cell { .. }) | None => None,
    }
}

/// Instead of B2: which KPIs want a starting value and a target first.
pub(super) fn targets_missing(ui: &mut Ui, cx: &mut Cx<'_>, balance: &Balance) {
    let body = cx.t.balance_set_targets_body(list(cx.language, &balance.without_target));
    let actions = [cx.t.nav_kpis()];
    if EmptyState::new(cx.t.balance_set_targets(), &body).actions(&actions).show(ui).is_some() {
        cx.go(Route::Kpis);
    }
}

/// Instead of B1: which values are missing.
pub(super) fn values_missing(ui: &mut Ui, cx: &mut Cx<'_>) {
    let body = cx.t.balance_no_values_body(balance::OPENINGS, balance::FINDS);
    let actions = [cx.t.app_import()];
    if EmptyState::new(cx.t.balance_no_values(), &body).actions(&actions).show(ui).is_some() {
        cx.go(Route::Import);
    }
}
