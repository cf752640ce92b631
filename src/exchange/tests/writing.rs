//! Imports into a workspace: in any order, and taken back to the last byte.

use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

use super::*;
use crate::{
    commands::{self, KpiCommand},
    demo,
    domain::Language,
    env::{Clock, Env},
    queries,
    workspace::Workspace,
};

const TODAY: Date = date(2026, 11, 12);
const CODES: [&str; 3] = ["K01", "K03", "K05"];

fn meridia() -> (Workspace, Env) {
    let mut workspace = Workspace::in_memory().unwrap();
    demo::fill(&mut workspace).unwrap();
    let now = DateTime::from_parts(TODAY, jiff::civil::Time::midnight());
    (workspace, Env::new(Clock::Fixed(now), "Secretary", Language::En))
}

/// Imports one file, every question answered by taking the value.
fn import(workspace: &mut Workspace, env: &Env, source: &Source) {
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let known: Vec<KnownKpi> = kpis.iter().map(KnownKpi::of).collect();
    let stored = queries::layout::mappings(workspace.connection()).unwrap();
    let mut options = Options { remembered: remembered(&stored), ..Options::default() };
    let preview = loop {
        let preview = read(source, &options, &known, Month::of(TODAY));
        let open: Vec<Question> = preview.questions().filter(|question| question.is_open()).cloned().collect();
        if open.is_empty() {
            break preview;
        }
        for question in open {
            let takes = question.offered.contains(&Answer::Import);
            options.answer(question.key, if takes { Answer::Import } else { question.proposed });
        }
    };
    let values = preview.accept().unwrap();
    let readings = readings(&values, &kpis, false, "Late results", |_| String::new());
    let sha256 = preview.source.fingerprint.clone();
    let mapping = to_remember(&preview);
    let command = KpiCommand::Import { file_name: "values.csv".to_owned(), sha256, readings, mapping };
    commands::execute(workspace, env, &command.into()).unwrap();
}

/// Every row of every table that an import writes, as SQLite holds it.
fn dump(workspace: &Workspace) -> Vec<String> {
    ["kpi_value", "import_batch", "import_mapping"]
        .into_iter()
        .flat_map(|table| queries::layout::tests::rows(workspace.connection(), table))
        .collect()
}

#[test]
fn an_import_and_its_mapping_are_one_step_and_undo_restores_every_byte() {
    let (mut workspace, env) = meridia();
    let before = dump(&workspace);
    let source = pasted("indicator;2026-09;2026-10\nK01;16,5;1.000\nK05;33,9;33,9\nTotal;1;2\n");
    import(&mut workspace, &env, &source);
    let after = dump(&workspace);
    assert!(after.len() > before.len() + 2, "values, a batch and a mapping");
    assert_eq!(queries::layout::mappings(workspace.connection()).unwrap().len(), 1);
    assert_eq!(workspace.undo(&env).unwrap().unwrap().key, "import-values");
    assert_eq!(dump(&workspace), before);
    workspace.redo(&env).unwrap().unwrap();
    assert_eq!(dump(&workspace), after);
}

#[test]
fn a_mapping_is_kept_once_per_layout_and_can_be_forgotten() {
    let (mut workspace, env) = meridia();
    for source in ["kpi;2026-10\nTotal;1\nK05;33,9\n", "kpi;2026-10;2026-09\nTotal;1;1\nK05;33,8;34,6\n"] {
        import(&mut workspace, &env, &pasted(source));
    }
    let kept = queries::layout::mappings(workspace.connection()).unwrap();
    assert_eq!(kept.len(), 1);
    let layout = kept.keys().next().unwrap().clone();
    commands::execute(&mut workspace, &env, &KpiCommand::ForgetMapping { layout }.into()).unwrap();
    assert!(queries::layout::mappings(workspace.connection()).unwrap().is_empty());
}

fn latest(workspace: &Workspace) -> BTreeMap<(String, Month), f64> {
    let kpis = queries::kpi::all(workspace.connection()).unwrap();
    let values = |kpi: &queries::kpi::Kpi| {
        let code = kpi.card.code.clone();
        kpi.values().map(|(month, value)| ((code.clone(), month), value)).collect::<Vec<_>>()
    };
    kpis.iter().filter(|kpi| CODES.contains(&kpi.card.code.as_str())).flat_map(values).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Values of different months, cut into files at random: whichever file and row comes first, the
    /// same values are on file in the end.
    #[test]
    fn the_order_of_imports_does_not_matter(
        figures in prop::collection::btree_map((0..CODES.len(), 0_i32..30), (1_u32..9_999, 0..3_usize), 1..40),
        shuffled in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle(),
        files in Just(vec![0_usize, 1, 2]).prop_shuffle(),
    ) {
        let rows: Vec<(usize, String)> = figures
            .into_iter()
            .map(|((code, back), (hundredths, file))| {
                let month = month("2026-10").plus(-back);
                let value = f64::from(hundredths) / 100.0;
                (file, format!("{};{month};{value:.2}\n", CODES[code]))
            })
            .collect();
        let mut states = Vec::new();
        let in_order: Vec<usize> = (0..rows.len()).collect();
        let shuffled: Vec<usize> = shuffled.into_iter().filter(|at| *at < rows.len()).collect();
        for (order, files) in [(in_order, vec![0, 1, 2]), (shuffled, files)] {
            let (mut workspace, env) = meridia();
            for file in files {
                let lines: String = order.iter().map(|at| &rows[*at]).filter(|row| row.0 == file).map(|row| row.1.as_str()).collect();
                if !lines.is_empty() {
                    import(&mut workspace, &env, &pasted(&format!("kpi;month;value\n{lines}")));
                }
            }
            states.push(latest(&workspace));
        }
        prop_assert_eq!(&states[0], &states[1]);
    }
}
