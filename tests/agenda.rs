//! Preparing an agenda: what the records propose, what becomes of the answers, matters put off, the
//! clock; and the quorum of one matter. Everything through commands.

use jiff::civil::{DateTime, date, time};
use lajna::{
    commands::{
        self, AgendaCommand, AttendanceCommand, ClockCommand, Command, CorrectionCommand, DecisionCommand,
        MeetingCommand, PreparationCommand, RatingCommand, Refusal, correction::CorrectionDraft,
        decision::DecisionDraft,
    },
    domain::{
        AttendanceStatus, ConflictAction, ElementState, Id, ItemKind, Language, Month, Names, Rating, Reached, Subject,
        kind,
    },
    env::Clock,
    queries::{
        agenda::{self, Answer, Proposal, Reason},
        attendance, clock, log, meeting,
    },
};

use crate::support::committee::Committee;

type Meeting = Id<kind::Meeting>;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn proposals(committee: &Committee, of: Meeting) -> Vec<Proposal> {
    agenda::proposals(committee.workspace.connection(), of).unwrap()
}

fn items(committee: &Committee, of: Meeting) -> Vec<meeting::AgendaItem> {
    meeting::agenda(committee.workspace.connection(), of).unwrap()
}

fn numbers(committee: &Committee, of: Meeting) -> Vec<String> {
    items(committee, of).into_iter().map(|item| item.number).collect()
}

fn refused(committee: &mut Committee, command: impl Into<Command>) -> Refusal {
    let command = command.into();
    commands::execute(&mut committee.workspace, &committee.env, &command).expect_err("refused")
}

fn park_new(committee: &mut Committee, title: &str, promised: &str) -> Id<kind::ParkedMatter> {
    let (title, reason) = (Names::same(title), String::new());
    let new = PreparationCommand::ParkNew { title, minutes: 10, promised: month(promised), reason };
    Id::from_uuid(committee.made(new))
}

fn accept(committee: &mut Committee, of: Meeting, proposal: &Proposal, title: &str) {
    let (subject, kind, minutes) = (proposal.subject, proposal.reason.home(), proposal.reason.minutes());
    let title = Names::same(title);
    committee.act(PreparationCommand::Accept { meeting: of, subject, kind, title, minutes });
}

/// Opened, everything confirmed or left out, and closed on its own day.
fn hold(committee: &mut Committee, of: Meeting) {
    let held = meeting::by_id(committee.workspace.connection(), of).unwrap().date;
    committee.env.clock = Clock::Fixed(held.at(10, 0, 0, 0));
    committee.open(of);
    committee.close(of);
}

#[test]
fn the_minutes_of_the_last_meeting_and_its_unrated_elements_propose_themselves() {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.open(september);
    for number in 1..=16 {
        committee.rate(september, &format!("E{number:02}"), Some(3), "");
    }
    committee.close(september);
    let october = committee.plan("2026-10");
    let found = proposals(&committee, october);
    assert!(matches!(&found[0].reason, Reason::Confirm { meeting, .. } if meeting.number == 1));
    let codes = found.iter().find_map(|proposal| match &proposal.reason {
        Reason::Unrated { codes, .. } => Some(codes.clone()),
        _ => None,
    });
    assert_eq!(codes.unwrap(), ["E17", "E18"]);
    assert!(found.iter().all(|proposal| proposal.answer.is_none()));
}

#[test]
fn what_is_accepted_goes_under_its_item_or_becomes_one_before_the_end_of_the_meeting() {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    hold(&mut committee, september);
    park_new(&mut committee, "Scanner at the northern gate", "2026-11");
    let october = committee.plan("2026-10");
    let before = numbers(&committee, october);

    for proposal in proposals(&committee, october) {
        accept(&mut committee, october, &proposal, "Scanner at the northern gate");
    }
    let after = items(&committee, october);
    assert_eq!(after.len(), before.len() + 1, "only the parked matter has no item of its own yet");
    let own = after.iter().position(|item| item.kind == ItemKind::Other).unwrap();
    assert_eq!(after[own + 1].kind, ItemKind::Balance);
    assert_eq!((after[own].number.as_str(), after[own + 1].number.as_str()), ("9", "10"));
    assert!(numbers(&committee, october).contains(&"7b".to_owned()), "letters stay");
    for proposal in proposals(&committee, october) {
        let Some(Answer::On(item)) = proposal.answer else { panic!("{proposal:?}") };
        let kind = after.iter().find(|known| known.id == item).unwrap().kind;
        assert_eq!(kind, proposal.reason.home());
    }
}

#[test]
fn a_struck_proposal_is_remembered_for_this_meeting_and_comes_again_at_the_next() {
    let mut committee = Committee::new();
    let matter = park_new(&mut committee, "Fees", "2026-11");
    let october = committee.plan("2026-10");
    let subject = Subject::Parked(matter);
    committee.act(PreparationCommand::Strike { meeting: october, subject });
    let answer = |committee: &Committee, of| {
        proposals(committee, of).into_iter().find(|proposal| proposal.subject == subject).map(|found| found.answer)
    };
    assert_eq!(answer(&committee, october), Some(Some(Answer::Struck)));
    hold(&mut committee, october);
    let november = committee.plan("2026-11");
    assert_eq!(answer(&committee, november), Some(None));
    let found = proposals(&committee, november);
    let parked = found.iter().find(|proposal| proposal.subject == subject).unwrap();
    assert!(matches!(&parked.reason, Reason::Parked(parked) if parked.carried == 1), "{parked:?}");
}

#[test]
fn taking_an_answer_back_takes_the_item_that_was_made_for_it_alone() {
    let mut committee = Committee::new();
    park_new(&mut committee, "Fees", "2026-11");
    let october = committee.plan("2026-10");
    let before = items(&committee, october);
    let proposal = proposals(&committee, october).remove(0);
    accept(&mut committee, october, &proposal, "Fees");
    assert_eq!(items(&committee, october).len(), before.len() + 1);
    committee.act(PreparationCommand::Reconsider { meeting: october, subject: proposal.subject });
    assert_eq!(items(&committee, october), before);
    assert_eq!(proposals(&committee, october)[0].answer, None);
    // Removing the item asks again as well.
    accept(&mut committee, october, &proposal, "Fees");
    let item = items(&committee, october).into_iter().find(|item| item.kind == ItemKind::Other).unwrap().id;
    committee.act(AgendaCommand::Remove { item });
    assert_eq!(proposals(&committee, october)[0].answer, None);
}

#[test]
fn a_matter_put_off_meeting_after_meeting_counts_and_says_so_at_three() {
    let mut committee = Committee::new();
    let first = committee.plan("2026-09");
    let title = Names::same("New tariff tool");
    let kind = ItemKind::Other;
    let item: Id<kind::AgendaItem> = Id::from_uuid(committee.made(AgendaCommand::Add {
        meeting: first,
        number: "12".into(),
        title,
        kind,
        minutes: 10,
    }));
    committee.env.clock = Clock::Fixed(date(2026, 10, 12).at(10, 0, 0, 0));
    committee.open(first);
    let park = |item, promised: &str| PreparationCommand::Park {
        item,
        promised: month(promised),
        reason: "The supplier was not heard".into(),
        note: "Put off to November.".into(),
    };
    committee.act(park(item, "2026-11"));
    let noted: String =
        committee.workspace.connection().query_row("SELECT text FROM note", [], |row| row.get(0)).unwrap();
    assert_eq!(noted, "Put off to November.");
    assert!(items(&committee, first).iter().any(|known| known.id == item && known.done), "adopted, and done with");
    committee.close(first);

    let mut carried = Vec::new();
    for (reviewed, held) in [("2026-10", "2026-12"), ("2026-11", "2027-01"), ("2026-12", "2027-02")] {
        let of = committee.plan(reviewed);
        let found = proposals(&committee, of);
        let proposal = found.iter().find(|found| matches!(found.reason, Reason::Parked(_))).unwrap().clone();
        let Reason::Parked(parked) = &proposal.reason else { unreachable!() };
        carried.push(parked.carried);
        accept(&mut committee, of, &proposal, "New tariff tool");
        let item = items(&committee, of).into_iter().find(|item| item.kind == ItemKind::Other).unwrap();
        assert_eq!(item.carried, parked.carried);
        let day = meeting::by_id(committee.workspace.connection(), of).unwrap().date;
        committee.env.clock = Clock::Fixed(day.at(10, 0, 0, 0));
        committee.open(of);
        committee.act(park(item.id, held));
        committee.close(of);
    }
    assert_eq!(carried, [1, 2, 3]);
    assert_eq!(agenda::waiting(committee.workspace.connection()).unwrap()[0].carried, 4);
}

#[test]
fn an_item_put_off_before_the_meeting_leaves_the_agenda_and_waits() {
    let mut committee = Committee::new();
    let october = committee.plan("2026-10");
    let add = AgendaCommand::Add {
        meeting: october,
        number: String::new(),
        title: Names::same("Visit of the ministry"),
        kind: ItemKind::Other,
        minutes: 10,
    };
    let item = Id::from_uuid(committee.made(add));
    let (reason, note) = (String::new(), String::new());
    committee.act(PreparationCommand::Park { item, promised: month("2026-12"), reason, note });
    assert!(items(&committee, october).iter().all(|known| known.id != item));
    let waiting = agenda::waiting(committee.workspace.connection()).unwrap();
    assert_eq!((waiting.len(), waiting[0].promised, waiting[0].minutes), (1, month("2026-12"), 10));
    // Promised for December, it is not yet put to the November meeting.
    assert!(!proposals(&committee, october).iter().any(|found| matches!(found.reason, Reason::Parked(_))));
    committee.act(PreparationCommand::Promise { matter: waiting[0].id, promised: month("2026-11") });
    committee.act(MeetingCommand::Withdraw { meeting: october });
    let again = committee.plan("2026-10");
    assert!(proposals(&committee, again).iter().any(|found| matches!(found.reason, Reason::Parked(_))));
    committee.act(PreparationCommand::Drop { matter: waiting[0].id });
    assert!(agenda::waiting(committee.workspace.connection()).unwrap().is_empty());
}

#[test]
fn an_unfinished_item_with_a_title_of_its_own_comes_back_by_itself() {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    let (title, kind) = (Names::same("Report on staffing"), ItemKind::Other);
    let add = AgendaCommand::Add { meeting: september, number: "12".into(), title, kind, minutes: 8 };
    committee.act(add);
    hold(&mut committee, september);
    let october = committee.plan("2026-10");
    let found = proposals(&committee, october);
    let left = found.iter().find(|found| matches!(found.subject, Subject::Unfinished(_))).unwrap();
    assert!(matches!(&left.reason, Reason::Unfinished { carried: 1, minutes: 8, .. }));
    accept(&mut committee, october, left, "Report on staffing");
    assert!(items(&committee, october).iter().any(|item| item.carried == 1));
}

#[test]
fn corrections_propose_themselves_when_late_or_due_this_month() {
    let mut committee = Committee::new();
    let september = committee.plan("2026-09");
    committee.env.clock = Clock::Fixed(date(2026, 10, 12).at(10, 0, 0, 0));
    committee.open(september);
    let owner = committee.ids("SELECT id FROM office ORDER BY position LIMIT 1")[0];
    for (title, due) in [("Late", date(2026, 11, 1)), ("Due", date(2026, 11, 30)), ("Later", date(2026, 12, 1))] {
        let draft = CorrectionDraft {
            title: title.into(),
            text: String::new(),
            problem: None,
            owner: Some(owner),
            due: Some(due),
            elements: Vec::new(),
            effects: Vec::new(),
        };
        let correction = Id::from_uuid(committee.made(CorrectionCommand::Propose { meeting: Some(september), draft }));
        let draft = DecisionDraft {
            text: format!("{title} is decided."),
            adopts: Some(correction),
            ..DecisionDraft::default()
        };
        committee.act(DecisionCommand::Take { meeting: september, draft });
    }
    committee.close(september);
    let october = committee.plan("2026-10");
    let said: Vec<String> = proposals(&committee, october)
        .into_iter()
        .filter_map(|found| match found.reason {
            Reason::Overdue { title, days, .. } => Some(format!("{title} {days}")),
            Reason::Due { title, due, .. } => Some(format!("{title} {due}")),
            _ => None,
        })
        .collect();
    assert_eq!(said, ["Late 11", "Due 2026-11-30"]);
}

#[test]
fn moving_an_item_numbers_the_agenda_anew_and_is_undone_in_one_step() {
    let mut committee = Committee::new();
    committee.plan("2026-09");
    let october = committee.plan("2026-10");
    let before = items(&committee, october);
    committee.act(PreparationCommand::Place { item: before[5].id, before: Some(before[3].id) });
    let after = items(&committee, october);
    let kinds: Vec<ItemKind> = after[3..6].iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [ItemKind::Kpis, ItemKind::PreviousMinutes, ItemKind::FollowUp]);
    assert_eq!(numbers(&committee, october)[..9], ["1", "2", "3", "4", "5", "6", "7a", "7b", "7c"]);
    committee.workspace.undo(&committee.env).unwrap();
    assert_eq!(items(&committee, october), before);
    committee.act(PreparationCommand::Place { item: before[0].id, before: None });
    assert_eq!(items(&committee, october).last().unwrap().id, before[0].id);
}

#[test]
fn a_meeting_is_called_for_what_its_template_adds_up_to_until_someone_says_otherwise() {
    let mut committee = Committee::new();
    let first = committee.plan("2026-09");
    let length = |committee: &Committee, of| {
        let minutes: u32 = items(committee, of).iter().map(|item| item.minutes).sum();
        (meeting::by_id(committee.workspace.connection(), of).unwrap().planned_minutes, minutes)
    };
    assert_eq!(length(&committee, first), (120, 120));
    committee.act(PreparationCommand::SetLength { meeting: first, minutes: 90 });
    assert_eq!(length(&committee, first), (90, 120));
    let nothing = PreparationCommand::SetLength { meeting: first, minutes: 0 };
    assert!(matches!(refused(&mut committee, nothing), Refusal::Invalid(_)));
}

fn begin(committee: &mut Committee, item: Id<kind::AgendaItem>, at: DateTime) {
    committee.act(ClockCommand::Begin { item, at });
}

#[test]
fn the_clock_follows_the_items_tells_overruns_in_the_log_and_is_no_step_to_undo() {
    let mut committee = Committee::new();
    let october = committee.plan("2026-10");
    let agenda = items(&committee, october);
    let at = |minute| date(2026, 11, 12).at(10, minute, 0, 0);
    let early = ClockCommand::Begin { item: agenda[0].id, at: at(0) };
    assert!(matches!(refused(&mut committee, early), Refusal::MeetingNotOpen(_)));
    committee.env.clock = Clock::Fixed(at(0));
    committee.open(october);
    let undoable = committee.workspace.undo_op().unwrap().seq;
    begin(&mut committee, agenda[0].id, at(0));
    begin(&mut committee, agenda[1].id, at(7));
    begin(&mut committee, agenda[0].id, at(8));
    assert_eq!(committee.workspace.undo_op().unwrap().seq, undoable);
    let clock = clock::clock(committee.workspace.connection(), october).unwrap();
    assert_eq!(clock.running, Some((agenda[0].id, at(8))));
    assert_eq!(clock.seconds(agenda[0].id, at(9)), 8 * 60);
    assert_eq!(clock.seconds(agenda[1].id, at(9)), 60);
    assert!(matches!(
        refused(&mut committee, ClockCommand::Begin { item: agenda[2].id, at: at(6) }),
        Refusal::Invalid(_)
    ));

    let page = log::page(committee.workspace.connection(), &log::Filter::default(), 0).unwrap();
    let said: Vec<&str> = page.entries.iter().take(3).map(|entry| entry.log.record.key.as_str()).collect();
    assert_eq!(said, ["begin-item", "begin-item-after-overrun", "begin-item"]);
    assert_eq!(page.entries[1].log.record.args["actual"], "7");
    // Undoing what was done before the clock went on works all the same.
    committee.workspace.undo(&committee.env).unwrap().unwrap();
}

#[test]
fn three_timed_meetings_suggest_a_length_for_the_fourth() {
    let mut committee = Committee::new();
    let mut planned = Vec::new();
    for (reviewed, minutes) in [("2026-06", 4), ("2026-07", 9), ("2026-08", 6), ("2026-09", 5)] {
        let of = committee.plan(reviewed);
        let usual = clock::usual(committee.workspace.connection(), of).unwrap();
        planned.push(usual.get(&ItemKind::Opening).map(|usual| (usual.minutes, usual.meetings)));
        let day = meeting::by_id(committee.workspace.connection(), of).unwrap().date;
        committee.env.clock = Clock::Fixed(day.at(10, 0, 0, 0));
        committee.open(of);
        let opening = items(&committee, of)[0].id;
        begin(&mut committee, opening, day.at(10, 0, 0, 0));
        committee.env.clock = Clock::Fixed(day.at(10, minutes, 0, 0));
        committee.close(of);
        let ended = clock::clock(committee.workspace.connection(), of).unwrap();
        assert_eq!(ended.running, None, "closing the meeting stops the clock");
    }
    assert_eq!(planned, [None, None, None, Some((6, 3))]);
}

#[test]
fn without_quorum_for_one_element_it_is_not_rated_and_the_others_are() {
    let mut committee = Committee::new();
    let october = committee.plan("2026-10");
    committee.env.clock = Clock::Fixed(date(2026, 11, 12).at(10, 0, 0, 0));
    committee.open(october);
    let seats = attendance::list(committee.workspace.connection(), october).unwrap();
    let voting: Vec<Id<kind::Attendance>> = seats.iter().filter(|seat| seat.voting).map(|seat| seat.id).collect();
    let element = committee.element("E04");
    let leaving = voting.len() / 2 + 1;
    for attendance in &voting[..leaving] {
        committee.act(AttendanceCommand::DeclareConflict {
            attendance: *attendance,
            item: None,
            element: Some(element),
            text: "Holds the licence".into(),
            action: ConflictAction::Leaves,
        });
    }
    let rate = |element| RatingCommand::Record {
        meeting: october,
        element,
        state: ElementState::Rated(Rating::new(3).unwrap()),
        reason: "First rating".into(),
        reached: Reached::Consensus,
        dissent: String::new(),
    };
    assert!(matches!(refused(&mut committee, rate(element)), Refusal::NoQuorum { .. }));
    let other = committee.element("E05");
    committee.act(rate(other));
}

#[test]
fn nobody_sits_on_two_seats() {
    let mut committee = Committee::new();
    let october = committee.plan("2026-10");
    committee.act(MeetingCommand::Open { meeting: october });
    let seats = attendance::list(committee.workspace.connection(), october).unwrap();
    let substitute =
        |seat: usize, name: &str| AttendanceCommand::Substitute { attendance: seats[seat].id, name: name.into() };
    let member = seats[4].name.clone();
    assert!(matches!(refused(&mut committee, substitute(2, &member)), Refusal::Taken(_)));
    committee.act(substitute(2, "Ana Reyes"));
    assert!(matches!(refused(&mut committee, substitute(3, "Ana Reyes")), Refusal::Taken(_)));
    // Excused from an own seat, a member can sit for another.
    let (attendance, status) = (seats[4].id, AttendanceStatus::Excused);
    committee.act(AttendanceCommand::Mark { attendance, status, arrived: None });
    committee.act(substitute(3, &member));
}

#[test]
fn every_departure_and_return_is_an_interval_and_the_quorum_turns_with_them() {
    let mut committee = Committee::new();
    let october = committee.plan("2026-10");
    committee.open(october);
    let list = |committee: &Committee| attendance::list(committee.workspace.connection(), october).unwrap();
    let seats: Vec<_> = list(&committee).into_iter().filter(|seat| seat.voting).collect();
    let rule = attendance::quorum_rule(committee.workspace.connection()).unwrap();
    let needed = rule.minimum.of(u32::try_from(seats.len()).unwrap()) as usize;
    for seat in &seats[needed..] {
        committee.act(AttendanceCommand::Leave { attendance: seat.id, at: time(10, 30, 0, 0) });
    }
    let last = seats[needed - 1].id;
    for (out, back) in [(40, 45), (50, 55)] {
        committee.act(AttendanceCommand::Leave { attendance: last, at: time(10, out, 0, 0) });
        committee.act(AttendanceCommand::Return { attendance: last, at: time(10, back, 0, 0) });
    }
    let now = list(&committee);
    assert_eq!(now.iter().find(|seat| seat.id == last).unwrap().presence.len(), 3);
    let turns: Vec<(i8, bool)> =
        attendance::turns(&now, &rule).iter().map(|turn| (turn.at.minute(), turn.quorum.holds())).collect();
    assert_eq!(turns, [(40, false), (45, true), (50, false), (55, true)]);
}

#[test]
fn every_new_act_has_its_words_in_the_log() {
    let mut committee = Committee::new();
    let matter = park_new(&mut committee, "Fees", "2026-11");
    committee.act(PreparationCommand::Promise { matter, promised: month("2026-12") });
    let october = committee.plan("2026-10");
    committee.act(PreparationCommand::Strike { meeting: october, subject: Subject::Parked(matter) });
    committee.act(PreparationCommand::Reconsider { meeting: october, subject: Subject::Parked(matter) });
    committee.act(PreparationCommand::SetLength { meeting: october, minutes: 100 });
    committee.act(PreparationCommand::Drop { matter });
    let page = log::page(committee.workspace.connection(), &log::Filter::default(), 0).unwrap();
    for language in Language::ALL {
        let t = lajna::i18n::Messages::of(language);
        for entry in &page.entries {
            let said = lajna::sentences::log::act(t, entry);
            assert!(!said.is_empty() && said != entry.log.record.key, "{said}");
            lajna::sentences::log::accounts(t, &page.names, &entry.log.changes);
        }
    }
}
