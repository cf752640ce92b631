//! The agendas that new meetings start from.

use egui::Ui;

use super::form::{self, Form};
use crate::{
    commands::AgendaCommand,
    domain::{Id, ItemKind, Names, TemplateKind, kind},
    queries::settings::{self, TemplateItem},
    ui::{
        Cached, Cx, Dir, Icon, text,
        tokens::space,
        widgets::{Button, Card, EmptyState, ListRow, Segmented, Select, TextField},
    },
};

#[derive(Default)]
pub struct State {
    items: Cached<(), Vec<TemplateItem>>,
    template: usize,
    editing: Editing,
}

#[derive(Clone, Debug, PartialEq)]
struct Draft {
    number: String,
    title: Names,
    kind: ItemKind,
    minutes: String,
}

impl Draft {
    fn of(item: &TemplateItem) -> Self {
        Self {
            number: item.number.clone(),
            title: item.title.clone(),
            kind: item.kind,
            minutes: item.minutes.to_string(),
        }
    }

    fn new() -> Self {
        Self { number: String::new(), title: Names::default(), kind: ItemKind::Other, minutes: "5".to_owned() }
    }
}

/// The line in the form.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Line {
    Known(Id<kind::TemplateItem>),
    New(TemplateKind),
}

type Editing = Option<(Line, Form<Draft>)>;

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let items = cx.read(&mut state.items, (), &["agenda_template"], settings::agenda_templates)?;
    let t = cx.t;
    let kinds = TemplateKind::ALL;
    let names: Vec<&str> = kinds.iter().map(|kind| t.label(*kind)).collect();
    let shown: Vec<&TemplateItem> =
        items.iter().filter(|item| kinds.get(state.template) == Some(&item.template)).collect();
    let total: u32 = shown.iter().map(|item| item.minutes).sum();
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let mut chosen = None;
    Dir::row(ui, |ui| {
        chosen = Segmented::new(t.settings_template(), &names).selected(Some(state.template)).show(ui);
        text::hint(ui, t.settings_template_length(total));
        Dir::at_trailing_end(ui, |ui| {
            let button = Button::secondary(t.settings_template_new()).icon(Icon::Plus);
            if button.disabled_because(read_only).show(ui).clicked() {
                let template = kinds.get(state.template).copied();
                state.editing = template.map(|template| (Line::New(template), Form::of(&Draft::new())));
            }
        });
    });
    Dir::columns(ui, &[1.0, 1.2], space::L, |ui, column| {
        if column == 0 {
            list(ui, cx, &shown, &mut state.editing);
        } else {
            edit(ui, cx, &shown, &mut state.editing);
        }
    });
    if let Some(chosen) = chosen {
        state.template = chosen;
        state.editing = None;
    }
    Ok(())
}

fn list(ui: &mut Ui, cx: &Cx<'_>, shown: &[&TemplateItem], editing: &mut Editing) {
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, item) in shown.iter().enumerate() {
            let minutes = cx.t.count_minutes(item.minutes);
            let selected = editing.as_ref().is_some_and(|(id, _)| *id == Line::Known(item.id));
            let row = ListRow::new(item.title.get(cx.language))
                .code(&item.number)
                .code_width(36.0)
                .second(&minutes)
                .selected(selected)
                .last(index + 1 == shown.len());
            if row.show(ui).clicked() && !selected {
                *editing = Some((Line::Known(item.id), Form::of(&Draft::of(item))));
            }
        }
    });
}

fn edit(ui: &mut Ui, cx: &mut Cx<'_>, shown: &[&TemplateItem], editing: &mut Editing) {
    let t = cx.t;
    let current = editing.as_mut().and_then(|(line, form)| match *line {
        Line::Known(id) => Some((*line, Some(*shown.iter().find(|item| item.id == id)?), form)),
        Line::New(_) => Some((*line, None, form)),
    });
    let Some((line, existing, form)) = current else {
        let empty = EmptyState::new(t.settings_choose_one(), t.settings_choose_one_body());
        let _: Option<usize> = empty.show(ui);
        return;
    };
    if let Some(existing) = existing {
        form.follow(&Draft::of(existing));
    }
    let title = if existing.is_some() { t.label(form.draft.kind) } else { t.settings_template_new() };
    Card::new().title(title).show(ui, |ui| {
        if let Some(existing) = existing {
            place(ui, cx, existing);
        }
        let draft = &mut form.draft;
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                TextField::new(t.settings_item_number(), &mut draft.number).show(ui);
            } else {
                let wrong = minutes(&draft.minutes).is_none();
                let error = wrong.then(|| t.error_not_a_number(draft.minutes.as_str()));
                TextField::new(t.settings_item_minutes(), &mut draft.minutes)
                    .numeric()
                    .error(error.as_deref())
                    .show(ui);
            }
        });
        if existing.is_none() {
            let words: Vec<&str> = ItemKind::ALL.iter().map(|kind| t.label(*kind)).collect();
            let chosen = ItemKind::ALL.iter().position(|kind| *kind == draft.kind);
            let chosen = Select::new(t.room_item_kind(), &words).selected(chosen).show(ui);
            draft.kind = chosen.and_then(|index| ItemKind::ALL.get(index)).copied().unwrap_or(draft.kind);
        }
        form::names(ui, cx, t.settings_item_title(), &mut draft.title, 2);
        text::hint(ui, t.settings_template_hint());
        let faulty = minutes(&draft.minutes).is_none() || draft.title.is_empty();
        let fault = faulty.then(|| t.error_required());
        form.save(ui, cx, fault, |draft| {
            let (number, title) = (draft.number.clone(), draft.title.clone());
            let minutes = minutes(&draft.minutes).unwrap_or_default();
            match line {
                Line::Known(item) => AgendaCommand::EditTemplate { item, number, title, minutes },
                Line::New(template) => {
                    AgendaCommand::AddTemplate { template, number, title, kind: draft.kind, minutes }
                }
            }
            .into()
        });
    });
    // The new line stands last: it stays chosen, to be moved to its place.
    if existing.is_none() && form.is_saved() {
        *editing = shown.last().map(|item| (Line::Known(item.id), Form::of(&Draft::of(item))));
    }
}

/// Where the line stands, and whether it stays.
fn place(ui: &mut Ui, cx: &mut Cx<'_>, item: &TemplateItem) {
    let t = cx.t;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let needed = item.kind.is_in_every_meeting().then(|| t.settings_template_needed());
    let button = |word, icon, reason| Button::quiet(word).icon(icon).small().disabled_because(reason);
    Dir::row(ui, |ui| {
        if button(t.meeting_agenda_up(), Icon::ArrowUp, read_only).show(ui).clicked() {
            cx.act(AgendaCommand::MoveTemplate { item: item.id, later: false });
        }
        if button(t.meeting_agenda_down(), Icon::ArrowDown, read_only).show(ui).clicked() {
            cx.act(AgendaCommand::MoveTemplate { item: item.id, later: true });
        }
        if button(t.app_remove(), Icon::Trash, read_only.or(needed)).show(ui).clicked() {
            cx.act(AgendaCommand::RemoveTemplate { item: item.id });
        }
    });
}

fn minutes(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|minutes| *minutes <= 600)
}
