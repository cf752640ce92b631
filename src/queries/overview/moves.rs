//! What moved in the month under review, against the month before.
//!
//! Says how far and whether that is the wanted way; whether it means anything is for process limits,
//! which need a phase on record, and is not claimed here.

use rusqlite::Connection;

use crate::{
    domain::{Better, Id, Month, Names, Unit, kind},
    queries::{names, value},
};

/// One KPI's step from the month before to the month under review.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    pub kpi: Id<kind::Kpi>,
    pub code: String,
    pub short: Names,
    pub unit: Unit,
    pub decimals: u8,
    pub value: f64,
    pub change: f64,
    /// Towards the better; `None` where better has no meaning, or nothing moved.
    pub improved: Option<bool>,
    /// `None`: no target, or better has no meaning.
    pub target_met: Option<bool>,
    /// The step as a multiple of the usual one; 0 without an earlier step to compare with.
    pub unusual: f64,
}

/// Every KPI with a value in both months, the largest step against its usual one first.
pub fn moves(connection: &Connection, month: Month) -> rusqlite::Result<Vec<Move>> {
    let readings = value::all_series(connection, None)?;
    let mut statement = connection.prepare_cached(include_str!("kpis.sql"))?;
    let mut rows = statement.query([month])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let kpi: Id<kind::Kpi> = row.get(0)?;
        let values: Vec<(Month, f64)> = readings
            .get(&kpi)
            .into_iter()
            .flatten()
            .filter(|reading| reading.month <= month)
            .filter_map(|reading| Some((reading.month, reading.value?)))
            .collect();
        let [.., (before, previous), (last, value)] = values[..] else { continue };
        if last != month || before != month.previous() {
            continue;
        }
        let direction: String = row.get(7)?;
        let band = row.get::<_, Option<f64>>(8)?.zip(row.get(9)?);
        let better = Better::from_code(&direction, band).unwrap_or(Better::Neither);
        let target: Option<f64> = row.get(10)?;
        let change = value - previous;
        found.push(Move {
            kpi,
            code: row.get(1)?,
            short: names(row, 2)?,
            unit: row.get(5)?,
            decimals: row.get(6)?,
            value,
            change,
            improved: improved(better, previous, value),
            target_met: target.and_then(|target| better.meets(value, target)),
            unusual: unusual(&values),
        });
    }
    found.sort_by(|one, other| other.unusual.total_cmp(&one.unusual));
    Ok(found)
}

/// Whether the step went the wanted way; into or towards a band counts as wanted.
fn improved(better: Better, from: f64, to: f64) -> Option<bool> {
    let outside = |value: f64, low: f64, high: f64| (low - value).max(value - high).max(0.0);
    let gain = match better {
        Better::Higher => to - from,
        Better::Lower => from - to,
        Better::Band { low, high } => outside(from, low, high) - outside(to, low, high),
        Better::Neither => 0.0,
    };
    (gain != 0.0).then_some(gain > 0.0)
}

/// The last step over the mean of the steps before it.
fn unusual(values: &[(Month, f64)]) -> f64 {
    let steps: Vec<f64> = values
        .windows(2)
        .filter(|pair| pair[1].0.since(pair[0].0) == 1)
        .map(|pair| (pair[1].1 - pair[0].1).abs())
        .collect();
    let Some((last, earlier)) = steps.split_last() else { return 0.0 };
    let usual = earlier.iter().sum::<f64>() / earlier.len() as f64;
    if usual > 0.0 { last / usual } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(values: &[f64]) -> Vec<(Month, f64)> {
        let first: Month = "2026-01".parse().unwrap();
        (0..).map(|index| first.plus(index)).zip(values.iter().copied()).collect()
    }

    #[test]
    fn a_step_is_measured_against_the_usual_one() {
        // steps 1, 3, then 4: twice the mean of 2
        assert_eq!(unusual(&months(&[10.0, 11.0, 8.0, 12.0])), 2.0);
        assert_eq!(unusual(&months(&[10.0, 11.0])), 0.0, "nothing to compare with");
        assert_eq!(unusual(&months(&[5.0, 5.0, 5.0])), 0.0);
    }

    #[test]
    fn a_step_across_a_missing_month_is_no_step() {
        let mut values = months(&[10.0, 11.0, 12.0, 50.0]);
        values[3].0 = values[3].0.next();
        assert_eq!(unusual(&values), 1.0, "the last step is that before the gap");
    }

    #[test]
    fn a_band_is_improved_by_coming_closer_to_it() {
        let band = Better::Band { low: 8.0, high: 15.0 };
        assert_eq!(improved(band, 20.0, 16.0), Some(true));
        assert_eq!(improved(band, 7.0, 5.0), Some(false));
        assert_eq!(improved(band, 9.0, 14.0), None, "within the band neither is better");
        assert_eq!(improved(Better::Lower, 48.0, 34.0), Some(true));
        assert_eq!(improved(Better::Neither, 1.0, 2.0), None);
    }
}
