//! Persons with what they hold, and units.

use egui::Ui;

use super::{State, form::PeopleForm};
use crate::{
    queries::people::People,
    ui::{
        Cx, text,
        text::Text,
        widgets::{Card, Column, EmptyState, Table},
    },
};

/// A line opens the person's name for a change.
pub(super) fn persons(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, people: &People) {
    let (t, persons) = (cx.t, &people.persons);
    if persons.is_empty() {
        EmptyState::new(t.people_tab_persons(), t.people_committee_empty()).show(ui);
        return;
    }
    let held = |row: usize| {
        let titles = persons[row].holds.iter().map(|&office| people.offices[office].title.get(cx.language));
        titles.collect::<Vec<_>>().join(" · ")
    };
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("persons", t.people_tab_persons())
            .column(Column::share(t.app_name_field(), 1.0))
            .column(Column::share(t.people_name_ar(), 1.0))
            .column(Column::share(t.people_holds(), 2.0));
        let done = table.show(
            ui,
            persons.len(),
            |row| persons[row].name_in(cx.language).to_owned(),
            |ui, row, column| match column {
                0 => drop(ui.add(Text::new(persons[row].name.as_str()).style(text::BODY_MEDIUM).elide())),
                1 => drop(ui.add(Text::new(persons[row].name_ar.as_str()).elide())),
                _ if persons[row].holds.is_empty() => drop(text::secondary(ui, t.people_holds_nothing())),
                _ => drop(ui.add(Text::new(held(row)).elide())),
            },
        );
        if let Some(row) = done.opened.or(done.clicked).filter(|_| !cx.is_read_only()) {
            state.form = Some(PeopleForm::rename(&persons[row]));
        }
    });
}

/// A line opens the unit for a change.
pub(super) fn units(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, people: &People) {
    let (t, units) = (cx.t, &people.units);
    if units.is_empty() {
        EmptyState::new(t.people_tab_units(), t.people_unit_add()).show(ui);
        return;
    }
    Card::new().flush().show(ui, |ui| {
        let table = Table::new("units", t.people_tab_units())
            .column(Column::exact(t.app_code(), 110.0))
            .column(Column::share(t.app_name_field(), 2.0))
            .column(Column::share(t.people_unit_kind(), 1.0))
            .column(Column::exact(t.people_unit_offices(), 90.0).numeric());
        let name = |row: usize| units[row].name.get(cx.language).to_owned();
        let done = table.show(ui, units.len(), name, |ui, row, column| match column {
            0 => drop(text::strong(ui, units[row].code.as_str())),
            1 => drop(ui.add(Text::new(units[row].name.get(cx.language)).elide())),
            2 => {
                drop(text::body(ui, if units[row].border_office { t.people_border_office() } else { t.people_unit() }))
            }
            _ => drop(text::body(ui, units[row].offices.to_string())),
        });
        if let Some(row) = done.opened.or(done.clicked).filter(|_| !cx.is_read_only()) {
            state.form = Some(PeopleForm::edit_unit(&units[row]));
        }
    });
}
