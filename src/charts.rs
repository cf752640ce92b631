//! Charts: one model, one layout, two painters.
//!
//! A *spec* ([`spec`], [`heat`]) is pure data: values, marks and words that someone else has
//! already chosen. A layout turns it into a [`scene::Scene`] of lines, markers and labels. The
//! painters [`svg`] (paper) and [`screen`] (egui) draw the same scene, so that what the room saw
//! is what the paper says. Time runs from left to right in every language.
//!
//! Numbers, month names and phrases come in through [`labels::Labels`], colours through
//! [`palette::Palette`]: nothing here knows a language or a theme.

pub mod axis;
pub mod describe;
pub mod heat;
pub mod labels;
pub mod measure;
pub mod multiples;
pub mod palette;
pub mod path;
pub mod place;
pub mod process;
pub mod scene;
pub mod screen;
pub mod spark;
pub mod spec;
pub mod svg;
pub mod time_series;
pub mod twin;

#[cfg(test)]
pub(crate) mod sample;
