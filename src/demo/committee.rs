//! Who sits on the demo's committee, and the strategy it serves.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time, Weekday};
use serde::Deserialize;

use crate::domain::{
    Month, Names,
    catalogue::{AgendaKind, CommitteeRole},
};

/// The administration, its committee and the people.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    /// The demo's fixed day.
    pub today: Date,
    pub currency: String,
    pub currency_name: Names,
    pub quorum: u8,
    pub quorum_needs_chair_or_vice_chair: bool,
    /// The first part of a meeting's reference: `RMC`.
    pub reference: String,
    /// What the window calls the committee.
    pub brand: String,
    pub weekend: Vec<DayOfWeek>,
    pub organisation: Names,
    pub committee: Names,
    pub founding_act: Names,
    pub reports_to: Names,
    pub place: Names,
    /// What the secretary writes when nothing happened.
    pub routine: BTreeMap<AgendaKind, String>,
    #[serde(rename = "unit")]
    pub units: Vec<Unit>,
    #[serde(rename = "office")]
    pub offices: Vec<Office>,
    #[serde(rename = "person")]
    pub people: Vec<Person>,
    #[serde(rename = "tenure")]
    pub tenures: Vec<Tenure>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayOfWeek {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<DayOfWeek> for Weekday {
    fn from(day: DayOfWeek) -> Self {
        match day {
            DayOfWeek::Monday => Self::Monday,
            DayOfWeek::Tuesday => Self::Tuesday,
            DayOfWeek::Wednesday => Self::Wednesday,
            DayOfWeek::Thursday => Self::Thursday,
            DayOfWeek::Friday => Self::Friday,
            DayOfWeek::Saturday => Self::Saturday,
            DayOfWeek::Sunday => Self::Sunday,
        }
    }
}

/// A department, a customs office or an agency outside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    pub code: String,
    pub name: Names,
    /// Percent of all declarations, for customs offices.
    pub declarations_share: Option<u8>,
    #[serde(default)]
    pub external: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    pub code: String,
    pub unit: String,
    pub role: CommitteeRole,
    pub voting: bool,
    #[serde(default)]
    pub rotating: bool,
    pub order: u16,
    pub title: Names,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub code: String,
    pub name: Names,
}

/// The time during which a person sits on the committee for an office. The office itself goes on
/// after it: Port Serrane has a head who no longer sits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    pub person: String,
    pub office: String,
    pub from: Date,
    pub until: Option<Date>,
    /// The person who may sit in the member's place.
    pub substitute: Option<String>,
}

impl Tenure {
    pub fn covers(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }
}

impl Committee {
    pub fn office(&self, code: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.code == code)
    }

    pub fn person(&self, code: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.code == code)
    }

    /// The `nth` (from 1) working day after `month`.
    pub fn working_day_after(&self, month: Month, nth: usize) -> Date {
        let works = |date: &Date| !self.weekend.iter().any(|day| Weekday::from(*day) == date.weekday());
        let first = month.next().first_day();
        first.series(jiff::Span::new().days(1)).filter(works).nth(nth.saturating_sub(1)).unwrap_or(first)
    }
}

/// Vision, goals, objectives and milestones.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    pub title: Names,
    pub vision: Names,
    pub target_date: Date,
    #[serde(rename = "goal")]
    pub goals: Vec<Goal>,
    #[serde(rename = "milestone")]
    pub milestones: Vec<Milestone>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub code: String,
    pub name: Names,
    pub objectives: Vec<Objective>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub code: String,
    pub name: Names,
    pub kpis: Vec<String>,
}

/// Planned and assessed maturity (0–5) of elements at a month.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub code: String,
    pub month: Month,
    pub planned: BTreeMap<String, u8>,
    pub actual: BTreeMap<String, u8>,
}

/// When and by whom each month's values are imported.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportRule {
    pub person: String,
    pub time: Time,
    /// Counted after the end of the month.
    pub working_day: usize,
}
