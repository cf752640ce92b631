//! The registers as sheets for other programs: typed cells, heads in the chosen language.
//!
//! Months stand as the first day of the month, ratios and percentages as numbers, so that a
//! spreadsheet can count with them.

mod cards;
mod problems;

use jiff::civil::DateTime;

pub use self::{cards::kpi_cards, problems::problems};

use super::{
    Sheet, Text, effect,
    sheet::{Cell, Kind, SheetColumn},
};
use crate::{
    domain::{Language, Reached, Unit},
    i18n::{Messages, Quantity, without_marks},
    queries::{
        minutes::follow_up::Effect,
        register::{CorrectionRow, DecisionRow, Followed, RatingRow, ValueRow},
    },
};

struct Builder {
    t: &'static Messages,
    language: Language,
    columns: Vec<SheetColumn>,
}

impl Builder {
    fn new(language: Language) -> Self {
        Self { t: Messages::of(language), language, columns: Vec::new() }
    }

    fn columns(mut self, kind: Kind, titles: &[&str]) -> Self {
        self.columns.extend(titles.iter().map(|title| SheetColumn { title: (*title).into(), kind }));
        self
    }

    fn sheet(self, name: &str, created: DateTime, rows: Vec<Vec<Cell>>) -> Sheet {
        Sheet { name: name.into(), language: self.language, created, columns: self.columns, rows }
    }
}

fn text(text: impl Into<Text>) -> Cell {
    let text = text.into();
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

/// A message as a cell: without the marks that only a layout understands.
fn said(message: &str) -> Cell {
    text(without_marks(message).into_owned())
}

fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
    value.map_or(Cell::Empty, cell)
}

fn count(value: u32) -> Cell {
    Cell::Integer(i64::from(value))
}

/// The value in force of every KPI and month.
pub fn kpi_values(language: Language, created: DateTime, rows: &[ValueRow]) -> Sheet {
    let builder = Builder::new(language);
    let t = builder.t;
    let cells = rows.iter().map(|row| {
        let number = |value: Option<f64>| maybe(value, Cell::Number);
        let value = match row.unit {
            Unit::Percent => maybe(row.value, Cell::Percent),
            Unit::Hours | Unit::PerThousand | Unit::Ratio | Unit::Currency | Unit::OfficerHours | Unit::Count => {
                number(row.value)
            }
        };
        let status = match (row.value, row.provisional, row.version) {
            (None, _, _) => t.kpi_value_missing(),
            (Some(_), true, _) => t.kpi_value_provisional(),
            (Some(_), false, 2..) => t.kpi_value_revised(),
            (Some(_), false, _) => t.kpi_value_final(),
        };
        vec![
            text(row.code.as_str()),
            text(row.name.get(language)),
            said(t.label(row.unit)),
            Cell::Date(row.month.first_day()),
            value,
            number(row.numerator),
            number(row.denominator),
            number(row.p90),
            said(status),
            count(row.version),
            text(row.reason.as_str()),
            text(row.remark.as_str()),
            Cell::Date(row.recorded_at.date()),
            text(row.recorded_by.as_str()),
        ]
    });
    let rows = cells.collect();
    builder
        .columns(Kind::Text, &[t.export_column_code(), t.export_column_name(), t.export_column_unit()])
        .columns(Kind::Date, &[t.export_column_month()])
        .columns(
            Kind::Number,
            &[
                t.export_column_value(),
                t.export_column_numerator(),
                t.export_column_denominator(),
                t.export_column_p90(),
            ],
        )
        .columns(Kind::Text, &[t.export_column_status()])
        .columns(Kind::Integer, &[t.export_column_version()])
        .columns(Kind::Text, &[t.export_column_reason(), t.export_column_remark()])
        .columns(Kind::Date, &[t.export_column_recorded_on()])
        .columns(Kind::Text, &[t.export_column_recorded_by()])
        .sheet(t.export_name_kpi_values(), created, rows)
}

/// Every correction as it stands.
pub fn corrections(language: Language, currency: &str, created: DateTime, rows: &[CorrectionRow]) -> Sheet {
    let builder = Builder::new(language);
    let t = builder.t;
    let effects = |effects: &[Effect], guard: bool| {
        let words = effects.iter().filter(|effect| effect.guard == guard).map(|effect| {
            let words = effect::words(language, currency, effect);
            [words.as_str(), effect.text.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        });
        said(&words.collect::<Vec<_>>().join("\n"))
    };
    let cells = rows.iter().map(|row| {
        vec![
            text(row.number.as_str()),
            text(row.title.as_str()),
            text(row.text.as_str()),
            maybe(row.problem.as_deref(), text),
            maybe(row.owner.as_ref(), |owner| text(owner.get(language))),
            text(row.elements.join(", ")),
            maybe(row.proposed_in.as_ref(), |meeting| text(meeting.to_string())),
            maybe(row.decision.as_deref(), text),
            maybe(row.first_due, Cell::Date),
            maybe(row.due, Cell::Date),
            count(row.postponements),
            maybe(row.effective, Cell::Date),
            said(t.label(row.state)),
            Cell::Percent(f64::from(row.percent)),
            text(row.next_step.as_str()),
            effects(&row.effects, false),
            effects(&row.effects, true),
            text(row.followed.iter().map(|one| followed(t, currency, one)).collect::<Vec<_>>().join("\n")),
            maybe(row.proposed, |verdict| said(t.label(verdict))),
            maybe(row.verdict, |verdict| said(t.label(verdict))),
            text(row.verdict_text.as_str()),
            maybe(row.judged_in.as_ref(), |meeting| text(meeting.to_string())),
        ]
    });
    let rows = cells.collect();
    builder
        .columns(
            Kind::Text,
            &[
                t.export_column_number(),
                t.export_column_title(),
                t.export_column_text(),
                t.export_column_problem(),
                t.export_column_owner(),
                t.export_column_elements(),
                t.export_column_proposed_in(),
                t.export_column_decision(),
            ],
        )
        .columns(Kind::Date, &[t.export_column_first_due(), t.export_column_due()])
        .columns(Kind::Integer, &[t.export_column_postponements()])
        .columns(Kind::Date, &[t.export_column_effective()])
        .columns(Kind::Text, &[t.export_column_state()])
        .columns(Kind::Percent, &[t.export_column_percent()])
        .columns(
            Kind::Text,
            &[
                t.export_column_next_step(),
                t.export_column_moves(),
                t.export_column_guards(),
                t.export_column_followed(),
                t.export_column_proposed_verdict(),
                t.export_column_verdict(),
                t.export_column_verdict_text(),
                t.export_column_judged_in(),
            ],
        )
        .sheet(t.export_name_corrections(), created, rows)
}

/// "K02 39.9 % (9) → 53.1 % (3)": medians, and of how many months.
fn followed(t: &Messages, currency: &str, followed: &Followed) -> String {
    let quantity = Quantity::new(t.language(), followed.unit, currency);
    let side = |(median, months): (f64, usize)| format!("{} ({months})", quantity.format(median, followed.decimals));
    t.export_followed(followed.code.as_str(), side(followed.before), side(followed.after))
}

/// The numbered register of decisions.
pub fn decisions(language: Language, created: DateTime, rows: &[DecisionRow]) -> Sheet {
    let builder = Builder::new(language);
    let t = builder.t;
    let cells = rows.iter().map(|row| {
        let mut cells = vec![
            text(row.number.as_str()),
            text(row.meeting.to_string()),
            Cell::Date(row.date),
            text(row.text.as_str()),
            said(t.label(row.status)),
        ];
        cells.extend(reached(t, row.reached));
        cells.extend([
            maybe(row.present, count),
            text(row.dissent.as_str()),
            maybe(row.item.as_deref(), text),
            maybe(row.objective.as_deref(), text),
            maybe(row.supersedes.as_deref(), text),
            maybe(row.ratifies.as_deref(), text),
            text(row.adopts.join(", ")),
        ]);
        cells
    });
    let rows = cells.collect();
    builder
        .columns(Kind::Text, &[t.export_column_number(), t.export_column_meeting()])
        .columns(Kind::Date, &[t.export_column_date()])
        .columns(Kind::Text, &[t.export_column_text(), t.export_column_state(), t.export_column_manner()])
        .columns(
            Kind::Integer,
            &[
                t.export_column_votes_for(),
                t.export_column_votes_against(),
                t.export_column_abstained(),
                t.export_column_present(),
            ],
        )
        .columns(
            Kind::Text,
            &[
                t.export_column_dissent(),
                t.export_column_item(),
                t.export_column_objective(),
                t.export_column_supersedes(),
                t.export_column_ratifies(),
                t.export_column_adopts(),
            ],
        )
        .sheet(t.export_name_decisions(), created, rows)
}

/// How every element left every meeting.
pub fn ratings(language: Language, created: DateTime, rows: &[RatingRow]) -> Sheet {
    let builder = Builder::new(language);
    let t = builder.t;
    let cells = rows.iter().map(|row| {
        let mut cells = vec![
            text(row.meeting.to_string()),
            Cell::Date(row.date),
            Cell::Date(row.review_month.first_day()),
            text(row.element.as_str()),
            text(row.name.get(language)),
            said(t.label(row.record.state)),
            maybe(row.record.state.rating(), |rating| count(u32::from(rating.level()))),
            text(row.record.reason.as_str()),
        ];
        cells.extend(reached(t, row.record.reached));
        cells.push(text(row.record.dissent.as_str()));
        cells.push(said(if row.record.en_bloc { t.app_yes() } else { t.app_no() }));
        cells
    });
    let rows = cells.collect();
    builder
        .columns(Kind::Text, &[t.export_column_meeting()])
        .columns(Kind::Date, &[t.export_column_date(), t.export_column_month()])
        .columns(Kind::Text, &[t.export_column_element(), t.export_column_name(), t.export_column_state()])
        .columns(Kind::Integer, &[t.export_column_rating()])
        .columns(Kind::Text, &[t.export_column_reason(), t.export_column_manner()])
        .columns(
            Kind::Integer,
            &[t.export_column_votes_for(), t.export_column_votes_against(), t.export_column_abstained()],
        )
        .columns(Kind::Text, &[t.export_column_dissent(), t.export_column_en_bloc()])
        .sheet(t.export_name_ratings(), created, rows)
}

/// The manner, and the three counts of a vote.
fn reached(t: &Messages, reached: Option<Reached>) -> [Cell; 4] {
    let tally = reached.and_then(Reached::tally);
    [
        maybe(reached, |reached| said(t.label(reached.manner()))),
        maybe(tally, |tally| count(tally.in_favour)),
        maybe(tally, |tally| count(tally.against)),
        maybe(tally, |tally| count(tally.abstained)),
    ]
}
