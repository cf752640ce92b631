//! An open round: the ways in, the roll, and the opening.

use egui::Ui;

use super::super::{
    Stage,
    act::{Head, plain_key},
};
use super::{View, roll};
use crate::{
    commands::ScoringCommand,
    domain::{Id, Way, kind},
    queries::scoring::Round,
    sealing::Secret,
    sentences,
    ui::{
        Cx, Dir, Icon,
        screen::Ticket,
        text,
        tokens::space,
        widgets::{Answer, Button, Card, Dialog, Notice, TextField, field_error, separator},
    },
};

#[derive(Default)]
pub(super) struct State {
    asking: Option<Asking>,
    code: String,
    error: Option<String>,
    waiting: Option<Ticket>,
}

/// What the dialog is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asking {
    Open,
    Cancel,
    /// A seat gives its numbered ballot back.
    TakeBack(Id<kind::Attendance>),
}

/// Draws the page; the answer is where to go on.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, round: &Round) -> Option<View> {
    let t = cx.t;
    let missing = stage.scoring.missing(round);
    let title = t.scoring_round(round.number);
    let primary = if missing == 0 { t.scoring_open().to_owned() } else { t.scoring_open_missing(missing) };
    let waits = t.scoring_missing(missing);
    let nothing = round.cast() == 0;
    let reason = if nothing { Some(t.scoring_nothing_cast()) } else { (missing > 0).then_some(waits.as_str()) };
    let head = Head {
        title: &title,
        subtitle: t.scoring_open_hint(),
        primary: &primary,
        reason,
        secondary: Some(t.scoring_cancel()),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter && state.asking.is_none());
    if pressed.primary {
        state.ask(Asking::Open);
    }
    if pressed.secondary {
        state.ask(Asking::Cancel);
    }
    let mut view = None;
    let height = ui.available_height();
    Dir::columns(ui, &[1.25, 1.0], space::L, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 0 {
            view = ways(ui, cx, stage, round);
            if missing > 0 && !nothing {
                let sentence = t.scoring_early();
                if Notice::info(&waits, sentence).action(t.scoring_open_now()).show(ui) {
                    state.ask(Asking::Open);
                }
            }
        } else if let Some(seat) = roll::show(ui, cx, stage.scoring, round, None, height)
            && round.way_of(seat).is_some_and(Way::is_numbered)
            && round.typed.len() < round.handed_out()
        {
            state.ask(Asking::TakeBack(seat));
        }
    });
    dialog(ui, cx, state, round);
    view
}

impl State {
    fn ask(&mut self, asking: Asking) {
        *self = Self { asking: Some(asking), ..Self::default() };
    }
}

/// The four ways, each with its key.
fn ways(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>, round: &Round) -> Option<View> {
    let t = cx.t;
    let mut view = None;
    let free: Vec<Id<kind::Attendance>> = stage
        .scoring
        .seats
        .iter()
        .filter(|seat| seat.in_room() && round.way_of(seat.id).is_none())
        .map(|seat| seat.id)
        .collect();
    let none_free = free.is_empty().then(|| t.scoring_nobody_left());
    let typing = round.handed_out() > round.typed.len();
    Card::new().title(t.scoring_ways()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if way(ui, Icon::Users, Way::Laptop, cx, t.scoring_way_laptop_hint(), ("L", egui::Key::L), none_free) {
            view = Some(View::Kiosk);
        }
        for (kind, icon, hint, key) in [
            (Way::Paper, Icon::FileText, t.scoring_way_paper_hint(), ("P", egui::Key::P)),
            (Way::Cards, Icon::Hand, t.scoring_way_cards_hint(), ("C", egui::Key::C)),
        ] {
            separator(ui);
            let mine = round.roll.iter().any(|line| line.way == kind);
            // cards and paper are numbered alike: a round has one of them
            let other = round.roll.iter().any(|line| line.way.is_numbered() && line.way != kind);
            let reason = if other { Some(t.scoring_other_numbered()) } else { none_free.filter(|_| !mine) };
            if way(ui, icon, kind, cx, hint, key, reason) {
                if !free.is_empty() && !(mine && typing) {
                    cx.act(ScoringCommand::HandOut { round: round.id, way: kind, seats: free.clone() });
                }
                view = Some(View::Grid);
            }
        }
    });
    view
}

fn way(
    ui: &mut Ui,
    icon: Icon,
    way: Way,
    cx: &Cx<'_>,
    hint: &str,
    key: (&str, egui::Key),
    reason: Option<&str>,
) -> bool {
    let mut wanted = reason.is_none() && plain_key(ui, key.1);
    Dir::row(ui, |ui| {
        let button = Button::secondary(cx.t.label(way)).icon(icon).shortcut(key.0).disabled_because(reason);
        wanted |= button.width(WAY).show(ui).clicked();
        ui.add(text::Text::new(hint).style(text::SMALL).lines(2).max_width(ui.available_width()));
    });
    wanted
}

const WAY: f32 = 190.0;

fn dialog(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, round: &Round) {
    let Some(asking) = state.asking else { return };
    let t = cx.t;
    if let Some(answer) = state.waiting.and_then(|ticket| cx.answer(ticket)) {
        state.waiting = None;
        match answer {
            Ok(_) => {
                *state = State::default();
                return;
            }
            Err(refusal) => state.error = Some(sentences::refusal(t, &refusal)),
        }
    }
    let (title, sentence, confirm) = match asking {
        Asking::Open => (t.scoring_open_question(), t.scoring_open_explained(), t.scoring_open()),
        Asking::Cancel => (t.scoring_cancel_question(), t.scoring_cancel_explained(), t.scoring_cancel()),
        Asking::TakeBack(_) => (t.scoring_take_back_question(), t.scoring_take_back_explained(), t.scoring_take_back()),
    };
    let empty = (asking == Asking::Open && state.code.trim().is_empty()).then(|| t.scoring_code_why());
    let dialog = Dialog::new("end of round", title, confirm, t.app_cancel()).disabled_because(empty);
    let (answer, ()) = dialog.show(ui, |ui| {
        text::paragraph(ui, sentence);
        if asking == Asking::Open {
            if round.is_thin() {
                text::hint(ui, t.scoring_thin());
            }
            let field = TextField::new(t.scoring_code(), &mut state.code).masked().required();
            let shown = field.error(state.error.as_deref()).show(ui);
            if state.code.is_empty() && state.error.is_none() {
                shown.request_focus();
            }
        } else if let Some(error) = &state.error {
            field_error(ui, error);
        }
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => *state = State::default(),
        Answer::Confirmed => {
            let round = round.id;
            state.waiting = Some(cx.submit(match asking {
                Asking::Open => ScoringCommand::Open { round, code: Secret::new(std::mem::take(&mut state.code)) },
                Asking::Cancel => ScoringCommand::Cancel { round },
                Asking::TakeBack(seat) => ScoringCommand::TakeBack { round, seat },
            }));
        }
    }
}
