//! Who came, and what came of the meeting.

use egui::{ScrollArea, Ui};

use crate::{
    domain::{AttendanceStatus, CorrectionState, DecisionStatus, MeetingState, ProblemStatus},
    i18n::date,
    queries::{
        attendance::Attendee,
        outcome::{Moved, Outcome, Recorded},
    },
    ui::{
        Cx, Dir, Route,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Card, ListRow, Tint},
    },
};

pub fn attendance(ui: &mut Ui, cx: &Cx<'_>, outcome: &Outcome) {
    let t = cx.t;
    let quorum = &outcome.quorum;
    let count = t.room_quorum_count(quorum.present, quorum.seats, quorum.needed);
    let trailing = if outcome.meeting.state == MeetingState::Planned { "" } else { count.as_str() };
    Card::new().title(t.meeting_attendance()).trailing(trailing).show(ui, |ui| {
        ScrollArea::vertical().id_salt("attendance").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
            for attendee in &outcome.attendees {
                line(ui, cx, attendee);
            }
        });
    });
}

fn line(ui: &mut Ui, cx: &Cx<'_>, attendee: &Attendee) {
    let t = cx.t;
    Dir::row_of_height(ui, LINE, |ui| {
        let word = match attendee.status {
            AttendanceStatus::Substituted => t.people_represented_by(attendee.substitute.as_str()),
            other => t.label(other).to_owned(),
        };
        let status = text::width(ui, &word, text::SMALL) + space::M;
        let name = attendee.name_in(cx.language);
        let name = if name.is_empty() { t.people_vacant() } else { name };
        let words = Text::new(name).style(text::BODY_MEDIUM).then(
            format!("  {}", attendee.title.get(cx.language)),
            text::SMALL,
            crate::ui::Tokens::of(ui).ink2,
        );
        ui.add(words.elide().max_width((ui.available_width() - status).max(size::MIN_FIELD)));
        Dir::at_trailing_end(ui, |ui| text::small(ui, word));
    });
}

/// What later meetings corrected in the approved minutes.
pub fn corrigenda(ui: &mut Ui, cx: &Cx<'_>, outcome: &Outcome) {
    let t = cx.t;
    if outcome.corrigenda.is_empty() {
        return;
    }
    Card::new().title(t.corrigendum_list()).show(ui, |ui| {
        ScrollArea::vertical().id_salt("corrigenda").max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
            for corrigendum in &outcome.corrigenda {
                let (by, on) = (corrigendum.adopted_by.to_string(), date::date(cx.language, corrigendum.adopted_on));
                text::strong(ui, corrigendum.number.as_str());
                text::small(ui, t.minutes_corrigendum_by(by, on));
                for (label, words) in [
                    (t.minutes_corrigendum_old(), &corrigendum.old_text),
                    (t.minutes_corrigendum_new(), &corrigendum.new_text),
                ] {
                    if !words.is_empty() {
                        text::paragraph(ui, t.corrigendum_line(label, words.as_str()));
                    }
                }
            }
        });
    });
}

pub fn outcome(ui: &mut Ui, cx: &mut Cx<'_>, outcome: &Outcome) {
    let t = cx.t;
    Card::new().title(t.meeting_outcome()).fill_height().show(ui, |ui| {
        let empty = outcome.problems.is_empty()
            && outcome.decisions.is_empty()
            && outcome.corrections.is_empty()
            && outcome.moved.is_empty();
        if empty {
            text::secondary(ui, t.meeting_outcome_none());
            return;
        }
        ScrollArea::vertical().id_salt("outcome").auto_shrink([false, false]).show(ui, |ui| lists(ui, cx, outcome));
    });
}

fn lists(ui: &mut Ui, cx: &mut Cx<'_>, outcome: &Outcome) {
    let t = cx.t;
    for Recorded { number, words, state: status, .. } in &outcome.decisions {
        let tint = match status {
            DecisionStatus::Adopted => Tint::Accent,
            DecisionStatus::Proposal => Tint::Outline,
            DecisionStatus::Rejected | DecisionStatus::Withdrawn => Tint::Calm,
        };
        let row = ListRow::new(words).code(number).code_width(CODE).badge(tint, t.label(*status));
        if row.show(ui).clicked() {
            cx.go(Route::Decisions);
        }
    }
    for Recorded { id, number, words: title, state } in &outcome.corrections {
        let tint = if *state == CorrectionState::Proposed { Tint::Accent } else { Tint::Calm };
        let row = ListRow::new(title).code(number).code_width(CODE).badge(tint, t.label(*state));
        if row.show(ui).clicked() {
            cx.go(Route::Correction(*id));
        }
    }
    for Recorded { id, number, words: title, state: status } in &outcome.problems {
        let tint = if *status == ProblemStatus::Open { Tint::Bad } else { Tint::Calm };
        let row = ListRow::new(title).code(number).code_width(CODE).badge(tint, t.label(*status));
        if row.show(ui).clicked() {
            cx.go(Route::Problem(*id));
        }
    }
    for moved in &outcome.moved {
        rating(ui, cx, moved);
    }
}

fn rating(ui: &mut Ui, cx: &mut Cx<'_>, moved: &Moved) {
    let (tint, change) = match moved.from {
        None => (Tint::Calm, moved.to.level().to_string()),
        Some(from) => {
            let tint = if moved.to > from { Tint::Good } else { Tint::Bad };
            (tint, cx.t.rating_change(from.level(), moved.to.level()))
        }
    };
    let row = ListRow::new(moved.short.get(cx.language)).code(&moved.code).code_width(CODE).badge(tint, &change);
    if row.show(ui).clicked() {
        cx.go(Route::Element(moved.element));
    }
}

/// Six whole lines.
const LIST: f32 = 6.0 * (LINE + space::S);
const LINE: f32 = 22.0;
const CODE: f32 = 118.0;
