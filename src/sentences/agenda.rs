//! Proposals for an agenda in a person's words: what, why, and what the item is called.

use crate::{
    domain::{
        Language, Names,
        agenda::{CARRIED_TOO_OFTEN, Countdown, Left},
    },
    i18n::{Messages, commas, date, dots},
    queries::agenda::{Parked, Reason},
};

/// What is proposed, in a few words.
pub fn title(t: &Messages, reason: &Reason) -> String {
    let language = t.language();
    match reason {
        Reason::Overdue { number, title, .. }
        | Reason::Due { number, title, .. }
        | Reason::Ripe { number, title, .. } => {
            format!("{number} {title}")
        }
        Reason::Signal { code, name, .. } => format!("{code} {}", name.get(language)),
        Reason::Unrated { codes, .. } => commas(language, codes),
        Reason::TermEnds { office, .. } => t.proposal_term(office.get(language)),
        Reason::Ratify { meeting, .. } => t.proposal_ratify(meeting.to_string()),
        Reason::Confirm { meeting, .. } => t.proposal_minutes(meeting.to_string()),
        Reason::Parked(Parked { title, .. }) | Reason::Unfinished { title, .. } => title.get(language).to_owned(),
    }
}

/// Why it is proposed, in one line.
pub fn why(t: &Messages, reason: &Reason) -> String {
    let language = t.language();
    match reason {
        Reason::Overdue { owner, days, postponements, .. } => {
            let postponed = if *postponements > 0 { t.proposal_postponed(*postponements) } else { String::new() };
            dots(language, &[t.proposal_overdue(*days), postponed, owner.get(language).to_owned()])
        }
        Reason::Due { owner, due, .. } => {
            dots(language, &[t.proposal_due(date::date(language, *due)), owner.get(language).to_owned()])
        }
        Reason::Ripe { effective, .. } => match effective {
            Some(since) => t.proposal_ripe(date::date(language, *since)),
            None => t.proposal_ripe_undated().to_owned(),
        },
        Reason::Signal { variation, carried, .. } => {
            let watched = if *carried > 0 { t.proposal_watched(*carried) } else { String::new() };
            dots(language, &[t.proposal_signal(t.label(*variation)), watched])
        }
        Reason::Unrated { meeting, .. } => t.proposal_unrated(meeting.to_string()),
        Reason::TermEnds { holder, on, .. } => t.proposal_term_ends(holder.get(language), date::date(language, *on)),
        Reason::Ratify { count, .. } => t.proposal_ratify_why(*count),
        Reason::Confirm { date: held, .. } => t.proposal_minutes_why(date::date(language, *held)),
        Reason::Parked(parked) => self::parked(t, parked),
        Reason::Unfinished { meeting, carried: count, .. } => {
            dots(language, &[t.proposal_unfinished(meeting.to_string()), carried(t, *count)])
        }
    }
}

/// Promised for when, by whom, why, and how often it has been put off.
pub fn parked(t: &Messages, parked: &Parked) -> String {
    let month = date::month_long(t.language(), parked.promised);
    let promised = match &parked.by {
        Some(by) => t.proposal_parked_by(month, by.to_string()),
        None => t.proposal_parked(month),
    };
    dots(t.language(), &[carried(t, parked.carried), promised, parked.reason.clone()])
}

/// How often a matter has been put off; aloud from the third time on, nothing the first time it is taken up.
pub fn carried(t: &Messages, count: u32) -> String {
    match count {
        0 => String::new(),
        count if count >= CARRIED_TOO_OFTEN => t.agenda_carried_loud(count),
        count => t.agenda_carried(count),
    }
}

/// "4 min left of 6", "3 min over 15".
pub fn countdown(t: &Messages, countdown: Countdown) -> String {
    match countdown.left() {
        Left::Minutes(minutes) => t.clock_left(minutes, countdown.planned),
        Left::Over(minutes) => t.clock_over(minutes, countdown.planned),
        Left::Unplanned(minutes) => t.clock_spent(minutes),
    }
}

/// What the item is called that a proposal becomes, in every language.
pub fn item_title(reason: &Reason) -> Names {
    match reason {
        Reason::Parked(Parked { title, .. }) | Reason::Unfinished { title, .. } => title.clone(),
        Reason::Overdue { .. }
        | Reason::Due { .. }
        | Reason::Ripe { .. }
        | Reason::Signal { .. }
        | Reason::Unrated { .. }
        | Reason::TermEnds { .. }
        | Reason::Ratify { .. }
        | Reason::Confirm { .. } => {
            let mut names = Names::default();
            for language in Language::ALL {
                let t = Messages::of(language);
                let words = match reason.home() {
                    crate::domain::ItemKind::Other => title(t, reason),
                    kind => t.label(kind).to_owned(),
                };
                names.set(language, words);
            }
            names
        }
    }
}
