//! The fields of each form.

use egui::Ui;
use jiff::civil::Date;

use super::{Appointment, Draft, PeopleForm};
use crate::{
    commands::{Field, people::OfficeDraft},
    domain::{Language, Role},
    i18n::Messages,
    queries::people::People,
    sentences,
    ui::{
        Cx, text,
        widgets::{DateField, Notice, Select, TextField, checkbox},
    },
};

/// Sentences that belong under a field.
struct Errors {
    code: Option<String>,
    name: Option<String>,
    day: Option<String>,
}

impl PeopleForm {
    pub(super) fn fields(&mut self, ui: &mut Ui, cx: &Cx<'_>, people: &People) {
        let t = cx.t;
        let errors = Errors {
            code: self.error(t, &[Field::Code]),
            name: self.error(t, &[Field::Name, Field::Title]),
            day: self.error(t, &[Field::Date]),
        };
        let placed = errors.code.is_some() || errors.name.is_some() || errors.day.is_some();
        if let Some(refusal) = self.refusal.as_ref().filter(|_| !placed) {
            Notice::warn(&sentences::refusal(t, refusal), "").show(ui);
        }
        let today = cx.env.today();
        match &mut self.draft {
            Draft::Office { draft, .. } => office(ui, cx, draft, people, &errors),
            Draft::Person { name, name_ar, .. } => person(ui, t, name, name_ar, errors.name.as_deref()),
            Draft::Appoint(appointment) => appoint(ui, cx, appointment, people, &errors),
            Draft::EndTenure { on, .. } => day(ui, t.people_last_day(), on, today, errors.day.as_deref()),
            Draft::Unit { unit, code, name, border_office } => {
                ui.add_enabled_ui(unit.is_none(), |ui| {
                    TextField::new(t.app_code(), code).required().error(errors.code.as_deref()).show(ui);
                });
                for language in Language::ALL {
                    let error = errors.name.as_deref().filter(|_| language == cx.language);
                    let label = t.people_name_in(language.own_name());
                    TextField::new(&label, name.raw_mut(language)).error(error).show(ui);
                }
                if unit.is_none() {
                    checkbox(ui, border_office, t.people_border_office());
                }
            }
        }
    }
}

fn office(ui: &mut Ui, cx: &Cx<'_>, draft: &mut OfficeDraft, people: &People, errors: &Errors) {
    let (t, language) = (cx.t, cx.language);
    TextField::new(t.app_code(), &mut draft.code).required().error(errors.code.as_deref()).show(ui);
    for of in Language::ALL {
        let error = errors.name.as_deref().filter(|_| of == language);
        let label = t.people_title_in(of.own_name());
        TextField::new(&label, draft.title.raw_mut(of)).error(error).show(ui);
    }
    let roles: Vec<&str> = Role::ALL.iter().map(|role| t.label(*role)).collect();
    let selected = Role::ALL.iter().position(|role| *role == draft.role);
    if let Some(chosen) = Select::new(t.people_role(), &roles).selected(selected).show(ui) {
        draft.role = Role::ALL[chosen];
        // Who has no seat, keeps the record or only listens does not vote, unless it is said again below.
        draft.voting = matches!(draft.role, Role::Chair | Role::ViceChair | Role::Member);
    }
    checkbox(ui, &mut draft.voting, t.people_voting());
    let mut units = vec![t.people_no_unit()];
    units.extend(people.units.iter().map(|unit| unit.name.get(language)));
    let selected = draft.unit.and_then(|unit| people.units.iter().position(|other| other.id == unit));
    let select = Select::new(t.people_unit(), &units).selected(Some(selected.map_or(0, |place| place + 1)));
    if let Some(chosen) = select.show(ui) {
        draft.unit = chosen.checked_sub(1).and_then(|place| people.units.get(place)).map(|unit| unit.id);
    }
}

fn person(ui: &mut Ui, t: &Messages, name: &mut String, name_ar: &mut String, error: Option<&str>) {
    TextField::new(t.app_name_field(), name).required().error(error).show(ui);
    TextField::new(t.people_name_ar(), name_ar).show(ui);
}

fn appoint(ui: &mut Ui, cx: &Cx<'_>, appointment: &mut Appointment, people: &People, errors: &Errors) {
    let t = cx.t;
    let mut names = vec![t.people_somebody_new()];
    names.extend(people.persons.iter().map(|person| person.name_in(cx.language)));
    let known = appointment.person.and_then(|person| people.persons.iter().position(|other| other.id == person));
    let selected = if appointment.somebody_new { Some(0) } else { known.map(|place| place + 1) };
    let error = errors.name.as_deref().filter(|_| !appointment.somebody_new);
    if let Some(chosen) = Select::new(t.people_person(), &names).selected(selected).required().error(error).show(ui) {
        appointment.somebody_new = chosen == 0;
        appointment.person = chosen.checked_sub(1).and_then(|place| people.persons.get(place)).map(|person| person.id);
    }
    if appointment.somebody_new {
        person(ui, t, &mut appointment.name, &mut appointment.name_ar, errors.name.as_deref());
    }
    let today = cx.env.today();
    day(ui, t.people_from(), &mut appointment.from, today, errors.day.as_deref());
    text::hint(ui, t.people_appoint_hint());
}

fn day(ui: &mut Ui, label: &str, value: &mut Option<Date>, today: Date, error: Option<&str>) {
    DateField::new(label, value, today).required().error(error).show(ui);
}
