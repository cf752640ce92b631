//! The annual progress report: the objectives with where each KPI started, stands and should be; the
//! elements; corrections with their verdicts; problems; the committee's own meetings; both balances.

use jiff::civil::DateTime;

use super::{
    Document, as_known, balance_chart,
    model::{Align, Block, Column, Figure, Heading, KeyValue, Level, Paragraph, Row, Run, Source, Table},
};
use crate::{
    charts::{
        palette::Palette,
        path::{self, PathChart},
        svg,
        time_series::Dress,
    },
    domain::{Language, Rating, number as numbers},
    i18n::{Messages, Quantity, date, list, number},
    queries::{
        kpi::Kpi,
        problem,
        register::CorrectionRow,
        series::Held,
        strategy::Node,
        year::{self, Annual, ElementYear, Seat, Year},
    },
};

/// The pictures in their own pixels; they are scaled to the width of the text.
const CHART: (f32, f32) = (680.0, 340.0);

pub fn document(t: &'static Messages, read: &Year, now: DateTime) -> Document {
    let title = t.annual_title(read.year.to_string());
    let mut report = Report { t, read, blocks: Vec::new() };
    report.at_a_glance();
    report.objectives();
    report.elements();
    report.corrections();
    report.problems();
    report.meetings();
    report.balances();
    let document = as_known::document(t, read.committee.name.get(t.language()), &title, now, report.blocks);
    Document {
        reference: read.year.to_string().into(),
        footer: t.annual_footer(&title, t.kpi_chart_footer(date::date(t.language(), now.date()))).into(),
        ..document
    }
}

struct Report<'a> {
    t: &'static Messages,
    read: &'a Year,
    blocks: Vec<Block>,
}

impl Report<'_> {
    fn language(&self) -> Language {
        self.t.language()
    }

    fn heading(&mut self, level: Level, text: &str, source: Option<Source>) {
        let numbered = level == Level::One;
        self.blocks.push(Block::Heading(Heading { level, numbered, text: text.into(), source }));
    }

    fn say(&mut self, text: impl AsRef<str>) {
        self.blocks.push(Block::Paragraph(Paragraph::plain(text.as_ref())));
    }

    fn table(&mut self, columns: Vec<Column>, rows: Vec<Row>) {
        self.blocks.push(Block::Table(Table { caption: None, columns, rows }));
    }

    fn quantity(&self, kpi: &Kpi, value: Option<f64>) -> String {
        let quantity = Quantity::new(self.language(), kpi.card.unit, &self.read.committee.currency);
        quantity.format(value.unwrap_or(f64::NAN), kpi.card.decimals)
    }

    fn at_a_glance(&mut self) {
        let (t, read) = (self.t, self.read);
        let last = read.months.1;
        let judged: Vec<bool> = read
            .kpis
            .iter()
            .filter_map(|kpi| kpi.card.better.meets(read.value(kpi)?.value(), kpi.target(last)?))
            .collect();
        let met = judged.iter().filter(|met| **met).count();
        let moved = |up: bool| {
            let moves = read.elements.iter().filter_map(|element| Some((element.first?, element.last?)));
            moves.filter(|(first, last)| if up { last > first } else { last < first }).count()
        };
        let decisions: u32 = read.meetings.iter().map(|held| held.decisions).sum();
        let facts = [
            (t.annual_fact_months(), t.annual_months(self.month(read.months.0), self.month(last))),
            (t.annual_fact_meetings(), t.annual_meetings_sum(read.meetings.len(), decisions)),
            (t.annual_fact_targets(), t.annual_targets_sum(met, judged.len())),
            (t.annual_fact_elements(), t.annual_elements_sum(moved(true), moved(false))),
            (
                t.annual_fact_corrections(),
                t.annual_corrections_sum(read.tally.in_effect, read.tally.judged, read.tally.worked),
            ),
        ];
        let fact = |(key, value): (&str, String)| KeyValue { key: key.into(), value: Paragraph::plain(value.as_str()) };
        self.blocks.push(Block::KeyValues(facts.into_iter().map(fact).collect()));
    }

    fn month(&self, month: crate::domain::Month) -> String {
        date::month_long(self.language(), month)
    }

    fn objectives(&mut self) {
        let (t, read) = (self.t, self.read);
        self.heading(Level::One, t.annual_objectives(), None);
        self.say(t.annual_objectives_hint());
        for node in &read.tree.top {
            self.objective(node);
        }
        let without: Vec<&Kpi> = read.tree.without_path.iter().filter_map(|kpi| read.kpi(kpi.id)).collect();
        if !without.is_empty() {
            self.heading(Level::Two, t.annual_other_kpis(), None);
            self.kpis(&without);
        }
    }

    fn objective(&mut self, node: &Node) {
        let read = self.read;
        let served = node.kpis.iter().flat_map(|serving| {
            let above = read.kpi(serving.kpi.id);
            above.into_iter().chain(serving.indicators.iter().filter_map(|indicator| read.kpi(indicator.id)))
        });
        let served: Vec<&Kpi> = served.collect();
        if !served.is_empty() {
            let source = Source { table: "strategy_node", id: node.id.uuid() };
            let text = self.t.annual_objective(&node.code, node.text.get(self.language()));
            self.heading(Level::Two, &text, Some(source));
            self.kpis(&served);
        }
        for below in &node.below {
            self.objective(below);
        }
    }

    /// Where the KPIs started, came to last year and this year, stand now and should be.
    fn kpis(&mut self, kpis: &[&Kpi]) {
        let (t, read) = (self.t, self.read);
        let columns = vec![
            Column::new(t.minutes_column_kpi(), 3.2, Align::Start),
            Column::new(t.annual_column_start(), 1.3, Align::End),
            Column::new((read.year - 1).to_string(), 1.3, Align::End),
            Column::new(read.year.to_string(), 1.3, Align::End),
            Column::new(date::month_short(self.language(), read.months.1), 1.4, Align::End),
            Column::new(t.minutes_column_target(), 1.7, Align::End),
            Column::new(t.minutes_column_signal(), 1.9, Align::Start),
        ];
        let rows = kpis.iter().map(|kpi| self.kpi(kpi)).collect();
        self.table(columns, rows);
    }

    fn kpi(&self, kpi: &Kpi) -> Row {
        let (t, read, last) = (self.t, self.read, self.read.months.1);
        let name =
            vec![Run::bold(kpi.card.code.as_str()), Run::plain("\n"), Run::plain(kpi.card.label(self.language()))];
        let of = |annual: Option<Annual>| match annual {
            Some(Annual::Last(month, value)) => {
                let month = date::month_short(self.language(), month);
                Paragraph::new(vec![Run::plain(self.quantity(kpi, Some(value))), Run::plain("\n"), Run::plain(month)])
            }
            Some(Annual::Pooled(value)) => Paragraph::plain(self.quantity(kpi, Some(value)).as_str()),
            None => Paragraph::plain(number::NONE),
        };
        let this_year = read.value(kpi);
        let met = this_year.zip(kpi.target(last)).and_then(|(now, target)| kpi.card.better.meets(now.value(), target));
        let mut target = vec![Run::plain(self.quantity(kpi, kpi.target(last)))];
        if let Some(met) = met {
            target.push(Run::plain("\n"));
            target.push(Run::plain(if met { t.annual_met() } else { t.annual_not_met() }));
        }
        let start = kpi.card.baseline.map(|baseline| baseline.value);
        let cells = vec![
            Paragraph::new(name),
            Paragraph::plain(self.quantity(kpi, start).as_str()),
            of(read.value_before(kpi)),
            of(this_year),
            Paragraph::plain(self.quantity(kpi, kpi.value(last)).as_str()),
            Paragraph::new(target),
            Paragraph::plain(t.label(kpi.variation(last))),
        ];
        Row { cells, source: Some(Source { table: "kpi", id: kpi.card.id.uuid() }) }
    }

    fn elements(&mut self) {
        let (t, read) = (self.t, self.read);
        self.heading(Level::One, t.annual_elements(), None);
        if read.elements.is_empty() {
            self.say(t.annual_no_ratings());
            return;
        }
        self.say(t.annual_elements_hint());
        let columns = vec![
            Column::new(t.minutes_column_element(), 5.0, Align::Start),
            Column::new(t.annual_column_first(), 1.3, Align::End),
            Column::new(t.annual_column_last(), 1.3, Align::End),
            Column::new(t.minutes_column_change(), 1.6, Align::End),
            Column::new(t.annual_column_rated(), 1.6, Align::End),
        ];
        let rows = read.elements.iter().map(|element| self.element(element)).collect();
        self.table(columns, rows);
    }

    fn element(&self, element: &ElementYear) -> Row {
        let level = |rating: Option<Rating>| {
            rating.map_or_else(
                || number::NONE.to_owned(),
                |rating| number::integer(self.language(), rating.level().into()),
            )
        };
        let change =
            element.first.zip(element.last).map(|(first, last)| i64::from(last.level()) - i64::from(first.level()));
        let change = match change {
            None => number::NONE.to_owned(),
            Some(0) => self.t.annual_unchanged().to_owned(),
            Some(change) => number::difference(self.language(), change as f64, 0),
        };
        let name = element.name.get(self.language());
        Row::new(vec![
            Paragraph::new(vec![Run::bold(element.code.as_str()), Run::plain(" "), Run::plain(name)]),
            Paragraph::plain(level(element.first).as_str()),
            Paragraph::plain(level(element.last).as_str()),
            Paragraph::plain(change.as_str()),
            Paragraph::plain(number::integer(self.language(), element.rated as i64).as_str()),
        ])
    }

    fn corrections(&mut self) {
        let (t, read) = (self.t, self.read);
        self.heading(Level::One, t.annual_corrections(), None);
        if read.corrections.is_empty() {
            self.say(t.annual_no_corrections());
            return;
        }
        let columns = vec![
            Column::new(t.minutes_column_correction(), 3.0, Align::Start),
            Column::new(t.minutes_column_owner(), 2.2, Align::Start),
            Column::new(t.minutes_column_due(), 1.9, Align::Start),
            Column::new(t.minutes_column_state(), 1.8, Align::Start),
            Column::new(t.annual_column_verdict(), 3.3, Align::Start),
        ];
        let rows = read.corrections.iter().map(|row| self.correction(row)).collect();
        self.table(columns, rows);
    }

    fn correction(&self, row: &CorrectionRow) -> Row {
        let (t, language) = (self.t, self.language());
        let day = |day| date::date(language, day);
        let mut due = vec![Run::plain(row.due.map_or_else(|| number::NONE.to_owned(), day))];
        if let Some(first) = row.first_due.filter(|first| Some(*first) != row.due) {
            due.push(Run::plain("\n"));
            due.push(Run::plain(t.minutes_first_due(day(first))));
        }
        let mut state = vec![Run::plain(t.label(row.state))];
        if let Some(effective) = row.effective {
            state.push(Run::plain("\n"));
            state.push(Run::plain(t.annual_in_effect_since(day(effective))));
        }
        let verdict = match row.verdict {
            Some(verdict) => vec![Run::bold(t.label(verdict)), Run::plain("\n"), Run::plain(row.verdict_text.as_str())],
            None => vec![Run::plain(t.annual_not_judged())],
        };
        Row::new(vec![
            Paragraph::new(vec![Run::bold(row.number.as_str()), Run::plain("\n"), Run::plain(row.title.as_str())]),
            Paragraph::plain(row.owner.as_ref().map_or(number::NONE, |owner| owner.get(language))),
            Paragraph::new(due),
            Paragraph::new(state),
            Paragraph::new(verdict),
        ])
    }

    fn problems(&mut self) {
        let (t, read) = (self.t, self.read);
        self.heading(Level::One, t.annual_problems(), None);
        let raised = read.problems.iter().filter(|line| i32::from(line.raised_on.year()) == read.year).count();
        let open = read.problems.iter().filter(|line| line.is_open()).count();
        self.say(t.annual_problems_sum(raised, open));
        if read.problems.is_empty() {
            return;
        }
        let columns = vec![
            Column::new(t.annual_column_problem(), 4.4, Align::Start),
            Column::new(t.annual_column_raised(), 1.9, Align::Start),
            Column::new(t.annual_column_severity(), 1.5, Align::Start),
            Column::new(t.minutes_column_state(), 1.8, Align::Start),
            Column::new(t.annual_column_answers(), 2.4, Align::Start),
        ];
        let rows = read.problems.iter().rev().map(|line| self.problem(line)).collect();
        self.table(columns, rows);
    }

    fn problem(&self, line: &problem::Line) -> Row {
        let (t, language) = (self.t, self.language());
        let answers: Vec<String> = line.corrections.iter().map(|answer| numbers::correction(answer.number)).collect();
        let number = numbers::problem(line.number);
        let cells = vec![
            Paragraph::new(vec![Run::bold(number.as_str()), Run::plain(" "), Run::plain(line.title.as_str())]),
            Paragraph::plain(date::date(language, line.raised_on).as_str()),
            Paragraph::plain(t.label(line.severity)),
            Paragraph::plain(t.label(line.status)),
            Paragraph::plain(list(language, &answers).as_str()),
        ];
        Row { cells, source: Some(Source { table: "problem", id: line.id.uuid() }) }
    }

    fn meetings(&mut self) {
        let (t, read, language) = (self.t, self.read, self.language());
        self.heading(Level::One, t.annual_committee(), None);
        if read.meetings.is_empty() {
            self.say(t.annual_no_meeting());
            return;
        }
        if !read.missed.is_empty() {
            let months: Vec<String> = read.missed.iter().map(|month| self.month(*month)).collect();
            self.say(t.annual_missed(list(language, &months)));
        }
        let columns = vec![
            Column::new(t.annual_column_meeting(), 2.2, Align::Start),
            Column::new(t.annual_column_delay(), 1.7, Align::End),
            Column::new(t.annual_column_present(), 1.5, Align::End),
            Column::new(t.annual_column_quorum(), 1.5, Align::Start),
            Column::new(t.annual_column_decisions(), 1.5, Align::End),
            Column::new(t.annual_column_minutes(), 3.0, Align::Start),
        ];
        let rows = read.meetings.iter().map(|held| self.held(held)).collect();
        self.table(columns, rows);
        self.heading(Level::Two, t.annual_attendance(), None);
        let columns = vec![
            Column::new(t.minutes_column_office(), 4.4, Align::Start),
            Column::new(t.annual_column_present(), 1.4, Align::End),
            Column::new(t.annual_column_substituted(), 1.6, Align::End),
            Column::new(t.annual_column_excused(), 1.4, Align::End),
            Column::new(t.annual_column_absent(), 1.4, Align::End),
            Column::new(t.annual_column_share(), 1.6, Align::End),
        ];
        let rows = read.seats.iter().map(|seat| self.seat(seat)).collect();
        self.table(columns, rows);
    }

    fn held(&self, held: &Held) -> Row {
        let (t, language) = (self.t, self.language());
        let whole = |count: i64| number::integer(language, count);
        let delay = match year::delay(held) {
            None => number::NONE.to_owned(),
            Some(minutes) if minutes <= 0 => t.annual_on_time().to_owned(),
            Some(minutes) => t.annual_late(minutes),
        };
        let quorum = match held.meeting.quorum_held {
            None => number::NONE,
            Some(true) => t.annual_quorum_held(),
            Some(false) => t.annual_quorum_lost(),
        };
        let meeting = held.meeting.reference.to_string();
        let cells = vec![
            Paragraph::new(vec![
                Run::bold(meeting.as_str()),
                Run::plain("\n"),
                Run::plain(date::date(language, held.meeting.date)),
            ]),
            Paragraph::plain(delay.as_str()),
            Paragraph::plain(t.annual_of(held.present, held.seats).as_str()),
            Paragraph::plain(quorum),
            Paragraph::plain(whole(held.decisions.into()).as_str()),
            Paragraph::plain(t.label(held.meeting.state)),
        ];
        Row { cells, source: Some(Source { table: "meeting", id: held.meeting.id.uuid() }) }
    }

    fn seat(&self, seat: &Seat) -> Row {
        let language = self.language();
        let whole = |count: u32| Paragraph::plain(number::integer(language, count.into()).as_str());
        let filled = f64::from(seat.present + seat.substituted) / f64::from(seat.meetings().max(1));
        Row::new(vec![
            Paragraph::plain(seat.title.get(language)),
            whole(seat.present),
            whole(seat.substituted),
            whole(seat.excused),
            whole(seat.absent),
            Paragraph::plain(number::percent(language, 100.0 * filled, 0).as_str()),
        ])
    }

    fn balances(&mut self) {
        let t = self.t;
        let charts = [
            balance_chart::control_over_facilitation(t, &self.read.balance),
            balance_chart::finds_over_openings(t, &self.read.balance),
        ];
        self.heading(Level::One, t.annual_balance(), None);
        if charts.iter().all(Option::is_none) {
            self.say(t.annual_no_balance());
        }
        for chart in charts.into_iter().flatten() {
            self.balance(&chart);
        }
    }

    fn balance(&mut self, chart: &PathChart) {
        let scene = path::layout(chart, CHART.0, CHART.1, Dress::Full, &Palette::PAPER, self.t);
        self.blocks.push(Block::Figure(Figure {
            svg: svg::paint(&scene),
            alt: chart.alt.as_str().into(),
            caption: None,
            width: 1.0,
            data: None,
        }));
    }
}

#[cfg(test)]
mod tests;
