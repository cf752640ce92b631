//! How the file was read, and its values as they would be stored.

use egui::Ui;

use super::{Known, State};
use crate::{
    exchange::{
        Column as Held, ColumnMapping, DecimalMark, NewValue, Options, Preview, Question, QuestionKey, Reading,
        Separator, Shape, SheetName, Status, TextEncoding,
    },
    i18n::{Quantity, date, number},
    queries::kpi::Kpi,
    sentences::import as words,
    ui::{
        Cx, Dir, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, Column, EmptyState, Select, Table as Rows, Tint, badge, checkbox, tabs},
    },
};

/// What of the preview is shown.
#[derive(Default)]
pub(super) struct Table {
    tab: usize,
    unchanged: bool,
    selected: Option<usize>,
}

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    let t = cx.t;
    Card::new().show(ui, |ui| {
        dialect(ui, cx, state, preview);
        highlights(ui, cx, known, preview);
    });
    if let Some(chosen) = tabs(ui, &[t.import_tab_values(), t.import_tab_columns()], state.table.tab) {
        state.table.tab = chosen;
        state.table.selected = None;
    }
    if state.table.tab == 0 { values(ui, cx, state, known, preview) } else { columns(ui, cx, state, known, preview) }
}

/// Encoding, separator, decimal mark and layout: shown, and changeable.
fn dialect(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, preview: &Preview) {
    const ENCODINGS: [TextEncoding; 5] = [
        TextEncoding::Utf8,
        TextEncoding::Utf16Le,
        TextEncoding::Utf16Be,
        TextEncoding::Windows1252,
        TextEncoding::Windows1256,
    ];
    const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];
    const SHAPES: [Shape; 3] = [Shape::MonthsAcross, Shape::KpisAcross, Shape::Long];
    let (t, found) = (cx.t, preview.dialect);
    if !preview.sheets.is_empty() {
        Dir::columns(ui, &[2.0, 1.0, 1.0], space::M, |ui, column| match column {
            0 => sheet(ui, cx, state, preview),
            1 => {
                let options = MARKS.map(|mark| words::decimal(t, mark));
                choose(ui, t.import_decimal_mark(), &options, &MARKS, found.decimal, &mut state.options.decimal);
            }
            _ => {
                let options = SHAPES.map(|shape| words::shape(t, shape));
                choose(ui, t.import_shape(), &options, &SHAPES, found.shape, &mut state.options.shape);
            }
        });
        return;
    }
    Dir::columns(ui, &[1.0; 4], space::M, |ui, column| match column {
        0 if preview.source.name.is_some() => {
            let options = ENCODINGS.map(|encoding| words::encoding(t, encoding));
            choose(ui, t.import_encoding(), &options, &ENCODINGS, found.encoding, &mut state.options.encoding);
        }
        0 => {
            text::small(ui, t.import_encoding());
            text::body(ui, t.import_pasted_name());
        }
        1 => {
            let options = Separator::ALL.map(|separator| words::separator(t, separator));
            choose(ui, t.import_separator(), &options, &Separator::ALL, found.separator, &mut state.options.separator);
        }
        2 => {
            let options = MARKS.map(|mark| words::decimal(t, mark));
            choose(ui, t.import_decimal_mark(), &options, &MARKS, found.decimal, &mut state.options.decimal);
        }
        _ => {
            let options = SHAPES.map(|shape| words::shape(t, shape));
            choose(ui, t.import_shape(), &options, &SHAPES, found.shape, &mut state.options.shape);
        }
    });
}

/// The values in which a wrong reading shows, as they would be stored.
fn highlights(ui: &mut Ui, cx: &Cx<'_>, known: &Known, preview: &Preview) {
    let (t, found) = (cx.t, &preview.highlights);
    let shown = [
        (t.import_first(), &found.first),
        (t.import_largest(), &found.largest),
        (t.import_strangest(), &found.strangest),
    ];
    let shown: Vec<_> = shown.into_iter().filter_map(|(label, value)| Some((label, &value.as_ref()?.value))).collect();
    if shown.is_empty() {
        return;
    }
    ui.add_space(space::S);
    Dir::columns(ui, &[1.0; 3], space::M, |ui, column| {
        let Some((label, value)) = shown.get(column) else { return };
        text::small(ui, *label);
        text::strong(ui, named(cx, known, value));
    });
}

/// `K05, October 2026: 33.9 h`
fn named(cx: &Cx<'_>, known: &Known, value: &NewValue) -> String {
    let month = date::month_long(cx.language, value.month);
    cx.t.values_cell(value.code.as_str(), month, stored(cx, known, of(known, value), value.value))
}

fn of<'k>(known: &'k Known, value: &NewValue) -> Option<&'k Kpi> {
    known.list.kpis.iter().find(|kpi| kpi.card.code == value.code)
}

/// The sheets of a workbook; choosing another one starts its layout afresh.
fn sheet(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, preview: &Preview) {
    let t = cx.t;
    let name = |sheet: &SheetName| {
        if sheet.hidden { t.import_sheet_hidden(sheet.name.as_str()) } else { sheet.name.clone() }
    };
    let options: Vec<String> = preview.sheets.iter().map(name).collect();
    let select = Select::new(t.import_sheet(), &options).selected(preview.sheet).placeholder(number::NONE);
    if let Some(sheet) = select.show(ui).and_then(|index| preview.sheets.get(index)) {
        state.options = Options { sheet: Some(sheet.name.clone()), ..Options::default() };
    }
}

fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    options: &[&str],
    values: &[T],
    found: Option<T>,
    chosen: &mut Option<T>,
) {
    let held = found.and_then(|found| values.iter().position(|value| *value == found));
    let select = Select::new(label, options).selected(held).placeholder(number::NONE);
    if let Some(value) = select.show(ui).and_then(|index| values.get(index)) {
        *chosen = Some(*value);
    }
}

fn values(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    let t = cx.t;
    checkbox(ui, &mut state.table.unchanged, t.import_show_unchanged());
    let rows: Vec<&Reading> = preview
        .readings
        .iter()
        .filter(|reading| state.table.unchanged || reading.status != Status::Unchanged)
        .collect();
    if rows.is_empty() {
        EmptyState::new(t.import_nothing_shown(), t.import_nothing_shown_sentence()).show(ui);
        return;
    }
    Card::new().flush().show(ui, |ui| {
        let table = Rows::new("import values", t.import_preview())
            .column(Column::exact(t.term_kpi_short(), 40.0))
            .column(Column::share(t.app_name_field(), 2.0))
            .column(Column::exact(t.kpi_month(), 84.0))
            .column(Column::exact(t.import_on_file(), 72.0).numeric())
            .column(Column::exact(t.import_as_stored(), 92.0).numeric())
            .column(Column::exact(t.import_look_at(), 112.0))
            .column(Column::share(t.import_check(), 2.0))
            .row_height(size::ROW_DENSE)
            .selected(state.table.selected);
        let name = |row: usize| named(cx, known, &rows[row].value);
        let done = table.show(ui, rows.len(), name, |ui, row, column| {
            let reading = rows[row];
            cell(ui, cx, known, preview, reading, of(known, &reading.value), column);
        });
        state.table.selected = done.selected.or(state.table.selected);
    });
}

fn stored(cx: &Cx<'_>, known: &Known, kpi: Option<&Kpi>, value: f64) -> String {
    kpi.map_or_else(
        || number::number(cx.language, value, 2),
        |kpi| Quantity::new(cx.language, kpi.card.unit, &known.list.currency).format(value, kpi.card.decimals),
    )
}

fn cell(
    ui: &mut Ui,
    cx: &Cx<'_>,
    known: &Known,
    preview: &Preview,
    reading: &Reading,
    kpi: Option<&Kpi>,
    column: usize,
) {
    let (t, value) = (cx.t, &reading.value);
    match column {
        0 => {
            text::strong(ui, value.code.as_str());
        }
        1 => {
            text::body(ui, kpi.map_or("", |kpi| kpi.card.label(cx.language)));
        }
        2 => {
            text::secondary(ui, date::month_short(cx.language, value.month));
        }
        3 => {
            let earlier = kpi.and_then(|kpi| Some((kpi, kpi.value(value.month)?)));
            let words =
                earlier.map_or_else(String::new, |(kpi, value)| number::number(cx.language, value, kpi.card.decimals));
            text::secondary(ui, words);
        }
        4 => {
            text::strong(ui, stored(cx, known, kpi, value.value));
        }
        5 => {
            let is = |highlight: &Option<crate::exchange::Highlight>| {
                highlight.as_ref().is_some_and(|highlight| highlight.value == *value)
            };
            if is(&preview.highlights.strangest) {
                badge(ui, Tint::Bad, t.import_strangest());
            } else if is(&preview.highlights.largest) {
                badge(ui, Tint::Accent, t.import_largest());
            } else if is(&preview.highlights.first) {
                badge(ui, Tint::Accent, t.import_first());
            }
        }
        _ => {
            let status = match reading.status {
                Status::New => t.import_status_new(),
                Status::Revision { .. } => t.import_status_revised(),
                Status::Unchanged => t.import_status_unchanged(),
                Status::LeftOut => t.import_status_left_out(),
            };
            let plain = |value: f64| number::number(cx.language, value, if value.fract() == 0.0 { 0 } else { 1 });
            let counts = match (value.numerator, value.denominator) {
                (Some(numerator), Some(denominator)) => {
                    format!(" · {}", t.kpi_counts_of(plain(numerator), plain(denominator)))
                }
                _ => String::new(),
            };
            let about = |question: &&Question| matches!(&question.key, QuestionKey::Value { place, code, .. } if *place == value.place && *code == value.code);
            let asked = preview.questions().find(about);
            let asked = asked.map_or_else(String::new, |asked| format!(" · {}", words::explanation(t, asked)));
            let ink = Tokens::of(ui).ink2;
            ui.add(Text::new(format!("{status}{counts}{asked}")).style(text::SMALL).color(ink).elide());
        }
    }
}

/// What each column holds, and what else it could be told to hold.
fn columns(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    let t = cx.t;
    Card::new().flush().show(ui, |ui| {
        let table = Rows::new("import columns", t.import_tab_columns())
            .column(Column::exact(t.import_column_number(), 56.0).numeric())
            .column(Column::share(t.import_column_heading(), 1.0))
            .column(Column::share(t.import_column_holds(), 1.0))
            .row_height(size::CONTROL + space::XS);
        let name =
            |row: usize| format!("{}: {}", preview.columns[row].header, words::column(t, &preview.columns[row].column));
        table.show(ui, preview.columns.len(), name, |ui, row, column| {
            let mapping = &preview.columns[row];
            match column {
                0 => {
                    text::secondary(ui, (row + 1).to_string());
                }
                1 => {
                    text::body(ui, mapping.header.as_str());
                }
                _ => {
                    let offered = offered(mapping, known, preview.dialect.shape);
                    let labels: Vec<String> = offered.iter().map(|held| words::column(t, held)).collect();
                    let held = offered.iter().position(|held| *held == mapping.column);
                    let label = t.import_column_holds();
                    let select = Select::new(label, &labels).selected(held).label_hidden().small();
                    if let Some(chosen) = select.show(ui).and_then(|index| offered.get(index)) {
                        state.options.columns.insert(row, chosen.clone());
                    }
                }
            }
        });
    });
}

/// The meanings that fit the layout.
fn offered(mapping: &ColumnMapping, known: &Known, shape: Option<Shape>) -> Vec<Held> {
    let mut offered = match shape {
        Some(Shape::Long) => {
            vec![Held::Kpi, Held::Month, Held::Value, Held::Numerator, Held::Denominator, Held::Percentile90]
        }
        Some(Shape::MonthsAcross) => {
            let month = known.list.review_month;
            let months = month.plus(-35).through(month.next()).rev().map(Held::ValuesOfMonth);
            std::iter::once(Held::Kpi).chain(months).collect()
        }
        Some(Shape::KpisAcross) => {
            let kpis = known.kpis.iter().map(|kpi| Held::ValuesOfKpi(kpi.code.clone()));
            std::iter::once(Held::Month).chain(kpis).collect()
        }
        None => vec![Held::Kpi, Held::Month, Held::Value],
    };
    offered.push(Held::LeaveOut);
    if !offered.contains(&mapping.column) {
        offered.push(mapping.column.clone());
    }
    offered
}
