//! A name or text that the catalogues hold in three languages.

use serde::{Deserialize, Serialize};

use super::Language;

/// The same text in English, French and Arabic. A missing language falls back to one that is there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    #[serde(default)]
    pub en: String,
    #[serde(default)]
    pub fr: String,
    #[serde(default)]
    pub ar: String,
}

impl Names {
    pub fn new(en: impl Into<String>, fr: impl Into<String>, ar: impl Into<String>) -> Self {
        Self { en: en.into(), fr: fr.into(), ar: ar.into() }
    }

    /// The same words in every language: what a person typed.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { en: text.clone(), fr: text.clone(), ar: text }
    }

    /// The text in `language`, or else the first of English, French, Arabic that is not empty.
    pub fn get(&self, language: Language) -> &str {
        let own = self.raw(language);
        if !own.is_empty() {
            return own;
        }
        Language::ALL.into_iter().map(|other| self.raw(other)).find(|text| !text.is_empty()).unwrap_or("")
    }

    /// The text in exactly `language`, possibly empty.
    pub fn raw(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Fr => &self.fr,
            Language::Ar => &self.ar,
        }
    }

    /// The text in exactly `language`, to be edited.
    pub fn raw_mut(&mut self, language: Language) -> &mut String {
        match language {
            Language::En => &mut self.en,
            Language::Fr => &mut self.fr,
            Language::Ar => &mut self.ar,
        }
    }

    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        match language {
            Language::En => self.en = text.into(),
            Language::Fr => self.fr = text.into(),
            Language::Ar => self.ar = text.into(),
        }
    }

    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|language| self.raw(language).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_one_that_is_there() {
        let names = Names::new("", "Réunion", "");
        assert_eq!(names.get(Language::Ar), "Réunion");
        assert_eq!(names.raw(Language::Ar), "");
        assert_eq!(Names::default().get(Language::En), "");
    }
}
