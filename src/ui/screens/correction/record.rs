//! The record in pairs of a caption and what it says; what is another record can be gone to.

use egui::Ui;

use crate::{
    i18n::{Messages, date},
    queries::correction::{Correction, Effect},
    sentences,
    ui::{
        Cx, Route, Tokens,
        text::{self, Text},
        tokens::space,
        widgets::{link, progress},
    },
};

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, of: &Correction) {
    let (t, language, record) = (cx.t, cx.language, &of.record);
    let day = |day| date::date(language, day);
    ui.spacing_mut().item_spacing.y = space::XS / 2.0;
    if !record.text.is_empty() {
        text::paragraph(ui, record.text.as_str());
        ui.add_space(space::XS);
    }
    match &record.owner {
        Some(owner) => {
            let holder = owner.holder_in(language);
            let holder = if holder.is_empty() { t.corrections_vacant() } else { holder };
            pair(ui, t.term_owner(), &t.app_person_and_role(holder, owner.title.get(language)));
        }
        None => pair(ui, t.term_owner(), t.corrections_no_owner()),
    }
    if record.state.awaits_action() {
        let done = t.corrections_percent_done(record.percent);
        pair(ui, t.app_state(), &done);
        progress(ui, &done, f32::from(record.percent) / 100.0);
    }
    if !record.next_step.is_empty() && record.state.awaits_action() {
        pair(ui, t.corrections_next_step(), &record.next_step);
    }
    if let Some(due) = record.first_due {
        pair(ui, t.correction_original_due(), &day(due));
    }
    if let Some(due) = record.due.filter(|due| Some(*due) != record.first_due) {
        pair(ui, t.corrections_due_now(), &format!("{} · {}", day(due), t.count_postponements(record.postponements)));
    }
    if let Some(effective) = record.effective {
        pair(ui, t.term_effective_date(), &day(effective));
    }
    links(ui, cx, of);
    effects(ui, t, of);
    if !of.verdict_text.is_empty() {
        pair(ui, t.term_verdict_on_effect(), &of.verdict_text);
    }
}

fn links(ui: &mut Ui, cx: &mut Cx<'_>, of: &Correction) {
    let t = cx.t;
    if let Some(problem) = &of.problem {
        caption(ui, t.term_problem());
        if link(ui, &format!("{} {}", problem.number, problem.text)).clicked() {
            cx.go(Route::Problem(problem.id));
        }
    }
    caption(ui, t.term_decision());
    match (&of.decision, of.decided_in) {
        (Some(decision), Some(meeting)) => {
            if link(ui, &decision.number).clicked() {
                cx.go(Route::Meeting(meeting));
            }
            text::paragraph(ui, decision.text.as_str());
        }
        _ => drop(text::body(ui, t.corrections_not_decided())),
    }
    if let (Some((meeting, reference)), None) = (&of.proposed_in, &of.decision) {
        caption(ui, t.corrections_proposed_in());
        if link(ui, &reference.to_string()).clicked() {
            cx.go(Route::Meeting(*meeting));
        }
    }
    if !of.elements.is_empty() {
        caption(ui, t.corrections_elements());
        for element in &of.elements {
            if link(ui, &format!("{} {}", element.code, element.name.get(cx.language))).clicked() {
                cx.go(Route::Element(element.id));
            }
        }
    }
}

fn effects(ui: &mut Ui, t: &Messages, of: &Correction) {
    let words = |guard: bool| -> Vec<String> {
        let lines = of.effects.iter().filter(|effect| effect.guard == guard);
        lines.map(|effect| expectation(t, effect)).collect()
    };
    for (name, lines) in [(t.corrections_should_move(), words(false)), (t.corrections_guards(), words(true))] {
        if !lines.is_empty() {
            pair(ui, name, &lines.join("\n"));
        }
    }
}

fn expectation(t: &Messages, effect: &Effect) -> String {
    let expected = sentences::correction::expectation(t, effect);
    t.corrections_expectation(sentences::correction::subject(t, effect), expected)
}

fn caption(ui: &mut Ui, words: &str) {
    ui.add_space(space::XS);
    let ink = Tokens::of(ui).ink2;
    ui.add(Text::new(words).style(text::SMALL).color(ink).elide());
}

fn pair(ui: &mut Ui, name: &str, value: &str) {
    caption(ui, name);
    for line in value.lines() {
        text::paragraph(ui, line);
    }
}
