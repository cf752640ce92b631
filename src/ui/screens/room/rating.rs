//! The rating of one element: the levels in words, the rating, how it was reached, why.
//!
//! Last month's rating is shown, never taken over silently: keeping it is an act of its own.

use std::collections::HashMap;

use egui::{Id as WidgetId, Key, ScrollArea, Sense, Ui, vec2};

use super::{
    Stage, Step,
    act::{self, Head, plain_key},
    evidence, height_left,
    scoring::reveal,
};
use crate::{
    commands::{Field, RatingCommand},
    domain::{ElementState, Id, Rating, Reached, kind},
    queries::{
        attendance::About,
        room::{Level, RoomElement},
        scoring::ElementRound,
    },
    ui::{
        Cx, Dir, Icon, Tokens,
        forms::{Fault, Votes},
        screen::Ticket,
        text::{self, Fit, Text},
        tokens::{radius, size, space},
        widgets::{Button, Card, Column, HeatCell, Notice, Segmented, Table, TextField, Tint, separator},
    },
};

#[derive(Default)]
pub(super) struct State {
    drafts: HashMap<Id<kind::Element>, Draft>,
    waiting: Option<(Ticket, Id<kind::Element>)>,
    /// The height of the final rating as it was drawn last: the table of levels gives way to it.
    below: f32,
}

/// What is being recorded for an element.
#[derive(Clone, Default)]
struct Draft {
    chosen: Option<Chosen>,
    votes: Votes,
    reason: String,
    dissent: String,
    fault: Fault,
}

/// What the row of segments offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chosen {
    Level(Rating),
    NotAssessed,
    NotApplicable,
}

impl Draft {
    fn of(element: &RoomElement) -> Self {
        let Some(record) = &element.record else { return Self::default() };
        let chosen = match record.state {
            ElementState::Rated(rating) | ElementState::Confirmed(rating) => Chosen::Level(rating),
            ElementState::NotAssessed => Chosen::NotAssessed,
            ElementState::NotApplicable => Chosen::NotApplicable,
        };
        Self {
            chosen: Some(chosen),
            votes: record.reached.map(Votes::of).unwrap_or_default(),
            reason: record.reason.clone(),
            dissent: record.dissent.clone(),
            fault: Fault::default(),
        }
    }

    /// The rating differs from the last one.
    fn moves(&self, element: &RoomElement) -> bool {
        matches!((self.chosen, &element.last), (Some(Chosen::Level(rating)), Some(last)) if last.rating != rating)
    }

    fn needs_reason(&self, element: &RoomElement) -> bool {
        self.moves(element) || self.chosen == Some(Chosen::NotAssessed)
    }

    fn command(&self, stage: &Stage<'_>, element: &RoomElement) -> Option<RatingCommand> {
        let state = match self.chosen? {
            Chosen::Level(rating) => ElementState::Rated(rating),
            Chosen::NotAssessed => ElementState::NotAssessed,
            Chosen::NotApplicable => ElementState::NotApplicable,
        };
        Some(RatingCommand::Record {
            meeting: stage.room.meeting.id,
            element: element.id,
            state,
            reason: self.reason.clone(),
            reached: self.votes.read()?,
            dissent: self.dissent.clone(),
        })
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let mut step = answer(ui, cx, state);
    let Some(element) = stage.element.and_then(|id| stage.room.element(id)) else { return step };
    let draft = state.drafts.entry(element.id).or_insert_with(|| Draft::of(element));
    let title = format!("{} {}", element.code, element.name.get(cx.language));
    let result = stage.scoring.newest(element.id);
    let badge = match (&element.record, result) {
        (Some(_), _) => Some((Tint::Accent, super::column::state_words(cx, element))),
        (None, Some(result)) => {
            let (tint, word) = reveal::finding(cx.t, result.agreement.finding);
            Some((tint, word.to_owned()))
        }
        (None, None) => None,
    };
    let badge = badge.as_ref().map(|(tint, words)| (*tint, words.as_str()));
    let again = (result.is_some() && stage.scoring.open_round().is_none() && !cx.is_read_only())
        .then(|| cx.t.scoring_second_round_here());
    let clear = element.record.as_ref().map(|_| cx.t.room_clear_rating()).or(again);
    let subtitle = element.purpose.get(cx.language);
    let pressed = Head { title: &title, subtitle, badge, secondary: clear, ..Head::default() }.show(ui, false);
    let frozen = act::frozen_about(cx, stage.room, About::Element(element.id));
    if let Some(sentence) = &frozen
        && Notice::warn(sentence, cx.t.room_inquorate_rule()).action(cx.t.room_take_roll()).show(ui)
    {
        step = Step::Kind(crate::domain::ItemKind::Opening);
    }
    digits(ui, draft, element);

    let height = height_left(ui);
    if pressed.secondary && element.record.is_none() {
        return Step::ScoreAgain(element.id);
    }
    let mut wish = if pressed.secondary { Wish::Clear } else { Wish::None };
    let below = &mut state.below;
    Dir::columns(ui, &[1.74, 1.0], space::L, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 0 {
            let scroll = ScrollArea::vertical().id_salt("levels").auto_shrink([false, true]);
            let room = (height - *below - space::M).max(LEAST_LEVELS);
            scroll.max_height(room).show(ui, |ui| levels(ui, cx, stage, element, draft));
            let top = ui.cursor().top();
            let wished = final_rating(ui, cx, stage, element, draft, frozen.as_deref());
            *below = ui.min_rect().bottom() - top;
            if wished != Wish::None {
                wish = wished;
            }
        } else {
            evidence::show(ui, cx, stage.room, element, height);
        }
    });
    match wish {
        Wish::None => {}
        Wish::Confirm => {
            if let Some(last) = &element.last {
                let command = RatingCommand::Record {
                    meeting: stage.room.meeting.id,
                    element: element.id,
                    state: ElementState::Confirmed(last.rating),
                    reason: String::new(),
                    reached: Reached::Consensus,
                    dissent: String::new(),
                };
                state.waiting = Some((cx.submit(command), element.id));
            }
        }
        Wish::Record => match draft.command(stage, element) {
            Some(command) => state.waiting = Some((cx.submit(command), element.id)),
            None => draft.fault = Fault::of(cx.t, &crate::commands::Refusal::Invalid(Field::Votes)),
        },
        Wish::Clear => {
            state.drafts.remove(&element.id);
            cx.act(RatingCommand::Clear { meeting: stage.room.meeting.id, element: element.id });
        }
    }
    step
}

/// What the person wants of the element in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    None,
    Record,
    Confirm,
    Clear,
}

/// The least that is left for the table of levels.
const LEAST_LEVELS: f32 = 120.0;

/// Takes the answer to a recorded rating: on to the next element, or the reason why not.
fn answer(ui: &Ui, cx: &mut Cx<'_>, state: &mut State) -> Step {
    let Some((ticket, element)) = state.waiting else { return Step::Stay };
    match cx.answer(ticket) {
        None => Step::Stay,
        Some(Ok(_)) => {
            state.waiting = None;
            // read again from the record when the element is shown next
            state.drafts.remove(&element);
            // the next element is rated with a digit again
            ui.memory_mut(|memory| memory.surrender_focus(reason_id()));
            Step::NextElement
        }
        Some(Err(refusal)) => {
            state.waiting = None;
            if let Some(draft) = state.drafts.get_mut(&element) {
                draft.fault = Fault::of(cx.t, &refusal);
            }
            Step::Stay
        }
    }
}

/// 1 to 5 choose a level while nobody is typing, 0 is "not assessed".
fn digits(ui: &Ui, draft: &mut Draft, element: &RoomElement) {
    let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
    for (rating, key) in Rating::ALL.into_iter().zip(keys) {
        if plain_key(ui, key) {
            choose(ui, draft, element, Chosen::Level(rating));
        }
    }
    if plain_key(ui, Key::Num0) {
        choose(ui, draft, element, Chosen::NotAssessed);
    }
}

/// A choice that needs a reason leads to the reason at once.
fn choose(ui: &Ui, draft: &mut Draft, element: &RoomElement, chosen: Chosen) {
    draft.chosen = Some(chosen);
    draft.fault = Fault::default();
    if draft.needs_reason(element) && draft.reason.trim().is_empty() {
        ui.memory_mut(|memory| memory.request_focus(reason_id()));
    }
}

fn reason_id() -> WidgetId {
    WidgetId::unique("room rating reason")
}

/// The words of each level; a click chooses it.
fn levels(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>, element: &RoomElement, draft: &mut Draft) {
    let result = stage.scoring.newest(element.id);
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(result) = result {
            reveal::heading(ui, cx, result);
            separator(ui);
        }
        for (index, level) in stage.room.levels.iter().enumerate() {
            if index > 0 {
                separator(ui);
            }
            let chosen = draft.chosen == Some(Chosen::Level(level.rating));
            if level_row(ui, cx, level, element, result, chosen) {
                choose(ui, draft, element, Chosen::Level(level.rating));
            }
        }
        reveal::footnotes(ui, cx, stage.scoring, element.id);
    });
}

fn level_row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    level: &Level,
    element: &RoomElement,
    result: Option<&ElementRound>,
    chosen: bool,
) -> bool {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let (name, descriptor) = (level.name.get(cx.language), level.descriptor.get(cx.language));
    let last = element.last.as_ref().is_some_and(|last| last.rating == level.rating);
    let reserved = match result {
        // dots stand below each other whether or not a row has a mark at its end
        Some(_) => reveal::DOTS + LAST,
        None if last => LAST,
        None => 0.0,
    };
    let room = (ui.available_width() - LEVEL_WORDS - reserved).max(size::MIN_FIELD);
    // beside dots a level takes two lines, so that all five stay in sight; its name says the rest
    let fit = if result.is_some() { Fit::Lines(room, 2) } else { Fit::Wrap(room) };
    let words = text::layout(ui, descriptor, text::SMALL, t.ink2, fit);
    let elided = words.elided;
    let height = (words.size().y + space::S).max(LEVEL);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::CLICK);
    if chosen {
        ui.painter().rect_filled(rect.expand2(vec2(space::S, 0.0)), radius::CELL, t.accent_tint);
    } else if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(space::S, 0.0)), radius::CELL, t.sunken);
    }
    let cell = egui::Rect::from_center_size(dir.place(rect, 0.0, 30.0).center(), vec2(30.0, 28.0));
    HeatCell::rated(level.rating.level()).paint_at(ui, cell);
    let galley = text::layout(ui, name, text::BODY_STRONG, t.ink, Fit::Wrap(LEVEL_WORDS - 50.0));
    text::paint(ui, dir.place(rect, 40.0, LEVEL_WORDS - 50.0), galley);
    text::paint(ui, dir.place(rect, LEVEL_WORDS, room), words);
    if let Some(result) = result {
        reveal::dots(ui, dir.place_from_end(rect, LAST, reveal::DOTS), level.rating.level(), result);
    }
    if last {
        let galley = text::layout(ui, cx.t.room_last_rating_mark(), text::SMALL, t.ink2, Fit::Free);
        let width = galley.size().x;
        text::paint(ui, dir.place_from_end(rect, 0.0, width), galley);
    }
    let spoken = format!("{} {name}. {descriptor}", level.rating.level());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, chosen, &spoken));
    let clicked = response.clicked();
    if elided {
        crate::ui::widgets::tooltip(response, descriptor);
    }
    clicked
}

/// Where the descriptor of a level begins, the least height of a level, and the room for "last rating".
const LEVEL_WORDS: f32 = 170.0;
const LEVEL: f32 = 40.0;
const LAST: f32 = 90.0;

fn final_rating(
    ui: &mut Ui,
    cx: &Cx<'_>,
    stage: &Stage<'_>,
    element: &RoomElement,
    draft: &mut Draft,
    frozen: Option<&str>,
) -> Wish {
    let t = cx.t;
    Card::new()
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            Dir::wrapped_row(ui, |ui| {
                text::heading(ui, t.room_final_rating());
                ui.add_space(space::S);
                segments(ui, cx, element, draft);
            });
            draft.votes.show(ui, t, draft.fault.at(Field::Votes));
            reason(ui, cx, element, draft);
            draft.fault.notice(ui, &[Field::Votes, Field::Reason]);
            foot(ui, cx, stage, element, draft, frozen)
        })
        .inner
}

fn segments(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement, draft: &mut Draft) {
    let t = cx.t;
    let mut options: Vec<(String, Chosen)> =
        Rating::ALL.into_iter().map(|rating| (rating.level().to_string(), Chosen::Level(rating))).collect();
    options.push((t.rating_state_not_assessed().to_owned(), Chosen::NotAssessed));
    if !element.always_assessed {
        options.push((t.rating_state_not_applicable().to_owned(), Chosen::NotApplicable));
    }
    let labels: Vec<&str> = options.iter().map(|(label, _)| label.as_str()).collect();
    let selected = options.iter().position(|(_, chosen)| draft.chosen == Some(*chosen));
    let picked = Segmented::new(t.room_final_rating(), &labels).selected(selected).tall().show(ui);
    if let Some((_, chosen)) = picked.and_then(|index| options.get(index)) {
        choose(ui, draft, element, *chosen);
    }
}

fn reason(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement, draft: &mut Draft) {
    let t = cx.t;
    let hint = match (draft.chosen, &element.last) {
        (Some(Chosen::Level(rating)), Some(last)) if last.rating != rating => {
            t.room_rating_becomes(last.rating.level(), rating.level())
        }
        _ => String::new(),
    };
    let needed = draft.needs_reason(element);
    Dir::columns(ui, &[1.6, 1.0], space::M, |ui, column| {
        if column == 0 {
            let mut field = TextField::new(t.app_reason(), &mut draft.reason).lines(2).id(reason_id()).hint(&hint);
            if needed {
                field = field.required();
            }
            field.error(draft.fault.at(Field::Reason)).show(ui);
        } else {
            TextField::new(t.term_dissent(), &mut draft.dissent).lines(2).show(ui);
        }
    });
}

/// What is still lacking, and the acts: record, keep, take back.
fn foot(
    ui: &mut Ui,
    cx: &Cx<'_>,
    stage: &Stage<'_>,
    element: &RoomElement,
    draft: &Draft,
    frozen: Option<&str>,
) -> Wish {
    let t = cx.t;
    let mut wish = Wish::None;
    let record = match draft.chosen {
        Some(Chosen::Level(rating)) => t.room_record_rating(rating.level()),
        Some(Chosen::NotAssessed | Chosen::NotApplicable) => t.room_record_state().to_owned(),
        None => t.room_record_none().to_owned(),
    };
    // without a quorum the committee can still record that it could not assess
    let frozen_here = frozen.filter(|_| draft.chosen != Some(Chosen::NotAssessed) || cx.is_read_only());
    let lacking = if draft.chosen.is_none() {
        Some(t.room_choose_rating())
    } else if draft.needs_reason(element) && draft.reason.trim().is_empty() {
        Some(t.refusal_reason_needed())
    } else {
        frozen_here
    };
    let keep = element.last.as_ref().map(|last| t.room_keep_rating(last.rating.level()));
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        let buttons = text::width(ui, &record, text::BODY_STRONG)
            + keep.as_ref().map_or(0.0, |keep| text::width(ui, keep, text::BODY_STRONG))
            + BUTTONS;
        weak_without_problem(ui, cx, element, draft, ui.available_width() - buttons);
        Dir::at_trailing_end(ui, |ui| {
            let button = Button::primary(&record).shortcut(act::CTRL_ENTER).disabled_because(lacking);
            if button.show(ui).clicked() {
                wish = Wish::Record;
            }
            if let Some(keep) = &keep
                && Button::secondary(keep).shortcut("K").disabled_because(frozen).show(ui).clicked()
            {
                wish = Wish::Confirm;
            }
        });
    });
    if keep.is_some() && frozen.is_none() && plain_key(ui, Key::K) {
        wish = Wish::Confirm;
    }
    if stage.enter {
        match lacking {
            None => wish = Wish::Record,
            Some(_) if draft.chosen.is_some() => ui.memory_mut(|memory| memory.request_focus(reason_id())),
            // nothing was chosen for an element that has its record: simply on
            Some(_) => {}
        }
    }
    wish
}

/// What two buttons take beside their words.
const BUTTONS: f32 = 200.0;

/// A weak rating without an open problem keeps the meeting from being closed: said at once.
fn weak_without_problem(ui: &mut Ui, cx: &Cx<'_>, element: &RoomElement, draft: &Draft, room: f32) {
    let Some(Chosen::Level(rating)) = draft.chosen else { return };
    if rating.is_weak() && element.problems.is_empty() {
        let color = Tokens::of(ui).bad;
        Icon::TriangleAlert.small(ui, color);
        let words = Text::new(cx.t.room_level_needs_problem(rating.level())).style(text::SMALL_MEDIUM).color(color);
        ui.add(words.lines(2).max_width((room - size::ICON - space::S).max(size::MIN_FIELD)));
    }
}

/// "Confirm the rest": the elements that nobody wants to discuss, each on its own line.
pub(super) fn confirm_rest(ui: &mut Ui, cx: &mut Cx<'_>, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    let open: Vec<&RoomElement> = room.open_elements().collect();
    let (known, unknown): (Vec<&RoomElement>, Vec<&RoomElement>) =
        open.iter().copied().partition(|element| element.last.is_some());
    let frozen = act::frozen(cx, room);
    let confirm = !known.is_empty();
    let primary = if confirm { t.room_confirm_rest(known.len()) } else { t.room_next_item().to_owned() };
    let head = Head {
        title: t.agenda_kind_confirm(),
        subtitle: t.room_confirm_hint(),
        primary: &primary,
        reason: frozen.as_deref().filter(|_| confirm),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if let Some(first) = unknown.first().filter(|_| !confirm) {
        let sentence = t.room_never_rated(unknown.len());
        if Notice::warn(&sentence, "").action(t.room_rate_it()).show(ui) {
            return Step::Element(first.id);
        }
    }
    let mut step = Step::Stay;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("rest", t.agenda_kind_confirm())
            .column(Column::exact(t.app_code(), 60.0))
            .column(Column::share(t.term_element(), 1.0))
            .column(Column::exact(t.element_last_rating(), 110.0))
            .column(Column::exact(t.app_state(), 200.0))
            .max_height(height_left(ui) - size::ROW);
        let name =
            |row: usize| format!("{} {}", room.elements[row].code, super::column::state_words(cx, &room.elements[row]));
        let done = table.show(ui, room.elements.len(), name, |ui, row, column| {
            let element = &room.elements[row];
            match column {
                0 => {
                    text::strong(ui, element.code.as_str());
                }
                1 => {
                    text::body(ui, element.name.get(cx.language));
                }
                2 => {
                    let last = element.last.as_ref().map(|last| last.rating.level().to_string());
                    text::body(ui, last.unwrap_or_else(|| "–".to_owned()));
                }
                _ => {
                    text::secondary(ui, super::column::state_words(cx, element));
                }
            }
        });
        if let Some(row) = done.opened.or(done.clicked) {
            step = Step::Element(room.elements[row].id);
        }
    });
    match (pressed.primary, confirm) {
        (true, true) => cx.act(RatingCommand::ConfirmRest { meeting: room.meeting.id }),
        (true, false) => return Step::Done,
        (false, _) => {}
    }
    step
}
