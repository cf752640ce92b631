//! The attendance sheet to sign: every seat in the order of the minutes with room for a signature, and empty
//! lines for guests.

use jiff::civil::DateTime;

use crate::{
    documents::{
        Document,
        minutes::scribe::{Lines, Scribe, column, figures},
        model::{Block, Column, Paragraph, Row, Signature, Source},
    },
    domain::{AttendanceStatus, Language, Role},
    i18n::date,
    queries::{attendance::Attendee, minutes::Minutes},
};

/// Lines for guests who are not announced.
const EMPTY_LINES: usize = 3;
/// Room for a signature by hand: two lines that print nothing.
const ROOM: &str = "\u{a0}\n\u{a0}";

/// The sheet. `pack` is the fingerprint of the agenda pack that the meeting is called by.
pub fn document(minutes: &Minutes, pack: &str, language: Language, now: DateTime) -> Document {
    let mut scribe = Scribe::new(minutes, language);
    let (t, meeting) = (scribe.t, &minutes.meeting);
    let reference = meeting.reference.to_string();
    let review = super::review(&scribe);
    super::masthead(&mut scribe, t.paper_attendance(), review);
    super::facts(
        &mut scribe,
        [
            (t.minutes_key_reference(), reference.clone()),
            (t.minutes_key_date(), date::date_long(language, meeting.date)),
            (t.minutes_key_time(), date::time(meeting.opened_at.map_or(meeting.start, |opened| opened.time()))),
            (t.minutes_key_place(), meeting.place.clone()),
            (t.paper_pack_fingerprint(), pack.to_owned()),
        ],
    );
    scribe.say(t.paper_attendance_hint());
    let seats: Vec<Row> = (minutes.attendees.iter().filter(|one| !one.guest).enumerate())
        .map(|(i, one)| row(&scribe, i + 1, one))
        .collect();
    scribe.table(columns(&scribe), seats);
    scribe.subsection(t.minutes_guests());
    let announced = minutes.attendees.iter().filter(|one| one.guest);
    let mut guests: Vec<Row> = announced.enumerate().map(|(i, one)| row(&scribe, i + 1, one)).collect();
    let empty = guests.len() + 1..=guests.len() + EMPTY_LINES;
    guests.extend(empty.map(|number| {
        let cells = [number.to_string().as_str(), "", "", "", ROOM].map(Paragraph::plain);
        Row::new(cells.into())
    }));
    scribe.table(columns(&scribe), guests);
    let secretary = minutes.attendees.iter().find(|one| one.role == Role::Secretary);
    scribe.say(t.paper_attendance_closed());
    scribe.push(Block::Signatures(vec![Signature {
        name: secretary.map_or("", |one| one.name_in(language)).into(),
        title: t.minutes_signature_of_secretary().into(),
    }]));
    super::finish(scribe, t.paper_attendance_of(&reference), &reference, now)
}

fn columns(scribe: &Scribe<'_>) -> Vec<Column> {
    let t = scribe.t;
    vec![
        figures(t.minutes_column_number(), 0.8),
        column(t.minutes_column_name(), 2.4),
        column(t.minutes_column_office(), 2.8),
        column(t.minutes_column_role(), 1.6),
        column(t.paper_column_signature(), 3.0),
    ]
}

/// Who is known not to come does not get an empty line to sign; a substitute signs in the seat's row.
fn row(scribe: &Scribe<'_>, number: usize, attendee: &Attendee) -> Row {
    let t = scribe.t;
    let name = match attendee.name_in(scribe.language) {
        "" => t.minutes_vacant(),
        name => name,
    };
    let name = match attendee.status {
        AttendanceStatus::Substituted => {
            Lines::default().plain(name).plain(t.minutes_represented(&attendee.substitute))
        }
        AttendanceStatus::Expected
        | AttendanceStatus::Present
        | AttendanceStatus::Excused
        | AttendanceStatus::Absent => Lines::default().plain(name),
    };
    let signature = match attendee.status {
        status @ (AttendanceStatus::Excused | AttendanceStatus::Absent) => {
            Lines::default().plain(t.label(status)).cell()
        }
        AttendanceStatus::Expected | AttendanceStatus::Present | AttendanceStatus::Substituted => {
            Paragraph::plain(ROOM)
        }
    };
    let role = match (attendee.guest, attendee.role) {
        (true, _) => t.people_role_guest(),
        (false, Role::NoSeat) => "",
        (false, role) => t.label(role),
    };
    let cells = vec![
        Paragraph::plain(number.to_string()),
        name.cell(),
        Paragraph::plain(attendee.title.get(scribe.language)),
        Paragraph::plain(role),
        signature,
    ];
    Row { cells, source: Some(Source { table: "attendance", id: attendee.id.uuid() }) }
}
