//! The demo workspace tells the whole story, and the story's expected figures come out of it.

use std::collections::HashMap;

use jiff::civil::{date, time};
use lajna::{
    analysis::agreement::Finding,
    commands::{
        AttendanceCommand, Command, DecisionCommand, KpiCommand, MeetingCommand, PeopleCommand, ProblemCommand,
        RatingCommand, Refusal, decision::DecisionDraft, execute, kpi::NewReading, people::OfficeDraft,
        problem::ProblemDraft,
    },
    demo::{self, Story},
    domain::{
        AttendanceStatus, CorrectionState, DecisionStatus, ElementState, Id, Language, MeetingRef, MeetingState, Month,
        Names, Part, Rating, Reached, Reading, Role, RoundState, Tally, catalogue::Catalogue, days_overdue, kind,
    },
    env::{Clock, Env},
    queries::{self, closing::Obstacle, meeting::Meeting, scoring::ElementRound, value},
    workspace::{LogQuery, OpenMode, Places, Workspace},
};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn meeting(workspace: &Workspace, reference: &str) -> Meeting {
    let reference: MeetingRef = reference.parse().unwrap();
    queries::meeting::by_reference(workspace.connection(), &reference).unwrap().unwrap()
}

fn kpi(workspace: &Workspace, code: &str) -> Id<kind::Kpi> {
    queries::code::kpis(workspace.connection()).unwrap()[code]
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn count(workspace: &Workspace, sql: &str) -> u32 {
    workspace.connection().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn the_demo_holds_every_record_of_the_story() {
    let workspace = meridia();
    let rows = |table: &str| count(&workspace, &format!("SELECT count(*) FROM {table}"));
    assert_eq!((rows("element"), rows("kpa"), rows("kpi"), rows("scale_level")), (18, 7, 28, 11));
    assert_eq!((rows("meeting"), rows("correction"), rows("problem"), rows("corrigendum")), (24, 15, 10, 1));
    assert_eq!(rows("import_batch"), 24);
    // 22 series of 24 months, of which K11 and K12 begin in January 2026 and K28 in February 2025,
    // and one revision; the month that K08 lacks is a record too.
    assert_eq!(rows("kpi_value"), 22 * 24 - 2 * 14 - 3 + 1);
    assert_eq!(count(&workspace, "SELECT count(*) FROM kpi_value WHERE value IS NULL AND reason <> ''"), 1);
    assert_eq!(rows("kpi_target"), 28);
    assert_eq!(count(&workspace, "SELECT count(*) FROM kpi WHERE baseline IS NOT NULL"), 21);
    assert_eq!(count(&workspace, "SELECT count(*) FROM decision WHERE status = 'proposal'"), 3);
    assert_eq!(count(&workspace, "SELECT count(*) FROM decision WHERE ratifies_id IS NOT NULL"), 3);
    assert_eq!(rows("outside_event"), 7);
    assert_eq!(rows("kpi_break"), 1);
    assert_eq!(count(&workspace, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

#[test]
fn the_past_is_closed_and_approved_and_the_next_meeting_is_ready() {
    let workspace = meridia();
    let series = queries::meeting::series(workspace.connection()).unwrap();
    let (next, held) = series.split_first().unwrap();
    assert_eq!((next.reference.to_string().as_str(), next.state), ("RMC/2026/11", MeetingState::Planned));
    assert_eq!((next.date, next.start, next.imported), (date(2026, 11, 12), time(10, 0, 0, 0), false));
    let agenda = queries::meeting::agenda(workspace.connection(), next.id).unwrap();
    assert!(agenda.len() == 13 && agenda.iter().all(|item| !item.done));
    let (last, approved) = held.split_first().unwrap();
    assert_eq!((last.reference.to_string().as_str(), last.state), ("RMC/2026/10", MeetingState::Closed));
    assert!(approved.iter().all(|meeting| meeting.state == MeetingState::Approved && meeting.approved_by.is_some()));
    assert!(held.iter().all(|meeting| meeting.imported && meeting.opened_at < meeting.closed_at));
    let inquorate: Vec<_> = held.iter().filter(|meeting| meeting.quorum_held == Some(false)).collect();
    assert_eq!(inquorate.iter().map(|meeting| meeting.reference.to_string()).collect::<Vec<_>>(), ["RMC/2026/08"]);
    let today = queries::committee::committee(workspace.connection()).unwrap().fixed_today;
    assert_eq!(today, Some(date(2026, 11, 12)));
}

/// Table 8.7 of the domain: who was there. Late or early leavers count as present.
#[test]
fn each_meeting_had_nine_seats_and_as_many_members_as_the_minutes_say() {
    let workspace = meridia();
    let expected = [9, 8, 7, 8, 6, 8, 9, 7, 5, 8, 9, 8, 8, 7, 8, 9, 9, 8, 7, 8, 4, 8, 9];
    let mut held = queries::meeting::series(workspace.connection()).unwrap().split_off(1);
    held.reverse();
    for (meeting, expected) in held.iter().zip(expected) {
        let list = queries::attendance::list(workspace.connection(), meeting.id).unwrap();
        let seats: Vec<_> = list.iter().filter(|attendee| attendee.voting).collect();
        let filled = |status| matches!(status, AttendanceStatus::Present | AttendanceStatus::Substituted);
        let present = seats.iter().filter(|attendee| filled(attendee.status)).count();
        assert_eq!((seats.len(), present), (9, expected), "{}", meeting.reference);
        assert!(list.iter().all(|attendee| !attendee.name.is_empty()), "{}", meeting.reference);
    }
    let rotating = |reference| {
        let list = queries::attendance::list(workspace.connection(), meeting(&workspace, reference).id).unwrap();
        list.iter().rfind(|attendee| attendee.voting).unwrap().name.clone()
    };
    assert_eq!((rotating("RMC/2025/12"), rotating("RMC/2026/01")), ("Ana Korvin".into(), "Ilyas Rendal".into()));
    let ready = queries::attendance::list(workspace.connection(), meeting(&workspace, "RMC/2026/11").id).unwrap();
    assert_eq!(ready.iter().filter(|attendee| attendee.voting).count(), 9);
}

#[test]
fn a_seat_that_rotates_away_leaves_the_next_meeting_and_stays_in_the_old_minutes() {
    let mut workspace = meridia();
    let office = queries::code::offices(workspace.connection()).unwrap()["talvek"];
    let draft = OfficeDraft {
        code: "talvek".to_owned(),
        title: Names::same("Head of Talvek office"),
        unit: None,
        role: Role::NoSeat,
        voting: false,
    };
    let env = demo::env(Language::En).unwrap();
    execute(&mut workspace, &env, &PeopleCommand::EditOffice { office, draft }.into()).unwrap();
    let seats = |reference| {
        let list = queries::attendance::list(workspace.connection(), meeting(&workspace, reference).id).unwrap();
        list.iter().filter(|attendee| attendee.voting).count()
    };
    assert_eq!((seats("RMC/2026/11"), seats("RMC/2026/10"), seats("RMC/2026/01")), (8, 9, 9));
}

#[test]
fn every_value_reads_as_the_systems_printed_it() {
    let workspace = meridia();
    let (story, catalogue) = (Story::meridia().unwrap(), Catalogue::starter().unwrap());
    let series = value::all_series(workspace.connection(), None).unwrap();
    for card in &catalogue.kpis {
        let readings: HashMap<Month, Option<f64>> = series
            .get(&kpi(&workspace, &card.code))
            .into_iter()
            .flatten()
            .map(|reading| (reading.month, reading.value))
            .collect();
        for &month in story.figures.months() {
            let printed = story.figures.printed.cell(&card.code, month);
            let decimals = printed.map_or(0, |text| text.split_once('.').map_or(0, |(_, decimals)| decimals.len()));
            let stored = readings.get(&month).copied().flatten().map(|value| format!("{value:.decimals$}"));
            assert_eq!(stored.as_deref(), printed, "{} {month}", card.code);
        }
    }
}

#[test]
fn every_rating_is_the_one_adopted_and_every_move_has_its_reason() {
    let workspace = meridia();
    let table = include_str!("../assets/demo/element_ratings.csv");
    let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let months: Vec<Month> = lines.next().unwrap()[1..].iter().map(|text| month(text)).collect();
    let adopted: HashMap<&str, Vec<&str>> = lines.map(|cells| (cells[0], cells[1..].to_vec())).collect();
    let codes: HashMap<_, _> =
        queries::code::elements(workspace.connection()).unwrap().into_iter().map(|(code, id)| (id, code)).collect();
    for meeting in queries::meeting::series(workspace.connection()).unwrap() {
        let column = months.iter().position(|month| *month == meeting.review_month).unwrap();
        let records = queries::rating::of_meeting(workspace.connection(), meeting.id).unwrap();
        assert_eq!(records.len(), if meeting.state == MeetingState::Planned { 0 } else { 18 }, "{}", meeting.reference);
        for record in records {
            let cell = adopted[codes[&record.element].as_str()][column];
            let before = queries::rating::last_before(workspace.connection(), meeting.id, record.element).unwrap();
            match record.state {
                ElementState::NotAssessed => assert_eq!(cell, "-"),
                state => assert_eq!(state.rating().map(|rating| rating.level().to_string()).as_deref(), Some(cell)),
            }
            if record.state.rating() != before {
                assert!(!record.reason.is_empty(), "{} {}", meeting.reference, codes[&record.element]);
            }
        }
    }
}

/// Test 7: an inquorate meeting (as RMC/2026/08 was) can record that it could not assess, nothing more.
#[test]
fn four_of_nine_members_can_neither_rate_nor_decide() {
    let mut workspace = meridia();
    let env = Env::new(Clock::Fixed(date(2026, 11, 12).at(10, 0, 0, 0)), "Yara Mondel", Language::En);
    let november = meeting(&workspace, "RMC/2026/11").id;
    let mut run = |command: Command| execute(&mut workspace, &env, &command);
    run(MeetingCommand::Open { meeting: november }.into()).unwrap();
    let workspace = {
        let list = queries::attendance::list(workspace.connection(), november).unwrap();
        for (index, seat) in list.iter().filter(|attendee| attendee.voting).enumerate() {
            let status = if index < 4 { AttendanceStatus::Present } else { AttendanceStatus::Excused };
            let mark = AttendanceCommand::Mark { attendance: seat.id, status, arrived: None };
            execute(&mut workspace, &env, &mark.into()).unwrap();
        }
        &mut workspace
    };
    let element = queries::code::elements(workspace.connection()).unwrap()["E09"];
    let rate = |state, reason: &str| RatingCommand::Record {
        meeting: november,
        element,
        state,
        reason: reason.to_owned(),
        reached: Reached::Consensus,
        dissent: String::new(),
    };
    let four = ElementState::Confirmed(Rating::new(4).unwrap());
    let refused = execute(workspace, &env, &rate(four, "").into()).unwrap_err();
    assert!(matches!(refused, Refusal::NoQuorum { present: 4, needed: 5, led: true }), "{refused}");
    let draft = DecisionDraft { text: "Appointment slots at Port Serrane.".to_owned(), ..DecisionDraft::default() };
    let take = DecisionCommand::Take { meeting: november, draft: draft.clone() };
    let refused = execute(workspace, &env, &take.into()).unwrap_err();
    assert!(matches!(refused, Refusal::NoQuorum { present: 4, needed: 5, led: true }), "{refused}");
    execute(workspace, &env, &DecisionCommand::Propose { meeting: november, draft }.into()).unwrap();
    execute(workspace, &env, &rate(ElementState::NotAssessed, "No quorum.").into()).unwrap();
    let obstacles = queries::closing::obstacles(workspace.connection(), november).unwrap();
    assert!(!obstacles.iter().any(|obstacle| matches!(obstacle, Obstacle::NoQuorum { .. })));
}

/// Test 8: what RMC/2025/10 saw is not what is known since November 2025.
#[test]
fn the_scores_of_april_2026_stand_in_the_file_and_give_the_medians_states_and_second_round_of_the_story() {
    let workspace = meridia();
    let (db, april) = (workspace.connection(), meeting(&workspace, "RMC/2026/04").id);
    let scoring = queries::scoring::scoring(db, april).unwrap();
    let of = |code: &str| {
        let element = queries::code::elements(db).unwrap()[code];
        let rounds: Vec<_> = scoring.of_element(element).cloned().collect();
        assert_eq!(
            queries::scoring::of_element(db, element).unwrap()[&april],
            rounds,
            "the element's page says the same"
        );
        rounds
    };
    let spread = |result: &ElementRound| {
        let spread = result.agreement.spread.unwrap();
        (spread.median, spread.range(), result.agreement.finding)
    };
    let targeting = of("E09");
    assert_eq!(
        targeting.iter().map(spread).collect::<Vec<_>>(),
        [(3.0, 3, Finding::Discuss), (2.0, 2, Finding::Agreed)]
    );
    let [intelligence, treatment, partnership] = ["E17", "E10", "E04"].map(|code| of(code)[0].clone());
    assert_eq!(spread(&treatment), (3.0, 1, Finding::Agreed));
    assert_eq!((spread(&intelligence), intelligence.agreement.cannot_judge), ((2.0, 1, Finding::Agreed), 2));
    let lone = partnership.agreement.spread.unwrap().lone.map(Rating::level);
    assert_eq!((partnership.scores.len(), spread(&partnership).0, lone), (8, 2.0, Some(4)), "one member was recused");

    // nine took part, and nothing says whose score is whose
    assert!(scoring.rounds.iter().all(|round| round.roll.len() == 9 && round.state == RoundState::Revealed));
    assert!(scoring.results.iter().flat_map(|result| &result.scores).all(|score| score.seat.is_none()));
    let rounds = count(&workspace, "SELECT count(*) FROM score_round");
    let rated = |code: &str| {
        queries::rating::of_meeting(db, april)
            .unwrap()
            .into_iter()
            .find(|record| record.element == queries::code::elements(db).unwrap()[code])
            .unwrap()
            .state
    };
    assert_eq!(
        (rounds, rated("E09").rating().map(Rating::level)),
        (2, Some(2)),
        "the second round's median was adopted"
    );
}

#[test]
fn votes_recusals_and_who_was_there_are_records_of_the_file() {
    let workspace = meridia();
    let decisions = queries::decision::register(workspace.connection()).unwrap();
    let of = |number: &str| decisions.iter().find(|decision| decision.number == number).unwrap();

    // January 2026: five for, one against, one abstained, of seven present
    let package = of("RMC/2026/01-D1");
    assert_eq!(package.reached.tally(), Some(Tally { in_favour: 5, against: 1, abstained: 1 }));
    assert_eq!((package.seats.len(), package.status), (7, DecisionStatus::Adopted));

    // March 2026: a declared interest kept one of nine out of this decision alone
    let (flag, drive) = (of("RMC/2026/03-D1"), of("RMC/2026/03-D2"));
    let out = |decision: &queries::decision::Decision| {
        decision
            .seats
            .iter()
            .filter(|seat| seat.part == Part::Recused)
            .map(|seat| seat.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!((out(flag), flag.seats.len()), (vec![], 9));
    assert_eq!((out(drive), drive.seats.len()), (vec!["Tarek Solane".to_owned()], 9));
    let declared = "SELECT count(*) FROM conflict JOIN meeting ON meeting.id = meeting_id
                    WHERE year = 2026 AND action = 'leaves' AND (meeting.number = 3 OR element_id IS NOT NULL)";
    assert_eq!(count(&workspace, declared), 2, "in March for the item, in April for E04");

    // August 2026: proposals of an inquorate meeting, each ratified in September
    for number in 1..=3 {
        let (proposal, adopted) = (of(&format!("RMC/2026/08-D{number}")), of(&format!("RMC/2026/09-D{number}")));
        assert_eq!((proposal.status, proposal.seats.len()), (DecisionStatus::Proposal, 0));
        assert_eq!((adopted.status, adopted.seats.len()), (DecisionStatus::Adopted, 8));
        assert_eq!(adopted.text, proposal.text);
    }
}

#[test]
fn a_closed_meeting_still_sees_the_value_it_saw() {
    let workspace = meridia();
    let (k10, september) = (kpi(&workspace, "K10"), month("2025-09"));
    let closed = meeting(&workspace, "RMC/2025/10").closed_at;
    let reading = |as_known_at| {
        let series = value::series(workspace.connection(), k10, as_known_at).unwrap();
        series.into_iter().find(|reading| reading.month == september).unwrap()
    };
    let (then, now) = (reading(closed), reading(None));
    assert_eq!((format!("{:.1}", then.value.unwrap()), then.version, then.revised), ("6.1".to_owned(), 1, false));
    assert_eq!((format!("{:.1}", now.value.unwrap()), now.version, now.revised), ("5.6".to_owned(), 2, true));
    assert!(now.reason.contains("Late results") && now.file_name.as_deref() == Some("kpi_values_2025-10.csv"));
    let versions = value::versions(workspace.connection(), k10, september).unwrap();
    assert_eq!(versions, [then, now]);
    let all = value::all_series(workspace.connection(), closed).unwrap();
    assert!(all.values().flatten().all(|reading| reading.month <= september));
}

/// Test 10, against the demo's fixed day.
#[test]
fn overdue_days_count_from_the_first_due_date() {
    let workspace = meridia();
    let sql = "SELECT number, first_due, state, postponements FROM correction WHERE first_due IS NOT NULL";
    let mut statement = workspace.connection().prepare(sql).unwrap();
    let rows = statement.query_map([], |row| {
        let due: String = row.get(1)?;
        let state: String = row.get(2)?;
        Ok((row.get::<_, u32>(0)?, due.parse().unwrap(), CorrectionState::from_code(&state).unwrap(), row.get(3)?))
    });
    let mut late = Vec::new();
    for row in rows.unwrap() {
        let (number, due, state, postponed): (u32, jiff::civil::Date, CorrectionState, u32) = row.unwrap();
        let days = days_overdue(Some(due), date(2026, 11, 12));
        if state.awaits_action() && days > 0 {
            late.push((number, days, postponed));
        }
    }
    assert_eq!(late, [(13, 257, 3), (14, 43, 0)]);
}

/// Test 12: 25.22 and 5.22, not the means of twelve percentages (25.45 and 5.26).
#[test]
fn a_year_is_a_ratio_of_sums() {
    let workspace = meridia();
    let year = |code| value::year(workspace.connection(), kpi(&workspace, code), 2025, None).unwrap();
    let shown = |code| year(code).map(|value| format!("{value:.2}"));
    assert_eq!((shown("K01").as_deref(), shown("K10").as_deref()), (Some("25.22"), Some("5.22")));
    // A median of medians, and a rate of which only results are known, have no yearly figure.
    assert_eq!((year("K05"), year("K24"), year("K11")), (None, None, None));
}

#[test]
fn where_each_correction_stands_is_what_the_story_tells() {
    let workspace = meridia();
    let sql = "SELECT number, state, coalesce(verdict, ''), coalesce(effective, '') FROM correction ORDER BY number";
    let mut statement = workspace.connection().prepare(sql).unwrap();
    let rows = statement
        .query_map([], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?))
        })
        .unwrap();
    let found: Vec<_> = rows.map(Result::unwrap).collect();
    let expected = [
        (1, "closed", "moved", "2025-05-01"),
        (2, "closed", "moved", "2025-07-01"),
        (3, "closed", "moved", "2025-08-01"),
        (4, "closed", "moved", "2025-12-02"),
        (5, "closed", "moved", "2026-01-01"),
        (6, "reversed", "side_effect", "2026-02-01"),
        (7, "closed", "moved", "2026-05-01"),
        (8, "closed", "moved", "2026-05-01"),
        (9, "closed", "moved", "2026-06-01"),
        (10, "observed", "", "2026-06-15"),
        (11, "observed", "", "2026-08-10"),
        (12, "in_progress", "", "2025-10-01"),
        (13, "in_progress", "", ""),
        (14, "in_progress", "", ""),
        (15, "proposed", "", ""),
    ];
    let found: Vec<_> = found.iter().map(|(n, state, verdict, on)| (*n, &**state, &**verdict, &**on)).collect();
    assert_eq!(found, expected);
}

#[test]
fn no_word_of_the_story_is_lost() {
    let workspace = meridia();
    let sql = "SELECT text FROM note UNION ALL SELECT balance_statement FROM meeting UNION ALL SELECT text FROM decision
      UNION ALL SELECT text FROM conflict UNION ALL SELECT reason FROM element_rating UNION ALL SELECT title FROM problem
      UNION ALL SELECT description FROM problem UNION ALL SELECT cause FROM problem UNION ALL SELECT title FROM correction
      UNION ALL SELECT text FROM correction UNION ALL SELECT text FROM correction_update UNION ALL SELECT text FROM
      correction_kpi UNION ALL SELECT old_text FROM corrigendum UNION ALL SELECT new_text FROM corrigendum UNION ALL
      SELECT reason FROM kpi_value UNION ALL SELECT text FROM kpi_break UNION ALL SELECT text FROM outside_event UNION ALL
      SELECT text_en || text_fr || text_ar FROM strategy_node UNION ALL SELECT name || name_ar FROM person UNION ALL
      SELECT founding_act || reports_to || place FROM committee UNION ALL SELECT substitute_name FROM attendance";
    let mut statement = workspace.connection().prepare(sql).unwrap();
    let stored: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let stored = stored.join("\n");
    let story = Story::meridia().unwrap();
    let mut told: Vec<String> = Vec::new();
    for meeting in &story.meetings {
        told.extend(meeting.said.values().cloned());
        told.extend(meeting.ratings.iter().map(|rating| rating.reason.clone()));
        told.extend(meeting.decisions.iter().map(|decision| decision.text.clone()));
        told.extend(meeting.proposals.iter().map(|proposal| proposal.text.clone()));
        told.extend(meeting.recommendations.iter().flat_map(|one| [one.text.clone(), one.expected.clone()]));
        told.extend(meeting.notes.iter().map(|note| note.text.clone()));
        told.extend(meeting.conflicts.iter().map(|conflict| conflict.matter.clone()));
        let corrigenda = meeting.corrigenda.iter();
        told.extend(corrigenda.flat_map(|one| [one.old.clone(), one.new.clone(), one.reason.clone()]));
    }
    for problem in &story.problems {
        told.extend([problem.title.clone(), problem.text.clone(), problem.cause.clone()]);
    }
    for correction in &story.corrections {
        told.extend([correction.title.clone(), correction.text.clone()]);
        told.extend(correction.updates.iter().map(|update| update.text.clone()));
        told.extend(correction.guards.iter().filter_map(|guard| guard.text.clone()).filter(|text| text != "not worse"));
    }
    let notes = &story.notes;
    told.extend(notes.gaps.iter().map(|gap| gap.reason.clone()));
    told.extend(notes.revisions.iter().map(|revision| revision.reason.clone()));
    told.extend(notes.breaks.iter().map(|mark| mark.reason.clone()));
    told.extend(notes.events.iter().map(|event| event.text.clone()));
    told.extend(notes.phases.iter().map(|phase| phase.reason.clone()));
    let strategy = &story.strategy;
    told.extend([strategy.vision.en.clone(), strategy.vision.fr.clone(), strategy.vision.ar.clone()]);
    told.extend(strategy.goals.iter().flat_map(|goal| &goal.objectives).map(|objective| objective.name.ar.clone()));
    told.extend(story.committee.people.iter().flat_map(|person| [person.name.en.clone(), person.name.ar.clone()]));
    told.extend([story.committee.founding_act.en.clone(), story.committee.place.en.clone()]);
    assert!(told.len() > 400, "{}", told.len());
    for text in told {
        assert!(stored.contains(text.trim()), "{text}");
    }
}

#[test]
fn the_log_reads_like_a_history_and_undo_stops_at_it() {
    let mut workspace = meridia();
    let log = workspace.log(&LogQuery { limit: 1000, ..LogQuery::default() }).unwrap();
    assert!(log.is_sorted_by(|later, earlier| later.record.at >= earlier.record.at));
    assert!(log.iter().all(|entry| entry.record.person == "Yara Mondel"));
    assert_eq!(workspace.undo_op(), None);
    let env = demo::env(Language::En).unwrap();
    assert_eq!(env.today(), date(2026, 11, 12));
    let new = NewReading {
        kpi: kpi(&workspace, "K01"),
        month: month("2026-11"),
        reading: Reading::Counts { numerator: 7000.0, denominator: 45000.0 },
        provisional: true,
        reason: String::new(),
        remark: String::new(),
    };
    execute(&mut workspace, &env, &KpiCommand::Enter(new).into()).unwrap();
    assert!(workspace.undo(&env).unwrap().is_some());
    assert_eq!(workspace.undo_op(), None);
}

#[test]
fn the_demo_file_passes_its_check_and_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::new(folder.path().join("places"));
    let path = folder.path().join("meridia.lajna");
    let workspace = demo::build(&path, &places).unwrap();
    let synchronous: i64 = workspace.connection().pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    assert_eq!(synchronous, 3, "the haste of building is over: acts wait for the disk again");
    workspace.close().unwrap();
    let report = lajna::workspace::check(&path);
    assert!(report.sound, "{report}");
    let env = demo::env(Language::En).unwrap();
    let workspace = Workspace::open(&path, OpenMode::ReadOnly, &places, &env).unwrap();
    assert_eq!(queries::meeting::series(workspace.connection()).unwrap().len(), 24);
    assert!(demo::build(&path, &places).is_err(), "an existing file is never replaced");
}

#[test]
fn minutes_are_printed_without_a_box_for_a_missing_letter_in_any_language() {
    use lajna::documents::export::{self, ExportRequest, Format, What};
    let workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    let what = What::Minutes(meeting(&workspace, "RMC/2026/10").id);
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let request = ExportRequest { what, language, format: Format::Pdf };
        let path = folder.path().join(format!("{}.pdf", language.code()));
        let written = export::write(&workspace, &env, &request, &path, false).unwrap();
        assert!(written.replaced.is_empty(), "{language:?}: {:?}", written.replaced);
        assert!(written.pages.is_some_and(|pages| pages > 5));
    }
}

#[test]
fn words_that_approved_minutes_quote_are_not_edited_away() {
    let mut workspace = meridia();
    let env = Env::new(Clock::Fixed(date(2026, 11, 12).at(9, 0, 0, 0)), "S. Karim", Language::En);
    let of_meeting = "SELECT problem.id FROM problem JOIN meeting ON meeting.id = problem.meeting_id
        WHERE meeting.state = 'approved' ORDER BY problem.number LIMIT 1";
    let problem: Id<kind::Problem> = workspace.connection().query_row(of_meeting, [], |row| row.get(0)).unwrap();
    let record = |workspace: &Workspace| {
        queries::problem::record::record(workspace.connection(), problem).unwrap().unwrap().draft()
    };
    let before = record(&workspace);

    let reworded = ProblemDraft { title: "Nothing happened".into(), ..before.clone() };
    let refused = execute(&mut workspace, &env, &ProblemCommand::Edit { problem, draft: reworded }.into());
    assert!(matches!(refused, Err(Refusal::MinutesApproved(_))), "{refused:?}");
    assert_eq!(record(&workspace), before);

    // What the committee learns later is still written down.
    let learnt = ProblemDraft { cause: "A fuse that nobody stocked".into(), ..before };
    execute(&mut workspace, &env, &ProblemCommand::Edit { problem, draft: learnt.clone() }.into()).unwrap();
    assert_eq!(record(&workspace), learnt);
}
