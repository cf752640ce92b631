//! What is read, and what is refused.

use super::*;

fn marked(mark: DecimalMark) -> Reading<'static> {
    Reading { decimal: Some(mark), column: None }
}

fn values(text: &str) -> Vec<Option<f64>> {
    read(text.as_bytes(), Reading::default()).unwrap().values
}

fn fault(text: &str) -> Fault {
    read(text.as_bytes(), Reading::default()).unwrap_err()
}

#[test]
fn a_series_is_read_with_or_without_header_under_each_separator() {
    for text in [
        "period,value\n2026-01,1.5\n2026-02,\n2026-03,2\n",
        "2026-01,1.5\n2026-02,\n2026-03,2\n",
        "\u{feff}Mois;Valeur\r\n2026-01;1,5\r\n2026-02;\r\n2026-03;2\r\n",
        "2026-01\t1,5\n2026-02\tn/a\n2026-03\t2",
        "2026-01|1.5|\n2026-02|-|\n2026-03|2|\n",
        "\"2026-01\",\"1,5\"\n\"2026-02\",\"\"\n\"2026-03\",\"2\"\n",
        "الشهر;القيمة\n2026-01;١٫٥\n2026-02;\n2026-03;٢\n",
    ] {
        let series = read(text.as_bytes(), Reading::default()).unwrap();
        assert_eq!(series.values, [Some(1.5), None, Some(2.0)], "{text}");
        assert_eq!((series.periods.name(2), series.decimals), ("2026-03".to_owned(), 1), "{text}");
    }
}

#[test]
fn any_names_serve_as_periods() {
    let series = read(b"week,value\nW1,3\nW2,4\n1898,5\n", Reading::default()).unwrap();
    assert_eq!(series.periods, Periods::Names(["W1", "W2", "1898"].map(str::to_owned).into()));
    assert_eq!((series.periods.find(" W2 "), series.periods.find("W9")), (Some(1), None));
    assert_eq!(values("1871,1120\n"), [Some(1120.0)], "one row is a series of one value");
}

#[test]
fn a_month_that_is_left_out_is_missing() {
    let series = read(b"2025-11,1\n2026-02,4\n2026-03,5\n", Reading::default()).unwrap();
    assert_eq!(series.values, [Some(1.0), None, None, Some(4.0), Some(5.0)]);
    assert_eq!((series.added, series.periods.name(1)), (2, "2025-12".to_owned()));
    let quarters = read(b"2025-03,1\n2025-06,2\n2025-12,3\n", Reading::default()).unwrap();
    assert_eq!(quarters.values, [Some(1.0), Some(2.0), None, Some(3.0)]);
    assert_eq!(quarters.periods.name(2), "2025-09");
    let uneven = read(b"2025-01,1\n2025-03,2\n2025-06,3\n", Reading::default()).unwrap();
    assert_eq!(uneven.values.len(), 6);
}

#[test]
fn full_precision_is_kept() {
    assert_eq!(
        values("a,-0.560475646552\nb,5.5e-17\nc,1E3\n"),
        [Some(-0.560_475_646_552), Some(5.5e-17), Some(1000.0)]
    );
    assert_eq!(values("a,0.1\nb,123456789.123456789\n")[1], Some(123_456_789.123_456_79));
}

#[test]
fn what_is_no_series_is_refused_by_line() {
    let text = |text: &str| text.to_owned();
    for (file, expected) in [
        ("", Fault::File(Refusal::Empty)),
        ("period,value\n", Fault::File(Refusal::HeaderOnly)),
        ("2026-01\n2026-02\n", Fault::File(Refusal::NoSeparator)),
        ("2026-01,1\n2026-02\n", Fault::File(Refusal::Ragged { line: 2, expected: 2, found: 1 })),
        ("2026-01,34,6\n2026-02,35,1\n", Fault::Columns { line: 1, found: 3 }),
        ("period,value\n,5\n", Fault::NoPeriod { line: 2 }),
        ("period,value\n2026-01,5\n2026-02,high\n", Fault::NotANumber { line: 3, text: text("high") }),
        ("2026-01,high\n2026-02,5\n", Fault::NotANumber { line: 1, text: text("high") }),
        ("a,5\nb,NaN\n", Fault::NotANumber { line: 2, text: text("NaN") }),
        ("a,5\nb,1e999\n", Fault::NotANumber { line: 2, text: text("1e999") }),
        ("a;1.5\nb;2,5\n", Fault::MixedDecimals { point: 1, comma: 2 }),
        ("a;1.500\nb;2\n", Fault::AmbiguousDecimal { line: 1, text: text("1.500") }),
        ("a,1\nb,2\na,3\n", Fault::Twice { period: text("a"), first: 1, line: 3 }),
        ("2026-02,1\n2026-01,2\n", Fault::OutOfOrder { line: 2, period: text("2026-01"), before: text("2026-02") }),
    ] {
        assert_eq!(fault(file), expected, "{file:?}");
    }
}

#[test]
fn three_decimals_are_plain_between_commas_and_asked_about_elsewhere() {
    assert_eq!(values("a,1.500\nb,2.250\n"), [Some(1.5), Some(2.25)]);
    let text = b"a;1.500\nb;2.250\n";
    assert_eq!(read(text, marked(DecimalMark::Comma)).unwrap().values, [Some(1500.0), Some(2250.0)]);
    assert_eq!(read(text, marked(DecimalMark::Point)).unwrap().values, [Some(1.5), Some(2.25)]);
    assert_eq!(values("a;1.500\nb;2,5\n"), [Some(1500.0), Some(2.5)], "another row settles it");
}

/// The names of the periods of a file with this first column, whose values are 1, 2, 3 …
fn named(periods: &[&str]) -> Vec<String> {
    let file: String = (1..).zip(periods).map(|(value, period)| format!("\"{period}\";{value}\n")).collect();
    let series = read(format!("period;value\n{file}").as_bytes(), Reading::default()).unwrap();
    (0..series.periods.len()).map(|index| series.periods.name(index)).collect()
}

#[test]
fn periods_are_read_in_the_spellings_of_published_series() {
    for spelling in [
        ["2023-11", "2023-12", "2024-01"],
        ["2023-11-30", "2023-12-31", "2024-01-31"],
        ["Nov 2023", "Dec 2023", "Jan 2024"],
        ["November 2023", "December 2023", "January 2024"],
        ["Nov-23", "Dec-23", "Jan-24"],
        ["11/2023", "12/2023", "01/2024"],
        ["2023M11", "2023M12", "2024M01"],
        ["2023-M11", "2023-M12", "2024-M01"],
        ["202311", "202312", "202401"],
        ["2023.8333", "2023.9167", "2024"],
        ["30/11/2023", "31/12/2023", "31/01/2024"],
        ["11/30/2023", "12/31/2023", "01/31/2024"],
        ["01/11/2023", "01/12/2023", "01/01/2024"],
        ["2023-11-01T00:00:00", "2023-12-01T00:00:00", "2024-01-01T00:00:00"],
        ["nov. 2023", "déc. 2023", "janv. 2024"],
        ["نوفمبر 2023", "ديسمبر 2023", "يناير 2024"],
    ] {
        assert_eq!(named(&spelling), ["2023-11", "2023-12", "2024-01"], "{spelling:?}");
    }
    assert_eq!(named(&["Nov-69", "Dec-69", "Jan-70"]), ["1969-11", "1969-12", "1970-01"]);
    for spelling in
        [["2023Q3", "2023Q4", "2024Q2"], ["Q3 2023", "Q4 2023", "Q2 2024"], ["T3 2023", "T4 2023", "T2 2024"]]
    {
        assert_eq!(named(&spelling), ["2023-Q3", "2023-Q4", "2024-Q1", "2024-Q2"], "{spelling:?}");
    }
    assert_eq!(named(&["1871", "1872", "1874"]), ["1871", "1872", "1873", "1874"], "years with a gap");
    assert_eq!(named(&["1", "2", "3"]), ["1", "2", "3"]);
    assert_eq!(named(&["7", "300", "301"]), ["7", "300", "301"], "numbers that are names");
    let weeks = ["2024-01-01", "2024-01-08", "2024-01-15"];
    assert_eq!(named(&weeks), weeks);
}

#[test]
fn the_newest_first_is_turned_round() {
    let series = read(b"2024-03,3\n2024-02,2\n2024-01,1\n", Reading::default()).unwrap();
    assert_eq!((series.values, series.periods.name(0)), (vec![Some(1.0), Some(2.0), Some(3.0)], "2024-01".to_owned()));
    assert_eq!(values("1970,3\n1969,2\n1968,1\n"), [Some(1.0), Some(2.0), Some(3.0)]);
}

#[test]
fn a_month_written_in_two_spellings_stands_twice() {
    assert!(matches!(fault("2024-01,1\nJan 2024,2\n2024-02,3\n"), Fault::Twice { first: 1, line: 2, .. }));
}

#[test]
fn a_total_among_months_is_no_value() {
    let file = "2024-01,1\n2024-02,2\n2024-03,3\n2024-04,4\nTotal,10\n";
    assert_eq!(fault(file), Fault::NotAMonth { line: 5, text: "Total".to_owned() });
}

#[test]
fn dates_that_could_be_two_are_asked_about() {
    assert!(matches!(fault("01/02/2024,1\n03/04/2024,2\n05/06/2024,3\n"), Fault::AmbiguousDate { line: 1, .. }));
}

#[test]
fn of_several_columns_the_header_says_which() {
    for file in [
        "rownames,time,value\n1,2024-01,5\n2,2024-02,6\n",
        "\"\",\"date\",\"count\"\n\"1\",2024-01-31,5\n\"2\",2024-02-29,6\n",
        "Year;Month;Value\n2024;1;5\n2024;2;6\n",
        "Year;Month;Value\n2024;Jan;5\n2024;Feb;6\n",
        "month,unit,value,note\n2024-01,h,5,late\n2024-02,h,6,\n",
        "month,drivers,remark\n2024-01,5,late\n2024-02,6,\n",
        "month,target,value\n2024-01,9,5\n2024-02,9,6\n",
    ] {
        let series = read(file.as_bytes(), Reading::default()).unwrap_or_else(|fault| panic!("{file}: {fault}"));
        assert_eq!(series.values, [Some(5.0), Some(6.0)], "{file}");
        assert_eq!(series.periods.name(1), "2024-02", "{file}");
    }
}

#[test]
fn several_columns_of_numbers_are_asked_about_and_one_can_be_named() {
    let file = "month,front,Rear seats\n2024-01,1,5\n2024-02,2,6\n";
    let names = vec!["front".to_owned(), "Rear seats".to_owned()];
    assert_eq!(fault(file), Fault::WhichColumn { names: names.clone() });
    for column in ["rear seats", "3"] {
        let series = read(file.as_bytes(), Reading { column: Some(column), decimal: None }).unwrap();
        assert_eq!(series.values, [Some(5.0), Some(6.0)]);
    }
    let unknown = read(file.as_bytes(), Reading { column: Some("middle"), decimal: None }).unwrap_err();
    assert_eq!(unknown, Fault::NoColumn { name: "middle".to_owned(), names });
}
