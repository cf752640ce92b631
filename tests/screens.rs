//! Every screen and main state of the demo in all languages and both themes: nothing panics (a glyph that
//! the bundled fonts lack does), every screen says where one is, no key of a message shows.

use std::collections::HashSet;

use egui_kittest::kittest::{Queryable as _, by};
use lajna::{domain::Language, ui::tokens::ThemeChoice};

use crate::support::scenes::{SCENES, Window, build_demo, label};

/// The keys of all messages, as they would show if a screen printed one.
fn message_keys() -> HashSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/i18n/en");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let keys: HashSet<String> = files
        .flat_map(|text| {
            let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned());
            keys.filter(|key| key.contains('-') && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(keys.len() > 500, "{} keys", keys.len());
    keys
}

#[test]
fn every_screen_shows_its_title_and_only_words_in_every_language_and_theme() {
    let folder = tempfile::tempdir().unwrap();
    let demo = build_demo(folder.path());
    let keys = message_keys();
    let mut faults = Vec::new();
    for language in Language::ALL {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            let mut window = Window::new(&demo, [1366.0, 768.0], theme, language);
            for scene in SCENES {
                window.enter(scene);
                let place = format!("{} {theme:?} {}", scene.name, language.code());
                if !window.has_heading(scene) {
                    faults.push(format!("{place}: no heading"));
                }
                let raw = |label: &String| label.contains("{ $") || label.split_whitespace().any(|w| keys.contains(w));
                let labels = window.harness.query_all(by().predicate(|_| true)).map(|node| label(&node));
                faults.extend(labels.filter(raw).map(|label| format!("{place}: {label:?}")));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
