//! What this person's window remembers between runs: language, theme, recent files. Never anything
//! of a workspace.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{domain::Language, ui::tokens::ThemeChoice};

/// How many recent files the start screen offers.
const RECENT: usize = 6;

/// A workspace that was opened here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    pub path: PathBuf,
    pub name: String,
    pub opened: Date,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// `None`: the system's language, or else English.
    pub language: Option<Language>,
    pub theme: ThemeChoice,
    /// The name of whoever was last at the keyboard.
    pub person: String,
    pub recent: Vec<Recent>,
    /// The folder of the last export.
    pub export_folder: Option<PathBuf>,
    /// The Word file that documents for Word take as letterhead.
    pub letterhead: Option<PathBuf>,
}

impl Preferences {
    /// What was remembered in `file`; defaults if there is nothing, or nothing readable.
    pub fn load(file: &Path) -> Self {
        fs::read(file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Remembers on a best-effort basis: a window works as well without.
    pub fn store(&self, file: &Path) {
        let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| {
            let text = serde_json::to_vec_pretty(self).map_err(std::io::Error::other)?;
            fs::write(file, text)
        });
        if let Err(error) = written {
            tracing::warn!(%error, "preferences were not stored");
        }
    }

    /// Where a window of this user remembers.
    pub fn usual_file() -> Option<PathBuf> {
        Some(directories::ProjectDirs::from("", "", "Lajna")?.config_dir().join("preferences.json"))
    }

    /// Puts a file at the head of the recent ones.
    pub fn opened(&mut self, path: &Path, name: &str, on: Date) {
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path: path.to_owned(), name: name.to_owned(), opened: on });
        self.recent.truncate(RECENT);
    }

    /// The language of the window: the chosen one, else the system's, else English.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_else(system_language)
    }
}

/// The language named by the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), if it is one of the three.
pub fn system_language() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| Language::from_code(value.get(..2)?))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_last_opened_file_comes_first_and_only_once() {
        let mut preferences = Preferences::default();
        for name in ["a", "b", "a", "c", "d", "e", "f", "g"] {
            preferences.opened(Path::new(name), name, date(2026, 11, 12));
        }
        let names: Vec<&str> = preferences.recent.iter().map(|recent| recent.name.as_str()).collect();
        assert_eq!(names, ["g", "f", "e", "d", "c", "a"]);
    }

    #[test]
    fn unreadable_preferences_are_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deep").join("preferences.json");
        assert_eq!(Preferences::load(&file), Preferences::default());
        let kept = Preferences { person: "Yara Mondel".into(), language: Some(Language::Fr), ..Preferences::default() };
        kept.store(&file);
        assert_eq!(Preferences::load(&file), kept);
        fs::write(&file, b"{ not json").unwrap();
        assert_eq!(Preferences::load(&file), Preferences::default());
    }
}
