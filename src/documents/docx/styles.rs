//! Styles: those of the template where it has them under their name, ours where it lacks them.

use std::collections::HashMap;

use super::{DocxError, package::Package, template::Template};
use crate::{
    documents::markup::{Element, Node},
    domain::Language,
};

const STYLES_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";

/// Style keys in the template by the built-in (or our) name of the style.
pub struct Styles {
    keys: HashMap<String, String>,
}

impl Styles {
    /// The key of the style with this name. Names are those of our template, so that one is there.
    pub fn key(&self, name: &str) -> String {
        self.keys.get(&name.to_lowercase()).cloned().unwrap_or_else(|| "Normal".to_owned())
    }
}

/// Localised Word keeps the names ("heading 1") and translates the keys ("Titre1"); so styles are
/// found by name, and what refers to our keys is translated.
pub fn prepare(template: &mut Template, language: Language) -> Result<Styles, DocxError> {
    let ours = Package::ours().xml("word/styles.xml")?;
    let Some(part) = template.related_part("styles").filter(|part| template.package.contains(part)) else {
        let content = crate::documents::markup::to_xml(&ours);
        template.add_part("styles", "styles.xml", Some(STYLES_TYPE), content);
        return Ok(Styles { keys: keys_of(&ours) });
    };
    let mut theirs = template.package.xml(&part)?;
    let mut keys = keys_of(&theirs);
    let our_names: HashMap<String, String> = keys_of(&ours).into_iter().map(|(name, key)| (key, name)).collect();
    let added: Vec<Element> = styles_in(&ours)
        .filter(|style| name_of(style).is_some_and(|name| !keys.contains_key(&name)))
        .cloned()
        .collect();
    let taken: Vec<String> = keys.values().cloned().collect();
    let free = |key: &str| if taken.iter().any(|taken| taken == key) { format!("Lajna{key}") } else { key.to_owned() };
    for style in &added {
        if let (Some(name), Some(key)) = (name_of(style), style.get("w:styleId")) {
            keys.insert(name, free(key));
        }
    }
    for mut style in added {
        for element in std::iter::once(&mut style) {
            translate(element, &our_names, &keys);
        }
        style.attributes.retain(|(name, _)| name != "w:default");
        theirs.children.push(Node::Element(style));
    }
    declare_language(&mut theirs, language);
    template.package.set_xml(part, &theirs);
    Ok(Styles { keys })
}

/// Rewrites our style keys in a style to the template's.
fn translate(element: &mut Element, our_names: &HashMap<String, String>, keys: &HashMap<String, String>) {
    let attribute = match &*element.name {
        "w:style" => "w:styleId",
        "w:basedOn" | "w:next" | "w:link" => "w:val",
        _ => "",
    };
    let key = element.get(attribute).and_then(|key| our_names.get(key)).and_then(|name| keys.get(name)).cloned();
    if let Some(key) = key {
        element.set(if attribute == "w:styleId" { "w:styleId" } else { "w:val" }, key);
    }
    for child in element.elements_mut() {
        translate(child, our_names, keys);
    }
}

/// The language that spelling and speech assume where a run declares none.
fn declare_language(styles: &mut Element, language: Language) {
    let defaults = styles.elements_mut().find(|element| element.name == "w:docDefaults");
    let run = defaults.and_then(|defaults| {
        let holder = defaults.elements_mut().find(|element| element.name == "w:rPrDefault")?;
        holder.elements_mut().find(|element| element.name == "w:rPr")
    });
    if let Some(lang) = run.and_then(|run| run.elements_mut().find(|element| element.name == "w:lang")) {
        match language {
            Language::Ar => lang.set("w:bidi", tag(language)),
            Language::En | Language::Fr => lang.set("w:val", tag(language)),
        }
    }
}

/// The language tag that word processors expect: with a country.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Fr => "fr-FR",
        Language::Ar => "ar-SA",
    }
}

fn styles_in(root: &Element) -> impl Iterator<Item = &Element> {
    root.elements().filter(|element| element.name == "w:style")
}

fn name_of(style: &Element) -> Option<String> {
    style.find("w:name").and_then(|name| name.get("w:val")).map(str::to_lowercase)
}

fn keys_of(root: &Element) -> HashMap<String, String> {
    styles_in(root).filter_map(|style| Some((name_of(style)?, style.get("w:styleId")?.to_owned()))).collect()
}
