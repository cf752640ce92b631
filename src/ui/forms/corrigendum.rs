//! A corrigendum: what approved minutes say, and what is to be read instead.

use egui::Ui;

use super::Progress;
use crate::{
    commands::{MeetingCommand, Refusal},
    domain::{Id, MeetingRef, kind},
    sentences,
    ui::{
        Cx,
        screen::Ticket,
        text,
        widgets::{Answer, Dialog, Select, TextField, field_error},
    },
};

/// The two wordings being written.
#[derive(Debug)]
pub struct CorrigendumForm {
    /// The meeting that adopts it.
    by: (Id<kind::Meeting>, MeetingRef),
    /// The minutes that can be corrected; one alone is not asked for.
    of: Vec<(Id<kind::Meeting>, MeetingRef)>,
    chosen: usize,
    old: String,
    new: String,
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl CorrigendumForm {
    pub fn new(by: (Id<kind::Meeting>, MeetingRef), of: Vec<(Id<kind::Meeting>, MeetingRef)>) -> Self {
        Self { by, of, chosen: 0, old: String::new(), new: String::new(), waiting: None, refusal: None }
    }

    /// Draws the dialog. Drop the form when it is done or cancelled.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Progress {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(made)) => return Progress::Done(made),
            Some(Err(refusal)) => {
                self.waiting = None;
                self.refusal = Some(refusal);
            }
            None => {}
        }
        let t = cx.t;
        let Some((meeting, reference)) = self.of.get(self.chosen).cloned() else { return Progress::Cancelled };
        let title = t.corrigendum_to(reference.to_string());
        let blank = self.old.trim().is_empty() || self.new.trim().is_empty();
        let reason = blank.then(|| t.corrigendum_both());
        let dialog = Dialog::new("corrigendum", &title, t.corrigendum_adopt(), t.app_cancel()).disabled_because(reason);
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx));
        match answer {
            Answer::Cancelled => return Progress::Cancelled,
            Answer::Confirmed if self.waiting.is_none() => {
                let (by, old_text, new_text) = (self.by.0, self.old.clone(), self.new.clone());
                self.waiting = Some(cx.submit(MeetingCommand::AdoptCorrigendum { meeting, by, old_text, new_text }));
            }
            Answer::Open | Answer::Confirmed => {}
        }
        Progress::Editing
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        text::paragraph(ui, t.corrigendum_hint(self.by.1.to_string()));
        if let Some(refusal) = &self.refusal {
            field_error(ui, &sentences::refusal(t, refusal));
        }
        if self.of.len() > 1 {
            let words: Vec<String> = self.of.iter().map(|(_, reference)| reference.to_string()).collect();
            if let Some(chosen) = Select::new(t.corrigendum_minutes_of(), &words).selected(Some(self.chosen)).show(ui) {
                self.chosen = chosen;
            }
        }
        TextField::new(t.minutes_corrigendum_old(), &mut self.old)
            .hint(t.corrigendum_old_hint())
            .lines(3)
            .required()
            .show(ui);
        TextField::new(t.minutes_corrigendum_new(), &mut self.new).lines(3).required().show(ui);
    }
}
