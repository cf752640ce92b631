//! The bar at the bottom: whatever comes up is typed here and lands at the current item or element.
//!
//! A problem or a note is recorded with Enter. A correction or a decision needs more than a line: Enter
//! opens its form above the bar, with what was typed already in it. The codes of elements and KPIs in the words
//! link the record to them; a problem that resembles an earlier one of its element says so while it is typed.

use egui::{Id as WidgetId, Key, ScrollArea, Ui};

use super::{Stage, Step};
use crate::{
    commands::{Command, NoteCommand, ProblemCommand, problem::ProblemDraft},
    domain::{Id, ItemKind, NoteKind, kind, number},
    i18n::{Messages, date, dots, list},
    queries::problem::{self, Line},
    sentences,
    ui::{
        Cached, Cx, Dir, Icon, Tokens,
        forms::{CorrectionForm, DecisionForm, Open, ProblemForm, Progress},
        screen::Ticket,
        text::{self, Text},
        tokens::{radius, size, space},
        widgets::{Button, Card, TextField, field_error, focus_ring_if, tooltip},
    },
};

/// What can be added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Problem,
    Correction,
    Decision,
    Note,
}

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Problem, Self::Correction, Self::Decision, Self::Note];

    const fn icon(self) -> Icon {
        match self {
            Self::Problem => Icon::DiamondAlert,
            Self::Correction => Icon::Wrench,
            Self::Decision => Icon::Gavel,
            Self::Note => Icon::StickyNote,
        }
    }

    fn label(self, t: &Messages) -> &str {
        match self {
            Self::Problem => t.term_problem(),
            Self::Correction => t.term_correction(),
            Self::Decision => t.term_decision(),
            Self::Note => t.note_kind_note(),
        }
    }
}

/// A form that is open above the bar.
#[derive(Debug)]
pub(super) enum Editing {
    Problem(Open<ProblemForm>),
    Correction(Open<CorrectionForm>),
    Decision(Open<DecisionForm>),
}

#[derive(Default)]
pub(super) struct State {
    problems: Cached<(), Vec<Line>>,
    /// Earlier problems that the words resemble, and whether this one is the return of the first.
    seen: Vec<Line>,
    returns: bool,
    kind: Kind,
    text: String,
    form: Option<Editing>,
    ticket: Option<Ticket>,
    refused: Option<String>,
    /// The field takes the focus in this frame.
    focus: bool,
    /// The height of bar and form when they were drawn last.
    height: f32,
}

impl State {
    /// The person begins to type something of this kind.
    pub(super) fn begin(&mut self, ui: &Ui, kind: Kind) {
        self.kind = kind;
        self.focus = true;
        ui.request_repaint();
    }

    pub(super) const fn has_form(&self) -> bool {
        self.form.is_some()
    }

    /// A panel takes the height of its content one frame late: drawn again at once when it has changed.
    pub(super) fn settle(&mut self, ui: &Ui, height: f32) {
        if (self.height - height).abs() > 0.5 {
            self.height = height;
            ui.request_discard("the bar has another height");
        }
    }

    pub(super) fn open(&mut self, form: Editing) {
        self.form = Some(form);
    }
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    if let Some(answer) = state.ticket.and_then(|ticket| cx.answer(ticket)) {
        state.ticket = None;
        match answer {
            Ok(_) => {
                state.text.clear();
                state.seen.clear();
                state.returns = false;
                state.refused = None;
            }
            Err(refusal) => state.refused = Some(sentences::refusal(cx.t, &refusal)),
        }
    }
    if state.form.is_some() {
        form(ui, cx, state, stage);
        ui.add_space(space::S);
    }
    seen_before(ui, cx, state);
    Card::new().flush().show(ui, |ui| {
        egui::Frame::new().inner_margin(space::S).show(ui, |ui| bar(ui, cx, state, stage));
    });
    Step::Stay
}

/// The form above the bar; it gives way in height, never the bar.
fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let title = match &state.form {
        Some(Editing::Problem(_)) => cx.t.term_problem(),
        Some(Editing::Correction(_)) => cx.t.term_correction(),
        Some(Editing::Decision(_)) => cx.t.term_decision(),
        None => return,
    };
    let trailing = subject(cx, stage);
    let height = (ui.content_rect().height() - AROUND_FORM).max(AROUND_FORM);
    let progress = Card::new().title(title).trailing(&trailing).show(ui, |ui| {
        let scroll = ScrollArea::vertical().id_salt("quick form").max_height(height).min_scrolled_height(height);
        scroll
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                match &mut state.form {
                    Some(Editing::Problem(open)) => open.show(ui, cx, stage.choices),
                    Some(Editing::Correction(open)) => open.show(ui, cx, stage.choices),
                    Some(Editing::Decision(open)) => {
                        open.form.set_floor(&stage.room.floor);
                        open.show(ui, cx, stage.choices)
                    }
                    None => Progress::Cancelled,
                }
            })
            .inner
    });
    match progress.inner {
        Progress::Editing => {}
        Progress::Done(_) => {
            state.form = None;
            state.text.clear();
        }
        // what was typed into the bar is still there
        Progress::Cancelled => state.form = None,
    }
}

/// What a form leaves above and below it before it scrolls.
const AROUND_FORM: f32 = 330.0;

fn bar(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let t = Tokens::of(ui);
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (index, kind) in Kind::ALL.into_iter().enumerate() {
            let keys = format!("Ctrl+{}", index + 1);
            if kind_button(ui, kind, kind.label(cx.t), state.kind == kind, &keys) {
                state.begin(ui, kind);
            }
        }
        ui.add_space(space::S);
        let hint = match state.kind {
            Kind::Problem | Kind::Note => cx.t.room_quick_adds(),
            Kind::Correction | Kind::Decision => cx.t.room_quick_opens(),
        };
        let about = subject(cx, stage);
        ui.add(Text::new(about.as_str()).style(text::SMALL_STRONG).color(t.accent).free());
        let hint_width = text::width(ui, hint, text::SMALL) + space::M;
        let id = WidgetId::unique("room quick field");
        let width = (ui.available_width() - hint_width).max(size::MIN_FIELD);
        let name = cx.t.room_quick_name(state.kind.label(cx.t));
        let field = TextField::new(&name, &mut state.text).label_hidden().id(id).width(width).show(ui);
        if std::mem::take(&mut state.focus) {
            field.request_focus();
        }
        if field.changed() {
            look_back(cx, state, stage);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered {
            submit(cx, state, stage);
            // goes on typing, unless a form has taken over
            state.focus = state.form.is_none();
        }
        text::hint(ui, hint);
    });
    if let Some(refused) = &state.refused {
        field_error(ui, refused);
    }
}

fn kind_button(ui: &mut Ui, kind: Kind, label: &str, selected: bool, keys: &str) -> bool {
    let (t, dir) = (Tokens::of(ui), Dir::of(ui));
    let style = if selected { text::BODY_STRONG } else { text::BODY };
    let ink = if selected { t.accent } else { t.ink2 };
    let words = text::layout(ui, label, style, ink, text::Fit::Free);
    let width = space::S + size::ICON + 6.0 + words.size().x + space::S;
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, size::CONTROL_SMALL), egui::Sense::click());
    if selected {
        ui.painter().rect_filled(rect, radius::CONTROL, t.accent_tint);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, t.sunken);
    }
    kind.icon().paint(ui, dir.place(rect, space::S, size::ICON).center(), size::ICON, ink);
    let room = words.size().x;
    text::paint(ui, dir.place(rect, space::S + size::ICON + 6.0, room), words);
    focus_ring_if(ui, &response, radius::CONTROL);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, selected, label));
    tooltip(response, keys).clicked()
}

/// The element or the item that an entry will belong to: `E09`, `7b`.
fn subject(cx: &Cx<'_>, stage: &Stage<'_>) -> String {
    let element = element_at_hand(stage).and_then(|id| stage.room.element(id));
    match (element, stage.item) {
        (Some(element), _) => element.code.clone(),
        (None, Some(item)) => item.number.clone(),
        (None, None) => cx.t.term_meeting().to_owned(),
    }
}

/// The current element, while the item is about elements.
fn element_at_hand(stage: &Stage<'_>) -> Option<crate::domain::Id<crate::domain::kind::Element>> {
    let rating = |kind| matches!(kind, ItemKind::Scoring | ItemKind::Discussion);
    stage.item.filter(|item| rating(item.kind)).and(stage.element)
}

/// The elements that the words name by their codes, with the one at hand.
fn elements_meant(typed: &str, stage: &Stage<'_>) -> Vec<Id<kind::Element>> {
    let at_hand = element_at_hand(stage);
    let named = stage.room.elements.iter().filter(|element| names_code(typed, &element.code)).map(|element| element.id);
    let named = named.filter(|element| Some(*element) != at_hand);
    at_hand.into_iter().chain(named).collect()
}

/// Whether `E09` is one of the words.
fn names_code(typed: &str, code: &str) -> bool {
    typed.split(|character: char| !character.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case(code))
}

/// Finds the earlier problems that what is being typed resembles.
fn look_back(cx: &Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    state.seen.clear();
    state.returns = false;
    if state.kind != Kind::Problem {
        return;
    }
    // the words are kept where the register cannot be read: nothing is proposed then
    let Ok(all) = cx.read(&mut state.problems, (), problem::TABLES, problem::register) else { return };
    state.seen = problem::record::alike(&state.text, &elements_meant(&state.text, stage), all.iter());
}

/// "Seen before: P-004 …, RMC/2025/11, closed, C-004", with the key that marks the new one as its return.
fn seen_before(ui: &mut Ui, cx: &Cx<'_>, state: &mut State) {
    let Some(line) = state.seen.first().filter(|_| state.kind == Kind::Problem && state.form.is_none()) else { return };
    let t = cx.t;
    let by_key = ui.input_mut(|input| input.consume_key(egui::Modifiers::COMMAND, Key::R));
    let number = number::problem(line.number);
    let raised = line.raised_in.as_ref().map(|(_, meeting)| meeting.to_string());
    let raised = raised.unwrap_or_else(|| date::date(cx.language, line.raised_on));
    let answers: Vec<String> = line.corrections.iter().map(|of| number::correction(of.number)).collect();
    let story = if answers.is_empty() {
        t.problem_earlier_line(raised, t.label(line.status))
    } else {
        t.problem_earlier_corrected(raised, t.label(line.status), list(cx.language, &answers))
    };
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        Icon::History.small(ui, Tokens::of(ui).accent);
        let words =
            dots(cx.language, &[t.room_seen_before(number.as_str(), line.title.as_str()).as_str(), story.as_str()]);
        let name = t.problem_recurs_link_name(number.as_str());
        let room = ui.available_width() - text::width(ui, &name, text::BODY) - size::DIALOG / 4.0;
        ui.add(Text::new(words).style(text::SMALL).elide().max_width(room.max(size::MIN_FIELD)));
        Dir::at_trailing_end(ui, |ui| {
            let label = if state.returns { t.problem_recurs_unlink() } else { name.as_str() };
            if Button::secondary(label).small().shortcut("Ctrl+R").show(ui).clicked() || by_key {
                state.returns = !state.returns;
            }
        });
    });
    ui.add_space(space::XS);
}

fn submit(cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let typed = state.text.trim();
    if typed.is_empty() {
        return;
    }
    let meeting = stage.room.meeting.id;
    let item = stage.item.map(|item| item.id);
    let element = element_at_hand(stage);
    let elements = || elements_meant(typed, stage);
    let kpis: Vec<_> =
        stage.room.kpis.iter().filter(|kpi| names_code(typed, &kpi.card.code)).map(|kpi| kpi.card.id).collect();
    let command: Command = match state.kind {
        Kind::Problem => {
            let returns = state.returns.then(|| state.seen.first().map(|line| line.id)).flatten();
            let draft = ProblemForm::new(Some(meeting), typed, elements()).draft().clone();
            let draft = ProblemDraft { kpis, recurs_from: returns, ..draft };
            ProblemCommand::Raise { meeting: Some(meeting), draft }.into()
        }
        Kind::Note => {
            let (kind, text) = (NoteKind::Note, typed.to_owned());
            NoteCommand::Add {
                meeting,
                kind,
                item,
                element: elements().first().copied(),
                kpi: kpis.first().copied(),
                text,
            }
            .into()
        }
        Kind::Correction => {
            let problem = stage
                .room
                .problems
                .iter()
                .rfind(|problem| element.is_none_or(|element| problem.draft.elements.contains(&element)));
            let problem = problem.map(|problem| problem.id);
            let form = CorrectionForm::new(Some(meeting), typed, problem, elements());
            state.form = Some(Editing::Correction(Open::new(form)));
            return;
        }
        Kind::Decision => {
            let form = DecisionForm::new(meeting, &stage.room.floor, typed, item);
            state.form = Some(Editing::Decision(Open::new(form)));
            return;
        }
    };
    state.ticket = Some(cx.submit(command));
}
