//! A correction: the change, its owner and due date, what it should move, and what must not worsen.

use egui::{ScrollArea, Ui};

use super::{
    pending::{Pending, Settled},
    pick,
};
use crate::{
    commands::{
        CorrectionCommand, Field, Made,
        correction::{CorrectionDraft, KpiEffect},
    },
    domain::{Expected, Id, kind},
    i18n::Messages,
    queries::choices::{self, Choices, position},
    ui::{
        Cached, Cx, Dir, Icon, text,
        tokens::{size, space},
        widgets::{Answer, Button, DateField, Dialog, Select, TextField, field_error, icon_button},
    },
};

/// One line of what is expected, as it is being typed.
#[derive(Clone, Debug)]
struct EffectDraft {
    kpi: Option<Id<kind::Kpi>>,
    guard: bool,
    /// Index into [`MOVES`] or [`GUARDS`].
    expected: usize,
    bound: String,
    text: String,
}

/// What a correction may be expected to do.
const MOVES: [Expected; 3] = [Expected::Up, Expected::Down, Expected::Known];
/// What a guard may have to hold; the bounds are typed.
const GUARDS: [Expected; 3] = [Expected::NotWorse, Expected::AtLeast(0.0), Expected::AtMost(0.0)];

/// The correction being written.
#[derive(Debug)]
pub struct CorrectionForm {
    correction: Option<Id<kind::Correction>>,
    meeting: Option<Id<kind::Meeting>>,
    draft: CorrectionDraft,
    effects: Vec<EffectDraft>,
    pending: Pending,
    choices: Cached<(), Choices>,
    made: Made,
}

impl CorrectionForm {
    /// A new correction, proposed in `meeting` if there is one, for `problem` if it answers one.
    pub fn propose(meeting: Option<Id<kind::Meeting>>, problem: Option<Id<kind::Problem>>) -> Self {
        let draft = CorrectionDraft {
            title: String::new(),
            text: String::new(),
            problem,
            owner: None,
            due: None,
            elements: Vec::new(),
            effects: Vec::new(),
        };
        let mut form = Self::new(None, meeting, draft);
        form.effects.push(EffectDraft {
            kpi: None,
            guard: false,
            expected: 0,
            bound: String::new(),
            text: String::new(),
        });
        form
    }

    pub fn edit(correction: Id<kind::Correction>, draft: CorrectionDraft) -> Self {
        Self::new(Some(correction), None, draft)
    }

    fn new(
        correction: Option<Id<kind::Correction>>,
        meeting: Option<Id<kind::Meeting>>,
        draft: CorrectionDraft,
    ) -> Self {
        let effects = draft.effects.iter().map(EffectDraft::of).collect();
        let (pending, choices) = (Pending::default(), Cached::default());
        Self { correction, meeting, draft, effects, pending, choices, made: None }
    }

    /// The title typed so far, to begin with words from elsewhere.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.draft.title = title.into();
        self
    }

    #[must_use]
    pub fn on_element(mut self, element: Option<Id<kind::Element>>) -> Self {
        self.draft.elements.extend(element);
        self
    }

    /// The key of the correction that the form made.
    pub fn made(&self) -> Made {
        self.made
    }

    /// Draws the dialog. `false`: saved or cancelled, and the form can go.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> rusqlite::Result<bool> {
        if let Settled::Saved(made) = self.pending.settle(cx) {
            self.made = made;
            return Ok(false);
        }
        let today = cx.env.today();
        let choices = cx.read(&mut self.choices, (), choices::TABLES, |db| choices::choices(db, today))?;
        let t = cx.t;
        let (title, confirm) = match self.correction {
            None => (t.correction_form_add(), t.app_add()),
            Some(_) => (t.correction_form_edit(), t.app_save()),
        };
        let wrong = self.effects.iter().any(|effect| effect.finish().is_none());
        let reason = wrong.then(|| t.correction_form_effect_incomplete());
        let dialog = Dialog::new("correction", title, confirm, t.app_cancel()).width(WIDTH).disabled_because(reason);
        let (answer, ()) = dialog.show(ui, |ui| {
            ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| self.fields(ui, cx, &choices));
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => return Ok(false),
            Answer::Confirmed => {
                let mut draft = self.draft.clone();
                draft.effects = self.effects.iter().filter_map(EffectDraft::finish).flatten().collect();
                self.pending.submit(
                    cx,
                    match self.correction {
                        None => CorrectionCommand::Propose { meeting: self.meeting, draft },
                        Some(correction) => CorrectionCommand::Edit { correction, draft },
                    },
                );
            }
        }
        Ok(true)
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, language) = (cx.t, cx.language);
        if let Some(sentence) = self.pending.elsewhere(cx, &[Field::Title, Field::Owner, Field::Due]) {
            field_error(ui, &sentence);
        }
        let error = self.pending.error(cx, Field::Title);
        TextField::new(t.correction_form_title(), &mut self.draft.title).required().error(error.as_deref()).show(ui);
        TextField::new(t.correction_form_text(), &mut self.draft.text).lines(2).show(ui);
        let (owner_error, due_error) = (self.pending.error(cx, Field::Owner), self.pending.error(cx, Field::Due));
        Dir::columns(ui, &[3.0, 2.0], space::L, |ui, column| {
            if column == 0 {
                let (label, nobody) = (t.term_owner(), t.form_nobody());
                let owner = &mut self.draft.owner;
                pick::office(ui, label, nobody, &choices.offices, language, owner, owner_error.as_deref());
            } else {
                DateField::new(t.term_due_date(), &mut self.draft.due, cx.env.today())
                    .error(due_error.as_deref())
                    .show(ui);
            }
        });
        let (label, none) = (t.correction_form_problem(), t.app_none());
        pick::one(ui, label, none, &choices.problems, language, &mut self.draft.problem);
        text::strong(ui, t.correction_form_moves());
        self.effect_rows(ui, cx, choices, false);
        text::strong(ui, t.correction_form_guards());
        self.effect_rows(ui, cx, choices, true);
        pick::several(ui, t.nav_elements(), &choices.elements, language, &mut self.draft.elements);
    }

    fn effect_rows(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, guard: bool) {
        let t = cx.t;
        let mut removed = None;
        for (index, effect) in self.effects.iter_mut().enumerate().filter(|(_, effect)| effect.guard == guard) {
            ui.push_id(("effect", index), |ui| {
                Dir::row_of_height(ui, size::CONTROL, |ui| {
                    effect.show(ui, cx, choices);
                    if icon_button(ui, Icon::X, t.correction_form_remove_effect()).clicked() {
                        removed = Some(index);
                    }
                });
            });
        }
        if let Some(index) = removed {
            self.effects.remove(index);
        }
        let label = if guard { t.correction_form_add_guard() } else { t.correction_form_add_kpi() };
        if Button::quiet(label).icon(Icon::Plus).small().show(ui).clicked() {
            let (bound, text) = (String::new(), String::new());
            self.effects.push(EffectDraft { kpi: None, guard, expected: 0, bound, text });
        }
    }
}

impl EffectDraft {
    fn of(effect: &KpiEffect) -> Self {
        let choices = if effect.guard { GUARDS } else { MOVES };
        Self {
            kpi: effect.kpi,
            guard: effect.guard,
            expected: choices.iter().position(|choice| choice.code() == effect.expected.code()).unwrap_or(0),
            bound: effect.expected.bound().map(|bound| bound.to_string()).unwrap_or_default(),
            text: effect.text.clone(),
        }
    }

    fn choices(&self) -> [Expected; 3] {
        if self.guard { GUARDS } else { MOVES }
    }

    fn needs_bound(&self) -> bool {
        self.choices()[self.expected].bound().is_some()
    }

    /// What would be stored: `Some(None)` for a line left empty, `None` while something is missing.
    fn finish(&self) -> Option<Option<KpiEffect>> {
        if self.kpi.is_none() && self.text.trim().is_empty() {
            return Some(None);
        }
        let bound = || self.bound.trim().replace(',', ".").parse::<f64>().ok().filter(|bound| bound.is_finite());
        let expected = match self.choices()[self.expected] {
            Expected::AtLeast(_) => Expected::AtLeast(bound()?),
            Expected::AtMost(_) => Expected::AtMost(bound()?),
            other @ (Expected::Up | Expected::Down | Expected::Known | Expected::NotWorse) => other,
        };
        let (kpi, guard, text) = (self.kpi, self.guard, self.text.trim().to_owned());
        Some(Some(KpiEffect { kpi, guard, expected, text }))
    }

    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, language) = (cx.t, cx.language);
        let mut options: Vec<String> = vec![t.correction_form_no_kpi().to_owned()];
        options.extend(choices.kpis.iter().map(|kpi| format!("{} {}", kpi.code, kpi.name.get(language))));
        let selected = position(&choices.kpis, self.kpi).map_or(0, |index| index + 1);
        let kpi = Select::new(t.term_kpi(), &options).label_hidden().width(210.0).selected(Some(selected));
        if let Some(index) = kpi.show(ui) {
            self.kpi = index.checked_sub(1).and_then(|index| choices.kpis.get(index)).map(|kpi| kpi.id);
        }
        let words = self.choices().map(|expected| word(t, expected));
        let expected = Select::new(t.correction_form_expected(), &words).label_hidden().width(130.0);
        if let Some(index) = expected.selected(Some(self.expected)).show(ui) {
            self.expected = index;
        }
        if self.needs_bound() {
            let wrong = self.finish().is_none().then(|| t.correction_form_bound_missing());
            let field = TextField::new(t.correction_form_bound(), &mut self.bound).label_hidden().numeric();
            field.error(wrong).placeholder(t.correction_form_bound()).width(90.0).show(ui);
        }
        if self.kpi.is_none() {
            let width = (ui.available_width() - 40.0).max(80.0);
            let label = t.correction_form_in_words();
            TextField::new(label, &mut self.text).label_hidden().placeholder(label).width(width).show(ui);
        }
    }
}

fn word(t: &Messages, expected: Expected) -> &str {
    match expected {
        Expected::Up => t.correction_form_up(),
        Expected::Down => t.correction_form_down(),
        Expected::Known => t.correction_form_known(),
        Expected::NotWorse => t.correction_form_not_worse(),
        Expected::AtLeast(_) => t.correction_form_at_least(),
        Expected::AtMost(_) => t.correction_form_at_most(),
    }
}

const WIDTH: f32 = 720.0;
const HEIGHT: f32 = 500.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(expected: usize, bound: &str) -> EffectDraft {
        let text = "AEO violations".to_owned();
        EffectDraft { kpi: None, guard: true, expected, bound: bound.to_owned(), text }
    }

    #[test]
    fn a_bound_is_read_with_point_or_comma_and_must_be_a_number() {
        assert_eq!(guard(1, "15,5").finish().flatten().map(|e| e.expected), Some(Expected::AtLeast(15.5)));
        assert_eq!(guard(2, " 7.0 ").finish().flatten().map(|e| e.expected), Some(Expected::AtMost(7.0)));
        assert!(guard(1, "").finish().is_none());
        assert!(guard(1, "NaN").finish().is_none());
    }

    #[test]
    fn a_line_left_empty_is_no_expectation() {
        let empty = EffectDraft { text: String::new(), ..guard(1, "") };
        assert_eq!(empty.finish(), Some(None));
    }
}
