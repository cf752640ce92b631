//! What a workbook says outside its sheets: which sheets there are, their texts, their number formats
//! and the day from which dates are counted.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::{
    SheetName,
    number_format::NumberFormat,
    package::{Package, attribute, damaged},
};
use crate::exchange::{Refusal, limits};

pub(super) struct Sheet {
    pub(super) name: SheetName,
    /// The part that holds its cells.
    pub(super) part: String,
}

/// Texts one behind the other: a million of them cost their letters and little more.
#[derive(Default)]
pub(super) struct Texts {
    letters: String,
    ends: Vec<usize>,
}

pub(super) struct Parts {
    pub(super) sheets: Vec<Sheet>,
    pub(super) texts: Texts,
    /// By style of the cell.
    pub(super) formats: Vec<NumberFormat>,
    /// Days count from 1 January 1904, as on early Macintoshes.
    pub(super) from_1904: bool,
}

impl Texts {
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.letters.get(start..end)
    }
}

impl Parts {
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, Refusal> {
        let workbook = main_part(package)?;
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let relations = relations(package, &format!("{folder}/_rels/{name}.rels"))?;
        let of_type = |ending: &str| {
            relations.values().find(|relation| relation.kind.ends_with(ending)).map(|relation| relation.target(folder))
        };
        let (sheets, from_1904) = sheets(package, &workbook, folder, &relations)?;
        let texts = match of_type("/sharedStrings") {
            Some(path) => texts(package, &path)?,
            None => Texts::default(),
        };
        let formats = match of_type("/styles") {
            Some(path) => formats(package, &path)?,
            None => Vec::new(),
        };
        Ok(Self { sheets, texts, formats, from_1904 })
    }
}

struct Relation {
    kind: String,
    to: String,
}

impl Relation {
    /// The part's path in the archive, for a relation of a part in `folder`.
    fn target(&self, folder: &str) -> String {
        let from_root = self.to.starts_with('/');
        let start = if from_root { "" } else { folder };
        let mut path: Vec<&str> = Vec::new();
        for step in start.split('/').chain(self.to.split('/')) {
            match step {
                "" | "." => {}
                ".." => drop(path.pop()),
                step => path.push(step),
            }
        }
        path.join("/")
    }
}

fn main_part(package: &mut Package<'_>) -> Result<String, Refusal> {
    let relations = relations(package, "_rels/.rels")?;
    let main = relations.values().find(|relation| relation.kind.ends_with("/officeDocument"));
    Ok(main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target("")))
}

/// The relations of a part, by their key.
fn relations(package: &mut Package<'_>, path: &str) -> Result<HashMap<String, Relation>, Refusal> {
    let mut relations = HashMap::new();
    let Some(mut part) = package.part(path)? else { return Ok(relations) };
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let found = [attribute(&element, "Id")?, attribute(&element, "Type")?, attribute(&element, "Target")?];
                if let [Some(id), Some(kind), Some(to)] = found {
                    relations.insert(id, Relation { kind, to });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
        if relations.len() > limits::PARTS {
            return Err(damaged("too many relations"));
        }
    }
}

/// The worksheets in the order of their tabs, and whether days count from 1904. Charts on sheets of
/// their own are no worksheets.
fn sheets(
    package: &mut Package<'_>,
    workbook: &str,
    folder: &str,
    relations: &HashMap<String, Relation>,
) -> Result<(Vec<Sheet>, bool), Refusal> {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    let mut part = package.needed(workbook)?;
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => {
                    if let Some(value) = attribute(&element, "date1904")? {
                        from_1904 = matches!(value.as_str(), "1" | "true" | "on");
                    }
                }
                "sheet" => {
                    let name = attribute(&element, "name")?.unwrap_or_default();
                    let hidden = attribute(&element, "state")?.is_some_and(|state| state != "visible");
                    let key = relation_key(&element)?;
                    let relation = key.and_then(|key| relations.get(&key));
                    if let Some(relation) = relation.filter(|relation| relation.kind.ends_with("/worksheet")) {
                        sheets.push(Sheet { name: SheetName { name, hidden }, part: relation.target(folder) });
                    }
                }
                _ => {}
            },
            Event::Eof => return Ok((sheets, from_1904)),
            _ => {}
        }
        if sheets.len() > limits::PARTS {
            return Err(damaged("too many sheets"));
        }
    }
}

/// `r:id`, whatever the prefix; `sheetId` is another thing.
fn relation_key(element: &quick_xml::events::BytesStart<'_>) -> Result<Option<String>, Refusal> {
    attribute(element, "id")
}

fn texts(package: &mut Package<'_>, path: &str) -> Result<Texts, Refusal> {
    let mut texts = Texts::default();
    let Some(mut part) = package.part(path)? else { return Ok(texts) };
    loop {
        match part.next()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                part.text("si", &mut texts.letters)?;
                texts.ends.push(texts.letters.len());
                if texts.ends.len() > limits::CELLS {
                    return Err(Refusal::TooManyCells { limit: limits::CELLS });
                }
            }
            Event::Eof => return Ok(texts),
            _ => {}
        }
    }
}

/// The number format of each cell style.
fn formats(package: &mut Package<'_>, path: &str) -> Result<Vec<NumberFormat>, Refusal> {
    let (mut own, mut formats) = (HashMap::new(), Vec::new());
    let mut of_cells = false;
    let Some(mut part) = package.part(path)? else { return Ok(formats) };
    loop {
        match part.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (attribute(&element, "numFmtId")?, attribute(&element, "formatCode")?)
                    {
                        own.insert(id, NumberFormat::of_code(&code));
                    }
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells => {
                    let id = attribute(&element, "numFmtId")?.unwrap_or_default();
                    let format = own.get(&id).copied().unwrap_or_else(|| NumberFormat::built_in(&id));
                    formats.push(format);
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => of_cells = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}
