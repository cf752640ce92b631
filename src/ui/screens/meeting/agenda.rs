//! The agenda of a meeting: read, changed and put in order.

use egui::Ui;

use super::State;
use crate::{
    commands::{AgendaCommand, Field, Refusal},
    domain::{Id, ItemKind, MeetingState, Names, kind},
    queries::{meeting::AgendaItem, outcome::Outcome},
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Answer, Button, Card, Column, Dialog, Table, TextField, icon_button},
    },
};

pub fn card(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, outcome: &Outcome) {
    let t = cx.t;
    let minutes: u32 = outcome.agenda.iter().map(|item| item.minutes).sum();
    let sum = t.meeting_agenda_sum(minutes);
    let open = matches!(outcome.meeting.state, MeetingState::Planned | MeetingState::InSession) && !cx.is_read_only();
    Card::new().title(t.meeting_agenda()).trailing(&sum).fill_height().show(ui, |ui| {
        let selected = state.selected_item.and_then(|index| outcome.agenda.get(index));
        if open {
            bar(ui, cx, state.selected_item, selected, &mut state.item, outcome.meeting.id);
        }
        let done = Table::new("agenda", t.meeting_agenda())
            .column(Column::exact(t.meeting_agenda_number(), 70.0))
            .column(Column::share(t.meeting_agenda(), 1.0))
            .column(Column::exact(t.meeting_agenda_minutes(), 70.0).numeric())
            .selected(state.selected_item)
            .show(
                ui,
                outcome.agenda.len(),
                |row| format!("{} {}", outcome.agenda[row].number, outcome.agenda[row].title.get(cx.language)),
                |ui, row, column| cell(ui, cx, &outcome.agenda[row], column),
            );
        state.selected_item = done.selected.or(state.selected_item);
        if let (true, Some(item)) = (open, done.opened.and_then(|row| outcome.agenda.get(row))) {
            state.item = Some(ItemForm::edit(item));
        }
    });
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, item: &AgendaItem, column: usize) {
    match column {
        0 => {
            if item.done {
                Icon::Check.small(ui, Tokens::of(ui).accent);
            }
            text::strong(ui, &item.number);
        }
        1 => drop(text::body(ui, item.title.get(cx.language))),
        _ => drop(text::secondary(ui, item.minutes.to_string())),
    }
}

fn bar(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    index: Option<usize>,
    selected: Option<&AgendaItem>,
    form: &mut Option<ItemForm>,
    meeting: Id<kind::Meeting>,
) {
    let t = cx.t;
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if Button::secondary(t.meeting_agenda_add()).icon(Icon::Plus).small().show(ui).clicked() {
            *form = Some(ItemForm::add(meeting));
        }
        let (Some(item), Some(_)) = (selected, index) else { return };
        if icon_button(ui, Icon::Pencil, t.meeting_agenda_edit()).clicked() {
            *form = Some(ItemForm::edit(item));
        }
        if icon_button(ui, Icon::ArrowUp, t.meeting_agenda_up()).clicked() {
            cx.act(AgendaCommand::Move { item: item.id, later: false });
        }
        if icon_button(ui, Icon::ArrowDown, t.meeting_agenda_down()).clicked() {
            cx.act(AgendaCommand::Move { item: item.id, later: true });
        }
        if icon_button(ui, Icon::Trash, t.meeting_agenda_remove()).clicked() {
            cx.act(AgendaCommand::Remove { item: item.id });
        }
    });
    ui.add_space(space::XS);
}

/// An agenda item being written.
pub struct ItemForm {
    target: Target,
    number: String,
    title: Names,
    minutes: String,
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

enum Target {
    New(Id<kind::Meeting>),
    Existing(Id<kind::AgendaItem>, Option<Id<kind::Office>>),
}

impl ItemForm {
    pub fn add(meeting: Id<kind::Meeting>) -> Self {
        Self::new(Target::New(meeting), String::new(), Names::default(), "5".to_owned())
    }

    pub fn edit(item: &AgendaItem) -> Self {
        let target = Target::Existing(item.id, item.presenter);
        Self::new(target, item.number.clone(), item.title.clone(), item.minutes.to_string())
    }

    fn new(target: Target, number: String, title: Names, minutes: String) -> Self {
        Self { target, number, title, minutes, waiting: None, refusal: None }
    }

    /// `false`: saved or cancelled.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        match self.waiting.and_then(|ticket| cx.answer(ticket)) {
            Some(Ok(_)) => return false,
            Some(Err(refusal)) => {
                self.waiting = None;
                self.refusal = Some(refusal);
            }
            None => {}
        }
        let (t, language) = (cx.t, cx.language);
        let heading = match self.target {
            Target::New(_) => t.meeting_agenda_add(),
            Target::Existing(..) => t.meeting_agenda_edit(),
        };
        let minutes: Option<u32> = self.minutes.trim().parse().ok();
        let reason = minutes.is_none().then(|| t.error_required());
        let dialog = Dialog::new("agenda item", heading, t.app_save(), t.app_cancel()).disabled_because(reason);
        let sentence = self.refusal.as_ref().map(|refusal| sentences::refusal(t, refusal));
        let error =
            sentence.as_deref().filter(|_| self.refusal.as_ref().and_then(sentences::field_of) == Some(Field::Title));
        let (answer, ()) = dialog.show(ui, |ui| {
            TextField::new(t.app_name_field(), self.title.raw_mut(language)).required().error(error).show(ui);
            Dir::columns(ui, &[1.0, 1.0], space::M, |ui, column| {
                if column == 0 {
                    TextField::new(t.meeting_agenda_number(), &mut self.number).show(ui);
                } else {
                    TextField::new(t.meeting_agenda_minutes(), &mut self.minutes).numeric().show(ui);
                }
            });
            if let (None, Some(sentence)) = (error, &sentence) {
                text::small(ui, sentence);
            }
        });
        match (answer, minutes) {
            (Answer::Cancelled, _) => return false,
            (Answer::Confirmed, Some(minutes)) => {
                let (number, title) = (self.number.clone(), self.title.clone());
                self.waiting = Some(cx.submit(match self.target {
                    Target::New(meeting) => {
                        AgendaCommand::Add { meeting, number, title, kind: ItemKind::Other, minutes }
                    }
                    Target::Existing(item, presenter) => {
                        AgendaCommand::Edit { item, number, title, minutes, presenter }
                    }
                }));
            }
            (Answer::Open | Answer::Confirmed, _) => {}
        }
        true
    }
}
