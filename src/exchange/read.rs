//! The way from a source to its preview.

use std::borrow::Cow;

use super::{
    Answer, Column, Detail, Highlights, KnownKpi, Options, Place, Preview, Problem, Question, QuestionKey, Refusal,
    Source, SourceSummary, decimal, encoding,
    kpi::KpiIndex,
    layout::Layout,
    ledger::Ledger,
    limits,
    number::Cell,
    table::{self, Table},
};
use crate::domain::Month;

/// Reads `source` as far as possible. `this_month` is the last month that may have values.
///
/// Reading again with more [`Options`] gives the next preview; nothing is remembered in between.
pub fn read(source: &Source, options: &Options, kpis: &[KnownKpi], this_month: Month) -> Preview {
    let mut preview = Preview { source: SourceSummary::of(source), ..Preview::default() };
    if let Err(refusals) = fill(&mut preview, source, options, kpis, this_month) {
        preview.problems.splice(0..0, refusals.into_iter().map(Problem::Error));
    }
    preview
}

fn fill(
    preview: &mut Preview,
    source: &Source,
    options: &Options,
    kpis: &[KnownKpi],
    this_month: Month,
) -> Result<(), Vec<Refusal>> {
    let one = |refusal| vec![refusal];
    let text = text(preview, source, options).map_err(one)?;
    let table = table::parse(&table::normalise(&text).map_err(one)?, options.separator)?;
    drop(text);
    preview.dialect.separator = Some(table.separator);
    preview.source.rows = table.rows.len();
    preview.source.columns = table.header.cells().count();

    let index = KpiIndex::new(kpis);
    let layout = Layout::of(&table, options, &index).map_err(one)?;
    preview.dialect.shape = Some(layout.shape);
    let decimal = decimal::decide(&table, &layout, &index, options);
    preview.dialect.decimal = decimal.seen.then_some(decimal.mark);
    preview.dialect.thousands = decimal.thousands;
    preview.problems.extend(decimal.question.map(Problem::Question));

    let mut ledger = Ledger::new(&index, options, decimal.mark, this_month);
    let recorded = record(&mut ledger, &table, &layout, &index);
    preview.columns = layout.mapping;
    let tally = ledger.finish();
    match recorded {
        Ok(()) => {
            preview.problems.extend(tally.questions.into_iter().map(Problem::Question));
            preview.highlights = Highlights::of(&tally.readings);
            preview.counts = tally.counts;
            preview.readings = tally.readings;
            let absent = (0..).zip(kpis).filter(|(position, _)| !tally.seen.contains(position));
            preview.absent = absent.map(|(_, kpi)| kpi.code.clone()).collect();
            Ok(())
        }
        Err(refusal) => {
            /// Enough to see what they are about.
            const SHOWN: usize = 20;
            preview.problems.extend(tally.questions.into_iter().take(SHOWN).map(Problem::Question));
            Err(vec![refusal])
        }
    }
}

fn text<'s>(preview: &mut Preview, source: &'s Source, options: &Options) -> Result<Cow<'s, str>, Refusal> {
    if preview.source.bytes > limits::FILE_BYTES {
        return Err(Refusal::TooLarge { bytes: preview.source.bytes, limit: limits::FILE_BYTES });
    }
    match source {
        Source::Pasted(text) => Ok(Cow::Borrowed(text)),
        Source::Bytes { bytes, .. } => {
            let decoded = encoding::decode(bytes, options.encoding)?;
            preview.dialect.encoding = Some(decoded.encoding);
            if let Some(choice) = decoded.choice {
                preview.problems.push(Problem::Question(Question {
                    key: QuestionKey::Encoding,
                    offered: choice.samples.iter().map(|(encoding, _)| Answer::Encoding(*encoding)).collect(),
                    detail: Detail::Encoding { samples: choice.samples },
                    proposed: Answer::Encoding(choice.proposed),
                    answer: options.encoding.map(Answer::Encoding),
                }));
            }
            Ok(Cow::Owned(decoded.text))
        }
    }
}

fn record(ledger: &mut Ledger<'_>, table: &Table, layout: &Layout, index: &KpiIndex<'_>) -> Result<(), Refusal> {
    for (column, mapping) in layout.mapping.iter().enumerate() {
        if mapping.column != Column::Unknown {
            continue;
        }
        let cells = || table.rows.iter().map(|row| row.cell(column));
        let filled = cells().filter(|cell| !cell.trim().is_empty()).count();
        if filled == 0 && mapping.header.trim().is_empty() {
            continue;
        }
        let numbers = cells().filter(|cell| matches!(Cell::of(cell), Cell::Number(_))).count();
        let place = Place { line: table.header.line, column: column + 1 };
        ledger.unknown_column(column, &mapping.header, place, filled, numbers)?;
    }
    layout.entries(table, index).try_for_each(|entry| ledger.record(&entry))
}
