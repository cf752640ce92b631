//! The agendas that new meetings start from.

use egui::Ui;

use super::form::{self, Form};
use crate::{
    commands::AgendaCommand,
    domain::{Id, TemplateKind, kind},
    queries::settings::{self, TemplateItem},
    ui::{
        Cached, Cx, Dir, text,
        tokens::space,
        widgets::{Card, EmptyState, ListRow, Segmented, TextField},
    },
};

#[derive(Default)]
pub struct State {
    items: Cached<(), Vec<TemplateItem>>,
    template: usize,
    editing: Option<(Id<kind::TemplateItem>, Form<Draft>)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Draft {
    item: TemplateItem,
    minutes: String,
}

impl Draft {
    fn of(item: &TemplateItem) -> Self {
        Self { item: item.clone(), minutes: item.minutes.to_string() }
    }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let items = cx.read(&mut state.items, (), &["agenda_template"], settings::agenda_templates)?;
    let t = cx.t;
    let kinds = TemplateKind::ALL;
    let names: Vec<&str> = kinds.iter().map(|kind| t.label(*kind)).collect();
    if let Some(chosen) = Segmented::new(t.settings_template(), &names).selected(Some(state.template)).show(ui) {
        state.template = chosen;
        state.editing = None;
    }
    let shown: Vec<&TemplateItem> =
        items.iter().filter(|item| kinds.get(state.template) == Some(&item.template)).collect();
    Dir::columns(ui, &[1.0, 1.2], space::L, |ui, column| {
        if column == 0 {
            list(ui, cx, &shown, &mut state.editing);
        } else {
            edit(ui, cx, &shown, &mut state.editing);
        }
    });
    Ok(())
}

type Editing = Option<(Id<kind::TemplateItem>, Form<Draft>)>;

fn list(ui: &mut Ui, cx: &Cx<'_>, shown: &[&TemplateItem], editing: &mut Editing) {
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, item) in shown.iter().enumerate() {
            let minutes = cx.t.count_minutes(item.minutes);
            let selected = editing.as_ref().is_some_and(|(id, _)| *id == item.id);
            let row = ListRow::new(item.title.get(cx.language))
                .code(&item.number)
                .code_width(36.0)
                .second(&minutes)
                .selected(selected)
                .last(index + 1 == shown.len());
            if row.show(ui).clicked() && !selected {
                *editing = Some((item.id, Form::of(&Draft::of(item))));
            }
        }
    });
    let total: u32 = shown.iter().map(|item| item.minutes).sum();
    text::hint(ui, cx.t.settings_template_length(total));
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, shown: &[&TemplateItem], editing: &mut Editing) {
    let t = cx.t;
    let current = editing.as_mut().and_then(|(id, form)| Some((shown.iter().find(|item| item.id == *id)?, form)));
    let Some((item, form)) = current else {
        let empty = EmptyState::new(t.settings_choose_one(), t.settings_choose_one_body());
        let _: Option<usize> = empty.show(ui);
        return;
    };
    form.follow(&Draft::of(item));
    Card::new().title(t.label(item.kind)).show(ui, |ui| {
        let draft = &mut form.draft;
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                TextField::new(t.settings_item_number(), &mut draft.item.number).show(ui);
            } else {
                let wrong = minutes(&draft.minutes).is_none();
                let error = wrong.then(|| t.error_not_a_number(draft.minutes.as_str()));
                TextField::new(t.settings_item_minutes(), &mut draft.minutes)
                    .numeric()
                    .error(error.as_deref())
                    .show(ui);
            }
        });
        form::names(ui, cx, t.settings_item_title(), &mut draft.item.title, 2);
        text::hint(ui, t.settings_template_hint());
        let faulty = minutes(&draft.minutes).is_none() || draft.item.title.is_empty();
        let fault = faulty.then(|| t.error_required());
        form.save(ui, cx, fault, |draft| {
            AgendaCommand::EditTemplate {
                item: draft.item.id,
                number: draft.item.number.clone(),
                title: draft.item.title.clone(),
                minutes: minutes(&draft.minutes).unwrap_or(draft.item.minutes),
            }
            .into()
        });
    });
}

fn minutes(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|minutes| *minutes <= 600)
}
