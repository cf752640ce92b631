//! B1: where do we spend without finding? Finds over openings, hours per find over time, and all
//! months as a table.

use std::rc::Rc;

use egui::{Id, ScrollArea, Ui, vec2};

use super::{path_chart, spending, values_missing};
use crate::{
    charts::{screen, time_series::Dress},
    documents::balance_chart,
    domain::{Month, Unit},
    i18n::{Quantity, date, number},
    queries::{
        balance::{self, Balance, Spending, Yield},
        code, kpi, part,
    },
    ui::{
        Cached, Cx, Dir, Route, chart_style,
        screens::kpi::{self as kpi_page, Subject},
        text,
        tokens::{size, space},
        widgets::{Card, Column, Table},
    },
};

const NAMED: usize = 6;

#[derive(Default)]
pub(super) struct FindsTab {
    /// K27, where it is in force and has values.
    effort: Cached<jiff::civil::Date, Option<Subject>>,
    /// Its split by office and by channel, as far as it was entered.
    spending: Cached<Month, Vec<Spending>>,
}

/// A month on the path.
struct Stand {
    index: usize,
    month: Month,
    point: Yield,
}

impl FindsTab {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        balance: &Balance,
        month: &mut Option<Month>,
    ) -> rusqlite::Result<()> {
        let Some(mut spec) = balance_chart::finds_over_openings(cx.t, balance) else {
            values_missing(ui, cx);
            return Ok(());
        };
        let effort = self.effort(cx)?;
        let until = balance.months.last().copied();
        let spending = match until {
            Some(until) => cx.read(&mut self.spending, until, &part::TABLES, |db| balance::spending(db, until))?,
            None => Rc::default(),
        };
        let stands: Vec<Stand> = balance
            .months
            .iter()
            .zip(&balance.yields)
            .enumerate()
            .filter_map(|(index, (month, point))| Some(Stand { index, month: *month, point: (*point)? }))
            .collect();
        let last = stands.len().saturating_sub(1);
        let chosen = stands.iter().position(|stand| Some(stand.month) == *month).unwrap_or(last);
        for (index, point) in spec.points.iter_mut().enumerate() {
            point.is_labelled |= index + NAMED >= stands.len() || index == chosen;
        }
        let mut asked = None;
        let height = ui.available_height();
        Dir::columns(ui, &[1.0, 1.1], space::L, |ui, column| {
            ui.set_max_height(height);
            if column == 0 {
                Card::new().show(ui, |ui| {
                    let room = vec2(ui.available_width(), height - 2.0 * space::M - 2.0);
                    asked = path_chart(ui, cx, "finds", &spec, Some(chosen), room);
                });
            } else {
                ui.spacing_mut().item_spacing.y = space::S;
                let share = if spending.is_empty() { 0.55 } else { 0.4 };
                if let Some(subject) = effort.as_ref() {
                    hours(ui, cx, subject, height * share);
                }
                if !spending.is_empty() {
                    ScrollArea::vertical().id_salt("spending").max_height(height * 0.3).show(ui, |ui| {
                        spending.iter().for_each(|split| spending::show(ui, cx, split));
                    });
                }
                let room = ui.available_height();
                asked = table(ui, cx, balance, &stands, chosen, room).or(asked);
            }
        });
        if let Some(stand) = asked.and_then(|index| stands.get(index)) {
            *month = Some(stand.month);
        }
        Ok(())
    }

    fn effort(&mut self, cx: &Cx<'_>) -> rusqlite::Result<Rc<Option<Subject>>> {
        let env = cx.env;
        cx.read(&mut self.effort, env.today(), &kpi::TABLES, |db| {
            let Some(id) = code::kpis(db)?.get(balance::EFFORT).copied() else { return Ok(None) };
            let subject = kpi_page::subject(db, env, id)?;
            Ok(subject.filter(|it| it.kpi.card.retired_on.is_none() && it.kpi.values().next().is_some()))
        })
    }
}

/// Officer-hours per find over time; a click leads to the KPI.
fn hours(ui: &mut Ui, cx: &mut Cx<'_>, subject: &Subject, height: f32) {
    let spec = kpi_page::chart::spec(cx, subject, kpi_page::chart::View::default());
    let trailing = spec.subtitle.clone();
    Card::new().title(&spec.title).trailing(&trailing).show(ui, |ui| {
        let room = vec2(ui.available_width(), height - text::HEADING.line - 3.0 * space::M - 2.0);
        let style = chart_style::of(ui, cx.t);
        let id = Id::unique("balance page hours");
        if screen::time_series(ui, id, &spec, room, Dress::Bare, &style).response.clicked() {
            cx.go(Route::Kpi(subject.kpi.card.id));
        }
    });
}

/// All months, the latest first; the one that was chosen.
fn table(ui: &mut Ui, cx: &Cx<'_>, balance: &Balance, stands: &[Stand], chosen: usize, height: f32) -> Option<usize> {
    let t = cx.t;
    let stand = |row: usize| &stands[stands.len() - 1 - row];
    let figures = |row: usize| {
        let Stand { index, point, .. } = stand(row);
        let one = |value: f64| number::number(cx.language, value, 1);
        let hours = balance.efforts.get(*index).copied().flatten().map(one);
        (one(point.openings), one(point.finds), hours)
    };
    let mut asked = None;
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("finds months", t.balance_tab_finds())
            .column(Column::exact(t.kpi_month(), 80.0))
            .column(Column::share(t.balance_examined(), 1.0).numeric())
            .column(Column::share(t.balance_finds(), 1.0).numeric())
            .column(Column::share(t.balance_hours(), 1.0).numeric())
            .row_height(size::ROW_DENSE)
            .selected(Some(stands.len() - 1 - chosen))
            .max_height(height - size::ROW_DENSE);
        let name = |row: usize| {
            let (openings, finds, hours) = figures(row);
            let month = date::month_long(cx.language, stand(row).month);
            let first = t.balance_finds_point(month, openings, finds).replace('\n', ", ");
            let unit = Quantity::new(cx.language, Unit::OfficerHours, "").symbol();
            hours.map_or_else(|| first.clone(), |hours| format!("{first}, {} {hours} {unit}", balance::EFFORT))
        };
        let done = table.show(ui, stands.len(), name, |ui, row, column| {
            let (openings, finds, hours) = figures(row);
            match column {
                0 => text::body(ui, date::month_short(cx.language, stand(row).month)),
                1 => text::strong(ui, openings),
                2 => text::strong(ui, finds),
                _ => text::body(ui, hours.unwrap_or_else(|| number::NONE.to_owned())),
            };
        });
        asked = done.selected.map(|row| stands.len() - 1 - row);
    });
    asked
}
