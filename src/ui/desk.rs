//! An open workspace in the window: the frame, the screen that is shown, and what follows from what
//! the person asked for. The only place of the window that writes.

mod shortcuts;

use std::path::{Path, PathBuf};

use egui::{Context, Key, Modifiers, Ui};
use jiff::civil::Date;

use crate::{
    commands::{self, Command, Made, Refusal},
    documents::{
        export::{Format, What},
        slip,
    },
    domain::Language,
    env::{Clock, Env},
    exchange,
    i18n::{Messages, date},
    queries::{
        committee::{committee, secretary},
        search::SearchIndex,
    },
    sentences,
    ui::{
        Cx, Icon, Intent, Purpose, Route, Section, key_map,
        palette::Palette,
        places::Places,
        projector::{self, Projector},
        screen::Outcomes,
        screens::room,
        shell::{Rail, RailItem, Shell, ShellClick, StatusItem, StatusLine, TitleBar},
        tokens::{ThemeChoice, space},
        widgets::{Answer, Dialog, Notice, TextField, ToastAnswer, toast},
    },
    workspace::{FileStatus, Workspace},
};

/// How many places "back" remembers.
const BACK: usize = 50;
/// Seconds for which a sentence about what just happened stays.
const TOAST_SECONDS: f64 = 8.0;

/// What the desk cannot do itself: it belongs to the whole window.
#[derive(Debug)]
pub enum Wish {
    SetLanguage(Language),
    SetTheme(ThemeChoice),
    SetPerson(String),
    Pick(Purpose),
    Export(What, Option<Format>),
    WriteSlips(slip::Request),
    Close,
}

/// A sentence about what just happened.
struct Toast {
    sentence: String,
    undo: bool,
    until: f64,
}

/// The desk of one open workspace.
pub struct Desk {
    pub workspace: Workspace,
    pub env: Env,
    brand: String,
    route: Route,
    back: Vec<Route>,
    screens: Places,
    outcomes: Outcomes,
    search: SearchIndex,
    palette: Option<Palette>,
    toast: Option<Toast>,
    /// Sentences about the file that wait to be read.
    notices: Vec<String>,
    seen_notices: usize,
    /// The draft of the name of whoever is at the keyboard.
    person: Option<String>,
    /// All keys are shown on one page.
    keys: bool,
    projector: Projector,
}

impl Desk {
    /// Takes an open workspace. The demo's fixed day replaces the clock's.
    pub fn new(workspace: Workspace, mut env: Env) -> rusqlite::Result<Self> {
        let committee = committee(workspace.connection())?;
        if let (Clock::System, Some(day)) = (env.clock, committee.fixed_today) {
            env.clock = Clock::FixedDay(day);
        }
        if env.person.is_empty() {
            // Most likely the one at the keyboard.
            env.person = secretary(workspace.connection(), env.today())?;
        }
        Ok(Self {
            workspace,
            env,
            brand: committee.profile.brand,
            route: Route::Overview,
            back: Vec::new(),
            screens: Places::default(),
            outcomes: Outcomes::default(),
            search: SearchIndex::default(),
            palette: None,
            toast: None,
            notices: Vec::new(),
            seen_notices: 0,
            person: None,
            keys: false,
            projector: Projector::default(),
        })
    }

    pub fn route(&self) -> &Route {
        &self.route
    }

    /// Goes to a place; "back" leads to where one was.
    pub fn go(&mut self, route: Route) {
        if route != self.route {
            self.back.push(std::mem::replace(&mut self.route, route));
            if self.back.len() > BACK {
                self.back.remove(0);
            }
        }
    }

    /// Says what just happened.
    pub fn say(&mut self, ctx: &Context, sentence: String, undo: bool) {
        self.toast = Some(Toast { sentence, undo, until: ctx.input(|input| input.time) + TOAST_SECONDS });
    }

    /// Gives a file of values to the import screen, which reads it beside the window.
    pub fn take_value_file(&mut self, name: &str, file: std::fs::File) {
        self.screens.import.take_file(name, file);
        self.go(Route::Import);
    }

    /// Carries out a command that follows from work outside the frame.
    pub fn record(&mut self, command: &Command) -> Result<Made, Refusal> {
        commands::execute(&mut self.workspace, &self.env, command)
    }

    /// Gives returned department slips to their screen: names and bytes.
    pub fn take_slips(&mut self, files: Vec<(String, Vec<u8>)>) {
        self.screens.slips.take(files);
        self.go(Route::Slips);
    }

    /// Gives ballot files to the room where they are awaited.
    pub fn take_ballots(&mut self, files: &[(String, Vec<u8>)]) {
        self.screens.room.take_ballots(files);
    }

    /// Writes the invitation of the open round; the sentence says why not.
    pub fn invite(&mut self, path: &Path) -> Result<(), String> {
        let codes = super::inviting::invite(&mut self.workspace, &self.env, path)?;
        self.screens.room.show_codes(codes);
        Ok(())
    }

    /// The name to suggest for an invitation.
    pub fn invitation_name(&self) -> String {
        super::inviting::file_name(&self.workspace)
    }

    /// Gives the values of a file to the import screen, or a returned slip to the one for slips.
    pub fn take_values(&mut self, name: &str, bytes: Vec<u8>) {
        if exchange::has_sheet(&bytes, exchange::slip::layout::TECHNICAL) {
            return self.take_slips(vec![(name.to_owned(), bytes)]);
        }
        self.screens.import.take(name, bytes);
        self.go(Route::Import);
    }

    /// Draws one frame and carries out what was asked for in it.
    pub fn show(&mut self, ui: &mut Ui) -> Vec<Wish> {
        self.workspace.publish_if_due();
        if let Some(at) = self.workspace.next_publish() {
            ui.request_repaint_after(at.saturating_duration_since(std::time::Instant::now()));
        }
        let t = Messages::of(self.env.language);
        for notice in self.workspace.notices().iter().skip(self.seen_notices) {
            self.notices.push(sentences::file::notice(t, notice));
        }
        self.seen_notices = self.workspace.notices().len();

        let mut intents = Vec::new();
        self.shortcuts(ui, &mut intents);
        if self.projector.is_presenting() {
            self.present(ui, t, &mut intents);
        } else {
            self.frame(ui, t, &mut intents);
            self.overlays(ui, t, &mut intents);
        }
        self.show_wall(ui, t, &mut intents);
        let mut wishes = Vec::new();
        for intent in intents {
            self.carry_out(ui, intent, &mut wishes);
        }
        wishes
    }

    fn frame(&mut self, ui: &mut Ui, t: &'static Messages, intents: &mut Vec<Intent>) {
        let items: Vec<RailItem<'_>> =
            Section::ALL.iter().map(|section| RailItem { icon: icon(*section), label: word(t, *section) }).collect();
        let current = Section::ALL.iter().position(|section| *section == self.route.section());
        let mut cx = Cx::new(&self.env, &self.workspace, intents, &mut self.outcomes);
        let crumbs = self.screens.crumbs(&mut cx, &self.route);
        let path: Vec<&str> = crumbs.iter().map(|(word, _)| word.as_str()).collect();
        let saved = t.app_saved();
        let file = file_status(t, &self.workspace.status());
        let today = date::date_long(self.env.language, self.env.today());
        let person = if self.env.person.is_empty() { t.desk_person_title() } else { &self.env.person };
        let projector = if self.projector.is_open() { t.projector_close() } else { t.projector_open() };
        let extra = [(Icon::Projector, projector, "F9"), (Icon::Presentation, t.projector_present(), "Shift+F9")];
        let shell = Shell {
            rail: Rail { brand: &self.brand, items: &items, current, collapsed: self.route.is_room() },
            title: TitleBar {
                path: &path,
                search: (t.app_search(), "Ctrl+F"),
                commands: (t.app_commands(), "Ctrl+K"),
                extra: if self.route.is_room() { &extra } else { &[] },
            },
            status: StatusLine {
                leading: &[
                    StatusItem { icon: Icon::CircleCheck, label: saved },
                    StatusItem { icon: file.0, label: &file.1 },
                ],
                trailing: &[
                    StatusItem { icon: Icon::Calendar, label: &today },
                    StatusItem { icon: Icon::Languages, label: self.env.language.own_name() },
                    StatusItem { icon: Icon::Keyboard, label: person },
                ],
            },
        };
        let (screens, route, notices) = (&mut self.screens, &self.route, &mut self.notices);
        let (click, ()) = shell.show(ui, |ui| {
            show_notices(ui, notices);
            if let Err(error) = screens.show(ui, &mut cx, route) {
                egui::Frame::new().inner_margin(space::XL).show(ui, |ui| {
                    Notice::warn(t.error_title(), &t.desk_query_failed(error.to_string())).show(ui);
                });
            }
        });
        if let Some((name, bytes)) = self.screens.import.returned_slip() {
            self.take_slips(vec![(name, bytes)]);
            ui.request_repaint();
        }
        match click {
            Some(ShellClick::Rail(index)) => intents.extend(Section::ALL.get(index).map(|s| Intent::Go(s.route()))),
            Some(ShellClick::Path(index)) => {
                intents.extend(crumbs.get(index).and_then(|(_, route)| route.clone()).map(Intent::Go));
            }
            Some(ShellClick::Search) => intents.push(Intent::OpenSearch),
            Some(ShellClick::Commands) => intents.push(Intent::OpenPalette),
            Some(ShellClick::StatusLeading(_)) => intents.push(Intent::PublishNow),
            Some(ShellClick::StatusTrailing(1)) => intents.push(Intent::SetLanguage(next_language(self.env.language))),
            Some(ShellClick::StatusTrailing(2)) => self.person = Some(self.env.person.clone()),
            Some(ShellClick::Extra(0)) => intents.push(Intent::ToggleProjector),
            Some(ShellClick::Extra(_)) => intents.push(Intent::Present(true)),
            Some(ShellClick::StatusTrailing(_)) | None => {}
        }
    }

    /// The wall's view over the whole of the only screen.
    fn present(&mut self, ui: &mut Ui, t: &'static Messages, intents: &mut Vec<Intent>) {
        let mut cx = Cx::new(&self.env, &self.workspace, intents, &mut self.outcomes);
        let walked = room::walk(ui, &mut cx, &mut self.screens.room);
        match walked.and_then(|()| room::wall(ui, &mut cx, &mut self.screens.room)) {
            Ok(Some(view)) => projector::show(ui, t, &view),
            Ok(None) | Err(_) => intents.push(Intent::Present(false)),
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            intents.push(Intent::Present(false));
        }
    }

    /// Keeps the second window up to date, whichever screen is open here.
    fn show_wall(&mut self, ui: &Ui, t: &'static Messages, intents: &mut Vec<Intent>) {
        if !self.projector.is_open() {
            return;
        }
        let mut cx = Cx::new(&self.env, &self.workspace, intents, &mut self.outcomes);
        // A room that cannot be read says so on its own screen; the wall keeps what it shows.
        if let Ok(Some(view)) = room::wall(ui, &mut cx, &mut self.screens.room) {
            self.projector.show_window(ui, t, view);
        }
    }

    /// What stands above the screen: palette, the question who is at the keyboard, the last sentence.
    fn overlays(&mut self, ui: &mut Ui, t: &'static Messages, intents: &mut Vec<Intent>) {
        if let Some(mut palette) = self.palette.take() {
            let mut cx = Cx::new(&self.env, &self.workspace, intents, &mut self.outcomes);
            if !palette.show(ui, &mut cx, &mut self.search) {
                self.palette = Some(palette);
            }
        }
        if self.keys {
            self.keys = !key_map::show(ui, t);
        }
        if let Some(mut name) = self.person.take() {
            let dialog = Dialog::new("person", t.desk_person_title(), t.app_save(), t.app_cancel());
            let (answer, ()) = dialog.show(ui, |ui| {
                TextField::new(t.app_name_field(), &mut name).hint(t.desk_person_hint()).show(ui);
            });
            match answer {
                Answer::Open => self.person = Some(name),
                Answer::Confirmed => intents.push(Intent::SetPerson(name.trim().to_owned())),
                Answer::Cancelled => {}
            }
        }
        if let Some(shown) = &self.toast {
            let now = ui.input(|input| input.time);
            if now >= shown.until {
                self.toast = None;
                return;
            }
            ui.request_repaint_after(std::time::Duration::from_secs_f64(shown.until - now));
            match toast(ui, &shown.sentence, shown.undo) {
                ToastAnswer::None => {}
                ToastAnswer::Undo => {
                    intents.push(Intent::Undo);
                    self.toast = None;
                }
                ToastAnswer::Close => self.toast = None,
            }
        }
    }

    fn carry_out(&mut self, ctx: &Context, intent: Intent, wishes: &mut Vec<Wish>) {
        let t = Messages::of(self.env.language);
        match intent {
            Intent::Do(command, ticket) => {
                let made = commands::execute(&mut self.workspace, &self.env, &command);
                if matches!(*command, commands::Command::Committee(_))
                    && let Ok(committee) = committee(self.workspace.connection())
                {
                    self.brand = committee.profile.brand;
                }
                match (ticket, made) {
                    (Some(ticket), made) => self.outcomes.answer(ticket, made),
                    (None, Err(refusal)) => self.say(ctx, sentences::refusal(t, &refusal), false),
                    (None, Ok(_)) => {}
                }
                ctx.request_repaint();
            }
            Intent::Go(route) => self.go(route),
            Intent::Back => {
                if let Some(route) = self.back.pop() {
                    self.route = route;
                }
            }
            Intent::Undo => {
                let undone = self.workspace.undo(&self.env);
                let sentence = match undone {
                    Ok(Some(op)) => t.desk_undone(sentences::act(t, &op)),
                    Ok(None) => t.desk_nothing_to_undo().to_owned(),
                    Err(error) => sentences::file::write(t, &error),
                };
                self.say(ctx, sentence, false);
            }
            Intent::Redo => {
                let redone = self.workspace.redo(&self.env);
                let sentence = match redone {
                    Ok(Some(op)) => t.desk_redone(sentences::act(t, &op)),
                    Ok(None) => t.desk_nothing_to_redo().to_owned(),
                    Err(error) => sentences::file::write(t, &error),
                };
                self.say(ctx, sentence, false);
            }
            Intent::ShowKeys => self.keys = true,
            Intent::OpenPalette => self.palette = Some(Palette::commands()),
            Intent::OpenSearch => self.palette = Some(Palette::search()),
            Intent::PublishNow => {
                let sentence = match self.workspace.publish_now() {
                    Ok(()) => file_status(t, &self.workspace.status()).1,
                    Err(error) => sentences::file::publish(t, &error),
                };
                self.say(ctx, sentence, false);
            }
            Intent::ToggleProjector => {
                self.projector.toggle();
                if self.projector.is_open() {
                    self.say(ctx, t.projector_opened().to_owned(), false);
                }
            }
            Intent::Present(on) => {
                self.projector.present(ctx, on);
            }
            Intent::Export(what) => wishes.push(Wish::Export(what, None)),
            Intent::ExportAs(what, format) => wishes.push(Wish::Export(what, Some(format))),
            Intent::WriteSlips(request) => wishes.push(Wish::WriteSlips(request)),
            Intent::PickFile(purpose) => wishes.push(Wish::Pick(purpose)),
            Intent::SetLanguage(language) => wishes.push(Wish::SetLanguage(language)),
            Intent::SetTheme(theme) => wishes.push(Wish::SetTheme(theme)),
            Intent::AskPerson => self.person = Some(self.env.person.clone()),
            Intent::SetPerson(name) => wishes.push(Wish::SetPerson(name)),
            Intent::CloseWorkspace => wishes.push(Wish::Close),
        }
        ctx.request_repaint();
    }

    /// The day that the workspace takes as today.
    pub fn today(&self) -> Date {
        self.env.today()
    }

    /// The folder of the person's file: where exports are first proposed.
    pub fn folder(&self) -> PathBuf {
        self.workspace.path().and_then(Path::parent).map(Path::to_owned).unwrap_or_default()
    }
}

fn show_notices(ui: &mut Ui, notices: &mut Vec<String>) {
    if notices.is_empty() {
        return;
    }
    let close = crate::ui::Words::of(ui).close.clone();
    egui::Frame::new().inner_margin(egui::Margin::symmetric(space::XL as i8, space::S as i8)).show(ui, |ui| {
        notices.retain(|sentence| !Notice::info("", sentence).action(&close).show(ui));
    });
}

/// The icon and the words for where the person's file stands.
fn file_status(t: &Messages, status: &FileStatus) -> (Icon, String) {
    match status {
        FileStatus::Memory => (Icon::File, t.app_not_published().to_owned()),
        FileStatus::ReadOnly { .. } => (Icon::Lock, t.app_read_only().to_owned()),
        FileStatus::Published { at: Some(at), .. } => (Icon::FileText, t.app_published(date::time(at.time()))),
        // complete since before it was opened
        FileStatus::Published { at: None, .. } => (Icon::FileText, t.app_file_complete().to_owned()),
        FileStatus::Unpublished { .. } => (Icon::File, t.app_not_published().to_owned()),
        FileStatus::Publishing { .. } => (Icon::RefreshCw, t.app_publishing().to_owned()),
        FileStatus::CannotPublish { problem, .. } => (Icon::TriangleAlert, sentences::file::publish(t, problem)),
    }
}

fn next_language(language: Language) -> Language {
    match language {
        Language::En => Language::Fr,
        Language::Fr => Language::Ar,
        Language::Ar => Language::En,
    }
}

fn icon(section: Section) -> Icon {
    match section {
        Section::Overview => Icon::LayoutGrid,
        Section::Meetings => Icon::Calendar,
        Section::Elements => Icon::Table,
        Section::Kpis => Icon::ChartLine,
        Section::Strategy => Icon::Target,
        Section::Problems => Icon::DiamondAlert,
        Section::Corrections => Icon::Wrench,
        Section::Decisions => Icon::Gavel,
        Section::People => Icon::Users,
        Section::Log => Icon::History,
        Section::Settings => Icon::Settings,
        Section::Help => Icon::BookOpen,
    }
}

/// The name of a section of the rail.
pub(super) fn word(t: &Messages, section: Section) -> &str {
    match section {
        Section::Overview => t.nav_overview(),
        Section::Meetings => t.nav_meetings(),
        Section::Elements => t.nav_elements(),
        Section::Kpis => t.nav_kpis(),
        Section::Strategy => t.term_strategy(),
        Section::Problems => t.nav_problems(),
        Section::Corrections => t.nav_corrections(),
        Section::Decisions => t.nav_decisions(),
        Section::People => t.nav_people(),
        Section::Log => t.nav_log(),
        Section::Settings => t.nav_settings(),
        Section::Help => t.help_title(),
    }
}
