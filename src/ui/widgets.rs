//! What the screens share.

mod basics;

pub use basics::tooltip;
