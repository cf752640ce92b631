//! What is asked about a value, and what becomes of it.

use super::*;

/// The doubts about the single entry of a long table, with what is proposed.
fn doubts(row: &str) -> Vec<(Doubt, Answer, usize)> {
    doubts_of(row, &kpis())
}

fn doubts_of(row: &str, kpis: &[KnownKpi]) -> Vec<(Doubt, Answer, usize)> {
    let text = format!("kpi;month;value;numerator;denominator;p90\n{row}\n");
    let preview = read(&pasted(&text), &Options::default(), kpis, this_month());
    assert_eq!(errors(&preview), []);
    let doubt = |question: &Question| match question.key {
        QuestionKey::Value { doubt, .. } => (doubt, question.proposed, question.offered.len()),
        ref other => panic!("{other:?}"),
    };
    preview.questions().map(doubt).collect()
}

#[test]
fn what_cannot_be_stored_can_only_be_left_out() {
    for (row, doubt) in [
        ("K01;2024-11;pending;;;", Doubt::NotANumber),
        ("K01;2024-11;#DIV/0!;;;", Doubt::NotANumber),
        ("K01;2024-11;;12;many;", Doubt::NotANumber),
        ("K01;2024-11;;12%;40;", Doubt::NotANumber),
        ("K01;2024-11;NaN;;;", Doubt::NotFinite),
        ("K01;2024-11;;0;0;", Doubt::ZeroDenominator),
        ("K01;2024-11;;5;0;", Doubt::ZeroDenominator),
        ("K01;2024-11;;5;;", Doubt::Incomplete),
        ("K01;2024-11;34;;40;", Doubt::Incomplete),
        ("K03;2024-11;;;;70", Doubt::Incomplete),
        ("K01;2024-11;;-5;40;", Doubt::NegativeCount),
        ("K03;2024-11;;5;40;", Doubt::CountsNotExpected),
    ] {
        assert_eq!(doubts(row), [(doubt, Answer::LeaveOut, 1)], "{row}");
    }
    let huge = format!("K19;2024-11;{};;;", "9".repeat(400));
    assert_eq!(doubts(&huge), [(Doubt::NotFinite, Answer::LeaveOut, 1)]);
}

#[test]
fn what_is_odd_can_be_imported_or_left_out() {
    for (row, doubt, proposed) in [
        ("K01;2024-11;;50;40;", Doubt::NumeratorExceedsDenominator, Answer::LeaveOut),
        ("K01;2024-11;-3;;;", Doubt::Negative, Answer::LeaveOut),
        ("K01;2024-11;30;10;40;", Doubt::ValueDisagrees, Answer::LeaveOut),
        ("K01;2026-11;30;;;", Doubt::FutureMonth, Answer::LeaveOut),
        ("K03;2024-11;30;10;40;", Doubt::CountsNotExpected, Answer::Import),
        ("K01;2024-11;30;;;40", Doubt::PercentileNotExpected, Answer::Import),
        ("K03;2024-11;30;;;20", Doubt::PercentileBelowMedian, Answer::LeaveOut),
        ("K03;2024-11;30%;;;", Doubt::UnexpectedPercent, Answer::LeaveOut),
        ("K13;2024-11;3 %;;;", Doubt::UnexpectedPercent, Answer::LeaveOut),
    ] {
        assert_eq!(doubts(row), [(doubt, proposed, 2)], "{row}");
    }
}

#[test]
fn what_is_ordinary_is_not_asked_about() {
    for row in [
        "K01;2024-11;34.6;;;",
        "K01;2024-11;34.6 %;;;",
        "K01;2024-11;;14905;43031;",
        "K01;2024-11;34.6;14905;43031;",
        "K13;2024-11;;2000;1000;",
        "K03;2024-11;33.8;;;70.5",
        "K03;2026-10;33.8;;;33.8",
        "K19;2024-11;456;;;",
    ] {
        assert_eq!(doubts(row), [], "{row}");
    }
}

#[test]
fn a_value_is_held_against_bounds_and_recent_values() {
    let bounded = [KnownKpi { bounds: Some((-5.0, 5.0)), ..kpi("K19", Measure::Number) }];
    assert_eq!(doubts_of("K19;2024-11;-5;;;", &bounded), [], "bounds that allow negative values do so");
    assert_eq!(doubts_of("K19;2024-11;5.1;;;", &bounded), [(Doubt::OutOfBounds, Answer::LeaveOut, 2)]);

    let recent = vec![37.8, 41.3, 36.6, 34.6];
    let usual = [KnownKpi { recent, ..kpi("K05", Measure::Duration) }];
    assert_eq!(doubts_of("K05;2026-10;33.9;;;", &usual), []);
    assert_eq!(doubts_of("K05;2026-10;80;;;", &usual), [(Doubt::FarFromRecent, Answer::Import, 2)]);
    assert_eq!(doubts_of("K05;2026-10;339;;;", &usual), [(Doubt::DecimalSlip, Answer::LeaveOut, 2)]);
    assert_eq!(doubts_of("K05;2026-10;3.55;;;", &usual), [(Doubt::DecimalSlip, Answer::LeaveOut, 2)]);
}

#[test]
fn a_new_value_outside_the_limits_is_asked_about_and_an_older_one_is_not() {
    let existing = ExistingValue { value: 35.0, numerator: None, denominator: None, p90: None };
    let existing = HashMap::from([(month("2026-09"), existing)]);
    let limited = [KnownKpi { limits: Some((30.0, 40.0)), existing, ..kpi("K05", Measure::Duration) }];
    assert_eq!(doubts_of("K05;2026-10;41;;;", &limited), [(Doubt::OutsideLimits, Answer::Import, 2)]);
    assert_eq!(doubts_of("K05;2026-10;40;;;", &limited), []);
    assert_eq!(doubts_of("K05;2026-08;41;;;", &limited), []);
}

#[test]
fn a_second_value_of_a_month_is_asked_about_whether_it_is_the_same_or_not() {
    let source = pasted("kpi;month;value\nK01;2024-11;34\nK01;Nov 2024;34\nk01;11/2024;35\n");
    let preview = read(&source, &Options::default(), &kpis(), this_month());
    let asked: Vec<&Question> = preview.questions().collect();
    let first = Place::in_text(2, 3);
    let against = |same| Detail::Value {
        value: Some(if same { 34.0 } else { 35.0 }),
        against: Against::Earlier { place: first, same },
    };
    assert_eq!(
        asked.iter().map(|question| question.detail.clone()).collect::<Vec<_>>(),
        [against(true), against(false)]
    );
    assert_eq!((preview.counts.new, preview.counts.left_out), (1, 2));

    let mut options = Options::default();
    options.answer(asked[0].key.clone(), Answer::LeaveOut);
    options.answer(asked[1].key.clone(), Answer::Import);
    let expected = BTreeMap::from([(("K01".to_owned(), month("2024-11")), 35.0)]);
    assert_eq!(written(&source, &kpis(), options), expected, "importing the later one replaces the first");
}

#[test]
fn values_on_file_are_unchanged_or_revised_and_a_rounded_one_never_replaces_counts() {
    let counted = ExistingValue { value: 34.637_8, numerator: Some(14905.0), denominator: Some(43031.0), p90: None };
    let plain = |value| ExistingValue { value, numerator: None, denominator: None, p90: None };
    let existing =
        HashMap::from([(month("2024-11"), counted), (month("2024-12"), plain(33.65)), (month("2025-01"), plain(34.6))]);
    let kpis = [KnownKpi { existing, ..kpi("K01", Measure::Ratio { scale: 100.0 }) }];
    let read = |text: &str| read(&pasted(text), &Options::default(), &kpis, this_month());

    let same = read("kpi;2024-11;2024-12;2025-01;2025-02\nK01;34.6;33.65;34.60;\n");
    assert_eq!((same.counts.unchanged, same.counts.missing, same.counts.written()), (3, 1, 0));
    assert!(!same.needs_reason() && same.accept().unwrap().is_empty());

    let changed = read("kpi;2024-11;2024-12;2025-01;2025-02\nK01;34.7;33.7;35;20.5\n");
    assert_eq!((changed.counts.revised, changed.counts.new), (3, 1));
    assert!(changed.needs_reason());
    let replaces: Vec<bool> = changed.accept().unwrap().iter().map(|new| new.replaces).collect();
    assert_eq!(replaces, [true, true, true, false]);
    assert_eq!(changed.readings[0].status, Status::Revision { earlier: counted });
}

#[test]
fn unknown_kpis_months_and_columns_are_listed_and_counted() {
    let wide = preview("kpi;unit;2024-11;2024-12\nK01;%;34.6;33.6\nK99;h;1.5;\nTotal;;2.5;3.5\nK98;;;\n");
    let unmatched = |preview: &Preview| {
        let values = |question: &Question| match question.detail {
            Detail::Unmatched { values, .. } => values,
            ref other => panic!("{other:?}"),
        };
        preview.questions().map(|question| (question.key.clone(), values(question))).collect::<Vec<_>>()
    };
    let unknown = |label: &str| QuestionKey::UnknownKpi(label.to_owned());
    let column = |index, header: &str| QuestionKey::UnknownColumn { index, header: header.to_owned() };
    assert_eq!(
        unmatched(&wide),
        [(column(1, "unit"), 2), (unknown("K99"), 1), (unknown("Total"), 2), (unknown("K98"), 0)]
    );
    assert_eq!((wide.counts.new, wide.counts.left_out), (2, 3));
    assert!(wide.accept().is_err());
    assert_eq!(wide.absent, ["K03", "K19", "K13"]);

    let turned = preview("month;K01;K99\n2024-11;34.6;1\nmean;34.6;1\n");
    let mean = QuestionKey::UnknownMonth("mean".to_owned());
    assert_eq!(unmatched(&turned), [(column(2, "K99"), 2), (mean, 1)]);
    assert_eq!((turned.counts.new, turned.counts.left_out), (1, 3));
}

#[test]
fn an_answer_holds_only_for_what_was_asked() {
    let mut options = Options::default();
    let first = pasted("kpi;2024-11\nK01;-3\n");
    let key = keys(&read(&first, &options, &kpis(), this_month())).remove(0);
    options.answer(key.clone(), Answer::Import);
    assert_eq!(read(&first, &options, &kpis(), this_month()).accept().unwrap()[0].value, -3.0);
    let other = read(&pasted("kpi;2024-11\nK01;-4\n"), &options, &kpis(), this_month());
    assert!(other.accept().is_err());

    let mut wrong = Options::default();
    wrong.answer(key, Answer::Decimal(DecimalMark::Comma));
    assert_eq!(wrong, Options::default());
}

#[test]
fn the_preview_shows_the_first_the_largest_and_the_strangest_value() {
    let usual = |code: &str, recent: [f64; 5]| KnownKpi { recent: recent.to_vec(), ..kpi(code, Measure::Number) };
    let kpis = [
        usual("K01", [16.9, 16.1, 16.5, 16.2, 16.3]),
        usual("K05", [38.5, 37.8, 38.3, 37.6, 38.6]),
        usual("K19", [422.0, 459.0, 450.0, 462.0, 456.0]),
    ];
    let preview = read(&pasted("kpi;2026-10\nK01;16,0\nK05;35,9\nK19;451\n"), &Options::default(), &kpis, this_month());
    let shown = |highlight: &Option<Highlight>| {
        highlight.as_ref().map(|shown| (shown.value.raw.clone(), shown.value.value)).unwrap()
    };
    assert_eq!(shown(&preview.highlights.first), ("16,0".to_owned(), 16.0));
    assert_eq!(shown(&preview.highlights.largest), ("451".to_owned(), 451.0));
    assert_eq!(shown(&preview.highlights.strangest), ("35,9".to_owned(), 35.9));
    // Median 38.3; moving ranges 0.7 0.5 0.7 1.0, their median 0.7.
    let distance = preview.highlights.strangest.unwrap().distance.unwrap();
    assert!((distance - 2.4 / 0.7).abs() < 1e-9, "{distance}");
    assert_eq!(preview.counts.written(), 3);
}

#[test]
fn a_rounded_value_does_not_replace_the_computed_one_it_was_rounded_from_but_corrects_a_typed_one() {
    let on_file = |value: f64| {
        let existing = ExistingValue { value, numerator: None, denominator: None, p90: None };
        KnownKpi { existing: HashMap::from([(month("2026-09"), existing)]), ..kpi("K12", Measure::Number) }
    };
    let read_over = |known: KnownKpi, typed: &str| {
        let source = Source::Pasted(format!("kpi\t2026-09\nK12\t{typed}\n"));
        read(&source, &Options::default(), &[known], this_month()).readings[0].status
    };
    assert_eq!(read_over(on_file(2.438_095_238_095), "2.44"), Status::Unchanged);
    assert!(matches!(read_over(on_file(2.438_095_238_095), "2.45"), Status::Revision { .. }));
    assert!(matches!(read_over(on_file(34.6), "35"), Status::Revision { .. }));
}
