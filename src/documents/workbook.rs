//! The figures as a workbook for people who go on counting: values, limits, signals, and a sheet with a chart
//! of the spreadsheet's own for each KPI.

use jiff::civil::DateTime;
use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartFormat, ChartLine, ChartLineDashType, ChartMarker, ChartType, Color,
};

use super::{
    Sheet, chart_file,
    kpi_chart::{self, Wanted},
    sheet::{Cell, Kind, SheetColumn, SheetError, Writer},
};
use crate::{
    charts::{
        palette::{Palette, Rgb},
        spec::TimeSeries,
    },
    domain::{Month, Unit},
    i18n::{Messages, without_marks},
    queries::kpi::Kpi,
};

/// A native chart beside the table that it is drawn from.
#[derive(Clone, Debug)]
struct Plotted {
    sheet: Sheet,
    spec: TimeSeries,
}

#[derive(Clone, Debug)]
pub struct KpiWorkbook {
    values: Sheet,
    limits: Sheet,
    signals: Sheet,
    kpis: Vec<Plotted>,
}

impl KpiWorkbook {
    /// `values` is the register of values, as its own export has it.
    pub fn new(t: &'static Messages, values: Sheet, kpis: &[Kpi], currency: &str, now: DateTime) -> Self {
        let known = || kpis.iter().filter(|kpi| kpi.values().next().is_some());
        let plotted = known().filter_map(|kpi| {
            let (first, last) = (kpi.readings.first()?.month, kpi.readings.last()?.month);
            let wanted = Wanted { first, last, has_ranges: true, ..Wanted::of(kpi, currency, last, now.date()) };
            let spec = kpi_chart::spec(t, &wanted);
            Some(Plotted { sheet: chart_file::table(t, &kpi.card.code, kpi.card.unit, now, &spec), spec })
        });
        Self { values, limits: limits(t, kpis, now), signals: signals(t, kpis, now), kpis: plotted.collect() }
    }

    /// Rows of the first sheet, header included.
    pub fn rows(&self) -> usize {
        self.values.rows.len() + 1
    }

    pub fn to_xlsx(&self) -> Result<Vec<u8>, SheetError> {
        let mut writer = Writer::new(&self.values);
        writer.add(&self.values)?;
        writer.add(&self.limits)?;
        writer.add(&self.signals)?;
        for plotted in &self.kpis {
            let column = u16::try_from(plotted.sheet.columns.len()).unwrap_or(u16::MAX).saturating_add(1);
            let chart = plotted.chart();
            writer.add(&plotted.sheet)?.insert_chart(1, column, &chart)?;
        }
        writer.finish()
    }
}

impl Plotted {
    /// Values with dots, the centre, limits and target as lines: what a spreadsheet can draw of our chart.
    fn chart(&self) -> Chart {
        let name = self.sheet.tab();
        let last_row = u32::try_from(self.sheet.rows.len()).unwrap_or(u32::MAX);
        let mut chart = Chart::new(ChartType::Line);
        let lines = self.spec.series.len().max(1);
        // Month, the values, then lower, centre, upper and target.
        for column in 1..=lines + 4 {
            let Ok(index) = u16::try_from(column) else { break };
            if self.sheet.rows.iter().all(|row| matches!(row.get(column), None | Some(Cell::Empty))) {
                continue;
            }
            let mut format = ChartFormat::new();
            format.set_line(&line(column, lines));
            let mut marker = ChartMarker::new();
            if column == 1 {
                marker.set_automatic()
            } else {
                marker.set_none()
            };
            chart
                .add_series()
                .set_name((name.as_str(), 0, index))
                .set_categories((name.as_str(), 1, 0, last_row, 0))
                .set_values((name.as_str(), 1, index, last_row, index))
                .set_format(&mut format)
                .set_marker(&marker);
        }
        chart.title().set_name(&format!("{} {}", name, self.spec.title));
        chart.set_alt_text(self.spec.alt.as_str());
        // A missing month is a gap, never a zero.
        chart.show_empty_cells_as(ChartEmptyCells::Gaps);
        chart.x_axis().set_date_axis(true).set_num_format("mmm yy");
        chart.y_axis().set_name(self.spec.unit.as_str());
        chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
        chart.set_width(760).set_height(380);
        chart
    }
}

fn line(column: usize, lines: usize) -> ChartLine {
    let palette = Palette::PAPER;
    let (color, width, dash) = match column.checked_sub(lines + 1) {
        None if column == 1 => (palette.ink2, 1.5, ChartLineDashType::Solid),
        None => (palette.ink3, 1.25, ChartLineDashType::Dash),
        Some(1) => (palette.ink3, 0.75, ChartLineDashType::Solid),
        Some(3) => (palette.ink, 1.5, ChartLineDashType::Dash),
        Some(_) => (palette.ink3, 0.75, ChartLineDashType::RoundDot),
    };
    let mut line = ChartLine::new();
    line.set_color(excel_color(color)).set_width(width).set_dash_type(dash);
    line
}

fn excel_color(Rgb(red, green, blue): Rgb) -> Color {
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

fn said(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(without_marks(text).into_owned().into()) }
}

fn month(month: Month) -> Cell {
    Cell::Date(month.first_day())
}

fn columns(titles: &[(Kind, &str)]) -> Vec<SheetColumn> {
    titles.iter().map(|(kind, title)| SheetColumn { title: (*title).into(), kind: *kind }).collect()
}

fn figure(unit: Unit, value: f64) -> Cell {
    if unit == Unit::Percent { Cell::Percent(value) } else { Cell::Number(value) }
}

/// Every phase on record with the limits that it gives, unclipped.
fn limits(t: &'static Messages, kpis: &[Kpi], created: DateTime) -> Sheet {
    let mut rows = Vec::new();
    for kpi in kpis {
        for phase in &kpi.process.phases {
            let number = |value: Option<f64>| value.map_or(Cell::Empty, |value| figure(kpi.card.unit, value));
            let limits = phase.limits;
            rows.push(vec![
                said(&kpi.card.code),
                said(kpi.card.label(t.language())),
                month(phase.first),
                month(phase.baseline_last),
                limits.map_or(Cell::Empty, |limits| Cell::Integer(limits.count as i64)),
                number(limits.map(|limits| limits.lower)),
                number(limits.map(|limits| limits.center)),
                number(limits.map(|limits| limits.upper)),
                number(limits.map(|limits| limits.average_range)),
                number(limits.map(|limits| limits.range_upper)),
                said(&phase.reason),
                phase.decision.as_ref().map_or(Cell::Empty, |(_, number)| said(number)),
            ]);
        }
    }
    let titles = [
        (Kind::Text, t.export_column_code()),
        (Kind::Text, t.export_column_name()),
        (Kind::Date, t.workbook_first_month()),
        (Kind::Date, t.workbook_baseline_last()),
        (Kind::Integer, t.workbook_count()),
        (Kind::Number, t.chart_column_lower()),
        (Kind::Number, t.chart_column_center()),
        (Kind::Number, t.chart_column_upper()),
        (Kind::Number, t.workbook_average_range()),
        (Kind::Number, t.workbook_range_limit()),
        (Kind::Text, t.export_column_reason()),
        (Kind::Text, t.export_column_decision()),
    ];
    Sheet { name: t.workbook_limits().into(), language: t.language(), created, columns: columns(&titles), rows }
}

/// Every month in which a rule fired, oldest first within its KPI.
fn signals(t: &'static Messages, kpis: &[Kpi], created: DateTime) -> Sheet {
    let mut rows = Vec::new();
    for kpi in kpis {
        for &of in &kpi.process.months {
            let rules = kpi.process.signals(of);
            if rules.is_empty() {
                continue;
            }
            let names: Vec<&str> = rules.iter().map(|rule| rule.name()).collect();
            rows.push(vec![
                said(&kpi.card.code),
                said(kpi.card.label(t.language())),
                month(of),
                kpi.value(of).map_or(Cell::Empty, |value| figure(kpi.card.unit, value)),
                said(&names.join(", ")),
                said(&kpi_chart::mark(t, kpi, of)),
                said(t.label(kpi.variation(of))),
            ]);
        }
    }
    let titles = [
        (Kind::Text, t.export_column_code()),
        (Kind::Text, t.export_column_name()),
        (Kind::Date, t.export_column_month()),
        (Kind::Number, t.export_column_value()),
        (Kind::Text, t.workbook_rules()),
        (Kind::Text, t.chart_column_mark()),
        (Kind::Text, t.workbook_variation()),
    ];
    Sheet { name: t.workbook_signals().into(), language: t.language(), created, columns: columns(&titles), rows }
}
