//! The agenda as a plan: order by keys and drag, minutes and presenter of each item, the sum against
//! the length of the meeting.

use egui::{CursorIcon, Key, Modifiers, Rect, Sense, Stroke, Ui, WidgetInfo};

use super::{card, months, two_lines};
use crate::{
    commands::{AgendaCommand, PreparationCommand},
    domain::{Id, agenda::CARRIED_TOO_OFTEN, kind},
    i18n::dots,
    queries::{
        agenda::{Preparation, soonest},
        choices::Choices,
        meeting::AgendaItem,
    },
    sentences::agenda as words,
    ui::{
        Cx, Dir, Icon, Tokens,
        screens::meeting::{State as Screen, agenda::ItemForm},
        text::{self, Text},
        tokens::{size, space, stroke},
        widgets::{Button, Column, Select, Table, TextField, icon_button, separator},
    },
};

#[derive(Default)]
pub struct State {
    selected: Option<Id<kind::AgendaItem>>,
    /// The minutes of an item as they are typed.
    minutes: Option<(Id<kind::AgendaItem>, String)>,
    /// The length of the meeting as it is typed.
    length: Option<String>,
    parking: Option<Parking>,
    dragged: Option<Id<kind::AgendaItem>>,
}

/// An item that is being put off.
struct Parking {
    item: Id<kind::AgendaItem>,
    month: usize,
    reason: String,
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, model: &Preparation, choices: &Choices) {
    let editable = !cx.is_read_only();
    let known = |id: &Id<kind::AgendaItem>| model.agenda.iter().any(|item| item.id == *id);
    if !state.preparation.plan.selected.as_ref().is_some_and(known) {
        state.preparation.plan.selected = model.agenda.first().map(|item| item.id);
    }
    if editable {
        move_by_key(ui, cx, &state.preparation.plan, &model.agenda);
    }
    card(ui, |ui| {
        let foot = FOOT + if state.preparation.plan.parking.is_some() { size::CONTROL + space::S } else { 0.0 };
        list(ui, cx, state, model, (ui.available_height() - foot).max(size::ROW_TWO_LINES), choices);
        let inside = egui::Margin { left: space::M as i8, right: space::M as i8, top: space::XS as i8, bottom: 0 };
        egui::Frame::new().inner_margin(inside).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if editable {
                selected_item(ui, cx, state, model, choices);
                separator(ui);
            }
            sum(ui, cx, &mut state.preparation.plan, model, editable);
        });
    });
}

/// The item's own row, the row of acts, the sum and what goes between them.
const FOOT: f32 = 2.0 * size::CONTROL_SMALL + size::CONTROL + 46.0;

fn move_by_key(ui: &Ui, cx: &mut Cx<'_>, state: &State, agenda: &[AgendaItem]) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    let Some(index) = agenda.iter().position(|item| Some(item.id) == state.selected) else { return };
    let item = agenda[index].id;
    if pressed(Key::ArrowUp)
        && let Some(before) = index.checked_sub(1)
    {
        cx.act(PreparationCommand::Place { item, before: Some(agenda[before].id) });
    } else if pressed(Key::ArrowDown) && index + 1 < agenda.len() {
        cx.act(PreparationCommand::Place { item, before: agenda.get(index + 2).map(|after| after.id) });
    }
}

fn list(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, model: &Preparation, height: f32, choices: &Choices) {
    let (t, language, tokens) = (cx.t, cx.language, Tokens::of(ui));
    let editable = !cx.is_read_only();
    let agenda = &model.agenda;
    let plan = &mut state.preparation.plan;
    let selected = agenda.iter().position(|item| Some(item.id) == plan.selected);
    let mut places: Vec<(usize, Rect)> = Vec::new();
    let mut grabbed = None;
    let done = Table::new("plan", t.meeting_agenda())
        .column(Column::exact("", 62.0))
        .column(Column::share("", 1.0))
        .column(Column::exact("", 76.0).numeric())
        .without_header()
        .row_height(size::ROW_TWO_LINES)
        .selected(selected)
        .max_height(height)
        .show(
            ui,
            agenda.len(),
            |row| {
                let item = &agenda[row];
                let about = about(cx, model, choices, item);
                format!("{} {}, {}, {about}", item.number, item.title.get(language), t.count_minutes(item.minutes))
            },
            |ui, row, column| match column {
                0 => {
                    places.push((row, ui.max_rect()));
                    if editable && handle(ui, &t.agenda_drag(agenda[row].number.as_str())) {
                        grabbed = Some(agenda[row].id);
                    }
                    text::strong(ui, agenda[row].number.as_str());
                }
                1 => {
                    let item = &agenda[row];
                    let loud = item.carried >= CARRIED_TOO_OFTEN;
                    let color = if loud { tokens.bad } else { tokens.ink2 };
                    two_lines(
                        ui,
                        (item.title.get(language), text::BODY_MEDIUM),
                        (&about(cx, model, choices, item), color),
                    );
                }
                _ => drop(text::body(ui, t.count_minutes(agenda[row].minutes))),
            },
        );
    if let Some(row) = done.selected {
        plan.selected = agenda.get(row).map(|item| item.id);
    }
    if let (true, Some(item)) = (editable, done.opened.and_then(|row| agenda.get(row))) {
        state.item = Some(ItemForm::edit(item));
    }
    let plan = &mut state.preparation.plan;
    if grabbed.is_some() {
        plan.dragged = grabbed;
        plan.selected = grabbed;
    }
    drop_dragged(ui, cx, plan, agenda, &places);
}

/// What the item deals with, who presents it, how often it has been put off.
fn about(cx: &Cx<'_>, model: &Preparation, choices: &Choices, item: &AgendaItem) -> String {
    let t = cx.t;
    let subjects = model.on(item.id).map(|proposal| short(cx, &proposal.reason)).collect::<Vec<_>>().join(", ");
    let subjects = if item.kind == crate::domain::ItemKind::Other { String::new() } else { subjects };
    let usual = model.usual.get(&item.kind).filter(|usual| usual.minutes != item.minutes);
    let usual = usual.map_or_else(String::new, |usual| t.agenda_usual(usual.minutes, usual.meetings));
    let presenter = choices.offices.iter().find(|office| Some(office.id) == item.presenter);
    let presenter = presenter.map_or_else(String::new, |office| office.label(cx.language));
    let hidden = if item.confidential { t.agenda_hidden().to_owned() } else { String::new() };
    dots(cx.language, &[hidden, words::carried(t, item.carried), subjects, presenter, usual])
}

/// The house number of what is proposed, or what it is called.
fn short(cx: &Cx<'_>, reason: &crate::queries::agenda::Reason) -> String {
    use crate::queries::agenda::Reason;
    match reason {
        Reason::Overdue { number, .. } | Reason::Due { number, .. } | Reason::Ripe { number, .. } => number.clone(),
        Reason::Signal { code, .. } => code.clone(),
        Reason::Confirm { meeting, .. } => meeting.to_string(),
        Reason::Unrated { .. }
        | Reason::TermEnds { .. }
        | Reason::Ratify { .. }
        | Reason::Parked(_)
        | Reason::Unfinished { .. } => words::title(cx.t, reason),
    }
}

/// What an item is dragged by; whether it is being dragged.
fn handle(ui: &mut Ui, name: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(size::ICON), Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    let t = Tokens::of(ui);
    Icon::ArrowUpDown.paint(ui, rect.center(), size::MARK, if response.hovered() { t.ink } else { t.ink3 });
    let response = response.on_hover_cursor(CursorIcon::Grab);
    response.dragged()
}

/// Shows where the dragged item would go, and puts it there when it is let go.
fn drop_dragged(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, agenda: &[AgendaItem], places: &[(usize, Rect)]) {
    let (Some(item), Some(pointer)) = (state.dragged, ui.input(|input| input.pointer.interact_pos())) else { return };
    let before = places.iter().filter(|(_, place)| place.center().y > pointer.y).map(|(row, _)| *row).min();
    let last = places.iter().max_by_key(|(row, _)| *row);
    let line = match before.and_then(|row| places.iter().find(|(known, _)| *known == row)) {
        Some((_, place)) => Some(place.top()),
        None => last.map(|(_, place)| place.bottom()),
    };
    if let Some(y) = line {
        let across = ui.max_rect().x_range();
        ui.painter().hline(across, y, Stroke::new(stroke::FOCUS, Tokens::of(ui).accent));
    }
    if ui.input(|input| input.pointer.any_released()) {
        state.dragged = None;
        let row_after = before.or(last.map(|(row, _)| row + 1)).unwrap_or_default();
        let before = agenda.get(row_after).map(|next| next.id);
        let here = agenda.iter().position(|known| known.id == item);
        // Let go where it stands.
        if here.is_some_and(|here| row_after != here && row_after != here + 1) {
            cx.act(PreparationCommand::Place { item, before });
        }
    }
}

/// Minutes, presenter and acts of the selected item.
fn selected_item(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, model: &Preparation, choices: &Choices) {
    let t = cx.t;
    let Some(item) = model.agenda.iter().find(|item| Some(item.id) == state.preparation.plan.selected) else {
        text::secondary(ui, t.agenda_item_empty());
        return;
    };
    let offices: Vec<_> = choices.offices.iter().filter(|office| office.in_force).collect();
    let mut names = vec![t.agenda_nobody().to_owned()];
    names.extend(offices.iter().map(|office| office.label(cx.language)));
    let plan = &mut state.preparation.plan;
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        text::small(ui, t.agenda_park_minutes());
        if plan.minutes.as_ref().is_none_or(|(of, _)| *of != item.id) {
            plan.minutes = Some((item.id, item.minutes.to_string()));
        }
        if let Some((_, typed)) = &mut plan.minutes {
            let field = Dir::field(ui, 56.0, |ui| {
                TextField::new(t.agenda_park_minutes(), typed)
                    .label_hidden()
                    .numeric()
                    .small()
                    .limit(3)
                    .width(56.0)
                    .show(ui)
            });
            if field.inner.lost_focus() {
                match typed.trim().parse() {
                    Ok(minutes) if minutes != item.minutes => assign(cx, item, minutes, item.presenter),
                    Ok(_) => {}
                    Err(_) => *typed = item.minutes.to_string(),
                }
            } else if !field.inner.has_focus() {
                *typed = item.minutes.to_string();
            }
        }
        text::small(ui, t.agenda_presenter());
        let chosen = match item.presenter {
            None => Some(0),
            Some(id) => offices.iter().position(|office| office.id == id).map(|index| index + 1),
        };
        let width = ui.available_width();
        let picked = Dir::field(ui, width, |ui| {
            Select::new(t.agenda_presenter(), &names).selected(chosen).label_hidden().small().width(width).show(ui)
        });
        if let Some(picked) = picked.inner {
            let presenter = picked.checked_sub(1).and_then(|index| offices.get(index)).map(|office| office.id);
            assign(cx, item, item.minutes, presenter);
        }
    });
    acts(ui, cx, state, model, item);
    put_off(ui, cx, &mut state.preparation.plan, model, item);
}

fn assign(cx: &mut Cx<'_>, item: &AgendaItem, minutes: u32, presenter: Option<Id<kind::Office>>) {
    cx.act(PreparationCommand::Assign { item: item.id, minutes, presenter });
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, model: &Preparation, item: &AgendaItem) {
    let t = cx.t;
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if Button::secondary(t.meeting_agenda_add()).icon(Icon::Plus).small().show(ui).clicked() {
            state.item = Some(ItemForm::add(model.meeting.id));
        }
        let usual = model.usual.get(&item.kind).filter(|usual| usual.minutes != item.minutes);
        if let Some(usual) = usual
            && Button::secondary(&t.agenda_use_usual(usual.minutes)).icon(Icon::Clock).small().show(ui).clicked()
        {
            assign(cx, item, usual.minutes, item.presenter);
        }
        if Button::quiet(t.agenda_park()).icon(Icon::Archive).small().show(ui).clicked() {
            state.preparation.plan.parking = Some(Parking { item: item.id, month: 0, reason: String::new() });
        }
        let (icon, name) =
            if item.confidential { (Icon::Eye, t.agenda_unhide()) } else { (Icon::EyeOff, t.agenda_hide()) };
        if icon_button(ui, icon, name).clicked() {
            let confidential = !item.confidential;
            cx.act(PreparationCommand::SetConfidential { item: item.id, confidential });
        }
        if icon_button(ui, Icon::Pencil, t.meeting_agenda_edit()).clicked() {
            state.item = Some(ItemForm::edit(item));
        }
        if icon_button(ui, Icon::Trash, t.meeting_agenda_remove()).clicked() {
            cx.act(AgendaCommand::Remove { item: item.id });
        }
        Dir::at_trailing_end(ui, |ui| text::hint(ui, t.agenda_order_hint()));
    });
}

/// The line in which an item is put off: until when, and why.
fn put_off(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, model: &Preparation, item: &AgendaItem) {
    let t = cx.t;
    let Some(parking) = state.parking.as_mut().filter(|parking| parking.item == item.id) else {
        state.parking = None;
        return;
    };
    let (choices, words) = months(t, soonest(model.meeting.date));
    let (mut done, mut cancelled) = (false, false);
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        text::small(ui, t.agenda_park_to());
        let chosen = Dir::field(ui, 170.0, |ui| {
            let select = Select::new(t.agenda_park_to(), &words).selected(Some(parking.month));
            select.label_hidden().small().width(170.0).show(ui)
        });
        parking.month = chosen.inner.unwrap_or(parking.month);
        let button = text::width(ui, t.agenda_park(), text::BODY_STRONG) + 3.0 * space::M;
        let width = (ui.available_width() - button - space::S).max(size::MIN_FIELD);
        let field = Dir::field(ui, width, |ui| {
            let reason = TextField::new(t.agenda_park_reason(), &mut parking.reason);
            reason.label_hidden().small().placeholder(t.agenda_park_reason()).width(width).show(ui)
        });
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        done = field.inner.lost_focus() && pressed(Key::Enter);
        cancelled = pressed(Key::Escape);
        done |= Button::secondary(t.agenda_park()).small().show(ui).clicked();
    });
    if let (true, Some(promised)) = (done, choices.get(parking.month)) {
        let (reason, note) = (parking.reason.clone(), String::new());
        cx.act(PreparationCommand::Park { item: item.id, promised: *promised, reason, note });
    }
    if done || cancelled {
        state.parking = None;
    }
}

/// The sum of the minutes against the length of the meeting.
fn sum(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, model: &Preparation, editable: bool) {
    let (t, tokens) = (cx.t, Tokens::of(ui));
    let (planned, length) = (model.planned(), model.meeting.planned_minutes);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        if planned > length {
            Icon::TriangleAlert.show(ui, size::ICON, tokens.bad);
            let words = t.agenda_overrun(planned - length, planned, length);
            ui.add(Text::new(&words).style(text::BODY_MEDIUM).color(tokens.bad));
        } else {
            text::strong(ui, t.agenda_fits(planned, length));
            if let Some(usually) = model.usually().filter(|usually| *usually > length) {
                Icon::Clock.show(ui, size::ICON, tokens.bad);
                ui.add(Text::new(t.agenda_usual_overrun(usually)).style(text::SMALL).color(tokens.bad));
            }
        }
        if editable {
            Dir::at_trailing_end(ui, |ui| length_field(ui, cx, state, model));
        }
    });
}

fn length_field(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, model: &Preparation) {
    let (t, length) = (cx.t, model.meeting.planned_minutes);
    let typed = state.length.get_or_insert_with(|| length.to_string());
    let field = Dir::field(ui, 56.0, |ui| {
        TextField::new(t.agenda_length(), typed).label_hidden().numeric().small().limit(3).width(56.0).show(ui)
    });
    if field.inner.lost_focus()
        && let Ok(minutes) = typed.trim().parse()
        && minutes != length
    {
        cx.act(PreparationCommand::SetLength { meeting: model.meeting.id, minutes });
    }
    if !field.inner.has_focus() {
        state.length = None;
    }
    text::small(ui, t.agenda_length());
}
