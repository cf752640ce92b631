//! A row of an action plan, to be added or edited; a report on it; and dropping it.

mod lines;
mod report;

use egui::Ui;

pub use report::{DropForm, ReportForm};

use self::lines::Line;
use super::{Fault, Foot, Form, FormEvent, foot, pick_one};
use crate::{
    commands::{
        Field, PlanCommand, Refusal,
        plan::{ActionDraft, KpiAim},
    },
    domain::{Id, Language, kind},
    i18n::{Messages, number},
    queries::choices::{Choice, Choices},
    ui::{
        Cx, Dir,
        tokens::space,
        widgets::{DateField, TextField},
    },
};

#[derive(Clone, Copy, Debug)]
enum Purpose {
    Add(Id<kind::Plan>),
    Edit(Id<kind::PlanAction>),
}

/// What the form offers beside the lists that all forms share.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionLists {
    pub corrections: Vec<Choice<kind::Correction>>,
    /// Starting and desirable value that a KPI begins with.
    pub aims: Vec<KpiAim>,
    /// The committee's currency.
    pub currency: String,
}

/// What is to be done, for which objective, by whom, until when, with which means.
#[derive(Clone, Debug)]
pub struct ActionForm {
    draft: ActionDraft,
    typed: Typed,
    kpis: Vec<Line>,
    lists: ActionLists,
    purpose: Purpose,
    fault: Fault,
    fresh: bool,
}

/// Numbers as they are typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    person_days: String,
    quantity: String,
    budget: String,
    year: String,
    interval: String,
}

impl Typed {
    fn of(draft: &ActionDraft) -> Self {
        let some = |value: u32| if value == 0 { String::new() } else { value.to_string() };
        Self {
            person_days: some(draft.person_days),
            quantity: some(draft.technical_quantity.unwrap_or_default()),
            budget: some(draft.budget),
            year: some(draft.budget_year.map(u32::from).unwrap_or_default()),
            interval: draft.review_interval.to_string(),
        }
    }
}

/// A whole number that is typed: `None` where nothing is.
fn whole(language: Language, text: &str) -> Result<Option<u32>, Field> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let value = number::parse(language, text).ok_or(Field::Value)?;
    if value.fract() != 0.0 || !(0.0..=f64::from(u32::MAX)).contains(&value) {
        return Err(Field::Value);
    }
    Ok(Some(value as u32))
}

impl ActionForm {
    pub fn new(plan: Id<kind::Plan>, lists: ActionLists) -> Self {
        Self::with(Purpose::Add(plan), ActionDraft::default(), lists)
    }

    /// A recorded row as it stands.
    pub fn of(action: Id<kind::PlanAction>, draft: ActionDraft, lists: ActionLists) -> Self {
        Self::with(Purpose::Edit(action), draft, lists)
    }

    fn with(purpose: Purpose, draft: ActionDraft, lists: ActionLists) -> Self {
        let mut kpis: Vec<Line> = draft.kpis.iter().map(Line::of).collect();
        if kpis.is_empty() {
            kpis.push(Line::default());
        }
        Self { typed: Typed::of(&draft), kpis, lists, purpose, fault: Fault::default(), fresh: true, draft }
    }

    fn command(&self, language: Language) -> Result<PlanCommand, Field> {
        let typed = &self.typed;
        let kpis = self.kpis.iter().filter_map(|line| line.read(language)).collect::<Result<Vec<_>, _>>()?;
        let interval = whole(language, &typed.interval)?.unwrap_or_default();
        let year = whole(language, &typed.year)?.map(u16::try_from).transpose().map_err(|_| Field::Value)?;
        let mut milestones = self.draft.milestones.clone();
        milestones.retain(|milestone| !milestone.title.trim().is_empty() || milestone.due.is_some());
        let draft = Box::new(ActionDraft {
            person_days: whole(language, &typed.person_days)?.unwrap_or_default(),
            technical_quantity: whole(language, &typed.quantity)?,
            budget: whole(language, &typed.budget)?.unwrap_or_default(),
            budget_year: year,
            review_interval: u8::try_from(interval).map_err(|_| Field::Month)?,
            kpis,
            milestones,
            ..self.draft.clone()
        });
        Ok(match self.purpose {
            Purpose::Add(plan) => PlanCommand::AddAction { plan, draft },
            Purpose::Edit(action) => PlanCommand::EditAction { action, draft },
        })
    }

    fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices) {
        let (t, fault) = (cx.t, self.fault.clone());
        let id = ui.make_persistent_id("action title");
        let title = TextField::new(t.plan_title_field(), &mut self.draft.title).required().id(id);
        let title = title.error(fault.at(Field::Title)).show(ui);
        if std::mem::take(&mut self.fresh) {
            title.request_focus();
        }
        let draft = &mut self.draft;
        Dir::columns(ui, &[1.6, 1.2, 0.8, 0.8], space::L, |ui, column| match column {
            0 => {
                let error = fault.at(Field::Objective);
                pick_one(ui, t, t.plan_objective(), &choices.objectives, &mut draft.objective, error);
            }
            1 => {
                pick_one(ui, t, t.plan_owner(), &choices.offices, &mut draft.owner, fault.at(Field::Owner));
            }
            2 => {
                let start = DateField::new(t.plan_start(), &mut draft.from, cx.env.today()).width(DAY).required();
                start.error(fault.at(Field::Date)).show(ui);
            }
            _ => {
                let due = DateField::new(t.plan_due(), &mut draft.due, cx.env.today()).width(DAY).required();
                due.error(fault.at(Field::Due)).show(ui);
            }
        });
        lines::kpis(ui, cx, choices, &self.lists.aims, &mut self.kpis);
        self.resources(ui, t);
        self.rest(ui, cx);
        lines::milestones(ui, cx, &mut self.draft.milestones);
    }

    fn resources(&mut self, ui: &mut Ui, t: &Messages) {
        let (draft, typed) = (&mut self.draft, &mut self.typed);
        let budget = t.plan_budget(self.lists.currency.as_str());
        Dir::columns(ui, &[0.7, 1.6, 0.6, 0.9, 0.7, 1.6], space::L, |ui, column| {
            let width = ui.available_width();
            let (label, text, numeric) = match column {
                0 => (t.plan_person_days(), &mut typed.person_days, true),
                1 => (t.plan_technical(), &mut draft.technical, false),
                2 => (t.plan_technical_quantity(), &mut typed.quantity, true),
                3 => (budget.as_str(), &mut typed.budget, true),
                4 => (t.plan_budget_year(), &mut typed.year, true),
                _ => (t.plan_budget_note(), &mut draft.budget_note, false),
            };
            let field = TextField::new(label, text).width(width);
            if numeric {
                field.numeric().show(ui)
            } else {
                field.show(ui)
            };
        });
    }

    fn rest(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (t, fault, draft) = (cx.t, self.fault.clone(), &mut self.draft);
        Dir::columns(ui, &[1.6, 1.6, 0.9], space::L, |ui, column| match column {
            0 => {
                TextField::new(t.plan_text(), &mut draft.text).lines(2).show(ui);
            }
            1 => {
                let acceptance = TextField::new(t.plan_acceptance(), &mut draft.acceptance);
                acceptance.placeholder(t.plan_acceptance_hint()).lines(2).show(ui);
            }
            _ => {
                let interval = TextField::new(t.plan_interval(), &mut self.typed.interval).numeric().required();
                interval.error(fault.at(Field::Month)).show(ui);
            }
        });
        pick_one(ui, t, t.plan_correction(), &self.lists.corrections, &mut draft.correction, None);
    }
}

const DAY: f32 = 150.0;

impl Form for ActionForm {
    fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, choices: &Choices, enter: bool) -> FormEvent {
        self.fields(ui, cx, choices);
        let below = [Field::Title, Field::Objective, Field::Owner, Field::Date, Field::Due, Field::Month];
        self.fault.notice(ui, &below);
        let submit = match self.purpose {
            Purpose::Add(_) => cx.t.plan_add_action(),
            Purpose::Edit(_) => cx.t.app_save(),
        };
        match foot(ui, cx.t, submit, None, enter) {
            Foot::None => FormEvent::None,
            Foot::Cancel => FormEvent::Cancel,
            Foot::Submit => match self.command(cx.language) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_with_the_separators_of_the_language_and_nothing_else_is() {
        assert_eq!(whole(Language::En, " 240000 "), Ok(Some(240_000)));
        assert_eq!(whole(Language::Fr, ""), Ok(None));
        assert_eq!(whole(Language::En, "12.5"), Err(Field::Value));
        assert_eq!(whole(Language::En, "-1"), Err(Field::Value));
        assert_eq!(whole(Language::En, "many"), Err(Field::Value));
    }
}
