//! The bar at the bottom: whatever comes up is typed here and lands at the current item or element.
//!
//! A problem or a note is recorded with Enter. A correction or a decision needs more than a line: Enter
//! opens its form above the bar, with what was typed already in it.

use egui::{Id as WidgetId, Key, ScrollArea, Ui};

use super::{Stage, Step};
use crate::{
    commands::{Command, NoteCommand, ProblemCommand},
    domain::{ItemKind, NoteKind},
    i18n::Messages,
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens,
        forms::{CorrectionForm, DecisionForm, Open, ProblemForm, Progress},
        screen::Ticket,
        text::{self, Text},
        tokens::{radius, size, space},
        widgets::{Card, TextField, field_error, focus_ring_if, tooltip},
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
                state.refused = None;
            }
            Err(refusal) => state.refused = Some(sentences::refusal(cx.t, &refusal)),
        }
    }
    if state.form.is_some() {
        form(ui, cx, state, stage);
        ui.add_space(space::S);
    }
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

fn submit(cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let typed = state.text.trim();
    if typed.is_empty() {
        return;
    }
    let meeting = stage.room.meeting.id;
    let item = stage.item.map(|item| item.id);
    let element = element_at_hand(stage);
    let elements = || element.into_iter().collect::<Vec<_>>();
    let command: Command = match state.kind {
        Kind::Problem => {
            let draft = ProblemForm::new(Some(meeting), typed, elements()).draft().clone();
            ProblemCommand::Raise { meeting: Some(meeting), draft }.into()
        }
        Kind::Note => {
            let (kind, text) = (NoteKind::Note, typed.to_owned());
            NoteCommand::Add { meeting, kind, item, element, kpi: None, text }.into()
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
