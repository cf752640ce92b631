use std::io::{Cursor, Read as _, Write as _};

use jiff::civil::date;
use proptest::prelude::*;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{layout::column, *};
use crate::exchange::{has_sheet, limits};

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
    let found = read("back.xlsx", SLIP).unwrap();
    assert_eq!(found.carried, found.seal);
    assert_eq!((found.header.lines.len(), found.header.month.to_string().as_str()), (8, "2026-10"));
}

const SLIP: &[u8] = include_bytes!("../../../tests/data/slip-saved-by-libreoffice.xlsx");

/// The slip with some of its parts replaced by what `change` makes of them.
fn with_part(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(SLIP)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        if name == part {
            content = change(content);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const FIGURES: &str = "xl/worksheets/sheet1.xml";

#[test]
fn what_is_no_workbook_is_refused_and_is_no_slip() {
    for bytes in [
        &b""[..],
        b"kpi;month;value\n",
        b"PK\x03\x04 and no archive",
        b"%PDF-1.7",
        include_bytes!("../../../tests/data/workbooks/libreoffice.ods"),
    ] {
        assert!(matches!(read("x.xlsx", bytes), Err(Refusal::NotAWorkbook { .. })));
        assert!(!has_sheet(bytes, layout::TECHNICAL));
    }
    let values = include_bytes!("../../../tests/data/workbooks/openpyxl.xlsx");
    assert_eq!(read("values.xlsx", values), Err(Refusal::NotASlip));
}

#[test]
fn a_slip_is_known_by_its_content_whatever_its_name_ends_in() {
    assert!(read("slip.csv", SLIP).is_ok());
}

#[test]
fn a_protected_workbook_is_refused_as_such() {
    let protected = include_bytes!("../../../tests/data/workbooks/protected.xlsx");
    assert_eq!(read("slip.xlsx", protected), Err(Refusal::Protected));
}

#[test]
fn a_slip_cut_off_anywhere_is_refused() {
    for length in (0..SLIP.len() - 1).step_by(53) {
        let refused = read("slip.xlsx", &SLIP[..length]);
        let is_clear = matches!(refused, Err(Refusal::NotAWorkbook { .. } | Refusal::Unreadable { .. }));
        assert!(is_clear, "{length}: {refused:?}");
    }
}

#[test]
fn cells_far_from_a_slips_own_and_stated_sizes_cost_nothing() {
    let far = with_part(FIGURES, |sheet| {
        let row = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>"#;
        let sheet = sheet.replace("</sheetData>", row);
        let start = sheet.find("<dimension ref=\"").map_or(0, |at| at + "<dimension ref=\"".len());
        let end = start + sheet[start..].find('"').unwrap();
        format!("{}A1:XFD1048576{}", &sheet[..start], &sheet[end..])
    });
    let (found, plain) = (read("back.xlsx", &far).unwrap(), read("back.xlsx", SLIP).unwrap());
    assert_eq!((found.cells, found.seal), (plain.cells, plain.seal));
}

#[test]
fn a_long_text_named_by_a_multitude_of_cells_is_refused() {
    let row = |line: u32| {
        let cells: String =
            (0..column::COUNT).map(|at| format!(r#"<c r="{}" t="s"><v>0</v></c>"#, Cell::new(line - 1, at))).collect();
        format!("<row r=\"{line}\">{cells}</row>")
    };
    let rows: String = (1..=500).map(row).collect();
    let parts = [
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="lajna-slip" r:id="a"/></sheets></workbook>"#.to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="sheet.xml"/>
            <Relationship Id="b" Type="x/sharedStrings" Target="texts.xml"/></Relationships>"#
                .to_owned(),
        ),
        ("xl/sheet.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
        ("xl/texts.xml", format!("<sst><si><t>{}</t></si></sst>", "x".repeat(limits::CELL_BYTES))),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert!(matches!(read("x.xlsx", &bytes), Err(Refusal::TooLarge { .. })));
}

#[test]
fn an_archive_that_unfolds_to_more_than_a_slip_is_refused() {
    let bytes = with_part("xl/workbook.xml", |book| book + &" ".repeat(40 * 1024 * 1024));
    assert!(bytes.len() < 1024 * 1024, "it is small until it is opened");
    assert_eq!(read("x.xlsx", &bytes), Err(Refusal::TooLarge { limit: 4 * 1024 * 1024 }));
}

#[test]
fn a_cell_is_what_it_stores() {
    let found = |cell: &str| {
        let bytes = with_part(FIGURES, |sheet| {
            let start = sheet.find("<sheetData>").unwrap() + "<sheetData>".len();
            let end = sheet.find("</sheetData>").unwrap();
            format!("{}<row r=\"9\">{cell}</row>{}", &sheet[..start], &sheet[end..])
        });
        read("back.xlsx", &bytes).unwrap().cells.remove(&Cell::new(8, column::FIRST))
    };
    for (cell, expected) in [
        (r#"<c r="D9"><v>12.5</v></c>"#, Some(FoundCell::Number(12.5))),
        (r#"<c r="D9" t="n"><v>1e3</v></c>"#, Some(FoundCell::Number(1000.0))),
        (r#"<c r="D9" t="inlineStr"><is><t>12,5</t></is></c>"#, Some(FoundCell::Text("12,5".to_owned()))),
        (r#"<c r="D9" t="str"><v> </v></c>"#, None),
        (r#"<c r="D9"/>"#, None),
        (r#"<c r="D9" t="b"><v>1</v></c>"#, Some(FoundCell::Other)),
        (r##"<c r="D9" t="e"><v>#N/A</v></c>"##, Some(FoundCell::Other)),
        (r#"<c r="D9" t="d"><v>2026-10-01</v></c>"#, Some(FoundCell::Date)),
        (r#"<c r="D9"><f>1+1</f><v>2</v></c>"#, Some(FoundCell::Formula)),
        (r#"<c r="D9"><f>1+1</f></c>"#, Some(FoundCell::Formula)),
    ] {
        assert_eq!(found(cell), expected, "{cell}");
    }
}

proptest! {
    #[test]
    fn a_damaged_slip_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = SLIP.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read("back.xlsx", &bytes);
    }
}
