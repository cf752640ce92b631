//! All integration tests, one module per subject.

mod elements;
mod kill;
mod look;
mod support;
mod ui_kit;
