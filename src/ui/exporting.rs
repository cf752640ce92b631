//! The export dialog: format, language, letterhead, place; asks before it replaces a file.

use std::path::{Path, PathBuf};

use egui::Context;

use rusqlite::Connection;

use crate::{
    documents::export::{self, ExportError, ExportRequest, Format, What},
    domain::Language,
    i18n::Messages,
    ui::{
        Dir,
        picker::dropped_file,
        tokens::space,
        widgets::{Answer, Dialog, Select, TextField},
    },
};

/// What the person chose in this frame.
pub enum Choice {
    Open,
    Cancelled,
    Write { request: ExportRequest, path: PathBuf, letterhead: Option<PathBuf>, overwrite: bool },
}

/// The open dialog.
pub struct ExportDialog {
    what: What,
    format: Format,
    language: Language,
    folder: PathBuf,
    /// Proposed file names, one per language and format.
    names: Vec<(Language, Format, String)>,
    path: String,
    /// The person typed a path: format and language no longer change its name.
    own_path: bool,
    /// The house's own Word file; empty: ours.
    letterhead: String,
    error: Option<String>,
    asking_to_replace: bool,
}

impl ExportDialog {
    /// # Errors
    /// If the workspace cannot be read for the proposed name.
    pub fn new(connection: &Connection, what: What, language: Language, folder: &Path) -> Result<Self, ExportError> {
        let format = what.formats().first().copied().unwrap_or(Format::Pdf);
        let mut names = Vec::new();
        for language in Language::ALL {
            for &format in what.formats() {
                let request = ExportRequest { what, language, format };
                names.push((language, format, export::file_name(connection, &request)?));
            }
        }
        let mut dialog = Self {
            what,
            format,
            language,
            folder: folder.to_owned(),
            names,
            path: String::new(),
            own_path: false,
            letterhead: String::new(),
            error: None,
            asking_to_replace: false,
        };
        dialog.propose();
        Ok(dialog)
    }

    /// Takes a kind of file that was chosen before the dialog opened.
    pub fn choose(&mut self, format: Format) {
        if self.what.formats().contains(&format) {
            self.format = format;
            self.propose();
        }
    }

    /// Proposes the letterhead of the last time.
    pub fn on_letterhead(mut self, path: Option<&Path>) -> Self {
        self.letterhead = path.map(|path| path.display().to_string()).unwrap_or_default();
        self
    }

    /// A place chosen in the system's dialog.
    pub fn place(&mut self, path: PathBuf) {
        self.path = path.display().to_string();
        self.own_path = true;
    }

    /// Says why nothing was written.
    pub fn refuse(&mut self, sentence: String) {
        self.error = Some(sentence);
    }

    fn propose(&mut self) {
        if self.own_path {
            return;
        }
        let wanted =
            self.names.iter().find(|(language, format, _)| (*language, *format) == (self.language, self.format));
        if let Some((_, _, name)) = wanted {
            self.path = self.folder.join(name).display().to_string();
        }
    }

    pub fn show(&mut self, ctx: &Context, t: &Messages) -> Choice {
        if self.asking_to_replace {
            return self.ask_to_replace(ctx, t);
        }
        let empty = self.path.trim().is_empty().then(|| t.picker_no_path());
        let dialog = Dialog::new("export", t.picker_export_title(), t.app_export(), t.app_cancel());
        let (answer, ()) = dialog.disabled_because(empty).show(ctx, |ui| {
            Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
                if column == 0 { self.choose_format(ui, t) } else { self.choose_language(ui, t) }
            });
            ui.add_space(space::S);
            if TextField::new(t.start_path(), &mut self.path).path().error(self.error.as_deref()).show(ui).changed() {
                self.own_path = true;
                self.error = None;
            }
            if self.format == Format::Docx {
                self.choose_letterhead(ui, t);
            }
        });
        match answer {
            Answer::Open => Choice::Open,
            Answer::Cancelled => Choice::Cancelled,
            Answer::Confirmed if self.target().exists() => {
                self.asking_to_replace = true;
                Choice::Open
            }
            Answer::Confirmed => self.write(false),
        }
    }

    fn choose_format(&mut self, ui: &mut egui::Ui, t: &Messages) {
        let formats = self.what.formats();
        let words: Vec<&str> = formats.iter().map(|format| format.ending()).collect();
        let selected = formats.iter().position(|format| *format == self.format);
        let chosen = Select::new(t.desk_format(), &words).selected(selected).show(ui);
        if let Some(format) = chosen.and_then(|index| formats.get(index)) {
            self.format = *format;
            self.own_path = false;
            self.propose();
        }
    }

    /// A Word file dropped on the dialog is meant as letterhead.
    fn choose_letterhead(&mut self, ui: &mut egui::Ui, t: &Messages) {
        let is_word = |path: &PathBuf| matches!(Format::of(path), Ok(Format::Docx));
        if let Some(dropped) = dropped_file(ui).filter(is_word) {
            self.letterhead = dropped.display().to_string();
            self.error = None;
        }
        let field = TextField::new(t.picker_letterhead(), &mut self.letterhead).path();
        if field.hint(t.picker_letterhead_hint()).show(ui).changed() {
            self.error = None;
        }
    }

    fn choose_language(&mut self, ui: &mut egui::Ui, t: &Messages) {
        let words: Vec<&str> = Language::ALL.iter().map(|language| language.own_name()).collect();
        let selected = Language::ALL.iter().position(|language| *language == self.language);
        let chosen = Select::new(t.desk_document_language(), &words).selected(selected).show(ui);
        if let Some(language) = chosen.and_then(|index| Language::ALL.get(index)) {
            self.language = *language;
            self.propose();
        }
    }

    fn ask_to_replace(&mut self, ctx: &Context, t: &Messages) -> Choice {
        let dialog = Dialog::new("replace", t.desk_overwrite_title(), t.desk_overwrite_confirm(), t.app_cancel());
        let (answer, ()) = dialog.show(ctx, |ui| {
            super::text::paragraph(ui, t.desk_overwrite_body(self.path.as_str()));
        });
        match answer {
            Answer::Open => Choice::Open,
            Answer::Confirmed => self.write(true),
            Answer::Cancelled => {
                self.asking_to_replace = false;
                Choice::Open
            }
        }
    }

    fn target(&self) -> PathBuf {
        PathBuf::from(self.path.trim())
    }

    fn write(&self, overwrite: bool) -> Choice {
        let request = ExportRequest { what: self.what, language: self.language, format: self.format };
        let letterhead = self.letterhead.trim();
        let letterhead = (!letterhead.is_empty() && self.format == Format::Docx).then(|| PathBuf::from(letterhead));
        Choice::Write { request, path: self.target(), letterhead, overwrite }
    }
}
