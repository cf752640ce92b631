//! The agenda, changed a last time: added to, reordered, with the minutes that it takes;
//! adopted when the committee agrees. Before the meeting it is prepared on the page of the meeting.

use egui::{Key, Modifiers, ScrollArea, Ui};

use super::{Stage, Step, act::Head, height_left};
use crate::{
    commands::{AgendaCommand, Field, Refusal},
    domain::{Id, ItemKind, Names, kind},
    queries::meeting::AgendaItem,
    ui::{
        Cx, Dir, Icon,
        forms::Fault,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Button, Card, Column, Select, Table, TextField, icon_button},
    },
};

#[derive(Default)]
pub(super) struct State {
    selected: Option<Id<kind::AgendaItem>>,
    draft: Option<Draft>,
    ticket: Option<Ticket>,
    fault: Fault,
}

/// An item as it is typed; without a key it is a new one.
struct Draft {
    item: Option<Id<kind::AgendaItem>>,
    number: String,
    title: String,
    minutes: String,
    kind: usize,
}

impl Draft {
    fn of(item: &AgendaItem, language: crate::domain::Language) -> Self {
        Self {
            item: Some(item.id),
            number: item.number.clone(),
            title: item.title.get(language).to_owned(),
            minutes: item.minutes.to_string(),
            kind: 0,
        }
    }

    fn new(agenda: &[AgendaItem]) -> Self {
        let other = ItemKind::ALL.iter().position(|kind| *kind == ItemKind::Other).unwrap_or_default();
        let number = (agenda.len() + 1).to_string();
        Self { item: None, number, title: String::new(), minutes: "5".to_owned(), kind: other }
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let t = cx.t;
    let head = Head {
        title: t.agenda_kind_agenda(),
        subtitle: t.room_agenda_hint(),
        primary: t.room_agenda_adopted(),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    editor(ui, cx, state, stage.room.meeting.id, &stage.room.agenda, true);
    if pressed.primary { Step::Done } else { Step::Stay }
}

/// List and form side by side; only the list where nothing may be changed.
fn editor(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    meeting: Id<kind::Meeting>,
    agenda: &[AgendaItem],
    editable: bool,
) {
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        state.ticket = None;
        match answer {
            Ok(_) => {
                state.draft = None;
                state.fault = Fault::default();
            }
            Err(refusal) => state.fault = Fault::of(cx.t, &refusal),
        }
    }
    if !editable {
        Card::new().flush().show(ui, |ui| list(ui, cx, state, agenda, false));
        return;
    }
    Dir::columns(ui, &[1.6, 1.0], space::L, |ui, column| {
        if column == 0 {
            Card::new().flush().show(ui, |ui| list(ui, cx, state, agenda, true));
        } else {
            let scroll = ScrollArea::vertical().id_salt("agenda form").auto_shrink([false, true]);
            scroll.max_height(height_left(ui)).show(ui, |ui| {
                Card::new().show(ui, |ui| form(ui, cx, state, meeting, agenda));
            });
        }
    });
}

fn list(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, agenda: &[AgendaItem], editable: bool) {
    let t = cx.t;
    let selected = agenda.iter().position(|item| Some(item.id) == state.selected);
    let total: u32 = agenda.iter().map(|item| item.minutes).sum();
    let table = Table::new("agenda", t.term_agenda())
        .column(Column::exact(t.room_item_number(), 40.0))
        .column(Column::share(t.term_agenda_item(), 1.0))
        .column(Column::exact(t.room_minutes_short(), 60.0).numeric())
        .column(Column::exact("", if editable { 64.0 } else { 1.0 }))
        .selected(selected)
        .max_height((height_left(ui) - 2.0 * size::ROW).max(2.0 * size::ROW));
    let name = |row: usize| format!("{} {}", agenda[row].number, agenda[row].title.get(cx.language));
    let mut moved = None;
    let done = table.show(ui, agenda.len(), name, |ui, row, column| {
        let item = &agenda[row];
        match column {
            0 => {
                text::strong(ui, item.number.as_str());
            }
            1 => {
                text::body(ui, item.title.get(cx.language));
            }
            2 => {
                text::body(ui, item.minutes.to_string());
            }
            _ if editable => {
                ui.spacing_mut().item_spacing.x = space::XS;
                if icon_button(ui, Icon::ArrowUp, &t.room_move_up(item.number.as_str())).clicked() {
                    moved = Some((item.id, false));
                }
                if icon_button(ui, Icon::ArrowDown, &t.room_move_down(item.number.as_str())).clicked() {
                    moved = Some((item.id, true));
                }
            }
            _ => {}
        }
    });
    if let Some(item) = done.selected.and_then(|row| agenda.get(row)) {
        state.selected = Some(item.id);
        if editable {
            state.draft = Some(Draft::of(item, cx.language));
            state.fault = Fault::default();
        }
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::CTRL, key));
    if let Some(item) = state.selected.filter(|_| editable && !ui.text_edit_focused()) {
        if pressed(Key::ArrowUp) {
            moved = Some((item, false));
        } else if pressed(Key::ArrowDown) {
            moved = Some((item, true));
        }
    }
    if let Some((item, later)) = moved {
        cx.act(AgendaCommand::Move { item, later });
    }
    Dir::row(ui, |ui| {
        ui.add_space(space::M);
        text::strong(ui, t.room_minutes_sum(total));
    });
}

fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, meeting: Id<kind::Meeting>, agenda: &[AgendaItem]) {
    let t = cx.t;
    ui.spacing_mut().item_spacing.y = space::S;
    let fault = state.fault.clone();
    let Some(draft) = &mut state.draft else {
        text::secondary(ui, t.room_agenda_choose());
        if Button::secondary(t.room_add_item()).icon(Icon::Plus).show(ui).clicked() {
            state.draft = Some(Draft::new(agenda));
        }
        return;
    };
    text::heading(ui, if draft.item.is_some() { t.term_agenda_item() } else { t.room_add_item() });
    TextField::new(t.room_item_number(), &mut draft.number).width(80.0).limit(6).show(ui);
    TextField::new(t.room_item_title(), &mut draft.title).required().error(fault.at(Field::Title)).show(ui);
    let minutes = TextField::new(t.room_minutes_planned(), &mut draft.minutes).numeric().limit(4).width(100.0);
    minutes.error(fault.at(Field::Minutes)).show(ui);
    if draft.item.is_none() {
        let words: Vec<&str> = ItemKind::ALL.iter().map(|kind| t.label(*kind)).collect();
        let chosen = Select::new(t.room_item_kind(), &words).selected(Some(draft.kind)).show(ui);
        draft.kind = chosen.unwrap_or(draft.kind);
    }
    fault.notice(ui, &[Field::Title, Field::Minutes]);
    let (mut save, mut cancel, mut remove) = (false, false, None);
    Dir::row(ui, |ui| {
        save = Button::secondary(t.app_save()).show(ui).clicked();
        cancel = Button::quiet(t.app_cancel()).show(ui).clicked();
        if let Some(item) = draft.item
            && Button::quiet(t.app_remove()).icon(Icon::Trash).show(ui).clicked()
        {
            remove = Some(item);
        }
    });
    if let Some(item) = remove {
        state.ticket = Some(cx.submit(AgendaCommand::Remove { item }));
    } else if save {
        match command(draft, meeting, agenda, cx.language) {
            Ok(command) => state.ticket = Some(cx.submit(command)),
            Err(field) => state.fault = Fault::of(t, &Refusal::Invalid(field)),
        }
    } else if cancel {
        state.draft = None;
    }
}

fn command(
    draft: &Draft,
    meeting: Id<kind::Meeting>,
    agenda: &[AgendaItem],
    language: crate::domain::Language,
) -> Result<AgendaCommand, Field> {
    let minutes: u32 = draft.minutes.trim().parse().map_err(|_| Field::Minutes)?;
    let number = draft.number.trim().to_owned();
    let title = draft.title.trim();
    match draft.item {
        None => {
            let kind = *ItemKind::ALL.get(draft.kind).unwrap_or(&ItemKind::Other);
            let title = if title.is_empty() { Names::default() } else { Names::same(title) };
            Ok(AgendaCommand::Add { meeting, number, title, kind, minutes })
        }
        Some(item) => {
            let known = agenda.iter().find(|known| known.id == item).ok_or(Field::Title)?;
            let mut names = known.title.clone();
            if title != known.title.get(language) {
                names.set(language, title);
            }
            Ok(AgendaCommand::Edit { item, number, title: names, minutes, presenter: known.presenter })
        }
    }
}
