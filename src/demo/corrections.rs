//! The demo's problems and corrections, with what the meetings recorded about them.

use jiff::civil::Date;
use serde::Deserialize;

use crate::domain::Month;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    pub code: String,
    pub title: String,
    pub text: String,
    pub severity: Severity,
    pub cause: String,
    pub elements: Vec<String>,
    pub kpis: Vec<String>,
    /// The meeting that recorded it.
    pub first: String,
    /// The meeting that found it resolved; none while it is open.
    pub resolved: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Low,
    Medium,
    High,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub code: String,
    pub title: String,
    pub text: String,
    /// The owner: an office, not a person.
    pub office: String,
    pub problem: Option<String>,
    pub elements: Vec<String>,
    pub objective: Option<String>,
    /// The meeting that put it forward, where that is not the one that decided it.
    pub proposed: Option<String>,
    /// The decision, as `RMC/2025/03-D1`.
    pub decided: Option<String>,
    /// The first due date. It never moves.
    pub due: Option<Date>,
    pub effective: Option<Date>,
    pub moves: Vec<Expected>,
    pub guards: Vec<Guard>,
    /// Where it stands on the demo's day.
    pub state: CorrectionState,
    pub verdict: Option<Verdict>,
    /// The correction that took (part of) it back.
    pub reversed_by: Option<String>,
    /// The months that its effect is compared with, where they are not the twelve before.
    #[serde(default, rename = "baseline")]
    pub baselines: Vec<Baseline>,
    #[serde(default, rename = "update")]
    pub updates: Vec<Update>,
}

/// What a correction is expected to do to a KPI.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub kpi: String,
    pub to: Effect,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    Up,
    Down,
    /// The KPI gets its first values.
    Known,
    /// The KPI gets values without gaps.
    Complete,
}

/// What must not get worse.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    pub kpi: Option<String>,
    pub at_least: Option<f64>,
    pub at_most: Option<f64>,
    /// The guard in words, where it has no limit.
    pub text: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectionState {
    Proposed,
    Decided,
    InProgress,
    Implemented,
    UnderObservation,
    Closed,
    ReversedInPart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Effective,
    NoDemonstratedEffect,
    HarmfulSideEffect,
    Confounded,
    TooEarly,
}

/// The months whose values make the limits that a correction is judged by.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    pub kpis: Vec<String>,
    pub first: Month,
    pub last: Month,
    #[serde(default)]
    pub excluded: Vec<Month>,
}

/// What a meeting recorded in following a correction up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Update {
    pub meeting: String,
    /// The state from then on; unchanged if none.
    pub state: Option<CorrectionState>,
    /// A postponement: the later date that was agreed.
    pub new_due: Option<Date>,
    /// A later date was asked for and refused.
    #[serde(default)]
    pub new_date_refused: bool,
    pub verdict: Option<Verdict>,
    pub text: String,
}

impl Correction {
    /// Days past the first due date on `today`; none if it was done, is not due yet or has no date.
    pub fn days_overdue(&self, today: Date) -> Option<i32> {
        let due = self.due.filter(|_| self.effective.is_none())?;
        let days = today.since(due).ok()?.get_days();
        (days > 0).then_some(days)
    }

    pub fn postponements(&self) -> usize {
        self.updates.iter().filter(|update| update.new_due.is_some()).count()
    }
}
