//! The window: the interface kit, the frame around the screens, and the screens.
//!
//! A screen reads colours from [`Tokens::of`], direction from [`Dir::of`] and the few words that
//! widgets need themselves (month names, "required") from [`Words`]; [`begin_frame`] sets them.

pub mod app;
pub mod ballot_sheet;
pub mod chart_style;
pub mod desk;
pub mod direction;
mod exporting;
pub mod fonts;
pub mod forms;
mod handing_out;
pub mod history;
pub mod icon;
mod inviting;
mod jobs;
mod key_map;
pub mod palette;
pub mod picker;
mod places;
pub mod preferences;
pub mod projector;
pub mod route;
pub mod screen;
pub mod screens;
pub mod shell;
pub mod text;
pub mod tokens;
pub mod widgets;
pub mod words;

use egui::Context;

pub use direction::Dir;
pub use icon::Icon;
pub use picker::Purpose;
pub use route::{HelpTopic, Route, Section};
pub use screen::{Cached, Cx, Intent};
pub use tokens::{ThemeChoice, Tokens};
pub use words::Words;

/// Fonts and both themes. Call once, before the first frame.
pub fn install(ctx: &Context) {
    fonts::install(ctx);
    tokens::install(ctx);
}

/// Direction and words for everything drawn in this frame. Call first in each frame.
pub fn begin_frame(ctx: &Context, dir: Dir, words: Words) {
    dir.set(ctx);
    words.set(ctx);
}
