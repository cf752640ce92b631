use std::path::PathBuf;

use super::*;
use crate::{
    demo,
    documents::export::{self, ExportRequest, Format, What},
    queries,
    workspace::Workspace,
};

fn meridia() -> Workspace {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    workspace
}

/// Writes the demo's minutes where `LAJNA_SAMPLES` points, for looking at the pages.
#[test]
fn minutes_of_the_demo_are_written_where_someone_asks_for_them() {
    let Some(folder) = std::env::var_os("LAJNA_SAMPLES").map(PathBuf::from) else { return };
    let workspace = meridia();
    let env = demo::env(Language::En).unwrap();
    for reference in ["RMC/2026/04", "RMC/2026/08", "RMC/2026/10", "RMC/2025/10", "RMC/2026/02", "RMC/2026/11"] {
        let meeting =
            queries::meeting::by_reference(workspace.connection(), &reference.parse().unwrap()).unwrap().unwrap();
        for language in Language::ALL {
            for format in [Format::Pdf, Format::Docx, Format::Html] {
                let request = ExportRequest { what: What::Minutes(meeting.id), language, format };
                let name = format!("{}-{}.{format}", reference.replace('/', "-"), language.code());
                let started = std::time::Instant::now();
                let prepared = export::prepare(workspace.connection(), env.now(), &request).unwrap();
                let read = started.elapsed();
                let written = prepared.write(&folder.join(&name), true).unwrap();
                println!("{name}: read {read:?}, all {:?}, {written:?}", started.elapsed());
            }
        }
    }
}
