//! One entry's figures, and what speaks against them.

use super::{
    Against, DecimalMark, Doubt, ExistingValue, Measure, PercentScale,
    kpi::Candidate,
    layout::Entry,
    ledger::Rules,
    number::{Cell, Figure, as_kept},
    table::{Kind, Written},
};
use crate::domain::Month;

/// Figures as they would be stored; all finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figures {
    pub(super) value: f64,
    pub(super) numerator: Option<f64>,
    pub(super) denominator: Option<f64>,
    pub(super) p90: Option<f64>,
    /// Decimals of the value as typed; counts are exact.
    decimals: usize,
}

pub(super) enum Assessed {
    /// The figures cannot be stored.
    Unusable(Doubt),
    Usable {
        figures: Figures,
        doubts: Vec<(Doubt, Against)>,
    },
}

impl Figures {
    /// Whether the file already holds this. A value typed without counts agrees with counts or a
    /// computed value on file as far as it was typed: a rounded value never replaces what it was
    /// rounded from.
    pub(super) fn agrees_with(&self, existing: &ExistingValue) -> bool {
        let computed = existing.numerator.is_some() || has_more_digits_than_anyone_types(existing.value);
        let tolerance = if self.numerator.is_none() && computed { half_of_last_place(self.decimals) } else { 0.0 };
        let counts = self.numerator.is_none()
            || (self.numerator == existing.numerator && self.denominator == existing.denominator);
        let percentile = self.p90.is_none() || self.p90 == existing.p90;
        counts && percentile && near(self.value, existing.value, tolerance)
    }
}

fn half_of_last_place(decimals: usize) -> f64 {
    0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap_or(i32::MAX))
}

/// Such a value came out of a division.
fn has_more_digits_than_anyone_types(value: f64) -> bool {
    let typed = (value * 1e6).round() / 1e6;
    (typed - value).abs() > 1e-9 * value.abs().max(1.0)
}

/// Equal up to `tolerance` and the rounding of a division.
fn near(left: f64, right: f64, tolerance: f64) -> bool {
    (left - right).abs() <= tolerance + 1e-12 * left.abs().max(right.abs())
}

struct Typed {
    figure: Figure,
    percent: bool,
}

fn typed(raw: Written<'_>, mark: DecimalMark) -> Result<Option<Typed>, Doubt> {
    match Cell::of(raw) {
        _ if raw.kind == Kind::Error => Err(Doubt::SheetError),
        Cell::Missing => Ok(None),
        Cell::Text => Err(Doubt::NotANumber),
        Cell::NotFinite => Err(Doubt::NotFinite),
        Cell::Number(numeral) => {
            let figure = numeral.under(mark).ok_or(Doubt::NotANumber)?;
            let finite = figure.value.is_finite();
            finite.then_some(Some(Typed { figure, percent: numeral.percent })).ok_or(Doubt::NotFinite)
        }
    }
}

/// A figure that is no percentage: a count or a duration.
fn plain(raw: Written<'_>, mark: DecimalMark) -> Result<Option<f64>, Doubt> {
    match typed(raw, mark)? {
        Some(Typed { percent: true, .. }) => Err(Doubt::NotANumber),
        other => Ok(other.map(|typed| typed.figure.value)),
    }
}

/// The figures of an entry that is not wholly missing.
pub(super) fn assess(entry: &Entry<'_>, candidate: &Candidate<'_>, rules: Rules) -> Assessed {
    let mut doubts = Vec::new();
    match figures(entry, candidate, rules, &mut doubts) {
        Ok(figures) => {
            doubts.extend(doubt_of_level(figures.value, candidate, entry.month.ok()));
            Assessed::Usable { figures, doubts }
        }
        Err(doubt) => Assessed::Unusable(doubt),
    }
}

fn figures(
    entry: &Entry<'_>,
    candidate: &Candidate<'_>,
    rules: Rules,
    doubts: &mut Vec<(Doubt, Against)>,
) -> Result<Figures, Doubt> {
    let (measure, mark) = (candidate.kpi.measure, rules.mark);
    let mut value = typed(entry.value, mark)?;
    if let Some(Typed { figure, percent: false }) = &mut value
        && rules.percent == PercentScale::One
        && candidate.kpi.percent
    {
        figure.value = as_kept(figure.value * 100.0);
        figure.decimals = figure.decimals.saturating_sub(2);
    }
    let mut counts = match (plain(entry.numerator, mark)?, plain(entry.denominator, mark)?) {
        (Some(numerator), Some(denominator)) => Some((numerator, denominator)),
        (None, None) => None,
        (Some(_), None) | (None, Some(_)) => return Err(Doubt::Incomplete),
    };
    let mut p90 = plain(entry.percentile, mark)?;

    let stored = match (counts, measure) {
        (Some((numerator, denominator)), Measure::Ratio { scale }) => {
            let ratio = ratio(scale, numerator, denominator)?;
            if scale == 100.0 && numerator > denominator {
                doubts.push((Doubt::NumeratorExceedsDenominator, Against::Nothing));
            }
            if let Some(Typed { figure, .. }) = value
                && !near(figure.value, ratio, half_of_last_place(figure.decimals))
            {
                doubts.push((Doubt::ValueDisagrees, Against::Counts { value: ratio }));
            }
            ratio
        }
        (Some(_), Measure::Duration | Measure::Number) => {
            counts = None;
            doubts.push((Doubt::CountsNotExpected, Against::Nothing));
            value.as_ref().ok_or(Doubt::CountsNotExpected)?.figure.value
        }
        (None, _) => value.as_ref().ok_or(Doubt::Incomplete)?.figure.value,
    };
    if value.as_ref().is_some_and(|value| value.percent) && !candidate.kpi.percent {
        doubts.push((Doubt::UnexpectedPercent, Against::Nothing));
    }
    match (p90, measure) {
        (Some(percentile), Measure::Duration) if percentile < stored => {
            doubts.push((Doubt::PercentileBelowMedian, Against::Nothing));
        }
        (None | Some(_), Measure::Duration) | (None, _) => {}
        (Some(_), Measure::Ratio { .. } | Measure::Number) => {
            p90 = None;
            doubts.push((Doubt::PercentileNotExpected, Against::Nothing));
        }
    }
    let (numerator, denominator) = counts.unzip();
    let decimals = value.map_or(0, |value| value.figure.decimals);
    Ok(Figures { value: stored, numerator, denominator, p90, decimals })
}

fn ratio(scale: f64, numerator: f64, denominator: f64) -> Result<f64, Doubt> {
    if numerator < 0.0 || denominator < 0.0 {
        return Err(Doubt::NegativeCount);
    }
    if denominator == 0.0 {
        return Err(Doubt::ZeroDenominator);
    }
    let ratio = scale * numerator / denominator;
    if ratio.is_finite() { Ok(ratio) } else { Err(Doubt::NotFinite) }
}

/// The most telling of the things that speak against where the value lies, if anything does.
fn doubt_of_level(value: f64, candidate: &Candidate<'_>, month: Option<Month>) -> Option<(Doubt, Against)> {
    let bounds = candidate.kpi.bounds;
    if value < 0.0 && bounds.is_none_or(|(low, _)| low >= 0.0) {
        return Some((Doubt::Negative, Against::Nothing));
    }
    if let Some((low, high)) = bounds.filter(|(low, high)| value < *low || value > *high) {
        return Some((Doubt::OutOfBounds, Against::Bounds { low, high }));
    }
    if let Some(habit) = candidate.habit.filter(|habit| habit.is_far(value)) {
        if let Some(factor) = habit.slip(value) {
            return Some((Doubt::DecimalSlip, Against::Times { median: habit.median, factor }));
        }
        let against = Against::Recent { median: habit.median, distance: habit.distance(value) };
        return Some((Doubt::FarFromRecent, against));
    }
    // Limits speak about what comes after the values that they are made of.
    let follows = month.is_some_and(|month| candidate.latest.is_none_or(|latest| month > latest));
    let (lower, upper) = candidate.kpi.limits.filter(|(lower, upper)| follows && (value < *lower || value > *upper))?;
    Some((Doubt::OutsideLimits, Against::Limits { lower, upper }))
}
