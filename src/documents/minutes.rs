//! The minutes of a meeting as a document, in full sentences of one language.
//!
//! Everything that the meeting recorded is here, in the order of the committee's agenda. What people
//! typed stays as typed; names of the catalogues, states and sentences follow the language of the
//! document. The look belongs to the writers.

mod annexes;
pub(in crate::documents) mod charts;
mod closing;
mod figures;
mod follow_up;
pub(in crate::documents) mod front;
pub(in crate::documents) mod outcomes;
mod scores;
pub(in crate::documents) mod scribe;

use jiff::civil::DateTime;

pub use self::scribe::Phrase;
use self::scribe::Scribe;
use super::{Document, Words};
use crate::{
    domain::Language,
    i18n::{Messages, date},
    queries::minutes::Minutes,
};

/// The fixed words of the writers in one language.
pub fn words(language: Language) -> Words {
    let t = Messages::of(language);
    Words { contents: t.minutes_contents().into(), page_of: t.app_page_of("{page}", "{pages}").into() }
}

fn written(minutes: &Minutes, language: Language) -> Scribe<'_> {
    let mut scribe = Scribe::new(minutes, language);
    front::write(&mut scribe);
    follow_up::write(&mut scribe);
    figures::write(&mut scribe);
    outcomes::write(&mut scribe);
    closing::write(&mut scribe);
    annexes::write(&mut scribe);
    scribe
}

/// The paragraphs that the program wrote, in order: each with its source, and with the wording that was put in
/// its place by hand.
pub fn phrases(minutes: &Minutes, language: Language) -> Vec<Phrase> {
    written(minutes, language).into_phrases()
}

/// The document. `now` dates the draft of a meeting that is not closed.
pub fn document(minutes: &Minutes, language: Language, now: DateTime) -> Document {
    let t = Messages::of(language);
    let (committee, meeting) = (&minutes.committee.profile, &minutes.meeting);
    let reference = meeting.reference.to_string();
    let day = date::date_long(language, meeting.date);
    let created = minutes.figures.known_at.unwrap_or(now);
    let footer = if minutes.is_draft() {
        t.minutes_running_foot_draft(&reference, date::date(language, now.date()))
    } else {
        t.minutes_running_foot(&reference)
    };
    let scribe = written(minutes, language);
    Document {
        language,
        title: t.minutes_title(&reference).into(),
        subject: t.minutes_of_day(day).into(),
        author: committee.name.get(language).into(),
        header: t.minutes_running_head(committee.name.get(language), &reference).into(),
        footer: footer.into(),
        watermark: minutes.is_draft().then(|| t.minutes_draft_mark().into()),
        reference: reference.into(),
        created,
        blocks: scribe.finish(),
    }
}

#[cfg(test)]
mod tests;
