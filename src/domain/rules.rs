//! The rules of procedure as data: who must be in the room, and what carries a vote.

use serde::{Deserialize, Serialize};

use super::stored::stored_enum;

stored_enum! {
    /// What an office does on the committee.
    pub enum Role {
        Chair = "chair",
        ViceChair = "vice_chair",
        Member = "member",
        Secretary = "secretary",
        Observer = "observer",
        /// A post that owns work but has no seat.
        NoSeat = "none",
    }
}

/// A share of a whole, such as 2 of 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fraction {
    pub numerator: u32,
    pub denominator: u32,
}

/// How many voting seats must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Minimum {
    Seats(u32),
    /// At least this fraction of the voting seats, rounded up.
    AtLeast(Fraction),
    /// More than half of the voting seats.
    MoreThanHalf,
}

impl Minimum {
    pub const fn of(self, seats: u32) -> u32 {
        match self {
            Self::Seats(count) => count,
            Self::AtLeast(Fraction { numerator, denominator }) => {
                if denominator == 0 {
                    seats
                } else {
                    // cannot overflow, and is at most `seats` for a fraction of a whole
                    let share = (seats as u64 * numerator as u64).div_ceil(denominator as u64);
                    if share > u32::MAX as u64 { u32::MAX } else { share as u32 }
                }
            }
            Self::MoreThanHalf => seats / 2 + 1,
        }
    }
}

/// When a meeting may rate and decide.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuorumRule {
    pub minimum: Minimum,
    /// At least one of these roles must be in the room; empty: none in particular.
    pub one_of: Vec<Role>,
    /// Whether a named substitute counts for the seat.
    pub substitutes_count: bool,
}

impl Default for QuorumRule {
    fn default() -> Self {
        Self { minimum: Minimum::MoreThanHalf, one_of: vec![Role::Chair, Role::ViceChair], substitutes_count: true }
    }
}

/// A voting seat at a given moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seat {
    pub role: Role,
    pub filled: Filled,
}

/// Who sits on a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filled {
    ByHolder,
    BySubstitute,
    Empty,
}

/// The sum behind the quorum light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quorum {
    pub seats: u32,
    pub present: u32,
    pub needed: u32,
    /// One of the required roles is in the room, or none is required.
    pub led: bool,
}

impl Quorum {
    pub const fn holds(self) -> bool {
        self.present >= self.needed && self.led
    }
}

impl QuorumRule {
    /// The quorum for the voting `seats` of a meeting. No seats: it cannot hold.
    pub fn judge(&self, seats: &[Seat]) -> Quorum {
        let counts = |seat: &&Seat| match seat.filled {
            Filled::ByHolder => true,
            Filled::BySubstitute => self.substitutes_count,
            Filled::Empty => false,
        };
        let total = u32::try_from(seats.len()).unwrap_or(u32::MAX);
        let present = u32::try_from(seats.iter().filter(counts).count()).unwrap_or(u32::MAX);
        let led = self.one_of.is_empty() || seats.iter().filter(counts).any(|seat| self.one_of.contains(&seat.role));
        Quorum { seats: total, present, needed: self.minimum.of(total).max(1), led }
    }
}

/// Hands counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tally {
    #[serde(rename = "for")]
    pub in_favour: u32,
    pub against: u32,
    pub abstained: u32,
}

impl Tally {
    pub const fn cast(self) -> u32 {
        self.in_favour.saturating_add(self.against).saturating_add(self.abstained)
    }
}

/// What a majority is counted over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MajorityOf {
    /// For and against; abstentions do not count.
    Voting,
    Present,
    Members,
}

/// How many votes carry a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MajorityRule {
    /// `None`: more than half. `Some`: at least this fraction.
    pub fraction: Option<Fraction>,
    pub of: MajorityOf,
    /// On a tie the chair has a casting vote, where one more vote makes the majority.
    pub tie_to_chair: bool,
}

impl Default for MajorityRule {
    fn default() -> Self {
        Self { fraction: None, of: MajorityOf::Voting, tie_to_chair: true }
    }
}

/// What a vote came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteResult {
    Adopted,
    Rejected,
    /// Equal hands, and the rule gives the tie to the chair.
    Tied,
}

/// The sum behind a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct VoteSum {
    pub base: u32,
    pub needed: u32,
    pub result: VoteResult,
}

impl MajorityRule {
    /// What `tally` comes to with `present` voting members in the room out of `members`.
    pub fn count(&self, tally: Tally, present: u32, members: u32) -> VoteSum {
        let base = match self.of {
            MajorityOf::Voting => tally.in_favour.saturating_add(tally.against),
            MajorityOf::Present => present,
            MajorityOf::Members => members,
        };
        let needed = match self.fraction {
            None => Minimum::MoreThanHalf.of(base),
            Some(fraction) => Minimum::AtLeast(fraction).of(base).max(1),
        };
        let result = if tally.in_favour >= needed && base > 0 {
            VoteResult::Adopted
        } else if self.tie_to_chair
            && self.fraction.is_none()
            && tally.in_favour > 0
            && tally.in_favour == tally.against
            && tally.in_favour.saturating_add(1) >= needed
        {
            VoteResult::Tied
        } else {
            VoteResult::Rejected
        };
        VoteSum { base, needed, result }
    }
}

/// When the regular meeting is held: the second Thursday at 10:00, say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Schedule {
    /// 1 to 4: which one of the month; 5: the last.
    pub week: u8,
    /// 1 Monday to 7 Sunday.
    pub weekday: u8,
    pub start: jiff::civil::Time,
}

impl Default for Schedule {
    fn default() -> Self {
        Self { week: 2, weekday: 4, start: jiff::civil::time(10, 0, 0, 0) }
    }
}

impl Schedule {
    /// The meeting day in `month`.
    pub fn day_in(&self, month: super::Month) -> jiff::civil::Date {
        let weekday = jiff::civil::Weekday::from_monday_one_offset(i8::try_from(self.weekday.clamp(1, 7)).unwrap_or(4))
            .unwrap_or(jiff::civil::Weekday::Thursday);
        let nth = if self.week >= 5 { -1 } else { i8::try_from(self.week.max(1)).unwrap_or(1) };
        month.first_day().nth_weekday_of_month(nth, weekday).unwrap_or_else(|_| month.first_day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(filled: &[(Role, Filled)]) -> Vec<Seat> {
        let mut seats: Vec<Seat> = filled.iter().map(|&(role, filled)| Seat { role, filled }).collect();
        seats.resize(9, Seat { role: Role::Member, filled: Filled::Empty });
        seats
    }

    fn five_with_a_leader() -> QuorumRule {
        QuorumRule { minimum: Minimum::Seats(5), one_of: vec![Role::Chair, Role::ViceChair], substitutes_count: true }
    }

    #[test]
    fn four_of_nine_is_no_quorum_and_five_is() {
        use Filled::ByHolder;
        let mut present = vec![(Role::Chair, ByHolder), (Role::Member, ByHolder), (Role::Member, ByHolder)];
        present.push((Role::Member, ByHolder));
        assert!(!five_with_a_leader().judge(&room(&present)).holds());
        present.push((Role::Member, ByHolder));
        let quorum = five_with_a_leader().judge(&room(&present));
        assert_eq!((quorum.present, quorum.seats, quorum.needed, quorum.holds()), (5, 9, 5, true));
    }

    #[test]
    fn five_members_without_chair_or_vice_chair_are_no_quorum() {
        let quorum = five_with_a_leader().judge(&room(&[(Role::Member, Filled::ByHolder); 5]));
        assert!(quorum.present >= quorum.needed && !quorum.led && !quorum.holds());
    }

    #[test]
    fn a_substitute_counts_only_where_the_rule_says_so() {
        let mut rule = five_with_a_leader();
        let seats = room(&[(Role::Chair, Filled::BySubstitute); 5]);
        assert!(rule.judge(&seats).holds());
        rule.substitutes_count = false;
        assert!(!rule.judge(&seats).holds());
    }

    #[test]
    fn minimums_round_up() {
        let two_thirds = Minimum::AtLeast(Fraction { numerator: 2, denominator: 3 });
        assert_eq!(
            (two_thirds.of(9), two_thirds.of(10), Minimum::MoreThanHalf.of(9), Minimum::MoreThanHalf.of(8)),
            (6, 7, 5, 5)
        );
    }

    #[test]
    fn an_empty_committee_has_no_quorum() {
        let rule = QuorumRule {
            minimum: Minimum::AtLeast(Fraction { numerator: 1, denominator: 2 }),
            one_of: vec![],
            substitutes_count: true,
        };
        assert!(!rule.judge(&[]).holds());
    }

    #[test]
    fn majorities_are_counted_over_what_the_rule_names() {
        let tally = Tally { in_favour: 5, against: 1, abstained: 1 };
        let simple = MajorityRule::default();
        assert_eq!(simple.count(tally, 7, 9), VoteSum { base: 6, needed: 4, result: VoteResult::Adopted });
        let four_fifths = MajorityRule {
            fraction: Some(Fraction { numerator: 4, denominator: 5 }),
            of: MajorityOf::Present,
            tie_to_chair: false,
        };
        assert_eq!(four_fifths.count(tally, 7, 9), VoteSum { base: 7, needed: 6, result: VoteResult::Rejected });
        let absolute = MajorityRule { fraction: None, of: MajorityOf::Members, tie_to_chair: true };
        assert_eq!(absolute.count(tally, 7, 9), VoteSum { base: 9, needed: 5, result: VoteResult::Adopted });
    }

    #[test]
    fn a_tie_goes_to_the_chair_only_if_the_rule_says_so() {
        let tie = Tally { in_favour: 4, against: 4, abstained: 1 };
        assert_eq!(MajorityRule::default().count(tie, 9, 9).result, VoteResult::Tied);
        let strict = MajorityRule { tie_to_chair: false, ..MajorityRule::default() };
        assert_eq!(strict.count(tie, 9, 9).result, VoteResult::Rejected);
        assert_eq!(MajorityRule::default().count(Tally::default(), 9, 9).result, VoteResult::Rejected);
    }

    #[test]
    fn the_second_thursday_of_november_2026_is_the_twelfth() {
        let november = "2026-11".parse().unwrap();
        assert_eq!(Schedule::default().day_in(november).to_string(), "2026-11-12");
        assert_eq!(Schedule { week: 5, weekday: 1, ..Schedule::default() }.day_in(november).to_string(), "2026-11-30");
    }
}
