//! What a person decided about a layout, to be proposed no more: the next file with the same heading
//! is read the same way, and the preview says so.
//!
//! A mapping never overrules what a file shows by itself, and holds nothing about single values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    Answer, Column, DateOrder, DecimalMark, Options, PercentScale, QuestionKey, Shape, label::fold, layout::is_month,
    table::Row,
};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<Shape>,
    /// By folded heading. A month is never among them: another file's is another month.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, Column>,
    /// What rows are called by folded label: a KPI's code, or `None` for a row to leave out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, Option<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalMark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<PercentScale>,
}

impl Mapping {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `options` with the columns, labels and shape of this mapping where a person has said nothing
    /// else. Marks and orders are not among them: they only answer what the file leaves open.
    pub(super) fn complete(&self, options: &Options, header: &Row) -> Options {
        let mut completed = options.clone();
        completed.shape = options.shape.or(self.shape);
        for (at, heading) in header.cells().enumerate() {
            if let Some(column) = self.columns.get(&fold(heading)) {
                completed.columns.entry(at).or_insert_with(|| column.clone());
            }
        }
        for (label, code) in &self.labels {
            match code {
                Some(code) => drop(completed.labels.entry(label.clone()).or_insert_with(|| code.clone())),
                None => completed.left_out.extend([label.clone()]),
            }
        }
        completed
    }

    /// This mapping with what `options` decide about the table under `header`.
    pub(super) fn with(mut self, options: &Options, header: &Row) -> Self {
        let headings: Vec<String> = header.cells().map(fold).collect();
        self.shape = options.shape.or(self.shape);
        for (at, column) in &options.columns {
            let Some(heading) = headings.get(*at).filter(|heading| !heading.is_empty()) else { continue };
            if !matches!(column, Column::ValuesOfMonth(_) | Column::Unknown) {
                self.columns.insert(heading.clone(), column.clone());
            }
        }
        for (label, code) in &options.labels {
            self.labels.insert(label.clone(), Some(code.clone()));
        }
        for (key, answer) in &options.answers {
            match key {
                QuestionKey::UnknownColumn { header, .. }
                    if *answer == Answer::LeaveOut && !header.trim().is_empty() =>
                {
                    self.columns.insert(fold(header), Column::LeaveOut);
                }
                QuestionKey::UnknownKpi(label) if *answer == Answer::LeaveOut && !label.trim().is_empty() => {
                    self.labels.insert(fold(label), None);
                }
                _ => {}
            }
        }
        self.decimal = options.decimal.or(self.decimal);
        self.date_order = options.date_order.or(self.date_order);
        self.percent = options.percent.or(self.percent);
        self
    }
}

/// What a layout is recognised by: its headings in order, months counted as one whatever they are,
/// so that next month's file, one column wider, is the same layout. SHA-256 in hexadecimal digits.
pub(super) fn fingerprint(header: &Row) -> String {
    let mut words: Vec<String> =
        header.cells().map(|cell| if is_month(cell) { "\u{1}".to_owned() } else { fold(cell) }).collect();
    words.dedup_by(|next, before| next == before && next == "\u{1}");
    Sha256::digest(words.join("\u{0}")).iter().map(|byte| format!("{byte:02x}")).collect()
}
