//! Facilitation against control, month by month (the balance chart B2), and finds against openings
//! (B1). Never one score: a mean of both would hide the trade.

use serde::{Deserialize, Serialize};

use super::mean;

/// How far from its start to its target a value has come, in per cent, held within 0…120.
/// A target below the start needs no special case. `None` if start and target coincide.
pub fn attainment(value: f64, start: f64, target: f64) -> Option<f64> {
    let way = target - start;
    (way != 0.0).then(|| (100.0 * (value - start) / way).clamp(0.0, 120.0))
}

/// One KPI of a side: its monthly values, where it started and where it should arrive.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure<'a> {
    pub values: &'a [Option<f64>],
    pub start: f64,
    pub target: f64,
}

/// The mean attainment of one side in one month.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Index {
    pub value: f64,
    /// KPIs that had a value; missing ones are dropped.
    pub used: usize,
}

/// Where a month stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    FastAndWatchful,
    FastButBlind,
    CarefulButSlow,
    SlowAndBlind,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BalanceMonth {
    pub facilitation: Index,
    pub control: Index,
    /// Targeting lift (K12), where measured.
    pub lift: Option<f64>,
}

/// Published indices are whole numbers: a month whose two indices differ by less than one lies on
/// the diagonal, not below it.
const ON_THE_DIAGONAL: f64 = 1.0;

impl BalanceMonth {
    /// Profiles find less than a random draw would.
    pub fn is_below_chance(&self) -> bool {
        self.lift.is_some_and(|lift| lift < 1.0)
    }

    /// Fast (50 or more) with control lagging behind, or targeting no better than chance.
    pub fn is_blind(&self) -> bool {
        let lags = self.control.value <= self.facilitation.value - ON_THE_DIAGONAL;
        (self.facilitation.value >= 50.0 && lags) || self.is_below_chance()
    }

    pub fn quadrant(&self) -> Quadrant {
        match (self.facilitation.value >= 50.0, self.control.value >= 50.0) {
            _ if self.is_blind() => Quadrant::FastButBlind,
            (true, true) => Quadrant::FastAndWatchful,
            // Fast without control is below the diagonal, hence blind, unless both hug 50.
            (true, false) => Quadrant::FastButBlind,
            (false, true) => Quadrant::CarefulButSlow,
            (false, false) => Quadrant::SlowAndBlind,
        }
    }
}

fn index(side: &[Measure<'_>], month: usize) -> Option<Index> {
    let reached: Vec<f64> = side
        .iter()
        .filter_map(|measure| attainment((*measure.values.get(month)?)?, measure.start, measure.target))
        .collect();
    Some(Index { value: mean(reached.iter().copied())?, used: reached.len() })
}

/// The path over `months` months. A month in which a side has no value at all is `None`.
pub fn path(
    facilitation: &[Measure<'_>],
    control: &[Measure<'_>],
    lift: &[Option<f64>],
    months: usize,
) -> Vec<Option<BalanceMonth>> {
    (0..months)
        .map(|month| {
            Some(BalanceMonth {
                facilitation: index(facilitation, month)?,
                control: index(control, month)?,
                lift: lift.get(month).copied().flatten(),
            })
        })
        .collect()
}

/// What one office, channel or group of profiles takes of the work and brings of the finds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Of all officer-hours, in per cent.
    pub spent: f64,
    /// Of all finds, in per cent.
    pub found: f64,
}

impl Share {
    /// It takes more of the work than it brings of the finds: spent over found is above 1.
    pub fn is_above_one(self) -> bool {
        self.spent > self.found + 1e-9
    }
}

/// Hours and finds as shares of their sums. Empty without hours or without finds.
pub fn shares(parts: &[(f64, f64)]) -> Vec<Share> {
    let hours: f64 = parts.iter().map(|(hours, _)| hours).sum();
    let finds: f64 = parts.iter().map(|(_, finds)| finds).sum();
    if hours <= 0.0 || finds <= 0.0 {
        return Vec::new();
    }
    parts.iter().map(|(own, found)| Share { spent: 100.0 * own / hours, found: 100.0 * found / finds }).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{super::meridia::kpi, *};

    const FACILITATION: [(&str, f64, f64); 7] = [
        ("K01", 33.7, 12.0),
        ("K02", 27.0, 55.0),
        ("K03", 33.8, 18.0),
        ("K05", 47.9, 30.0),
        ("K07", 61.6, 85.0),
        ("K08", 22.9, 45.0),
        ("K23", 13.0, 3.0),
    ];
    const CONTROL: [(&str, f64, f64); 6] = [
        ("K10", 4.1, 10.0),
        ("K13", 13.4, 18.0),
        ("K15", 9.0, 2.0),
        ("K16", 71.2, 98.0),
        ("K20", 30.8, 50.0),
        ("K24", 93.1, 95.0),
    ];

    pub(crate) fn meridia_path() -> Vec<BalanceMonth> {
        let load = |set: &[(&str, f64, f64)]| -> Vec<_> {
            set.iter().map(|&(code, start, target)| (kpi(code), start, target)).collect()
        };
        let (facilitation, control) = (load(&FACILITATION), load(&CONTROL));
        fn side(set: &[(Vec<Option<f64>>, f64, f64)]) -> Vec<Measure<'_>> {
            set.iter().map(|(values, start, target)| Measure { values, start: *start, target: *target }).collect()
        }
        path(&side(&facilitation), &side(&control), &kpi("K12"), 24).into_iter().map(Option::unwrap).collect()
    }

    #[test]
    fn the_demo_walks_its_published_path() {
        let path = meridia_path();
        let expected = [
            (1, 1, 7),
            (6, 2, 0),
            (8, 30, 20),
            (11, 42, 39),
            (13, 22, 30),
            (15, 45, 60),
            (16, 65, 42),
            (17, 68, 55),
            (18, 70, 47),
            (19, 65, 69),
            (20, 75, 83),
            (22, 80, 88),
            (24, 86, 86),
        ];
        for (month, facilitation, control) in expected {
            let point = path[month - 1];
            assert!((point.facilitation.value - f64::from(facilitation)).abs() <= 1.0, "M{month:02} {point:?}");
            assert!((point.control.value - f64::from(control)).abs() <= 1.0, "M{month:02} {point:?}");
        }
        assert_eq!(path[4].facilitation.used, 6, "K08 is missing in M05");
    }

    #[test]
    fn the_demo_is_fast_but_blind_in_three_months_only() {
        let path = meridia_path();
        let blind: Vec<_> = (1..=24).filter(|month| path[month - 1].quadrant() == Quadrant::FastButBlind).collect();
        assert_eq!(blind, [16, 17, 18]);
        let below: Vec<_> = (1..=24).filter(|month| path[month - 1].is_below_chance()).collect();
        assert_eq!(below, [17, 18]);
        assert_eq!(path[23].quadrant(), Quadrant::FastAndWatchful);
        assert_eq!(path[14].quadrant(), Quadrant::CarefulButSlow);
        assert_eq!(path[0].quadrant(), Quadrant::SlowAndBlind);
    }

    #[test]
    fn shares_of_work_and_finds_add_up_and_mark_who_spends_without_finding() {
        let shares = shares(&[(600.0, 10.0), (300.0, 30.0), (100.0, 0.0)]);
        let rounded: Vec<_> = shares.iter().map(|share| (share.spent.round(), share.found.round())).collect();
        assert_eq!(rounded, [(60.0, 25.0), (30.0, 75.0), (10.0, 0.0)]);
        assert_eq!(shares.iter().map(|share| share.is_above_one()).collect::<Vec<_>>(), [true, false, true]);
        assert!(super::shares(&[(5.0, 0.0)]).is_empty() && super::shares(&[]).is_empty());
        assert!(!super::shares(&[(1.0, 2.0), (2.0, 4.0)])[0].is_above_one(), "the same share of both");
    }

    #[test]
    fn attainment_is_held_between_0_and_120_and_needs_a_way_to_go() {
        assert_eq!(attainment(33.7, 33.7, 12.0), Some(0.0));
        assert_eq!(attainment(40.0, 33.7, 12.0), Some(0.0));
        assert_eq!(attainment(0.0, 20.0, 10.0), Some(120.0));
        assert_eq!(attainment(15.0, 20.0, 10.0), Some(50.0));
        assert_eq!(attainment(15.0, 10.0, 10.0), None);
    }
}
