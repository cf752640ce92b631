//! All integration tests, one module per subject.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod agenda;
mod analyse;
mod architecture;
mod ballots;
mod command_line;
mod demo;
mod effects;
mod elements;
mod frozen;
mod kill;
mod kpis;
mod log;
mod offline;
mod overview;
mod palette;
mod plan;
mod preparation;
mod problems;
mod projector;
mod registers;
mod room;
mod scoring;
mod scoring_leaks;
mod screens;
mod settings;
mod slips;
mod start;
mod story;
mod strategy;
mod support;
mod two_hours;
mod ui_kit;
mod votes;
mod wording;
