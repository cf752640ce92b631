//! The laptop goes round the table: a cover screen between two members, then a ballot for one alone.

use egui::{Event, Key, Role, Sense, Ui, WidgetInfo, vec2};

use super::super::{
    Stage,
    act::{Head, plain_key},
};
use super::roll;
use crate::{
    commands::ScoringCommand,
    domain::{Id, kind},
    queries::scoring::Round,
    sealing::{self, Secret},
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens, ballot_sheet,
        screen::Ticket,
        text,
        tokens::{radius, space},
        widgets::{Button, Notice, focus_ring, frame},
    },
};

#[derive(Default)]
pub(super) struct State {
    /// Who has the laptop; `None`: the next on the roll.
    seat: Option<Id<kind::Attendance>>,
    /// Four digits that the member chose.
    code: String,
    ballot: Option<ballot_sheet::Draft>,
    error: Option<String>,
    waiting: Option<Ticket>,
}

/// Digits of a member's own code.
const DIGITS: usize = 4;

/// Draws cover or ballot; `true`: the laptop is back with the secretary.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, round: &Round) -> bool {
    if let Some(answer) = state.waiting.and_then(|ticket| cx.answer(ticket)) {
        state.waiting = None;
        match answer {
            Ok(_) => *state = State::default(),
            Err(refusal) => state.error = Some(sentences::refusal(cx.t, &refusal)),
        }
    }
    if state.ballot.is_some() {
        ballot(ui, cx, state, stage, round);
        return false;
    }
    cover(ui, cx, state, stage, round)
}

fn cover(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, round: &Round) -> bool {
    let t = cx.t;
    let waiting = stage.scoring.seats.iter().find(|seat| seat.in_room() && round.way_of(seat.id).is_none());
    let chosen = state.seat.and_then(|id| stage.scoring.seats.iter().find(|seat| seat.id == id));
    let Some(seat) = chosen.or(waiting) else { return true };
    let again = round.way_of(seat.id).is_some();
    digits(ui, &mut state.code);
    let name = roll::person(cx, seat);
    let (title, start) = (t.scoring_hand_to(name.as_str()), t.scoring_start(round.elements.len()));
    let short = (state.code.len() < DIGITS).then(|| t.scoring_own_code_short());
    let height = ui.available_height();
    let (mut begins, mut leaves) = (false, false);
    let mut other = None;
    Dir::columns(ui, &[1.5, 1.0], space::XXL, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 1 {
            other = roll::show(ui, cx, stage.scoring, round, Some(seat.id), height);
            return;
        }
        ui.add_space(space::HUGE * 2.0);
        text::secondary(ui, t.scoring_cover(stage.room.meeting.reference.to_string()));
        text::title(ui, title.as_str());
        ui.add(text::Text::new(t.scoring_cover_hint()).style(text::LEAD).color(Tokens::of(ui).ink2).wrap());
        ui.add_space(space::M);
        text::strong(ui, if again { t.scoring_own_code_again() } else { t.scoring_own_code() });
        boxes(ui, t.scoring_own_code(), state.code.len());
        text::hint(ui, t.scoring_own_code_hint());
        if let Some(error) = &state.error {
            Notice::warn(error, "").show(ui);
        }
        ui.add_space(space::S);
        Dir::row(ui, |ui| {
            begins = Button::primary(&start).shortcut("Enter").disabled_because(short).show(ui).clicked();
            leaves = Button::quiet(t.scoring_back_to_secretary()).shortcut("Esc").show(ui).clicked();
        });
        Dir::row(ui, |ui| {
            Icon::Lock.small(ui, Tokens::of(ui).ink3);
            text::hint(ui, t.scoring_nobody_sees());
        });
    });
    if let Some(other) = other {
        let free = stage.scoring.seats.iter().any(|seat| {
            seat.id == other && seat.in_room() && !round.way_of(other).is_some_and(|way| way.is_numbered())
        });
        if free {
            *state = State { seat: Some(other), ..State::default() };
        }
        return false;
    }
    if short.is_none() && (begins || plain_key(ui, Key::Enter)) {
        state.seat = Some(seat.id);
        state.error = None;
        state.ballot = Some(ballot_sheet::Draft::of(round.elements.len()));
    }
    let leaves = leaves || plain_key(ui, Key::Escape);
    if leaves {
        *state = State::default();
    }
    leaves
}

/// Takes digits and Backspace while the cover is shown.
fn digits(ui: &Ui, code: &mut String) {
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Text(typed) => {
                let digits: Vec<char> = typed.chars().filter(char::is_ascii_digit).collect();
                code.extend(digits.iter().take(DIGITS.saturating_sub(code.len())));
                digits.is_empty()
            }
            Event::Key { key: Key::Backspace, pressed: true, .. } => {
                code.pop();
                false
            }
            _ => true,
        });
    });
}

/// Four boxes; a digit shows as a dot.
fn boxes(ui: &mut Ui, name: &str, typed: usize) {
    const BOX: f32 = 48.0;
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    let width = DIGITS as f32 * (BOX + space::S);
    let (rect, response) = ui.allocate_exact_size(vec2(width, BOX), Sense::hover());
    for index in 0..DIGITS {
        let place = dir.place(rect, index as f32 * (BOX + space::S), BOX);
        frame(ui, place, radius::CONTROL, t.surface, t.edge);
        if index < typed {
            ui.painter().circle_filled(place.center(), 4.0, t.ink);
        } else if index == typed {
            focus_ring(ui, place, radius::CONTROL);
        }
    }
    let spoken = format!("{name}: {typed} / {DIGITS}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

fn ballot(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, round: &Round) {
    let t = cx.t;
    let Some(draft) = &mut state.ballot else { return };
    let open = t.scoring_rows_open(draft.open());
    let lacking = (draft.open() > 0).then_some(open.as_str());
    let seat = state.seat.and_then(|id| stage.scoring.seats.iter().find(|seat| seat.id == id));
    let title = seat.map(|seat| roll::person(cx, seat)).unwrap_or_default();
    let head = Head {
        title: &title,
        subtitle: t.scoring_ballot_hint(),
        primary: t.scoring_seal(),
        reason: lacking,
        secondary: Some(t.scoring_leave()),
        ..Head::default()
    };
    let enter = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::Enter));
    let pressed = head.show(ui, enter);
    if let Some(error) = &state.error {
        Notice::warn(error, "").show(ui);
    }
    let (rows, levels) = (super::rows(cx, stage, round), super::levels(cx, stage));
    ballot_sheet::show(ui, t, &rows, &levels, draft);
    if pressed.secondary {
        *state = State::default();
        return;
    }
    if !pressed.primary || state.waiting.is_some() {
        return;
    }
    let Some((ballot, seat)) = draft.ballot(round.elements.iter().copied()).zip(state.seat) else { return };
    match sealing::seal_ballot(&round.public_key, round.id, &ballot) {
        Ok(sealed) => {
            let code = Secret::new(state.code.as_str());
            state.waiting = Some(cx.submit(ScoringCommand::Cast { round: round.id, seat, sealed, code }));
        }
        Err(error) => state.error = Some(sentences::refusal(t, &error.into())),
    }
}
