//! The document model: a title, page furniture, and a sequence of blocks.
//!
//! It describes what a document says and which record each paragraph came from. It holds no fonts,
//! colours or sizes: those belong to the writers and their templates.

use jiff::civil::DateTime;
use uuid::Uuid;

use super::text::{Text, direction_of};
use crate::domain::{Direction, Language};

/// A document on A4 portrait pages.
#[derive(Clone, Debug)]
pub struct Document {
    pub language: Language,
    pub title: Text,
    /// The house number that people file it under, such as `RMC/2026/04`.
    pub reference: Text,
    pub subject: Text,
    pub author: Text,
    /// When the content was as it stands: printed into the file's properties, so that the same
    /// content gives the same bytes.
    pub created: DateTime,
    /// Repeated at the head of every page.
    pub header: Text,
    /// Repeated at the foot of every page, before the page number.
    pub footer: Text,
    /// A word behind the text of every page, such as "Draft".
    pub watermark: Option<Text>,
    pub blocks: Vec<Block>,
}

/// The fixed words that writers themselves put on paper, in the document's language.
#[derive(Clone, Debug)]
pub struct Words {
    /// The heading of the table of contents.
    pub contents: Text,
    /// The page number with `{page}` and `{pages}` in their places, such as "Page {page} of {pages}".
    pub page_of: Text,
}

/// The record that a paragraph was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub table: &'static str,
    pub id: Uuid,
}

#[derive(Clone, Debug)]
pub enum Block {
    /// The head of the first page: who issues it, what it is.
    Masthead {
        issuers: Vec<Text>,
        title: Text,
        subtitle: Option<Text>,
    },
    Heading(Heading),
    Paragraph(Paragraph),
    List {
        ordered: bool,
        items: Vec<Paragraph>,
    },
    Table(Table),
    Figure(Figure),
    /// A boxed statement with its own number: a decision.
    Callout {
        label: Text,
        paragraphs: Vec<Paragraph>,
    },
    /// Facts as pairs: date, place, chair …
    KeyValues(Vec<KeyValue>),
    Signatures(Vec<Signature>),
    Contents,
    PageBreak,
}

/// The depth of a heading below the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    One,
    Two,
    Three,
}

impl Level {
    pub const fn number(self) -> usize {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Heading {
    pub level: Level,
    /// Whether it takes part in the numbering 1, 1.1, 1.1.1.
    pub numbered: bool,
    pub text: Text,
    pub source: Option<Source>,
}

/// How a run stands out. Inter and Arabic type have no slanted companion here, so that a PDF shows
/// [`Emphasis::Italic`] as medium weight; DOCX and HTML slant it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    #[default]
    Plain,
    Bold,
    Italic,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub text: Text,
    pub emphasis: Emphasis,
}

/// Runs of text; a `\n` in a run starts a new line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    pub runs: Vec<Run>,
    pub source: Option<Source>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// The side where reading starts.
    #[default]
    Start,
    Center,
    /// The side where reading ends: numbers.
    End,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub title: Text,
    /// Share of the table's width, relative to the other columns.
    pub width: f64,
    pub align: Align,
}

/// A table over the full width of the text. Its header row repeats on every page; rows stay whole
/// unless one is too long for a page.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub caption: Option<Text>,
    pub columns: Vec<Column>,
    /// Cells beyond the columns are not printed; missing ones are empty.
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, Default)]
pub struct Row {
    pub cells: Vec<Paragraph>,
    pub source: Option<Source>,
}

#[derive(Clone, Debug)]
pub struct Figure {
    /// A complete SVG image; it stays vector in PDF and HTML.
    pub svg: String,
    /// What the picture shows, for those who cannot see it.
    pub alt: Text,
    pub caption: Option<Text>,
    /// Share of the text's width, above 0 and at most 1.
    pub width: f64,
    /// The same data as a table, printed after the figure.
    pub data: Option<Table>,
}

#[derive(Clone, Debug)]
pub struct KeyValue {
    pub key: Text,
    pub value: Paragraph,
}

/// A place to sign.
#[derive(Clone, Debug)]
pub struct Signature {
    pub name: Text,
    pub title: Text,
}

impl Run {
    pub fn plain(text: impl Into<Text>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Plain }
    }

    pub fn bold(text: impl Into<Text>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Bold }
    }

    pub fn italic(text: impl Into<Text>) -> Self {
        Self { text: text.into(), emphasis: Emphasis::Italic }
    }
}

impl Paragraph {
    pub fn new(runs: Vec<Run>) -> Self {
        Self { runs, source: None }
    }

    pub fn plain(text: impl Into<Text>) -> Self {
        Self::new(vec![Run::plain(text)])
    }

    #[must_use]
    pub fn from_record(mut self, table: &'static str, id: Uuid) -> Self {
        self.source = Some(Source { table, id });
        self
    }

    /// The direction in which this paragraph reads inside a document.
    pub fn direction(&self, document: Language) -> Direction {
        direction_of(self.runs.iter().map(|run| run.text.as_str()), document.direction())
    }
}

impl Column {
    pub fn new(title: impl Into<Text>, width: f64, align: Align) -> Self {
        Self { title: title.into(), width, align }
    }
}

impl Row {
    pub fn new(cells: Vec<Paragraph>) -> Self {
        Self { cells, source: None }
    }
}

impl Table {
    /// The share of the table's width that each column takes; the shares sum to one. A width that is
    /// not a positive number counts as one.
    pub fn shares(&self) -> Vec<f64> {
        let width = |column: &Column| if column.width.is_finite() && column.width > 0.0 { column.width } else { 1.0 };
        let total: f64 = self.columns.iter().map(width).sum();
        self.columns.iter().map(|column| width(column) / total).collect()
    }

    /// Whether a row is so long that keeping it whole could overflow a page. An estimate on the safe
    /// side: 70 characters on a full line, a third of a page.
    pub fn may_split(&self, row: &Row) -> bool {
        const CHARACTERS_PER_LINE: f64 = 70.0;
        const LINES_KEPT_TOGETHER: f64 = 16.0;
        let lines = |cell: &Paragraph, share: f64| -> f64 {
            let text: String = cell.runs.iter().map(|run| run.text.as_str()).collect();
            text.split('\n')
                .map(|line| (line.chars().count() as f64 / (share * CHARACTERS_PER_LINE)).ceil().max(1.0))
                .sum()
        };
        row.cells.iter().zip(self.shares()).any(|(cell, share)| lines(cell, share) > LINES_KEPT_TOGETHER)
    }

    /// The cells of a row, one per column.
    pub fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a Column, Option<&'a Paragraph>)> {
        self.columns.iter().enumerate().map(|(index, column)| (column, row.cells.get(index)))
    }
}

impl Figure {
    /// The share of the text's width, held within what fits.
    pub fn share(&self) -> f64 {
        if self.width.is_finite() && self.width > 0.0 { self.width.clamp(0.1, 1.0) } else { 1.0 }
    }
}

/// A heading as it is printed: its place in the document's outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// 1 to 3; the first is 1 and no level is skipped, as accessible documents demand.
    pub level: usize,
    /// `2.1` where the heading is numbered.
    pub number: Option<String>,
    pub text: Text,
}

impl Document {
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }

    /// The headings in order, with their numbers: one entry for each [`Block::Heading`].
    pub fn outline(&self) -> Vec<OutlineEntry> {
        let mut counters = [0usize; 3];
        let mut deepest = 0;
        let headings = self.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(heading),
            _ => None,
        });
        headings
            .map(|heading| {
                let level = heading.level.number().min(deepest + 1);
                deepest = level;
                let number = heading.numbered.then(|| {
                    counters[level - 1] += 1;
                    counters[level..].fill(0);
                    counters[..level]
                        .iter()
                        .filter(|count| **count > 0)
                        .map(usize::to_string)
                        .collect::<Vec<_>>()
                        .join(".")
                });
                OutlineEntry { level, number, text: heading.text.clone() }
            })
            .collect()
    }

    /// Title for file properties, never empty: accessible documents must have one.
    pub fn property_title(&self) -> String {
        let title = self.title.on_one_line();
        if !title.is_empty() {
            return title;
        }
        let reference = self.reference.on_one_line();
        if reference.is_empty() { "–".to_owned() } else { reference }
    }
}

/// A part of the page number line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagePart<'a> {
    Text(&'a str),
    Page,
    Pages,
}

impl Words {
    /// The page number line, cut at `{page}` and `{pages}`.
    pub fn page_parts(&self) -> Vec<PagePart<'_>> {
        let mut parts = Vec::new();
        let mut rest = self.page_of.as_str();
        while let Some(open) = rest.find('{') {
            let (before, from) = rest.split_at(open);
            let (part, length) = if from.starts_with("{page}") {
                (PagePart::Page, "{page}".len())
            } else if from.starts_with("{pages}") {
                (PagePart::Pages, "{pages}".len())
            } else {
                (PagePart::Text("{"), 1)
            };
            if !before.is_empty() {
                parts.push(PagePart::Text(before));
            }
            parts.push(part);
            rest = &from[length..];
        }
        if !rest.is_empty() {
            parts.push(PagePart::Text(rest));
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: Level, numbered: bool) -> Block {
        Block::Heading(Heading { level, numbered, text: "x".into(), source: None })
    }

    #[test]
    fn headings_are_numbered_by_level_and_never_skip_one() {
        let mut document = crate::documents::samples::empty(Language::En);
        document.blocks = vec![
            heading(Level::Two, true),
            heading(Level::Three, true),
            heading(Level::Two, false),
            heading(Level::Three, true),
            heading(Level::One, true),
            heading(Level::Two, true),
        ];
        let outline: Vec<_> =
            document.outline().into_iter().map(|entry| (entry.level, entry.number.unwrap_or_default())).collect();
        let expected = [(1, "1"), (2, "1.1"), (2, ""), (3, "1.1.1"), (1, "2"), (2, "2.1")];
        assert_eq!(outline, expected.map(|(level, number)| (level, number.to_owned())));
    }

    #[test]
    fn the_page_number_line_keeps_the_order_of_its_language() {
        let words = Words { contents: "".into(), page_of: "{pages} / {page} {x}".into() };
        use PagePart::{Page, Pages, Text};
        assert_eq!(words.page_parts(), [Pages, Text(" / "), Page, Text(" "), Text("{"), Text("x}")]);
    }

    #[test]
    fn columns_share_the_width_whatever_was_asked_for() {
        let column = |width| Column::new("", width, Align::Start);
        let table = Table { columns: vec![column(2.0), column(f64::NAN), column(-3.0)], ..Table::default() };
        assert_eq!(table.shares(), [0.5, 0.25, 0.25]);
    }
}
