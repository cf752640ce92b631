//! The committee's world as plain types and rules: no I/O, no SQL, no clock, no window.

pub mod catalogue;
pub mod id;
pub mod language;
pub mod month;
pub mod names;

pub use id::Id;
pub use language::{Direction, Language};
pub use month::Month;
pub use names::Names;
