//! What waits for the committee today: the next meeting and whether it is ready, open matters by
//! urgency, the signals of the month under review, both balances, the last ratings.

mod matters;
mod ratings;

use rusqlite::Connection;

use super::{
    attendance,
    balance::{self, Balance},
    kpi::{self, Kpi},
    meeting::{self, Meeting},
    process::Process,
    rating,
    signal::{self, Signal},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{MeetingState, Month, Quorum, QuorumRule},
    env::Env,
    queries::committee,
};

pub use matters::{Gap, Matter};
pub use ratings::{ElementRating, LastRatings};

/// The tables that the overview is read from.
pub const TABLES: &[&str] = &[
    "committee",
    "meeting",
    "agenda_item",
    "attendance",
    "presence",
    "office",
    "correction",
    "correction_update",
    "element",
    "element_rating",
    "kpi",
    "kpi_target",
    "kpi_value",
    "slip",
    "unit",
    "kpa",
    "strategy_node",
    "kpi_element",
    "kpi_guard",
    "kpi_break",
    "kpi_phase",
    "kpi_exclusion",
    "kpi_phase_refusal",
    "outside_event",
    "import_batch",
    "correction_kpi",
    "decision",
    "signal_disposition",
    "problem",
];

#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    pub committee: CommitteeProfile,
    /// The month under review: the meeting's, or that of the next in the series.
    pub month: Month,
    /// The meeting in session, or else the next one planned.
    pub meeting: Option<Upcoming>,
    /// What would be planned next.
    pub next: meeting::NextMeeting,
    /// The last meeting that was held: its minutes can be exported.
    pub last_held: Option<Meeting>,
    /// The most urgent first.
    pub matters: Vec<Matter>,
    /// In catalogue order: those that the room asks for, once there is a meeting.
    pub signals: Vec<MonthSignal>,
    /// Whether any KPI has a value for the month under review.
    pub has_values: bool,
    pub balance: Balance,
    pub ratings: Option<LastRatings>,
}

/// A signal with the process that it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthSignal {
    pub signal: Signal,
    pub process: Process,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Upcoming {
    pub meeting: Meeting,
    pub quorum: Quorum,
    pub rule: QuorumRule,
    pub readiness: Readiness,
}

/// Whether a meeting can do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// KPIs with a reading for the review month, of those that are awaited.
    pub reported: usize,
    pub awaited: usize,
    pub agenda_items: usize,
    /// Minutes that wait for approval.
    pub minutes_to_approve: usize,
    /// Elements that the meeting has settled, of all in force.
    pub settled: usize,
    pub elements: usize,
}

impl Readiness {
    pub const fn has_data(&self) -> bool {
        self.reported == self.awaited && self.reported > 0
    }

    pub const fn has_agenda(&self) -> bool {
        self.agenda_items > 0
    }

    pub const fn has_approved_minutes(&self) -> bool {
        self.minutes_to_approve == 0
    }

    pub const fn has_ratings(&self) -> bool {
        self.settled == self.elements && self.elements > 0
    }
}

pub fn overview(connection: &Connection, env: &Env) -> rusqlite::Result<Overview> {
    let awaited = |meeting: &Meeting| matches!(meeting.state, MeetingState::InSession | MeetingState::Planned);
    let current = meeting::current(connection)?.filter(awaited);
    let next = meeting::next_in_series(connection, env)?;
    let month = current.as_ref().map_or(next.review_month, |meeting| meeting.review_month);
    let ratings = ratings::last(connection)?;
    let last_held = last_held(connection)?;
    let kpis = kpi::all(connection)?;
    let signals = match (&current, &last_held) {
        (Some(meeting), _) => signal::of_kpis(connection, meeting.id, &kpis)?,
        (None, held) => signal::before_meeting(connection, month, held.as_ref().map(|held| held.id), &kpis)?,
    };
    Ok(Overview {
        committee: committee::committee(connection)?.profile,
        month,
        meeting: current.map(|meeting| upcoming(connection, meeting)).transpose()?,
        next,
        last_held,
        matters: matters::matters(connection, env.today(), month)?,
        signals: with_processes(signals, &kpis),
        has_values: kpis.iter().any(|kpi| kpi.value(month).is_some()),
        balance: balance::balance(connection, month)?,
        ratings,
    })
}

fn with_processes(signals: Vec<Signal>, kpis: &[Kpi]) -> Vec<MonthSignal> {
    let found = signals.into_iter().filter_map(|signal| {
        let process = kpis.iter().find(|kpi| kpi.card.id == signal.kpi.id)?.process.clone();
        Some(MonthSignal { signal, process })
    });
    found.collect()
}

fn upcoming(connection: &Connection, meeting: Meeting) -> rusqlite::Result<Upcoming> {
    let gaps = matters::gaps(connection, meeting.review_month)?;
    let reported: usize = connection.query_row(
        "SELECT count(DISTINCT kpi_id) FROM kpi_value JOIN kpi ON kpi.id = kpi_id
         WHERE month = ?1 AND kpi.retired_on IS NULL",
        [meeting.review_month],
        |row| row.get(0),
    )?;
    let elements =
        connection.query_row("SELECT count(*) FROM element WHERE retired_on IS NULL", [], |row| row.get(0))?;
    let readiness = Readiness {
        reported,
        awaited: reported + gaps.iter().filter(|gap| gap.had_values).count(),
        agenda_items: meeting::agenda(connection, meeting.id)?.len(),
        minutes_to_approve: meeting::awaiting_approval(connection)?.len(),
        settled: elements - rating::open_elements(connection, meeting.id)?.len(),
        elements,
    };
    Ok(Upcoming {
        quorum: attendance::quorum_of(connection, meeting.id)?,
        rule: attendance::quorum_rule(connection)?,
        readiness,
        meeting,
    })
}

fn last_held(connection: &Connection) -> rusqlite::Result<Option<Meeting>> {
    let held = |meeting: &Meeting| matches!(meeting.state, MeetingState::Closed | MeetingState::Approved);
    Ok(meeting::series(connection)?.into_iter().find(held))
}
