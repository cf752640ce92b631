//! KPIs with everything that a chart, a card or an entry form says about them.
//!
//! [`all`] and [`one`] give the same model: the list of small multiples and the page of one KPI
//! show the same facts. Values are read as known now; what a closed meeting knew is
//! [`value`](super::value)'s.

mod links;
mod load;
mod sheet;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use links::options;
pub use links::{CHOICE_TABLES, Choices, choices};
pub(super) use load::grouped;
use load::{card, load};
pub use sheet::{EarlierCard, SHEET_TABLES, Sheet, sheet};

use super::{committee, meeting, process::Process, value::Reading};
use crate::{
    analysis::{
        run::{self, Cases},
        signal::{Assurance, Variation},
    },
    commands::kpi::KpiDraft,
    domain::{
        Audience, Better, CorrectionState, Expected, Frequency, Grade, Id, Measure, Month, Names, Side, Tolerance,
        Tolerated, Unit, WcoDimension, kind,
    },
    env::Env,
};

/// The card of a KPI, in every language.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub id: Id<kind::Kpi>,
    pub code: String,
    /// The KPI that this performance indicator stands below.
    pub parent: Option<Id<kind::Kpi>>,
    pub kpa: Id<kind::Kpa>,
    pub kpa_name: Names,
    pub side: Side,
    pub name: Names,
    pub short: Names,
    pub definition: Names,
    pub numerator: Names,
    pub denominator: Names,
    pub source: Names,
    /// How the figures are collected.
    pub method: Names,
    /// Who was asked before it was adopted.
    pub consulted: String,
    pub limitations: Names,
    pub gaming: Names,
    pub decision_use: Names,
    pub unit: Unit,
    pub measure: Measure,
    pub factor: f64,
    pub decimals: u8,
    pub better: Better,
    pub tolerance: Tolerance,
    pub frequency: Frequency,
    pub audience: Audience,
    pub quality_grade: Grade,
    pub wco: Option<WcoDimension>,
    pub owner: Option<Id<kind::Office>>,
    pub owner_title: Names,
    pub objective: Option<Id<kind::StrategyNode>>,
    /// Code and text of the objective that the KPI serves; both empty without one.
    pub objective_code: String,
    pub objective_text: Names,
    pub baseline: Option<Baseline>,
    /// Belongs to the core of the review: cannot be retired.
    pub protected: bool,
    pub retired_on: Option<Date>,
}

/// The value that a KPI started from, and the months it was taken over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    pub value: f64,
    pub months: Option<(Month, Month)>,
}

/// A target in force from a month on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    pub from: Month,
    pub value: f64,
    /// The month by which it is wanted, if one was agreed.
    pub due: Option<Month>,
}

/// The line is broken before this month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    pub month: Month,
    pub text: String,
}

/// Something that the committee did not decide and that shows in the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideEvent {
    pub date: Date,
    pub text: String,
}

/// What a correction has to do with a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It should move the KPI.
    Moves,
    /// The KPI must not worsen meanwhile.
    Guard,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CorrectionLink {
    pub id: Id<kind::Correction>,
    /// `C-007`
    pub number: String,
    pub title: String,
    pub state: CorrectionState,
    /// Where it stands on a chart; `None` while it is not in effect.
    pub effective: Option<Date>,
    pub role: Role,
    pub expected: Expected,
    /// The decision that adopted it: `RMC/2026/04-D2`.
    pub decision: Option<String>,
}

/// Another record by its code and name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Linked<Of> {
    pub id: Id<Of>,
    pub code: String,
    pub name: Names,
}

/// One KPI with all that is recorded about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kpi {
    pub card: Card,
    /// In order of time.
    pub targets: Vec<Target>,
    /// The latest version of every month on record, in order of time.
    pub readings: Vec<Reading>,
    pub breaks: Vec<Break>,
    /// What the readings say together: phases, limits, signals.
    pub process: Process,
    pub events: Vec<OutsideEvent>,
    pub corrections: Vec<CorrectionLink>,
    pub elements: Vec<Linked<kind::Element>>,
    /// The KPIs to look at when this one improves.
    pub guards: Vec<Linked<kind::Kpi>>,
}

/// What a reader has to know first about a KPI in a month: the order of the small multiples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A signal of the month goes the wrong way.
    Worsening,
    /// Values exist, but none for the month under review.
    NotReported,
    /// As the process runs, the target is never met.
    OutOfReach,
    /// The target in force is not met this time.
    Missed,
    /// A signal that is good news, or neither good nor bad: to be acknowledged.
    Changed,
    Nothing,
    NoValue,
}

/// The KPIs of a screen, with what their figures are read against.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiList {
    pub currency: String,
    /// The month that the next meeting reviews.
    pub review_month: Month,
    /// In force and retired, in catalogue order.
    pub kpis: Vec<Kpi>,
    /// The departments and border offices whose offices answer for a KPI.
    pub units: Vec<Linked<kind::Unit>>,
    /// The unit of each office that has one.
    pub unit_of: HashMap<Id<kind::Office>, Id<kind::Unit>>,
}

impl KpiList {
    /// The unit whose office answers for a KPI.
    pub fn unit(&self, kpi: &Kpi) -> Option<Id<kind::Unit>> {
        self.unit_of.get(&kpi.card.owner?).copied()
    }
}

impl Card {
    /// The short name, or the full one where none was given.
    pub fn label(&self, language: crate::domain::Language) -> &str {
        if self.short.is_empty() { self.name.get(language) } else { self.short.get(language) }
    }
}

impl Card {
    /// The card as a form edits it.
    pub fn draft(&self) -> KpiDraft {
        KpiDraft {
            code: self.code.clone(),
            kpa: self.kpa,
            parent: self.parent,
            side: self.side,
            name: self.name.clone(),
            short: self.short.clone(),
            definition: self.definition.clone(),
            numerator: self.numerator.clone(),
            denominator: self.denominator.clone(),
            source: self.source.clone(),
            method: self.method.clone(),
            limitations: self.limitations.clone(),
            gaming: self.gaming.clone(),
            decision_use: self.decision_use.clone(),
            consulted: self.consulted.clone(),
            unit: self.unit,
            measure: self.measure,
            factor: self.factor,
            decimals: self.decimals,
            better: self.better,
            tolerance: self.tolerance,
            frequency: self.frequency,
            audience: self.audience,
            quality: self.quality_grade,
            wco: self.wco,
            owner: self.owner,
        }
    }
}

impl Kpi {
    pub fn reading(&self, month: Month) -> Option<&Reading> {
        let index = self.readings.binary_search_by_key(&month, |reading| reading.month).ok()?;
        self.readings.get(index)
    }

    /// The value of a month; `None` if it is missing or not reported.
    pub fn value(&self, month: Month) -> Option<f64> {
        self.reading(month)?.value
    }

    pub fn values(&self) -> impl DoubleEndedIterator<Item = (Month, f64)> {
        self.readings.iter().filter_map(|reading| Some((reading.month, reading.value?)))
    }

    /// The last month up to `month` that has a value.
    pub fn latest(&self, month: Month) -> Option<(Month, f64)> {
        self.values().rfind(|(reported, _)| *reported <= month)
    }

    /// The target in force in a month.
    pub fn target(&self, month: Month) -> Option<f64> {
        self.targets.iter().rfind(|target| target.from <= month).map(|target| target.value)
    }

    /// Whether the target in force in `month` is met; `None` without value, target or direction.
    pub fn meets_target(&self, month: Month) -> Option<bool> {
        self.card.better.meets(self.value(month)?, self.target(month)?)
    }

    /// Where the value of `month` stands in the committee's bands; `None` without value or bands.
    pub fn tolerated(&self, month: Month) -> Option<Tolerated> {
        self.card.tolerance.judge(self.value(month)?)
    }

    /// Whether a figure of `month` is expected and nothing is on record, not even that it is missing. A KPI
    /// that has never had a figure is expected in `review_month` only.
    pub fn awaits(&self, month: Month, review_month: Month) -> bool {
        let is_time = match self.card.frequency {
            Frequency::Monthly => true,
            Frequency::Quarterly => month.month().is_multiple_of(3),
        };
        let begun = self.readings.first().map_or(review_month, |first| first.month);
        self.card.retired_on.is_none() && is_time && begun <= month && self.reading(month).is_none()
    }

    /// So few cases stand behind every month that a line would draw chance.
    pub fn is_thin(&self) -> bool {
        is_thin(&self.readings)
    }

    /// From the month before to `month`, if both have a value and no break lies between them.
    pub fn change(&self, month: Month) -> Option<f64> {
        let broken = self.breaks.iter().any(|broken| broken.month == month);
        let change = self.value(month)? - self.value(month.previous())?;
        (!broken).then_some(change)
    }

    /// Whether the change to `month` was for the worse.
    pub fn worsened(&self, month: Month) -> Option<bool> {
        let change = self.change(month)?;
        match self.card.better {
            Better::Higher => Some(change < 0.0),
            Better::Lower => Some(change > 0.0),
            Better::Band { low, high } => {
                let outside = |value: f64| (low - value).max(value - high).max(0.0);
                let value = self.value(month)?;
                Some(outside(value) > outside(value - change))
            }
            Better::Neither => None,
        }
    }

    /// The chart that the values deserve, with or without limits.
    pub fn chart(&self) -> run::Choice {
        chart(&self.card, &self.readings)
    }

    /// What the process does in the last month up to `month` that has a value.
    pub fn variation(&self, month: Month) -> Variation {
        let latest = self.latest(month);
        latest.map_or(Variation::TooFew, |(month, _)| self.process.variation(month, self.card.better.into()))
    }

    /// Whether the process, as it runs in the last month up to `month` that has a value, meets the
    /// target in force in `month`.
    pub fn assurance(&self, month: Month) -> Assurance {
        let latest = self.latest(month).map_or(month, |(month, _)| month);
        self.process.assurance(latest, self.target(month), self.card.better.into())
    }

    /// What is most urgent to know about `month`.
    pub fn need(&self, month: Month) -> Need {
        if self.values().next().is_none() {
            return Need::NoValue;
        }
        if self.value(month).is_none() {
            return Need::NotReported;
        }
        match (self.variation(month), self.assurance(month), self.meets_target(month)) {
            (Variation::Worsening, ..) => Need::Worsening,
            (_, Assurance::WillNotMeet, _) => Need::OutOfReach,
            (_, _, Some(false)) => Need::Missed,
            (Variation::Improving | Variation::Changed, ..) => Need::Changed,
            _ => Need::Nothing,
        }
    }
}

/// Every KPI, in force or retired, in catalogue order.
pub fn all(connection: &Connection) -> rusqlite::Result<Vec<Kpi>> {
    load(connection, None)
}

/// One KPI; `None` if there is none (any more).
pub fn one(connection: &Connection, kpi: Id<kind::Kpi>) -> rusqlite::Result<Option<Kpi>> {
    Ok(load(connection, Some(kpi))?.pop())
}

/// The card of one KPI, without its figures.
pub fn card_of(connection: &Connection, kpi: Id<kind::Kpi>) -> rusqlite::Result<Option<Card>> {
    connection.prepare_cached(include_str!("kpi/cards.sql"))?.query_row([kpi], card).optional()
}

/// The list with the currency and the month under review.
pub fn list(connection: &Connection, env: &Env) -> rusqlite::Result<KpiList> {
    Ok(KpiList {
        currency: committee::committee(connection)?.profile.currency,
        review_month: review_month(connection, env)?,
        kpis: all(connection)?,
        units: options(
            connection,
            "SELECT 0, id, code, name_en, name_fr, name_ar FROM unit
             WHERE EXISTS (SELECT 1 FROM kpi JOIN office ON office.id = kpi.owner_office_id
                           WHERE office.unit_id = unit.id)
             ORDER BY position",
        )?,
        unit_of: connection
            .prepare_cached("SELECT id, unit_id FROM office WHERE unit_id IS NOT NULL")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?,
    })
}

/// The month that the next open meeting reviews; without one, the month before this one.
pub fn review_month(connection: &Connection, env: &Env) -> rusqlite::Result<Month> {
    let open = meeting::current(connection)?.filter(|meeting| meeting.closed_at.is_none());
    Ok(open.map_or_else(|| Month::of(env.today()).previous(), |meeting| meeting.review_month))
}

fn is_thin(readings: &[Reading]) -> bool {
    let mut known = readings.iter().filter_map(|reading| reading.denominator).peekable();
    known.peek().is_some() && known.all(|cases| cases < FEW_CASES)
}

fn chart(card: &Card, readings: &[Reading]) -> run::Choice {
    let values = readings.iter().filter(|reading| reading.value.is_some()).count();
    let cases: Vec<Cases> = readings.iter().filter_map(cases).collect();
    run::choose(card.measure, values, &cases)
}

/// The cases behind a rate; `None` if its parts are no counts (a ratio of two percentages).
fn cases(reading: &Reading) -> Option<Cases> {
    let count = |part: f64| (part >= 0.0 && part.fract() == 0.0).then_some(part as u64);
    Some(Cases { events: count(reading.numerator?)?, trials: count(reading.denominator?)? })
}

/// A rate of fewer cases is read with caution.
pub const FEW_CASES: f64 = 50.0;

/// Tables that [`all`], [`one`] and [`list`] read: what invalidates them.
pub const TABLES: [&str; 20] = [
    "committee",
    "meeting",
    "office",
    "element",
    "kpa",
    "strategy_node",
    "kpi",
    "kpi_target",
    "kpi_element",
    "kpi_guard",
    "kpi_break",
    "kpi_phase",
    "kpi_exclusion",
    "kpi_phase_refusal",
    "outside_event",
    "import_batch",
    "kpi_value",
    "correction",
    "correction_kpi",
    "decision",
];

#[cfg(test)]
mod tests;
