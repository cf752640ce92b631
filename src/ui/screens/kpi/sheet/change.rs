//! What a changed definition asks for: the month from which the figures follow it, why, by which decision.

use egui::Ui;

use super::{Fault, error};
use crate::{
    commands::Field,
    domain::{Id, Month, kind},
    i18n::date,
    queries::kpi::Choices,
    ui::{
        Cx, Dir,
        tokens::space,
        widgets::{Card, Notice, Select, TextField},
    },
};

pub(super) struct Change {
    from: String,
    pub(super) reason: String,
    pub(super) decision: Option<Id<kind::Decision>>,
}

impl Change {
    /// The month under review is proposed: figures before it are mostly known already.
    pub(super) fn from(month: Month) -> Self {
        Self { from: month.to_string(), reason: String::new(), decision: None }
    }

    pub(super) fn month(&self) -> Option<Month> {
        date::parse_month(&self.from)
    }

    /// Whether the field is one of these.
    pub(super) const fn asks(field: Field) -> bool {
        matches!(field, Field::Month | Field::Reason | Field::Decision)
    }

    pub(super) fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, fault: Option<&Fault>) {
        let t = cx.t;
        Card::new().show(ui, |ui| {
            Notice::warn(t.kpi_new_version(), t.kpi_new_version_sentence()).show(ui);
            Dir::columns(ui, &[1.0, 3.0, 2.0], space::M, |ui, column| match column {
                0 => {
                    let wrong = error(fault, Field::Month);
                    TextField::new(t.kpi_from_month(), &mut self.from)
                        .required()
                        .placeholder("2026-10")
                        .error(wrong.as_deref())
                        .show(ui);
                }
                1 => {
                    let wrong = error(fault, Field::Reason);
                    TextField::new(t.app_reason(), &mut self.reason).required().error(wrong.as_deref()).show(ui);
                }
                _ => {
                    let mut words = vec![t.sheet_no_decision().to_owned()];
                    words.extend(choices.decisions.iter().map(|decision| decision.code.clone()));
                    let held = choices.decisions.iter().position(|decision| Some(decision.id) == self.decision);
                    let wrong = error(fault, Field::Decision);
                    let select = Select::new(t.sheet_decision(), &words).error(wrong.as_deref());
                    if let Some(at) = select.selected(Some(held.map_or(0, |held| held + 1))).show(ui) {
                        self.decision =
                            at.checked_sub(1).and_then(|at| choices.decisions.get(at)).map(|decision| decision.id);
                    }
                }
            });
        });
    }
}
