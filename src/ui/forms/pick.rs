//! Pickers over the lists of [`Choices`](crate::queries::choices::Choices).

use egui::Ui;

use crate::{
    domain::{Id, Language},
    i18n::Messages,
    queries::choices::Choice,
    ui::{
        Dir, Icon,
        tokens::space,
        widgets::{Button, Select},
    },
};

/// One record of a list, or none. True when the choice changed.
pub fn pick_one<Of>(
    ui: &mut Ui,
    t: &Messages,
    label: &str,
    choices: &[Choice<Of>],
    value: &mut Option<Id<Of>>,
    error: Option<&str>,
) -> bool {
    let offered: Vec<&Choice<Of>> =
        choices.iter().filter(|choice| choice.in_force || *value == Some(choice.id)).collect();
    let none = std::iter::once(t.form_nothing_chosen().to_owned());
    let words: Vec<String> = none.chain(offered.iter().map(|choice| choice.label(t.language()))).collect();
    let selected = value.and_then(|value| offered.iter().position(|choice| choice.id == value)).map(|index| index + 1);
    let select = Select::new(label, &words).selected(Some(selected.unwrap_or(0))).error(error);
    let Some(chosen) = select.show(ui) else { return false };
    let before = *value;
    *value = chosen.checked_sub(1).and_then(|index| offered.get(index)).map(|choice| choice.id);
    before != *value
}

/// Any number of records: a list to add from, and what was chosen below it.
pub fn pick_many<Of>(ui: &mut Ui, t: &Messages, label: &str, choices: &[Choice<Of>], value: &mut Vec<Id<Of>>) {
    let language: Language = t.language();
    let offered: Vec<&Choice<Of>> =
        choices.iter().filter(|choice| choice.in_force && !value.contains(&choice.id)).collect();
    let words: Vec<String> = offered.iter().map(|choice| choice.label(language)).collect();
    if let Some(choice) = Select::new(label, &words).placeholder(t.form_add_another()).show(ui)
        && let Some(choice) = offered.get(choice)
    {
        value.push(choice.id);
    }
    if value.is_empty() {
        return;
    }
    let mut removed = None;
    Dir::wrapped_row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (index, id) in value.iter().enumerate() {
            let Some(choice) = choices.iter().find(|choice| choice.id == *id) else { continue };
            let short = if choice.code.is_empty() { choice.name.get(language) } else { &choice.code };
            let name = t.form_remove_named(choice.label(language));
            if Button::secondary(short).icon(Icon::X).small().name(&name).show(ui).clicked() {
                removed = Some(index);
            }
        }
    });
    if let Some(index) = removed {
        value.remove(index);
    }
}
