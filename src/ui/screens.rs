//! The screens: each reads its own models, keeps its own small state, and asks the app to act.

pub mod overview;
//! One module per screen. A screen shows read models and asks for acts; it never writes.

pub mod element;
pub mod elements;
