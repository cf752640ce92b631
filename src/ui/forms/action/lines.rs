//! The lists of an action: its KPIs from where to where, and its milestones.

use egui::Ui;

use super::pick_one;
use crate::{
    commands::{
        Field,
        plan::{KpiAim, MilestoneDraft},
    },
    domain::{Id, Language, kind},
    i18n::number,
    queries::choices::Choices,
    ui::{
        Cx, Dir, Icon, text,
        tokens::{size, space},
        widgets::{Button, DateField, TextField, icon_button},
    },
};

/// A KPI with its two values as they are typed.
#[derive(Clone, Debug, Default)]
pub struct Line {
    kpi: Option<Id<kind::Kpi>>,
    baseline: String,
    desired: String,
}

impl Line {
    pub fn of(aim: &KpiAim) -> Self {
        let typed = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        Self { kpi: Some(aim.kpi), baseline: typed(aim.baseline), desired: typed(aim.desired) }
    }

    /// `None` while no KPI is chosen; the field that is no number.
    pub fn read(&self, language: Language) -> Option<Result<KpiAim, Field>> {
        let kpi = self.kpi?;
        let value = |text: &str, field| match text.trim() {
            "" => Ok(None),
            // what the form itself wrote has a point
            text => text.parse().ok().or_else(|| number::parse(language, text)).map(Some).ok_or(field),
        };
        let aim = value(&self.baseline, Field::Baseline)
            .and_then(|baseline| Ok(KpiAim { kpi, baseline, desired: value(&self.desired, Field::Target)? }));
        Some(aim)
    }
}

pub fn kpis(ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, usual: &[KpiAim], lines: &mut Vec<Line>) {
    let t = cx.t;
    let (mut removed, count) = (None, lines.len());
    for (index, line) in lines.iter_mut().enumerate() {
        ui.push_id(("kpi", index), |ui| {
            Dir::columns(ui, &[2.0, 1.0, 1.0, 0.4], space::L, |ui, column| match column {
                0 => {
                    let changed = pick_one(ui, t, t.term_kpi(), &choices.kpis, &mut line.kpi, None);
                    let aim = usual.iter().find(|aim| Some(aim.kpi) == line.kpi);
                    if let (true, Some(aim)) = (changed, aim) {
                        *line = Line::of(aim);
                    }
                }
                1 => {
                    let field = TextField::new(t.plan_starting(), &mut line.baseline);
                    field.placeholder(t.plan_not_measured()).numeric().show(ui);
                }
                2 => {
                    TextField::new(t.plan_desirable(), &mut line.desired).numeric().required().show(ui);
                }
                _ if count > 1 => {
                    ui.add_space(text::SMALL.line + space::XS);
                    if icon_button(ui, Icon::X, t.app_remove()).clicked() {
                        removed = Some(index);
                    }
                }
                _ => {}
            });
        });
    }
    if let Some(index) = removed {
        lines.remove(index);
    }
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if Button::quiet(t.plan_add_kpi()).icon(Icon::Plus).small().show(ui).clicked() {
            lines.push(Line::default());
        }
    });
}

pub fn milestones(ui: &mut Ui, cx: &Cx<'_>, milestones: &mut Vec<MilestoneDraft>) {
    let t = cx.t;
    let mut removed = None;
    for (index, milestone) in milestones.iter_mut().enumerate() {
        ui.push_id(("milestone", index), |ui| {
            Dir::columns(ui, &[3.0, 1.0, 0.4], space::L, |ui, column| match column {
                0 => {
                    TextField::new(t.plan_milestone_title(), &mut milestone.title).required().show(ui);
                }
                1 => {
                    DateField::new(t.term_due_date(), &mut milestone.due, cx.env.today()).required().show(ui);
                }
                _ => {
                    ui.add_space(text::SMALL.line + space::XS);
                    if icon_button(ui, Icon::X, t.app_remove()).clicked() {
                        removed = Some(index);
                    }
                }
            });
        });
    }
    if let Some(index) = removed {
        milestones.remove(index);
    }
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if Button::quiet(t.plan_add_milestone()).icon(Icon::Plus).small().show(ui).clicked() {
            milestones.push(MilestoneDraft::default());
        }
    });
}
