//! A form between its submission and the answer.

use crate::{
    commands::{Command, Field, Made, Refusal},
    sentences,
    ui::{Cx, screen::Ticket},
};

/// What became of a submitted form.
pub enum Settled {
    /// Not submitted, or refused: the form stays.
    Open,
    Saved(Made),
}

#[derive(Debug, Default)]
pub struct Pending {
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl Pending {
    pub fn submit(&mut self, cx: &mut Cx<'_>, command: impl Into<Command>) {
        self.refusal = None;
        self.waiting = Some(cx.submit(command));
    }

    /// Takes the answer in, if it has come.
    pub fn settle(&mut self, cx: &mut Cx<'_>) -> Settled {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            None => Settled::Open,
            Some(Ok(made)) => {
                self.waiting = None;
                Settled::Saved(made)
            }
            Some(Err(refusal)) => {
                self.waiting = None;
                self.refusal = Some(refusal);
                Settled::Open
            }
        }
    }

    /// The refusal's sentence, if it is about this field.
    pub fn error(&self, cx: &Cx<'_>, field: Field) -> Option<String> {
        let refusal = self.refusal.as_ref()?;
        (sentences::field_of(refusal) == Some(field)).then(|| sentences::refusal(cx.t, refusal))
    }

    /// The refusal's sentence, if it is about none of these fields.
    pub fn elsewhere(&self, cx: &Cx<'_>, shown: &[Field]) -> Option<String> {
        let refusal = self.refusal.as_ref()?;
        let field = sentences::field_of(refusal);
        (!field.is_some_and(|field| shown.contains(&field))).then(|| sentences::refusal(cx.t, refusal))
    }
}
