//! The starter catalogues that a new workspace is filled with: elements, KPI cards, scales, agendas,
//! offices. Read from `assets/catalogue/`, which is part of the program.
//!
//! They are only a start: a committee edits or retires everything in its own workspace, and nothing
//! here is consulted again afterwards.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::Names;

/// All starter catalogues.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    pub elements: Vec<ElementCard>,
    pub kpas: Vec<KpaCard>,
    pub kpis: Vec<KpiCard>,
    pub sources: Vec<SourceCard>,
    /// From best to worst; the last, without a number, is "cannot judge".
    pub effectiveness: Vec<ScaleLevel>,
    /// From 0 to 5.
    pub maturity: Vec<ScaleLevel>,
    pub agendas: Vec<AgendaCard>,
    pub units: Vec<UnitCard>,
    pub offices: Vec<OfficeCard>,
}

/// A catalogue file that does not read. Only a broken build can show it.
#[derive(Debug, thiserror::Error)]
#[error("the built-in file {file} cannot be read: {source}")]
pub struct BrokenAsset {
    pub file: &'static str,
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// An element of customs risk management, rated at every meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElementCard {
    pub code: String,
    pub group: ElementGroup,
    /// The committee oversees the process itself, so these cannot be switched off.
    pub always_assessed: bool,
    /// Clauses of ISO 31000:2018.
    pub iso_31000: Vec<String>,
    pub comcec: Vec<ComcecDimension>,
    /// Stages (1–7) of the risk-management cycle, where the dimension is the cycle.
    #[serde(default)]
    pub stages: Vec<u8>,
    pub safe: Vec<SafePillar>,
    pub name: Names,
    pub short: Names,
    pub purpose: Names,
    pub questions: Vec<Names>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElementGroup {
    Framework,
    Process,
    Tools,
}

/// The five benchmark dimensions of the COMCEC report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComcecDimension {
    LegalAndStrategy,
    OrganisationAndManagement,
    Cycle,
    MonitorAndReview,
    Technology,
}

/// The pillars of the WCO SAFE Framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafePillar {
    CustomsCustoms,
    CustomsBusiness,
    CustomsOtherAgencies,
}

/// A key performance area.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KpaCard {
    pub code: String,
    pub name: Names,
    pub elements: Vec<String>,
}

/// A system or register that values come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceCard {
    pub code: String,
    pub name: Names,
}

/// The card that defines a KPI.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KpiCard {
    pub code: String,
    pub kpa: String,
    pub side: Side,
    pub unit: KpiUnit,
    pub measure: Measure,
    pub decimals: u8,
    pub direction: Better,
    pub frequency: Frequency,
    /// Codes of [`SourceCard`].
    pub sources: Vec<String>,
    /// Code of the responsible [`OfficeCard`].
    pub office: String,
    /// Codes of the elements that the KPI informs.
    pub elements: Vec<String>,
    /// KPIs to look at before calling an improvement one.
    #[serde(default)]
    pub guards: Vec<String>,
    pub audience: Audience,
    pub quality: Quality,
    #[serde(default)]
    pub start: Option<f64>,
    /// The desired value in three years.
    pub target: f64,
    /// May be hidden, never deleted.
    #[serde(default)]
    pub protected: bool,
    pub wco: WcoDimension,
    pub name: Names,
    pub short: Names,
    pub definition: Names,
    pub numerator: Names,
    #[serde(default)]
    pub denominator: Option<Names>,
    pub limitations: Names,
    /// How the KPI can be made to look better without anything getting better.
    pub gaming: Names,
    /// The decision that a change of the KPI should change.
    pub decision: Names,
}

/// Which side of the balance a KPI speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Facilitation,
    Control,
    Resources,
    Governance,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KpiUnit {
    Percent,
    Hours,
    PerThousand,
    Ratio,
    /// The workspace's currency.
    Currency,
    OfficerHours,
}

/// How a KPI's value comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Measure {
    /// `scale × numerator / denominator`.
    Ratio {
        scale: u32,
    },
    /// A median with its 90th percentile.
    Duration,
    Number,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Better {
    Higher,
    Lower,
    Band { low: f64, high: f64 },
    Neither,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    Monthly,
    Quarterly,
}

/// The management level that a KPI is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Top,
    Middle,
    FirstLine,
}

/// How far the data can be trusted: A (system, checked) to D (estimate or sample study).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quality {
    A,
    B,
    C,
    D,
}

/// The dimensions of the WCO Performance Measurement Mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WcoDimension {
    TradeFacilitation,
    Revenue,
    Enforcement,
    OrganisationalDevelopment,
}

/// A level of a scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleLevel {
    /// `None` for "cannot judge".
    #[serde(default)]
    pub level: Option<u8>,
    pub name: Names,
    pub descriptor: Names,
    /// What must be there before the level may be given; empty if nothing.
    #[serde(default)]
    pub evidence: Names,
}

/// An agenda template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaCard {
    /// `monthly`, `extraordinary` or `first`.
    pub code: String,
    pub name: Names,
    pub items: Vec<AgendaItemCard>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItemCard {
    /// As printed: `7a`.
    pub number: String,
    pub minutes: u16,
    pub kind: AgendaKind,
    pub title: Names,
}

/// What an agenda item records, hence what fills the screen while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaKind {
    Opening,
    Conflicts,
    Agenda,
    Minutes,
    FollowUp,
    Kpis,
    Scoring,
    Discussion,
    Confirm,
    Problems,
    Balance,
    ReadBack,
    Closing,
}

/// A department or customs office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitCard {
    pub code: String,
    pub name: Names,
}

/// A post on the committee, not the person who holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeCard {
    pub code: String,
    /// Code of a [`UnitCard`].
    pub unit: String,
    pub role: CommitteeRole,
    pub voting: bool,
    /// The seat changes hands by rule.
    #[serde(default)]
    pub rotating: bool,
    /// Protocol order in the minutes.
    pub order: u16,
    pub title: Names,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommitteeRole {
    Chair,
    ViceChair,
    Member,
    Secretary,
    Observer,
}

impl Catalogue {
    /// The catalogues that are part of the program.
    pub fn starter() -> Result<Self, BrokenAsset> {
        let ElementFile { element } =
            read("catalogue/elements.toml", include_str!("../../assets/catalogue/elements.toml"))?;
        let KpaFile { kpa } = read("catalogue/kpas.toml", include_str!("../../assets/catalogue/kpas.toml"))?;
        let KpiFile { source, kpi } = read("catalogue/kpis.toml", include_str!("../../assets/catalogue/kpis.toml"))?;
        let ScaleFile { effectiveness, maturity } =
            read("catalogue/scales.toml", include_str!("../../assets/catalogue/scales.toml"))?;
        let AgendaFile { agenda } = read("catalogue/agenda.toml", include_str!("../../assets/catalogue/agenda.toml"))?;
        let OfficeFile { unit, office } =
            read("catalogue/offices.toml", include_str!("../../assets/catalogue/offices.toml"))?;
        Ok(Self {
            elements: element,
            kpas: kpa,
            kpis: kpi,
            sources: source,
            effectiveness,
            maturity,
            agendas: agenda,
            units: unit,
            offices: office,
        })
    }

    pub fn element(&self, code: &str) -> Option<&ElementCard> {
        self.elements.iter().find(|card| card.code == code)
    }

    pub fn kpi(&self, code: &str) -> Option<&KpiCard> {
        self.kpis.iter().find(|card| card.code == code)
    }

    pub fn agenda(&self, code: &str) -> Option<&AgendaCard> {
        self.agendas.iter().find(|card| card.code == code)
    }
}

/// Reads one built-in TOML file.
pub(crate) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, BrokenAsset> {
    toml::from_str(text).map_err(|error| BrokenAsset { file, source: Box::new(error) })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ElementFile {
    element: Vec<ElementCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KpaFile {
    kpa: Vec<KpaCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KpiFile {
    source: Vec<SourceCard>,
    kpi: Vec<KpiCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScaleFile {
    effectiveness: Vec<ScaleLevel>,
    maturity: Vec<ScaleLevel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AgendaFile {
    agenda: Vec<AgendaCard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfficeFile {
    unit: Vec<UnitCard>,
    office: Vec<OfficeCard>,
}

#[cfg(test)]
mod tests {
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
}
