use jiff::civil::date;

use super::*;
use crate::{
    demo,
    documents::{docx, html, minutes, pdf},
    domain::{CorrectionState, number},
    queries,
    workspace::Workspace,
};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn slips(workspace: &Workspace, which: Slips, language: Language) -> Document {
    let now = date(2026, 11, 2).at(9, 0, 0, 0);
    read(workspace.connection(), now, which).unwrap().document(Messages::of(language), now)
}

fn headings(document: &Document) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Heading(heading) if heading.level == Level::One => Some(heading.text.as_str().to_owned()),
        _ => None,
    };
    document.blocks.iter().filter_map(of).collect()
}

#[test]
fn every_correction_that_awaits_action_has_one_page_in_each_language() {
    let workspace = meridia();
    let open = correction::register(workspace.connection(), date(2026, 11, 2)).unwrap();
    let open: Vec<_> = open.into_iter().filter(|line| line.state.awaits_action()).collect();
    assert!(open.len() > 1 && open.iter().all(|line| line.state != CorrectionState::Proposed));
    for language in Language::ALL {
        let document = slips(&workspace, Slips::Open, language);
        let heads = headings(&document);
        assert_eq!(heads.len(), open.len());
        for (head, line) in heads.iter().zip(&open) {
            assert!(head.starts_with(&number::correction(line.number)) && head.contains(&line.title), "{head}");
        }
        let printed = pdf::write(&document, &minutes::words(language)).unwrap();
        assert_eq!(printed.pages, open.len(), "one page for each office, in {language:?}");
        docx::write(&document, &minutes::words(language), None).unwrap();
    }
}

#[test]
fn a_slip_says_what_is_owed_by_whom_since_when_and_to_whom_to_report() {
    let workspace = meridia();
    let of = correction::register(workspace.connection(), date(2026, 11, 2)).unwrap();
    let server = of.iter().find(|line| line.number == 13).unwrap();
    let document = slips(&workspace, Slips::One(server.id), Language::En);
    assert_eq!(headings(&document).len(), 1);
    let page = html::write(&document, &minutes::words(Language::En)).unwrap();
    for words in
        ["Head of IT", "Mirela Duvane", "28 February 2026", "3 times", "247 days", "Yara Mondel", "RMC/2026/11"]
    {
        assert!(page.contains(words), "{words} is missing");
    }
}

#[test]
fn a_meeting_hands_out_what_it_decided() {
    let workspace = meridia();
    let reference = "RMC/2026/04".parse().unwrap();
    let april = queries::meeting::by_reference(workspace.connection(), &reference).unwrap().unwrap();
    let document = slips(&workspace, Slips::DecidedAt(april.id), Language::En);
    let numbers: Vec<String> = headings(&document).iter().map(|head| head[..5].to_owned()).collect();
    assert_eq!(numbers, ["C-007", "C-008"]);
    let august = "RMC/2026/08".parse().unwrap();
    let august = queries::meeting::by_reference(workspace.connection(), &august).unwrap().unwrap();
    assert!(headings(&slips(&workspace, Slips::DecidedAt(august.id), Language::En)).is_empty());
}
