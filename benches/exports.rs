//! Documents and tables, from the workspace to the file that was read again.

use divan::Bencher;
use lajna::{
    documents::export::{self, ExportRequest, Format, What},
    domain::Language,
    queries,
};

use crate::support::{Desk, env};

fn write(bencher: Bencher<'_, '_>, format: Format, what: impl FnOnce(&lajna::workspace::Workspace) -> What) {
    let desk = Desk::new();
    let workspace = desk.open();
    let request = ExportRequest { what: what(&workspace), language: Language::En, format };
    let path = desk.path(&format!("out.{format}"));
    // The PDF writer reads its fonts once for a run of the program.
    export::write(&workspace, &env(), &request, &path, true).expect("a file");
    bencher.bench_local(|| export::write(&workspace, &env(), &request, &path, true).expect("a file"));
}

/// The minutes of the last meeting that was closed.
#[divan::bench(args = [Format::Pdf, Format::Docx, Format::Html], sample_count = 20, sample_size = 1)]
fn minutes(bencher: Bencher<'_, '_>, format: Format) {
    write(bencher, format, |workspace| {
        let series = queries::meeting::series(workspace.connection()).expect("meetings");
        let closed = series.into_iter().filter(|meeting| meeting.closed_at.is_some());
        What::Minutes(closed.max_by_key(|meeting| meeting.date).expect("a closed meeting").id)
    });
}

#[divan::bench(args = [Format::Xlsx, Format::Csv], sample_count = 20, sample_size = 1)]
fn kpi_values(bencher: Bencher<'_, '_>, format: Format) {
    write(bencher, format, |_| What::KpiValues);
}
