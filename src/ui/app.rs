//! The window: the start screen or the desk of an open workspace, the file dialog, running exports,
//! and what is remembered between runs.

mod picked;

use std::path::{Path, PathBuf};

use egui::{Context, Ui};

use self::picked::{open_values, read_ballots, read_file, read_slips};
use crate::{
    commands::starter,
    demo,
    documents::export::{self, ExportError, ExportRequest, Format, What, Written},
    domain::Language,
    env::{Clock, Env},
    exchange::ballot::{BadInvitation, INVITATION_ENDING, LARGEST_FILE, read_invitation},
    i18n::Messages,
    sentences,
    ui::{
        Dir, Purpose, Route, Words,
        desk::{Desk, Wish},
        exporting::{Choice, ExportDialog},
        handing_out::HandingOut,
        jobs::Job,
        picker::{self, Picked, Picker},
        preferences::Preferences,
        screens::{
            ballot,
            start::{self, StartEvent},
        },
        tokens::ThemeChoice,
        widgets::{Answer, Dialog},
    },
    workspace::{OpenMode, Places, Workspace, check, left_behind},
};

/// What the window needs from outside.
pub struct Setup {
    pub places: Places,
    pub preferences: Preferences,
    /// Where preferences are stored; `None`: nowhere (tests, pictures).
    pub preferences_file: Option<PathBuf>,
    pub clock: Clock,
    /// The file to open at once.
    pub open: Option<PathBuf>,
}

impl Setup {
    /// The usual places of this computer's account.
    pub fn system(open: Option<PathBuf>) -> Self {
        let preferences_file = Preferences::usual_file();
        let preferences = preferences_file.as_deref().map(Preferences::load).unwrap_or_default();
        let places = Places::system().unwrap_or_else(|| Places::new(std::env::temp_dir().join("lajna")));
        Self { places, preferences, preferences_file, clock: Clock::System, open }
    }
}

enum Stage {
    Start(Box<start::State>),
    Desk(Box<Desk>),
    /// An invitation on a member's own computer.
    Ballot(Box<ballot::State>),
}

/// Where an export goes, and on what.
struct Target {
    path: PathBuf,
    letterhead: Option<PathBuf>,
    overwrite: bool,
}

/// An export under way, and where it goes.
struct Exporting {
    path: PathBuf,
    job: Job<Result<Written, ExportError>>,
}

/// The whole window.
pub struct App {
    places: Places,
    preferences: Preferences,
    preferences_file: Option<PathBuf>,
    clock: Clock,
    stage: Stage,
    picker: Option<Picker>,
    export: Option<ExportDialog>,
    handing_out: Option<HandingOut>,
    exporting: Option<Exporting>,
    /// Why the file is not complete, when the person wants to close all the same.
    leaving: Option<String>,
    may_leave: bool,
}

impl App {
    pub fn new(ctx: &Context, setup: Setup) -> Self {
        let Setup { places, preferences, preferences_file, clock, open } = setup;
        super::install(ctx);
        ctx.set_theme(preferences.theme);
        let mut app = Self {
            places,
            preferences,
            preferences_file,
            clock,
            stage: Stage::Start(Box::default()),
            picker: None,
            export: None,
            handing_out: None,
            exporting: None,
            leaving: None,
            may_leave: false,
        };
        if let Some(path) = open {
            app.open(&path, OpenMode::ReadWrite);
        }
        app
    }

    fn env(&self) -> Env {
        Env::new(self.clock, self.preferences.person.clone(), self.preferences.language())
    }

    fn words(&self) -> &'static Messages {
        Messages::of(self.preferences.language())
    }

    /// The open desk, if a workspace is open.
    pub fn desk(&mut self) -> Option<&mut Desk> {
        match &mut self.stage {
            Stage::Desk(desk) => Some(desk),
            Stage::Start(_) | Stage::Ballot(_) => None,
        }
    }

    /// Goes to a place of the open workspace.
    pub fn go(&mut self, route: Route) {
        if let Some(desk) = self.desk() {
            desk.go(route);
        }
    }

    /// Opens a file; a refusal is shown on the start screen with what can be done.
    pub fn open(&mut self, path: &Path, mode: OpenMode) {
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(INVITATION_ENDING)) {
            return self.score_elsewhere(path);
        }
        match Workspace::open(path, mode, &self.places, &self.env()) {
            Ok(workspace) => self.seat(workspace),
            Err(error) => self.start().refuse(path, error),
        }
    }

    /// Opens an invitation to score; an open workspace is left alone.
    fn score_elsewhere(&mut self, path: &Path) {
        if let Stage::Desk(_) = self.stage {
            return;
        }
        let t = self.words();
        let read = read_file(path, LARGEST_FILE).map_err(|error| t.scoring_invitation_unreadable(error.to_string()));
        let read = read.and_then(|bytes| {
            read_invitation(&bytes).map_err(|error| match error {
                BadInvitation::NotOne => t.scoring_no_invitation().to_owned(),
                BadInvitation::Changed => t.scoring_invitation_changed().to_owned(),
            })
        });
        match read {
            Ok(received) => self.stage = Stage::Ballot(Box::new(ballot::State::new(received, path))),
            Err(sentence) => self.start().say(sentence),
        }
    }

    fn start(&mut self) -> &mut start::State {
        if !matches!(self.stage, Stage::Start(_)) {
            self.stage = Stage::Start(Box::default());
        }
        match &mut self.stage {
            Stage::Start(state) => state,
            Stage::Desk(_) | Stage::Ballot(_) => unreachable!("replaced just above"),
        }
    }

    /// Puts an open workspace on the desk.
    pub fn seat(&mut self, workspace: Workspace) {
        let path = workspace.path().map(Path::to_owned);
        match Desk::new(workspace, self.env()) {
            Ok(desk) => {
                if let Some(path) = path {
                    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                    let today = desk.today();
                    self.preferences.opened(&path, &name, today);
                    self.remember();
                }
                self.stage = Stage::Desk(Box::new(desk));
            }
            Err(error) => {
                let path = path.unwrap_or_default();
                self.start().refuse(&path, error.into());
            }
        }
    }

    fn remember(&self) {
        if let Some(file) = &self.preferences_file {
            self.preferences.store(file);
        }
    }

    /// One frame.
    pub fn show(&mut self, ui: &mut Ui) {
        let language = self.preferences.language();
        let env = self.env();
        super::begin_frame(ui, Dir::from(language), Words::in_language(self.words()));
        self.finish_export(ui);
        let t = self.words();
        match &mut self.stage {
            Stage::Desk(desk) => {
                let wishes = desk.show(ui);
                for wish in wishes {
                    self.grant(ui, wish);
                }
            }
            Stage::Ballot(state) => {
                if ballot::show(ui, &env, state) == ballot::Wish::Close {
                    self.stage = Stage::Start(Box::default());
                }
            }
            Stage::Start(state) => {
                let behind = left_behind(&self.places);
                let event = start::show(ui, t, language, &self.preferences.recent, &behind, state);
                if let Some(event) = event {
                    self.begin(ui, event);
                }
            }
        }
        self.dialogs(ui, t);
    }

    fn begin(&mut self, ctx: &Context, event: StartEvent) {
        match event {
            StartEvent::Open(path) => self.open(&path, OpenMode::ReadWrite),
            StartEvent::OpenReadOnly(path) => self.open(&path, OpenMode::ReadOnly),
            StartEvent::TakeOver { path, reason } => self.open(&path, OpenMode::TakeOver { reason }),
            StartEvent::Create(new) => match starter::create(&new.path, &self.places, &self.env(), &new.profile) {
                Ok(workspace) => self.seat(workspace),
                Err(error) => {
                    let sentence = sentences::create(self.words(), &error);
                    self.start().say(sentence);
                }
            },
            StartEvent::Demo => match demo::build_temporary(&self.places) {
                Ok(workspace) => self.seat(workspace),
                Err(error) => {
                    let sentence = sentences::create(self.words(), &error);
                    self.start().say(sentence);
                }
            },
            StartEvent::Check(path) => self.start().checked(check(&path)),
            StartEvent::Pick(purpose) => self.picker = Some(Picker::new(purpose, Path::new(""))),
            StartEvent::SetLanguage(language) => self.set_language(language),
            StartEvent::SetTheme(theme) => self.set_theme(ctx, theme),
        }
        ctx.request_repaint();
    }

    fn grant(&mut self, ctx: &Context, wish: Wish) {
        match wish {
            Wish::SetLanguage(language) => self.set_language(language),
            Wish::SetTheme(theme) => self.set_theme(ctx, theme),
            Wish::SetPerson(name) => {
                self.preferences.person = name;
                self.remember();
                let person = self.preferences.person.clone();
                if let Some(desk) = self.desk() {
                    desk.env.person = person;
                }
            }
            Wish::Pick(Purpose::Invitation) => {
                let name = self.desk().map(|desk| desk.invitation_name()).unwrap_or_default();
                self.picker = Some(Picker::new(Purpose::Invitation, &self.folder_for_files().join(name)));
            }
            Wish::Pick(purpose) => self.picker = Some(Picker::new(purpose, Path::new(""))),
            Wish::Export(what, format) => self.ask_export(what, format),
            Wish::WriteSlips(request) => {
                let folder = self.folder_for_files();
                self.handing_out = Some(HandingOut::new(request, &folder));
            }
            Wish::Close => self.close_workspace(),
        }
        ctx.request_repaint();
    }

    fn set_language(&mut self, language: Language) {
        self.preferences.language = Some(language);
        self.remember();
        if let Some(desk) = self.desk() {
            desk.env.language = language;
        }
    }

    fn set_theme(&mut self, ctx: &Context, theme: ThemeChoice) {
        self.preferences.theme = theme;
        self.remember();
        ctx.set_theme(theme);
    }

    /// Publishes and goes back to the start screen. If the file cannot be completed, it stays open.
    fn close_workspace(&mut self) {
        let t = self.words();
        if let Stage::Desk(desk) = &mut self.stage
            && let Err(error) = desk.workspace.publish_now()
        {
            self.leaving = Some(sentences::file::publish(t, &error));
            return;
        }
        self.leave_desk();
    }

    fn leave_desk(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Start(Box::default()));
        if let Stage::Desk(desk) = stage
            && let Err(error) = desk.workspace.close()
        {
            // The working copy stays, and the next opening goes on from it.
            tracing::warn!(%error, "closed without publishing");
        }
    }

    /// Where files were last written, or else where the workspace is.
    fn folder_for_files(&self) -> PathBuf {
        let last = self.preferences.export_folder.clone().filter(|folder| folder.is_dir());
        last.unwrap_or_else(|| match &self.stage {
            Stage::Desk(desk) => desk.folder(),
            Stage::Start(_) | Stage::Ballot(_) => PathBuf::new(),
        })
    }

    fn ask_export(&mut self, what: What, format: Option<Format>) {
        let language = self.preferences.language();
        let folder = self.folder_for_files();
        if let Stage::Desk(desk) = &self.stage {
            let dialog = ExportDialog::new(desk.workspace.connection(), what, language, &folder).ok();
            self.export = dialog.map(|dialog| dialog.on_letterhead(self.preferences.letterhead.as_deref()));
            if let (Some(dialog), Some(format)) = (&mut self.export, format) {
                dialog.choose(format);
            }
        }
    }

    fn dialogs(&mut self, ctx: &Context, t: &'static Messages) {
        self.pick(ctx, t);
        if let (Some(handing_out), Stage::Desk(desk)) = (&mut self.handing_out, &mut self.stage)
            && handing_out.show(ctx, t, desk)
        {
            if let Some(folder) = handing_out.folder() {
                self.preferences.export_folder = Some(folder.to_owned());
            }
            self.handing_out = None;
            self.remember();
        }
        if let Some(mut dialog) = self.export.take() {
            match dialog.show(ctx, t) {
                Choice::Open => self.export = Some(dialog),
                Choice::Cancelled => {}
                Choice::Write { request, path, letterhead, overwrite } => {
                    let target = Target { path, letterhead, overwrite };
                    self.write(ctx, &request, target, dialog);
                }
            }
        }
        if let Some(reason) = self.leaving.take() {
            let dialog = Dialog::new("leaving", t.desk_unsaved_title(), t.desk_close_anyway(), t.desk_stay());
            let (answer, ()) = dialog.show(ctx, |ui| {
                super::text::paragraph(ui, &reason);
                super::text::paragraph(ui, t.desk_kept_here());
            });
            match answer {
                Answer::Open => self.leaving = Some(reason),
                Answer::Confirmed => {
                    self.leave_desk();
                    if self.may_leave {
                        ctx.send_viewport_cmd(egui::ViewportCommand::Close);
                    }
                }
                Answer::Cancelled => self.may_leave = false,
            }
        }
    }

    fn pick(&mut self, ctx: &Context, t: &'static Messages) {
        let Some(mut picker) = self.picker.take() else {
            // A file dropped beside any dialog: values on an open desk, a workspace on the start screen.
            if let Stage::Desk(desk) = &mut self.stage
                && *desk.route() == Route::Slips
                && self.handing_out.is_none()
            {
                let files = picker::dropped_files(ctx).iter().flat_map(|path| read_slips(path)).collect::<Vec<_>>();
                if !files.is_empty() {
                    desk.take_slips(files);
                }
                return;
            }
            let ballots = picker::dropped_files(ctx).iter().flat_map(|path| read_ballots(path)).collect::<Vec<_>>();
            if let Some(desk) = self.desk()
                && matches!(desk.route(), Route::Room(_))
                && !ballots.is_empty()
            {
                desk.take_ballots(&ballots);
                return;
            }
            if let Some(path) = picker::dropped_file(ctx) {
                let purpose = if self.desk().is_some() { Purpose::ImportValues } else { Purpose::OpenWorkspace };
                self.picker = Some(Picker::new(purpose, &path));
            }
            return;
        };
        match picker.show(ctx, t) {
            Picked::Nothing => self.picker = Some(picker),
            Picked::Cancelled => {}
            Picked::File(path) => match picker.purpose {
                Purpose::OpenWorkspace => self.open(&path, OpenMode::ReadWrite),
                Purpose::CheckFile => self.start().checked(check(&path)),
                Purpose::NewWorkspace => self.start().place(path),
                Purpose::Export => {
                    if let Some(export) = &mut self.export {
                        export.place(path);
                    }
                }
                Purpose::Invitation => {
                    if let Some(Err(sentence)) = self.desk().map(|desk| desk.invite(&path)) {
                        picker.refuse(sentence);
                        self.picker = Some(picker);
                    }
                }
                Purpose::Ballots => {
                    let files = read_ballots(&path);
                    if files.is_empty() {
                        picker.refuse(t.scoring_no_ballots(path.display().to_string()));
                        self.picker = Some(picker);
                    } else if let Some(desk) = self.desk() {
                        desk.take_ballots(&files);
                    }
                }
                // Asked for by what hands the slips out.
                Purpose::SlipFolder => {}
                Purpose::ReturnedSlips => {
                    let files = read_slips(&path);
                    if files.is_empty() {
                        picker.refuse(t.slip_no_files(path.display().to_string()));
                        self.picker = Some(picker);
                    } else if let Some(desk) = self.desk() {
                        desk.take_slips(files);
                    }
                }
                Purpose::ImportValues => match open_values(&path) {
                    Ok(file) => {
                        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                        if let Some(desk) = self.desk() {
                            desk.take_value_file(&name, file);
                        }
                    }
                    Err(error) => {
                        let error = crate::workspace::OpenError::Unreadable { path, message: error.to_string() };
                        picker.refuse(sentences::file::open(t, &error));
                        self.picker = Some(picker);
                    }
                },
            },
        }
    }

    fn write(&mut self, ctx: &Context, request: &ExportRequest, target: Target, dialog: ExportDialog) {
        let Stage::Desk(desk) = &mut self.stage else { return };
        let Target { path, letterhead, overwrite } = target;
        self.preferences.export_folder = path.parent().map(Path::to_owned);
        if request.format == Format::Docx {
            self.preferences.letterhead = letterhead.clone();
        }
        let prepared = export::prepare(desk.workspace.connection(), desk.env.now(), request);
        let prepared = prepared.and_then(|prepared| match &letterhead {
            Some(letterhead) => prepared.on_letterhead(letterhead),
            None => Ok(prepared),
        });
        match prepared {
            Ok(prepared) => {
                let target = path.clone();
                let job = Job::start(ctx, "export", move || prepared.write(&target, overwrite));
                let t = Messages::of(desk.env.language);
                desk.say(ctx, t.desk_exporting(path.display().to_string()), false);
                self.exporting = Some(Exporting { path, job });
            }
            Err(error) => {
                let mut dialog = dialog;
                dialog.refuse(sentences::export(Messages::of(desk.env.language), &error));
                self.export = Some(dialog);
            }
        }
        self.remember();
    }

    fn finish_export(&mut self, ctx: &Context) {
        let Some(exporting) = &self.exporting else { return };
        let Some(answer) = exporting.job.poll() else { return };
        let path = exporting.path.display().to_string();
        self.exporting = None;
        let t = self.words();
        let sentence = match answer {
            Some(Ok(_)) => t.desk_exported(path),
            Some(Err(error)) => sentences::export(t, &error),
            None => t.error_title().to_owned(),
        };
        if let Some(desk) = self.desk() {
            desk.say(ctx, sentence, false);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_leave {
            return;
        }
        let t = self.words();
        if let Stage::Desk(desk) = &mut self.stage
            && let Err(error) = desk.workspace.publish_now()
        {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.leaving = Some(sentences::file::publish(t, &error));
            self.may_leave = true;
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.leave_desk();
    }
}

/// Opens the window, on `open` if given, and returns when it is closed.
///
/// # Errors
/// If no window can be had: no display, or no graphics.
pub fn run(open: Option<PathBuf>) -> eframe::Result {
    let setup = Setup::system(open);
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("lajna")
        .with_title("Lajna")
        .with_inner_size([1366.0, 768.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options = eframe::NativeOptions { viewport, system_font_fallback: true, ..Default::default() };
    eframe::run_native("Lajna", options, Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, setup)))))
}
