//! Round numbers for an axis.

/// The range that an axis shows and where its labels stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    pub low: f64,
    pub high: f64,
    pub ticks: Vec<f64>,
    pub decimals: u8,
}

impl Axis {
    /// Whether zero lies outside the axis: lengths then do not compare.
    pub fn is_cut(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// An axis over `values` with about `most` ticks at round steps.
pub fn nice(values: impl IntoIterator<Item = f64>, from_zero: bool, most: usize) -> Axis {
    let finite = values.into_iter().filter(|value| value.is_finite());
    let range = finite.fold(None, |range: Option<(f64, f64)>, value| {
        Some(range.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
    });
    let (mut low, mut high) = range.unwrap_or((0.0, 1.0));
    if from_zero {
        (low, high) = (low.min(0.0), high.max(0.0));
    }
    if high - low < 1e-9 * high.abs().max(low.abs()).max(1e-3) {
        let room = (high.abs() * 0.1).max(0.5);
        (low, high) = (low - room, high + room);
    }
    let room = (high - low) * 0.07;
    // A measure that never was negative does not get a negative axis for the sake of air.
    let low = if low >= 0.0 { (low - room).max(0.0) } else { low - room };
    let high = if high <= 0.0 && from_zero { 0.0 } else { high + room };
    fixed(low, high, most)
}

/// An axis from `low` to `high` exactly.
pub fn fixed(low: f64, high: f64, most: usize) -> Axis {
    let rough = (high - low) / most.max(1) as f64;
    let power = 10f64.powf(rough.log10().floor());
    // Quarters of a hundred are round; 2.5 and 0.25 are not.
    let steps: &[f64] = if power >= 10.0 { &[1.0, 2.0, 2.5, 5.0] } else { &[1.0, 2.0, 5.0] };
    let step = steps.iter().map(|times| times * power).find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(10.0 * power);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    let decimals = (-step.log10().floor()).clamp(0.0, 6.0) as u8;
    let scale = 10f64.powi(i32::from(decimals));
    let ticks = (first..=last).map(|tick| (tick as f64 * step * scale).round() / scale).collect();
    Axis { low, high, ticks, decimals }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within_the_axis() {
        let axis = nice([30.0, 74.4], false, 6);
        assert_eq!(axis.ticks, [30.0, 40.0, 50.0, 60.0, 70.0]);
        assert!(axis.is_cut());
        assert_eq!(nice([0.31, 0.86], true, 5).ticks, [0.0, 0.2, 0.4, 0.6, 0.8]);
        assert_eq!(fixed(0.0, 100.0, 4).ticks, [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(fixed(0.0, 1.0, 5).decimals, 1);
    }

    #[test]
    fn an_axis_exists_for_one_value_and_for_none() {
        let axis = nice([5.0], false, 5);
        assert!(axis.low < 5.0 && axis.high > 5.0 && !axis.ticks.is_empty());
        assert!(!nice([], false, 5).ticks.is_empty());
        assert!(!nice([0.0, 0.0], true, 5).ticks.is_empty());
    }
}
