//! One module per screen. A screen shows read models and asks for acts; it never writes.

pub mod element;
pub mod elements;
pub mod meeting;
pub mod meetings;
pub mod room;
