//! What waits for the committee, the most urgent first.

use jiff::{ToSpan as _, civil::Date};
use rusqlite::Connection;

use crate::{
    domain::{CorrectionState, Id, MeetingRef, Month, Names, Verdict, days_overdue, kind, number},
    queries::{meeting, names, slip},
    workspace::values::Iso,
};

/// How long after taking effect the effect of a correction is judged.
const MONTHS_TO_VERDICT: i64 = 3;

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Late against its first due date.
    Overdue {
        correction: Id<kind::Correction>,
        number: String,
        title: String,
        owner: Names,
        days: u32,
        postponements: u32,
        new_date_refused: bool,
    },
    /// In effect for three months, its effect not judged.
    VerdictDue { correction: Id<kind::Correction>, number: String, title: String, owner: Names, effective: Date },
    /// Proposed, to be decided.
    Proposed { correction: Id<kind::Correction>, number: String, title: String, owner: Names },
    /// Closed, its minutes not approved.
    Minutes { meeting: Id<kind::Meeting>, reference: MeetingRef, date: Date },
    /// KPIs that have had values, but none for the month under review.
    MissingValues { kpis: Vec<Gap>, month: Month },
    /// A department slip that is not back.
    LateSlip { unit: Names, month: Month, days: u32 },
    /// KPIs that never had a value.
    NoData { kpis: Vec<Gap> },
}

/// A KPI without a value for the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub kpi: Id<kind::Kpi>,
    pub code: String,
    pub had_values: bool,
    pub owner: Names,
}

pub fn matters(connection: &Connection, today: Date, month: Month) -> rusqlite::Result<Vec<Matter>> {
    let mut found = corrections(connection, today)?;
    found.extend(meeting::awaiting_approval(connection)?.into_iter().map(|meeting| Matter::Minutes {
        meeting: meeting.id,
        reference: meeting.reference,
        date: meeting.date,
    }));
    let late = slip::late(connection, today)?.into_iter();
    found.extend(late.map(|late| Matter::LateSlip { unit: late.unit, month: late.month, days: late.days }));
    let (missing, never): (Vec<Gap>, Vec<Gap>) = gaps(connection, month)?.into_iter().partition(|gap| gap.had_values);
    if !missing.is_empty() {
        found.push(Matter::MissingValues { kpis: missing, month });
    }
    if !never.is_empty() {
        found.push(Matter::NoData { kpis: never });
    }
    found.sort_by_key(Matter::urgency);
    Ok(found)
}

impl Matter {
    /// Kinds in the order in which they press; the longest overdue and the longest in effect first.
    fn urgency(&self) -> (u8, i64) {
        match self {
            Self::Overdue { days, .. } => (0, -i64::from(*days)),
            Self::LateSlip { days, .. } => (1, -i64::from(*days)),
            Self::MissingValues { .. } => (1, 0),
            Self::VerdictDue { effective, .. } => (2, day_number(*effective)),
            Self::Proposed { .. } => (3, 0),
            Self::Minutes { date, .. } => (4, day_number(*date)),
            Self::NoData { .. } => (5, 0),
        }
    }
}

/// A number that grows by one a day.
fn day_number(date: Date) -> i64 {
    Date::constant(1900, 1, 1).until(date).map_or(0, |span| i64::from(span.get_days()))
}

fn corrections(connection: &Connection, today: Date) -> rusqlite::Result<Vec<Matter>> {
    let mut statement = connection.prepare_cached(include_str!("corrections.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (correction, number) = (row.get(0)?, number::correction(row.get(1)?));
        let (title, state): (String, CorrectionState) = (row.get(2)?, row.get(3)?);
        let date = |index: usize| row.get::<_, Option<Iso<Date>>>(index).map(|date| date.map(|Iso(date)| date));
        let (first_due, due, effective) = (date(4)?, date(5)?, date(7)?);
        let verdict: Option<Verdict> = row.get(8)?;
        let owner = names(row, 9)?;
        let days = days_overdue(first_due.or(due), today);
        if state == CorrectionState::Proposed {
            found.push(Matter::Proposed { correction, number, title, owner });
        } else if state.awaits_action() && days > 0 {
            let (postponements, new_date_refused) = (row.get(6)?, row.get::<_, Option<bool>>(12)?.unwrap_or(false));
            found.push(Matter::Overdue { correction, number, title, owner, days, postponements, new_date_refused });
        } else if let Some(effective) = effective
            .filter(|effective| state.awaits_verdict() && is_unjudged(verdict) && has_had_time(*effective, today))
        {
            found.push(Matter::VerdictDue { correction, number, title, owner, effective });
        }
    }
    Ok(found)
}

const fn is_unjudged(verdict: Option<Verdict>) -> bool {
    matches!(verdict, None | Some(Verdict::TooEarly))
}

fn has_had_time(effective: Date, today: Date) -> bool {
    effective.saturating_add(MONTHS_TO_VERDICT.months()) <= today
}

pub fn gaps(connection: &Connection, month: Month) -> rusqlite::Result<Vec<Gap>> {
    let mut statement = connection.prepare_cached(include_str!("kpi_gaps.sql"))?;
    let rows = statement.query_map([month], |row| {
        Ok(Gap { kpi: row.get(0)?, code: row.get(1)?, had_values: row.get(2)?, owner: names(row, 3)? })
    })?;
    rows.collect()
}
