//! KPIs with everything that a chart, a card or an entry form says about them.
//!
//! [`all`] and [`one`] give the same model: the list of small multiples and the page of one KPI
//! show the same facts. Values are read as known now; what a closed meeting knew is
//! [`value`](super::value)'s.

mod sheet;

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

pub use sheet::{EarlierCard, SHEET_TABLES, Sheet, sheet};

use super::{
    choices::{Choice, adopted},
    committee, meeting, names,
    process::{self, Known, Process},
    value::{self, Reading},
};
use crate::{
    analysis::{
        run::{self, Cases, ChartKind},
        signal::{Assurance, Variation},
    },
    commands::kpi::KpiDraft,
    domain::{
        Audience, Better, CorrectionState, Expected, Frequency, Grade, Id, Measure, MeetingRef, Month, Names, Range,
        Side, Tolerance, Tolerated, Unit, WcoDimension, kind, number,
    },
    env::Env,
    workspace::values::Iso,
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

fn load(connection: &Connection, kpi: Option<Id<kind::Kpi>>) -> rusqlite::Result<Vec<Kpi>> {
    let mut targets = grouped(connection, include_str!("kpi/targets.sql"), kpi, |row| {
        Ok(Target { from: row.get(1)?, value: row.get(2)?, due: row.get(3)? })
    })?;
    let mut breaks = grouped(connection, include_str!("kpi/breaks.sql"), kpi, |row| {
        Ok(Break { month: row.get(1)?, text: row.get(2)? })
    })?;
    let mut corrections = grouped(connection, include_str!("kpi/corrections.sql"), kpi, correction)?;
    let mut elements = grouped(connection, include_str!("kpi/elements.sql"), kpi, linked)?;
    let mut guards = grouped(connection, include_str!("kpi/guards.sql"), kpi, linked)?;
    let mut readings = match kpi {
        Some(kpi) => HashMap::from([(kpi, value::series(connection, kpi, None)?)]),
        None => value::all_series(connection, None)?,
    };
    let mut records = process::records(connection, kpi)?;
    let events = events(connection)?;
    let mut statement = connection.prepare_cached(include_str!("kpi/cards.sql"))?;
    let cards = statement.query_map([kpi], card)?;
    cards
        .map(|card| {
            let card = card?;
            let id = card.id;
            let readings = readings.remove(&id).unwrap_or_default();
            let breaks = breaks.remove(&id).unwrap_or_default();
            let of_kpi = |of: &Option<Id<kind::Kpi>>| of.is_none_or(|of| of == id);
            let corrections = corrections.remove(&id).unwrap_or_default();
            let events: Vec<OutsideEvent> =
                events.iter().filter(|(of, _)| of_kpi(of)).map(|(_, event)| event.clone()).collect();
            let process = records.process(&Known {
                kpi: id,
                values: &readings,
                breaks: breaks.iter().map(|broken: &Break| broken.month).collect(),
                changes: changes(&corrections, &events),
                is_thin: chart(&card, &readings).kind == ChartKind::Dots,
            });
            Ok(Kpi {
                targets: targets.remove(&id).unwrap_or_default(),
                readings,
                breaks,
                process,
                events,
                corrections,
                elements: elements.remove(&id).unwrap_or_default(),
                guards: guards.remove(&id).unwrap_or_default(),
                card,
            })
        })
        .collect()
}

/// The months since which a change of the figures would not surprise.
fn changes(corrections: &[CorrectionLink], events: &[OutsideEvent]) -> Vec<Month> {
    let corrections = corrections.iter().filter_map(|correction| correction.effective);
    corrections.chain(events.iter().map(|event| event.date)).map(Month::of).collect()
}

/// Rows by the KPI that their first column names, in the order of the query.
pub(super) fn grouped<T>(
    connection: &Connection,
    sql: &str,
    kpi: Option<Id<kind::Kpi>>,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<HashMap<Id<kind::Kpi>, Vec<T>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([kpi])?;
    let mut groups: HashMap<_, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        groups.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(groups)
}

fn events(connection: &Connection) -> rusqlite::Result<Vec<(Option<Id<kind::Kpi>>, OutsideEvent)>> {
    let mut statement = connection.prepare_cached("SELECT kpi_id, date, text FROM outside_event ORDER BY date, id")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, OutsideEvent { date: row.get(1).map(|Iso(date)| date)?, text: row.get(2)? }))
    })?;
    rows.collect()
}

fn linked<Of>(row: &Row<'_>) -> rusqlite::Result<Linked<Of>> {
    Ok(Linked { id: row.get(1)?, code: row.get(2)?, name: names(row, 3)? })
}

fn correction(row: &Row<'_>) -> rusqlite::Result<CorrectionLink> {
    let role: String = row.get(6)?;
    let expected: String = row.get(7)?;
    let decision: Option<u32> = row.get(9)?;
    let decision = match decision {
        Some(decision) => {
            let meeting = MeetingRef { committee: row.get(10)?, year: row.get(11)?, number: row.get(12)? };
            Some(number::decision(&meeting, decision))
        }
        None => None,
    };
    Ok(CorrectionLink {
        id: row.get(1)?,
        number: number::correction(row.get(2)?),
        title: row.get(3)?,
        state: row.get(4)?,
        effective: row.get::<_, Option<Iso<Date>>>(5)?.map(|Iso(date)| date),
        role: if role == "guard" { Role::Guard } else { Role::Moves },
        expected: Expected::from_code(&expected, row.get(8)?).ok_or_else(|| unknown(7, expected))?,
        decision,
    })
}

fn card(row: &Row<'_>) -> rusqlite::Result<Card> {
    let better: String = row.get("direction")?;
    let low: Option<f64> = row.get("band_low")?;
    let band = low.zip(row.get("band_high")?);
    let baseline: Option<f64> = row.get("baseline")?;
    let from: Option<Month> = row.get("baseline_from")?;
    let months = from.zip(row.get("baseline_to")?);
    let texts = |column: &str| {
        Ok::<_, rusqlite::Error>(Names {
            en: row.get(format!("{column}_en").as_str())?,
            fr: row.get(format!("{column}_fr").as_str())?,
            ar: row.get(format!("{column}_ar").as_str())?,
        })
    };
    Ok(Card {
        id: row.get("id")?,
        code: row.get("code")?,
        parent: row.get("parent_id")?,
        kpa: row.get("kpa_id")?,
        kpa_name: texts("kpa")?,
        side: row.get("side")?,
        name: texts("name")?,
        short: texts("short")?,
        definition: texts("definition")?,
        numerator: texts("numerator")?,
        denominator: texts("denominator")?,
        source: texts("source")?,
        method: texts("method")?,
        consulted: row.get("consulted")?,
        limitations: texts("limitations")?,
        gaming: texts("gaming")?,
        decision_use: texts("decision_use")?,
        unit: row.get("unit")?,
        measure: row.get("measure")?,
        factor: row.get("factor")?,
        decimals: row.get("decimals")?,
        better: Better::from_code(&better, band).ok_or_else(|| unknown(0, better))?,
        tolerance: Tolerance {
            acceptable: Range { low: row.get("acceptable_low")?, high: row.get("acceptable_high")? },
            tolerable: Range { low: row.get("tolerable_low")?, high: row.get("tolerable_high")? },
        },
        frequency: row.get("frequency")?,
        audience: row.get("audience")?,
        quality_grade: row.get("quality_grade")?,
        wco: WcoDimension::from_code(&row.get::<_, String>("wco_dimension")?),
        owner: row.get("owner_office_id")?,
        owner_title: texts("owner")?,
        objective: row.get("objective_id")?,
        objective_code: row.get("objective_code")?,
        objective_text: texts("objective")?,
        baseline: baseline.map(|value| Baseline { value, months }),
        protected: row.get("protected")?,
        retired_on: row.get::<_, Option<Iso<Date>>>("retired_on")?.map(|Iso(date)| date),
    })
}

fn unknown(column: usize, code: String) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, code, rusqlite::types::Type::Text)
}

/// What a KPI's card can be linked to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    pub kpas: Vec<Linked<kind::Kpa>>,
    pub offices: Vec<Linked<kind::Office>>,
    pub elements: Vec<Linked<kind::Element>>,
    pub objectives: Vec<Linked<kind::StrategyNode>>,
    pub kpis: Vec<Linked<kind::Kpi>>,
    /// The latest first.
    pub decisions: Vec<Choice<kind::Decision>>,
}

/// What [`choices`] reads: what invalidates it.
pub const CHOICE_TABLES: [&str; 8] =
    ["kpa", "office", "element", "strategy_node", "kpi", "decision", "meeting", "committee"];

pub fn choices(connection: &Connection) -> rusqlite::Result<Choices> {
    Ok(Choices {
        kpas: options(
            connection,
            "SELECT 0, id, code, name_en, name_fr, name_ar FROM kpa WHERE retired_on IS NULL ORDER BY position",
        )?,
        offices: options(
            connection,
            "SELECT 0, id, code, title_en, title_fr, title_ar FROM office WHERE retired_on IS NULL ORDER BY position",
        )?,
        elements: options(
            connection,
            "SELECT 0, id, code, short_en, short_fr, short_ar FROM element WHERE retired_on IS NULL ORDER BY position",
        )?,
        objectives: options(
            connection,
            "SELECT 0, id, code, text_en, text_fr, text_ar FROM strategy_node WHERE kind = 'objective' ORDER BY position",
        )?,
        kpis: options(
            connection,
            "SELECT 0, id, code, short_en, short_fr, short_ar FROM kpi WHERE retired_on IS NULL ORDER BY position",
        )?,
        decisions: adopted(connection)?,
    })
}

fn options<Of>(connection: &Connection, sql: &str) -> rusqlite::Result<Vec<Linked<Of>>> {
    connection.prepare_cached(sql)?.query_map([], linked)?.collect()
}

#[cfg(test)]
mod tests;
