//! The map in `lib.rs` holds: the source is read, and whatever a module names is compared with it.

mod source;

use std::{collections::BTreeSet, fs, path::PathBuf};

use lajna::workspace::Workspace;
use source::{Module, modules, root};

/// Each layer names itself and those before it. `commands` and `queries` stand side by side and name
/// each other; other layers of one line do not.
const LAYERS: [&[&str]; 10] = [
    &["domain"],
    &["analysis", "env", "sealing"],
    &["workspace"],
    &["commands", "queries"],
    &["charts", "demo", "exchange"],
    &["i18n"],
    &["documents"],
    &["sentences"],
    &["ui"],
    &["cli"],
];

const WINDOW_CRATES: [&str; 8] = ["accesskit", "eframe", "egui", "egui_extras", "egui_plot", "emath", "epaint", "rfd"];

/// What may write SQL.
const SQL_LAYERS: [&str; 3] = ["workspace", "commands", "queries"];

fn rank(layer: &str) -> usize {
    let found = LAYERS.iter().position(|line| line.contains(&layer));
    found.unwrap_or_else(|| panic!("the layer {layer} has no place in the map"))
}

fn first(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

/// One line for everything that breaks a rule.
fn nothing(faults: impl IntoIterator<Item = String>) {
    let faults: BTreeSet<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Every path of the modules that `concerned` picks, where `wrong` says so.
fn wrong_paths(concerned: impl Fn(&Module) -> bool, wrong: impl Fn(&Module, &str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for module in modules().iter().filter(|module| concerned(module)) {
        let named = module.paths.iter().filter(|path| wrong(module, path));
        faults.extend(named.map(|path| format!("{} names {path}", module.shown())));
    }
    faults
}

#[test]
fn every_module_has_its_place_in_the_map() {
    let found: BTreeSet<String> = modules().iter().skip(1).map(|module| module.layer().to_owned()).collect();
    let drawn: BTreeSet<String> = LAYERS.concat().into_iter().map(str::to_owned).collect();
    assert_eq!(found, drawn);
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    nothing(found.iter().filter(|layer| !map.contains(&format!("//! * [`{layer}`]: "))).cloned());
}

#[test]
fn no_layer_names_a_later_one() {
    let side_by_side = |own: &str, other: &str| rank(own) == rank(other) && rank(own) == rank("commands");
    nothing(wrong_paths(
        |module| !module.place.is_empty(),
        |module, path| {
            let own = module.layer();
            module.layer_of(path).is_some_and(|other| {
                LAYERS.concat().contains(&other)
                    && own != other
                    && rank(other) >= rank(own)
                    && !side_by_side(own, other)
            })
        },
    ));
}

#[test]
fn only_the_window_and_the_painter_of_charts_name_egui() {
    nothing(wrong_paths(
        |module| module.layer() != "ui" && !module.is_in(&["charts", "screen"]),
        |_, path| WINDOW_CRATES.contains(&first(path)),
    ));
}

#[test]
fn sql_is_written_by_workspace_commands_and_queries_alone() {
    // Others hand the connection through to a query, and its answer back.
    let handed_through = ["Connection", "Error", "Result"];
    let elsewhere = |module: &Module| !SQL_LAYERS.contains(&module.layer());
    let mut faults = wrong_paths(elsewhere, |_, path| {
        let mut names = path.split("::");
        names.next() == Some("rusqlite") && names.next().is_some_and(|name| !handed_through.contains(&name))
    });
    let silent = ["analysis", "charts", "cli", "demo", "domain", "env", "exchange", "i18n"];
    faults.extend(wrong_paths(|module| silent.contains(&module.layer()), |_, path| first(path) == "rusqlite"));
    let speaking = ["execute_batch", "prepare_cached", "query_map", "query_row", "query_one"];
    for module in modules().iter().filter(|module| elsewhere(module)) {
        let called = module.methods.iter().filter(|method| speaking.contains(&method.as_str()));
        faults.extend(called.map(|method| format!("{} calls {method}", module.shown())));
    }
    nothing(faults);
}

#[test]
fn domain_and_analysis_do_no_io_and_read_no_clock() {
    let outside = ["env", "fs", "io", "net", "os", "path", "process", "sync", "thread", "time"];
    nothing(wrong_paths(
        |module| ["domain", "analysis"].contains(&module.layer()),
        |_, path| {
            let mut names = path.split("::");
            let of_std = names.next() == Some("std") && names.next().is_some_and(|name| outside.contains(&name));
            let prints = ["dbg", "eprint", "eprintln", "print", "println"].contains(&path);
            let clock = path.ends_with("::now") || ["jiff::Zoned", "jiff::Timestamp"].contains(&path);
            of_std || prints || clock
        },
    ));
}

#[test]
fn the_date_is_asked_for_in_one_place() {
    let clocks = ["Zoned::now", "SystemTime::now", "Timestamp::now"];
    nothing(wrong_paths(
        |module| module.layer() != "env",
        |_, path| clocks.iter().any(|clock| path.ends_with(clock)) || path == "std::time::SystemTime",
    ));
}

#[test]
fn a_query_fits_the_schema_and_somebody_asks_it() {
    let workspace = Workspace::in_memory().unwrap();
    let mut asked = BTreeSet::new();
    for module in modules() {
        let folder = module.file.parent().unwrap();
        let files = module.literals.iter().filter(|literal| literal.ends_with(".sql"));
        asked.extend(files.map(|name| folder.join(name)));
    }
    let mut faults = Vec::new();
    let files = sql_files(root().join("src"));
    assert!(files.len() > 30, "{files:?}");
    for file in files {
        let shown = file.strip_prefix(root()).unwrap().display().to_string();
        if !asked.contains(&file) {
            faults.push(format!("{shown} is included nowhere"));
        }
        if shown.contains("schema") {
            continue;
        }
        if let Err(error) = workspace.connection().prepare(&fs::read_to_string(&file).unwrap()) {
            faults.push(format!("{shown}: {error}"));
        }
    }
    nothing(faults);
}

fn sql_files(folder: PathBuf) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sql_files(path));
        } else if path.extension().is_some_and(|ending| ending == "sql") {
            found.push(path);
        }
    }
    found
}

/// Names that are the same in every language.
const NAMES: [&str; 10] = ["Alt", "Bksp", "Ctrl", "Del", "Enter", "Esc", "Lajna", "Shift", "SELECT", "Tab"];

/// Whether a literal reads like words for people: a capitalised word, or the end of a sentence. Keys of
/// widgets and of files are in small letters.
fn reads_like_words(literal: &str) -> bool {
    let words: Vec<&str> = literal.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let capitalised = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    let foreign = literal.chars().any(|sign| sign.is_alphabetic() && !sign.is_ascii());
    let sentence = words.len() > 1 && literal.ends_with(['.', '?', '!', '…', ':']);
    let named = words.iter().any(|word| capitalised(word) && !NAMES.contains(word));
    foreign || sentence || named
}

#[test]
fn the_window_says_nothing_that_is_not_in_the_fluent_files() {
    let mut faults = Vec::new();
    // Font families and vector images are no words; `fonts` and `icon` show no text.
    let concerned =
        |module: &&Module| module.layer() == "ui" && !module.is_in(&["ui", "fonts"]) && !module.is_in(&["ui", "icon"]);
    for module in modules().iter().filter(concerned) {
        let words = module.literals.iter().filter(|literal| reads_like_words(literal));
        faults.extend(words.map(|words| format!("{} says {words:?}", module.shown())));
        let shown = module.spoken.iter().filter(|(callee, literal)| is_shown(callee) && has_word(literal));
        faults.extend(shown.map(|(callee, literal)| format!("{} shows {literal:?} by {callee}", module.shown())));
    }
    nothing(faults);
}

/// Whether a call shows its text to people. A widget's first argument may be its key instead.
fn is_shown(callee: &str) -> bool {
    let keyed = ["Dialog::new", "Rows::new", "Table::new"];
    let texts =
        ["Badge", "Button", "Card", "Dialog", "EmptyState", "Field", "Label", "Notice", "RichText", "Tabs", "text"];
    let methods = ["button", "heading", "hint", "label", "on_hover_text", "small_button", "title", "tooltip"];
    let of_text = texts.contains(&first(callee)) && callee.contains("::");
    (of_text && !keyed.contains(&callee)) || methods.contains(&callee)
}

/// A single letter is measured, not shown.
fn has_word(literal: &str) -> bool {
    literal.chars().filter(|sign| sign.is_alphabetic()).count() > 1
}

#[test]
fn the_test_of_words_knows_words() {
    for words in ["Undo", "Open calendar", "type a day.", "Fermé", "تراجع", "{} of 9 Members"] {
        assert!(reads_like_words(words), "{words}");
    }
    for key in ["lajna toast", "Ctrl+Enter", "e16", "{} / {}", "preferences.json", "·"] {
        assert!(!reads_like_words(key), "{key}");
    }
}
