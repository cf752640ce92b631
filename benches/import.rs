//! Ten thousand values from one file: read, examined, written as one act.

use std::fmt::Write as _;

use divan::Bencher;
use lajna::{
    commands::{self, KpiCommand},
    domain::{Measure, Month},
    exchange::{self, KnownKpi, Options, Preview, Source},
    queries,
    workspace::Workspace,
};

use crate::support::{Desk, TODAY, env, found, kpi_codes};

const VALUES: usize = 10_000;

/// A workspace without values, and the file that brings them.
fn arrange() -> (Desk, Workspace, String) {
    let desk = Desk::empty();
    let mut workspace = Workspace::create(&desk.file, &desk.places, &env()).expect("a new file");
    found(&mut workspace, TODAY);
    let kpis = kpi_codes(&workspace);
    let last = Month::of(TODAY).previous();
    let mut text = "period,kpi,value\n".to_owned();
    let months = (0..).map(|back| last.plus(-back));
    let lines = months.flat_map(|month| kpis.iter().enumerate().map(move |(index, kpi)| (month, index, kpi)));
    for (month, index, (code, measure)) in lines.take(VALUES) {
        let level = crate::support::level(index, month);
        let value = if *measure == Measure::Number { level.round() } else { level };
        writeln!(text, "{month},{code},{value:.2}").expect("a string takes everything");
    }
    (desk, workspace, text)
}

fn preview(source: &Source, known: &[KnownKpi]) -> Preview {
    let mut options = Options::default();
    let this_month = Month::of(TODAY);
    let first = exchange::read(source, &options, known, this_month);
    if first.questions().all(|question| !question.is_open()) {
        return first;
    }
    options.accept_proposals(&first);
    exchange::read(source, &options, known, this_month)
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn import_ten_thousand_values(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(arrange).bench_local_values(|(desk, mut workspace, text)| {
        let kpis = queries::kpi::all(workspace.connection()).expect("KPIs");
        let known: Vec<KnownKpi> = kpis.iter().map(KnownKpi::of).collect();
        let source = Source::Bytes { name: "values.csv".to_owned(), bytes: text.into_bytes() };
        let preview = preview(&source, &known);
        let values = preview.accept().expect("nothing is open");
        assert_eq!(values.len(), VALUES);
        let readings = exchange::readings(&values, &kpis, false, "", |_| String::new());
        let sha256 = preview.source.fingerprint.clone();
        let import = KpiCommand::Import { file_name: "values.csv".to_owned(), sha256, readings, mapping: None };
        commands::execute(&mut workspace, &env(), &import.into()).expect("written");
        (desk, workspace)
    });
}
