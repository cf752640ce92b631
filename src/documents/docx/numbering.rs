//! Real lists: one bullet list, and a numbering that starts anew for each ordered list.

use super::{DocxError, template::Template};
use crate::documents::{
    markup::{Element, Node, to_xml},
    model::{Block, Document},
};

const NUMBERING_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
pub const WORDPROCESSING: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The numbers that list paragraphs refer to.
pub struct Lists {
    pub bullet: String,
    /// One per ordered list of the document, in order.
    pub ordered: Vec<String>,
}

pub fn prepare(template: &mut Template, document: &Document) -> Result<Lists, DocxError> {
    let part = template.related_part("numbering").filter(|part| template.package.contains(part));
    let mut root = match &part {
        Some(part) => template.package.xml(part)?,
        None => Element::new("w:numbering").attr("xmlns:w", WORDPROCESSING),
    };
    let next = |name: &str, attribute: &str| {
        let used = root.elements().filter(|element| element.name == name).filter_map(|element| element.get(attribute));
        used.filter_map(|number| number.parse::<u32>().ok()).max().map_or(1, |most| most.saturating_add(1))
    };
    let (kind, first) = (next("w:abstractNum", "w:abstractNumId"), next("w:num", "w:numId"));
    let ordered = document.blocks.iter().filter(|block| matches!(block, Block::List { ordered: true, .. })).count();
    let lists = Lists {
        bullet: first.to_string(),
        ordered: (0..ordered as u32).map(|index| (first + 1 + index).to_string()).collect(),
    };

    // All kinds stand before all numbers.
    let before = root.elements().filter(|element| element.name == "w:numPicBullet").count();
    let text_free: Vec<Node> = root.children.drain(..).filter(|node| matches!(node, Node::Element(_))).collect();
    root.children = text_free;
    root.children.insert(before, Node::Element(abstract_list(kind, "bullet", "•")));
    root.children.insert(before + 1, Node::Element(abstract_list(kind + 1, "decimal", "%1.")));
    let after =
        root.children.iter().rposition(|node| is_element(node, &["w:abstractNum", "w:num"])).map_or(0, |at| at + 1);
    let instances = std::iter::once(instance(&lists.bullet, kind, false))
        .chain(lists.ordered.iter().map(|number| instance(number, kind + 1, true)));
    root.children.splice(after..after, instances.map(Node::Element));
    match part {
        Some(part) => template.package.set_xml(part, &root),
        None => drop(template.add_part("numbering", "numbering.xml", Some(NUMBERING_TYPE), to_xml(&root))),
    }
    Ok(lists)
}

fn is_element(node: &Node, names: &[&str]) -> bool {
    matches!(node, Node::Element(element) if names.contains(&&*element.name))
}

fn value(name: &'static str, value: impl Into<String>) -> Element {
    Element::new(name).attr("w:val", value)
}

fn abstract_list(kind: u32, format: &'static str, text: &'static str) -> Element {
    let level = Element::new("w:lvl")
        .attr("w:ilvl", "0")
        .child(value("w:start", "1"))
        .child(value("w:numFmt", format))
        .child(value("w:lvlText", text))
        .child(value("w:lvlJc", "left"))
        .child(Element::new("w:pPr").child(Element::new("w:ind").attr("w:left", "425").attr("w:hanging", "340")));
    Element::new("w:abstractNum")
        .attr("w:abstractNumId", kind.to_string())
        .child(value("w:multiLevelType", "singleLevel"))
        .child(level)
}

fn instance(number: &str, kind: u32, restarts: bool) -> Element {
    let restart = Element::new("w:lvlOverride").attr("w:ilvl", "0").child(value("w:startOverride", "1"));
    Element::new("w:num")
        .attr("w:numId", number)
        .child(value("w:abstractNumId", kind.to_string()))
        .children(restarts.then_some(restart))
}
