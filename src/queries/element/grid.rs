//! The heat grid: every element in each of the last 24 months that a meeting reviewed.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::Connection;

use super::{
    Card, cards,
    history::{Said, Source, said, source},
};
use crate::domain::{Id, MeetingState, Month, Rating, kind};

/// Two years: what fits one screen.
pub const MONTHS: i32 = 24;

#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub months: Vec<Month>,
    /// In catalogue order, retired elements included.
    pub rows: Vec<Row>,
    /// The latest month in which anything was rated, and the month a year before it.
    pub compared: Option<(Month, Month)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub card: Card,
    /// One for each month.
    pub cells: Vec<Cell>,
    /// The rating in force in the later of the compared months, and in the earlier one.
    pub now: Option<Rating>,
    pub year_before: Option<Rating>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// No meeting reviewed the month, or it recorded nothing for this element.
    Empty,
    /// The meeting has not ended yet.
    Open(Source),
    Recorded(Said),
}

impl Cell {
    pub fn meeting(&self) -> Option<&Source> {
        match self {
            Self::Empty => None,
            Self::Open(meeting) => Some(meeting),
            Self::Recorded(said) => Some(&said.meeting),
        }
    }

    pub fn recorded(&self) -> Option<&Said> {
        match self {
            Self::Recorded(said) => Some(said),
            Self::Empty | Self::Open(_) => None,
        }
    }
}

impl Row {
    /// The rating of the latest month that has one.
    pub fn latest(&self) -> Option<&Said> {
        self.cells.iter().rev().filter_map(Cell::recorded).find(|said| said.state.rating().is_some())
    }

    /// What was recorded in the latest month of the whole grid that has records.
    pub fn recorded_in(&self, grid: &Grid) -> Option<&Said> {
        let column = grid.latest_column()?;
        self.cells.get(column)?.recorded()
    }
}

impl Grid {
    /// The latest month for which any element has a record.
    pub fn latest_column(&self) -> Option<usize> {
        (0..self.months.len()).rev().find(|&column| self.rows.iter().any(|row| row.cells[column].recorded().is_some()))
    }
}

/// The grid up to the latest month reviewed or about to be; up to last month where nothing is planned.
pub fn grid(connection: &Connection, today: Date) -> rusqlite::Result<Grid> {
    let meetings = meetings(connection)?;
    let last = meetings.iter().map(|(meeting, _)| meeting.review_month).max();
    let last = last.unwrap_or_else(|| Month::of(today).previous());
    let months: Vec<Month> = last.plus(1 - MONTHS).through(last).collect();

    let mut by_element: HashMap<Id<kind::Element>, Vec<Said>> = HashMap::new();
    for said in said(connection, None)? {
        by_element.entry(said.element).or_default().push(said);
    }
    let rated = by_element.values().flatten().filter(|said| said.state.rating().is_some());
    let compared = rated.map(|said| said.meeting.review_month).max().map(|now| (now, now.plus(-12)));

    let rows = cards(connection)?.into_iter().map(|card| {
        let said = by_element.remove(&card.id).unwrap_or_default();
        let in_force = |month: Month| {
            let until = said.iter().filter(|said| said.meeting.review_month <= month);
            until.filter_map(|said| said.state.rating()).next_back()
        };
        Row {
            now: compared.and_then(|(now, _)| in_force(now)),
            year_before: compared.and_then(|(_, before)| in_force(before)),
            cells: months.iter().map(|&month| cell(month, &said, &meetings)).collect(),
            card,
        }
    });
    Ok(Grid { months: months.clone(), rows: rows.collect(), compared })
}

/// The record of the last meeting on this month; a meeting to come counts where nothing is recorded.
fn cell(month: Month, said: &[Said], meetings: &[(Source, MeetingState)]) -> Cell {
    if let Some(said) = said.iter().rev().find(|said| said.meeting.review_month == month) {
        return Cell::Recorded(said.clone());
    }
    let is_open = |state: MeetingState| matches!(state, MeetingState::Planned | MeetingState::InSession);
    let open = meetings.iter().find(|(meeting, state)| meeting.review_month == month && is_open(*state));
    open.map_or(Cell::Empty, |(meeting, _)| Cell::Open(meeting.clone()))
}

fn meetings(connection: &Connection) -> rusqlite::Result<Vec<(Source, MeetingState)>> {
    let sql = "SELECT meeting.id, committee.short_name, year, number, review_month, date, state
               FROM meeting, committee ORDER BY date, number";
    connection.prepare_cached(sql)?.query_map([], |row| Ok((source(row, 0)?, row.get(6)?)))?.collect()
}
