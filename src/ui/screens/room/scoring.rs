//! Silent scoring in the room: a round is begun, ballots come in by four ways, the chair opens them.
//!
//! While a round is open nothing here knows a score, except those that are being typed this moment.

mod begin;
mod grid;
mod kiosk;
mod overview;
pub(super) mod reveal;
mod roll;

use std::rc::Rc;

use egui::Ui;

use super::{Stage, Step, rating};
use crate::{
    domain::{Id, Names, kind},
    queries::{
        room::{Level, RoomElement},
        scoring::{self, Round, Scoring},
    },
    ui::{
        Cached, Cx,
        ballot_sheet::{LevelWords, Row},
    },
};

#[derive(Default)]
pub(super) struct State {
    model: Cached<Id<kind::Meeting>, Scoring>,
    view: View,
    begin: Option<begin::Form>,
    overview: overview::State,
    kiosk: kiosk::State,
    grid: grid::State,
    /// The meeting has rounds: the item of scoring shows them.
    used: bool,
}

/// What an open round shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    #[default]
    Overview,
    /// The laptop goes round.
    Kiosk,
    /// Numbered ballots are typed.
    Grid,
}

impl State {
    pub(super) fn load(&mut self, cx: &Cx<'_>, meeting: Id<kind::Meeting>) -> rusqlite::Result<Rc<Scoring>> {
        let read = cx.read(&mut self.model, meeting, &scoring::TABLES, |db| scoring::scoring(db, meeting))?;
        self.used = read.is_revealed() || read.open_round().is_some();
        Ok(read)
    }

    pub(super) const fn was_used(&self) -> bool {
        self.used
    }

    /// The laptop is in a member's hands: nothing of the meeting stands beside the ballot.
    pub(super) fn covers_the_room(&self, scoring: &Scoring) -> bool {
        self.view == View::Kiosk && scoring.open_round().is_some()
    }

    /// Asks for another round over these elements.
    pub(super) fn another_round(&mut self, elements: Vec<Id<kind::Element>>) {
        self.begin = Some(begin::Form::over(elements));
    }

    /// Whether a round is being begun.
    pub(super) const fn begins(&self) -> bool {
        self.begin.is_some()
    }
}

/// The page of a member who has the laptop.
pub(super) fn cover(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let Some(round) = stage.scoring.open_round() else { return };
    if kiosk::show(ui, cx, &mut state.kiosk, stage, round) {
        state.view = View::Overview;
    }
}

/// The item of silent scoring; before and without any round the elements are rated in the open.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    state: &mut State,
    ratings: &mut rating::State,
    stage: &Stage<'_>,
) -> Step {
    if let Some(round) = stage.scoring.open_round() {
        state.begin = None;
        match state.view {
            View::Overview | View::Kiosk => {
                if let Some(view) = overview::show(ui, cx, &mut state.overview, stage, round) {
                    state.view = view;
                }
            }
            View::Grid => {
                if grid::show(ui, cx, &mut state.grid, stage, round) {
                    state.view = View::Overview;
                }
            }
        }
        return Step::Stay;
    }
    state.view = View::Overview;
    if state.begins() {
        begin(ui, cx, state, stage);
        return Step::Stay;
    }
    if stage.scoring.is_revealed() {
        return reveal::list(ui, cx, state, stage);
    }
    if begin::offer(ui, cx, stage) {
        let elements = stage.room.elements.iter().map(|element| element.id).collect();
        state.begin = Some(begin::Form::over(elements));
    }
    rating::show(ui, cx, ratings, stage)
}

/// The elements of a round as a ballot shows them.
fn rows(cx: &Cx<'_>, stage: &Stage<'_>, round: &Round) -> Vec<Row> {
    let elements = round.elements.iter().filter_map(|id| stage.room.element(*id));
    let words = |names: &Vec<Names>| names.iter().map(|name| name.get(cx.language).to_owned()).collect();
    let row = |element: &RoomElement| Row {
        element: element.id,
        code: element.code.clone(),
        name: element.name.get(cx.language).to_owned(),
        questions: words(&element.questions),
    };
    elements.map(row).collect()
}

/// The scale, the highest level first.
fn levels(cx: &Cx<'_>, stage: &Stage<'_>) -> Vec<LevelWords> {
    let words = |level: &Level| LevelWords {
        rating: level.rating,
        name: level.name.get(cx.language).to_owned(),
        descriptor: level.descriptor.get(cx.language).to_owned(),
    };
    stage.room.levels.iter().map(words).collect()
}

/// The form of a new round.
pub(super) fn begin(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let Some(form) = &mut state.begin else { return };
    if form.show(ui, cx, stage) {
        state.begin = None;
    }
}
