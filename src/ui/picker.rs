//! Choosing a file: a typed path, a dropped file, or the system's dialog. The first two always work,
//! also where no system dialog exists.

use std::{
    path::{Path, PathBuf},
    sync::mpsc,
};

use egui::Context;

use crate::{
    exchange::ballot::{BALLOT_ENDING, INVITATION_ENDING},
    i18n::Messages,
    ui::{
        Icon, text,
        tokens::space,
        widgets::{Answer, Button, Dialog, TextField},
    },
};

/// What a file is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    OpenWorkspace,
    NewWorkspace,
    CheckFile,
    ImportValues,
    /// One returned department slip, or a folder of them.
    ReturnedSlips,
    /// Where department slips go.
    SlipFolder,
    /// Where an export goes.
    Export,
    /// Where an invitation to score goes.
    Invitation,
    /// One ballot file, or a folder of them.
    Ballots,
}

impl Purpose {
    const fn saves(self) -> bool {
        matches!(self, Self::NewWorkspace | Self::Export | Self::Invitation)
    }

    /// A folder is wanted, not a file.
    const fn is_folder(self) -> bool {
        matches!(self, Self::SlipFolder)
    }

    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::OpenWorkspace => &["lajna", INVITATION_ENDING],
            Self::NewWorkspace | Self::CheckFile => &["lajna"],
            Self::Invitation => &[INVITATION_ENDING],
            Self::Ballots => &[BALLOT_ENDING],
            Self::ImportValues => &["xlsx", "xlsm", "csv", "tsv", "txt"],
            Self::ReturnedSlips => &["xlsx"],
            Self::Export | Self::SlipFolder => &[],
        }
    }
}

/// The open dialog.
pub struct Picker {
    pub purpose: Purpose,
    path: String,
    error: Option<String>,
    /// The answer of the system's dialog, while it is open.
    browsing: Option<mpsc::Receiver<Option<PathBuf>>>,
}

/// What came of the dialog in this frame.
pub enum Picked {
    Nothing,
    File(PathBuf),
    Cancelled,
}

impl Picker {
    /// `suggestion`: the path to start from.
    pub fn new(purpose: Purpose, suggestion: &Path) -> Self {
        Self { purpose, path: suggestion.display().to_string(), error: None, browsing: None }
    }

    /// Says under the path why it was not taken.
    pub fn refuse(&mut self, sentence: String) {
        self.error = Some(sentence);
    }

    pub fn show(&mut self, ctx: &Context, t: &Messages) -> Picked {
        self.receive();
        if let Some(dropped) = dropped_file(ctx) {
            self.path = dropped.display().to_string();
            self.error = None;
        }
        let (title, confirm) = match self.purpose {
            Purpose::OpenWorkspace => (t.picker_open_title(), t.app_open()),
            Purpose::NewWorkspace => (t.picker_new_title(), t.app_continue()),
            Purpose::CheckFile => (t.start_check(), t.picker_check()),
            Purpose::ImportValues => (t.picker_import_title(), t.app_continue()),
            Purpose::ReturnedSlips => (t.slip_returned_picker(), t.app_continue()),
            Purpose::SlipFolder => (t.slip_folder_title(), t.slip_folder_write()),
            Purpose::Export => (t.picker_export_title(), t.app_export()),
            Purpose::Invitation => (t.scoring_invite(), t.app_continue()),
            Purpose::Ballots => (t.scoring_files_choose(), t.app_continue()),
        };
        let empty = self.path.trim().is_empty().then(|| t.picker_no_path());
        let dialog = Dialog::new("picker", title, confirm, t.app_cancel()).disabled_because(empty);
        let (answer, ()) = dialog.show(ctx, |ui| {
            let (label, hint) = match self.purpose {
                Purpose::SlipFolder => (t.slip_folder(), ""),
                Purpose::ReturnedSlips => (t.start_path(), t.slip_returned_hint()),
                _ => (t.start_path(), t.picker_drop_hint()),
            };
            let field = TextField::new(label, &mut self.path).path().error(self.error.as_deref());
            let response = field.hint(hint).show(ui);
            if response.changed() {
                self.error = None;
            }
            ui.add_space(space::S);
            let busy = self.browsing.is_some().then(|| t.picker_browsing());
            if Button::secondary(t.app_browse()).icon(Icon::FolderOpen).disabled_because(busy).show(ui).clicked() {
                self.browse(ctx);
            }
            if !self.purpose.saves() && !self.purpose.is_folder() {
                ui.add_space(space::XS);
                text::hint(ui, t.picker_reads_only());
            }
        });
        match answer {
            Answer::Open => Picked::Nothing,
            Answer::Cancelled => Picked::Cancelled,
            Answer::Confirmed => Picked::File(PathBuf::from(self.path.trim())),
        }
    }

    fn receive(&mut self) {
        let Some(answer) = &self.browsing else { return };
        match answer.try_recv() {
            Ok(chosen) => {
                self.browsing = None;
                if let Some(path) = chosen {
                    self.path = path.display().to_string();
                    self.error = None;
                }
            }
            Err(mpsc::TryRecvError::Disconnected) => self.browsing = None,
            Err(mpsc::TryRecvError::Empty) => {}
        }
    }

    /// The system's dialog blocks, so it gets a thread of its own.
    fn browse(&mut self, ctx: &Context) {
        let (sender, receiver) = mpsc::channel();
        let (ctx, purpose, start) = (ctx.clone(), self.purpose, PathBuf::from(self.path.trim()));
        let thread = std::thread::Builder::new().name("file dialog".into());
        let spawned = thread.spawn(move || {
            let mut dialog = rfd::FileDialog::new();
            if !purpose.endings().is_empty() {
                dialog = dialog.add_filter("Lajna", purpose.endings());
            }
            let folder = if purpose.is_folder() { Some(start.as_path()) } else { start.parent() };
            if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
                dialog = dialog.set_directory(folder);
            }
            if let (true, Some(name)) = (purpose.saves(), start.file_name()) {
                dialog = dialog.set_file_name(name.to_string_lossy());
            }
            let chosen = match purpose {
                purpose if purpose.is_folder() => dialog.pick_folder(),
                purpose if purpose.saves() => dialog.save_file(),
                _ => dialog.pick_file(),
            };
            // The picker may have been closed meanwhile.
            sender.send(chosen).ok();
            ctx.request_repaint();
        });
        self.browsing = spawned.ok().map(|_| receiver);
    }
}

/// The paths of all files that were dropped on the window in this frame.
pub fn dropped_files(ctx: &Context) -> Vec<PathBuf> {
    ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect())
}

/// The path of a file that was dropped on the window in this frame.
pub fn dropped_file(ctx: &Context) -> Option<PathBuf> {
    ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()))
}
