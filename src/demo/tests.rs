//! The story agrees with itself, with its tables and with the published figures of the demo.

use std::collections::HashSet;

use jiff::civil::date;

use super::{
    Story,
    corrections::{Correction, CorrectionState, Severity, Verdict},
    figures::Rated,
    meetings::{Meeting, Presence},
};
use crate::domain::{
    Month,
    catalogue::{AgendaKind, Catalogue, CommitteeRole},
};

fn story() -> Story {
    Story::meridia().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn correction<'a>(story: &'a Story, code: &str) -> &'a Correction {
    story.corrections.iter().find(|correction| correction.code == code).unwrap()
}

fn sum(story: &Story, count: &str, year: i32) -> f64 {
    let months = story.figures.months().iter().filter(|month| month.year() == year);
    months.map(|month| story.figures.counts.number(count, *month).unwrap()).sum()
}

#[test]
fn every_computed_ratio_rounds_to_the_printed_value() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    let mut derived = 0;
    for code in &story.figures.printed.codes {
        let card = catalogue.kpi(code).unwrap();
        for month in story.figures.months() {
            let printed = story.figures.printed.cell(code, *month);
            let figure = story.figures.figure(code, *month);
            assert_eq!(printed.is_some(), figure.is_some(), "{code} {month}");
            let (Some(printed), Some(figure)) = (printed, figure) else { continue };
            let decimals = printed.split_once('.').map_or(0, |(_, digits)| digits.len());
            assert_eq!(decimals, usize::from(card.decimals), "{code} {month}");
            assert_eq!(format!("{:.decimals$}", figure.value(card)), printed, "{code} {month}");
            derived += usize::from(matches!(figure, super::figures::Figure::Ratio { .. }));
        }
    }
    assert!(derived > 250, "{derived} derived values");
}

#[test]
fn the_identities_between_the_counts_hold() {
    let story = story();
    for month in story.figures.months() {
        let count = |code: &str| story.figures.counts.number(code, *month).unwrap();
        let total = |codes: &[&str]| codes.iter().map(|code| count(code)).sum::<f64>();
        assert_eq!(total(&["green", "yellow", "red", "blue"]), count("declarations"), "{month}");
        assert_eq!(total(&["exams_profile", "exams_override", "exams_random"]), count("exams_total"), "{month}");
        assert_eq!(
            total(&["hits_profile", "hits_random", "hits_override", "detections_documentary"]),
            count("detections_total"),
            "{month}"
        );
    }
}

#[test]
fn the_year_2025_is_a_ratio_of_sums_and_not_a_mean_of_percentages() {
    let story = story();
    let year = |numerator, denominator| 100.0 * sum(&story, numerator, 2025) / sum(&story, denominator, 2025);
    assert_eq!(format!("{:.2}", year("exams_total", "declarations")), "25.22");
    assert_eq!(format!("{:.2}", year("hits_profile", "profile_results_recorded")), "5.22");
}

#[test]
fn the_first_report_of_september_2025_prints_6_1_and_the_revised_one_5_6() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    let card = catalogue.kpi("K10").unwrap();
    let [revision] = story.notes.revisions.as_slice() else { panic!("one revision") };
    assert_eq!(format!("{:.1}", revision.first().value(card)), "6.1");
    assert_eq!(format!("{:.1}", story.figures.figure("K10", revision.month).unwrap().value(card)), "5.6");
    let batch = story.imports().into_iter().find(|batch| batch.month == month("2025-10")).unwrap();
    assert_eq!(batch.at.date(), revision.revised_on);
}

#[test]
fn starting_values_are_those_of_the_cards() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    for card in &catalogue.kpis {
        let Some((value, _)) = story.baseline(card) else {
            assert!(card.start.is_none() || !story.figures.printed.codes.contains(&card.code), "{}", card.code);
            continue;
        };
        // The cards round more coarsely than the values, hence half a unit of the value's size.
        let start = card.start.unwrap();
        assert!((value - start).abs() <= (0.02 * start).max(0.06), "{}: {value} against {start}", card.code);
    }
}

#[test]
fn as_many_members_are_present_as_the_story_says() {
    let story = story();
    let expected = [9, 8, 7, 8, 6, 8, 9, 7, 5, 8, 9, 8, 8, 7, 8, 9, 9, 8, 7, 8, 4, 8, 9];
    let held: Vec<&Meeting> = story.meetings.iter().filter(|meeting| !meeting.is_open()).collect();
    let present: Vec<usize> = held.iter().map(|meeting| story.present(meeting)).collect();
    assert_eq!(present, expected);
    for meeting in held {
        let list = story.attendance(meeting);
        assert_eq!(list.iter().filter(|line| line.voting).count(), 9, "{}", meeting.reference);
        let quorate = story.present(meeting) >= usize::from(story.committee.quorum);
        assert_eq!(quorate, !meeting.inquorate, "{}", meeting.reference);
        let presided = meeting.presided.as_deref().unwrap();
        let chair = list.iter().find(|line| line.person == presided).unwrap();
        assert_eq!(chair.presence, Presence::Present);
        let role = story.committee.office(&chair.office).unwrap().role;
        assert!(matches!(role, CommitteeRole::Chair | CommitteeRole::ViceChair), "{}", meeting.reference);
        for exception in &meeting.absent {
            assert!(list.iter().any(|line| line.person == exception.person), "{}", meeting.reference);
        }
    }
}

#[test]
fn the_rotating_seat_passes_from_port_serrane_to_talvek() {
    let story = story();
    let seat = |reference: &str| {
        let list = story.attendance(story.meeting(reference).unwrap());
        list.into_iter().rfind(|line| line.voting).unwrap().person
    };
    assert_eq!(seat("RMC/2025/12"), "korvin");
    assert_eq!(seat("RMC/2026/01"), "rendal");
}

#[test]
fn meetings_are_second_thursdays_each_reviewing_the_month_before() {
    let story = story();
    assert_eq!(story.meetings.len(), 24);
    for (meeting, month) in story.meetings.iter().zip(story.figures.months()) {
        assert_eq!(meeting.reviews, *month, "{}", meeting.reference);
        assert_eq!(Month::of(meeting.held), month.next(), "{}", meeting.reference);
        assert_eq!(meeting.held.weekday(), jiff::civil::Weekday::Thursday, "{}", meeting.reference);
        assert!((8..=14).contains(&meeting.held.day()), "{}", meeting.reference);
        assert!(meeting.is_open() || meeting.opened < meeting.closed, "{}", meeting.reference);
    }
    let open: Vec<_> = story.meetings.iter().filter(|meeting| meeting.is_open()).collect();
    assert_eq!(open.len(), 1);
    assert_eq!(open[0].held, story.committee.today);
}

#[test]
fn every_change_of_a_rating_has_a_reason_and_no_reason_is_without_element() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    for meeting in &story.meetings {
        for card in &catalogue.elements {
            let reasons = meeting.ratings.iter().filter(|rating| rating.element == card.code).count();
            let before = story.figures.level_before(&card.code, meeting.reviews);
            match story.figures.rated(&card.code, meeting.reviews).unwrap() {
                Rated::Level(level) if before != Some(level) => {
                    assert_eq!(reasons, 1, "{} {} {before:?} to {level}", meeting.reference, card.code);
                }
                Rated::Level(_) => assert!(reasons <= 1, "{} {}", meeting.reference, card.code),
                Rated::NotAssessed => assert!(meeting.inquorate && reasons == 0, "{}", meeting.reference),
                Rated::Open => assert!(meeting.is_open() && reasons == 0, "{}", meeting.reference),
            }
        }
        assert!(meeting.ratings.iter().all(|rating| catalogue.element(&rating.element).is_some()));
    }
}

#[test]
fn every_reference_of_the_story_resolves() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    let decisions: HashSet<String> = story
        .meetings
        .iter()
        .flat_map(|meeting| {
            meeting.decisions.iter().map(|decision| format!("{}-{}", meeting.reference, decision.number))
        })
        .collect();
    let objectives: HashSet<&str> = story
        .strategy
        .goals
        .iter()
        .flat_map(|goal| &goal.objectives)
        .map(|objective| objective.code.as_str())
        .collect();
    let meeting = |reference: &str| assert!(story.meeting(reference).is_some(), "{reference}");
    let decision = |reference: &str| assert!(decisions.contains(reference), "{reference}");
    let kpi = |code: &str| assert!(catalogue.kpi(code).is_some(), "{code}");
    let element = |code: &str| assert!(catalogue.element(code).is_some(), "{code}");
    let office = |code: &str| assert!(story.committee.office(code).is_some(), "{code}");
    let person = |code: &str| assert!(story.committee.person(code).is_some(), "{code}");
    let objective = |code: &str| assert!(objectives.contains(code), "{code}");
    let corrected = |code: &str| assert!(story.corrections.iter().any(|other| other.code == code), "{code}");

    for tenure in &story.committee.tenures {
        person(&tenure.person);
        office(&tenure.office);
        tenure.substitute.iter().for_each(|code| person(code));
    }
    for post in &story.committee.offices {
        assert!(story.committee.units.iter().any(|unit| unit.code == post.unit), "{}", post.code);
    }
    catalogue.kpis.iter().for_each(|card| office(&card.office));
    for problem in &story.problems {
        problem.elements.iter().for_each(|code| element(code));
        problem.kpis.iter().for_each(|code| kpi(code));
        meeting(&problem.first);
        problem.resolved.iter().for_each(|reference| meeting(reference));
        assert!(matches!(problem.severity, Severity::Low | Severity::Medium | Severity::High));
    }
    for correction in &story.corrections {
        office(&correction.office);
        correction.elements.iter().for_each(|code| element(code));
        correction.objective.iter().for_each(|code| objective(code));
        correction.proposed.iter().for_each(|reference| meeting(reference));
        correction.decided.iter().for_each(|reference| decision(reference));
        correction.moves.iter().for_each(|expected| kpi(&expected.kpi));
        correction.guards.iter().filter_map(|guard| guard.kpi.as_ref()).for_each(|code| kpi(code));
        correction.updates.iter().for_each(|update| meeting(&update.meeting));
        correction.reversed_by.iter().for_each(|code| corrected(code));
        if let Some(problem) = &correction.problem {
            assert!(story.problems.iter().any(|other| other.code == *problem), "{problem}");
        }
    }
    for one in &story.meetings {
        assert!(catalogue.agenda(&one.agenda).is_some(), "{}", one.reference);
        let items: HashSet<&str> =
            catalogue.agenda(&one.agenda).unwrap().items.iter().map(|item| item.number.as_str()).collect();
        one.approved_at.iter().for_each(|reference| meeting(reference));
        one.recommendations.iter().for_each(|recommendation| office(&recommendation.to));
        one.conflicts.iter().for_each(|conflict| person(&conflict.person));
        for made in &one.decisions {
            assert!(items.contains(made.item.as_str()), "{} {}", one.reference, made.number);
            made.corrections.iter().for_each(|code| corrected(code));
            made.objective.iter().for_each(|code| objective(code));
            made.recused.iter().for_each(|code| person(code));
        }
        one.notes.iter().for_each(|note| assert!(items.contains(note.item.as_str()), "{}", one.reference));
        for corrigendum in &one.corrigenda {
            decision(&corrigendum.decision);
            let corrects = story.meeting(&corrigendum.corrects).unwrap();
            assert!(corrects.said.values().any(|text| text.contains(&corrigendum.old)), "{}", corrigendum.number);
        }
    }
    let notes = &story.notes;
    notes.gaps.iter().for_each(|gap| meeting(&gap.meeting));
    notes.breaks.iter().for_each(|mark| meeting(&mark.meeting));
    notes.revisions.iter().for_each(|revision| meeting(&revision.meeting));
    notes.baselines.iter().for_each(|baseline| decision(&baseline.decision));
    notes.phases.iter().for_each(|phase| decision(&phase.decision));
    notes.phases.iter().flat_map(|phase| &phase.kpis).for_each(|code| kpi(code));
    notes.events.iter().flat_map(|event| &event.kpis).for_each(|code| kpi(code));
    decision(&notes.targets.decision);
}

#[test]
fn votes_add_up_to_the_members_who_could_vote() {
    let story = story();
    for meeting in &story.meetings {
        for decision in &meeting.decisions {
            let Some(votes) = decision.votes else { continue };
            let cast = usize::from(votes.in_favour + votes.against + votes.abstained);
            assert_eq!(cast, story.present(meeting) - decision.recused.len(), "{}", meeting.reference);
        }
    }
    let package = &story.meeting("RMC/2026/01").unwrap().decisions[0];
    let votes = package.votes.unwrap();
    assert_eq!((votes.in_favour, votes.against, votes.abstained), (5, 1, 1));
}

#[test]
fn scores_give_the_medians_of_the_story() {
    let story = story();
    let meeting = story.meeting("RMC/2026/04").unwrap();
    let median = |element: &str, round: usize| {
        let rating = meeting.ratings.iter().find(|rating| rating.element == element).unwrap();
        let mut scores: Vec<u8> = rating.scores[round].0.iter().flatten().copied().collect();
        scores.sort_unstable();
        (rating.scores[round].0.len(), scores[scores.len() / 2])
    };
    assert_eq!(median("E09", 0), (9, 3));
    assert_eq!(median("E09", 1), (9, 2));
    assert_eq!(median("E17", 0), (9, 2));
    assert_eq!(median("E04", 0), (8, 2));
}

#[test]
fn a_meeting_without_quorum_decides_nothing_and_the_next_one_ratifies() {
    let story = story();
    let august = story.meeting("RMC/2026/08").unwrap();
    assert!(august.inquorate && august.decisions.is_empty() && august.ratings.is_empty());
    let september = story.meeting("RMC/2026/09").unwrap();
    for (index, proposal) in august.proposals.iter().enumerate() {
        let decision = &september.decisions[index];
        assert_eq!(decision.number, format!("D{}", index + 1));
        assert_eq!(decision.ratifies.as_ref(), Some(&proposal.number));
        assert_eq!(decision.text, proposal.text);
    }
    assert_eq!(august.proposals.len(), 3);
}

#[test]
fn lateness_is_counted_from_the_first_due_date() {
    let story = story();
    let today = story.committee.today;
    assert_eq!(today, date(2026, 11, 12));
    let overdue: Vec<_> = story
        .corrections
        .iter()
        .filter_map(|correction| Some((correction.code.as_str(), correction.days_overdue(today)?)))
        .collect();
    assert_eq!(overdue, [("C-013", 257), ("C-014", 43)]);
    assert_eq!(correction(&story, "C-013").postponements(), 3);
    let joint = correction(&story, "C-011");
    assert_eq!(joint.effective.unwrap().since(joint.due.unwrap()).unwrap().get_days(), 10);
}

#[test]
fn the_history_of_a_correction_ends_where_it_stands() {
    for correction in story().corrections {
        let state = correction.updates.iter().rev().find_map(|update| update.state);
        assert_eq!(state.unwrap_or(CorrectionState::Proposed), correction.state, "{}", correction.code);
        let verdict = correction.updates.iter().rev().find_map(|update| update.verdict);
        assert_eq!(verdict, correction.verdict, "{}", correction.code);
        let order: Vec<_> = correction.updates.iter().map(|update| update.meeting.as_str()).collect();
        assert!(order.is_sorted(), "{}", correction.code);
        assert_eq!(correction.decided.is_some(), correction.state != CorrectionState::Proposed, "{}", correction.code);
    }
    let story = story();
    assert_eq!(correction(&story, "C-006").verdict, Some(Verdict::HarmfulSideEffect));
    assert_eq!((story.corrections.len(), story.problems.len()), (15, 10));
}

#[test]
fn each_month_comes_in_on_its_second_working_day() {
    let story = story();
    let imports = story.imports();
    assert_eq!(imports.len(), 24);
    let september = imports.iter().find(|batch| batch.month == month("2025-09")).unwrap();
    assert_eq!(september.file, "kpi_values_2025-09.csv");
    // Fridays and Saturdays are free in Meridia: 1 November 2026 is a Sunday.
    assert_eq!(imports.last().unwrap().at.date(), date(2026, 11, 2));
    for (batch, meeting) in imports.iter().zip(&story.meetings) {
        assert!(batch.at.date() < meeting.held, "{}", meeting.reference);
    }
}

#[test]
fn every_item_of_a_held_meeting_has_words_without_open_places() {
    let (story, catalogue) = (story(), Catalogue::starter().unwrap());
    for meeting in &story.meetings {
        for item in &catalogue.agenda(&meeting.agenda).unwrap().items {
            let text = story.text(meeting, item.kind);
            assert_eq!(text.is_some(), !meeting.is_open(), "{} {}", meeting.reference, item.number);
            let text = text.unwrap_or_default();
            assert!(!text.contains(['{', '}']), "{text}");
        }
    }
    let january = story.meeting("RMC/2025/01").unwrap();
    let said = |kind| story.text(january, kind).unwrap();
    assert!(said(AgendaKind::Opening).contains("Eight of nine members"));
    assert!(said(AgendaKind::Minutes).contains("RMC/2024/01"));
    assert!(said(AgendaKind::Closing).contains("13 February 2025"));
}

#[test]
fn the_missing_and_unmeasured_months_are_gaps_and_not_zeros() {
    let story = story();
    assert!(story.figures.figure("K08", month("2025-03")).is_none());
    assert!(story.figures.figure("K11", month("2025-12")).is_none());
    assert!(story.figures.figure("K04", month("2026-10")).is_none());
    assert_eq!(story.notes.gaps[0].month, month("2025-03"));
    let break_month = story.notes.breaks[0].month;
    assert_eq!((story.notes.breaks[0].kpi.as_str(), break_month), ("K10", month("2025-07")));
}

#[test]
fn planned_and_assessed_maturity_stays_on_the_scale() {
    let catalogue = Catalogue::starter().unwrap();
    for milestone in story().strategy.milestones {
        for (element, level) in milestone.planned.iter().chain(&milestone.actual) {
            assert!(catalogue.element(element).is_some() && *level <= 5, "{} {element}", milestone.code);
        }
    }
}
