//! How a decision was reached: the manner; for a vote how it was given, by which majority, who moved it, who
//! takes no part; and the roll call, seat by seat.

use egui::{Key, Modifiers, Ui};

use super::{DecisionForm, Fault, Purpose};
use crate::{
    commands::Field,
    domain::{Cast, Id, Names, Part, Tally, Voice, VotingMethod, kind, vote::USUAL_MAJORITIES},
    i18n::{Messages, majority},
    queries::voters::{Frozen, Voter},
    ui::{
        Dir, text,
        tokens::space,
        widgets::{Segmented, Select, checkbox, field_error, field_label},
    },
};

/// A seat in the room, as the form lists it.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    id: Id<kind::Attendance>,
    name: String,
    title: Names,
    part: Part,
}

impl Seat {
    pub(super) fn of_voter(voter: &Voter) -> Self {
        Self { id: voter.seat, name: voter.name.clone(), title: voter.title.clone(), part: voter.part }
    }

    pub(super) fn of_frozen(seat: &Frozen) -> Self {
        Self { id: seat.seat, name: seat.name.clone(), title: seat.title.clone(), part: seat.part }
    }

    /// The holder's name; a vacant seat goes by its title.
    fn label(&self, t: &Messages) -> &str {
        if self.name.is_empty() { self.title.get(t.language()) } else { &self.name }
    }
}

pub(super) fn show(ui: &mut Ui, t: &Messages, form: &mut DecisionForm, fault: &Fault) {
    let seats = form.seats();
    if !form.votes.is_vote() {
        form.votes.show(ui, t, fault.at(Field::Votes));
        if form.more {
            recused(ui, t, form, &seats);
        }
        return;
    }
    Dir::wrapped_row(ui, |ui| {
        form.votes.manner(ui, t);
        let words: Vec<&str> = VotingMethod::ALL.iter().map(|ballot| t.label(*ballot)).collect();
        let terms = &mut form.draft.terms;
        let selected = VotingMethod::ALL.iter().position(|ballot| *ballot == terms.ballot);
        let chosen = Segmented::new(t.decision_ballot_how(), &words).selected(selected).show(ui);
        if let Some(ballot) = chosen.and_then(|index| VotingMethod::ALL.get(index)) {
            terms.ballot = *ballot;
        }
        if terms.ballot != VotingMethod::RollCall {
            form.votes.counts(ui, t);
        }
    });
    if form.draft.terms.ballot == VotingMethod::RollCall {
        roll_call(ui, t, form, &seats);
    }
    if let Some(error) = fault.at(Field::Votes) {
        field_error(ui, error);
    }
    checkbox(ui, &mut form.draft.chair_in_favour, t.form_chair_in_favour());
    terms(ui, t, form, &seats, fault);
    recused(ui, t, form, &seats);
}

/// The voices, and the count that follows from them.
fn roll_call(ui: &mut Ui, t: &Messages, form: &mut DecisionForm, seats: &[Seat]) {
    let voting: Vec<&Seat> = seats.iter().filter(|seat| seat.part == Part::Present).collect();
    let roll = &mut form.draft.terms.roll;
    roll.retain(|cast| voting.iter().any(|seat| seat.id == cast.seat));
    keys(ui, roll, &mut form.called, &voting);
    let words: Vec<&str> = Voice::ALL.iter().map(|voice| t.label(*voice)).collect();
    text::hint(ui, t.decision_roll_hint());
    Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
        for (index, seat) in voting.iter().enumerate().filter(|(index, _)| index % 2 == column) {
            ui.push_id(seat.id.uuid(), |ui| {
                Dir::row(ui, |ui| {
                    if index == form.called {
                        text::strong(ui, seat.label(t));
                    } else {
                        text::body(ui, seat.label(t));
                    }
                    Dir::at_trailing_end(ui, |ui| {
                        let voice = roll.iter().find(|cast| cast.seat == seat.id).map(|cast| cast.voice);
                        let selected = voice.and_then(|voice| Voice::ALL.iter().position(|other| *other == voice));
                        let chosen = Segmented::new(seat.label(t), &words).selected(selected).show(ui);
                        if let Some(voice) = chosen.and_then(|index| Voice::ALL.get(index)) {
                            record(roll, seat.id, *voice);
                            form.called = index + 1;
                        }
                    });
                });
            });
        }
    });
    let tally = Tally::of(form.draft.terms.roll.iter().map(|cast| cast.voice));
    form.votes.set(tally);
    text::small(ui, t.decision_votes(tally.in_favour, tally.against, tally.abstained));
}

/// 1, 2 and 3 answer for the seat that is called, while nobody types and no list is open.
fn keys(ui: &Ui, roll: &mut Vec<Cast>, called: &mut usize, seats: &[&Seat]) {
    if ui.text_edit_focused() || egui::Popup::is_any_open(ui) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    for (voice, key) in Voice::ALL.iter().zip([Key::Num1, Key::Num2, Key::Num3]) {
        if pressed(key)
            && let Some(seat) = seats.get(*called)
        {
            record(roll, seat.id, *voice);
            *called += 1;
        }
    }
    // once everyone has answered, the arrows belong to the field that has the focus
    if *called >= seats.len() {
        return;
    }
    if pressed(Key::ArrowUp) {
        *called = called.saturating_sub(1);
    } else if pressed(Key::ArrowDown) {
        *called = (*called + 1).min(seats.len().saturating_sub(1));
    }
}

fn record(roll: &mut Vec<Cast>, seat: Id<kind::Attendance>, voice: Voice) {
    match roll.iter_mut().find(|cast| cast.seat == seat) {
        Some(cast) => cast.voice = voice,
        None => roll.push(Cast { seat, voice }),
    }
}

/// The majority that is needed; mover and seconder where the rules ask for them.
fn terms(ui: &mut Ui, t: &Messages, form: &mut DecisionForm, seats: &[Seat], fault: &Fault) {
    let (usual, movers) = match &form.purpose {
        Purpose::Take { floor, .. } => (Some(floor.majority), floor.voting.movers),
        Purpose::Edit { .. } => (None, form.draft.terms.mover.is_some()),
    };
    Dir::columns(ui, &[1.0, 1.0, 1.0], space::L, |ui, column| match column {
        0 => {
            let usual = usual.map(|usual| t.decision_majority_usual(majority::rule(t, usual)));
            let offset = usize::from(usual.is_some());
            let words: Vec<String> =
                usual.into_iter().chain(USUAL_MAJORITIES.iter().map(|rule| majority::rule(t, *rule))).collect();
            let of_rule = |rule| USUAL_MAJORITIES.iter().position(|other| *other == rule).map(|index| index + offset);
            let selected = form.draft.terms.rule.map_or((offset > 0).then_some(0), of_rule);
            if let Some(index) = Select::new(t.decision_majority(), &words).selected(selected).show(ui) {
                form.draft.terms.rule =
                    index.checked_sub(offset).and_then(|index| USUAL_MAJORITIES.get(index)).copied();
            }
        }
        1 if movers => {
            let error = fault.at(Field::Mover);
            pick_seat(ui, t, t.decision_mover(), seats, &mut form.draft.terms.mover, error);
        }
        2 if movers => {
            let error = fault.at(Field::Seconder);
            pick_seat(ui, t, t.decision_seconder(), seats, &mut form.draft.terms.seconder, error);
        }
        _ => {}
    });
}

fn pick_seat(
    ui: &mut Ui,
    t: &Messages,
    label: &str,
    seats: &[Seat],
    value: &mut Option<Id<kind::Attendance>>,
    error: Option<&str>,
) {
    let voting: Vec<&Seat> = seats.iter().filter(|seat| seat.part == Part::Present).collect();
    let words: Vec<&str> = voting.iter().map(|seat| seat.label(t)).collect();
    let selected = voting.iter().position(|seat| Some(seat.id) == *value);
    let select = Select::new(label, &words).selected(selected).placeholder(t.form_nothing_chosen()).error(error);
    if let Some(chosen) = select.show(ui) {
        *value = voting.get(chosen).map(|seat| seat.id);
    }
}

/// Seats that take no part. Those sent out for the item by their declaration are out already.
fn recused(ui: &mut Ui, t: &Messages, form: &mut DecisionForm, seats: &[Seat]) {
    if matches!(form.purpose, Purpose::Edit { .. }) {
        return;
    }
    field_label(ui, t.decision_recused_choose(), false);
    Dir::wrapped_row(ui, |ui| {
        for seat in seats {
            let chosen = form.draft.terms.recused.contains(&seat.id);
            let mut out = seat.part == Part::Recused;
            // declared for this item: it is not undone here
            let declared = out && !chosen;
            let changed = ui.add_enabled_ui(!declared, |ui| checkbox(ui, &mut out, seat.label(t)).changed()).inner;
            if changed {
                form.draft.terms.recused.retain(|other| *other != seat.id);
                if out {
                    form.draft.terms.recused.push(seat.id);
                }
            }
        }
    });
}
