//! Documents: one model of blocks, and the writers that turn it into files people keep.
//!
//! The model ([`model`]) knows nothing of meetings or KPIs: whoever has records builds a
//! [`Document`] or a [`Sheet`] from them. A writer turns it into bytes: [`pdf`] (Typst, archival and
//! accessible), [`docx`] (our own small writer, because the libraries lack right-to-left tables),
//! [`html`] (one self-contained page), [`sheet`] (CSV and XLSX), [`calendar`] (iCalendar). [`output`] puts bytes on a disk and
//! reads them back. Text is always data: no writer pastes it into markup.

pub mod agenda;
pub mod annual;
mod as_known;
pub mod balance_chart;
pub mod ballots;
pub mod calendar;
pub mod chart_file;
pub mod chart_pack;
pub mod docx;
mod effect;
pub mod export;
mod fonts;
pub mod html;
pub mod kpi_chart;
mod markup;
pub mod minutes;
pub mod model;
pub mod output;
pub mod papers;
pub mod pdf;
pub mod plan;
pub mod reminder;
pub mod sheet;
pub mod slip;
pub mod strategy;
mod svg;
pub mod tables;
pub mod text;
pub mod workbook;

#[cfg(test)]
mod samples;

pub use model::{Document, Words};
pub use sheet::Sheet;
pub use text::Text;
