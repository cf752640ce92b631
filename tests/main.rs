//! All integration tests, one module per subject.

mod demo;
mod elements;
mod kill;
mod log;
mod overview;
mod problems;
mod support;
mod ui_kit;
