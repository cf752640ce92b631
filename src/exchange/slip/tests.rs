use std::io::{Cursor, Write as _};

use jiff::civil::date;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

fn header() -> Header {
    let uuid = |last: u128| Uuid::from_u128(0x0190_b0c0_0000_7000_8000_0000_0000_0000 + last);
    let line = |number: u128, measure| Line { kpi: Id::from_uuid(uuid(number)), code: format!("K{number}"), measure };
    Header {
        slip: Id::from_uuid(uuid(1)),
        workspace: uuid(2),
        unit: Id::from_uuid(uuid(3)),
        month: "2026-10".parse().unwrap(),
        issued: date(2026, 11, 3).at(9, 0, 0, 0),
        provisional: "Provisional".to_owned(),
        missing: "Missing".to_owned(),
        lines: vec![line(11, Measure::Ratio), line(12, Measure::Duration), line(13, Measure::Number)],
    }
}

fn rows_with_seal(header: &Header) -> Vec<layout::Row> {
    let mut rows = header.rows();
    rows.push([layout::SEAL, "0f", "", ""].map(str::to_owned));
    rows
}

#[test]
fn a_cell_is_named_as_spreadsheets_name_it() {
    for (row, column, name) in [(0, 0, "A1"), (13, 1, "B14"), (8, 25, "Z9"), (0, 26, "AA1"), (0, 701, "ZZ1")] {
        assert_eq!(Cell::new(row, column).to_string(), name);
    }
}

#[test]
fn the_hidden_sheet_is_understood_as_it_was_written() {
    let header = header();
    assert_eq!(Header::parse(&rows_with_seal(&header)), Ok((header, "0f".to_owned())));
}

#[test]
fn a_hidden_sheet_of_a_later_format_or_in_disorder_is_refused() {
    let rows = rows_with_seal(&header());
    let with = |row: usize, column: usize, text: &str| {
        let mut rows = rows.clone();
        rows[row][column] = text.to_owned();
        Header::parse(&rows).unwrap_err()
    };
    assert_eq!(with(0, 1, "2"), Refusal::NewerFormat { found: 2, known: 1 });
    assert_eq!(with(1, 1, "no key"), Refusal::Damaged { row: 2 });
    assert_eq!(with(4, 1, "October"), Refusal::Damaged { row: 5 });
    assert_eq!(with(8, 3, "guess"), Refusal::Damaged { row: 9 });
    assert_eq!(Header::parse(&rows[..4]), Err(Refusal::NotASlip));
}

#[test]
fn every_fact_and_every_fixed_text_counts_for_the_seal_and_white_space_does_not() {
    let text = |cell: Cell| if cell == layout::UNIT { "Port  Serrane\n" } else { "x" };
    let sealed = seal(&header(), text);
    assert_eq!(sealed, seal(&header(), |cell| if cell == layout::UNIT { "Port Serrane" } else { "x" }));
    for cell in layout::sealed_cells(3) {
        assert_ne!(sealed, seal(&header(), |other| if other == cell { "other" } else { text(other) }), "{cell}");
    }
    let other_month = Header { month: "2026-09".parse().unwrap(), ..header() };
    let mut other_lines = header();
    other_lines.lines.swap(0, 1);
    for other in [other_month, other_lines] {
        assert_ne!(sealed, seal(&other, text));
    }
}

#[test]
fn a_slip_keeps_its_seal_when_another_program_saves_it() {
    let bytes = include_bytes!("../../../tests/data/slip-saved-by-libreoffice.xlsx");
    let found = read("back.xlsx", bytes).unwrap();
    assert_eq!(found.carried, found.seal);
    assert_eq!((found.header.lines.len(), found.header.month.to_string().as_str()), (8, "2026-10"));
}

#[test]
fn what_is_no_workbook_is_refused_and_is_no_slip() {
    for bytes in [&b""[..], b"kpi;month;value\n", b"PK\x03\x04 and no archive"] {
        assert!(matches!(read("x.xlsx", bytes), Err(Refusal::NotAWorkbook { .. })));
        assert!(!is_slip(bytes));
    }
}

#[test]
fn an_archive_that_unfolds_to_more_than_a_slip_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0_u8; 1024 * 1024];
    for _ in 0..40 {
        writer.write_all(&zeros).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024);
    assert!(matches!(read("x.xlsx", &bytes), Err(Refusal::TooLarge { .. })));
}
