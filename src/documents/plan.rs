//! The action plan on paper and as a sheet: rows under their objectives, resources with their sums.

use jiff::civil::{Date, DateTime};

use super::{
    Document, Sheet, Text, as_known,
    model::{Align, Block, Column, Heading, KeyValue, Level, Paragraph, Row, Run, Source, Table},
    sheet::{Cell, Kind, SheetColumn},
};
use crate::{
    commands::committee::CommitteeProfile,
    domain::{Language, number},
    i18n::{Messages, Quantity, date, number as figures, without_marks},
    queries::plan::{Action, Aim, Plan, Plans, Resources},
};

pub fn document(t: &'static Messages, committee: &CommitteeProfile, plans: &Plans, now: DateTime) -> Document {
    let mut blocks = Vec::new();
    if plans.plans.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(t.plan_none_title())));
    }
    let paper = Paper { t, currency: &committee.currency, today: now.date() };
    for plan in &plans.plans {
        paper.plan(plans, plan, &mut blocks);
    }
    as_known::document(t, committee.name.get(t.language()), t.term_action_plan(), now, blocks)
}

struct Paper<'a> {
    t: &'static Messages,
    currency: &'a str,
    today: Date,
}

impl Paper<'_> {
    fn plan(&self, plans: &Plans, plan: &Plan, blocks: &mut Vec<Block>) {
        let (t, language) = (self.t, self.t.language());
        let source = Source { table: "action_plan", id: plan.id.uuid() };
        let (from, to) = (date::date(language, plan.from), date::date(language, plan.to));
        blocks.push(heading(Level::One, t.plan_subtitle(plan.title.get(language), from, to), Some(source)));
        let rows: Vec<&Action> = plans.rows(plan.id).collect();
        if rows.is_empty() {
            blocks.push(Block::Paragraph(Paragraph::plain(t.plan_empty_title())));
            return;
        }
        blocks.push(self.sums(&rows));
        let mut objectives: Vec<_> = rows.iter().map(|action| &action.objective).collect();
        objectives.sort_by(|a, b| a.code.cmp(&b.code));
        objectives.dedup_by_key(|objective| objective.id);
        for objective in objectives {
            let text = format!("{} {}", objective.code, objective.name.get(language));
            blocks.push(heading(Level::Two, text, None));
            let rows = rows.iter().filter(|action| action.objective.id == objective.id);
            blocks.push(Block::Table(self.table(rows.copied())));
        }
    }

    fn sums(&self, rows: &[&Action]) -> Block {
        let t = self.t;
        let sum: Resources = rows.iter().map(|action| action.resources).sum();
        let pair = |key: &str, value: String| KeyValue { key: key.into(), value: Paragraph::plain(value) };
        Block::KeyValues(vec![
            pair(t.plan_sum_days(), self.used(sum.person_days_used, sum.person_days)),
            pair(t.plan_sum_budget(), format!("{} {}", self.used(sum.budget_used, sum.budget), self.currency)),
        ])
    }

    fn used(&self, used: u64, planned: u64) -> String {
        let of = |value: u64| figures::integer(self.t.language(), i64::try_from(value).unwrap_or(i64::MAX));
        self.t.plan_of(of(used), of(planned))
    }

    fn table<'r>(&self, rows: impl Iterator<Item = &'r Action>) -> Table {
        let t = self.t;
        let columns = vec![
            Column::new(t.plan_column_number(), 1.1, Align::Start),
            Column::new(t.plan_column_action(), 4.0, Align::Start),
            Column::new(t.plan_column_owner(), 2.0, Align::Start),
            Column::new(t.plan_column_due(), 1.6, Align::Start),
            Column::new(t.plan_kpis(), 2.6, Align::Start),
            Column::new(t.plan_resources(), 2.3, Align::Start),
        ];
        Table { caption: None, columns, rows: rows.map(|action| self.row(action)).collect() }
    }

    fn row(&self, action: &Action) -> Row {
        let (t, language) = (self.t, self.t.language());
        let mut what = vec![Run::bold(action.title.as_str())];
        for passage in [&action.text, &action.acceptance].into_iter().filter(|passage| !passage.is_empty()) {
            what.push(Run::plain(format!("\n{passage}")));
        }
        let percent = figures::percent(language, f64::from(action.percent), 0);
        let overdue = action.days_overdue(self.today);
        let stands =
            if overdue > 0 { t.count_days_overdue(overdue) } else { format!("{}, {percent}", t.label(action.state())) };
        let due = format!("{}\n{stands}", date::date(language, action.due));
        let kpis: Vec<String> =
            action.kpis.iter().map(|aim| format!("{}: {}", aim.kpi.code, path(t, self.currency, aim))).collect();
        let cells = [due, kpis.join("\n"), self.resources(action)];
        let mut row = vec![
            Paragraph::plain(number::action(action.number)),
            Paragraph::new(what),
            Paragraph::plain(action.owner.1.get(language)),
        ];
        row.extend(cells.map(Paragraph::plain));
        Row { cells: row, source: Some(Source { table: "plan_action", id: action.id.uuid() }) }
    }

    fn resources(&self, action: &Action) -> String {
        let (t, of) = (self.t, action.resources);
        let mut lines = Vec::new();
        if of.person_days > 0 {
            lines.push(format!("{}: {}", t.plan_person_days(), self.used(of.person_days_used, of.person_days)));
        }
        if of.budget > 0 {
            lines.push(format!("{}: {}", t.plan_budget(self.currency), self.used(of.budget_used, of.budget)));
        }
        if !action.technical.is_empty() {
            lines.push(technical(t, action));
        }
        lines.join("\n")
    }
}

fn heading(level: Level, text: String, source: Option<Source>) -> Block {
    Block::Heading(Heading { level, numbered: false, text: text.into(), source })
}

/// "Joint bays (3)"
pub fn technical(t: &Messages, action: &Action) -> String {
    match action.technical_quantity {
        Some(quantity) => t.plan_technical_counted(action.technical.as_str(), quantity),
        None => action.technical.clone(),
    }
}

/// "33.8 h → 19.5 h → 18 h": starting value, now, desirable value.
pub fn path(t: &Messages, currency: &str, aim: &Aim) -> String {
    let quantity = Quantity::new(t.language(), aim.unit, currency);
    let value = |value: Option<f64>| {
        value.map_or_else(|| t.plan_not_measured().to_owned(), |value| quantity.format(value, aim.decimals))
    };
    t.plan_path(value(aim.baseline), value(aim.now.map(|(_, value)| value)), value(Some(aim.desired)))
}

/// Every row of every plan, for other programs.
pub fn sheet(language: Language, currency: &str, created: DateTime, plans: &Plans) -> Sheet {
    let t = Messages::of(language);
    let column = |title: &str, kind| SheetColumn { title: without_marks(title).into_owned().into(), kind };
    let columns = vec![
        column(t.term_action_plan(), Kind::Text),
        column(t.plan_column_number(), Kind::Text),
        column(t.plan_column_action(), Kind::Text),
        column(t.plan_text(), Kind::Text),
        column(t.plan_objective(), Kind::Text),
        column(t.plan_owner(), Kind::Text),
        column(t.plan_correction(), Kind::Text),
        column(t.plan_start(), Kind::Date),
        column(t.plan_due(), Kind::Date),
        column(t.plan_person_days(), Kind::Integer),
        column(t.plan_person_days_used(), Kind::Integer),
        column(t.plan_technical(), Kind::Text),
        column(t.plan_technical_quantity(), Kind::Integer),
        column(&t.plan_budget(currency), Kind::Integer),
        column(&t.plan_budget_used(currency), Kind::Integer),
        column(t.plan_budget_year(), Kind::Integer),
        column(t.plan_budget_note(), Kind::Text),
        column(t.plan_kpis(), Kind::Text),
        column(t.plan_acceptance(), Kind::Text),
        column(t.plan_interval(), Kind::Integer),
        column(t.plan_next_review(), Kind::Date),
        column(t.app_state(), Kind::Text),
        column(t.plan_percent(), Kind::Percent),
        column(t.plan_done_on(), Kind::Date),
        column(t.plan_milestones(), Kind::Text),
        column(t.plan_reports(), Kind::Text),
    ];
    let rows = plans.actions.iter().map(|action| cells(t, currency, plans, action)).collect();
    Sheet { name: t.term_action_plan().into(), language, created, columns, rows }
}

fn cells(t: &'static Messages, currency: &str, plans: &Plans, action: &Action) -> Vec<Cell> {
    let language = t.language();
    let plan = plans.plans.iter().find(|plan| plan.id == action.plan).map_or("", |plan| plan.title.get(language));
    let text = |text: String| {
        let text: Text = without_marks(&text).into_owned().into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    };
    let count = |count: u64| Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX));
    let lines = |lines: Vec<String>| text(lines.join("\n"));
    let of = action.resources;
    let kpis = action.kpis.iter().map(|aim| format!("{}: {}", aim.kpi.code, path(t, currency, aim)));
    let milestones = action.milestones.iter().map(|one| {
        let when = match one.done_on {
            Some(on) => t.plan_milestone_reached(date::date(language, on)),
            None => t.plan_milestone_due(date::date(language, one.due)),
        };
        format!("{}, {when}", one.title)
    });
    let reports = action.reports.iter().map(|report| {
        format!("{}: {}", t.plan_report_line(date::date(language, report.date), report.percent), report.text)
    });
    vec![
        text(plan.to_owned()),
        text(number::action(action.number)),
        text(action.title.clone()),
        text(action.text.clone()),
        text(format!("{} {}", action.objective.code, action.objective.name.get(language))),
        text(action.owner.1.get(language).to_owned()),
        text(action.correction.as_ref().map(|(_, of, _)| number::correction(*of)).unwrap_or_default()),
        Cell::Date(action.from),
        Cell::Date(action.due),
        count(of.person_days),
        count(of.person_days_used),
        text(action.technical.clone()),
        action.technical_quantity.map_or(Cell::Empty, |quantity| count(quantity.into())),
        count(of.budget),
        count(of.budget_used),
        action.budget_year.map_or(Cell::Empty, |year| count(year.into())),
        text(action.budget_note.clone()),
        lines(kpis.collect()),
        text(action.acceptance.clone()),
        count(action.review_interval.into()),
        action.next_review().map_or(Cell::Empty, Cell::Date),
        text(t.label(action.state()).to_owned()),
        Cell::Percent(f64::from(action.percent)),
        action.done_on.map_or(Cell::Empty, Cell::Date),
        lines(milestones.collect()),
        lines(reports.collect()),
    ]
}
