//! All integration tests, one module per subject.

mod command_line;
mod demo;
mod elements;
mod kill;
mod kpis;
mod log;
mod overview;
mod palette;
mod problems;
mod registers;
mod room;
mod settings;
mod start;
mod story;
mod support;
mod ui_kit;
