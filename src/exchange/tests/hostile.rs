//! Workbooks that are broken, hostile or huge.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{workbooks::written_by_rust, *};

fn refused(source: &Source) -> Vec<Refusal> {
    let preview = read(source, &Options::default(), &kpis(), this_month());
    assert!(preview.accept().is_err());
    errors(&preview)
}

const WORKBOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Values" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships>
    <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="x/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>"#;

/// A workbook of these parts; `sheet` is what the sheet's rows are.
fn packed(sheet: &str, strings: &str) -> Source {
    let sheet = format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>");
    let parts = [
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", strings),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    file(writer.finish().unwrap().into_inner())
}

const HEADING: &str = r#"<row r="1"><c r="A1" t="str"><v>kpi</v></c><c r="B1" t="str"><v>2026-01</v></c></row>"#;

#[test]
fn a_cell_in_the_farthest_corner_costs_one_cell() {
    let far = |address: &str, line: usize| {
        format!(
            r#"{HEADING}<row r="2"><c r="A2" t="str"><v>K03</v></c><c r="B2"><v>20</v></c></row><row r="{line}"><c r="{address}"><v>1</v></c></row>"#
        )
    };
    let place = Place::in_sheet(1_048_576, 16_384);
    assert_eq!(
        refused(&packed(&far("XFD1048576", 1_048_576), "<sst/>")),
        [Refusal::TooManyColumns { place, limit: limits::COLUMNS }]
    );
    // Far down, but in a column of the table: a value without a KPI, which is asked about.
    let preview = read(&packed(&far("B1048576", 1_048_576), "<sst/>"), &Options::default(), &kpis(), this_month());
    assert_eq!((preview.source.rows, preview.counts.new, keys(&preview).len()), (2, 1, 1));
}

#[test]
fn sizes_that_a_file_states_are_not_believed() {
    let strings = r#"<sst count="99999999999999" uniqueCount="99999999999999"><si><t>K03</t></si></sst>"#;
    let sheet = format!(r#"{HEADING}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>20</v></c></row>"#);
    let preview = read(&packed(&sheet, strings), &Options::default(), &kpis(), this_month());
    assert_eq!((errors(&preview), preview.counts.new), (vec![], 1));
}

#[test]
fn a_bomb_is_refused_once_it_unfolds_beyond_the_limit() {
    let bomb = " ".repeat(usize::try_from(limits::UNPACKED_BYTES).unwrap() + 1);
    let source = packed(&format!("{HEADING}{bomb}"), "<sst/>");
    let Source::Bytes { bytes, .. } = &source else { panic!() };
    assert!(bytes.len() < 1024 * 1024, "it is small until it is opened");
    assert_eq!(refused(&source), [Refusal::Bomb { limit: limits::UNPACKED_BYTES }]);
}

#[test]
fn a_long_text_named_by_a_multitude_of_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(limits::CELL_BYTES));
    let row = |line: usize| format!(r#"<row r="{line}"><c r="A{line}" t="s"><v>0</v></c></row>"#);
    let rows: String = (2..4_000).map(row).collect();
    assert_eq!(
        refused(&packed(&format!("{HEADING}{rows}"), &strings)),
        [Refusal::Bomb { limit: limits::UNPACKED_BYTES }]
    );
}

#[test]
fn as_many_rows_as_allowed_are_read_from_a_sheet_and_more_are_refused() {
    let with_rows = |rows: usize| {
        let mut sheet = HEADING.to_owned();
        for row in 2..rows + 2 {
            sheet.push_str(&format!(
                r#"<row r="{row}"><c r="A{row}" t="str"><v>K99</v></c><c r="B{row}"><v>1</v></c></row>"#
            ));
        }
        packed(&sheet, "<sst/>")
    };
    let preview = read(&with_rows(limits::ROWS), &Options::default(), &kpis(), this_month());
    assert_eq!((errors(&preview), preview.source.rows), (vec![], limits::ROWS));
    assert_eq!(refused(&with_rows(limits::ROWS + 1)), [Refusal::TooManyRows { limit: limits::ROWS }]);
}

#[test]
fn each_broken_workbook_has_one_clear_refusal() {
    let sheet = |rows: &str| packed(rows, "<sst/>");
    let empty = || vec![Refusal::EmptySheet { sheet: "Values".to_owned() }];
    assert_eq!(refused(&sheet("")), empty());
    assert_eq!(refused(&sheet(r#"<row r="1"><c r="A1" s="3"/></row>"#)), empty());
    assert_eq!(refused(&sheet(HEADING)), [Refusal::HeaderOnly]);
    let long = format!(r#"<row r="1"><c r="A1" t="str"><v>{}</v></c></row>"#, "x".repeat(limits::CELL_BYTES + 1));
    let place = Place::in_sheet(1, 1);
    assert_eq!(refused(&sheet(&long)), [Refusal::CellTooLong { place, limit: limits::CELL_BYTES }]);
    for rows in [
        r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A7"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="AAAA1"><v>1</v></c></row>"#,
        r#"<row r="1"><c r="A1" t="s"><v>7</v></c></row>"#,
        r#"<row r="1"><c r="A1"><v>1</v>"#,
    ] {
        assert!(matches!(refused(&sheet(rows))[..], [Refusal::Damaged { .. }]), "{rows}");
    }
    let hidden = written_by_rust(|book| {
        book.add_worksheet().write_row(0, 0, ["some", "words"]).unwrap();
        book.add_worksheet().set_hidden(true).write_row(0, 0, ["kpi", "2026-01"]).unwrap();
    });
    assert_eq!(refused(&hidden), [Refusal::HeaderOnly], "a hidden sheet is not read in place of a visible one");
}

#[test]
fn a_workbook_cut_off_anywhere_is_refused() {
    let whole = include_bytes!("../../../tests/data/workbooks/openpyxl.xlsx");
    for length in (100..whole.len() - 1).step_by(97) {
        let refusals = refused(&file(&whole[..length]));
        assert!(matches!(refusals[..], [Refusal::Damaged { .. } | Refusal::Binary(_)]), "{length}: {refusals:?}");
    }
}

#[test]
fn a_reading_that_is_stopped_ends_at_once() {
    let progress = Progress::default();
    progress.stop();
    for source in
        [file("kpi;2026-01\nK03;20\n"), file(&include_bytes!("../../../tests/data/workbooks/openpyxl.xlsx")[..])]
    {
        let preview = read_with(&source, &Options::default(), &kpis(), this_month(), &progress);
        assert_eq!(errors(&preview), [Refusal::Stopped]);
    }
}

proptest! {
    #[test]
    fn a_damaged_workbook_never_panics(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = include_bytes!("../../../tests/data/workbooks/libreoffice.xlsx").to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read(&file(bytes), &Options::default(), &kpis(), this_month());
    }

    #[test]
    fn a_strange_sheet_never_panics(sheet in "(<row( r=\"[0-9]{0,8}\")?>|</row>|<c( r=\"[A-Z]{0,4}[0-9]{0,8}\")?( t=\"(s|str|e|b|n|d|inlineStr)\")?( s=\"[0-9]{1,3}\")?>|</c>|<v>[-0-9.eE#]{0,6}</v>|<f>1</f>|<is><t>K03</t></is>|&amp;|<mergeCell ref=\"[A-C][0-9]{1,3}:[A-C][0-9]{1,3}\"/>){0,30}") {
        read(&packed(&sheet, "<sst><si><t>K03</t></si></sst>"), &Options::default(), &kpis(), this_month());
    }
}
