use std::fs;

use calamine::{Data, Reader as _, Xlsx};

use super::*;
use crate::{demo, queries::register, sentences};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

fn minutes_of(workspace: &Workspace, reference: &str) -> What {
    let found = queries::meeting::by_reference(workspace.connection(), &reference.parse().unwrap());
    What::Minutes(found.unwrap().unwrap().id)
}

#[test]
fn every_register_comes_as_csv_and_xlsx_with_a_row_for_each_record() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let connection = workspace.connection();
    let expected = [
        (What::KpiValues, register::values(connection).unwrap().len(), 14),
        (What::KpiCards, queries::kpi::all(connection).unwrap().len(), 40),
        (What::Problems, queries::problem::register(connection).unwrap().len(), 15),
        (What::Corrections, 15, 22),
        (What::Decisions, register::decisions(connection).unwrap().len(), 16),
        (What::Ratings, register::ratings(connection).unwrap().len(), 14),
    ];
    for (what, rows, columns) in expected {
        assert!(rows > 0);
        for language in Language::ALL {
            for format in what.formats() {
                let request = ExportRequest { what, language, format: *format };
                let path = folder.path().join(file_name(connection, &request).unwrap());
                write(&workspace, &env, &request, &path, false).unwrap();
                let (found_rows, found_columns) = match format {
                    Format::Csv => {
                        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
                        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
                        (records.len(), records[0].len())
                    }
                    _ => calamine::open_workbook::<Xlsx<_>, _>(&path)
                        .unwrap()
                        .worksheet_range_at(0)
                        .unwrap()
                        .unwrap()
                        .get_size(),
                };
                assert_eq!((found_rows, found_columns), (rows + 1, columns), "{what:?} {format}");
            }
        }
    }
}

#[test]
fn figures_and_dates_of_a_sheet_are_numbers_and_dates() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let request = ExportRequest { what: What::KpiValues, language: Language::Fr, format: Format::Xlsx };
    let path = folder.path().join("valeurs.xlsx");
    write(&workspace, &env, &request, &path, false).unwrap();
    let range = calamine::open_workbook::<Xlsx<_>, _>(&path).unwrap().worksheet_range_at(0).unwrap().unwrap();
    let row = range
        .rows()
        .find(|row| row[0] == Data::String("K10".into()) && row[11] == Data::String("".into()))
        .or_else(|| range.rows().find(|row| row[0] == Data::String("K10".into())))
        .unwrap();
    assert!(matches!(row[3], Data::DateTime(_)), "{:?}", row[3]);
    assert!(matches!(row[4], Data::Float(_)) && matches!(row[5], Data::Float(_)), "{row:?}");
    assert_eq!(range.get((0, 3)), Some(&Data::String("Mois".into())));
}

fn kpi(workspace: &Workspace, code: &str) -> Id<kind::Kpi> {
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    kpis.into_iter().find(|kpi| kpi.card.code == code).unwrap().card.id
}

#[test]
fn a_chart_comes_as_picture_in_two_kinds_and_as_table() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let what = What::Chart(kpi(&workspace, "K05"));
    for language in Language::ALL {
        for &format in what.formats() {
            let request = ExportRequest { what, language, format };
            let path = folder.path().join(file_name(workspace.connection(), &request).unwrap());
            write(&workspace, &env, &request, &path, false).unwrap();
            let bytes = fs::read(&path).unwrap();
            match format {
                Format::Svg => assert!(String::from_utf8(bytes).unwrap().contains(">C-00"), "marks are text"),
                Format::Png => {
                    let picture = image::load_from_memory(&bytes).unwrap();
                    assert_eq!(picture.width(), 1604, "twice the picture's own pixels");
                }
                Format::Csv => {
                    let text = String::from_utf8(bytes).unwrap();
                    assert_eq!(text.lines().count(), 25, "a head and 24 months");
                    assert!(text.contains("33.9"));
                }
                _ => assert!(bytes.starts_with(b"PK")),
            }
        }
    }
    let gone = What::Chart(env.new_id());
    let request = ExportRequest { what: gone, language: Language::En, format: Format::Svg };
    let missing = write(&workspace, &env, &request, &folder.path().join("gone.svg"), false).unwrap_err();
    assert!(matches!(missing, ExportError::NoSuchKpi));
}

#[test]
fn the_chart_pack_shows_every_kpi_in_force_with_its_table() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let shown = kpis.iter().filter(|kpi| kpi.card.retired_on.is_none() && kpi.values().next().is_some());
    let shown: Vec<&str> = shown.map(|kpi| kpi.card.code.as_str()).collect();
    for language in Language::ALL {
        let request = ExportRequest { what: What::ChartPack, language, format: Format::Pdf };
        let path = folder.path().join(file_name(workspace.connection(), &request).unwrap());
        let written = write(&workspace, &env, &request, &path, false).unwrap();
        let expected = shown.len().div_ceil(12) + shown.len();
        assert_eq!(written.pages, Some(expected), "{language:?}: a page each after the overview");
        assert!(written.replaced.is_empty());
    }
    let path = folder.path().join("pack.html");
    let request = ExportRequest { what: What::ChartPack, language: Language::En, format: Format::Html };
    write(&workspace, &env, &request, &path, false).unwrap();
    let page = fs::read_to_string(&path).unwrap();
    assert!(shown.iter().all(|code| page.contains(code)));
    let path = folder.path().join("pack.svg");
    let request = ExportRequest { what: What::ChartPack, language: Language::En, format: Format::Svg };
    write(&workspace, &env, &request, &path, false).unwrap();
}

#[test]
fn the_workbook_holds_limits_signals_and_a_chart_for_each_kpi() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let path = folder.path().join("values.xlsx");
    let request = ExportRequest { what: What::KpiValues, language: Language::En, format: Format::Xlsx };
    write(&workspace, &env, &request, &path, false).unwrap();
    let mut workbook = calamine::open_workbook::<Xlsx<_>, _>(&path).unwrap();
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let phases: usize = kpis.iter().map(|kpi| kpi.process.phases.len()).sum();
    assert_eq!(workbook.worksheet_range("Limits").unwrap().height(), phases + 1);
    let signals: usize = kpis
        .iter()
        .flat_map(|kpi| kpi.process.months.iter().filter(|month| !kpi.process.signals(**month).is_empty()))
        .count();
    assert_eq!(workbook.worksheet_range("Signals").unwrap().height(), signals + 1);
    let k05 = kpis.iter().find(|kpi| kpi.card.code == "K05").unwrap();
    assert_eq!(workbook.worksheet_range("K05").unwrap().height(), k05.process.months.len() + 1);
    let archive = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    let charts = archive.file_names().flatten().filter(|name| name.starts_with("xl/charts/chart")).count();
    assert_eq!(charts, kpis.iter().filter(|kpi| kpi.values().next().is_some()).count());
}

#[test]
fn a_correction_is_exported_with_what_followed_what_was_proposed_and_who_judged() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let request = ExportRequest { what: What::Corrections, language: Language::En, format: Format::Xlsx };
    let path = folder.path().join("corrections.xlsx");
    write(&workspace, &env, &request, &path, false).unwrap();
    let range = calamine::open_workbook::<Xlsx<_>, _>(&path).unwrap().worksheet_range_at(0).unwrap().unwrap();
    let row = range.rows().find(|row| row[0] == Data::String("C-006".into())).unwrap();
    let words: Vec<String> = row[17..22].iter().map(ToString::to_string).collect();
    assert!(words[0].contains("K02 from 39.9\u{a0}% (9) to 53.1\u{a0}% (3)"), "{words:?}");
    assert_eq!(
        [words[1].as_str(), &words[2], &words[4]],
        ["Harmful side effect", "Harmful side effect", "RMC/2026/05"]
    );
}

#[test]
fn a_card_tells_its_dimension_its_start_and_what_is_wanted() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let request = ExportRequest { what: What::KpiCards, language: Language::En, format: Format::Xlsx };
    let path = folder.path().join("cards.xlsx");
    write(&workspace, &env, &request, &path, false).unwrap();
    let range = calamine::open_workbook::<Xlsx<_>, _>(&path).unwrap().worksheet_range_at(0).unwrap().unwrap();
    let column = |name: &str| range.rows().next().unwrap().iter().position(|cell| cell == &Data::String(name.into()));
    let row = range.rows().find(|row| row[0] == Data::String("K05".into())).unwrap();
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let kpi = kpis.iter().find(|kpi| kpi.card.code == "K05").unwrap();
    let t = Messages::of(Language::En);
    assert_eq!(row[column(t.sheet_wco()).unwrap()], Data::String(t.label(kpi.card.wco.unwrap()).into()));
    assert_eq!(row[column(t.term_baseline()).unwrap()], Data::Float(kpi.card.baseline.unwrap().value));
    let target = kpi.target(Month::of(env.today())).unwrap();
    assert_eq!(row[column(t.term_target()).unwrap()], Data::Float(target));
}

#[test]
fn a_problem_is_exported_with_its_words_and_its_links() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let request = ExportRequest { what: What::Problems, language: Language::En, format: Format::Csv };
    let path = folder.path().join("problems.csv");
    write(&workspace, &env, &request, &path, false).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    for row in queries::problem::table::rows(workspace.connection()).unwrap() {
        let words = [&row.line.title, &row.line.description, &row.evidence, &row.line.cause];
        for word in words.into_iter().filter(|word| !word.contains('"')) {
            assert!(text.contains(word.as_str()), "{word}");
        }
    }
}

#[test]
fn the_calendar_holds_a_day_for_each_correction_that_awaits_action_by_a_date() {
    let workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let corrections = queries::correction::register(workspace.connection(), env.today()).unwrap();
    let awaited: Vec<_> = corrections.iter().filter(|one| one.state.awaits_action() && one.due.is_some()).collect();
    assert!(!awaited.is_empty() && awaited.len() < corrections.len());
    for language in Language::ALL {
        let request = ExportRequest { what: What::Actions, language, format: Format::Ics };
        let path = folder.path().join(file_name(workspace.connection(), &request).unwrap());
        write(&workspace, &env, &request, &path, false).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), awaited.len());
        let whole = text.replace("\r\n ", "");
        for correction in &awaited {
            let due = correction.due.unwrap().strftime("%Y%m%d").to_string();
            assert!(whole.contains(&format!("DTSTART;VALUE=DATE:{due}")));
            assert!(whole.contains(&format!("UID:{}@lajna", correction.id.uuid())));
        }
    }
}

#[test]
fn the_suggested_name_is_the_reference_and_the_word_of_the_language() {
    let workspace = meridia();
    let what = minutes_of(&workspace, "RMC/2026/10");
    let name = |language, format| file_name(workspace.connection(), &ExportRequest { what, language, format }).unwrap();
    assert_eq!(name(Language::En, Format::Docx), "RMC-2026-10 minutes.docx");
    assert_eq!(name(Language::Fr, Format::Pdf), "RMC-2026-10 procès-verbal.pdf");
    assert_eq!(name(Language::Ar, Format::Html), "RMC-2026-10 محضر.html");
}

#[test]
fn a_refused_export_says_what_happened_and_what_to_do() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let env = demo::env(Language::En).unwrap();
    let what = minutes_of(&workspace, "RMC/2026/10");
    let request = |what, format| ExportRequest { what, language: Language::En, format };
    let t = Messages::of(Language::En);

    let wrong = write(&workspace, &env, &request(what, Format::Csv), &folder.path().join("a.csv"), false).unwrap_err();
    assert_eq!(
        sentences::export(t, &wrong),
        "A “csv” file cannot hold this. Nothing was written. Use one of these endings: docx, pdf and html."
    );
    let path = folder.path().join("minutes.html");
    fs::write(&path, "old").unwrap();
    let exists = write(&workspace, &env, &request(what, Format::Html), &path, false).unwrap_err();
    assert!(sentences::export(t, &exists).contains("exists already. Nothing was written."));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    write(&workspace, &env, &request(what, Format::Html), &path, true).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("RMC/2026/10"));

    let gone = What::Minutes(env.new_id());
    let missing =
        write(&workspace, &env, &request(gone, Format::Pdf), &folder.path().join("b.pdf"), false).unwrap_err();
    assert!(matches!(missing, ExportError::NoSuchMeeting), "{missing}");
    assert_eq!(Format::of(Path::new("a/b.PDF")), Ok(Format::Pdf));
    assert_eq!(Format::of(Path::new("a/b")), Err(UnknownEnding(String::new())));
}

#[test]
fn what_was_read_can_be_written_on_another_thread() {
    let (workspace, folder) = (meridia(), tempfile::tempdir().unwrap());
    let what = minutes_of(&workspace, "RMC/2025/10");
    let request = ExportRequest { what, language: Language::En, format: Format::Pdf };
    let now = demo::env(Language::En).unwrap().now();
    let prepared = prepare(workspace.connection(), now, &request).unwrap();
    let path = folder.path().join(prepared.name());
    let written = std::thread::spawn(move || prepared.write(&path, false)).join().unwrap().unwrap();
    assert!(written.pages.is_some_and(|pages| pages > 5) && written.replaced.is_empty());
}

#[test]
fn an_agenda_says_on_every_page_that_it_is_not_the_minutes_and_names_what_each_item_deals_with() {
    use crate::{
        commands::{Command, PreparationCommand, execute},
        domain::Names,
        queries::agenda,
    };
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let found = queries::meeting::by_reference(workspace.connection(), &"RMC/2026/11".parse().unwrap());
    let meeting = found.unwrap().unwrap().id;
    let now = jiff::civil::date(2026, 11, 2).at(14, 0, 0, 0);
    let env = Env::new(crate::env::Clock::Fixed(now), "Yara Mondel", Language::En);
    for proposal in agenda::proposals(workspace.connection(), meeting).unwrap() {
        let (subject, kind) = (proposal.subject, proposal.reason.home());
        let title = Names::same("By itself");
        let accept = PreparationCommand::Accept { meeting, subject, kind, title, minutes: 5 };
        execute(&mut workspace, &env, &Command::from(accept)).unwrap();
    }
    for (language, mark) in
        [(Language::En, "BEFORE THE MEETING"), (Language::Fr, "AVANT LA SÉANCE"), (Language::Ar, "قبل الاجتماع")]
    {
        let request = ExportRequest { what: What::Agenda(meeting), language, format: Format::Html };
        let prepared = prepare(workspace.connection(), now, &request).unwrap();
        let Content::Document(document, _) = &prepared.content else { panic!("a document") };
        assert_eq!(document.watermark.as_ref().unwrap().as_str(), mark);
        let (bytes, ..) = prepared.bytes().unwrap();
        let page = String::from_utf8(bytes).unwrap();
        for code in ["C-013", "K05", "RMC/2026/10"] {
            assert!(page.contains(code), "{code}");
        }
    }
}
