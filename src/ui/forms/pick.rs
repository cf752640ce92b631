//! Choosing records in a form: one from a list, or several by their codes.

use egui::Ui;

use crate::{
    domain::{Id, Language, kind},
    queries::choices::{Choice, OfficeChoice, position},
    ui::{
        Dir,
        widgets::{Select, chip, field_label, tooltip},
    },
};

/// "C-007 18 rewritten profiles", no longer than a field takes.
fn words<Of>(choice: &Choice<Of>, language: Language) -> String {
    const MOST: usize = 90;
    let name = choice.name.get(language);
    let short: String = name.chars().take(MOST).collect();
    let dots = if name.chars().count() > MOST { "…" } else { "" };
    format!("{} {short}{dots}", choice.code)
}

/// One record or none; the first option is "none".
pub fn one<Of>(
    ui: &mut Ui,
    label: &str,
    none: &str,
    list: &[Choice<Of>],
    language: Language,
    chosen: &mut Option<Id<Of>>,
) {
    let mut options = vec![none.to_owned()];
    options.extend(list.iter().map(|choice| words(choice, language)));
    let selected = position(list, *chosen).map_or(0, |index| index + 1);
    if let Some(index) = Select::new(label, &options).selected(Some(selected)).show(ui) {
        *chosen = index.checked_sub(1).and_then(|index| list.get(index)).map(|choice| choice.id);
    }
}

/// The office that owns a piece of work, with its holder.
pub fn office(
    ui: &mut Ui,
    label: &str,
    placeholder: &str,
    offices: &[OfficeChoice],
    language: Language,
    chosen: &mut Option<Id<kind::Office>>,
    error: Option<&str>,
) {
    let options: Vec<String> = offices
        .iter()
        .map(|office| match office.holder.as_str() {
            "" => office.title.get(language).to_owned(),
            holder => format!("{} ({holder})", office.title.get(language)),
        })
        .collect();
    let selected = offices.iter().position(|office| Some(office.id) == *chosen);
    let select = Select::new(label, &options).selected(selected).placeholder(placeholder).error(error);
    if let Some(index) = select.show(ui) {
        *chosen = offices.get(index).map(|office| office.id);
    }
}

/// Several records, as chips with their codes; the name is the tooltip.
pub fn several<Of>(ui: &mut Ui, label: &str, list: &[Choice<Of>], language: Language, chosen: &mut Vec<Id<Of>>) {
    field_label(ui, label, false);
    Dir::wrapped_row(ui, |ui| {
        for choice in list {
            let selected = chosen.contains(&choice.id);
            let response = chip(ui, selected, &choice.code);
            if tooltip(response, choice.name.get(language)).clicked() {
                if selected {
                    chosen.retain(|id| *id != choice.id);
                } else {
                    chosen.push(choice.id);
                }
            }
        }
    });
}
