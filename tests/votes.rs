//! Votes as the rules of procedure count them, decisions read back, and the demo's own votes replayed.

use jiff::civil::time;
use lajna::{
    commands::{
        self, AttendanceCommand, CommitteeCommand, DecisionCommand, Field, MeetingCommand, PeopleCommand,
        RatingCommand, Refusal, decision::DecisionDraft,
    },
    domain::{
        AttendanceStatus, Cast, ConflictAction, DecisionStatus, ElementState, Id, MajorityOf, MajorityRule, Part,
        Rating, Reached, Tally, Voice, VoteResult, VoteTerms, VotingMethod, VotingRule, kind,
    },
    queries::{
        closing::{self, Obstacle},
        committee as committee_of,
        decision::{self, Decision},
    },
};

use crate::support::committee::Committee;

/// Some sittings of a committee of nine.
struct Sitting {
    committee: Committee,
    meeting: Id<kind::Meeting>,
}

impl Sitting {
    /// A meeting with the first `present` of the nine voting seats filled, the chair's among them.
    fn with(present: usize) -> Self {
        let mut committee = Committee::new();
        // the starter's list has ten seats
        let tenth = committee.ids("SELECT id FROM office WHERE role = 'member' ORDER BY position DESC")[0];
        committee.act(PeopleCommand::RetireOffice { office: tenth, retired: true });
        let meeting = committee.plan("2026-10");
        let mut sitting = Self { committee, meeting };
        sitting.seat(present);
        sitting
    }

    fn seat(&mut self, present: usize) {
        let meeting = self.meeting;
        self.committee.act(MeetingCommand::Open { meeting });
        for (index, seat) in self.seats().into_iter().enumerate() {
            let status = if index < present { AttendanceStatus::Present } else { AttendanceStatus::Excused };
            self.committee.act(AttendanceCommand::Mark { attendance: seat, status, arrived: None });
        }
        self.committee.act(AttendanceCommand::MarkRestPresent { meeting });
    }

    /// The voting seats, the chair's first.
    fn seats(&self) -> Vec<Id<kind::Attendance>> {
        let sql = format!(
            "SELECT id FROM attendance WHERE voting = 1 AND meeting_id = '{}'
             ORDER BY role <> 'chair', position",
            self.meeting
        );
        let seats = self.committee.ids(&sql);
        assert_eq!(seats.len(), 9);
        seats
    }

    fn item(&self, place: usize) -> Id<kind::AgendaItem> {
        let sql = format!("SELECT id FROM agenda_item WHERE meeting_id = '{}' ORDER BY position", self.meeting);
        self.committee.ids(&sql)[place]
    }

    fn try_take(&mut self, draft: DecisionDraft) -> Result<Decision, Refusal> {
        let command = DecisionCommand::Take { meeting: self.meeting, draft };
        let made = commands::execute(&mut self.committee.workspace, &self.committee.env, &command.into())?;
        Ok(self.decision(Id::from_uuid(made.unwrap())))
    }

    fn take(&mut self, draft: DecisionDraft) -> Decision {
        self.try_take(draft).unwrap()
    }

    fn decision(&self, id: Id<kind::Decision>) -> Decision {
        let all = decision::register(self.committee.workspace.connection()).unwrap();
        all.into_iter().find(|decision| decision.id == id).unwrap()
    }

    fn refuse(&mut self, command: impl Into<commands::Command>) -> Refusal {
        commands::execute(&mut self.committee.workspace, &self.committee.env, &command.into()).unwrap_err()
    }

    fn majority(&mut self, majority: MajorityRule) {
        let rules = committee_of::committee(self.committee.workspace.connection()).unwrap();
        self.committee.act(CommitteeCommand::SetRules { quorum: rules.quorum, majority, schedule: rules.schedule });
    }
}

fn hands(in_favour: u32, against: u32, abstained: u32) -> DecisionDraft {
    DecisionDraft {
        text: "The facilitation package takes effect on 1 February.".to_owned(),
        reached: Reached::Vote(Tally { in_favour, against, abstained }),
        ..DecisionDraft::default()
    }
}

fn roll(voices: &[(Id<kind::Attendance>, Voice)]) -> DecisionDraft {
    let roll = voices.iter().map(|(seat, voice)| Cast { seat: *seat, voice: *voice }).collect();
    DecisionDraft {
        terms: VoteTerms { ballot: VotingMethod::RollCall, roll, ..VoteTerms::default() },
        ..hands(0, 0, 0)
    }
}

#[test]
fn five_to_one_with_one_abstention_carries_as_in_january_2026_and_is_not_counted_anew_under_later_rules() {
    let mut sitting = Sitting::with(7);
    let taken = sitting.take(hands(5, 1, 1));
    let sum = taken.sum.unwrap();
    assert_eq!((taken.status, sum.base, sum.needed), (DecisionStatus::Adopted, 6, 4));
    assert_eq!((taken.present, taken.members, taken.ballot), (Some(7), 9, Some(VotingMethod::Show)));
    assert_eq!(taken.seats.iter().filter(|seat| seat.part == Part::Present).count(), 7);

    let strict = MajorityRule { fraction: None, of: MajorityOf::Members, tie_to_chair: false };
    sitting
        .majority(MajorityRule { fraction: Some(lajna::domain::Fraction { numerator: 4, denominator: 5 }), ..strict });
    let later = sitting.decision(taken.id);
    assert_eq!((later.status, later.sum, later.rule), (DecisionStatus::Adopted, Some(sum), taken.rule));
    assert_eq!(sitting.take(hands(5, 1, 1)).status, DecisionStatus::Rejected);

    // its words change, its count does not
    let draft = DecisionDraft { text: "From 2 February.".to_owned(), ..taken.draft() };
    sitting.committee.act(DecisionCommand::Edit { decision: taken.id, draft });
    let edited = sitting.decision(taken.id);
    assert_eq!(
        (edited.text.as_str(), edited.status, edited.sum),
        ("From 2 February.", DecisionStatus::Adopted, Some(sum))
    );
}

#[test]
fn who_is_recused_as_in_march_2026_is_neither_counted_nor_called_for_that_item_alone() {
    let mut sitting = Sitting::with(9);
    let (seats, item) = (sitting.seats(), sitting.item(5));
    let text = "A relative is employed by an applicant for AEO status.".to_owned();
    let action = ConflictAction::Leaves;
    let declare =
        AttendanceCommand::DeclareConflict { attendance: seats[4], item: Some(item), element: None, text, action };
    sitting.committee.act(declare);

    let everyone: Vec<_> = seats.iter().map(|seat| (*seat, Voice::For)).collect();
    let refused = sitting.try_take(DecisionDraft { item: Some(item), ..roll(&everyone) }).unwrap_err();
    assert!(matches!(refused, Refusal::Invalid(Field::Votes)), "{refused}");
    let refused = sitting.try_take(DecisionDraft { item: Some(item), ..hands(9, 0, 0) }).unwrap_err();
    assert!(matches!(refused, Refusal::TooManyVotes { cast: 9, present: 8 }), "{refused}");

    let others: Vec<_> = everyone.iter().copied().filter(|(seat, _)| *seat != seats[4]).collect();
    let taken = sitting.take(DecisionDraft { item: Some(item), ..roll(&others) });
    assert_eq!(
        (taken.present, taken.reached),
        (Some(8), Reached::Vote(Tally { in_favour: 8, against: 0, abstained: 0 }))
    );
    let out: Vec<_> = taken.seats.iter().filter(|seat| seat.part == Part::Recused).map(|seat| seat.seat).collect();
    assert_eq!(out, [seats[4]]);

    // elsewhere on the agenda the member votes, unless this decision touches the interest too
    let elsewhere = sitting.item(6);
    assert_eq!(sitting.take(DecisionDraft { item: Some(elsewhere), ..hands(9, 0, 0) }).present, Some(9));
    let touched = VoteTerms { recused: vec![seats[4]], ..VoteTerms::default() };
    let taken = sitting.take(DecisionDraft { item: Some(elsewhere), terms: touched, ..hands(8, 0, 0) });
    assert_eq!(taken.present, Some(8));
}

#[test]
fn recusals_can_cost_the_quorum_of_one_decision() {
    let mut sitting = Sitting::with(5);
    let out = sitting.seats()[3];
    let terms = VoteTerms { recused: vec![out], ..VoteTerms::default() };
    let refused = sitting.try_take(DecisionDraft { terms, ..hands(4, 0, 0) }).unwrap_err();
    assert!(matches!(refused, Refusal::NoQuorum { present: 4, needed: 5, .. }), "{refused}");
    assert_eq!(sitting.take(hands(5, 0, 0)).status, DecisionStatus::Adopted);
}

#[test]
fn four_of_nine_may_neither_rate_nor_decide_and_what_they_propose_is_ratified_a_month_later() {
    let mut sitting = Sitting::with(4);
    let meeting = sitting.meeting;
    let refused = sitting.try_take(hands(4, 0, 0)).unwrap_err();
    assert!(matches!(refused, Refusal::NoQuorum { present: 4, needed: 5, .. }), "{refused}");
    let element = sitting.committee.element("E09");
    let refused = sitting.refuse(RatingCommand::Record {
        meeting,
        element,
        state: ElementState::Rated(Rating::new(3).unwrap()),
        reason: "Seen".to_owned(),
        reached: Reached::Consensus,
        dissent: String::new(),
    });
    assert!(matches!(refused, Refusal::NoQuorum { .. }), "{refused}");

    let proposals: Vec<Id<kind::Decision>> = ["Peak-season staff", "Second scanner shift", "Weekend desk"]
        .map(|text| {
            let draft = DecisionDraft { text: text.to_owned(), ..DecisionDraft::default() };
            Id::from_uuid(sitting.committee.made(DecisionCommand::Propose { meeting, draft }))
        })
        .to_vec();
    for proposal in &proposals {
        assert_eq!(sitting.decision(*proposal).status, DecisionStatus::Proposal);
        sitting.committee.act(DecisionCommand::ConfirmWording { decision: *proposal });
    }
    sitting.committee.act(AttendanceCommand::DeclareNoConflicts { meeting, none: true });
    let elements = lajna::queries::rating::open_elements(sitting.committee.workspace.connection(), meeting).unwrap();
    for element in elements {
        let (state, reason) = (ElementState::NotAssessed, "No quorum".to_owned());
        let (reached, dissent) = (Reached::Consensus, String::new());
        sitting.committee.act(RatingCommand::Record { meeting, element, state, reason, reached, dissent });
    }
    sitting.committee.act(MeetingCommand::SetNextDate { meeting, date: Some(jiff::civil::date(2026, 12, 10)) });
    sitting.committee.act(MeetingCommand::Close { meeting });

    sitting.meeting = sitting.committee.plan("2026-11");
    sitting.seat(8);
    for proposal in proposals {
        let taken = sitting.take(DecisionDraft { ratifies: Some(proposal), ..hands(8, 0, 0) });
        let ratified = taken.ratifies.unwrap().0;
        assert_eq!((taken.status, ratified), (DecisionStatus::Adopted, proposal));
        assert_eq!(sitting.decision(proposal).ratified_by.len(), 1);
    }
}

#[test]
fn a_roll_call_needs_every_answer_once_and_keeps_each_while_a_secret_ballot_keeps_none() {
    let mut sitting = Sitting::with(6);
    let seats = sitting.seats();
    let voices = [Voice::For, Voice::For, Voice::Against, Voice::Abstained, Voice::For, Voice::Against];
    let answers: Vec<_> = seats.iter().copied().zip(voices).collect();
    let refused = sitting.try_take(roll(&answers[..4])).unwrap_err();
    assert!(matches!(refused, Refusal::RollIncomplete(2)), "{refused}");
    let twice: Vec<_> = answers.iter().copied().chain([answers[0]]).collect();
    assert!(matches!(sitting.try_take(roll(&twice)).unwrap_err(), Refusal::Invalid(Field::Votes)));

    let taken = sitting.take(roll(&answers));
    assert_eq!(taken.reached, Reached::Vote(Tally { in_favour: 3, against: 2, abstained: 1 }));
    let recorded: Vec<_> = taken.seats.iter().map(|seat| (seat.seat, seat.voice)).collect();
    let expected: Vec<_> = answers.iter().map(|(seat, voice)| (*seat, Some(*voice))).collect();
    assert!(expected.iter().all(|answer| recorded.contains(answer)), "{recorded:?}");

    let secret = VoteTerms { ballot: VotingMethod::Secret, ..roll(&answers).terms };
    let taken = sitting.take(DecisionDraft { terms: secret, ..hands(4, 2, 0) });
    assert_eq!(
        (taken.ballot, taken.reached.tally().map(|tally| tally.in_favour)),
        (Some(VotingMethod::Secret), Some(4))
    );
    assert!(taken.seats.len() == 6 && taken.seats.iter().all(|seat| seat.voice.is_none()));
}

#[test]
fn who_leaves_later_was_still_present_when_it_was_decided() {
    let mut sitting = Sitting::with(7);
    let taken = sitting.take(hands(5, 1, 1));
    for seat in &sitting.seats()[5..7] {
        sitting.committee.act(AttendanceCommand::Leave { attendance: *seat, at: time(11, 0, 0, 0) });
    }
    assert_eq!(sitting.decision(taken.id).seats, taken.seats);
    assert_eq!(sitting.take(hands(5, 0, 0)).present, Some(5));
}

#[test]
fn a_tie_is_carried_by_the_chair_and_a_majority_named_for_one_vote_counts_that_vote() {
    let mut sitting = Sitting::with(8);
    let tie = sitting.take(DecisionDraft { chair_in_favour: true, ..hands(4, 4, 0) });
    assert_eq!((tie.status, tie.sum.unwrap().result), (DecisionStatus::Adopted, VoteResult::Tied));
    assert_eq!(sitting.take(hands(4, 4, 0)).status, DecisionStatus::Rejected);
    let four_fifths = lajna::domain::vote::USUAL_MAJORITIES[7];
    let terms = VoteTerms { rule: Some(four_fifths), ..VoteTerms::default() };
    let taken = sitting.take(DecisionDraft { terms, ..hands(6, 2, 0) });
    assert_eq!((taken.status, taken.rule, taken.sum.unwrap().needed), (DecisionStatus::Rejected, Some(four_fifths), 7));
}

#[test]
fn mover_and_abstention_are_asked_for_and_allowed_as_the_rules_of_procedure_say() {
    let mut sitting = Sitting::with(7);
    let seats = sitting.seats();
    let rule = VotingRule { movers: true, abstentions: false, dissent: true };
    sitting.committee.act(CommitteeCommand::SetVotingRule(rule));
    assert!(matches!(sitting.try_take(hands(5, 1, 1)).unwrap_err(), Refusal::NoAbstention));
    assert!(matches!(sitting.try_take(hands(5, 2, 0)).unwrap_err(), Refusal::Missing(Field::Mover)));
    let moved = |mover: usize, seconder: usize| {
        let terms = VoteTerms { mover: Some(seats[mover]), seconder: Some(seats[seconder]), ..VoteTerms::default() };
        DecisionDraft { terms, ..hands(5, 2, 0) }
    };
    assert!(matches!(sitting.try_take(moved(1, 1)).unwrap_err(), Refusal::Invalid(Field::Seconder)));
    assert!(matches!(sitting.try_take(moved(8, 1)).unwrap_err(), Refusal::Invalid(Field::Mover)));
    let taken = sitting.take(moved(1, 2));
    assert_eq!((taken.mover, taken.seconder), (Some(seats[1]), Some(seats[2])));
    // by consensus nobody moves
    sitting.take(DecisionDraft { text: "As proposed.".to_owned(), ..DecisionDraft::default() });
}

#[test]
fn a_decision_says_what_it_carries_out_at_both_ends() {
    let mut sitting = Sitting::with(7);
    let first = sitting.take(hands(7, 0, 0));
    let second = sitting.take(DecisionDraft { implements: Some(first.id), ..hands(7, 0, 0) });
    assert_eq!(second.implements, Some((first.id, first.number.clone())));
    assert_eq!(sitting.decision(first.id).implemented_by, [(second.id, second.number)]);
}

#[test]
fn words_that_were_read_back_are_frozen_until_they_are_reopened() {
    let mut sitting = Sitting::with(7);
    let taken = sitting.take(hands(5, 1, 1));
    let open = |sitting: &Sitting| {
        let found = closing::obstacles(sitting.committee.workspace.connection(), sitting.meeting).unwrap();
        found.iter().filter(|obstacle| matches!(obstacle, Obstacle::NotReadBack { .. })).count()
    };
    assert_eq!(open(&sitting), 1);
    sitting.committee.act(DecisionCommand::ConfirmWording { decision: taken.id });
    assert_eq!(open(&sitting), 0);

    let draft = DecisionDraft { text: "Other words".to_owned(), ..taken.draft() };
    let edit = DecisionCommand::Edit { decision: taken.id, draft };
    let refused = sitting.refuse(edit.clone());
    assert!(matches!(&refused, Refusal::WordingFrozen(number) if *number == taken.number), "{refused}");
    assert!(matches!(sitting.refuse(DecisionCommand::Withdraw { decision: taken.id }), Refusal::WordingFrozen(_)));

    sitting.committee.act(DecisionCommand::ReopenWording { decision: taken.id });
    sitting.committee.act(edit);
    assert_eq!(sitting.decision(taken.id).text, "Other words");
    assert_eq!(open(&sitting), 1);
}
