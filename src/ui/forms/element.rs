//! The catalogue card of an element: new, or changed.

use egui::{ScrollArea, Ui};

use crate::{
    commands::{CatalogueCommand, Field, Refusal, catalogue::ElementDraft},
    domain::{ElementGroup, Id, Language, Names, kind},
    queries::element::Card,
    sentences,
    ui::{
        Cx, Dir, Icon,
        screen::Ticket,
        text,
        tokens::{size, space},
        widgets::{Answer, Button, Dialog, Segmented, Select, TextField, field_error, field_label, icon_button},
    },
};

/// The card being written.
#[derive(Debug)]
pub struct ElementForm {
    element: Option<Id<kind::Element>>,
    draft: ElementDraft,
    /// The language whose words are shown; the others stay as they are.
    language: Language,
    waiting: Option<Ticket>,
    refusal: Option<Refusal>,
}

impl ElementForm {
    pub fn add(language: Language) -> Self {
        let draft = ElementDraft {
            code: String::new(),
            group: ElementGroup::Framework,
            name: Names::default(),
            short: Names::default(),
            purpose: Names::default(),
            questions: vec![Names::default()],
        };
        Self { element: None, draft, language, waiting: None, refusal: None }
    }

    pub fn edit(card: &Card, language: Language) -> Self {
        let draft = ElementDraft {
            code: card.code.clone(),
            group: card.group,
            name: card.name.clone(),
            short: card.short.clone(),
            purpose: card.purpose.clone(),
            questions: card.questions.clone(),
        };
        Self { element: Some(card.id), draft, language, waiting: None, refusal: None }
    }

    /// Draws the dialog. `false`: saved or cancelled, and the form can go.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
        if let Some(answer) = self.waiting.and_then(|ticket| cx.answer(ticket)) {
            self.waiting = None;
            match answer {
                Ok(_) => return false,
                Err(refusal) => self.refusal = Some(refusal),
            }
        }
        let title = match self.element {
            None => cx.t.element_form_add().to_owned(),
            Some(_) => cx.t.element_form_edit(self.draft.code.as_str()),
        };
        let confirm = if self.element.is_none() { cx.t.app_add() } else { cx.t.app_save() };
        let dialog = Dialog::new("element", &title, confirm, cx.t.app_cancel()).width(WIDTH);
        let (answer, ()) = dialog.show(ui, |ui| self.fields(ui, cx));
        match answer {
            Answer::Open => true,
            Answer::Cancelled => false,
            Answer::Confirmed => {
                self.submit(cx);
                true
            }
        }
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        let draft = self.draft.clone();
        self.refusal = None;
        self.waiting = Some(cx.submit(match self.element {
            None => CatalogueCommand::AddElement(draft),
            Some(element) => CatalogueCommand::EditElement { element, draft },
        }));
    }

    /// The refusal's sentence, if it is about this field.
    fn error(&self, cx: &Cx<'_>, field: Field) -> Option<String> {
        let refusal = self.refusal.as_ref()?;
        let about = match refusal {
            Refusal::Taken(_) => Some(Field::Code),
            other => sentences::field_of(other),
        };
        (about == Some(field)).then(|| sentences::refusal(cx.t, refusal))
    }

    fn fields(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let t = cx.t;
        let other = self
            .refusal
            .as_ref()
            .filter(|refusal| !matches!(refusal, Refusal::Taken(_) | Refusal::Missing(Field::Code | Field::Name)));
        if let Some(refusal) = other {
            field_error(ui, &sentences::refusal(t, refusal));
        }
        let (code_error, name_error) = (self.error(cx, Field::Code), self.error(cx, Field::Name));
        Dir::columns(ui, &[1.0, 2.0, 2.0], space::M, |ui, column| match column {
            0 => {
                TextField::new(t.app_code(), &mut self.draft.code).required().error(code_error.as_deref()).show(ui);
            }
            1 => {
                let groups: Vec<&str> = ElementGroup::ALL.iter().map(|group| t.label(*group)).collect();
                let selected = ElementGroup::ALL.iter().position(|group| *group == self.draft.group);
                if let Some(chosen) = Select::new(t.element_form_group(), &groups).selected(selected).show(ui) {
                    self.draft.group = ElementGroup::ALL[chosen];
                }
            }
            _ => {
                field_label(ui, t.app_language(), false);
                let names = Language::ALL.map(Language::own_name);
                let selected = Language::ALL.iter().position(|language| *language == self.language);
                if let Some(chosen) = Segmented::new(t.app_language(), &names).selected(selected).show(ui) {
                    self.language = Language::ALL[chosen];
                }
            }
        });
        let language = self.language;
        let salt = language.code();
        ui.push_id(salt, |ui| {
            Dir::columns(ui, &[3.0, 2.0], space::M, |ui, column| {
                if column == 0 {
                    TextField::new(t.app_name_field(), self.draft.name.raw_mut(language))
                        .required()
                        .error(name_error.as_deref())
                        .show(ui);
                } else {
                    TextField::new(t.element_form_short(), self.draft.short.raw_mut(language))
                        .hint(t.element_form_short_hint())
                        .limit(SHORT_LIMIT)
                        .show(ui);
                }
            });
            TextField::new(t.element_purpose(), self.draft.purpose.raw_mut(language)).lines(2).show(ui);
            self.questions(ui, cx);
        });
    }

    fn questions(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (t, language) = (cx.t, self.language);
        text::strong(ui, t.element_questions());
        let mut removed = None;
        ScrollArea::vertical().max_height(QUESTIONS_HEIGHT).show(ui, |ui| {
            for (index, question) in self.draft.questions.iter_mut().enumerate() {
                let label = t.element_form_question(index + 1);
                Dir::row_of_height(ui, size::CONTROL, |ui| {
                    let width = ui.available_width() - size::CONTROL_SMALL - space::L;
                    let field = TextField::new(&label, question.raw_mut(language)).label_hidden().placeholder(&label);
                    Dir::field(ui, width, |ui| field.show(ui));
                    if icon_button(ui, Icon::X, &t.element_form_remove_question(index + 1)).clicked() {
                        removed = Some(index);
                    }
                });
            }
        });
        if let Some(index) = removed {
            self.draft.questions.remove(index);
        }
        if Button::quiet(t.element_form_add_question()).icon(Icon::Plus).small().show(ui).clicked() {
            self.draft.questions.push(Names::default());
        }
    }
}

const WIDTH: f32 = 720.0;
/// So that grid and lists never cut a name off.
const SHORT_LIMIT: usize = 22;
const QUESTIONS_HEIGHT: f32 = 200.0;
