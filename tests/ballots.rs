//! Ballots from elsewhere: each is judged for itself and against the others, whatever their order.

use jiff::civil::date;
use lajna::{
    commands::{Refusal, ScoringCommand},
    domain::{Id, ScoringRules, Way, kind},
    exchange::ballot::{self, BadInvitation, InvitedSeat, NoBallot, Occasion, Prepared, Received as Invited},
    queries::{
        attendance, committee, room,
        scoring::{self, Received},
    },
    sealing::{PersonalCode, Secret, SignedBallot},
};
use proptest::prelude::Rng as _;

use crate::{
    scoring::{CODE, Round},
    support::ballots,
};

/// A round with an invitation on record.
struct Elsewhere {
    round: Round,
    prepared: Prepared,
    invited: Invited,
}

impl Elsewhere {
    fn new() -> Self {
        Self::of(Round::over(&["E01", "E02"]))
    }

    fn of(mut round: Round) -> Self {
        let db = round.committee.workspace.connection();
        let open = scoring::round(db, round.id).unwrap();
        let (scoring, levels) = (round.scoring(), room::levels(db).unwrap());
        let name = committee::committee(db).unwrap().profile.name;
        let elements = scoring::ballot_elements(db, &open.elements).unwrap();
        let occasion = Occasion {
            reference: "RMC/2026/01",
            date: date(2026, 11, 12),
            committee: &name,
            round: &open,
            scoring: &scoring,
            levels: &levels,
            elements: &elements,
        };
        let prepared = ballot::prepare(&occasion).unwrap();
        let invitation = prepared.digest.clone();
        let keys = prepared.keys.clone();
        round.committee.act(ScoringCommand::Invite { round: round.id, invitation, keys });
        let invited = ballot::read_invitation(&prepared.file).unwrap();
        assert_eq!(invited.digest, prepared.digest);
        Self { round, prepared, invited }
    }

    fn seat(&self, index: usize) -> (&InvitedSeat, &PersonalCode) {
        (&self.invited.invitation.seats[index], &self.prepared.codes[index].1)
    }

    /// The file of a member who scores both elements alike, so many seconds after noon.
    fn file(&self, index: usize, sign: char, second: i8) -> Vec<u8> {
        let (seat, code) = self.seat(index);
        let round = scoring::round(self.round.committee.workspace.connection(), self.round.id).unwrap();
        let lines = round.elements.iter().map(|element| lajna::domain::Marked {
            element: *element,
            mark: ballots::mark(sign),
            comment: String::new(),
        });
        let filled = lajna::domain::Ballot { lines: lines.collect() };
        ballot::write_ballot(&self.invited, seat, code, &filled, date(2026, 11, 12).at(12, 0, second, 0)).unwrap()
    }

    fn ballot(&self, index: usize, sign: char, second: i8) -> SignedBallot {
        ballot::read_ballot(&self.file(index, sign, second)).unwrap()
    }

    fn assess(&self, ballots: &[SignedBallot]) -> Vec<Received> {
        let db = self.round.committee.workspace.connection();
        let round = scoring::round(db, self.round.id).unwrap();
        let seats = attendance::list(db, self.round.meeting).unwrap();
        scoring::assess(db, &round, &seats, ballots).unwrap()
    }

    /// Takes in what is accepted, one file after the other.
    fn take_in_one_by_one(&mut self, ballots: &[SignedBallot]) {
        for ballot in ballots {
            if self.assess(std::slice::from_ref(ballot)) == [Received::Accepted] {
                let ballots = vec![ballot.clone()];
                self.round.committee.act(ScoringCommand::TakeIn { round: self.round.id, ballots });
            }
        }
    }
}

/// One of each kind, and what becomes of it.
fn every_kind(elsewhere: &Elsewhere) -> Vec<(SignedBallot, Received)> {
    let other = Elsewhere::new();
    let mut tampered = elsewhere.ballot(3, '4', 5);
    tampered.sealed.0[100] ^= 1;
    let mut stranger = elsewhere.ballot(4, '4', 5);
    stranger.seat = Id::from_uuid(uuid::Uuid::from_u128(99));
    let mut posing = elsewhere.ballot(5, '5', 5);
    posing.seat = elsewhere.seat(6).0.key.seat;
    let absent = elsewhere.invited.invitation.seats.len() - 1;
    vec![
        (elsewhere.ballot(0, '3', 1), Received::Duplicate),
        (elsewhere.ballot(0, '4', 9), Received::Accepted),
        (elsewhere.ballot(0, '5', 4), Received::Duplicate),
        (elsewhere.ballot(1, '?', 2), Received::Accepted),
        (elsewhere.ballot(2, '2', 3), Received::Accepted),
        (tampered, Received::Tampered),
        (stranger, Received::Stranger),
        (posing, Received::Tampered),
        (other.ballot(0, '3', 1), Received::Elsewhere),
        (elsewhere.ballot(absent, '3', 1), Received::Absent),
    ]
}

#[test]
fn each_ballot_is_listed_with_its_reason_and_a_thousand_orders_say_the_same() {
    let elsewhere = Elsewhere::new();
    let mut kinds = every_kind(&elsewhere);
    let mut random = proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha);
    for _ in 0..1_000 {
        for last in (1..kinds.len()).rev() {
            let drawn = random.next_u32() as usize % (last + 1);
            kinds.swap(last, drawn);
        }
        let (ballots, expected): (Vec<SignedBallot>, Vec<Received>) = kinds.iter().cloned().unzip();
        assert_eq!(elsewhere.assess(&ballots), expected);
    }
}

#[test]
fn files_taken_in_one_after_the_other_come_out_the_same_in_every_order() {
    let mut outcomes = std::collections::BTreeSet::new();
    for turn in 0..3 {
        let mut elsewhere = Elsewhere::new();
        let mut ballots: Vec<SignedBallot> = every_kind(&elsewhere).into_iter().map(|(ballot, _)| ballot).collect();
        let count = ballots.len();
        ballots.rotate_left(turn * 3 % count);
        if turn % 2 == 1 {
            ballots.reverse();
        }
        elsewhere.take_in_one_by_one(&ballots);
        elsewhere.round.open();
        let scoring = elsewhere.round.scoring();
        let scores: Vec<Option<u8>> =
            scoring.results[0].scores.iter().map(|score| score.level.map(|level| level.level())).collect();
        assert_eq!(scoring.rounds[0].roll.iter().filter(|line| line.way == Way::File).count(), 3);
        outcomes.insert(scores);
    }
    assert_eq!(outcomes.into_iter().collect::<Vec<_>>(), [vec![Some(2), Some(4), None]]);
}

#[test]
fn a_ballot_is_late_after_the_opening_and_a_refused_one_is_never_taken_in() {
    let mut elsewhere = Elsewhere::new();
    let (first, late) = (elsewhere.ballot(0, '3', 1), elsewhere.ballot(1, '3', 1));
    let tampered = SignedBallot { sequence: 7, ..late.clone() };
    let round = elsewhere.round.id;
    let refused = elsewhere.round.refusal(ScoringCommand::TakeIn { round, ballots: vec![first.clone(), tampered] });
    assert!(matches!(refused, Refusal::MayNotScore), "all or none");
    assert!(elsewhere.round.scoring().open_round().unwrap().roll.is_empty());
    elsewhere.round.committee.act(ScoringCommand::TakeIn { round, ballots: vec![first] });
    elsewhere.round.committee.act(ScoringCommand::Open { round, code: Secret::new(CODE) });
    assert_eq!(elsewhere.assess(&[late]), [Received::Late]);
}

#[test]
fn an_absent_member_scores_by_file_only_where_the_rules_allow_it() {
    let mut round = Round::over(&["E01", "E02"]);
    round.committee.act(ScoringCommand::Cancel { round: round.id });
    let rules = ScoringRules { absent_by_file: true, ..ScoringRules::default() };
    round.committee.act(ScoringCommand::SetRules(rules));
    round.begin(&["E01", "E02"]);
    let elsewhere = Elsewhere::of(round);
    let absent = elsewhere.invited.invitation.seats.len() - 1;
    assert_eq!(elsewhere.assess(&[elsewhere.ballot(absent, '3', 1)]), [Received::Accepted]);
}

#[test]
fn a_newer_invitation_and_a_paper_ballot_take_the_place_of_a_file() {
    let mut elsewhere = Elsewhere::new();
    let ballot = elsewhere.ballot(0, '3', 1);
    let (round, seats): (Id<kind::Round>, _) = (elsewhere.round.id, vec![elsewhere.round.seats[0]]);
    elsewhere.round.committee.act(ScoringCommand::HandOut { round, way: Way::Paper, seats });
    assert_eq!(elsewhere.assess(std::slice::from_ref(&ballot)), [Received::OnPaper]);
    let again = Elsewhere::of(elsewhere.round);
    assert_eq!(again.assess(&[ballot]), [Received::OldInvitation]);
}

#[test]
fn an_invitation_that_was_changed_or_is_none_is_not_opened() {
    let elsewhere = Elsewhere::new();
    let text = String::from_utf8(elsewhere.prepared.file.clone()).unwrap();
    let changed = text.replace("RMC/2026/01", "RMC/2026/02");
    assert_eq!(ballot::read_invitation(changed.as_bytes()), Err(BadInvitation::Changed));
    assert_eq!(ballot::read_invitation(b"minutes"), Err(BadInvitation::NotOne));
    assert!(ballot::read_ballot(&elsewhere.prepared.file).is_none());
    for (_, code) in &elsewhere.prepared.codes {
        assert!(!text.contains(&code.shown()) && !text.contains(&code.shown().replace('-', "")));
    }
}

#[test]
fn another_seat_s_code_makes_no_ballot() {
    let elsewhere = Elsewhere::new();
    let (seat, _) = elsewhere.seat(0);
    let (_, code) = elsewhere.seat(1);
    let made = ballot::write_ballot(
        &elsewhere.invited,
        seat,
        code,
        &lajna::domain::Ballot::default(),
        date(2026, 11, 12).at(12, 0, 0, 0),
    );
    assert_eq!(made, Err(NoBallot::WrongCode));
}
