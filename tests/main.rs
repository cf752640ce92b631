//! All integration tests, one module per subject.

mod demo;
mod kill;
mod support;
mod ui_kit;
