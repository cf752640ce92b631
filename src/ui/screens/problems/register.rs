//! Which lines of the register are shown, and in which order.

use std::cmp::Ordering;

use crate::{
    domain::{Language, ProblemStatus, Severity, number},
    queries::problem::Line,
    ui::widgets::Sort,
};

/// What a line must be. No status, or no severity, chosen: any will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    statuses: Vec<ProblemStatus>,
    severities: Vec<Severity>,
    pub text: String,
}

/// What still asks for something.
impl Default for Filter {
    fn default() -> Self {
        Self {
            statuses: vec![ProblemStatus::Open, ProblemStatus::Treated],
            severities: Vec::new(),
            text: String::new(),
        }
    }
}

impl Filter {
    pub const fn everything() -> Self {
        Self { statuses: Vec::new(), severities: Vec::new(), text: String::new() }
    }

    pub fn has_status(&self, status: ProblemStatus) -> bool {
        self.statuses.contains(&status)
    }

    pub fn toggle_status(&mut self, status: ProblemStatus) {
        toggle(&mut self.statuses, status);
    }

    pub fn has_severity(&self, severity: Severity) -> bool {
        self.severities.contains(&severity)
    }

    pub fn toggle_severity(&mut self, severity: Severity) {
        toggle(&mut self.severities, severity);
    }

    fn takes(&self, line: &Line, language: Language) -> bool {
        (self.statuses.is_empty() || self.has_status(line.status))
            && (self.severities.is_empty() || self.has_severity(line.severity))
            && self.text.to_lowercase().split_whitespace().all(|word| says(line, word, language))
    }
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, value: T) {
    match chosen.iter().position(|other| *other == value) {
        Some(index) => {
            chosen.remove(index);
        }
        None => chosen.push(value),
    }
}

/// Whether the line has this word, in lower case, anywhere that a person sees.
fn says(line: &Line, word: &str, language: Language) -> bool {
    let own = [number::problem(line.number), line.title.clone(), line.description.clone(), line.cause.clone()];
    let owner = line.owner.iter().map(|(_, title)| title.get(language).to_owned());
    let elements =
        line.elements.iter().flat_map(|element| [element.code.clone(), element.name.get(language).to_owned()]);
    own.into_iter().chain(owner).chain(elements).any(|text| text.to_lowercase().contains(word))
}

/// The lines to show. Without an order: the latest first, as the register is read.
pub fn shown<'a>(lines: &'a [Line], filter: &Filter, sort: Option<Sort>, language: Language) -> Vec<&'a Line> {
    let mut shown: Vec<&Line> = lines.iter().filter(|line| filter.takes(line, language)).collect();
    if let Some(sort) = sort {
        shown.sort_by(|a, b| {
            let order = compare(a, b, sort.column);
            if sort.descending { order.reverse() } else { order }
        });
    }
    shown
}

fn compare(a: &Line, b: &Line, column: usize) -> Ordering {
    match column {
        1 => a.title.to_lowercase().cmp(&b.title.to_lowercase()),
        3 => a.severity.cmp(&b.severity),
        4 => a.raised_on.cmp(&b.raised_on),
        6 => a.status.cmp(&b.status),
        _ => a.number.cmp(&b.number),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::domain::Id;

    fn line(number: u32, title: &str, severity: Severity, status: ProblemStatus) -> Line {
        Line {
            id: Id::from_uuid(uuid::Uuid::from_u128(number.into())),
            number,
            title: title.to_owned(),
            description: String::new(),
            cause: String::new(),
            severity,
            status,
            raised_on: date(2026, 1, 1),
            raised_in: None,
            owner: None,
            elements: Vec::new(),
            corrections: Vec::new(),
        }
    }

    fn numbers(lines: &[Line], filter: &Filter, sort: Option<Sort>) -> Vec<u32> {
        shown(lines, filter, sort, Language::En).iter().map(|line| line.number).collect()
    }

    fn lines() -> Vec<Line> {
        vec![
            line(3, "Scanner stands still", Severity::Critical, ProblemStatus::Open),
            line(2, "Profiles too old", Severity::Low, ProblemStatus::Closed),
            line(1, "Refunds are late", Severity::High, ProblemStatus::Treated),
        ]
    }

    #[test]
    fn what_is_closed_is_hidden_until_asked_for() {
        let mut filter = Filter::default();
        assert_eq!(numbers(&lines(), &filter, None), [3, 1]);
        filter.toggle_status(ProblemStatus::Closed);
        assert_eq!(numbers(&lines(), &filter, None), [3, 2, 1]);
        filter.toggle_severity(Severity::Low);
        assert_eq!(numbers(&lines(), &filter, None), [2]);
    }

    #[test]
    fn every_word_of_the_search_must_be_found() {
        let filter = Filter { text: "SCANNER p-003".to_owned(), ..Filter::everything() };
        assert_eq!(numbers(&lines(), &filter, None), [3]);
        let filter = Filter { text: "scanner old".to_owned(), ..Filter::everything() };
        assert!(numbers(&lines(), &filter, None).is_empty());
    }

    #[test]
    fn severity_is_sorted_by_weight_not_by_its_word() {
        let sort = Sort { column: 3, descending: true };
        assert_eq!(numbers(&lines(), &Filter::everything(), Some(sort)), [3, 1, 2]);
    }
}
