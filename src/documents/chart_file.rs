//! A chart on its own: as a vector picture, in pixels, or as the table behind it.

use jiff::civil::DateTime;

use super::{
    Sheet,
    sheet::{Cell, Kind, SheetColumn},
    svg::{BadPicture, Picture},
};
use crate::{
    charts::{
        palette::Palette,
        scene::Scene,
        spec::TimeSeries,
        svg,
        time_series::{self, Dress},
        twin,
    },
    domain::Unit,
    i18n::{Messages, date, number, without_marks},
};

/// The width of a chart in a file, in its own pixels; its labels are 8 points high on a page of A4.
pub const WIDTH: f32 = 802.0;
/// How high the values are drawn; title, legend, key and foot take what they need.
const PLOT_HEIGHT: f32 = 240.0;
/// Pixels of a picture for each of its own.
const SCALE: f32 = 2.0;

/// The chart as on paper: always light, with title, legend, key and foot.
pub fn scene(t: &Messages, spec: &TimeSeries) -> Scene {
    time_series::layout_around(spec, WIDTH, PLOT_HEIGHT, Dress::Full, &Palette::PAPER, t)
}

/// The chart as a vector picture. Texts stay text: they can be searched and edited.
pub fn svg(t: &Messages, spec: &TimeSeries) -> String {
    svg::paint(&scene(t, spec))
}

/// Any picture in pixels, on white, twice as fine as its own.
pub fn png(svg: &str) -> Result<Vec<u8>, BadPicture> {
    let picture = Picture::read(svg)?;
    picture.png((picture.width() * SCALE) as u32)
}

/// The table behind the chart: a row per month, numbers as numbers.
pub fn table(t: &'static Messages, name: &str, unit: Unit, created: DateTime, spec: &TimeSeries) -> Sheet {
    let number = |value: Option<f64>| match (value, unit) {
        (None, _) => Cell::Empty,
        (Some(value), Unit::Percent) => Cell::Percent(value),
        (
            Some(value),
            Unit::Hours | Unit::PerThousand | Unit::Ratio | Unit::Currency | Unit::OfficerHours | Unit::Count,
        ) => Cell::Number(value),
    };
    let kind = if unit == Unit::Percent { Kind::Percent } else { Kind::Number };
    let column = |title: &str, kind| SheetColumn { title: without_marks(title).into_owned().into(), kind };
    let mut columns = vec![column(t.export_column_month(), Kind::Date)];
    match spec.series.len() {
        0 | 1 => columns.push(column(t.export_column_value(), kind)),
        _ => columns.extend(spec.series.iter().map(|series| column(&series.name, kind))),
    }
    let judged = [
        t.chart_column_lower(),
        t.chart_column_center(),
        t.chart_column_upper(),
        t.chart_column_target(),
        t.chart_column_moving_range(),
    ];
    columns.extend(judged.map(|title| column(title, kind)));
    columns.push(column(t.chart_column_mark(), Kind::Text));
    let rows = twin::rows(spec).into_iter().map(|row| {
        let mut cells = vec![Cell::Date(row.month.first_day())];
        cells.extend(row.values.iter().map(|value| number(*value)));
        if row.values.is_empty() {
            cells.push(Cell::Empty);
        }
        let limits = row.limits;
        cells.extend([
            number(limits.map(|limits| limits.lower)),
            number(limits.map(|limits| limits.center)),
            number(limits.map(|limits| limits.upper)),
            number(row.target),
            number(row.moving_range),
        ]);
        let mark = without_marks(&row.mark).into_owned();
        cells.push(if mark.is_empty() { Cell::Empty } else { Cell::Text(mark.into()) });
        cells
    });
    Sheet { name: name.into(), language: t.language(), created, columns, rows: rows.collect() }
}

/// The same table for the clipboard: tabs between cells, numbers as the language writes them.
pub fn clipboard(t: &'static Messages, unit: Unit, spec: &TimeSeries) -> String {
    let sheet = table(t, "", unit, DateTime::default(), spec);
    let plain = |cell: &Cell| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.on_one_line(),
        Cell::Integer(integer) => integer.to_string(),

        Cell::Number(value) | Cell::Percent(value) => {
            without_marks(&number::number(t.language(), *value, spec.decimals.max(1) + 1)).into_owned()
        }
        Cell::Date(day) => without_marks(&date::month_short(t.language(), crate::domain::Month::of(*day))).into_owned(),
    };
    let line = |cells: Vec<String>| cells.join("\t");
    let head = line(sheet.columns.iter().map(|column| column.title.on_one_line()).collect());
    let rows = sheet.rows.iter().map(|row| line(row.iter().map(plain).collect()));
    std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n")
}
