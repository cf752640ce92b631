//! The lines that the filter leaves, in the order that was asked for.

use jiff::civil::Date;
use rusqlite::Connection;

use super::Filter;
use crate::{
    domain::{Id, Language, kind},
    queries::correction::{self, Listed, Part},
    ui::widgets::Sort,
};

/// Worst first, unless another column is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorting(pub Sort);

const DAYS_LATE: usize = 4;

impl Default for Sorting {
    fn default() -> Self {
        Self(Sort { column: DAYS_LATE, descending: true })
    }
}

#[derive(Debug)]
pub struct View {
    pub rows: Vec<Listed>,
    /// There is no correction at all.
    pub is_empty: bool,
    /// One for each [`Part`], under the other filters.
    pub counts: [usize; Part::ALL.len()],
    /// Offices that own a correction, by title.
    pub owners: Vec<(Id<kind::Office>, String)>,
}

impl View {
    pub(super) fn read(db: &Connection, language: Language, today: Date, filter: &Filter) -> rusqlite::Result<Self> {
        let all = correction::register(db, today)?;
        let is_empty = all.is_empty();
        let mut owners: Vec<(Id<kind::Office>, String)> = all
            .iter()
            .filter_map(|row| row.owner.as_ref())
            .map(|owner| (owner.office, owner.title.get(language).to_owned()))
            .collect();
        owners.sort_by(|a, b| a.1.cmp(&b.1));
        owners.dedup();
        let owned = |row: &Listed| {
            filter.owner.is_none_or(|office| row.owner.as_ref().is_some_and(|owner| owner.office == office))
        };
        let found: Vec<Listed> = all.into_iter().filter(|row| owned(row) && row.matches(&filter.sought)).collect();
        let counts = Part::ALL.map(|part| found.iter().filter(|row| row.is_in(part, today)).count());
        let mut rows: Vec<Listed> = found.into_iter().filter(|row| row.is_in(filter.part, today)).collect();
        sort(&mut rows, filter.sorting.0, language);
        Ok(Self { rows, is_empty, counts, owners })
    }
}

/// Equal lines stay in the order of their numbers.
fn sort(rows: &mut [Listed], by: Sort, language: Language) {
    let owner = |row: &Listed| row.owner.as_ref().map(|owner| owner.title.get(language).to_owned());
    match by.column {
        1 => rows.sort_by_key(|row| row.title.to_lowercase()),
        2 => rows.sort_by_key(owner),
        3 => rows.sort_by_key(|row| (row.due.is_none(), row.due)),
        DAYS_LATE => rows.sort_by_key(|row| row.days_overdue),
        5 => rows.sort_by_key(|row| row.postponements),
        6 => rows.sort_by_key(|row| row.state),
        7 => rows.sort_by_key(|row| (row.verdict.is_none(), row.verdict)),
        _ => rows.sort_by_key(|row| row.number),
    }
    if by.descending {
        rows.reverse();
    }
}
