//! Every decision is read aloud with its number and confirmed by one key; what is confirmed is frozen until
//! its wording is opened again.

use egui::{Key, ScrollArea, Ui};

use super::{
    Stage, Step,
    act::{Head, plain_key},
    height_left, records,
};
use crate::{
    commands::DecisionCommand,
    domain::DecisionStatus,
    queries::room::DecisionLine,
    ui::{
        Cx,
        tokens::space,
        widgets::{Card, EmptyState, Notice},
    },
};

#[derive(Default)]
pub(super) struct State {
    selected: usize,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let t = cx.t;
    let head = Head {
        title: t.agenda_kind_read_back(),
        subtitle: t.room_read_back_keys(),
        primary: t.room_next_item(),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let lines = &stage.room.decisions;
    if lines.is_empty() {
        EmptyState::new(t.room_no_decisions(), t.room_no_decisions_hint()).show(ui);
    } else {
        progress(ui, cx, lines);
    }
    let mut step = Step::Stay;
    keys(ui, cx, state, lines);
    let scroll = ScrollArea::vertical().id_salt("decisions").auto_shrink([false, true]);
    scroll.max_height(height_left(ui)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        for (index, line) in lines.iter().enumerate() {
            let marked = index == state.selected;
            let card = ui.push_id(line.id.uuid(), |ui| {
                Card::new().show(ui, |ui| records::decision_card(ui, cx, line, true, marked, &mut step))
            });
            if marked && !line.read_back {
                card.response.scroll_to_me(None);
            }
        }
    });
    if pressed.primary { Step::Done } else { step }
}

fn stands(line: &&DecisionLine) -> bool {
    line.status != DecisionStatus::Withdrawn
}

fn progress(ui: &mut Ui, cx: &Cx<'_>, lines: &[DecisionLine]) {
    let all = lines.iter().filter(stands).count();
    let done = lines.iter().filter(stands).filter(|line| line.read_back).count();
    if done == all {
        Notice::info(&cx.t.room_read_back_done(all), "").show(ui);
    } else {
        Notice::info(&cx.t.room_read_back_left(done, all), "").show(ui);
    }
}

/// Enter confirms the selected decision and goes on to the next one that is open, R opens its wording again.
fn keys(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, lines: &[DecisionLine]) {
    state.selected = state.selected.min(lines.len().saturating_sub(1));
    let Some(line) = lines.get(state.selected) else { return };
    if ui.memory(|memory| memory.focused()).is_none() {
        if plain_key(ui, Key::ArrowDown) {
            state.selected = (state.selected + 1).min(lines.len() - 1);
        } else if plain_key(ui, Key::ArrowUp) {
            state.selected = state.selected.saturating_sub(1);
        } else if plain_key(ui, Key::Enter) && !cx.is_read_only() {
            if !line.read_back && stands(&line) {
                cx.act(DecisionCommand::ConfirmWording { decision: line.id });
            }
            let open = |line: &DecisionLine| stands(&line) && !line.read_back;
            let next = lines.iter().enumerate().find(|(index, line)| *index > state.selected && open(line));
            state.selected = next.map_or(state.selected, |(index, _)| index);
        }
    }
    if line.read_back && !cx.is_read_only() && plain_key(ui, Key::R) {
        cx.act(DecisionCommand::ReopenWording { decision: line.id });
    }
}
