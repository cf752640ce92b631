//! The months of a KPI as a table, and where the chosen figure comes from.

use egui::{Sense, Ui, vec2};
use jiff::civil::DateTime;

use super::Subject;
use crate::{
    documents::kpi_chart,
    domain::{Id, Language, Measure, Month, kind},
    i18n::{date, number},
    queries::{
        kpi::{Card as KpiCard, Kpi},
        value::{self, Reading},
    },
    ui::{
        Cached, Cx, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Column, Signal, Table, key_values, paint_signal},
    },
};

pub(super) const WIDTH: f32 = 396.0;
const DETAILS: f32 = 206.0;

/// Selection and the versions of the selected month.
#[derive(Default)]
pub(super) struct MonthsTab {
    selected: Option<Month>,
    versions: Cached<(Id<kind::Kpi>, Month), Vec<Reading>>,
}

impl MonthsTab {
    /// The selected month; the latest one until someone selects.
    pub(super) fn month(&self, subject: &Subject) -> Month {
        self.selected.unwrap_or_else(|| {
            let (_, last) = subject.span();
            subject.kpi.latest(last).map_or(subject.review_month, |(month, _)| month)
        })
    }

    pub(super) fn select(&mut self, month: Month) {
        self.selected = Some(month);
    }

    /// The month whose value is to be entered or corrected, if the button was pressed.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        subject: &Subject,
        height: f32,
    ) -> rusqlite::Result<Option<Month>> {
        let t = cx.t;
        let (first, last) = subject.span();
        let months: Vec<Month> = first.through(last).rev().collect();
        let selected = self.month(subject);
        let unit = subject.quantity(cx.language).symbol();
        let unit = if unit.is_empty() { t.kpi_value() } else { unit };
        Card::new().flush().show(ui, |ui| {
            let table = Table::new("months", t.kpi_tab_chart())
                .column(Column::exact(t.kpi_month(), 84.0))
                .column(Column::exact(unit, 54.0).numeric())
                .column(match subject.kpi.card.measure {
                    Measure::Ratio => Column::exact(t.kpi_counts(), 92.0).numeric(),
                    Measure::Duration | Measure::Number => Column::exact(t.kpi_range(), 56.0).numeric(),
                })
                .column(Column::share(t.kpi_mark(), 1.0))
                .row_height(size::ROW_DENSE)
                .selected(months.iter().position(|month| *month == selected))
                .max_height(height - DETAILS - size::ROW_DENSE - space::S);
            let name = |row: usize| row_name(cx, subject, months[row]);
            let done = table.show(ui, months.len(), name, |ui, row, column| cell(ui, cx, subject, months[row], column));
            if let Some(row) = done.selected {
                self.selected = Some(months[row]);
            }
        });
        self.details(ui, cx, subject, selected)
    }

    fn details(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        subject: &Subject,
        month: Month,
    ) -> rusqlite::Result<Option<Month>> {
        let (t, language) = (cx.t, cx.language);
        let id = subject.kpi.card.id;
        let tables = ["kpi_value", "import_batch"];
        let versions = cx.read(&mut self.versions, (id, month), &tables, |db| value::versions(db, id, month))?;
        let title = match versions.last() {
            Some(reading) => t.kpi_month_value(date::month_long(language, month), written(cx, subject, reading)),
            None => t.kpi_month_value(date::month_long(language, month), t.kpi_not_recorded()),
        };
        let mut asked = None;
        Card::new().title(&title).trailing(t.kpi_where_from()).show(ui, |ui| {
            egui::ScrollArea::vertical().max_height(DETAILS - 100.0).auto_shrink([false, false]).show(ui, |ui| {
                self::pairs(ui, cx, subject, &versions);
            });
            let words = if versions.is_empty() { t.kpi_enter_value() } else { t.kpi_correct_value() };
            let read_only = cx.is_read_only().then(|| t.app_read_only());
            if Button::quiet(words).small().disabled_because(read_only).show(ui).clicked() {
                asked = Some(month);
            }
        });
        Ok(asked)
    }
}

fn pairs(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject, versions: &[Reading]) {
    let (t, card) = (cx.t, &subject.kpi.card);
    let source = card.source.get(cx.language);
    let Some((reading, earlier)) = versions.split_last() else {
        key_values(ui, &[(t.term_data_source(), if source.is_empty() { number::NONE } else { source })]);
        return;
    };
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if !source.is_empty() {
        pairs.push((t.term_data_source(), source.to_owned()));
    }
    pairs.extend(counts(cx, card, reading).map(|counts| (t.kpi_counts(), counts)));
    pairs.push((t.kpi_entered(), origin(cx, reading)));
    if !reading.reason.is_empty() {
        pairs.push((t.app_reason(), reading.reason.clone()));
    }
    if !reading.remark.is_empty() {
        pairs.push((t.kpi_remark(), reading.remark.clone()));
    }
    for version in earlier.iter().rev() {
        let when = moment(cx.language, version.recorded_at);
        let value = t.kpi_earlier_value(written(cx, subject, version), version.recorded_by.as_str(), when);
        let reason = if version.reason.is_empty() {
            String::new()
        } else {
            format!(" ({})", t.kpi_because(version.reason.as_str()))
        };
        pairs.push((t.kpi_earlier(), value + &reason));
    }
    if earlier.is_empty() {
        pairs.push((t.kpi_earlier(), t.kpi_earlier_none().to_owned()));
    }
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    key_values(ui, &pairs);
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, subject: &Subject, month: Month, column: usize) {
    let kpi = &subject.kpi;
    let reading = kpi.reading(month);
    match column {
        0 => {
            text::body(ui, date::month_short(cx.language, month));
        }
        1 => {
            let value = reading.and_then(|reading| reading.value);
            let value =
                value.map_or(number::NONE.to_owned(), |value| number::number(cx.language, value, kpi.card.decimals));
            text::strong(ui, value);
        }
        2 => {
            let counts = match kpi.card.measure {
                Measure::Ratio => reading.and_then(|reading| counts(cx, &kpi.card, reading)),
                Measure::Duration | Measure::Number => {
                    let range = kpi.process.point(month).and_then(|point| point.moving_range);
                    range.map(|range| number::number(cx.language, range, kpi.card.decimals))
                }
            };
            let counts = counts.unwrap_or_else(|| number::NONE.to_owned());
            let color = Tokens::of(ui).ink2;
            ui.add(Text::new(counts).style(text::SMALL).color(color).elide());
        }
        _ => {
            let shape = shape(kpi, month);
            let ink = shape.map_or(Tokens::of(ui).ink2, |shape| shape.color(Tokens::of(ui)));
            if let Some(shape) = shape {
                let (rect, _) = ui.allocate_exact_size(vec2(size::MARK, size::MARK), Sense::hover());
                paint_signal(ui.painter(), rect.center(), shape, Tokens::of(ui));
            }
            ui.add(Text::new(mark(cx, kpi, month)).style(text::SMALL).color(ink).elide());
        }
    }
}

fn row_name(cx: &Cx<'_>, subject: &Subject, month: Month) -> String {
    let value = subject.kpi.value(month);
    let value = value.map_or_else(|| cx.t.values_no_value().to_owned(), |value| subject.written(cx.language, value));
    let name = cx.t.kpi_month_value(date::month_long(cx.language, month), value);
    let mark = mark(cx, &subject.kpi, month);
    if mark.is_empty() { name } else { format!("{name}, {mark}") }
}

fn written(cx: &Cx<'_>, subject: &Subject, reading: &Reading) -> String {
    reading.value.map_or_else(|| cx.t.kpi_value_missing().to_owned(), |value| subject.written(cx.language, value))
}

/// `668 of 6,507`, or the 90th percentile of a duration.
pub(super) fn counts(cx: &Cx<'_>, card: &KpiCard, reading: &Reading) -> Option<String> {
    let plain = |value: f64| {
        let decimals = if value.fract() == 0.0 { 0 } else { card.decimals };
        number::number(cx.language, value, decimals)
    };
    match (reading.numerator, reading.denominator, reading.p90) {
        (Some(numerator), Some(denominator), _) => Some(cx.t.kpi_counts_of(plain(numerator), plain(denominator))),
        (_, _, Some(p90)) => Some(format!("{} {}", cx.t.values_percentile(), plain(p90))),
        _ => None,
    }
}

/// The file or the hand that a reading came from, who and when.
pub(super) fn origin(cx: &Cx<'_>, reading: &Reading) -> String {
    let when = moment(cx.language, reading.recorded_at);
    match &reading.file_name {
        Some(file) => cx.t.kpi_entered_file(file.as_str(), reading.recorded_by.as_str(), when),
        None => cx.t.kpi_entered_hand(reading.recorded_by.as_str(), when),
    }
}

fn moment(language: Language, at: DateTime) -> String {
    format!("{} {}", date::date(language, at.date()), date::time(at.time()))
}

/// What is special about a month, in a word or two.
fn mark(cx: &Cx<'_>, kpi: &Kpi, month: Month) -> String {
    let words = kpi_chart::mark(cx.t, kpi, month);
    let begins = kpi.card.baseline.and_then(|baseline| baseline.months).is_some_and(|(from, _)| from == month);
    if words.is_empty() && begins { cx.t.kpi_baseline_begins().to_owned() } else { words }
}

/// The shape of a signal, as on the chart.
fn shape(kpi: &Kpi, month: Month) -> Option<Signal> {
    let is_signal = kpi.process.exclusion(month).is_none() && !kpi.process.signals(month).is_empty();
    is_signal.then(|| kpi.process.variation(month, kpi.card.better.into()).into())
}
