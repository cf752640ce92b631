//! Lajna: the monthly review of a customs risk-management committee, offline, in one file.
//!
//! # The map
//! Arrows point one way. Each layer names itself and those before it; those on one line do not name each
//! other, except `commands` and `queries`:
//!
//! 1. `domain`
//! 2. `analysis`, `env`, `sealing`
//! 3. `workspace`
//! 4. `commands`, `queries`
//! 5. `charts`, `demo`, `exchange`
//! 6. `i18n`: whatever stands before it says nothing to a person
//! 7. `documents`
//! 8. `sentences`
//! 9. `ui`
//! 10. `cli`
//!
//! * [`analysis`]: numbers from numbers: process behaviour, signals, effects, balance, intervals.
//! * [`charts`]: chart model and its two painters: screen (egui) and paper (SVG).
//! * [`cli`]: the command line: the window, or one headless job.
//! * [`commands`]: what a person meant, by topic: one act, one transaction, one undo step.
//! * [`demo`]: the story of the demo workspace as data; it is replayed through commands.
//! * [`documents`]: documents and tables for people to file: PDF, DOCX, HTML, XLSX, CSV.
//! * [`domain`]: the committee's world as plain types and rules. No I/O, no SQL, no clock.
//! * [`env`]: the one place where time, person and language come in.
//! * [`exchange`]: values in: text files, workbooks, pasted cells and returned department slips become a preview
//!   of what would be written.
//! * [`i18n`]: every visible word, number and date in English, French and Arabic.
//! * [`queries`]: read models, one per screen or document.
//! * [`sealing`]: ballots that nobody can read before the chair opens them: keys, codes, signatures.
//! * [`sentences`]: what went wrong, in a person's words.
//! * [`ui`]: the window.
//! * [`workspace`]: the one owner of SQLite: file, schema, journal.
//!
//! # What always holds
//! `tests/architecture.rs` reads the source for the first five, `tests/offline.rs` has the kernel watch the
//! sixth.
//!
//! * No layer names a later one. Nothing below `ui` names egui, except `charts::screen`.
//! * Only `workspace`, `commands` and `queries` write SQL. `documents`, `sentences` and `ui` hand a
//!   `rusqlite::Connection` through to a query and its `Result` back; nobody else names rusqlite.
//! * `domain` and `analysis` do no I/O and read no clock; the date is asked for in `env` alone.
//! * Every `.sql` file fits the schema, and somebody asks it.
//! * Every word that the window shows comes from the Fluent files, every colour and size from `ui::tokens`.
//! * No network socket is ever opened, the desktop's own local ones aside.
//! * A screen never writes: it reads models and pushes commands, which are carried out after the frame.
//! * A command is one transaction, one undo step and one line of the log; an error leaves nothing behind.
//!
//! # Written by hand, although libraries exist
//! * `documents::docx`: DOCX, over `quick-xml` and `zip`. It writes into the house's own letterhead and needs
//!   right-to-left runs and tables: `docx-rs` has neither, the typed ones add four minutes to a cold build.
//! * `documents::calendar`: one all-day event for each correction; `icalendar` would bring a second date library.
//! * `documents::html`, `documents::markup`: a page of fixed shape; a template engine would bring a language.
//! * `ui::text`: lines in both directions. egui 0.37 shapes Arabic, but orders words, lines and digits wrongly.
//! * `ui::widgets`: fields, tables, dialogs and dates that take their text through `ui::text`, are named for
//!   assistive tools and work by keyboard; egui's own do not all of it.
//! * `i18n::number`, `i18n::date`: three languages with Western digits; ICU's data would outweigh the program.
//! * `i18n::generate`: typed methods from Fluent files, so that a missing word stops the build; the crates
//!   that do this find out at run time, or not in all languages.
//! * `workspace::schema`: numbered migrations in forty lines; the crates hold no text to compare a file with.
//! * `workspace::journal`: undo, log and comparison from one set of triggers; SQLite's session extension needs
//!   libclang and knows no person.
//! * `workspace::file`: working copy and generations; SQLite alone cannot keep a file on a stick complete.
//! * `exchange::table`, `exchange::encoding`: which separator, decimal mark and encoding a file has. `csv`
//!   reads and `chardetng` guesses; what they leave open is asked of the person.
//! * `exchange::workbook`: XLSX over `quick-xml` and `zip`, for files that nobody vouches for. `calamine` reserves
//!   what a file says it holds and copies each font into each style: a few kilobytes can end the program.
//! * `charts::scene`, `charts::svg`: one drawing for screen and paper, so that both say the same; a plotting
//!   crate has its own axes, fonts and idea of right-to-left.
//! * `charts::heat`, `charts::spark`: a grid of digits and a line in a cell are less than their configuration.
//! * `analysis`: process-behaviour charts as published; no crate has the rules and the vectors to prove them.
//! * `tests/support/soft_renderer.rs`: windows drawn on the processor; no GPU is needed to pass the tests.

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
pub mod sealing;
pub mod sentences;
pub mod ui;
pub mod workspace;
