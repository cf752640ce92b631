//! The demo "Customs Administration of Meridia": two fictional years of a committee.
//!
//! The story is data, read from `assets/demo/`; [`build`] replays it through the commands, each act at
//! its historical moment, so that the log reads like the real history of a committee.

mod build;
pub mod committee;
pub mod corrections;
pub mod figures;
pub mod meetings;
pub mod plan;
mod register;
mod replay;
pub mod story;

#[cfg(test)]
mod tests;

pub use build::{build, build_temporary, env, fill};
pub use story::Story;
