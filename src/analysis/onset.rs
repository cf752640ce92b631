//! When a sustained change began, and whether new limits should be proposed for what came after.
//!
//! It proposes; a new phase is a recorded act of the committee.

use super::xmr::{Analysis, Point, Side};

/// Values on one side of the centre that make a new level worth speaking of; with a known change at
/// their start they are enough to propose a new phase. It is also what new limits need.
const NEW_LEVEL: usize = super::xmr::FEWEST_VALUES;

/// Values in a row on one side of the centre line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onset {
    /// The month in which the run began.
    pub first: usize,
    /// The last judged month.
    pub last: usize,
    /// Judged months from `first` to `last`: missing and excluded ones are passed over.
    pub count: usize,
    pub side: Side,
}

/// Why a new phase is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The run is long enough to be a signal by itself.
    Shift,
    /// Six values or more lie beyond a change that the committee knows of: its month.
    KnownChange(usize),
}

/// A new phase for the committee to decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The first month of the new phase.
    pub first: usize,
    pub onset: Onset,
    pub because: Because,
}

/// The change that still holds in month `index`: six values or more in a row on one side, a signal to that
/// side among them. Says around when it began.
pub fn onset(analysis: &Analysis, index: usize) -> Option<Onset> {
    let run = run_at(analysis, index)?;
    let points = analysis.points.get(run.first..=run.last)?;
    let is_signal = points.iter().any(|point| !point.signals.is_empty() && point.heading == Some(run.side));
    (run.count >= NEW_LEVEL && is_signal).then_some(run)
}

/// Whether the limits that judge month `index` have served their time: the run that still holds is a
/// sustained signal, or it is six values long and began with one of `known_changes` (the months in which
/// corrections took effect and events happened), give or take a month.
pub fn propose_phase(analysis: &Analysis, index: usize, known_changes: &[usize]) -> Option<Proposal> {
    let run = run_at(analysis, index)?;
    let known = known_changes.iter().copied().filter(|change| change.abs_diff(run.first) <= 1);
    // The values before a change that came within the run belong to the old phase.
    let since = |first: usize| judged_from(analysis, first, run.last);
    let known = known.map(|change| (change.max(run.first), change)).find(|(first, _)| since(*first) >= NEW_LEVEL);
    if let Some((first, change)) = known {
        return Some(Proposal { first, onset: run, because: Because::KnownChange(change) });
    }
    (run.count >= analysis.rules.shift()).then_some(Proposal { first: run.first, onset: run, because: Because::Shift })
}

/// The run that the last judged month up to `index` belongs to. `None` on the centre line.
fn run_at(analysis: &Analysis, index: usize) -> Option<Onset> {
    let last = analysis.judged(index)?;
    let (phase, side) = (analysis.points[last].phase, analysis.points[last].side?);
    let run = back_from(analysis, last, phase).take_while(|(_, point)| point.side == Some(side));
    let (first, count) = run.fold((last, 0), |(_, count), (at, _)| (at, count + 1));
    Some(Onset { first, last, count, side })
}

/// The first month since which every value up to month `index` lies beyond the one before it, on the way
/// to `heading`; `index` itself if that is the only one.
pub fn trend_since(analysis: &Analysis, index: usize, heading: Side) -> usize {
    let phase = analysis.points.get(index).and_then(|point| point.phase);
    let judged: Vec<(usize, f64)> =
        back_from(analysis, index, phase).filter_map(|(at, point)| Some((at, point.value?))).collect();
    let steps = judged.windows(2).take_while(|pair| match heading {
        Side::Above => pair[0].1 > pair[1].1,
        Side::Below => pair[0].1 < pair[1].1,
    });
    steps.last().map_or(index, |pair| pair[0].0)
}

/// The judged months of a phase from `last` backwards.
fn back_from(analysis: &Analysis, last: usize, phase: Option<usize>) -> impl Iterator<Item = (usize, &Point)> {
    let points = analysis.points.get(..=last).unwrap_or_default().iter().enumerate().rev();
    points.take_while(move |(_, point)| point.phase == phase).filter(|(_, point)| point.is_usable())
}

fn judged_from(analysis: &Analysis, first: usize, last: usize) -> usize {
    let points = analysis.points.get(first..=last).unwrap_or_default();
    points.iter().filter(|point| point.is_usable()).count()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            meridia::kpi,
            rules::Rules,
            signal::sustained,
            xmr::{Plan, analyse},
        },
        *,
    };

    /// Twelve months around 0.5, then these.
    fn then(after: &[f64], rules: Rules) -> Analysis {
        let before = (0..12).map(|index| f64::from((index + 1) % 2));
        let values: Vec<_> = before.chain(after.iter().copied()).map(Some).collect();
        analyse(&values, &Plan::one(0, 11).judged_by(rules))
    }

    #[test]
    fn a_change_began_in_the_first_month_of_the_run_that_made_the_signal() {
        let k05 = analyse(&kpi("K05"), &Plan::one(0, 5).then(6, 14).without([11, 12]));
        let found = onset(&k05, 23).unwrap();
        assert_eq!((found.first, found.last, found.count, found.side), (14, 23, 10, Side::Below));
        assert_eq!(onset(&k05, 9), None, "routine variation begins nowhere");
    }

    #[test]
    fn missing_and_excluded_months_within_a_run_are_passed_over() {
        let mut values: Vec<_> = (0..12).map(|index| Some(f64::from((index + 1) % 2))).collect();
        values.extend([Some(0.0), None, Some(0.6), Some(9.0)]);
        values.extend([Some(0.6); 7]);
        let analysis = analyse(&values, &Plan::one(0, 11).without([15]));
        let found = onset(&analysis, 22).unwrap();
        assert_eq!((found.first, found.count), (14, 8));
    }

    #[test]
    fn six_values_on_one_side_are_a_change_only_with_a_signal_among_them() {
        assert_eq!(onset(&then(&[0.6; 7], Rules::Wheeler), 18), None);
        let found = onset(&then(&[0.6, 0.6, 0.6, 4.0, 0.6, 0.6], Rules::Wheeler), 17).unwrap();
        assert_eq!((found.first, found.count), (12, 6));
        assert_eq!(onset(&then(&[0.0, 0.6, 0.6, 0.6, 4.0, 0.6, 0.6], Rules::Wheeler), 18).unwrap().first, 13);
        assert_eq!(onset(&then(&[4.0, 0.6, 0.6, 0.6, 0.6], Rules::Wheeler), 16), None, "five are too few");
    }

    #[test]
    fn a_trend_goes_back_to_its_first_step() {
        let analysis = then(&[0.9, 0.4, 0.1, 0.2, 0.3], Rules::Nhs);
        assert_eq!(trend_since(&analysis, 16, Side::Above), 15);
        assert_eq!(trend_since(&analysis, 14, Side::Below), 13);
        assert_eq!(trend_since(&analysis, 16, Side::Below), 16);
    }

    #[test]
    fn a_run_that_is_a_signal_by_itself_proposes_a_phase_from_its_first_month() {
        let analysis = then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], Rules::Nhs);
        let proposal = propose_phase(&analysis, 19, &[]).unwrap();
        assert_eq!((proposal.first, proposal.because), (13, Because::Shift));
        assert!(sustained(&analysis, 19));
        assert_eq!(propose_phase(&then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], Rules::Wheeler), 19, &[]), None);
        assert_eq!(
            propose_phase(&then(&[0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.0], Rules::Wheeler), 20, &[]),
            None,
            "it is over"
        );
    }

    #[test]
    fn a_known_change_at_the_start_of_six_values_is_enough() {
        let analysis = then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], Rules::Wheeler);
        assert_eq!(propose_phase(&analysis, 18, &[]), None);
        assert_eq!(propose_phase(&analysis, 18, &[9, 15]), None, "nothing is known of its beginning");
        let with = |change| propose_phase(&analysis, 18, &[change]).map(|found| (found.first, found.because));
        assert_eq!(with(13), Some((13, Because::KnownChange(13))));
        assert_eq!(with(12), Some((13, Because::KnownChange(12))), "the change takes a month to show");
        assert_eq!(with(14), None, "only five values lie beyond it");
        let longer = then(&[0.0, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6], Rules::Wheeler);
        let found = propose_phase(&longer, 19, &[14]).unwrap();
        assert_eq!((found.first, found.onset.first), (14, 13), "one value happened to lie there before");
    }

    #[test]
    fn a_phase_is_proposed_whenever_assurance_is_withheld() {
        for rules in [Rules::Wheeler, Rules::Nhs] {
            for code in ["K01", "K03", "K05", "K10", "K15", "K16", "K23", "K25", "K27"] {
                let analysis = analyse(&kpi(code), &Plan::one(0, 5).judged_by(rules));
                for month in 0..24 {
                    let proposed = propose_phase(&analysis, month, &[]).is_some();
                    assert_eq!(proposed, sustained(&analysis, month), "{code} {month}");
                }
            }
        }
    }
}
