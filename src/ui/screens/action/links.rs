//! What an action serves and moves: objective, KPIs from where to where, milestones, the correction behind it.

use egui::{ScrollArea, Ui};

use crate::{
    commands::PlanCommand,
    documents::plan::path,
    domain::number,
    i18n::date,
    queries::plan::Action,
    ui::{
        Cx, Icon, Route, text,
        tokens::space,
        widgets::{Card, ListRow, Tint, checkbox},
    },
};

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, row: &Action, currency: &str) {
    let t = cx.t;
    ScrollArea::vertical().auto_shrink([false, false]).id_salt("links").show(ui, |ui| {
        Card::new().title(t.plan_objective()).show(ui, |ui| {
            let objective = ListRow::new(row.objective.name.get(cx.language)).code(&row.objective.code);
            if objective.code_width(CODE).last(true).show(ui).clicked() {
                cx.go(Route::Strategy);
            }
        });
        ui.add_space(space::S);
        Card::new().title(t.plan_kpis()).trailing(t.plan_path_hint()).show(ui, |ui| kpis(ui, cx, row, currency));
        ui.add_space(space::S);
        Card::new().title(t.plan_milestones()).show(ui, |ui| milestones(ui, cx, row));
        if let Some((id, of, title)) = &row.correction {
            ui.add_space(space::S);
            Card::new().title(t.plan_correction()).show(ui, |ui| {
                let code = number::correction(*of);
                let correction = ListRow::new(title).icon(Icon::Wrench, Tint::Outline).code(&code).code_width(CODE);
                if correction.last(true).show(ui).clicked() {
                    cx.go(Route::Correction(*id));
                }
            });
        }
    });
}

fn kpis(ui: &mut Ui, cx: &mut Cx<'_>, row: &Action, currency: &str) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for (index, aim) in row.kpis.iter().enumerate() {
        let path = path(cx.t, currency, aim);
        let line = ListRow::new(aim.kpi.name.get(cx.language)).code(&aim.kpi.code).code_width(CODE).second(&path);
        if line.last(index + 1 == row.kpis.len()).show(ui).clicked() {
            cx.go(Route::Kpi(aim.kpi.id));
        }
    }
}

/// Each is ticked when it is reached.
fn milestones(ui: &mut Ui, cx: &mut Cx<'_>, row: &Action) {
    let (t, today) = (cx.t, cx.env.today());
    if row.milestones.is_empty() {
        text::secondary(ui, t.plan_milestones_none());
    }
    let read_only = cx.is_read_only();
    for milestone in &row.milestones {
        let mut reached = milestone.done_on.is_some();
        let when = match milestone.done_on {
            Some(on) => t.plan_milestone_reached(date::date(cx.language, on)),
            None if milestone.due < today => t.plan_milestone_late(date::date(cx.language, milestone.due)),
            None => t.plan_milestone_due(date::date(cx.language, milestone.due)),
        };
        let changed = ui.add_enabled_ui(!read_only, |ui| checkbox(ui, &mut reached, &milestone.title).changed()).inner;
        text::small(ui, when);
        if changed {
            cx.act(PlanCommand::ReachMilestone { milestone: milestone.id, reached });
        }
        ui.add_space(space::XS);
    }
}

const CODE: f32 = 56.0;
