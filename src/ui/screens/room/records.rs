//! The records of the meeting: problems, recommendations, corrections; a decision as the room shows it; and all of it as a summary of what happened.

use egui::{ScrollArea, Ui};

use super::{Stage, Step, act::Head, height_left, minutes, quick::Editing};
use crate::{
    commands::{DecisionCommand, NoteCommand},
    domain::{CorrectionState, DecisionStatus, NoteKind},
    i18n::{Messages, commas, date, dots, isolated, majority},
    queries::room::{CorrectionLine, DecisionLine, Note, ProblemLine, Room},
    sentences,
    ui::{
        Cx, Dir, Icon, Route, Tokens,
        forms::{CorrectionForm, DecisionForm, DecisionRecord, Open, ProblemForm},
        text::{self, Text},
        tokens::space,
        widgets::{Button, Card, EmptyState, ListRow, TextField, Tint, badge, separator},
    },
};

#[derive(Default)]
pub(super) struct State {
    recommendation: String,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) -> Step {
    let (t, room) = (cx.t, stage.room);
    let head = Head {
        title: t.agenda_kind_problems(),
        subtitle: t.room_records_hint(),
        primary: t.room_next_item(),
        ..Head::default()
    };
    let pressed = head.show(ui, stage.enter);
    let mut step = Step::Stay;
    ui.spacing_mut().item_spacing.y = space::M;
    let height = height_left(ui);
    Dir::columns(ui, &[1.0, 1.0], space::L, |ui, column| {
        let scroll = ScrollArea::vertical().id_salt(("records", column)).auto_shrink([false, true]).max_height(height);
        scroll.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            if column == 0 {
                problems(ui, cx, room, &mut step);
                recommendations(ui, cx, state, stage);
            } else {
                corrections(ui, cx, stage, &mut step);
            }
        });
    });
    if pressed.primary { Step::Done } else { step }
}

fn problems(ui: &mut Ui, cx: &Cx<'_>, room: &Room, step: &mut Step) {
    let t = cx.t;
    if room.problems.is_empty() {
        EmptyState::new(t.room_no_problems(), t.room_no_problems_hint()).show(ui);
        return;
    }
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, problem) in room.problems.iter().enumerate() {
            if problem_row(ui, cx, room, problem, index + 1 == room.problems.len()) {
                let form = ProblemForm::of(problem.id, problem.draft.clone());
                *step = Step::Edit(Box::new(Editing::Problem(Open::new(form))));
            }
        }
    });
}

fn problem_row(ui: &mut Ui, cx: &Cx<'_>, room: &Room, problem: &ProblemLine, last: bool) -> bool {
    let t = cx.t;
    let codes = problem.draft.elements.iter().filter_map(|id| room.element(*id)).map(|element| element.code.as_str());
    let codes = commas(cx.language, &codes.collect::<Vec<_>>());
    let second = dots(cx.language, &[codes.as_str(), t.label(problem.draft.severity)]);
    ListRow::new(&problem.draft.title)
        .icon(Icon::DiamondAlert, Tint::Bad)
        .code(&problem.number)
        .code_width(52.0)
        .second(&second)
        .badge(Tint::Outline, t.label(problem.status))
        .last(last)
        .show(ui)
        .clicked()
}

fn recommendations(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, stage: &Stage<'_>) {
    let t = cx.t;
    let notes: Vec<&Note> = stage.room.notes.iter().filter(|note| note.kind == NoteKind::Recommendation).collect();
    Card::new().title(t.minutes_recommendations()).show(ui, |ui| {
        for note in notes {
            minutes::note_row(ui, cx, stage, note);
        }
        TextField::new(t.room_recommendation(), &mut state.recommendation).lines(2).show(ui);
        let empty = state.recommendation.trim().is_empty().then(|| t.room_type_first());
        let button = Button::secondary(t.room_add_recommendation()).small().disabled_because(empty);
        if button.show(ui).clicked() {
            let text = std::mem::take(&mut state.recommendation);
            cx.act(NoteCommand::Add {
                meeting: stage.room.meeting.id,
                kind: NoteKind::Recommendation,
                item: stage.item.map(|item| item.id),
                element: None,
                kpi: None,
                text,
            });
        }
    });
}

fn corrections(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>, step: &mut Step) {
    let (t, room) = (cx.t, stage.room);
    if room.corrections.is_empty() {
        EmptyState::new(t.room_no_corrections(), t.room_no_corrections_hint()).show(ui);
        return;
    }
    for correction in &room.corrections {
        ui.push_id(correction.id.uuid(), |ui| {
            Card::new().show(ui, |ui| correction_card(ui, cx, stage, correction, step));
        });
    }
    if !room.quorum.holds() {
        text::hint(ui, t.form_kept_as_proposal());
    }
}

fn correction_card(ui: &mut Ui, cx: &Cx<'_>, stage: &Stage<'_>, line: &CorrectionLine, step: &mut Step) {
    let t = cx.t;
    Dir::row(ui, |ui| {
        text::strong(ui, line.number.as_str());
        badge(ui, Tint::Accent, t.label(line.state));
        Dir::at_trailing_end(ui, |ui| {
            let edit = t.room_edit_named(line.number.as_str());
            if Button::quiet(t.app_edit()).small().name(&edit).show(ui).clicked() {
                let fixed = line.state != CorrectionState::Proposed;
                let form = CorrectionForm::of(line.id, line.draft.clone(), fixed);
                *step = Step::Edit(Box::new(Editing::Correction(Open::new(form))));
            }
            if line.state == CorrectionState::Proposed {
                let decide = t.room_decide_named(line.number.as_str());
                let lacking = lacking(t, line);
                let button = Button::secondary(t.room_decide()).small().name(&decide).disabled_because(lacking);
                if button.show(ui).clicked() {
                    let (meeting, item) = (stage.room.meeting.id, stage.item.map(|item| item.id));
                    let wording = decision_wording(cx, line);
                    let form = DecisionForm::new(meeting, &stage.room.floor, wording, item).adopting(line.id);
                    *step = Step::Edit(Box::new(Editing::Decision(Open::new(form))));
                }
            }
        });
    });
    text::paragraph(ui, line.draft.title.as_str());
    let owner = if line.draft.owner.is_some() { line.owner_title.get(cx.language) } else { t.room_no_owner() };
    let due = line.draft.due.map_or_else(|| t.room_no_due().to_owned(), |due| t.room_due(date::date(cx.language, due)));
    let color = if lacking(t, line).is_some() { Tokens::of(ui).bad } else { Tokens::of(ui).ink2 };
    ui.add(Text::new(format!("{owner} · {due}")).style(text::SMALL).color(color).wrap());
}

/// Why a proposed correction cannot be decided yet.
fn lacking<'a>(t: &'a Messages, line: &CorrectionLine) -> Option<&'a str> {
    match (line.draft.owner, line.draft.due) {
        (None, _) => Some(t.room_needs_owner()),
        (Some(_), None) => Some(t.room_needs_due()),
        (Some(_), Some(_)) => None,
    }
}

/// A first wording for the decision that adopts a correction.
fn decision_wording(cx: &Cx<'_>, line: &CorrectionLine) -> String {
    let due = line.draft.due.map(|due| date::date(cx.language, due)).unwrap_or_default();
    cx.t.room_decision_wording(line.draft.title.as_str(), line.owner_title.get(cx.language), due)
}

/// A decision with its sum; while it is `editable`, it is confirmed, reopened, edited or withdrawn here.
/// `marked`: the keys are for this one.
pub(super) fn decision_card(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    line: &DecisionLine,
    editable: bool,
    marked: bool,
    step: &mut Step,
) {
    let t = cx.t;
    Dir::row(ui, |ui| {
        text::strong(ui, line.number.as_str());
        badge(ui, tint(line.status), t.label(line.status));
        if line.read_back {
            badge(ui, Tint::Outline, t.decision_read_back());
        } else if editable && line.status != DecisionStatus::Withdrawn {
            badge(ui, Tint::Calm, t.decision_not_read_back());
        }
        text::small(ui, sentences::decision::reached(t, line.draft.reached));
        Dir::at_trailing_end(ui, |ui| {
            if !editable || line.status == DecisionStatus::Withdrawn {
                return;
            }
            if line.read_back {
                let name = t.room_reopen_wording_named(line.number.as_str());
                let button = Button::secondary(t.room_reopen_wording()).small().name(&name);
                let button = if marked { button.shortcut("R") } else { button };
                if button.show(ui).clicked() {
                    cx.act(DecisionCommand::ReopenWording { decision: line.id });
                }
                return;
            }
            let name = t.room_confirm_wording_named(line.number.as_str());
            let button = Button::secondary(t.room_confirm_wording()).small().name(&name);
            let button = if marked { button.shortcut("Enter") } else { button };
            if button.show(ui).clicked() {
                cx.act(DecisionCommand::ConfirmWording { decision: line.id });
            }
            let (edit, withdraw) =
                (t.room_edit_named(line.number.as_str()), t.room_withdraw_named(line.number.as_str()));
            if Button::quiet(t.app_edit()).small().name(&edit).show(ui).clicked() {
                let record = DecisionRecord { id: line.id, draft: line.draft.clone(), seats: line.seats.clone() };
                *step = Step::Edit(Box::new(Editing::Decision(Open::new(DecisionForm::of(record)))));
            }
            if Button::quiet(t.room_withdraw()).small().name(&withdraw).show(ui).clicked() {
                cx.act(DecisionCommand::Withdraw { decision: line.id });
            }
        });
    });
    ui.add(Text::new(line.draft.text.as_str()).style(text::LEAD).wrap());
    if let (Some((rule, sum)), Some(tally)) = (line.counted, line.draft.reached.tally()) {
        text::small(ui, majority::sum(t, rule, tally, sum, line.status));
    }
    for sentence in majority::voices(t, &line.seats) {
        text::small(ui, sentence);
    }
    if !line.draft.dissent.is_empty() {
        text::small(ui, format!("{}: {}", t.term_dissent(), isolated(cx.language, &line.draft.dissent)));
    }
}

const fn tint(status: DecisionStatus) -> Tint {
    match status {
        DecisionStatus::Adopted => Tint::Accent,
        DecisionStatus::Rejected | DecisionStatus::Withdrawn => Tint::Calm,
        DecisionStatus::Proposal => Tint::Outline,
    }
}

/// What a meeting came to: changed ratings, problems, corrections, decisions. For the room of a closed meeting.
pub(super) fn what_happened(ui: &mut Ui, cx: &mut Cx<'_>, room: &Room) {
    let t = cx.t;
    ui.spacing_mut().item_spacing.y = space::M;
    let mut unused = Step::Stay;
    ratings_changed(ui, cx, room);
    if !room.problems.is_empty() {
        Card::new().title(t.minutes_problems()).show(ui, |ui| {
            for (index, problem) in room.problems.iter().enumerate() {
                if problem_row(ui, cx, room, problem, index + 1 == room.problems.len()) {
                    cx.go(Route::Problem(problem.id));
                }
            }
        });
    }
    if !room.corrections.is_empty() {
        Card::new().title(t.nav_corrections()).show(ui, |ui| {
            for (index, line) in room.corrections.iter().enumerate() {
                let row = ListRow::new(&line.draft.title).code(&line.number).code_width(52.0);
                let row = row.second(line.owner_title.get(cx.language)).badge(Tint::Outline, t.label(line.state));
                if row.last(index + 1 == room.corrections.len()).show(ui).clicked() {
                    cx.go(Route::Correction(line.id));
                }
            }
        });
    }
    if !room.decisions.is_empty() {
        Card::new().title(t.minutes_decisions()).show(ui, |ui| {
            for (index, decision) in room.decisions.iter().enumerate() {
                if index > 0 {
                    separator(ui);
                }
                ui.push_id(decision.id.uuid(), |ui| decision_card(ui, cx, decision, false, false, &mut unused));
            }
        });
    }
    let nothing = room.problems.is_empty() && room.corrections.is_empty() && room.decisions.is_empty();
    if nothing && room.elements.iter().all(|element| element.record.is_none()) {
        EmptyState::new(t.room_nothing_recorded(), t.room_nothing_recorded_hint()).show(ui);
    }
}

/// Elements whose rating is not the one before, with the reason.
fn ratings_changed(ui: &mut Ui, cx: &mut Cx<'_>, room: &Room) {
    let t = cx.t;
    let recorded = room.elements.iter().filter(|element| element.record.is_some()).count();
    if recorded == 0 {
        return;
    }
    let moved = |element: &&crate::queries::room::RoomElement| {
        let now = element.record.as_ref().and_then(|record| record.state.rating());
        now.is_none() && element.record.is_some()
            || matches!((now, &element.last), (Some(now), Some(last)) if last.rating != now)
    };
    let changed: Vec<_> = room.elements.iter().filter(moved).collect();
    let trailing = t.count_elements(recorded);
    Card::new().title(t.room_ratings_changed()).trailing(&trailing).show(ui, |ui| {
        if changed.is_empty() {
            text::secondary(ui, t.room_no_rating_changed());
        }
        for (index, element) in changed.iter().enumerate() {
            let Some(record) = &element.record else { continue };
            let words = match (record.state.rating(), &element.last) {
                (Some(now), Some(last)) => t.room_rating_becomes(last.rating.level(), now.level()),
                _ => t.label(record.state).to_owned(),
            };
            let row = ListRow::new(element.name.get(cx.language)).code(&element.code).code_width(40.0);
            let row = row.second(&record.reason).badge(Tint::Outline, &words).last(index + 1 == changed.len());
            if row.show(ui).clicked() {
                cx.go(Route::Element(element.id));
            }
        }
    });
}
