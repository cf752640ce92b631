//! Who was in the room when, and what that made of the quorum.
//!
//! A time belongs to the interval that begins with it: someone who leaves at 11:05 is no longer
//! counted at 11:05, someone who arrives then is.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{Filled, Quorum, QuorumRule, Role, Seat};

/// An interval in the room. `None`: since the opening, until the closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    pub arrived: Option<Time>,
    pub left: Option<Time>,
}

impl Presence {
    pub fn covers(self, at: Time) -> bool {
        self.arrived.is_none_or(|arrived| arrived <= at) && self.left.is_none_or(|left| at < left)
    }
}

/// A voting seat over the whole meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatStory {
    pub role: Role,
    /// By whom it is filled while somebody is there; [`Filled::Empty`] if nobody came.
    pub by: Filled,
    /// In the order in which they were recorded. Empty: there from the opening to the closing.
    pub stays: Vec<Presence>,
}

impl SeatStory {
    pub fn seat_at(&self, at: Time) -> Seat {
        let there = self.stays.is_empty() || self.stays.iter().any(|stay| stay.covers(at));
        Seat { role: self.role, filled: if there { self.by } else { Filled::Empty } }
    }
}

/// The quorum was lost or reached again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub at: Time,
    /// As it stands from then on.
    pub quorum: Quorum,
}

/// Every moment at which the quorum was lost, or reached after the opening, in order of time.
pub fn turns(rule: &QuorumRule, stories: &[SeatStory]) -> Vec<Turn> {
    let judge = |at| rule.judge(&stories.iter().map(|story| story.seat_at(at)).collect::<Vec<_>>());
    let stays = stories.iter().flat_map(|story| &story.stays);
    let mut moments: Vec<Time> = stays.flat_map(|stay| [stay.arrived, stay.left]).flatten().collect();
    moments.sort_unstable();
    moments.dedup();
    let at_opening = stories.iter().map(|story| {
        let there = story.stays.first().is_none_or(|stay| stay.arrived.is_none());
        Seat { role: story.role, filled: if there { story.by } else { Filled::Empty } }
    });
    let mut held = rule.judge(&at_opening.collect::<Vec<_>>()).holds();
    let mut found = Vec::new();
    for at in moments {
        let quorum = judge(at);
        if quorum.holds() != held {
            held = quorum.holds();
            found.push(Turn { at, quorum });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Minimum;

    fn at(minute: i8) -> Time {
        time(10, minute, 0, 0)
    }

    fn stay(arrived: Option<i8>, left: Option<i8>) -> Presence {
        Presence { arrived: arrived.map(at), left: left.map(at) }
    }

    fn member(stays: Vec<Presence>) -> SeatStory {
        SeatStory { role: Role::Member, by: Filled::ByHolder, stays }
    }

    fn rule(needed: u32) -> QuorumRule {
        QuorumRule { minimum: Minimum::Seats(needed), one_of: Vec::new(), substitutes_count: true }
    }

    #[test]
    fn a_departure_that_breaks_the_quorum_and_the_return_are_both_told_with_their_time() {
        let away = vec![stay(None, Some(5)), stay(Some(20), None)];
        let turns = turns(&rule(2), &[member(Vec::new()), member(away)]);
        let told: Vec<(Time, u32, bool)> =
            turns.iter().map(|turn| (turn.at, turn.quorum.present, turn.quorum.holds())).collect();
        assert_eq!(told, [(at(5), 1, false), (at(20), 2, true)]);
    }

    #[test]
    fn one_who_leaves_as_another_arrives_breaks_nothing() {
        let swap = [member(vec![stay(None, Some(5))]), member(vec![stay(Some(5), None)])];
        assert!(turns(&rule(1), &swap).is_empty());
    }

    #[test]
    fn a_room_that_fills_late_tells_when_the_quorum_was_reached() {
        let late = [member(vec![stay(Some(3), None)]), member(vec![stay(Some(7), None)])];
        let turns = turns(&rule(2), &late);
        assert_eq!(turns.len(), 1);
        assert_eq!((turns[0].at, turns[0].quorum.holds()), (at(7), true));
    }

    /// Comings and goings of one person as a list of minutes: out and in by turns.
    #[derive(Clone, Debug)]
    struct Person {
        role: Role,
        by: Filled,
        from_opening: bool,
        moves: Vec<i8>,
    }

    fn people() -> impl Strategy<Value = Vec<Person>> {
        let role = prop::sample::select(vec![Role::Chair, Role::ViceChair, Role::Member, Role::Member, Role::Member]);
        let by = prop::sample::select(vec![Filled::ByHolder, Filled::ByHolder, Filled::BySubstitute, Filled::Empty]);
        let moves = prop::collection::btree_set(0_i8..60, 0..6).prop_map(|minutes| minutes.into_iter().collect());
        let person = (role, by, any::<bool>(), moves);
        let person = person.prop_map(|(role, by, from_opening, moves)| Person { role, by, from_opening, moves });
        prop::collection::vec(person, 0..12)
    }

    /// The person's record as the commands leave it.
    fn story(person: &Person) -> SeatStory {
        let mut stays = Vec::new();
        let mut inside = person.from_opening.then_some(None);
        for minute in &person.moves {
            inside = match inside {
                Some(arrived) => {
                    stays.push(stay(arrived, Some(*minute)));
                    None
                }
                None => Some(Some(*minute)),
            };
        }
        match inside {
            Some(None) => {}
            Some(arrived) => stays.push(stay(arrived, None)),
            // Never came: no interval would mean the whole meeting.
            None if stays.is_empty() => return SeatStory { role: person.role, by: Filled::Empty, stays },
            None => {}
        }
        SeatStory { role: person.role, by: person.by, stays }
    }

    /// Counted minute by minute from the list of moves alone.
    fn inside(person: &Person, minute: i8) -> bool {
        let crossed = person.moves.iter().filter(|moved| **moved <= minute).count();
        person.by != Filled::Empty && (crossed % 2 == 0) == person.from_opening
    }

    proptest! {
        #[test]
        fn every_minute_of_a_random_meeting_counts_as_a_plain_head_count_does(
            people in people(), needed in 1_u32..8, substitutes_count in any::<bool>(), led in any::<bool>(),
            minute in 0_i8..60,
        ) {
            let one_of = if led { vec![Role::Chair, Role::ViceChair] } else { Vec::new() };
            let rule = QuorumRule { minimum: Minimum::Seats(needed), one_of, substitutes_count };
            let stories: Vec<SeatStory> = people.iter().map(story).collect();
            let seats: Vec<Seat> = stories.iter().map(|story| story.seat_at(at(minute))).collect();
            let heads: Vec<&Person> = people
                .iter()
                .filter(|person| inside(person, minute))
                .filter(|person| person.by == Filled::ByHolder || substitutes_count)
                .collect();
            let leader = heads.iter().any(|person| matches!(person.role, Role::Chair | Role::ViceChair));
            let expected = heads.len() >= needed as usize && (!led || leader);
            let quorum = rule.judge(&seats);
            prop_assert_eq!(quorum.present as usize, heads.len());
            prop_assert_eq!(quorum.holds(), expected);

            // What the minutes tell about the quorum up to this minute agrees with the count.
            let before = |turn: &&Turn| turn.at <= at(minute);
            let told = turns(&rule, &stories);
            if let Some(last) = told.iter().rfind(before) {
                prop_assert_eq!(last.quorum.holds(), expected);
            } else if let Some(first) = told.first() {
                prop_assert_ne!(first.quorum.holds(), expected);
            }
        }
    }
}
