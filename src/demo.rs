//! The demo "Customs Administration of Meridia": two fictional years of a committee.
//!
//! This is the story as data, read from `assets/demo/`. It does not touch a workspace: whoever writes
//! the demo file replays the story through ordinary commands.

pub mod committee;
pub mod corrections;
pub mod figures;
pub mod meetings;
pub mod story;

#[cfg(test)]
mod tests;

pub use story::Story;
