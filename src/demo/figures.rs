//! The demo's numbers: counts, KPI values that follow from them, ratings.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::Deserialize;

use crate::domain::{
    Month, Names,
    catalogue::{BrokenAsset, KpiCard, Measure},
};

/// A value as it is entered: with its parts where they are known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    Ratio { numerator: f64, denominator: f64 },
    Value(f64),
}

impl Figure {
    /// The number that the KPI shows.
    pub fn value(self, card: &KpiCard) -> f64 {
        match (self, card.measure) {
            (Self::Ratio { numerator, denominator }, Measure::Ratio { scale }) => {
                f64::from(scale) * numerator / denominator
            }
            (Self::Ratio { numerator, denominator }, _) => numerator / denominator,
            (Self::Value(value), _) => value,
        }
    }
}

/// How the committee's rating of an element in a month ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    Level(u8),
    /// The meeting had no quorum.
    NotAssessed,
    /// The meeting is still to come.
    Open,
}

/// What a table of values cannot say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataNotes {
    #[serde(rename = "derive")]
    pub derivations: Vec<Derivation>,
    #[serde(rename = "split")]
    pub splits: Vec<Split>,
    pub import: super::committee::ImportRule,
    #[serde(rename = "revision")]
    pub revisions: Vec<Revision>,
    #[serde(rename = "gap")]
    pub gaps: Vec<Gap>,
    #[serde(rename = "break")]
    pub breaks: Vec<Break>,
    #[serde(rename = "event")]
    pub events: Vec<Event>,
    #[serde(rename = "baseline")]
    pub baselines: Vec<Baseline>,
    pub targets: Targets,
    #[serde(rename = "phase")]
    pub phases: Vec<Phase>,
}

/// How a KPI's parts come from the counts, or from two other KPIs in percent (K12).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    pub kpi: String,
    pub numerator: String,
    pub denominator: String,
}

/// A KPI that splits into channels: counts that are shares of another count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Split {
    pub kpi: String,
    pub whole: String,
    pub parts: Vec<Channel>,
}

/// A channel, by the code of its count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    pub code: String,
    pub name: Names,
}

/// A value that was first reported otherwise.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    pub kpi: String,
    pub month: Month,
    pub first_numerator: f64,
    pub first_denominator: f64,
    pub revised_on: Date,
    pub person: String,
    /// The meeting that was told.
    pub meeting: String,
    pub reason: String,
}

impl Revision {
    pub fn first(&self) -> Figure {
        Figure::Ratio { numerator: self.first_numerator, denominator: self.first_denominator }
    }
}

/// A month for which no value could be had.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    pub kpi: String,
    pub month: Month,
    pub meeting: String,
    pub office: String,
    pub reason: String,
}

/// From this month on, the KPI measures something else than before.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    pub kpi: String,
    pub month: Month,
    pub meeting: String,
    pub reason: String,
}

/// Something that the committee did not decide but the charts show.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub code: String,
    pub date: Date,
    pub until: Option<Date>,
    pub kpis: Vec<String>,
    pub text: String,
}

/// The starting value of some KPIs is their mean over a period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    pub kpis: Vec<String>,
    pub first: Month,
    pub last: Month,
    pub decision: String,
}

/// When the targets of the KPI cards are to be reached, and who said so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    pub date: Date,
    pub decision: String,
}

/// The months from which process limits are computed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phase {
    pub kpis: Vec<String>,
    pub first: Month,
    /// None: to the latest month.
    pub last: Option<Month>,
    #[serde(default)]
    pub excluded: Vec<Month>,
    pub decision: String,
    pub reason: String,
}

/// A table with a row per code and a column per month; an empty cell is a missing value.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub months: Vec<Month>,
    /// In the file's order.
    pub codes: Vec<String>,
    cells: HashMap<(String, Month), String>,
}

impl Table {
    /// Reads a built-in wide table.
    pub fn read(file: &'static str, text: &str) -> Result<Self, BrokenAsset> {
        Self::parse(text).map_err(|source| BrokenAsset { file, source })
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let months = reader.headers()?.iter().skip(1).map(str::parse).collect::<Result<Vec<Month>, _>>()?;
        let (mut codes, mut cells) = (Vec::new(), HashMap::new());
        for record in reader.records() {
            let record = record?;
            let code = record.get(0).unwrap_or_default().to_owned();
            for (month, cell) in months.iter().zip(record.iter().skip(1)).filter(|(_, cell)| !cell.is_empty()) {
                cells.insert((code.clone(), *month), cell.to_owned());
            }
            codes.push(code);
        }
        Ok(Self { months, codes, cells })
    }

    /// The cell as written, none if empty.
    pub fn cell(&self, code: &str, month: Month) -> Option<&str> {
        self.cells.get(&(code.to_owned(), month)).map(String::as_str)
    }

    pub fn number(&self, code: &str, month: Month) -> Option<f64> {
        self.cell(code, month)?.parse().ok()
    }
}

/// All numbers of the demo.
#[derive(Clone, Debug)]
pub struct Figures {
    /// KPI values as the systems print them.
    pub printed: Table,
    pub counts: Table,
    ratings: Table,
    derivations: BTreeMap<String, Derivation>,
}

impl Figures {
    pub(super) fn read(derivations: &[Derivation]) -> Result<Self, BrokenAsset> {
        Ok(Self {
            printed: Table::read("demo/kpi_values.csv", include_str!("../../assets/demo/kpi_values.csv"))?,
            counts: Table::read("demo/counts.csv", include_str!("../../assets/demo/counts.csv"))?,
            ratings: Table::read("demo/element_ratings.csv", include_str!("../../assets/demo/element_ratings.csv"))?,
            derivations: derivations.iter().map(|rule| (rule.kpi.clone(), rule.clone())).collect(),
        })
    }

    pub fn months(&self) -> &[Month] {
        &self.printed.months
    }

    /// The KPI's value for the month as known today, with its parts where the counts give them.
    pub fn figure(&self, kpi: &str, month: Month) -> Option<Figure> {
        let printed = self.printed.number(kpi, month)?;
        let Some(rule) = self.derivations.get(kpi) else { return Some(Figure::Value(printed)) };
        let numerator = self.part(&rule.numerator, month)?;
        let denominator = self.part(&rule.denominator, month)?;
        Some(Figure::Ratio { numerator, denominator })
    }

    /// A count, or a derived KPI in percent.
    fn part(&self, code: &str, month: Month) -> Option<f64> {
        if let Some(rule) = self.derivations.get(code) {
            return Some(
                100.0 * self.counts.number(&rule.numerator, month)? / self.counts.number(&rule.denominator, month)?,
            );
        }
        self.counts.number(code, month)
    }

    /// The rating adopted for an element in the meeting that reviews `month`.
    pub fn rated(&self, element: &str, month: Month) -> Option<Rated> {
        match self.ratings.cell(element, month)? {
            "-" => Some(Rated::NotAssessed),
            "o" => Some(Rated::Open),
            level => level.parse().ok().map(Rated::Level),
        }
    }

    /// The last level before `month`, months without one passed over.
    pub fn level_before(&self, element: &str, month: Month) -> Option<u8> {
        let earlier = self.ratings.months.iter().rev().filter(|earlier| **earlier < month);
        earlier.filter_map(|earlier| self.rated(element, *earlier)).find_map(|rated| match rated {
            Rated::Level(level) => Some(level),
            Rated::NotAssessed | Rated::Open => None,
        })
    }

    /// The mean over the baseline's months that have a value.
    pub fn mean(&self, card: &KpiCard, first: Month, last: Month) -> Option<f64> {
        let values: Vec<f64> =
            first.through(last).filter_map(|month| Some(self.figure(&card.code, month)?.value(card))).collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    }
}
