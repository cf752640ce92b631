//! What the search over the workspace found, by kind.

use super::{Entry, commands::Act};
use crate::{
    domain::Id,
    queries::search::{Hit, SearchIndex, Subject},
    ui::{Cx, Icon, Route},
};

/// The kinds in the order of their groups.
const ORDER: [Subject; 11] = [
    Subject::Person,
    Subject::Office,
    Subject::Element,
    Subject::Kpi,
    Subject::Problem,
    Subject::Correction,
    Subject::Action,
    Subject::Decision,
    Subject::Note,
    Subject::Rating,
    Subject::Meeting,
];

/// Grouped by kind; the kind with the best hit comes first.
pub fn found(cx: &Cx<'_>, index: &mut SearchIndex, query: &str) -> Vec<Entry> {
    let mut hits = match index.search(cx.workspace(), query, cx.language) {
        Ok(hits) => hits,
        Err(error) => {
            tracing::warn!(%error, "the search found nothing because it failed");
            Vec::new()
        }
    };
    hits.sort_by_key(|hit| nearness(&hit.number, query.trim()));
    let mut kinds: Vec<Subject> =
        ORDER.into_iter().filter(|kind| hits.iter().any(|hit| hit.subject == *kind)).collect();
    kinds.sort_by_key(|kind| hits.iter().position(|hit| hit.subject == *kind));
    kinds
        .iter()
        .flat_map(|kind| hits.iter().filter(move |hit| hit.subject == *kind))
        .map(|hit| entry(cx, hit))
        .collect()
}

/// A house number or code that is typed means that very record, not what mentions it.
fn nearness(number: &str, query: &str) -> u8 {
    let (number, query) = (number.to_lowercase(), query.to_lowercase());
    match number.starts_with(&query) {
        true if number == query => 0,
        true => 1,
        false => 2,
    }
}

fn entry(cx: &Cx<'_>, hit: &Hit) -> Entry {
    let t = cx.t;
    let (icon, group) = match hit.subject {
        Subject::Person => (Icon::User, t.palette_person_kind()),
        Subject::Office => (Icon::Building, t.people_office()),
        Subject::Element => (Icon::Table, t.term_element()),
        Subject::Kpi => (Icon::ChartLine, t.term_kpi()),
        Subject::Problem => (Icon::DiamondAlert, t.term_problem()),
        Subject::Correction => (Icon::Wrench, t.term_correction()),
        Subject::Action => (Icon::ClipboardList, t.term_action_plan()),
        Subject::Decision => (Icon::Gavel, t.term_decision()),
        Subject::Note => (Icon::StickyNote, t.palette_note()),
        Subject::Rating => (Icon::MessageSquare, t.palette_rating()),
        Subject::Meeting => (Icon::Calendar, t.term_meeting()),
    };
    Entry {
        icon,
        group: group.to_owned(),
        code: hit.number.clone(),
        label: hit.title.clone(),
        keys: "",
        act: Act::Go(place(hit)),
    }
}

/// Where a hit is to be seen. A note is read with its meeting, a rating's reason with its element.
fn place(hit: &Hit) -> Route {
    match hit.subject {
        Subject::Person | Subject::Office => Route::People,
        Subject::Element | Subject::Rating => Route::Element(Id::from_uuid(hit.id)),
        Subject::Kpi => Route::Kpi(Id::from_uuid(hit.id)),
        Subject::Problem => Route::Problem(Id::from_uuid(hit.id)),
        Subject::Correction => Route::Correction(Id::from_uuid(hit.id)),
        Subject::Action => Route::Action(Id::from_uuid(hit.id)),
        Subject::Decision => Route::Decisions,
        Subject::Note | Subject::Meeting => Route::Meeting(Id::from_uuid(hit.id)),
    }
}
