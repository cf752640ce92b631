//! The chosen decision in full: text, votes with their arithmetic, dissent, what it serves and touches.

use egui::{ScrollArea, Ui};

use super::{State, View, tint};
use crate::{
    commands::DecisionCommand,
    documents::export::What,
    domain::DecisionStatus,
    i18n::{Messages, date},
    queries::{choices::Choices, decision::Decision},
    sentences,
    ui::{
        Cx, Dir, Icon, Intent, Route, Tokens,
        forms::{DecisionForm, DecisionRecord, Open, Progress},
        text::{self, Text},
        tokens::{size, space},
        widgets::{Answer, Badge, Button, Card, Dialog, EmptyState, link},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let t = cx.t;
    let Some(decision) = view.rows.iter().find(|row| Some(row.id) == state.selected) else {
        EmptyState::new(t.decisions_choose_title(), t.decisions_choose()).show(ui);
        return;
    };
    ScrollArea::vertical().id_salt("decision").show(ui, |ui| {
        Card::new().title(&decision.number).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.add(Badge::new(tint(decision.status), t.label(decision.status)));
            text::paragraph(ui, decision.text.as_str());
            pair(ui, t.decisions_how(), &sentences::decision::reached(t, decision.reached));
            let arithmetic = sentences::decision::arithmetic(t, decision);
            if !arithmetic.is_empty() {
                text::small(ui, arithmetic);
            }
            for sentence in sentences::decision::people(t, decision) {
                text::small(ui, sentence);
            }
            if !decision.dissent.is_empty() {
                pair(ui, t.term_dissent(), &decision.dissent);
            }
            if let Some(objective) = &decision.objective {
                pair(ui, t.term_objective(), &format!("{} {}", objective.code, objective.name.get(cx.language)));
            }
            if let Some(item) = &decision.item {
                pair(ui, t.term_agenda_item(), &format!("{} {}", item.code, item.name.get(cx.language)));
            }
            links(ui, cx, state, decision);
            acts(ui, cx, state, decision);
        });
    });
}

fn links(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, decision: &Decision) {
    let t = cx.t;
    caption(ui, t.term_meeting());
    let day = date::date(cx.language, decision.date);
    if link(ui, &t.decisions_taken_in(decision.reference.to_string(), day)).clicked() {
        cx.go(Route::Meeting(decision.meeting));
    }
    let others = decision.supersedes.iter().map(|other| (t.decisions_supersedes(other.1.as_str()), other.0));
    let others = others
        .chain(decision.superseded_by.iter().map(|other| (t.decisions_superseded_by(other.1.as_str()), other.0)))
        .chain(decision.implements.iter().map(|other| (t.decisions_implements(other.1.as_str()), other.0)))
        .chain(decision.implemented_by.iter().map(|other| (t.decisions_implemented_by(other.1.as_str()), other.0)))
        .chain(decision.ratifies.iter().map(|other| (t.decisions_ratifies(other.1.as_str()), other.0)))
        .chain(decision.ratified_by.iter().map(|other| (t.decisions_ratified_by(other.1.as_str()), other.0)));
    let others: Vec<_> = others.collect();
    if !decision.adopts.is_empty() || !others.is_empty() {
        caption(ui, t.decisions_links());
    }
    for adopted in &decision.adopts {
        if link(ui, &t.decisions_adopts(adopted.number.as_str())).clicked() {
            cx.go(Route::Correction(adopted.id));
        }
        text::small(ui, adopted.title.as_str());
    }
    for (words, id) in others {
        if link(ui, &words).clicked() {
            // The other one may be outside the filter.
            state.filter = super::Filter::default();
            state.selected = Some(id);
        }
    }
}

fn acts(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, decision: &Decision) {
    let t = cx.t;
    let reason = reason(t, cx.is_read_only(), decision);
    ui.add_space(space::S);
    Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        let edit = Button::secondary(t.app_edit()).icon(Icon::Pencil).small().disabled_because(reason);
        if edit.show(ui).clicked() {
            let record = DecisionRecord { id: decision.id, draft: decision.draft(), seats: decision.seats.clone() };
            state.form = Some(Open::new(DecisionForm::of(record)));
        }
        if Button::quiet(t.decisions_withdraw()).small().disabled_because(reason).show(ui).clicked() {
            state.withdrawing = Some(decision.id);
        }
        if Button::quiet(t.paper_extract_export()).icon(Icon::Download).small().show(ui).clicked() {
            cx.ask(Intent::Export(What::DecisionExtract(decision.id)));
        }
    });
}

fn reason<'a>(t: &'a Messages, read_only: bool, decision: &Decision) -> Option<&'a str> {
    if read_only {
        Some(t.app_read_only())
    } else if !decision.editable {
        Some(t.decisions_meeting_closed())
    } else if decision.status == DecisionStatus::Withdrawn {
        Some(t.decisions_already_withdrawn())
    } else if decision.read_back {
        Some(t.decisions_wording_frozen())
    } else {
        None
    }
}

pub(super) fn form(ui: &mut Ui, cx: &mut Cx<'_>, state: &mut State, choices: &Choices) {
    let Some(open) = &mut state.form else { return };
    let shown = ScrollArea::vertical()
        .id_salt("decision form")
        .show(ui, |ui| Card::new().title(cx.t.app_edit()).show(ui, |ui| open.show(ui, cx, choices)).inner);
    if shown.inner != Progress::Editing {
        state.form = None;
    }
}

pub(super) fn withdrawal(ui: &Ui, cx: &mut Cx<'_>, state: &mut State, view: &View) {
    let Some(decision) = view.rows.iter().find(|row| Some(row.id) == state.withdrawing) else { return };
    let t = cx.t;
    let title = t.decisions_withdraw_title(decision.number.as_str());
    let dialog = Dialog::new("withdraw decision", &title, t.decisions_withdraw(), t.app_cancel());
    let (answer, ()) = dialog.show(ui, |ui| {
        text::paragraph(ui, t.decisions_withdraw_hint());
    });
    match answer {
        Answer::Open => {}
        Answer::Cancelled => state.withdrawing = None,
        Answer::Confirmed => {
            state.withdrawing = None;
            cx.act(DecisionCommand::Withdraw { decision: decision.id });
        }
    }
}

fn caption(ui: &mut Ui, words: &str) {
    ui.add_space(space::XS);
    let ink = Tokens::of(ui).ink2;
    ui.add(Text::new(words).style(text::SMALL).color(ink).elide());
}

fn pair(ui: &mut Ui, name: &str, value: &str) {
    caption(ui, name);
    text::paragraph(ui, value);
}
