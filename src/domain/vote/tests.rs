use proptest::prelude::*;

use super::*;
use crate::domain::VoteResult;

/// What every member did: a vote, no vote although present, or away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Voted(Voice),
    Silent,
    Away,
}

fn members() -> impl Strategy<Value = Vec<Member>> {
    let member = prop_oneof![
        4 => Just(Member::Voted(Voice::For)),
        3 => Just(Member::Voted(Voice::Against)),
        1 => Just(Member::Voted(Voice::Abstained)),
        1 => Just(Member::Silent),
        1 => Just(Member::Away),
    ];
    prop::collection::vec(member, 1..40)
}

fn rules() -> impl Strategy<Value = MajorityRule> {
    let of = prop_oneof![Just(MajorityOf::Voting), Just(MajorityOf::Present), Just(MajorityOf::Members)];
    let fraction =
        prop::option::of((1_u32..=6).prop_flat_map(|denominator| {
            (1..=denominator).prop_map(move |numerator| Fraction { numerator, denominator })
        }));
    (fraction, of, any::<bool>()).prop_map(|(fraction, of, tie_to_chair)| MajorityRule { fraction, of, tie_to_chair })
}

/// The rule counted member by member, over a common denominator, without the arithmetic under test.
fn independent(rule: MajorityRule, members: &[Member]) -> VoteResult {
    let of_base = |member: &&Member| match rule.of {
        MajorityOf::Voting => matches!(member, Member::Voted(Voice::For | Voice::Against)),
        MajorityOf::Present => !matches!(member, Member::Away),
        MajorityOf::Members => true,
    };
    let base = members.iter().filter(of_base).count();
    let voices = |voice: Voice| members.iter().filter(|member| **member == Member::Voted(voice)).count();
    let (ayes, noes) = (voices(Voice::For), voices(Voice::Against));
    let carries = |ayes: usize| match rule.fraction {
        None => ayes + ayes > base,
        Some(share) => ayes > 0 && ayes * share.denominator as usize >= base * share.numerator as usize,
    };
    if base > 0 && carries(ayes) {
        VoteResult::Adopted
    } else if rule.tie_to_chair && rule.fraction.is_none() && ayes > 0 && ayes == noes && carries(ayes + 1) {
        VoteResult::Tied
    } else {
        VoteResult::Rejected
    }
}

proptest! {
    #[test]
    fn a_majority_is_what_counting_member_by_member_gives(rule in rules(), members in members()) {
        let voices = members.iter().filter_map(|member| match member {
            Member::Voted(voice) => Some(*voice),
            Member::Silent | Member::Away => None,
        });
        let present = members.iter().filter(|member| **member != Member::Away).count();
        let sum = rule.count(Tally::of(voices), present.try_into().unwrap(), members.len().try_into().unwrap());
        prop_assert_eq!(sum.result, independent(rule, &members));
    }

    #[test]
    fn one_more_vote_in_favour_never_turns_an_adopted_decision_down(rule in rules(), members in members()) {
        let Some(changed) = members.iter().position(|member| *member == Member::Voted(Voice::Against)) else {
            return Ok(());
        };
        let mut swayed = members.clone();
        swayed[changed] = Member::Voted(Voice::For);
        if independent(rule, &members) == VoteResult::Adopted {
            let present = swayed.iter().filter(|member| **member != Member::Away).count();
            let voices = swayed.iter().filter_map(|member| match member {
                Member::Voted(voice) => Some(*voice),
                Member::Silent | Member::Away => None,
            });
            let sum = rule.count(Tally::of(voices), present.try_into().unwrap(), swayed.len().try_into().unwrap());
            prop_assert_eq!(sum.result, VoteResult::Adopted);
        }
    }
}

#[test]
fn the_casting_vote_of_the_chair_makes_no_absolute_majority_out_of_a_third() {
    let absolute = MajorityRule { fraction: None, of: MajorityOf::Members, tie_to_chair: true };
    let tie = |each| Tally { in_favour: each, against: each, abstained: 0 };
    assert_eq!(absolute.count(tie(3), 6, 9).result, VoteResult::Rejected);
    assert_eq!(absolute.count(tie(4), 8, 9).result, VoteResult::Tied);
}

#[test]
fn four_fifths_of_nine_members_are_eight() {
    let rule = USUAL_MAJORITIES[8];
    let tally = |in_favour| Tally { in_favour, against: 9 - in_favour, abstained: 0 };
    assert_eq!((rule.count(tally(7), 9, 9).needed, rule.count(tally(7), 9, 9).result), (8, VoteResult::Rejected));
    assert_eq!(rule.count(tally(8), 9, 9).result, VoteResult::Adopted);
}

#[test]
fn rules_of_procedure_from_before_they_said_so_allow_abstention_and_dissent() {
    assert_eq!(serde_json::from_str::<VotingRule>("{}").unwrap(), VotingRule::default());
}
