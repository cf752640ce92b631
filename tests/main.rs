//! All integration tests, one module per subject.

mod command_line;
mod demo;
mod elements;
mod kill;
mod log;
mod overview;
mod problems;
mod room;
mod start;
mod kpis;
mod support;
mod ui_kit;
