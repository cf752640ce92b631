//! The words of the rating and maturity scales.

use egui::Ui;

use super::form::{self, Form};
use crate::{
    commands::CatalogueCommand,
    domain::Scale,
    queries::settings::{self, LevelWords},
    ui::{
        Cached, Cx, Dir,
        tokens::space,
        widgets::{Card, EmptyState, ListRow, Segmented},
    },
};

#[derive(Default)]
pub struct State {
    levels: Cached<(), Vec<LevelWords>>,
    scale: usize,
    editing: Editing,
}

type Editing = Option<Form<LevelWords>>;

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let levels = cx.read(&mut state.levels, (), &["scale_level"], settings::scale_levels)?;
    let t = cx.t;
    let names: Vec<&str> = Scale::ALL.iter().map(|scale| t.label(*scale)).collect();
    if let Some(chosen) = Segmented::new(t.settings_scales(), &names).selected(Some(state.scale)).show(ui) {
        state.scale = chosen;
        state.editing = None;
    }
    let shown: Vec<&LevelWords> =
        levels.iter().filter(|level| Scale::ALL.get(state.scale) == Some(&level.scale)).collect();
    Dir::columns(ui, &[1.0, 1.4], space::L, |ui, column| {
        if column == 0 {
            list(ui, cx, &shown, &mut state.editing);
        } else {
            edit(ui, cx, &shown, &mut state.editing);
        }
    });
    Ok(())
}

fn list(ui: &mut Ui, cx: &Cx<'_>, shown: &[&LevelWords], editing: &mut Editing) {
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, level) in shown.iter().enumerate() {
            let selected = editing.as_ref().is_some_and(|form| form.draft.level == level.level);
            let number = level.level.to_string();
            let row = ListRow::new(level.name.get(cx.language))
                .code(&number)
                .code_width(24.0)
                .second(level.descriptor.get(cx.language))
                .selected(selected)
                .last(index + 1 == shown.len());
            if row.show(ui).clicked() && !selected {
                *editing = Some(Form::of(level));
            }
        }
    });
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, shown: &[&LevelWords], editing: &mut Editing) {
    let t = cx.t;
    let current =
        editing.as_mut().and_then(|form| Some((*shown.iter().find(|level| level.level == form.draft.level)?, form)));
    let Some((level, form)) = current else {
        let empty = EmptyState::new(t.settings_choose_one(), t.settings_choose_one_body());
        let _: Option<usize> = empty.show(ui);
        return;
    };
    form.follow(level);
    let title = t.settings_level(level.level);
    Card::new().title(&title).show(ui, |ui| {
        form::names(ui, cx, t.settings_level_name(), &mut form.draft.name, 1);
        form::names(ui, cx, t.settings_level_descriptor(), &mut form.draft.descriptor, 5);
        let fault = form.draft.name.is_empty().then(|| t.error_required());
        form.save(ui, cx, fault, |draft| {
            CatalogueCommand::SetLevel {
                scale: draft.scale,
                level: draft.level,
                name: draft.name.clone(),
                descriptor: draft.descriptor.clone(),
            }
            .into()
        });
    });
}
