//! From the grid of ratings to the grid that is drawn: filter, words, change over a year.

use jiff::civil::Date;
use rusqlite::Connection;

use crate::{
    charts::{
        heat::{CellState, Change, HeatCell, HeatGrid, HeatGroup, HeatRow},
        spec::Tone,
    },
    domain::{ElementGroup, ElementState, Scale},
    i18n::{Messages, date, number},
    queries::element::{
        Levels,
        grid::{self, Cell, Grid, Row},
        levels,
    },
    sentences,
};

/// Which elements are shown. All but the last leave retired elements out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    /// Rated 1 or 2.
    Weak,
    /// The latest month's rating differs from the one before.
    Changed,
    /// Left out in the latest month.
    NotAssessed,
    Retired,
}

impl Filter {
    pub const ALL: [Self; 5] = [Self::All, Self::Weak, Self::Changed, Self::NotAssessed, Self::Retired];

    pub fn label(self, t: &Messages, count: usize) -> String {
        match self {
            Self::All => t.element_filter_all(count),
            Self::Weak => t.element_filter_weak(count),
            Self::Changed => t.element_filter_changed(count),
            Self::NotAssessed => t.element_filter_not_assessed(count),
            Self::Retired => t.element_filter_retired(count),
        }
    }

    fn takes(self, grid: &Grid, row: &Row) -> bool {
        let is_retired = row.card.retired_on.is_some();
        match self {
            Self::Retired => is_retired,
            _ if is_retired => false,
            Self::All => true,
            Self::Weak => row.now.is_some_and(|rating| rating.is_weak()),
            Self::Changed => row.recorded_in(grid).is_some_and(|said| said.is_changed()),
            Self::NotAssessed => row.recorded_in(grid).is_some_and(|said| said.state == ElementState::NotAssessed),
        }
    }
}

/// What the screen shows for one filter and language.
#[derive(Debug)]
pub struct View {
    pub grid: Grid,
    pub levels: Levels,
    pub heat: HeatGrid,
    /// Indices into the grid's rows, in the order of the heat grid.
    pub shown: Vec<usize>,
}

impl View {
    pub fn read(db: &Connection, t: &Messages, today: Date, filter: Filter) -> rusqlite::Result<Self> {
        let grid = grid::grid(db, today)?;
        let levels = levels(db, Scale::Effectiveness)?;
        let shown: Vec<usize> = (0..grid.rows.len()).filter(|&index| filter.takes(&grid, &grid.rows[index])).collect();
        let heat = heat(t, &levels, &grid, &shown);
        Ok(Self { grid, levels, heat, shown })
    }

    /// The element in this row of the heat grid.
    pub fn row(&self, row: usize) -> Option<&Row> {
        self.grid.rows.get(*self.shown.get(row)?)
    }

    pub fn count(&self, filter: Filter) -> usize {
        self.grid.rows.iter().filter(|row| filter.takes(&self.grid, row)).count()
    }
}

fn heat(t: &Messages, levels: &Levels, grid: &Grid, shown: &[usize]) -> HeatGrid {
    let language = t.language();
    let group = |group: ElementGroup| HeatGroup {
        name: t.label(group).to_owned(),
        rows: shown
            .iter()
            .map(|&index| &grid.rows[index])
            .filter(|row| row.card.group == group)
            .map(|row| heat_row(t, levels, grid, row))
            .collect(),
    };
    let groups = ElementGroup::ALL.iter().map(|of| group(*of)).filter(|group| !group.rows.is_empty()).collect();
    let span = grid.months.first().zip(grid.months.last());
    let (first, last) = span.map_or_else(Default::default, |(first, last)| {
        (date::month_long(language, *first), date::month_long(language, *last))
    });
    HeatGrid {
        title: t.element_grid().to_owned(),
        alt: t.element_grid_alt(shown.len(), first, last),
        columns: grid.months.clone(),
        groups,
        change_title: t.element_year().to_owned(),
        change_subtitle: grid.compared.map_or_else(String::new, |(now, before)| {
            t.app_from_to(date::month_axis(language, before), date::month_axis(language, now))
        }),
    }
}

/// One row of the grid, with the change over twelve months where both ends are known.
pub fn heat_row(t: &Messages, levels: &Levels, grid: &Grid, row: &Row) -> HeatRow {
    let cells = grid.months.iter().zip(&row.cells).map(|(month, cell)| HeatCell {
        state: state(cell),
        is_changed: cell.recorded().is_some_and(|said| said.is_changed()),
        is_en_bloc: cell.recorded().is_some_and(|said| said.en_bloc),
        text: sentences::element::cell(t, levels, &row.card.code, *month, cell),
    });
    HeatRow {
        code: row.card.code.clone(),
        name: row.card.short_or_name().get(t.language()).to_owned(),
        cells: cells.collect(),
        change: change(t, row),
    }
}

fn state(cell: &Cell) -> CellState {
    match cell {
        Cell::Empty => CellState::Empty,
        Cell::Open(_) => CellState::Open,
        Cell::Recorded(said) => match said.state {
            ElementState::Rated(rating) | ElementState::Confirmed(rating) => CellState::Rated(rating.level()),
            ElementState::NotAssessed => CellState::NotAssessed,
            ElementState::NotApplicable => CellState::Empty,
        },
    }
}

fn change(t: &Messages, row: &Row) -> Option<Change> {
    let (now, before) = (row.now?.level(), row.year_before?.level());
    let difference = f64::from(now) - f64::from(before);
    let (tone, text) = if difference > 0.0 {
        (Tone::Good, number::difference(t.language(), difference, 0))
    } else if difference < 0.0 {
        (Tone::Bad, number::difference(t.language(), difference, 0))
    } else {
        (Tone::Neutral, t.element_year_same().to_owned())
    };
    Some(Change { tone, text, detail: t.app_from_to(before, now) })
}
