//! Forms that several screens share: a problem, a correction, a decision.
//!
//! A form holds what was typed and gives back a command when it is submitted. It does not send it:
//! [`Open`] does, waits for the answer, and shows a refusal where it belongs, with the text kept.

mod action;
mod correction;
mod corrigendum;
mod decision;
pub mod element;
mod pick;
mod problem;
pub mod sitting;

use egui::{Key, Modifiers, Ui};

pub use action::{ActionForm, ActionLists, DropForm, ReportForm};
pub use correction::CorrectionForm;
pub use corrigendum::CorrigendumForm;
pub use decision::{DecisionForm, DecisionRecord, Votes};
pub use pick::{pick_many, pick_one};
pub use problem::ProblemForm;

use crate::{
    commands::{Command, Field, Made, Refusal},
    i18n::Messages,
    queries::choices::Choices,
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::size,
        widgets::{Button, Notice},
    },
};

/// What a person did with a form in this frame.
#[derive(Debug, Default, PartialEq)]
pub enum FormEvent {
    #[default]
    None,
    Submit(Box<Command>),
    Cancel,
}

/// A form that [`Open`] can hold.
pub trait Form {
    /// `enter`: Ctrl+Enter was pressed, and counts as the button that submits.
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, enter: bool) -> FormEvent;
    /// Shows why the command was refused; what was typed stays.
    fn refuse(&mut self, t: &Messages, refusal: &Refusal);
}

/// How far an open form has come.
#[derive(Debug, PartialEq, Eq)]
pub enum Progress {
    Editing,
    /// The command was carried out; the key of the record that it made, if it made one.
    Done(Made),
    Cancelled,
}

/// A form on the screen, with the answer that it waits for.
#[derive(Debug)]
pub struct Open<F> {
    pub form: F,
    ticket: Option<Ticket>,
}

impl<F: Form> Open<F> {
    pub const fn new(form: F) -> Self {
        Self { form, ticket: None }
    }

    /// Draws the form, sends its command and takes the answer. Drop the form when it is done or cancelled.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, choices: &Choices) -> Progress {
        if let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) {
            self.ticket = None;
            match answer {
                Ok(made) => return Progress::Done(made),
                Err(refusal) => self.form.refuse(cx.t, &refusal),
            }
        }
        // taken before the fields see it: a focused list would open, a focused button would be pressed
        let enter =
            !egui::Popup::is_any_open(ui) && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        match self.form.show(ui, cx, choices, enter) {
            FormEvent::None => Progress::Editing,
            FormEvent::Cancel => Progress::Cancelled,
            FormEvent::Submit(command) => {
                if self.ticket.is_none() {
                    self.ticket = Some(cx.submit(*command));
                }
                Progress::Editing
            }
        }
    }
}

/// Why the last try was refused: under a field, or for the form as a whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fault {
    field: Option<Field>,
    sentence: String,
}

impl Fault {
    pub(crate) fn of(t: &Messages, refusal: &Refusal) -> Self {
        Self { field: sentences::field_of(refusal), sentence: sentences::refusal(t, refusal) }
    }

    /// The sentence to show under `field`.
    pub(crate) fn at(&self, field: Field) -> Option<&str> {
        (self.field == Some(field)).then_some(self.sentence.as_str())
    }

    /// The sentence, unless it belongs under one of the `fields` that the form shows.
    pub(crate) fn notice(&self, ui: &mut Ui, fields: &[Field]) {
        let shown_below = self.field.is_some_and(|field| fields.contains(&field));
        if !shown_below && !self.sentence.is_empty() {
            Notice::warn(&self.sentence, "").show(ui);
        }
    }
}

/// What the foot of a form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Foot {
    None,
    Submit,
    Cancel,
}

/// Submit and cancel at the trailing end, also by Ctrl+Enter (`enter`) and Esc; `more` shows or hides the rest of the form.
fn foot(ui: &mut Ui, t: &Messages, submit: &str, more: Option<&mut bool>, enter: bool) -> Foot {
    let mut done = Foot::None;
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        if let Some(more) = more {
            let label = if *more { t.form_less() } else { t.form_more() };
            if Button::quiet(label).small().show(ui).clicked() {
                *more = !*more;
            }
        }
        Dir::at_trailing_end(ui, |ui| {
            if Button::primary(submit).shortcut("Ctrl+Enter").show(ui).clicked() {
                done = Foot::Submit;
            }
            if Button::secondary(t.app_cancel()).show(ui).clicked() {
                done = Foot::Cancel;
            }
        });
    });
    let popup = egui::Popup::is_any_open(ui);
    if enter {
        done = Foot::Submit;
    } else if !popup && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        done = Foot::Cancel;
    }
    done
}
