//! Gathers the entries of a file: what would be written, and what has to be asked.

use std::collections::{HashMap, HashSet};

use super::{
    Against, Answer, Counts, DecimalMark, Detail, Doubt, NewValue, Options, PercentScale, Place, Question, QuestionKey,
    Reading, Refusal, Status,
    assess::{Assessed, Figures, assess},
    kpi::KpiIndex,
    label::fold,
    layout::Entry,
    limits,
};
use crate::domain::Month;

/// What was decided for the file as a whole.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    pub(super) mark: DecimalMark,
    pub(super) percent: PercentScale,
    /// The last month that may have values.
    pub(super) this_month: Month,
}

pub(super) struct Ledger<'a> {
    index: &'a KpiIndex<'a>,
    options: &'a Options,
    rules: Rules,
    questions: Vec<Question>,
    /// Where the question about an unknown label stands in `questions`.
    unmatched: HashMap<QuestionKey, usize>,
    readings: Vec<Reading>,
    /// The reading that holds a KPI's value of a month.
    taken: HashMap<(usize, Month), usize>,
    seen: HashSet<usize>,
    missing: usize,
    /// Entries that are no readings.
    left_out: usize,
}

/// Everything that the file holds.
pub(super) struct Tally {
    pub(super) questions: Vec<Question>,
    pub(super) readings: Vec<Reading>,
    pub(super) counts: Counts,
    /// Positions of the KPIs that the file mentions.
    pub(super) seen: HashSet<usize>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(index: &'a KpiIndex<'a>, options: &'a Options, rules: Rules) -> Self {
        Self {
            index,
            options,
            rules,
            questions: Vec::new(),
            unmatched: HashMap::new(),
            readings: Vec::new(),
            taken: HashMap::new(),
            seen: HashSet::new(),
            missing: 0,
            left_out: 0,
        }
    }

    pub(super) fn record(&mut self, entry: &Entry<'_>) -> Result<(), Refusal> {
        self.seen.extend(entry.kpi.ok());
        match (entry.kpi, entry.month) {
            (Err(label), _) => self.unmatched(QuestionKey::UnknownKpi(label.to_owned()), label, entry),
            (Ok(_), Err(label)) => self.unmatched(QuestionKey::UnknownMonth(label.to_owned()), label, entry),
            (Ok(_), Ok(_)) if entry.is_missing() => {
                self.missing += 1;
                Ok(())
            }
            (Ok(kpi), Ok(month)) => self.matched(entry, kpi, month),
        }
    }

    /// A column that nothing is read from, with how many of its cells are filled and are numbers.
    pub(super) fn unknown_column(
        &mut self,
        index: usize,
        header: &str,
        place: Place,
        filled: usize,
        numbers: usize,
    ) -> Result<(), Refusal> {
        self.left_out += numbers;
        let key = QuestionKey::UnknownColumn { index, header: header.to_owned() };
        self.ask(key, Detail::Unmatched { place, values: filled }, false, Answer::LeaveOut).map(|_| ())
    }

    fn unmatched(&mut self, key: QuestionKey, label: &str, entry: &Entry<'_>) -> Result<(), Refusal> {
        let filled = usize::from(!entry.is_missing());
        if label.is_empty() && filled == 0 {
            return Ok(());
        }
        self.left_out += filled;
        // An earlier import decided about rows of this name.
        if matches!(key, QuestionKey::UnknownKpi(_)) && self.options.left_out.contains(&fold(label)) {
            return Ok(());
        }
        if let Some(question) = self.unmatched.get(&key).and_then(|at| self.questions.get_mut(*at)) {
            if let Detail::Unmatched { values, .. } = &mut question.detail {
                *values += filled;
            }
            return Ok(());
        }
        self.unmatched.insert(key.clone(), self.questions.len());
        let detail = Detail::Unmatched { place: entry.place, values: filled };
        self.ask(key, detail, false, Answer::LeaveOut).map(|_| ())
    }

    fn matched(&mut self, entry: &Entry<'_>, kpi: usize, month: Month) -> Result<(), Refusal> {
        let candidate = self.index.get(kpi);
        let (figures, mut doubts) = match assess(entry, candidate, self.rules) {
            Assessed::Usable { figures, doubts } => (figures, doubts),
            Assessed::Unusable(doubt) => {
                self.left_out += 1;
                let detail = Detail::Value { value: None, against: Against::Nothing };
                let key = value_key(entry, &candidate.kpi.code, month, doubt);
                return self.ask(key, detail, false, Answer::LeaveOut).map(|_| ());
            }
        };
        let existing = candidate.kpi.existing.get(&month);
        let mut status = match existing {
            None => Status::New,
            Some(existing) if figures.agrees_with(existing) => Status::Unchanged,
            Some(existing) => Status::Revision { earlier: *existing },
        };
        if status == Status::Unchanged {
            // What is on file was accepted once.
            doubts.clear();
        } else if month > self.rules.this_month {
            doubts.insert(0, (Doubt::FutureMonth, Against::Nothing));
        }
        let earlier = self.taken.get(&(kpi, month)).copied();
        if let Some(earlier) = earlier.and_then(|earlier| self.readings.get(earlier)) {
            let same = same_figures(&earlier.value, &figures);
            doubts.push((Doubt::DuplicateMonth, Against::Earlier { place: earlier.value.place, same }));
        }
        if !self.imports(entry, &candidate.kpi.code, month, figures.value, doubts)? {
            status = Status::LeftOut;
        } else if let Some(earlier) = self.taken.insert((kpi, month), self.readings.len())
            && let Some(earlier) = self.readings.get_mut(earlier)
        {
            earlier.status = Status::LeftOut;
        }
        let value = NewValue {
            code: candidate.kpi.code.clone(),
            month,
            numerator: figures.numerator,
            denominator: figures.denominator,
            value: figures.value,
            p90: figures.p90,
            replaces: matches!(status, Status::Revision { .. }),
            raw: entry.raw(),
            place: entry.place,
        };
        let distance = candidate.habit.map(|habit| habit.distance(figures.value));
        self.readings.push(Reading { value, status, distance });
        Ok(())
    }

    /// Asks about each doubt until an answer leaves the value out; whether it is imported.
    fn imports(
        &mut self,
        entry: &Entry<'_>,
        code: &str,
        month: Month,
        value: f64,
        doubts: Vec<(Doubt, Against)>,
    ) -> Result<bool, Refusal> {
        for (doubt, against) in doubts {
            let detail = Detail::Value { value: Some(value), against };
            let key = value_key(entry, code, month, doubt);
            if self.ask(key, detail, true, proposal(doubt))? != Answer::Import {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn ask(&mut self, key: QuestionKey, detail: Detail, importable: bool, proposed: Answer) -> Result<Answer, Refusal> {
        if self.questions.len() >= limits::QUESTIONS {
            return Err(Refusal::TooManyQuestions { limit: limits::QUESTIONS });
        }
        let offered = if importable { vec![Answer::Import, Answer::LeaveOut] } else { vec![Answer::LeaveOut] };
        let answer = self.options.answers.get(&key).copied().filter(|answer| offered.contains(answer));
        let question = Question { key, detail, offered, proposed, answer };
        let effective = question.effective();
        self.questions.push(question);
        Ok(effective)
    }

    pub(super) fn finish(self) -> Tally {
        let mut counts = Counts { missing: self.missing, left_out: self.left_out, ..Counts::default() };
        for reading in &self.readings {
            match reading.status {
                Status::New => counts.new += 1,
                Status::Revision { .. } => counts.revised += 1,
                Status::Unchanged => counts.unchanged += 1,
                Status::LeftOut => counts.left_out += 1,
            }
        }
        Tally { questions: self.questions, readings: self.readings, counts, seen: self.seen }
    }
}

fn value_key(entry: &Entry<'_>, code: &str, month: Month, doubt: Doubt) -> QuestionKey {
    QuestionKey::Value { place: entry.place, code: code.to_owned(), month, raw: entry.raw(), doubt }
}

fn same_figures(earlier: &NewValue, figures: &Figures) -> bool {
    (earlier.value, earlier.numerator, earlier.denominator, earlier.p90)
        == (figures.value, figures.numerator, figures.denominator, figures.p90)
}

/// What we propose: to take what is merely unusual or has more than we keep, and to leave out
/// what contradicts itself or the rules.
const fn proposal(doubt: Doubt) -> Answer {
    match doubt {
        Doubt::FarFromRecent | Doubt::OutsideLimits | Doubt::CountsNotExpected | Doubt::PercentileNotExpected => {
            Answer::Import
        }
        Doubt::NotANumber
        | Doubt::SheetError
        | Doubt::DecimalSlip
        | Doubt::NotFinite
        | Doubt::Incomplete
        | Doubt::ZeroDenominator
        | Doubt::NegativeCount
        | Doubt::NumeratorExceedsDenominator
        | Doubt::Negative
        | Doubt::OutOfBounds
        | Doubt::ValueDisagrees
        | Doubt::PercentileBelowMedian
        | Doubt::UnexpectedPercent
        | Doubt::DuplicateMonth
        | Doubt::FutureMonth => Answer::LeaveOut,
    }
}
