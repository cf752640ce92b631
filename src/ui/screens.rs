//! The screens: each reads its own models, keeps its own small state, and asks the app to act.

pub mod overview;
