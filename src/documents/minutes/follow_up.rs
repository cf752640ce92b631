//! Approval of earlier minutes, and what became of the corrections that were open.

use super::scribe::{Lines, Part, Scribe, column};
use crate::{
    documents::model::{Block, Paragraph, Row, Run, Source},
    domain::{ApprovedAs, CorrectionState},
    queries::minutes::{CorrectionAt, Corrigendum, follow_up::Report},
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    previous(scribe);
    corrections(scribe);
}

fn previous(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_previous());
    if minutes.approvals.is_empty() {
        scribe.phrase("no-approval", t.minutes_previous_none());
    }
    for approval in &minutes.approvals {
        let (reference, day) = (approval.reference.to_string(), scribe.day(approval.date));
        let key = format!("approval/{reference}");
        let sentence = match approval.approved_as {
            ApprovedAs::AsIs => t.minutes_previous_approved(reference, day),
            ApprovedAs::AsCorrected => t.minutes_previous_corrected(reference, day),
        };
        scribe.phrase(key, sentence);
    }
    for corrigendum in &minutes.adopted_corrigenda {
        scribe.say(t.minutes_corrigendum_adopted(&corrigendum.number));
        wording(scribe, corrigendum);
    }
    scribe.notes(Part::PreviousMinutes);
}

/// The old and the new wording of a corrigendum.
pub(super) fn wording(scribe: &mut Scribe<'_>, corrigendum: &Corrigendum) {
    let t = scribe.t;
    let mut paragraphs = Vec::new();
    for (label, text) in
        [(t.minutes_corrigendum_old(), &corrigendum.old_text), (t.minutes_corrigendum_new(), &corrigendum.new_text)]
    {
        if !text.is_empty() {
            paragraphs.push(Paragraph::new(vec![Run::bold(label)]));
            let text = Paragraph::plain(text.as_str());
            paragraphs.push(text.from_record("corrigendum", corrigendum.id.uuid()));
        }
    }
    scribe.push(Block::Callout { label: corrigendum.number.as_str().into(), paragraphs });
}

fn corrections(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_follow_up());
    let rows: Vec<Row> = minutes.followed_up().map(|correction| row(scribe, correction)).collect();
    scribe.phrase("follow-up", t.minutes_follow_up_count(rows.len()));
    if !rows.is_empty() {
        let columns = vec![
            column(t.minutes_column_number(), 0.9),
            column(t.minutes_column_correction(), 2.6),
            column(t.minutes_column_due(), 1.9),
            column(t.minutes_column_state(), 1.8),
            column(t.minutes_column_report(), 3.6),
        ];
        scribe.table(columns, rows);
    }
    scribe.notes(Part::FollowUp);
}

fn row(scribe: &Scribe<'_>, correction: &CorrectionAt) -> Row {
    let owner = correction.owner.as_ref().map_or("", |owner| owner.get(scribe.language));
    let cells = vec![
        Lines::default().bold(&correction.number).cell(),
        Lines::default().plain(&correction.title).plain(owner).cell(),
        due(scribe, correction),
        state(scribe, correction),
        reports(scribe, correction),
    ];
    Row { cells, source: Some(Source { table: "correction", id: correction.id.uuid() }) }
}

fn due(scribe: &Scribe<'_>, correction: &CorrectionAt) -> Paragraph {
    let t = scribe.t;
    let mut lines = Lines::default();
    if let Some(due) = correction.due {
        lines = lines.plain(scribe.day(due));
    }
    if let Some(first) = correction.first_due.filter(|first| Some(*first) != correction.due) {
        lines = lines.plain(t.minutes_first_due(scribe.day(first)));
    }
    if correction.postponements > 0 {
        lines = lines.plain(t.count_postponements(correction.postponements));
    }
    if correction.days_overdue > 0 {
        lines = lines.bold(t.count_days_overdue(correction.days_overdue));
    }
    lines.cell()
}

fn state(scribe: &Scribe<'_>, correction: &CorrectionAt) -> Paragraph {
    let t = scribe.t;
    let mut lines = Lines::default().plain(t.label(correction.state));
    if correction.state == CorrectionState::InProgress && correction.percent > 0 {
        lines = lines.plain(t.minutes_done_share(correction.percent));
    }
    if let Some(effective) = correction.effective {
        lines = lines.plain(t.minutes_in_effect(scribe.day(effective)));
    }
    if let Some((verdict, _)) = &correction.verdict {
        lines = lines.bold(t.label(*verdict));
    }
    lines.cell()
}

/// What was reported since the meeting before; the grounds of a verdict are the text of its report.
fn reports(scribe: &Scribe<'_>, correction: &CorrectionAt) -> Paragraph {
    let lines = correction
        .news
        .iter()
        .fold(Lines::default(), |lines, report| lines.bold(headline(scribe, report)).plain(&report.text));
    lines.cell()
}

fn headline(scribe: &Scribe<'_>, report: &Report) -> String {
    let t = scribe.t;
    let kind = match report.new_due {
        Some(due) => t.minutes_between_meetings(t.label(report.kind), t.minutes_new_due(scribe.day(due))),
        None => t.label(report.kind).to_owned(),
    };
    if report.in_meeting { kind } else { t.minutes_between_meetings(kind, scribe.day(report.date)) }
}
