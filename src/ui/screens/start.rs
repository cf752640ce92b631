//! Start: which workspace? Shown while none is open, so it reads nothing itself: what was opened here
//! before, what a check found and why a file did not open are given to it, and it answers with events.

mod check;
mod form;
mod recent;
mod refused;

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, ScrollArea, Ui, vec2};

use crate::{
    domain::Language,
    i18n::Messages,
    ui::{
        Dir, Icon, Purpose, Tokens,
        picker::dropped_file,
        preferences::Recent,
        text::{self, Fit, Text},
        tokens::{ThemeChoice, radius, size, space, stroke},
        widgets::{Button, Notice, chip, dashed_frame, focus_ring_if, frame},
    },
    workspace::{CheckReport, Generation, LeftBehind, OpenError, generations},
};

pub use form::NewWorkspace;

/// What the person wants done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StartEvent {
    Open(PathBuf),
    OpenReadOnly(PathBuf),
    /// Although another machine's lock is there; the reason goes into the log.
    TakeOver {
        path: PathBuf,
        reason: String,
    },
    Create(Box<NewWorkspace>),
    Demo,
    Check(PathBuf),
    Pick(Purpose),
    SetLanguage(Language),
    SetTheme(ThemeChoice),
}

/// What stands beside the recent files.
#[derive(Default)]
pub struct State {
    typed: String,
    selected: usize,
    form: Option<form::Form>,
    refused: Option<refused::Refused>,
    check: Option<check::Checked>,
    said: Option<String>,
}

impl State {
    /// A file did not open. The sound generations beside it are looked for once, here.
    pub fn refuse(&mut self, path: &Path, error: OpenError) {
        self.refused = Some(refused::Refused::new(path.to_owned(), error, generations(path)));
    }

    /// The result of a check.
    pub fn checked(&mut self, report: CheckReport) {
        let older = generations(&report.file);
        self.refused = None;
        self.form = None;
        self.check = Some(check::Checked { report, older });
    }

    /// The place that was chosen for a new workspace.
    pub fn place(&mut self, path: PathBuf) {
        if let Some(form) = &mut self.form {
            form.place(&path);
        }
    }

    /// Something did not work: in one sentence, already in the language of the screen. A form that
    /// is open shows it; what was typed stays.
    pub fn say(&mut self, sentence: String) {
        match &mut self.form {
            Some(form) => form.refuse(sentence),
            None => self.said = Some(sentence),
        }
    }

    fn begin_new(&mut self, language: Language) {
        *self = Self { form: Some(form::Form::new(language)), ..Self::default() };
    }
}

/// Wide enough for two columns at 1366 pixels, narrow enough to be read at 1920.
const WIDTH: f32 = 880.0;

pub fn show(
    ui: &mut Ui,
    t: &'static Messages,
    language: Language,
    recent: &[Recent],
    left_behind: &[LeftBehind],
    state: &mut State,
) -> Option<StartEvent> {
    let mut event = dropped_file(ui).map(StartEvent::Open);
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0, Tokens::of(ui).paper);
    let top = (area.height() * 0.11).clamp(space::L, 96.0);
    let width = WIDTH.min(area.width() - 2.0 * space::XL);
    let column = egui::Rect::from_min_max(
        egui::pos2(area.center().x - width / 2.0, area.top() + top),
        egui::pos2(area.center().x + width / 2.0, area.bottom() - space::M),
    );
    let layout = Dir::of(ui).column_layout();
    ui.scope_builder(egui::UiBuilder::new().max_rect(column).layout(layout), |ui| {
        event = event.take().or(head(ui, t, language));
        ui.add_space(space::XL);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            Dir::columns(ui, &[2.0, 1.0], space::XL, |ui, column| {
                let answer = if column == 0 {
                    leading(ui, t, language, recent, left_behind, state)
                } else {
                    begin(ui, t, language, state)
                };
                event = event.take().or(answer);
            });
        });
    });
    event
}

fn head(ui: &mut Ui, t: &Messages, language: Language) -> Option<StartEvent> {
    let mut event = None;
    let colors = Tokens::of(ui);
    Dir::row_of_height(ui, LOGO, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(LOGO, LOGO), egui::Sense::hover());
        ui.painter().rect_filled(rect, radius::CARD, colors.accent);
        // the product's own letter, the same in each language
        let letter = text::layout(ui, "L", text::TITLE, colors.on_accent, Fit::Free);
        text::paint_aligned(ui.painter(), rect, egui::Align2::CENTER_CENTER, letter);
        let room = ui.available_width() - LANGUAGES;
        let layout = Dir::of(ui).column_layout();
        ui.allocate_ui_with_layout(vec2(room, LOGO), layout, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::title(ui, t.app_name());
            text::secondary(ui, t.start_privacy());
        });
        Dir::at_trailing_end(ui, |ui| {
            for other in Language::ALL.into_iter().rev() {
                if chip(ui, other == language, other.own_name()).clicked() {
                    event = Some(StartEvent::SetLanguage(other));
                }
            }
        });
    });
    event.or(theme(ui, t))
}

const LOGO: f32 = 44.0;
const LANGUAGES: f32 = 260.0;

/// The appearance, one step on at each press.
fn theme(ui: &mut Ui, t: &Messages) -> Option<StartEvent> {
    let (word, next) = match ui.options(|options| options.theme_preference) {
        egui::ThemePreference::System => (t.settings_theme_system(), ThemeChoice::Light),
        egui::ThemePreference::Light => (t.settings_theme_light(), ThemeChoice::Dark),
        egui::ThemePreference::Dark => (t.settings_theme_dark(), ThemeChoice::System),
    };
    let pressed = Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        Dir::at_trailing_end(ui, |ui| {
            Button::quiet(&t.start_theme_next(word)).icon(Icon::SunMoon).small().show(ui).clicked()
        })
        .inner
    });
    pressed.inner.then_some(StartEvent::SetTheme(next))
}

fn leading(
    ui: &mut Ui,
    t: &Messages,
    language: Language,
    recent: &[Recent],
    left_behind: &[LeftBehind],
    state: &mut State,
) -> Option<StartEvent> {
    let mut event = None;
    for left in left_behind {
        let words = t.start_left_behind(left.acts, left.target.display().to_string());
        if Notice::info(t.app_not_published(), &words).action(t.start_go_on()).show(ui) {
            event = Some(StartEvent::Open(left.target.clone()));
        }
    }
    if let Some(said) = &state.said
        && Notice::warn(t.error_title(), said).action(t.app_close()).show(ui)
    {
        state.said = None;
    }
    if let Some(refused) = &mut state.refused {
        match refused.show(ui, t) {
            refused::Answer::None => {}
            refused::Answer::Close => state.refused = None,
            refused::Answer::Event(answer) => event = Some(answer),
        }
        ui.add_space(space::S);
    }
    if let Some(checked) = &state.check {
        match checked.show(ui, t) {
            check::Answer::None => {}
            check::Answer::Close => state.check = None,
            check::Answer::Event(answer) => event = Some(answer),
        }
        return event;
    }
    if let Some(form) = &mut state.form {
        match form.show(ui, t) {
            form::Answer::None => {}
            form::Answer::Cancel => state.form = None,
            form::Answer::Event(answer) => event = Some(answer),
        }
        return event;
    }
    let chosen = recent::list(ui, t, language, recent, &mut state.selected);
    event.or(chosen).or_else(|| other_file(ui, t, state))
}

/// Another file: by dialog, by path, by dropping it.
fn other_file(ui: &mut Ui, t: &Messages, state: &mut State) -> Option<StartEvent> {
    let mut event = None;
    ui.add_space(space::S);
    if Button::secondary(t.start_open_other()).icon(Icon::FolderOpen).shortcut("Ctrl+O").show(ui).clicked()
        || ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::O))
    {
        event = Some(StartEvent::Pick(Purpose::OpenWorkspace));
    }
    ui.add_space(space::S);
    let shown = egui::Frame::new().inner_margin(egui::Margin::same(space::L as i8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let field = crate::ui::widgets::TextField::new(t.start_drop_or_type(), &mut state.typed);
        let response = field.show(ui);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && !state.typed.trim().is_empty() {
            event = Some(StartEvent::Open(PathBuf::from(state.typed.trim())));
        }
    });
    dashed_frame(ui, shown.response.rect, Tokens::of(ui).edge);
    event
}

/// New, demo, check: equal, and quieter than the last workspace.
fn begin(ui: &mut Ui, t: &Messages, language: Language, state: &mut State) -> Option<StartEvent> {
    text::heading(ui, t.start_something());
    let mut event = None;
    if offer(ui, Icon::Plus, t.start_new(), t.start_new_body()) {
        state.begin_new(language);
    }
    ui.add_space(space::XS);
    if offer(ui, Icon::BookOpen, t.start_demo(), t.start_demo_body()) {
        event = Some(StartEvent::Demo);
    }
    ui.add_space(space::XS);
    if offer(ui, Icon::Shield, t.start_check(), t.start_check_body()) {
        event = Some(StartEvent::Pick(Purpose::CheckFile));
    }
    ui.add_space(space::S);
    Dir::row(ui, |ui| {
        let color = Tokens::of(ui).ink2;
        Icon::CircleCheck.small(ui, color);
        text::small(ui, t.start_no_network());
    });
    event
}

/// A card that is one button.
fn offer(ui: &mut Ui, icon: Icon, title: &str, body: &str) -> bool {
    let colors = Tokens::of(ui);
    let dir = Dir::of(ui);
    let width = ui.available_width();
    let room = width - 2.0 * space::L;
    let head = text::layout(ui, title, text::BODY_STRONG, colors.ink, Fit::line(room - size::ICON - space::S));
    let words = text::layout(ui, body, text::SMALL, colors.ink2, Fit::Wrap(room));
    let height = space::M + text::BODY.line + space::XS + words.size().y + space::M;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), egui::Sense::click());
    frame(ui, rect, radius::CARD, if response.hovered() { colors.sunken } else { colors.surface }, colors.line);
    let inside = rect.shrink2(vec2(space::L, space::M));
    let line = egui::Rect::from_min_size(inside.min, vec2(inside.width(), text::BODY.line));
    icon.paint(ui, dir.place(line, 0.0, size::ICON).center(), size::ICON, colors.accent);
    text::paint(ui, dir.place(line, size::ICON + space::S, line.width() - size::ICON - space::S), head);
    let below = egui::Rect::from_min_max(egui::pos2(inside.left(), line.bottom() + space::XS), inside.max);
    text::paint(ui, below, words);
    focus_ring_if(ui, &response, radius::CARD);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
    crate::ui::widgets::describe(ui, &response, body);
    response.clicked()
}

/// The head of a card that can be closed again.
fn closable(ui: &mut Ui, t: &Messages, title: &str) -> bool {
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let room = ui.available_width() - size::CONTROL_SMALL - space::S;
        ui.add(Text::new(title).style(text::HEADING).max_width(room).elide().as_heading());
        Dir::at_trailing_end(ui, |ui| crate::ui::widgets::icon_button(ui, Icon::X, t.app_close()).clicked()).inner
    })
    .inner
}

/// Sound older generations, each with a way to read it.
fn older_generations(ui: &mut Ui, t: &Messages, older: &[Generation]) -> Option<StartEvent> {
    if older.is_empty() {
        text::small(ui, t.start_older_none());
        return None;
    }
    ui.add(Text::new(t.start_older()).style(text::BODY_STRONG));
    let mut chosen = None;
    for generation in older {
        Dir::row_of_height(ui, size::ROW, |ui| {
            let number = t.start_generation(generation.generation);
            text::strong(ui, &number);
            let when = generation.published_at.replace('T', " ");
            text::secondary(ui, when);
            Dir::at_trailing_end(ui, |ui| {
                let name = format!("{}: {number}", t.start_open_read_only());
                if Button::secondary(t.start_open_read_only()).name(&name).small().show(ui).clicked() {
                    chosen = Some(StartEvent::OpenReadOnly(generation.path.clone()));
                }
            });
        });
        ui.painter().hline(
            ui.min_rect().x_range(),
            ui.cursor().top(),
            egui::Stroke::new(stroke::THIN, Tokens::of(ui).grid),
        );
    }
    chosen
}
