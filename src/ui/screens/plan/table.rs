//! The rows of a plan as a table.

use egui::Ui;

use super::{State, state_tint};
use crate::{
    domain::{Language, number},
    i18n::{date, number as figures},
    queries::plan::Action,
    ui::{
        Cx, Route, Tokens,
        text::{self, Text},
        tokens::size,
        widgets::{Column, Sort, Table, badge},
    },
};

/// Without an order: objective by objective.
pub fn sort(rows: &mut [&Action], sort: Option<Sort>, language: Language) {
    let column = sort.map(|sort| sort.column);
    rows.sort_by(|a, b| match column {
        Some(0) => a.number.cmp(&b.number),
        Some(1) => a.title.to_lowercase().cmp(&b.title.to_lowercase()),
        Some(3) => a.owner.1.get(language).cmp(b.owner.1.get(language)),
        Some(5) => a.due.cmp(&b.due),
        Some(6) => a.percent.cmp(&b.percent),
        Some(7) => a.resources.budget.cmp(&b.resources.budget),
        _ => (&a.objective.code, a.number).cmp(&(&b.objective.code, b.number)),
    });
    if sort.is_some_and(|sort| sort.descending) {
        rows.reverse();
    }
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, rows: &[&Action]) {
    let t = cx.t;
    let table = Table::new("plan", t.term_action_plan())
        .column(Column::exact(t.plan_column_number(), 56.0).sortable())
        .column(Column::share(t.plan_column_action(), 3.0).sortable())
        .column(Column::exact(t.plan_objective(), 72.0).sortable())
        .column(Column::share(t.plan_column_owner(), 1.5).sortable())
        .column(Column::exact(t.plan_kpis(), 84.0))
        .column(Column::exact(t.plan_column_due(), 226.0).sortable())
        .column(Column::exact(t.plan_column_progress(), 64.0).numeric().sortable())
        .column(Column::exact(t.plan_column_budget(), 84.0).numeric().sortable())
        .column(Column::exact(t.app_state(), 108.0))
        .row_height(size::ROW)
        .selected(state.selected.filter(|row| *row < rows.len()))
        .sorted(state.sort);
    let name = |row: usize| {
        let action = rows[row];
        format!("{}, {}", number::action(action.number), action.title)
    };
    let done = table.show(ui, rows.len(), name, |ui, row, column| cell(ui, cx, rows[row], column));
    if let Some(row) = done.selected {
        state.selected = Some(row);
    }
    if let Some(sort) = done.sort {
        state.sort = Some(sort);
    }
    if let Some(action) = done.opened.or(done.clicked).and_then(|row| rows.get(row)) {
        cx.go(Route::Action(action.id));
    }
}

fn cell(ui: &mut Ui, cx: &Cx<'_>, action: &Action, column: usize) {
    let language = cx.language;
    match column {
        0 => text::strong(ui, number::action(action.number)),
        1 => ui.add(Text::new(action.title.as_str()).style(text::BODY_MEDIUM).elide()),
        2 => text::body(ui, action.objective.code.as_str()),
        3 => ui.add(Text::new(action.owner.1.get(language)).elide()),
        4 => {
            let codes: Vec<&str> = action.kpis.iter().map(|aim| aim.kpi.code.as_str()).collect();
            ui.add(Text::new(codes.join(" ")).elide())
        }
        5 => {
            let overdue = action.days_overdue(cx.env.today());
            let day = date::date(language, action.due);
            if overdue == 0 {
                text::body(ui, day)
            } else {
                let late = Tokens::of(ui).bad;
                let words = format!("{day} · {}", cx.t.count_days_overdue(overdue));
                ui.add(Text::new(words).color(late).elide())
            }
        }
        6 => text::body(ui, figures::percent(language, f64::from(action.percent), 0)),
        7 => match action.resources.budget {
            0 => text::secondary(ui, "–"),
            budget => text::body(ui, figures::integer(language, i64::try_from(budget).unwrap_or(i64::MAX))),
        },
        _ => badge(ui, state_tint(action.state()), cx.t.label(action.state())),
    };
}
