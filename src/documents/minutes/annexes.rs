//! Annexes: A1 charts of the KPIs, A2 the heat grid of the elements, A3 data gaps and revisions, A4 the
//! silent scores where there were any.

use super::{
    charts, scores,
    scribe::{Lines, Scribe, column, figures},
};
use crate::{
    charts::{
        heat,
        palette::Palette,
        svg,
        time_series::{self, Dress},
    },
    documents::model::{Block, Figure, Level, Paragraph, Row, Source, Table},
    domain::{Grade, Language, Month, NoteKind},
    i18n::{date, number},
    queries::minutes::{KpiFigures, Revision},
};

/// Months in the table that repeats a picture.
const TABLE_MONTHS: i32 = 12;
/// Width of the pictures, in their own pixels; they are scaled to the width of the text.
const CHART_WIDTH: f32 = 720.0;
const CHART_HEIGHT: f32 = 195.0;
/// What each line of the legend of events adds.
const LEGEND_LINE: f32 = 18.0;
const GRID_WIDTH: f32 = 860.0;

pub(super) fn write(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    scribe.push(Block::PageBreak);
    annex(scribe, "A1", t.minutes_annex_charts());
    kpi_charts(scribe);
    annex(scribe, "A2", t.minutes_annex_heat_map());
    heat_grid(scribe);
    annex(scribe, "A3", t.minutes_annex_gaps());
    gaps(scribe);
    missing(scribe);
    weak(scribe);
    revisions(scribe);
    if scribe.minutes.scoring.is_revealed() {
        annex(scribe, "A4", t.minutes_annex_scores());
        scores::write(scribe);
    }
}

fn annex(scribe: &mut Scribe<'_>, number: &str, title: &str) {
    let title = scribe.t.minutes_annex_title(number, title);
    scribe.heading(Level::One, false, &title, None);
}

fn kpi_charts(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    let shown: Vec<&KpiFigures> = scribe.minutes.figures.kpis.iter().filter(|kpi| kpi.has_values()).collect();
    scribe.say(if shown.is_empty() { t.minutes_no_charts() } else { t.minutes_charts_intro() });
    for kpi in shown {
        let spec = charts::time_series(scribe, kpi);
        let height = CHART_HEIGHT + LEGEND_LINE * spec.events.len() as f32;
        let scene = time_series::layout(&spec, CHART_WIDTH, height, Dress::Full, &Palette::PAPER, scribe.t);
        scribe.push(Block::Figure(Figure {
            svg: svg::paint(&scene),
            alt: spec.alt.into(),
            caption: None,
            width: 1.0,
            data: Some(months_table(scribe, kpi)),
        }));
    }
}

/// The last months of a KPI on one line.
fn months_table(scribe: &Scribe<'_>, kpi: &KpiFigures) -> Table {
    let months = last_months(scribe.minutes.figures.last);
    let shown = kpi.values.iter().rev().take(months.len()).rev();
    let cells = shown.map(|value| {
        let value = value.as_ref().and_then(|value| value.value).unwrap_or(f64::NAN);
        Paragraph::plain(number::number(scribe.language, value, kpi.decimals))
    });
    Table { caption: None, columns: month_columns(scribe, &months), rows: vec![Row::new(cells.collect())] }
}

fn last_months(last: Month) -> Vec<Month> {
    last.plus(1 - TABLE_MONTHS).through(last).collect()
}

fn month_columns(scribe: &Scribe<'_>, months: &[Month]) -> Vec<crate::documents::model::Column> {
    // The year under the month, also where both would fit on one line. Arabic does not shorten the
    // names of months, and twelve whole names do not fit: there the month is a number.
    let head = |month: &Month| {
        let year = month.year().rem_euclid(100);
        match scribe.language {
            Language::En | Language::Fr => format!("{}\n{year:02}", date::month_name_short(scribe.language, *month)),
            Language::Ar => format!("{:02}/{year:02}", month.month()),
        }
    };
    months.iter().map(|month| figures(head(month), 1.0)).collect()
}

fn heat_grid(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    let Some(grid) = charts::heat_grid(scribe) else {
        scribe.say(t.minutes_no_charts());
        return;
    };
    let scene = heat::layout(&grid, GRID_WIDTH, heat::ROW_HEIGHT, &Palette::PAPER, scribe.t);
    scribe.say(t.minutes_heat_legend());
    let data = ratings_table(scribe);
    scribe.push(Block::Figure(Figure {
        svg: svg::paint(&scene),
        alt: grid.alt.into(),
        caption: Some(grid.title.into()),
        width: 1.0,
        data: Some(data),
    }));
}

/// The last months of the grid as digits.
fn ratings_table(scribe: &Scribe<'_>) -> Table {
    let grid = &scribe.minutes.ratings;
    let months: Vec<Month> = grid.months.iter().rev().take(TABLE_MONTHS as usize).rev().copied().collect();
    let rows = scribe.minutes.elements.iter().map(|line| {
        let digit = |month: &Month| {
            let rating = grid.cells.get(&(line.id, *month)).and_then(|(state, _)| state.rating());
            Paragraph::plain(rating.map_or_else(|| number::NONE.to_owned(), |rating| rating.level().to_string()))
        };
        let mut cells = vec![Lines::default().bold(&line.code).cell()];
        cells.extend(months.iter().map(digit));
        Row { cells, source: Some(Source { table: "element", id: line.id.uuid() }) }
    });
    let mut columns = vec![column(scribe.t.minutes_column_element(), 1.3)];
    columns.extend(month_columns(scribe, &months));
    Table { caption: None, columns, rows: rows.collect() }
}

fn gaps(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    let gaps: Vec<Paragraph> = scribe
        .minutes
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::DataGap)
        .map(|note| scribe.note(note))
        .collect();
    if !gaps.is_empty() {
        scribe.subsection(t.minutes_gaps_recorded());
        scribe.push(Block::List { ordered: false, items: gaps });
    }
}

fn missing(scribe: &mut Scribe<'_>) {
    let (t, language) = (scribe.t, scribe.language);
    scribe.subsection(&t.minutes_missing_values(scribe.month(scribe.minutes.figures.last)));
    let kpis = scribe.minutes.figures.kpis.iter().filter(|kpi| kpi.value().is_none());
    let rows: Vec<Row> = kpis
        .map(|kpi| {
            let reason = match kpi.current() {
                None => t.minutes_value_not_entered(),
                Some(value) if value.reason.is_empty() => t.minutes_no_reason(),
                Some(value) => &value.reason,
            };
            let name = Lines::default().bold(&kpi.code).plain(kpi.name.get(language));
            Row::new(vec![name.cell(), Paragraph::plain(reason)])
        })
        .collect();
    if rows.is_empty() {
        scribe.say(t.minutes_no_missing());
    } else {
        scribe.table(vec![column(t.minutes_column_kpi(), 1.0), column(t.minutes_column_reason(), 1.5)], rows);
    }
}

/// Figures that are known to be weak: where better information is needed.
fn weak(scribe: &mut Scribe<'_>) {
    let (t, language) = (scribe.t, scribe.language);
    let is_weak = |kpi: &&KpiFigures| matches!(kpi.grade, Grade::C | Grade::D);
    let rows: Vec<Row> = scribe
        .minutes
        .figures
        .kpis
        .iter()
        .filter(is_weak)
        .map(|kpi| {
            let name = Lines::default().bold(&kpi.code).plain(kpi.name.get(language));
            let cells =
                vec![name.cell(), Paragraph::plain(kpi.grade.code()), Paragraph::plain(kpi.limitations.get(language))];
            Row { cells, source: Some(Source { table: "kpi", id: kpi.id.uuid() }) }
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    scribe.subsection(t.minutes_weak_figures());
    let columns =
        vec![column(t.minutes_column_kpi(), 1.4), column(t.kpi_quality_grade(), 0.8), column(t.kpi_limitations(), 2.4)];
    scribe.table(columns, rows);
}

fn revisions(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    scribe.subsection(t.minutes_revisions());
    let rows: Vec<Row> =
        scribe.minutes.figures.revisions.iter().map(|revision| revision_row(scribe, revision)).collect();
    if rows.is_empty() {
        scribe.say(t.minutes_no_revisions());
        return;
    }
    let columns = vec![
        column(t.minutes_column_kpi(), 0.9),
        column(t.minutes_column_month(), 1.4),
        figures(t.minutes_column_before(), 1.0),
        figures(t.minutes_column_after(), 1.0),
        column(t.minutes_column_reason(), 3.6),
        column(t.minutes_column_by(), 1.9),
    ];
    scribe.table(columns, rows);
}

fn revision_row(scribe: &Scribe<'_>, revision: &Revision) -> Row {
    let quantity = |value| scribe.quantity(revision.unit, revision.decimals, value);
    let cells = vec![
        Lines::default().bold(&revision.code).cell(),
        Paragraph::plain(date::month_short(scribe.language, revision.month)),
        Paragraph::plain(quantity(revision.before)),
        Paragraph::plain(quantity(revision.after)),
        Paragraph::plain(revision.reason.as_str()),
        Lines::default().plain(&revision.by).plain(scribe.day(revision.at.date())).cell(),
    ];
    Row { cells, source: Some(Source { table: "kpi_value", id: revision.id }) }
}
