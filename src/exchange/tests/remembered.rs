//! What is decided about a layout once is decided for the next file of it.

use super::*;

/// The mapping after `options` were given for `source`.
fn decided(source: &Source, options: &Options) -> Options {
    let preview = read(source, options, &kpis(), this_month());
    let remembered = BTreeMap::from([(preview.layout.unwrap(), preview.mapping)]);
    Options { remembered, ..Options::default() }
}

#[test]
fn the_next_months_file_is_read_as_the_last_one_was() {
    let first = pasted("Service;Unit;2026-01\nRelease;h;1.000\nTotal;;5\nK19;;1.500\n");
    let mut options = Options::default();
    options.columns.insert(0, Column::Kpi);
    options.answer(QuestionKey::Decimal, Answer::Decimal(DecimalMark::Comma));
    options.call("Release", "K03");
    options.answer(QuestionKey::UnknownKpi("Total".to_owned()), Answer::LeaveOut);
    options.answer(QuestionKey::UnknownColumn { index: 1, header: "Unit".to_owned() }, Answer::LeaveOut);
    let values = |preview: &Preview| preview.readings.iter().map(|read| read.value.value).collect::<Vec<_>>();
    let now = read(&first, &options, &kpis(), this_month());
    assert_eq!((values(&now), now.accept().is_ok(), now.recalled), (vec![1000.0, 1500.0], true, false));

    let next = pasted("service ;UNIT;2026-01;2026-02\nRELEASE;h;1.000;1.100\nTotal;;5;6\nK19;;1.500;1.600\n");
    let recalled = read(&next, &decided(&first, &options), &kpis(), this_month());
    assert!(recalled.recalled);
    assert_eq!(values(&recalled), [1000.0, 1100.0, 1500.0, 1600.0]);
    assert!(recalled.accept().is_ok(), "nothing is asked twice");
    assert_eq!(recalled.mapping, decided(&first, &options).remembered.into_values().next().unwrap());

    let another =
        read(&pasted("Office;Unit;2026-01\nRelease;h;1.000\n"), &decided(&first, &options), &kpis(), this_month());
    assert!(!another.recalled && another.accept().is_err());
}

#[test]
fn what_the_next_file_shows_by_itself_wins_over_what_is_remembered() {
    let first = pasted("kpi;2026-01\nK19;1.000\n");
    let mut options = Options::default();
    options.answer(QuestionKey::Decimal, Answer::Decimal(DecimalMark::Comma));
    let recalled = decided(&first, &options);
    let plain = read(&pasted("kpi;2026-02\nK19;1.5\n"), &recalled, &kpis(), this_month());
    assert_eq!(plain.readings[0].value.value, 1.5);
    let mixed = read(&pasted("kpi;2026-02;2026-03\nK19;1.5;1,5\n"), &recalled, &kpis(), this_month());
    let asked = mixed.questions().find(|question| question.key == QuestionKey::Decimal);
    assert!(asked.is_some_and(Question::is_open), "a contradiction is asked about again");
}

#[test]
fn a_month_given_to_a_column_is_not_remembered_nor_is_a_kpi_that_is_no_more() {
    let source = pasted("kpi;this month\nK19;5\n");
    let mut options = Options { shape: Some(Shape::MonthsAcross), ..Options::default() };
    options.columns.insert(1, Column::ValuesOfMonth(month("2026-01")));
    let recalled = decided(&source, &options);
    let next = read(&source, &recalled, &kpis(), this_month());
    assert_eq!(errors(&next), [Refusal::MissingPart(Part::Value)]);

    let wide = pasted("month;Release\n2026-01;5\n");
    let mut options = Options { shape: Some(Shape::KpisAcross), ..Options::default() };
    options.columns.insert(1, Column::ValuesOfKpi("K03".to_owned()));
    let recalled = decided(&wide, &options);
    assert_eq!(read(&wide, &recalled, &kpis(), this_month()).readings.len(), 1);
    let without: Vec<KnownKpi> = kpis().into_iter().filter(|kpi| kpi.code != "K03").collect();
    assert_eq!(errors(&read(&wide, &recalled, &without, this_month())), [Refusal::MissingPart(Part::Value)]);
}

#[test]
fn a_mapping_survives_being_written_down() {
    let mut options = Options { shape: Some(Shape::Long), percent: Some(PercentScale::One), ..Options::default() };
    options.columns.insert(0, Column::ValuesOfKpi("K03".to_owned()));
    options.call("Release", "K03");
    let mapping =
        decided(&pasted("kpi;month;value\nK19;2026-01;5\n"), &options).remembered.into_values().next().unwrap();
    assert!(!mapping.is_empty());
    assert_eq!(serde_json::from_str::<Mapping>(&serde_json::to_string(&mapping).unwrap()).unwrap(), mapping);
}
