//! The command line, called as a function: arguments in, text and exit status out.

use std::{ffi::OsString, fs, path::PathBuf};

use jiff::civil::date;
use lajna::{
    cli::{self, Outcome, System},
    domain::{Language, Month},
    env::{Clock, Env},
    queries::{self, value},
    workspace::{OpenMode, Places, Workspace},
};

use crate::support::slips::filled;

/// A folder with a computer's worth of places in it.
struct Desk {
    folder: tempfile::TempDir,
    system: System,
}

struct Answer {
    outcome: Outcome,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let system = System {
            places: Places::new(folder.path().join("places")),
            clock: Clock::Fixed(date(2026, 11, 20).at(9, 0, 0, 0)),
            person: "Yara Mondel".to_owned(),
            language: Language::En,
        };
        Self { folder, system }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a call; words that begin with `@` are files in the folder.
    fn call(&self, words: &[&str]) -> Answer {
        let argument = |word: &&str| word.strip_prefix('@').map_or_else(|| word.into(), |name| self.path(name).into());
        let arguments = std::iter::once(OsString::from("lajna")).chain(words.iter().map(argument));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = cli::run(arguments, &self.system, &mut out, &mut err);
        Answer { outcome, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn done(&self, words: &[&str]) -> String {
        let answer = self.call(words);
        assert_eq!((answer.outcome, answer.err.as_str()), (Outcome::Done, ""), "{words:?}");
        answer.out
    }

    fn refused(&self, words: &[&str]) -> String {
        let answer = self.call(words);
        assert_eq!(answer.outcome, Outcome::Refused, "{words:?}");
        assert!(!answer.err.is_empty());
        answer.err
    }

    fn open(&self, name: &str) -> Workspace {
        let env = Env::new(self.system.clock, "", Language::En);
        Workspace::open(&self.path(name), OpenMode::ReadOnly, &self.system.places, &env).unwrap()
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(name), bytes).unwrap();
    }

    /// A new workspace with one file of values in it.
    fn with_values() -> Self {
        let desk = Self::new();
        desk.done(&["new", "@w.lajna", "--name", "Customs of Meridia"]);
        desk.write("first.csv", "kpi,2026-08,2026-09\nK01,16.2,16.3\nK13,18.2,18.5\n");
        desk.done(&["import", "@w.lajna", "@first.csv"]);
        desk
    }

    fn k01(&self) -> Vec<(Month, Option<f64>)> {
        let workspace = self.open("w.lajna");
        let kpi = queries::code::kpis(workspace.connection()).unwrap()["K01"];
        let series = value::series(workspace.connection(), kpi, None).unwrap();
        series.into_iter().map(|reading| (reading.month, reading.value)).collect()
    }
}

#[test]
fn a_new_workspace_has_the_starter_catalogues_in_its_own_language() {
    let desk = Desk::new();
    desk.done(&["new", "@douane.lajna", "--name", "Douane de Méridia", "--language", "fr"]);
    let workspace = desk.open("douane.lajna");
    let committee = queries::committee::committee(workspace.connection()).unwrap();
    assert_eq!((committee.profile.language, committee.profile.short_name.as_str()), (Language::Fr, "CGR"));
    assert_eq!(committee.profile.organisation.get(Language::Ar), "Douane de Méridia");
    assert_eq!(committee.fixed_today, None);
    assert_eq!(queries::kpi::all(workspace.connection()).unwrap().len(), 28);
    drop(workspace);
    assert!(desk.done(&["check", "@douane.lajna"]).contains("sound"));
}

#[test]
fn no_call_replaces_a_workspace() {
    let desk = Desk::new();
    desk.write("taken.lajna", "mine");
    for words in [&["new", "@taken.lajna", "--name", "X"][..], &["demo", "@taken.lajna", "--no-window"]] {
        assert!(desk.refused(words).contains("already exists"));
        assert_eq!(fs::read_to_string(desk.path("taken.lajna")).unwrap(), "mine");
    }
}

#[test]
fn sentences_come_in_the_language_of_the_system_or_of_the_call() {
    let mut desk = Desk::new();
    assert!(desk.refused(&["import", "@none.lajna", "@none.csv", "--language", "fr"]).contains("est illisible"));
    desk.system.language = Language::Ar;
    let sentence = desk.refused(&["export", "@none.lajna", "ratings", "--output", "@r.csv"]);
    assert!(sentence.chars().any(|letter| ('\u{0600}'..'\u{0700}').contains(&letter)), "{sentence}");
    assert!(!sentence.contains(['\u{2068}', '\u{2069}']), "{sentence}");
}

#[test]
fn a_call_that_makes_no_sense_is_wrong_usage() {
    let desk = Desk::new();
    for words in [
        &["new", "@x.lajna"][..],
        &["frobnicate", "now"],
        &["new", "@x.lajna", "--name", "X", "--language", "de"],
        &["export", "@x.lajna", "minutes", "--output", "@m.pdf"],
        &["export", "@x.lajna", "annual-report", "--output", "@r.pdf"],
        &["export", "@x.lajna", "annual-report", "--year", "26", "--output", "@r.pdf"],
        &["check"],
    ] {
        let answer = desk.call(words);
        assert_eq!((answer.outcome.status(), answer.out.as_str()), (2, ""), "{words:?}");
        assert!(answer.err.starts_with("This call was not understood."), "{}", answer.err);
    }
    assert!(desk.done(&["--help"]).contains("Usage: lajna"));
    assert!(desk.done(&["--version"]).starts_with("lajna 0."));
}

#[test]
fn a_file_or_nothing_opens_the_window() {
    let desk = Desk::new();
    assert_eq!(desk.call(&[]).outcome, Outcome::Window(None));
    assert_eq!(desk.call(&["@w.lajna"]).outcome, Outcome::Window(Some(desk.path("w.lajna"))));
}

#[test]
fn an_import_reports_and_writes_every_value() {
    let desk = Desk::with_values();
    let values = desk.k01();
    assert_eq!(values, [("2026-08".parse().unwrap(), Some(16.2)), ("2026-09".parse().unwrap(), Some(16.3))]);
    desk.write("again.csv", "kpi,2026-09,2026-10\nK01,16.3,16.0\n");
    let report = desk.done(&["import", "@w.lajna", "@again.csv"]);
    assert!(report.contains("New: 1 · revised: 0 · unchanged: 1"), "{report}");
    assert!(report.contains("1 value written."), "{report}");
    let report = desk.done(&["import", "@w.lajna", "@again.csv"]);
    assert!(report.contains("nothing new"), "{report}");
}

#[test]
fn a_dry_run_writes_nothing() {
    let desk = Desk::with_values();
    let before = fs::read(desk.path("w.lajna")).unwrap();
    desk.write("october.csv", "kpi,2026-10\nK01,16.0\n");
    let report = desk.done(&["import", "@w.lajna", "@october.csv", "--dry-run"]);
    assert!(report.contains("New: 1") && report.contains("nothing was written"), "{report}");
    assert_eq!(fs::read(desk.path("w.lajna")).unwrap(), before);
}

#[test]
fn a_revision_needs_its_reason() {
    let desk = Desk::with_values();
    desk.write("late.csv", "kpi,2026-09\nK01,16.4\n");
    assert!(desk.refused(&["import", "@w.lajna", "@late.csv"]).contains("--reason"));
    assert_eq!(desk.k01().len(), 2);
    desk.done(&["import", "@w.lajna", "@late.csv", "--reason", "Late results from Talvek."]);
    assert_eq!(desk.k01().last().unwrap().1, Some(16.4));
}

#[test]
fn an_open_question_stops_the_whole_import_until_the_call_answers_it() {
    let desk = Desk::with_values();
    desk.write("comma.csv", "kpi;2026-10\nK01;16,001\nK13;18,250\n");
    let questions = desk.refused(&["import", "@w.lajna", "@comma.csv"]);
    assert!(questions.contains("undecided") && questions.contains("16,001"), "{questions}");
    assert_eq!(desk.k01().len(), 2);
    desk.done(&["import", "@w.lajna", "@comma.csv", "--decimal", "comma"]);
    assert_eq!(desk.k01().last().unwrap().1, Some(16.001));
}

#[test]
fn a_workbook_is_imported_from_the_sheet_that_holds_values_or_the_one_that_is_named() {
    let desk = Desk::with_values();
    let mut book = rust_xlsxwriter::Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    book.add_worksheet().set_name("Cover").unwrap().write(0, 0, "Targeting unit").unwrap();
    for (name, month, share) in [("October", "2026-10", 0.16), ("July", "2026-07", 0.159)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["kpi", month]).unwrap();
        sheet.write(1, 0, "K01").unwrap();
        sheet.write_number_with_format(1, 1, share, &percent).unwrap();
    }
    desk.write("unit.xlsx", book.save_to_buffer().unwrap());
    assert!(desk.done(&["import", "@w.lajna", "@unit.xlsx", "--dry-run"]).contains("New: 1"));
    assert_eq!(desk.k01().len(), 2);
    desk.done(&["import", "@w.lajna", "@unit.xlsx"]);
    desk.done(&["import", "@w.lajna", "@unit.xlsx", "--sheet", "July"]);
    let values: Vec<Option<f64>> = desk.k01().into_iter().map(|(_, value)| value).collect();
    assert_eq!(values, [Some(15.9), Some(16.2), Some(16.3), Some(16.0)]);
}

#[test]
fn a_proposal_leaves_a_strange_row_out_and_says_so() {
    let desk = Desk::with_values();
    desk.write("stranger.csv", "kpi,2026-10\nK01,16.0\nK99,1.0\n");
    assert!(desk.refused(&["import", "@w.lajna", "@stranger.csv"]).contains("K99"));
    let report = desk.done(&["import", "@w.lajna", "@stranger.csv", "--accept-proposals"]);
    assert!(report.contains("New: 1") && report.contains("1 value written"), "{report}");
}

#[test]
fn a_file_that_holds_no_values_is_refused_as_a_whole() {
    let desk = Desk::with_values();
    desk.write("picture.csv", b"\x89PNG\r\n\x1a\n0000");
    let sentence = desk.refused(&["import", "@w.lajna", "@picture.csv"]);
    assert!(sentence.contains("PNG") && sentence.contains("Nothing has been written"), "{sentence}");
}

#[test]
fn the_demo_is_written_checked_and_exported() {
    let desk = Desk::new();
    assert!(desk.done(&["demo", "@meridia.lajna", "--no-window"]).contains("meridia.lajna"));
    assert_eq!(desk.call(&["demo", "@second.lajna"]).outcome, Outcome::Window(Some(desk.path("second.lajna"))));
    let report: serde_json::Value = serde_json::from_str(&desk.done(&["check", "@meridia.lajna", "--json"])).unwrap();
    assert_eq!((report["sound"].as_bool(), report["checks"].as_array().unwrap().len()), (Some(true), 7));

    let minutes = ["export", "@meridia.lajna", "minutes", "--meeting", "RMC/2026/04", "--output"];
    let to = |name| [&minutes[..], &[name]].concat();
    desk.done(&to("@minutes.pdf"));
    assert!(fs::read(desk.path("minutes.pdf")).unwrap().starts_with(b"%PDF-"));
    desk.done(&[&to("@minutes.docx")[..], &["--language", "ar"]].concat());
    assert!(fs::read(desk.path("minutes.docx")).unwrap().starts_with(b"PK"));
    for what in ["kpi-values", "kpi-cards", "problems", "corrections", "decisions", "ratings"] {
        let file = format!("@{what}.csv");
        desk.done(&["export", "@meridia.lajna", what, "--output", &file]);
    }
    let of_meeting = |what, file| ["export", "@meridia.lajna", what, "--meeting", "RMC/2026/10", "--output", file];
    desk.done(&of_meeting("attendance-sheet", "@sheet.docx"));
    desk.done(&of_meeting("one-pager", "@page.pdf"));
    let extract = ["export", "@meridia.lajna", "decision-extract", "--output", "@extract.pdf"];
    assert_eq!(desk.call(&extract).outcome, Outcome::Misused, "which decision?");
    assert!(desk.refused(&[&extract[..], &["--decision", "D1"]].concat()).contains("“D1”"));
    assert!(desk.refused(&[&extract[..], &["--decision", "RMC/2026/04-D99"]].concat()).contains("decision"));
    desk.done(&[&extract[..], &["--decision", "RMC/2026/04-D1"]].concat());
    desk.done(&["export", "@meridia.lajna", "actions", "--output", "@actions.ics"]);
    let calendar = fs::read_to_string(desk.path("actions.ics")).unwrap();
    assert_eq!(calendar.matches("SUMMARY:C-0").count(), 3, "C-012, C-013 and C-014 await action: {calendar}");
    desk.done(&["export", "@meridia.lajna", "correction-slips", "--output", "@open.pdf"]);
    let decided =
        ["export", "@meridia.lajna", "correction-slips", "--meeting", "RMC/2026/04", "--output", "@april.docx"];
    desk.done(&decided);
    assert!(fs::read(desk.path("open.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(fs::read(desk.path("april.docx")).unwrap().starts_with(b"PK"));
    assert!(fs::read_to_string(desk.path("corrections.csv")).unwrap().contains("Replace Talvek server"));

    let on = |letterhead| [&to("@own.docx")[..], &["--letterhead", letterhead]].concat();
    assert!(desk.refused(&on("@none.docx")).contains("letterhead"));
    desk.write("letter.txt", "no Word document");
    assert!(desk.refused(&on("@letter.txt")).contains("no sound Word document"));
    assert!(!desk.path("own.docx").exists());
    let mut house =
        zip::ZipWriter::new_append(fs::File::options().read(true).write(true).open(desk.path("minutes.docx")).unwrap())
            .unwrap();
    house.start_file("word/media/crest.png", zip::write::SimpleFileOptions::default()).unwrap();
    house.finish().unwrap();
    desk.done(&on("@minutes.docx"));
    let own = zip::ZipArchive::new(fs::File::open(desk.path("own.docx")).unwrap()).unwrap();
    assert!(
        own.file_names().flatten().any(|name| name == "word/media/crest.png"),
        "what the house's header shows is kept"
    );

    assert!(desk.refused(&to("@minutes.pdf")).contains("--force"));
    desk.done(&[&to("@minutes.pdf")[..], &["--force"]].concat());
    assert!(desk.refused(&to("@minutes.xyz")).contains("xyz"));
    let unknown = ["export", "@meridia.lajna", "minutes", "--output", "@u.pdf", "--meeting"];
    assert!(!desk.refused(&[&unknown[..], &["RMC/2031/01"]].concat()).is_empty());
    assert!(desk.refused(&[&unknown[..], &["April"]].concat()).contains("“April”"));
    assert!(!desk.path("u.pdf").exists());
}

#[test]
fn slips_are_handed_out_into_a_folder_and_taken_in_when_they_come_back() {
    let desk = Desk::with_values();
    fs::create_dir(desk.path("out")).unwrap();
    let hand_out = ["export", "@w.lajna", "kpi-slips", "--month", "2026-10", "--output", "@out"];
    let said = desk.done(&hand_out);
    assert!(said.contains("2026-10-operations.xlsx"), "{said}");
    assert!(desk.refused(&hand_out).contains("nothing was written"));

    let name = fs::read_dir(desk.path("out"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains("operations"))
        .unwrap();
    let cells = [("C6", "Idris Karam"), ("D9", "162.5"), ("F9", "1000")];
    let slip = fs::read(name).unwrap();
    desk.write("back.xlsx", filled(&slip, &cells));
    let before = desk.k01();
    desk.done(&["import", "@w.lajna", "@back.xlsx", "--dry-run"]);
    assert_eq!(before, desk.k01());
    desk.done(&["import", "@w.lajna", "@back.xlsx"]);
    assert_eq!(desk.k01().last(), Some(&("2026-10".parse().unwrap(), Some(16.25))));
    assert!(desk.refused(&["import", "@w.lajna", "@back.xlsx"]).contains("was taken in on"));

    desk.write("text.xlsx", filled(&slip, &[("D9", "12,5"), ("F9", "1000")]));
    desk.done(&["new", "@other.lajna", "--name", "Elsewhere"]);
    assert!(desk.refused(&["import", "@other.lajna", "@text.xlsx"]).contains("another workspace"));
}

#[test]
fn a_damaged_file_is_found_wrong() {
    let desk = Desk::with_values();
    let mut bytes = fs::read(desk.path("w.lajna")).unwrap();
    // A letter of a record: in a page that describes the file, the identity could not be read at all.
    let word = b"Trade facilitation";
    let place = bytes.windows(word.len()).position(|window| window == word).expect("the name of an area");
    bytes[place] ^= 0x40;
    desk.write("w.lajna", &bytes);
    let findings = desk.refused(&["check", "@w.lajna"]);
    assert!(
        findings.contains("finding") && findings.contains("Not true: “Every byte is as it was published”"),
        "{findings}"
    );
    assert!(desk.refused(&["check", "@missing.lajna"]).contains("finding"));
}

#[test]
fn the_annual_report_of_2025_prints_sum_over_sum() {
    let desk = Desk::new();
    desk.done(&["demo", "--no-window", "@meridia.lajna"]);
    desk.done(&["export", "@meridia.lajna", "annual-report", "--year", "2025", "--output", "@report.html"]);
    let report = fs::read_to_string(desk.path("report.html")).unwrap();
    assert!(report.contains("25.2\u{a0}%") || report.contains("25.2 %"), "K01: 25.22 %, and not 25.45 % (the mean)");
}
