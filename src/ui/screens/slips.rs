//! Department slips: what each unit is asked for a month, and the slips that came back.

mod board;
mod returned;

use egui::Ui;

use self::{board::Draft, returned::Pile};
use crate::{
    domain::Month,
    queries::{
        kpi,
        slip::{self, Board},
    },
    ui::{Cached, Cx, Route},
};

#[derive(Default)]
pub struct State {
    board: Cached<Option<Month>, Board>,
    draft: Draft,
    pile: Pile,
}

impl State {
    /// Files that were picked or dropped: name and bytes.
    pub fn take(&mut self, files: Vec<(String, Vec<u8>)>) {
        self.pile.take(files);
    }
}

pub fn crumbs(cx: &mut Cx<'_>, _state: &mut State) -> Vec<(String, Option<Route>)> {
    let t = cx.t;
    vec![
        (t.nav_kpis().to_owned(), Some(Route::Kpis)),
        (t.values_title().to_owned(), Some(Route::Values)),
        (t.slip_title().to_owned(), None),
    ]
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State) -> rusqlite::Result<()> {
    if !state.pile.is_empty() {
        return returned::show(ui, cx, &mut state.pile);
    }
    let env = cx.env;
    let board = cx.read(&mut state.board, state.draft.month, &slip::TABLES, |db| {
        let month = match state.draft.month {
            Some(month) => month,
            None => kpi::review_month(db, env)?,
        };
        slip::board(db, env, month)
    })?;
    board::show(ui, cx, &mut state.draft, &board);
    Ok(())
}
