//! What several subjects need to test the window.

pub mod harness;
pub mod soft_renderer;
