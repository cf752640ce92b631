//! Writes what an analysis found onto a chart: limits by phase, moving ranges, signals, runs, months left out.
//!
//! The analysis may begin before the chart and end before it. It knows no words: those for the table
//! twin ([`Point::mark`](super::spec::Point::mark)) are set by whoever knows the language.

use super::spec::{MovingRange, PhaseBand, PointState, Signal, TimeSeries, Tone};
use crate::{
    analysis::{
        run,
        signal::{self, Preference, Variation},
        xmr::{Analysis, Phase, Side},
    },
    domain::Month,
};

/// An analysis and where it stands in time.
#[derive(Clone, Copy, Debug)]
pub struct Process<'a> {
    pub analysis: &'a Analysis,
    /// The month of the first slot.
    pub from: Month,
    /// What the measure can reach: 0 and 100 for a percentage.
    pub least: Option<f64>,
    pub most: Option<f64>,
    /// The chart of moving ranges is asked for.
    pub has_ranges: bool,
}

impl TimeSeries {
    /// Judges the first series. Call it when series, preference and targets stand.
    pub fn judge(&mut self, process: &Process<'_>) {
        let analysis = process.analysis;
        self.phases = analysis.phases.iter().filter_map(|phase| process.band(phase)).collect();
        self.phases.retain(|phase| phase.last >= self.first && phase.first <= self.last);
        let slots: Vec<Option<usize>> = self.first.through(self.last).map(|month| process.slot(month)).collect();
        if process.has_ranges && !self.phases.is_empty() {
            let range = |slot: &Option<usize>| {
                let point = analysis.points.get((*slot)?)?;
                Some(MovingRange { value: point.moving_range?, is_signal: point.range_signal })
            };
            self.moving_ranges = slots.iter().map(range).collect();
        }
        let preference = self.preference;
        let points = self.series.first_mut().map_or(&mut [][..], |series| &mut series.points);
        for (point, slot) in points.iter_mut().zip(&slots) {
            let Some((slot, found)) = slot.and_then(|slot| Some((slot, analysis.points.get(slot)?))) else { continue };
            if found.is_excluded {
                point.state = PointState::Excluded;
                point.is_labelled = true;
            }
            point.signal = found.signals.first().map(|&rule| {
                let tone = match signal::variation(analysis, slot, preference) {
                    Variation::Improving => Tone::Good,
                    Variation::Worsening => Tone::Bad,
                    Variation::Routine | Variation::TooFew | Variation::Changed => Tone::Neutral,
                };
                Signal { tone, rule: Some(rule) }
            });
            let side = found.side.or(found.heading).filter(|_| !found.part_of.is_empty());
            point.run = side.map(|side| tone(side, found.value.unwrap_or_default(), preference));
        }
        if let Some(last) = slots
            .iter()
            .rev()
            .copied()
            .flatten()
            .find(|&slot| analysis.points.get(slot).is_some_and(|point| point.value.is_some()))
        {
            self.variation = Some(signal::variation(analysis, last, preference));
            self.assurance = Some(signal::assurance_at(analysis, last, self.target_in(self.last), preference));
        }
        if self.phases.is_empty() {
            let values: Vec<Option<f64>> =
                self.series.first().into_iter().flat_map(|series| &series.points).map(|point| point.value).collect();
            self.median = run::middle(&values);
        }
    }
}

impl Process<'_> {
    fn slot(&self, month: Month) -> Option<usize> {
        usize::try_from(month.since(self.from)).ok()
    }

    fn month(&self, slot: usize) -> Month {
        self.from.plus(i32::try_from(slot).unwrap_or(i32::MAX))
    }

    fn band(&self, phase: &Phase) -> Option<PhaseBand> {
        let limits = phase.limits?;
        let clipped = limits.clipped(self.least, self.most);
        let last = phase.end.checked_sub(1).filter(|last| *last >= phase.baseline.first)?;
        Some(PhaseBand {
            first: self.month(phase.baseline.first),
            computed_to: self.month(phase.baseline.last.min(last)),
            last: self.month(last),
            count: limits.count,
            center: limits.center,
            lower: clipped.lower,
            upper: clipped.upper,
            was_clipped: clipped.was_clipped,
            range_center: limits.average_range,
            range_upper: limits.range_upper,
            scaling: limits.scaling,
            standing: limits.standing,
        })
    }
}

/// Whether a stretch on this side of the centre is good news.
fn tone(side: Side, value: f64, preference: Preference) -> Tone {
    let better = match preference {
        Preference::Higher => Side::Above,
        Preference::Lower => Side::Below,
        Preference::Band { low, .. } if value < low => Side::Above,
        Preference::Band { high, .. } if value > high => Side::Below,
        Preference::Band { .. } | Preference::Neither => return Tone::Neutral,
    };
    if side == better { Tone::Good } else { Tone::Bad }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};
    use crate::analysis::{
        meridia::kpi,
        rules::Rule,
        xmr::{Plan, analyse},
    };

    fn k05(first: usize) -> TimeSeries {
        let analysis = analyse(&kpi("K05"), &Plan::one(0, 5).then(6, 14).without([11, 12]));
        let mut spec = sample::k05();
        let points = spec.series.remove(0).points.split_off(first);
        let points =
            points.into_iter().map(|point| super::super::spec::Point { value: point.value, ..Default::default() });
        let mut spec = TimeSeries {
            series: vec![super::super::spec::Series { points: points.collect(), ..Default::default() }],
            preference: Preference::Lower,
            targets: spec.targets,
            ..TimeSeries::over(sample::month(first), sample::month(23))
        };
        spec.judge(&Process {
            analysis: &analysis,
            from: sample::month(0),
            least: Some(0.0),
            most: None,
            has_ranges: true,
        });
        spec
    }

    #[test]
    fn a_chart_that_begins_later_than_its_analysis_shows_the_same_signals() {
        let whole = k05(0);
        let part = k05(12);
        assert_eq!(whole.phases.len(), 2);
        assert_eq!(part.phases.len(), 1, "the first phase ended before the chart begins");
        assert_eq!(part.phases[0], whole.phases[1]);
        assert_eq!(part.series[0].points[..], whole.series[0].points[12..]);
        assert_eq!(part.moving_ranges[..], whole.moving_ranges[12..]);
        let last = part.series[0].points.last().unwrap();
        assert_eq!(last.signal, Some(Signal { tone: Tone::Good, rule: Some(Rule::R1) }));
        assert_eq!(last.run, Some(Tone::Good));
        assert_eq!((part.variation, part.median), (Some(Variation::Improving), None));
    }

    #[test]
    fn months_left_out_are_marked_and_signal_nothing() {
        let spec = k05(0);
        let excluded: Vec<usize> =
            (0..24).filter(|&index| spec.series[0].points[index].state == PointState::Excluded).collect();
        assert_eq!(excluded, [11, 12]);
        assert!(excluded.iter().all(|&index| spec.series[0].points[index].signal.is_none()));
        assert!(excluded.iter().all(|&index| spec.moving_ranges[index].is_none()));
    }

    #[test]
    fn limits_are_drawn_where_the_measure_can_reach() {
        let values: Vec<Option<f64>> = (0..12).map(|index| Some(f64::from(index % 2) * 60.0 + 20.0)).collect();
        let analysis = analyse(&values, &Plan::one(0, 11));
        let mut spec = TimeSeries::over(sample::month(0), sample::month(11));
        spec.judge(&Process {
            analysis: &analysis,
            from: sample::month(0),
            least: Some(0.0),
            most: Some(100.0),
            has_ranges: false,
        });
        assert_eq!((spec.phases[0].lower, spec.phases[0].upper, spec.phases[0].was_clipped), (0.0, 100.0, true));
        assert!(spec.moving_ranges.is_empty());
    }
}
