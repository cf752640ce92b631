//! A problem: what is wrong, where, how serious, why.

use egui::{ScrollArea, Ui};

use super::{
    pending::{Pending, Settled},
    pick,
};
use crate::{
    commands::{Field, Made, ProblemCommand, problem::ProblemDraft},
    domain::{Id, Severity, kind},
    queries::choices::{self, Choices},
    ui::{
        Cached, Cx, Dir,
        tokens::space,
        widgets::{Answer, Dialog, Segmented, TextField, field_error, field_label},
    },
};

/// The problem being written.
#[derive(Debug)]
pub struct ProblemForm {
    problem: Option<Id<kind::Problem>>,
    meeting: Option<Id<kind::Meeting>>,
    draft: ProblemDraft,
    pending: Pending,
    choices: Cached<(), Choices>,
    made: Made,
}

impl ProblemForm {
    /// A new problem, raised in `meeting` if there is one; `element`: where it was seen.
    pub fn raise(meeting: Option<Id<kind::Meeting>>, element: Option<Id<kind::Element>>) -> Self {
        let draft = ProblemDraft {
            title: String::new(),
            description: String::new(),
            evidence: String::new(),
            cause: String::new(),
            severity: Severity::Moderate,
            owner: None,
            recurs_from: None,
            elements: element.into_iter().collect(),
            kpis: Vec::new(),
        };
        Self::new(None, meeting, draft)
    }

    pub fn edit(problem: Id<kind::Problem>, draft: ProblemDraft) -> Self {
        Self::new(Some(problem), None, draft)
    }

    fn new(problem: Option<Id<kind::Problem>>, meeting: Option<Id<kind::Meeting>>, draft: ProblemDraft) -> Self {
        Self { problem, meeting, draft, pending: Pending::default(), choices: Cached::default(), made: None }
    }

    /// The title typed so far, to begin with words from elsewhere.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.draft.title = title.into();
        self
    }

    /// The key of the problem that the form made.
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
        let (title, confirm) = match self.problem {
            None => (t.problem_form_add(), t.app_add()),
            Some(_) => (t.problem_form_edit(), t.app_save()),
        };
        let dialog = Dialog::new("problem", title, confirm, t.app_cancel()).width(WIDTH);
        let (answer, ()) = dialog.show(ui, |ui| {
            ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| self.fields(ui, cx, &choices));
        });
        match answer {
            Answer::Open => {}
            Answer::Cancelled => return Ok(false),
            Answer::Confirmed => {
                let draft = self.draft.clone();
                self.pending.submit(
                    cx,
                    match self.problem {
                        None => ProblemCommand::Raise { meeting: self.meeting, draft },
                        Some(problem) => ProblemCommand::Edit { problem, draft },
                    },
                );
            }
        }
        Ok(true)
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, language) = (cx.t, cx.language);
        if let Some(sentence) = self.pending.elsewhere(cx, &[Field::Title]) {
            field_error(ui, &sentence);
        }
        let error = self.pending.error(cx, Field::Title);
        TextField::new(t.problem_form_title(), &mut self.draft.title).required().error(error.as_deref()).show(ui);
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                field_label(ui, t.problem_form_severity(), false);
                let words: Vec<&str> = Severity::ALL.iter().map(|severity| t.label(*severity)).collect();
                let selected = Severity::ALL.iter().position(|severity| *severity == self.draft.severity);
                if let Some(index) = Segmented::new(t.problem_form_severity(), &words).selected(selected).show(ui) {
                    self.draft.severity = Severity::ALL[index];
                }
            } else {
                let (label, nobody) = (t.term_owner(), t.form_nobody());
                pick::office(ui, label, nobody, &choices.offices, language, &mut self.draft.owner, None);
            }
        });
        TextField::new(t.problem_form_description(), &mut self.draft.description).lines(2).show(ui);
        TextField::new(t.problem_form_evidence(), &mut self.draft.evidence).lines(2).show(ui);
        TextField::new(t.problem_form_cause(), &mut self.draft.cause)
            .lines(2)
            .placeholder(t.problem_form_cause_unknown())
            .show(ui);
        pick::several(ui, t.nav_elements(), &choices.elements, language, &mut self.draft.elements);
        pick::several(ui, t.nav_kpis(), &choices.kpis, language, &mut self.draft.kpis);
        let (label, none) = (t.problem_form_recurs(), t.app_none());
        pick::one(ui, label, none, &choices.problems, language, &mut self.draft.recurs_from);
    }
}

const WIDTH: f32 = 720.0;
const HEIGHT: f32 = 500.0;
