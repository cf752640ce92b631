//! The library's own source, parsed: what each module names, calls and says. Tests are left out.

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Item, UseTree, visit, visit::Visit};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One source file.
#[derive(Debug, Default)]
pub struct Module {
    /// Its place below the crate, e.g. `["charts", "screen"]`.
    pub place: Vec<String>,
    pub file: PathBuf,
    /// Every path that it writes, `use` trees taken apart: `crate::domain::Id`, `egui::Ui`.
    pub paths: Vec<String>,
    pub methods: Vec<String>,
    /// Calls that are given a string literal as it stands: the callee's last names, and the literal.
    pub spoken: Vec<(String, String)>,
    /// String literals outside of attributes and of what is said to developers.
    pub literals: Vec<String>,
    children: Vec<String>,
}

impl Module {
    /// The first name below the crate; the crate's own file has none.
    pub fn layer(&self) -> &str {
        self.place.first().map_or("", String::as_str)
    }

    pub fn is_in(&self, place: &[&str]) -> bool {
        self.place.len() >= place.len() && self.place.iter().zip(place).all(|(own, other)| own == other)
    }

    /// The layer of this crate that a path leads to, if it leads to another module of it.
    pub fn layer_of<'a>(&'a self, path: &'a str) -> Option<&'a str> {
        let mut names = path.split("::").peekable();
        let up = match *names.peek()? {
            "crate" => {
                names.next();
                self.place.len()
            }
            "super" => std::iter::from_fn(|| names.next_if_eq(&"super")).count(),
            _ => return None,
        };
        let kept = self.place.len().saturating_sub(up);
        if kept == 0 { names.next() } else { self.place.first().map(String::as_str) }
    }

    pub fn shown(&self) -> String {
        self.file.strip_prefix(root()).unwrap_or(&self.file).display().to_string()
    }
}

/// Every module of the library but its tests, the crate's own file first.
pub fn modules() -> Vec<Module> {
    let mut found = vec![read(Vec::new(), root().join("src/lib.rs"))];
    let mut next = 0;
    while next < found.len() {
        let children = std::mem::take(&mut found[next].children);
        for name in children {
            let mut place = found[next].place.clone();
            place.push(name);
            let file = root().join("src").join(place.iter().collect::<PathBuf>()).with_extension("rs");
            found.push(read(place, file));
        }
        next += 1;
    }
    found
}

fn read(place: Vec<String>, file: PathBuf) -> Module {
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut module = Module { place, file, ..Module::default() };
    module.visit_file(&parsed);
    module
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_test = |list: &syn::MetaList| list.tokens.to_string() == "test";
        attribute.path().is_ident("cfg") && attribute.meta.require_list().is_ok_and(is_test)
    })
}

fn flatten(tree: &UseTree, before: &str, found: &mut Vec<String>) {
    let joined =
        |name: &dyn std::fmt::Display| if before.is_empty() { name.to_string() } else { format!("{before}::{name}") };
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &joined(&path.ident), found),
        UseTree::Name(name) => found.push(joined(&name.ident)),
        UseTree::Rename(rename) => found.push(joined(&rename.ident)),
        UseTree::Glob(_) => found.push(joined(&"*")),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, found)),
    }
}

impl<'ast> Visit<'ast> for Module {
    fn visit_item(&mut self, item: &'ast Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Const(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_none() {
            self.children.push(item.ident.to_string());
        }
        visit::visit_item_mod(self, item);
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        flatten(&item.tree, "", &mut self.paths);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.paths.push(names.join("::"));
        visit::visit_path(self, path);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let syn::Expr::Path(callee) = &*call.func {
            let names: Vec<_> = callee.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
            self.hear(&names[names.len().saturating_sub(2)..].join("::"), call.args.iter());
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.methods.push(call.method.to_string());
        self.hear(&call.method.to_string(), call.args.iter());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.literals.push(literal.value());
    }

    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        let name = call.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let for_developers = ["debug", "error", "info", "trace", "unreachable", "warn"].contains(&name.as_str());
        self.read_tokens(call.tokens.clone(), for_developers);
    }
}

impl Module {
    fn hear<'ast>(&mut self, callee: &str, arguments: impl Iterator<Item = &'ast syn::Expr>) {
        for argument in arguments {
            if let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(literal), .. }) = argument {
                self.spoken.push((callee.to_owned(), literal.value()));
            }
        }
    }

    /// What a macro is given is not parsed by the compiler before the macro, nor by us: names that follow
    /// each other with `::` between them are paths.
    fn read_tokens(&mut self, tokens: TokenStream, for_developers: bool) {
        let mut path = String::new();
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if !path.is_empty() && !path.ends_with("::") {
                        self.paths.push(std::mem::take(&mut path));
                    }
                    path.push_str(&name.to_string());
                    continue;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => {
                    path.push(':');
                    continue;
                }
                TokenTree::Group(group) => self.read_tokens(group.stream(), for_developers),
                TokenTree::Literal(literal) => {
                    if let Ok(literal) = syn::parse_str::<syn::LitStr>(&literal.to_string())
                        && !for_developers
                    {
                        self.literals.push(literal.value());
                    }
                }
                TokenTree::Punct(_) => {}
            }
            self.paths.extend((!path.is_empty()).then(|| std::mem::take(&mut path)));
        }
        self.paths.extend((!path.is_empty()).then_some(path));
    }
}
