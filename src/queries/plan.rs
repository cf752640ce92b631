//! Action plans: every row with its objective, KPIs, resources and progress, and the sums of each plan.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, Row};

use super::{choices::Choice, kpi::Linked, names};
use crate::{
    commands::plan::{ActionDraft, KpiAim, MilestoneDraft, PlanDraft},
    domain::{ActionState, Id, Month, Names, Unit, days_overdue, kind, next_review, number},
    workspace::values::Iso,
};

#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub id: Id<kind::Plan>,
    pub title: Names,
    pub from: Date,
    pub to: Date,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    pub id: Id<kind::PlanAction>,
    pub plan: Id<kind::Plan>,
    pub number: u32,
    pub title: String,
    pub text: String,
    pub objective: Linked<kind::StrategyNode>,
    pub owner: (Id<kind::Office>, Names),
    pub correction: Option<(Id<kind::Correction>, u32, String)>,
    pub from: Date,
    pub due: Date,
    pub resources: Resources,
    pub technical: String,
    pub technical_quantity: Option<u32>,
    pub budget_year: Option<u16>,
    pub budget_note: String,
    pub acceptance: String,
    /// In months.
    pub review_interval: u8,
    pub percent: u8,
    pub done_on: Option<Date>,
    pub dropped_on: Option<Date>,
    pub kpis: Vec<Aim>,
    /// By due date.
    pub milestones: Vec<Milestone>,
    /// The latest first.
    pub reports: Vec<Report>,
}

/// Planned and used: person-days, and money in whole units of the committee's currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resources {
    pub person_days: u64,
    pub person_days_used: u64,
    pub budget: u64,
    pub budget_used: u64,
}

impl std::ops::Add for Resources {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            person_days: self.person_days + other.person_days,
            person_days_used: self.person_days_used + other.person_days_used,
            budget: self.budget + other.budget,
            budget_used: self.budget_used + other.budget_used,
        }
    }
}

impl std::iter::Sum for Resources {
    fn sum<I: Iterator<Item = Self>>(rows: I) -> Self {
        rows.fold(Self::default(), |sum, row| sum + row)
    }
}

/// A KPI of a row: starting value, desirable value, and the latest one on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    pub kpi: Linked<kind::Kpi>,
    pub area: Names,
    pub unit: Unit,
    pub decimals: u8,
    pub baseline: Option<f64>,
    pub desired: f64,
    pub now: Option<(Month, f64)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub id: Id<kind::PlanMilestone>,
    pub title: String,
    pub due: Date,
    pub done_on: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub date: Date,
    pub percent: u8,
    pub text: String,
    pub by: String,
}

/// All plans, the latest first, with all their rows by number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plans {
    pub plans: Vec<Plan>,
    pub actions: Vec<Action>,
}

impl Plan {
    /// The plan as it stands, to be edited.
    pub fn draft(&self) -> PlanDraft {
        PlanDraft { title: self.title.clone(), from: Some(self.from), to: Some(self.to) }
    }
}

impl Plans {
    pub fn action(&self, id: Id<kind::PlanAction>) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The rows of a plan, by number.
    pub fn rows(&self, plan: Id<kind::Plan>) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |action| action.plan == plan)
    }
}

impl Action {
    pub const fn state(&self) -> ActionState {
        ActionState::of(self.percent, self.dropped_on.is_some())
    }

    /// Whole days past the due date, 0 where it is done, dropped or not due yet.
    pub fn days_overdue(&self, today: Date) -> u32 {
        if self.state().is_open() { days_overdue(Some(self.due), today) } else { 0 }
    }

    /// When the committee looks at it again; `None` once nothing is left to be done.
    pub fn next_review(&self) -> Option<Date> {
        let last = self.reports.first().map_or(self.from, |report| report.date);
        self.state().is_open().then(|| next_review(last, self.review_interval))
    }

    /// The row as it stands, to be edited.
    pub fn draft(&self) -> ActionDraft {
        let small = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        ActionDraft {
            title: self.title.clone(),
            text: self.text.clone(),
            objective: Some(self.objective.id),
            owner: Some(self.owner.0),
            correction: self.correction.as_ref().map(|(id, ..)| *id),
            from: Some(self.from),
            due: Some(self.due),
            person_days: small(self.resources.person_days),
            technical: self.technical.clone(),
            technical_quantity: self.technical_quantity,
            budget: small(self.resources.budget),
            budget_year: self.budget_year,
            budget_note: self.budget_note.clone(),
            acceptance: self.acceptance.clone(),
            review_interval: self.review_interval,
            kpis: self
                .kpis
                .iter()
                .map(|aim| KpiAim { kpi: aim.kpi.id, baseline: aim.baseline, desired: Some(aim.desired) })
                .collect(),
            milestones: self
                .milestones
                .iter()
                .map(|one| MilestoneDraft { title: one.title.clone(), due: Some(one.due), done_on: one.done_on })
                .collect(),
        }
    }
}

/// What [`plans`] reads: what invalidates it.
pub const TABLES: &[&str] = &[
    "action_plan",
    "plan_action",
    "plan_action_kpi",
    "plan_milestone",
    "plan_progress",
    "strategy_node",
    "office",
    "correction",
    "kpi",
    "kpa",
    "kpi_value",
];

pub fn plans(connection: &Connection) -> rusqlite::Result<Plans> {
    let sql =
        "SELECT id, title_en, title_fr, title_ar, from_date, to_date FROM action_plan ORDER BY from_date DESC, id";
    let mut statement = connection.prepare_cached(sql)?;
    let plans = statement.query_map([], |row| {
        Ok(Plan { id: row.get(0)?, title: names(row, 1)?, from: day(row, 4)?, to: day(row, 5)? })
    })?;
    let (mut kpis, mut milestones, mut reports) = (aims(connection)?, milestones(connection)?, reports(connection)?);
    let mut statement = connection.prepare_cached(include_str!("plan/actions.sql"))?;
    let actions = statement.query_map([], |row| {
        let mut action = read(row)?;
        action.kpis = kpis.remove(&action.id).unwrap_or_default();
        action.milestones = milestones.remove(&action.id).unwrap_or_default();
        action.reports = reports.remove(&action.id).unwrap_or_default();
        Ok(action)
    })?;
    Ok(Plans { plans: plans.collect::<rusqlite::Result<_>>()?, actions: actions.collect::<rusqlite::Result<_>>()? })
}

fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<Date> {
    row.get(column).map(|Iso(date)| date)
}

fn maybe_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    Ok(row.get::<_, Option<Iso<Date>>>(column)?.map(|Iso(date)| date))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Action> {
    let correction: Option<Id<kind::Correction>> = row.get(14)?;
    let correction = match correction {
        Some(id) => Some((id, row.get(15)?, row.get(16)?)),
        None => None,
    };
    Ok(Action {
        id: row.get(0)?,
        plan: row.get(1)?,
        number: row.get(2)?,
        title: row.get(3)?,
        text: row.get(4)?,
        objective: Linked { id: row.get(5)?, code: row.get(6)?, name: names(row, 7)? },
        owner: (row.get(10)?, names(row, 11)?),
        correction,
        from: day(row, 17)?,
        due: day(row, 18)?,
        resources: Resources {
            person_days: row.get(19)?,
            person_days_used: row.get(20)?,
            budget: row.get(21)?,
            budget_used: row.get(22)?,
        },
        technical: row.get(23)?,
        technical_quantity: row.get(24)?,
        budget_year: row.get(25)?,
        budget_note: row.get(26)?,
        acceptance: row.get(27)?,
        review_interval: row.get(28)?,
        percent: row.get(29)?,
        done_on: maybe_day(row, 30)?,
        dropped_on: maybe_day(row, 31)?,
        kpis: Vec::new(),
        milestones: Vec::new(),
        reports: Vec::new(),
    })
}

type ByAction<T> = HashMap<Id<kind::PlanAction>, Vec<T>>;

fn aims(connection: &Connection) -> rusqlite::Result<ByAction<Aim>> {
    gather(connection, include_str!("plan/aims.sql"), |row| {
        let month: Option<Month> = row.get(13)?;
        let now = match month {
            Some(month) => Some((month, row.get(14)?)),
            None => None,
        };
        Ok(Aim {
            kpi: Linked { id: row.get(1)?, code: row.get(2)?, name: names(row, 3)? },
            area: names(row, 6)?,
            unit: row.get(9)?,
            decimals: row.get(10)?,
            baseline: row.get(11)?,
            desired: row.get(12)?,
            now,
        })
    })
}

fn milestones(connection: &Connection) -> rusqlite::Result<ByAction<Milestone>> {
    let sql = "SELECT action_id, id, title, due, done_on FROM plan_milestone ORDER BY due, id";
    gather(connection, sql, |row| {
        Ok(Milestone { id: row.get(1)?, title: row.get(2)?, due: day(row, 3)?, done_on: maybe_day(row, 4)? })
    })
}

fn reports(connection: &Connection) -> rusqlite::Result<ByAction<Report>> {
    let sql = "SELECT action_id, date, percent, text, by_person FROM plan_progress ORDER BY date DESC, id DESC";
    gather(connection, sql, |row| {
        Ok(Report { date: day(row, 1)?, percent: row.get(2)?, text: row.get(3)?, by: row.get(4)? })
    })
}

/// The rows of a query whose first column is the action that they belong to.
fn gather<T>(
    connection: &Connection,
    sql: &str,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<ByAction<T>> {
    let mut by_action: ByAction<T> = HashMap::new();
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        by_action.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(by_action)
}

/// The corrections that an action may be carried out by.
pub fn corrections(connection: &Connection) -> rusqlite::Result<Vec<Choice<kind::Correction>>> {
    let sql = "SELECT id, number, title, state NOT IN ('rejected', 'superseded', 'reversed') FROM correction
               ORDER BY number DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        Ok(Choice {
            id: row.get(0)?,
            code: number::correction(row.get(1)?),
            name: Names::same(row.get::<_, String>(2)?),
            holder: Names::default(),
            in_force: row.get(3)?,
        })
    })?;
    rows.collect()
}

/// What a new row proposes for a KPI: the starting value of its card and its latest target.
pub fn usual_aims(connection: &Connection) -> rusqlite::Result<Vec<KpiAim>> {
    let sql = "SELECT id, baseline,
                 (SELECT value FROM kpi_target WHERE kpi_id = kpi.id ORDER BY from_month DESC LIMIT 1)
               FROM kpi WHERE retired_on IS NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let rows =
        statement.query_map([], |row| Ok(KpiAim { kpi: row.get(0)?, baseline: row.get(1)?, desired: row.get(2)? }))?;
    rows.collect()
}

#[cfg(test)]
mod tests;
