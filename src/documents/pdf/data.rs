//! The document as the JSON that the template reads.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{PdfError, world};
use crate::{
    documents::{
        model::{Align, Block, Document, Emphasis, Figure, OutlineEntry, PagePart, Paragraph, Run, Table, Words},
        svg::Picture,
        text::{Segment, Text, language_of, parting_mark, segments},
    },
    domain::Direction,
};

/// Which characters may be set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Glyphs {
    /// Every character that a bundled font has.
    Covered,
    /// Letters, digits, punctuation and spaces only: nothing that combines or joins.
    StandingAlone,
}

/// Words longer than this may break anywhere.
const LONGEST_WORD: usize = 24;

/// Longer paragraphs are set in pieces: the time to break lines grows faster than their length.
const LONGEST_PIECE: usize = 8_000;

pub fn encode(document: &Document, words: &Words, glyphs: Glyphs) -> Result<(Vec<u8>, BTreeSet<char>), PdfError> {
    let mut encoder = Encoder { document, glyphs, replaced: BTreeSet::new() };
    let value = encoder.document(words)?;
    Ok((serde_json::to_vec(&value)?, encoder.replaced))
}

struct Encoder<'a> {
    document: &'a Document,
    glyphs: Glyphs,
    replaced: BTreeSet<char>,
}

impl Encoder<'_> {
    fn document(&mut self, words: &Words) -> Result<Value, PdfError> {
        let document = self.document;
        let created = document.created;
        let mut outline = document.outline().into_iter();
        let mut blocks = Vec::with_capacity(document.blocks.len());
        for (index, block) in document.blocks.iter().enumerate() {
            self.block(block, &mut outline, &mut blocks)?;
            // Signatures do not stand alone on a page.
            if matches!(document.blocks.get(index + 1), Some(Block::Signatures(_)))
                && let Some(Value::Object(last)) = blocks.last_mut()
            {
                last.insert("keep".into(), true.into());
            }
        }
        let mut property = |text: String| self.glyphs_of(&text);
        let properties = json!({
            "title": property(document.property_title()),
            "author": property(document.author.on_one_line()),
            "subject": property(document.subject.on_one_line()),
            "keywords": property(document.reference.on_one_line()),
        });
        Ok(json!({
            "lang": document.language.code(),
            "rtl": document.language.is_right_to_left(),
            "properties": properties,
            "created": {
                "year": created.year(), "month": created.month(), "day": created.day(),
                "hour": created.hour(), "minute": created.minute(), "second": created.second(),
            },
            "header": self.unless_empty(&document.header),
            "footer": self.unless_empty(&document.footer),
            "watermark": self.watermark(),
            "contents": self.text(&words.contents),
            "page-parts": words.page_parts().into_iter().map(|part| match part {
                PagePart::Page => json!({ "kind": "page" }),
                PagePart::Pages => json!({ "kind": "pages" }),
                PagePart::Text(text) => json!({ "kind": "text", "text": self.glyphs_of(text) }),
            }).collect::<Vec<_>>(),
            "blocks": blocks,
        }))
    }

    /// A diagonal of the page has room for about 900 points of letters.
    fn watermark(&mut self) -> Value {
        let Some(watermark) = self.document.watermark.as_ref().filter(|text| !text.is_empty()) else {
            return Value::Null;
        };
        let letters = watermark.as_str().chars().count().max(1);
        json!({ "size": (1000.0 / letters as f64).clamp(12.0, 120.0), "text": self.text(watermark) })
    }

    fn block(
        &mut self,
        block: &Block,
        outline: &mut impl Iterator<Item = OutlineEntry>,
        blocks: &mut Vec<Value>,
    ) -> Result<(), PdfError> {
        let value = match block {
            Block::Masthead { issuers, title, subtitle } => json!({
                "kind": "masthead",
                "issuers": issuers.iter().map(|issuer| self.text(issuer)).collect::<Vec<_>>(),
                "title": self.text(title),
                "subtitle": subtitle.as_ref().map(|subtitle| self.text(subtitle)),
            }),
            Block::Heading(heading) => {
                let entry = outline.next();
                json!({
                    "kind": "heading",
                    "level": entry.as_ref().map_or(1, |entry| entry.level),
                    "number": entry.and_then(|entry| entry.number),
                    "text": self.text(&heading.text),
                })
            }
            Block::Paragraph(paragraph) => {
                blocks.extend(
                    pieces(paragraph)
                        .iter()
                        .map(|piece| json!({ "kind": "paragraph", "content": self.paragraph(piece) })),
                );
                return Ok(());
            }
            Block::List { ordered, items } => json!({
                "kind": "list",
                "ordered": ordered,
                "items": items.iter().map(|item| self.paragraph(item)).collect::<Vec<_>>(),
            }),
            Block::Table(table) if table.columns.is_empty() => return Ok(()),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Callout { label, paragraphs } => {
                let paragraphs: Vec<_> = paragraphs.iter().flat_map(pieces).collect();
                json!({
                    "kind": "callout",
                    "label": self.unless_empty(label),
                    "split": paragraphs.iter().map(characters).sum::<usize>() > 1_200,
                    "paragraphs": paragraphs.iter().map(|paragraph| self.paragraph(paragraph)).collect::<Vec<_>>(),
                })
            }
            Block::KeyValues(pairs) => json!({
                "kind": "key-values",
                "pairs": pairs.iter().map(|pair| json!({
                    "key": self.text(&pair.key),
                    "value": self.paragraph(&pair.value),
                })).collect::<Vec<_>>(),
            }),
            Block::Signatures(people) if people.is_empty() => return Ok(()),
            Block::Signatures(people) => json!({
                "kind": "signatures",
                "columns": people.len().clamp(1, 3),
                "people": people.iter().map(|person| json!({
                    "name": self.text(&person.name),
                    "title": self.text(&person.title),
                })).collect::<Vec<_>>(),
            }),
            Block::Contents => json!({ "kind": "contents" }),
            Block::PageBreak => json!({ "kind": "page-break" }),
        };
        blocks.push(value);
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Value {
        let columns: Vec<_> = table
            .columns
            .iter()
            .map(|column| {
                let align = match column.align {
                    Align::Start => "start",
                    Align::Center => "center",
                    Align::End => "end",
                };
                json!({ "title": self.text(&column.title), "align": align })
            })
            .collect();
        let empty = Paragraph::default();
        let rows: Vec<_> = table
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<_> = table.cells(row).map(|(_, cell)| self.paragraph(cell.unwrap_or(&empty))).collect();
                json!({ "split": table.may_split(row), "cells": cells })
            })
            .collect();
        json!({
            "kind": "table",
            "caption": table.caption.as_ref().map(|caption| self.text(caption)),
            "shares": table.shares(),
            "columns": columns,
            "rows": rows,
        })
    }

    fn figure(&mut self, figure: &Figure) -> Result<Value, PdfError> {
        let picture = Picture::read(&figure.svg)?;
        let svg = match self.glyphs {
            Glyphs::Covered => self.glyphs_of(&figure.svg),
            Glyphs::StandingAlone => picture.outlined(),
        };
        let alt = figure.alt.on_one_line();
        Ok(json!({
            "kind": "figure",
            "svg": svg,
            "alt": if alt.is_empty() { "–".to_owned() } else { alt },
            "share": figure.share(),
            "caption": figure.caption.as_ref().map(|caption| self.text(caption)),
            "data": figure.data.as_ref().filter(|data| !data.columns.is_empty()).map(|data| self.table(data)),
        }))
    }

    fn unless_empty(&mut self, text: &Text) -> Value {
        if text.is_empty() { Value::Null } else { self.text(text) }
    }

    fn text(&mut self, text: &Text) -> Value {
        self.paragraph(&Paragraph::plain(text.as_str()))
    }

    fn paragraph(&mut self, paragraph: &Paragraph) -> Value {
        let direction = paragraph.direction(self.document.language);
        let runs: Vec<_> = paragraph.runs.iter().map(|run| self.run(run, direction)).collect();
        json!({
            "lang": language_of(direction, self.document.language).code(),
            "rtl": direction == Direction::RightToLeft,
            "runs": runs,
        })
    }

    fn run(&mut self, run: &Run, direction: Direction) -> Value {
        let emphasis = match run.emphasis {
            Emphasis::Plain => "plain",
            Emphasis::Bold => "bold",
            Emphasis::Italic => "italic",
        };
        let lines: Vec<_> = run
            .text
            .lines()
            .map(|line| {
                let stretches = segments(line, direction);
                let marked = |(index, segment): (usize, &Segment<'_>)| {
                    let mark = parting_mark(&stretches, index, direction).into_iter();
                    let text: String = mark.chain(segment.text.chars()).collect();
                    let text = breakable(&self.glyphs_of(&text));
                    match segment.isolated {
                        None => json!({ "text": text }),
                        Some(Direction::LeftToRight) => json!({ "text": text, "iso": "ltr" }),
                        Some(Direction::RightToLeft) => json!({ "text": text, "iso": "rtl" }),
                    }
                };
                stretches.iter().enumerate().map(marked).collect::<Vec<_>>()
            })
            .collect();
        json!({ "emphasis": emphasis, "lines": lines })
    }

    /// The text in characters that can be set; the others become a box and are remembered.
    fn glyphs_of(&mut self, text: &str) -> String {
        text.chars()
            .map(|character| {
                if is_settable(character, self.glyphs) {
                    character
                } else {
                    self.replaced.insert(character);
                    '□'
                }
            })
            .collect()
    }
}

/// Private-use characters have no meaning that an archive could keep, so they count as missing.
fn is_settable(character: char, glyphs: Glyphs) -> bool {
    if matches!(character, ' ' | '\n' | '\t' | '\u{a0}' | '\u{202f}') {
        return true;
    }
    let code = u32::from(character);
    let private = matches!(code, 0xE000..=0xF8FF | 0xF0000..=0x10FFFF);
    let alone = || character.is_alphanumeric() || code < 0x300 || matches!(code, 0x2010..=0x2027 | 0x2030..=0x205E);
    // Joiners and direction marks have no ink.
    let invisible = matches!(character, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{ad}' | '\u{2060}');
    match glyphs {
        Glyphs::Covered => invisible || !private && world::is_covered(character),
        Glyphs::StandingAlone => !private && alone() && world::is_covered(character),
    }
}

/// Offers line breaks inside words that no line or cell could hold.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut length = 0;
    for character in text.chars() {
        length = if character.is_whitespace() { 0 } else { length + 1 };
        if length > LONGEST_WORD && character.is_alphanumeric() {
            out.push('\u{200b}');
            length = 1;
        }
        out.push(character);
    }
    out
}

fn characters(paragraph: &Paragraph) -> usize {
    paragraph.runs.iter().map(|run| run.text.as_str().len()).sum()
}

/// A very long paragraph cut at spaces or, failing those, anywhere.
fn pieces(paragraph: &Paragraph) -> Vec<Paragraph> {
    if characters(paragraph) <= LONGEST_PIECE {
        return vec![paragraph.clone()];
    }
    let mut pieces = Vec::new();
    for run in &paragraph.runs {
        let mut rest = run.text.as_str();
        while !rest.is_empty() {
            let limit = rest.floor_char_boundary(LONGEST_PIECE);
            let cut = if limit == rest.len() {
                limit
            } else {
                rest[..limit].rfind(char::is_whitespace).map_or(limit, |space| space + 1).max(1)
            };
            let (piece, after) = rest.split_at(rest.ceil_char_boundary(cut));
            pieces.push(Paragraph::new(vec![Run { text: piece.into(), emphasis: run.emphasis }]));
            rest = after;
        }
    }
    pieces
}
