//! The catalogue card of an element: what it is for and what is asked about it.

use egui::{ScrollArea, Ui};

use super::View;
use crate::{
    commands::CatalogueCommand,
    ui::{
        Cx, Dir, Icon, text,
        tokens::size,
        widgets::{Card, icon_button, key_values},
    },
};

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let (t, card, language) = (cx.t, &view.page.card, cx.language);
    Card::new().fill_height().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).id_salt("card").show(ui, |ui| {
            Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
                text::heading(ui, t.label(card.group));
                Dir::at_trailing_end(ui, |ui| moves(ui, cx, view));
            });
            if !card.purpose.get(language).is_empty() {
                text::strong(ui, t.element_purpose());
                text::paragraph(ui, card.purpose.get(language));
            }
            if !card.questions.is_empty() {
                text::strong(ui, t.element_questions());
                for (index, question) in card.questions.iter().enumerate() {
                    text::paragraph(ui, format!("{}. {}", index + 1, question.get(language)));
                }
            }
            let mapping = [
                ("ISO 31000", card.iso31000.as_str()),
                ("COMCEC", card.comcec.as_str()),
                (t.element_safe_pillar(), card.safe_pillar.as_str()),
            ];
            let known: Vec<(&str, &str)> = mapping.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            if !known.is_empty() {
                text::strong(ui, t.element_mapping());
                key_values(ui, &known);
            }
            if card.always_assessed {
                text::hint(ui, t.element_always_assessed());
            }
        });
    });
}

fn moves(ui: &mut Ui, cx: &mut Cx<'_>, view: &View) {
    let element = view.page.card.id;
    let writable = !cx.is_read_only();
    let moves = [
        (Icon::ArrowDown, cx.t.element_move_down(), view.page.can_move_down, true),
        (Icon::ArrowUp, cx.t.element_move_up(), view.page.can_move_up, false),
    ];
    for (icon, name, possible, later) in moves {
        let button = ui.add_enabled_ui(possible && writable, |ui| icon_button(ui, icon, name)).inner;
        if button.clicked() {
            cx.act(CatalogueCommand::MoveElement { element, later });
        }
    }
}
