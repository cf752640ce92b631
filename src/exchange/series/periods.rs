//! What the periods of a series are, and the values put on them, evenly spaced.

use std::collections::HashMap;

use super::{
    super::{
        DateOrder,
        label::fold,
        month_name::{parse_month, parse_month_in},
        number::western_digit,
    },
    Fault, Series,
};
use crate::domain::Month;

#[derive(Clone, Debug, PartialEq)]
pub enum Periods {
    /// Evenly spaced, `step` months apart.
    Months {
        first: Month,
        step: i32,
        count: usize,
        /// Written as quarters: `2026-Q4`.
        quarters: bool,
    },
    /// Years or counters, evenly spaced.
    Numbers {
        first: i64,
        step: i64,
        count: usize,
    },
    Names(Vec<String>),
}

impl Periods {
    pub const fn len(&self) -> usize {
        match self {
            Self::Months { count, .. } | Self::Numbers { count, .. } => *count,
            Self::Names(names) => names.len(),
        }
    }

    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether these are months, one after the other.
    pub const fn are_months(&self) -> bool {
        matches!(self, Self::Months { step: 1, quarters: false, .. })
    }

    /// How many periods make a year, if several do: as long as a season takes to come again.
    pub fn in_a_year(&self) -> Option<usize> {
        match self {
            Self::Months { step, .. } if *step < 12 && 12 % step == 0 => usize::try_from(12 / step).ok(),
            Self::Months { .. } | Self::Numbers { .. } | Self::Names(_) => None,
        }
    }

    /// The month of a period, in which a quarter begins; `None` where periods are numbers or mere names.
    pub fn month(&self, index: usize) -> Option<Month> {
        match self {
            Self::Months { first, step, .. } => {
                Some(first.plus(i32::try_from(index).unwrap_or(i32::MAX).saturating_mul(*step)))
            }
            Self::Numbers { .. } | Self::Names(_) => None,
        }
    }

    /// The period's name: `2026-10`, `2026-Q4`, `1898`, or as it stands in the file.
    pub fn name(&self, index: usize) -> String {
        match self {
            Self::Months { quarters, .. } => self.month(index).map_or_else(String::new, |month| match quarters {
                true => format!("{}-Q{}", month.year(), month.month().div_ceil(3)),
                false => month.to_string(),
            }),
            Self::Numbers { first, step, .. } => {
                let steps = i64::try_from(index).unwrap_or(i64::MAX).saturating_mul(*step);
                first.saturating_add(steps).to_string()
            }
            Self::Names(names) => names.get(index).cloned().unwrap_or_default(),
        }
    }

    /// The place of the period that is called so, in whichever spelling.
    pub fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        (0..self.len()).find(|index| self.name(*index) == name).or_else(|| {
            let wanted = month(name).or_else(|| quarter(name))?;
            (0..self.len()).find(|index| self.month(*index) == Some(wanted))
        })
    }
}

/// Whether a text names a month, a quarter or a date.
pub(super) fn is_period(text: &str) -> bool {
    let date = || parse_month_in(text, Some(DateOrder::DayFirst)).or(parse_month_in(text, Some(DateOrder::MonthFirst)));
    month(text).or_else(|| quarter(text)).or_else(date).is_some()
}

/// One month, also as statistical offices write it: `2024M01`.
fn month(text: &str) -> Option<Month> {
    let text = text.trim();
    // A month of this century or, where only two digits say its year, of the last fifty years of the one before.
    let recent = |month: Month| if month.year() >= 2050 && !has_year(text) { month.plus(-1200) } else { month };
    parse_month(text).map(recent).or_else(|| {
        let (year, number) = text.split_once(['m', 'M'])?;
        Month::new(digits(year.trim_end_matches('-'), 4)?, digits(number, number.len().clamp(1, 2))?.try_into().ok()?)
    })
}

fn has_year(text: &str) -> bool {
    text.split(|character: char| !western_digit(character).is_ascii_digit()).any(|part| part.chars().count() == 4)
}

/// The first month of `2024Q1`, `2024-Q1`, `Q1 2024`, `1Q2024`, `T1 2024`.
fn quarter(text: &str) -> Option<Month> {
    let text: String = fold(text).chars().map(western_digit).filter(|sign| !matches!(sign, ' ' | '-' | '/')).collect();
    let (before, after) = text.split_once(['q', 't'])?;
    let (year, number) = match (before.len(), after.len()) {
        (4, 1) => (before, after),
        (0, 5) => (&after[after.char_indices().nth(1)?.0..], &after[..1]),
        (1, 4) => (after, before),
        _ => return None,
    };
    let number = digits(number, 1).filter(|number| (1..=4).contains(number))?;
    Month::new(digits(year, 4)?, u32::try_from(number * 3 - 2).ok()?)
}

fn digits(text: &str, count: usize) -> Option<i32> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

/// `202401`.
fn packed(text: &str) -> Option<Month> {
    let number = digits(text, 6)?;
    Month::new(number / 100, u32::try_from(number % 100).ok()?)
}

/// `1969.083`, a month as the share of a year that has passed; two decimals are enough to tell it.
fn share_of_year(text: &str) -> Option<Month> {
    let year: f64 = text.parse().ok().filter(|year| (1900.0..2200.0).contains(year))?;
    let months = (year.fract() * 12.0).round();
    let is_month = (year.fract() * 12.0 - months).abs() < 0.07;
    // Far within range: a year of four digits.
    is_month.then(|| Month::new(year as i32, 1).map(|january| january.plus(months as i32)))?
}

/// Months under one reading of every period.
fn all_months(named: &[(usize, &str)], read: impl Fn(&str) -> Option<Month>) -> Option<Vec<Month>> {
    named.iter().map(|(_, text)| read(text.trim())).collect()
}

/// The months that all periods name, and whether as quarters.
fn months(named: &[(usize, &str)]) -> Result<Option<(Vec<Month>, bool)>, Fault> {
    let plain = |read: fn(&str) -> Option<Month>| all_months(named, read).map(|months| (months, false));
    let shares = || plain(share_of_year).filter(|_| named.iter().any(|(_, text)| text.contains('.')));
    let found = plain(month)
        .or_else(|| all_months(named, quarter).map(|months| (months, true)))
        .or_else(|| plain(packed))
        .or_else(shares);
    if found.is_some() {
        return Ok(found);
    }
    // A month after the other, either way round: what both orders allow is rarely a series under both.
    let rising = |months: &[Month]| months.windows(2).all(|pair| pair[0] < pair[1]);
    let falling = |months: &[Month]| months.windows(2).all(|pair| pair[0] > pair[1]);
    let in_order = |months: &[Month]| rising(months) || falling(months);
    let dated = DateOrder::ALL.map(|order| all_months(named, |text| parse_month_in(text, Some(order))));
    match dated {
        [Some(days), Some(months)] => match (in_order(&days), in_order(&months)) {
            (true, false) => Ok(Some((days, false))),
            (false, true) => Ok(Some((months, false))),
            _ if days == months => Ok(Some((days, false))),
            _ => {
                let (line, text) = named.first().copied().unwrap_or_default();
                Err(Fault::AmbiguousDate { line, text: text.to_owned() })
            }
        },
        [Some(months), None] | [None, Some(months)] => Ok(Some((months, false))),
        [None, None] => Ok(None),
    }
}

/// A period among months that is none, such as a total.
fn stray(named: &[(usize, &str)]) -> Option<Fault> {
    let odd: Vec<_> = named.iter().filter(|(_, text)| !is_period(text)).collect();
    let (line, text) = odd.first()?;
    (odd.len() * 2 < named.len() && named.len() - odd.len() >= 2)
        .then(|| Fault::NotAMonth { line: *line, text: (*text).to_owned() })
}

/// Puts the values on their periods; rows that run from the newest to the oldest are turned round.
pub(super) fn arranged(named: &[(usize, &str)], mut values: Vec<Option<f64>>, decimals: u8) -> Result<Series, Fault> {
    let mut seen = HashMap::with_capacity(named.len());
    for (line, period) in named {
        if let Some(first) = seen.insert(*period, *line) {
            return Err(Fault::Twice { period: (*period).to_owned(), first, line: *line });
        }
    }
    let mut named = named.to_vec();
    if let Some((months, quarters)) = months(&named)? {
        let mut places: Vec<i64> = months.iter().map(|month| i64::from(month.index())).collect();
        turn_round(&mut places, &mut named, &mut values);
        // Days and weeks are periods of their own: only their names tell them apart.
        let days = named.iter().all(|(_, text)| text.len() >= 8) && places.is_sorted();
        if days && places.windows(2).any(|pair| pair[0] == pair[1]) {
            return Ok(by_name(&named, values, decimals));
        }
        in_order(&places, &named)?;
        let (_, step, spaced) = spread(&places, values);
        let step = i32::try_from(step).unwrap_or(i32::MAX);
        let Some(first) = months.iter().copied().min() else { return Ok(by_name(&named, spaced, decimals)) };
        let periods = Periods::Months { first, step, count: spaced.len(), quarters };
        return Ok(Series { added: spaced.len() - places.len(), periods, values: spaced, decimals });
    }
    if let Some(fault) = stray(&named) {
        return Err(fault);
    }
    let numbers: Option<Vec<i64>> =
        named.iter().map(|(_, text)| text.trim().parse().ok().filter(|number: &i64| number.abs() < 1 << 40)).collect();
    let Some(mut numbers) = numbers else { return Ok(by_name(&named, values, decimals)) };
    turn_round(&mut numbers, &mut named, &mut values);
    let rising = numbers.windows(2).all(|pair| pair[0] < pair[1]);
    // More gaps than values are no series with gaps, but numbers that are names.
    let span = numbers.last().zip(numbers.first()).map_or(0, |(last, first)| last - first);
    if !rising || numbers.len() < 2 || span >= 2 * i64::try_from(numbers.len()).unwrap_or(i64::MAX) * step_of(&numbers)
    {
        return Ok(by_name(&named, values, decimals));
    }
    let (first, step, spaced) = spread(&numbers, values);
    let periods = Periods::Numbers { first, step, count: spaced.len() };
    Ok(Series { added: spaced.len() - numbers.len(), periods, values: spaced, decimals })
}

fn by_name(named: &[(usize, &str)], values: Vec<Option<f64>>, decimals: u8) -> Series {
    let names = named.iter().map(|(_, text)| (*text).to_owned()).collect();
    Series { periods: Periods::Names(names), values, decimals, added: 0 }
}

/// Three or more that all fall are a series whose newest row stands first.
fn turn_round(places: &mut [i64], named: &mut [(usize, &str)], values: &mut [Option<f64>]) {
    if places.len() >= 3 && places.windows(2).all(|pair| pair[0] > pair[1]) {
        places.reverse();
        named.reverse();
        values.reverse();
    }
}

fn in_order(places: &[i64], named: &[(usize, &str)]) -> Result<(), Fault> {
    for (pair, names) in places.windows(2).zip(named.windows(2)) {
        let ((first, before), (line, period)) = (names[0], names[1]);
        if pair[1] == pair[0] {
            return Err(Fault::Twice { period: period.to_owned(), first, line });
        }
        if pair[1] < pair[0] {
            return Err(Fault::OutOfOrder { line, period: period.to_owned(), before: before.to_owned() });
        }
    }
    Ok(())
}

/// Quarters stay quarters; one pair of neighbouring months makes it a monthly series.
fn step_of(places: &[i64]) -> i64 {
    let steps = || places.windows(2).map(|pair| pair[1] - pair[0]);
    let shortest = steps().min().unwrap_or(1);
    if steps().all(|step| step % shortest == 0) { shortest } else { 1 }
}

/// The first place, the step, and a slot for every place. `places` rise.
fn spread(places: &[i64], values: Vec<Option<f64>>) -> (i64, i64, Vec<Option<f64>>) {
    let (first, last) = places.first().zip(places.last()).map_or((0, 0), |(first, last)| (*first, *last));
    let step = step_of(places);
    let mut spaced = vec![None; usize::try_from((last - first) / step).unwrap_or(0) + 1];
    for (place, value) in places.iter().zip(values) {
        if let Some(slot) = usize::try_from((place - first) / step).ok().and_then(|at| spaced.get_mut(at)) {
            *slot = value;
        }
    }
    (first, step, spaced)
}
