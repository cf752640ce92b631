//! Beginning a round: what is scored, and the chair's opening code.

use egui::Ui;

use super::super::{
    Stage,
    act::{Head, plain_key},
};
use crate::{
    commands::{Field, ScoringCommand},
    domain::{Id, kind},
    sealing::{SHORTEST_OPENING_CODE, Secret},
    ui::{
        Cx, Dir,
        forms::Fault,
        screen::Ticket,
        text,
        tokens::space,
        widgets::{Button, Card, Notice, TextField},
    },
};

/// What is typed before a round begins.
#[derive(Default)]
pub(super) struct Form {
    elements: Vec<Id<kind::Element>>,
    code: String,
    again: String,
    fault: Fault,
    waiting: Option<Ticket>,
}

/// The line that offers silent scoring where the elements are rated. Says whether it was taken up.
pub(super) fn offer(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>) -> bool {
    let t = cx.t;
    let reason = cx.is_read_only().then(|| t.app_read_only());
    let mut wanted = reason.is_none() && stage.room.is_in_session() && plain_key(ui, egui::Key::S);
    Dir::row_of_height(ui, crate::ui::tokens::size::CONTROL_SMALL, |ui| {
        text::secondary(ui, t.scoring_offer());
        Dir::at_trailing_end(ui, |ui| {
            let button = Button::secondary(t.scoring_begin()).shortcut("S").small().disabled_because(reason);
            wanted |= button.show(ui).clicked();
        });
    });
    wanted
}

impl Form {
    pub(super) fn over(elements: Vec<Id<kind::Element>>) -> Self {
        Self { elements, ..Self::default() }
    }

    /// Draws the form; `true`: it is done with.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) -> bool {
        if let Some(answer) = self.waiting.and_then(|ticket| cx.answer(ticket)) {
            self.waiting = None;
            match answer {
                Ok(_) => return true,
                Err(refusal) => self.fault = Fault::of(cx.t, &refusal),
            }
        }
        let t = cx.t;
        let number = stage.scoring.rounds.len() + 1;
        let title = t.scoring_round(number);
        let primary = t.scoring_begin_over(self.elements.len());
        let short = self.code.trim().chars().count() < SHORTEST_OPENING_CODE;
        let reason = if short {
            Some(t.scoring_code_short(SHORTEST_OPENING_CODE))
        } else {
            (self.code.trim() != self.again.trim()).then(|| t.scoring_code_differs().to_owned())
        };
        let head = Head {
            title: &title,
            subtitle: t.scoring_begin_hint(),
            primary: &primary,
            reason: reason.as_deref(),
            secondary: Some(t.app_cancel()),
            ..Head::default()
        };
        let pressed = head.show(ui, stage.enter);
        Card::new().title(t.scoring_code()).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            text::paragraph(ui, t.scoring_code_why());
            Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
                if column == 0 {
                    let id = egui::Id::unique("opening code");
                    let field = TextField::new(t.scoring_code(), &mut self.code).masked().required().id(id);
                    let shown = field.error(self.fault.at(Field::Code)).show(ui);
                    if self.code.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
                        shown.request_focus();
                    }
                } else {
                    TextField::new(t.scoring_code_again(), &mut self.again).masked().required().show(ui);
                }
            });
            self.fault.notice(ui, &[Field::Code]);
            Notice::warn(t.scoring_code_forgotten(), t.scoring_code_forgotten_hint()).show(ui);
        });
        Card::new().title(t.scoring_elements()).show(ui, |ui| {
            let codes = self.elements.iter().filter_map(|id| stage.room.element(*id));
            let names: Vec<String> =
                codes.map(|element| format!("{} {}", element.code, element.short.get(cx.language))).collect();
            text::paragraph(ui, names.join(" · "));
        });
        if pressed.primary && self.waiting.is_none() {
            let (meeting, elements) = (stage.room.meeting.id, self.elements.clone());
            let code = Secret::new(self.code.trim());
            self.waiting = Some(cx.submit(ScoringCommand::Begin { meeting, elements, code }));
        }
        pressed.secondary || (self.waiting.is_none() && plain_key(ui, egui::Key::Escape))
    }
}
