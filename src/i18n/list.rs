//! Lists: “A, B and C” in a sentence, “A, B, C” in a row of facts.

use super::isolated;
use crate::domain::Language;

/// The items joined as a sentence of this language does it, without a comma before the last one.
///
/// Arabic puts و before every item after the first: joined to an Arabic word, set apart from a code.
pub fn list<S: AsRef<str>>(language: Language, items: &[S]) -> String {
    let last = items.len().saturating_sub(1);
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        let item = item.as_ref();
        out.push_str(joint(language, index, last, item));
        match language {
            Language::En | Language::Fr => out.push_str(item),
            Language::Ar => out.extend(["\u{2068}", item, "\u{2069}"]),
        }
    }
    out
}

/// The items with commas between them, each in its own direction; empty ones are left out.
pub fn commas<S: AsRef<str>>(language: Language, items: &[S]) -> String {
    joined(language, items, if language.is_right_to_left() { "، " } else { ", " })
}

/// As [`commas`], with dots: “Head of IT · 3 postponements”.
pub fn dots<S: AsRef<str>>(language: Language, items: &[S]) -> String {
    joined(language, items, " · ")
}

fn joined<S: AsRef<str>>(language: Language, items: &[S], between: &str) -> String {
    let items = items.iter().map(AsRef::as_ref).filter(|item| !item.is_empty());
    items.map(|item| isolated(language, item)).collect::<Vec<_>>().join(between)
}

fn joint(language: Language, index: usize, last: usize, item: &str) -> &'static str {
    if index == 0 {
        return "";
    }
    match language {
        Language::En if index == last => " and ",
        Language::Fr if index == last => " et ",
        Language::En | Language::Fr => ", ",
        Language::Ar if item.starts_with(|first: char| ('\u{0600}'..='\u{06FF}').contains(&first)) => " و",
        Language::Ar => " و ",
    }
}
