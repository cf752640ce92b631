//! Every visible word, number and date, in English, French and Arabic.
//!
//! The words stand in `assets/i18n/LANGUAGE/TOPIC.ftl` (Project Fluent). `build.rs` checks that all
//! languages have the same keys with the same variables and writes one method of [`Messages`] per
//! key. Names that the committee edits (elements, KPIs, posts) are data, not messages:
//! [`Names`](crate::domain::Names).
//!
//! # Direction marks
//! In Arabic each variable of a longer message stands between U+2068 and U+2069, so that a code or a
//! name typed in French cannot reorder the sentence around it; a signed number stands between U+2066 and
//! U+2069; [`isolated`] does the same for typed words that are joined to a sentence. The text layout
//! honours these marks. English and French texts have none. Where text leaves the layout
//! (accessible names, file names, search, queries in tests), take it through [`without_marks`].

use std::{borrow::Cow, sync::OnceLock};

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, types::FluentNumber, types::FluentNumberOptions,
};
use unic_langid::{LanguageIdentifier, langid};

use crate::domain::Language;

#[cfg(test)]
mod check;
#[cfg(test)]
mod tests;

mod chart_labels;
pub mod date;
pub mod labels;
pub mod list;
pub mod majority;
pub mod number;
pub mod signals;

pub use labels::Label;
pub use list::{commas, dots, list};
pub use number::Quantity;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// What stands for a variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    /// Written by [`number::number`]; also chooses the plural form.
    Number {
        value: f64,
        decimals: u8,
    },
}

impl Value<'_> {
    pub const fn decimal(value: f64, decimals: u8) -> Self {
        Self::Number { value, decimals }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}
macro_rules! whole_numbers {
    ($($kind:ty),*) => { $(
        impl From<$kind> for Value<'_> {
            fn from(value: $kind) -> Self {
                Self::Number { value: value as f64, decimals: 0 }
            }
        }
    )* };
}
whole_numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// The words of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The texts of the keys without variables, in the order of the keys.
    fixed: Box<[Box<str>]>,
}

impl Messages {
    /// The words of this language; read once per process.
    pub fn of(language: Language) -> &'static Self {
        static ALL: [OnceLock<Messages>; 3] = [const { OnceLock::new() }; 3];
        let [en, fr, ar] = &ALL;
        let cell = match language {
            Language::En => en,
            Language::Fr => fr,
            Language::Ar => ar,
        };
        cell.get_or_init(|| Self::read(language))
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of a key that comes from data, such as the name of an act in the journal. `None` if
    /// there is no such key or `arguments` lacks one of its variables.
    pub fn message(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let index = KEYS.binary_search(&key).ok()?;
        let given = |name: &&str| arguments.iter().any(|(argument, _)| argument == name);
        VARIABLES.get(index)?.iter().all(given).then(|| self.format(key, arguments))
    }

    fn read(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(language.is_right_to_left());
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| formatted(Language::En, value),
            Language::Fr => |value, _| formatted(Language::Fr, value),
            Language::Ar => |value, _| formatted(Language::Ar, value),
        }));
        for (_, files) in FILES.iter().filter(|(code, _)| *code == language.code()) {
            for text in *files {
                // The build has proved that every file parses and that no key comes twice.
                let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(partial, _)| partial);
                bundle.add_resource_overriding(resource);
            }
        }
        let mut messages = Self { language, bundle, fixed: Box::default() };
        let without = KEYS.iter().zip(VARIABLES).filter(|(_, variables)| variables.is_empty());
        messages.fixed = without.map(|(key, _)| messages.format(key, &[]).into_boxed_str()).collect();
        messages
    }

    fn fixed(&self, index: usize) -> &str {
        self.fixed.get(index).map_or("", |text| text)
    }

    fn format(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, fluent(self.language, value))).collect();
        // The build has proved that references resolve; a lacking variable would show as its name.
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }
}

const fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::En => langid!("en"),
        Language::Fr => langid!("fr"),
        Language::Ar => langid!("ar"),
    }
}

fn fluent<'a>(language: Language, value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => FluentValue::String(Cow::Borrowed(text)),
        Value::Number { value, decimals } => {
            // As a whole number stands in a file, so that `[0]` is chosen by 0.
            let digits = (*decimals > 0).then(|| usize::from(*decimals));
            let mut options = FluentNumberOptions { minimum_fraction_digits: digits, ..FluentNumberOptions::default() };
            let chooses = plural_stand_in(language, *value);
            if chooses != *value {
                options.currency = Some(number::number(language, *value, *decimals));
            }
            FluentValue::Number(FluentNumber::new(chooses, options))
        }
    }
}

/// The number that chooses the plural form. `intl_pluralrules` 7.0 takes the Arabic rules "3 to 10" and
/// "11 to 99" without their "of a hundred", so a number beyond 100 lets 10 or 11 choose for it; its own
/// digits travel in the option for a currency, which nothing here uses otherwise.
fn plural_stand_in(language: Language, value: f64) -> f64 {
    if language != Language::Ar || value < 100.0 || value.fract() != 0.0 {
        return value;
    }
    match value % 100.0 {
        rest if rest < 3.0 => value,
        rest if rest <= 10.0 => 10.0,
        _ => 11.0,
    }
}

fn formatted(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(found) => {
            if let Some(own) = &found.options.currency {
                return Some(own.clone());
            }
            let digits = found.options.minimum_fraction_digits.unwrap_or(0);
            Some(number::number(language, found.value, u8::try_from(digits).unwrap_or(u8::MAX)))
        }
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

/// Typed words on their way into a sentence of this language: in Arabic they keep their own direction, so
/// that the full stop of an English note stands at its end. Spaces at their ends stay outside.
pub fn isolated(language: Language, words: &str) -> Cow<'_, str> {
    let core = words.trim();
    if core.is_empty() || !language.is_right_to_left() {
        return Cow::Borrowed(words);
    }
    let start = words.len() - words.trim_start().len();
    let (before, after) = (&words[..start], &words[start + core.len()..]);
    Cow::Owned(format!("{before}\u{2068}{core}\u{2069}{after}"))
}

/// Spellings that a person takes as the same.
pub fn fold(text: &str) -> String {
    without_marks(text.trim())
        .to_lowercase()
        .chars()
        .filter(|c| !matches!(c, '\u{0640}' | '\u{064B}'..='\u{065F}'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'é' | 'è' | 'ê' => 'e',
            'à' | 'â' => 'a',
            'ç' => 'c',
            'ô' => 'o',
            'î' => 'i',
            '’' => '\'',
            other => other,
        })
        .collect()
}

/// The text without isolates and direction marks: for accessible names, file names and queries.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    let mark = |character: char| matches!(character, '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
    if text.contains(mark) { Cow::Owned(text.replace(mark, "")) } else { Cow::Borrowed(text) }
}
