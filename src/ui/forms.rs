//! Forms that more than one screen opens. A form keeps what was typed until it is saved or left.

pub mod element;
