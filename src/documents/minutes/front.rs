//! From the masthead to the agenda: what, when, who, and whether the committee could decide.

use super::scribe::{Lines, Part, Scribe, column, figures};
use crate::{
    documents::model::{Block, KeyValue, Paragraph, Row, Run, Source},
    domain::{ApprovedAs, AttendanceStatus, ConflictAction, MeetingKind, MeetingState, Role},
    i18n::{date, list},
    queries::{
        attendance::{self, Attendee, Presence},
        minutes::{Conflict, ConflictAbout},
    },
};

pub(super) fn write(scribe: &mut Scribe<'_>) {
    masthead(scribe);
    facts(scribe);
    scribe.push(Block::Contents);
    attendance(scribe);
    conflicts(scribe);
    agenda(scribe);
}

fn masthead(scribe: &mut Scribe<'_>) {
    let (t, language, minutes) = (scribe.t, scribe.language, scribe.minutes);
    let (profile, meeting) = (&minutes.committee.profile, &minutes.meeting);
    let issuers = [profile.organisation.get(language), profile.name.get(language)];
    scribe.push(Block::Masthead {
        issuers: issuers.into_iter().filter(|name| !name.is_empty()).map(Into::into).collect(),
        title: t.minutes_of_day(date::date_long(language, meeting.date)).into(),
        subtitle: Some(match meeting.kind {
            MeetingKind::Monthly => t.minutes_review_of(scribe.month(meeting.review_month)).into(),
            MeetingKind::Extraordinary => t.minutes_extraordinary_of(scribe.month(meeting.review_month)).into(),
        }),
    });
}

fn facts(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let (profile, meeting) = (&minutes.committee.profile, &minutes.meeting);
    let facts = [
        (t.minutes_key_reference(), meeting.reference.to_string()),
        (t.minutes_key_kind(), t.label(meeting.kind).to_owned()),
        (t.minutes_key_month(), scribe.month(meeting.review_month)),
        (t.minutes_key_date(), date::date_long(scribe.language, meeting.date)),
        (t.minutes_key_time(), hours(scribe)),
        (t.minutes_key_place(), meeting.place.clone()),
        (t.minutes_key_founding_act(), profile.founding_act.clone()),
        (t.minutes_key_reports_to(), profile.reports_to.clone()),
        (t.minutes_key_state(), state(scribe)),
    ];
    let pairs = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let pairs = pairs.map(|(key, value)| KeyValue { key: key.into(), value: Paragraph::plain(value) }).collect();
    scribe.push(Block::KeyValues(pairs));
}

pub(in crate::documents) fn hours(scribe: &Scribe<'_>) -> String {
    let meeting = &scribe.minutes.meeting;
    let start = date::time(meeting.opened_at.map_or(meeting.start, |opened| opened.time()));
    match (meeting.state, meeting.closed_at) {
        (MeetingState::Planned, _) => scribe.t.minutes_time_planned(start),
        (MeetingState::InSession, _) | (_, None) => scribe.t.minutes_time_from(start),
        (MeetingState::Closed | MeetingState::Approved, Some(closed)) => {
            scribe.t.minutes_time_from_to(start, date::time(closed.time()))
        }
    }
}

pub(in crate::documents) fn state(scribe: &Scribe<'_>) -> String {
    match (&scribe.minutes.approved_by, scribe.minutes.meeting.approved_as) {
        (Some((by, on)), Some(ApprovedAs::AsCorrected)) => {
            scribe.t.minutes_state_corrected(by.to_string(), scribe.day(*on))
        }
        (Some((by, on)), _) => scribe.t.minutes_state_approved(by.to_string(), scribe.day(*on)),
        (None, _) if scribe.minutes.is_draft() => scribe.t.minutes_state_draft().to_owned(),
        (None, _) => scribe.t.label(scribe.minutes.meeting.state).to_owned(),
    }
}

fn attendance(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_attendance());
    let seats = || minutes.attendees.iter().filter(|attendee| !attendee.guest);
    let rows = seats().enumerate().map(|(index, attendee)| {
        let role = if attendee.role == Role::NoSeat { "" } else { t.label(attendee.role) };
        seat(scribe, index + 1, attendee, role)
    });
    let rows: Vec<Row> = rows.collect();
    let columns = |role: &str| {
        vec![
            figures(t.minutes_column_number(), 0.8),
            column(t.minutes_column_name(), 2.3),
            column(t.minutes_column_office(), 3.1),
            column(role, 1.4),
            column(t.minutes_column_presence(), 2.4),
        ]
    };
    scribe.table(columns(t.minutes_column_role()), rows);
    let guests: Vec<Row> = (minutes.attendees.iter().filter(|attendee| attendee.guest).enumerate())
        .map(|(index, guest)| seat(scribe, index + 1, guest, t.people_role_guest()))
        .collect();
    if !guests.is_empty() {
        scribe.subsection(t.minutes_guests());
        scribe.table(columns(t.minutes_column_role()), guests);
    }
    absences(scribe);
    scribe.notes(Part::Attendance);
    scribe.subsection(t.minutes_quorum());
    quorum(scribe);
}

fn seat(scribe: &Scribe<'_>, number: usize, attendee: &Attendee, role: &str) -> Row {
    let name = match attendee.name_in(scribe.language) {
        "" => scribe.t.minutes_vacant(),
        name => name,
    };
    let mut row = Row::new(vec![
        Paragraph::plain(number.to_string()),
        Paragraph::plain(name),
        Paragraph::plain(attendee.title.get(scribe.language)),
        Paragraph::plain(role),
        presence(scribe, attendee),
    ]);
    row.source = Some(Source { table: "attendance", id: attendee.id.uuid() });
    row
}

fn presence(scribe: &Scribe<'_>, attendee: &Attendee) -> Paragraph {
    let t = scribe.t;
    let mut lines = Lines::default();
    let intervals: Vec<String> = attendee
        .presence
        .iter()
        .filter_map(|Presence { arrived, left }| match (arrived.map(date::time), left.map(date::time)) {
            (None, None) => None,
            (Some(from), None) => Some(t.minutes_present_from(from)),
            (None, Some(until)) => Some(t.minutes_present_until(until)),
            (Some(from), Some(until)) => Some(t.minutes_present_between(from, until)),
        })
        .collect();
    match attendee.status {
        AttendanceStatus::Substituted => lines = lines.plain(t.minutes_represented(&attendee.substitute)),
        AttendanceStatus::Present if !intervals.is_empty() => {}
        status => lines = lines.plain(t.label(status)),
    }
    let lines = intervals.into_iter().fold(lines, Lines::plain);
    lines.plain(&attendee.remark).cell()
}

fn absences(scribe: &mut Scribe<'_>) {
    let (t, language, minutes) = (scribe.t, scribe.language, scribe.minutes);
    let with = |status: AttendanceStatus| -> Vec<String> {
        minutes.attendees.iter().filter(|one| one.status == status).map(|one| scribe.person(one)).collect()
    };
    let (excused, absent) = (with(AttendanceStatus::Excused), with(AttendanceStatus::Absent));
    if !excused.is_empty() {
        scribe.phrase("apologies", t.minutes_apologies_from(list(language, &excused)));
    }
    if !absent.is_empty() {
        scribe.phrase("absences", t.minutes_absent_without(list(language, &absent)));
    }
}

/// The sum in words, then what follows from it.
pub(in crate::documents) fn quorum(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    let quorum = minutes.quorum;
    let mut sentences = vec![t.minutes_quorum_sum(minutes.attended, quorum.seats, quorum.needed)];
    if quorum.present < minutes.attended {
        sentences.push(t.minutes_quorum_at_closing(quorum.present));
    }
    let roles: Vec<&str> = minutes.committee.quorum.one_of.iter().map(|role| t.label(*role)).collect();
    if !roles.is_empty() {
        let roles = list(scribe.language, &roles);
        sentences.push(if quorum.led { t.minutes_quorum_roles(roles) } else { t.minutes_quorum_roles_missing(roles) });
    }
    sentences.push(if minutes.quorum_held() {
        t.minutes_quorum_reached().to_owned()
    } else if minutes.attended >= quorum.needed && quorum.present < quorum.needed {
        t.minutes_quorum_lost().to_owned()
    } else {
        t.minutes_quorum_not_reached().to_owned()
    });
    scribe.phrase("quorum", sentences.join(" "));
    for turn in attendance::turns(&minutes.attendees, &minutes.committee.quorum) {
        let (at, sum) = (date::time(turn.at), t.quorum_count(turn.quorum.seats, turn.quorum.present));
        let key = format!("quorum-turn/{at}");
        let sentence = if turn.quorum.holds() { t.quorum_again(at, sum) } else { t.quorum_no_longer(at, sum) };
        scribe.phrase(key, sentence);
    }
}

fn conflicts(scribe: &mut Scribe<'_>) {
    let (t, minutes) = (scribe.t, scribe.minutes);
    scribe.section(t.minutes_conflicts());
    if minutes.conflicts.is_empty() {
        scribe.phrase(
            "no-conflict",
            if minutes.meeting.no_conflicts { t.minutes_none_declared() } else { t.minutes_not_asked() },
        );
    }
    for conflict in &minutes.conflicts {
        let sentence = conflict_sentence(scribe, conflict);
        let record = Source { table: "conflict", id: conflict.id.uuid() };
        let key = format!("conflict/{}", conflict.id.uuid());
        let runs = vec![Run::plain(scribe.worded(key, sentence, Some(record)))];
        scribe.push(Block::Paragraph(Paragraph::new(runs).from_record("conflict", conflict.id.uuid())));
        scribe.say(conflict.text.as_str());
    }
    scribe.notes(Part::Conflicts);
}

fn conflict_sentence(scribe: &Scribe<'_>, conflict: &Conflict) -> String {
    let t = scribe.t;
    let attendee = scribe.minutes.attendees.iter().find(|attendee| attendee.id == conflict.attendee);
    let person = attendee.map(|attendee| scribe.person(attendee)).unwrap_or_default();
    // Which sentence it is, and the number that stands in it.
    let (about, matter) = match &conflict.about {
        ConflictAbout::Item(item) => ("item", item.as_str()),
        ConflictAbout::Element(element) => ("element", element.as_str()),
        ConflictAbout::General => ("general", ""),
    };
    match conflict.action {
        ConflictAction::Leaves => t.minutes_conflict_leaves(about, person, matter),
        ConflictAction::Silent => t.minutes_conflict_silent(about, person, matter),
        ConflictAction::Stays => t.minutes_conflict_stays(about, person, matter),
    }
}

fn agenda(scribe: &mut Scribe<'_>) {
    let (t, language, minutes) = (scribe.t, scribe.language, scribe.minutes);
    scribe.section(t.minutes_agenda());
    if minutes.agenda.is_empty() {
        scribe.say(t.minutes_no_agenda());
    } else {
        let rows = minutes.agenda.iter().map(|item| {
            let cells = [item.number.as_str(), item.title.get(language)];
            Row::new(cells.into_iter().map(Paragraph::plain).collect())
        });
        let rows = rows.collect();
        scribe.table(vec![column(t.minutes_column_number(), 0.9), column(t.minutes_column_item(), 9.0)], rows);
    }
    scribe.notes(Part::Agenda);
}
