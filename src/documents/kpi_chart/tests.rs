use super::*;
use crate::{
    analysis::xmr::Standing, demo, domain::Language, i18n::without_marks, queries::kpi as kpis, workspace::Workspace,
};

fn demo_kpi(code: &str) -> Kpi {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    kpis::all(workspace.connection()).unwrap().into_iter().find(|kpi| kpi.card.code == code).unwrap()
}

fn chart(kpi: &Kpi, language: Language) -> TimeSeries {
    let october = "2026-10".parse().unwrap();
    let known_on = "2026-11-12".parse().unwrap();
    let wanted = Wanted { has_ranges: true, ..Wanted::of(kpi, "MCR", october, known_on) };
    spec(Messages::of(language), &wanted)
}

#[test]
fn the_chart_of_k05_says_what_is_on_record() {
    let kpi = demo_kpi("K05");
    let spec = chart(&kpi, Language::En);
    assert_eq!(spec.months(), 24);
    assert_eq!(spec.series.len(), if kpi.readings.iter().any(|reading| reading.p90.is_some()) { 2 } else { 1 });
    let corrections: Vec<&Event> = spec.events.iter().filter(|event| event.kind == EventKind::Correction).collect();
    assert!(!corrections.is_empty() && corrections.iter().all(|event| event.record.is_some()));
    assert!(spec.events.is_sorted_by_key(|event| event.on));
    for phase in &kpi.process.phases {
        let band = spec.phase_in(phase.last.unwrap()).unwrap();
        assert_eq!(band.standing == Standing::Provisional, phase.limits.unwrap().count < 12);
    }
    for exclusion in &kpi.process.exclusions {
        let index = usize::try_from(exclusion.month.since(spec.first)).unwrap();
        assert_eq!(spec.series[0].points[index].state, PointState::Excluded);
        assert!(spec.footer.contains(&exclusion.reason), "{}", spec.footer);
    }
    assert!(without_marks(&spec.footer).contains("12 Nov 2026"), "{}", spec.footer);
}

#[test]
fn few_cases_are_dots_with_counts_and_no_line() {
    let spec = chart(&demo_kpi("K28"), Language::En);
    assert!(!spec.series[0].is_joined);
    assert_eq!(spec.median, None);
    let counted = spec.series[0].points.iter().filter(|point| point.value.is_some());
    assert!(counted.clone().count() > 6 && counted.clone().all(|point| point.counts.contains('/')));
    assert!(counted.clone().all(|point| point.interval.is_some_and(|(low, high)| low <= high && high <= 100.0)));
}

#[test]
fn every_kpi_of_the_demo_is_described_in_each_language() {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    for kpi in kpis::all(workspace.connection()).unwrap().iter().filter(|kpi| kpi.values().next().is_some()) {
        for language in Language::ALL {
            let spec = chart(kpi, language);
            assert!(!spec.alt.is_empty() && !spec.footer.is_empty(), "{}", kpi.card.code);
        }
    }
}
