//! All integration tests, one module per subject.

mod demo;
mod elements;
mod kill;
mod log;
mod problems;
mod overview;
mod support;
mod ui_kit;
