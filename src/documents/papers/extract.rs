//! The extract of one decision: the head of its meeting, the decision with its votes, what it answers and what
//! it sets in motion, certified by the secretary.

use jiff::civil::DateTime;

use crate::{
    documents::{
        Document,
        minutes::{front, outcomes, scribe::Scribe},
        model::{Block, Paragraph, Signature},
    },
    domain::{Language, Role},
    i18n::date,
    queries::minutes::{CorrectionAt, Decision, Minutes, Problem},
};

/// The extract of `decision`, one of those in `minutes`.
pub fn document(minutes: &Minutes, decision: &Decision, language: Language, now: DateTime) -> Document {
    let mut scribe = Scribe::new(minutes, language);
    let (t, meeting) = (scribe.t, &minutes.meeting);
    super::masthead(&mut scribe, t.paper_extract(), t.paper_extract_of(&decision.number));
    let head = [
        (t.minutes_key_reference(), meeting.reference.to_string()),
        (t.minutes_key_kind(), t.label(meeting.kind).to_owned()),
        (t.minutes_key_date(), date::date_long(language, meeting.date)),
        (t.minutes_key_time(), front::hours(&scribe)),
        (t.minutes_key_place(), meeting.place.clone()),
        (t.minutes_key_founding_act(), minutes.committee.profile.founding_act.clone()),
        (t.minutes_key_state(), front::state(&scribe)),
    ];
    super::facts(&mut scribe, head);
    front::quorum(&mut scribe);
    scribe.subsection(t.paper_extract_decision());
    outcomes::decision(&mut scribe, decision);
    grounds(&mut scribe, decision);
    actions(&mut scribe, decision);
    certificate(&mut scribe, now);
    let title = t.paper_extract_title(&decision.number);
    let mut document = super::finish(scribe, title, &decision.number, now);
    document.watermark = minutes.is_draft().then(|| t.minutes_draft_mark().into());
    document
}

fn adopted<'a>(minutes: &'a Minutes, decision: &'a Decision) -> impl Iterator<Item = &'a CorrectionAt> {
    minutes.corrections.iter().filter(|correction| decision.adopts.contains(&correction.number))
}

/// The problems that the decision answers, as far as this meeting raised them; older ones are named with the
/// correction.
fn grounds(scribe: &mut Scribe<'_>, decision: &Decision) {
    let minutes = scribe.minutes;
    let numbers: Vec<&String> =
        adopted(minutes, decision).filter_map(|correction| correction.problem.as_ref()).collect();
    let problems: Vec<&Problem> =
        minutes.problems.iter().filter(|problem| numbers.contains(&&problem.number)).collect();
    if problems.is_empty() {
        return;
    }
    scribe.subsection(scribe.t.paper_extract_grounds());
    for problem in problems {
        outcomes::problem(scribe, problem);
    }
}

fn actions(scribe: &mut Scribe<'_>, decision: &Decision) {
    let minutes = scribe.minutes;
    let rows: Vec<_> = adopted(minutes, decision).map(|correction| outcomes::action(scribe, correction)).collect();
    if rows.is_empty() {
        return;
    }
    scribe.subsection(scribe.t.paper_extract_actions());
    scribe.table(outcomes::action_columns(scribe.t), rows);
}

fn certificate(scribe: &mut Scribe<'_>, now: DateTime) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let (reference, held) = (minutes.meeting.reference.to_string(), scribe.day(minutes.meeting.date));
    let sentence = if minutes.is_draft() {
        t.paper_extract_certified_draft(reference, held)
    } else {
        t.paper_extract_certified(reference, held)
    };
    scribe.push(Block::Paragraph(Paragraph::plain(sentence)));
    scribe.say(t.paper_extract_issued(scribe.day(now.date())));
    let secretary = minutes.attendees.iter().find(|one| one.role == Role::Secretary);
    scribe.push(Block::Signatures(vec![Signature {
        name: secretary.map_or("", |one| one.name_in(scribe.language)).into(),
        title: t.minutes_signature_of_secretary().into(),
    }]));
}
