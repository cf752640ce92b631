//! The interface kit: pictures of everything, and how each widget is used and named.

mod behaviour;
mod gallery;
mod shell;
