//! The committee's offices and who holds them, the persons, and the units.

mod form;
mod marks;
mod offices;
mod others;

use egui::Ui;
use jiff::civil::Date;

use self::form::PeopleForm;
use crate::{
    domain::{Id, kind},
    queries::people::{self, People},
    ui::{
        Cached, Cx, Icon, Route,
        shell::{Page, PageHead},
        widgets::{Tint, tabs},
    },
};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Offices,
    Persons,
    Units,
}

const TABS: [Tab; 3] = [Tab::Offices, Tab::Persons, Tab::Units];

#[derive(Default)]
pub struct State {
    people: Cached<Date, People>,
    tab: Tab,
    selected: Option<Id<kind::Office>>,
    form: Option<PeopleForm>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_people().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let (t, today) = (cx.t, cx.env.today());
    let model = cx.read(&mut state.people, today, &people::TABLES, |db| people::people(db, today))?;
    let read_only = cx.is_read_only().then(|| t.app_read_only());
    let vacant = model.offices.iter().filter(|office| office.is_vacant(today)).count();
    let vacant_words = t.people_vacant_seats(vacant);
    let add = match state.tab {
        Tab::Offices => t.people_office_add(),
        Tab::Persons => t.people_add(),
        Tab::Units => t.people_unit_add(),
    };
    let mut head = PageHead::new(t.nav_people()).primary(Some(Icon::Plus), add, read_only);
    if vacant > 0 {
        head = head.badge(Tint::Bad, &vacant_words);
    }
    let (clicked, ()) = Page::show(ui, &head, |ui| {
        let labels = [t.people_tab_offices(), t.people_tab_persons(), t.people_tab_units()];
        let current = TABS.iter().position(|tab| *tab == state.tab).unwrap_or_default();
        if let Some(chosen) = tabs(ui, &labels, current) {
            state.tab = TABS[chosen];
        }
        match state.tab {
            Tab::Offices => offices::show(ui, cx, state, &model),
            Tab::Persons => others::persons(ui, cx, state, &model),
            Tab::Units => others::units(ui, cx, state, &model),
        }
    });
    if clicked.primary {
        state.form = Some(match state.tab {
            Tab::Offices => PeopleForm::add_office(),
            Tab::Persons => PeopleForm::add_person(),
            Tab::Units => PeopleForm::add_unit(),
        });
    }
    if let Some(form) = &mut state.form
        && !form.show(ui, cx, &model)
    {
        state.form = None;
    }
    Ok(())
}
