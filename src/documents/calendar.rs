//! iCalendar (RFC 5545): a day in the calendar for each correction that is still to be done.
//!
//! All-day events rather than to-dos: the calendars of office suites import the former, not all the latter.

use jiff::civil::{Date, DateTime};

use crate::{
    domain::{Language, number},
    i18n::{Messages, date, without_marks},
    queries::correction::Listed,
};

/// Octets of a line, without its end.
const LONGEST_LINE: usize = 75;
/// Days before the due date on which the calendar reminds.
const REMINDER: u32 = 7;

/// The corrections that await action by a date, as one calendar named `name`.
pub fn actions(t: &Messages, name: &str, corrections: &[Listed], now: DateTime) -> String {
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lajna//Lajna//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    {
        lines.raw(line);
    }
    lines.text("X-WR-CALNAME", name);
    for correction in corrections.iter().filter(|correction| correction.state.awaits_action()) {
        if let Some(due) = correction.due {
            event(&mut lines, t, correction, due, now);
        }
    }
    lines.raw("END:VCALENDAR");
    lines.0
}

fn event(lines: &mut Lines, t: &Messages, correction: &Listed, due: Date, now: DateTime) {
    let language = t.language();
    let number = number::correction(correction.number);
    let owner = correction.owner.as_ref().map_or("", |owner| owner.title.get(language));
    lines.raw("BEGIN:VEVENT");
    lines.raw(&format!("UID:{}@lajna", correction.id.uuid()));
    lines.raw(&format!("DTSTAMP:{}Z", now.strftime("%Y%m%dT%H%M%S")));
    lines.raw(&format!("SEQUENCE:{}", correction.postponements));
    lines.raw(&format!("DTSTART;VALUE=DATE:{}", due.strftime("%Y%m%d")));
    let next = due.tomorrow().unwrap_or(due);
    lines.raw(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
    lines.raw("TRANSP:TRANSPARENT");
    lines.text("SUMMARY", &t.calendar_summary(&number, &correction.title));
    lines.text("DESCRIPTION", &description(t, language, correction, owner));
    lines.raw("BEGIN:VALARM");
    lines.raw("ACTION:DISPLAY");
    lines.text("DESCRIPTION", &t.calendar_summary(&number, &correction.title));
    lines.raw(&format!("TRIGGER:-P{REMINDER}D"));
    lines.raw("END:VALARM");
    lines.raw("END:VEVENT");
}

/// What is to be done, by whom, and how far it is.
fn description(t: &Messages, language: Language, correction: &Listed, owner: &str) -> String {
    let labelled = |label: &str, value: String| if value.is_empty() { value } else { t.calendar_fact(label, value) };
    let first = correction.first_due.filter(|first| Some(*first) != correction.due);
    let facts = [
        correction.text.clone(),
        labelled(t.minutes_column_owner(), owner.to_owned()),
        labelled(t.minutes_column_state(), t.label(correction.state).to_owned()),
        first.map(|first| t.minutes_first_due(date::date(language, first))).unwrap_or_default(),
        labelled(t.export_column_next_step(), correction.next_step.clone()),
    ];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Content lines, folded and ended as the standard demands.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value is free text.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::new();
        for character in without_marks(value).replace("\r\n", "\n").chars() {
            match character {
                '\\' | ';' | ',' => escaped.extend(['\\', character]),
                '\n' | '\r' => escaped.push_str("\\n"),
                // A control character cannot stand in a content line.
                other if other.is_control() => {}
                other => escaped.push(other),
            }
        }
        self.raw(&format!("{name}:{escaped}"));
    }

    /// Folds between characters, never inside one.
    fn raw(&mut self, line: &str) {
        let mut octets = 0;
        for character in line.chars() {
            if octets + character.len_utf8() > LONGEST_LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(character);
            octets += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters_and_free_text_is_escaped() {
        let mut lines = Lines::default();
        let text = format!("a;b,c\\d\ne\u{7} {}", "إجراء ".repeat(60));
        lines.text("SUMMARY", &text);
        assert!(lines.0.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{}", lines.0);
        assert!(lines.0.starts_with("SUMMARY:a\\;b\\,c\\\\d\\ne إ"));
        let unfolded = lines.0.replace("\r\n ", "");
        assert_eq!(unfolded.matches("إجراء").count(), 60);
    }
}
