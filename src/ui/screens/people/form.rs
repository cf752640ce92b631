//! The short forms of this screen: an office, a person, an appointment, the end of a tenure, a unit.

mod fields;

use egui::Ui;
use jiff::civil::Date;

use crate::{
    commands::{Field, Made, PeopleCommand, Refusal, people::OfficeDraft},
    domain::{Id, Names, Role, kind},
    i18n::Messages,
    queries::people::{Office, People, Person, Tenure, Unit},
    sentences,
    ui::{
        Cx,
        screen::Ticket,
        widgets::{Answer, Dialog},
    },
};

/// What is being typed, by what it is about.
#[derive(Debug)]
enum Draft {
    Office { office: Option<Id<kind::Office>>, draft: OfficeDraft },
    Person { person: Option<Id<kind::Person>>, name: String, name_ar: String },
    Appoint(Appointment),
    EndTenure { tenure: Id<kind::Tenure>, holder: Names, on: Option<Date> },
    Unit { unit: Option<Id<kind::Unit>>, code: String, name: Names, border_office: bool },
}

/// Somebody known, or somebody new who is entered first.
#[derive(Debug)]
struct Appointment {
    office: Id<kind::Office>,
    title: Names,
    person: Option<Id<kind::Person>>,
    somebody_new: bool,
    name: String,
    name_ar: String,
    from: Option<Date>,
}

/// A form in a dialog, with the answer that it waits for.
#[derive(Debug)]
pub(super) struct PeopleForm {
    draft: Draft,
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl PeopleForm {
    const fn new(draft: Draft) -> Self {
        Self { draft, ticket: None, refusal: None }
    }

    pub(super) fn add_office() -> Self {
        let draft =
            OfficeDraft { code: String::new(), title: Names::default(), unit: None, role: Role::Member, voting: true };
        Self::new(Draft::Office { office: None, draft })
    }

    pub(super) fn edit_office(office: &Office) -> Self {
        Self::new(Draft::Office { office: Some(office.id), draft: office.draft() })
    }

    pub(super) const fn add_person() -> Self {
        Self::new(Draft::Person { person: None, name: String::new(), name_ar: String::new() })
    }

    pub(super) fn rename(person: &Person) -> Self {
        let (name, name_ar) = (person.name.clone(), person.name_ar.clone());
        Self::new(Draft::Person { person: Some(person.id), name, name_ar })
    }

    pub(super) fn appoint(office: &Office) -> Self {
        Self::new(Draft::Appoint(Appointment {
            office: office.id,
            title: office.title.clone(),
            person: None,
            somebody_new: false,
            name: String::new(),
            name_ar: String::new(),
            from: None,
        }))
    }

    pub(super) fn end_tenure(tenure: &Tenure) -> Self {
        let holder = Names { en: tenure.name.clone(), fr: String::new(), ar: tenure.name_ar.clone() };
        Self::new(Draft::EndTenure { tenure: tenure.id, holder, on: None })
    }

    pub(super) fn add_unit() -> Self {
        Self::new(Draft::Unit { unit: None, code: String::new(), name: Names::default(), border_office: false })
    }

    pub(super) fn edit_unit(unit: &Unit) -> Self {
        let (code, name) = (unit.code.clone(), unit.name.clone());
        Self::new(Draft::Unit { unit: Some(unit.id), code, name, border_office: unit.border_office })
    }

    /// Draws the dialog. `false`: carried out or left.
    pub(super) fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, people: &People) -> bool {
        if let Some(answer) = self.ticket.and_then(|ticket| cx.answer(ticket)) {
            self.ticket = None;
            match answer {
                Ok(made) => {
                    if !self.goes_on(cx, made) {
                        return false;
                    }
                }
                Err(refusal) => self.refusal = Some(refusal),
            }
        }
        let title = self.title(cx);
        let dialog = Dialog::new("people form", &title, cx.t.app_save(), cx.t.app_cancel());
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx, people));
        match answer {
            Answer::Cancelled => return false,
            Answer::Confirmed if self.ticket.is_none() => match self.command() {
                Ok(command) => {
                    self.refusal = None;
                    self.ticket = Some(cx.submit(command));
                }
                Err(refusal) => self.refusal = Some(refusal),
            },
            Answer::Confirmed | Answer::Open => {}
        }
        true
    }

    /// After somebody new was entered, the appointment itself is still to come.
    fn goes_on(&mut self, cx: &mut Cx<'_>, made: Made) -> bool {
        let Draft::Appoint(appointment) = &mut self.draft else { return false };
        let (true, Some(person)) = (appointment.somebody_new, made) else { return false };
        appointment.somebody_new = false;
        appointment.person = Some(Id::from_uuid(person));
        match self.command() {
            Ok(command) => self.ticket = Some(cx.submit(command)),
            Err(refusal) => self.refusal = Some(refusal),
        }
        true
    }

    fn title(&self, cx: &Cx<'_>) -> String {
        let (t, language) = (cx.t, cx.language);
        match &self.draft {
            Draft::Office { office: None, .. } => t.people_office_add().to_owned(),
            Draft::Office { .. } => t.people_office_edit().to_owned(),
            Draft::Person { person: None, .. } => t.people_add().to_owned(),
            Draft::Person { .. } => t.people_rename().to_owned(),
            Draft::Appoint(appointment) => t.people_appoint_to(appointment.title.get(language)),
            Draft::EndTenure { holder, .. } => t.people_end_tenure_of(holder.get(language)),
            Draft::Unit { unit: None, .. } => t.people_unit_add().to_owned(),
            Draft::Unit { .. } => t.people_unit_edit().to_owned(),
        }
    }

    /// The command that the fields make, or what is missing before it can be sent.
    fn command(&self) -> Result<PeopleCommand, Refusal> {
        Ok(match &self.draft {
            Draft::Office { office: None, draft } => PeopleCommand::AddOffice(draft.clone()),
            Draft::Office { office: Some(office), draft } => {
                PeopleCommand::EditOffice { office: *office, draft: draft.clone() }
            }
            Draft::Person { person: None, name, name_ar } => {
                PeopleCommand::AddPerson { name: name.clone(), name_ar: name_ar.clone() }
            }
            Draft::Person { person: Some(person), name, name_ar } => {
                PeopleCommand::RenamePerson { person: *person, name: name.clone(), name_ar: name_ar.clone() }
            }
            Draft::Appoint(appointment) => appointment.command()?,
            Draft::EndTenure { tenure, on, .. } => {
                PeopleCommand::EndTenure { tenure: *tenure, on: on.ok_or(Refusal::Missing(Field::Date))? }
            }
            Draft::Unit { unit: None, code, name, border_office } => {
                PeopleCommand::AddUnit { code: code.clone(), name: name.clone(), border_office: *border_office }
            }
            Draft::Unit { unit: Some(unit), name, .. } => PeopleCommand::EditUnit { unit: *unit, name: name.clone() },
        })
    }

    /// The refusal's sentence, if it belongs under one of these fields.
    fn error(&self, t: &Messages, fields: &[Field]) -> Option<String> {
        let refusal = self.refusal.as_ref()?;
        let about = match refusal {
            Refusal::Taken(_) => Some(Field::Code),
            other => sentences::field_of(other),
        };
        about.is_some_and(|field| fields.contains(&field)).then(|| sentences::refusal(t, refusal))
    }
}

impl Appointment {
    fn command(&self) -> Result<PeopleCommand, Refusal> {
        let from = self.from.ok_or(Refusal::Missing(Field::Date))?;
        if self.somebody_new {
            return Ok(PeopleCommand::AddPerson { name: self.name.clone(), name_ar: self.name_ar.clone() });
        }
        let person = self.person.ok_or(Refusal::Missing(Field::Name))?;
        Ok(PeopleCommand::Appoint { office: self.office, person, from })
    }
}
