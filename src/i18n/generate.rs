//! Writes the typed methods of `Messages`; part of `build.rs` only.

use std::fmt::Write;

use crate::check::{Message, Source};

/// Rust that `src/i18n.rs` includes.
pub fn rust(messages: &[Message], sources: &[Source], languages: &[&str], folder: &str) -> String {
    let mut out = String::new();
    signatures(&mut out, messages);
    files(&mut out, sources, languages, folder);
    // A sentence has as many variables as it says things.
    out.push_str(
        "#[allow(clippy::too_many_arguments, reason = \"as many as the message has variables\")]\nimpl Messages {\n",
    );
    let mut fixed = 0;
    for message in messages {
        let method = message.key.replace('-', "_");
        out.push_str("    /// ```text\n");
        for line in message.text.lines() {
            line_of_comment(&mut out, line);
        }
        out.push_str("    /// ```\n");
        if message.variables.is_empty() {
            line(&mut out, &format!("    pub fn {method}(&self) -> &str {{ self.fixed({fixed}) }}"));
            fixed += 1;
        } else {
            let arguments = message.variables.iter().map(|name| format!("{}: impl Into<Value<'a>>", argument(name)));
            let values = message.variables.iter().map(|name| format!("({name:?}, {}.into())", argument(name)));
            line(
                &mut out,
                &format!(
                    "    pub fn {method}<'a>(&self, {}) -> String {{ self.format({:?}, &[{}]) }}",
                    arguments.collect::<Vec<_>>().join(", "),
                    message.key,
                    values.collect::<Vec<_>>().join(", "),
                ),
            );
        }
    }
    out.push_str("}\n");
    out
}

fn signatures(out: &mut String, messages: &[Message]) {
    out.push_str("/// Every key, sorted.\npub const KEYS: &[&str] = &[\n");
    for message in messages {
        line(out, &format!("    {:?},", message.key));
    }
    out.push_str(
        "];\n/// The variables of each key, in the order of [`KEYS`].\npub const VARIABLES: &[&[&str]] = &[\n",
    );
    for message in messages {
        line(out, &format!("    &{:?},", message.variables));
    }
    out.push_str("];\n");
}

fn files(out: &mut String, sources: &[Source], languages: &[&str], folder: &str) {
    out.push_str("/// The embedded Fluent files, per language.\nconst FILES: &[(&str, &[&str])] = &[\n");
    for language in languages {
        line(out, &format!("    ({language:?}, &["));
        for source in sources.iter().filter(|source| source.language == *language) {
            let path = format!("/{folder}/{language}/{}", source.file);
            line(out, &format!("        include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})),"));
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
}

/// The variable as a Rust argument; names that Rust keeps for itself become raw.
fn argument(variable: &str) -> String {
    const RESERVED: [&str; 16] = [
        "as", "box", "do", "else", "final", "for", "if", "in", "loop", "match", "move", "ref", "type", "use", "where",
        "yield",
    ];
    let name = variable.replace('-', "_");
    if RESERVED.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

fn line_of_comment(out: &mut String, text: &str) {
    line(out, format!("    /// {text}").trim_end());
}

fn line(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    writeln!(out, "{text}").ok();
}
