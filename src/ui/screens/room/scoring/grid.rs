//! Numbered ballots typed by the secretary: a digit a key, down the column for paper, along the row for
//! cards. A finished ballot is sealed at once and shows as dots.

use std::collections::BTreeMap;

use egui::{Key, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::{
    Stage,
    act::{Head, plain_key},
};
use crate::{
    commands::ScoringCommand,
    domain::{Ballot, Id, Mark, Marked, Way, kind},
    queries::scoring::Round,
    sealing, sentences,
    ui::{
        Cx, Dir, Tokens,
        ballot_sheet::{self, Row, Typed, keys, share, sign},
        screen::Ticket,
        text::{self, Fit},
        tokens::{radius, size, space},
        widgets::{Card, Notice, focus_ring, progress},
    },
};

#[derive(Default)]
pub(super) struct State {
    round: Option<Id<kind::Round>>,
    /// What is being typed, by number; sealed ballots are gone from here.
    marks: BTreeMap<u32, Vec<Option<Mark>>>,
    number: u32,
    row: usize,
    waiting: Vec<(Ticket, u32)>,
    error: Option<String>,
}

/// Draws the grid; `true`: back to the overview.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>, round: &Round) -> bool {
    let t = cx.t;
    state.follow(cx, round);
    let by_row = round.roll.iter().any(|line| line.way == Way::Cards);
    let rows = super::rows(cx, stage, round);
    for typed in ballot_sheet::typed(ui) {
        state.take(typed, round, rows.len(), by_row);
    }
    state.walk(ui, round, rows.len());
    state.seal_finished(cx, round);

    let title = t.label(if by_row { Way::Cards } else { Way::Paper }).to_owned();
    let subtitle = if by_row { t.scoring_grid_cards() } else { t.scoring_grid_paper() };
    let again = state.sealed_here(round).then(|| t.scoring_type_again(state.number));
    let head = Head {
        title: &title,
        subtitle,
        primary: t.scoring_grid_done(),
        secondary: again.as_deref(),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    if let Some(error) = &state.error {
        Notice::warn(error, "").show(ui);
    }
    if pressed.secondary {
        cx.act(ScoringCommand::Discard { round: round.id, number: state.number });
    }
    let height = ui.available_height();
    Dir::columns(ui, &[3.4, 1.0], space::L, |ui, column| {
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 0 {
            Card::new().show(ui, |ui| cells(ui, cx, state, round, &rows, height - 2.0 * space::M));
        } else {
            aside(ui, cx, state, round, &rows);
        }
    });
    pressed.primary || plain_key(ui, Key::Escape)
}

impl State {
    /// Takes answers, and begins at the first ballot that is not typed.
    fn follow(&mut self, cx: &mut Cx<'_>, round: &Round) {
        if self.round != Some(round.id) {
            *self = Self { round: Some(round.id), number: 1, ..Self::default() };
            self.number = self.next_open(round, 0).unwrap_or(1);
        }
        let waiting = std::mem::take(&mut self.waiting);
        for (ticket, number) in waiting {
            match cx.answer(ticket) {
                None => self.waiting.push((ticket, number)),
                // what was typed is under seal now
                Some(Ok(_)) => drop(self.marks.remove(&number)),
                Some(Err(refusal)) => self.error = Some(sentences::refusal(cx.t, &refusal)),
            }
        }
    }

    fn sealed_here(&self, round: &Round) -> bool {
        round.typed.contains(&self.number)
    }

    fn last(round: &Round) -> u32 {
        u32::try_from(round.handed_out()).unwrap_or(u32::MAX)
    }

    /// Whether a ballot still takes digits.
    fn takes(&self, round: &Round, number: u32) -> bool {
        !round.typed.contains(&number) && self.waiting.iter().all(|(_, other)| *other != number)
    }

    fn next_open(&self, round: &Round, after: u32) -> Option<u32> {
        (after + 1..=Self::last(round)).find(|number| self.takes(round, *number))
    }

    fn take(&mut self, typed: Typed, round: &Round, rows: usize, by_row: bool) {
        match typed {
            Typed::Mark(mark) if self.takes(round, self.number) => {
                let column = self.marks.entry(self.number).or_insert_with(|| vec![None; rows]);
                if let Some(cell) = column.get_mut(self.row) {
                    *cell = Some(mark);
                }
                self.forward(round, rows, by_row);
            }
            Typed::Mark(_) => {}
            Typed::Back if by_row => {
                match (1..self.number).rev().find(|number| self.takes(round, *number)) {
                    Some(before) => self.number = before,
                    None if self.row > 0 => {
                        self.row -= 1;
                        self.number =
                            (1..=Self::last(round)).rev().find(|number| self.takes(round, *number)).unwrap_or(1);
                    }
                    None => {}
                }
                self.clear();
            }
            Typed::Back => {
                self.row = self.row.saturating_sub(1);
                self.clear();
            }
        }
    }

    fn clear(&mut self) {
        if let Some(cell) = self.marks.get_mut(&self.number).and_then(|column| column.get_mut(self.row)) {
            *cell = None;
        }
    }

    fn forward(&mut self, round: &Round, rows: usize, by_row: bool) {
        if by_row {
            match self.next_open(round, self.number) {
                Some(next) => self.number = next,
                None if self.row + 1 < rows => {
                    self.row += 1;
                    self.number = self.next_open(round, 0).unwrap_or(1);
                }
                None => {}
            }
        } else if self.row + 1 < rows {
            self.row += 1;
        } else if self.is_full(self.number)
            && let Some(next) = self.next_open(round, self.number)
        {
            self.number = next;
            self.row = 0;
        }
    }

    fn is_full(&self, number: u32) -> bool {
        self.marks.get(&number).is_some_and(|column| column.iter().all(Option::is_some))
    }

    /// Arrows walk; nothing is typed by them.
    fn walk(&mut self, ui: &Ui, round: &Round, rows: usize) {
        let dir = Dir::of(ui);
        if plain_key(ui, Key::ArrowDown) {
            self.row = (self.row + 1).min(rows.saturating_sub(1));
        }
        if plain_key(ui, Key::ArrowUp) {
            self.row = self.row.saturating_sub(1);
        }
        if plain_key(ui, dir.forward_key()) {
            self.number = (self.number + 1).min(Self::last(round)).max(1);
        }
        if plain_key(ui, dir.backward_key()) {
            self.number = (self.number - 1).max(1);
        }
    }

    /// Seals every ballot that is typed to its end.
    fn seal_finished(&mut self, cx: &mut Cx<'_>, round: &Round) {
        let full = self.marks.keys().copied().filter(|number| self.is_full(*number) && self.takes(round, *number));
        for number in full.collect::<Vec<_>>() {
            let Some(column) = self.marks.get(&number) else { continue };
            let line = |(element, mark): (&Id<kind::Element>, &Option<Mark>)| {
                Some(Marked { element: *element, mark: (*mark)?, comment: String::new() })
            };
            let lines = round.elements.iter().zip(column).map(line).collect::<Option<Vec<_>>>();
            let Some(ballot) = lines.map(|lines| Ballot { lines }) else { continue };
            match sealing::seal_ballot(&round.public_key, round.id, &ballot) {
                Ok(sealed) => {
                    let ticket = cx.submit(ScoringCommand::Enter { round: round.id, number, sealed });
                    self.waiting.push((ticket, number));
                    self.error = None;
                }
                Err(error) => self.error = Some(sentences::refusal(cx.t, &error.into())),
            }
        }
    }
}

const NAME: f32 = 260.0;

fn cells(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, round: &Round, rows: &[Row], height: f32) {
    let t = Tokens::of(ui);
    let dir = Dir::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    let last = State::last(round).max(1);
    let width = ((ui.available_width() - NAME) / last as f32).min(56.0);
    let column = |rect: Rect, number: u32| dir.place(rect, NAME + (number - 1) as f32 * width, width);
    let (header, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_DENSE), Sense::hover());
    for number in 1..=last {
        let (style, ink) = if number == state.number { (text::BODY_STRONG, t.accent) } else { (text::SMALL, t.ink2) };
        let words = text::layout(ui, &number.to_string(), style, ink, Fit::Free);
        text::paint_aligned(ui.painter(), column(header, number), egui::Align2::CENTER_CENTER, words);
    }
    let room = (height - size::ROW_DENSE).max(size::ROW_DENSE);
    ScrollArea::vertical().id_salt("grid").auto_shrink([false, true]).max_height(room).show(ui, |ui| {
        for (index, row) in rows.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_DENSE), Sense::click());
            ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, t.grid));
            let here = index == state.row;
            if here {
                response.scroll_to_me(None);
            }
            let (style, ink) = if here { (text::BODY_STRONG, t.accent) } else { (text::BODY, t.ink2) };
            let code = text::layout(ui, &row.code, text::SMALL_STRONG, ink, Fit::Free);
            text::paint(ui, dir.place(rect, space::S, 36.0), code);
            let name = text::layout(ui, &row.name, style, t.ink, Fit::line(NAME - 60.0));
            text::paint(ui, dir.place(rect, 48.0, NAME - 60.0), name);
            for number in 1..=last {
                cell(ui, state, round, column(rect, number), number, index);
            }
            let pointer = response.interact_pointer_pos();
            if let Some(at) = pointer.filter(|_| response.clicked()) {
                state.row = index;
                state.number = (1..=last).find(|number| column(rect, *number).contains(at)).unwrap_or(state.number);
            }
            let sealed = round.typed.len();
            let spoken = format!("{} {}, {}", row.code, row.name, cx.t.scoring_sealed_of(sealed, round.handed_out()));
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &spoken));
        }
    });
}

fn cell(ui: &Ui, state: &State, round: &Round, place: Rect, number: u32, index: usize) {
    let t = Tokens::of(ui);
    if number == state.number {
        ui.painter().rect_filled(place, 0, t.accent_tint);
    }
    if !state.takes(round, number) {
        ui.painter().circle_filled(place.center(), 2.5, t.ink2);
        return;
    }
    let mark = state.marks.get(&number).and_then(|column| column.get(index)).copied().flatten();
    if let Some(mark) = mark {
        let words = text::layout(ui, &sign(mark), text::BODY_STRONG, t.ink, Fit::Free);
        text::paint_aligned(ui.painter(), place, egui::Align2::CENTER_CENTER, words);
    }
    if number == state.number && index == state.row {
        let field = Rect::from_center_size(pos2(place.center().x, place.center().y), vec2(28.0, 20.0));
        focus_ring(ui, field, radius::CELL);
    }
}

fn aside(ui: &mut Ui, cx: &mut Cx<'_>, state: &State, round: &Round, rows: &[Row]) {
    let t = cx.t;
    let typed = state.marks.get(&state.number).map_or(0, |column| column.iter().flatten().count());
    let typed = if state.sealed_here(round) { rows.len() } else { typed };
    let title = t.scoring_ballot(state.number);
    Card::new().title(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let words = t.scoring_typed(typed, rows.len());
        text::small(ui, words.as_str());
        progress(ui, &words, share(typed, rows.len()));
        text::hint(ui, t.scoring_shuffle());
    });
    Card::new().title(t.scoring_keys()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        keys(
            ui,
            &[
                ("1 – 5", t.scoring_key_score()),
                ("? 0", t.scoring_cannot_judge()),
                ("R", t.scoring_recused()),
                ("Bksp", t.scoring_key_back()),
                ("← →", t.scoring_key_ballot()),
                ("Esc", t.scoring_grid_done()),
            ],
        );
    });
    if let Some(row) = rows.get(state.row) {
        let asks = t.scoring_asks(row.code.as_str());
        Card::new().title(&asks).show(ui, |ui| {
            for question in &row.questions {
                ui.add(text::Text::new(question.as_str()).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
            }
        });
    }
}
