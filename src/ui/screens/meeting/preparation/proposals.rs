//! What the records propose: each with its reason, to be accepted or struck by one key.

use egui::{Key, Modifiers, Ui};

use super::{card, two_lines};
use crate::{
    commands::PreparationCommand,
    domain::Subject,
    queries::agenda::{Answer, Preparation, Proposal, Reason},
    sentences::agenda as words,
    ui::{
        Cx, Dir, Icon, Tokens, text,
        tokens::{size, space},
        widgets::{Badge, Button, Column, EmptyState, Table, Tint},
    },
};

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, selected: &mut Option<Subject>, model: &Preparation) {
    let t = cx.t;
    if model.proposals.is_empty() {
        EmptyState::new(t.agenda_proposals_none_title(), t.agenda_proposals_none_hint()).show(ui);
        return;
    }
    let known = |subject: &Subject| model.proposals.iter().any(|proposal| proposal.subject == *subject);
    if !selected.as_ref().is_some_and(known) {
        *selected = model.open().next().or(model.proposals.first()).map(|proposal| proposal.subject);
    }
    let read_only = cx.is_read_only();
    card(ui, |ui| {
        let foot = size::CONTROL_SMALL + text::SMALL.line + space::XL;
        let height = (ui.available_height() - foot).max(size::ROW_TWO_LINES);
        let opened = list(ui, cx, selected, model, height);
        let Some(index) = model.proposals.iter().position(|proposal| Some(proposal.subject) == *selected) else {
            return;
        };
        if read_only {
            return;
        }
        let proposal = &model.proposals[index];
        let act = buttons(ui, cx, model, proposal).or_else(|| keys(ui, proposal, opened));
        if let Some(act) = act {
            carry_out(cx, model, proposal, act);
            *selected = next_open(model, index).or(*selected);
        }
    });
}

/// What a person does with a proposal.
#[derive(Clone, Copy)]
enum Act {
    Accept,
    Strike,
    Reconsider,
}

fn list(ui: &mut Ui, cx: &Cx<'_>, selected: &mut Option<Subject>, model: &Preparation, height: f32) -> bool {
    let t = cx.t;
    let current = model.proposals.iter().position(|proposal| Some(proposal.subject) == *selected);
    let tokens = Tokens::of(ui);
    let done = Table::new("proposals", t.agenda_proposals())
        .column(Column::share("", 1.0))
        .column(Column::exact("", STATE))
        .without_header()
        .row_height(size::ROW_TWO_LINES)
        .selected(current)
        .max_height(height)
        .show(
            ui,
            model.proposals.len(),
            |row| {
                let proposal = &model.proposals[row];
                let (title, why) = (words::title(t, &proposal.reason), words::why(t, &proposal.reason));
                format!("{title}, {why}, {}", state(cx, model, proposal).1)
            },
            |ui, row, column| {
                let proposal = &model.proposals[row];
                if column == 0 {
                    let (title, why) = (words::title(t, &proposal.reason), words::why(t, &proposal.reason));
                    let style = if proposal.answer.is_none() { text::BODY_MEDIUM } else { text::BODY };
                    let color = if presses(&proposal.reason) { tokens.bad } else { tokens.ink2 };
                    two_lines(ui, (&title, style), (&why, color));
                } else {
                    let (tint, words) = state(cx, model, proposal);
                    ui.add(Badge::new(tint, &words).max_width(STATE));
                }
            },
        );
    if let Some(row) = done.selected {
        *selected = model.proposals.get(row).map(|proposal| proposal.subject);
    }
    done.opened.is_some()
}

/// The width of the column that says what became of a proposal.
const STATE: f32 = 104.0;

/// Late, or put off too often.
const fn presses(reason: &Reason) -> bool {
    match reason {
        Reason::Overdue { .. } => true,
        Reason::Parked(parked) => parked.carried >= crate::domain::agenda::CARRIED_TOO_OFTEN,
        Reason::Unfinished { carried, .. } => *carried >= crate::domain::agenda::CARRIED_TOO_OFTEN,
        Reason::Due { .. }
        | Reason::Ripe { .. }
        | Reason::Signal { .. }
        | Reason::Unrated { .. }
        | Reason::TermEnds { .. }
        | Reason::Ratify { .. }
        | Reason::Confirm { .. } => false,
    }
}

fn state(cx: &Cx<'_>, model: &Preparation, proposal: &Proposal) -> (Tint, String) {
    let t = cx.t;
    match proposal.answer {
        None => (Tint::Outline, t.agenda_open().to_owned()),
        Some(Answer::Struck) => (Tint::Calm, t.agenda_struck().to_owned()),
        Some(Answer::On(item)) => {
            let number = model.agenda.iter().find(|known| known.id == item).map_or("", |known| known.number.as_str());
            (Tint::Accent, t.agenda_on_item(number))
        }
    }
}

fn buttons(ui: &mut Ui, cx: &mut Cx<'_>, model: &Preparation, proposal: &Proposal) -> Option<Act> {
    let t = cx.t;
    let mut act = None;
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        ui.add_space(space::M);
        if proposal.answer.is_none() {
            if Button::secondary(t.agenda_accept()).icon(Icon::Check).shortcut(ENTER).small().show(ui).clicked() {
                act = Some(Act::Accept);
            }
            if Button::quiet(t.agenda_strike()).icon(Icon::X).shortcut(DELETE).small().show(ui).clicked() {
                act = Some(Act::Strike);
            }
        } else if Button::quiet(t.agenda_reconsider()).icon(Icon::RotateCcw).small().show(ui).clicked() {
            act = Some(Act::Reconsider);
        }
        let open = model.open().count();
        if open > 1 {
            Dir::at_trailing_end(ui, |ui| {
                ui.add_space(space::M);
                if Button::secondary(&t.agenda_accept_all(open)).small().show(ui).clicked() {
                    for proposal in model.open() {
                        carry_out(cx, model, proposal, Act::Accept);
                    }
                }
            });
        }
    });
    Dir::row_of_height(ui, text::SMALL.line, |ui| {
        ui.add_space(space::M);
        text::hint(ui, t.agenda_proposals_hint());
    });
    act
}

const ENTER: &str = "Enter";
const DELETE: &str = "Del";

fn keys(ui: &Ui, proposal: &Proposal, opened: bool) -> Option<Act> {
    if ui.text_edit_focused() || egui::Popup::is_any_open(ui) {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    match proposal.answer {
        None if opened => Some(Act::Accept),
        None if pressed(Key::Delete) => Some(Act::Strike),
        Some(_) if pressed(Key::Backspace) => Some(Act::Reconsider),
        None | Some(_) => None,
    }
}

fn carry_out(cx: &mut Cx<'_>, model: &Preparation, proposal: &Proposal, act: Act) {
    let (meeting, subject) = (model.meeting.id, proposal.subject);
    cx.act(match act {
        Act::Strike => PreparationCommand::Strike { meeting, subject },
        Act::Reconsider => PreparationCommand::Reconsider { meeting, subject },
        Act::Accept => PreparationCommand::Accept {
            meeting,
            subject,
            kind: proposal.reason.home(),
            title: words::item_title(&proposal.reason),
            minutes: proposal.reason.minutes(),
        },
    });
}

/// The next proposal without an answer after this one, from the beginning again after the last.
fn next_open(model: &Preparation, index: usize) -> Option<Subject> {
    let (before, after) = model.proposals.split_at(index + 1);
    let mut rest = after.iter().chain(&before[..index]);
    rest.find(|proposal| proposal.answer.is_none()).map(|proposal| proposal.subject)
}
