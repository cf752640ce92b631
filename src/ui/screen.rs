//! What every screen gets, and what it may ask for.
//!
//! A screen reads through [`Cx::read`] (one query per change, never one per frame), keeps its own
//! small state (drafts, selection, filters), and pushes [`Intent`]s. It never writes: the app carries
//! intents out after the frame.

use std::rc::Rc;

use rusqlite::Connection;

use crate::{
    commands::{Command, Made, Refusal},
    documents::{
        export::{Format, What},
        slip,
    },
    domain::Language,
    env::Env,
    i18n::Messages,
    ui::{Purpose, Route, tokens::ThemeChoice},
    workspace::Workspace,
};

/// Identifies one command that a form waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ticket(u64);

/// What a screen asks the app to do after the frame.
#[derive(Debug)]
pub enum Intent {
    /// Carry out a command. Without a ticket a refusal is shown as a notice; with one, the form that
    /// holds the ticket shows it under its field.
    Do(Box<Command>, Option<Ticket>),
    Go(Route),
    Back,
    Undo,
    Redo,
    /// Ask where to write, then write a document or table.
    Export(What),
    /// The same, with this kind of file chosen already.
    ExportAs(What, Format),
    /// Ask for a folder, then write department slips into it and put them on file.
    WriteSlips(slip::Request),
    /// Ask for a file to read (typed path, dropped file or the system's dialog).
    PickFile(Purpose),
    SetLanguage(Language),
    SetTheme(ThemeChoice),
    /// Ask who is at the keyboard.
    AskPerson,
    /// Who is at the keyboard from now on.
    SetPerson(String),
    CloseWorkspace,
    OpenPalette,
    /// All keys on one page.
    ShowKeys,
    OpenSearch,
    /// Publish the workspace to the person's path at once.
    PublishNow,
    /// Open the projector's window, or close it.
    ToggleProjector,
    /// Give the whole screen to what the wall shows, or take it back.
    Present(bool),
}

/// A read model that is loaded again only when one of its tables has changed or its key has.
#[derive(Debug)]
pub struct Cached<K, T> {
    held: Option<(K, u64, Rc<T>)>,
}

impl<K, T> Default for Cached<K, T> {
    fn default() -> Self {
        Self { held: None }
    }
}

/// Answers to the commands that forms wait for.
#[derive(Debug, Default)]
pub struct Outcomes {
    issued: u64,
    answers: Vec<(Ticket, Result<Made, Refusal>)>,
}

impl Outcomes {
    fn issue(&mut self) -> Ticket {
        self.issued += 1;
        Ticket(self.issued)
    }

    /// Keeps an answer until its form takes it.
    pub fn answer(&mut self, ticket: Ticket, answer: Result<Made, Refusal>) {
        self.answers.push((ticket, answer));
        // A form that was closed meanwhile never asks for its answer.
        if self.answers.len() > 32 {
            drop(self.answers.remove(0));
        }
    }

    fn take(&mut self, ticket: Ticket) -> Option<Result<Made, Refusal>> {
        let index = self.answers.iter().position(|(held, _)| *held == ticket)?;
        Some(self.answers.remove(index).1)
    }
}

/// The context of one frame of one screen.
pub struct Cx<'a> {
    /// The words of the screen's language.
    pub t: &'static Messages,
    pub language: Language,
    /// Time and person; "today" of the demo is fixed.
    pub env: &'a Env,
    workspace: &'a Workspace,
    intents: &'a mut Vec<Intent>,
    outcomes: &'a mut Outcomes,
}

impl<'a> Cx<'a> {
    pub fn new(
        env: &'a Env,
        workspace: &'a Workspace,
        intents: &'a mut Vec<Intent>,
        outcomes: &'a mut Outcomes,
    ) -> Self {
        Self { t: Messages::of(env.language), language: env.language, env, workspace, intents, outcomes }
    }

    /// The model for `key`, from `cache` unless one of `tables` has changed since it was read.
    ///
    /// ```text
    /// let model = cx.read(&mut state.model, meeting, &["meeting", "agenda_item"], |db| room::load(db, meeting))?;
    /// ```
    pub fn read<K: PartialEq, T>(
        &self,
        cache: &mut Cached<K, T>,
        key: K,
        tables: &[&str],
        load: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Rc<T>> {
        let revision = self.workspace.revision_of(tables);
        if let Some((held_key, held_revision, model)) = &cache.held
            && *held_key == key
            && *held_revision == revision
        {
            return Ok(Rc::clone(model));
        }
        let model = Rc::new(load(self.workspace.connection())?);
        cache.held = Some((key, revision, Rc::clone(&model)));
        Ok(model)
    }

    /// Whether nothing can be written (another window has the file, or it comes from a newer version).
    pub fn is_read_only(&self) -> bool {
        self.workspace.is_read_only()
    }

    /// The workspace, to be read.
    pub fn workspace(&self) -> &Workspace {
        self.workspace
    }

    pub fn ask(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// A command whose refusal, if any, is shown as a notice.
    pub fn act(&mut self, command: impl Into<Command>) {
        self.intents.push(Intent::Do(Box::new(command.into()), None));
    }

    /// A command whose answer a form waits for: keep the ticket and ask [`Self::answer`] each frame.
    pub fn submit(&mut self, command: impl Into<Command>) -> Ticket {
        let ticket = self.outcomes.issue();
        self.intents.push(Intent::Do(Box::new(command.into()), Some(ticket)));
        ticket
    }

    /// The answer to a submitted command, once.
    pub fn answer(&mut self, ticket: Ticket) -> Option<Result<Made, Refusal>> {
        self.outcomes.take(ticket)
    }

    pub fn go(&mut self, route: Route) {
        self.intents.push(Intent::Go(route));
    }
}
