//! Balance, other business, the end of the meeting, signatures, and what was corrected afterwards.

use super::{
    follow_up,
    scribe::{Part, Scribe},
};
use crate::{
    documents::model::{Block, Paragraph, Run, Signature},
    domain::{AttendanceStatus, ItemKind, NoteKind, Role},
    i18n::date,
    queries::attendance::Attendee,
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    balance(scribe);
    other_business(scribe);
    end(scribe);
    signatures(scribe);
    corrigenda(scribe);
}

fn balance(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_balance());
    let statement = minutes.meeting.balance_statement.as_str();
    if !statement.is_empty() {
        let statement = Paragraph::plain(statement);
        scribe.push(Block::Paragraph(statement.from_record("meeting", minutes.meeting.id.uuid())));
    } else if !scribe.has_notes(Part::Balance) {
        scribe.phrase("no-balance", t.minutes_no_balance());
    }
    scribe.notes(Part::Balance);
}

/// Items of the committee's own come with their title; then what belongs to no item.
fn other_business(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_other_business());
    let own = minutes.agenda.iter().filter(|item| item.kind == ItemKind::Other);
    for item in own {
        let title = t.minutes_problem_title(&item.number, item.title.get(scribe.language));
        scribe.push(Block::Paragraph(Paragraph::new(vec![Run::bold(title)])));
        let notes = minutes.notes.iter().filter(|note| note.kind == NoteKind::Note && note.item == Some(item.id));
        for note in notes {
            let note = scribe.note(note);
            scribe.push(Block::Paragraph(note));
        }
    }
    let is_own = |item| scribe.item(item).is_some_and(|item| item.kind == ItemKind::Other);
    let rest: Vec<Paragraph> = minutes
        .notes
        .iter()
        .filter(|note| scribe.belongs(note, Part::OtherBusiness) && !note.item.is_some_and(is_own))
        .map(|note| scribe.note(note))
        .collect();
    if rest.is_empty() && !minutes.agenda.iter().any(|item| item.kind == ItemKind::Other) {
        scribe.phrase("no-other-business", t.minutes_no_other_business());
    }
    rest.into_iter().for_each(|note| scribe.push(Block::Paragraph(note)));
}

fn end(scribe: &mut Scribe<'_>) {
    let (t, language, meeting) = (scribe.t, scribe.language, &scribe.minutes.meeting);
    scribe.section(t.minutes_closing());
    let next = match meeting.next_date {
        Some(day) => t.minutes_next_on(date::date_long(language, day)),
        None => t.minutes_next_unset().to_owned(),
    };
    let closed = match meeting.closed_at {
        Some(at) => t.minutes_closed_at(date::time(at.time())),
        None => t.minutes_not_closed().to_owned(),
    };
    scribe.phrase("closing", [next, closed].join(" "));
}

/// Whoever presided signs beside the secretary: the vice-chair for an absent chair. Without a holder
/// the line stays for the pen.
fn signatures(scribe: &mut Scribe<'_>) {
    let t = scribe.t;
    let of_role = |role: Role| scribe.minutes.attendees.iter().find(move |one| one.role == role);
    let is_here = |one: &&Attendee| matches!(one.status, AttendanceStatus::Present | AttendanceStatus::Substituted);
    let name = |one: Option<&Attendee>| -> String {
        one.map_or("", |one| match one.status {
            AttendanceStatus::Substituted => one.substitute.as_str(),
            AttendanceStatus::Expected
            | AttendanceStatus::Present
            | AttendanceStatus::Excused
            | AttendanceStatus::Absent => one.name_in(scribe.language),
        })
        .to_owned()
    };
    let chair = of_role(Role::Chair);
    let (presided, title) = match of_role(Role::ViceChair).filter(is_here) {
        Some(vice_chair) if !chair.is_some_and(|chair| is_here(&chair)) => {
            (Some(vice_chair), t.minutes_signature_for_chair())
        }
        _ => (chair, t.minutes_signature_of_chair()),
    };
    let signatures = vec![
        Signature { name: name(presided).into(), title: title.into() },
        Signature { name: name(of_role(Role::Secretary)).into(), title: t.minutes_signature_of_secretary().into() },
    ];
    scribe.push(Block::Signatures(signatures));
}

/// Printed right after the minutes that they correct.
fn corrigenda(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    if minutes.corrigenda.is_empty() {
        return;
    }
    scribe.heading(crate::documents::model::Level::One, false, t.minutes_corrigenda(), None);
    for corrigendum in &minutes.corrigenda {
        let (by, on) = (corrigendum.adopted_by.to_string(), scribe.day(corrigendum.adopted_on));
        scribe.say(t.minutes_corrigendum_by(by, on));
        follow_up::wording(scribe, corrigendum);
    }
}
