//! The papers around the minutes, made from the same read: the attendance sheet to sign, the certified
//! extract of one decision, and one page for whoever the committee reports to.

pub mod attendance_sheet;
pub mod extract;
pub mod one_pager;

use jiff::civil::DateTime;

use super::{
    Document,
    minutes::scribe::Scribe,
    model::{Block, KeyValue, Paragraph},
};
use crate::{domain::MeetingKind, i18n::date};

/// Whose paper it is, and what it is.
fn masthead(scribe: &mut Scribe<'_>, title: &str, subtitle: String) {
    let (language, profile) = (scribe.language, &scribe.minutes.committee.profile);
    let issuers = [profile.organisation.get(language), profile.name.get(language)];
    scribe.push(Block::Masthead {
        issuers: issuers.into_iter().filter(|name| !name.is_empty()).map(Into::into).collect(),
        title: title.into(),
        subtitle: Some(subtitle.into()),
    });
}

/// "Monthly review of October 2026".
fn review(scribe: &Scribe<'_>) -> String {
    let meeting = &scribe.minutes.meeting;
    let month = scribe.month(meeting.review_month);
    match meeting.kind {
        MeetingKind::Monthly => scribe.t.minutes_review_of(month),
        MeetingKind::Extraordinary => scribe.t.minutes_extraordinary_of(month),
    }
}

/// Facts in two columns; empty ones are left out.
fn facts(scribe: &mut Scribe<'_>, facts: impl IntoIterator<Item = (&'static str, String)>) {
    let pairs = facts.into_iter().filter(|(_, value)| !value.is_empty());
    let pairs = pairs.map(|(key, value)| KeyValue { key: key.into(), value: Paragraph::plain(value) }).collect();
    scribe.push(Block::KeyValues(pairs));
}

/// The pages around the blocks: head and foot name the committee, the meeting and the day of the print.
fn finish(scribe: Scribe<'_>, title: String, reference: &str, now: DateTime) -> Document {
    let (t, language, minutes) = (scribe.t, scribe.language, scribe.minutes);
    let (committee, meeting) = (minutes.committee.profile.name.get(language), &minutes.meeting);
    Document {
        language,
        title: title.as_str().into(),
        subject: t.minutes_of_day(date::date_long(language, meeting.date)).into(),
        author: committee.into(),
        header: t.minutes_running_head(committee, meeting.reference.to_string()).into(),
        footer: t.paper_foot(title, date::date(language, now.date())).into(),
        watermark: None,
        reference: reference.into(),
        created: now,
        blocks: scribe.finish(),
    }
}

#[cfg(test)]
mod tests;
