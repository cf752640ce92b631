//! What the sections share: a draft that follows the record until someone types, its one button, its
//! answer; names in three languages.

use egui::{Key, Modifiers, Ui};

use crate::{
    commands::{Command, Refusal},
    domain::{Language, Names},
    sentences,
    ui::{
        Cx, Dir,
        screen::Ticket,
        tokens::space,
        widgets::{Button, Notice, TextField},
    },
};

/// A draft of `T`, and what it was read from.
#[derive(Debug)]
pub struct Form<T> {
    saved: T,
    pub draft: T,
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
    accepted: bool,
}

impl<T: Clone + PartialEq> Form<T> {
    /// An untouched draft of `record`.
    pub fn of(record: &T) -> Self {
        Self { saved: record.clone(), draft: record.clone(), ticket: None, refusal: None, accepted: false }
    }

    /// Takes in what the workspace holds. What someone has typed meanwhile stays.
    pub fn follow(&mut self, record: &T) {
        if self.saved == *record {
            return;
        }
        if self.saved == self.draft {
            self.draft = record.clone();
        }
        self.saved = record.clone();
    }

    pub fn is_changed(&self) -> bool {
        self.saved != self.draft
    }

    /// The last press was carried out.
    pub const fn is_saved(&self) -> bool {
        self.accepted
    }

    /// The button, and the answer to the last press. `fault`: why the draft cannot be saved as it stands.
    pub fn save(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, fault: Option<&str>, command: impl FnOnce(&T) -> Command) {
        self.receive(cx);
        if let Some(refusal) = &self.refusal {
            let _: bool = Notice::warn(cx.t.error_title(), &sentences::refusal(cx.t, refusal)).show(ui);
        }
        ui.add_space(space::XS);
        let t = cx.t;
        let reason = match (cx.is_read_only(), self.is_changed()) {
            (true, _) => Some(t.app_read_only()),
            (false, false) => Some(t.settings_nothing_changed()),
            (false, true) => fault,
        };
        Dir::row(ui, |ui| {
            let button = Button::primary(t.app_save()).shortcut("Ctrl+Enter").disabled_because(reason);
            let by_key = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
            if button.show(ui).clicked() || (by_key && reason.is_none()) {
                self.refusal = None;
                self.accepted = false;
                self.ticket = Some(cx.submit(command(&self.draft)));
            }
            if self.is_changed() && Button::quiet(t.app_cancel()).show(ui).clicked() {
                self.draft = self.saved.clone();
                self.refusal = None;
            }
        });
    }

    fn receive(&mut self, cx: &mut Cx<'_>) {
        let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) else { return };
        self.ticket = None;
        match answer {
            // trimmed or completed on the way in: the record says how
            Ok(_) => {
                self.saved = self.draft.clone();
                self.accepted = true;
            }
            Err(refusal) => self.refusal = Some(refusal),
        }
    }
}

/// The same text in three languages, side by side.
pub fn names(ui: &mut Ui, cx: &Cx<'_>, label: &str, names: &mut Names, lines: usize) {
    Dir::columns(ui, &[1.0, 1.0, 1.0], space::L, |ui, column| {
        let Some(language) = Language::ALL.get(column).copied() else { return };
        let mut text = names.raw(language).to_owned();
        let name = cx.t.settings_in_language(label, language.own_name());
        if TextField::new(&name, &mut text).lines(lines).show(ui).changed() {
            names.set(language, text);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_follows_the_record_until_someone_types() {
        let mut form = Form::of(&"one".to_owned());
        assert!(!form.is_changed());
        form.follow(&"two".to_owned());
        assert_eq!(form.draft, "two");
        form.draft = "typed".to_owned();
        form.follow(&"three".to_owned());
        assert_eq!(form.draft, "typed", "what was typed stays");
        assert!(form.is_changed());
    }
}
