//! One act of a person beside the bare transaction that writes the same row.

use divan::Bencher;
use lajna::{
    commands::{self, KpiCommand, kpi::NewReading},
    domain::{Id, Month, Reading, kind},
    env::new_uuid,
    queries,
    workspace::Workspace,
};
use rusqlite::{Connection, TransactionBehavior, params};

use crate::support::{Desk, TODAY, env};

const REASON: &str = "The northern post reported late";

fn month() -> Month {
    Month::of(TODAY).previous()
}

fn duration(connection: &Connection) -> Id<kind::Kpi> {
    let kpis = queries::kpi::all(connection).expect("KPIs");
    kpis.into_iter().find(|kpi| kpi.card.code == "K05").expect("K05").card.id
}

/// A revision of one value: one new row, and its line in the journal.
pub fn enter(workspace: &mut Workspace, figure: f64) {
    let kpi = duration(workspace.connection());
    revise(workspace, kpi, figure);
}

fn revise(workspace: &mut Workspace, kpi: Id<kind::Kpi>, figure: f64) {
    let reading = Reading::Duration { median: figure, p90: None };
    let (reason, remark) = (REASON.to_owned(), String::new());
    let new = NewReading { kpi, month: month(), reading, provisional: false, reason, remark };
    commands::execute(workspace, &env(), &KpiCommand::Enter(new).into()).expect("a revision");
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn a_command(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    let mut workspace = desk.open();
    let kpi = duration(workspace.connection());
    let mut figure = 0.0;
    bencher.bench_local(|| {
        figure += 1.0;
        revise(&mut workspace, kpi, figure);
    });
}

/// The same file, the same pragmas, the same row; no triggers, no checks, no log.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn a_bare_transaction(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    let mut connection = Connection::open(&desk.file).expect("the file");
    for (pragma, value) in [("locking_mode", "EXCLUSIVE"), ("journal_mode", "TRUNCATE"), ("synchronous", "EXTRA")] {
        connection.pragma_update(None, pragma, value).expect("a pragma");
    }
    connection.pragma_update(None, "foreign_keys", true).expect("a pragma");
    let (kpi, month, env) = (duration(&connection), month().to_string(), env());
    let mut version = 1_000_u32;
    bencher.bench_local(|| {
        version += 1;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).expect("a transaction");
        transaction
            .prepare_cached(
                "INSERT INTO kpi_value (id, kpi_id, month, version, value, reason, recorded_at, recorded_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )
            .and_then(|mut insert| {
                let (id, at) = (new_uuid().to_string(), env.now().to_string());
                insert.execute(params![id, kpi, month, version, f64::from(version), REASON, at, env.person])
            })
            .expect("a row");
        transaction.commit().expect("a commit");
    });
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn undo_and_redo(bencher: Bencher<'_, '_>) {
    let desk = Desk::new();
    let mut workspace = desk.open();
    enter(&mut workspace, 1.0);
    bencher.bench_local(|| {
        workspace.undo(&env()).expect("undone");
        workspace.redo(&env()).expect("redone");
    });
}
