//! The log: who did what when, and every field that changed.

use egui::Ui;

use crate::{
    domain::{Id, Language, kind},
    queries::{
        log::{self, Filter},
        meeting,
    },
    ui::{
        Cached, Cx, Dir, Route,
        history::{self, Unfolded, View},
        shell::{Page, PageHead},
        tokens::size,
        widgets::{Card, EmptyState, Select, TextField},
    },
};

#[derive(Default)]
pub struct State {
    view: Cached<(u64, Language, Filter, u32), View>,
    choices: Cached<u64, Choices>,
    filter: Filter,
    /// What is being typed into the search; it filters once the field is left.
    typed: String,
    page: u32,
    unfolded: Unfolded,
}

/// What the filters offer.
#[derive(Debug)]
struct Choices {
    persons: Vec<String>,
    meetings: Vec<(Id<kind::Meeting>, String)>,
}

pub fn crumbs(cx: &Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    vec![(cx.t.nav_log().to_owned(), None)]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let revision = cx.workspace().revision();
    let (t, page) = (cx.t, state.page);
    let choices = cx.read(&mut state.choices, revision, &[], |db| {
        let meetings = meeting::series(db)?.into_iter().map(|meeting| (meeting.id, meeting.reference.to_string()));
        Ok(Choices { persons: log::persons(db)?, meetings: meetings.collect() })
    })?;
    let filter = state.filter.clone();
    let key = (revision, cx.language, filter.clone(), page);
    let view = cx.read(&mut state.view, key, &[], |db| Ok(View::new(t, log::page(db, &filter, page)?)))?;

    let head = PageHead::new(t.nav_log()).subtitle(t.log_subtitle());
    Page::show(ui, &head, |ui| {
        filters(ui, cx, state, &choices);
        history::turn_pages(ui, cx, &view, &mut state.page);
        if view.is_empty() {
            EmptyState::new(t.log_none_title(), t.log_none_hint()).show(ui);
        } else {
            Card::new().flush().fill_height().show(ui, |ui| history::entries(ui, cx, &view, &mut state.unfolded));
        }
    });
    Ok(())
}

fn filters(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, choices: &Choices) {
    let before = state.filter.clone();
    Dir::row_of_height(ui, size::CONTROL, |ui| {
        // The first option of each list takes the filter away.
        let persons: Vec<&str> =
            std::iter::once(cx.t.log_anyone()).chain(choices.persons.iter().map(String::as_str)).collect();
        let person = state.filter.person.as_ref();
        let selected = person.and_then(|person| choices.persons.iter().position(|other| other == person));
        let select = Select::new(cx.t.log_person(), &persons).label_hidden();
        let select = select.selected(Some(selected.map_or(0, |index| index + 1)));
        if let Some(chosen) = Dir::field(ui, FIELD, |ui| select.show(ui)).inner {
            state.filter.person = chosen.checked_sub(1).and_then(|index| choices.persons.get(index)).cloned();
        }
        let meetings: Vec<&str> = std::iter::once(cx.t.log_any_meeting())
            .chain(choices.meetings.iter().map(|(_, reference)| reference.as_str()))
            .collect();
        let selected = choices.meetings.iter().position(|(id, _)| Some(*id) == state.filter.meeting);
        let select = Select::new(cx.t.log_meeting(), &meetings).label_hidden();
        let select = select.selected(Some(selected.map_or(0, |index| index + 1)));
        if let Some(chosen) = Dir::field(ui, FIELD, |ui| select.show(ui)).inner {
            let meeting = chosen.checked_sub(1).and_then(|index| choices.meetings.get(index));
            state.filter.meeting = meeting.map(|(id, _)| *id);
        }
        let search = TextField::new(cx.t.log_search(), &mut state.typed).label_hidden().placeholder(cx.t.log_search());
        let search = Dir::field(ui, SEARCH, |ui| search.show(ui)).inner;
        if search.lost_focus() {
            state.filter.text = state.typed.clone();
        }
    });
    if state.filter != before {
        state.page = 0;
    }
}

const FIELD: f32 = 200.0;
const SEARCH: f32 = 280.0;
