//! The state of every screen, and which of them a route shows.

use egui::Ui;

use super::{
    Cx, Route,
    screens::{
        action, balance, correction, corrections, decisions, effects, element, elements, help, import, kpi, kpis, log,
        meeting, meetings, overview, people, plan, problem, problems, room, settings, slips, strategy, values, wording,
    },
};

/// What the screens keep between frames: read models, drafts, filters, selections.
#[derive(Default)]
pub struct Places {
    pub import: import::State,
    pub slips: slips::State,
    overview: overview::State,
    meetings: meetings::State,
    meeting: meeting::State,
    wording: wording::State,
    pub room: room::State,
    elements: elements::State,
    element: element::State,
    kpis: kpis::State,
    kpi: kpi::State,
    balance: balance::State,
    strategy: strategy::State,
    plan: plan::State,
    action: action::State,
    values: values::State,
    problems: problems::State,
    problem: problem::State,
    corrections: corrections::State,
    effects: effects::State,
    correction: correction::State,
    decisions: decisions::State,
    people: people::State,
    log: log::State,
    settings: settings::State,
    help: help::State,
}

impl Places {
    /// Draws the screen of a route.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, route: &Route) -> rusqlite::Result<()> {
        match route {
            Route::Overview => overview::show(ui, cx, &mut self.overview),
            Route::Meetings => meetings::show(ui, cx, &mut self.meetings),
            Route::Meeting(id) => meeting::show(ui, cx, &mut self.meeting, *id),
            Route::Wording(id) => wording::show(ui, cx, &mut self.wording, *id),
            Route::Room(id) => room::show(ui, cx, &mut self.room, *id),
            Route::Elements => elements::show(ui, cx, &mut self.elements),
            Route::Element(id) => element::show(ui, cx, &mut self.element, *id),
            Route::Kpis => kpis::show(ui, cx, &mut self.kpis),
            Route::Kpi(id) => kpi::show(ui, cx, &mut self.kpi, *id),
            Route::Balance => balance::show(ui, cx, &mut self.balance),
            Route::Strategy => strategy::show(ui, cx, &mut self.strategy),
            Route::Plan => plan::show(ui, cx, &mut self.plan),
            Route::Action(id) => action::show(ui, cx, &mut self.action, *id),
            Route::Values => values::show(ui, cx, &mut self.values),
            Route::Import => import::show(ui, cx, &mut self.import),
            Route::Slips => slips::show(ui, cx, &mut self.slips),
            Route::Problems => problems::show(ui, cx, &mut self.problems),
            Route::Problem(id) => problem::show(ui, cx, &mut self.problem, *id),
            Route::Corrections => corrections::show(ui, cx, &mut self.corrections),
            Route::Effects => effects::show(ui, cx, &mut self.effects),
            Route::Correction(id) => correction::show(ui, cx, &mut self.correction, *id),
            Route::Decisions => decisions::show(ui, cx, &mut self.decisions),
            Route::People => people::show(ui, cx, &mut self.people),
            Route::Log => log::show(ui, cx, &mut self.log),
            Route::Settings => settings::show(ui, cx, &mut self.settings),
            Route::Help(topic) => {
                help::show(ui, cx, &mut self.help, *topic);
                Ok(())
            }
        }
    }

    /// The trail to a route: words, and where they lead.
    pub fn crumbs(&mut self, cx: &mut Cx<'_>, route: &Route) -> Vec<(String, Option<Route>)> {
        match route {
            Route::Overview => overview::crumbs(cx, &mut self.overview),
            Route::Meetings => meetings::crumbs(cx, &mut self.meetings),
            Route::Meeting(id) => meeting::crumbs(cx, &mut self.meeting, *id),
            Route::Wording(id) => wording::crumbs(cx, &mut self.wording, *id),
            Route::Room(id) => room::crumbs(cx, &mut self.room, *id),
            Route::Elements => elements::crumbs(cx, &mut self.elements),
            Route::Element(id) => element::crumbs(cx, &mut self.element, *id),
            Route::Kpis => kpis::crumbs(cx, &mut self.kpis),
            Route::Kpi(id) => kpi::crumbs(cx, &mut self.kpi, *id),
            Route::Balance => balance::crumbs(cx, &mut self.balance),
            Route::Strategy => strategy::crumbs(cx, &mut self.strategy),
            Route::Plan => plan::crumbs(cx),
            Route::Action(id) => action::crumbs(cx, &mut self.action, *id),
            Route::Values => values::crumbs(cx, &mut self.values),
            Route::Import => import::crumbs(cx, &mut self.import),
            Route::Slips => slips::crumbs(cx, &mut self.slips),
            Route::Problems => problems::crumbs(cx, &mut self.problems),
            Route::Problem(id) => problem::crumbs(cx, &mut self.problem, *id),
            Route::Corrections => corrections::crumbs(cx, &mut self.corrections),
            Route::Effects => effects::crumbs(cx, &mut self.effects),
            Route::Correction(id) => correction::crumbs(cx, &mut self.correction, *id),
            Route::Decisions => decisions::crumbs(cx, &mut self.decisions),
            Route::People => people::crumbs(cx, &mut self.people),
            Route::Log => log::crumbs(cx, &mut self.log),
            Route::Settings => settings::crumbs(cx, &mut self.settings),
            Route::Help(_) => help::crumbs(cx),
        }
    }
}
