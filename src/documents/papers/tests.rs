use super::*;
use crate::{
    demo,
    documents::{minutes::words, model::Block, pdf},
    domain::{Language, MeetingState},
    queries::{self, minutes::Minutes},
    workspace::Workspace,
};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn now() -> DateTime {
    demo::env(Language::En).unwrap().now()
}

fn minutes_of(workspace: &Workspace, reference: &str) -> Minutes {
    let found = queries::meeting::by_reference(workspace.connection(), &reference.parse().unwrap());
    queries::minutes::minutes(workspace.connection(), found.unwrap().unwrap().id).unwrap()
}

fn text_of(document: &Document) -> String {
    crate::documents::html::write(document, &words(document.language)).unwrap()
}

#[test]
fn every_seat_stands_on_the_sheet_in_the_order_of_the_minutes_with_room_to_sign() {
    let workspace = meridia();
    let minutes = minutes_of(&workspace, "RMC/2026/11");
    for language in Language::ALL {
        let sheet = attendance_sheet::document(&minutes, "0000 0000 0000", language, now());
        let tables: Vec<_> = sheet
            .blocks
            .iter()
            .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
            .collect();
        let seats: Vec<_> = minutes.attendees.iter().filter(|one| !one.guest).collect();
        let sources: Vec<_> = tables[0].rows.iter().map(|row| row.source.as_ref().unwrap().id).collect();
        assert_eq!(sources, seats.iter().map(|one| one.id.uuid()).collect::<Vec<_>>());
        assert!(tables[1].rows.len() >= 3, "room for guests");
        let text = text_of(&sheet);
        assert!(seats.iter().all(|seat| text.contains(seat.title.get(language))));
        assert!(text.contains("0000 0000 0000"));
    }
}

#[test]
fn the_fingerprint_of_an_agenda_follows_its_items_and_no_language() {
    let workspace = meridia();
    let mut minutes = minutes_of(&workspace, "RMC/2026/11");
    let before = queries::agenda::fingerprint(&minutes.meeting, &minutes.agenda);
    assert_eq!(before.len(), 14, "{before}");
    assert_eq!(before, queries::agenda::fingerprint(&minutes.meeting, &minutes.agenda));
    minutes.agenda[2].minutes += 1;
    assert_ne!(before, queries::agenda::fingerprint(&minutes.meeting, &minutes.agenda));
}

#[test]
fn an_extract_holds_one_decision_with_its_votes_its_actions_and_the_certificate() {
    let workspace = meridia();
    for reference in ["RMC/2026/04", "RMC/2026/08", "RMC/2026/10"] {
        let minutes = minutes_of(&workspace, reference);
        assert!(!minutes.decisions.is_empty());
        for decision in &minutes.decisions {
            for language in Language::ALL {
                let extract = extract::document(&minutes, decision, language, now());
                let text = text_of(&extract);
                assert!(text.contains(&decision.number) && text.contains(decision.text.split('"').next().unwrap()));
                let others = minutes.decisions.iter().filter(|other| other.id != decision.id);
                let others: Vec<_> = others.filter(|other| text.contains(other.text.as_str())).collect();
                assert!(others.is_empty(), "{language:?} {}: {others:?}", decision.number);
                assert!(decision.adopts.iter().all(|number| text.contains(number.as_str())));
                assert_eq!(extract.watermark.is_some(), minutes.meeting.state != MeetingState::Approved);
            }
        }
    }
}

#[test]
fn every_month_fits_on_one_page_in_every_language_and_says_what_is_left_out() {
    let workspace = meridia();
    for reference in ["RMC/2025/02", "RMC/2026/04", "RMC/2026/08", "RMC/2026/10"] {
        let minutes = minutes_of(&workspace, reference);
        let late = minutes.corrections.iter().filter(|one| one.days_overdue > 0).count();
        for language in Language::ALL {
            let page = one_pager::document(&minutes, language, now());
            let written = pdf::write(&page, &words(language)).unwrap();
            assert_eq!(written.pages, 1, "{reference} {language:?}");
            let t = crate::i18n::Messages::of(language);
            let text = text_of(&page);
            for (all, shown) in [(minutes.signals.len(), 5), (late, 5)] {
                if all > shown {
                    assert!(text.contains(&t.paper_board_more(all - shown)));
                }
            }
        }
    }
}
