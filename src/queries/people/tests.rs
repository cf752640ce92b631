//! Against the demo's committee.

use jiff::civil::date;

use super::*;
use crate::{
    commands::{self, PeopleCommand},
    demo,
    workspace::Workspace,
};

const TODAY: Date = date(2026, 11, 12);

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

#[test]
fn offices_stand_in_protocol_order_with_their_holders() {
    let people = people(meridia().connection(), TODAY).unwrap();
    assert_eq!(people.offices[0].role, Role::Chair);
    assert_eq!(people.offices[1].role, Role::ViceChair);
    let voting = people.offices.iter().filter(|office| office.voting).count();
    assert_eq!(voting, 9);
    assert!(people.offices.iter().filter(|office| office.voting).all(|office| office.holder(TODAY).is_some()));
}

#[test]
fn attendance_has_one_mark_for_each_of_the_last_twelve_meetings() {
    let people = people(meridia().connection(), TODAY).unwrap();
    assert_eq!(people.meetings.len(), 12);
    assert!(people.meetings.windows(2).all(|pair| pair[0].date < pair[1].date));
    for office in people.offices.iter().filter(|office| office.voting) {
        assert_eq!(office.attendance.len(), 12, "{}", office.code);
        assert!(office.attendance.contains(&Some(AttendanceStatus::Present)), "{}", office.code);
    }
}

#[test]
fn a_seat_whose_tenure_has_ended_is_vacant_and_keeps_its_history() {
    let mut workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    let before = people(workspace.connection(), TODAY).unwrap();
    let chair = &before.offices[0];
    let tenure = chair.holder(TODAY).unwrap().clone();
    let end = PeopleCommand::EndTenure { tenure: tenure.id, on: date(2026, 11, 11) };
    commands::execute(&mut workspace, &env, &end.into()).unwrap();
    let after = people(workspace.connection(), TODAY).unwrap();
    assert!(!chair.is_vacant(TODAY) && after.offices[0].is_vacant(TODAY));
    assert_eq!(after.offices[0].tenures.len(), chair.tenures.len());
    let person = after.persons.iter().find(|person| person.id == tenure.person).unwrap();
    assert!(!person.holds.contains(&0));
}

#[test]
fn appointing_a_successor_ends_the_tenure_of_the_holder_the_day_before() {
    let mut workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    let before = people(workspace.connection(), TODAY).unwrap();
    let (office, holder) = (before.offices[0].id, before.offices[0].holder(TODAY).unwrap().id);
    let person = before.persons.iter().find(|person| person.holds.is_empty()).map(|person| person.id);
    let person = person.unwrap_or(before.offices[2].holder(TODAY).unwrap().person);
    let appoint = PeopleCommand::Appoint { office, person, from: date(2026, 12, 1) };
    commands::execute(&mut workspace, &env, &appoint.into()).unwrap();
    let after = people(workspace.connection(), TODAY).unwrap();
    let former = after.offices[0].tenures.iter().find(|tenure| tenure.id == holder).unwrap();
    assert_eq!(former.to, Some(date(2026, 11, 30)));
    assert_eq!(after.offices[0].holder(date(2026, 12, 1)).unwrap().person, person);
}
