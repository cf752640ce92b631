use proptest::prelude::*;

use super::*;
use crate::{
    documents::{
        markup::{Node, parse},
        samples::{HOSTILE, empty, everywhere, minutes, words},
    },
    domain::Language,
};

/// The page's body as a reader sees it: tags stripped, line breaks kept.
fn visible(html: &str) -> String {
    fn collect(element: &Element, out: &mut String) {
        for node in &element.children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(child) if child.name == "br" => out.push('\n'),
                Node::Element(child) => collect(child, out),
            }
        }
    }
    // What we write is HTML that differs from XML only in the elements without an end.
    let body = html.split_once("<body>").unwrap().1.split_once("</body>").unwrap().0;
    let body = body.replace("<br>", "<br/>");
    let columns = body.replace("%\">", "%\"/>");
    let mut out = String::new();
    collect(&parse(&format!("<body>{columns}</body>")).unwrap(), &mut out);
    out
}

#[test]
fn a_page_says_its_language_direction_and_structure() {
    for language in Language::ALL {
        let html = write(&minutes(language), &words(language)).unwrap();
        let direction = if language == Language::Ar { "rtl" } else { "ltr" };
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{direction}\">", language.code())));
        for part in
            ["<main>", "<h1", "<h2 id=\"h0\">", "scope=\"col\"", "role=\"img\"", "aria-label=", "<nav", "@media print"]
        {
            assert!(html.contains(part), "{part}");
        }
    }
}

#[test]
fn codes_are_isolated_in_an_arabic_page() {
    let html = write(&minutes(Language::Ar), &words(Language::Ar)).unwrap();
    assert!(html.contains("<bdi dir=\"ltr\">RMC/2026/04</bdi>"));
}

#[test]
fn a_page_refers_to_nothing_outside_itself() {
    let html = write(&minutes(Language::En), &words(Language::En)).unwrap();
    for reference in ["src=", "url(", "@import", "<link", "<script", "href=\"h"] {
        assert!(!html.contains(reference), "{reference}");
    }
}

#[test]
fn hostile_text_stays_text() {
    let html = write(&everywhere(Language::En, HOSTILE), &words(Language::En)).unwrap();
    assert!(!html.contains("<script>alert"));
    assert!(visible(&html).contains(Text::from(HOSTILE).as_str()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_is_found_in_the_page(text in any::<String>(), arabic in any::<bool>()) {
        let language = if arabic { Language::Ar } else { Language::Fr };
        let text = Text::from(text);
        let mut document = empty(language);
        document.blocks = vec![Block::Paragraph(Paragraph::plain(text.as_str()))];
        prop_assert_eq!(visible(&write(&document, &words(language)).unwrap()), text.as_str());
        let whole = visible(&write(&everywhere(language, text.as_str()), &words(language)).unwrap());
        prop_assert!(whole.matches(text.as_str()).count() >= 10);
    }
}
