//! Overview: when do we meet, what needs us, what do the KPIs signal, are we in balance.

mod balance;
mod matters;
mod meeting;
mod ratings;
mod signals;

use std::rc::Rc;

use egui::Ui;

use crate::{
    commands::MeetingCommand,
    documents::export::What,
    domain::MeetingState,
    i18n::date,
    queries::overview::{self, Overview},
    ui::{
        Cached, Cx, Dir, Icon, Intent, Route,
        shell::{Page, PageHead},
        tokens::space,
    },
};

#[derive(Debug, Default)]
pub struct State {
    model: Cached<jiff::civil::Date, Overview>,
}

impl State {
    fn read(&mut self, cx: &Cx<'_>) -> rusqlite::Result<Rc<Overview>> {
        cx.read(&mut self.model, cx.env.today(), overview::TABLES, |db| overview::overview(db, cx.env))
    }
}

pub fn crumbs(cx: &Cx<'_>, state: &mut State) -> Vec<(String, Option<Route>)> {
    let organisation = state.read(cx).map(|model| model.committee.organisation.get(cx.language).to_owned());
    organisation
        .into_iter()
        .filter(|name| !name.is_empty())
        .chain([cx.t.nav_overview().to_owned()])
        .map(|part| (part, None))
        .collect()
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    let model = state.read(cx)?;
    let reviewing = cx.t.overview_reviewing(date::month_long(cx.language, model.month));
    let minutes = model.last_held.as_ref().map(|held| cx.t.overview_export_minutes(held.reference.to_string()));
    let read_only = cx.is_read_only().then(|| cx.t.app_read_only());
    let mut head = PageHead::new(cx.t.nav_overview()).subtitle(&reviewing);
    if let Some(minutes) = &minutes {
        head = head.action(Some(Icon::Share), minutes, None);
    }
    head = match &model.meeting {
        Some(_) => head.primary(Some(Icon::Presentation), cx.t.room_open(), None),
        None => head.primary(Some(Icon::Calendar), cx.t.overview_plan_next(), read_only),
    };
    let (done, ()) = Page::show(ui, &head, |ui| columns(ui, cx, &model));
    if done.primary {
        match &model.meeting {
            Some(upcoming) => cx.go(Route::Room(upcoming.meeting.id)),
            None => cx.act(MeetingCommand::PlanNext),
        }
    }
    if let (Some(_), Some(held)) = (done.action, &model.last_held) {
        cx.ask(Intent::Export(What::Minutes(held.id)));
    }
    Ok(())
}

fn columns(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    let height = ui.available_height();
    Dir::columns(ui, &[1.03, 1.0], space::L, |ui, column| {
        ui.set_max_height(height);
        ui.spacing_mut().item_spacing.y = space::S;
        if column == 0 {
            meeting::card(ui, cx, model);
            ui.add_space(space::XS);
            matters::list(ui, cx, model);
            ui.add_space(space::XS);
            signals::list(ui, cx, model);
        } else {
            balance::card(ui, cx, &model.balance, ui.available_height() - ratings::HEIGHT);
            ui.add_space(space::XS);
            ratings::strip(ui, cx, model);
        }
    });
}

/// Whether a meeting's door is open.
const fn is_in_session(state: MeetingState) -> bool {
    matches!(state, MeetingState::InSession)
}
