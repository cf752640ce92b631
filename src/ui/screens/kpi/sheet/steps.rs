//! The steps of the sheet, in the order in which one thinks about an indicator.

use egui::{Key, Ui};

use super::SheetForm;
use crate::{
    commands::Field,
    i18n::Messages,
    ui::{
        Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::ListRow,
    },
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Identity,
    Definition,
    Source,
    Purpose,
    Limits,
}

impl Step {
    const ALL: [Self; 5] = [Self::Identity, Self::Definition, Self::Source, Self::Purpose, Self::Limits];

    pub(super) fn name(self, t: &Messages) -> &str {
        match self {
            Self::Identity => t.sheet_identity(),
            Self::Definition => t.sheet_counts(),
            Self::Source => t.sheet_origin(),
            Self::Purpose => t.sheet_purpose(),
            Self::Limits => t.sheet_acceptable_step(),
        }
    }

    /// Where a field is asked for.
    pub(super) const fn of(field: Field) -> Option<Self> {
        match field {
            Field::Code | Field::Name | Field::Parent => Some(Self::Identity),
            Field::Value | Field::Band => Some(Self::Definition),
            Field::Tolerance => Some(Self::Limits),
            _ => None,
        }
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|step| *step == self).unwrap_or(0)
    }

    pub(super) fn next(self) -> Option<Self> {
        Self::ALL.get(self.place() + 1).copied()
    }

    pub(super) fn before(self) -> Option<Self> {
        Self::ALL.get(self.place().checked_sub(1)?).copied()
    }
}

impl SheetForm {
    /// The list of steps; arrow keys walk.
    pub(super) fn steps(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let t = cx.t;
        let mut walked = None;
        for (index, step) in Step::ALL.into_iter().enumerate() {
            let number = (index + 1).to_string();
            let row = ListRow::new(step.name(t)).code(&number).code_width(20.0).selected(step == self.step);
            let response = row.last(index + 1 == Step::ALL.len()).show(ui);
            if response.clicked() {
                self.step = step;
            }
            if response.has_focus() {
                let pressed = |key| ui.input(|input| input.key_pressed(key));
                if pressed(Key::ArrowDown) {
                    walked = step.next();
                } else if pressed(Key::ArrowUp) {
                    walked = step.before();
                }
            }
        }
        if let Some(step) = walked {
            self.step = step;
        }
        ui.add_space(space::M);
        Dir::row_of_height(ui, text::SMALL.line, |ui| {
            Icon::Info.small(ui, Tokens::of(ui).ink3);
            ui.add(Text::new(t.sheet_intro()).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
        });
    }
}
