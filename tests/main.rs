//! All integration tests, one module per subject.

mod demo;
mod elements;
mod kill;
mod overview;
mod start;
mod support;
mod ui_kit;
