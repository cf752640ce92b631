//! The chart pack: all KPIs in force as small multiples, what needs attention first, then each with its
//! sentence, chart, foot and the last twelve months as a table, a page each.

use jiff::civil::DateTime;

use super::{
    Document, as_known,
    kpi_chart::{self, Wanted},
    model::{Align, Block, Column, Figure, Heading, Level, Paragraph, Row, Table},
};
use crate::{
    analysis::signal::Variation,
    charts::{
        multiples::{self, Multiple},
        palette::Palette,
        scene::Scene,
        spec::{TimeSeries, Tone},
        svg,
        time_series::{self, Dress},
        twin,
    },
    commands::committee::CommitteeProfile,
    domain::{Language, Month},
    i18n::{Messages, Quantity, date, number, without_marks},
    queries::kpi::Kpi,
};

const WIDTH: f32 = 802.0;
/// How high the values are drawn; with words, moving ranges and table a KPI fills its page.
const PLOT_HEIGHT: f32 = 300.0;
/// Small multiples on a page.
const COLUMNS: usize = 3;
const ROWS: usize = 4;
const CELL_HEIGHT: f32 = 236.0;
/// Months in the table that repeats a picture.
const TABLE_MONTHS: usize = 12;

/// What the pack shows: the KPIs in force that have values.
pub struct Pack<'a> {
    pub committee: &'a CommitteeProfile,
    pub kpis: &'a [Kpi],
    /// The day on which the values were known as they stand.
    pub now: DateTime,
}

/// A KPI with its chart.
struct Shown<'a> {
    wanted: Wanted<'a>,
    spec: TimeSeries,
}

impl Pack<'_> {
    fn shown(&self, t: &Messages) -> Vec<Shown<'_>> {
        let in_force = self.kpis.iter().filter(|kpi| kpi.card.retired_on.is_none() && kpi.values().next().is_some());
        // One time axis for all.
        let last = in_force.clone().filter_map(|kpi| kpi.readings.last()).map(|reading| reading.month).max();
        let Some(last) = last else { return Vec::new() };
        let of = |kpi| {
            let wanted = Wanted {
                first: last.plus(1 - kpi_chart::MONTHS),
                has_ranges: true,
                ..Wanted::of(kpi, &self.committee.currency, last, self.now.date())
            };
            Shown { spec: kpi_chart::spec(t, &wanted), wanted }
        };
        let mut in_force: Vec<&Kpi> = in_force.collect();
        in_force.sort_by_key(|kpi| kpi.need(last));
        in_force.into_iter().map(of).collect()
    }

    /// Every chart on one sheet.
    pub fn overview(&self, t: &Messages) -> Scene {
        let multiples: Vec<Multiple> = self.shown(t).iter().map(|shown| shown.multiple(t)).collect();
        let mut sheet = sheet(t, &multiples);
        sheet.title = without_marks(t.pack_title()).into_owned();
        sheet
    }

    /// The small multiples alone, without the page of each KPI.
    pub fn sheets(&self, t: &Messages) -> Vec<Block> {
        sheets(t, &self.shown(t))
    }

    pub fn document(&self, t: &'static Messages) -> Document {
        let shown = self.shown(t);
        let mut blocks = Vec::new();
        if shown.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(t.pack_empty())));
        }
        blocks.extend(sheets(t, &shown));
        for shown in &shown {
            blocks.push(Block::PageBreak);
            shown.write(t, &mut blocks);
        }
        as_known::document(t, self.committee.name.get(t.language()), t.pack_title(), self.now, blocks)
    }
}

/// The small multiples, a page each.
fn sheets(t: &Messages, shown: &[Shown<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (page, part) in shown.chunks(COLUMNS * ROWS).enumerate() {
        if page > 0 {
            blocks.push(Block::PageBreak);
        }
        let multiples: Vec<Multiple> = part.iter().map(|shown| shown.multiple(t)).collect();
        let names: Vec<String> =
            multiples.iter().map(|multiple| format!("{}: {}", multiple.name, multiple.value)).collect();
        blocks.push(Block::Figure(Figure {
            svg: svg::paint(&sheet(t, &multiples)),
            alt: names.join(". ").into(),
            caption: None,
            width: 1.0,
            data: None,
        }));
    }
    blocks
}

fn sheet(t: &Messages, multiples: &[Multiple]) -> Scene {
    multiples::layout(multiples, COLUMNS, WIDTH, CELL_HEIGHT, &Palette::PAPER, t)
}

impl Shown<'_> {
    fn name(&self, language: Language) -> String {
        let card = &self.wanted.kpi.card;
        format!("{} {}", card.code, card.label(language))
    }

    fn multiple(&self, t: &Messages) -> Multiple {
        let (language, kpi) = (t.language(), self.wanted.kpi);
        let quantity = Quantity::new(language, kpi.card.unit, self.wanted.currency);
        let latest = kpi.latest(self.wanted.last);
        let variation = kpi.variation(self.wanted.last);
        let mut words = vec![t.label(variation), t.label(kpi.assurance(self.wanted.last))];
        // “Not enough data” once.
        words.dedup();
        Multiple {
            name: self.name(language),
            value: latest.map_or_else(String::new, |(_, value)| {
                without_marks(&quantity.format(value, kpi.card.decimals)).into_owned()
            }),
            word: words.join(" · "),
            tone: match variation {
                Variation::Improving => Some(Tone::Good),
                Variation::Worsening => Some(Tone::Bad),
                Variation::Changed => Some(Tone::Neutral),
                Variation::Routine | Variation::TooFew => None,
            },
            spec: self.spec.clone(),
        }
    }

    /// The page of a KPI.
    fn write(&self, t: &'static Messages, blocks: &mut Vec<Block>) {
        blocks.push(Block::Heading(Heading {
            level: Level::One,
            numbered: false,
            text: self.name(t.language()).into(),
            source: None,
        }));
        let sentence = kpi_chart::sentence(t, &self.wanted);
        if !sentence.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(sentence)));
        }
        // The heading says the name.
        let spec = TimeSeries { title: String::new(), ..self.spec.clone() };
        let scene = time_series::layout_around(&spec, WIDTH, PLOT_HEIGHT, Dress::Full, &Palette::PAPER, t);
        blocks.push(Block::Figure(Figure {
            svg: svg::paint(&scene),
            alt: spec.alt.as_str().into(),
            caption: None,
            width: 1.0,
            data: Some(self.table(t)),
        }));
    }

    /// The last months across, with what judges them.
    fn table(&self, t: &Messages) -> Table {
        let language = t.language();
        let rows = twin::rows(&self.spec);
        let rows = &rows[rows.len().saturating_sub(TABLE_MONTHS)..];
        let head = |month: Month| match language {
            Language::En | Language::Fr => {
                format!("{}\n{:02}", date::month_name_short(language, month), month.year().rem_euclid(100))
            }
            // Arabic does not shorten the names of months.
            Language::Ar => format!("{:02}/{:02}", month.month(), month.year().rem_euclid(100)),
        };
        let mut columns = vec![Column::new("", 1.9, Align::Start)];
        columns.extend(rows.iter().map(|row| Column::new(head(row.month), 1.0, Align::End)));
        let line = |name: &str, value: &dyn Fn(&twin::Row) -> Option<f64>| {
            let cell = |row| {
                let value = value(row).unwrap_or(f64::NAN);
                Paragraph::plain(number::number(language, value, self.spec.decimals))
            };
            let cells = std::iter::once(Paragraph::plain(name)).chain(rows.iter().map(cell));
            Row::new(cells.collect())
        };
        let mut lines = Vec::new();
        for (index, series) in self.spec.series.iter().enumerate() {
            let name = if self.spec.series.len() == 1 { t.export_column_value() } else { &series.name };
            lines.push(line(name, &|row| row.values.get(index).copied().flatten()));
        }
        if rows.iter().any(|row| row.limits.is_some()) {
            lines.push(line(t.chart_column_upper(), &|row| Some(row.limits?.upper)));
            lines.push(line(t.chart_column_center(), &|row| Some(row.limits?.center)));
            lines.push(line(t.chart_column_lower(), &|row| Some(row.limits?.lower)));
        }
        if rows.iter().any(|row| row.target.is_some()) {
            lines.push(line(t.chart_column_target(), &|row| row.target));
        }
        Table { caption: None, columns, rows: lines }
    }
}
