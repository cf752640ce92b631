//! A tree of elements, and its only ways to become text: escaped XML or escaped HTML.
//!
//! Writers build trees instead of strings, so that no text of a person can ever be taken for a tag.
//! [`parse`] reads parts of templates and pictures; it resolves no entities beyond the five of XML,
//! reads nothing from elsewhere and refuses trees deeper than [`DEEPEST`].

use std::borrow::Cow;

use quick_xml::{
    Reader,
    escape::{escape, partial_escape, resolve_predefined_entity},
    events::{BytesStart, Event},
};

/// Real documents nest a few dozen levels; recursion over a hostile one must not exhaust the stack.
const DEEPEST: usize = 200;

type Name = Cow<'static, str>;

#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    pub name: Name,
    pub attributes: Vec<(Name, String)>,
    pub children: Vec<Node>,
}

/// The part is not XML that we read.
#[derive(Debug, thiserror::Error)]
pub enum NotXml {
    #[error("not well-formed: {0}")]
    Malformed(String),
    #[error("nested deeper than {DEEPEST} levels")]
    TooDeep,
}

impl Element {
    pub fn new(name: impl Into<Name>) -> Self {
        Self { name: name.into(), attributes: Vec::new(), children: Vec::new() }
    }

    #[must_use]
    pub fn attr(mut self, name: impl Into<Name>, value: impl Into<String>) -> Self {
        self.attributes.push((name.into(), value.into()));
        self
    }

    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// Child elements, without the text between them.
    pub fn elements(&self) -> impl DoubleEndedIterator<Item = &Self> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn elements_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    pub fn find(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    pub fn set(&mut self, attribute: &'static str, value: impl Into<String>) {
        match self.attributes.iter_mut().find(|(name, _)| name == attribute) {
            Some((_, old)) => *old = value.into(),
            None => self.attributes.push((attribute.into(), value.into())),
        }
    }
}

/// The element as a stand-alone XML part.
pub fn to_xml(root: &Element) -> Vec<u8> {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    write(root, &mut xml, Syntax::Xml);
    xml.into_bytes()
}

/// The element as an HTML document.
pub fn to_html(root: &Element) -> String {
    let mut html = String::from("<!DOCTYPE html>\n");
    write(root, &mut html, Syntax::Html);
    html.push('\n');
    html
}

#[derive(Clone, Copy, PartialEq)]
enum Syntax {
    Xml,
    Html,
}

fn write(element: &Element, out: &mut String, syntax: Syntax) {
    const VOID_IN_HTML: [&str; 5] = ["br", "col", "hr", "link", "meta"];
    out.push('<');
    out.push_str(&element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        // Line breaks and tabs in attributes would be read back as spaces.
        out.push_str(&escape(value.as_str()).replace('\n', "&#10;").replace('\t', "&#9;"));
        out.push('"');
    }
    if element.children.is_empty() {
        match syntax {
            Syntax::Xml => return out.push_str("/>"),
            Syntax::Html if VOID_IN_HTML.contains(&&*element.name) => return out.push('>'),
            Syntax::Html => {}
        }
    }
    out.push('>');
    // Style sheets are our own constants, and HTML reads no escapes inside them.
    let literal = syntax == Syntax::Html && element.name == "style";
    for child in &element.children {
        match child {
            Node::Element(child) => write(child, out, syntax),
            Node::Text(text) if literal => out.push_str(text),
            Node::Text(text) => out.push_str(&partial_escape(text.as_str())),
        }
    }
    out.push_str("</");
    out.push_str(&element.name);
    out.push('>');
}

/// Reads one XML document. Comments, processing instructions and the document type are dropped.
pub fn parse(xml: &str) -> Result<Element, NotXml> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    let mut open: Vec<Element> = vec![Element::new("")];
    loop {
        let event = reader.read_event().map_err(malformed)?;
        match event {
            Event::Start(start) => {
                if open.len() > DEEPEST {
                    return Err(NotXml::TooDeep);
                }
                open.push(element_from(&start)?);
            }
            Event::Empty(start) => append(&mut open, Node::Element(element_from(&start)?)),
            Event::End(_) => {
                let closed = open.pop().filter(|_| !open.is_empty());
                let closed = closed.ok_or_else(|| NotXml::Malformed("an end without a start".into()))?;
                append(&mut open, Node::Element(closed));
            }
            Event::Text(text) => append_text(&mut open, &text.xml10_content()),
            Event::CData(text) => append_text(&mut open, &text.xml10_content()),
            Event::GeneralRef(reference) => {
                let resolved = match reference.resolve_char_ref().map_err(malformed)? {
                    Some(character) => character.to_string(),
                    None => resolve_predefined_entity(&reference)
                        .ok_or_else(|| NotXml::Malformed("an unknown entity".into()))?
                        .to_owned(),
                };
                append_text(&mut open, &resolved);
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    let whole = open.len() == 1;
    let mut roots = open.into_iter().flat_map(|document| document.children).filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    match (whole, roots.next(), roots.next()) {
        (true, Some(root), None) => Ok(root),
        _ => Err(NotXml::Malformed("not exactly one complete root element".into())),
    }
}

fn malformed(error: impl std::fmt::Display) -> NotXml {
    NotXml::Malformed(error.to_string())
}

fn element_from(start: &BytesStart<'_>) -> Result<Element, NotXml> {
    let mut element = Element::new(start.name().as_ref().to_owned());
    for attribute in start.attributes() {
        let attribute = attribute.map_err(malformed)?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(malformed)?;
        element.attributes.push((attribute.key.as_ref().to_owned().into(), value.into_owned()));
    }
    Ok(element)
}

fn append(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Text comes in pieces around references; neighbours are joined.
fn append_text(open: &mut [Element], text: &str) {
    let Some(parent) = open.last_mut() else { return };
    match parent.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => parent.children.push(Node::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::documents::Text;

    proptest! {
        #[test]
        fn any_text_comes_back_from_xml_as_it_went_in(text in any::<String>(), attribute in any::<String>()) {
            let (text, attribute) = (Text::from(text), Text::from(attribute));
            let mut element = Element::new("a").attr("b", attribute.as_str());
            if !text.is_empty() {
                element = element.text(text.as_str());
            }
            let xml = String::from_utf8(to_xml(&element)).unwrap();
            prop_assert_eq!(parse(&xml).unwrap(), element);
        }
    }

    #[test]
    fn broken_deep_or_entity_laden_xml_is_refused() {
        for broken in ["", "<a>", "</a>", "<a></b>", "<a/><b/>", "<a b=\"&x;\"/>", "<a>&x;</a>", "text"] {
            assert!(parse(broken).is_err(), "{broken}");
        }
        assert!(matches!(parse(&"<a>".repeat(100_000)), Err(NotXml::TooDeep)));
        let bomb = "<!DOCTYPE a [<!ENTITY x \"xx\">]><a>&x;</a>";
        assert!(parse(bomb).is_err());
    }
}
