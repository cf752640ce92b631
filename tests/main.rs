//! All integration tests, one module per subject.
mod support;
mod ui_kit;
