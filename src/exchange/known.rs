//! Between the KPIs on file and the importer: what it has to know, and what becomes of its values.

use std::collections::{BTreeMap, HashMap};

use super::{Against, ExistingValue, KnownKpi, Mapping, Measure, NewValue, Preview, kpi::Habit};
use crate::{
    analysis::xmr::ENOUGH_VALUES,
    commands::{LayoutMapping, kpi::NewReading},
    domain::{self, Language, Reading, Unit},
    queries::kpi::Kpi,
};

/// Older values say little about what is usual now: most KPIs of a committee at work have a trend.
const RECENT: usize = 6;

impl KnownKpi {
    /// What an import has to know of a KPI on file.
    pub fn of(kpi: &Kpi) -> Self {
        let card = &kpi.card;
        let mut names: Vec<String> = Language::ALL
            .into_iter()
            .flat_map(|language| [card.name.raw(language), card.short.raw(language)])
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect();
        names.sort_unstable();
        names.dedup();
        let values: Vec<f64> = kpi.values().map(|(_, value)| value).collect();
        let existing = kpi.readings.iter().filter_map(|reading| {
            let (numerator, denominator, p90) = (reading.numerator, reading.denominator, reading.p90);
            Some((reading.month, ExistingValue { value: reading.value?, numerator, denominator, p90 }))
        });
        Self {
            code: card.code.clone(),
            names,
            measure: match card.measure {
                domain::Measure::Ratio => Measure::Ratio { scale: card.factor },
                domain::Measure::Duration => Measure::Duration,
                domain::Measure::Number => Measure::Number,
            },
            percent: card.unit == Unit::Percent,
            limits: limits(kpi),
            bounds: match (card.measure, card.unit) {
                (domain::Measure::Ratio, Unit::Percent) => Some((0.0, 100.0)),
                _ => None,
            },
            recent: values[values.len().saturating_sub(RECENT)..].to_vec(),
            existing: existing.collect(),
        }
    }

    /// What speaks against a value that a person is about to enter, if anything does.
    pub fn doubt(&self, value: f64) -> Option<Against> {
        if let Some((low, high)) = self.bounds.filter(|(low, high)| value < *low || value > *high) {
            return Some(Against::Bounds { low, high });
        }
        let habit = Habit::of(&self.recent)?;
        let distance = habit.distance(value);
        habit.is_far(value).then_some(Against::Recent { median: habit.median, distance })
    }
}

/// The limits that judge the last value. Provisional ones say too little to ask anybody.
fn limits(kpi: &Kpi) -> Option<(f64, f64)> {
    let (last, _) = kpi.values().next_back()?;
    let limits = kpi.process.limits(last).filter(|limits| limits.count >= ENOUGH_VALUES)?;
    Some((limits.lower, limits.upper))
}

/// The decisions of earlier imports. One that this version does not understand is as good as none.
pub fn remembered(stored: &BTreeMap<String, String>) -> BTreeMap<String, Mapping> {
    let read = |text: &String| serde_json::from_str(text).ok();
    stored.iter().filter_map(|(layout, mapping)| Some((layout.clone(), read(mapping)?))).collect()
}

/// What is to be remembered with the import of this preview, if anything was decided.
pub fn to_remember(preview: &Preview) -> Option<LayoutMapping> {
    let layout = preview.layout.clone().filter(|_| !preview.mapping.is_empty())?;
    let mapping = serde_json::to_string(&preview.mapping).ok()?;
    Some(LayoutMapping { layout, mapping })
}

/// The accepted values of an import as readings to record. `reason` stands beside each value that
/// replaces one on file; `remark` gives the question that was answered about a value, if one was.
pub fn readings(
    values: &[NewValue],
    kpis: &[Kpi],
    provisional: bool,
    reason: &str,
    remark: impl Fn(&NewValue) -> String,
) -> Vec<NewReading> {
    let by_code: HashMap<&str, &Kpi> = kpis.iter().map(|kpi| (kpi.card.code.as_str(), kpi)).collect();
    let reading = |value: &NewValue| {
        let kpi = by_code.get(value.code.as_str())?;
        let reading = match (value.numerator, value.denominator, kpi.card.measure) {
            (Some(numerator), Some(denominator), _) => Reading::Counts { numerator, denominator },
            (_, _, domain::Measure::Duration) => Reading::Duration { median: value.value, p90: value.p90 },
            _ => Reading::Value(value.value),
        };
        Some(NewReading {
            kpi: kpi.card.id,
            month: value.month,
            reading,
            provisional,
            reason: if value.replaces { reason.to_owned() } else { String::new() },
            remark: remark(value),
        })
    };
    values.iter().filter_map(reading).collect()
}
