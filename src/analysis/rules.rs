//! The patterns that count as signals, as data: Wheeler's rules and those of the NHS.
//!
//! | | Wheeler | NHS |
//! | --- | --- | --- |
//! | one point outside a limit | `R1` | `R1` |
//! | points near one limit | `R2`: three of four, beyond half of the way to it | `N2`: two of three, beyond two thirds of it, all on one side |
//! | points in a row on one side of the centre | `R3`: eight | `N3`: seven |
//! | points in a row that all rise or all fall | – | `N4`: seven (six steps) |
//!
//! On the moving range both sets know one rule: a range beyond its limit.
//!
//! Sources: D. J. Wheeler, *Understanding Variation* and *Making Sense of Data* (three rules); NHS England,
//! Making Data Count, as listed by the Model Health System ("Statistical process control charts": one
//! point outside, two of three within one sigma of a limit, seven on one side, seven rising or falling)
//! and as counted by the package `NHSRplotthedots` (all three points of `N2` on one side).

use serde::{Deserialize, Serialize};

use super::xmr::{Limits, Point, Side};

/// Which rules a committee reads its charts by: a rule of procedure, printed under every chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rules {
    #[default]
    Wheeler,
    Nhs,
}

/// A detection rule; the name is the one that people and programs see. In order of strength within a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// One point outside a limit.
    R1,
    /// Wheeler: three of four consecutive points nearer to a limit than to the centre, on one side.
    R2,
    /// Wheeler: eight points in a row on one side of the centre.
    R3,
    /// NHS: two of three consecutive points near a limit, all three on one side.
    N2,
    /// NHS: seven points in a row on one side of the centre.
    N3,
    /// NHS: seven points in a row that all rise or all fall.
    N4,
}

/// What a rule looks for in the points up to a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pattern {
    Outside,
    /// `needed` of the last `of` points lie beyond `share` of the way from the centre to one limit.
    Near {
        needed: usize,
        of: usize,
        share: f64,
        /// Whether the other points of the window must lie on the same side too.
        one_side: bool,
    },
    /// So many in a row on one side of the centre.
    Shift(usize),
    /// So many in a row, each above the one before, or each below it.
    Trend(usize),
}

impl Rules {
    /// Strongest first.
    pub const fn all(self) -> &'static [Rule] {
        match self {
            Self::Wheeler => &[Rule::R1, Rule::R2, Rule::R3],
            Self::Nhs => &[Rule::R1, Rule::N2, Rule::N3, Rule::N4],
        }
    }

    /// So many points in a row on one side of the centre are a signal.
    pub const fn shift(self) -> usize {
        match self {
            Self::Wheeler => 8,
            Self::Nhs => 7,
        }
    }
}

impl Rule {
    pub const fn pattern(self) -> Pattern {
        match self {
            Self::R1 => Pattern::Outside,
            Self::R2 => Pattern::Near { needed: 3, of: 4, share: 0.5, one_side: false },
            Self::R3 => Pattern::Shift(Rules::Wheeler.shift()),
            Self::N2 => Pattern::Near { needed: 2, of: 3, share: 2.0 / 3.0, one_side: true },
            Self::N3 => Pattern::Shift(Rules::Nhs.shift()),
            Self::N4 => Pattern::Trend(7),
        }
    }

    /// Whether the rule says that the level has changed for some time.
    pub const fn is_shift(self) -> bool {
        matches!(self.pattern(), Pattern::Shift(_))
    }

    /// As it stands on charts, in tables and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::R1 => "R1",
            Self::R2 => "R2",
            Self::R3 => "R3",
            Self::N2 => "N2",
            Self::N3 => "N3",
            Self::N4 => "N4",
        }
    }
}

/// A point that is judged. Missing and excluded months are passed over: they neither lengthen nor break a run.
#[derive(Clone, Copy)]
struct Judged {
    index: usize,
    value: f64,
    side: Option<Side>,
    /// Points in a row, up to this one, on its side; 0 on the centre line itself.
    run: usize,
    /// Points in a row, up to this one, that rise.
    rising: usize,
    falling: usize,
}

impl Judged {
    fn new(index: usize, value: f64, limits: &Limits, before: Option<&Self>) -> Self {
        let side = limits.side(value);
        let run = match (side, before) {
            (None, _) => 0,
            (Some(_), Some(before)) if before.side == side => before.run + 1,
            (Some(_), _) => 1,
        };
        let rising = before.filter(|before| before.value < value).map_or(1, |before| before.rising + 1);
        let falling = before.filter(|before| before.value > value).map_or(1, |before| before.falling + 1);
        Self { index, value, side, run, rising, falling }
    }
}

/// A pattern that the last of some points completes.
struct Found {
    heading: Option<Side>,
    /// Positions of the points that make the signal.
    members: Vec<usize>,
}

/// Applies the rules to the points of one phase.
pub(super) fn flag(points: &mut [Point], limits: &Limits, rules: Rules) {
    let mut judged: Vec<Judged> = Vec::with_capacity(points.len());
    for (index, point) in points.iter().enumerate().filter(|(_, point)| !point.is_excluded) {
        if let Some(value) = point.value {
            judged.push(Judged::new(index, value, limits, judged.last()));
        }
    }
    for (position, last) in judged.iter().enumerate() {
        points[last.index].side = last.side;
        for &rule in rules.all() {
            let Some(found) = find(rule.pattern(), &judged[..=position], limits) else { continue };
            for member in found.members {
                points[judged[member].index].part_of.push(rule);
            }
            let point = &mut points[last.index];
            point.heading = point.heading.or(found.heading);
            point.signals.push(rule);
        }
        let point = &mut points[last.index];
        point.range_signal = point.moving_range.is_some_and(|range| limits.is_range_outside(range));
    }
    for point in points {
        point.part_of.sort_unstable();
        point.part_of.dedup();
    }
}

fn find(pattern: Pattern, seen: &[Judged], limits: &Limits) -> Option<Found> {
    let last = seen.last()?;
    let tail = |count: usize| (seen.len().saturating_sub(count)..seen.len()).collect::<Vec<_>>();
    // Of a run that goes on, the earlier points are members already.
    let new = |run: usize, length: usize| tail(if run == length { length } else { 1 });
    match pattern {
        Pattern::Outside => limits.is_outside(last.value).then(|| Found { heading: last.side, members: tail(1) }),
        Pattern::Near { needed, of, share, one_side } => {
            let near = |point: &Judged| limits.is_beyond(point.value, share);
            let full = |seen: &[Judged]| {
                let window = &seen[seen.len().saturating_sub(of)..];
                let side = window.last()?.side;
                let beside = window.iter().filter(|point| point.side == side);
                let is_whole = !one_side || window.len() == of && beside.clone().count() == of;
                let holds = side.is_some() && is_whole && beside.filter(|point| near(point)).count() >= needed;
                holds.then_some(())
            };
            full(seen)?;
            // A point that is not near completes the pattern only by bringing the window to one side.
            if !near(last) && (!one_side || full(&seen[..seen.len() - 1]).is_some()) {
                return None;
            }
            let window = tail(of).into_iter();
            let members = window.filter(|&at| seen[at].side == last.side && near(&seen[at])).collect();
            Some(Found { heading: last.side, members })
        }
        Pattern::Shift(length) => {
            (last.run >= length).then(|| Found { heading: last.side, members: new(last.run, length) })
        }
        Pattern::Trend(length) => {
            let (run, heading) =
                if last.rising > last.falling { (last.rising, Side::Above) } else { (last.falling, Side::Below) };
            (run >= length).then(|| Found { heading: Some(heading), members: new(run, length) })
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::analysis::xmr::{Scaling, Standing};

    /// Limits −3 and 3 around 0: a value is its own number of sigmas.
    fn judged(values: &[f64], rules: Rules) -> Vec<Point> {
        let limits = Limits {
            count: 12,
            center: 0.0,
            average_range: 3.0 / 2.66,
            lower: -3.0,
            upper: 3.0,
            range_upper: 4.0,
            scaling: Scaling::MeanRange,
            standing: Standing::Full,
        };
        let mut points: Vec<Point> =
            values.iter().map(|value| Point { value: Some(*value), ..Point::default() }).collect();
        flag(&mut points, &limits, rules);
        points
    }

    fn flags(points: &[Point], of: impl Fn(&Point) -> &Vec<Rule>, rule: Rule) -> Vec<u64> {
        points.iter().map(|point| u64::from(of(point).contains(&rule))).collect()
    }

    fn cases(index: usize) -> Vec<Value> {
        let vectors: Value = serde_json::from_str(include_str!("../../tests/data/xmr.json")).unwrap();
        vectors["rule_vectors"][index]["cases"].as_array().unwrap().clone()
    }

    fn numbers(value: &Value) -> Vec<i64> {
        value.as_array().unwrap().iter().map(|number| number.as_i64().unwrap()).collect()
    }

    #[test]
    fn seven_on_one_side_agree_with_published_cases() {
        for case in cases(0) {
            let values: Vec<f64> = numbers(&case["side"]).into_iter().map(|side| side as f64).collect();
            let expected: Vec<u64> = numbers(&case["flag"]).into_iter().map(|flag| flag as u64).collect();
            assert_eq!(flags(&judged(&values, Rules::Nhs), |point| &point.signals, Rule::N3), expected, "{case}");
        }
    }

    #[test]
    fn two_of_three_near_a_limit_agree_with_published_cases() {
        for case in cases(1) {
            let (near, side) = (numbers(&case["near"]), numbers(&case["side"]));
            let value = |(near, side): (&i64, &i64)| if *near == 1 { 2.5 } else { 0.5 } * *side as f64;
            let values: Vec<f64> = near.iter().zip(&side).map(value).collect();
            let ours = flags(&judged(&values, Rules::Nhs), |point| &point.part_of, Rule::N2);
            // Publishers flag the whole window, then mark the points of it that are near.
            let published = case.get("points_marked").unwrap_or(&case["flag"]);
            let marked: Vec<u64> =
                numbers(published).iter().zip(&near).map(|(flag, near)| u64::from(flag * near == 1)).collect();
            assert_eq!(ours, marked, "{case}");
        }
    }

    #[test]
    fn two_of_three_are_a_signal_in_the_month_that_makes_them_so() {
        let completed = |values: &[f64]| flags(&judged(values, Rules::Nhs), |point| &point.signals, Rule::N2);
        assert_eq!(completed(&[0.5, 2.5, 2.5, 0.5]), [0, 0, 1, 0], "a routine value afterwards is no new signal");
        assert_eq!(completed(&[-0.5, 2.5, 2.5, 0.5]), [0, 0, 0, 1], "only now are three on one side");
        assert_eq!(completed(&[2.5, 2.5]), [0, 0], "two are no three");
        assert_eq!(completed(&[2.0, 0.5, 2.0]), [0, 0, 0], "on the line of two thirds is not beyond it");
    }

    #[test]
    fn seven_points_that_rise_are_a_trend_whichever_side_they_lie_on() {
        let rising = [-1.0, -0.8, -0.6, -0.4, -0.2, 0.2, 0.3];
        let points = judged(&rising, Rules::Nhs);
        assert_eq!(flags(&points, |point| &point.signals, Rule::N4), [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(flags(&points, |point| &point.part_of, Rule::N4), [1; 7]);
        assert_eq!(points[6].heading, Some(Side::Above));
        let falling: Vec<f64> = rising.iter().map(|value| 1.5 + -value).collect();
        assert_eq!(judged(&falling, Rules::Nhs)[6].signals, [Rule::N3, Rule::N4]);
        assert_eq!(judged(&falling[..6], Rules::Nhs)[5].signals, []);
        let with_a_rest = [-1.0, -0.8, -0.6, -0.6, -0.2, 0.2, 0.3];
        assert_eq!(judged(&with_a_rest, Rules::Nhs)[6].signals, [], "two equal values are no rise");
        assert_eq!(judged(&rising, Rules::Wheeler)[6].signals, [], "Wheeler knows no trend");
    }

    #[test]
    fn a_trend_heads_where_it_goes_unless_a_stronger_signal_points_elsewhere() {
        let points = judged(&[-2.9, -2.8, -2.7, -2.6, -2.5, -2.4, -2.3], Rules::Nhs);
        assert_eq!(
            (points[6].signals.as_slice(), points[6].heading),
            (&[Rule::N2, Rule::N3, Rule::N4][..], Some(Side::Below))
        );
    }

    #[test]
    fn three_of_four_nearer_to_a_limit_need_no_fourth_on_their_side() {
        let completed = |values: &[f64]| flags(&judged(values, Rules::Wheeler), |point| &point.signals, Rule::R2);
        assert_eq!(completed(&[1.6, -0.5, 1.6, 1.6]), [0, 0, 0, 1]);
        assert_eq!(completed(&[1.6, 1.6, 1.6, 0.1]), [0, 0, 1, 0]);
        assert_eq!(completed(&[1.6, -1.6, 1.6, -1.6]), [0, 0, 0, 0]);
        assert_eq!(completed(&[1.5, 1.5, 1.5]), [0, 0, 0], "half of the way is as near to the centre");
    }
}
