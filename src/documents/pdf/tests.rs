use super::*;
use crate::{
    documents::{
        model::{Align, Block, Column, Paragraph, Row, Table},
        samples::{HOSTILE, empty, everywhere, minutes, words},
    },
    domain::Language,
};
use proptest::prelude::*;

#[test]
fn minutes_in_each_language_meet_the_archival_and_the_accessibility_standard() {
    for language in Language::ALL {
        let pdf = write(&minutes(language), &words(language)).unwrap();
        assert!((3..=6).contains(&pdf.pages), "{} pages", pdf.pages);
        assert!(pdf.replaced.is_empty(), "{:?}", pdf.replaced);
        // The metadata stream of an archival file is not compressed.
        let text = String::from_utf8_lossy(&pdf.bytes);
        assert!(text.contains("pdfaid") && text.contains("pdfuaid"), "both standards are claimed");
        assert!(text.contains("/Lang"));
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = minutes(Language::Fr);
    let first = write(&document, &words(Language::Fr)).unwrap().bytes;
    assert_eq!(first, write(&document, &words(Language::Fr)).unwrap().bytes);
}

#[test]
fn hostile_text_is_set_as_text() {
    let pdf = write(&everywhere(Language::En, HOSTILE), &words(Language::En)).unwrap();
    assert!(pdf.pages > 0);
    assert!(pdf.replaced.contains(&'漢'), "what no font shows is named");
}

#[test]
fn an_empty_document_and_empty_blocks_are_pages_too() {
    assert_eq!(write(&empty(Language::Ar), &words(Language::Ar)).unwrap().pages, 1);
    assert!(write(&everywhere(Language::Ar, ""), &words(Language::Ar)).unwrap().pages > 0);
}

#[test]
fn a_paragraph_of_a_megabyte_and_a_word_without_end_are_set() {
    let mut document = empty(Language::En);
    document.blocks = vec![
        Block::Paragraph(Paragraph::plain("risk profile ".repeat(80_000))),
        Block::Table(Table {
            caption: None,
            columns: vec![Column::new("A", 1.0, Align::Start), Column::new("B", 1.0, Align::Start)],
            rows: vec![Row::new(vec![Paragraph::plain("x".repeat(20_000)), Paragraph::plain("long ".repeat(2_000))])],
        }),
    ];
    assert!(write(&document, &words(Language::En)).unwrap().pages > 150);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_is_set(text in any::<String>(), arabic in any::<bool>()) {
        let language = if arabic { Language::Ar } else { Language::En };
        let pdf = write(&everywhere(language, &text), &words(language));
        prop_assert!(pdf.is_ok(), "{:?}", pdf.err());
    }
}
