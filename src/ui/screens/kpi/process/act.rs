//! The dialogs that set limits, leave a month out, or refuse what is proposed.

use egui::Ui;

use super::Subject;
use crate::{
    analysis::xmr::Scaling,
    commands::{Field, KpiCommand, kpi::NewPhase},
    domain::{Id, Month, kind},
    i18n::{Messages, date},
    queries::{kpi::Choices, process::Proposal},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        text,
        tokens::space,
        widgets::{Answer, Dialog, Select, TextField, field_error, radio},
    },
};

const WIDTH: f32 = 560.0;

/// What is to be recorded.
pub(super) enum Act {
    Phase { first: String, last: String, scaling: Scaling },
    Exclude { month: String },
    Refuse { meeting: Id<kind::Meeting>, first: Month },
}

impl Act {
    /// The proposed phase, as it stands.
    pub(super) fn phase(proposal: &Proposal) -> Self {
        Self::Phase {
            first: proposal.first.to_string(),
            last: proposal.baseline_last.to_string(),
            scaling: Scaling::MeanRange,
        }
    }

    /// A phase of the committee's own: the last values up to the month under review.
    pub(super) fn fresh_phase(subject: &Subject) -> Self {
        let last = subject.kpi.latest(subject.review_month).map_or(subject.review_month, |(month, _)| month);
        Self::Phase { first: String::new(), last: last.to_string(), scaling: Scaling::MeanRange }
    }

    pub(super) fn exclude(subject: &Subject) -> Self {
        Self::Exclude { month: subject.review_month.to_string() }
    }
}

/// An act with its reason and decision, while it is written.
pub(super) struct Form {
    act: Act,
    reason: String,
    decision: Option<Id<kind::Decision>>,
    waiting: Option<Ticket>,
    fault: Option<(Option<Field>, String)>,
}

impl Form {
    pub(super) const fn new(act: Act) -> Self {
        Self { act, reason: String::new(), decision: None, waiting: None, fault: None }
    }

    /// True when the form is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kpi: Id<kind::Kpi>, choices: &Choices) -> bool {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(_)) => return true,
            Some(Err(refusal)) => {
                self.waiting = None;
                self.fault = Some((sentences::field_of(&refusal), sentences::refusal(cx.t, &refusal)));
            }
            None => {}
        }
        let t = cx.t;
        let (title, confirm) = match self.act {
            Act::Phase { .. } => (t.process_set_title(), t.process_set_confirm()),
            Act::Exclude { .. } => (t.process_leave_out_title(), t.process_leave_out_confirm()),
            Act::Refuse { .. } => (t.process_refuse_title(), t.process_refuse_confirm()),
        };
        let dialog = Dialog::new("process", title, confirm, t.app_cancel()).width(WIDTH);
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx, choices));
        if answer == Answer::Confirmed && self.waiting.is_none() {
            self.send(cx, kpi);
        }
        answer == Answer::Cancelled
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let t = cx.t;
        let wrong = |field: Field| self.fault.as_ref().filter(|(at, _)| *at == Some(field)).map(|(_, it)| it.clone());
        let [month, phase, reason, decision] = [Field::Month, Field::Phase, Field::Reason, Field::Decision].map(wrong);
        let shown = [&month, &phase, &reason, &decision].into_iter().any(Option::is_some);
        match &mut self.act {
            Act::Phase { first, last, scaling } => {
                text::paragraph(ui, t.process_set_help());
                Dir::columns(ui, &[1.0, 1.0], space::M, |ui, column| {
                    if column == 0 {
                        let error = month.as_deref().or(phase.as_deref());
                        TextField::new(t.kpi_from_month(), first)
                            .required()
                            .placeholder("2026-05")
                            .error(error)
                            .show(ui);
                    } else {
                        TextField::new(t.process_computed_to(), last).required().placeholder("2026-10").show(ui);
                    }
                });
                Dir::wrapped_row(ui, |ui| {
                    for (value, words) in
                        [(Scaling::MeanRange, t.process_mean()), (Scaling::MedianRange, t.process_median())]
                    {
                        if radio(ui, *scaling == value, words).clicked() {
                            *scaling = value;
                        }
                    }
                });
            }
            Act::Exclude { month: at } => {
                text::paragraph(ui, t.process_leave_out_help());
                TextField::new(t.kpi_month(), at).required().error(month.as_deref()).show(ui);
            }
            Act::Refuse { .. } => {
                text::paragraph(ui, t.process_refuse_help());
            }
        }
        TextField::new(t.app_reason(), &mut self.reason).required().lines(2).error(reason.as_deref()).show(ui);
        if !matches!(self.act, Act::Refuse { .. }) {
            self.decision(ui, t, choices, decision.as_deref());
        }
        if let Some((_, words)) = self.fault.as_ref().filter(|_| !shown) {
            field_error(ui, words);
        }
    }

    fn decision(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices, wrong: Option<&str>) {
        let language = t.language();
        let mut words = vec![t.sheet_no_decision().to_owned()];
        words.extend(choices.decisions.iter().map(|decision| decision.label(language)));
        let held = choices.decisions.iter().position(|decision| Some(decision.id) == self.decision);
        let select = Select::new(t.sheet_decision(), &words).error(wrong);
        if let Some(at) = select.selected(Some(held.map_or(0, |held| held + 1))).show(ui) {
            self.decision = at.checked_sub(1).and_then(|at| choices.decisions.get(at)).map(|decision| decision.id);
        }
    }

    fn send(&mut self, cx: &mut Cx<'_>, kpi: Id<kind::Kpi>) {
        self.fault = None;
        let reason = self.reason.clone();
        let command = match &self.act {
            Act::Phase { first, last, scaling } => {
                let Some((first, baseline_last)) = date::parse_month(first).zip(date::parse_month(last)) else {
                    return self.no_month(cx.t);
                };
                let phase = NewPhase { first, baseline_last, scaling: *scaling, reason };
                KpiCommand::SetPhase { kpi, phase, decision: self.decision }
            }
            Act::Exclude { month } => {
                let Some(month) = date::parse_month(month) else { return self.no_month(cx.t) };
                let Some(decision) = self.decision else {
                    self.fault = Some((Some(Field::Decision), cx.t.process_decision_needed().to_owned()));
                    return;
                };
                KpiCommand::Exclude { kpi, month, reason, decision }
            }
            Act::Refuse { meeting, first } => KpiCommand::RefusePhase { kpi, meeting: *meeting, first: *first, reason },
        };
        self.waiting = Some(cx.submit(command));
    }

    fn no_month(&mut self, t: &Messages) {
        self.fault = Some((Some(Field::Month), t.kpi_not_a_month().to_owned()));
    }
}
