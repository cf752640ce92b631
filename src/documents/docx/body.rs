//! The body: each block as paragraphs and tables of WordprocessingML.
//!
//! The schema orders the children of every properties element; the functions here build them in that
//! order, and a test checks it.

use super::{
    DocxError,
    numbering::{Lists, WORDPROCESSING},
    pictures,
    styles::{Styles, tag},
    template::{RELATIONS, Template},
};
use crate::{
    documents::{
        markup::{Element, Node},
        model::{
            Align, Block, Document, Emphasis, Figure, KeyValue, OutlineEntry, Paragraph, Run, Signature, Table, Words,
        },
        text::{Segment, Text, language_of, parting_mark, segments},
    },
    domain::{Direction, Language},
};

pub struct Body<'a> {
    document: &'a Document,
    words: &'a Words,
    styles: &'a Styles,
    lists: &'a Lists,
    /// Width of the text in twentieths of a point.
    width: u32,
    template: &'a mut Template,
}

/// What a paragraph is besides its text.
#[derive(Default)]
struct Place<'a> {
    style: &'a str,
    keep_next: bool,
    list: Option<&'a str>,
    /// The side of the page, where the cell decides and not the paragraph.
    align: Option<Align>,
}

fn place(style: &str) -> Place<'_> {
    Place { style, ..Place::default() }
}

pub fn value(name: &'static str, value: impl Into<String>) -> Element {
    Element::new(name).attr("w:val", value)
}

impl<'a> Body<'a> {
    pub fn new(
        document: &'a Document,
        words: &'a Words,
        styles: &'a Styles,
        lists: &'a Lists,
        width: u32,
        template: &'a mut Template,
    ) -> Self {
        Self { document, words, styles, lists, width, template }
    }

    /// The main part, ending in the page set-up.
    pub fn build(mut self, section: Element) -> Result<Element, DocxError> {
        let document = self.document;
        let outline = document.outline();
        let mut entries = outline.iter().enumerate();
        let mut ordered = self.lists.ordered.iter();
        let mut pictures = pictures::draw_all(document, self.width)?.into_iter().enumerate();
        let mut body = Element::new("w:body");
        for (index, block) in document.blocks.iter().enumerate() {
            let mut elements = match block {
                Block::Heading(heading) => match entries.next() {
                    Some((index, entry)) => vec![self.heading(index, entry, &heading.text)],
                    None => Vec::new(),
                },
                Block::Contents => self.contents(&outline),
                Block::List { ordered: numbered, items } => {
                    let list = if *numbered { ordered.next() } else { None }.unwrap_or(&self.lists.bullet);
                    self.list(list, *numbered, items)
                }
                Block::Figure(figure) => match pictures.next() {
                    Some((index, picture)) => self.figure(figure, picture, index + 1),
                    None => Vec::new(),
                },
                other => self.plain(other),
            };
            // Signatures do not stand alone on a page.
            if matches!(document.blocks.get(index + 1), Some(Block::Signatures(_))) {
                elements.iter_mut().for_each(keep_with_next);
            }
            body = body.children(elements);
        }
        let root = Element::new("w:document")
            .attr("xmlns:w", WORDPROCESSING)
            .attr("xmlns:r", RELATIONS)
            .attr("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
            .attr("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
            .attr("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        Ok(root.child(body.child(section)))
    }

    /// Blocks that need no counting.
    fn plain(&self, block: &Block) -> Vec<Element> {
        match block {
            Block::Masthead { issuers, title, subtitle } => {
                let mut elements: Vec<_> = issuers.iter().map(|issuer| self.line(place("Issuer"), issuer)).collect();
                elements.push(self.line(place("Title"), title));
                elements.extend(subtitle.iter().map(|subtitle| self.line(place("Subtitle"), subtitle)));
                elements
            }
            Block::Paragraph(paragraph) => vec![self.paragraph(place("Normal"), paragraph)],
            Block::Table(table) => self.table(table),
            Block::Callout { label, paragraphs } => self.callout(label, paragraphs),
            Block::KeyValues(pairs) => self.facts(pairs),
            Block::Signatures(people) => self.signatures(people),
            Block::PageBreak => {
                vec![Element::new("w:p").child(Element::new("w:r").child(Element::new("w:br").attr("w:type", "page")))]
            }
            Block::Heading(_) | Block::Contents | Block::List { .. } | Block::Figure(_) => Vec::new(),
        }
    }

    fn heading(&self, index: usize, entry: &OutlineEntry, text: &Text) -> Element {
        let name = format!("heading {}", entry.level);
        let paragraph = Paragraph::plain(text.as_str());
        let mut properties = self.properties(&place(&name), paragraph.direction(self.document.language));
        let mut number = Vec::new();
        if let Some(digits) = &entry.number {
            // The text hangs beside its number; tab stops come before `w:bidi`, indents after it.
            let at = properties
                .children
                .iter()
                .position(|node| matches!(node, Node::Element(element) if element.name == "w:bidi"));
            let tabs = Element::new("w:tabs").child(value("w:tab", "left").attr("w:pos", "624"));
            let tabs = Node::Element(tabs);
            properties.children.insert(at.unwrap_or(properties.children.len()), tabs);
            properties.push(Element::new("w:ind").attr("w:left", "624").attr("w:hanging", "624"));
            number.push(text_run(Vec::new(), digits));
            number.push(Element::new("w:r").child(Element::new("w:tab")));
        }
        let id = index.to_string();
        Element::new("w:p")
            .child(properties)
            .child(Element::new("w:bookmarkStart").attr("w:id", id.clone()).attr("w:name", bookmark(index)))
            .children(number)
            .children(self.runs(&paragraph))
            .child(Element::new("w:bookmarkEnd").attr("w:id", id))
    }

    /// The automatic table of contents, filled in with what it will show.
    fn contents(&self, outline: &[OutlineEntry]) -> Vec<Element> {
        let mut elements = vec![self.line(place("TOC Heading"), &self.words.contents)];
        let last = outline.len().saturating_sub(1);
        for (index, entry) in outline.iter().enumerate() {
            let name = format!("toc {}", entry.level);
            let paragraph = Paragraph::plain(entry.text.as_str());
            let properties = self.properties(&place(&name), paragraph.direction(self.document.language));
            let number = entry.number.iter().map(|number| text_run(Vec::new(), &format!("{number} ")));
            let link = Element::new("w:hyperlink")
                .attr("w:anchor", bookmark(index))
                .attr("w:history", "1")
                .children(number)
                .children(self.runs(&paragraph))
                .child(Element::new("w:r").child(Element::new("w:tab")))
                .children(field(&format!(" PAGEREF {} \\h ", bookmark(index)), "", true));
            let mut element = Element::new("w:p").child(properties);
            if index == 0 {
                element = element
                    .child(field_mark("begin"))
                    .child(field_code(" TOC \\o \"1-3\" \\h \\z \\u "))
                    .child(field_mark("separate"));
            }
            element = element.child(link);
            if index == last {
                element = element.child(field_mark("end"));
            }
            elements.push(element);
        }
        elements
    }

    fn list(&self, list: &str, ordered: bool, items: &[Paragraph]) -> Vec<Element> {
        let style = if ordered { "List Number" } else { "List Bullet" };
        items.iter().map(|item| self.paragraph(Place { list: Some(list), ..place(style) }, item)).collect()
    }

    fn callout(&self, label: &Text, paragraphs: &[Paragraph]) -> Vec<Element> {
        let mut elements = Vec::new();
        if !label.is_empty() {
            elements.push(self.line(place("Box Label"), label));
        }
        let last = paragraphs.len().saturating_sub(1);
        elements.extend(
            paragraphs
                .iter()
                .enumerate()
                .map(|(index, paragraph)| self.paragraph(Place { keep_next: index < last, ..place("Box") }, paragraph)),
        );
        elements.push(spacer());
        elements
    }

    fn table(&self, table: &Table) -> Vec<Element> {
        if table.columns.is_empty() {
            return Vec::new();
        }
        let widths = split(self.width, &table.shares());
        let titles = table.columns.iter().zip(&widths).map(|(column, width)| {
            let place = Place { align: Some(column.align), keep_next: true, ..place("Table Heading") };
            cell(*width, vec![self.line(place, &column.title)])
        });
        let head = Element::new("w:tr")
            .child(Element::new("w:trPr").child(Element::new("w:cantSplit")).child(Element::new("w:tblHeader")))
            .children(titles);
        let empty = Paragraph::default();
        let rows = table.rows.iter().map(|row| {
            let cells = table.cells(row).zip(&widths).map(|((column, content), width)| {
                let place = Place { align: Some(column.align), ..place("Table Text") };
                cell(*width, vec![self.paragraph(place, content.unwrap_or(&empty))])
            });
            let whole = Element::new("w:trPr").child(Element::new("w:cantSplit"));
            Element::new("w:tr").children((!table.may_split(row)).then_some(whole)).children(cells)
        });
        let frame = self.frame(Some("Record Table"), &widths, true, table.caption.as_ref());
        let mut elements: Vec<_> = table.caption.iter().map(|caption| self.line(place("caption"), caption)).collect();
        elements.push(frame.child(head).children(rows));
        elements.push(spacer());
        elements
    }

    fn facts(&self, pairs: &[KeyValue]) -> Vec<Element> {
        if pairs.is_empty() {
            return Vec::new();
        }
        let widths = split(self.width, &[0.31, 0.69]);
        let side = Some(Align::Start);
        let rows = pairs.iter().map(|pair| {
            let key = self.line(Place { align: side, ..place("Fact Key") }, &pair.key);
            let content = self.paragraph(Place { align: side, ..place("Table Text") }, &pair.value);
            Element::new("w:tr").children([cell(widths[0], vec![key]), cell(widths[1], vec![content])])
        });
        vec![self.frame(Some("Facts Table"), &widths, false, None).children(rows), spacer()]
    }

    fn signatures(&self, people: &[Signature]) -> Vec<Element> {
        if people.is_empty() {
            return Vec::new();
        }
        let columns = people.len().min(3);
        let widths = split(self.width, &vec![1.0 / columns as f64; columns]);
        let side = Some(Align::Start);
        let rows = people.chunks(columns).map(|people| {
            let cells = widths.iter().enumerate().map(|(index, width)| {
                let lines = match people.get(index) {
                    Some(person) => vec![
                        self.line(Place { align: side, ..place("Signature Name") }, &person.name),
                        self.line(Place { align: side, ..place("Signature Title") }, &person.title),
                    ],
                    None => vec![Element::new("w:p")],
                };
                cell(*width, lines)
            });
            Element::new("w:tr").child(Element::new("w:trPr").child(Element::new("w:cantSplit"))).children(cells)
        });
        let margin =
            |side: &'static str, width: &'static str| Element::new(side).attr("w:w", width).attr("w:type", "dxa");
        let mut frame = self.frame(None, &widths, false, None);
        if let Some(properties) = frame.elements_mut().next() {
            let margins = Element::new("w:tblCellMar").child(margin("w:left", "140")).child(margin("w:right", "140"));
            properties.push(margins);
        }
        vec![frame.children(rows), spacer()]
    }

    /// `w:tbl` with its properties and grid, ready for rows.
    fn frame(&self, style: Option<&str>, widths: &[u32], header: bool, caption: Option<&Text>) -> Element {
        let mirrored = self.document.direction() == Direction::RightToLeft;
        let look = Element::new("w:tblLook")
            .attr("w:val", if header { "0420" } else { "0400" })
            .attr("w:firstRow", if header { "1" } else { "0" })
            .attr("w:lastRow", "0")
            .attr("w:firstColumn", "0")
            .attr("w:lastColumn", "0")
            .attr("w:noHBand", "0")
            .attr("w:noVBand", "1");
        let properties = Element::new("w:tblPr")
            .children(style.map(|style| value("w:tblStyle", self.styles.key(style))))
            .children(mirrored.then(|| Element::new("w:bidiVisual")))
            .child(Element::new("w:tblW").attr("w:w", widths.iter().sum::<u32>().to_string()).attr("w:type", "dxa"))
            .child(Element::new("w:tblLayout").attr("w:type", "fixed"))
            .children(style.map(|_| look))
            .children(caption.map(|caption| value("w:tblCaption", caption.on_one_line())));
        let grid = widths.iter().map(|width| Element::new("w:gridCol").attr("w:w", width.to_string()));
        Element::new("w:tbl").child(properties).child(Element::new("w:tblGrid").children(grid))
    }

    fn figure(&mut self, figure: &Figure, picture: pictures::Drawn, number: usize) -> Vec<Element> {
        let drawing = pictures::embed(figure, picture, number, self.template);
        let holder = Element::new("w:p")
            .child(self.properties(&place("Figure"), self.document.direction()))
            .child(Element::new("w:r").child(drawing));
        let mut elements = vec![holder];
        elements.extend(figure.caption.iter().map(|caption| self.line(place("Figure Caption"), caption)));
        elements.extend(figure.data.iter().flat_map(|data| self.table(data)));
        elements
    }

    fn line(&self, place: Place<'_>, text: &Text) -> Element {
        self.paragraph(place, &Paragraph::plain(text.as_str()))
    }

    fn paragraph(&self, place: Place<'_>, paragraph: &Paragraph) -> Element {
        let properties = self.properties(&place, paragraph.direction(self.document.language));
        Element::new("w:p").child(properties).children(self.runs(paragraph))
    }

    /// `w:pPr` in schema order.
    fn properties(&self, place: &Place<'_>, direction: Direction) -> Element {
        let list =
            place.list.map(|list| Element::new("w:numPr").child(value("w:ilvl", "0")).child(value("w:numId", list)));
        Element::new("w:pPr")
            .child(value("w:pStyle", self.styles.key(place.style)))
            .children(place.keep_next.then(|| Element::new("w:keepNext")))
            .children(list)
            .children((direction == Direction::RightToLeft).then(|| Element::new("w:bidi")))
            .children(self.justification(place.align, direction))
    }

    /// `w:jc` counts from the paragraph's own start: "left" in a right-to-left paragraph is the right
    /// side. A column has one side for all its cells, so that it is turned where they differ.
    fn justification(&self, align: Option<Align>, direction: Direction) -> Option<Element> {
        let along = direction == self.document.direction();
        match (align?, along) {
            (Align::Center, _) => Some(value("w:jc", "center")),
            (Align::Start, true) | (Align::End, false) => Some(value("w:jc", "left")),
            (Align::End, true) | (Align::Start, false) => Some(value("w:jc", "right")),
        }
    }

    fn runs(&self, paragraph: &Paragraph) -> Vec<Element> {
        runs(paragraph, self.document.language)
    }
}

/// The runs of a paragraph: one for each stretch of each line.
pub fn runs(paragraph: &Paragraph, document: Language) -> Vec<Element> {
    let direction = paragraph.direction(document);
    let mut elements = Vec::new();
    for run in &paragraph.runs {
        for (index, line) in run.text.lines().enumerate() {
            if index > 0 {
                elements.push(Element::new("w:r").child(Element::new("w:br")));
            }
            let stretches = segments(line, direction);
            for (index, segment) in stretches.iter().enumerate().filter(|(_, segment)| !segment.text.is_empty()) {
                let mark = parting_mark(&stretches, index, direction);
                elements.push(stretch(run, *segment, mark, direction, document));
            }
        }
    }
    elements
}

fn stretch(run: &Run, segment: Segment<'_>, mark: Option<char>, paragraph: Direction, document: Language) -> Element {
    let own = segment.isolated.unwrap_or(paragraph);
    let mut properties = Vec::new();
    match run.emphasis {
        Emphasis::Plain => {}
        Emphasis::Bold => properties.extend([Element::new("w:b"), Element::new("w:bCs")]),
        Emphasis::Italic => properties.extend([Element::new("w:i"), Element::new("w:iCs")]),
    }
    let language = tag(language_of(own, document));
    match own {
        Direction::RightToLeft => {
            properties.push(Element::new("w:rtl"));
            properties.push(Element::new("w:lang").attr("w:bidi", language));
        }
        Direction::LeftToRight => properties.push(value("w:lang", language)),
    }
    if paragraph == Direction::RightToLeft && segment.isolated.is_some() && needs_marks(segment.text) {
        return text_run(properties, &format!("\u{200e}{}\u{200e}", segment.text));
    }
    if let Some(mark) = mark {
        return text_run(properties, &format!("{mark}{}", segment.text));
    }
    text_run(properties, segment.text)
}

/// Whether the signs of a number would wander in a right-to-left line: word processors know no
/// isolates, so a mark of direction holds `2026-10` and `−6.1 %` together. Words, and numbers with
/// nothing but points and slashes, hold by themselves and stay free of marks.
fn needs_marks(text: &str) -> bool {
    let mark = |character: char| !character.is_alphanumeric() && !matches!(character, '.' | ',' | '/' | ':');
    !text.starts_with(|character: char| character.is_alphabetic()) && text.contains(mark) || text.ends_with(mark)
}

/// A run of text; tabs are elements of their own.
fn text_run(properties: Vec<Element>, text: &str) -> Element {
    let mut run = Element::new("w:r");
    if !properties.is_empty() {
        run.push(Element::new("w:rPr").children(properties));
    }
    for (index, piece) in text.split('\t').enumerate() {
        if index > 0 {
            run.push(Element::new("w:tab"));
        }
        if !piece.is_empty() {
            run.push(Element::new("w:t").attr("xml:space", "preserve").text(piece));
        }
    }
    run
}

/// Holds a paragraph on the page of what follows it.
fn keep_with_next(element: &mut Element) {
    let properties = element.elements_mut().find(|child| child.name == "w:pPr");
    if let Some(properties) = properties.filter(|properties| properties.find("w:keepNext").is_none()) {
        let after_style = usize::from(properties.find("w:pStyle").is_some());
        properties.children.insert(after_style, Node::Element(Element::new("w:keepNext")));
    }
}

fn field_mark(kind: &'static str) -> Element {
    Element::new("w:r").child(Element::new("w:fldChar").attr("w:fldCharType", kind))
}

fn field_code(code: &str) -> Element {
    Element::new("w:r").child(Element::new("w:instrText").attr("xml:space", "preserve").text(code))
}

/// A field with the result that it shows until it is next computed; `stale` asks for that on opening.
pub fn field(code: &str, result: &str, stale: bool) -> Vec<Element> {
    let mut begin = field_mark("begin");
    if stale && let Some(mark) = begin.elements_mut().next() {
        mark.set("w:dirty", "true");
    }
    vec![begin, field_code(code), field_mark("separate"), text_run(Vec::new(), result), field_mark("end")]
}

fn bookmark(index: usize) -> String {
    format!("_Toc{:09}", 100_000_000 + index)
}

fn cell(width: u32, content: Vec<Element>) -> Element {
    let properties =
        Element::new("w:tcPr").child(Element::new("w:tcW").attr("w:w", width.to_string()).attr("w:type", "dxa"));
    Element::new("w:tc").child(properties).children(content)
}

/// The gap after a table or a box: without a paragraph between them, neighbours would merge.
fn spacer() -> Element {
    let spacing = Element::new("w:spacing")
        .attr("w:before", "0")
        .attr("w:after", "0")
        .attr("w:line", "200")
        .attr("w:lineRule", "exact");
    Element::new("w:p").child(Element::new("w:pPr").child(spacing))
}

/// Whole widths that sum to at most `width`.
fn split(width: u32, shares: &[f64]) -> Vec<u32> {
    shares.iter().map(|share| ((f64::from(width) * share).floor() as u32).max(1)).collect()
}
