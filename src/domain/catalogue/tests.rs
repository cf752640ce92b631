//! The starter catalogues are complete, in three languages, and refer only to what exists.

use std::collections::HashSet;

use super::*;
use crate::domain::Language;

fn starter() -> Catalogue {
    Catalogue::starter().unwrap()
}

fn codes<'a>(codes: impl Iterator<Item = &'a String>) -> HashSet<&'a str> {
    codes.map(String::as_str).collect()
}

#[test]
fn the_catalogue_has_what_the_committee_was_promised() {
    let catalogue = starter();
    assert_eq!(catalogue.elements.len(), 18);
    assert_eq!(codes(catalogue.elements.iter().map(|card| &card.code)).len(), 18);
    assert_eq!(catalogue.kpas.len(), 7);
    assert_eq!(codes(catalogue.kpis.iter().map(|card| &card.code)).len(), 28);
    let levels = |scale: &[ScaleLevel]| scale.iter().map(|level| level.level).collect::<Vec<_>>();
    assert_eq!(levels(&catalogue.effectiveness), [Some(5), Some(4), Some(3), Some(2), Some(1), None]);
    assert_eq!(levels(&catalogue.maturity), (0..=5).map(Some).collect::<Vec<_>>());
}

#[test]
fn the_process_elements_and_only_they_cannot_be_switched_off() {
    for card in starter().elements {
        assert_eq!(card.always_assessed, ("E06"..="E13").contains(&card.code.as_str()), "{}", card.code);
        assert_eq!(card.always_assessed, card.group == ElementGroup::Process, "{}", card.code);
        assert!((4..=5).contains(&card.questions.len()), "{}", card.code);
    }
}

#[test]
fn the_five_indicators_of_the_report_are_protected() {
    let catalogue = starter();
    let protected: Vec<_> =
        catalogue.kpis.iter().filter(|card| card.protected).map(|card| card.code.as_str()).collect();
    assert_eq!(protected, ["K01", "K06", "K10", "K14", "K15"]);
}

#[test]
fn every_reference_of_a_card_resolves() {
    let catalogue = starter();
    let elements = codes(catalogue.elements.iter().map(|card| &card.code));
    let kpis = codes(catalogue.kpis.iter().map(|card| &card.code));
    let kpas = codes(catalogue.kpas.iter().map(|card| &card.code));
    let offices = codes(catalogue.offices.iter().map(|card| &card.code));
    let units = codes(catalogue.units.iter().map(|card| &card.code));
    let sources = codes(catalogue.sources.iter().map(|card| &card.code));
    for card in &catalogue.kpis {
        assert!(kpas.contains(card.kpa.as_str()), "{}", card.code);
        assert!(offices.contains(card.office.as_str()), "{}", card.code);
        assert!(!card.elements.is_empty() && !card.sources.is_empty(), "{}", card.code);
        assert!(card.elements.iter().all(|code| elements.contains(code.as_str())), "{}", card.code);
        assert!(card.sources.iter().all(|code| sources.contains(code.as_str())), "{}", card.code);
        assert!(card.guards.iter().all(|code| kpis.contains(code.as_str()) && *code != card.code), "{}", card.code);
        assert_eq!(card.denominator.is_some(), matches!(card.measure, Measure::Ratio { .. }), "{}", card.code);
    }
    assert!(catalogue.kpas.iter().flat_map(|card| &card.elements).all(|code| elements.contains(code.as_str())));
    assert!(catalogue.offices.iter().all(|card| units.contains(card.unit.as_str())));
}

#[test]
fn every_element_is_informed_by_a_kpi_or_stands_in_a_performance_area() {
    let catalogue = starter();
    for element in &catalogue.elements {
        let informed = catalogue.kpis.iter().flat_map(|card| &card.elements);
        let mapped = catalogue.kpas.iter().flat_map(|card| &card.elements);
        assert!(informed.chain(mapped).any(|code| *code == element.code), "{}", element.code);
    }
}

#[test]
fn the_monthly_agenda_fills_two_hours() {
    let catalogue = starter();
    let monthly = catalogue.agenda("monthly").unwrap();
    assert_eq!(monthly.items.iter().map(|item| u32::from(item.minutes)).sum::<u32>(), 120);
    let numbers: Vec<_> = monthly.items.iter().map(|item| item.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7a", "7b", "7c", "8", "9", "10", "11"]);
    let first: u32 = catalogue.agenda("first").unwrap().items.iter().map(|item| u32::from(item.minutes)).sum();
    assert_eq!(first, 120);
    assert!(catalogue.agenda("extraordinary").is_some());
}

#[test]
fn short_names_fit_their_cards_in_every_language() {
    let catalogue = starter();
    let shorts = catalogue.elements.iter().map(|card| &card.short).chain(catalogue.kpis.iter().map(|c| &c.short));
    for short in shorts {
        for language in Language::ALL {
            assert!(short.raw(language).chars().count() <= 23, "{}", short.raw(language));
        }
    }
}

#[test]
fn every_text_is_there_in_three_languages_and_arabic_is_written_in_arabic() {
    fn check(value: &serde_json::Value, path: &str) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("ar") => {
                let text = |code: &str| map[code].as_str().unwrap().trim().to_owned();
                let arabic = text("ar");
                if path.ends_with(".evidence") && arabic.is_empty() {
                    return;
                }
                assert!(!text("en").is_empty() && !text("fr").is_empty(), "{path}");
                assert!(arabic.chars().any(|c| ('\u{0620}'..='\u{064A}').contains(&c)), "{path}");
            }
            serde_json::Value::Object(map) => {
                map.iter().for_each(|(key, value)| check(value, &format!("{path}.{key}")));
            }
            serde_json::Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| check(value, &format!("{path}.{index}")));
            }
            _ => {}
        }
    }
    let catalogue = starter();
    check(&serde_json::to_value(&catalogue.elements).unwrap(), "element");
    check(&serde_json::to_value(&catalogue.kpas).unwrap(), "kpa");
    check(&serde_json::to_value(&catalogue.kpis).unwrap(), "kpi");
    check(&serde_json::to_value(&catalogue.sources).unwrap(), "source");
    check(&serde_json::to_value(&catalogue.effectiveness).unwrap(), "effectiveness");
    check(&serde_json::to_value(&catalogue.maturity).unwrap(), "maturity");
    check(&serde_json::to_value(&catalogue.agendas).unwrap(), "agenda");
    check(&serde_json::to_value(&catalogue.units).unwrap(), "unit");
    check(&serde_json::to_value(&catalogue.offices).unwrap(), "office");
}
