//! One module per screen. A screen shows read models and asks for acts; it never writes.

pub mod correction;
pub mod corrections;
pub mod element;
pub mod elements;
