//! Files that are broken, hostile or huge.

use proptest::prelude::*;

use super::*;

fn refused(source: &Source) -> Vec<Refusal> {
    let preview = read(source, &Options::default(), &kpis(), this_month());
    assert!(preview.accept().is_err());
    assert_eq!(preview.counts, Counts::default());
    errors(&preview)
}

#[test]
fn another_programs_file_is_named() {
    let files: [(&[u8], BinaryKind); 10] = [
        (b"%PDF-1.7\n%\xE2\xE3", BinaryKind::Pdf),
        (b"PK\x03\x04\x14\x00\x00\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet", BinaryKind::OpenDocument),
        (b"PK\x03\x04\x14\x00\x00\x00xl/workbook.bin\x00", BinaryKind::BinaryWorkbook),
        (b"<html><table><tr><td>K01</td></tr></table></html>", BinaryKind::WebPage),
        (b"PK\x03\x04\x14\x00\x00\x00word/document.xml", BinaryKind::Zip),
        (b"\x89PNG\r\n\x1A\n\0\0", BinaryKind::Png),
        (b"\xFF\xD8\xFF\xE0\0", BinaryKind::Jpeg),
        (b"SQLite format 3\0\x10\0", BinaryKind::Sqlite),
        (b"\x1F\x8B\x08", BinaryKind::Gzip),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", BinaryKind::OldOffice),
    ];
    for (bytes, kind) in files {
        assert_eq!(refused(&file(bytes)), [Refusal::Binary(kind)]);
    }
}

#[test]
fn each_broken_file_has_one_clear_refusal() {
    for (bytes, refusal) in [
        (&b""[..], Refusal::Empty),
        (b"\xEF\xBB\xBF", Refusal::Empty),
        (b"\xFF\xFE", Refusal::Empty),
        (b"kpi;2024-11\n", Refusal::HeaderOnly),
        (b"kpi;2024-11\nK01;3\x004.6\n", Refusal::NulByte { line: 2 }),
        (b"kpi;2024-11\rK01;34.6\r", Refusal::LoneCarriageReturn { line: 1 }),
        (b"kpi;2024-11\nK01;\"34.6\nK03;1\n", Refusal::UnclosedQuote { line: 2 }),
        (b"kpi;2024-11;2024-12\nK01;34,6\n", Refusal::Ragged { line: 2, expected: 3, found: 2 }),
        (b"Dear colleague\nplease find attached\n", Refusal::NoSeparator),
        (b"kpi;month\nK01;2024-11\n", Refusal::MissingPart(Part::Value)),
        (
            b"kpi;month;value;value\nK01;2024-11;1;2\n",
            Refusal::RepeatedColumn { column: Column::Value, first: 3, second: 4 },
        ),
    ] {
        assert_eq!(refused(&file(bytes)), [refusal], "{:?}", String::from_utf8_lossy(bytes));
    }
    let header = ["name", "phone"].map(str::to_owned).to_vec();
    let unknown = Refusal::UnknownHeader { header, separator: Some(Separator::Semicolon) };
    assert_eq!(refused(&pasted("name;phone\nAda;1\n")), [unknown]);
}

#[test]
fn a_file_beyond_a_limit_is_refused_before_it_costs_memory() {
    let bytes = vec![b';'; limits::FILE_BYTES + 1];
    assert_eq!(refused(&file(bytes)), [Refusal::TooLarge { bytes: limits::FILE_BYTES + 1, limit: limits::FILE_BYTES }]);
    let separators = "1;".repeat(1_000_000);
    let place = Place::in_text(1, limits::COLUMNS + 1);
    assert_eq!(refused(&file(separators)), [Refusal::TooManyColumns { place, limit: limits::COLUMNS }]);
    let field = format!("kpi;2024-11\nK01;\"{}\"\n", "9\n".repeat(1_000_000));
    assert!(matches!(refused(&pasted(&field))[..], [Refusal::CellTooLong { .. }]));
    let rows = format!("kpi;2024-11\n{}", "K01;1\n".repeat(limits::ROWS + 1));
    assert_eq!(refused(&pasted(&rows)), [Refusal::TooManyRows { limit: limits::ROWS }]);
}

#[test]
fn text_in_every_one_of_100_000_rows_is_one_refusal_and_not_100_000_questions() {
    let rows = format!("kpi;2024-11\n{}", "K01;soon\n".repeat(limits::ROWS));
    let preview = read(&pasted(&rows), &Options::default(), &kpis(), this_month());
    assert_eq!(errors(&preview), [Refusal::TooManyQuestions { limit: limits::QUESTIONS }]);
    assert!(preview.problems.len() < 100);
}

#[test]
fn as_many_rows_as_allowed_are_read() {
    let kpis: Vec<KnownKpi> = (0..100).map(|number| kpi(&format!("K{number:02}"), Measure::Number)).collect();
    let months: Vec<Month> = month("1930-01").through(month("2013-04")).collect();
    let mut rows = "kpi;month;value\n".to_owned();
    for kpi in &kpis {
        rows.extend(months.iter().map(|month| format!("{};{month};1,5\n", kpi.code)));
    }
    let preview = read(&pasted(&rows), &Options::default(), &kpis, this_month());
    assert_eq!((preview.source.rows, preview.counts.new), (limits::ROWS, limits::ROWS));
    assert_eq!(preview.accept().unwrap().len(), limits::ROWS);
}

#[test]
fn a_formula_is_text_and_never_a_number() {
    let preview = preview("kpi;2024-11\nK01;=1+1\n");
    assert!(matches!(keys(&preview)[..], [QuestionKey::Value { doubt: Doubt::NotANumber, .. }]));
}

#[test]
fn the_fingerprint_is_the_sha_256_of_the_bytes() {
    // NIST's example for "abc" (FIPS 180-2, appendix B.1).
    let preview = preview("abc");
    assert_eq!(preview.source.fingerprint, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/// Cells that look like something, glued together at random.
fn almost_a_table() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just("K01".to_owned()),
        Just("K03".to_owned()),
        Just("kpi".to_owned()),
        Just("month".to_owned()),
        Just("value".to_owned()),
        Just("numerator".to_owned()),
        Just("denominator".to_owned()),
        Just("p90".to_owned()),
        Just("2024-11".to_owned()),
        Just("Nov 2024".to_owned()),
        Just("0".to_owned()),
        Just("NaN".to_owned()),
        Just("1.000".to_owned()),
        Just("9".repeat(309)),
        "[-0-9., %٠-٩٫٬']{0,8}",
        "\\PC{0,6}",
    ];
    let width = 1_usize..7;
    (width, prop_oneof![Just(";"), Just(","), Just("\t")]).prop_flat_map(move |(width, separator)| {
        let row = prop::collection::vec(cell.clone(), width).prop_map(move |cells| cells.join(separator));
        prop::collection::vec(row, 1..6).prop_map(|rows| rows.join("\n"))
    })
}

fn import_everything(source: &Source) -> Vec<NewValue> {
    let mut options = Options::default();
    for _ in 0..8 {
        let preview = read(source, &options, &kpis(), this_month());
        options.accept_proposals(&preview);
        for question in preview.questions().filter(|question| question.offered.contains(&Answer::Import)) {
            options.answer(question.key.clone(), Answer::Import);
        }
    }
    read(source, &options, &kpis(), this_month()).accept().unwrap_or_default()
}

fn assert_sound(values: &[NewValue]) {
    for new in values {
        let numbers = [Some(new.value), new.numerator, new.denominator, new.p90];
        assert!(numbers.into_iter().flatten().all(f64::is_finite), "{new:?}");
        assert_eq!(new.numerator.is_some(), new.denominator.is_some());
    }
    let distinct: std::collections::HashSet<_> = values.iter().map(|new| (&new.code, new.month)).collect();
    assert_eq!(distinct.len(), values.len());
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic_and_never_give_a_number_that_is_none(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        assert_sound(&import_everything(&file(bytes)));
    }

    #[test]
    fn almost_tables_never_panic_and_never_give_a_number_that_is_none(text in almost_a_table()) {
        assert_sound(&import_everything(&pasted(&text)));
        assert_sound(&import_everything(&file(text)));
    }

    #[test]
    fn what_is_written_is_what_was_typed(value in -1e6..1e6_f64, decimals in 1_usize..3) {
        let typed = format!("{value:.decimals$}");
        let preview = preview(&format!("kpi;2024-11\nK19;{typed}\nK03;0.5\n"));
        let reading = &preview.readings[0].value;
        prop_assert_eq!(reading.value, typed.parse::<f64>().unwrap());
        prop_assert_eq!(&reading.raw, &typed);
    }
}
