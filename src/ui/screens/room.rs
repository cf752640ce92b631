//! The room: a meeting while it is held. The agenda stands at the leading side with clock and quorum,
//! the current item fills the screen, and what comes up meanwhile is typed into the bar at the bottom.
//!
//! Everything can be done from the keyboard: Ctrl+Enter does the one thing that the item is there for
//! and goes on, F6 and F7 change the item, Ctrl+1 to Ctrl+4 begin a problem, correction, decision or note.

mod act;
mod attendance;
mod clock;
mod closing;
mod column;
mod conflicts;
mod evidence;
mod follow_up;
mod kpis;
mod minutes;
mod preparation;
mod previous;
mod push;
mod quick;
mod rating;
mod read_back;
mod records;
mod scoring;
mod signals;

use std::rc::Rc;

use egui::{Frame, Key, Modifiers, Panel, Ui};
use jiff::civil::Date;

use self::act::Step;
use crate::{
    domain::{Id, ItemKind, MeetingState, kind},
    queries::{
        choices::{self, Choices},
        room::{self, Room},
        scoring::Scoring,
    },
    ui::{
        Cached, Cx, Dir, Route, Tokens,
        projector::{self, Reads, View, Where},
        shell::page_margin,
        tokens::{size, space},
    },
};

#[derive(Default)]
pub struct State {
    model: Cached<Id<kind::Meeting>, Room>,
    choices: Cached<Date, Choices>,
    meeting: Option<Id<kind::Meeting>>,
    item: Option<Id<kind::AgendaItem>>,
    /// Work of a kind that this agenda has no item for: the way to an obstacle of an extraordinary meeting.
    aside: Option<ItemKind>,
    element: Option<Id<kind::Element>>,
    /// The column scrolls to the current item.
    scroll: bool,
    attendance: attendance::State,
    clock: clock::State,
    conflicts: conflicts::State,
    preparation: preparation::State,
    previous: previous::State,
    follow_up: follow_up::State,
    kpis: kpis::State,
    rating: rating::State,
    scoring: scoring::State,
    read_back: read_back::State,
    records: records::State,
    closing: closing::State,
    quick: quick::State,
}

/// What the views of the items are given.
pub(super) struct Stage<'a> {
    room: &'a Room,
    scoring: &'a Scoring,
    choices: &'a Choices,
    /// The current item; `None` for an agenda without items.
    item: Option<&'a crate::queries::meeting::AgendaItem>,
    element: Option<Id<kind::Element>>,
    /// Ctrl+Enter was pressed, and no form has taken it.
    enter: bool,
}

impl State {
    /// Ballot files that were picked or dropped: name and bytes.
    pub fn take_ballots(&mut self, files: &[(String, Vec<u8>)]) {
        self.scoring.take_ballots(files);
    }

    /// The personal codes of an invitation that was just written.
    pub fn show_codes(&mut self, codes: Vec<(String, String)>) {
        self.scoring.show_codes(codes);
    }
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> Vec<(String, Option<Route>)> {
    let reference = load(cx, state, id).map(|room| room.meeting.reference.to_string()).unwrap_or_default();
    vec![
        (cx.t.nav_meetings().to_owned(), Some(Route::Meetings)),
        (reference, Some(Route::Meeting(id))),
        (cx.t.nav_room().to_owned(), None),
    ]
}

fn load(cx: &Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<Rc<Room>> {
    cx.read(&mut state.model, id, &room::TABLES, |db| room::room(db, id))
}

/// What the wall shows of the meeting whose room was open last.
pub fn wall(ui: &Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<Option<View>> {
    let Some(meeting) = state.meeting else { return Ok(None) };
    let room = load(cx, state, meeting)?;
    settle(state, &room);
    let shown = room.agenda.iter().find(|item| Some(item.id) == state.item);
    let clock = clock::follow(ui, cx, &mut state.clock, &room, shown)?;
    let at = Where { item: state.item, element: state.element, kpi: state.kpis.chosen() };
    let scoring = state.scoring.load(cx, meeting)?;
    let reads = Reads { room: &room, clock: &clock, scoring: &scoring };
    Ok(Some(projector::view(cx.t, reads, cx.env.now(), at)))
}

/// The keys that walk through the agenda while the wall's view has the whole screen.
pub fn walk(ui: &Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let Some(meeting) = state.meeting else { return Ok(()) };
    let room = load(cx, state, meeting)?;
    let step = walking(ui, state, &room);
    take(cx, state, &room, step);
    Ok(())
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, id: Id<kind::Meeting>) -> rusqlite::Result<()> {
    if state.meeting != Some(id) {
        *state = State { meeting: Some(id), scroll: true, ..State::default() };
    }
    let room = load(cx, state, id)?;
    let today = cx.env.today();
    let choices = cx.read(&mut state.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    let scores = state.scoring.load(cx, id)?;
    settle(state, &room);
    let shown = room.agenda.iter().find(|item| Some(item.id) == state.item);
    let clock = clock::follow(ui, cx, &mut state.clock, &room, shown)?;

    // under a dialog or the palette the keys are not the room's
    let modal = ui.memory(|memory| memory.top_modal_layer().is_some());
    let mut step = if modal { Step::Stay } else { keys(ui, state, &room) };
    let enter = !modal
        && !state.quick.has_form()
        && !egui::Popup::is_any_open(ui)
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));

    if state.scoring.covers_the_room(&scores) {
        let stage = Stage { room: &room, scoring: &scores, choices: &choices, item: None, element: None, enter };
        let shown = Frame::new().inner_margin(page_margin());
        shown.show(ui, |ui| Dir::column(ui, |ui| scoring::cover(ui, cx, &mut state.scoring, &stage)));
        return Ok(());
    }
    let t = Tokens::of(ui);
    let bare = || Frame::new().fill(t.paper);
    let panel = Dir::of(ui).leading_panel("room column").exact_size(COLUMN).resizable(false);
    let shown = panel
        .frame(bare())
        .show_separator_line(false)
        .show(ui, |ui| column::show(ui, cx, state, &room, &scores, &clock));
    step = step.or(shown.inner);

    let item = room.agenda.iter().find(|item| Some(item.id) == state.item);
    let stage = Stage { room: &room, scoring: &scores, choices: &choices, item, element: state.element, enter };
    if room.is_in_session() {
        let margin = egui::Margin { top: 0, ..page_margin() };
        let bar = Panel::bottom("room quick").resizable(false).frame(bare().inner_margin(margin));
        let shown = bar.show_separator_line(false).show(ui, |ui| quick::show(ui, cx, &mut state.quick, &stage));
        state.quick.settle(ui, shown.response.rect.height());
        step = step.or(shown.inner);
    }
    let shown = Frame::new().inner_margin(page_margin()).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        // A tall form above the bar leaves little room: what does not fit lies behind the form, not over it.
        let (clip, below) = (ui.clip_rect(), ui.max_rect().bottom());
        ui.set_clip_rect(clip.with_max_y(clip.bottom().min(below)));
        Dir::column(ui, |ui| main_area(ui, cx, state, &stage)).inner
    });
    step = step.or(shown.inner?);
    take(cx, state, &room, step);
    Ok(())
}

/// The width of the column with clock, quorum and agenda.
const COLUMN: f32 = 280.0;

/// Chooses an item and an element where none is chosen, or where the chosen one is gone.
fn settle(state: &mut State, room: &Room) {
    if room.agenda.iter().all(|item| Some(item.id) != state.item) {
        let open = room.agenda.iter().find(|item| !item.done).or(room.agenda.first());
        state.item = open.map(|item| item.id);
    }
    if room.elements.iter().all(|element| Some(element.id) != state.element) {
        let open = room.open_elements().next().or(room.elements.first());
        state.element = open.map(|element| element.id);
    }
}

/// Keys that hold everywhere in the room.
fn keys(ui: &Ui, state: &mut State, room: &Room) -> Step {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (kind, key) in quick::Kind::ALL.into_iter().zip([Key::Num1, Key::Num2, Key::Num3, Key::Num4]) {
        if room.is_in_session() && pressed(Modifiers::COMMAND, key) {
            state.quick.begin(ui, kind);
        }
    }
    walking(ui, state, room)
}

fn walking(ui: &Ui, state: &State, room: &Room) -> Step {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::F7) || pressed(Modifiers::ALT, Key::ArrowDown) {
        return neighbour(state, room, true);
    }
    if pressed(Modifiers::NONE, Key::F6) || pressed(Modifiers::ALT, Key::ArrowUp) {
        return neighbour(state, room, false);
    }
    Step::Stay
}

/// The item before or after the current one. Within the ratings the elements count as items.
fn neighbour(state: &State, room: &Room, forward: bool) -> Step {
    let Some(index) = room.agenda.iter().position(|item| Some(item.id) == state.item) else { return Step::Stay };
    let next = if forward { index.checked_add(1) } else { index.checked_sub(1) };
    next.and_then(|index| room.agenda.get(index)).map_or(Step::Stay, |item| Step::Item(item.id))
}

fn main_area(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> rusqlite::Result<Step> {
    ui.spacing_mut().item_spacing.y = space::M;
    match stage.room.meeting.state {
        MeetingState::Planned => return Ok(closing::planned(ui, cx, stage)),
        MeetingState::Closed | MeetingState::Approved => return Ok(closing::closed(ui, cx, stage)),
        MeetingState::InSession => {}
    }
    let Some(item) = stage.item else { return Ok(closing::show(ui, cx, &mut state.closing, stage)) };
    Ok(match state.aside.unwrap_or(item.kind) {
        ItemKind::Opening => attendance::show(ui, cx, &mut state.attendance, stage),
        ItemKind::Conflicts => conflicts::show(ui, cx, &mut state.conflicts, stage),
        ItemKind::Agenda => preparation::show(ui, cx, &mut state.preparation, stage),
        ItemKind::PreviousMinutes => previous::show(ui, cx, &mut state.previous, stage),
        ItemKind::FollowUp => follow_up::show(ui, cx, &mut state.follow_up, stage),
        ItemKind::Kpis => kpis::show(ui, cx, &mut state.kpis, stage),
        ItemKind::Scoring => scoring::show(ui, cx, &mut state.scoring, &mut state.rating, stage)?,
        ItemKind::Discussion => rating::show(ui, cx, &mut state.rating, stage),
        ItemKind::ConfirmRest => rating::confirm_rest(ui, cx, stage),
        ItemKind::Problems => records::show(ui, cx, &mut state.records, stage),
        ItemKind::Balance => closing::balance(ui, cx, &mut state.closing, stage),
        ItemKind::ReadBack => read_back::show(ui, cx, &mut state.read_back, stage),
        ItemKind::Closing => closing::show(ui, cx, &mut state.closing, stage),
        ItemKind::Other => minutes::show(ui, cx, stage),
    })
}

/// Carries out where a view wants to go.
fn take(cx: &mut Cx<'_>, state: &mut State, room: &Room, step: Step) {
    match step {
        Step::Stay => {}
        Step::Item(item) => {
            state.item = Some(item);
            state.aside = None;
            state.scroll = true;
        }
        Step::Done => {
            let Some(index) = room.agenda.iter().position(|item| Some(item.id) == state.item) else { return };
            let item = &room.agenda[index];
            if !item.done && room.is_in_session() {
                cx.act(crate::commands::AgendaCommand::SetDone { item: item.id, done: true });
            }
            if let Some(next) = room.agenda.get(index + 1) {
                state.item = Some(next.id);
            }
            state.aside = None;
            state.scroll = true;
        }
        Step::Kind(wanted) => {
            let found = room.agenda.iter().find(|item| item.kind == wanted);
            state.aside = if found.is_some() { None } else { Some(wanted) };
            state.item = found.map(|item| item.id).or(state.item);
            state.scroll = true;
        }
        Step::Element(element) => {
            state.element = Some(element);
            let here = room.agenda.iter().find(|item| Some(item.id) == state.item);
            // once silent scores are open, their item lists them
            let rates = |kind| match kind {
                ItemKind::Discussion => true,
                ItemKind::Scoring => !state.scoring.was_used(),
                _ => false,
            };
            if !here.is_some_and(|item| rates(item.kind)) || state.aside.is_some() {
                take(cx, state, room, Step::Kind(ItemKind::Discussion));
            }
            state.scroll = true;
        }
        Step::Signal(kpi) => {
            state.kpis.choose(kpi);
            take(cx, state, room, Step::Kind(ItemKind::Kpis));
        }
        Step::NextElement => match next_open(state, room) {
            Some(next) => take(cx, state, room, Step::Element(next)),
            None => take(cx, state, room, Step::Done),
        },
        Step::ScoreAgain(element) => {
            state.scoring.another_round(vec![element]);
            take(cx, state, room, Step::Kind(ItemKind::Scoring));
        }
        Step::Edit(form) => state.quick.open(*form),
    }
}

/// The next element without a record after the current one, from the beginning again after the last.
fn next_open(state: &State, room: &Room) -> Option<Id<kind::Element>> {
    let here = room.elements.iter().position(|element| Some(element.id) == state.element)?;
    let (before, after) = room.elements.split_at(here + 1);
    let open = after.iter().chain(before).filter(|element| element.record.is_none());
    open.map(|element| element.id).find(|element| Some(*element) != state.element)
}

/// The height that is left for cards above the foot of the main area.
fn height_left(ui: &Ui) -> f32 {
    ui.available_height().max(size::ROW)
}
