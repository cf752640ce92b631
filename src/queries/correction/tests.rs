//! Against the demo, whose figures the story tells.

use jiff::civil::{Date, date};

use super::*;
use crate::{analysis::effect::Outcome, demo, domain::UpdateKind, workspace::Workspace};

const TODAY: Date = date(2026, 11, 12);

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn numbers(register: &[Listed], part: Part) -> Vec<u32> {
    register.iter().filter(|listed| listed.is_in(part, TODAY)).map(|listed| listed.number).collect()
}

fn one(workspace: &Workspace, number: u32) -> Correction {
    let register = register(workspace.connection(), TODAY).unwrap();
    let listed = register.iter().find(|listed| listed.number == number).unwrap();
    of(workspace.connection(), listed.id, TODAY).unwrap().unwrap()
}

#[test]
fn the_register_counts_lateness_from_the_first_due_date() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    assert_eq!(register.len(), 15);
    let server = register.iter().find(|listed| listed.number == 13).unwrap();
    assert_eq!((server.days_overdue, server.postponements), (257, 3));
    assert!(server.due > server.first_due);
    assert!(server.owner.as_ref().is_some_and(|owner| !owner.holder.is_empty()));
    assert!(numbers(&register, Part::Overdue).contains(&13));
}

#[test]
fn every_correction_is_in_exactly_one_part_of_its_life() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    let parts = [Part::InProgress, Part::AwaitingVerdict, Part::Proposed, Part::Ended];
    for listed in &register {
        assert_eq!(parts.iter().filter(|part| listed.is_in(**part, TODAY)).count(), 1, "C-{:03}", listed.number);
    }
}

#[test]
fn a_search_needs_every_word_anywhere_in_the_record() {
    let workspace = meridia();
    let register = register(workspace.connection(), TODAY).unwrap();
    let found = |sought: &str| -> Vec<u32> {
        register.iter().filter(|listed| listed.matches(sought)).map(|listed| listed.number).collect()
    };
    assert_eq!(found("96 dead PROFILES"), [1]);
    assert!(found("c-006").contains(&6));
    assert_eq!(found("profiles zebra"), Vec::<u32>::new());
}

#[test]
fn the_facilitation_package_moved_what_it_should_and_broke_both_guards() {
    let package = one(&meridia(), 6);
    let outcome = |code: &str| {
        let effect = package.effects.iter().find(|effect| effect.kpi.as_ref().is_some_and(|kpi| kpi.card.code == code));
        effect.and_then(Effect::outcome)
    };
    assert_eq!(outcome("K02"), Some(Outcome::AsIntended));
    assert_eq!(outcome("K03"), Some(Outcome::AsIntended));
    assert_eq!(outcome("K11"), Some(Outcome::Broken));
    assert_eq!(outcome("K13"), Some(Outcome::Broken));
    let guard = package.effects.iter().find(|effect| effect.kpi.as_ref().is_some_and(|kpi| kpi.card.code == "K13"));
    let guard = guard.unwrap();
    let broken = guard.figures.as_ref().unwrap().first_broken(guard.expected);
    assert_eq!(
        broken.map(|(month, value)| (month.to_string(), (value * 10.0).round() / 10.0)),
        Some(("2026-02".into(), 14.0))
    );
    assert!(guard.close_by(&package.record).any(|other| other.number == "C-007"));
}

#[test]
fn the_follow_up_is_told_from_its_end() {
    let server = one(&meridia(), 13);
    let postponed: Vec<&Update> = server.updates.iter().filter(|update| update.kind == UpdateKind::Postponed).collect();
    assert_eq!(postponed.len(), 3);
    assert!(postponed.iter().all(|update| update.new_due > update.old_due));
    assert!(server.updates.windows(2).all(|pair| pair[0].date >= pair[1].date));
    assert_eq!(postponed[0].new_due, server.record.due);
}

#[test]
fn the_draft_of_a_record_holds_what_the_record_says() {
    let package = one(&meridia(), 6);
    let draft = package.draft();
    assert_eq!((draft.title.as_str(), draft.effects.len(), draft.elements.len()), ("Facilitation package", 4, 2));
    assert_eq!(draft.effects.iter().filter(|effect| effect.guard).count(), 2);
}
