use std::io::{Cursor, Read};

use proptest::prelude::*;

use super::*;
use crate::{
    documents::{
        Text,
        markup::{Element, Node, parse},
        model::{Align, Block, Column, Paragraph, Row, Table},
        samples::{HOSTILE, empty, everywhere, minutes, words},
    },
    domain::Language,
};

fn parts(docx: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn part(docx: &[u8], name: &str) -> Element {
    let (_, content) = parts(docx).into_iter().find(|(found, _)| found == name).unwrap();
    parse(str::from_utf8(&content).unwrap()).unwrap()
}

fn body(document: &Document) -> Element {
    part(&write(document, &words(document.language), None).unwrap(), "word/document.xml")
}

/// The text as a reader sees it, a line per paragraph, without the marks of direction.
fn visible(element: &Element, out: &mut String) {
    for node in &element.children {
        match node {
            Node::Element(child) => match &*child.name {
                "w:br" => out.push('\n'),
                "w:tab" if element.name == "w:r" => out.push('\t'),
                "w:instrText" => {}
                _ => {
                    visible(child, out);
                    if child.name == "w:p" {
                        out.push('\u{1e}');
                    }
                }
            },
            Node::Text(text) if element.name == "w:t" => out.push_str(text),
            Node::Text(_) => {}
        }
    }
}

fn text_of(element: &Element) -> String {
    let mut out = String::new();
    visible(element, &mut out);
    out.replace(['\u{200e}', '\u{200f}'], "")
}

fn all<'a>(root: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found: Vec<&Element> = root.elements().filter(|element| element.name == name).collect();
    for element in root.elements() {
        found.extend(all(element, name));
    }
    found
}

#[test]
fn headings_contents_captions_and_lists_are_real_ones() {
    let body = body(&minutes(Language::En));
    let styles: Vec<_> = all(&body, "w:pStyle").iter().filter_map(|style| style.get("w:val")).collect();
    for style in ["Title", "Heading1", "Heading2", "TOC1", "TOC2", "Caption", "Box", "ListBullet", "TableHeading"] {
        assert!(styles.contains(&style), "{style}");
    }
    let codes: String = all(&body, "w:instrText").iter().map(|code| format!("{:?}", code.children)).collect();
    assert!(codes.contains("TOC \\\\o") && codes.contains("PAGEREF"));
    assert_eq!(all(&body, "w:numPr").len(), 2);
    assert_eq!(all(&body, "w:tblHeader").len(), 3);
    assert!(!all(&body, "w:cantSplit").is_empty());
}

#[test]
fn a_picture_has_pixels_outlines_and_a_description() {
    let docx = write(&minutes(Language::En), &words(Language::En), None).unwrap();
    let body = part(&docx, "word/document.xml");
    assert!(all(&body, "wp:docPr")[0].get("descr").unwrap().starts_with("K10 rises"));
    let relations = part(&docx, "word/_rels/document.xml.rels");
    for blip in ["a:blip", "asvg:svgBlip"] {
        let key = all(&body, blip)[0].get("r:embed").unwrap();
        let relation = relations.elements().find(|relation| relation.get("Id") == Some(key)).unwrap();
        let target = relation.get("Target").unwrap().trim_start_matches('/');
        assert!(parts(&docx).iter().any(|(name, _)| name == target), "{target}");
    }
}

#[test]
fn an_arabic_document_runs_from_the_right_in_every_part() {
    let docx = write(&minutes(Language::Ar), &words(Language::Ar), None).unwrap();
    let body = part(&docx, "word/document.xml");
    let tables = all(&body, "w:tbl").len();
    assert_eq!(all(&body, "w:bidiVisual").len(), tables);
    assert!(all(&body, "w:sectPr")[0].find("w:bidi").is_some());
    for run in all(&body, "w:r") {
        let text: String = all(run, "w:t").iter().map(|text| text_of_t(text)).collect();
        let arabic = text.contains(|character: char| ('ء'..='ي').contains(&character));
        assert_eq!(arabic, arabic && !all(run, "w:rtl").is_empty(), "{text}");
    }
    let code = all(&body, "w:r").into_iter().find(|run| text_of(run) == "RMC/2026/04").unwrap();
    assert!(all(code, "w:rtl").is_empty());
    for name in ["word/headerLajna.xml", "word/footerLajna.xml"] {
        assert!(!all(&part(&docx, name), "w:bidi").is_empty());
    }
    let english = self::body(&minutes(Language::En));
    assert!(all(&english, "w:bidi").is_empty() && all(&english, "w:bidiVisual").is_empty());
}

fn text_of_t(text: &Element) -> String {
    text.children
        .iter()
        .filter_map(|node| if let Node::Text(text) = node { Some(text.as_str()) } else { None })
        .collect()
}

#[test]
fn the_footer_counts_pages_and_a_draft_says_so_on_every_page() {
    let docx = write(&minutes(Language::Fr), &words(Language::Fr), None).unwrap();
    let footer = part(&docx, "word/footerLajna.xml");
    let codes = all(&footer, "w:instrText").len();
    assert_eq!(codes, 2);
    assert_eq!(text_of(&footer).trim_end_matches('\u{1e}'), "Procès-verbal RMC/2026/04\tPage 1 sur 1");
    let shape = |docx: &[u8]| all(&part(docx, "word/headerLajna.xml"), "v:textpath").len();
    assert_eq!(shape(&docx), 2);
    let mut approved = minutes(Language::Fr);
    approved.watermark = None;
    assert_eq!(shape(&write(&approved, &words(Language::Fr), None).unwrap()), 0);
}

/// The order of properties in ECMA-376, transitional schema `wml.xsd`.
const ORDERS: [(&str, &[&str]); 6] = [
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:outlineLvl",
        ],
    ),
    (
        "w:rPr",
        &["w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:noProof", "w:color", "w:sz", "w:szCs", "w:rtl", "w:lang"],
    ),
    (
        "w:tblPr",
        &[
            "w:tblStyle",
            "w:bidiVisual",
            "w:tblW",
            "w:tblInd",
            "w:tblBorders",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
            "w:tblCaption",
        ],
    ),
    ("w:tcPr", &["w:tcW", "w:tcBorders", "w:shd", "w:vAlign"]),
    ("w:sectPr", &["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:cols", "w:bidi"]),
    (
        "w:style",
        &[
            "w:name",
            "w:basedOn",
            "w:next",
            "w:uiPriority",
            "w:semiHidden",
            "w:unhideWhenUsed",
            "w:qFormat",
            "w:pPr",
            "w:rPr",
            "w:tblPr",
            "w:tblStylePr",
        ],
    ),
];

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    for language in Language::ALL {
        let docx = write(&everywhere(language, "نص text 2026-10"), &words(language), None).unwrap();
        for (name, content) in
            parts(&docx).iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml"))
        {
            let root = parse(str::from_utf8(content).unwrap()).unwrap();
            for (properties, order) in ORDERS {
                for element in all(&root, properties) {
                    let ranks: Vec<_> = element
                        .elements()
                        .map(|child| {
                            order
                                .iter()
                                .position(|known| child.name == *known)
                                .unwrap_or_else(|| panic!("{name}: {} in {properties}", child.name))
                        })
                        .collect();
                    assert!(ranks.is_sorted(), "{name}: {properties} {ranks:?}");
                }
            }
        }
    }
}

#[test]
fn every_cell_ends_in_a_paragraph_and_every_relation_has_its_part() {
    let docx = write(&everywhere(Language::En, "x"), &words(Language::En), None).unwrap();
    for cell in all(&part(&docx, "word/document.xml"), "w:tc") {
        assert_eq!(cell.elements().next_back().unwrap().name, "w:p");
    }
    let names: Vec<String> = parts(&docx).into_iter().map(|(name, _)| name).collect();
    for relation in part(&docx, "word/_rels/document.xml.rels").elements() {
        let target = relation.get("Target").unwrap();
        let target = target.strip_prefix('/').map_or_else(|| format!("word/{target}"), str::to_owned);
        assert!(names.contains(&target), "{target}");
    }
}

/// A letterhead as a French Word writes it: translated style keys, its own header and margins.
fn letterhead() -> Vec<u8> {
    let mut package = Package::ours();
    package.set("word/styles.xml", br#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="AA0000"/></w:rPr></w:style></w:styles>"#.to_vec());
    package.set("word/header1.xml", br#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Minist&#232;re des finances</w:t></w:r></w:p></w:hdr>"#.to_vec());
    package.set("word/_rels/document.xml.rels", br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>"#.to_vec());
    package.set("word/document.xml", br#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="x"><w:body><w:p><w:r><w:t>Old body</w:t></w:r></w:p><w:sectPr w14:x="1" w:rsidR="00AA"><w:headerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="3000" w:right="1000" w:bottom="1000" w:left="1000" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr></w:body></w:document>"#.to_vec());
    package.pack().unwrap()
}

#[test]
fn a_letterhead_keeps_its_styles_header_and_page_and_loses_its_body_and_outside_links() {
    let docx = write(&minutes(Language::Fr), &words(Language::Fr), Some(&letterhead())).unwrap();
    let body = part(&docx, "word/document.xml");
    assert!(!text_of(&body).contains("Old body"));
    let styles: Vec<_> = all(&body, "w:pStyle").iter().filter_map(|style| style.get("w:val")).collect();
    assert!(styles.contains(&"Titre1") && !styles.contains(&"Heading1"));
    assert_eq!(all(&body, "w:pgMar")[0].get("w:top"), Some("3000"));
    let header = part(&docx, "word/header1.xml");
    assert!(text_of(&header).contains("Ministère des finances"));
    assert_eq!(all(&header, "v:shape").len(), 1, "the draft mark is in the house's header");
    // What the letterhead lacks comes from ours, and refers to its keys.
    let known = part(&docx, "word/styles.xml");
    let heading2 = known.elements().find(|style| style.get("w:styleId") == Some("Heading2")).unwrap();
    assert_eq!(heading2.find("w:basedOn").unwrap().get("w:val"), Some("Normal"));
    assert!(parts(&docx).iter().all(|(_, content)| !String::from_utf8_lossy(content).contains("example.org")));
    let width: u32 = all(&body, "w:tblW")[0].get("w:w").unwrap().parse().unwrap();
    assert!((9_900..=9_906).contains(&width), "tables fill the letterhead's own width");
}

#[test]
fn what_is_no_letterhead_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"%PDF-1.7"] {
        let result = write(&empty(Language::En), &words(Language::En), Some(bytes));
        assert!(matches!(result, Err(DocxError::Template(_))));
    }
    let mut package = Package::default();
    package.set("word/document.xml", vec![b' '; 40 * 1024 * 1024]);
    let bomb = package.pack().unwrap();
    assert!(bomb.len() < 100_000);
    assert!(matches!(write(&empty(Language::En), &words(Language::En), Some(&bomb)), Err(DocxError::Template(_))));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = minutes(Language::Ar);
    let write = || write(&document, &words(Language::Ar), None).unwrap();
    assert_eq!(write(), write());
}

#[test]
fn hostile_text_stays_text() {
    let body = body(&everywhere(Language::En, HOSTILE));
    assert!(text_of(&body).contains(Text::from(HOSTILE).as_str()));
    let codes = all(&body, "w:instrText").len();
    assert_eq!(codes, 2, "no text of a person becomes a field");
}

#[test]
fn a_paragraph_of_a_megabyte_is_written_whole() {
    let long = "risk profile ".repeat(80_000);
    let mut document = empty(Language::En);
    document.blocks = vec![
        Block::Paragraph(Paragraph::plain(&long)),
        Block::Table(Table {
            caption: None,
            columns: vec![Column::new("A", 1.0, Align::Start)],
            rows: vec![Row::new(vec![Paragraph::plain(&long)])],
        }),
    ];
    assert_eq!(text_of(&body(&document)).matches(&long).count(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_text_is_found_in_the_document(text in any::<String>(), arabic in any::<bool>()) {
        let language = if arabic { Language::Ar } else { Language::En };
        let text = Text::from(text);
        let expected = text.as_str().replace(['\u{200e}', '\u{200f}'], "");
        let found = text_of(&body(&everywhere(language, text.as_str())));
        prop_assert!(found.matches(&expected).count() >= 10);
    }

    #[test]
    fn mixed_text_is_found_in_the_document(text in "[ -~ء-ي0-9٠-٩−%.,()–\n\t]{0,60}", arabic in any::<bool>()) {
        let language = if arabic { Language::Ar } else { Language::En };
        let mut document = empty(language);
        document.blocks = vec![Block::Paragraph(Paragraph::plain(&text))];
        let found = text_of(&body(&document));
        prop_assert_eq!(found.trim_end_matches('\u{1e}'), text);
    }
}
