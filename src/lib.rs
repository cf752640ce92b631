//! Lajna: the monthly review of a customs risk-management committee, offline, in one file.
//!
//! # The map
//! Arrows point one way; `tests/architecture.rs` reads the `use` lines:
//!
//! `domain ← analysis ← workspace ← commands, queries ← charts, documents, exchange ← ui`
//!
//! * [`domain`]: the committee's world as plain types and rules. No I/O, no SQL, no clock.
//! * [`documents`]: the document model and its writers: PDF, DOCX, HTML, CSV, XLSX. The DOCX writer is our own,
//!   because the libraries lack right-to-left tables and runs.
//! * [`env`]: the one place where time, person and language come in.
#![forbid(unsafe_code)]

pub mod documents;
pub mod domain;
pub mod env;
