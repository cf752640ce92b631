//! The register of problems as a sheet.

use jiff::civil::DateTime;

use super::{Builder, Sheet, maybe, said, text};
use crate::{
    documents::sheet::{Cell, Kind},
    domain::{Language, number},
    queries::problem::table::ProblemRow,
};

/// Every problem: the columns of the screen first, then what its page tells.
pub fn problems(language: Language, created: DateTime, rows: &[ProblemRow]) -> Sheet {
    let builder = Builder::new(language);
    let t = builder.t;
    let cells = rows.iter().map(|row| {
        let line = &row.line;
        let elements: Vec<&str> = line.elements.iter().map(|element| element.code.as_str()).collect();
        let answers: Vec<String> = line.corrections.iter().map(|answer| number::correction(answer.number)).collect();
        let cause = if line.cause.is_empty() { t.problem_cause_unknown() } else { &line.cause };
        vec![
            text(number::problem(line.number)),
            text(line.title.as_str()),
            text(elements.join(", ")),
            said(t.label(line.severity)),
            Cell::Date(line.raised_on),
            maybe(line.owner.as_ref(), |(_, title)| text(title.get(language))),
            said(t.label(line.status)),
            text(answers.join(", ")),
            maybe(line.raised_in.as_ref(), |(_, meeting)| text(meeting.to_string())),
            text(line.description.as_str()),
            text(row.evidence.as_str()),
            text(cause),
            text(row.kpis.join(", ")),
            maybe(row.recurs_from, |earlier| text(number::problem(earlier))),
            maybe(row.closed_in.as_ref(), |meeting| text(meeting.to_string())),
        ]
    });
    let rows = cells.collect();
    builder
        .columns(
            Kind::Text,
            &[t.export_column_number(), t.problem_column_title(), t.problem_column_elements(), t.problem_severity()],
        )
        .columns(Kind::Date, &[t.problem_column_raised()])
        .columns(
            Kind::Text,
            &[
                t.problem_column_owner(),
                t.app_state(),
                t.problem_column_correction(),
                t.export_column_meeting(),
                t.problem_description(),
                t.problem_evidence(),
                t.problem_cause(),
                t.problem_kpis(),
                t.form_recurs_from(),
                t.export_column_closed_in(),
            ],
        )
        .sheet(t.problem_title(), created, rows)
}
