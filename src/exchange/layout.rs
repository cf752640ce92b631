//! What each column means: KPI, month and figures, recognised by the header and overridable.

use serde::{Deserialize, Serialize};

use super::{
    DateOrder, Options, Part, Place, Refusal,
    kpi::KpiIndex,
    label::fold,
    month_name::{day_and_month, parse_month, parse_month_in},
    number::Cell,
    table::{Row, Table, Written},
};
use crate::domain::Month;

/// How the table is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// One row per KPI, one column per month.
    MonthsAcross,
    /// One row per month, one column per KPI.
    KpisAcross,
    /// One row per value.
    Long,
}

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Column {
    /// The KPI's code or name.
    Kpi,
    Month,
    /// The values of a month, one KPI per row.
    ValuesOfMonth(Month),
    /// The values of the KPI with this code, one month per row.
    ValuesOfKpi(String),
    Value,
    Numerator,
    Denominator,
    Percentile90,
    /// A person decided to leave the column out.
    LeaveOut,
    /// Not recognised: a question, if it holds anything.
    Unknown,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    /// As written.
    pub header: String,
    pub column: Column,
}

/// A table whose columns are understood.
pub(super) struct Layout {
    pub(super) shape: Shape,
    pub(super) mapping: Vec<ColumnMapping>,
    order: Option<DateOrder>,
    kpi: Option<usize>,
    month: Option<usize>,
    figures: Vec<Figures>,
}

/// The columns of one value, and what the header says about it.
#[derive(Default)]
struct Figures {
    kpi: Option<usize>,
    month: Option<Month>,
    value: Option<usize>,
    numerator: Option<usize>,
    denominator: Option<usize>,
    percentile: Option<usize>,
}

/// One value of the table, as written.
pub(super) struct Entry<'t> {
    pub(super) place: Place,
    /// The KPI's position, or the label that no KPI carries.
    pub(super) kpi: Result<usize, &'t str>,
    pub(super) month: Result<Month, &'t str>,
    pub(super) value: Written<'t>,
    pub(super) numerator: Written<'t>,
    pub(super) denominator: Written<'t>,
    pub(super) percentile: Written<'t>,
}

impl<'t> Entry<'t> {
    pub(super) fn cells(&self) -> [Written<'t>; 4] {
        [self.value, self.numerator, self.denominator, self.percentile]
    }

    pub(super) fn is_missing(&self) -> bool {
        self.cells().into_iter().all(Cell::is_missing)
    }

    /// What was typed, for the record.
    pub(super) fn raw(&self) -> String {
        let typed: Vec<&str> =
            self.cells().into_iter().map(|cell| cell.text.trim()).filter(|cell| !cell.is_empty()).collect();
        typed.join(" / ")
    }
}

impl Layout {
    pub(super) fn of(
        table: &Table,
        options: &Options,
        order: Option<DateOrder>,
        index: &KpiIndex<'_>,
    ) -> Result<Self, Refusal> {
        let mut columns: Vec<Column> = table.header.cells().map(|header| recognise(header, order, index)).collect();
        for (at, column) in &options.columns {
            // A remembered column may name a KPI that is no more.
            let known = !matches!(column, Column::ValuesOfKpi(code) if index.find(code).is_none());
            if let Some(place) = columns.get_mut(*at).filter(|_| known) {
                *place = column.clone();
            }
        }
        let shape = options.shape.or_else(|| shape_of(&columns)).ok_or_else(|| Refusal::UnknownHeader {
            header: table.header.cells().map(str::to_owned).collect(),
            separator: table.separator,
        })?;
        lead_with_first_column(shape, &mut columns, options);
        for column in columns.iter_mut().filter(|column| !belongs(column, shape)) {
            *column = Column::Unknown;
        }
        let layout = Self::with(shape, &columns, order, index)?;
        let headers = table.header.cells().map(str::to_owned);
        let mapping = headers.zip(columns).map(|(header, column)| ColumnMapping { header, column }).collect();
        Ok(Self { mapping, ..layout })
    }

    fn with(shape: Shape, columns: &[Column], order: Option<DateOrder>, index: &KpiIndex<'_>) -> Result<Self, Refusal> {
        let kpi = only(columns, &Column::Kpi)?;
        let month = only(columns, &Column::Month)?;
        let mut figures: Vec<Figures> = Vec::new();
        match shape {
            Shape::MonthsAcross | Shape::KpisAcross => {
                figures.extend(columns.iter().enumerate().filter_map(|(at, column)| match column {
                    Column::ValuesOfMonth(month) => {
                        Some(Figures { month: Some(*month), value: Some(at), ..Figures::default() })
                    }
                    Column::ValuesOfKpi(code) => {
                        Some(Figures { kpi: Some(index.find(code)?), value: Some(at), ..Figures::default() })
                    }
                    Column::Kpi
                    | Column::Month
                    | Column::Value
                    | Column::Numerator
                    | Column::Denominator
                    | Column::Percentile90
                    | Column::LeaveOut
                    | Column::Unknown => None,
                }));
            }
            Shape::Long => figures.push(Figures {
                kpi: None,
                month: None,
                value: only(columns, &Column::Value)?,
                numerator: only(columns, &Column::Numerator)?,
                denominator: only(columns, &Column::Denominator)?,
                percentile: only(columns, &Column::Percentile90)?,
            }),
        }
        let needs_kpi = matches!(shape, Shape::MonthsAcross | Shape::Long);
        let needs_month = matches!(shape, Shape::KpisAcross | Shape::Long);
        let has_figures = figures
            .iter()
            .any(|figures| figures.value.is_some() || figures.numerator.and(figures.denominator).is_some());
        if needs_kpi && kpi.is_none() {
            return Err(Refusal::MissingPart(Part::Kpi));
        }
        if needs_month && month.is_none() {
            return Err(Refusal::MissingPart(Part::Month));
        }
        if !has_figures {
            return Err(Refusal::MissingPart(Part::Value));
        }
        Ok(Self { shape, mapping: Vec::new(), order, kpi, month, figures })
    }

    /// How many values a row may hold.
    pub(super) fn values_per_row(&self) -> usize {
        self.figures.len()
    }

    /// Every value of the table, row by row.
    pub(super) fn entries<'t>(&self, table: &'t Table, index: &KpiIndex<'_>) -> impl Iterator<Item = Entry<'t>> {
        table.rows.iter().flat_map(move |row| {
            let label = |column: Option<usize>| column.map_or("", |column| row.cell(column)).trim();
            let kpi = index.find(label(self.kpi)).ok_or_else(|| label(self.kpi));
            let month = parse_month_in(label(self.month), self.order).ok_or_else(|| label(self.month));
            self.figures.iter().map(move |figures| figures.entry(row, kpi, month))
        })
    }
}

impl Figures {
    fn entry<'t>(&self, row: &'t Row, kpi: Result<usize, &'t str>, month: Result<Month, &'t str>) -> Entry<'t> {
        let cell = |column: Option<usize>| column.map_or(Written::EMPTY, |column| row.written(column));
        let candidates = [self.value, self.numerator, self.denominator, self.percentile];
        let filled = candidates.into_iter().flatten().find(|column| !row.cell(*column).trim().is_empty());
        let column = filled.or(self.value).or(self.numerator).unwrap_or(0);
        Entry {
            place: row.place(column),
            kpi: self.kpi.map_or(kpi, Ok),
            month: self.month.map_or(month, Ok),
            value: cell(self.value),
            numerator: cell(self.numerator),
            denominator: cell(self.denominator),
            percentile: cell(self.percentile),
        }
    }
}

/// Header words, already folded, in English, French and Arabic.
const WORDS: [(Column, &[&str]); 6] = [
    (
        Column::Kpi,
        &[
            "kpi",
            "kpi code",
            "code",
            "indicator",
            "indicator code",
            "indicateur",
            "code indicateur",
            "icp",
            "المؤشر",
            "مؤشر",
            "رمز المؤشر",
            "الرمز",
            "مؤشر الاداء",
            "مؤشر الاداء الرئيسي",
        ],
    ),
    (Column::Month, &["month", "period", "date", "mois", "periode", "الشهر", "شهر", "الفتره", "فتره", "التاريخ"]),
    (Column::Value, &["value", "median", "valeur", "mediane", "القيمه", "قيمه", "الوسيط", "وسيط"]),
    (Column::Numerator, &["numerator", "num", "numerateur", "البسط", "بسط"]),
    (Column::Denominator, &["denominator", "den", "denominateur", "المقام", "مقام"]),
    (
        Column::Percentile90,
        &["p90", "90th percentile", "percentile 90", "90e percentile", "9e decile", "المئين 90", "المئين التسعون"],
    ),
];

/// Whether `text` names a month, be it only once the order of its numbers is known.
pub(super) fn is_month(text: &str) -> bool {
    parse_month(text).is_some() || day_and_month(text).iter().any(Option::is_some)
}

/// How many of the headings mean something; 0 if together they make no table of values.
pub(super) fn recognised<'h>(headings: impl Iterator<Item = &'h str>, index: &KpiIndex<'_>) -> usize {
    // Any order will do to see that a heading is a date.
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst].map(Some);
    let meaning = |heading| {
        let meanings = orders.map(|order| recognise(heading, order, index));
        meanings.into_iter().find(|column| *column != Column::Unknown).unwrap_or(Column::Unknown)
    };
    let columns: Vec<Column> = headings.map(meaning).collect();
    match shape_of(&columns) {
        Some(_) => columns.iter().filter(|column| **column != Column::Unknown).count(),
        None => 0,
    }
}

fn recognise(header: &str, order: Option<DateOrder>, index: &KpiIndex<'_>) -> Column {
    let folded: String = fold(header).chars().map(super::number::western_digit).collect();
    if let Some((column, _)) = WORDS.iter().find(|(_, words)| words.contains(&folded.as_str())) {
        return column.clone();
    }
    if let Some(month) = parse_month_in(header, order) {
        return Column::ValuesOfMonth(month);
    }
    index.find(header).map_or(Column::Unknown, |position| Column::ValuesOfKpi(index.get(position).kpi.code.clone()))
}

fn shape_of(columns: &[Column]) -> Option<Shape> {
    let any = |test: fn(&Column) -> bool| columns.iter().any(test);
    let months = any(|column| matches!(column, Column::ValuesOfMonth(_)));
    let kpis = any(|column| matches!(column, Column::ValuesOfKpi(_)));
    let kpi_and_month = columns.contains(&Column::Kpi) && columns.contains(&Column::Month);
    let figures = any(|column| matches!(column, Column::Value | Column::Numerator));
    if kpi_and_month && (figures || !(months || kpis)) {
        Some(Shape::Long)
    } else if months {
        Some(Shape::MonthsAcross)
    } else {
        kpis.then_some(Shape::KpisAcross)
    }
}

/// The first column of a wide table names its rows, whatever its header says.
fn lead_with_first_column(shape: Shape, columns: &mut [Column], options: &Options) {
    let lead = match shape {
        Shape::MonthsAcross => Column::Kpi,
        Shape::KpisAcross => Column::Month,
        Shape::Long => return,
    };
    if columns.contains(&lead) || options.columns.contains_key(&0) {
        return;
    }
    if let Some(first) = columns.first_mut().filter(|first| !matches!(first, Column::ValuesOfMonth(_))) {
        *first = lead;
    }
}

/// Whether a column of this meaning takes part in a table of this shape.
fn belongs(column: &Column, shape: Shape) -> bool {
    match column {
        Column::LeaveOut | Column::Unknown => true,
        Column::Kpi => shape != Shape::KpisAcross,
        Column::Month => shape != Shape::MonthsAcross,
        Column::ValuesOfMonth(_) => shape == Shape::MonthsAcross,
        Column::ValuesOfKpi(_) => shape == Shape::KpisAcross,
        Column::Value | Column::Numerator | Column::Denominator | Column::Percentile90 => shape == Shape::Long,
    }
}

/// The one column of this meaning, if there is any.
fn only(columns: &[Column], wanted: &Column) -> Result<Option<usize>, Refusal> {
    let mut found = (1..).zip(columns).filter(|(_, column)| *column == wanted).map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(first), Some(second)) => Err(Refusal::RepeatedColumn { column: wanted.clone(), first, second }),
        (first, _) => Ok(first.map(|at: usize| at - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_words_are_kept_folded_and_mean_one_thing() {
        let all: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let distinct: std::collections::HashSet<&str> = all.iter().copied().collect();
        assert_eq!(distinct.len(), all.len());
        for word in all {
            assert_eq!(fold(word), word);
        }
    }
}
