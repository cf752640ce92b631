//! The overview: what waits for the committee on the day, from the demo's two years.

use std::{cell::RefCell, rc::Rc};

use egui::{Theme, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use lajna::{
    analysis::balance::Quadrant,
    demo,
    documents::balance_chart,
    domain::Language,
    i18n::{Messages, without_marks},
    queries::{
        kpi,
        overview::{self, Matter, Overview},
        signal::{self, Signal},
    },
    ui::{Route, screens},
    workspace::Workspace,
};

use crate::support::{
    committee::Committee,
    screens::{Stage, window},
};

fn meridia() -> Committee {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    Committee { workspace, env: demo::env(Language::En).unwrap() }
}

fn read(committee: &Committee) -> Overview {
    overview::overview(committee.workspace.connection(), &committee.env).unwrap()
}

#[test]
fn matters_stand_in_the_order_in_which_they_press() {
    let model = read(&meridia());
    let what: Vec<String> = model
        .matters
        .iter()
        .map(|matter| match matter {
            Matter::Overdue { number, days, .. } => format!("{number} {days} days"),
            Matter::VerdictDue { number, .. } => format!("{number} verdict"),
            Matter::Proposed { number, .. } => format!("{number} proposed"),
            Matter::Minutes { reference, .. } => reference.to_string(),
            Matter::MissingValues { kpis, .. } => format!("{} missing", kpis.len()),
            Matter::LateSlip { unit, days, .. } => format!("{} slip {days} days", unit.en),
            Matter::NoData { kpis } => kpis.iter().map(|gap| gap.code.as_str()).collect::<Vec<_>>().join(" "),
        })
        .collect();
    assert_eq!(
        what,
        [
            "C-013 257 days",
            "C-014 43 days",
            "C-010 verdict",
            "C-011 verdict",
            "C-015 proposed",
            "RMC/2026/10",
            "K04 K06 K09 K18 K21 K26",
        ]
    );
}

#[test]
fn the_meeting_of_the_day_says_what_is_ready() {
    let model = read(&meridia());
    let ready = model.meeting.as_ref().unwrap().readiness;
    assert!(ready.has_data() && ready.has_agenda());
    assert!(!ready.has_approved_minutes() && !ready.has_ratings());
    assert_eq!((model.month.to_string(), ready.elements, ready.settled), ("2026-10".to_owned(), 18, 0));
    assert_eq!(model.last_held.unwrap().reference.to_string(), "RMC/2026/10");
}

#[test]
fn the_balance_walks_its_published_path_and_names_where_it_stands() {
    let model = read(&meridia());
    let last = model.balance.path.last().unwrap().unwrap();
    assert_eq!((last.facilitation.value.round(), last.control.value.round()), (86.0, 86.0));
    assert_eq!(last.quadrant(), Quadrant::FastAndWatchful);
    let chart = balance_chart::control_over_facilitation(Messages::of(Language::En), &model.balance).unwrap();
    assert_eq!(chart.title, "Fast and watchful since May 2026");
    assert_eq!(chart.points.iter().filter(|point| point.has_ring).count(), 2);
    let finds = balance_chart::finds_over_openings(Messages::of(Language::En), &model.balance).unwrap();
    assert_eq!(finds.title, "Fewer openings, more finds");
}

#[test]
fn without_targets_there_is_no_path_but_the_list_of_what_to_set() {
    let committee = Committee::new();
    let balance = read(&committee).balance;
    assert!(!balance.has_path() && !balance.has_yields());
    assert_eq!((balance.counted, balance.wanted, balance.without_target.len()), (0, 13, 13));
}

#[test]
fn the_signals_listed_are_those_that_the_room_asks_for() {
    let committee = meridia();
    let (model, connection) = (read(&committee), committee.workspace.connection());
    let listed: Vec<Signal> = model.signals.iter().map(|row| row.signal.clone()).collect();
    let codes: Vec<&str> = listed.iter().map(|signal| signal.kpi.code.as_str()).collect();
    assert_eq!(codes, ["K05", "K08", "K14", "K15", "K16", "K22", "K23", "K25"]);
    assert_eq!(listed, signal::of_meeting(connection, model.meeting.as_ref().unwrap().meeting.id).unwrap());
    assert!(model.has_values && listed.iter().all(|signal| signal.disposition.is_none()));
    let last = model.last_held.as_ref().map(|held| held.id);
    let unplanned = signal::before_meeting(connection, model.month, last, &kpi::all(connection).unwrap()).unwrap();
    assert_eq!(listed, unplanned, "they do not wait for a meeting to be planned");
}

#[test]
fn a_signal_says_what_happened_that_it_is_open_and_leads_to_its_kpi() {
    let committee = meridia();
    let kpi = read(&committee).signals[0].signal.kpi.id;
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::overview::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::overview::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("Signals in October");
    window.get_by_label("8 of 8 open");
    let row = window.get_by(|node| {
        let name = node.label().unwrap_or_default();
        name.starts_with("K05, Release time, inspected · Improving, ") && name.ends_with(", Open")
    });
    row.click();
    window.run();
    assert_eq!(stage.borrow().went, [Route::Kpi(kpi)]);
}

#[test]
fn the_last_ratings_are_those_of_september_and_show_what_rose() {
    let ratings = read(&meridia()).ratings.unwrap();
    assert_eq!((ratings.month.to_string(), ratings.elements.len()), ("2026-09".to_owned(), 18));
    let rose: Vec<&str> =
        ratings.elements.iter().filter(|element| element.change() > 0).map(|element| element.code.as_str()).collect();
    assert_eq!(rose, ["E05", "E07", "E12"]);
}

#[test]
fn each_row_and_button_leads_to_its_place() {
    let committee = meridia();
    let model = read(&committee);
    let Matter::Overdue { correction, .. } = &model.matters[0] else { panic!("an overdue correction") };
    let element = &model.ratings.as_ref().unwrap().elements[4];
    let cell = format!("{}, {}", element.code, element.name.en);
    let expected = [
        Route::Correction(*correction),
        Route::Element(element.element),
        Route::Room(model.meeting.as_ref().unwrap().meeting.id),
    ];
    let stage = Rc::new(RefCell::new(Stage::new(committee, Language::En)));
    let mut state = screens::overview::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::overview::show(ui, cx, &mut state));
    window.run();
    window.get_by_label_contains("C-013, Replace Talvek server").click();
    window.run();
    window.get_by_label_contains(&cell).click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Minutes RMC/2026/10").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Open the room").click();
    window.run();
    assert_eq!(stage.borrow().went, expected);
    assert!(stage.borrow().asked[0].starts_with("Export(Minutes("), "{:?}", stage.borrow().asked);
}

#[test]
fn a_committee_that_has_not_met_is_told_what_to_do_first() {
    let stage = Rc::new(RefCell::new(Stage::new(Committee::new(), Language::En)));
    let mut state = screens::overview::State::default();
    let mut window = window(&stage, Theme::Light, move |ui, cx| screens::overview::show(ui, cx, &mut state));
    window.run();
    window.get_by_label("No meeting is planned");
    window.get_by_label("Set targets first");
    window.get_by_label("No ratings yet");
    window.get_by_role_and_label(Role::Button, "Plan next meeting").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Open the room");
}

#[test]
fn in_arabic_days_overdue_take_the_plural_that_their_number_asks_for() {
    let t = Messages::of(Language::Ar);
    assert_eq!(without_marks(&t.count_days_overdue(43_u32)), "متأخر 43 يومًا");
    assert_eq!(without_marks(&t.count_days_overdue(257_u32)), "متأخر 257 يومًا");
}
