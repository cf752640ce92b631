use std::io::{Cursor, Read as _, Write as _};

use jiff::civil::date;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::*;
use crate::{
    commands::{
        self, Command, KpiCommand, SlipCommand,
        kpi::NewReading,
        starter::{Founding, found},
    },
    domain::{Measure, Reading},
    env::Clock,
    exchange::{
        Answer, Options,
        slip::{Cell, FaultKind, Found, OnFile, Refusal, Returned, check, is_slip, layout::column, read},
    },
    queries::value,
    workspace::Workspace,
};

const UNIT: &str = "operations";

fn env() -> Env {
    Env::new(Clock::Fixed(date(2026, 11, 3).at(9, 0, 0, 0)), "Yara Mondel", Language::En)
}

fn october() -> Month {
    "2026-10".parse().unwrap()
}

/// A workspace with the starter's units and KPIs, and some values of the months before.
fn founded() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    found(&mut workspace, &env(), &Founding::starter("Meridia", Language::En).unwrap()).unwrap();
    let kpis = kpi::all(workspace.connection()).unwrap();
    for kpi in kpis.iter().filter(|kpi| kpi.card.measure == Measure::Ratio) {
        for (back, numerator) in (1..=6).zip([100.0, 104.0, 98.0, 101.0, 99.0, 103.0]) {
            let reading = Reading::Counts { numerator, denominator: 1000.0 };
            enter(&mut workspace, kpi.card.id, october().plus(-back), reading);
        }
    }
    workspace
}

fn enter(workspace: &mut Workspace, kpi: Id<kind::Kpi>, month: Month, reading: Reading) {
    let new = NewReading { kpi, month, reading, provisional: false, reason: String::new(), remark: String::new() };
    run(workspace, KpiCommand::Enter(new)).unwrap();
}

fn run(workspace: &mut Workspace, command: impl Into<Command>) -> Result<commands::Made, commands::Refusal> {
    commands::execute(workspace, &env(), &command.into())
}

fn unit(workspace: &Workspace, code: &str) -> UnitSlip {
    let board = slip::board(workspace.connection(), &env(), october()).unwrap();
    board.units.into_iter().find(|unit| unit.code == code).unwrap()
}

/// The slip of a unit, handed out.
fn issue_to(workspace: &mut Workspace, code: &str, language: Language) -> Prepared {
    let units = vec![unit(workspace, code).unit];
    let request = Request { month: october(), due: date(2026, 11, 10), language, units };
    let prepared = prepare(workspace.connection(), &env(), &request).unwrap().pop().unwrap();
    let slips = vec![prepared.slip.clone()];
    run(workspace, SlipCommand::Issue { month: october(), due: request.due, slips }).unwrap();
    prepared
}

fn issued(workspace: &mut Workspace) -> Prepared {
    issue_to(workspace, UNIT, Language::En)
}

/// A cell as a spreadsheet program stores it when someone has typed into it.
enum Typed {
    Number(f64),
    Text(&'static str),
    Formula(&'static str),
    Error,
}

/// The workbook with other contents in some cells of its first sheet.
fn typed(bytes: &[u8], cells: &[(Cell, Typed)]) -> Vec<u8> {
    edited(bytes, "xl/worksheets/sheet1.xml", |mut xml| {
        for (cell, typed) in cells {
            let start = xml.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("no cell {cell}"));
            let tag = start + xml[start..].find('>').unwrap() + 1;
            let end = if xml[..tag].ends_with("/>") { tag } else { start + xml[start..].find("</c>").unwrap() + 4 };
            let style = xml[start..tag].split(" s=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
            let new = match typed {
                Typed::Number(number) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{number}</v></c>"),
                Typed::Text(text) => {
                    format!("<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
                }
                Typed::Formula(formula) => format!("<c r=\"{cell}\" s=\"{style}\"><f>{formula}</f><v>5</v></c>"),
                Typed::Error => format!("<c r=\"{cell}\" s=\"{style}\" t=\"e\"><v>#N/A</v></c>"),
            };
            xml.replace_range(start..end, &new);
        }
        xml
    })
}

/// The archive with one part changed.
fn edited(bytes: &[u8], part: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut change = Some(change);
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        if name == part {
            content = change.take().unwrap()(content);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn take(workspace: &Workspace, bytes: &[u8]) -> Result<Returned, Refusal> {
    answered(workspace, &read("back.xlsx", bytes)?, &Options::default())
}

fn answered(workspace: &Workspace, found: &Found, options: &Options) -> Result<Returned, Refusal> {
    let db = workspace.connection();
    let (slip, kpis) = (slip::by_id(db, found.header.slip).unwrap(), kpi::all(db).unwrap());
    let workspace = slip::workspace(db).unwrap();
    let on_file = OnFile { workspace, slip: slip.as_ref(), kpis: &kpis, this_month: Month::of(env().today()) };
    check(found, on_file, options)
}

fn readings(workspace: &Workspace, returned: &Returned, reason: &str) -> Option<Vec<NewReading>> {
    returned.readings(&kpi::all(workspace.connection()).unwrap(), reason, |_| String::new())
}

fn take_in(workspace: &mut Workspace, returned: &Returned, readings: Vec<NewReading>) {
    let command = SlipCommand::TakeIn {
        slip: returned.slip,
        file_name: returned.file_name.clone(),
        sha256: returned.sha256.clone(),
        returned_by: returned.name.clone(),
        readings,
    };
    run(workspace, command).unwrap();
}

/// The row of a unit's KPI of a kind: of the first, if there are several.
fn row_of(prepared: &Prepared, measure: Measure) -> (u32, String) {
    let found = read("x.xlsx", prepared.bytes()).unwrap();
    let index = found.header.lines.iter().position(|line| line.measure == measure).unwrap();
    (layout::row_of(index), found.header.lines[index].code.clone())
}

fn at(row: u32, column: u16) -> Cell {
    Cell::new(row, column)
}

/// A rate filled in: numerator, then denominator.
fn rate(row: u32, numerator: f64, denominator: f64) -> Vec<(Cell, Typed)> {
    vec![(at(row, column::FIRST), Typed::Number(numerator)), (at(row, column::SECOND), Typed::Number(denominator))]
}

/// Every version of every value, byte by byte.
fn all_values(workspace: &Workspace) -> Vec<String> {
    let sql = "SELECT json_array(id, kpi_id, month, version, numerator, denominator, value, p90, provisional, reason,
                 remark, source, batch_id, recorded_at, recorded_by) FROM kpi_value ORDER BY id";
    let mut statement = workspace.connection().prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_slip_asks_a_unit_for_the_kpis_of_its_offices() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    assert_eq!(prepared.file_name, "RMC-2026-10-operations.xlsx");
    let found = read("x.xlsx", prepared.bytes()).unwrap();
    let asked: Vec<&str> = found.header.lines.iter().map(|line| line.code.as_str()).collect();
    let sql = "SELECT group_concat(code, ' ') FROM (SELECT kpi.code FROM kpi JOIN office ON office.id = owner_office_id
               JOIN unit ON unit.id = office.unit_id WHERE unit.code = ?1 AND frequency = 'monthly'
               ORDER BY kpi.position)";
    let expected: String = workspace.connection().query_row(sql, [UNIT], |row| row.get(0)).unwrap();
    assert_eq!(asked.join(" "), expected);
    assert!(is_slip(prepared.bytes()));
}

#[test]
fn what_a_unit_fills_in_comes_back_with_its_name_and_is_taken_in_as_one_act() {
    for language in Language::ALL {
        let mut workspace = founded();
        let prepared = issue_to(&mut workspace, UNIT, language);
        let (row, code) = row_of(&prepared, Measure::Ratio);
        let (duration, duration_code) = row_of(&prepared, Measure::Duration);
        let mut cells = rate(row, 102.5, 1000.0);
        cells.extend([
            (at(layout::NAME.row, layout::NAME.column), Typed::Text("Idris Karam")),
            (at(row, column::REMARK), Typed::Text("Two days of strike")),
            (at(duration, column::FIRST), Typed::Number(12.5)),
            (at(duration, column::SECOND), Typed::Number(40.0)),
        ]);
        let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
        assert_eq!((returned.name.as_str(), returned.preview.counts.new), ("Idris Karam", 2));
        let readings = readings(&workspace, &returned, "").unwrap();
        take_in(&mut workspace, &returned, readings);

        let kpis = kpi::all(workspace.connection()).unwrap();
        let of = |code: &str| kpis.iter().find(|kpi| kpi.card.code == code).unwrap().reading(october()).unwrap();
        assert_eq!((of(&code).numerator, of(&code).denominator), (Some(102.5), Some(1000.0)));
        assert_eq!(of(&code).remark, "Two days of strike");
        assert_eq!((of(&duration_code).value, of(&duration_code).p90), (Some(12.5), Some(40.0)));
        assert_eq!(of(&code).file_name.as_deref(), Some("Operations, Idris Karam · back.xlsx"));
        let back = unit(&workspace, UNIT).slip.unwrap().returned.unwrap();
        assert_eq!((back.by.as_str(), back.file_name.as_str()), ("Idris Karam", "back.xlsx"));
    }
}

#[test]
fn undoing_the_act_restores_every_byte_of_the_values_and_awaits_the_slip_again() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, _) = row_of(&prepared, Measure::Ratio);
    let bytes = typed(prepared.bytes(), &rate(row, 3.0, 50.0));
    let before = (all_values(&workspace), unit(&workspace, UNIT));
    let returned = take(&workspace, &bytes).unwrap();
    let mut options = Options::default();
    options.accept_proposals(&returned.preview);
    for question in returned.preview.questions() {
        options.answer(question.key.clone(), Answer::Import);
    }
    let returned = answered(&workspace, &read("back.xlsx", &bytes).unwrap(), &options).unwrap();
    let readings = readings(&workspace, &returned, "").unwrap();
    take_in(&mut workspace, &returned, readings);
    assert_ne!(before.0, all_values(&workspace));
    assert!(matches!(take(&workspace, &bytes), Err(Refusal::AlreadyReturned { .. })));
    workspace.undo(&env()).unwrap();
    assert_eq!(before, (all_values(&workspace), unit(&workspace, UNIT)));
    assert!(take(&workspace, &bytes).is_ok());
}

#[test]
fn an_empty_cell_is_not_delivered_and_an_empty_slip_is_refused() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    assert_eq!(take(&workspace, prepared.bytes()), Err(Refusal::Empty));
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let returned = take(&workspace, &typed(prepared.bytes(), &rate(row, 101.0, 1000.0))).unwrap();
    assert!(!returned.undelivered.contains(&code));
    assert_eq!(returned.undelivered.len(), unit(&workspace, UNIT).asked.len() - 1);
}

#[test]
fn a_figure_can_be_declared_missing_with_a_reason_and_not_without() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let missing = || (at(row, column::STATE), Typed::Text("Missing"));
    let why = (at(row, column::REMARK), Typed::Text("The scanner was down"));
    let returned = take(&workspace, &typed(prepared.bytes(), &[missing(), why])).unwrap();
    assert_eq!((returned.missing.len(), returned.count()), (1, 1));
    let taken = readings(&workspace, &returned, "").unwrap();
    take_in(&mut workspace, &returned, taken);
    let kpis = kpi::all(workspace.connection()).unwrap();
    let reading = kpis.iter().find(|kpi| kpi.card.code == code).unwrap().reading(october()).unwrap();
    assert_eq!((reading.value, reading.reason.as_str()), (None, "The scanner was down"));

    workspace.undo(&env()).unwrap();
    let returned = take(&workspace, &typed(prepared.bytes(), &[missing()])).unwrap();
    assert_eq!(returned.faults[0].kind, FaultKind::MissingWithoutReason);
    assert_eq!(readings(&workspace, &returned, ""), None);
    let mut cells = rate(row, 1.0, 2.0);
    cells.push(missing());
    let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
    assert_eq!(returned.faults[0].kind, FaultKind::MissingWithFigures);
}

#[test]
fn a_figure_may_be_provisional() {
    let mut workspace = founded();
    let prepared = issue_to(&mut workspace, UNIT, Language::Fr);
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let mut cells = rate(row, 101.0, 1000.0);
    cells.push((at(row, column::STATE), Typed::Text("Provisoire")));
    let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
    assert!(returned.is_provisional(&code));
    assert!(readings(&workspace, &returned, "").unwrap()[0].provisional);
}

#[test]
fn what_is_no_number_is_named_with_its_cell_and_nothing_is_taken_in() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, _) = row_of(&prepared, Measure::Ratio);
    let cases = [
        (Typed::Formula("SUM(A1:A2)"), FaultKind::Formula),
        (Typed::Text("12,5"), FaultKind::NumberAsText("12,5".to_owned())),
        (Typed::Text("1 204"), FaultKind::NumberAsText("1 204".to_owned())),
        (Typed::Text("pending"), FaultKind::NotANumber("pending".to_owned())),
        (Typed::Error, FaultKind::NoValue),
    ];
    for (content, expected) in cases {
        let mut cells = rate(row, 1.0, 1000.0);
        cells[0].1 = content;
        let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
        let faults: Vec<_> = returned.faults.iter().map(|fault| (fault.cell, fault.kind.clone())).collect();
        assert_eq!(faults, [(at(row, column::FIRST), expected)]);
        assert_eq!(readings(&workspace, &returned, ""), None);
    }
    let state = [(at(row, column::STATE), Typed::Text("soon"))];
    let mut cells = rate(row, 1.0, 1000.0);
    cells.extend(state);
    let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
    assert_eq!(returned.faults[0].kind, FaultKind::UnknownState("soon".to_owned()));
}

#[test]
fn a_figure_is_held_to_the_rules_of_every_import_and_named_by_its_row() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let bytes = typed(prepared.bytes(), &rate(row, 950.0, 1000.0));
    let returned = take(&workspace, &bytes).unwrap();
    assert_eq!(readings(&workspace, &returned, ""), None, "the question is open");
    let question = returned.preview.questions().next().unwrap().clone();
    let crate::exchange::QuestionKey::Value { place, code: asked, .. } = &question.key else { panic!("{question:?}") };
    assert_eq!((place.line, asked), (row as usize + 1, &code));
    let mut options = Options::default();
    options.answer(question.key, Answer::Import);
    let returned = answered(&workspace, &read("back.xlsx", &bytes).unwrap(), &options).unwrap();
    assert_eq!(readings(&workspace, &returned, "").unwrap().len(), 1);
}

#[test]
fn a_value_on_file_changes_only_with_a_reason_which_may_be_the_units_own() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let kpis = kpi::all(workspace.connection()).unwrap();
    let kpi = kpis.iter().find(|kpi| kpi.card.code == code).unwrap().card.id;
    enter(&mut workspace, kpi, october(), Reading::Counts { numerator: 99.0, denominator: 1000.0 });

    let returned = take(&workspace, &typed(prepared.bytes(), &rate(row, 101.0, 1000.0))).unwrap();
    assert!(returned.needs_reason());
    assert_eq!(readings(&workspace, &returned, "A recount").unwrap()[0].reason, "A recount");
    let mut cells = rate(row, 101.0, 1000.0);
    cells.push((at(row, column::REMARK), Typed::Text("Late declarations added")));
    let returned = take(&workspace, &typed(prepared.bytes(), &cells)).unwrap();
    assert!(!returned.needs_reason());
    assert_eq!(readings(&workspace, &returned, "").unwrap()[0].reason, "Late declarations added");
}

#[test]
fn a_slip_of_another_workspace_or_one_that_was_never_issued_is_refused() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, _) = row_of(&prepared, Measure::Ratio);
    let bytes = typed(prepared.bytes(), &rate(row, 101.0, 1000.0));
    let (found, kpis) = (read("back.xlsx", &bytes).unwrap(), kpi::all(workspace.connection()).unwrap());
    let slip = slip::by_id(workspace.connection(), found.header.slip).unwrap();
    let this_month = Month::of(env().today());
    let elsewhere = OnFile { workspace: uuid::Uuid::max(), slip: slip.as_ref(), kpis: &kpis, this_month };
    assert_eq!(check(&found, elsewhere, &Options::default()), Err(Refusal::OtherWorkspace));
    workspace.undo(&env()).unwrap();
    assert_eq!(take(&workspace, &bytes), Err(Refusal::Unknown));
}

#[test]
fn whatever_was_changed_besides_the_cells_is_found_and_said() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let (row, code) = row_of(&prepared, Measure::Ratio);
    let with = |cell: Cell, text: &'static str| {
        let mut cells = rate(row, 101.0, 1000.0);
        cells.push((cell, Typed::Text(text)));
        take(&workspace, &typed(prepared.bytes(), &cells)).unwrap_err()
    };
    assert_eq!(with(layout::MONTH, "September 2026"), Refusal::MonthChanged { month: october() });
    assert_eq!(with(layout::UNIT, "Port Serrane"), Refusal::UnitChanged);
    let changed = Refusal::CodeChanged { row: row + 1, expected: code, found: "K99".to_owned() };
    assert_eq!(with(at(row, column::CODE), "K99"), changed);
    assert_eq!(with(at(row, column::FIRST_LABEL), "Something else"), Refusal::TextChanged);
    // The hidden sheet with another month in it.
    let filled = typed(prepared.bytes(), &rate(row, 101.0, 1000.0));
    let tampered = edited(&filled, "xl/sharedStrings.xml", |xml| xml.replace(">2026-10<", ">2026-09<"));
    assert!(matches!(take(&workspace, &tampered), Err(Refusal::MonthChanged { .. })));
}

#[test]
fn a_copy_stays_good_until_the_slip_asks_for_something_else() {
    let mut workspace = founded();
    let first = issued(&mut workspace);
    let (row, _) = row_of(&first, Measure::Ratio);
    let bytes = typed(first.bytes(), &rate(row, 101.0, 1000.0));
    let again = issued(&mut workspace);
    assert_eq!(first.slip, again.slip);
    assert!(take(&workspace, &bytes).is_ok());

    let kpis = kpi::all(workspace.connection()).unwrap();
    let asked = unit(&workspace, UNIT).asked;
    let is_asked = |kpi: &&Kpi| asked.iter().any(|asked| asked.kpi == kpi.card.id);
    let unprotected = kpis.iter().filter(is_asked).find(|kpi| !kpi.card.protected).unwrap();
    run(&mut workspace, KpiCommand::Retire { kpi: unprotected.card.id, retired: true }).unwrap();
    assert_eq!(take(&workspace, &bytes), Err(Refusal::KpiChanged { code: unprotected.card.code.clone() }));
    issued(&mut workspace);
    assert_eq!(take(&workspace, &bytes), Err(Refusal::Replaced));
}

#[test]
fn a_slip_is_late_until_it_comes_back_or_its_figures_do() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    assert_eq!(slip::late(workspace.connection(), date(2026, 11, 10)).unwrap(), []);
    let late = slip::late(workspace.connection(), date(2026, 11, 13)).unwrap();
    assert_eq!(late.iter().map(|late| late.days).collect::<Vec<_>>(), [3]);
    assert_eq!(unit(&workspace, UNIT).standing(date(2026, 11, 13)), slip::Standing::Late { days: 3 });

    let (row, _) = row_of(&prepared, Measure::Ratio);
    let returned = take(&workspace, &typed(prepared.bytes(), &rate(row, 101.0, 1000.0))).unwrap();
    let taken = readings(&workspace, &returned, "").unwrap();
    take_in(&mut workspace, &returned, taken);
    assert_eq!(slip::late(workspace.connection(), date(2026, 11, 13)).unwrap(), []);
    workspace.undo(&env()).unwrap();
    for asked in unit(&workspace, UNIT).asked {
        let (kpi, month, reading) = (asked.kpi, october(), Reading::Missing);
        let (reason, remark) = ("Told by telephone".to_owned(), String::new());
        run(&mut workspace, KpiCommand::Enter(NewReading { kpi, month, reading, provisional: false, reason, remark }))
            .unwrap();
    }
    assert_eq!(unit(&workspace, UNIT).standing(date(2026, 11, 13)), slip::Standing::NotNeeded);
    assert_eq!(slip::late(workspace.connection(), date(2026, 11, 13)).unwrap(), []);
}

#[test]
fn a_slip_that_came_back_can_be_written_again_with_what_is_on_file() {
    let mut workspace = founded();
    let first = issued(&mut workspace);
    let (row, code) = row_of(&first, Measure::Ratio);
    let bytes = typed(first.bytes(), &rate(row, 101.0, 1000.0));
    let returned = take(&workspace, &bytes).unwrap();
    let taken = readings(&workspace, &returned, "").unwrap();
    take_in(&mut workspace, &returned, taken);
    let again = issued(&mut workspace);
    let returned = take(&workspace, again.bytes()).unwrap();
    assert!(!returned.undelivered.contains(&code));
    assert_eq!((returned.preview.counts.unchanged, returned.count()), (1, 0));
    assert_eq!(unit(&workspace, UNIT).standing(env().today()), slip::Standing::Issued);
    assert_eq!(
        value::versions(workspace.connection(), unit(&workspace, UNIT).asked[0].kpi, october()).unwrap().len(),
        1
    );
}

#[test]
fn a_file_in_the_way_is_named_and_stays_as_it_is() {
    let mut workspace = founded();
    let prepared = issued(&mut workspace);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(in_the_way(folder.path(), std::slice::from_ref(&prepared)), None);
    let path = prepared.write(folder.path()).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), prepared.bytes());
    assert_eq!(in_the_way(folder.path(), std::slice::from_ref(&prepared)), Some(path));
    assert!(matches!(prepared.write(folder.path()), Err(OutputError::Exists(_))));
}
