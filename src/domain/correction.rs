//! Problems and the corrections that answer them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::stored::stored_enum;

stored_enum! {
    pub enum Severity {
        Low = "low",
        Moderate = "moderate",
        High = "high",
        Critical = "critical",
    }
}

stored_enum! {
    pub enum ProblemStatus {
        Open = "open",
        /// A correction runs.
        Treated = "treated",
        Closed = "closed",
        Withdrawn = "withdrawn",
    }
}

stored_enum! {
    /// Proposed → decided → in progress → implemented → under observation → closed, with side exits.
    pub enum CorrectionState {
        Proposed = "proposed",
        Decided = "decided",
        InProgress = "in_progress",
        Implemented = "implemented",
        /// In effect; its KPIs are being watched.
        Observed = "observed",
        Closed = "closed",
        Rejected = "rejected",
        Superseded = "superseded",
        Reversed = "reversed",
        Postponed = "postponed",
    }
}

impl CorrectionState {
    /// Still to be carried out: it can be late.
    pub const fn awaits_action(self) -> bool {
        matches!(self, Self::Decided | Self::InProgress | Self::Postponed)
    }

    /// Nothing more is expected of it.
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Rejected | Self::Superseded | Self::Reversed)
    }

    /// Whether its effect may be judged; `in_effect`: it took effect once. One that was taken back still is.
    pub const fn awaits_judgement(self, in_effect: bool) -> bool {
        self.awaits_verdict() || in_effect && matches!(self, Self::Reversed | Self::Superseded)
    }

    /// In effect, its outcome still to be judged.
    pub const fn awaits_verdict(self) -> bool {
        matches!(self, Self::Implemented | Self::Observed)
    }
}

stored_enum! {
    /// Whether a correction worked: another question than whether it was done.
    pub enum Verdict {
        /// Followed by the movement that was wanted.
        Effective = "moved",
        NoEffect = "no_signal",
        WrongWay = "wrong_way",
        /// It had already moved before the committee acted.
        AlreadyMoving = "already_moving",
        Harmful = "side_effect",
        Confounded = "confounded",
        TooEarly = "too_early",
    }
}

impl Verdict {
    /// Nothing more is expected to be said of the effect.
    pub const fn is_final(self) -> bool {
        match self {
            Self::Effective | Self::NoEffect | Self::WrongWay | Self::AlreadyMoving | Self::Harmful => true,
            Self::Confounded | Self::TooEarly => false,
        }
    }
}

stored_enum! {
    pub enum UpdateKind {
        Proposed = "proposed",
        Decided = "decided",
        Progress = "progress",
        Postponed = "postponed",
        NewDateRefused = "new_date_refused",
        Implemented = "implemented",
        Verdict = "verdict",
        Reversed = "reversed",
        Superseded = "superseded",
        Rejected = "rejected",
        Closed = "closed",
    }
}

/// What a correction is expected to do to a KPI, or what a guard must not do.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    Up,
    Down,
    /// The figure becomes available or complete.
    Known,
    NotWorse,
    AtLeast(f64),
    AtMost(f64),
}

impl Expected {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Known => "known",
            Self::NotWorse => "not_worse",
            Self::AtLeast(_) => "at_least",
            Self::AtMost(_) => "at_most",
        }
    }

    pub fn from_code(code: &str, bound: Option<f64>) -> Option<Self> {
        match (code, bound) {
            ("up", None) => Some(Self::Up),
            ("down", None) => Some(Self::Down),
            ("known", None) => Some(Self::Known),
            ("not_worse", None) => Some(Self::NotWorse),
            ("at_least", Some(bound)) => Some(Self::AtLeast(bound)),
            ("at_most", Some(bound)) => Some(Self::AtMost(bound)),
            _ => None,
        }
    }

    pub const fn bound(self) -> Option<f64> {
        match self {
            Self::AtLeast(bound) | Self::AtMost(bound) => Some(bound),
            Self::Up | Self::Down | Self::Known | Self::NotWorse => None,
        }
    }
}

/// Days by which work awaited at `due` is late on `today`: 0 if it is not.
///
/// ```
/// use jiff::civil::date;
/// assert_eq!(lajna::domain::days_overdue(Some(date(2026, 2, 28)), date(2026, 11, 12)), 257);
/// ```
pub fn days_overdue(due: Option<Date>, today: Date) -> u32 {
    let days = due.and_then(|due| due.until(today).ok()).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn overdue_days_are_counted_against_the_given_day() {
        let today = date(2026, 11, 12);
        assert_eq!(days_overdue(Some(date(2026, 9, 30)), today), 43);
        assert_eq!(days_overdue(Some(today), today), 0);
        assert_eq!(days_overdue(Some(date(2026, 12, 31)), today), 0);
        assert_eq!(days_overdue(None, today), 0);
    }
}
