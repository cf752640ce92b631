//! Why a file did not open, in one sentence, and what can be done about it.

use std::path::PathBuf;

use egui::Ui;

use super::{StartEvent, closable, older_generations};
use crate::{
    i18n::Messages,
    sentences,
    ui::{
        Dir, text,
        tokens::space,
        widgets::{Answer as DialogAnswer, Button, Card, Dialog, TextField},
    },
    workspace::{Generation, OpenError},
};

pub struct Refused {
    path: PathBuf,
    error: OpenError,
    older: Vec<Generation>,
    /// The reason for taking over, while it is asked for.
    taking_over: Option<String>,
}

pub enum Answer {
    None,
    Close,
    Event(StartEvent),
}

impl Refused {
    pub const fn new(path: PathBuf, error: OpenError, older: Vec<Generation>) -> Self {
        Self { path, error, older, taking_over: None }
    }

    /// The file itself can still be read.
    const fn can_be_read(&self) -> bool {
        matches!(self.error, OpenError::InUse { .. } | OpenError::NewerSchema { .. })
    }

    /// The older generations are what helps.
    const fn is_broken(&self) -> bool {
        matches!(
            self.error,
            OpenError::Damaged { .. }
                | OpenError::Truncated { .. }
                | OpenError::Empty { .. }
                | OpenError::NotADatabase { .. }
                | OpenError::NotFound { .. }
        )
    }

    pub fn show(&mut self, ui: &mut Ui, t: &Messages) -> Answer {
        let mut answer = Answer::None;
        Card::new().show(ui, |ui| {
            if closable(ui, t, t.start_not_opened()) {
                answer = Answer::Close;
            }
            text::paragraph(ui, sentences::file::open(t, &self.error));
            if self.is_broken()
                && let Some(event) = older_generations(ui, t, &self.older)
            {
                answer = Answer::Event(event);
            }
            if self.can_be_read() {
                ui.add_space(space::XS);
                Dir::row(ui, |ui| {
                    if Button::secondary(t.start_open_read_only()).show(ui).clicked() {
                        answer = Answer::Event(StartEvent::OpenReadOnly(self.path.clone()));
                    }
                    let elsewhere = matches!(self.error, OpenError::InUse { here: false, .. });
                    if elsewhere && Button::quiet(t.start_take_over()).show(ui).clicked() {
                        self.taking_over = Some(String::new());
                    }
                });
            }
        });
        if let Some(event) = self.ask_reason(ui, t) {
            answer = Answer::Event(event);
        }
        answer
    }

    fn ask_reason(&mut self, ui: &Ui, t: &Messages) -> Option<StartEvent> {
        let OpenError::InUse { person, machine, .. } = &self.error else { return None };
        let reason = self.taking_over.as_mut()?;
        let missing = reason.trim().is_empty().then(|| t.error_required());
        let dialog = Dialog::new("take over", t.start_take_over_title(), t.start_take_over(), t.app_cancel());
        let (answer, ()) = dialog.disabled_because(missing).show(ui, |ui| {
            text::paragraph(ui, t.start_take_over_body(person.as_str(), machine.as_str()));
            TextField::new(t.app_reason(), reason).required().show(ui);
        });
        match answer {
            DialogAnswer::Open => None,
            DialogAnswer::Cancelled => {
                self.taking_over = None;
                None
            }
            DialogAnswer::Confirmed => {
                let reason = self.taking_over.take().unwrap_or_default();
                Some(StartEvent::TakeOver { path: self.path.clone(), reason: reason.trim().to_owned() })
            }
        }
    }
}
