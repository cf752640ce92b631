//! One decision for the file: whether `01/11/2024` is in January or in November.

use std::collections::HashSet;

use super::{
    Answer, Detail, Options, Place, Question, QuestionKey,
    month_name::day_and_month,
    table::{Row, Table},
};
use crate::domain::Month;

/// Which of two numbers before the year is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

impl DateOrder {
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];
}

pub(super) struct Decision {
    /// `None` if no date needs it.
    pub(super) order: Option<DateOrder>,
    pub(super) question: Option<Question>,
}

/// What the dates of the file say together.
#[derive(Default)]
struct Tally {
    /// The first date that has this order only.
    only: [Option<(Place, String)>; 2],
    ambiguous: Option<(Place, String, [Month; 2])>,
    /// What the ambiguous dates would name.
    months: [HashSet<Month>; 2],
}

pub(super) fn decide(table: &Table, options: &Options, remembered: Option<DateOrder>) -> Decision {
    let mut tally = Tally::default();
    for row in std::iter::once(&table.header).chain(&table.rows) {
        tally.add(row);
    }
    let evident = match &tally.only {
        [Some(_), None] => Some(DateOrder::DayFirst),
        [None, Some(_)] => Some(DateOrder::MonthFirst),
        [Some(_), Some(_)] | [None, None] => None,
    };
    let contradicts = tally.only.iter().all(Option::is_some);
    let Some(detail) = tally.detail().filter(|_| evident.is_none()) else {
        return Decision { order: options.date_order.or(evident), question: None };
    };
    let answer = options.date_order.or(remembered.filter(|_| !contradicts));
    // A report of months names many of them; the days of its dates hardly differ.
    let proposed =
        if tally.months[1].len() > tally.months[0].len() { DateOrder::MonthFirst } else { DateOrder::DayFirst };
    let question = Question {
        key: QuestionKey::DateOrder,
        detail,
        offered: DateOrder::ALL.map(Answer::DateOrder).into(),
        proposed: Answer::DateOrder(proposed),
        answer: answer.map(Answer::DateOrder),
    };
    Decision { order: Some(answer.unwrap_or(proposed)), question: Some(question) }
}

impl Tally {
    fn add(&mut self, row: &Row) {
        for (column, text) in row.cells().enumerate() {
            match day_and_month(text) {
                [Some(first), Some(second)] if first != second => {
                    self.ambiguous.get_or_insert_with(|| (row.place(column), text.trim().to_owned(), [first, second]));
                    for (months, month) in self.months.iter_mut().zip([first, second]) {
                        months.insert(month);
                    }
                }
                [Some(_), None] => drop(self.only[0].get_or_insert_with(|| (row.place(column), text.to_owned()))),
                [None, Some(_)] => drop(self.only[1].get_or_insert_with(|| (row.place(column), text.to_owned()))),
                [Some(_), Some(_)] | [None, None] => {}
            }
        }
    }

    fn detail(&self) -> Option<Detail> {
        let (place, raw, [day_first, month_first]) = self.ambiguous.clone()?;
        Some(Detail::AmbiguousDate { place, raw, day_first, month_first })
    }
}
