//! What a KPI informs, what guards it, which objective it serves.

use egui::{ScrollArea, Ui};

use crate::{
    commands::KpiCommand,
    domain::{Id, kind},
    queries::kpi::{Choices, Kpi, Linked},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::space,
        widgets::{Answer, Dialog, Select, checkbox, field_error, field_label},
    },
};

const WIDTH: f32 = 680.0;
const HEIGHT: f32 = 340.0;

pub(super) struct LinksForm {
    elements: Vec<Id<kind::Element>>,
    guards: Vec<Id<kind::Kpi>>,
    objective: Option<Id<kind::StrategyNode>>,
    ticket: Option<Ticket>,
    fault: Option<String>,
}

impl LinksForm {
    pub(super) fn new(kpi: &Kpi) -> Self {
        Self {
            elements: kpi.elements.iter().map(|element| element.id).collect(),
            guards: kpi.guards.iter().map(|guard| guard.id).collect(),
            objective: kpi.card.objective,
            ticket: None,
            fault: None,
        }
    }

    /// True when the form is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kpi: Id<kind::Kpi>, choices: &Choices) -> bool {
        match self.ticket.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(_)) => return true,
            Some(Err(refusal)) => {
                self.ticket = None;
                self.fault = Some(sentences::refusal(cx.t, &refusal));
            }
            None => {}
        }
        let (t, language) = (cx.t, cx.language);
        let dialog = Dialog::new("kpi links", t.kpi_edit_links(), t.kpi_save_links(), t.app_cancel()).width(WIDTH);
        let (answer, ()) = dialog.show(ui, |ui| {
            let mut objectives = vec![t.kpi_no_objective()];
            objectives.extend(choices.objectives.iter().map(|objective| objective.name.get(language)));
            let held = choices.objectives.iter().position(|objective| Some(objective.id) == self.objective);
            let select = Select::new(t.term_objective(), &objectives).selected(Some(held.map_or(0, |held| held + 1)));
            if let Some(chosen) = select.show(ui) {
                self.objective = chosen.checked_sub(1).and_then(|at| choices.objectives.get(at)).map(|it| it.id);
            }
            ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
                Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
                    if column == 0 {
                        field_label(ui, t.kpi_elements(), false);
                        ticks(ui, cx, &choices.elements, &mut self.elements);
                    } else {
                        field_label(ui, t.kpi_guards(), false);
                        let others: Vec<Linked<kind::Kpi>> =
                            choices.kpis.iter().filter(|other| other.id != kpi).cloned().collect();
                        ticks(ui, cx, &others, &mut self.guards);
                    }
                });
            });
            if let Some(fault) = &self.fault {
                field_error(ui, fault);
            }
        });
        if answer == Answer::Confirmed && self.ticket.is_none() {
            let (elements, guards, objective) = (self.elements.clone(), self.guards.clone(), self.objective);
            self.ticket = Some(cx.submit(KpiCommand::Link { kpi, elements, guards, objective }));
        }
        answer == Answer::Cancelled
    }
}

/// One box per record; the ticked ones are kept in the order of the catalogue.
fn ticks<Of>(ui: &mut Ui, cx: &Cx<'_>, all: &[Linked<Of>], chosen: &mut Vec<Id<Of>>) {
    for record in all {
        let mut ticked = chosen.contains(&record.id);
        let label = format!("{} {}", record.code, record.name.get(cx.language));
        if checkbox(ui, &mut ticked, &label).changed() {
            if ticked {
                chosen.push(record.id);
            } else {
                chosen.retain(|id| *id != record.id);
            }
        }
    }
}
