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
    pub committee: CommitteeCard,
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

/// What a new committee is called until it says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommitteeCard {
    pub name: Names,
    /// In front of the numbers of its meetings.
    pub short_name: Names,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
        let committee = read("catalogue/committee.toml", include_str!("../../assets/catalogue/committee.toml"))?;
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
            committee,
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
mod tests;
