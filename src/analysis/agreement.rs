//! Whether a committee's scores agree: median, range, the test that was fixed beforehand, the lone voice,
//! and the consensus of Tastle and Wierman.

use serde::{Deserialize, Serialize};

use crate::domain::{Rating, ScoringRules};

/// What the scores of one element come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    pub scores: usize,
    pub cannot_judge: usize,
    /// Of the scores; `None` if nobody gave one.
    pub spread: Option<Spread>,
    pub finding: Finding,
}

/// How the scores lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Between two levels if the two middle scores differ.
    pub median: f64,
    pub lowest: Rating,
    pub highest: Rating,
    /// Scores within one level of the median.
    pub within_one: usize,
    /// The one score that stands apart from all others.
    pub lone: Option<Rating>,
    /// Tastle–Wierman: 1 is unanimity, 0 a room split between the two ends.
    pub consensus: f64,
}

impl Spread {
    pub const fn range(&self) -> u8 {
        self.highest.level() - self.lowest.level()
    }
}

/// What follows for the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Finding {
    Agreed,
    Discuss,
    /// Too many cannot judge: not assessed, evidence is missing.
    EvidenceMissing,
}

/// Applies the rules to the scores of one element.
pub fn judge(rules: &ScoringRules, scores: &[Rating], cannot_judge: usize) -> Agreement {
    let spread = spread(scores);
    let finding = match spread {
        None => Finding::EvidenceMissing,
        Some(_) if reaches(cannot_judge, scores.len() + cannot_judge, rules.cannot_judge) => Finding::EvidenceMissing,
        Some(spread)
            if reaches(spread.within_one, scores.len(), rules.within_one) && spread.range() <= rules.widest_range =>
        {
            Finding::Agreed
        }
        Some(_) => Finding::Discuss,
    };
    Agreement { scores: scores.len(), cannot_judge, spread, finding }
}

/// Whether `part` of `whole` is at least the share.
fn reaches(part: usize, whole: usize, share: crate::domain::Fraction) -> bool {
    part as u64 * u64::from(share.denominator) >= whole as u64 * u64::from(share.numerator)
}

fn spread(scores: &[Rating]) -> Option<Spread> {
    let median = super::median(scores.iter().map(|score| f64::from(score.level())))?;
    let (lowest, highest) = (*scores.iter().min()?, *scores.iter().max()?);
    let near = |score: &&Rating| (f64::from(score.level()) - median).abs() <= 1.0;
    Some(Spread {
        median,
        lowest,
        highest,
        within_one: scores.iter().filter(near).count(),
        lone: lone(scores, median),
        consensus: consensus(scores)?,
    })
}

/// The one score more than a level from the median that no other score comes near.
fn lone(scores: &[Rating], median: f64) -> Option<Rating> {
    let mut far = scores.iter().enumerate().filter(|(_, score)| (f64::from(score.level()) - median).abs() > 1.0);
    let (index, lone) = far.next()?;
    let apart = |(other, score): (usize, &Rating)| other == index || score.level().abs_diff(lone.level()) > 1;
    (far.next().is_none() && scores.iter().enumerate().all(apart)).then_some(*lone)
}

/// Cns = 1 + Σ pᵢ · log₂(1 − |xᵢ − mean| ÷ width) over the levels 1 to 5 (Tastle and Wierman, 2007).
/// `None` without scores.
pub fn consensus(scores: &[Rating]) -> Option<f64> {
    const WIDTH: f64 = 4.0;
    let levels = || scores.iter().map(|score| f64::from(score.level()));
    let mean = super::mean(levels())?;
    let share = 1.0 / scores.len() as f64;
    Some(1.0 + levels().map(|level| share * (1.0 - (level - mean).abs() / WIDTH).log2()).sum::<f64>())
}

impl Agreement {
    /// Whether the element is talked about before it is rated: the room differs, it would move by a level or
    /// more, or it would be weak.
    pub fn needs_talk(&self, last: Option<Rating>) -> bool {
        let Some(spread) = self.spread else { return true };
        self.finding != Finding::Agreed
            || spread.median <= 2.0
            || last.is_none_or(|last| (f64::from(last.level()) - spread.median).abs() >= 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Fraction;

    fn ratings(digits: &str) -> Vec<Rating> {
        digits.bytes().map(|digit| Rating::new(digit - b'0').unwrap()).collect()
    }

    fn judged(digits: &str, cannot_judge: usize) -> Agreement {
        judge(&ScoringRules::default(), &ratings(digits), cannot_judge)
    }

    #[test]
    fn the_consensus_has_its_published_values() {
        for (digits, value) in [
            ("3333333", 1.000),
            ("3333444", 0.811),
            ("2333444", 0.753),
            ("2444444", 0.793),
            ("2233445", 0.613),
            ("1224455", 0.354),
            ("111555", 0.000),
        ] {
            let found = consensus(&ratings(digits)).unwrap();
            assert!((found - value).abs() < 0.000_5, "{digits}: {found} instead of {value}");
        }
        assert_eq!(consensus(&[]), None);
    }

    #[test]
    fn targeting_in_april_2026_is_discussed_and_agreed_in_the_second_round() {
        let first = judged("443332221", 0);
        let spread = first.spread.unwrap();
        assert_eq!((spread.median, spread.range(), spread.within_one, spread.lone), (3.0, 3, 8, None));
        assert_eq!(first.finding, Finding::Discuss);
        let second = judged("322222221", 0);
        assert_eq!((second.spread.unwrap().median, second.finding), (2.0, Finding::Agreed));
    }

    #[test]
    fn treatment_in_april_2026_is_agreed_at_once() {
        let found = judged("333333433", 0);
        assert_eq!((found.spread.unwrap().median, found.finding), (3.0, Finding::Agreed));
        assert!(!found.needs_talk(Rating::new(3)));
    }

    #[test]
    fn two_of_nine_who_cannot_judge_leave_intelligence_rated_and_a_third_would_not() {
        let two = judged("2222322", 2);
        assert_eq!((two.scores, two.spread.unwrap().median, two.finding), (7, 2.0, Finding::Agreed));
        assert_eq!(judged("222232", 3).finding, Finding::EvidenceMissing);
        assert_eq!(judged("", 4).finding, Finding::EvidenceMissing);
    }

    #[test]
    fn one_member_alone_on_partnership_is_a_lone_voice() {
        let spread = judged("42222212", 0).spread.unwrap();
        assert_eq!((spread.median, spread.lone.map(Rating::level)), (2.0, Some(4)));
        assert_eq!(judged("42222212", 0).finding, Finding::Discuss);
        // the statistic looks high although one member stands apart
        let one = judged("2444444", 0).spread.unwrap();
        assert!(one.consensus > 0.75 && one.lone.map(Rating::level) == Some(2));
        assert_eq!(judged("1224455", 0).spread.unwrap().lone, None);
        assert_eq!(judged("3333333", 0).spread.unwrap().lone, None);
    }

    #[test]
    fn both_halves_of_the_test_are_needed() {
        // everybody near, but the range is wide
        assert_eq!(judged("1222233344", 0).finding, Finding::Discuss);
        // a narrow range, but only seven of ten near the median
        assert_eq!(judged("2223334444", 0).finding, Finding::Agreed);
        let strict = ScoringRules { within_one: Fraction { numerator: 1, denominator: 1 }, ..ScoringRules::default() };
        assert_eq!(judge(&strict, &ratings("1333333"), 0).finding, Finding::Discuss);
        assert_eq!(judge(&ScoringRules::default(), &ratings("1333333"), 0).finding, Finding::Agreed);
        let narrow = ScoringRules { widest_range: 1, ..ScoringRules::default() };
        assert_eq!(judge(&narrow, &ratings("1333333"), 0).finding, Finding::Discuss);
    }

    #[test]
    fn what_moves_or_is_weak_is_talked_about() {
        let agreed = judged("444444444", 0);
        assert!(!agreed.needs_talk(Rating::new(4)));
        assert!(agreed.needs_talk(Rating::new(3)) && agreed.needs_talk(None));
        assert!(judged("222222222", 0).needs_talk(Rating::new(2)));
        assert!(!judged("3334", 0).needs_talk(Rating::new(3)));
        assert!(!judged("3344", 0).needs_talk(Rating::new(3)), "half a level is no move");
    }
}
