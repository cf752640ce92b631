//! What is read, and what a person has decided about it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Column, DateOrder, DecimalMark, Doubt, Mapping, PercentScale, Place, Preview, Separator, Shape, TextEncoding,
    label::fold,
};
use crate::domain::Month;

/// Where the values come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file's content; `name` is only shown.
    Bytes { name: String, bytes: Vec<u8> },
    /// Text from the clipboard.
    Pasted(String),
}

/// Overrides of what was recognised, and answers to questions. The default decides nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    pub encoding: Option<TextEncoding>,
    pub separator: Option<Separator>,
    /// The sheet of a workbook, by name.
    pub sheet: Option<String>,
    pub decimal: Option<DecimalMark>,
    pub date_order: Option<DateOrder>,
    pub percent: Option<PercentScale>,
    pub shape: Option<Shape>,
    /// By column index, from 0.
    pub columns: BTreeMap<usize, Column>,
    /// The codes of KPIs that the file calls by a label of its own; see [`Self::call`].
    pub labels: BTreeMap<String, String>,
    /// Folded labels of rows that an earlier import left out.
    pub left_out: BTreeSet<String>,
    pub answers: BTreeMap<QuestionKey, Answer>,
    /// What was decided at earlier imports, by the fingerprint of the layout.
    pub remembered: BTreeMap<String, Mapping>,
}

impl Options {
    /// Says that the rows under `label` are those of the KPI with this code.
    pub fn call(&mut self, label: &str, code: &str) {
        self.labels.insert(fold(label), code.to_owned());
    }

    /// Records an answer where it belongs; an answer of the wrong kind changes nothing.
    pub fn answer(&mut self, key: QuestionKey, answer: Answer) {
        match (key, answer) {
            (QuestionKey::Encoding, Answer::Encoding(encoding)) => self.encoding = Some(encoding),
            (QuestionKey::Decimal, Answer::Decimal(mark)) => self.decimal = Some(mark),
            (QuestionKey::DateOrder, Answer::DateOrder(order)) => self.date_order = Some(order),
            (QuestionKey::Percent, Answer::Percent(scale)) => self.percent = Some(scale),
            (QuestionKey::Encoding | QuestionKey::Decimal | QuestionKey::DateOrder | QuestionKey::Percent, _)
            | (_, Answer::Encoding(_) | Answer::Decimal(_) | Answer::DateOrder(_) | Answer::Percent(_)) => {}
            (key, answer @ (Answer::Import | Answer::LeaveOut)) => {
                self.answers.insert(key, answer);
            }
        }
    }

    /// Answers every open question of `preview` as proposed: one deliberate act of a person.
    pub fn accept_proposals(&mut self, preview: &Preview) {
        for question in preview.questions().filter(|question| question.is_open()) {
            self.answer(question.key.clone(), question.proposed);
        }
    }
}

/// Which question an answer belongs to. It holds what was asked about, so that an answer given
/// under one mapping never silently answers for other content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionKey {
    Encoding,
    Decimal,
    DateOrder,
    Percent,
    /// The name of a KPI, as written, that none of the known KPIs carries.
    UnknownKpi(String),
    /// A month, as written, that is not one.
    UnknownMonth(String),
    /// `index` from 0.
    UnknownColumn {
        index: usize,
        header: String,
    },
    Value {
        place: Place,
        code: String,
        month: Month,
        raw: String,
        doubt: Doubt,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Encoding(TextEncoding),
    Decimal(DecimalMark),
    DateOrder(DateOrder),
    Percent(PercentScale),
    /// Import the value as it is.
    Import,
    LeaveOut,
}
