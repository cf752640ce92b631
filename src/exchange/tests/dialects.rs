//! The same table in every shape, separator, decimal mark and encoding gives the same values.

use encoding_rs::{WINDOWS_1252, WINDOWS_1256};

use super::*;

const KPI_VALUES: &str = include_str!("../../../tests/data/kpi_values.csv");
const COUNTS: &str = include_str!("../../../tests/data/counts.csv");

/// The table taken apart by plain splitting: header, then rows.
fn cells(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn meridia_kpis(names: fn(&str) -> String) -> Vec<KnownKpi> {
    let rows = cells(KPI_VALUES);
    rows[1..].iter().map(|row| KnownKpi { names: vec![names(&row[0])], ..kpi(&row[0], Measure::Number) }).collect()
}

fn expected() -> BTreeMap<(String, Month), f64> {
    let rows = cells(KPI_VALUES);
    let mut values = BTreeMap::new();
    for row in &rows[1..] {
        for (header, cell) in rows[0].iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty()) {
            values.insert((row[0].clone(), month(header)), cell.parse().unwrap());
        }
    }
    values
}

#[derive(Clone, Copy, Debug)]
enum Layout {
    Wide,
    Transposed,
    Long,
}

fn table(layout: Layout, names: fn(&str) -> String, header: [&str; 3]) -> Vec<Vec<String>> {
    let rows = cells(KPI_VALUES);
    let mut wide = rows.clone();
    wide[0][0] = header[0].to_owned();
    for row in &mut wide[1..] {
        row[0] = names(&row[0]);
    }
    match layout {
        Layout::Wide => wide,
        Layout::Transposed => {
            let mut turned: Vec<Vec<String>> =
                (0..wide[0].len()).map(|column| wide.iter().map(|row| row[column].clone()).collect()).collect();
            turned[0][0] = header[1].to_owned();
            turned
        }
        Layout::Long => {
            // Months first: the order of columns is free.
            let mut long = vec![[header[1], header[2], header[0]].map(str::to_owned).to_vec()];
            for row in &wide[1..] {
                for (month, value) in wide[0].iter().zip(row).skip(1) {
                    long.push(vec![month.clone(), value.clone(), row[0].clone()]);
                }
            }
            long
        }
    }
}

/// Joined as a spreadsheet does: cells that hold the separator are quoted.
fn text(table: &[Vec<String>], separator: char, decimal: char) -> String {
    let cell = |cell: &String| {
        let number = cell.parse::<f64>().is_ok();
        let cell = if number { cell.replace('.', &decimal.to_string()) } else { cell.clone() };
        if cell.contains(separator) { format!("\"{cell}\"") } else { cell }
    };
    let line = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
    table.iter().map(|row| line(row) + "\r\n").collect()
}

fn encoded(text: &str, encoding: TextEncoding) -> Vec<u8> {
    let page = |encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        bytes.into_owned()
    };
    match encoding {
        TextEncoding::Utf8 => text.as_bytes().to_vec(),
        TextEncoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        TextEncoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        TextEncoding::Windows1252 => page(WINDOWS_1252),
        TextEncoding::Windows1256 => page(WINDOWS_1256),
    }
}

#[test]
fn every_shape_separator_decimal_mark_and_encoding_gives_the_same_values() {
    const FRENCH: [&str; 3] = ["Indicateur", "Période", "Valeur"];
    const ARABIC: [&str; 3] = ["المؤشر", "الشهر", "القيمة"];
    let french: fn(&str) -> String = |code| format!("Délai mesuré à l’entrée, nº {code}");
    let arabic: fn(&str) -> String = |code| format!("نسبة المعاينة {code}");
    let expected = expected();
    assert_eq!(expected.len(), 496, "Meridia has 496 values");
    for encoding in [
        TextEncoding::Utf8,
        TextEncoding::Utf16Le,
        TextEncoding::Utf16Be,
        TextEncoding::Windows1252,
        TextEncoding::Windows1256,
    ] {
        let (names, header) = match encoding {
            TextEncoding::Windows1252 => (french, FRENCH),
            TextEncoding::Utf8 | TextEncoding::Utf16Le | TextEncoding::Utf16Be | TextEncoding::Windows1256 => {
                (arabic, ARABIC)
            }
        };
        let kpis = meridia_kpis(names);
        for layout in [Layout::Wide, Layout::Transposed, Layout::Long] {
            for separator in [',', ';', '\t', '|'] {
                for decimal in ['.', ','] {
                    let source = file(encoded(&text(&table(layout, names, header), separator, decimal), encoding));
                    let preview = read(&source, &Options::default(), &kpis, this_month());
                    let case = format!("{encoding:?} {layout:?} {separator:?} {decimal:?}");
                    assert_eq!(errors(&preview), [], "{case}");
                    assert_eq!(preview.dialect.encoding, Some(encoding), "{case}");
                    let asked = matches!(encoding, TextEncoding::Windows1252 | TextEncoding::Windows1256);
                    assert_eq!(keys(&preview), vec![QuestionKey::Encoding; usize::from(asked)], "{case}");
                    assert_eq!(preview.accept().is_err(), asked, "never guessed silently: {case}");
                    assert_eq!(preview.counts.missing, 22 * 24 - 496, "{case}");
                    assert_eq!(written(&source, &kpis, Options::default()), expected, "{case}");
                }
            }
        }
    }
}

#[test]
fn counts_give_the_published_ratios() {
    let counts = cells(COUNTS);
    let row = |name: &str| counts.iter().find(|row| row[0] == name).unwrap();
    let mut long = "Dénominateur;KPI;Mois;Numérateur\n".to_owned();
    let ratios = [("K01", "exams_total", "declarations"), ("K13", "detections_total", "declarations")];
    for (code, numerator, denominator) in ratios {
        for (at, month) in counts[0].iter().enumerate().skip(1) {
            long += &format!("{};{code};{month};{}\n", row(denominator)[at], row(numerator)[at]);
        }
    }
    let written = written(&pasted(&long), &kpis(), Options::default());
    assert_eq!(written.len(), 48);
    let expected = expected();
    for (key, value) in written {
        assert_eq!(format!("{value:.1}"), format!("{:.1}", expected[&key]), "{key:?}");
    }
}

#[test]
fn header_words_are_read_in_three_languages_and_any_order() {
    let accepted = |text: &str| {
        let values = preview(text).accept().unwrap();
        values.iter().map(|new| (new.code.clone(), new.month.to_string(), new.value, new.p90)).collect::<Vec<_>>()
    };
    let expected = vec![("K03".to_owned(), "2024-11".to_owned(), 33.8, Some(70.5))];
    assert_eq!(accepted("P90\tMonth\tValue\tKPI\n70.5\tNov 2024\t33.8\tk03\n"), expected);
    assert_eq!(accepted("mois;indicateur;médiane;P90\nnov. 2024;Délai de mainlevée;33,8;70,5\n"), expected);
    assert_eq!(accepted("الشهر;المؤشر;القيمة;المئين ٩٠\nتشرين الثاني ٢٠٢٤;زمن الإفراج;٣٣٫٨;٧٠٫٥\n"), expected);
}

#[test]
fn a_person_can_override_what_was_recognised() {
    let text = "kpi;remark;2024-11\nK01;34,6;33,6\n";
    let source = pasted(text);
    let mut options = Options::default();
    options.columns.insert(1, Column::ValuesOfMonth(month("2024-10")));
    options.columns.insert(2, Column::LeaveOut);
    let expected = BTreeMap::from([(("K01".to_owned(), month("2024-10")), 34.6)]);
    assert_eq!(written(&source, &kpis(), options.clone()), expected);

    options.separator = Some(Separator::Comma);
    options.columns.clear();
    assert!(read(&source, &options, &kpis(), this_month()).accept().is_err());

    let shape = Options { shape: Some(Shape::Long), ..Options::default() };
    let refused = read(&source, &shape, &kpis(), this_month());
    assert_eq!(errors(&refused), [Refusal::MissingPart(Part::Month)]);
}

#[test]
fn one_decimal_mark_is_decided_for_the_file_and_asked_for_where_nothing_settles_it() {
    let ambiguous = preview("kpi\t2024-11\t2024-12\nK19\t1.000\t12\n");
    assert_eq!(keys(&ambiguous), [QuestionKey::Decimal]);
    assert!(ambiguous.accept().is_err(), "1.000 never becomes 1 without asking");
    let source = pasted("kpi\t2024-11\t2024-12\nK19\t1.000\t12\n");
    for (mark, value) in [(DecimalMark::Point, 1.0), (DecimalMark::Comma, 1000.0)] {
        let mut options = Options::default();
        options.answer(QuestionKey::Decimal, Answer::Decimal(mark));
        assert_eq!(written(&source, &kpis(), options)[&("K19".to_owned(), month("2024-11"))], value);
    }
    for (other, value) in [("12,5", 1000.0), ("1.234,5", 1000.0), ("12.5", 1.0), ("1,234.5", 1.0)] {
        let settled = preview(&format!("kpi\t2024-11\t2024-12\nK19\t1.000\t{other}\n"));
        assert_eq!(keys(&settled), [], "{other}");
        assert_eq!(settled.accept().unwrap()[0].value, value, "{other}");
    }
    let mixed = preview("kpi\t2024-11\t2024-12\nK19\t1,5\t12.5\n");
    assert!(keys(&mixed).contains(&QuestionKey::Decimal));
}

#[test]
fn the_proposed_decimal_mark_brings_values_near_the_recent_ones() {
    for (recent, proposed) in
        [([1.1, 1.0, 0.9, 1.2], DecimalMark::Comma), ([900.0, 1000.0, 1100.0, 950.0], DecimalMark::Point)]
    {
        let kpis = [KnownKpi { recent: recent.to_vec(), ..kpi("K19", Measure::Number) }];
        let preview = read(&pasted("kpi\t2024-11\nK19\t1,000\n"), &Options::default(), &kpis, this_month());
        assert_eq!(preview.questions().next().unwrap().proposed, Answer::Decimal(proposed));
    }
}
