//! Silent scoring through commands: what a round takes, what it refuses, and what comes out of it.

use lajna::{
    analysis::agreement::Finding,
    commands::{self, AttendanceCommand, Command, MeetingCommand, Refusal, ScoringCommand},
    domain::{
        AttendanceStatus, Ballot, ConflictAction, Id, Mark, Marked, Naming, Rating, RoundState, ScoringRules, Way, kind,
    },
    queries::scoring::{self, Scoring},
    sealing::{self, Bytes, Secret},
};

use crate::support::committee::Committee;

const CODE: &str = "mountain lake";

/// A meeting in session with nine members in the room, and a round over these elements.
pub struct Round {
    pub committee: Committee,
    pub meeting: Id<kind::Meeting>,
    pub id: Id<kind::Round>,
    pub seats: Vec<Id<kind::Attendance>>,
    elements: Vec<Id<kind::Element>>,
}

impl Round {
    pub fn over(codes: &[&str]) -> Self {
        let mut committee = Committee::new();
        let meeting = committee.plan("2026-10");
        committee.open(meeting);
        let seats: Vec<Id<kind::Attendance>> =
            committee.ids("SELECT id FROM attendance WHERE voting = 1 ORDER BY position");
        let (nine, others) = seats.split_at(9);
        for seat in others {
            let absent = AttendanceStatus::Absent;
            committee.act(AttendanceCommand::Mark { attendance: *seat, status: absent, arrived: None });
        }
        let seats = nine.to_vec();
        let mut round = Self { committee, meeting, id: Id::from_uuid(uuid::Uuid::nil()), seats, elements: Vec::new() };
        round.begin(codes);
        round
    }

    pub fn begin(&mut self, codes: &[&str]) {
        self.elements = codes.iter().map(|code| self.committee.element(code)).collect();
        let (meeting, elements, code) = (self.meeting, self.elements.clone(), Secret::new(CODE));
        self.id = Id::from_uuid(self.committee.made(ScoringCommand::Begin { meeting, elements, code }));
    }

    /// A sealed ballot with one sign for each element: a digit, `?` for "cannot judge", `r` for recused.
    pub fn sealed(&self, signs: &str, comment: &str) -> Bytes {
        let mark = |sign: char| match sign {
            '?' => Mark::CannotJudge,
            'r' => Mark::Recused,
            digit => Mark::Level(Rating::new(digit.to_digit(10).unwrap() as u8).unwrap()),
        };
        let line = |(element, sign): (&Id<kind::Element>, char)| Marked {
            element: *element,
            mark: mark(sign),
            comment: comment.to_owned(),
        };
        let ballot = Ballot { lines: self.elements.iter().zip(signs.chars()).map(line).collect() };
        let public = scoring::round(self.committee.workspace.connection(), self.id).unwrap().public_key;
        sealing::seal_ballot(&public, self.id, &ballot).unwrap()
    }

    pub fn cast(&self, seat: usize, signs: &str) -> ScoringCommand {
        let (sealed, code) = (self.sealed(signs, ""), Secret::new("4711"));
        ScoringCommand::Cast { round: self.id, seat: self.seats[seat], sealed, code }
    }

    pub fn refusal(&mut self, command: impl Into<Command>) -> Refusal {
        let Committee { workspace, env } = &mut self.committee;
        commands::execute(workspace, env, &command.into()).unwrap_err()
    }

    pub fn open(&mut self) {
        self.committee.act(ScoringCommand::Open { round: self.id, code: Secret::new(CODE) });
    }

    pub fn scoring(&self) -> Scoring {
        scoring::scoring(self.committee.workspace.connection(), self.meeting).unwrap()
    }

    fn levels(&self, code: &str) -> String {
        let newest = self.scoring().newest(self.committee.element(code)).unwrap().scores.clone();
        newest.iter().map(|score| score.level.map_or('?', |level| char::from(b'0' + level.level()))).collect()
    }
}

/// The scores of RMC/2026/04 (domain, 8.6), ballot by ballot: E04, E09, E10, E17.
const APRIL: [&str; 9] = ["443?", "243?", "2332", "2332", "2332", "2232", "1243", "2232", "r132"];

#[test]
fn april_2026_comes_out_as_the_committee_recorded_it() {
    let mut round = Round::over(&["E04", "E09", "E10", "E17"]);
    for (seat, signs) in APRIL.into_iter().enumerate() {
        let cast = round.cast(seat, signs);
        round.committee.act(cast);
    }
    round.open();
    let scoring = round.scoring();
    let of = |code: &str| scoring.newest(round.committee.element(code)).unwrap().agreement;
    let (aeo, targeting) = (of("E04").spread.unwrap(), of("E09").spread.unwrap());
    assert_eq!((aeo.median, aeo.lone.map(Rating::level), of("E04").scores), (2.0, Some(4), 8));
    assert_eq!((targeting.median, targeting.range(), of("E09").finding), (3.0, 3, Finding::Discuss));
    assert_eq!((of("E10").spread.unwrap().median, of("E10").finding), (3.0, Finding::Agreed));
    assert_eq!((of("E17").spread.unwrap().median, of("E17").cannot_judge), (2.0, 2));
    assert_eq!(of("E17").finding, Finding::Agreed, "two of nine are less than a third");
    assert_eq!(round.levels("E09"), "122233344");

    // the second round keeps the first
    round.begin(&["E09"]);
    for (seat, sign) in "322222221".chars().enumerate() {
        let cast = round.cast(seat, &sign.to_string());
        round.committee.act(cast);
    }
    round.open();
    let scoring = round.scoring();
    let element = round.committee.element("E09");
    let medians: Vec<f64> = scoring.of_element(element).map(|result| result.agreement.spread.unwrap().median).collect();
    assert_eq!(medians, [3.0, 2.0]);
    assert_eq!(scoring.newest(element).unwrap().agreement.finding, Finding::Agreed);
}

#[test]
fn a_third_who_cannot_judge_intelligence_leave_it_without_assessment() {
    let mut round = Round::over(&["E17"]);
    for (seat, sign) in "???222232".chars().enumerate() {
        let cast = round.cast(seat, &sign.to_string());
        round.committee.act(cast);
    }
    round.open();
    let finding = round.scoring().newest(round.committee.element("E17")).unwrap().agreement.finding;
    assert_eq!(finding, Finding::EvidenceMissing);
}

#[test]
fn all_ways_give_the_same_record() {
    let signs = ["34", "44", "2?"];
    let mut laptop = Round::over(&["E01", "E02"]);
    for (seat, signs) in signs.into_iter().enumerate() {
        let cast = laptop.cast(seat, signs);
        laptop.committee.act(cast);
    }
    laptop.open();
    for way in [Way::Paper, Way::Cards] {
        let mut typed = Round::over(&["E01", "E02"]);
        let (round, seats) = (typed.id, typed.seats[..3].to_vec());
        typed.committee.act(ScoringCommand::HandOut { round, way, seats });
        // shuffled before typing
        for (number, signs) in [(2, "2?"), (1, "44"), (3, "34")] {
            let sealed = typed.sealed(signs, "");
            typed.committee.act(ScoringCommand::Enter { round, number, sealed });
        }
        typed.open();
        for code in ["E01", "E02"] {
            assert_eq!(typed.levels(code), laptop.levels(code), "{way:?} {code}");
        }
    }
}

#[test]
fn only_a_member_in_the_room_scores_and_only_once() {
    let mut round = Round::over(&["E01"]);
    let guest = round.committee.made(AttendanceCommand::AddGuest {
        meeting: round.meeting,
        name: "Food safety".to_owned(),
        title: String::new(),
    });
    let sealed = round.sealed("3", "");
    let code = Secret::new("4711");
    let stranger = ScoringCommand::Cast {
        round: round.id,
        seat: Id::from_uuid(guest),
        sealed: sealed.clone(),
        code: code.clone(),
    };
    assert!(matches!(round.refusal(stranger), Refusal::MayNotScore));
    let gone = AttendanceCommand::Leave { attendance: round.seats[8], at: jiff::civil::time(10, 30, 0, 0) };
    round.committee.act(gone);
    let cast = round.cast(8, "3");
    assert!(matches!(round.refusal(cast), Refusal::MayNotScore));

    let cast = round.cast(0, "3");
    round.committee.act(cast);
    let other = ScoringCommand::Cast { round: round.id, seat: round.seats[0], sealed, code: Secret::new("1234") };
    assert!(matches!(round.refusal(other), Refusal::WrongCode), "another person in this seat");
    let cast = round.cast(0, "5");
    round.committee.act(cast);
    let handed = ScoringCommand::HandOut { round: round.id, way: Way::Paper, seats: vec![round.seats[0]] };
    assert!(matches!(round.refusal(handed), Refusal::MayNotScore));
    round.open();
    assert_eq!(round.levels("E01"), "5", "the later ballot of the same member counts");
}

#[test]
fn a_substitute_scores_for_the_seat() {
    let mut round = Round::over(&["E01"]);
    let attendance = round.seats[3];
    round.committee.act(AttendanceCommand::Substitute { attendance, name: "Deputy of four".to_owned() });
    let cast = round.cast(3, "4");
    round.committee.act(cast);
    assert_eq!(round.scoring().open_round().unwrap().roll.len(), 1);
}

#[test]
fn paper_ballots_are_as_many_as_were_handed_out_and_none_is_typed_twice() {
    let mut round = Round::over(&["E01"]);
    let (id, seats) = (round.id, round.seats[..2].to_vec());
    round.committee.act(ScoringCommand::HandOut { round: id, way: Way::Paper, seats });
    let sealed = round.sealed("3", "");
    let enter = |number| ScoringCommand::Enter { round: id, number, sealed: sealed.clone() };
    round.committee.act(enter(1));
    assert!(matches!(round.refusal(enter(1)), Refusal::Taken(number) if number == "1"));
    assert!(matches!(round.refusal(enter(3)), Refusal::MayNotScore));
    let cast = round.cast(0, "3");
    assert!(matches!(round.refusal(cast), Refusal::MayNotScore), "the seat has a paper ballot in hand");
    round.committee.act(ScoringCommand::TakeBack { round: id, seat: round.seats[1] });
    let back = ScoringCommand::TakeBack { round: id, seat: round.seats[0] };
    assert!(matches!(round.refusal(back), Refusal::MayNotScore), "a typed ballot needs its seat");
    round.committee.act(ScoringCommand::Discard { round: id, number: 1 });
    round.committee.act(enter(1));
    assert_eq!(round.scoring().open_round().unwrap().typed, [1]);
}

#[test]
fn a_wrong_code_opens_nothing_and_a_cancelled_round_is_scored_again() {
    let mut round = Round::over(&["E01"]);
    let cast = round.cast(0, "3");
    round.committee.act(cast);
    let wrong = ScoringCommand::Open { round: round.id, code: Secret::new("mountain lakes") };
    assert!(matches!(round.refusal(wrong), Refusal::WrongCode));
    let meeting = round.meeting;
    assert!(matches!(round.refusal(MeetingCommand::Close { meeting }), Refusal::RoundOpen(1)));
    round.committee.act(ScoringCommand::Cancel { round: round.id });
    let cast = round.cast(1, "3");
    assert!(matches!(round.refusal(cast), Refusal::RoundOver(1)));
    let boxes = "SELECT (SELECT count(*) FROM sealed_ballot) + (SELECT count(*) FROM sealed_key)";
    let left: u32 = round.committee.workspace.connection().query_row(boxes, [], |row| row.get(0)).unwrap();
    assert_eq!(left, 0);
    round.begin(&["E01"]);
    let scoring = round.scoring();
    let states: Vec<RoundState> = scoring.rounds.iter().map(|round| round.state).collect();
    assert_eq!(states, [RoundState::Cancelled, RoundState::Open]);
}

#[test]
fn undo_passes_over_ballots_and_stops_at_the_beginning_and_the_opening() {
    let mut round = Round::over(&["E01"]);
    let env = round.committee.env.clone();
    assert!(round.committee.workspace.undo(&env).unwrap().is_none(), "the beginning stands");
    let item = "SELECT id FROM attendance WHERE voting = 1 LIMIT 1";
    let attendance = round.committee.ids(item)[0];
    round.committee.act(AttendanceCommand::Remark { attendance, text: "by train".to_owned() });
    let cast = round.cast(0, "3");
    round.committee.act(cast);
    let undone = round.committee.workspace.undo(&env).unwrap().unwrap();
    assert_eq!(undone.key, "remark-attendance");
    assert_eq!(round.scoring().open_round().unwrap().cast(), 1);
    round.open();
    assert!(round.committee.workspace.undo(&env).unwrap().is_none(), "the opening stands");
}

#[test]
fn names_are_kept_only_where_the_rules_of_the_round_keep_them() {
    for (naming, kept) in [(Naming::Anonymous, 0), (Naming::Named, 2), (Naming::SecretaryOnly, 2)] {
        let mut round = Round::over(&["E01"]);
        round.committee.act(ScoringCommand::Cancel { round: round.id });
        round.committee.act(ScoringCommand::SetRules(ScoringRules { naming, ..ScoringRules::default() }));
        round.begin(&["E01"]);
        // a change while the round runs binds the next one
        round.committee.act(ScoringCommand::SetRules(ScoringRules::default()));
        for seat in 0..2 {
            let cast = round.cast(seat, "3");
            round.committee.act(cast);
        }
        round.open();
        let scoring = round.scoring();
        let named = scoring.results[0].scores.iter().filter(|score| score.seat.is_some()).count();
        assert_eq!(named, kept, "{naming:?}");
    }
}

#[test]
fn a_damaged_ballot_is_counted_as_unreadable_and_stops_nothing() {
    let mut round = Round::over(&["E01"]);
    let cast = round.cast(0, "3");
    round.committee.act(cast);
    let mut sealed = round.sealed("4", "");
    sealed.0[80] ^= 1;
    let (id, seat, code) = (round.id, round.seats[1], Secret::new("4711"));
    round.committee.act(ScoringCommand::Cast { round: id, seat, sealed, code });
    round.open();
    let scoring = round.scoring();
    assert_eq!((scoring.rounds[0].ballots, scoring.rounds[0].unreadable), (1, 1));
    assert!(scoring.rounds[0].is_thin(), "fewer than five ballots");
}

#[test]
fn a_member_who_leaves_an_item_is_recused_from_it() {
    let mut round = Round::over(&["E01", "E02"]);
    round.committee.act(AttendanceCommand::DeclareConflict {
        attendance: round.seats[0],
        item: None,
        element: Some(round.committee.element("E02")),
        text: "Relative employed by an applicant".to_owned(),
        action: ConflictAction::Leaves,
    });
    let cast = round.cast(0, "3r");
    round.committee.act(cast);
    round.open();
    assert_eq!((round.levels("E01"), round.levels("E02")), ("3".to_owned(), String::new()));
}
