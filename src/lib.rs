//! Lajna: the monthly review of a customs risk-management committee, offline, in one file.
//!
//! # The map
//! Arrows point one way; `tests/architecture.rs` reads the `use` lines:
//!
//! `domain ← analysis ← workspace ← commands, queries ← charts, documents, exchange ← ui`
//!
//! * [`analysis`]: numbers from numbers: process behaviour, signals, balance, intervals.
//! * [`charts`]: chart model and its two painters: screen (egui) and paper (SVG).
//! * [`domain`]: the committee's world as plain types and rules. No I/O, no SQL, no clock.
//! * [`env`]: the one place where time, person and language come in.
//! * [`i18n`]: every visible word, number and date in English, French and Arabic.
#![forbid(unsafe_code)]

pub mod analysis;
pub mod charts;
pub mod documents;
pub mod domain;
pub mod env;
pub mod i18n;
