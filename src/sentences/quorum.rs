//! The quorum as a sum in words: how many of how many, and by which rule.

use crate::{
    domain::{Language, Minimum, Quorum, QuorumRule, Turn},
    i18n::{Messages, date, list},
    queries::attendance::{self, About, Attendee, Conflict},
};

/// "5 of 7 voting seats; rule: more than half and the chair or vice-chair".
pub fn arithmetic(t: &Messages, quorum: Quorum, rule: &QuorumRule) -> String {
    format!("{}{}{}", t.quorum_count(quorum.seats, quorum.present), semicolon(t), t.quorum_rule(self::rule(t, rule)))
}

const fn semicolon(t: &Messages) -> &'static str {
    match t.language() {
        Language::En => "; ",
        Language::Fr => " ; ",
        Language::Ar => "؛ ",
    }
}

/// The rule alone: "more than half and the chair or vice-chair".
pub fn rule(t: &Messages, rule: &QuorumRule) -> String {
    let minimum = match rule.minimum {
        Minimum::MoreThanHalf => t.quorum_rule_half().to_owned(),
        Minimum::Seats(count) => t.quorum_rule_seats(count),
        Minimum::AtLeast(share) => t.quorum_rule_share(format!("{}/{}", share.numerator, share.denominator)),
    };
    let roles = rule.one_of.iter().map(|role| t.label(*role).to_lowercase());
    match roles.reduce(|first, second| t.overview_either(first, second)) {
        Some(roles) => t.quorum_rule_led(minimum, roles),
        None => minimum,
    }
}

/// "11:05: quorum lost, 4 of 9 voting seats."
pub fn turn(t: &Messages, turn: &Turn) -> String {
    let sum = t.quorum_count(turn.quorum.seats, turn.quorum.present);
    if turn.quorum.holds() {
        t.quorum_again(date::time(turn.at), sum)
    } else {
        t.quorum_no_longer(date::time(turn.at), sum)
    }
}

/// A matter for which seats with a vote are empty because their holders left for it.
pub fn recusal(
    t: &Messages,
    attendees: &[Attendee],
    conflicts: &[Conflict],
    rule: &QuorumRule,
    about: (About, &str),
) -> Option<String> {
    let (about, matter) = about;
    let names: Vec<&str> =
        attendance::recused(attendees, conflicts, about).map(|out| out.name_in(t.language())).collect();
    if names.is_empty() {
        return None;
    }
    let quorum = rule.judge(&attendance::seats_for(attendees, conflicts, about));
    let (names, sum) = (list(t.language(), &names), t.quorum_count(quorum.seats, quorum.present));
    Some(if quorum.holds() {
        t.quorum_recused_held(matter, names, sum)
    } else {
        t.quorum_recused_lost(matter, names, sum)
    })
}
