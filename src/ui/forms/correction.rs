//! A correction, to be proposed or edited: owner, due date, what it should move, what it must not harm.

use egui::Ui;

use super::{Fault, Foot, Form, FormEvent, foot, pick_many, pick_one};
use crate::{
    commands::{
        CorrectionCommand, Field, Refusal,
        correction::{CorrectionDraft, KpiEffect},
    },
    domain::{Expected, Id, kind},
    i18n::Messages,
    queries::choices::Choices,
    ui::{
        Cx, Dir, Icon, text,
        tokens::{size, space},
        widgets::{Button, DateField, Select, TextField, icon_button},
    },
};

#[derive(Clone, Debug)]
enum Purpose {
    Propose(Option<Id<kind::Meeting>>),
    Edit(Id<kind::Correction>),
}

/// One line of the expected effects, as it is typed.
#[derive(Clone, Debug)]
struct Effect {
    kpi: Option<Id<kind::Kpi>>,
    guard: bool,
    expected: usize,
    bound: String,
    text: String,
}

/// What is to be done, by whom, until when, with which effect.
#[derive(Clone, Debug)]
pub struct CorrectionForm {
    draft: CorrectionDraft,
    effects: Vec<Effect>,
    purpose: Purpose,
    fault: Fault,
    more: bool,
    fresh: bool,
    /// The due date of a decided correction moves by postponement alone.
    due_fixed: bool,
}

/// The kinds of expectation in the order of the list; the bounds are typed.
const EXPECTED: [Expected; 6] =
    [Expected::Up, Expected::Down, Expected::Known, Expected::NotWorse, Expected::AtLeast(0.0), Expected::AtMost(0.0)];
const NOT_WORSE: usize = 3;

impl Effect {
    const fn new(guard: bool) -> Self {
        Self {
            kpi: None,
            guard,
            expected: if guard { NOT_WORSE } else { 0 },
            bound: String::new(),
            text: String::new(),
        }
    }

    fn of(effect: &KpiEffect) -> Self {
        let kind = |expected: &Expected| expected.code() == effect.expected.code();
        Self {
            kpi: effect.kpi,
            guard: effect.guard,
            expected: EXPECTED.iter().position(kind).unwrap_or_default(),
            bound: effect.expected.bound().map(|bound| bound.to_string()).unwrap_or_default(),
            text: effect.text.clone(),
        }
    }

    fn needs_bound(&self) -> bool {
        EXPECTED.get(self.expected).is_some_and(|expected| expected.bound().is_some())
    }

    /// `None` while the line is empty; an error where its bound is no number.
    fn read(&self) -> Option<Result<KpiEffect, Field>> {
        if self.kpi.is_none() && self.text.trim().is_empty() {
            return None;
        }
        let bound = || self.bound.trim().replace(',', ".").parse::<f64>().ok().filter(|bound| bound.is_finite());
        let expected = match EXPECTED.get(self.expected) {
            Some(Expected::AtLeast(_)) => bound().map(Expected::AtLeast),
            Some(Expected::AtMost(_)) => bound().map(Expected::AtMost),
            other => other.copied(),
        };
        let effect = expected.map(|expected| KpiEffect {
            kpi: self.kpi,
            guard: self.guard,
            expected,
            text: self.text.trim().to_owned(),
        });
        Some(effect.ok_or(Field::Value))
    }
}

impl CorrectionForm {
    /// A new correction, in `meeting` if it is proposed in one.
    pub fn new(
        meeting: Option<Id<kind::Meeting>>,
        title: impl Into<String>,
        problem: Option<Id<kind::Problem>>,
        elements: Vec<Id<kind::Element>>,
    ) -> Self {
        let draft = CorrectionDraft {
            title: title.into(),
            text: String::new(),
            problem,
            owner: None,
            due: None,
            elements,
            effects: Vec::new(),
        };
        Self {
            draft,
            effects: vec![Effect::new(false), Effect::new(true)],
            purpose: Purpose::Propose(meeting),
            fault: Fault::default(),
            more: false,
            fresh: true,
            due_fixed: false,
        }
    }

    /// A recorded correction as it stands; `due_fixed` once it is decided.
    pub fn of(correction: Id<kind::Correction>, draft: CorrectionDraft, due_fixed: bool) -> Self {
        let effects = draft.effects.iter().map(Effect::of).collect();
        Self {
            draft,
            effects,
            purpose: Purpose::Edit(correction),
            fault: Fault::default(),
            more: true,
            fresh: true,
            due_fixed,
        }
    }

    pub const fn draft(&self) -> &CorrectionDraft {
        &self.draft
    }

    fn command(&self) -> Result<CorrectionCommand, Field> {
        let effects = self.effects.iter().filter_map(Effect::read).collect::<Result<Vec<_>, _>>()?;
        let draft = CorrectionDraft { effects, ..self.draft.clone() };
        Ok(match self.purpose {
            Purpose::Propose(meeting) => CorrectionCommand::Propose { meeting, draft },
            Purpose::Edit(correction) => CorrectionCommand::Edit { correction, draft },
        })
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, fault) = (cx.t, self.fault.clone());
        let id = ui.make_persistent_id("correction title");
        let title = TextField::new(t.form_correction_title(), &mut self.draft.title).required().id(id);
        let title = title.error(fault.at(Field::Title)).show(ui);
        if std::mem::take(&mut self.fresh) {
            title.request_focus();
        }
        Dir::columns(ui, &[1.4, 1.0, 1.4], space::L, |ui, column| match column {
            0 => {
                pick_one(ui, t, t.term_owner(), &choices.offices, &mut self.draft.owner, fault.at(Field::Owner));
            }
            1 if self.due_fixed => {
                text::small(ui, t.term_due_date());
                let due = self.draft.due.map(|due| crate::i18n::date::date(cx.language, due)).unwrap_or_default();
                text::strong(ui, due);
                text::hint(ui, t.form_due_by_postponing());
            }
            1 => {
                let due = DateField::new(t.term_due_date(), &mut self.draft.due, cx.env.today());
                due.error(fault.at(Field::Due)).show(ui);
            }
            _ => {
                pick_one(ui, t, t.term_problem(), &choices.problems, &mut self.draft.problem, None);
            }
        });
        self.effect_lines(ui, t, choices);
        if self.more {
            TextField::new(t.form_description(), &mut self.draft.text).lines(2).show(ui);
            pick_many(ui, t, t.nav_elements(), &choices.elements, &mut self.draft.elements);
        }
    }

    fn effect_lines(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices) {
        let words: Vec<String> = EXPECTED.iter().map(|expected| expectation(t, *expected)).collect();
        let mut removed = None;
        for (index, effect) in self.effects.iter_mut().enumerate() {
            ui.push_id(("effect", index), |ui| {
                if effect_line(ui, t, choices, effect, &words) {
                    removed = Some(index);
                }
            });
        }
        if let Some(index) = removed {
            self.effects.remove(index);
        }
        Dir::row(ui, |ui| {
            if Button::quiet(t.form_add_effect()).icon(Icon::Plus).small().show(ui).clicked() {
                self.effects.push(Effect::new(false));
            }
            if Button::quiet(t.form_add_guard()).icon(Icon::Shield).small().show(ui).clicked() {
                self.effects.push(Effect::new(true));
            }
        });
    }
}

/// KPI (or words), expectation and bound in one row. True when the line is to go.
fn effect_line(ui: &mut Ui, t: &Messages, choices: &Choices, effect: &mut Effect, words: &[String]) -> bool {
    let mut removed = false;
    let caption = if effect.guard { t.form_guard() } else { t.correction_expected_effect() };
    Dir::columns(ui, &[1.6, 1.2, 1.0], space::S, |ui, column| match column {
        0 => {
            pick_one(ui, t, caption, &choices.kpis, &mut effect.kpi, None);
        }
        1 => {
            let chosen = Select::new(t.form_expectation(), words).selected(Some(effect.expected)).show(ui);
            effect.expected = chosen.unwrap_or(effect.expected);
        }
        _ => {
            ui.add_space(text::SMALL.line + space::XS);
            Dir::row_of_height(ui, size::CONTROL, |ui| {
                let room = ui.available_width() - size::CONTROL_SMALL - space::S;
                if effect.needs_bound() {
                    TextField::new(t.form_bound(), &mut effect.bound)
                        .label_hidden()
                        .numeric()
                        .width(room / 2.0)
                        .show(ui);
                } else if effect.kpi.is_none() {
                    let own = TextField::new(t.form_effect_words(), &mut effect.text);
                    own.placeholder(t.form_effect_words()).label_hidden().width(room).show(ui);
                }
                removed = icon_button(ui, Icon::X, t.app_remove()).clicked();
            });
        }
    });
    removed
}

/// The words for an expectation without its bound.
fn expectation(t: &Messages, expected: Expected) -> String {
    match expected {
        Expected::Up => t.correction_should_rise().to_owned(),
        Expected::Down => t.correction_should_fall().to_owned(),
        Expected::Known => t.correction_should_be_known().to_owned(),
        Expected::NotWorse => t.correction_should_not_worsen().to_owned(),
        Expected::AtLeast(_) => t.correction_guard_at_least("…"),
        Expected::AtMost(_) => t.correction_guard_at_most("…"),
    }
}

impl Form for CorrectionForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, enter: bool) -> FormEvent {
        self.fields(ui, cx, choices);
        self.fault.notice(ui, &[Field::Title, Field::Owner, Field::Due]);
        let submit = match self.purpose {
            Purpose::Propose(_) => cx.t.form_propose_correction(),
            Purpose::Edit(_) => cx.t.app_save(),
        };
        match foot(ui, cx.t, submit, Some(&mut self.more), enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => match self.command() {
                Ok(command) => FormEvent::Submit(Box::new(command.into())),
                Err(field) => {
                    self.fault = Fault::of(cx.t, &Refusal::Invalid(field));
                    FormEvent::None
                }
            },
        }
    }

    fn refuse(&mut self, t: &Messages, refusal: &Refusal) {
        self.fault = Fault::of(t, refusal);
    }
}
