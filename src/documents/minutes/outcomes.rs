//! What the committee concluded: ratings, problems, recommendations, decisions, actions.

use super::scribe::{Lines, Part, Scribe, column, figures};
use crate::{
    documents::{
        effect,
        model::{Block, Column, KeyValue, Level, Paragraph, Row, Run, Source},
    },
    domain::{DecisionStatus, ElementState, NoteKind, Rating, Reached, VotingMethod},
    i18n::{Messages, list, majority, number},
    queries::minutes::{CorrectionAt, Decision, ElementLine, Problem},
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    elements(scribe);
    problems(scribe);
    recommendations(scribe);
    decisions(scribe);
    actions(scribe);
}

fn elements(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_elements());
    let count = |which: fn(ElementState) -> bool| {
        minutes.elements.iter().filter(|line| line.record.as_ref().is_some_and(|record| which(record.state))).count()
    };
    let mut sentences = vec![t.minutes_elements_sum(
        count(|state| matches!(state, ElementState::Rated(_))),
        count(|state| matches!(state, ElementState::Confirmed(_))),
        count(|state| state == ElementState::NotAssessed),
        count(|state| state == ElementState::NotApplicable),
    )];
    let open = minutes.elements.iter().filter(|line| line.record.is_none()).count();
    if open > 0 {
        sentences.push(t.minutes_elements_open(open));
    }
    scribe.phrase("elements", sentences.join(" "));
    if !minutes.elements.is_empty() {
        let columns = vec![
            column(t.minutes_column_element(), 3.6),
            figures(t.minutes_column_last(), 1.2),
            figures(t.minutes_column_new(), 1.2),
            column(t.minutes_column_state(), 2.8),
            column(t.minutes_column_reason(), 3.2),
        ];
        let rows = minutes.elements.iter().map(|line| element(scribe, line)).collect();
        scribe.table(columns, rows);
    }
    scribe.notes(Part::Elements);
}

/// The elements that this meeting rated differently, with the rating before and after.
pub(in crate::documents) fn moved<'a>(
    scribe: &Scribe<'a>,
) -> impl Iterator<Item = (&'a ElementLine, Rating, Rating)> + use<'a> {
    scribe.minutes.elements.iter().filter_map(|line| {
        let (from, to) = movement(line)?;
        Some((line, from?, to))
    })
}

fn movement(line: &ElementLine) -> Option<(Option<Rating>, Rating)> {
    let rating = line.record.as_ref()?.state.rating()?;
    (Some(rating) != line.last).then_some((line.last, rating))
}

fn element(scribe: &Scribe<'_>, line: &ElementLine) -> Row {
    let t = scribe.t;
    let level = |rating: crate::domain::Rating| rating.level().to_string();
    let rating = line.record.as_ref().and_then(|record| record.state.rating());
    let has_moved = movement(line).is_some();
    let new = rating.map_or_else(|| number::NONE.to_owned(), level);
    let state = match &line.record {
        None => Lines::default().plain(t.rating_state_open()),
        Some(record) => {
            let word = rating.map(|rating| scribe.minutes.levels.of(rating)).unwrap_or_default();
            let lines = Lines::default().bold(word.get(scribe.language)).plain(t.label(record.state));
            match record.reached {
                _ if record.en_bloc => lines.plain(t.decision_manner_en_bloc()),
                Some(reached) if record.state.rating().is_some() => lines.plain(scribe.reached(reached)),
                Some(_) | None => lines,
            }
        }
    };
    let reason = line.record.as_ref().map_or_else(Lines::default, |record| {
        Lines::default().plain(&record.reason).labelled(t.minutes_dissent(), &record.dissent)
    });
    let cells = vec![
        Lines::default().bold(&line.code).plain(line.name.get(scribe.language)).cell(),
        Paragraph::plain(line.last.map_or_else(|| number::NONE.to_owned(), level)),
        if has_moved { Lines::default().bold(new).cell() } else { Paragraph::plain(new) },
        state.plain(super::scores::line(scribe, line).unwrap_or_default()).cell(),
        reason.cell(),
    ];
    Row { cells, source: Some(Source { table: "element", id: line.id.uuid() }) }
}

fn problems(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_problems());
    scribe.phrase("problems", t.minutes_problems_count(minutes.problems.len()));
    for problem in &minutes.problems {
        self::problem(scribe, problem);
    }
    if !minutes.closed_problems.is_empty() {
        scribe.say(t.minutes_problems_closed());
        let closed = minutes.closed_problems.iter();
        let items = closed.map(|(number, title)| Paragraph::plain(t.minutes_problem_title(number, title))).collect();
        scribe.push(Block::List { ordered: false, items });
    }
    scribe.notes(Part::Problems);
}

pub(in crate::documents) fn problem(scribe: &mut Scribe<'_>, problem: &Problem) {
    let (t, language) = (scribe.t, scribe.language);
    let title = t.minutes_problem_title(&problem.number, &problem.title);
    scribe.heading(Level::Two, false, &title, Some(("problem", problem.id.uuid())));
    if !problem.description.is_empty() {
        let text = Paragraph::plain(problem.description.as_str());
        scribe.push(Block::Paragraph(text.from_record("problem", problem.id.uuid())));
    }
    let cause = if problem.cause.is_empty() { t.minutes_cause_unknown() } else { &problem.cause };
    let facts = [
        (t.problem_severity(), t.label(problem.severity).to_owned()),
        (t.minutes_label_evidence(), problem.evidence.clone()),
        (t.minutes_label_cause(), cause.to_owned()),
        (t.minutes_label_elements(), list(language, &problem.elements)),
        (t.minutes_label_kpis(), list(language, &problem.kpis)),
        (t.minutes_column_owner(), problem.owner.as_ref().map_or("", |owner| owner.get(language)).to_owned()),
        (t.minutes_label_recurs(), problem.recurs_from.clone().unwrap_or_default()),
    ];
    let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let facts = facts.map(|(key, value)| KeyValue { key: key.into(), value: Paragraph::plain(value) }).collect();
    scribe.push(Block::KeyValues(facts));
}

fn recommendations(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_recommendations());
    let made: Vec<Block> = minutes
        .notes
        .iter()
        .filter(|note| note.kind == NoteKind::Recommendation)
        .map(|note| Block::Callout {
            label: note.number.as_deref().unwrap_or_default().into(),
            paragraphs: vec![scribe.note(note)],
        })
        .collect();
    if made.is_empty() {
        scribe.phrase("no-recommendation", t.minutes_no_recommendation());
    }
    made.into_iter().for_each(|block| scribe.push(block));
}

fn decisions(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_decisions());
    let proposals = minutes.decisions.iter().filter(|one| one.status == DecisionStatus::Proposal).count();
    let taken = minutes.decisions.len() - proposals;
    let mut sentences = Vec::new();
    if taken > 0 || proposals == 0 {
        sentences.push(t.minutes_decisions_count(taken));
    }
    if proposals > 0 {
        sentences.push(t.minutes_proposals_count(proposals));
    }
    scribe.phrase("decisions", sentences.join(" "));
    for decision in &minutes.decisions {
        self::decision(scribe, decision);
    }
    scribe.notes(Part::Decisions);
}

pub(in crate::documents) fn decision(scribe: &mut Scribe<'_>, decision: &Decision) {
    let t = scribe.t;
    let source = |paragraph: Paragraph| paragraph.from_record("decision", decision.id.uuid());
    let mut paragraphs = vec![source(Paragraph::plain(decision.text.as_str()))];
    let key = format!("decision-circumstances/{}", decision.number);
    let record = Source { table: "decision", id: decision.id.uuid() };
    let circumstances = circumstances(scribe, decision).join(" ");
    paragraphs.push(Paragraph::new(vec![Run::italic(scribe.worded(key, circumstances, Some(record)))]));
    if !decision.dissent.is_empty() {
        let dissent = Lines::default().labelled(t.minutes_dissent(), &decision.dissent).cell();
        paragraphs.push(source(dissent));
    }
    scribe.push(Block::Callout { label: decision.number.as_str().into(), paragraphs });
}

/// How the decision came about, in sentences.
fn circumstances(scribe: &Scribe<'_>, decision: &Decision) -> Vec<String> {
    let t = scribe.t;
    let mut sentences = vec![match (decision.status, decision.reached) {
        (DecisionStatus::Adopted, Reached::Consensus) => t.minutes_adopted_consensus().to_owned(),
        (DecisionStatus::Adopted, Reached::Ruling) => t.minutes_adopted_ruling().to_owned(),
        (DecisionStatus::Adopted, Reached::Vote(tally)) => {
            t.minutes_adopted_vote(tally.in_favour, tally.against, tally.abstained)
        }
        (DecisionStatus::Rejected, Reached::Vote(tally)) => {
            t.minutes_rejected_vote(tally.in_favour, tally.against, tally.abstained)
        }
        (DecisionStatus::Rejected, Reached::Consensus | Reached::Ruling) => t.minutes_rejected().to_owned(),
        (DecisionStatus::Proposal, _) => t.minutes_proposed().to_owned(),
        (DecisionStatus::Withdrawn, _) => t.minutes_withdrawn().to_owned(),
    }];
    if let (Some((rule, sum)), Some(tally)) = (decision.counted, decision.reached.tally()) {
        sentences.extend(decision.ballot.map(|ballot| {
            match ballot {
                VotingMethod::Show => t.minutes_ballot_show(),
                VotingMethod::RollCall => t.minutes_ballot_roll_call(),
                VotingMethod::Secret => t.minutes_ballot_secret(),
            }
            .to_owned()
        }));
        sentences.push(majority::sum(t, rule, tally, sum, decision.status));
    }
    if let Some((mover, seconder)) = decision.mover.as_ref().zip(decision.seconder.as_ref()) {
        sentences.push(t.decision_moved_by(mover, seconder));
    }
    sentences.extend(majority::voices(t, &decision.seats));
    if let Some(present) = decision.present {
        sentences.push(t.minutes_in_room(present));
    }
    if let Some(item) = &decision.item {
        sentences.push(t.minutes_under_item(item));
    }
    if let Some((code, text)) = &decision.objective {
        let objective = t.minutes_problem_title(code, text.get(scribe.language));
        sentences.push(t.minutes_serves_objective(objective.trim_end_matches('.')));
    }
    if let Some(other) = &decision.supersedes {
        sentences.push(t.minutes_supersedes(other));
    }
    if let Some(other) = &decision.implements {
        sentences.push(t.minutes_implements(other));
    }
    if let Some(other) = &decision.ratifies {
        sentences.push(t.minutes_ratifies(other));
    }
    if !decision.adopts.is_empty() {
        sentences.push(t.minutes_adopts(list(scribe.language, &decision.adopts)));
    }
    sentences
}

fn actions(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_action_table());
    let rows: Vec<Row> = minutes.actions().map(|correction| action(scribe, correction)).collect();
    if rows.is_empty() {
        scribe.phrase("no-action", t.minutes_no_action());
        return;
    }
    scribe.table(action_columns(t), rows);
}

pub(in crate::documents) fn action_columns(t: &Messages) -> Vec<Column> {
    vec![
        column(t.minutes_column_number(), 1.7),
        column(t.minutes_column_action(), 3.4),
        column(t.minutes_column_owner(), 1.9),
        column(t.minutes_column_due(), 1.4),
        column(t.minutes_column_moves(), 1.6),
        column(t.minutes_column_guard(), 1.6),
    ]
}

pub(in crate::documents) fn action(scribe: &Scribe<'_>, correction: &CorrectionAt) -> Row {
    let t = scribe.t;
    let currency = &scribe.minutes.committee.profile.currency;
    let effects = |guard: bool| {
        let of_role = correction.effects.iter().filter(|effect| effect.guard == guard);
        of_role
            .fold(Lines::default(), |lines, effect| {
                lines.plain(effect::words(scribe.language, currency, effect)).plain(&effect.text)
            })
            .cell()
    };
    let number = Lines::default().bold(&correction.number).plain(correction.decision.as_deref().unwrap_or_default());
    let cells = vec![
        number.plain(correction.problem.as_deref().unwrap_or_default()).cell(),
        Lines::default().bold(&correction.title).plain(&correction.text).cell(),
        Paragraph::plain(correction.owner.as_ref().map_or("", |owner| owner.get(scribe.language))),
        Lines::default()
            .plain(correction.due.map(|due| scribe.day(due)).unwrap_or_default())
            .plain(t.label(correction.state))
            .cell(),
        effects(false),
        effects(true),
    ];
    Row { cells, source: Some(Source { table: "correction", id: correction.id.uuid() }) }
}
