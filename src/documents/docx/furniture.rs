//! Page furniture: set-up, header, footer, watermark.
//!
//! What a letterhead has, stays. What it lacks, we add: a header with the document's line, a footer
//! with the page number.

use super::{
    DocxError,
    body::{field, runs, value},
    numbering::WORDPROCESSING,
    pictures,
    styles::Styles,
    template::{RELATIONS, Template},
};
use crate::documents::{
    markup::{Element, Node, to_xml},
    model::{Document, PagePart, Paragraph, Words},
    text::Text,
};

/// A4 with our margins, in twentieths of a point.
const PAGE_WIDTH: u32 = 11_906;
const MARGIN: u32 = 1_247;

/// The order of `w:sectPr`'s children in the schema.
const SECTION_ORDER: [&str; 21] = [
    "w:headerReference",
    "w:footerReference",
    "w:footnotePr",
    "w:endnotePr",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:paperSrc",
    "w:pgBorders",
    "w:lnNumType",
    "w:pgNumType",
    "w:cols",
    "w:formProt",
    "w:vAlign",
    "w:noEndnote",
    "w:titlePg",
    "w:textDirection",
    "w:bidi",
    "w:rtlGutter",
    "w:docGrid",
    "w:printerSettings",
];

/// Completes the page set-up. Gives `w:sectPr` and the width of the text.
pub fn prepare(
    template: &mut Template,
    document: &Document,
    words: &Words,
    styles: &Styles,
) -> Result<(Element, u32), DocxError> {
    let mut section = own_names_only(template.section.clone());
    let width = text_width(&section);
    if section.find("w:footerReference").is_none() {
        let footer = footer(document, words, styles, width);
        let key = add(template, "footer", "footerLajna.xml", &footer);
        section.push(reference("w:footerReference", "default", key));
    }
    add_headers(template, document, styles, &mut section)?;
    if section.find("w:pgSz").is_none() {
        section.push(Element::new("w:pgSz").attr("w:w", PAGE_WIDTH.to_string()).attr("w:h", "16838"));
    }
    section.children.retain(|node| !matches!(node, Node::Element(element) if element.name == "w:bidi"));
    if document.language.is_right_to_left() {
        section.push(Element::new("w:bidi"));
    }
    let rank = |element: &Element| SECTION_ORDER.iter().position(|name| element.name == *name);
    let mut children: Vec<Element> = section.elements().filter(|element| rank(element).is_some()).cloned().collect();
    children.sort_by_key(rank);
    section.children = children.into_iter().map(Node::Element).collect();
    Ok((section, width))
}

/// Drops attributes and children from namespaces that our main part does not declare: revision marks
/// and vendor extensions.
fn own_names_only(mut element: Element) -> Element {
    let known = |name: &str| name.starts_with("w:") || name.starts_with("r:");
    element.attributes.retain(|(name, _)| known(name) && !name.starts_with("w:rsid"));
    let children = element.children.into_iter().filter_map(|node| match node {
        Node::Element(child) if known(&child.name) => Some(Node::Element(own_names_only(child))),
        Node::Element(_) | Node::Text(_) => None,
    });
    element.children = children.collect();
    element
}

fn text_width(section: &Element) -> u32 {
    let measure = |name: &str, attribute: &str| {
        section.find(name).and_then(|element| element.get(attribute)).and_then(|number| number.parse::<u32>().ok())
    };
    let page = measure("w:pgSz", "w:w").unwrap_or(PAGE_WIDTH);
    let margins = ["w:left", "w:right", "w:gutter"]
        .map(|side| measure("w:pgMar", side).unwrap_or(if side == "w:gutter" { 0 } else { MARGIN }));
    page.saturating_sub(margins.iter().sum()).max(2_000)
}

fn add_headers(
    template: &mut Template,
    document: &Document,
    styles: &Styles,
    section: &mut Element,
) -> Result<(), DocxError> {
    let watermark = document.watermark.as_ref().map(Text::on_one_line).filter(|text| !text.is_empty());
    let theirs: Vec<(String, String)> = section
        .elements()
        .filter(|element| element.name == "w:headerReference")
        .filter_map(|element| {
            Some((element.get("w:type").unwrap_or("default").to_owned(), element.get("r:id")?.to_owned()))
        })
        .collect();
    if let Some(watermark) = &watermark {
        for (number, (_, key)) in theirs.iter().enumerate() {
            mark_header(template, key, watermark, number)?;
        }
    }
    let has = |kind: &str| theirs.iter().any(|(theirs, _)| theirs == kind);
    if theirs.is_empty() {
        let header = header(&document.header, document, styles, watermark.as_deref());
        let key = add(template, "header", "headerLajna.xml", &header);
        section.push(reference("w:headerReference", "default", key));
    }
    if section.find("w:titlePg").is_some() && !has("first") && watermark.is_some() {
        let header = header(&Text::default(), document, styles, watermark.as_deref());
        let key = add(template, "header", "headerLajnaFirst.xml", &header);
        section.push(reference("w:headerReference", "first", key));
    }
    Ok(())
}

/// Puts the watermark into a header of the letterhead.
fn mark_header(template: &mut Template, key: &str, watermark: &str, number: usize) -> Result<(), DocxError> {
    let part = template.part_of(key).ok_or_else(|| DocxError::Template(format!("no header {key}")))?;
    let mut header = template.package.xml(&part)?;
    for (name, address) in VML {
        header.set(name, address);
    }
    header.push(Element::new("w:p").child(pictures::watermark(watermark, number + 1)));
    template.package.set_xml(part, &header);
    Ok(())
}

const VML: [(&str, &str); 2] =
    [("xmlns:v", "urn:schemas-microsoft-com:vml"), ("xmlns:o", "urn:schemas-microsoft-com:office:office")];

fn part(name: &'static str) -> Element {
    let mut root = Element::new(name).attr("xmlns:w", WORDPROCESSING).attr("xmlns:r", RELATIONS);
    for (name, address) in VML {
        root.set(name, address);
    }
    root
}

fn header(text: &Text, document: &Document, styles: &Styles, watermark: Option<&str>) -> Element {
    let paragraph = Paragraph::plain(text.as_str());
    let properties = Element::new("w:pPr")
        .child(value("w:pStyle", styles.key("header")))
        .children(document.language.is_right_to_left().then(|| Element::new("w:bidi")));
    let line = Element::new("w:p")
        .child(properties)
        .children(watermark.map(|watermark| pictures::watermark(watermark, 0)))
        .children(runs(&paragraph, document.language));
    part("w:hdr").child(line)
}

fn footer(document: &Document, words: &Words, styles: &Styles, width: u32) -> Element {
    let properties = Element::new("w:pPr")
        .child(value("w:pStyle", styles.key("footer")))
        .child(Element::new("w:tabs").child(value("w:tab", "right").attr("w:pos", width.to_string())))
        .children(document.language.is_right_to_left().then(|| Element::new("w:bidi")));
    let plain = |text: &str| runs(&Paragraph::plain(text), document.language);
    let mut line = Element::new("w:p")
        .child(properties)
        .children(plain(document.footer.as_str()))
        .child(Element::new("w:r").child(Element::new("w:tab")));
    for part in words.page_parts() {
        line = line.children(match part {
            PagePart::Text(text) => plain(text),
            PagePart::Page => field(" PAGE ", "1", false),
            PagePart::Pages => field(" NUMPAGES ", "1", false),
        });
    }
    part("w:ftr").child(line)
}

fn add(template: &mut Template, kind: &str, file: &str, root: &Element) -> String {
    let content_type = format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml");
    template.add_part(kind, file, Some(&content_type), to_xml(root))
}

fn reference(name: &'static str, kind: &'static str, key: String) -> Element {
    Element::new(name).attr("w:type", kind).attr("r:id", key)
}
