//! What the figures propose, and beside it what the committee finds: a form while it sits.

use egui::Ui;

use super::{act, effect};
use crate::{
    analysis::verdict::Proposal,
    commands::{CorrectionCommand, Field, Refusal},
    domain::Verdict,
    i18n::Messages,
    queries::correction::{Correction, Given},
    sentences,
    ui::{
        Cx, Dir, Route, Tokens,
        screen::Ticket,
        screens::corrections::verdict_tint,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Badge, Button, Card, Select, TextField, link, separator, signal},
    },
};

/// The verdict that is being typed.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// `None`: the one that the figures propose.
    chosen: Option<usize>,
    text: String,
    ticket: Option<Ticket>,
    refusal: Option<Refusal>,
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form, of: &Correction) {
    Dir::columns(ui, &[1.25, 1.0], space::M, |ui, column| {
        if column == 0 {
            Card::new().title(cx.t.effect_proposed()).show(ui, |ui| proposed(ui, cx.t, of));
        } else {
            Card::new().title(cx.t.effect_given()).show(ui, |ui| given(ui, cx, form, of));
        }
    });
}

fn proposed(ui: &mut Ui, t: &Messages, of: &Correction) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let Some(proposal) = of.proposal else {
        let words = if of.record.effective.is_some() { t.effect_no_kpi() } else { t.effect_not_in_effect() };
        text::paragraph(ui, words);
        return;
    };
    signal(ui, effect::proposal_mark(proposal), &sentences::effect::proposal(t, proposal, &of.effects));
    if let Some(followed) = sentences::correction::followed(t, of) {
        text::paragraph(ui, followed);
    }
    if let Some(close_by) = sentences::effect::all_close_by(t, &of.effects) {
        small(ui, close_by);
    }
}

fn small(ui: &mut Ui, words: String) {
    let ink = Tokens::of(ui).ink2;
    ui.add(Text::new(words).style(text::SMALL).color(ink).wrap());
}

/// Why the figures propose what they propose, a paragraph for each KPI.
pub(super) fn reasons(ui: &mut Ui, t: &Messages, of: &Correction) {
    ui.spacing_mut().item_spacing.y = space::XS;
    for effect in &of.effects {
        let reasons = sentences::effect::reasons(t, effect, &of.currency).join(" ");
        match (&effect.kpi, effect.finding(), reasons.is_empty()) {
            (_, _, true) => {}
            (Some(kpi), Some(_), false) => small(ui, t.effect_kpi_outcome(kpi.card.code.as_str(), reasons)),
            (_, _, false) => small(ui, reasons),
        }
    }
}

fn given(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form, of: &Correction) {
    ui.spacing_mut().item_spacing.y = space::XS;
    for (index, given) in of.verdicts.iter().enumerate() {
        if index > 0 {
            separator(ui);
        }
        one(ui, cx, given);
    }
    let state = of.record.state;
    let waits = state.awaits_judgement(of.record.effective.is_some());
    if !waits || of.record.verdict.is_some_and(Verdict::is_final) {
        if of.verdicts.is_empty() {
            text::secondary(ui, cx.t.effect_none_given());
        }
        return;
    }
    if !of.verdicts.is_empty() {
        separator(ui);
    }
    fields(ui, cx, form, of);
}

fn one(ui: &mut Ui, cx: &mut Cx<'_>, given: &Given) {
    let t = cx.t;
    ui.add(Badge::new(verdict_tint(given.verdict), t.label(given.verdict)));
    if let Some((meeting, reference)) = &given.meeting
        && link(ui, &t.effect_given_in(reference.to_string())).clicked()
    {
        cx.go(Route::Meeting(*meeting));
    }
    if !given.text.is_empty() {
        text::paragraph(ui, given.text.as_str());
    }
    if let Some(proposed) = given.proposed {
        text::hint(ui, t.effect_proposed_then(t.label(proposed)));
    }
}

fn fields(ui: &mut Ui, cx: &mut Cx<'_>, form: &mut Form, of: &Correction) {
    if let Some(answer) = form.ticket.and_then(|ticket| cx.answer(ticket)) {
        *form = match answer {
            Ok(_) => Form::default(),
            Err(refusal) => Form { ticket: None, refusal: Some(refusal), ..std::mem::take(form) },
        };
    }
    let t = cx.t;
    let about = form.refusal.as_ref().and_then(sentences::field_of);
    let sentence = form.refusal.as_ref().map(|refusal| sentences::refusal(t, refusal));
    let at = |fields: &[Field]| sentence.as_deref().filter(|_| about.is_some_and(|field| fields.contains(&field)));
    let verdicts: Vec<&str> = Verdict::ALL.iter().map(|verdict| t.label(*verdict)).collect();
    let proposed = of.proposal.map(Proposal::as_verdict);
    let proposed = proposed.and_then(|proposed| Verdict::ALL.iter().position(|verdict| *verdict == proposed));
    let selected = form.chosen.or(proposed);
    let select = Select::new(t.corrections_verdict(), &verdicts).selected(selected).required().small();
    if let Some(chosen) = select.error(at(&[Field::Value, Field::Effective])).show(ui) {
        form.chosen = Some(chosen);
    }
    let words = TextField::new(t.corrections_field_verdict_text(), &mut form.text).lines(2).required();
    words.error(at(&[Field::Text])).show(ui);
    if let Some(sentence) = sentence.as_deref().filter(|_| about.is_none()) {
        text::hint(ui, sentence);
    }
    let reason = act::needs_quorum(t, of.session.as_ref());
    let reason = cx.is_read_only().then(|| t.app_read_only().to_owned()).or(reason);
    let button = Button::primary(t.effect_record()).small().disabled_because(reason.as_deref());
    let pressed = Dir::row_of_height(ui, size::CONTROL_SMALL, |ui| {
        Dir::at_trailing_end(ui, |ui| button.show(ui).clicked()).inner
    });
    let pressed = pressed.inner;
    if pressed && form.ticket.is_none() {
        match (selected.and_then(|chosen| Verdict::ALL.get(chosen)), &of.session) {
            (Some(verdict), Some(session)) => {
                form.refusal = None;
                form.ticket = Some(cx.submit(CorrectionCommand::Judge {
                    correction: of.record.id,
                    meeting: session.meeting,
                    verdict: *verdict,
                    text: form.text.clone(),
                }));
            }
            (None, _) => form.refusal = Some(Refusal::Missing(Field::Value)),
            (_, None) => form.refusal = Some(Refusal::NotFound),
        }
    }
    text::hint(ui, reason.as_deref().unwrap_or(t.corrections_verdict_hint()));
}
