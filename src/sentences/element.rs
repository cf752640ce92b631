//! What a meeting recorded of an element, as sentences.

use crate::{
    domain::{ElementState, Month, Reached},
    i18n::{Messages, date},
    queries::element::{Levels, grid::Cell, history::Said},
};

/// "E09, March 2026: 2, Weak"
pub fn cell(t: &Messages, levels: &Levels, code: &str, month: Month, cell: &Cell) -> String {
    let month = date::month_long(t.language(), month);
    match cell {
        Cell::Empty => t.element_cell_state(code, month, t.element_cell_empty()),
        Cell::Open(_) => t.element_cell_state(code, month, t.rating_state_open()),
        Cell::Recorded(said) => match said.state {
            ElementState::Rated(rating) | ElementState::Confirmed(rating) => {
                let word = levels.of(rating);
                t.element_cell_rated(code, month, rating.level(), word.get(t.language()))
            }
            state @ (ElementState::NotAssessed | ElementState::NotApplicable) => {
                t.element_cell_state(code, month, t.label(state))
            }
        },
    }
}

/// How the committee came to it: "By consensus at RMC/2026/04."
pub fn how(t: &Messages, said: &Said) -> String {
    let meeting = said.meeting.reference.to_string();
    if said.en_bloc {
        return t.element_by_en_bloc(meeting);
    }
    match said.reached {
        Some(Reached::Consensus) => t.element_by_consensus(meeting),
        Some(Reached::Ruling) => t.element_by_ruling(meeting),
        Some(Reached::Vote(tally)) => t.element_by_vote(meeting, tally.in_favour, tally.against, tally.abstained),
        None => t.element_at_meeting(meeting),
    }
}

/// All that a cell has to say beside its rating.
pub fn account(t: &Messages, cell: &Cell) -> String {
    let said = match cell {
        Cell::Empty => return String::new(),
        Cell::Open(meeting) => return t.element_open_at(meeting.reference.to_string()),
        Cell::Recorded(said) => said,
    };
    let mut parts = vec![how(t, said)];
    if said.is_changed()
        && let Some(before) = said.previous
    {
        parts.push(t.element_before(before.level()));
    }
    if !said.reason.is_empty() {
        parts.push(said.reason.clone());
    }
    if !said.dissent.is_empty() {
        parts.push(t.element_dissent(said.dissent.as_str()));
    }
    parts.join(" ")
}
