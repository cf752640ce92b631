//! The opened template: its main part, that part's relations, and what gets added to them.

use super::{
    DocxError,
    package::{CONTENT_TYPES, Package},
};
use crate::documents::{
    markup::{Element, Node},
    model::Document,
};

pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const CORE_TYPE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

pub struct Template {
    pub package: Package,
    /// The name of the main part, usually `word/document.xml`.
    main: String,
    relations: Element,
    types: Element,
    /// The page set-up: `w:sectPr` of the last section.
    pub section: Element,
}

impl Template {
    pub fn open(package: Package) -> Result<Self, DocxError> {
        let refused = |reason: &str| DocxError::Template(reason.to_owned());
        let root = package.xml("_rels/.rels")?;
        let main = related(&root, "officeDocument").ok_or_else(|| refused("no main part"))?;
        let main = main.trim_start_matches('/').to_owned();
        let content = package.xml(&main)?;
        let body = content.find("w:body").ok_or_else(|| refused("no w:body in the main part"))?;
        let section = body.elements().rfind(|element| element.name == "w:sectPr");
        let section = section.cloned().unwrap_or_else(|| Element::new("w:sectPr"));
        let relations_name = relations_of(&main);
        let relations = if package.contains(&relations_name) {
            package.xml(&relations_name)?
        } else {
            Element::new("Relationships").attr("xmlns", PACKAGE_RELATIONS)
        };
        let types = package.xml(CONTENT_TYPES)?;
        let mut template = Self { package, main, relations, types, section };
        template.become_a_document();
        template.drop_outside_links();
        Ok(template)
    }

    /// A `.dotx` or macro template becomes a plain document.
    fn become_a_document(&mut self) {
        let main = format!("/{}", self.main);
        for entry in self.types.elements_mut() {
            if entry.get("PartName") == Some(&main) {
                entry.set("ContentType", MAIN_TYPE);
            }
        }
    }

    /// The document may not fetch anything: external relations of the main part, such as an attached
    /// template or a link from the old body, go away with that body.
    fn drop_outside_links(&mut self) {
        self.relations.children.retain(|node| match node {
            Node::Element(relation) => relation.get("TargetMode") != Some("External"),
            Node::Text(_) => true,
        });
    }

    /// The part that the main part relates to by `kind` (the last word of the relation's type).
    pub fn related_part(&self, kind: &str) -> Option<String> {
        related(&self.relations, kind).map(|target| self.resolve(target))
    }

    /// The part behind a relation's key.
    pub fn part_of(&self, key: &str) -> Option<String> {
        let relation = self.relations.elements().find(|relation| relation.get("Id") == Some(key))?;
        relation.get("Target").map(|target| self.resolve(target))
    }

    fn resolve(&self, target: &str) -> String {
        if let Some(absolute) = target.strip_prefix('/') {
            return absolute.to_owned();
        }
        let mut folders: Vec<&str> = self.main.split('/').collect();
        folders.pop();
        for step in target.split('/') {
            match step {
                ".." => drop(folders.pop()),
                "." => {}
                step => folders.push(step),
            }
        }
        folders.join("/")
    }

    /// Adds a part beside the main part and relates it. Gives the relation's key.
    pub fn add_part(&mut self, kind: &str, file: &str, content_type: Option<&str>, content: Vec<u8>) -> String {
        let name = self.resolve(file);
        if let Some(content_type) = content_type {
            let part = format!("/{name}");
            self.types.push(Element::new("Override").attr("PartName", part).attr("ContentType", content_type));
        }
        self.package.set(name.clone(), content);
        let key = format!("rIdLajna{}", self.relations.children.len());
        self.relations.push(
            Element::new("Relationship")
                .attr("Id", key.clone())
                .attr("Type", format!("{RELATIONS}/{kind}"))
                .attr("Target", format!("/{name}")),
        );
        key
    }

    /// Declares the type of all parts with this ending.
    pub fn declare_ending(&mut self, ending: &str, content_type: &str) {
        let known = self.types.elements().any(|entry| {
            entry.name == "Default" && entry.get("Extension").is_some_and(|known| known.eq_ignore_ascii_case(ending))
        });
        if !known {
            // The schema takes defaults and overrides in any order; readers like defaults first.
            let entry = Element::new("Default").attr("Extension", ending).attr("ContentType", content_type);
            self.types.children.insert(0, Node::Element(entry));
        }
    }

    pub fn finish(mut self, document: &Document, body: Element) -> Result<Vec<u8>, DocxError> {
        self.set_core_properties(document)?;
        self.package.set_xml(self.main.clone(), &body);
        self.package.set_xml(relations_of(&self.main), &self.relations);
        self.package.set_xml(CONTENT_TYPES, &self.types);
        self.package.pack()
    }

    fn set_core_properties(&mut self, document: &Document) -> Result<(), DocxError> {
        const NAME: &str = "docProps/core.xml";
        let created = document.created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        let moment = |name: &'static str| Element::new(name).attr("xsi:type", "dcterms:W3CDTF").text(created.clone());
        let properties = Element::new("cp:coreProperties")
            .attr("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
            .attr("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .attr("xmlns:dcterms", "http://purl.org/dc/terms/")
            .attr("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .child(Element::new("dc:title").text(document.property_title()))
            .child(Element::new("dc:subject").text(document.subject.on_one_line()))
            .child(Element::new("dc:creator").text(document.author.on_one_line()))
            .child(Element::new("dc:identifier").text(document.reference.on_one_line()))
            .child(Element::new("dc:language").text(document.language.code()))
            .child(moment("dcterms:created"))
            .child(moment("dcterms:modified"));
        let mut root = self.package.xml("_rels/.rels")?;
        let old = related(&root, "core-properties").map(|name| name.trim_start_matches('/').to_owned());
        match old {
            Some(name) => self.package.set_xml(name, &properties),
            None => {
                root.push(
                    Element::new("Relationship")
                        .attr("Id", "rIdLajnaCore")
                        .attr("Type", CORE_RELATION)
                        .attr("Target", NAME),
                );
                self.package.set_xml("_rels/.rels", &root);
                self.package.set_xml(NAME, &properties);
                self.types
                    .push(Element::new("Override").attr("PartName", format!("/{NAME}")).attr("ContentType", CORE_TYPE));
            }
        }
        Ok(())
    }
}

fn related<'a>(relations: &'a Element, kind: &str) -> Option<&'a str> {
    let ending = format!("/{kind}");
    relations
        .elements()
        .find(|relation| relation.get("Type").is_some_and(|name| name.ends_with(&ending)))
        .and_then(|relation| relation.get("Target"))
}

/// The name of the part that holds another part's relations.
fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/_rels/{file}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}
