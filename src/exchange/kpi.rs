//! What the importer has to know of the KPIs on file.

use std::collections::{BTreeMap, HashMap};

use super::label::fold;
use crate::domain::Month;

/// How a KPI is measured, as far as an import has to check it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// `scale × numerator / denominator`: 100 for percent, 1000 for per mille.
    Ratio {
        scale: f64,
    },
    /// A median, possibly with a 90th percentile.
    Duration,
    Number,
}

/// The value that the file holds for a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExistingValue {
    pub value: f64,
    pub numerator: Option<f64>,
    pub denominator: Option<f64>,
    pub p90: Option<f64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct KnownKpi {
    pub code: String,
    /// Every name by which a department may call it, in any language.
    pub names: Vec<String>,
    pub measure: Measure,
    /// Whether its values are percentages.
    pub percent: bool,
    /// The lowest and highest believable value.
    pub bounds: Option<(f64, f64)>,
    /// The natural process limits of the values on file, where there are enough of them.
    pub limits: Option<(f64, f64)>,
    /// Recent values in order of time: what a new value is held against.
    pub recent: Vec<f64>,
    pub existing: HashMap<Month, ExistingValue>,
}

/// A KPI with what every one of its values is held against, worked out once.
pub(super) struct Candidate<'k> {
    pub(super) kpi: &'k KnownKpi,
    pub(super) habit: Option<Habit>,
    /// The last month on file.
    pub(super) latest: Option<Month>,
}

/// Finds a KPI by what a file calls it.
pub(super) struct KpiIndex<'k> {
    candidates: Vec<Candidate<'k>>,
    /// `None`: two KPIs share the name, so that it names neither.
    by_label: HashMap<String, Option<usize>>,
}

impl<'k> KpiIndex<'k> {
    pub(super) fn new(kpis: &'k [KnownKpi]) -> Self {
        let mut by_label: HashMap<String, Option<usize>> = HashMap::new();
        for (position, kpi) in kpis.iter().enumerate() {
            for name in kpi.names.iter().map(|name| fold(name)).filter(|name| !name.is_empty()) {
                let holder = by_label.entry(name).or_insert(Some(position));
                if *holder != Some(position) {
                    *holder = None;
                }
            }
        }
        // A code is unique and wins over another KPI's name.
        by_label.extend(kpis.iter().enumerate().map(|(position, kpi)| (fold(&kpi.code), Some(position))));
        let candidate = |kpi: &'k KnownKpi| {
            let KnownKpi { recent, existing, .. } = kpi;
            Candidate { kpi, habit: Habit::of(recent), latest: existing.keys().max().copied() }
        };
        let candidates = kpis.iter().map(candidate).collect();
        Self { candidates, by_label }
    }

    /// As `self`, and finds KPIs by the labels that a person has explained: label, then code.
    pub(super) fn with_labels(mut self, labels: &BTreeMap<String, String>) -> Self {
        for (label, code) in labels {
            if let Some(position) = self.find(code) {
                self.by_label.insert(fold(label), Some(position));
            }
        }
        self
    }

    /// The position of the KPI with this code or name.
    pub(super) fn find(&self, label: &str) -> Option<usize> {
        self.by_label.get(&fold(label)).copied().flatten()
    }

    pub(super) fn get(&self, position: usize) -> &Candidate<'k> {
        &self.candidates[position]
    }
}

/// Where a KPI's recent values lie, and how far one usually is from the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Habit {
    pub(super) median: f64,
    unit: f64,
}

impl Habit {
    /// Fewer values say nothing about what is usual.
    const LEAST: usize = 4;
    /// Twice the distance of the natural process limits from the median (scaling 3.145 for a
    /// median moving range; Wheeler): a signal is news for the committee, this far out is more
    /// likely a slip of the hand.
    const FAR: f64 = 2.0 * 3.145;

    pub(super) fn of(recent: &[f64]) -> Option<Self> {
        let recent: Vec<f64> = recent.iter().copied().filter(|value| value.is_finite()).collect();
        if recent.len() < Self::LEAST {
            return None;
        }
        let ranges: Vec<f64> = recent.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
        let mean = ranges.iter().sum::<f64>() / ranges.len() as f64;
        let median = median(recent);
        // Values that hardly ever move have a median moving range of 0: then the mean, else one
        // per cent of the level, else (always 0) one whole unit.
        let unit = [self::median(ranges), mean, median.abs() / 100.0, 1.0].into_iter().find(|unit| *unit > 0.0);
        Some(Self { median, unit: unit.filter(|unit| unit.is_finite())? })
    }

    /// How many median moving ranges `value` lies from the median.
    pub(super) fn distance(self, value: f64) -> f64 {
        (value - self.median).abs() / self.unit
    }

    pub(super) fn is_far(self, value: f64) -> bool {
        self.distance(value) > Self::FAR
    }

    /// By how much a decimal mark has slipped, if that explains a value far out.
    pub(super) fn slip(self, value: f64) -> Option<f64> {
        let factors = [10.0, 0.1, 100.0, 0.01, 1000.0, 0.001];
        // Around zero every value is as near as its tenth.
        let explains =
            |factor: &f64| !self.is_far(value / factor) && self.distance(value / factor) < self.distance(0.0);
        factors.into_iter().filter(|_| value != 0.0).find(explains)
    }
}

/// The median of at least one finite number.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kpi(code: &str, names: &[&str]) -> KnownKpi {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let code = code.to_owned();
        KnownKpi {
            code,
            names,
            measure: Measure::Number,
            percent: false,
            bounds: None,
            limits: None,
            recent: vec![],
            existing: HashMap::new(),
        }
    }

    #[test]
    fn a_kpi_is_found_by_code_or_name_whatever_the_case_accents_and_spaces() {
        let kpis =
            [kpi("K01", &["Taux de visite physique", "نسبة المعاينة الفعلية"]), kpi("K02", &["Part du circuit vert"])];
        let index = KpiIndex::new(&kpis);
        for label in ["K01", " k01 ", "TAUX  DE VISITE PHYSIQUE", "نسبة المعاينة الفعلية"] {
            assert_eq!(index.find(label), Some(0), "{label}");
        }
        assert_eq!(index.find("K99"), None);
    }

    #[test]
    fn a_name_that_two_kpis_share_names_neither_but_a_code_wins() {
        let kpis = [kpi("K01", &["Rate", "K02"]), kpi("K02", &["rate"])];
        let index = KpiIndex::new(&kpis);
        assert_eq!(index.find("Rate"), None);
        assert_eq!(index.find("k02"), Some(1));
    }

    #[test]
    fn distance_counts_median_moving_ranges() {
        // Values 10 12 11 15: ranges 2 1 4, their median 2; median of the values 11.5.
        let habit = Habit::of(&[10.0, 12.0, 11.0, 15.0]).unwrap();
        assert_eq!(habit.distance(15.5), 2.0);
        assert!(!habit.is_far(24.0) && habit.is_far(24.1), "6.29 × 2 from 11.5 is 24.08");
        assert_eq!(Habit::of(&[1.0, 2.0, 3.0]), None);
        assert!(Habit::of(&[0.0; 6]).unwrap().is_far(50.0));
    }

    #[test]
    fn a_value_that_is_usual_times_a_power_of_ten_is_a_slip_of_the_decimal_mark() {
        let habit = Habit::of(&[10.0, 10.4, 10.2, 10.6]).unwrap();
        let slips = [103.0, 1030.0, 1.02, 0.0104, 30.0, 0.0].map(|value| habit.slip(value));
        assert_eq!(slips, [Some(10.0), Some(100.0), Some(0.1), Some(0.001), None, None]);
    }
}
