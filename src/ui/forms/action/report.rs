//! How far an action has come, and why it is dropped.

use egui::Ui;

use super::whole;
use crate::{
    commands::{Field, PlanCommand, Refusal, plan::ActionReport},
    domain::{Id, Language, kind},
    i18n::Messages,
    queries::{choices::Choices, plan::Action},
    ui::{
        Cx, Dir,
        forms::{Fault, Foot, Form, FormEvent, foot},
        tokens::space,
        widgets::TextField,
    },
};

/// A report: percent, words, and what was used so far.
#[derive(Clone, Debug)]
pub struct ReportForm {
    action: Id<kind::PlanAction>,
    percent: String,
    text: String,
    person_days: String,
    budget: String,
    currency: String,
    fault: Fault,
    fresh: bool,
}

impl ReportForm {
    pub fn of(action: &Action, currency: &str) -> Self {
        Self {
            action: action.id,
            percent: action.percent.to_string(),
            text: String::new(),
            person_days: action.resources.person_days_used.to_string(),
            budget: action.resources.budget_used.to_string(),
            currency: currency.to_owned(),
            fault: Fault::default(),
            fresh: true,
        }
    }

    fn command(&self, language: Language) -> Result<PlanCommand, Field> {
        let number = |text: &str| whole(language, text).map(Option::unwrap_or_default);
        let percent = number(&self.percent).map_err(|_| Field::Percent)?;
        let report = ActionReport {
            percent: u8::try_from(percent).map_err(|_| Field::Percent)?,
            text: self.text.clone(),
            person_days_used: number(&self.person_days)?,
            budget_used: number(&self.budget)?,
        };
        Ok(PlanCommand::Report { action: self.action, report })
    }
}

impl Form for ReportForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, _choices: &Choices, enter: bool) -> FormEvent {
        let (t, fault) = (cx.t, self.fault.clone());
        Dir::columns(ui, &[1.0, 1.0, 1.0], space::L, |ui, column| match column {
            0 => {
                let id = ui.make_persistent_id("percent");
                let percent = TextField::new(t.plan_percent(), &mut self.percent).numeric().required().id(id);
                let percent = percent.error(fault.at(Field::Percent)).show(ui);
                if std::mem::take(&mut self.fresh) {
                    percent.request_focus();
                }
            }
            1 => {
                TextField::new(t.plan_person_days_used(), &mut self.person_days).numeric().show(ui);
            }
            _ => {
                let label = t.plan_budget_used(self.currency.as_str());
                TextField::new(&label, &mut self.budget).numeric().show(ui);
            }
        });
        TextField::new(t.plan_report_text(), &mut self.text).lines(2).show(ui);
        self.fault.notice(ui, &[Field::Percent]);
        match foot(ui, t, t.plan_report(), None, enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => match self.command(cx.language) {
                Ok(command) => FormEvent::Submit(Box::new(command.into())),
                Err(field) => {
                    self.fault = Fault::of(t, &Refusal::Invalid(field));
                    FormEvent::None
                }
            },
        }
    }

    fn refuse(&mut self, t: &Messages, refusal: &Refusal) {
        self.fault = Fault::of(t, refusal);
    }
}

/// The reason why an action will not be carried out.
#[derive(Clone, Debug)]
pub struct DropForm {
    action: Id<kind::PlanAction>,
    reason: String,
    fault: Fault,
    fresh: bool,
}

impl DropForm {
    pub fn new(action: Id<kind::PlanAction>) -> Self {
        Self { action, reason: String::new(), fault: Fault::default(), fresh: true }
    }
}

impl Form for DropForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, _choices: &Choices, enter: bool) -> FormEvent {
        let (t, fault) = (cx.t, self.fault.clone());
        let id = ui.make_persistent_id("reason");
        let reason = TextField::new(t.plan_drop_reason(), &mut self.reason).lines(2).required().id(id);
        let reason = reason.error(fault.at(Field::Reason)).show(ui);
        if std::mem::take(&mut self.fresh) {
            reason.request_focus();
        }
        self.fault.notice(ui, &[Field::Reason]);
        match foot(ui, t, t.plan_drop(), None, enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => {
                let command = PlanCommand::Drop { action: self.action, reason: self.reason.clone() };
                FormEvent::Submit(Box::new(command.into()))
            }
        }
    }

    fn refuse(&mut self, t: &Messages, refusal: &Refusal) {
        self.fault = Fault::of(t, refusal);
    }
}
