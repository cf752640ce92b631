//! The side of the import: what cannot be read, what is asked, what would happen, why values change.

use egui::{ScrollArea, Ui};

use super::{Known, State};
use crate::{
    exchange::{Answer, Detail, Preview, Problem, Question, QuestionKey, Refusal},
    sentences,
    ui::{
        Cx, Dir, Icon, Tokens,
        text::{self, Text},
        tokens::{size, space},
        widgets::{Button, Card, Select, TextField, checkbox, chip, field_error, separator},
    },
};

pub(super) const WIDTH: f32 = 352.0;
/// Nobody reads more at once; the next ones follow when these are answered.
const SHOWN: usize = 20;

pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, preview: &Preview, height: f32) {
    let errors: Vec<&Refusal> = preview
        .problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Error(refusal) => Some(refusal),
            Problem::Question(_) => None,
        })
        .collect();
    let t = cx.t;
    let (title, trailing) =
        if errors.is_empty() { (t.import_questions(), t.import_answers_proposed()) } else { (t.import_errors(), "") };
    Card::new().title(title).trailing(trailing).fill_height().show(ui, |ui| {
        ScrollArea::vertical().max_height(height - 3.0 * space::L - size::CONTROL).auto_shrink(false).show(ui, |ui| {
            for error in &errors {
                field_error(ui, &sentences::import::refusal(t, error));
            }
            questions(ui, cx, state, known, preview);
            if errors.is_empty() {
                summary(ui, cx, preview);
                decisions(ui, cx, state, preview);
            }
        });
    });
}

fn questions(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, preview: &Preview) {
    let t = cx.t;
    let open = preview.questions().filter(|question| question.is_open()).count();
    if open > 0 && Button::secondary(t.import_accept_all()).small().icon(Icon::Check).show(ui).clicked() {
        state.options.accept_proposals(preview);
    }
    // Open ones first, so that answering brings the next ones up.
    let mut all: Vec<&Question> = preview.questions().collect();
    all.sort_by_key(|question| !question.is_open());
    if all.is_empty() {
        text::secondary(ui, t.import_no_questions());
    }
    for question in all.iter().take(SHOWN) {
        separator(ui);
        one(ui, cx, state, known, question);
    }
    if all.len() > SHOWN {
        text::small(ui, t.import_more_questions(all.len() - SHOWN));
    }
    separator(ui);
}

fn one(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, question: &Question) {
    let t = cx.t;
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add(Text::new(sentences::import::question(t, question)).style(text::BODY_STRONG).wrap());
    let body = sentences::import::explanation(t, question);
    if !body.is_empty() {
        let color = Tokens::of(ui).ink2;
        ui.add(Text::new(body).style(text::SMALL).color(color).wrap());
    }
    if let Detail::Encoding { samples } = &question.detail {
        for (encoding, sample) in samples {
            let words = format!("{}: {sample}", sentences::import::encoding(t, *encoding));
            ui.add(Text::new(words).style(text::SMALL).wrap());
        }
    }
    Dir::wrapped_row(ui, |ui| {
        for offered in &question.offered {
            let answered = question.answer == Some(*offered);
            let proposed = question.is_open() && question.proposed == *offered;
            let words = sentences::import::answer(t, *offered);
            let words = if proposed { t.import_proposed(words) } else { words };
            if chip(ui, answered, &words).clicked() {
                state.answer(question.key.clone(), *offered);
            }
        }
    });
    if let QuestionKey::UnknownKpi(label) = &question.key
        && question.answer != Some(Answer::LeaveOut)
    {
        which(ui, cx, state, known, label);
    }
}

/// The KPI that the file calls by a name of its own.
fn which(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, known: &Known, label: &str) {
    let named = |code: &str| known.list.kpis.iter().find(|kpi| kpi.card.code == code);
    let name = |code: &String| format!("{code} {}", named(code).map_or("", |kpi| kpi.card.label(cx.language)));
    let codes: Vec<String> = known.kpis.iter().map(|kpi| kpi.code.clone()).collect();
    let names: Vec<String> = codes.iter().map(name).collect();
    let hint = cx.t.import_it_is();
    let select = Select::new(hint, &names).placeholder(hint).label_hidden().small();
    if let Some(code) = select.show(ui).and_then(|index| codes.get(index)) {
        state.options.call(label, code);
    }
}

fn summary(ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) {
    let t = cx.t;
    let counts = &preview.counts;
    let mut lines = vec![t.import_sum_new(counts.new)];
    let unread = preview.sheets.iter().enumerate().filter(|(at, sheet)| sheet.hidden && preview.sheet != Some(*at));
    let hidden: Vec<String> = unread.map(|(_, sheet)| sheet.name.clone()).collect();
    let tells = preview.tells;
    let more = [
        (tells.percentages, t.import_tell_percent(tells.percentages)),
        (tells.formulas, t.import_tell_formulas(tells.formulas)),
        (tells.skipped, t.import_tell_skipped(tells.skipped)),
        (hidden.len(), t.import_tell_hidden(crate::i18n::list(cx.language, &hidden))),
        (counts.revised, t.import_sum_revised(counts.revised)),
        (counts.unchanged, t.import_sum_unchanged(counts.unchanged)),
        (counts.left_out, t.import_sum_left_out(counts.left_out)),
        (counts.missing, t.import_sum_missing(counts.missing)),
        (preview.absent.len(), t.import_sum_absent(crate::i18n::list(cx.language, &preview.absent))),
    ];
    lines.extend(more.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words));
    let (accent, ink) = (Tokens::of(ui).accent, Tokens::of(ui).ink2);
    for line in lines {
        Dir::row_of_height(ui, text::SMALL.line, |ui| {
            Icon::Check.show(ui, size::MARK, accent);
            ui.add(Text::new(line).style(text::SMALL).color(ink).wrap());
        });
    }
}

fn decisions(ui: &mut Ui, cx: &Cx<'_>, state: &mut State, preview: &Preview) {
    let t = cx.t;
    ui.add_space(space::XS);
    checkbox(ui, &mut state.provisional, t.import_provisional());
    if preview.needs_reason() {
        TextField::new(t.import_reason(), &mut state.reason).required().hint(t.import_reason_hint()).show(ui);
    }
}
