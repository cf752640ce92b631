//! The form of a new workspace.

use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, Ui};

use super::{StartEvent, closable};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{Language, Names},
    i18n::Messages,
    ui::{
        Dir, Icon, Purpose,
        tokens::space,
        widgets::{Button, Card, Select, TextField},
    },
};

/// What a new workspace is made of, complete and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWorkspace {
    pub path: PathBuf,
    pub profile: CommitteeProfile,
}

pub struct Form {
    organisation: String,
    committee: String,
    short_name: String,
    language: Language,
    place: String,
    path: String,
    /// The path follows the administration's name until someone types another.
    path_is_own: bool,
    /// Missing fields are marked once someone has tried to create.
    tried: bool,
    refused: Option<String>,
}

pub enum Answer {
    None,
    Cancel,
    Event(StartEvent),
}

/// The usual short name of a risk-management committee.
const SHORT_NAME: &str = "RMC";
const LONGEST_SHORT_NAME: usize = 8;

impl Form {
    pub fn new(language: Language) -> Self {
        Self {
            organisation: String::new(),
            committee: String::new(),
            short_name: SHORT_NAME.to_owned(),
            language,
            place: String::new(),
            path: String::new(),
            path_is_own: false,
            tried: false,
            refused: None,
        }
    }

    /// Why the file was not created; it stands under the path.
    pub fn refuse(&mut self, sentence: String) {
        self.refused = Some(sentence);
    }

    pub fn place(&mut self, path: &Path) {
        self.path = path.display().to_string();
        self.path_is_own = true;
        self.refused = None;
    }

    fn short_name_is_usable(&self) -> bool {
        let short = self.short_name.trim();
        (1..=LONGEST_SHORT_NAME).contains(&short.chars().count()) && short.chars().all(char::is_alphanumeric)
    }

    /// `None` while something is missing.
    fn complete(&self, usual_name: &str) -> Option<NewWorkspace> {
        let (organisation, path) = (self.organisation.trim(), self.path.trim());
        let in_own_language = |text: &str| {
            let mut names = Names::default();
            names.set(self.language, text.trim());
            names
        };
        let committee = if self.committee.trim().is_empty() { usual_name } else { &self.committee };
        (!organisation.is_empty() && !path.is_empty() && self.short_name_is_usable()).then(|| NewWorkspace {
            path: with_ending(Path::new(path)),
            profile: CommitteeProfile {
                brand: organisation.to_owned(),
                organisation: in_own_language(organisation),
                name: in_own_language(committee),
                short_name: self.short_name.trim().to_owned(),
                founding_act: String::new(),
                reports_to: String::new(),
                place: self.place.trim().to_owned(),
                language: self.language,
                currency: String::new(),
            },
        })
    }

    pub fn show(&mut self, ui: &mut Ui, t: &Messages) -> Answer {
        let mut answer = Answer::None;
        Card::new().show(ui, |ui| {
            if closable(ui, t, t.start_new()) {
                answer = Answer::Cancel;
            }
            self.names(ui, t);
            self.place_and_file(ui, t, &mut answer);
            ui.add_space(space::S);
            Dir::row(ui, |ui| {
                let create = Button::primary(t.start_form_create()).shortcut("Ctrl+Enter").show(ui).clicked();
                if create || ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
                    self.tried = true;
                    if let Some(new) = self.complete(Messages::of(self.language).start_form_committee_usual()) {
                        answer = Answer::Event(StartEvent::Create(Box::new(new)));
                    }
                }
                if Button::secondary(t.app_cancel()).show(ui).clicked() {
                    answer = Answer::Cancel;
                }
            });
        });
        if ui.memory(|memory| memory.focused().is_none())
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            answer = Answer::Cancel;
        }
        answer
    }

    fn names(&mut self, ui: &mut Ui, t: &Messages) {
        let missing = (self.tried && self.organisation.trim().is_empty()).then(|| t.error_required());
        let field = TextField::new(t.start_form_organisation(), &mut self.organisation).required().error(missing);
        if field.show(ui).changed() && !self.path_is_own {
            self.path = proposed_path(&self.organisation);
        }
        TextField::new(t.start_form_committee(), &mut self.committee)
            .placeholder(t.start_form_committee_usual())
            .show(ui);
        let usable = self.short_name_is_usable();
        let example = t.start_form_short_hint(format!("{}/2026/01", self.short_name.trim()));
        Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
            if column == 0 {
                let wrong = (!usable).then(|| t.start_form_short_wrong());
                let field = TextField::new(t.start_form_short(), &mut self.short_name);
                field.required().error(wrong).hint(&example).show(ui);
            } else {
                let names = Language::ALL.map(Language::own_name);
                let chosen = Language::ALL.iter().position(|language| *language == self.language);
                let select = Select::new(t.start_form_language(), &names).selected(chosen);
                if let Some(language) = select.show(ui).and_then(|index| Language::ALL.get(index)) {
                    self.language = *language;
                }
            }
        });
    }

    fn place_and_file(&mut self, ui: &mut Ui, t: &Messages, answer: &mut Answer) {
        TextField::new(t.start_form_place(), &mut self.place).show(ui);
        let missing = (self.tried && self.path.trim().is_empty()).then(|| t.start_form_path_missing());
        let field = TextField::new(t.start_form_path(), &mut self.path).path().required();
        if field.error(self.refused.as_deref().or(missing)).show(ui).changed() {
            self.path_is_own = true;
            self.refused = None;
        }
        if Button::quiet(t.app_browse()).icon(Icon::FolderOpen).small().show(ui).clicked() {
            *answer = Answer::Event(StartEvent::Pick(Purpose::NewWorkspace));
        }
    }
}

/// In the person's documents, named after the administration.
fn proposed_path(organisation: &str) -> String {
    let name: String = organisation.trim().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return String::new();
    }
    let folder = directories::UserDirs::new().and_then(|user| user.document_dir().map(Path::to_owned));
    folder.unwrap_or_default().join(format!("{name}.lajna")).display().to_string()
}

fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == "lajna") {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".lajna");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Form {
        let mut form = Form::new(Language::En);
        form.organisation = " Customs of Meridia ".into();
        form.path = "/data/meridia".into();
        form
    }

    #[test]
    fn a_new_workspace_needs_a_name_a_short_name_and_a_path() {
        let new = filled().complete("Risk Management Committee").unwrap();
        assert_eq!(
            (new.profile.organisation.en.as_str(), new.profile.short_name.as_str()),
            ("Customs of Meridia", "RMC")
        );
        assert_eq!(new.profile.name.en, "Risk Management Committee", "the usual name, unless another is typed");
        assert_eq!(new.path, Path::new("/data/meridia.lajna"));
        for spoil in [
            (|form: &mut Form| form.organisation = "  ".into()) as fn(&mut Form),
            |form| form.path.clear(),
            |form| form.short_name.clear(),
            |form| form.short_name = "RMC/1".into(),
            |form| form.short_name = "TOOLONGNAME".into(),
        ] {
            let mut form = filled();
            spoil(&mut form);
            assert_eq!(form.complete(""), None);
        }
    }

    #[test]
    fn a_proposed_file_name_has_no_signs_that_a_system_refuses() {
        let path = proposed_path("Douanes: Méridia / RMC");
        assert!(path.ends_with("Douanes Méridia RMC.lajna"), "{path}");
        assert_eq!(proposed_path(" / "), "");
    }
}
