//! All integration tests, one module per subject.

mod command_line;
mod demo;
mod elements;
mod kill;
mod look;
mod support;
mod ui_kit;
