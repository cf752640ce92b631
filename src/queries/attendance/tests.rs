use jiff::civil::time;
use proptest::prelude::*;

use super::*;
use crate::{domain::Minimum, env};

fn id<Of>() -> Id<Of> {
    Id::from_uuid(env::new_uuid())
}

fn attendee(role: Role, voting: bool, status: AttendanceStatus, presence: Vec<Presence>) -> Attendee {
    Attendee {
        id: id(),
        office: Some(id()),
        title: Names::default(),
        role,
        voting,
        name: String::new(),
        name_ar: String::new(),
        guest: false,
        status,
        substitute: String::new(),
        remark: String::new(),
        presence,
    }
}

fn declared(attendee: &Attendee, action: ConflictAction, about: About) -> Conflict {
    let (item, element) = match about {
        About::Meeting => (None, None),
        About::Item(item) => (Some(item), None),
        About::Element(element) => (None, Some(element)),
    };
    Conflict { id: id(), attendee: attendee.id, item, element, about: String::new(), text: String::new(), action }
}

fn majority() -> QuorumRule {
    QuorumRule { minimum: Minimum::MoreThanHalf, one_of: Vec::new(), substitutes_count: true }
}

#[test]
fn who_leaves_for_an_element_does_not_count_for_it_and_counts_for_the_next() {
    let room: Vec<Attendee> =
        (0..5).map(|_| attendee(Role::Member, true, AttendanceStatus::Present, Vec::new())).collect();
    let (mine, other) = (About::Element(id()), About::Element(id()));
    let mut conflicts = vec![declared(&room[0], ConflictAction::Leaves, mine)];
    let count = |conflicts: &[Conflict], about| majority().judge(&seats_for(&room, conflicts, about));
    assert_eq!((count(&conflicts, mine).present, count(&conflicts, mine).seats), (4, 5));
    assert_eq!(count(&conflicts, other).present, 5);
    assert_eq!(count(&conflicts, About::Meeting).present, 5);
    // Staying, or staying silent, fills the seat.
    conflicts.push(declared(&room[1], ConflictAction::Silent, mine));
    conflicts.push(declared(&room[2], ConflictAction::Stays, mine));
    assert_eq!(count(&conflicts, mine).present, 4);
    conflicts.extend([1, 2].map(|seat| declared(&room[seat], ConflictAction::Leaves, mine)));
    assert!(!count(&conflicts, mine).holds() && count(&conflicts, other).holds());
}

fn random_room() -> impl Strategy<Value = Vec<(Attendee, Option<ConflictAction>)>> {
    let status = prop::sample::select(AttendanceStatus::ALL);
    let stays = prop::sample::select(vec![
        Vec::new(),
        vec![Presence { arrived: None, left: Some(time(10, 30, 0, 0)) }],
        vec![Presence { arrived: Some(time(10, 10, 0, 0)), left: None }],
        vec![
            Presence { arrived: None, left: Some(time(10, 30, 0, 0)) },
            Presence { arrived: Some(time(10, 40, 0, 0)), left: None },
        ],
    ]);
    let role = prop::sample::select(vec![Role::Chair, Role::ViceChair, Role::Member, Role::Secretary]);
    let action = prop::option::of(prop::sample::select(ConflictAction::ALL));
    let one = (role, any::<bool>(), status, stays, action);
    prop::collection::vec(
        one.prop_map(|(role, voting, status, stays, action)| (attendee(role, voting, status, stays), action)),
        0..12,
    )
}

proptest! {
    #[test]
    fn a_matter_counts_those_whom_a_plain_count_finds_in_the_room(room in random_room(), led in any::<bool>()) {
        let about = About::Item(id());
        let conflicts: Vec<Conflict> =
            room.iter().filter_map(|(one, action)| Some(declared(one, (*action)?, about))).collect();
        let attendees: Vec<Attendee> = room.iter().map(|(one, _)| one.clone()).collect();
        let one_of = if led { vec![Role::Chair, Role::ViceChair] } else { Vec::new() };
        let rule = QuorumRule { one_of, ..majority() };
        let quorum = rule.judge(&seats_for(&attendees, &conflicts, about));

        let (mut seats, mut present, mut leader) = (0, 0, !led);
        for (one, action) in &room {
            if !one.voting {
                continue;
            }
            seats += 1;
            let called = one.status == AttendanceStatus::Present || one.status == AttendanceStatus::Substituted;
            let gone = one.presence.last().is_some_and(|last| last.left.is_some());
            if called && !gone && *action != Some(ConflictAction::Leaves) {
                present += 1;
                leader |= one.role == Role::Chair || one.role == Role::ViceChair;
            }
        }
        prop_assert_eq!((quorum.seats, quorum.present), (seats, present));
        prop_assert_eq!(quorum.holds(), present * 2 > seats && seats > 0 && leader);
    }
}
