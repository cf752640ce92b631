//! What several subjects need to test the window.

pub mod ballots;
pub mod committee;
pub mod harness;
pub mod scenes;
pub mod screens;
pub mod slips;
pub mod soft_renderer;
