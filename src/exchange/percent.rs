//! One decision for the file: whether its percentages are written as parts of one (`0.043`).

use super::{
    Answer, DecimalMark, Detail, Measure, Options, Place, Question, QuestionKey, kpi::KpiIndex, layout::Entry,
    number::Cell,
};

/// What 1 means where a percentage is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum PercentScale {
    /// One per cent.
    #[default]
    Hundred,
    /// The whole.
    One,
}

impl PercentScale {
    pub const ALL: [Self; 2] = [Self::Hundred, Self::One];
}

/// What the percentages of the file say together.
#[derive(Default)]
pub(super) struct Tally {
    first: Option<(Place, String, f64)>,
    /// A value that is no part of one.
    beyond: bool,
    /// Values that lie nearer to the KPI's recent ones on each scale.
    nearer: [usize; 2],
}

pub(super) struct Decision {
    pub(super) scale: PercentScale,
    pub(super) question: Option<Question>,
}

impl Tally {
    /// Counts the value of a percentage that carries no sign and no counts.
    pub(super) fn add(&mut self, entry: &Entry<'_>, index: &KpiIndex<'_>, mark: DecimalMark) {
        let Ok(kpi) = entry.kpi else { return };
        let candidate = index.get(kpi);
        let percentage = candidate.kpi.percent && !matches!(candidate.kpi.measure, Measure::Duration);
        if !percentage || !Cell::is_missing(entry.numerator) {
            return;
        }
        let Cell::Number(numeral) = Cell::of(entry.value) else { return };
        let Some(value) = numeral.under(mark).map(|figure| figure.value).filter(|_| !numeral.percent) else { return };
        if value.abs() > 1.0 {
            self.beyond = true;
        }
        if value == 0.0 || value.abs() == 1.0 {
            return;
        }
        self.first.get_or_insert_with(|| (entry.place, entry.value.text.trim().to_owned(), value));
        if let Some(habit) = candidate.habit {
            let whole = habit.distance(value * 100.0) < habit.distance(value);
            self.nearer[usize::from(whole)] += 1;
        }
    }

    pub(super) fn verdict(self, options: &Options, remembered: Option<PercentScale>) -> Decision {
        let found = self.first.filter(|_| !self.beyond && self.nearer[0] <= self.nearer[1]);
        let Some((place, raw, value)) = found else {
            return Decision { scale: options.percent.unwrap_or_default(), question: None };
        };
        let answer = options.percent.or(remembered);
        let question = Question {
            key: QuestionKey::Percent,
            detail: Detail::PartOfOne { place, raw, value },
            offered: PercentScale::ALL.map(Answer::Percent).into(),
            proposed: Answer::Percent(PercentScale::One),
            answer: answer.map(Answer::Percent),
        };
        Decision { scale: answer.unwrap_or(PercentScale::One), question: Some(question) }
    }
}
