//! One ballot on the screen: an element a row, a digit a score. The laptop that goes round the table and a
//! member's own computer show the same.

use egui::{Event, Id as WidgetId, Key, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::{
    domain::{Ballot, Id, LONGEST_COMMENT, Mark, Marked, Rating, kind},
    i18n::Messages,
    ui::{
        Dir, Tokens,
        text::{self, Fit, Text},
        tokens::{radius, size, space, stroke},
        widgets::{Card, HeatCell, TextField, focus_ring_if, keyboard_hint, progress, separator},
    },
};

/// An element as the sheet shows it, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub element: Id<kind::Element>,
    pub code: String,
    pub name: String,
    pub questions: Vec<String>,
}

/// A level of the scale in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelWords {
    pub rating: Rating,
    pub name: String,
    pub descriptor: String,
}

/// What is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub marks: Vec<Option<Mark>>,
    pub comments: Vec<String>,
    pub current: usize,
}

impl Draft {
    pub fn of(elements: usize) -> Self {
        Self { marks: vec![None; elements], comments: vec![String::new(); elements], current: 0 }
    }

    pub fn open(&self) -> usize {
        self.marks.iter().filter(|mark| mark.is_none()).count()
    }

    /// The finished ballot; `None` while a row is open.
    pub fn ballot(&self, elements: impl IntoIterator<Item = Id<kind::Element>>) -> Option<Ballot> {
        let lines = elements.into_iter().zip(&self.marks).zip(&self.comments);
        let lines = lines.map(|((element, mark), comment)| {
            Some(Marked { element, mark: (*mark)?, comment: comment.trim().to_owned() })
        });
        lines.collect::<Option<Vec<Marked>>>().map(|lines| Ballot { lines })
    }

    fn set(&mut self, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(self.current) {
            *slot = Some(mark);
            self.current = (self.current + 1).min(self.marks.len().saturating_sub(1));
        }
    }
}

/// What was typed on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Mark(Mark),
    Back,
}

/// Digits, `?`, `0`, `R` and Backspace of this frame in the order in which they were pressed, while nobody
/// is typing words: a quick hand presses more than one key in a frame.
pub fn typed(ui: &Ui) -> Vec<Typed> {
    if ui.text_edit_focused() || egui::Popup::is_any_open(ui) {
        return Vec::new();
    }
    let level = |level| Rating::new(level).map(|rating| Typed::Mark(Mark::Level(rating)));
    let mut found = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if modifiers.command || modifiers.alt {
                return true;
            }
            let typed = match key {
                Key::Num1 => level(1),
                Key::Num2 => level(2),
                Key::Num3 => level(3),
                Key::Num4 => level(4),
                Key::Num5 => level(5),
                Key::Num0 | Key::Questionmark => Some(Typed::Mark(Mark::CannotJudge)),
                Key::R => Some(Typed::Mark(Mark::Recused)),
                Key::Backspace => Some(Typed::Back),
                _ => None,
            };
            found.extend(typed);
            typed.is_none()
        });
    });
    found
}

/// The sign of a mark: a digit, `?`, or a dash for a recused member.
pub fn sign(mark: Mark) -> String {
    match mark {
        Mark::Level(rating) => rating.level().to_string(),
        Mark::CannotJudge => "?".to_owned(),
        Mark::Recused => "–".to_owned(),
    }
}

/// The sheet, in what is left of the screen.
pub fn show(ui: &mut Ui, t: &Messages, rows: &[Row], levels: &[LevelWords], draft: &mut Draft) {
    for typed in typed(ui) {
        match typed {
            Typed::Mark(mark) => draft.set(mark),
            Typed::Back => draft.current = draft.current.saturating_sub(1),
        }
    }
    if !ui.text_edit_focused() {
        let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            draft.current = (draft.current + 1).min(rows.len().saturating_sub(1));
        }
        if pressed(Key::ArrowUp) {
            draft.current = draft.current.saturating_sub(1);
        }
        if pressed(Key::C) {
            ui.memory_mut(|memory| memory.request_focus(comment_id()));
        }
    }
    let height = ui.available_height();
    Dir::columns(ui, &[1.5, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        ui.spacing_mut().item_spacing.y = space::M;
        if column == 0 {
            Card::new().show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let room = (height - 2.0 * space::L).max(size::ROW);
                ScrollArea::vertical().id_salt("ballot").auto_shrink([false, true]).max_height(room).show(ui, |ui| {
                    for (index, row) in rows.iter().enumerate() {
                        element_row(ui, t, row, draft, index);
                    }
                });
            });
        } else {
            aside(ui, t, rows, levels, draft);
        }
    });
}

fn comment_id() -> WidgetId {
    WidgetId::unique("ballot comment")
}

const CODE: f32 = 40.0;
const CELL: f32 = 34.0;

fn element_row(ui: &mut Ui, t: &Messages, row: &Row, draft: &mut Draft, index: usize) {
    let (tokens, dir) = (Tokens::of(ui), Dir::of(ui));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW_DENSE + 2.0), Sense::click());
    let current = draft.current == index;
    if current {
        ui.painter().rect_filled(rect, radius::CELL, tokens.accent_tint);
        response.scroll_to_me(None);
    }
    let style = if current { text::BODY_STRONG } else { text::BODY };
    let ink = if current { tokens.accent } else { tokens.ink2 };
    let code = text::layout(ui, &row.code, text::SMALL_STRONG, ink, Fit::Free);
    text::paint(ui, dir.place(rect, space::S, CODE), code);
    let marks = Rating::ALL.map(Mark::Level).into_iter().chain([Mark::CannotJudge, Mark::Recused]);
    let room = rect.width() - CODE - 7.0 * CELL - 3.0 * space::S;
    let name = text::layout(ui, &row.name, style, tokens.ink, Fit::line(room));
    text::paint(ui, dir.place(rect, CODE + space::S, room), name);
    let chosen = draft.marks.get(index).copied().flatten();
    for (offset, mark) in (0_u8..).zip(marks) {
        let place = dir.place(rect, rect.width() - (7.0 - f32::from(offset)) * CELL, CELL);
        let clicked = mark_cell(ui, t, place, row, mark, chosen == Some(mark)).clicked();
        if clicked {
            draft.current = index;
            draft.set(mark);
        }
    }
    let spoken = format!("{} {}", row.code, row.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, &spoken));
    focus_ring_if(ui, &response, radius::CELL);
    if response.clicked() {
        draft.current = index;
    }
}

fn mark_cell(ui: &Ui, t: &Messages, place: Rect, row: &Row, mark: Mark, chosen: bool) -> Response {
    let tokens = Tokens::of(ui);
    let id = ui.make_persistent_id(("mark", &row.code, mark));
    let response = ui.interact(place, id, Sense::CLICK);
    let cell = Rect::from_center_size(place.center(), vec2(CELL - 6.0, size::ROW_DENSE - 4.0));
    if chosen {
        ui.painter().rect_filled(cell, radius::CELL, tokens.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(cell, radius::CELL, tokens.sunken);
    }
    let ink = if chosen { tokens.on_accent } else { tokens.ink3 };
    let style = if chosen { text::BODY_STRONG } else { text::BODY };
    let words = text::layout(ui, &sign(mark), style, ink, Fit::Free);
    text::paint_aligned(ui.painter(), cell, egui::Align2::CENTER_CENTER, words);
    let word = match mark {
        Mark::Level(rating) => rating.level().to_string(),
        Mark::CannotJudge => t.scoring_cannot_judge().to_owned(),
        Mark::Recused => t.scoring_recused().to_owned(),
    };
    let spoken = format!("{}: {word}", row.code);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &spoken));
    response
}

/// The levels in words, what the element asks, and a word of why.
fn aside(ui: &mut Ui, t: &Messages, rows: &[Row], levels: &[LevelWords], draft: &mut Draft) {
    let Some(row) = rows.get(draft.current) else { return };
    let done = rows.len() - draft.open();
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let heading = format!("{} {}", row.code, row.name);
        ui.add(Text::new(heading).style(text::HEADING).wrap().as_heading());
        text::small(ui, t.scoring_typed(done, rows.len()));
        progress(ui, &t.scoring_typed(done, rows.len()), share(done, rows.len()));
        for question in &row.questions {
            ui.add(Text::new(question.as_str()).style(text::SMALL).color(Tokens::of(ui).ink2).wrap());
        }
        separator(ui);
        for level in levels {
            Dir::row_of_height(ui, size::ROW_DENSE, |ui| {
                let cell = ui.allocate_exact_size(vec2(28.0, 24.0), Sense::hover()).0;
                HeatCell::rated(level.rating.level()).paint_at(ui, cell);
                let words = Text::new(level.name.as_str()).style(text::SMALL_STRONG);
                let words = words.then(format!("  {}", level.descriptor), text::SMALL, Tokens::of(ui).ink2);
                ui.add(words.wrap().max_width(ui.available_width()));
            });
        }
    });
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(comment) = draft.comments.get_mut(draft.current) {
            let field = TextField::new(t.scoring_comment(), comment).limit(LONGEST_COMMENT).id(comment_id());
            field.hint(t.scoring_comment_hint()).show(ui);
        }
        keys(
            ui,
            &[
                ("1 – 5", t.scoring_key_score()),
                ("? 0", t.scoring_cannot_judge()),
                ("R", t.scoring_recused()),
                ("↑ ↓", t.scoring_key_move()),
                ("C", t.scoring_comment()),
            ],
        );
    });
}

/// Keys with what they do, one a line.
pub fn keys(ui: &mut Ui, keys: &[(&str, &str)]) {
    for (key, words) in keys {
        Dir::row_of_height(ui, text::BODY.line, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(KEY, text::BODY.line), Sense::hover());
            let begin = if Dir::of(ui).is_rtl() { rect.right() - KEY } else { rect.left() };
            let place = Rect::from_min_size(pos2(begin, rect.top()), rect.size());
            let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(place).layout(Dir::of(ui).row_layout()));
            keyboard_hint(&mut inner, key);
            text::small(ui, *words);
        });
    }
}

const KEY: f32 = 62.0 + stroke::FOCUS;

pub fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
