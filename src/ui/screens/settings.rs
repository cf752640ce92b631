//! Settings: the committee, its rules as data, the agenda templates, the words of the scales, the areas
//! and units; this window; the file. Each section is saved by one act of its own.

mod agenda;
mod areas;
mod committee;
mod file;
pub(super) mod form;
mod rules;
mod scales;
mod window;

use egui::{ScrollArea, Ui};

use crate::ui::{
    Cx, Route,
    shell::{Page, PageHead},
    tokens::space,
    widgets::tabs,
};

#[derive(Default)]
pub struct State {
    tab: Tab,
    committee: committee::State,
    rules: rules::State,
    agenda: agenda::State,
    scales: scales::State,
    areas: areas::State,
    window: window::State,
    file: file::State,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Committee,
    Rules,
    Agenda,
    Scales,
    Areas,
    Window,
    File,
}

impl Tab {
    const ALL: [Self; 7] =
        [Self::Committee, Self::Rules, Self::Agenda, Self::Scales, Self::Areas, Self::Window, Self::File];
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_settings().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let t = cx.t;
    let (_, shown) = Page::show(ui, &PageHead::new(t.nav_settings()), |ui| {
        let names = Tab::ALL.map(|tab| match tab {
            Tab::Committee => t.settings_committee(),
            Tab::Rules => t.settings_rules(),
            Tab::Agenda => t.settings_agenda(),
            Tab::Scales => t.settings_scales(),
            Tab::Areas => t.settings_areas(),
            Tab::Window => t.settings_window(),
            Tab::File => t.settings_file(),
        });
        let current = Tab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or_default();
        if let Some(tab) = tabs(ui, &names, current).and_then(|chosen| Tab::ALL.get(chosen)) {
            state.tab = *tab;
        }
        ui.add_space(space::XS);
        let area = ScrollArea::vertical().id_salt(("settings", current)).auto_shrink([false, false]);
        area.show(ui, |ui| match state.tab {
            Tab::Committee => committee::show(ui, cx, &mut state.committee),
            Tab::Rules => rules::show(ui, cx, &mut state.rules),
            Tab::Agenda => agenda::show(ui, cx, &mut state.agenda),
            Tab::Scales => scales::show(ui, cx, &mut state.scales),
            Tab::Areas => areas::show(ui, cx, &mut state.areas),
            Tab::Window => {
                window::show(ui, cx, &mut state.window);
                Ok(())
            }
            Tab::File => file::show(ui, cx, &mut state.file),
        })
        .inner
    });
    shown
}
