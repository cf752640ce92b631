//! All integration tests, one module per subject.

mod demo;
mod elements;
mod kill;
mod overview;
mod palette;
mod settings;
mod start;
mod support;
mod ui_kit;
