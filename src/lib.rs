//! Lajna: the monthly review of a customs risk-management committee, offline, in one file.
//!
//! # The map
//! Arrows point one way; `tests/architecture.rs` reads the `use` lines:
//!
//! `domain ← analysis ← workspace ← commands, queries ← charts, documents, exchange ← ui`
//!
//! * [`analysis`]: numbers from numbers: process behaviour, signals, balance, intervals.
//! * [`charts`]: chart model and its two painters: screen (egui) and paper (SVG).
//! * [`cli`]: the command line: the window, or one headless job.
//! * [`commands`]: what a person meant, by topic: one act, one transaction, one undo step.
//! * [`demo`]: the story of the demo workspace as data; it is replayed through commands.
//! * [`documents`]: documents and tables for people to file: PDF, DOCX, HTML, XLSX, CSV.
//! * [`domain`]: the committee's world as plain types and rules. No I/O, no SQL, no clock.
//! * [`env`]: the one place where time, person and language come in.
//! * [`exchange`]: values in: text files and pasted cells become a preview of what would be written.
//! * [`i18n`]: every visible word, number and date in English, French and Arabic.
//! * [`queries`]: read models, one per screen or document.
//! * [`sentences`]: what went wrong, in a person's words.
//! * [`ui`]: the window.
//! * [`workspace`]: the one owner of SQLite: file, schema, journal.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod charts;
pub mod cli;
pub mod commands;
pub mod demo;
pub mod documents;
pub mod domain;
pub mod env;
pub mod exchange;
pub mod i18n;
pub mod queries;
pub mod sentences;
pub mod ui;
pub mod workspace;
