//! The way from a source to its preview.

use super::{
    Answer, Column, Detail, Highlights, KnownKpi, Mapping, Options, Preview, Problem, Progress, Question, QuestionKey,
    Refusal, Source, SourceSummary, date_order, decimal, encoding,
    kpi::KpiIndex,
    layout::Layout,
    ledger::{Ledger, Rules},
    limits, mapping,
    number::Cell,
    percent,
    progress::Part,
    signature::{self, Content},
    table::{self, Table},
    workbook::Workbook,
};
use crate::domain::Month;

/// Reads `source` as far as possible. `this_month` is the last month that may have values.
///
/// Reading again with more [`Options`] gives the next preview; nothing is remembered in between.
pub fn read(source: &Source, options: &Options, kpis: &[KnownKpi], this_month: Month) -> Preview {
    read_with(source, options, kpis, this_month, &Progress::default())
}

/// As [`read`], for a source that may take longer than a blink: `progress` says how far it is, and
/// stops it.
pub fn read_with(
    source: &Source,
    options: &Options,
    kpis: &[KnownKpi],
    this_month: Month,
    progress: &Progress,
) -> Preview {
    let mut preview = Preview { source: SourceSummary::of(source), ..Preview::default() };
    let mut reading = Reading { preview: &mut preview, options, kpis, this_month, progress };
    if let Err(refusals) = reading.fill(source) {
        preview.problems.splice(0..0, refusals.into_iter().map(Problem::Error));
    }
    preview
}

struct Reading<'a> {
    preview: &'a mut Preview,
    options: &'a Options,
    kpis: &'a [KnownKpi],
    this_month: Month,
    progress: &'a Progress,
}

fn one(refusal: Refusal) -> Vec<Refusal> {
    vec![refusal]
}

impl Reading<'_> {
    fn fill(&mut self, source: &Source) -> Result<(), Vec<Refusal>> {
        let plain = KpiIndex::new(self.kpis);
        let table = self.table(source, &plain)?;
        self.preview.dialect.separator = table.separator;
        self.preview.source.rows = table.rows.len();
        self.preview.source.columns = table.header.cells().count();

        let key = mapping::fingerprint(&table.header);
        let remembered = self.options.remembered.get(&key).cloned();
        let recalled = remembered.clone().unwrap_or_default();
        let options = recalled.complete(self.options, &table.header);
        self.preview.recalled = remembered.is_some();
        self.preview.mapping = recalled.clone().with(self.options, &table.header);
        self.preview.layout = Some(key);
        self.understand(&table, plain.with_labels(&options.labels), &options, &recalled)
    }

    /// From cells to readings.
    fn understand(
        &mut self,
        table: &Table,
        index: KpiIndex<'_>,
        options: &Options,
        recalled: &Mapping,
    ) -> Result<(), Vec<Refusal>> {
        let dates = date_order::decide(table, options, recalled.date_order);
        self.preview.dialect.date_order = dates.order;
        self.preview.problems.extend(dates.question.map(Problem::Question));
        let layout = Layout::of(table, options, dates.order, &index).map_err(one)?;
        self.preview.dialect.shape = Some(layout.shape);

        let decimal = decimal::decide(table, &layout, &index, options, recalled.decimal, self.progress).map_err(one)?;
        self.preview.dialect.decimal = decimal.seen.then_some(decimal.mark);
        self.preview.dialect.thousands = decimal.thousands;
        self.preview.problems.extend(decimal.question.map(Problem::Question));
        let mut parts_of_one = percent::Tally::default();
        layout.entries(table, &index).for_each(|entry| parts_of_one.add(&entry, &index, decimal.mark));
        let percent = parts_of_one.verdict(options, recalled.percent);
        self.preview.dialect.percent = percent.question.as_ref().map(|_| percent.scale);
        self.preview.problems.extend(percent.question.map(Problem::Question));
        self.progress.reach(Part::Marks, 1, 1);

        let rules = Rules { mark: decimal.mark, percent: percent.scale, this_month: self.this_month };
        let mut ledger = Ledger::new(&index, options, rules);
        let recorded = self.record(&mut ledger, table, &layout, &index);
        self.preview.columns = layout.mapping;
        let tally = ledger.finish();
        if let Err(refusal) = recorded {
            /// Enough to see what they are about.
            const SHOWN: usize = 20;
            self.preview.problems.extend(tally.questions.into_iter().take(SHOWN).map(Problem::Question));
            return Err(one(refusal));
        }
        self.preview.problems.extend(tally.questions.into_iter().map(Problem::Question));
        self.preview.highlights = Highlights::of(&tally.readings);
        self.preview.counts = tally.counts;
        self.preview.readings = tally.readings;
        let absent = (0..).zip(self.kpis).filter(|(position, _)| !tally.seen.contains(position));
        self.preview.absent = absent.map(|(_, kpi)| kpi.code.clone()).collect();
        Ok(())
    }

    fn table(&mut self, source: &Source, index: &KpiIndex<'_>) -> Result<Table, Vec<Refusal>> {
        let bytes = self.preview.source.bytes;
        if bytes > limits::FILE_BYTES {
            return Err(one(Refusal::TooLarge { bytes, limit: limits::FILE_BYTES }));
        }
        match source {
            Source::Pasted(text) => self.text_table(text),
            Source::Bytes { bytes, .. } => match signature::content(bytes) {
                Content::Workbook => self.sheet(bytes, index).map_err(one),
                Content::Text | Content::Protected | Content::Other(_) => {
                    let text = self.decoded(bytes).map_err(one)?;
                    self.text_table(&text)
                }
            },
        }
    }

    fn text_table(&self, text: &str) -> Result<Table, Vec<Refusal>> {
        let table = table::parse(&table::normalise(text).map_err(one)?, self.options.separator, self.progress)?;
        self.progress.reach(Part::Cells, 1, 1);
        Ok(table)
    }

    fn sheet(&mut self, bytes: &[u8], index: &KpiIndex<'_>) -> Result<Table, Refusal> {
        let mut workbook = Workbook::open(bytes, limits::UNPACKED_BYTES)?;
        self.preview.sheets = workbook.sheets();
        let chosen = self.options.sheet.as_deref();
        self.preview.sheet = self.preview.sheets.iter().position(|sheet| Some(sheet.name.as_str()) == chosen);
        let opened = workbook.table(chosen, index, self.progress)?;
        self.preview.sheet = Some(opened.sheet);
        self.preview.tells = opened.tells;
        Ok(opened.table)
    }

    fn decoded(&mut self, bytes: &[u8]) -> Result<String, Refusal> {
        let decoded = encoding::decode(bytes, self.options.encoding)?;
        self.preview.dialect.encoding = Some(decoded.encoding);
        if let Some(choice) = decoded.choice {
            self.preview.problems.push(Problem::Question(Question {
                key: QuestionKey::Encoding,
                offered: choice.samples.iter().map(|(encoding, _)| Answer::Encoding(*encoding)).collect(),
                detail: Detail::Encoding { samples: choice.samples },
                proposed: Answer::Encoding(choice.proposed),
                answer: self.options.encoding.map(Answer::Encoding),
            }));
        }
        Ok(decoded.text)
    }

    fn record(
        &self,
        ledger: &mut Ledger<'_>,
        table: &Table,
        layout: &Layout,
        index: &KpiIndex<'_>,
    ) -> Result<(), Refusal> {
        for (column, mapping) in layout.mapping.iter().enumerate() {
            if mapping.column != Column::Unknown {
                continue;
            }
            let cells = || table.rows.iter().map(|row| row.written(column));
            let filled = cells().filter(|cell| !cell.text.trim().is_empty()).count();
            if filled == 0 && mapping.header.trim().is_empty() {
                continue;
            }
            let numbers = cells().filter(|cell| matches!(Cell::of(*cell), Cell::Number(_))).count();
            ledger.unknown_column(column, &mapping.header, table.header.place(column), filled, numbers)?;
        }
        let total = table.rows.len() * layout.values_per_row();
        layout.entries(table, index).enumerate().try_for_each(|(done, entry)| {
            self.progress.check()?;
            if done % 1024 == 0 {
                self.progress.reach(Part::Values, done, total);
            }
            ledger.record(&entry)
        })
    }
}
