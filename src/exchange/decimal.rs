//! One decision for the file: which mark is the decimal one.

use super::{
    Answer, DecimalMark, Detail, Options, Place, Progress, Question, QuestionKey, Refusal, Separator,
    kpi::KpiIndex,
    layout::{Entry, Layout},
    number::{Cell, Evidence},
    table::Table,
};

pub(super) struct Decision {
    pub(super) mark: DecimalMark,
    /// Whether any number of the file holds a mark at all.
    pub(super) seen: bool,
    /// Whether a thousands mark is used.
    pub(super) thousands: bool,
    pub(super) question: Option<Question>,
}

/// What the numbers of the file say together.
#[derive(Default)]
struct Tally {
    only: [Option<(usize, Place, String)>; 2],
    ambiguous: Option<(Place, String, f64, f64)>,
    /// Ambiguous values that lie nearer to the KPI's recent ones under each mark.
    nearer: [usize; 2],
    grouped: [bool; 2],
}

const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

/// `remembered` answers what the file leaves open; it does not settle a contradiction.
pub(super) fn decide(
    table: &Table,
    layout: &Layout,
    index: &KpiIndex<'_>,
    options: &Options,
    remembered: Option<DecimalMark>,
    progress: &Progress,
) -> Result<Decision, Refusal> {
    let mut tally = Tally::default();
    for entry in layout.entries(table, index) {
        progress.check()?;
        tally.add(&entry, index);
    }
    let (evident, detail) = tally.verdict(table.separator);
    let open = matches!(detail, Some(Detail::AmbiguousDecimal { .. }));
    let decided = options.decimal.or(remembered.filter(|_| open));
    let question = detail.map(|detail| Question {
        key: QuestionKey::Decimal,
        detail,
        offered: MARKS.map(Answer::Decimal).into(),
        proposed: Answer::Decimal(evident),
        answer: decided.map(Answer::Decimal),
    });
    let mark = decided.unwrap_or(evident);
    let seen = tally.ambiguous.is_some() || tally.only.iter().any(Option::is_some);
    Ok(Decision { mark, seen, thousands: tally.grouped[position(mark)], question })
}

const fn position(mark: DecimalMark) -> usize {
    match mark {
        DecimalMark::Point => 0,
        DecimalMark::Comma => 1,
    }
}

impl Tally {
    fn add(&mut self, entry: &Entry<'_>, index: &KpiIndex<'_>) {
        for raw in entry.cells() {
            let Cell::Number(numeral) = Cell::of(raw) else { continue };
            for mark in MARKS {
                self.grouped[position(mark)] |= numeral.under(mark).is_some_and(|figure| figure.grouped);
            }
            match numeral.evidence() {
                Evidence::Silent => {}
                Evidence::Only(mark) => {
                    self.only[position(mark)].get_or_insert_with(|| (0, entry.place, raw.text.to_owned())).0 += 1;
                }
                Evidence::Ambiguous { as_point, as_comma } => {
                    self.ambiguous.get_or_insert_with(|| (entry.place, raw.text.to_owned(), as_point, as_comma));
                    let habit = entry.kpi.ok().and_then(|kpi| index.get(kpi).habit);
                    if let Some(habit) = habit {
                        let comma_nearer = habit.distance(as_comma) < habit.distance(as_point);
                        self.nearer[usize::from(comma_nearer)] += 1;
                    }
                }
            }
        }
    }

    /// The mark to go on with, and what to ask if the file does not settle it.
    fn verdict(&self, separator: Option<Separator>) -> (DecimalMark, Option<Detail>) {
        match (&self.only, &self.ambiguous) {
            ([Some(point), Some(comma)], _) => {
                let likelier = if comma.0 > point.0 { DecimalMark::Comma } else { DecimalMark::Point };
                let cells =
                    [(DecimalMark::Point, point.1, point.2.clone()), (DecimalMark::Comma, comma.1, comma.2.clone())];
                (likelier, Some(Detail::MixedDecimals { cells }))
            }
            ([Some(_), None], _) => (DecimalMark::Point, None),
            ([None, Some(_)], _) => (DecimalMark::Comma, None),
            ([None, None], None) => (DecimalMark::Point, None),
            ([None, None], Some((place, raw, as_point, as_comma))) => {
                let detail = Detail::AmbiguousDecimal {
                    place: *place,
                    raw: raw.clone(),
                    as_point: *as_point,
                    as_comma: *as_comma,
                };
                (self.likelier(separator), Some(detail))
            }
        }
    }

    /// The mark that brings the values nearer to the recent ones; else what goes with the
    /// separator, since a comma that separates cells rarely separates decimals too.
    fn likelier(&self, separator: Option<Separator>) -> DecimalMark {
        match self.nearer[0].cmp(&self.nearer[1]) {
            std::cmp::Ordering::Greater => DecimalMark::Point,
            std::cmp::Ordering::Less => DecimalMark::Comma,
            std::cmp::Ordering::Equal => match separator {
                Some(Separator::Semicolon) => DecimalMark::Comma,
                Some(Separator::Tab | Separator::Comma | Separator::Pipe) | None => DecimalMark::Point,
            },
        }
    }
}
