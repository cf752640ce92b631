//! What a chart needs from the language: numbers, months and a few phrases.

use crate::domain::{Language, Month};

/// A phrase on a chart. Numbers in it are already formatted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phrase<'a> {
    /// At the right end of the target line.
    Target(&'a str),
    Upper(&'a str),
    Center(&'a str),
    Lower(&'a str),
    /// At the right end of a run chart's middle line.
    Median(&'a str),
    /// What the pointer reads out on the target's line.
    TargetFrom {
        value: &'a str,
        month: &'a str,
    },
    /// At the right end of the range limit.
    RangeLimit(&'a str),
    /// Over the baseline band.
    Baseline(&'a str),
    /// Over the line of a bound.
    Guard(&'a str),
    /// Title of the small chart of moving ranges.
    MovingRange {
        unit: &'a str,
    },
    /// The value axis does not start at zero.
    AxisCut(&'a str),
    /// The word beside a mark in the key.
    Key(Key),
}

/// The marks that the key under a chart explains, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Good,
    Bad,
    Change,
    /// Part of a pattern that is a signal.
    Run,
    Excluded,
    Provisional,
    Revised,
    /// Few cases, with their interval.
    Thin,
    Missing,
    YearBefore,
    ProvisionalLimits,
}

impl Key {
    pub const ALL: [Self; 11] = [
        Self::Good,
        Self::Bad,
        Self::Change,
        Self::Run,
        Self::Excluded,
        Self::Provisional,
        Self::Revised,
        Self::Thin,
        Self::Missing,
        Self::YearBefore,
        Self::ProvisionalLimits,
    ];
}

/// The language of a chart.
pub trait Labels {
    fn language(&self) -> Language;
    fn number(&self, value: f64, decimals: u8) -> String;
    /// `Oct 26`.
    fn month_short(&self, month: Month) -> String;
    /// As narrow as an axis needs: `O`.
    fn month_axis(&self, month: Month) -> String;
    /// Three letters or so, for column heads: `Oct`.
    fn month_head(&self, month: Month) -> String;
    fn year(&self, year: i32) -> String;
    fn phrase(&self, phrase: Phrase<'_>) -> String;
}
