//! Finds in the Fluent files what would otherwise show as a broken sentence on somebody's screen.
//!
//! Compiled into `build.rs`, where a fault stops the build, and into the tests; not into the product.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey},
    parser, serializer,
};

/// One Fluent file of one language.
pub struct Source {
    pub language: String,
    pub file: String,
    pub text: String,
}

/// A message that all languages have, with the same variables.
#[derive(Debug, PartialEq, Eq)]
pub struct Message {
    pub key: String,
    /// In the order of their first appearance in the first language.
    pub variables: Vec<String>,
    /// The text of the first language as it stands in the file.
    pub text: String,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub language: String,
    pub file: String,
    pub key: String,
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}: {}: {}", self.language, self.file, self.key, self.what)
    }
}

/// Checks all languages against the first one; the messages come sorted by key.
pub fn check(sources: &[Source], languages: &[&str]) -> Result<Vec<Message>, Vec<Fault>> {
    let mut faults = Vec::new();
    let books: Vec<Book> = languages.iter().map(|language| Book::read(language, sources, &mut faults)).collect();
    let variables: Vec<BTreeMap<&str, Vec<String>>> = books.iter().map(|book| book.variables(&mut faults)).collect();

    let keys: BTreeSet<&str> = books.iter().flat_map(|book| book.messages.keys().map(String::as_str)).collect();
    let first = &books[0];
    let mut methods = BTreeMap::new();
    for key in &keys {
        if let Some(other) = methods.insert(key.replace('-', "_"), *key) {
            faults.push(first.fault(key, format!("gives the same method as “{other}”")));
        }
        let Some(home) = books.iter().find_map(|book| book.messages.get(*key)).map(|found| found.file.clone()) else {
            continue;
        };
        for (book, of_book) in books.iter().zip(&variables) {
            match book.messages.get(*key) {
                None => faults.push(Fault {
                    language: book.language.clone(),
                    file: home.clone(),
                    key: (*key).to_owned(),
                    what: "is missing in this language".to_owned(),
                }),
                Some(found) if found.file != home => {
                    faults.push(book.fault(key, format!("stands in {home} in another language")));
                }
                Some(_) => {}
            }
            if let (Some(wanted), Some(found)) = (variables[0].get(key), of_book.get(key)) {
                let set = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>();
                if set(wanted) != set(found) {
                    let what = format!("has the variables {} here, {} in {}", show(found), show(wanted), languages[0]);
                    faults.push(book.fault(key, what));
                }
            }
        }
    }

    if !faults.is_empty() {
        faults.sort();
        faults.dedup();
        return Err(faults);
    }
    let message = |(key, found): (&String, &Found)| Message {
        key: key.clone(),
        variables: variables[0].get(key.as_str()).cloned().unwrap_or_default(),
        text: found.text.clone(),
    };
    Ok(first.messages.iter().map(message).collect())
}

fn show(names: &[String]) -> String {
    if names.is_empty() {
        return "(none)".to_owned();
    }
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(" ")
}

/// A message or term as read.
struct Found {
    file: String,
    pattern: Pattern<String>,
    text: String,
}

/// All files of one language.
struct Book {
    language: String,
    messages: BTreeMap<String, Found>,
    terms: BTreeMap<String, Found>,
}

impl Book {
    fn read(language: &str, sources: &[Source], faults: &mut Vec<Fault>) -> Self {
        let mut book = Self { language: language.to_owned(), messages: BTreeMap::new(), terms: BTreeMap::new() };
        for source in sources.iter().filter(|source| source.language == language) {
            let mut fault = |key: &str, what: String| {
                faults.push(Fault {
                    language: language.to_owned(),
                    file: source.file.clone(),
                    key: key.to_owned(),
                    what,
                });
            };
            let resource = parser::parse(source.text.clone()).unwrap_or_else(|(resource, errors)| {
                for error in errors {
                    let line = source.text.get(..error.pos.start).map_or(0, |before| before.matches('\n').count()) + 1;
                    fault(&format!("line {line}"), error.to_string());
                }
                resource
            });
            for entry in resource.body {
                let text = serializer::serialize(&Resource { body: vec![entry.clone()] });
                let (key, pattern, attributes, shelf) = match entry {
                    Entry::Message(message) => (message.id.name, message.value, message.attributes, &mut book.messages),
                    Entry::Term(term) => (term.id.name, Some(term.value), term.attributes, &mut book.terms),
                    Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {
                        continue;
                    }
                };
                if !key.contains('-') {
                    fault(&key, "needs a topic before it, as in “nav-overview”".to_owned());
                }
                if !attributes.is_empty() {
                    fault(&key, "has attributes, which nothing reads".to_owned());
                }
                let Some(pattern) = pattern else {
                    fault(&key, "has no text".to_owned());
                    continue;
                };
                let text = text.split_once('=').map_or(text.as_str(), |(_, value)| value).trim().to_owned();
                if shelf.insert(key.clone(), Found { file: source.file.clone(), pattern, text }).is_some() {
                    fault(&key, "occurs twice in this language".to_owned());
                }
            }
        }
        book
    }

    fn fault(&self, key: &str, what: String) -> Fault {
        let found = self.messages.get(key).or_else(|| self.terms.get(key.trim_start_matches('-')));
        Fault {
            language: self.language.clone(),
            file: found.map_or_else(String::new, |found| found.file.clone()),
            key: key.to_owned(),
            what,
        }
    }

    /// The variables of every message, through all references and selectors.
    fn variables(&self, faults: &mut Vec<Fault>) -> BTreeMap<&str, Vec<String>> {
        for (key, term) in &self.terms {
            let mut walk = Walk::new(self, format!("-{key}"), faults);
            walk.pattern(&term.pattern);
            if !walk.variables.is_empty() {
                let what = format!("is a term and cannot take {}", show(&walk.variables));
                walk.fault(what);
            }
        }
        let mut all = BTreeMap::new();
        for (key, message) in &self.messages {
            let mut walk = Walk::new(self, key.clone(), faults);
            walk.pattern(&message.pattern);
            all.insert(key.as_str(), walk.variables);
        }
        all
    }
}

/// One walk through a message and all that it refers to.
struct Walk<'a> {
    book: &'a Book,
    key: String,
    /// References on the way here, against circles.
    path: Vec<String>,
    variables: Vec<String>,
    faults: &'a mut Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn new(book: &'a Book, key: String, faults: &'a mut Vec<Fault>) -> Self {
        Self { book, path: vec![key.clone()], key, variables: Vec::new(), faults }
    }

    fn fault(&mut self, what: String) {
        self.faults.push(self.book.fault(&self.key, what));
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                if let Err(what) = plural_forms(&self.book.language, variants) {
                    self.fault(what);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                if !self.variables.contains(&id.name) {
                    self.variables.push(id.name.clone());
                }
            }
            InlineExpression::FunctionReference { id, .. } => {
                self.fault(format!("calls {}(), but numbers are formatted by the program", id.name));
            }
            InlineExpression::MessageReference { id, .. } => {
                let found = self.book.messages.get(&id.name);
                self.follow(id.name.clone(), found);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                let given = |given: &CallArguments<String>| !given.positional.is_empty() || !given.named.is_empty();
                if arguments.as_ref().is_some_and(given) {
                    self.fault(format!("gives arguments to the term -{}", id.name));
                }
                let found = self.book.terms.get(&id.name);
                self.follow(format!("-{}", id.name), found);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn follow(&mut self, name: String, found: Option<&'a Found>) {
        let Some(found) = found else {
            return self.fault(format!("refers to “{name}”, which does not exist"));
        };
        if self.path.contains(&name) {
            return self.fault(format!("refers to itself through “{name}”"));
        }
        self.path.push(name);
        self.pattern(&found.pattern);
        self.path.pop();
    }
}

/// A selector that names a plural category must have every category of its language.
/// Exact numbers may stand for a category that holds only that number.
fn plural_forms(language: &str, variants: &[Variant<String>]) -> Result<(), String> {
    const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let name = |variant: &Variant<String>| match &variant.key {
        VariantKey::Identifier { name } => name.clone(),
        VariantKey::NumberLiteral { value } => value.clone(),
    };
    let names: Vec<String> = variants.iter().map(name).collect();
    let counts = |variant: &Variant<String>| match &variant.key {
        VariantKey::Identifier { name } => CATEGORIES.contains(&name.as_str()),
        VariantKey::NumberLiteral { .. } => true,
    };
    if !variants.iter().any(counts) {
        return Ok(());
    }
    let (wanted, known): (&[&str], &[&str]) = match language {
        "ar" => (&["one", "two", "few", "many", "other"], &CATEGORIES),
        "fr" => (&["one", "other"], &["one", "many", "other"]),
        _ => (&["one", "other"], &["one", "other"]),
    };
    let has = |category: &str| {
        names.iter().any(|name| {
            name == category
                || matches!((language, category, name.as_str()), ("en" | "ar", "one", "1") | ("ar", "two", "2"))
        })
    };
    if let Some(category) = wanted.iter().find(|category| !has(category)) {
        return Err(format!("lacks the plural form [{category}]"));
    }
    if let Some(unknown) = names.iter().find(|name| name.parse::<f64>().is_err() && !known.contains(&name.as_str())) {
        return Err(format!("has the form [{unknown}], which this language does not use"));
    }
    if variants.iter().find(|variant| variant.default).map(name).as_deref() != Some("other") {
        return Err("must end in *[other]".to_owned());
    }
    Ok(())
}
