//! All integration tests, one module per subject.

mod kill;
mod support;
mod ui_kit;
