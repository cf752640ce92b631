//! All integration tests, one module per subject.

mod demo;
mod elements;
mod kill;
mod kpis;
mod support;
mod ui_kit;
