//! A problem, to be raised or edited.

use egui::Ui;

use super::{Fault, Foot, Form, FormEvent, foot, pick_many, pick_one};
use crate::{
    commands::{Field, ProblemCommand, Refusal, problem::ProblemDraft},
    domain::{Id, Severity, kind},
    i18n::Messages,
    queries::choices::Choices,
    ui::{
        Cx, Dir,
        tokens::space,
        widgets::{Segmented, TextField, field_label},
    },
};

#[derive(Clone, Debug)]
enum Purpose {
    Raise(Option<Id<kind::Meeting>>),
    Edit(Id<kind::Problem>),
}

/// What is wrong, where, how serious, why.
#[derive(Clone, Debug)]
pub struct ProblemForm {
    draft: ProblemDraft,
    purpose: Purpose,
    fault: Fault,
    more: bool,
    fresh: bool,
}

impl ProblemForm {
    /// A new problem, in `meeting` if it is raised in one.
    pub fn new(meeting: Option<Id<kind::Meeting>>, title: impl Into<String>, elements: Vec<Id<kind::Element>>) -> Self {
        let draft = ProblemDraft {
            title: title.into(),
            description: String::new(),
            evidence: String::new(),
            cause: String::new(),
            severity: Severity::Moderate,
            owner: None,
            recurs_from: None,
            elements,
            kpis: Vec::new(),
        };
        Self { draft, purpose: Purpose::Raise(meeting), fault: Fault::default(), more: false, fresh: true }
    }

    /// A new problem that `kpi` shows, in the elements that the KPI speaks for.
    pub fn shown_by(kpi: Id<kind::Kpi>, elements: Vec<Id<kind::Element>>, meeting: Option<Id<kind::Meeting>>) -> Self {
        let mut form = Self::new(meeting, "", elements);
        form.draft.kpis.push(kpi);
        form.more = true;
        form
    }

    /// A recorded problem as it stands.
    pub fn of(problem: Id<kind::Problem>, draft: ProblemDraft) -> Self {
        Self { draft, purpose: Purpose::Edit(problem), fault: Fault::default(), more: true, fresh: true }
    }

    pub const fn draft(&self) -> &ProblemDraft {
        &self.draft
    }

    fn command(&self) -> ProblemCommand {
        let draft = self.draft.clone();
        match self.purpose {
            Purpose::Raise(meeting) => ProblemCommand::Raise { meeting, draft },
            Purpose::Edit(problem) => ProblemCommand::Edit { problem, draft },
        }
    }

    fn fields(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices) {
        let fault = self.fault.clone();
        let id = ui.make_persistent_id("problem title");
        let title = TextField::new(t.form_title(), &mut self.draft.title).required().id(id);
        let title = title.error(fault.at(Field::Title)).show(ui);
        if std::mem::take(&mut self.fresh) {
            title.request_focus();
        }
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                field_label(ui, t.problem_severity(), false);
                let words: Vec<&str> = Severity::ALL.iter().map(|severity| t.label(*severity)).collect();
                let selected = Severity::ALL.iter().position(|severity| *severity == self.draft.severity);
                let chosen = Segmented::new(t.problem_severity(), &words).selected(selected).show(ui);
                if let Some(severity) = chosen.and_then(|index| Severity::ALL.get(index)) {
                    self.draft.severity = *severity;
                }
                pick_one(ui, t, t.term_owner(), &choices.offices, &mut self.draft.owner, fault.at(Field::Owner));
            } else {
                pick_many(ui, t, t.nav_elements(), &choices.elements, &mut self.draft.elements);
            }
        });
        if self.more {
            self.more_fields(ui, t, choices);
        }
    }

    fn more_fields(&mut self, ui: &mut Ui, t: &Messages, choices: &Choices) {
        let fault = self.fault.clone();
        TextField::new(t.form_description(), &mut self.draft.description)
            .lines(2)
            .error(fault.at(Field::Text))
            .show(ui);
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                TextField::new(t.form_evidence(), &mut self.draft.evidence).lines(2).show(ui);
                pick_many(ui, t, t.nav_kpis(), &choices.kpis, &mut self.draft.kpis);
            } else {
                TextField::new(t.form_cause(), &mut self.draft.cause).hint(t.form_cause_hint()).lines(2).show(ui);
                let own = match self.purpose {
                    Purpose::Raise(_) => None,
                    Purpose::Edit(problem) => Some(problem),
                };
                let mut earlier = choices.problems.clone();
                earlier.retain(|choice| Some(choice.id) != own);
                earlier.iter_mut().for_each(|choice| choice.in_force = true);
                pick_one(ui, t, t.form_recurs_from(), &earlier, &mut self.draft.recurs_from, None);
            }
        });
    }
}

impl Form for ProblemForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, enter: bool) -> FormEvent {
        let t = cx.t;
        self.fields(ui, t, choices);
        self.fault.notice(ui, &[Field::Title, Field::Owner, Field::Text]);
        let submit = match self.purpose {
            Purpose::Raise(_) => t.form_add_problem(),
            Purpose::Edit(_) => t.app_save(),
        };
        match foot(ui, t, submit, Some(&mut self.more), enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => FormEvent::Submit(Box::new(self.command().into())),
        }
    }

    fn refuse(&mut self, t: &Messages, refusal: &Refusal) {
        self.fault = Fault::of(t, refusal);
    }
}
