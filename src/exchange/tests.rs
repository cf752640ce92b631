//! The rules of an import, from bytes to accepted values.

mod dialects;
mod doubts;
mod hostile;
mod remembered;
mod spectrum;
mod torture;
mod workbooks;
mod writing;

use std::collections::{BTreeMap, HashMap};

use super::*;
use crate::domain::Month;

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn this_month() -> Month {
    month("2026-10")
}

fn kpi(code: &str, measure: Measure) -> KnownKpi {
    let code = code.to_owned();
    let percent = measure == Measure::Ratio { scale: 100.0 };
    let (bounds, limits) = (None, None);
    KnownKpi { code, names: vec![], measure, percent, bounds, limits, recent: vec![], existing: HashMap::new() }
}

/// A percentage, a duration, a number and a rate per thousand.
fn kpis() -> Vec<KnownKpi> {
    let names = |names: [&str; 3]| names.map(str::to_owned).to_vec();
    vec![
        KnownKpi {
            names: names(["Physical examination rate", "Taux de visite physique", "نسبة المعاينة الفعلية"]),
            ..kpi("K01", Measure::Ratio { scale: 100.0 })
        },
        KnownKpi {
            names: names(["Release time", "Délai de mainlevée", "زمن الإفراج"]),
            ..kpi("K03", Measure::Duration)
        },
        kpi("K19", Measure::Number),
        kpi("K13", Measure::Ratio { scale: 1000.0 }),
    ]
}

fn pasted(text: &str) -> Source {
    Source::Pasted(text.to_owned())
}

fn file(bytes: impl Into<Vec<u8>>) -> Source {
    Source::Bytes { name: "values.csv".to_owned(), bytes: bytes.into() }
}

fn preview(text: &str) -> Preview {
    read(&pasted(text), &Options::default(), &kpis(), this_month())
}

/// Code, month and value of what would be written, all questions answered as proposed.
fn written(source: &Source, kpis: &[KnownKpi], mut options: Options) -> BTreeMap<(String, Month), f64> {
    // Importing one doubtful value can bring up the next question about it.
    let accepted = loop {
        let preview = read(source, &options, kpis, this_month());
        if preview.questions().all(|question| !question.is_open()) {
            break preview.accept();
        }
        options.accept_proposals(&preview);
    };
    let values = accepted.unwrap_or_else(|obstacles| panic!("{obstacles:?}"));
    let distinct: BTreeMap<_, _> = values.iter().map(|new| ((new.code.clone(), new.month), new.value)).collect();
    assert_eq!(distinct.len(), values.len(), "one value per KPI and month");
    distinct
}

fn errors(preview: &Preview) -> Vec<Refusal> {
    let error = |problem: &Problem| match problem {
        Problem::Error(refusal) => Some(refusal.clone()),
        Problem::Question(_) => None,
    };
    preview.problems.iter().filter_map(error).collect()
}

fn keys(preview: &Preview) -> Vec<QuestionKey> {
    preview.questions().map(|question| question.key.clone()).collect()
}
