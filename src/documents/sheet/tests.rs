use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn sheet(language: Language, rows: Vec<Vec<Cell>>) -> Sheet {
    let column = |title: &str, kind| SheetColumn { title: title.into(), kind };
    Sheet {
        name: "K10: values / 2026".into(),
        language,
        created: date(2026, 10, 14).at(9, 0, 0, 0),
        columns: vec![
            column("Comment", Kind::Text),
            column("Count", Kind::Integer),
            column("Share", Kind::Percent),
            column("Date", Kind::Date),
        ],
        rows,
    }
}

fn row(text: &str) -> Vec<Cell> {
    vec![Cell::Text(text.into()), Cell::Integer(-5), Cell::Percent(6.1), Cell::Date(date(2026, 10, 14))]
}

fn read_xlsx(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn part(xlsx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(xlsx)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

#[test]
fn formulas_of_people_stay_text_and_negative_numbers_stay_numbers() {
    for formula in ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1", "  =1", "\n=cmd|' /C calc'!A0"] {
        let sheet = sheet(Language::En, vec![row(formula)]);
        let csv = read_csv(&sheet.to_csv());
        assert_eq!(csv[1][0], format!("'{formula}"));
        assert_eq!(csv[1][1..], ["-5", "6.1", "2026-10-14"]);
        let xlsx = sheet.to_xlsx().unwrap();
        assert!(!part(&xlsx, "xl/worksheets/sheet1.xml").contains("<f"));
        assert_eq!(read_xlsx(xlsx)[1][0], Data::String(formula.to_owned()));
    }
}

#[test]
fn numbers_percentages_and_dates_keep_their_type_in_a_workbook() {
    let rows = read_xlsx(sheet(Language::Fr, vec![row("x")]).to_xlsx().unwrap());
    assert_eq!(rows[0][0], Data::String("Comment".to_owned()));
    assert_eq!(rows[1][1], Data::Float(-5.0));
    assert!(matches!(rows[1][2], Data::Float(share) if (share - 0.061).abs() < 1e-12));
    let Data::DateTime(moment) = rows[1][3] else { panic!("{:?}", rows[1][3]) };
    // Days since 1899-12-30, the spreadsheets' own count.
    assert_eq!(moment.as_f64(), f64::from(date(1899, 12, 30).until(date(2026, 10, 14)).unwrap().get_days()));
}

#[test]
fn the_header_stays_in_sight_and_an_arabic_sheet_reads_from_the_right() {
    let arabic = part(&sheet(Language::Ar, vec![row("نسبة")]).to_xlsx().unwrap(), "xl/worksheets/sheet1.xml");
    for mark in ["rightToLeft=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:D2\""] {
        assert!(arabic.contains(mark), "{mark}");
    }
    let french = part(&sheet(Language::Fr, vec![]).to_xlsx().unwrap(), "xl/worksheets/sheet1.xml");
    assert!(!french.contains("rightToLeft"));
}

#[test]
fn what_a_workbook_cannot_hold_is_refused_or_written_as_text() {
    let long = sheet(Language::En, vec![row(&"x".repeat(LONGEST_TEXT + 1))]);
    assert!(matches!(long.to_xlsx(), Err(SheetError::TextTooLong { row: 2, column: 1 })));
    let odd = vec![
        Cell::Number(f64::NAN),
        Cell::Integer(i64::MAX),
        Cell::Number(f64::INFINITY),
        Cell::Date(date(1850, 1, 2)),
    ];
    let rows = read_xlsx(sheet(Language::En, vec![odd]).to_xlsx().unwrap());
    assert_eq!(
        rows[1],
        [Data::Empty, Data::String(i64::MAX.to_string()), Data::Empty, Data::String("1850-01-02".into())]
    );
}

#[test]
fn every_sheet_name_becomes_one_that_spreadsheets_accept() {
    assert_eq!(sheet_name(&"K10: a/b [c]?".into()), "K10- a-b -c--");
    assert_eq!(sheet_name(&"''".into()), "Lajna");
    assert_eq!(sheet_name(&"é".repeat(40).as_str().into()).chars().count(), 31);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back_from_csv_and_workbook(text in any::<String>(), number in any::<f64>()) {
        let text = Text::from(text);
        let mut sheet = sheet(Language::En, vec![row(text.as_str())]);
        sheet.rows[0][1] = Cell::Number(number);
        let csv = read_csv(&sheet.to_csv());
        prop_assert_eq!(csv[1][0].strip_prefix('\'').filter(|rest| *rest == text.as_str()).unwrap_or(&csv[1][0]), text.as_str());
        if number.is_finite() {
            prop_assert_eq!(csv[1][1].parse::<f64>().unwrap(), number);
        }
        let rows = read_xlsx(sheet.to_xlsx().unwrap());
        let found = match &rows[1][0] { Data::String(found) => found.as_str(), Data::Empty => "", other => panic!("{other:?}") };
        prop_assert_eq!(found, text.as_str());
    }
}
