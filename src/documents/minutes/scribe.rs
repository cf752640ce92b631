//! Writes blocks one after the other in one language.

use uuid::Uuid;

use crate::{
    documents::{
        Text,
        model::{Align, Block, Column, Heading, Level, Paragraph, Row, Run, Source, Table},
    },
    domain::{Id, ItemKind, Language, Month, NoteKind, Reached, Unit, kind},
    i18n::{Messages, Quantity, date},
    queries::{
        attendance::Attendee,
        meeting::AgendaItem,
        minutes::{Minutes, Note, Wording},
    },
};

/// The part of the minutes where a note belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::documents) enum Part {
    Attendance,
    Conflicts,
    Agenda,
    PreviousMinutes,
    FollowUp,
    Kpis,
    Elements,
    Problems,
    Balance,
    Decisions,
    OtherBusiness,
}

impl Part {
    const fn of(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Opening => Self::Attendance,
            ItemKind::Conflicts => Self::Conflicts,
            ItemKind::Agenda => Self::Agenda,
            ItemKind::PreviousMinutes => Self::PreviousMinutes,
            ItemKind::FollowUp => Self::FollowUp,
            ItemKind::Kpis => Self::Kpis,
            ItemKind::Scoring | ItemKind::Discussion | ItemKind::ConfirmRest => Self::Elements,
            ItemKind::Problems => Self::Problems,
            ItemKind::Balance => Self::Balance,
            ItemKind::ReadBack => Self::Decisions,
            ItemKind::Closing | ItemKind::Other => Self::OtherBusiness,
        }
    }
}

pub(in crate::documents) struct Scribe<'a> {
    pub t: &'static Messages,
    pub language: Language,
    pub minutes: &'a Minutes,
    blocks: Vec<Block>,
    /// The title of the section that is being written.
    title: String,
    phrases: Vec<Phrase>,
}

/// A paragraph that the program wrote, and that the secretary may word anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The same for the same paragraph in every language and at every time.
    pub key: String,
    /// The section where it stands.
    pub section: String,
    /// The record that it tells about; `None`: several, or the meeting itself.
    pub source: Option<Source>,
    /// What the records say.
    pub generated: String,
    pub wording: Option<Wording>,
}

impl Phrase {
    /// The words that are printed.
    pub fn text(&self) -> &str {
        self.wording.as_ref().map_or(&self.generated, |wording| &wording.text)
    }

    /// The records say something else by now than when it was worded.
    pub fn is_stale(&self) -> bool {
        self.wording.as_ref().is_some_and(|wording| wording.generated != self.generated)
    }
}

impl<'a> Scribe<'a> {
    pub fn new(minutes: &'a Minutes, language: Language) -> Self {
        Self {
            t: Messages::of(language),
            language,
            minutes,
            blocks: Vec::new(),
            title: String::new(),
            phrases: Vec::new(),
        }
    }

    pub fn finish(self) -> Vec<Block> {
        self.blocks
    }

    /// What can be worded anew, in the order of the minutes.
    pub fn into_phrases(self) -> Vec<Phrase> {
        self.phrases
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// A numbered section.
    pub fn section(&mut self, title: &str) {
        title.clone_into(&mut self.title);
        self.heading(Level::One, true, title, None);
    }

    pub fn subsection(&mut self, title: &str) {
        self.heading(Level::Two, false, title, None);
    }

    pub fn heading(&mut self, level: Level, numbered: bool, title: &str, source: Option<(&'static str, Uuid)>) {
        let source = source.map(|(table, id)| Source { table, id });
        self.push(Block::Heading(Heading { level, numbered, text: title.into(), source }));
    }

    pub fn say(&mut self, text: impl Into<Text>) {
        self.push(Block::Paragraph(Paragraph::plain(text)));
    }

    /// A paragraph that can be worded anew, under its key.
    pub fn phrase(&mut self, key: impl Into<String>, text: impl Into<String>) {
        let text = self.worded(key, text, None);
        self.say(text);
    }

    /// The words to print for a text that can be worded anew.
    pub fn worded(&mut self, key: impl Into<String>, text: impl Into<String>, source: Option<Source>) -> String {
        let (key, generated) = (key.into(), text.into());
        let mut wordings = self.minutes.wordings.iter();
        let wording = wordings.find(|one| one.language == self.language && one.paragraph == key).cloned();
        let phrase = Phrase { key, section: self.title.clone(), source, generated, wording };
        let printed = phrase.text().to_owned();
        self.phrases.push(phrase);
        printed
    }

    pub fn table(&mut self, columns: Vec<Column>, rows: Vec<Row>) {
        self.push(Block::Table(Table { caption: None, columns, rows }));
    }

    /// The notes that belong to a part, each as its own paragraph, with what it is about in front.
    pub fn notes(&mut self, part: Part) {
        let notes: Vec<Paragraph> =
            self.minutes.notes.iter().filter(|note| self.belongs(note, part)).map(|note| self.note(note)).collect();
        self.blocks.extend(notes.into_iter().map(Block::Paragraph));
    }

    pub fn has_notes(&self, part: Part) -> bool {
        self.minutes.notes.iter().any(|note| self.belongs(note, part))
    }

    /// Whether it is a note of this part; recommendations and data gaps have their own places.
    pub fn belongs(&self, note: &Note, part: Part) -> bool {
        note.kind == NoteKind::Note && self.place_of(note) == part
    }

    /// A note with the codes that it is about.
    pub fn note(&self, note: &Note) -> Paragraph {
        let mut runs = Vec::new();
        for code in [&note.element, &note.kpi].into_iter().flatten() {
            runs.push(Run::bold(code.as_str()));
            runs.push(Run::plain(" "));
        }
        runs.push(Run::plain(note.text.as_str()));
        Paragraph::new(runs).from_record("note", note.id.uuid())
    }

    pub fn item(&self, item: Id<kind::AgendaItem>) -> Option<&'a AgendaItem> {
        self.minutes.agenda.iter().find(|candidate| candidate.id == item)
    }

    fn place_of(&self, note: &Note) -> Part {
        match note.item.and_then(|item| self.item(item)) {
            Some(item) => Part::of(item.kind),
            None if note.element.is_some() => Part::Elements,
            None if note.kpi.is_some() => Part::Kpis,
            None => Part::OtherBusiness,
        }
    }

    /// "Salma Idrane, Deputy Director General".
    pub fn person(&self, attendee: &Attendee) -> String {
        let (name, title) = (attendee.name_in(self.language), attendee.title.get(self.language));
        if title.is_empty() {
            return name.to_owned();
        }
        let name = if name.is_empty() { self.t.minutes_vacant() } else { name };
        self.t.app_person_and_role(name, title)
    }

    /// A value of a KPI with its unit, or a dash.
    pub fn quantity(&self, unit: Unit, decimals: u8, value: Option<f64>) -> String {
        let quantity = Quantity::new(self.language, unit, &self.minutes.committee.profile.currency);
        quantity.format(value.unwrap_or(f64::NAN), decimals)
    }

    pub fn difference(&self, unit: Unit, decimals: u8, difference: f64) -> String {
        Quantity::new(self.language, unit, &self.minutes.committee.profile.currency).difference(difference, decimals)
    }

    pub fn day(&self, day: jiff::civil::Date) -> String {
        date::date(self.language, day)
    }

    pub fn month(&self, month: Month) -> String {
        date::month_long(self.language, month)
    }

    /// How a result was reached, with the count of a vote.
    pub fn reached(&self, reached: Reached) -> String {
        match reached {
            Reached::Vote(tally) => self.t.decision_votes(tally.in_favour, tally.against, tally.abstained),
            Reached::Consensus | Reached::Ruling => self.t.label(reached.manner()).to_owned(),
        }
    }
}

pub(in crate::documents) fn column(title: &str, width: f64) -> Column {
    Column::new(title, width, Align::Start)
}

pub(in crate::documents) fn figures(title: impl Into<Text>, width: f64) -> Column {
    Column::new(title, width, Align::End)
}

/// Lines of one cell; empty ones are left out.
#[derive(Default)]
pub(in crate::documents) struct Lines(Vec<Run>);

impl Lines {
    fn next(&mut self) {
        if !self.0.is_empty() {
            self.0.push(Run::plain("\n"));
        }
    }

    pub fn plain(mut self, text: impl AsRef<str>) -> Self {
        if !text.as_ref().is_empty() {
            self.next();
            self.0.push(Run::plain(text.as_ref()));
        }
        self
    }

    pub fn bold(mut self, text: impl AsRef<str>) -> Self {
        if !text.as_ref().is_empty() {
            self.next();
            self.0.push(Run::bold(text.as_ref()));
        }
        self
    }

    /// A label and, on the next line, what was typed.
    pub fn labelled(self, label: impl AsRef<str>, text: &str) -> Self {
        if text.is_empty() { self } else { self.bold(label).plain(text) }
    }

    pub fn cell(self) -> Paragraph {
        Paragraph::new(self.0)
    }
}
