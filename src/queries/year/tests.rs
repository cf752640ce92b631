use jiff::civil::date;

use super::*;
use crate::{demo, workspace::Workspace};

fn of(year: i32) -> Year {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    self::year(workspace.connection(), Month::new(year, 1).unwrap(), date(2026, 11, 12)).unwrap()
}

fn value(year: &Year, code: &str) -> Annual {
    let kpi = year.kpis.iter().find(|kpi| kpi.card.code == code).unwrap();
    year.value(kpi).unwrap()
}

/// The sums were made apart from this code, over the counts of the demo's twelve months.
#[test]
fn a_rate_of_a_year_is_sum_over_sum_and_not_the_mean_of_its_months() {
    let year = of(2025);
    for (code, published) in [("K01", 25.22), ("K10", 5.22)] {
        let Annual::Pooled(value) = value(&year, code) else { panic!("{code} has counts") };
        assert!((value - published).abs() < 0.005, "{code} is {value}");
    }
}

#[test]
fn a_median_has_no_sum_and_shows_its_last_month() {
    let last = Month::new(2026, 10).unwrap();
    let year = of(2026);
    assert_eq!(year.months, (Month::new(2026, 1).unwrap(), last));
    assert_eq!(value(&year, "K05"), Annual::Last(last, 33.9));
}

#[test]
fn the_committee_reports_its_own_meetings_and_seats() {
    let year = of(2026);
    assert_eq!(year.meetings.len(), 10, "November is still open");
    let lost = year.meetings.iter().filter(|held| held.meeting.quorum_held == Some(false));
    assert_eq!(lost.map(|held| held.meeting.reference.number).collect::<Vec<_>>(), [8]);
    assert_eq!(year.seats.iter().filter(|seat| seat.voting).count(), 9);
    assert!(year.seats.iter().all(|seat| seat.meetings() <= 10));
    assert_eq!(of(2025).meetings.len(), 12);
}

#[test]
fn a_year_before_the_first_meeting_is_empty_and_no_error() {
    let year = of(2020);
    assert!(year.meetings.is_empty() && year.elements.is_empty() && year.seats.is_empty());
    assert_eq!(year.kpis.iter().filter(|kpi| year.value(kpi).is_some()).count(), 0);
}
