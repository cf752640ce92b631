//! A meeting before it is held: its agenda as a plan on one side; what the records propose, what
//! waits for a later meeting, and the meeting itself on the other.

mod parking;
mod plan;
mod proposals;

use egui::{Rect, Ui, pos2};
use jiff::civil::Date;

use super::{State as Screen, details, record};
use crate::{
    domain::{Id, Month, Subject, kind},
    i18n::{Messages, date},
    queries::{
        agenda::{self, Preparation},
        choices::{self, Choices},
        outcome::Outcome,
    },
    ui::{
        Cached, Cx, Dir, Tokens,
        text::{self, Fit},
        tokens::space,
        widgets::{Card, tabs},
    },
};

#[derive(Default)]
pub struct State {
    model: Cached<Id<kind::Meeting>, Preparation>,
    choices: Cached<Date, Choices>,
    tab: usize,
    plan: plan::State,
    proposal: Option<Subject>,
    parking: parking::State,
}

pub fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, outcome: &Outcome) -> rusqlite::Result<()> {
    let (meeting, today) = (outcome.meeting.id, cx.env.today());
    let own = &mut state.preparation;
    let model = cx.read(&mut own.model, meeting, &agenda::tables(), |db| agenda::preparation(db, meeting))?;
    let choices = cx.read(&mut own.choices, today, &choices::TABLES, |db| choices::choices(db, today))?;
    Dir::columns(ui, &[1.15, 1.0], space::L, |ui, column| {
        if column == 0 {
            plan::show(ui, cx, state, &model, &choices);
        } else {
            beside(ui, cx, state, &model, outcome);
        }
    });
    Ok(())
}

fn beside(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut Screen, model: &Preparation, outcome: &Outcome) {
    let t = cx.t;
    let (open, waiting) = (t.agenda_proposals_tab(model.open().count()), t.agenda_parked_tab(model.waiting.len()));
    let labels = [open.as_str(), waiting.as_str(), t.agenda_details_tab()];
    if let Some(chosen) = tabs(ui, &labels, state.preparation.tab) {
        state.preparation.tab = chosen;
    }
    match state.preparation.tab {
        0 => proposals::show(ui, cx, &mut state.preparation.proposal, model),
        1 => parking::show(ui, cx, &mut state.preparation.parking, model),
        _ => {
            details::card(ui, cx, state, outcome);
            record::attendance(ui, cx, outcome);
        }
    }
}

/// How many months ahead a matter can be promised for.
const MONTHS_AHEAD: i32 = 12;

/// The months that a matter can be put off to, the soonest first, and their words.
fn months(t: &Messages, soonest: Month) -> (Vec<Month>, Vec<String>) {
    let months: Vec<Month> = soonest.through(soonest.plus(MONTHS_AHEAD - 1)).collect();
    let words = months.iter().map(|month| date::month_long(t.language(), *month)).collect();
    (months, words)
}

/// Two lines in a cell of a row that is two lines high; the second in the colour given.
fn two_lines(ui: &Ui, first: (&str, text::Style), second: (&str, egui::Color32)) {
    let (t, room) = (Tokens::of(ui), ui.max_rect());
    let fit = Fit::line(room.width());
    let title = text::layout(ui, first.0, first.1, t.ink, fit);
    if second.0.is_empty() {
        return text::paint(ui, room, title);
    }
    let words = text::layout(ui, second.0, text::SMALL, second.1, fit);
    let middle = room.center().y + 1.0;
    let line = |top, bottom| Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), bottom));
    text::paint(ui, line(middle - text::BODY.line + 2.0, middle), title);
    text::paint(ui, line(middle, middle + text::SMALL.line), words);
}

/// A card that takes the height that is left.
fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    Card::new().flush().fill_height().show(ui, content);
}
