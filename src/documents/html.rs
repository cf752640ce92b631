//! HTML: one self-contained accessible page, for reading and mailing.
//!
//! It refers to nothing outside itself and forbids itself to run or load anything. Charts stay
//! vector; each table of figures is there as a table.

use super::{
    markup::{Element, to_html},
    model::{Block, Document, Emphasis, Figure, OutlineEntry, Paragraph, Source, Table, Words},
    svg::{self, BadPicture},
    text::{Text, language_of, segments},
};
use crate::{documents::model::Align, domain::Direction};

pub fn write(document: &Document, words: &Words) -> Result<String, BadPicture> {
    let page = Page { document, words };
    let html = Element::new("html")
        .attr("lang", document.language.code())
        .attr("dir", direction_word(document.direction()))
        .child(page.head())
        .child(page.body()?);
    Ok(to_html(&html))
}

struct Page<'a> {
    document: &'a Document,
    words: &'a Words,
}

fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

fn meta(name: &'static str, content: impl Into<String>) -> Element {
    Element::new("meta").attr("name", name).attr("content", content)
}

fn class(name: &'static str, class: &'static str) -> Element {
    Element::new(name).attr("class", class)
}

fn sourced(element: Element, source: Option<&Source>) -> Element {
    match source {
        Some(source) => element.attr("data-source", format!("{}/{}", source.table, source.id)),
        None => element,
    }
}

impl Page<'_> {
    fn head(&self) -> Element {
        let document = self.document;
        Element::new("head")
            .child(Element::new("meta").attr("charset", "utf-8"))
            .child(
                Element::new("meta").attr("http-equiv", "Content-Security-Policy").attr(
                    "content",
                    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ),
            )
            .child(meta("viewport", "width=device-width, initial-scale=1"))
            .child(meta("author", document.author.on_one_line()))
            .child(meta("description", document.subject.on_one_line()))
            .child(meta("dcterms.identifier", document.reference.on_one_line()))
            .child(meta("dcterms.created", document.created.to_string()))
            .child(Element::new("title").text(document.property_title()))
            .child(Element::new("style").text(include_str!("../../assets/templates/document.css")))
    }

    fn body(&self) -> Result<Element, BadPicture> {
        let document = self.document;
        let outline = document.outline();
        let mut entries = outline.iter().enumerate();
        let mut main = Element::new("main");
        let mut figures = 0;
        for block in &document.blocks {
            match block {
                Block::Heading(heading) => {
                    let (index, entry) = entries.next().map_or((0, None), |(index, entry)| (index, Some(entry)));
                    main.push(sourced(self.heading(index, entry, &heading.text), heading.source.as_ref()));
                }
                Block::Contents => main.push(self.contents(&outline)),
                Block::Figure(figure) => {
                    figures += 1;
                    main.push(self.figure(figure, figures)?);
                    main.children
                        .extend(figure.data.as_ref().map(|data| super::markup::Node::Element(self.table(data))));
                }
                other => main.children.extend(self.simple(other).map(super::markup::Node::Element)),
            }
        }
        let mut body = Element::new("body");
        if let Some(watermark) = document.watermark.as_ref().filter(|text| !text.is_empty()) {
            body.push(self.line("p", watermark).attr("class", "watermark"));
        }
        if !document.header.is_empty() {
            body.push(Element::new("header").child(self.line("p", &document.header)));
        }
        body.push(main);
        if !document.footer.is_empty() {
            body.push(Element::new("footer").child(self.line("p", &document.footer)));
        }
        Ok(body)
    }

    /// Blocks that need neither the outline nor a picture.
    fn simple(&self, block: &Block) -> Option<Element> {
        Some(match block {
            Block::Masthead { issuers, title, subtitle } => class("div", "masthead")
                .children(issuers.iter().map(|issuer| self.line("p", issuer).attr("class", "issuer")))
                .child(self.line("h1", title))
                .children(subtitle.iter().map(|subtitle| self.line("p", subtitle).attr("class", "subtitle"))),
            Block::Paragraph(paragraph) => self.paragraph("p", paragraph),
            Block::List { ordered, items } => Element::new(if *ordered { "ol" } else { "ul" })
                .children(items.iter().map(|item| self.paragraph("li", item))),
            Block::Table(table) => self.table(table),
            Block::Callout { label, paragraphs } => class("section", "callout")
                .children((!label.is_empty()).then(|| self.line("p", label).attr("class", "label")))
                .children(paragraphs.iter().map(|paragraph| self.paragraph("p", paragraph))),
            Block::KeyValues(pairs) => class("dl", "facts").children(pairs.iter().map(|pair| {
                Element::new("div").child(self.line("dt", &pair.key)).child(self.paragraph("dd", &pair.value))
            })),
            Block::Signatures(people) => class("div", "signatures").children(people.iter().map(|person| {
                Element::new("div")
                    .child(self.line("p", &person.name).attr("class", "name"))
                    .child(self.line("p", &person.title))
            })),
            Block::PageBreak => class("div", "page-break"),
            Block::Heading(_) | Block::Figure(_) | Block::Contents => return None,
        })
    }

    fn heading(&self, index: usize, entry: Option<&OutlineEntry>, text: &Text) -> Element {
        // The masthead is h1.
        let name = match entry.map_or(1, |entry| entry.level) {
            1 => "h2",
            2 => "h3",
            _ => "h4",
        };
        let mut heading = Element::new(name).attr("id", format!("h{index}"));
        if let Some(number) = entry.and_then(|entry| entry.number.as_ref()) {
            heading.push(class("span", "number").attr("dir", "ltr").text(number.clone()));
            heading = heading.text(" ");
        }
        self.fill(heading, &Paragraph::plain(text.as_str()))
    }

    fn contents(&self, outline: &[OutlineEntry]) -> Element {
        let entries = outline.iter().enumerate().map(|(index, entry)| {
            let link = Element::new("a").attr("href", format!("#h{index}"));
            let number = entry.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            let link = self.fill(link.text(number), &Paragraph::plain(entry.text.as_str()));
            Element::new("li").attr("class", format!("level-{}", entry.level)).child(link)
        });
        class("nav", "contents")
            .attr("aria-labelledby", "contents")
            .child(self.line("h2", &self.words.contents).attr("id", "contents"))
            .child(Element::new("ul").children(entries))
    }

    fn table(&self, table: &Table) -> Element {
        let columns = table
            .shares()
            .into_iter()
            .map(|share| Element::new("col").attr("style", format!("width: {:.2}%", share * 100.0)));
        let aligned = |element: Element, align: Align| match align {
            Align::Start => element,
            Align::Center => element.attr("class", "center"),
            Align::End => element.attr("class", "end"),
        };
        let titles = table
            .columns
            .iter()
            .map(|column| aligned(self.line("th", &column.title).attr("scope", "col"), column.align));
        let empty = Paragraph::default();
        let rows = table.rows.iter().map(|row| {
            let cells = table
                .cells(row)
                .map(|(column, cell)| aligned(self.paragraph("td", cell.unwrap_or(&empty)), column.align));
            sourced(Element::new("tr"), row.source.as_ref()).children(cells)
        });
        Element::new("table")
            .children(table.caption.iter().map(|caption| self.line("caption", caption)))
            .child(Element::new("colgroup").children(columns))
            .child(Element::new("thead").child(Element::new("tr").children(titles)))
            .child(Element::new("tbody").children(rows))
    }

    fn figure(&self, figure: &Figure, number: usize) -> Result<Element, BadPicture> {
        let mut picture = svg::inline(&figure.svg, &format!("f{number}-"))?;
        picture.set("role", "img");
        picture.set("aria-label", figure.alt.on_one_line());
        picture.set("style", format!("width: {:.1}%; height: auto", figure.share() * 100.0));
        Ok(Element::new("figure")
            .child(picture)
            .children(figure.caption.iter().map(|caption| self.line("figcaption", caption))))
    }

    fn line(&self, name: &'static str, text: &Text) -> Element {
        self.fill(Element::new(name), &Paragraph::plain(text.as_str()))
    }

    fn paragraph(&self, name: &'static str, paragraph: &Paragraph) -> Element {
        sourced(self.fill(Element::new(name), paragraph), paragraph.source.as_ref())
    }

    /// Puts the runs into `element`, with its language and direction where they differ from the page.
    fn fill(&self, mut element: Element, paragraph: &Paragraph) -> Element {
        let direction = paragraph.direction(self.document.language);
        if direction != self.document.direction() {
            let language = language_of(direction, self.document.language);
            element = element.attr("lang", language.code()).attr("dir", direction_word(direction));
        }
        for run in &paragraph.runs {
            for (index, line) in run.text.lines().enumerate() {
                if index > 0 {
                    element.push(Element::new("br"));
                }
                if line.is_empty() {
                    continue;
                }
                element = match run.emphasis {
                    Emphasis::Plain => with_stretches(element, line, direction),
                    Emphasis::Bold => element.child(with_stretches(Element::new("strong"), line, direction)),
                    Emphasis::Italic => element.child(with_stretches(Element::new("em"), line, direction)),
                };
            }
        }
        element
    }
}

fn with_stretches(mut element: Element, line: &str, direction: Direction) -> Element {
    for segment in segments(line, direction) {
        element = match segment.isolated {
            Some(isolated) => {
                element.child(Element::new("bdi").attr("dir", direction_word(isolated)).text(segment.text))
            }
            None => element.text(segment.text),
        };
    }
    element
}

#[cfg(test)]
mod tests;
