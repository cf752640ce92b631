//! One calendar year of the committee's work: the read model of the annual progress report.
//!
//! Figures are read as known now. A rate over a year is the sum of its numerators over the sum of its
//! denominators, not the mean of twelve rates; a median or a plain number cannot be pooled, so that the
//! year shows its last month.

use jiff::civil::{Date, DateTime};
use rusqlite::Connection;

use super::{
    balance::{self, Balance},
    committee,
    correction::{self, Tally},
    kpi::{self, Kpi},
    names, problem,
    register::{self, CorrectionRow, RatingRow},
    series::{self, Held, Line},
    strategy::{self, Tree},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{AttendanceStatus, Id, Measure, MeetingState, Month, Names, Rating, kind},
};

/// What a KPI came to in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Annual {
    /// Factor × Σ numerators / Σ denominators of the months that have both.
    Pooled(f64),
    /// The last month with a value: a median and a plain number have no sum.
    Last(Month, f64),
}

impl Annual {
    pub const fn value(self) -> f64 {
        match self {
            Self::Pooled(value) | Self::Last(_, value) => value,
        }
    }
}

/// What a KPI came to between two months, both included; `None` without a value.
pub fn annual(kpi: &Kpi, first: Month, last: Month) -> Option<Annual> {
    let of_year = kpi.readings.iter().filter(|reading| (first..=last).contains(&reading.month));
    let valued: Vec<_> = of_year.filter_map(|reading| Some((reading, reading.value?))).collect();
    let (reading, value) = valued.last()?;
    let latest = Annual::Last(reading.month, *value);
    if kpi.card.measure != Measure::Ratio {
        return Some(latest);
    }
    let counts = valued.iter().map(|(reading, _)| reading.numerator.zip(reading.denominator));
    let Some(counts) = counts.collect::<Option<Vec<(f64, f64)>>>() else { return Some(latest) };
    let (numerators, denominators) = counts.iter().fold((0.0, 0.0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    Some(if denominators > 0.0 { Annual::Pooled(kpi.card.factor * numerators / denominators) } else { latest })
}

/// An element's way through the months that the year's meetings reviewed.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementYear {
    pub code: String,
    pub name: Names,
    pub first: Option<Rating>,
    pub last: Option<Rating>,
    /// Meetings that rated or confirmed it.
    pub rated: usize,
}

/// A seat at the year's meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub title: Names,
    pub voting: bool,
    pub present: u32,
    pub substituted: u32,
    pub excused: u32,
    pub absent: u32,
}

impl Seat {
    pub const fn meetings(&self) -> u32 {
        self.present + self.substituted + self.excused + self.absent
    }
}

#[derive(Clone, Debug)]
pub struct Year {
    pub year: i32,
    /// January to the last month of the year that has any value.
    pub months: (Month, Month),
    pub committee: CommitteeProfile,
    pub tree: Tree,
    /// In force, in the order of the catalogue.
    pub kpis: Vec<Kpi>,
    /// Meetings of the year that were held, the earliest first.
    pub meetings: Vec<Held>,
    /// Months of the year that no monthly meeting has reviewed although a later one was.
    pub missed: Vec<Month>,
    /// In protocol order.
    pub seats: Vec<Seat>,
    pub elements: Vec<ElementYear>,
    /// That took effect, fell due or were judged in the year, or were open in it and still are.
    pub corrections: Vec<CorrectionRow>,
    /// Of those that took effect in the year.
    pub tally: Tally,
    /// Raised in the year, or still open now.
    pub problems: Vec<problem::Line>,
    pub balance: Balance,
}

impl Year {
    pub fn kpi(&self, id: Id<kind::Kpi>) -> Option<&Kpi> {
        self.kpis.iter().find(|kpi| kpi.card.id == id)
    }

    /// The KPI's value of this year.
    pub fn value(&self, kpi: &Kpi) -> Option<Annual> {
        annual(kpi, self.months.0, self.months.1)
    }

    /// The KPI's value of the year before, all its months.
    pub fn value_before(&self, kpi: &Kpi) -> Option<Annual> {
        let first = self.months.0.plus(-12);
        annual(kpi, first, first.plus(11))
    }
}

/// Minutes between the hour a meeting was called for and the hour it was opened; negative: early.
pub fn delay(held: &Held) -> Option<i64> {
    let called: DateTime = held.meeting.date.to_datetime(held.meeting.start);
    let span = called.until(held.meeting.opened_at?).ok()?;
    Some(span.total(jiff::Unit::Minute).ok()?.round() as i64)
}

/// Reads the year that begins with `january`; `today` dates what is overdue.
pub fn year(connection: &Connection, january: Month, today: Date) -> rusqlite::Result<Year> {
    let (first, december, year) = (january, january.plus(11), january.year());
    let all = kpi::all(connection)?;
    let kpis: Vec<Kpi> = all.into_iter().filter(|kpi| kpi.card.retired_on.is_none()).collect();
    let reported = kpis.iter().filter_map(|kpi| Some(kpi.latest(december)?.0)).max();
    let last = reported.unwrap_or(first).max(first);
    let (meetings, missed) = meetings(connection, year)?;
    let ledger = correction::ledger(connection, today)?;
    let of_year: Vec<_> = ledger.into_iter().filter(|line| is_of(line.record.effective, year)).collect();
    let problems = problem::register(connection)?;
    Ok(Year {
        year,
        months: (first, last),
        committee: committee::committee(connection)?.profile,
        tree: strategy::tree(connection)?,
        elements: elements(register::ratings(connection)?, year),
        corrections: corrections(register::corrections(connection)?, year),
        tally: Tally::of(&of_year),
        problems: problems
            .into_iter()
            .filter(|line| i32::from(line.raised_on.year()) == year || line.is_open())
            .collect(),
        seats: seats(connection, year)?,
        balance: balance::balance(connection, last)?,
        kpis,
        meetings,
        missed,
    })
}

fn is_of(day: Option<Date>, year: i32) -> bool {
    day.is_some_and(|day| i32::from(day.year()) == year)
}

fn meetings(connection: &Connection, year: i32) -> rusqlite::Result<(Vec<Held>, Vec<Month>)> {
    let (mut held, mut missed) = (Vec::new(), Vec::new());
    for line in series::series(connection)?.into_iter().rev() {
        match line {
            Line::Held(one) => {
                let is_over = matches!(one.meeting.state, MeetingState::Closed | MeetingState::Approved);
                if is_over && i32::from(one.meeting.date.year()) == year {
                    held.push(*one);
                }
            }
            Line::Missed(month) if month.year() == year => missed.push(month),
            Line::Missed(_) => {}
        }
    }
    Ok((held, missed))
}

fn seats(connection: &Connection, year: i32) -> rusqlite::Result<Vec<Seat>> {
    let mut statement = connection.prepare_cached(include_str!("year/seats.sql"))?;
    let mut rows = statement.query([year])?;
    let mut seats: Vec<(Id<kind::Office>, Seat)> = Vec::new();
    while let Some(row) = rows.next()? {
        let office = row.get(0)?;
        if seats.last().is_none_or(|(last, _)| *last != office) {
            let seat =
                Seat { title: names(row, 1)?, voting: row.get(4)?, present: 0, substituted: 0, excused: 0, absent: 0 };
            seats.push((office, seat));
        }
        let Some((_, seat)) = seats.last_mut() else { continue };
        let times: u32 = row.get(6)?;
        match row.get(5)? {
            AttendanceStatus::Present => seat.present += times,
            AttendanceStatus::Substituted => seat.substituted += times,
            AttendanceStatus::Excused => seat.excused += times,
            AttendanceStatus::Absent | AttendanceStatus::Expected => seat.absent += times,
        }
    }
    Ok(seats.into_iter().map(|(_, seat)| seat).collect())
}

fn elements(ratings: Vec<RatingRow>, year: i32) -> Vec<ElementYear> {
    let mut found: Vec<ElementYear> = Vec::new();
    for row in ratings.into_iter().filter(|row| row.review_month.year() == year) {
        let place = found.iter().position(|element| element.code == row.element).unwrap_or_else(|| {
            let (code, name) = (row.element.clone(), row.name.clone());
            found.push(ElementYear { code, name, first: None, last: None, rated: 0 });
            found.len() - 1
        });
        if let Some(rating) = row.record.state.rating() {
            let element = &mut found[place];
            element.first = element.first.or(Some(rating));
            element.last = Some(rating);
            element.rated += 1;
        }
    }
    found.sort_by(|one, other| one.code.cmp(&other.code));
    found
}

fn corrections(rows: Vec<CorrectionRow>, year: i32) -> Vec<CorrectionRow> {
    let belongs = |row: &CorrectionRow| {
        let begun = row.proposed_in.as_ref().is_none_or(|meeting| meeting.year <= year);
        is_of(row.effective, year)
            || is_of(row.first_due, year)
            || row.judged_in.as_ref().is_some_and(|meeting| meeting.year == year)
            || (begun && !row.state.is_ended())
    };
    rows.into_iter().filter(belongs).collect()
}

#[cfg(test)]
mod tests;
