//! Workbooks of three writers, and what is odd about them.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::*;

macro_rules! workbook {
    ($name:literal) => {
        Source::Bytes {
            name: $name.to_owned(),
            bytes: include_bytes!(concat!("../../../tests/data/workbooks/", $name)).to_vec(),
        }
    };
}

pub(super) fn written_by_rust(build: impl FnOnce(&mut Workbook)) -> Source {
    let mut book = Workbook::new();
    build(&mut book);
    file(book.save_to_buffer().unwrap())
}

fn preview_of(source: &Source) -> Preview {
    read(source, &Options::default(), &kpis(), this_month())
}

fn values(preview: &Preview) -> Vec<(&str, String, f64)> {
    preview
        .readings
        .iter()
        .map(|reading| (reading.value.code.as_str(), reading.value.month.to_string(), reading.value.value))
        .collect()
}

#[test]
fn a_dated_sheet_is_read_alike_from_both_counts_of_days_and_two_writers() {
    for source in [workbook!("openpyxl.xlsx"), workbook!("openpyxl_1904.xlsx"), workbook!("libreoffice_1904.xlsx")] {
        let preview = preview_of(&source);
        assert_eq!(errors(&preview), []);
        assert_eq!(keys(&preview), []);
        let expected = [
            ("K01", "2026-01", 10.3),
            ("K01", "2026-02", 10.66),
            ("K01", "2026-03", 10.0),
            ("K03", "2026-01", 20.7),
            ("K03", "2026-02", 19.5),
            ("K03", "2026-03", 1.234),
            ("K19", "2026-01", 451.5),
            ("K19", "2026-02", 459.0),
        ];
        let expected = expected.map(|(code, month, value)| (code, month.to_owned(), value));
        assert_eq!(values(&preview), expected, "{}", preview.source.name.as_deref().unwrap());
        assert_eq!(preview.counts.missing, 1);
        let names: Vec<(&str, bool)> = preview.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
        assert_eq!(names, [("Cover", false), ("Values", false), ("Old values", true)]);
        assert_eq!(preview.sheet, Some(1), "the cover holds no values");
        assert_eq!(preview.tells, Tells { percentages: 3, formulas: 0, skipped: 1 });
    }
}

#[test]
fn a_hidden_sheet_is_read_when_it_is_chosen() {
    let options = Options { sheet: Some("Old values".to_owned()), ..Options::default() };
    let preview = read(&workbook!("openpyxl.xlsx"), &options, &kpis(), this_month());
    assert_eq!((preview.sheet, values(&preview)), (Some(2), vec![("K03", "2025-01".to_owned(), 99.0)]));
}

#[test]
fn formulas_count_by_their_saved_results_and_errors_are_asked_about() {
    let preview = preview_of(&workbook!("libreoffice.xlsx"));
    let months = ["2026-01", "2026-02", "2026-03"].map(str::to_owned);
    let [january, february, march] = months;
    let expected = [
        ("K01", january.clone(), 10.265_867_527_278_3),
        ("K01", february, 10.0),
        ("K01", march, 12.5),
        ("K03", january.clone(), 20.0),
        ("K19", january, 451.0),
    ];
    assert_eq!(values(&preview), expected);
    let asked: Vec<(String, Doubt, String)> = preview
        .questions()
        .map(|question| match &question.key {
            QuestionKey::Value { place, raw, doubt, .. } => (place.address(), *doubt, raw.clone()),
            other => panic!("{other:?}"),
        })
        .collect();
    let error = |address: &str, raw: &str| (address.to_owned(), Doubt::SheetError, raw.to_owned());
    assert_eq!(asked, [error("C4", "#DIV/0!"), error("D4", "#N/A")]);
    assert_eq!((preview.tells.percentages, preview.tells.formulas), (3, 6));
}

#[test]
fn a_formula_without_a_result_is_refused_by_its_address() {
    let place = Place::in_sheet(3, 2);
    assert_eq!(errors(&preview_of(&workbook!("openpyxl_formulas.xlsx"))), [Refusal::NoResult { place }]);
    assert_eq!(place.address(), "B3");
    assert_eq!(
        [28, 702, 703, 16_384].map(|column| Place::in_sheet(1, column).address()),
        ["AB1", "ZZ1", "AAA1", "XFD1"]
    );
}

#[test]
fn other_formats_and_protected_files_are_named() {
    let refused = |source| errors(&preview_of(&source));
    assert_eq!(refused(workbook!("libreoffice.ods")), [Refusal::Binary(BinaryKind::OpenDocument)]);
    assert_eq!(refused(workbook!("protected.xlsx")), [Refusal::Protected]);
}

#[test]
fn a_percentage_is_taken_as_shown_and_asked_about_where_none_is_expected() {
    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        let percent = Format::new().set_num_format("0.0%");
        sheet.write_row(0, 0, ["kpi", "2026-01"]).unwrap();
        sheet.write(1, 0, "K01").unwrap();
        sheet.write_number_with_format(1, 1, 0.043, &percent).unwrap();
        sheet.write(2, 0, "K03").unwrap();
        sheet.write_number_with_format(2, 1, 0.5, &percent).unwrap();
    });
    let preview = preview_of(&source);
    assert_eq!(values(&preview)[0].2, 4.3);
    assert_eq!((preview.readings[0].value.raw.as_str(), preview.tells.percentages), ("4.3%", 2));
    assert!(matches!(keys(&preview)[..], [QuestionKey::Value { doubt: Doubt::UnexpectedPercent, .. }]));
}

#[test]
fn only_text_can_be_ambiguous_in_a_workbook_and_one_answer_holds_for_all_of_it() {
    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["kpi", "2026-01", "2026-02", "2026-03"]).unwrap();
        sheet.write(1, 0, "K19").unwrap();
        sheet.write_number(1, 1, 1.234).unwrap();
        sheet.write_string(1, 2, "1.000").unwrap();
        sheet.write_string(1, 3, "2.500").unwrap();
    });
    let preview = preview_of(&source);
    assert_eq!(keys(&preview), [QuestionKey::Decimal]);
    let with = |mark| {
        let options = Options { decimal: Some(mark), ..Options::default() };
        read(&source, &options, &kpis(), this_month()).readings.iter().map(|reading| reading.value.value).collect()
    };
    let (comma, point): (Vec<f64>, Vec<f64>) = (with(DecimalMark::Comma), with(DecimalMark::Point));
    assert_eq!((comma, point), (vec![1.234, 1000.0, 2500.0], vec![1.234, 1.0, 2.5]));
}

#[test]
fn merged_labels_go_down_their_rows_and_merged_years_over_their_months() {
    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        let plain = Format::new();
        sheet.write_row(0, 0, ["KPI", "Month", "Value"]).unwrap();
        sheet.merge_range(1, 0, 2, 0, "K03", &plain).unwrap();
        sheet.write_row(1, 1, ["2026-01", "20"]).unwrap();
        sheet.write_row(2, 1, ["2026-02", "21"]).unwrap();
    });
    let long = [("K03", "2026-01".to_owned(), 20.0), ("K03", "2026-02".to_owned(), 21.0)];
    assert_eq!(values(&preview_of(&source)), long);

    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        // The year stands over its first month only.
        sheet.write_row(0, 1, ["2026", "", "2027"]).unwrap();
        sheet.write_row(1, 0, ["KPI", "Jan", "Feb", "Jan"]).unwrap();
        sheet.write(2, 0, "K03").unwrap();
        sheet.write_row(2, 1, [20.0, 21.0, 22.0]).unwrap();
    });
    let months: Vec<String> = preview_of(&source).readings.iter().map(|r| r.value.month.to_string()).collect();
    assert_eq!(months, ["2026-01", "2026-02", "2027-01"]);
}

#[test]
fn a_value_that_spans_two_months_is_the_value_of_the_first_only() {
    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["kpi", "2026-01", "2026-02"]).unwrap();
        sheet.write(1, 0, "K03").unwrap();
        sheet.merge_range(1, 1, 1, 2, "", &Format::new()).unwrap();
        sheet.write_number(1, 1, 20.5).unwrap();
    });
    assert_eq!(values(&preview_of(&source)), [("K03", "2026-01".to_owned(), 20.5)]);
}

#[test]
fn dates_times_truths_and_formulas_of_a_third_writer_are_what_they_show() {
    let source = written_by_rust(|book| {
        let sheet = book.add_worksheet();
        let date = Format::new().set_num_format("dd/mm/yyyy");
        let time = Format::new().set_num_format("[h]:mm");
        sheet.write_row(0, 0, ["date", "K03", "K19"]).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 3, 31).unwrap();
        sheet.write_datetime_with_format(1, 0, &day, &date).unwrap();
        sheet.write_number_with_format(1, 1, 1.5, &time).unwrap();
        sheet.write_formula(1, 2, Formula::new("=450+9").set_result("459")).unwrap();
        sheet.write_datetime_with_format(2, 0, &ExcelDateTime::from_ymd(2026, 4, 30).unwrap(), &date).unwrap();
        sheet.write_boolean(2, 1, true).unwrap();
    });
    let preview = preview_of(&source);
    assert_eq!(values(&preview), [("K19", "2026-03".to_owned(), 459.0)]);
    let asked: Vec<String> = keys(&preview)
        .into_iter()
        .map(|key| match key {
            QuestionKey::Value { raw, doubt: Doubt::NotANumber, .. } => raw,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(asked, ["36:00", "TRUE"]);
}

#[test]
fn a_file_is_what_it_holds_whatever_its_name_says() {
    let Source::Bytes { bytes, .. } = workbook!("openpyxl.xlsx") else { panic!() };
    let named = |name: &str, bytes: Vec<u8>| preview_of(&Source::Bytes { name: name.to_owned(), bytes });
    assert_eq!(named("values.csv", bytes).counts.new, 8);
    assert_eq!(named("values.xlsx", b"kpi;2026-01\nK03;20,5\n".to_vec()).counts.new, 1);
}

#[test]
fn dates_that_two_months_could_have_are_one_question_for_the_file() {
    let source = pasted("date;K03\n01/11/2025;20\n01/12/2025;21\n");
    let preview = preview_of(&source);
    let question = preview.questions().next().unwrap();
    assert_eq!((&question.key, question.proposed), (&QuestionKey::DateOrder, Answer::DateOrder(DateOrder::DayFirst)));
    let months = |order| {
        let options = Options { date_order: Some(order), ..Options::default() };
        let preview = read(&source, &options, &kpis(), this_month());
        preview.readings.iter().map(|reading| reading.value.month.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(months(DateOrder::DayFirst), ["2025-11", "2025-12"]);
    assert_eq!(months(DateOrder::MonthFirst), ["2025-01", "2025-01"]);
    // One date that can only be read one way settles it.
    assert_eq!(keys(&preview_of(&pasted("date;K03\n01/11/2025;20\n31/12/2025;21\n"))), []);
}

#[test]
fn percentages_written_as_parts_of_one_are_one_question_for_the_file() {
    let source = pasted("kpi;2026-01;2026-02\nK01;0,043;0,051\nK03;20;0,5\n");
    let preview = preview_of(&source);
    assert_eq!(keys(&preview), [QuestionKey::Percent]);
    assert_eq!(preview.readings[0].value.value, 4.3, "the preview counts with the proposal");
    assert_eq!(preview.readings[3].value.value, 0.5, "a duration is no percentage");
    let options = Options { percent: Some(PercentScale::Hundred), ..Options::default() };
    assert_eq!(read(&source, &options, &kpis(), this_month()).readings[0].value.value, 0.043);
    assert_eq!(keys(&preview_of(&pasted("kpi;2026-01;2026-02\nK01;0,43;5,1\n"))), [], "one value above 1 settles it");

    let recent = vec![0.4, 0.5, 0.45, 0.42];
    let low = [KnownKpi { recent, ..kpi("K01", Measure::Ratio { scale: 100.0 }) }];
    let preview = read(&pasted("kpi;2026-01\nK01;0,43\n"), &Options::default(), &low, this_month());
    assert_eq!(keys(&preview), [], "its history settles it");
}
