//! Checks the Fluent files of all languages and writes one typed method per message.
//!
//! A key that lacks in one language, or takes other variables there, stops the build here.

use std::{error::Error, fs, path::Path};

#[path = "src/i18n/check.rs"]
mod check;
#[path = "src/i18n/generate.rs"]
mod generate;

/// The first language is the one whose text documents the methods.
const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];
const FOLDER: &str = "assets/i18n";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/i18n/check.rs");
    println!("cargo::rerun-if-changed=src/i18n/generate.rs");

    let root = std::env::var("CARGO_MANIFEST_DIR")?;
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let mut files = fs::read_dir(Path::new(&root).join(FOLDER).join(language))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        files.sort();
        for path in files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ftl")) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            sources.push(check::Source { language: language.to_owned(), file: name, text: fs::read_to_string(&path)? });
        }
    }

    match check::check(&sources, &LANGUAGES) {
        Ok(messages) => {
            let out = Path::new(&std::env::var("OUT_DIR")?).join("messages.rs");
            fs::write(out, generate::rust(&messages, &sources, &LANGUAGES, FOLDER))?;
            Ok(())
        }
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={FOLDER}/{fault}");
            }
            Err(format!("{} faults in the Fluent files", faults.len()).into())
        }
    }
}
